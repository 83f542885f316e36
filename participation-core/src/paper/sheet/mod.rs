//! Sheets of a survey: typed by two people apart, since figures and choices have no reader who would notice a slip.
//! What differs is decided by somebody who typed neither. Every typing stays as it was; the sheet points to those
//! that count. Nobody sees the other's figures while typing.

mod compare;
mod state;

use std::collections::BTreeMap;

use super::{EntryId, EntryRefused};
use crate::contribution::{Kind, Secret, Submitted, bound_key};
use crate::language::Texts;
use crate::staff::{Actor, PersonId};
use crate::storage::Storage;
use crate::survey::Answers;
use crate::{StoreError, Timestamp};

pub use compare::{Place, Side, Typed};
pub use state::{Action, NotPossible, State};

twin!();

/// Characters of what stands on a sheet to find it again.
pub const LABEL_LIMIT: usize = 40;

/// A sheet that somebody begins to type.
#[derive(Debug, Clone)]
pub struct NewSheet {
    pub procedure: i64,
    /// What stands on the paper to find it again: a number, "Stapel 11, Bogen 388".
    pub label: String,
    pub typed: Typed,
    pub idempotency_key: String,
}

/// A sheet.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub id: EntryId,
    pub version: i32,
    pub procedure: i64,
    pub slug: String,
    pub label: String,
    pub state: State,
    /// When it was typed last.
    pub typed_at: Timestamp,
    /// Who typed it, in this order.
    pub typists: Vec<(PersonId, String)>,
}

impl Sheet {
    /// Whether this person typed it, and so may neither type it again nor decide.
    #[must_use]
    pub fn is_own(&self, by: &Actor) -> bool {
        self.typists.iter().any(|(person, _)| *person == by.person)
    }
}

/// Sheets that wait, the oldest first.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub sheets: Vec<Sheet>,
    /// Titles of the procedures, in German.
    pub texts: Texts,
}

/// What the second typing showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compared {
    /// It was the first: somebody else types it now.
    First,
    Same(Submitted),
    Different,
}

/// Keeps the first typing of a sheet. The same key gives the same sheet.
///
/// # Errors
/// [`EntryRefused`].
pub async fn begin(storage: &Storage, mut new: NewSheet, by: Actor, now: Timestamp) -> Result<EntryId, EntryRefused> {
    let act = storage.act(now);
    let content = (new.procedure, &new.label, &new.typed.answers, &new.typed.code);
    new.idempotency_key = bound_key(&new.idempotency_key, Kind::SurveyResponse, &content);
    on_writer!(storage, begin(&act, &new, &by))
}

/// Keeps another typing of a sheet, and hands it in when two people read the same. The same key again gets the same
/// answer again.
///
/// # Errors
/// [`EntryRefused::NotTwo`] for whoever typed it before; [`EntryRefused::Response`] as for every response.
pub async fn type_in(
    storage: &Storage,
    (id, version): (EntryId, i32),
    typed: Typed,
    idempotency_key: &str,
    by: Actor,
    now: Timestamp,
) -> Result<Compared, EntryRefused> {
    let act = storage.act(now);
    let content = (id, by.staff, &typed.answers, &typed.code);
    let key = bound_key(idempotency_key, Kind::SurveyResponse, &content);
    let keys = storage.keys_shared()?;
    on_writer!(storage, type_in(&act, &keys, (id, version), (&typed, &key), &by))
}

/// What a third person decided about the fields that differ.
#[derive(Debug, Clone)]
pub enum Verdict {
    /// Which typing stands on the paper, for every difference.
    Chosen(BTreeMap<Place, Side>),
    /// Neither: it is typed anew.
    Again,
}

/// Decides where two typings differ; nothing when the sheet is typed anew.
///
/// # Errors
/// [`EntryRefused::NotTwo`] for the typists, [`EntryRefused::Undecided`] when a difference is left open.
pub async fn settle(
    storage: &Storage,
    (id, version): (EntryId, i32),
    verdict: Verdict,
    by: Actor,
    now: Timestamp,
) -> Result<Option<Submitted>, EntryRefused> {
    let act = storage.act(now);
    let keys = storage.keys_shared()?;
    on_writer!(storage, settle(&act, &keys, (id, version), &verdict, &by))
}

/// Lays a sheet aside that should not be handed in.
///
/// # Errors
/// As for [`settle`].
pub async fn discard(
    storage: &Storage,
    (id, version): (EntryId, i32),
    by: Actor,
    now: Timestamp,
) -> Result<(), EntryRefused> {
    let act = storage.act(now);
    on_writer!(storage, discard(&act, (id, version), &by))
}

/// A sheet, and what was written on it in own words: all that the second typist sees of the first typing.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn to_type(storage: &Storage, id: EntryId) -> Result<(Sheet, Answers), StoreError> {
    on_reader!(storage, to_type(id))
}

/// A sheet with both typings, for whoever decides.
///
/// # Errors
/// [`StoreError::NotFound`] unless they differ.
pub async fn to_settle(storage: &Storage, id: EntryId) -> Result<(Sheet, Typed, Typed), StoreError> {
    on_reader!(storage, to_settle(id))
}

/// Sheets in these states, at most a page of each. The desk's first page asks for several, so all are read at once and
/// kept until something is written.
///
/// # Errors
/// [`StoreError`].
pub async fn waiting(storage: &Storage, states: &[State]) -> Result<Waiting, StoreError> {
    let all = storage.keeping("sheets".to_owned(), async { on_reader!(storage, waiting()) }).await?;
    let sheets = all.sheets.iter().filter(|sheet| states.contains(&sheet.state)).cloned().collect();
    Ok(Waiting { sheets, texts: all.texts.clone() })
}

/// The secret on the slip of a sheet's response: it comes from the sheet's key.
pub(crate) fn secret(keys: &crate::storage::Keys, key: &str) -> Secret {
    Secret::derived(keys, key)
}
