//! One record: a header of 512 bytes like that of an old tar file, then the body, filled up with
//! zero bytes to a multiple of 512. Every byte of both is prescribed.

use super::ArchiveFault;
use crate::hash;

/// Length of a header, and the unit that bodies are filled up to, in bytes.
pub const BLOCK: usize = 512;
/// The name of the first record.
pub(super) const DESCRIPTION_NAME: &str = "BELENIOS";

/// What a record's name says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Data,
    Event,
}

impl Kind {
    fn suffix(self) -> &'static str {
        match self {
            Self::Data => ".data.json",
            Self::Event => ".event.json",
        }
    }
}

/// A record whose body has the SHA-256 value of its name.
#[derive(Clone, Debug)]
pub struct Record {
    pub kind: Kind,
    pub hash: [u8; 32],
    pub body: Vec<u8>,
    /// Where the header begins, in bytes from the start of the file.
    pub offset: u64,
}

/// The parts of a header that vary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub name: String,
    /// Length of the body in bytes, below 8 GiB.
    pub size: u64,
    /// Seconds since 1970, the same in every record of an archive.
    pub time: u64,
}

fn put(block: &mut [u8; BLOCK], at: usize, text: &str) {
    for (target, byte) in block.iter_mut().skip(at).zip(text.bytes()) {
        *target = byte;
    }
}

fn octal(block: &[u8; BLOCK], at: usize) -> Option<u64> {
    let digits = block.get(at..at.checked_add(11)?)?;
    digits
        .iter()
        .try_fold(0_u64, |value, digit| matches!(digit, b'0'..=b'7').then(|| value * 8 + u64::from(digit - b'0')))
}

impl Header {
    /// Writes the header.
    #[must_use]
    pub fn write(&self) -> [u8; BLOCK] {
        let mut block = [0; BLOCK];
        put(&mut block, 0, &self.name);
        put(&mut block, 100, "0000644");
        put(&mut block, 108, "0000000");
        put(&mut block, 116, "0000000");
        put(&mut block, 124, &format!("{:011o}", self.size));
        put(&mut block, 136, &format!("{:011o}", self.time));
        put(&mut block, 148, "        ");
        put(&mut block, 156, "0");
        let sum: u32 = block.iter().copied().map(u32::from).sum();
        put(&mut block, 148, &format!("{sum:06o}\0 "));
        block
    }

    /// Reads a header; `None` unless every byte is as [`Header::write`] would write it.
    #[must_use]
    pub fn read(block: &[u8; BLOCK]) -> Option<Self> {
        let name: Vec<u8> = block.iter().copied().take(100).take_while(|byte| *byte != 0).collect();
        let header = Self { name: String::from_utf8(name).ok()?, size: octal(block, 124)?, time: octal(block, 136)? };
        (header.write() == *block).then_some(header)
    }

    /// The header of a data or event record with this body.
    #[must_use]
    pub fn of(kind: Kind, body: &[u8], time: u64) -> Self {
        let name = format!("{}{}", hash::hex(&hash::sha256(body)), kind.suffix());
        Self { name, size: body.len() as u64, time }
    }

    /// Whether the name is that of an event.
    pub(super) fn is_event(&self) -> bool {
        self.name.ends_with(Kind::Event.suffix())
    }

    /// What the name says: the kind of record and the hash of its body.
    #[must_use]
    pub fn parse_name(&self) -> Option<(Kind, [u8; 32])> {
        [Kind::Data, Kind::Event].into_iter().find_map(|kind| {
            let digest = hash::digest_from_hex(self.name.strip_suffix(kind.suffix())?)?;
            Some((kind, digest))
        })
    }
}

/// How many zero bytes follow a body of this length.
#[must_use]
pub(super) fn filling(size: u64) -> u64 {
    size.next_multiple_of(BLOCK as u64) - size
}

/// Whether a record's name and body belong together.
pub(super) fn checked(header: &Header, body: Vec<u8>, offset: u64) -> Result<Record, ArchiveFault> {
    let (kind, hash) = header.parse_name().ok_or(ArchiveFault::Header { offset })?;
    if hash::sha256(&body) == hash {
        Ok(Record { kind, hash, body, offset })
    } else {
        Err(ArchiveFault::Hash { offset })
    }
}
