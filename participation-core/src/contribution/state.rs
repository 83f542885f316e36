//! The states of a contribution and what leads from one to the next.

word_type! {
    /// Whether the public sees it.
    State {
        /// A person has yet to read it.
        Unread = "unread",
        Listed = "listed",
        Hidden = "hidden",
        Withdrawn = "withdrawn",
        /// Went on as part of another one, by its author's leave.
        Merged = "merged",
        /// Text and salt are gone; only the leaf remains.
        Erased = "erased",
    }
}

/// What can be done to a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Publish,
    Hide,
    Withdraw,
    Merge,
    /// What it had joined is not public any more.
    Separate,
    Erase,
}

/// The action does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{action:?} is not possible while {state:?}")]
pub struct NotPossible {
    pub state: State,
    pub action: Action,
}

impl State {
    /// What counts wherever it says how much arrived: what is public, and what waits to be read. What was hidden,
    /// withdrawn or erased counts nowhere.
    pub const ARRIVED: [Self; 3] = [Self::Unread, Self::Listed, Self::Merged];
    /// What everybody may read, on a page of its own or of the one that it joined.
    pub const PUBLIC: [Self; 2] = [Self::Listed, Self::Merged];

    /// The state after an action.
    ///
    /// # Errors
    /// [`NotPossible`] when the action does not lead anywhere from here.
    pub fn after(self, action: Action) -> Result<Self, NotPossible> {
        match (self, action) {
            (Self::Unread | Self::Hidden, Action::Publish) => Ok(Self::Listed),
            (Self::Unread | Self::Listed, Action::Hide) => Ok(Self::Hidden),
            (Self::Unread | Self::Listed | Self::Hidden | Self::Merged, Action::Withdraw) => Ok(Self::Withdrawn),
            (Self::Listed, Action::Merge) => Ok(Self::Merged),
            (Self::Merged, Action::Separate) => Ok(Self::Listed),
            (Self::Unread | Self::Listed | Self::Hidden | Self::Withdrawn | Self::Merged, Action::Erase) => {
                Ok(Self::Erased)
            }
            (Self::Listed | Self::Withdrawn | Self::Merged | Self::Erased, Action::Publish)
            | (Self::Hidden | Self::Withdrawn | Self::Merged | Self::Erased, Action::Hide)
            | (Self::Withdrawn | Self::Erased, Action::Withdraw)
            | (Self::Unread | Self::Hidden | Self::Withdrawn | Self::Merged | Self::Erased, Action::Merge)
            | (Self::Unread | Self::Listed | Self::Hidden | Self::Withdrawn | Self::Erased, Action::Separate)
            | (Self::Erased, Action::Erase) => Err(NotPossible { state: self, action }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_takes_exactly_these_actions() {
        use Action::{Erase, Hide, Merge, Publish, Separate, Withdraw};
        let table = [
            (State::Unread, vec![Publish, Hide, Withdraw, Erase]),
            (State::Listed, vec![Hide, Withdraw, Merge, Erase]),
            (State::Hidden, vec![Publish, Withdraw, Erase]),
            (State::Withdrawn, vec![Erase]),
            (State::Merged, vec![Withdraw, Separate, Erase]),
            (State::Erased, vec![]),
        ];
        assert_eq!(table.len(), State::ALL.len());
        for (state, possible) in table {
            for action in [Publish, Hide, Withdraw, Merge, Separate, Erase] {
                assert_eq!(state.after(action).is_ok(), possible.contains(&action), "{state:?} {action:?}");
            }
        }
    }
}
