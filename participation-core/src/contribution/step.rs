//! The steps of a contribution's story, as its receipt and its page tell them.

use serde::{Deserialize, Serialize};

use super::Reference;
use crate::council::uptake::News;
use crate::location_report::Status;
use crate::outcome::part::PartKind;
use crate::{Channel, Timestamp};

word_type! {
    /// Why a contribution is not shown: the published catalogue of reasons.
    HiddenReason {
        Insult = "insult",
        PersonalData = "personal-data",
        Advertising = "advertising",
        OffTopic = "off-topic",
        Unlawful = "unlawful",
        Duplicate = "duplicate",
    }
}

/// What happened. Stored as JSON; a new kind of step is added here, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum Step {
    Submitted {
        channel: Channel,
    },
    Published,
    Hidden {
        reason: HiddenReason,
    },
    Withdrawn,
    /// Enough people support it for an office to examine it.
    GoalReached {
        endorsements: i32,
    },
    AskedBack {
        question: i64,
    },
    Replied {
        question: i64,
    },
    HandedOver {
        office: String,
    },
    Appealed,
    /// `upheld`: the author was right, and the contribution is shown again.
    AppealDecided {
        upheld: bool,
    },
    MergeOffered {
        into: Reference,
    },
    Merged {
        into: Reference,
    },
    Joined {
        from: Reference,
    },
    /// What it had joined is not public any more; it goes on by itself.
    Separated {
        from: Reference,
    },
    /// It was taken from another contribution: its first step.
    TakenFrom {
        of: Reference,
        kind: PartKind,
    },
    /// Another contribution was taken from it.
    GaveRise {
        to: Reference,
        kind: PartKind,
    },
    Answered {
        answer: i64,
    },
    Decided {
        decision: i64,
    },
    /// The record of a decision was wrong, and is taken back.
    Retracted {
        decision: i64,
    },
    /// A council paper takes it up.
    InPaper {
        uptake: i64,
        paper: String,
    },
    /// That was a mistake, and is taken back.
    OutOfPaper {
        uptake: i64,
        paper: String,
    },
    /// Something happened to the paper on its way through the meetings.
    Paper {
        paper: String,
        news: News,
    },
    Started,
    Finished,
    /// Something else happened to a measure: `event` is its line in the measure's history.
    Measure {
        event: i64,
    },
    /// The desk has said how far a location report has come.
    Reported {
        status: Status,
        reason: String,
    },
}

impl Step {
    /// Whether a council or an office did it with everything that was said about one matter: a paper, a decision, what is
    /// built. It belongs to whatever a contribution joins.
    #[must_use]
    pub fn is_of_the_chain(&self) -> bool {
        match self {
            Self::Decided { .. }
            | Self::Retracted { .. }
            | Self::InPaper { .. }
            | Self::OutOfPaper { .. }
            | Self::Paper { .. }
            | Self::Started
            | Self::Finished
            | Self::Measure { .. } => true,
            Self::Submitted { .. }
            | Self::Published
            | Self::Hidden { .. }
            | Self::Withdrawn
            | Self::GoalReached { .. }
            | Self::AskedBack { .. }
            | Self::Replied { .. }
            | Self::HandedOver { .. }
            | Self::Appealed
            | Self::AppealDecided { .. }
            | Self::MergeOffered { .. }
            | Self::Merged { .. }
            | Self::Joined { .. }
            | Self::Separated { .. }
            | Self::TakenFrom { .. }
            | Self::GaveRise { .. }
            | Self::Answered { .. }
            | Self::Reported { .. } => false,
        }
    }
}

/// A step with its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub at: Timestamp,
    pub step: Step,
    /// The role of who did it; empty for residents and the program.
    pub role: String,
    pub public: bool,
}
