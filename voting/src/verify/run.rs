//! Follows the events of one archive in its group, and counts its ballots.

mod counting;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Read, Seek};

use super::ballots::{Waiting, judge};
use super::refusal::{BallotAtFault, Before};
use super::tracker::Sought;
use super::{About, Checks, Options, Progress, Reason, Refusal, Report, TrusteeItem};
use crate::archive::{ArchiveFault, EventKind, EventRecords, Phase, Reader};
use crate::ballot::Ballot;
use crate::ciphertext::Ciphertext;
use crate::credentials::PublicCredentials;
use crate::election::{Election, ElectionText};
use crate::group::Group;
use crate::hash;
use crate::partial_decryption::bound::BoundProofs;
use crate::result::Counts;
use crate::shape::Shape;
use crate::tally::{EncryptedTally, NotCountable, Tally};
use crate::trustees::Trustees;

/// How many ballots, and how many bytes of them, are gathered before all cores check them.
const BATCH: usize = 256;
const BATCH_BYTES: usize = 4 << 20;

/// Where a voter's last ballot stands in the file.
#[derive(Clone, Copy)]
struct LastBallot {
    offset: u64,
    length: u32,
}

struct Run<'a, G: Group, R> {
    watch: &'a mut dyn FnMut(Progress),
    reader: Reader<BufReader<R>>,
    election: Election<G>,
    trustees: Trustees<G>,
    credentials: PublicCredentials,
    phase: Phase,
    /// The event that is still to come up to which ballots were verified before.
    since: Option<[u8; 32]>,
    waiting: Vec<Waiting>,
    sought: Option<Sought>,
    last: Vec<Option<LastBallot>>,
    tally: Tally<G>,
    encrypted: EncryptedTally<G>,
    shuffled_by: BTreeSet<u64>,
    factors: BTreeMap<u64, Vec<G::Element>>,
    result: Option<Counts>,
    checks: Checks,
    /// The proofs beside the archive, if they are asked for.
    proofs: Option<BoundProofs>,
}

/// Verifies an archive whose first event, `setup`, names an election in the group `G`.
pub(super) fn run<G: Group, R: Read + Seek>(
    reader: Reader<BufReader<R>>,
    setup: &EventRecords,
    (text, about): (&ElectionText, About),
    options: &Options,
    watch: &mut dyn FnMut(Progress),
) -> Result<Report, Refusal> {
    let refuse = |reason: Reason| Refusal::of(0, EventKind::Setup, setup.hash, reason).in_election(about.clone());
    let election = Election::<G>::check(text, setup.body(0)).map_err(|fault| refuse(fault.into()))?;
    let proofs = options.proofs.as_ref().map(|bytes| BoundProofs::read(bytes, &election.fingerprint)).transpose();
    let proofs = proofs.map_err(|fault| Refusal::new(Reason::Bound(fault)).in_election(about.clone()))?;
    let trustees = Trustees::check(setup.body(1), &election.key.element).map_err(|fault| refuse(fault.into()))?;
    let credentials = PublicCredentials::check::<G>(setup.body(2)).map_err(|fault| refuse(fault.into()))?;
    let checks = Checks {
        events: 1,
        trustees: trustees.count(),
        credentials: credentials.count(),
        weighted: credentials.weighted(),
        ..Checks::default()
    };
    // The setup has no ballots: up to it, nothing is taken over.
    let since = options.since.filter(|since| *since != setup.hash);
    let mut run = Run {
        watch,
        reader,
        phase: Phase::Open,
        since,
        waiting: Vec::new(),
        sought: options.tracker.map(Sought::new),
        last: vec![None; credentials.count()],
        tally: Tally::new(&election.questions),
        encrypted: Vec::new(),
        shuffled_by: BTreeSet::new(),
        factors: BTreeMap::new(),
        result: None,
        election,
        trustees,
        credentials,
        checks,
        proofs,
    };
    match run.follow() {
        Ok(()) => Ok(Report { since, ..run.report(about) }),
        Err(refusal) => Err(Refusal { before: run.before(&refusal, about).into(), ..refusal }),
    }
}

