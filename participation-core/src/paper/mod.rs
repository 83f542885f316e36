//! Papierbogen: what arrives on paper, at the telephone or at the counter, keyed in by the office through the
//! same rules as everything else. Knows who typed and who read; not how a sheet looks.
//!
//! The sheets of a survey are typed by two people apart, see [`sheet`].
//! A handwritten proposal has one typist and one reader: a second person compares it with the paper before it
//! is released. On the telephone the caller is the second person, so a call is handed in at once.

pub mod sheet;
mod state;

use chrono::NaiveDate;

use crate::contribution::{Kind, Reference, Secret, Submitted, bound_key};
use crate::language::Texts;
use crate::proposal::{NewProposal, SubmitRefused};
use crate::staff::{Actor, NotAllowed, NotTwo};
use crate::storage::Storage;
use crate::survey::SendRefused;
use crate::{Channel, StoreError, Timestamp};

pub use state::{Action, NotPossible, State};

twin!();

id_type! {
    /// A sheet that is being keyed in.
    EntryId
}

/// The fields of a typed sheet that say who wrote it.
pub const WRITER_FIELDS: [&str; 2] = ["name", "email"];

/// What was typed, without who wrote it.
pub(crate) fn without_writer(typed: &str) -> Result<String, StoreError> {
    let mut fields: serde_json::Value = serde_json::from_str(typed)?;
    take_writer(&mut fields);
    Ok(fields.to_string())
}

/// At any depth, so that nothing is left that would be found again.
fn take_writer(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.retain(|name, _| !WRITER_FIELDS.iter().any(|field| name.eq_ignore_ascii_case(field)));
            fields.values_mut().for_each(take_writer);
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(take_writer),
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => {}
    }
}

/// Sheets on one page.
pub const PAGE: i64 = 50;

/// A sheet as typed. `typed` is the form's fields as JSON: what the reader compares and may correct.
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub procedure: i64,
    pub channel: Channel,
    /// The day it reached the city: the deadline is held against this, not against the day it is keyed in.
    pub received_on: NaiveDate,
    pub headline: String,
    pub typed: String,
    pub idempotency_key: String,
}

/// A sheet.
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: EntryId,
    pub version: i32,
    pub procedure: i64,
    pub slug: String,
    pub state: State,
    pub channel: Channel,
    pub received_on: NaiveDate,
    pub headline: String,
    pub typed: String,
    pub idempotency_key: String,
    pub typist: String,
    /// Whether the one who asks typed it, and so may not release it.
    pub own: bool,
    pub typed_at: Timestamp,
    pub reference: Option<Reference>,
}

/// Sheets that wait for a reader, the oldest first, and how many wait in all.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub entries: Vec<Entry>,
    pub amount: i64,
    /// Titles of the procedures, in German.
    pub texts: Texts,
}

/// Why nothing happened.
#[derive(Debug, thiserror::Error)]
pub enum EntryRefused {
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    /// The typist cannot be the reader.
    #[error(transparent)]
    NotTwo(#[from] NotTwo),
    #[error("received in the future")]
    NotYetReceived,
    #[error(transparent)]
    Submit(#[from] SubmitRefused),
    /// A sheet of a survey, see [`sheet::State`].
    #[error(transparent)]
    Sheet(#[from] sheet::NotPossible),
    #[error(transparent)]
    Response(#[from] SendRefused),
    /// Another sheet of this procedure has this name: typing it as a new one would count it twice.
    #[error("a sheet of this name is there already")]
    LabelUsed,
    #[error("a difference is left open")]
    Undecided,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Keeps a typed sheet until somebody else has read it. The same key gives the same sheet.
///
/// # Errors
/// [`EntryRefused`].
pub async fn typed(storage: &Storage, new: NewEntry, by: Actor, now: Timestamp) -> Result<EntryId, EntryRefused> {
    let act = storage.act(now);
    on_writer!(storage, typed(&act, &new, &by))
}

/// Replaces what was typed by what stands on the paper: whoever corrects is the typist from then on.
///
/// # Errors
/// [`EntryRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn correct(
    storage: &Storage,
    (id, version): (EntryId, i32),
    new: NewEntry,
    by: Actor,
    now: Timestamp,
) -> Result<(), EntryRefused> {
    let act = storage.act(now);
    on_writer!(storage, correct(&act, (id, version), &new, &by))
}

/// Hands a sheet in after a second person compared it: the contribution, its receipt and the sheet's new state
/// are one transaction.
///
/// # Errors
/// [`EntryRefused::NotTwo`] for the typist; [`EntryRefused::Submit`] as for every proposal.
pub async fn release(
    storage: &Storage,
    (id, version): (EntryId, i32),
    proposal: NewProposal,
    by: Actor,
    now: Timestamp,
) -> Result<Submitted, EntryRefused> {
    let act = storage.act(now);
    let secret = Secret::derived(storage.keys()?, &proposal.envelope.idempotency_key);
    on_writer!(storage, release(&act, (id, version), &proposal, &secret, &by))
}

/// Lays a sheet aside that should not be handed in: typed twice, or empty.
///
/// # Errors
/// As for [`correct`].
pub async fn discard(
    storage: &Storage,
    (id, version): (EntryId, i32),
    by: Actor,
    now: Timestamp,
) -> Result<(), EntryRefused> {
    let act = storage.act(now);
    on_writer!(storage, discard(&act, (id, version), &by))
}

/// Hands in what somebody said at the telephone or at the counter, at once.
///
/// # Errors
/// [`EntryRefused`].
pub async fn take_call(
    storage: &Storage,
    mut proposal: NewProposal,
    by: Actor,
    now: Timestamp,
) -> Result<Submitted, EntryRefused> {
    let act = storage.act(now);
    let key = bound_key(&proposal.envelope.idempotency_key, Kind::Proposal, &proposal);
    proposal.envelope.idempotency_key = key;
    let secret = Secret::derived(storage.keys()?, &proposal.envelope.idempotency_key);
    on_writer!(storage, take_call(&act, &proposal, &secret, &by))
}

/// One sheet.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn entry(storage: &Storage, id: EntryId, by: Actor) -> Result<Entry, StoreError> {
    on_reader!(storage, entry(id, &by))
}

/// The secret on the slip of a released sheet: it comes from the sheet's key, so it can be printed again.
///
/// # Errors
/// [`StoreError::Busy`] while the keys are not loaded.
pub fn slip_secret(storage: &Storage, entry: &Entry) -> Result<Secret, StoreError> {
    Ok(Secret::derived(storage.keys()?, &entry.idempotency_key))
}

/// What waits for a reader, in three queries.
///
/// # Errors
/// [`StoreError`].
pub async fn waiting(storage: &Storage, by: Actor, limit: i64) -> Result<Waiting, StoreError> {
    on_reader!(storage, waiting(&by, limit))
}

/// How many sheets wait for a reader.
///
/// # Errors
/// [`StoreError`].
pub async fn amount(storage: &Storage) -> Result<i64, StoreError> {
    on_reader!(storage, amount())
}
