//! Contributions that anybody may read, found by their words, whatever procedure they belong to.

use super::{Kind, Reference};
use crate::language::Texts;
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

/// What was found, with the titles of its procedures, those laid aside too.
#[derive(Debug, Clone, Default)]
pub struct Searched {
    pub found: Vec<Found>,
    pub texts: Texts,
}

/// The newest contributions that have every word, the last one as a beginning; at most [`NAMED`]. In one query of the
/// index, one for the rows and one for the titles, however many there are.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn search(storage: &Storage, words: &str, language: Language) -> Result<Searched, StoreError> {
    let wanted = crate::Wanted::of(words);
    if wanted.words().is_empty() {
        return Ok(Searched::default());
    }
    on_reader!(storage, search(&wanted, language))
}
