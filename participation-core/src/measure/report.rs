//! What somebody reports about a measure, and why it may be refused.

use chrono::NaiveDate;

use super::{Cents, MILESTONES, MeasureAction, MeasureNotPossible};
use crate::StoreError;
use crate::language::Wording;
use crate::staff::NotAllowed;

/// One act on a measure.
#[derive(Debug, Clone)]
pub enum Report {
    Move { action: MeasureAction, reason: Option<Wording> },
    Change { change: MeasureChange, reason: Option<Wording> },
    Milestone { milestone: MilestoneReport, reason: Option<Wording> },
}

impl Report {
    /// It begins, goes on or is finished, without more words.
    #[must_use]
    pub fn moved(action: MeasureAction) -> Self {
        Self::Move { action, reason: None }
    }

    pub(crate) fn reason(&self) -> Option<&Wording> {
        match self {
            Self::Move { reason, .. } | Self::Change { reason, .. } | Self::Milestone { reason, .. } => reason.as_ref(),
        }
    }
}

/// The whole of what can be changed; what is as it was is no change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureChange {
    pub office: i64,
    pub starts_on: NaiveDate,
    pub finishes_on: NaiveDate,
    pub planned_cost: Option<Cents>,
    pub actual_cost: Option<Cents>,
}

/// What is reported of a milestone.
#[derive(Debug, Clone)]
pub enum MilestoneReport {
    Add { due: NaiveDate, title: Wording },
    Move { milestone: i64, due: NaiveDate },
    Done { milestone: i64, on: NaiveDate },
    Drop { milestone: i64 },
}

/// Why an act on a measure did not happen. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum MeasureRefused {
    #[error("it would end before it starts")]
    EndsBeforeStart,
    /// Only what was accepted is built.
    #[error("the decision was not accepted")]
    NotAccepted,
    #[error("no such office")]
    UnknownOffice,
    /// Pausing, stopping, putting off and dropping need a stated reason.
    #[error("a promise that is broken or put off needs a reason")]
    ReasonMissing,
    #[error("the day is still to come")]
    NotYet,
    #[error("what is finished or stopped stays as it is")]
    Over,
    #[error("a milestone that is done or dropped stays so")]
    MilestoneSettled,
    #[error("a measure has at most {MILESTONES} milestones")]
    TooManyMilestones,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    NotPossible(#[from] MeasureNotPossible),
    #[error(transparent)]
    Store(#[from] StoreError),
}
