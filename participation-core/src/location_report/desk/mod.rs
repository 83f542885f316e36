//! The desk's side of reports: what waits, and how far each has come.
//! Knows status, reasons and who may say them; not what a page looks like.

use super::{NotPossible, Status};
use crate::contribution::{Reference, State};
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::{Language, PlainText, StoreError, Timestamp};

twin!();

/// Rows on one page.
pub const ROWS: i64 = 30;

/// What the desk looks at.
#[derive(Debug, Clone, Default)]
pub struct DeskFilter {
    /// Empty means: not finished.
    pub statuses: Vec<Status>,
    /// Only what this office takes care of.
    pub office: Option<i64>,
    /// From 1.
    pub page: i64,
}

/// A report at the desk.
#[derive(Debug, Clone)]
pub struct DeskRow {
    pub reference: Reference,
    pub procedure: i64,
    pub state: State,
    pub title: String,
    pub category: i64,
    pub place: Option<String>,
    pub status: Status,
    pub affected: i32,
    pub submitted_at: Timestamp,
    pub answer_due: Option<Timestamp>,
}

/// One page of the desk's list.
#[derive(Debug, Clone)]
pub struct DeskPage {
    pub rows: Vec<DeskRow>,
    pub texts: crate::language::Texts,
    pub has_more: bool,
    /// How many there are of each status, in the order of [`Status::ALL`].
    pub counts: Vec<(Status, i64)>,
}

/// What the desk says of a report.
#[derive(Debug, Clone)]
pub struct Change {
    pub report: Reference,
    pub version: i32,
    pub to: Status,
    /// Stands on the report's page and receipt.
    pub reason: PlainText,
    /// Only reports of this office may be touched, when given.
    pub office: Option<i64>,
}

/// Why a status was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeRefused {
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The desk's list, what waits longest first.
///
/// # Errors
/// [`StoreError`].
pub async fn list(storage: &Storage, filter: DeskFilter, language: Language) -> Result<DeskPage, StoreError> {
    on_reader!(storage, list(&filter, language))
}

/// Says how far a report has come, with a reason that everybody reads: status, step, line of the record, and mail
/// to whoever left an address, in one transaction.
///
/// # Errors
/// [`ChangeRefused`]; [`StoreError::Changed`] when the version has moved on.
pub async fn change(storage: &Storage, change: Change, by: Actor, now: Timestamp) -> Result<(), ChangeRefused> {
    let act = storage.act(now);
    let keys = storage.keys_shared()?;
    on_writer!(storage, change(&act, &keys, &change, &by))
}
