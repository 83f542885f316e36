//! Beitrag: what every input shares, whatever its kind: reference, channel, receipt, moderation,
//! withdrawal. Knows nothing of what a survey, a proposal or a report contains.

mod reference;
pub mod retention;
pub mod search;
mod state;
mod step;

use crate::storage::Storage;
use crate::{Channel, Language, StoreError, Timestamp};

pub use reference::{Reference, ReferenceRefused, Secret};
pub use state::{Action, NotPossible, State};
pub use step::{Event, HiddenReason, Step};

twin!();

id_type! {
    /// A contribution of any kind.
    ContributionId
}

word_type! {
    /// What kind of input it is.
    Kind {
        Proposal = "proposal",
        Comment = "comment",
        SurveyResponse = "survey-response",
        LocationReport = "location-report",
    }
}

/// Folded words that a search finds a contribution by.
pub(crate) fn searched(title: &str, words: &str, place: Option<&str>) -> String {
    crate::folded(&format!("{title} {words} {}", place.unwrap_or_default()))
}

/// Where something is, in WGS 84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Position {
    pub longitude: f64,
    pub latitude: f64,
}

/// What every submission brings along, whatever its kind.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// Made with the form, sent back with it: a retry carries the same one.
    pub idempotency_key: String,
    pub channel: Channel,
    pub language: Language,
    pub author_name: Option<String>,
    pub contact_email: Option<String>,
    pub district: Option<i64>,
    pub place: Option<String>,
    pub position: Option<Position>,
}

/// The key under which something is stored: the form's, bound to what is sent with it. The same again is a retry
/// and finds the first answer; anything else under the same key (a form that was changed after going back, or
/// another form altogether) is a contribution of its own, so that nothing that was acknowledged is lost.
pub(crate) fn bound_key(key: &str, kind: Kind, content: &impl std::fmt::Debug) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new_with_prefix(b"beteiligung/idempotency-key\0");
    for part in [key, kind.as_str(), &format!("{content:?}")] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    crate::hex(&hash.finalize())
}

/// A row about to be stored.
#[derive(Debug, Clone)]
pub(crate) struct NewContribution<'a> {
    pub envelope: &'a Envelope,
    pub procedure: i64,
    pub kind: Kind,
    pub state: State,
    pub headline: &'a str,
    pub answer_due: Option<Timestamp>,
    pub secret: &'a Secret,
    /// What the log commits to besides kind and scope.
    pub text: serde_json::Value,
    pub category: Option<String>,
    /// SHA-256 of each attachment, hexadecimal.
    pub attachments: Vec<String>,
    /// What it was taken from; `None` for what somebody hands in.
    pub origin: Option<&'a Origin>,
}

/// The contribution that another was taken from: it was handed in then and by the same author, whose code goes on
/// working.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    pub of: i64,
    pub submitted_at: Timestamp,
    pub secret_hash: Vec<u8>,
    /// Its first step, and the role of who took it.
    pub step: Step,
    pub role: &'static str,
}

/// What a submitter gets: the first time and on every retry the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    pub id: i64,
    pub reference: Reference,
    pub secret: Secret,
}

/// A contribution as its receipt shows it.
#[derive(Debug, Clone)]
pub struct Receipt {
    pub id: i64,
    pub version: i32,
    pub reference: Reference,
    pub procedure: i64,
    pub procedure_slug: String,
    pub kind: Kind,
    pub channel: Channel,
    pub language: Language,
    pub state: State,
    pub submitted_at: Timestamp,
    pub headline: String,
    /// Whether a name was given to stand with it.
    pub named: bool,
    /// The proposal that a comment is about: reference, title and the title's language.
    pub about: Option<(Reference, String, Language)>,
    pub answer_due: Option<Timestamp>,
    pub hidden_reason: Option<HiddenReason>,
    /// The latest decision to hide it, with what its author may do about it.
    pub moderation: Option<crate::moderation::ForAuthor>,
    pub merged_into: Option<Reference>,
    pub commitment: Vec<u8>,
    pub events: Vec<Event>,
    pub texts: crate::language::Texts,
}

impl Receipt {
    /// The commitment as it stands in the log: base64 (RFC 4648).
    #[must_use]
    pub fn commitment_text(&self) -> String {
        use base64::Engine as _;
        base64::engine::general_purpose::STANDARD.encode(&self.commitment)
    }
}

/// Looks up a receipt.
///
/// # Errors
/// [`StoreError::NotFound`] for a reference nobody got.
pub async fn receipt(storage: &Storage, reference: Reference, language: Language) -> Result<Receipt, StoreError> {
    on_reader!(storage, receipt(&reference, language))
}

/// Whether the secret belongs to the reference. Always costs one look-up, known or not.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn holds_secret(storage: &Storage, reference: Reference, secret: Secret) -> Result<bool, StoreError> {
    on_reader!(storage, holds_secret(&reference, &secret))
}

/// Why a withdrawal did not happen.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawRefused {
    /// No such reference, or the secret is another one's: told apart to nobody.
    #[error("reference and secret do not belong together")]
    NotYours,
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Withdraws a contribution by the secret on its receipt: it leaves every list at once.
///
/// # Errors
/// [`WithdrawRefused`].
pub async fn withdraw(
    storage: &Storage,
    reference: Reference,
    secret: Secret,
    now: Timestamp,
) -> Result<(), WithdrawRefused> {
    let act = storage.act(now);
    on_writer!(storage, withdraw(&act, &reference, &secret))
}

/// Why one contribution could not go on as part of another.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MergeFailed {
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    #[error(transparent)]
    Store(#[from] StoreError),
}
