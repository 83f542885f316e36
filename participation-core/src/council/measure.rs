//! Maßnahme in short form: what is built because of a decision, by whom, from when until when.

use chrono::NaiveDate;

use crate::language::Method;
use crate::staff::NotAllowed;
use crate::{Language, PlainText, StoreError, Timestamp};

/// Characters of a title and of a cost line.
pub const TITLE_LIMIT: usize = 200;

word_type! {
    /// How far it is.
    MeasureState { Planned = "planned", Started = "started", Finished = "finished" }
}

/// What can happen to a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureAction {
    Start,
    Finish,
}

/// The action does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{action:?} is not possible while {state:?}")]
pub struct MeasureNotPossible {
    pub state: MeasureState,
    pub action: MeasureAction,
}

impl MeasureState {
    /// The state after an action: first started, then finished, each once.
    ///
    /// # Errors
    /// [`MeasureNotPossible`].
    pub fn after(self, action: MeasureAction) -> Result<Self, MeasureNotPossible> {
        match (self, action) {
            (Self::Planned, MeasureAction::Start) => Ok(Self::Started),
            (Self::Started, MeasureAction::Finish) => Ok(Self::Finished),
            (Self::Started | Self::Finished, MeasureAction::Start)
            | (Self::Planned | Self::Finished, MeasureAction::Finish) => {
                Err(MeasureNotPossible { state: self, action })
            }
        }
    }
}

/// A measure's words in one language.
#[derive(Debug, Clone)]
pub struct MeasureWords {
    pub language: Language,
    pub method: Method,
    /// "Zwei Linden werden gepflanzt, das Segel wird montiert."
    pub title: PlainText,
    pub cost: Option<PlainText>,
    /// What is measured when it is finished: "Ziel: höchstens 40 °C auf der Rutsche."
    pub goal: Option<PlainText>,
}

#[derive(Debug, Clone)]
pub struct NewMeasure {
    pub decision: i64,
    pub office: i64,
    pub starts_on: NaiveDate,
    pub finishes_on: NaiveDate,
    pub german: MeasureWords,
    pub translations: Vec<MeasureWords>,
}

/// Why an act on a measure did not happen.
#[derive(Debug, thiserror::Error)]
pub enum MeasureRefused {
    #[error("it would end before it starts")]
    EndsBeforeStart,
    /// Only what was accepted is built.
    #[error("the decision was not accepted")]
    NotAccepted,
    #[error("no such office")]
    UnknownOffice,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    NotPossible(#[from] MeasureNotPossible),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A measure as pages show it; `title`, `cost` and `goal` are texts by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    pub id: i64,
    pub version: i32,
    pub decision: i64,
    pub state: MeasureState,
    pub office_name: String,
    pub starts_on: NaiveDate,
    pub finishes_on: NaiveDate,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_state_takes_exactly_these_actions() {
        use MeasureAction::{Finish, Start};
        let table = [
            (MeasureState::Planned, vec![(Start, MeasureState::Started)]),
            (MeasureState::Started, vec![(Finish, MeasureState::Finished)]),
            (MeasureState::Finished, vec![]),
        ];
        assert_eq!(table.len(), MeasureState::ALL.len());
        for (state, possible) in table {
            for action in [Start, Finish] {
                let expected = possible.iter().find(|(known, _)| *known == action).map(|(_, next)| *next);
                assert_eq!(state.after(action).ok(), expected, "{state:?} {action:?}");
            }
        }
    }
}
