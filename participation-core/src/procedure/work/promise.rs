//! What residents rely on once a procedure is published, and what becomes of a change of it: pure.

use serde::{Deserialize, Serialize};

use super::{Facts, PhaseEdit, Schedule};
use crate::procedure::{Phase, Procedure, ProcedurePage};
use crate::staff::PersonId;
use crate::{Language, Timestamp};

word_type! {
    /// A part of a procedure that is saved as a whole.
    Part {
        Facts = "facts",
        Schedule = "schedule",
    }
}

/// A part as it shall be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proposed {
    Facts(Facts),
    Schedule(Schedule),
}

impl Proposed {
    #[must_use]
    pub fn part(&self) -> Part {
        match self {
            Self::Facts(_) => Part::Facts,
            Self::Schedule(_) => Part::Schedule,
        }
    }
}

/// What became of something that was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    Now,
    /// It changes what was promised, so a second person has to allow it. Until then all stays as it was.
    Waits,
}

/// A change that waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingChange {
    pub procedure: i64,
    pub proposed: Proposed,
    /// Who proposed it.
    pub name: String,
    pub person: PersonId,
    pub at: Timestamp,
}

impl Facts {
    /// Whether more changes than whom to ask and how it looks: kind, weight, what counts, who reads first, whose
    /// town, in which languages, and until when there is an answer.
    #[must_use]
    pub fn promise_differs(&self, before: &Procedure, required: &[Language]) -> bool {
        let now = (self.kind, self.level, self.decides, self.voice, self.moderation);
        let numbers = (self.support_goal, self.answer_days, self.minimum_age);
        now != (before.kind, before.level, before.decides, before.voice, before.moderation)
            || numbers != (before.support_goal, before.answer_days, before.minimum_age)
            || !before.boroughs().eq(self.area.iter().map(String::as_str))
            || self.required_languages != required
    }
}

impl Schedule {
    /// Whether a date, a phase or an offer changes; words about phases may change alone.
    #[must_use]
    pub fn promise_differs(&self, before: &ProcedurePage) -> bool {
        let own = &before.procedure;
        let same_phase = |(new, old): (&PhaseEdit, &Phase)| {
            (new.id, new.kind, new.starts_at, new.ends_at) == (Some(old.id), old.kind, old.starts_at, old.ends_at)
        };
        (self.starts_at, self.ends_at) != (own.starts_at, own.ends_at)
            || self.offers.len() != before.offers.len()
            || !self.offers.iter().all(|offer| before.offers.contains(offer))
            || self.phases.len() != before.phases.len()
            || !self.phases.iter().zip(&before.phases).all(same_phase)
    }
}
