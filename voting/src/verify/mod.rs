//! Verifies a whole archive, strictly: the chain and every byte, the order of events, trustees,
//! credentials, every ballot, the tally made again, shuffles, decryptions and the result. Anything
//! unknown is "could not judge", never accepted.
//!
//! An archive that stops early is verified as far as it goes.

use std::io::{BufReader, Read, Seek};

use crate::archive::{ArchiveFault, EventKind, EventRecords, Phase, Reader};
use crate::election::{ElectionFault, read_text};
use crate::group::{Belenios2048, Ed25519, Group, Rfc3526};

pub(crate) mod ballots;
mod faults;
mod german;
mod report;
mod run;
mod words;

pub use faults::Reason;
pub use report::{Checks, Report};
pub use words::{Language, json_report, sentences};

/// Bytes read from the file at a time.
const BUFFER: usize = 1 << 17;

/// What the caller knows beforehand.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The hash of an event up to which the archive was verified before: the proofs of ballots up to it
    /// are not checked again, everything else is. An archive without this event is refused.
    pub since: Option<[u8; 32]>,
    /// The identifier the election must have.
    pub uuid: Option<String>,
}

/// The first thing that is wrong, or that cannot be judged, in the order of events.
#[derive(Debug)]
pub struct Refusal {
    /// The event at fault, counted from 0; `None` if there is not even a first one.
    pub event: Option<u64>,
    /// Its kind, as far as it could be read.
    pub kind: Option<EventKind>,
    pub reason: Reason,
}

/// What verification says.
#[derive(Debug)]
pub enum Verdict {
    Accepted(Box<Report>),
    Refused(Box<Refusal>),
    Unjudged(Box<Refusal>),
}

impl Verdict {
    /// The exit code of `verify-election`: 0 accepted, 1 refused, 2 could not judge.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Accepted(_) => 0,
            Self::Refused(_) => 1,
            Self::Unjudged(_) => 2,
        }
    }
}

impl From<Refusal> for Verdict {
    fn from(refusal: Refusal) -> Self {
        if refusal.reason.is_unknown() { Self::Unjudged(refusal.into()) } else { Self::Refused(refusal.into()) }
    }
}

/// Verifies an archive from its first byte to its last.
pub fn verify<R: Read + Seek>(source: R, options: &Options) -> Verdict {
    match start(source, options) {
        Ok(report) => Verdict::Accepted(report.into()),
        Err(refusal) => Verdict::from(refusal),
    }
}

fn start<R: Read + Seek>(source: R, options: &Options) -> Result<Report, Refusal> {
    let refuse = |event: Option<u64>, reason: Reason| Refusal { event, kind: None, reason };
    let archive = |error: ArchiveFault| refuse(None, error.into());
    let mut reader = Reader::new(BufReader::with_capacity(BUFFER, source)).map_err(archive)?;
    let allowed = |kind| Phase::Empty.after(kind, false).map(|_| ());
    let first = reader.next_event(allowed).map_err(|error| refuse(Some(0), error.into()))?;
    let setup = first.ok_or_else(|| refuse(None, Reason::NoSetup))?;
    by_group(reader, &setup, options)
}

/// Goes on in the group that the election names.
fn by_group<R: Read + Seek>(
    reader: Reader<BufReader<R>>,
    setup: &EventRecords,
    options: &Options,
) -> Result<Report, Refusal> {
    let refuse =
        |reason: ElectionFault| Refusal { event: Some(0), kind: Some(EventKind::Setup), reason: reason.into() };
    let text = read_text(setup.body(0)).map_err(refuse)?;
    if let Some(expected) = options.uuid.as_ref().filter(|expected| **expected != text.uuid) {
        return Err(refuse(ElectionFault::OtherUuid { found: text.uuid, expected: expected.clone() }));
    }
    match text.group.as_str() {
        Ed25519::NAME => run::run::<Ed25519, _>(reader, setup, &text, options),
        Belenios2048::NAME => run::run::<Belenios2048, _>(reader, setup, &text, options),
        Rfc3526::NAME => run::run::<Rfc3526, _>(reader, setup, &text, options),
        _ => Err(refuse(ElectionFault::Group(text.group.clone()))),
    }
}
