//! Events and the chain they form: each names the hash of the one before it.

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::ArchiveFault;
use crate::hash;
use crate::json;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    Setup,
    Ballot,
    EndBallots,
    EncryptedTally,
    Shuffle,
    EndShuffles,
    PartialDecryption,
    Result,
}

impl EventKind {
    pub const ALL: [Self; 8] = [
        Self::Setup,
        Self::Ballot,
        Self::EndBallots,
        Self::EncryptedTally,
        Self::Shuffle,
        Self::EndShuffles,
        Self::PartialDecryption,
        Self::Result,
    ];

    /// The format's word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Setup => "Setup",
            Self::Ballot => "Ballot",
            Self::EndBallots => "EndBallots",
            Self::EncryptedTally => "EncryptedTally",
            Self::Shuffle => "Shuffle",
            Self::EndShuffles => "EndShuffles",
            Self::PartialDecryption => "PartialDecryption",
            Self::Result => "Result",
        }
    }

    /// How many data records stand before the event.
    #[must_use]
    pub fn records(self) -> usize {
        match self {
            Self::Setup => 4,
            Self::Ballot | Self::Result => 1,
            Self::EndBallots | Self::EndShuffles => 0,
            Self::EncryptedTally | Self::Shuffle | Self::PartialDecryption => 2,
        }
    }
}

/// An event as the format writes it; hashes are 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    pub height: u64,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<String>,
}

/// The payload of the first event: hashes of the three records before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupData {
    pub election: String,
    pub trustees: String,
    pub credentials: String,
}

/// The payload of a trustee's event: who, and the hash of what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owned {
    /// The trustee, counted from 1 over all trustees.
    pub owner: u64,
    pub payload: String,
}

/// A sum of weights: written as a number below 2^30, as text of a number from there on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total(pub u64);

/// From here on totals are written as text.
const WRITTEN_AS_TEXT: u64 = 1 << 30;

impl Serialize for Total {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 < WRITTEN_AS_TEXT { serializer.serialize_u64(self.0) } else { serializer.collect_str(&self.0) }
    }
}

struct TotalVisitor;

impl Visitor<'_> for TotalVisitor {
    type Value = Total;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a number below 2^64, or such a number as text")
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<Total, E> {
        Ok(Total(number))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Total, E> {
        text.parse().map(Total).map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

impl<'de> Deserialize<'de> for Total {
    /// Reads both forms; that it is the right one is seen when it is written again.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TotalVisitor)
    }
}

/// The payload of the tally's event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizedTally {
    /// Ballots counted.
    pub num_tallied: u64,
    /// Sum of the weights of the ballots counted.
    pub total_weight: Total,
    pub encrypted_tally: String,
}

/// How far a chain of events has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    head: Option<[u8; 32]>,
    height: u64,
}

impl Chain {
    /// The hash of the last event.
    #[must_use]
    pub fn head(&self) -> Option<[u8; 32]> {
        self.head
    }

    /// The height the next event must have: the number of events so far.
    #[must_use]
    pub fn next_height(&self) -> u64 {
        self.height
    }

    /// The event that may come next.
    #[must_use]
    pub fn next(&self, kind: EventKind, payload: Option<[u8; 32]>) -> Event {
        Event {
            parent: self.head.map(|head| hash::hex(&head)),
            height: self.height,
            kind: kind.name().to_owned(),
            payload: payload.map(|payload| hash::hex(&payload)),
        }
    }

    /// Reads the next event and takes it as the new head.
    ///
    /// # Errors
    /// An [`ArchiveFault`] if the event is not canonical, unknown, or does not follow the head.
    pub fn follow(&mut self, body: &[u8]) -> Result<(EventKind, Event), ArchiveFault> {
        let event: Event = json::read_canonical(body).map_err(ArchiveFault::Event)?;
        let known = EventKind::ALL.into_iter().find(|kind| kind.name() == event.kind);
        let kind = known.ok_or_else(|| ArchiveFault::UnknownKind(event.kind.clone()))?;
        if event.parent != self.head.map(|head| hash::hex(&head)) {
            return Err(ArchiveFault::Parent);
        }
        if event.height != self.height {
            return Err(ArchiveFault::Height { found: event.height, expected: self.height });
        }
        self.head = Some(hash::sha256(body));
        self.height += 1;
        Ok((kind, event))
    }
}
