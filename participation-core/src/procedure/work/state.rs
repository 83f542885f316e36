//! The states of a procedure and what leads from one to the next.

use crate::procedure::ProcedureState;

/// What can be done with a procedure as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Hand it to a second person.
    Submit,
    /// Back to writing.
    Return,
    /// By a second person only.
    Publish,
    /// Out of the lists; whoever has the address goes on reading it.
    Archive,
    /// Back into the lists.
    Restore,
}

impl Action {
    pub const ALL: &'static [Self] = &[Self::Submit, Self::Return, Self::Publish, Self::Archive, Self::Restore];
}

/// The action does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{action:?} is not possible while {state:?}")]
pub struct NotPossible {
    pub state: ProcedureState,
    pub action: Action,
}

impl ProcedureState {
    /// The state after an action.
    ///
    /// # Errors
    /// [`NotPossible`].
    pub fn after(self, action: Action) -> Result<Self, NotPossible> {
        match (self, action) {
            (Self::Draft, Action::Submit) => Ok(Self::Submitted),
            (Self::Submitted, Action::Return) => Ok(Self::Draft),
            (Self::Submitted, Action::Publish) => Ok(Self::Published),
            (Self::Published, Action::Archive) => Ok(Self::Archived),
            (Self::Archived, Action::Restore) => Ok(Self::Published),
            (Self::Draft, Action::Return | Action::Publish | Action::Archive | Action::Restore)
            | (Self::Submitted, Action::Submit | Action::Archive | Action::Restore)
            | (Self::Published, Action::Submit | Action::Return | Action::Publish | Action::Restore)
            | (Self::Archived, Action::Submit | Action::Return | Action::Publish | Action::Archive) => {
                Err(NotPossible { state: self, action })
            }
        }
    }

    /// The states in which anybody can read it.
    pub const PUBLIC: &'static [Self] = &[Self::Published, Self::Archived];

    /// Whether anybody can read it.
    #[must_use]
    pub fn is_public(self) -> bool {
        Self::PUBLIC.contains(&self)
    }

    /// Whether its fields and texts can be written. While it waits for leave nothing changes, so that what
    /// is read is what appears.
    #[must_use]
    pub const fn is_writable(self) -> bool {
        match self {
            Self::Draft | Self::Published => true,
            Self::Submitted | Self::Archived => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_takes_exactly_these_actions() {
        let table = [
            (ProcedureState::Draft, vec![Action::Submit], true),
            (ProcedureState::Submitted, vec![Action::Return, Action::Publish], false),
            (ProcedureState::Published, vec![Action::Archive], true),
            (ProcedureState::Archived, vec![Action::Restore], false),
        ];
        assert_eq!(table.len(), ProcedureState::ALL.len());
        for (state, possible, writable) in table {
            assert_eq!(state.is_writable(), writable);
            for action in Action::ALL {
                assert_eq!(state.after(*action).is_ok(), possible.contains(action), "{state:?} {action:?}");
            }
        }
    }

    #[test]
    fn nothing_is_published_without_waiting_for_leave() {
        assert!(ProcedureState::Draft.after(Action::Publish).is_err());
        assert!(ProcedureState::Archived.after(Action::Publish).is_err());
    }
}
