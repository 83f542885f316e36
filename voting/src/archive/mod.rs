//! The archive `<uuid>.bel`: records, the chain of events, and the order events may come in.
//! Knows hashes and events, not what the data means. Source: belenios specification, "Archive".

mod automaton;
mod event;
mod opening;
mod reader;
mod record;
mod writer;

pub use automaton::{NotAllowed, Phase};
pub use event::{Chain, Event, EventKind, Owned, SetupData, SizedTally, Total};
pub use opening::open;
pub use reader::{EventRecords, LastRead, Reader};
pub use record::{Header, Kind, Record};
pub use writer::Writer;

use crate::author;
use crate::json::JsonFault;

/// Why the bytes of an archive are refused, wherever its contents would lead.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveFault {
    #[error("the file cannot be read: {0}")]
    Io(#[from] std::io::Error),
    #[error("there is no record in the prescribed form at byte offset {offset}")]
    Header { offset: u64 },
    #[error("the file ends in the middle of the record at byte offset {offset}")]
    Truncated { offset: u64 },
    #[error("the record at byte offset {offset} has {size} bytes; more than {limit} are not judged here")]
    TooLarge { offset: u64, size: u64, limit: u64 },
    #[error("the record at byte offset {offset} is filled up with something other than zero bytes")]
    Padding { offset: u64 },
    #[error("the record at byte offset {offset} does not have the SHA-256 value of its name")]
    Hash { offset: u64 },
    #[error("the first record is not the archive's description: {0}")]
    Description(JsonFault),
    #[error("the archive is of version {0}, which is unknown here")]
    Version(u64),
    #[error("the file does not begin with the description of an archive")]
    NoDescription,
    #[error("the event is malformed: {0}")]
    Event(JsonFault),
    #[error("the event is of the kind {}, which is unknown here", author::english(.0))]
    UnknownKind(String),
    #[error("the event does not follow the one before it: it names another parent")]
    Parent,
    #[error("the event does not follow the one before it: its height is {found}, expected {expected}")]
    Height { found: u64, expected: u64 },
    #[error("{found} data records precede the event, expected {expected}")]
    Records { found: usize, expected: usize },
    #[error("the event names other data than the record before it")]
    Payload,
    #[error("data names other data than the records before it")]
    Reference,
    #[error("the same data is in the archive already, in event {first}")]
    Repeated {
        /// The event that brought the data first.
        first: u64,
        /// The data, unless the event only names them.
        body: Vec<u8>,
    },
    #[error("a data record of the event is malformed: {0}")]
    Data(JsonFault),
    #[error("the setup holds fields that are unknown here")]
    UnknownSetup,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error("the file ends before the event that {0} data records at its end belong to")]
    Surplus(usize),
    #[error("{0} data records follow each other without an event, more than any event has")]
    TooManyRecords(usize),
}

impl ArchiveFault {
    /// Whether this means that the archive could not be judged, rather than that it is wrong.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        matches!(
            self,
            Self::Io(_) | Self::TooLarge { .. } | Self::Version(_) | Self::UnknownKind(_) | Self::UnknownSetup
        )
    }
}
