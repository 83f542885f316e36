//! Goes on with an election where its archive ends. All that the archive holds is checked as the verifier checks it, but for the
//! proofs of ballots up to an event that the caller has seen written.

use std::io::{BufReader, Read, Seek, SeekFrom, Write};

use super::state::{Factors, State};
use super::{Closed, Finished, MakingFault, Open, Tallied};
use crate::archive::{ArchiveFault, Chain, EventKind, EventRecords, Phase, Reader, Writer};
use crate::group::Group;
use crate::json;
use crate::result::{self, ResultText};
use crate::tally::EncryptedTally;
use crate::verify::ballots::{Waiting, judge};

/// How many ballots are gathered before all cores check them.
const BATCH: usize = 256;

/// An election in the state that its archive ends with.
pub enum Resumed<G: Group, W> {
    Open(Open<G, W>),
    Closed(Closed<G, W>),
    Tallied(Tallied<G, W>),
    Finished(Finished<W>),
}

/// Reads an archive to its end and goes on there. `since` is the hash of the last event that the caller knows to have been
/// written: proofs and signatures of ballots up to it are not checked again, and an archive without it is refused, since it has lost
/// something. Without it every ballot is checked in full.
///
/// # Errors
/// [`MakingFault`] with the first thing that is wrong. [`MakingFault::Unfinished`] if the program was stopped while it wrote: the
/// event that is not whole was never confirmed to anybody; cut it off (`File::set_len`) and resume again.
pub fn resume<G: Group, W: Read + Write + Seek>(
    mut archive: W,
    since: Option<[u8; 32]>,
) -> Result<Resumed<G, W>, MakingFault> {
    archive.rewind().map_err(ArchiveFault::Io)?;
    let mut reader = Reader::new(BufReader::new(&mut archive))?;
    let replay = Replay::<G>::of_setup(&mut reader, since)?.follow(&mut reader)?;
    let (time, chain, end) = (reader.time(), reader.chain().clone(), reader.offset());
    archive.seek(SeekFrom::Start(end)).map_err(ArchiveFault::Io)?;
    Ok(replay.resumed(archive, time, chain))
}

/// What the events read so far have led to.
struct Replay<G: Group> {
    state: State<G>,
    phase: Phase,
    /// The event that is still to come up to which ballots were checked before.
    since: Option<[u8; 32]>,
    waiting: Vec<Waiting>,
    encrypted: EncryptedTally<G>,
    factors: Factors<G>,
    result: Option<ResultText>,
}

/// The next event. An archive that ends inside one is told apart from one that is wrong.
fn next<R: Read>(reader: &mut Reader<BufReader<R>>, phase: Phase) -> Result<Option<EventRecords>, MakingFault> {
    let whole = reader.offset();
    reader.next_event(|kind| phase.after(kind, false).map(|_| ())).map_err(|fault| match fault {
        ArchiveFault::Truncated { .. } | ArchiveFault::Surplus(_) => MakingFault::Unfinished { whole },
        fault => fault.into(),
    })
}

impl<G: Group> Replay<G> {
    fn of_setup<R: Read>(reader: &mut Reader<BufReader<R>>, since: Option<[u8; 32]>) -> Result<Self, MakingFault> {
        let setup = next(reader, Phase::Empty)?.ok_or(ArchiveFault::NoDescription)?;
        Ok(Self {
            state: State::of_setup([setup.body(0), setup.body(1), setup.body(2)])?,
            phase: Phase::Open,
            since: since.filter(|since| *since != setup.hash),
            waiting: Vec::new(),
            encrypted: Vec::new(),
            factors: Factors::<G>::new(),
            result: None,
        })
    }

    fn follow<R: Read>(mut self, reader: &mut Reader<BufReader<R>>) -> Result<Self, MakingFault> {
        while let Some(records) = next(reader, self.phase)? {
            self.phase = self.phase.after(records.kind, false).map_err(ArchiveFault::from)?;
            let hash = records.hash;
            if records.kind == EventKind::Ballot {
                self.gather(records)?;
            } else {
                self.count_waiting()?;
                self.take(&records)?;
            }
            if self.since == Some(hash) {
                self.since = None;
            }
        }
        self.count_waiting()?;
        if self.since.is_some() { Err(MakingFault::SinceMissing) } else { Ok(self) }
    }

    fn gather(&mut self, records: EventRecords) -> Result<(), MakingFault> {
        let with_proofs = self.since.is_none();
        let hash = records.hash;
        let waiting = records.data.into_iter();
        self.waiting.extend(waiting.map(|record| Waiting {
            event: 0,
            hash,
            body: record.body,
            offset: 0,
            with_proofs,
        }));
        if self.waiting.len() < BATCH { Ok(()) } else { self.count_waiting() }
    }

    fn count_waiting(&mut self) -> Result<(), MakingFault> {
        let waiting = std::mem::take(&mut self.waiting);
        let verdicts = judge(&waiting, &self.state.election, &self.state.credentials);
        for (ballot, verdict) in waiting.iter().zip(verdicts) {
            self.state.count(&ballot.body, verdict?)?;
        }
        Ok(())
    }

    /// Takes an event that is not a ballot and may come now.
    fn take(&mut self, records: &EventRecords) -> Result<(), MakingFault> {
        match records.kind {
            // The automaton lets none of the shuffles come here, and a second setup neither.
            EventKind::Setup
            | EventKind::Ballot
            | EventKind::EndBallots
            | EventKind::Shuffle
            | EventKind::EndShuffles => {}
            EventKind::EncryptedTally => {
                self.encrypted = self.state.tally.encrypted();
                let (text, sized) = self.state.tally_texts(&self.encrypted);
                if [text.as_bytes(), sized.as_bytes()] != [records.body(0), records.body(1)] {
                    return Err(MakingFault::Tally);
                }
            }
            EventKind::PartialDecryption => {
                let owner = records.owned()?.owner;
                let factors = self.state.check_decryption(owner, records.body(0), &self.encrypted, &self.factors)?;
                self.factors.insert(owner, factors);
            }
            EventKind::Result => {
                let factors = self.state.combine(&self.encrypted, &self.factors)?;
                let (questions, weight) = (&self.state.election.questions, self.state.tally.weight());
                result::check(records.body(0), questions, &self.encrypted, &factors, weight)?;
                let result = json::read_canonical_within(records.body(0), result::longest(questions, &self.encrypted));
                self.result = Some(result.map_err(crate::result::ResultFault::from)?);
            }
        }
        Ok(())
    }

    fn resumed<W: Write>(self, archive: W, time: u64, chain: Chain) -> Resumed<G, W> {
        if let Some(result) = self.result {
            return Resumed::Finished(Finished { archive, result });
        }
        let open = Open { writer: Writer::append_to(archive, time, chain), state: self.state };
        match self.phase {
            Phase::Empty | Phase::Open => Resumed::Open(open),
            Phase::Closed => Resumed::Closed(Closed(open)),
            Phase::Tallied | Phase::Shuffling | Phase::Decrypting | Phase::Finished => {
                Resumed::Tallied(Tallied { open, encrypted: self.encrypted, factors: self.factors })
            }
        }
    }
}
