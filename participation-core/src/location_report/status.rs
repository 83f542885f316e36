//! How far a report has come, and what leads from one status to the next.

word_type! {
    /// In one word, for its chip and the colour of its pin.
    Status {
        /// No person has looked at it.
        New = "new",
        Examined = "examined",
        InWork = "in-work",
        Done = "done",
        Refused = "refused",
    }
}

/// The desk may not move a report there from where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{from:?} does not lead to {to:?}")]
pub struct NotPossible {
    pub from: Status,
    pub to: Status,
}

impl Status {
    /// Whether nothing more will happen.
    #[must_use]
    pub fn is_finished(self) -> bool {
        match self {
            Self::New | Self::Examined | Self::InWork => false,
            Self::Done | Self::Refused => true,
        }
    }

    /// Where the desk may move it to; what was finished can be taken up again.
    #[must_use]
    pub fn possible(self) -> &'static [Self] {
        match self {
            Self::New => &[Self::Examined, Self::InWork, Self::Done, Self::Refused],
            Self::Examined => &[Self::InWork, Self::Done, Self::Refused],
            Self::InWork => &[Self::Examined, Self::Done, Self::Refused],
            Self::Done => &[Self::InWork],
            Self::Refused => &[Self::Examined],
        }
    }

    /// The status after the desk said so.
    ///
    /// # Errors
    /// [`NotPossible`].
    pub fn after(self, to: Self) -> Result<Self, NotPossible> {
        if self.possible().contains(&to) { Ok(to) } else { Err(NotPossible { from: self, to }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_leads_exactly_there() {
        use Status::{Done, Examined, InWork, New, Refused};
        let table = [
            (New, vec![Examined, InWork, Done, Refused]),
            (Examined, vec![InWork, Done, Refused]),
            (InWork, vec![Examined, Done, Refused]),
            (Done, vec![InWork]),
            (Refused, vec![Examined]),
        ];
        assert_eq!(table.len(), Status::ALL.len());
        for (from, possible) in table {
            for to in Status::ALL {
                assert_eq!(from.after(*to).is_ok(), possible.contains(to), "{from:?} {to:?}");
            }
        }
    }
}
