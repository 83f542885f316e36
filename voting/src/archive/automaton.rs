//! The order in which events may come: `Setup Ballot* EndBallots EncryptedTally (Shuffle+ EndShuffles)?
//! PartialDecryption* Result`, and nothing after it. Shuffles come if and only if a question needs them.

use super::EventKind;

/// How far an election has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing has happened.
    Empty,
    /// Ballots may come.
    Open,
    /// No ballot may come any more.
    Closed,
    /// The encrypted tally is made and waits for shuffles.
    Tallied,
    /// At least one shuffle is made.
    Shuffling,
    /// Trustees may decrypt.
    Decrypting,
    /// The result is out; nothing may follow.
    Finished,
}

/// An event that may not come now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the event {} may not come when the election is {}", kind.name(), phase.name())]
pub struct NotAllowed {
    pub phase: Phase,
    pub kind: EventKind,
}

impl Phase {
    pub const ALL: [Self; 7] =
        [Self::Empty, Self::Open, Self::Closed, Self::Tallied, Self::Shuffling, Self::Decrypting, Self::Finished];

    /// An English word for messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "not set up",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Tallied => "tallied",
            Self::Shuffling => "being shuffled",
            Self::Decrypting => "being decrypted",
            Self::Finished => "finished",
        }
    }

    /// The phase after an event. `shuffled` says whether a question of the election needs shuffles.
    ///
    /// # Errors
    /// [`NotAllowed`] if the event may not come now.
    pub fn after(self, kind: EventKind, shuffled: bool) -> Result<Self, NotAllowed> {
        match (self, kind) {
            (Self::Empty, EventKind::Setup) | (Self::Open, EventKind::Ballot) => Ok(Self::Open),
            (Self::Open, EventKind::EndBallots) => Ok(Self::Closed),
            (Self::Closed, EventKind::EncryptedTally) if shuffled => Ok(Self::Tallied),
            (Self::Closed, EventKind::EncryptedTally)
            | (Self::Shuffling, EventKind::EndShuffles)
            | (Self::Decrypting, EventKind::PartialDecryption) => Ok(Self::Decrypting),
            (Self::Tallied | Self::Shuffling, EventKind::Shuffle) => Ok(Self::Shuffling),
            (Self::Decrypting, EventKind::Result) => Ok(Self::Finished),
            (phase, kind) => Err(NotAllowed { phase, kind }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_all_phases_and_events_only_the_nine_of_the_format_are_allowed() {
        let allowed = |shuffled| {
            let pairs = Phase::ALL.into_iter().flat_map(|phase| EventKind::ALL.map(|kind| (phase, kind)));
            pairs.filter(|(phase, kind)| phase.after(*kind, shuffled).is_ok()).count()
        };
        assert_eq!((allowed(true), allowed(false)), (9, 9));
        assert!(Phase::Closed.after(EventKind::Ballot, false).is_err());
        assert!(Phase::Tallied.after(EventKind::PartialDecryption, true).is_err());
    }
}
