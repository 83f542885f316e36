//! How far a measure is, and what can happen to it.

use serde::{Deserialize, Serialize};

word_type! {
    /// How far it is.
    MeasureState {
        Planned = "planned",
        Started = "started",
        Paused = "paused",
        Finished = "finished",
        /// Given up, with a stated reason; what was decided is not built.
        Stopped = "stopped",
    }
}

/// What can happen to a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeasureAction {
    Start,
    Pause,
    Resume,
    Finish,
    Stop,
}

/// The action does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{action:?} is not possible while {state:?}")]
pub struct MeasureNotPossible {
    pub state: MeasureState,
    pub action: MeasureAction,
}

impl MeasureAction {
    pub const ALL: [Self; 5] = [Self::Start, Self::Pause, Self::Resume, Self::Finish, Self::Stop];
}

impl MeasureState {
    /// The state after an action. A pause ends by going on; what is finished or stopped stays so.
    ///
    /// # Errors
    /// [`MeasureNotPossible`].
    pub fn after(self, action: MeasureAction) -> Result<Self, MeasureNotPossible> {
        match (self, action) {
            (Self::Planned, MeasureAction::Start) | (Self::Paused, MeasureAction::Resume) => Ok(Self::Started),
            (Self::Started, MeasureAction::Pause) => Ok(Self::Paused),
            (Self::Started, MeasureAction::Finish) => Ok(Self::Finished),
            (Self::Planned | Self::Started | Self::Paused, MeasureAction::Stop) => Ok(Self::Stopped),
            (Self::Started | Self::Paused, MeasureAction::Start)
            | (Self::Planned | Self::Paused, MeasureAction::Pause | MeasureAction::Finish)
            | (Self::Planned | Self::Started, MeasureAction::Resume)
            | (Self::Finished | Self::Stopped, _) => Err(MeasureNotPossible { state: self, action }),
        }
    }

    /// Whether something can still happen to it.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Planned | Self::Started | Self::Paused => true,
            Self::Finished | Self::Stopped => false,
        }
    }

    /// What can be done now.
    pub fn possible(self) -> impl Iterator<Item = MeasureAction> {
        MeasureAction::ALL.into_iter().filter(move |action| self.after(*action).is_ok())
    }
}

word_type! {
    /// How far a step on the way is. That it is late is not stored: it is a matter of the day one looks.
    MilestoneState { Planned = "planned", Done = "done", Dropped = "dropped" }
}

/// A milestone as it stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MilestoneStand {
    Planned,
    Late,
    Done,
    Dropped,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_state_takes_exactly_these_actions() {
        use MeasureAction::{Finish, Pause, Resume, Start, Stop};
        let table = [
            (MeasureState::Planned, vec![(Start, MeasureState::Started), (Stop, MeasureState::Stopped)]),
            (
                MeasureState::Started,
                vec![(Pause, MeasureState::Paused), (Finish, MeasureState::Finished), (Stop, MeasureState::Stopped)],
            ),
            (MeasureState::Paused, vec![(Resume, MeasureState::Started), (Stop, MeasureState::Stopped)]),
            (MeasureState::Finished, vec![]),
            (MeasureState::Stopped, vec![]),
        ];
        assert_eq!(table.len(), MeasureState::ALL.len());
        for (state, possible) in table {
            assert_eq!(state.is_open(), !possible.is_empty(), "{state:?}");
            for action in MeasureAction::ALL {
                let expected = possible.iter().find(|(known, _)| *known == action).map(|(_, next)| *next);
                assert_eq!(state.after(action).ok(), expected, "{state:?} {action:?}");
            }
        }
    }
}
