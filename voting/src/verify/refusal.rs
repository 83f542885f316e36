//! An archive that is refused or could not be judged: the first event at fault, and what was right before it.

use serde::Deserialize;

use super::{About, Checks, Reason};
use crate::archive::{EventKind, LastRead};
use crate::ballot::tracker;
use crate::{hash, json};

/// The longest credential that is shown; no group has longer elements.
const LONGEST_CREDENTIAL: usize = 700;

/// The first thing that is wrong, or that cannot be judged, in the order of events.
#[derive(Debug)]
pub struct Refusal {
    /// The event at fault, counted from 0; `None` if no event is.
    pub event: Option<u64>,
    /// Its kind and its hash, as far as they could be read.
    pub kind: Option<EventKind>,
    pub hash: Option<[u8; 32]>,
    /// The ballot at fault, if the event brings one.
    pub ballot: Option<BallotAtFault>,
    /// The hash of the data at fault, where it is not known to what event they belong.
    pub data: Option<[u8; 32]>,
    pub reason: Reason,
    pub before: Box<Before>,
}

/// A ballot that is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotAtFault {
    /// Base64 of the SHA-256 value of the ballot: what the voter was shown.
    pub tracker: String,
    /// The public credential that the ballot names, if it is letters and digits. It need not be on the list.
    pub credential: Option<String>,
}

/// What was right before the fault.
#[derive(Clone, Debug, Default)]
pub struct Before {
    /// The election, if the first event names one that can be read.
    pub election: Option<About>,
    pub checks: Checks,
    /// The last event before the fault, if no event is at fault.
    pub head: Option<[u8; 32]>,
    /// The tracker that was asked for; a refused archive does not answer.
    pub tracker: Option<String>,
}

impl Refusal {
    /// A refusal for which no event can be blamed.
    pub(super) fn new(reason: impl Into<Reason>) -> Self {
        Self {
            event: None,
            kind: None,
            hash: None,
            ballot: None,
            data: None,
            reason: reason.into(),
            before: Box::default(),
        }
    }

    /// A refusal of an event.
    pub(super) fn of(event: u64, kind: EventKind, hash: [u8; 32], reason: impl Into<Reason>) -> Self {
        Self { event: Some(event), kind: Some(kind), hash: Some(hash), ..Self::new(reason) }
    }

    /// A refusal of an event of which only `read` could be read.
    pub(super) fn unread(event: u64, kind: Option<EventKind>, read: LastRead, reason: impl Into<Reason>) -> Self {
        let ballot = read.data.filter(|_| kind == Some(EventKind::Ballot));
        let ballot = ballot.map(|data| BallotAtFault { tracker: hash::base64(&data), credential: None });
        let data = read.data.filter(|_| kind.is_none());
        Self { event: Some(event), kind, hash: read.event, ballot, data, ..Self::new(reason) }
    }

    /// Names the election, where nothing else was checked.
    pub(super) fn in_election(mut self, election: About) -> Self {
        self.before.election = Some(election);
        self
    }
}

impl BallotAtFault {
    /// Names a ballot by its bytes, whatever they are.
    pub(super) fn new(body: &[u8]) -> Self {
        #[derive(Deserialize)]
        struct Named {
            credential: String,
        }
        let is_shown =
            |text: &String| text.len() <= LONGEST_CREDENTIAL && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let named: Option<Named> = json::read(body).ok();
        Self { tracker: tracker(body), credential: named.map(|named| named.credential).filter(is_shown) }
    }
}
