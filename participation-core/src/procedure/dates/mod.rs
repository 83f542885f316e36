//! Termine: everything with a date that everybody may know, of one procedure or of all, for calendars. Knows days; not
//! how a calendar writes them down. Meetings of the council belong to their own room.

use chrono::NaiveDate;

use super::event::Event;
use super::{Offer, Phase, Procedure};
use crate::language::Texts;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

twin!();

/// A body decided, or will be told to have decided, on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedOn {
    pub id: i64,
    pub procedure: Option<i64>,
    /// On contributions to the procedure, and not on the procedure itself.
    pub on_contributions: bool,
    pub body: String,
    pub paper: String,
    pub day: NaiveDate,
    pub recorded_at: Timestamp,
    /// When its record was taken back.
    pub retracted_at: Option<Timestamp>,
}

/// Dates of some procedures.
#[derive(Debug, Clone, Default)]
pub struct Dates {
    pub procedures: Vec<Procedure>,
    /// By procedure.
    pub phases: Vec<(i64, Phase)>,
    pub offers: Vec<(i64, Offer)>,
    pub events: Vec<Event>,
    pub decisions: Vec<DecidedOn>,
    /// When each was last worked on.
    pub edited: Vec<(i64, Timestamp)>,
    /// Of procedures, phases and events.
    pub texts: Texts,
}

/// All dates of one public procedure: nine queries.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown and unpublished ones alike.
pub async fn of_procedure(storage: &Storage, slug: &str, language: Language) -> Result<Dates, StoreError> {
    let slug = slug.to_owned();
    on_reader!(storage, of_procedure(&slug, language))
}

/// The dates of all public procedures that end after `from`: as many queries, however many procedures there are.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn all(storage: &Storage, language: Language, from: Timestamp) -> Result<Dates, StoreError> {
    on_reader!(storage, all(language, from))
}
