//! What happened to a measure: each act with its day and the role that signed it. Stored as JSON; a new kind of change is
//! added here, never changed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Cents, MeasureAction};
use crate::Timestamp;

/// One thing that became different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    Planned,
    Moved {
        action: MeasureAction,
    },
    Begin {
        from: NaiveDate,
        to: NaiveDate,
    },
    End {
        from: NaiveDate,
        to: NaiveDate,
    },
    /// The names of the offices.
    Office {
        from: String,
        to: String,
        office: i64,
    },
    PlannedCost {
        from: Option<Cents>,
        to: Option<Cents>,
    },
    ActualCost {
        from: Option<Cents>,
        to: Option<Cents>,
    },
    MilestoneAdded {
        milestone: i64,
        due: NaiveDate,
    },
    MilestoneMoved {
        milestone: i64,
        from: NaiveDate,
        to: NaiveDate,
    },
    MilestoneDone {
        milestone: i64,
        on: NaiveDate,
    },
    MilestoneDropped {
        milestone: i64,
    },
}

word_type! {
    /// What mail tells of a measure beside its beginning and its end.
    MeasureNews {
        Paused = "paused",
        Resumed = "resumed",
        Stopped = "stopped",
        Delayed = "delayed",
        MilestoneDropped = "milestone-dropped",
    }
}

impl Change {
    /// The promise is broken or put off: nobody does that without saying why.
    #[must_use]
    pub fn needs_reason(&self) -> bool {
        match self {
            Self::Moved { action: MeasureAction::Pause | MeasureAction::Stop } | Self::MilestoneDropped { .. } => true,
            Self::End { from, to } | Self::MilestoneMoved { from, to, .. } => to > from,
            Self::Planned
            | Self::Moved { action: MeasureAction::Start | MeasureAction::Resume | MeasureAction::Finish }
            | Self::Begin { .. }
            | Self::Office { .. }
            | Self::PlannedCost { .. }
            | Self::ActualCost { .. }
            | Self::MilestoneAdded { .. }
            | Self::MilestoneDone { .. } => false,
        }
    }

    /// Whether it is a step in the story of every contribution the decision is tied to.
    #[must_use]
    pub fn is_told(&self) -> bool {
        match self {
            Self::Moved { .. } | Self::End { .. } | Self::MilestoneDone { .. } | Self::MilestoneDropped { .. } => true,
            Self::MilestoneMoved { from, to, .. } => to > from,
            Self::Planned
            | Self::Begin { .. }
            | Self::Office { .. }
            | Self::PlannedCost { .. }
            | Self::ActualCost { .. }
            | Self::MilestoneAdded { .. } => false,
        }
    }

    /// What goes out by mail, beside the messages that it began and that it is finished.
    #[must_use]
    pub fn news(&self) -> Option<MeasureNews> {
        match self {
            Self::Moved { action: MeasureAction::Pause } => Some(MeasureNews::Paused),
            Self::Moved { action: MeasureAction::Resume } => Some(MeasureNews::Resumed),
            Self::Moved { action: MeasureAction::Stop } => Some(MeasureNews::Stopped),
            Self::End { from, to } if to > from => Some(MeasureNews::Delayed),
            Self::MilestoneDropped { .. } => Some(MeasureNews::MilestoneDropped),
            _ => None,
        }
    }
}

/// One act on a measure. Its reason, where there is one, is the text `reason` by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureEvent {
    pub id: i64,
    pub at: Timestamp,
    /// The role that signed it, as in `staff::Role`; never a name.
    pub role: String,
    pub changes: Vec<Change>,
}

impl MeasureEvent {
    /// Whether it is a step in the contributions' stories.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.changes.iter().any(Change::is_told)
    }
}
