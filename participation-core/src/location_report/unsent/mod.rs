//! Pictures that came with a form and were never handed in: they are kept for a day, so that the form can be finished,
//! and then forgotten. So is any stored file that nothing refers to any more.

use crate::storage::Storage;
use crate::{StoreError, Timestamp};

twin!();

/// Hours that a picture waits for its report. A form can be sent for twelve hours after it was opened.
pub const HOURS: i64 = 24;
/// Files looked at in one transaction.
pub(crate) const AT_ONCE: i64 = 200;

/// What one look found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swept {
    pub forgotten: usize,
    /// Where the next look goes on; none after the last.
    pub next: Option<Vec<u8>>,
}

/// Looks at the next stored files after `after` and forgets those that are old and that nothing refers to.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn forget_unsent(storage: &Storage, after: Option<Vec<u8>>, now: Timestamp) -> Result<Swept, StoreError> {
    let before = now.plus_seconds(-HOURS * 3600);
    on_writer!(storage, forget_unsent(after.as_deref(), before))
}
