//! Rücknahme: a record of a decision that was wrong is taken back, alone or with the one that replaces it. It stays
//! readable, with the reason; contributions stand again where they stood before it.

use super::{Decision, Worded};
use crate::contribution::Reference;
use crate::language::Wording;
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::{StoreError, Timestamp};

/// The text of a decision that says why its record was taken back.
pub const RETRACTION: &str = "retraction";

/// When a record was taken back, and what holds instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retracted {
    pub at: Timestamp,
    /// The decision that was recorded in its place.
    pub replaced_by: Option<i64>,
}

impl Decision {
    /// Whether its record holds.
    #[must_use]
    pub const fn stands(&self) -> bool {
        self.retracted.is_none()
    }
}

/// What is taken back and why. Without a reason this value does not exist.
#[derive(Debug, Clone)]
pub struct Retraction {
    pub decision: i64,
    pub reason: Wording,
}

/// Why a record was not taken back. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum RetractRefused {
    /// Somebody else was faster.
    #[error("the record is taken back already")]
    Already,
    /// What is built because of it would hang on nothing.
    #[error("{0} measures are built because of this decision")]
    MeasuresHang(i64),
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes the record of a decision back: contributions get the status and the answer's day they had before it, their
/// stories and the log say so, and who wanted mail gets one. All in one transaction.
///
/// # Errors
/// [`RetractRefused`].
pub async fn retract(
    storage: &Storage,
    retraction: Retraction,
    by: Actor,
    now: Timestamp,
) -> Result<(), RetractRefused> {
    use super::{postgresql, sqlite};
    let act = storage.act(now);
    on_writer!(storage, retract(&act, &retraction, &by))
}

/// A decision as it was recorded, to be recorded again without the mistake.
#[derive(Debug, Clone)]
pub struct Correctable {
    pub worded: Worded,
    pub contributions: Vec<Reference>,
    /// Address of the imported agenda item.
    pub item: Option<String>,
}

/// What a form for a correction is filled in with.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn correctable(storage: &Storage, decision: i64) -> Result<Correctable, StoreError> {
    use super::{postgresql, sqlite};
    on_reader!(storage, correctable(decision))
}
