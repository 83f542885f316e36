//! The states of a sheet that two people type, and what leads from one to the next.

word_type! {
    /// How far a sheet has come.
    State {
        /// Nothing typed counts: somebody types it first.
        Empty = "empty",
        /// Typed once; waits for somebody else.
        FirstTyped = "first-typed",
        /// Typed twice, and not the same: somebody who typed neither decides.
        Different = "different",
        /// Handed in; it has a receipt.
        Released = "released",
        Discarded = "discarded",
    }
}

/// What can happen to a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    TypeFirst,
    /// The second typing says the same as the first.
    TypeSame,
    /// The second typing says something else.
    TypeOther,
    /// A third person says field by field what stands on the paper.
    Settle,
    /// Neither typing is right: both are laid aside, and it begins anew.
    TypeAgain,
    Discard,
}

impl Action {
    pub const ALL: &'static [Self] =
        &[Self::TypeFirst, Self::TypeSame, Self::TypeOther, Self::Settle, Self::TypeAgain, Self::Discard];
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
            (Self::Empty, Action::TypeFirst) => Ok(Self::FirstTyped),
            (Self::FirstTyped, Action::TypeSame) | (Self::Different, Action::Settle) => Ok(Self::Released),
            (Self::FirstTyped, Action::TypeOther) => Ok(Self::Different),
            (Self::Different, Action::TypeAgain) => Ok(Self::Empty),
            (Self::Empty | Self::FirstTyped | Self::Different, Action::Discard) => Ok(Self::Discarded),
            (Self::Empty, Action::TypeSame | Action::TypeOther | Action::Settle | Action::TypeAgain)
            | (Self::FirstTyped, Action::TypeFirst | Action::Settle | Action::TypeAgain)
            | (Self::Different, Action::TypeFirst | Action::TypeSame | Action::TypeOther)
            | (
                Self::Released | Self::Discarded,
                Action::TypeFirst
                | Action::TypeSame
                | Action::TypeOther
                | Action::Settle
                | Action::TypeAgain
                | Action::Discard,
            ) => Err(NotPossible { state: self, action }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_takes_exactly_these_actions() {
        use Action::{Discard, Settle, TypeAgain, TypeFirst, TypeOther, TypeSame};
        let table = [
            (State::Empty, vec![(TypeFirst, State::FirstTyped), (Discard, State::Discarded)]),
            (
                State::FirstTyped,
                vec![(TypeSame, State::Released), (TypeOther, State::Different), (Discard, State::Discarded)],
            ),
            (State::Different, vec![(Settle, State::Released), (TypeAgain, State::Empty), (Discard, State::Discarded)]),
            (State::Released, vec![]),
            (State::Discarded, vec![]),
        ];
        assert_eq!(table.len(), State::ALL.len());
        for (state, possible) in table {
            for action in Action::ALL {
                let expected = possible.iter().find(|(known, _)| known == action).map(|(_, next)| *next);
                assert_eq!(state.after(*action).ok(), expected, "{state:?} {action:?}");
            }
        }
    }
}
