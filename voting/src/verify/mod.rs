//! Verifies a whole archive, strictly: the chain and every byte, the order of events, trustees,
//! credentials, every ballot, the tally made again, shuffles, decryptions and the result. Anything
//! unknown is "could not judge", never accepted.
//!
//! An archive that stops early is verified as far as it goes.

use std::io::{BufReader, Read, Seek};

use crate::archive::{ArchiveFault, EventKind, EventRecords, Phase, Reader};
use crate::election::{ElectionFault, read_text};
use crate::group::{Belenios2048, Ed25519, Group, Rfc3526};
use crate::hash;

pub(crate) mod ballots;
mod codes;
pub mod command_line;
mod faults;
mod german;
mod json_report;
mod language;
mod refusal;
mod report;
mod run;
mod tracker;
mod words;

pub use faults::Reason;
pub use json_report::json_report;
pub use language::Language;
pub use refusal::{BallotAtFault, Before, Refusal};
pub use report::{About, Checks, Notice, Report, TrusteeItem};
pub use tracker::{Standing, Tracked, read_tracker};
pub use words::sentences;

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
    /// The SHA-256 value of a ballot that is to be looked for, see [`read_tracker`].
    pub tracker: Option<[u8; 32]>,
    /// The file of proofs beside the archive, see [`crate::partial_decryption::bound`]: an archive with a partial decryption that
    /// has none there is refused.
    pub proofs: Option<Vec<u8>>,
}

/// How far a verification has come. Everything counted here was found right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub events: u64,
    pub ballots: u64,
    /// How many bytes of the file they take.
    pub bytes: u64,
    pub phase: Phase,
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
    verify_watched(source, options, &mut |_| ())
}

/// Verifies an archive and tells `watch` how far it has come, after each event but ballots and after some ballots at a
/// time.
pub fn verify_watched<R: Read + Seek>(source: R, options: &Options, watch: &mut dyn FnMut(Progress)) -> Verdict {
    match start(source, options, watch) {
        Ok(report) => Verdict::Accepted(report.into()),
        Err(refusal) => Verdict::from(refusal),
    }
}

fn start<R: Read + Seek>(source: R, options: &Options, watch: &mut dyn FnMut(Progress)) -> Result<Report, Refusal> {
    let mut reader = Reader::new(BufReader::with_capacity(BUFFER, source)).map_err(Refusal::new)?;
    let mut kind = None;
    let allowed = |found| {
        kind = Some(found);
        Phase::Empty.after(found, false).map(|_| ())
    };
    let first = match reader.next_event(allowed) {
        Ok(first) => first,
        Err(fault @ (ArchiveFault::Io(_) | ArchiveFault::Truncated { .. } | ArchiveFault::Surplus(_))) => {
            return Err(Refusal::new(fault));
        }
        Err(fault) => return Err(Refusal::unread(0, kind, reader.last_read(), fault)),
    };
    let setup = first.ok_or_else(|| Refusal::new(Reason::NoSetup))?;
    by_group(reader, &setup, options, watch)
}

/// Goes on in the group that the election names.
fn by_group<R: Read + Seek>(
    reader: Reader<BufReader<R>>,
    setup: &EventRecords,
    options: &Options,
    watch: &mut dyn FnMut(Progress),
) -> Result<Report, Refusal> {
    let refuse = |reason: ElectionFault| Refusal::of(0, EventKind::Setup, setup.hash, reason);
    let text = read_text(setup.body(0)).map_err(refuse)?;
    let about = About {
        name: text.name.clone(),
        description: text.description.clone(),
        uuid: text.uuid.clone(),
        group: text.group.clone(),
        fingerprint: hash::fingerprint(setup.body(0)),
    };
    if let Some(expected) = options.uuid.as_ref().filter(|expected| **expected != text.uuid) {
        let other = ElectionFault::OtherUuid { found: text.uuid, expected: expected.clone() };
        // The event is right; it is not the one that was asked for.
        return Err(Refusal::new(other).in_election(about));
    }
    match text.group.as_str() {
        Ed25519::NAME => run::run::<Ed25519, _>(reader, setup, (&text, about), options, watch),
        Belenios2048::NAME => run::run::<Belenios2048, _>(reader, setup, (&text, about), options, watch),
        Rfc3526::NAME => run::run::<Rfc3526, _>(reader, setup, (&text, about), options, watch),
        _ => Err(refuse(ElectionFault::Group(text.group.clone())).in_election(about)),
    }
}
