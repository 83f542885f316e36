//! Teilen und übertragen: what somebody wrote becomes a proposal of its own, in parts within its procedure or in
//! another one. The words stay theirs: a part says nothing that the origin does not say. Both know each other, the
//! author's code works for both, and whoever withdraws the origin withdraws what was taken from it.

use crate::contribution::{NotPossible, Reference, State};
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::{PlainText, StoreError, Timestamp};

twin!();

/// Proposals that can be taken from one.
pub const PART_LIMIT: i64 = 20;

word_type! {
    /// How one contribution was taken from another.
    PartKind {
        /// A matter of its own within the same procedure.
        Split = "split",
        /// Brought into another procedure.
        Copied = "copied",
    }
}

/// A proposal that is to be taken from another.
#[derive(Debug, Clone)]
pub struct NewPart {
    pub idempotency_key: String,
    pub of: Reference,
    /// The procedure it goes to: its own, or another.
    pub procedure: i64,
    /// The office may give it a heading of its own.
    pub title: PlainText,
    /// Lines of the origin, unchanged.
    pub words: PlainText,
}

/// Why nothing was taken. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum PartRefused {
    #[error("a contribution that is {0:?} cannot be split or copied")]
    NotListed(State),
    #[error("only proposals can be split or copied")]
    NoProposal,
    /// The first line that the origin does not have.
    #[error("the origin does not say: {0}")]
    NotTheirWords(String),
    /// Within its procedure a part is less than the whole.
    #[error("a part of a proposal is less than the proposal")]
    Whole,
    #[error("this procedure takes no proposals")]
    NoProposalsThere,
    #[error("a proposal gives at most {PART_LIMIT} others")]
    TooMany,
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a proposal from another: its row, the leaf that refers to its origin's, a step in both stories, the mail to
/// the author. The same key again gets the first answer again.
///
/// # Errors
/// [`PartRefused`].
pub async fn take(storage: &Storage, new: NewPart, by: Actor, now: Timestamp) -> Result<Reference, PartRefused> {
    let act = storage.act(now);
    let secret = crate::contribution::Secret::derived(storage.keys()?, &new.idempotency_key);
    on_writer!(storage, take(&act, &new, &secret, &by))
}

/// The first line of a part that its origin does not have, whatever the spaces and line breaks.
fn not_theirs<'a>(part: &'a str, origin: &str) -> Option<&'a str> {
    let whole = spaced(origin);
    part.lines().find(|line| !whole.contains(spaced(line).trim()))
}

fn spaced(text: &str) -> String {
    format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::not_theirs;

    const ORIGIN: &str = "Bäume und Bänke\nMehr Bäume am\nKanal. Und neue Bänke,\n\nbitte mit Lehne.";

    #[test]
    fn what_stands_there_may_be_taken_however_its_lines_are_broken() {
        assert_eq!(not_theirs("Mehr Bäume am Kanal.\n\nbitte mit   Lehne.", ORIGIN), None);
    }

    #[test]
    fn a_word_that_nobody_wrote_is_found() {
        assert_eq!(not_theirs("Mehr Bäume am Kanal.\nKeine Bänke", ORIGIN), Some("Keine Bänke"));
    }
}
