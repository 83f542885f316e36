//! Ortsmeldung: something at a place that wants mending, from its report to its end.
//! Knows categories with their questions, positions, status and who else is affected; draws no map.

pub mod affected;
mod category;
pub mod desk;
pub mod import;
mod list;
pub mod overview;
mod status;
pub mod unsent;

use std::collections::BTreeMap;

use crate::contribution::{Envelope, Event, Kind, Position, Reference, Secret, State, Submitted, bound_key};
use crate::language::Texts;
use crate::procedure::{Closed, Procedure, ProcedurePage};
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::{Channel, Language, PlainText, StoreError, Timestamp};

pub use category::{Answers, AnswersRefused, Category, NewCategory, Question};
pub use list::{Card, Filter, MARKS_LIMIT, Mark, PAGE_SIZE, Page};
pub use status::{NotPossible, Status};

twin!();

/// Characters of what is the matter and of its description.
pub const TITLE_LIMIT: usize = 80;
pub const DESCRIPTION_LIMIT: usize = 2_000;
/// Characters of the desk's reason.
pub const REASON_LIMIT: usize = 1_000;
/// How near an open report of the same category may mean the same thing, in metres.
pub const NEAR_METRES: f64 = 250.0;
/// Most such reports that are offered.
pub const NEAR_MOST: usize = 5;

/// A report as handed in, its fields already checked.
#[derive(Debug, Clone)]
pub struct NewReport {
    pub procedure: i64,
    pub category: i64,
    pub title: PlainText,
    pub description: Option<PlainText>,
    pub answers: Answers,
    /// SHA-256 of a photo stored by [`store_photo`].
    pub photo: Option<Vec<u8>>,
    pub position: Position,
    pub envelope: Envelope,
}

/// Why a report was not taken. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum SubmitRefused {
    #[error(transparent)]
    Closed(#[from] Closed),
    #[error("no such category in this procedure")]
    UnknownCategory,
    #[error(transparent)]
    Answers(#[from] AnswersRefused),
    #[error("no photo with this hash")]
    UnknownPhoto,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a report: its row, log leaf, receipt, count and mail in one transaction, durable before this
/// returns. The same idempotency key again gets the first answer again.
///
/// # Errors
/// [`SubmitRefused`].
pub async fn submit(storage: &Storage, mut new: NewReport, now: Timestamp) -> Result<Submitted, SubmitRefused> {
    let act = storage.act(now);
    new.envelope.idempotency_key = bound_key(&new.envelope.idempotency_key, Kind::LocationReport, &new);
    let secret = Secret::derived(storage.keys()?, &new.envelope.idempotency_key);
    on_writer!(storage, submit(&act, &new, &secret))
}

/// The same, keyed in by a clerk for somebody who wrote, called or came, and recorded so.
///
/// # Errors
/// As for [`submit`], and [`SubmitRefused::NotAllowed`].
pub async fn submit_as(
    storage: &Storage,
    by: Actor,
    new: NewReport,
    now: Timestamp,
) -> Result<Submitted, SubmitRefused> {
    let act = storage.act(now);
    let secret = Secret::derived(storage.keys()?, &new.envelope.idempotency_key);
    on_writer!(storage, submit_as(&act, &by, &new, &secret))
}

/// A procedure's categories with their texts (fields `name`, `example`, `question-KEY`, `choice-KEY-CHOICE`).
#[derive(Debug, Clone)]
pub struct Categories {
    pub list: Vec<Category>,
    pub texts: Texts,
}

impl Categories {
    #[must_use]
    pub fn get(&self, id: i64) -> Option<&Category> {
        self.list.iter().find(|category| category.id == id)
    }

    /// Its name in the reader's language.
    #[must_use]
    pub fn name(&self, id: i64) -> &str {
        self.texts.body(id, "name")
    }
}

/// What can be reported in a procedure.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn categories(storage: &Storage, procedure: i64, language: Language) -> Result<Categories, StoreError> {
    on_reader!(storage, categories(procedure, language))
}

/// Adds categories behind those that are there.
///
/// # Errors
/// [`StoreError`].
pub async fn add_categories(
    storage: &Storage,
    procedure: i64,
    new: Vec<NewCategory>,
    now: Timestamp,
) -> Result<Vec<i64>, StoreError> {
    let act = storage.act(now);
    on_writer!(storage, add_categories(&act, procedure, &new))
}

/// Stores a photo before its report, by its hash: it survives a form that comes back with errors.
///
/// # Errors
/// [`StoreError`].
pub async fn store_photo(storage: &Storage, jpeg: Vec<u8>, now: Timestamp) -> Result<Vec<u8>, StoreError> {
    on_writer!(storage, store_photo(&jpeg, now))
}

/// A stored photo by its hash, for the person who has just sent it and those at the desk who read it.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn stored_photo(storage: &Storage, hash: Vec<u8>) -> Result<Vec<u8>, StoreError> {
    on_reader!(storage, stored_photo(&hash))
}

