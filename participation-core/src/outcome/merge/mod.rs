//! Merging by invitation: the author of a similar proposal is asked, and says yes or no by code.
//! Both origins stay: the joined proposal keeps its page, its receipt and its own voices.

use crate::contribution::{Reference, Secret, State};
use crate::outcome::ReplyRefused;
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::{StoreError, Timestamp};

twin!();

word_type! {
    /// What became of an invitation.
    OfferState { Open = "open", Accepted = "accepted", Declined = "declined" }
}

/// An invitation as the invited author and the desk see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The proposal to join.
    pub into: Reference,
    pub into_headline: String,
    pub state: OfferState,
    pub offered_at: Timestamp,
}

/// Why an invitation was not sent.
#[derive(Debug, thiserror::Error)]
pub enum OfferRefused {
    #[error("a proposal cannot join itself")]
    Itself,
    /// Invitations stay within one procedure, so that a voice keeps its meaning.
    #[error("the two belong to different procedures")]
    OtherProcedure,
    #[error("a contribution that is {0:?} can neither join nor be joined")]
    NotListed(State),
    #[error("only proposals can be merged")]
    NoProposal,
    /// The author was asked before; asking twice is pushing.
    #[error("this author was asked before")]
    AskedBefore,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Invites the author of `from` to join `into`.
///
/// # Errors
/// [`OfferRefused`].
pub async fn offer(
    storage: &Storage,
    from: Reference,
    into: Reference,
    by: Actor,
    now: Timestamp,
) -> Result<(), OfferRefused> {
    let act = storage.act(now);
    on_writer!(storage, offer(&act, &from, &into, &by))
}

/// The author's yes: voices are united, each counted once.
///
/// # Errors
/// [`ReplyRefused`].
pub async fn accept(
    storage: &Storage,
    from: Reference,
    secret: Secret,
    into: Reference,
    now: Timestamp,
) -> Result<(), ReplyRefused> {
    let act = storage.act(now);
    on_writer!(storage, accept(&act, (&from, &secret), &into))
}

/// The author's no: nothing changes, and nobody asks again.
///
/// # Errors
/// [`ReplyRefused`].
pub async fn decline(
    storage: &Storage,
    from: Reference,
    secret: Secret,
    into: Reference,
    now: Timestamp,
) -> Result<(), ReplyRefused> {
    let act = storage.act(now);
    on_writer!(storage, decline(&act, (&from, &secret), &into))
}
