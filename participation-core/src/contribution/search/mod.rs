//! Contributions that anybody may read, found by their words, whatever procedure they belong to.

use super::{Kind, Reference};
use crate::storage::Storage;
use crate::{Language, StoreError};

twin!();

/// So many are named; whoever looks for more goes on in a procedure's list.
pub const NAMED: i64 = 10;

/// A contribution that has the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub reference: Reference,
    pub kind: Kind,
    pub headline: String,
    pub language: Language,
    pub procedure: i64,
}

/// The newest contributions that have every word, the last one as a beginning; at most [`NAMED`]. In one query of the
/// index and one for the rows, however many there are.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn search(storage: &Storage, words: &str) -> Result<Vec<Found>, StoreError> {
    let words = crate::values::folded(words);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    on_reader!(storage, search(&words))
}
