//! Reads an archive from its start, one event with its data at a time, so that memory does not grow
//! with the archive.

use std::collections::HashMap;
use std::io::{BufRead, ErrorKind, Read as _, Seek, SeekFrom};

use serde::{Deserialize, Serialize};

use super::record::{BLOCK, DESCRIPTION_NAME, checked, filling};
use super::{ArchiveFault, Chain, Event, EventKind, Header, Kind, NotAllowed, Owned, Record, SetupData, SizedTally};
use crate::hash;
use crate::json::{self, JsonFault};
use crate::limits;

/// The only version of archives known here.
const VERSION: u64 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Description {
    pub(super) version: u64,
    pub(super) timestamp: String,
}

/// An event that follows the one before it, with exactly the data it needs.
#[derive(Debug)]
pub struct EventRecords {
    pub kind: EventKind,
    pub event: Event,
    pub hash: [u8; 32],
    pub data: Vec<Record>,
}

impl EventRecords {
    /// The bytes of the data record number `index`, empty if there is none.
    #[must_use]
    pub fn body(&self, index: usize) -> &[u8] {
        self.data.get(index).map_or(&[], |record| record.body.as_slice())
    }
}

/// Reads the records of an archive in their order.
pub struct Reader<R> {
    source: R,
    offset: u64,
    time: Option<u64>,
    chain: Chain,
    /// The data read so far, each with the number of its event.
    seen: HashMap<[u8; 32], u64>,
    last: LastRead,
}

/// What was read last, to name what is at fault: hashes of records that have the hash of their name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LastRead {
    /// The event, if it could be read.
    pub event: Option<[u8; 32]>,
    /// The data that the event names; until the event is read, the last data record before it.
    pub data: Option<[u8; 32]>,
}

impl<R: BufRead> Reader<R> {
    /// Starts at the first byte of an archive and reads its description.
    ///
    /// # Errors
    /// An [`ArchiveFault`] if there is no description of a known version.
    pub fn new(source: R) -> Result<Self, ArchiveFault> {
        let mut reader = Self {
            source,
            offset: 0,
            time: None,
            chain: Chain::default(),
            seen: HashMap::new(),
            last: LastRead::default(),
        };
        let (header, body) = reader.record()?.ok_or(ArchiveFault::NoDescription)?;
        if header.name != DESCRIPTION_NAME {
            return Err(ArchiveFault::NoDescription);
        }
        let description: Description = json::read_canonical(&body).map_err(ArchiveFault::Description)?;
        if description.version != VERSION {
            return Err(ArchiveFault::Version(description.version));
        }
        if description.timestamp != header.time.to_string() {
            return Err(ArchiveFault::Description(JsonFault::NotCanonical));
        }
        reader.time = Some(header.time);
        Ok(reader)
    }

    /// The chain up to the last event read.
    #[must_use]
    pub fn chain(&self) -> &Chain {
        &self.chain
    }

    /// What the last call of [`Reader::next_event`] read, whether it succeeded or not.
    #[must_use]
    pub fn last_read(&self) -> LastRead {
        self.last
    }

    /// The time that stands in every record, in seconds since 1970.
    #[must_use]
    pub fn time(&self) -> u64 {
        self.time.unwrap_or(0)
    }

    /// How many bytes have been read.
    #[must_use]
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// The next event and its data; `None` at the end of the archive. `allowed` says whether an event of
    /// this kind may come now, see [`super::Phase::after`].
    ///
    /// # Errors
    /// An [`ArchiveFault`] at the first byte that is not as the format wants it.
    pub fn next_event(
        &mut self,
        allowed: impl FnOnce(EventKind) -> Result<(), NotAllowed>,
    ) -> Result<Option<EventRecords>, ArchiveFault> {
        let mut data = Vec::new();
        self.last = LastRead::default();
        let mut repeated = None;
        loop {
            let offset = self.offset;
            let Some((header, body)) = self.record()? else {
                return if data.is_empty() { Ok(None) } else { Err(ArchiveFault::Surplus(data.len())) };
            };
            let record = checked(&header, body, offset)?;
            match record.kind {
                Kind::Event => self.last.event = Some(record.hash),
                Kind::Data => self.last.data = Some(record.hash),
            }
            match record.kind {
                Kind::Event => return self.complete(&record, data, repeated, allowed).map(Some),
                Kind::Data if data.len() >= 2 * EventKind::Setup.records() => {
                    return Err(ArchiveFault::TooManyRecords(data.len() + 1));
                }
                Kind::Data => {
                    if let Some(first) = self.seen.get(&record.hash).copied() {
                        if !data.is_empty() {
                            return Err(ArchiveFault::Repeated { first, body: record.body });
                        }
                        repeated = Some(first);
                    } else {
                        self.seen.insert(record.hash, self.chain.next_height());
                    }
                    data.push(record);
                }
            }
        }
    }

