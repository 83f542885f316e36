//! Reports taken over from another system: recognised by its key, so that a second run adds nothing.
//! Knows rows that are already understood; reading files is the program's business.

use crate::contribution::Position;
use crate::storage::Storage;
use crate::{PlainText, StoreError, Timestamp};

twin!();

/// A report of another system.
#[derive(Debug, Clone)]
pub struct Imported {
    /// What it is known by there; the same key is the same report.
    pub key: String,
    pub category: i64,
    pub title: PlainText,
    pub place: Option<String>,
    pub position: Position,
    pub district: Option<i64>,
    pub reported_at: Timestamp,
}

/// What became of some rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Taken {
    pub new: usize,
    /// Known from an earlier run or an earlier line.
    pub known: usize,
}

/// Takes some rows in one transaction, each with leaf and count like any other contribution; shown at once,
/// since the other system has shown them.
///
/// # Errors
/// [`StoreError`]; then nothing of these rows is stored.
pub async fn take(storage: &Storage, procedure: i64, rows: Vec<Imported>, now: Timestamp) -> Result<Taken, StoreError> {
    let act = storage.act(now);
    let keys = storage.keys_shared()?;
    on_writer!(storage, take(&act, &keys, procedure, &rows))
}

/// The procedure's category of this German name, made when there is none.
///
/// # Errors
/// [`StoreError`].
pub async fn category_named(
    storage: &Storage,
    procedure: i64,
    name: PlainText,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let act = storage.act(now);
    on_writer!(storage, category_named(&act, procedure, name.as_str()))
}
