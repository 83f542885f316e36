//! Measures and indicators found by their titles.

use std::sync::Arc;

use crate::language::{ObjectKind, Texts};
use crate::storage::Storage;
use crate::{Language, StoreError, Wanted, folded};

twin!();

/// So many are named at most.
pub const NAMED: usize = 10;

/// What the city builds and measures, by its titles as one language reads them, the newest first.
#[derive(Debug)]
pub struct Titles {
    /// With folded titles.
    objects: Vec<(ObjectKind, i64, String)>,
    pub texts: Texts,
}

impl Titles {
    pub(crate) fn new(objects: Vec<(ObjectKind, i64)>, texts: Texts) -> Self {
        let folded = |(kind, id): (ObjectKind, i64)| (kind, id, folded(texts.body(id, "title")));
        Self { objects: objects.into_iter().map(folded).collect(), texts }
    }

    /// Those whose titles have every word, at most [`NAMED`].
    #[must_use]
    pub fn find(&self, wanted: &Wanted) -> Vec<(ObjectKind, i64)> {
        let found = self.objects.iter().filter(|(.., title)| wanted.is_in(title));
        found.map(|(kind, id, _)| (*kind, *id)).take(NAMED).collect()
    }
}

/// All titles, kept until anything is written: one query.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn titles(storage: &Storage, language: Language) -> Result<Arc<Titles>, StoreError> {
    let name = format!("measures/titles/{}", language.tag());
    storage.keeping(name, async { on_reader!(storage, titles(language)) }).await
}