    fn complete(
        &mut self,
        record: &Record,
        data: Vec<Record>,
        repeated: Option<u64>,
        allowed: impl FnOnce(EventKind) -> Result<(), NotAllowed>,
    ) -> Result<EventRecords, ArchiveFault> {
        let (kind, event) = self.chain.follow(&record.body)?;
        self.last.data = event.payload.as_deref().and_then(hash::digest_from_hex);
        allowed(kind)?;
        // Where there is nothing to decrypt, two trustees write the same; the record after it names who.
        if let Some(first) = repeated.filter(|_| kind != EventKind::PartialDecryption) {
            let body = data.into_iter().next().map(|record| record.body).unwrap_or_default();
            return Err(ArchiveFault::Repeated { first, body });
        }
        if kind == EventKind::Setup && data.len() > kind.records() {
            let named = data.last().map(|record| json::read_canonical::<SetupData>(&record.body));
            return Err(if matches!(named, Some(Ok(_))) {
                ArchiveFault::Records { found: data.len(), expected: kind.records() }
            } else {
                ArchiveFault::UnknownSetup
            });
        }
        if data.len() != kind.records() {
            let named = event.payload.as_deref().and_then(hash::digest_from_hex);
            if let Some(first) = named.and_then(|named| self.seen.get(&named).copied()).filter(|_| data.is_empty()) {
                return Err(ArchiveFault::Repeated { first, body: Vec::new() });
            }
            return Err(ArchiveFault::Records { found: data.len(), expected: kind.records() });
        }
        if event.payload != data.last().map(|record| hash::hex(&record.hash)) {
            return Err(ArchiveFault::Payload);
        }
        let events = EventRecords { kind, event, hash: record.hash, data };
        events.check_references()?;
        Ok(events)
    }

    /// The next header and body, or `None` at the end of the file.
    fn record(&mut self) -> Result<Option<(Header, Vec<u8>)>, ArchiveFault> {
        let offset = self.offset;
        if self.source.fill_buf()?.is_empty() {
            return Ok(None);
        }
        let ended = |error: std::io::Error| match error.kind() {
            ErrorKind::UnexpectedEof => ArchiveFault::Truncated { offset },
            _ => ArchiveFault::Io(error),
        };
        let mut block = [0; BLOCK];
        self.source.read_exact(&mut block).map_err(ended)?;
        let header = Header::read(&block).ok_or(ArchiveFault::Header { offset })?;
        if self.time.is_some_and(|time| time != header.time) {
            return Err(ArchiveFault::Header { offset });
        }
        let limit = limits::RECORD_BYTES as u64;
        if header.size > limit {
            return Err(ArchiveFault::TooLarge { offset, size: header.size, limit });
        }
        if header.is_event() && header.size > limits::EVENT_BYTES as u64 {
            return Err(ArchiveFault::Event(JsonFault::NotCanonical));
        }
        // Grows with what is there, not with what the header says.
        let mut body = Vec::new();
        let length = self.source.by_ref().take(header.size).read_to_end(&mut body)?;
        if length as u64 != header.size {
            return Err(ArchiveFault::Truncated { offset });
        }
        let filling = filling(header.size);
        let mut zeros = Vec::new();
        let length = self.source.by_ref().take(filling).read_to_end(&mut zeros)?;
        if length as u64 != filling {
            return Err(ArchiveFault::Truncated { offset });
        }
        if zeros.iter().any(|byte| *byte != 0) {
            return Err(ArchiveFault::Padding { offset });
        }
        self.offset = offset + BLOCK as u64 + header.size + filling;
        Ok(Some((header, body)))
    }
}

impl<R: BufRead + Seek> Reader<R> {
    /// Reads again the body of a data record that was read before, and goes on where it was.
    ///
    /// # Errors
    /// An [`ArchiveFault`] if the file cannot be read, or no longer holds what was read before.
    pub fn read_again(&mut self, offset: u64, length: usize) -> Result<Vec<u8>, ArchiveFault> {
        let mut body = vec![0; length];
        self.source.seek(SeekFrom::Start(offset + BLOCK as u64))?;
        self.source.read_exact(&mut body)?;
        self.source.seek(SeekFrom::Start(self.offset))?;
        if self.seen.contains_key(&hash::sha256(&body)) { Ok(body) } else { Err(ArchiveFault::Hash { offset }) }
    }
}

impl EventRecords {
    /// Whether data that names other data names the records before it.
    fn check_references(&self) -> Result<(), ArchiveFault> {
        let names: Vec<String> = match self.kind {
            EventKind::Setup => {
                let setup: SetupData = json::read_canonical(self.body(3)).map_err(ArchiveFault::Data)?;
                vec![setup.election, setup.trustees, setup.credentials]
            }
            EventKind::EncryptedTally => vec![self.sized_tally()?.encrypted_tally],
            EventKind::Shuffle | EventKind::PartialDecryption => vec![self.owned()?.payload],
            EventKind::Ballot | EventKind::EndBallots | EventKind::EndShuffles | EventKind::Result => Vec::new(),
        };
        let matches = names.iter().zip(&self.data).all(|(name, record)| *name == hash::hex(&record.hash));
        if matches { Ok(()) } else { Err(ArchiveFault::Reference) }
    }

    /// The payload of a trustee's event.
    ///
    /// # Errors
    /// [`ArchiveFault::Data`] if the second record is not canonical.
    pub fn owned(&self) -> Result<Owned, ArchiveFault> {
        json::read_canonical(self.body(1)).map_err(ArchiveFault::Data)
    }

    /// The payload of the tally's event.
    ///
    /// # Errors
    /// [`ArchiveFault::Data`] if the second record is not canonical.
    pub fn sized_tally(&self) -> Result<SizedTally, ArchiveFault> {
        json::read_canonical(self.body(1)).map_err(ArchiveFault::Data)
    }
}
