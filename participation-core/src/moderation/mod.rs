//! Moderation: reading before something appears, hiding with a reason, objecting, and a second person who decides.
//! Knows contributions and staff; not how a page shows them.

mod hint;

use crate::contribution::{HiddenReason, Kind, NotPossible, Reference, Secret, State};
use crate::language::Texts;
use crate::staff::{Actor, NotAllowed, NotTwo};
use crate::storage::Storage;
use crate::{Channel, Language, PlainText, StoreError, Timestamp};

pub use hint::{Hint, hints};

twin!();

id_type! {
    /// An author's objection.
    AppealId
}

/// So long one person reads alone, in seconds.
pub const CLAIM_SECONDS: i64 = 15 * 60;
/// Rows of the queue on one page; more are counted only.
pub const QUEUE_PAGE: i64 = 50;
/// Counting stops here.
pub const COUNT_LIMIT: i64 = 1_000;

word_type! {
    /// What was decided, as the record keeps it.
    Decided { Published = "published", Hidden = "hidden" }
}

/// What a moderator decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Publish,
    /// The reason from the published catalogue, and a word of one's own to the author.
    Hide {
        reason: HiddenReason,
        note: PlainText,
    },
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum ModerateRefused {
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    NotTwo(#[from] NotTwo),
    /// Another moderator has it open.
    #[error("somebody else is reading it")]
    Claimed,
    /// The author has objected: that is decided, by a second person, before anything else.
    #[error("an appeal is open")]
    AppealOpen,
    /// The appeal was decided before.
    #[error("the appeal is decided")]
    Decided,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Publishes or hides a contribution: state, leaf, step, record and mail to the author in one transaction.
///
/// # Errors
/// [`ModerateRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn decide(
    storage: &Storage,
    contribution: i64,
    version: i32,
    verdict: Verdict,
    by: Actor,
    now: Timestamp,
) -> Result<(), ModerateRefused> {
    let act = storage.act(now);
    on_writer!(storage, decide(&act, (contribution, version), &verdict, &by))
}

/// Takes a contribution to read, so that no second person reads it at the same time. Taking it again extends it.
///
/// # Errors
/// [`ModerateRefused::Claimed`].
pub async fn claim(storage: &Storage, contribution: i64, by: Actor, now: Timestamp) -> Result<(), ModerateRefused> {
    on_writer!(storage, claim(contribution, &by, now))
}

/// Who reads it just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub staff: i64,
    pub name: String,
    pub until: Timestamp,
}

/// A contribution in the queue.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub id: i64,
    pub reference: Reference,
    pub kind: Kind,
    pub channel: Channel,
    pub language: Language,
    pub headline: String,
    pub procedure: i64,
    pub submitted_at: Timestamp,
    pub hints: Vec<Hint>,
    pub claim: Option<Claim>,
}

/// An objection in the queue.
#[derive(Debug, Clone)]
pub struct WaitingAppeal {
    pub id: AppealId,
    pub reference: Reference,
    pub headline: String,
    pub at: Timestamp,
    /// Whether this reader hid it, and so may not decide.
    pub own: bool,
}

/// What waits, oldest first.
#[derive(Debug, Clone)]
pub struct Queue {
    pub unread: Vec<Waiting>,
    pub appeals: Vec<WaitingAppeal>,
    pub waiting: Amount,
    pub texts: Texts,
}

/// How much waits. Both count towards the badge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    pub unread: i64,
    pub appeals: i64,
}

impl Amount {
    #[must_use]
    pub fn total(self) -> i64 {
        self.unread + self.appeals
    }
}

/// The queue, at most `limit` rows of each kind; the number of queries does not grow with it.
///
/// # Errors
/// [`StoreError`].
pub async fn queue(
    storage: &Storage,
    reader: Actor,
    limit: i64,
    language: Language,
    now: Timestamp,
) -> Result<Queue, StoreError> {
    on_reader!(storage, queue(&reader, limit, language, now))
}

/// How much waits, for the side bar; counted up to [`COUNT_LIMIT`].
///
/// # Errors
/// [`StoreError`].
pub async fn amount(storage: &Storage) -> Result<Amount, StoreError> {
    on_reader!(storage, amount())
}

/// What was decided before.
#[derive(Debug, Clone)]
pub struct Past {
    pub at: Timestamp,
    pub who: String,
    pub decided: Decided,
    pub reason: Option<HiddenReason>,
    pub note: Option<String>,
}

/// An objection, as the one who decides reads it.
#[derive(Debug, Clone)]
pub struct Appeal {
    pub id: AppealId,
    pub at: Timestamp,
    pub words: String,
    /// Whether this reader hid it, and so may not decide.
    pub own: bool,
}

/// A contribution with all that is needed to judge it.
#[derive(Debug, Clone)]
pub struct Case {
    pub id: i64,
    pub version: i32,
    pub reference: Reference,
    pub kind: Kind,
    pub channel: Channel,
    pub language: Language,
    pub state: State,
    pub submitted_at: Timestamp,
    pub headline: String,
    pub body: String,
    pub author_name: Option<String>,
    pub place: Option<String>,
    pub procedure: i64,
    pub procedure_slug: String,
    pub texts: Texts,
    pub hints: Vec<Hint>,
    /// For a comment: what it comments on.
    pub about: Option<(Reference, String)>,
    /// What shares words with it and can be read elsewhere: what it was taken from, what was taken from it.
    pub same_words: Vec<(Reference, String, Language)>,
    /// The comments before it, oldest first, at most ten.
    pub earlier: Vec<(Timestamp, String)>,
    pub history: Vec<Past>,
    /// The objection that waits, if there is one.
    pub appeal: Option<Appeal>,
    pub claim: Option<Claim>,
}

/// One contribution to read.
///
/// # Errors
/// [`StoreError::NotFound`], also for what was erased.
pub async fn case(
    storage: &Storage,
    reference: Reference,
    reader: Actor,
    language: Language,
    now: Timestamp,
) -> Result<Case, StoreError> {
    on_reader!(storage, case(&reference, &reader, language, now))
}

/// What an author sees on the receipt of the latest decision to hide their contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForAuthor {
    pub at: Timestamp,
    pub reason: HiddenReason,
    pub note: String,
    pub appeal: Option<AppealState>,
}

/// How far an objection has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppealState {
    Waiting { since: Timestamp },
    Decided { at: Timestamp, upheld: bool, note: String },
}

/// Why an objection was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AppealRefused {
    /// No such reference, or the secret is another one's: told apart to nobody.
    #[error("reference and secret do not belong together")]
    NotYours,
    /// The contribution is not hidden.
    #[error("there is nothing to object to")]
    NotHidden,
    /// One objection to one decision.
    #[error("there was an appeal before")]
    Before,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An author objects, by the secret on the receipt.
///
/// # Errors
/// [`AppealRefused`].
pub async fn appeal(
    storage: &Storage,
    reference: Reference,
    secret: Secret,
    words: PlainText,
    now: Timestamp,
) -> Result<(), AppealRefused> {
    let act = storage.act(now);
    on_writer!(storage, appeal(&act, (&reference, &secret), &words))
}

/// A second person decides about an objection: `upheld` shows the contribution again.
///
/// # Errors
/// [`ModerateRefused::NotTwo`] when the same human being hid it, whatever the account.
pub async fn decide_appeal(
    storage: &Storage,
    id: AppealId,
    upheld: bool,
    note: PlainText,
    by: Actor,
    now: Timestamp,
) -> Result<(), ModerateRefused> {
    let act = storage.act(now);
    on_writer!(storage, decide_appeal(&act, id, (upheld, &note), &by))
}
