//! What comes next in the city: phases of published procedures that have not begun, the soonest first.

use crate::language::Texts;
use crate::procedure::Phase;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

twin!();

/// Phases to come, each with its procedure.
#[derive(Debug, Clone, Default)]
pub struct Coming {
    pub phases: Vec<(i64, Phase)>,
    /// Texts of the phases.
    pub texts: Texts,
}

/// The next phases over all published procedures: two queries.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn coming(storage: &Storage, language: Language, now: Timestamp, limit: i64) -> Result<Coming, StoreError> {
    on_reader!(storage, coming(language, now, limit.clamp(1, 50)))
}