/// The photo of a report that anyone may see.
///
/// # Errors
/// [`StoreError::NotFound`] for reports without one, unread, hidden and withdrawn ones, and those of
/// unpublished procedures.
pub async fn photo(storage: &Storage, reference: Reference) -> Result<Vec<u8>, StoreError> {
    on_reader!(storage, photo(&reference))
}

/// One page of a procedure's reports, with the marks for its map.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown and unpublished procedures.
pub async fn list(storage: &Storage, slug: &str, filter: Filter, language: Language) -> Result<Page, StoreError> {
    let slug = slug.to_owned();
    on_reader!(storage, list_page(&slug, &filter, language))
}

/// A report as its page shows it.
#[derive(Debug, Clone)]
pub struct Report {
    pub id: i64,
    pub version: i32,
    pub reference: Reference,
    pub state: State,
    pub category: i64,
    pub title: String,
    /// The language it was handed in in.
    pub language: Language,
    pub description: String,
    pub answers: BTreeMap<String, String>,
    /// SHA-256 of its photo.
    pub photo: Option<Vec<u8>>,
    pub status: Status,
    pub affected: i32,
    pub author_name: Option<String>,
    pub channel: Channel,
    pub place: Option<String>,
    pub position: Position,
    pub district: Option<i64>,
    pub submitted_at: Timestamp,
    pub answer_due: Option<Timestamp>,
}

/// Everything a report's page shows.
#[derive(Debug, Clone)]
pub struct ReportPage {
    pub report: Report,
    pub procedure: ProcedurePage,
    pub categories: Categories,
    pub events: Vec<Event>,
}

/// A report that anyone may see.
///
/// # Errors
/// [`StoreError::NotFound`] when it is unknown, unread, hidden, withdrawn, or its procedure is not published.
pub async fn show(storage: &Storage, reference: Reference, language: Language) -> Result<ReportPage, StoreError> {
    on_reader!(storage, show(&reference, language))
}

/// An open report of the same category nearby.
#[derive(Debug, Clone)]
pub struct Near {
    pub reference: Reference,
    pub title: String,
    pub language: Language,
    pub place: Option<String>,
    pub status: Status,
    pub affected: i32,
    pub submitted_at: Timestamp,
    pub metres: f64,
}

/// What may be the same thing: unfinished, of the same category, within [`NEAR_METRES`]; nearest first,
/// at most [`NEAR_MOST`].
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn nearby(storage: &Storage, category: i64, at: Position) -> Result<Vec<Near>, StoreError> {
    on_reader!(storage, nearby(category, at))
}

/// A report as the desk sees it, whether shown or not.
///
/// # Errors
/// [`StoreError::NotFound`]; also for a report of another office when `office` is given.
pub async fn at_desk(
    storage: &Storage,
    reference: Reference,
    office: Option<i64>,
    language: Language,
) -> Result<ReportPage, StoreError> {
    on_reader!(storage, at_desk(&reference, office, language))
}

/// When the city answers at the latest.
fn answer_due(procedure: &Procedure, now: Timestamp) -> Timestamp {
    Timestamp::end_of_day(now.plus_days(i64::from(procedure.answer_days)).city_day())
}

/// The position as the map crate knows it.
fn on_map(at: Position) -> Option<map::Position> {
    map::Position::new(at.longitude, at.latitude).ok()
}