impl<G: Group, R: Read + Seek> Run<'_, G, R> {
    /// Follows all events; on a fault, ballots before it are judged first, so that the first fault is named.
    fn follow(&mut self) -> Result<(), Refusal> {
        loop {
            let (event, offset) = (self.reader.chain().next_height(), self.reader.offset());
            let (phase, is_shuffled) = (self.phase, self.election.is_shuffled());
            let mut kind = None;
            let allowed = |found| {
                kind = Some(found);
                phase.after(found, is_shuffled).map(|_| ())
            };
            let next = match self.reader.next_event(allowed) {
                Ok(next) => next,
                Err(fault) => {
                    self.judge_waiting()?;
                    return Err(self.unread(event, offset, kind, fault));
                }
            };
            let Some(records) = next else {
                self.judge_waiting()?;
                return self.since.map_or(Ok(()), |since| Err(Refusal::new(Reason::SinceMissing(since))));
            };
            let (kind, hash) = (records.kind, records.hash);
            let refuse = |reason: Reason| Refusal::of(event, kind, hash, reason);
            self.phase = phase.after(kind, is_shuffled).map_err(|fault| refuse(ArchiveFault::from(fault).into()))?;
            if kind == EventKind::Ballot {
                self.take_ballot(event, records)?;
            } else {
                self.judge_waiting()?;
                self.take(&records).map_err(refuse)?;
            }
            self.checks.events += 1;
            if self.since == Some(hash) {
                self.since = None;
            }
            if self.waiting.is_empty() {
                self.tell();
            }
        }
    }

    /// The refusal of what could not be read as the event number `event`. An event that is not there is not blamed.
    fn unread(&self, event: u64, offset: u64, kind: Option<EventKind>, fault: ArchiveFault) -> Refusal {
        match fault {
            ArchiveFault::Header { .. }
            | ArchiveFault::Truncated { .. }
            | ArchiveFault::Padding { .. }
            | ArchiveFault::Hash { .. }
            | ArchiveFault::Surplus(_)
            | ArchiveFault::TooManyRecords(_)
                if self.phase == Phase::Finished =>
            {
                Refusal::new(Reason::Trailing { offset })
            }
            ArchiveFault::Io(_) | ArchiveFault::Truncated { .. } | ArchiveFault::Surplus(_) => Refusal::new(fault),
            ArchiveFault::Repeated { ref body, .. } if kind == Some(EventKind::Ballot) && !body.is_empty() => {
                let ballot = Some(BallotAtFault::new(body));
                Refusal { ballot, ..Refusal::unread(event, kind, self.reader.last_read(), fault) }
            }
            _ => Refusal::unread(event, kind, self.reader.last_read(), fault),
        }
    }

    /// Tells how far the verification has come.
    fn tell(&mut self) {
        let ballots = self.checks.ballots + self.checks.ballots_before;
        let bytes = self.reader.offset();
        (self.watch)(Progress { events: self.checks.events, ballots, bytes, phase: self.phase });
    }

    fn take_ballot(&mut self, event: u64, records: EventRecords) -> Result<(), Refusal> {
        let with_proofs = self.since.is_none();
        for record in records.data {
            if let Some(sought) = &mut self.sought {
                sought.see(event, &record.hash);
            }
            let (body, offset) = (record.body, record.offset);
            self.waiting.push(Waiting { event, hash: records.hash, body, offset, with_proofs });
        }
        let bytes: usize = self.waiting.iter().map(|ballot| ballot.body.len()).sum();
        if self.waiting.len() >= BATCH || bytes >= BATCH_BYTES { self.judge_waiting() } else { Ok(()) }
    }

    /// Judges the ballots gathered and counts them in their order.
    fn judge_waiting(&mut self) -> Result<(), Refusal> {
        let waiting = std::mem::take(&mut self.waiting);
        let ballots = waiting.len() as u64;
        let mut verdicts = judge(&waiting, &self.election, &self.credentials).into_iter();
        for (index, ballot) in waiting.iter().enumerate() {
            let refuse = |reason: Reason| Refusal {
                ballot: Some(BallotAtFault::new(&ballot.body)),
                ..Refusal::of(ballot.event, EventKind::Ballot, ballot.hash, reason)
            };
            let verdict =
                verdicts.next().ok_or_else(|| refuse(Reason::Verdicts { ballots, verdicts: index as u64 }))?;
            let right = verdict.map_err(|fault| refuse(fault.into()))?;
            self.count(ballot, right.place, &right.choices).map_err(refuse)?;
        }
        Ok(())
    }

    /// Counts a ballot in place of the voter's ballot before it, if there is one.
    fn count(&mut self, ballot: &Waiting, place: usize, choices: &[Shape<Ciphertext<G>>]) -> Result<(), Reason> {
        let weight = self.credentials.weight(place);
        let last = self.last.get_mut(place).ok_or(NotCountable)?;
        let length = u32::try_from(ballot.body.len()).map_err(|_| NotCountable)?;
        let before = last.replace(LastBallot { offset: ballot.offset, length });
        if let Some(LastBallot { offset, length }) = before {
            let body = self.reader.read_again(offset, length as usize)?;
            let choices = Ballot::read_for(&body, &self.election)?.choices_checked_before(&self.election)?;
            self.tally.remove(place, weight, &choices)?;
            self.checks.replaced += 1;
        }
        self.tally.add(place, weight, choices)?;
        if let Some(sought) = &mut self.sought {
            sought.counted(ballot, place);
        }
        if ballot.with_proofs {
            self.checks.ballots += 1;
        } else {
            self.checks.ballots_before += 1;
        }
        Ok(())
    }

    /// What was right before a refusal.
    fn before(self, refusal: &Refusal, about: About) -> Before {
        // Events are read ahead of the ballots that wait; only those before the fault are told.
        let events = refusal.event.unwrap_or(self.checks.events);
        let checks = Checks { events, counted: self.tally.ballots(), weight: self.tally.weight(), ..self.checks };
        let head = self.reader.chain().head().filter(|_| refusal.event.is_none());
        Before { election: Some(about), checks, head, tracker: self.sought.map(|sought| sought.tracker()) }
    }

    fn report(self, about: About) -> Report {
        let checks = Checks { counted: self.tally.ballots(), weight: self.tally.weight(), ..self.checks };
        Report {
            election: about,
            credentials_fingerprint: self.credentials.fingerprint,
            questions: self.election.questions,
            trustees: TrusteeItem::list(&self.trustees),
            shuffled_by: self.shuffled_by.into_iter().collect(),
            decrypted_by: self.factors.into_keys().collect(),
            phase: self.phase,
            checks,
            result: self.result,
            tracked: self.sought.map(Sought::answer),
            since: None,
            head: self.reader.chain().head().unwrap_or_else(|| hash::sha256(&[])),
        }
    }
}
