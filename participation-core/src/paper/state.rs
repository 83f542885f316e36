//! The states of a sheet and what leads from one to the next.

word_type! {
    /// How far a sheet has come.
    State {
        /// Waits for a second person to compare it with the paper.
        Typed = "typed",
        /// Handed in; it has a receipt.
        Released = "released",
        Discarded = "discarded",
    }
}

/// What can be done with a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Correct,
    Release,
    Discard,
}

/// The action does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{action:?} is not possible while {state:?}")]
pub struct NotPossible {
    pub state: State,
    pub action: Action,
}

impl State {
    /// The state after an action.
    ///
    /// # Errors
    /// [`NotPossible`].
    pub fn after(self, action: Action) -> Result<Self, NotPossible> {
        match (self, action) {
            (Self::Typed, Action::Correct) => Ok(Self::Typed),
            (Self::Typed, Action::Release) => Ok(Self::Released),
            (Self::Typed, Action::Discard) => Ok(Self::Discarded),
            (Self::Released | Self::Discarded, Action::Correct | Action::Release | Action::Discard) => {
                Err(NotPossible { state: self, action })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_takes_exactly_these_actions() {
        use Action::{Correct, Discard, Release};
        let table = [
            (State::Typed, [Some(State::Typed), Some(State::Released), Some(State::Discarded)]),
            (State::Released, [None, None, None]),
            (State::Discarded, [None, None, None]),
        ];
        assert_eq!(table.len(), State::ALL.len());
        for (state, after) in table {
            for (action, expected) in [Correct, Release, Discard].into_iter().zip(after) {
                assert_eq!(state.after(action).ok(), expected, "{state:?} {action:?}");
            }
        }
    }
}
