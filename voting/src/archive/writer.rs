//! Writes an archive by appending only: each event with its data in one write, so that whoever reads
//! while it grows sees whole events or the beginning of one.

use std::io::Write;

use super::reader::Description;
use super::record::{DESCRIPTION_NAME, filling};
use super::{ArchiveFault, Chain, EventKind, Header, Kind};
use crate::hash;
use crate::json;

/// Appends events to an archive.
pub struct Writer<W> {
    target: W,
    time: u64,
    chain: Chain,
}

fn append(buffer: &mut Vec<u8>, header: &Header, body: &[u8]) {
    buffer.extend_from_slice(&header.write());
    buffer.extend_from_slice(body);
    buffer.extend(std::iter::repeat_n(0, usize::try_from(filling(header.size)).unwrap_or(0)));
}

impl<W: Write> Writer<W> {
    /// Begins an archive; `time`, seconds since 1970, stands in every record and reveals no other.
    ///
    /// # Errors
    /// [`ArchiveFault::Io`] if the target cannot be written.
    pub fn create(mut target: W, time: u64) -> Result<Self, ArchiveFault> {
        let body = json::write(&Description { version: 1, timestamp: time.to_string() });
        let mut buffer = Vec::new();
        append(&mut buffer, &Header { name: DESCRIPTION_NAME.into(), size: body.len() as u64, time }, body.as_bytes());
        target.write_all(&buffer)?;
        Ok(Self { target, time, chain: Chain::default() })
    }

    /// Goes on at the end of an archive that has been read up to `chain`.
    #[must_use]
    pub fn append_to(target: W, time: u64, chain: Chain) -> Self {
        Self { target, time, chain }
    }

    /// Appends an event; the last of its data records is its payload.
    ///
    /// # Errors
    /// [`ArchiveFault::Io`] if the target cannot be written.
    pub fn append(&mut self, kind: EventKind, data: &[&[u8]]) -> Result<(), ArchiveFault> {
        let mut buffer = Vec::new();
        for body in data {
            append(&mut buffer, &Header::of(Kind::Data, body, self.time), body);
        }
        let event = json::write(&self.chain.next(kind, data.last().map(|body| hash::sha256(body))));
        append(&mut buffer, &Header::of(Kind::Event, event.as_bytes(), self.time), event.as_bytes());
        self.target.write_all(&buffer)?;
        self.chain.follow(event.as_bytes())?;
        Ok(())
    }

    /// The chain up to the last event written.
    #[must_use]
    pub fn chain(&self) -> &Chain {
        &self.chain
    }

    /// The target, after the last event.
    pub fn get_ref(&self) -> &W {
        &self.target
    }

    /// Gives back what was written to.
    pub fn into_inner(self) -> W {
        self.target
    }
}
