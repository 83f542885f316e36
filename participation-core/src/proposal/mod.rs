//! Vorschlag: what residents want changed; others support it and comment on it.
//! Knows proposals, endorsements and comments; what the office answers is the outcome room's.

mod list;
mod voice;

use crate::contribution::{Envelope, Event, Kind, Position, Reference, Secret, State, Submitted, bound_key};
use crate::language::Texts;
use crate::procedure::{Closed, Procedure, ProcedurePage};
use crate::storage::Storage;
use crate::{Channel, Language, PlainText, StoreError, Timestamp};

pub use crate::voice::{VoiceProof, token};
pub use list::{Card, Filter, Matches, PAGE_SIZE, Page, Sort};
pub use voice::{EndorseRefused, Endorsed, Endorsement};

twin!();

/// Characters of a title and of a text.
pub const TITLE_LIMIT: usize = 120;
pub const BODY_LIMIT: usize = 5_000;
pub const COMMENT_LIMIT: usize = 2_000;

word_type! {
    /// How far a proposal has come, in one word for its chip.
    Status {
        New = "new",
        Examined = "examined",
        Deliberated = "deliberated",
        Answered = "answered",
        Decided = "decided",
        Refused = "refused",
        Underway = "underway",
        Done = "done",
    }
}

impl Status {
    /// Whether voices for it are still collected: until it is decided.
    #[must_use]
    pub const fn collects(self) -> bool {
        match self {
            Self::New | Self::Examined | Self::Deliberated | Self::Answered => true,
            Self::Decided | Self::Refused | Self::Underway | Self::Done => false,
        }
    }
}

/// A proposal as handed in, its fields already checked.
#[derive(Debug, Clone)]
pub struct NewProposal {
    pub procedure: i64,
    pub title: PlainText,
    pub body: Option<PlainText>,
    pub topic: Option<i64>,
    pub envelope: Envelope,
}

/// Why a proposal was not taken. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum SubmitRefused {
    #[error(transparent)]
    Closed(#[from] Closed),
    #[error("no such topic in this procedure")]
    UnknownTopic,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a proposal: its row, log leaf, receipt, count and mail in one transaction, durable before this
/// returns. The same idempotency key again gets the first answer again.
///
/// # Errors
/// [`SubmitRefused`].
pub async fn submit(storage: &Storage, mut new: NewProposal, now: Timestamp) -> Result<Submitted, SubmitRefused> {
    let act = storage.act(now);
    new.envelope.idempotency_key = bound_key(&new.envelope.idempotency_key, Kind::Proposal, &new);
    let secret = Secret::derived(storage.keys()?, &new.envelope.idempotency_key);
    on_writer!(storage, submit(&act, &new, &secret))
}

/// One page of a procedure's proposals.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown and unpublished procedures.
pub async fn list(storage: &Storage, slug: &str, filter: Filter, language: Language) -> Result<Page, StoreError> {
    let slug = slug.to_owned();
    on_reader!(storage, list_page(&slug, &filter, language))
}

/// A proposal with its story, as its page shows it.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub id: i64,
    pub reference: Reference,
    pub state: State,
    pub title: String,
    pub body: String,
    pub topic: Option<i64>,
    pub status: Status,
    pub endorsements: i32,
    /// Counted by the platform it was imported from, never by us.
    pub earlier_voices: Option<i64>,
    pub comments: i32,
    pub author_name: Option<String>,
    pub channel: Channel,
    pub language: Language,
    pub place: Option<String>,
    pub position: Option<Position>,
    pub district: Option<i64>,
    pub submitted_at: Timestamp,
    pub answer_due: Option<Timestamp>,
    pub merged_into: Option<Reference>,
}

/// Everything a proposal's page shows.
#[derive(Debug, Clone)]
pub struct ProposalPage {
    pub proposal: Proposal,
    pub procedure: ProcedurePage,
    pub events: Vec<Event>,
    pub comments: Vec<Comment>,
    pub texts: Texts,
}

#[derive(Debug, Clone)]
pub struct Comment {
    pub id: i64,
    pub parent: Option<i64>,
    pub body: String,
    pub author_name: Option<String>,
    pub language: Language,
    pub submitted_at: Timestamp,
}

/// A proposal that anyone may see.
///
/// # Errors
/// [`StoreError::NotFound`] when it is unknown, unread, hidden, withdrawn, or its procedure is not published.
pub async fn show(storage: &Storage, reference: Reference, language: Language) -> Result<ProposalPage, StoreError> {
    on_reader!(storage, show(&reference, language))
}

/// A comment as handed in.
#[derive(Debug, Clone)]
pub struct NewComment {
    pub proposal: Reference,
    pub parent: Option<i64>,
    pub body: PlainText,
    pub envelope: Envelope,
}

/// Takes a comment, with a receipt like every input.
///
/// # Errors
/// [`SubmitRefused`].
pub async fn comment(storage: &Storage, mut new: NewComment, now: Timestamp) -> Result<Submitted, SubmitRefused> {
    let act = storage.act(now);
    new.envelope.idempotency_key = bound_key(&new.envelope.idempotency_key, Kind::Comment, &new);
    let secret = Secret::derived(storage.keys()?, &new.envelope.idempotency_key);
    on_writer!(storage, comment(&act, &new, &secret))
}

/// Counts a voice for a proposal, or sends the mail that makes it count.
///
/// # Errors
/// [`EndorseRefused`].
pub async fn endorse(storage: &Storage, endorsement: Endorsement, now: Timestamp) -> Result<Endorsed, EndorseRefused> {
    let act = storage.act(now);
    let voice = crate::voice::hashed(storage.keys()?, &endorsement.proof);
    on_writer!(storage, endorse(&act, &endorsement, &voice))
}

/// Counts the voice whose address is confirmed by the token from its mail.
///
/// # Errors
/// [`EndorseRefused::UnknownToken`] for tokens that are unknown or too old.
pub async fn confirm_endorsement(
    storage: &Storage,
    token: &str,
    now: Timestamp,
) -> Result<(Reference, Endorsed), EndorseRefused> {
    let act = storage.act(now);
    let token = token.to_owned();
    let keys = storage.keys_shared()?;
    on_writer!(storage, confirm_endorsement(&act, &keys, &token))
}

/// When the city answers at the latest.
pub(crate) fn answer_due(procedure: &Procedure, now: Timestamp) -> Timestamp {
    Timestamp::end_of_day(now.plus_days(i64::from(procedure.answer_days)).city_day())
}
