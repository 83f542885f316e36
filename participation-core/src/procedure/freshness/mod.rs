//! Which texts of procedures no longer say what the German ones say: a task for staff, over all procedures.

use crate::language::{Language, Texts};
use crate::storage::Storage;
use crate::{StoreError, Timestamp};

twin!();

/// Stale texts of one procedure in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaleTexts {
    pub procedure: i64,
    pub language: Language,
    pub amount: usize,
    /// Since when the German text is another one.
    pub since: Timestamp,
}

/// Everything that no longer says what the German text says, the longest stale first.
#[derive(Debug, Clone)]
pub struct StaleList {
    pub rows: Vec<StaleTexts>,
    pub texts: Texts,
}

/// "Sprachfassungen, die nicht mehr stimmen", over all procedures that are not archived, in eight queries.
///
/// # Errors
/// [`StoreError`].
pub async fn stale(storage: &Storage) -> Result<StaleList, StoreError> {
    on_reader!(storage, stale())
}
