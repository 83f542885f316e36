//! Procedures that were laid aside: in no list any more, but still to be read and found.

use std::sync::Arc;

use crate::language::Texts;
use crate::storage::Storage;
use crate::{Language, StoreError, Wanted, folded};

twin!();

/// One of them, with the words by which it is found, folded.
#[derive(Debug)]
pub struct Procedure {
    pub id: i64,
    pub slug: String,
    words: String,
}

/// All of them, the newest first, with their texts.
#[derive(Debug)]
pub struct LaidAside {
    procedures: Vec<Procedure>,
    pub texts: Texts,
}

impl LaidAside {
    /// From keys, names in addresses and areas.
    pub(crate) fn new(rows: Vec<(i64, String, String)>, texts: Texts) -> Self {
        let procedure = |(id, slug, area): (i64, String, String)| {
            let [title, summary, place] = ["title", "summary", "place"].map(|field| texts.body(id, field));
            Procedure { id, slug, words: folded(&format!("{title} {summary} {place} {area}")) }
        };
        Self { procedures: rows.into_iter().map(procedure).collect(), texts }
    }

    /// Those that have every word.
    #[must_use]
    pub fn find(&self, wanted: &Wanted) -> Vec<&Procedure> {
        self.procedures.iter().filter(|own| wanted.is_in(&own.words)).collect()
    }
}

/// All of them, kept until anything is written: two queries.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn laid_aside(storage: &Storage, language: Language) -> Result<Arc<LaidAside>, StoreError> {
    let name = format!("procedures/laid-aside/{}", language.tag());
    storage.keeping(name, async { on_reader!(storage, laid_aside(language)) }).await
}
