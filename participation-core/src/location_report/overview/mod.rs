//! Karte: everything with a place in the procedures that run, whatever its kind.
//! Knows positions and headlines, not what stands behind them.

use crate::contribution::{Kind, Position, Reference};
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

twin!();

/// What a reader asked for. Empty lists mean "any".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub districts: Vec<i64>,
    pub kinds: Vec<Kind>,
    /// From 1.
    pub page: i64,
}

/// Something with a place.
#[derive(Debug, Clone)]
pub struct Placed {
    pub reference: Reference,
    pub kind: Kind,
    pub procedure: i64,
    pub headline: String,
    /// The language it was handed in in.
    pub language: Language,
    pub place: Option<String>,
    pub position: Position,
    pub submitted_at: Timestamp,
}

/// One page of the list, with the marks for its map.
#[derive(Debug, Clone)]
pub struct Page {
    /// Published procedures that run, by id, with their names in addresses.
    pub procedures: Vec<(i64, String)>,
    /// The running procedures that take reports now.
    pub reportable: Vec<i64>,
    pub texts: crate::language::Texts,
    pub placed: Vec<Placed>,
    pub marks: Vec<(Kind, Position)>,
}

/// All that is listed and has a place in running procedures, the newest first.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn page(storage: &Storage, filter: Filter, language: Language, now: Timestamp) -> Result<Page, StoreError> {
    on_reader!(storage, page(&filter, language, now))
}
