//! Reads the list of public credentials a part at a time, so that a long list takes memory in proportion to its length, and a
//! wrong one ends early.

use std::collections::HashMap;
use std::fmt;

use rayon::prelude::*;
use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

use super::CredentialsFault;
use crate::group::Group;
use crate::json::{self, JsonFault, Limits};
use crate::{hash, limits};

/// How many entries are checked together at first, so that a list that is wrong from its start ends at once, and at most.
const FIRST_PART: usize = 64;
const LARGEST_PART: usize = 512;
/// The bytes that an entry takes at least, but for a few in groups whose elements are numbers.
const SHORTEST_ENTRY: usize = 64;

/// The entries read so far.
pub(super) struct Entries {
    /// From the SHA-256 value of a credential's text to its place on the list.
    pub(super) places: HashMap<[u8; 32], u32>,
    pub(super) weights: Vec<u64>,
    total: u64,
}

fn split(entry: &str, number: usize) -> Result<(&str, u64), CredentialsFault> {
    let Some((credential, weight)) = entry.split_once(',') else { return Ok((entry, 1)) };
    let digits = !weight.is_empty() && weight.bytes().all(|byte| byte.is_ascii_digit());
    // A weight of nothing is written by other programs, too; leading zeros never.
    if !digits || (weight.starts_with('0') && weight != "0") {
        return Err(CredentialsFault::Weight(number));
    }
    Ok((credential, weight.parse().map_err(|_| CredentialsFault::TooLarge)?))
}

impl Entries {
    /// Room for a list of so many bytes whose entries are about as long as the first.
    fn with_room(bytes: usize, first: usize) -> Self {
        let count = bytes.div_ceil(first.max(SHORTEST_ENTRY) + 3);
        Self { places: HashMap::with_capacity(count), weights: Vec::with_capacity(count), total: 0 }
    }

    /// Checks entries and takes them in.
    fn take<G: Group>(&mut self, part: &[String]) -> Result<(), CredentialsFault> {
        let before = self.weights.len();
        let check = |(index, entry): (usize, &String)| {
            let number = before + index + 1;
            let (credential, weight) = split(entry, number)?;
            let element = G::decode_member(credential).ok_or(CredentialsFault::NotAMember(number))?;
            if element == G::identity() {
                return Err(CredentialsFault::NotAMember(number));
            }
            Ok((hash::sha256(credential.as_bytes()), weight))
        };
        let checked: Vec<Result<([u8; 32], u64), CredentialsFault>> = part.par_iter().enumerate().map(check).collect();
        for entry in checked {
            let (digest, weight) = entry?;
            let place = self.weights.len();
            if place >= limits::CREDENTIALS {
                return Err(CredentialsFault::TooMany);
            }
            self.total = self.total.checked_add(weight).ok_or(CredentialsFault::TooLarge)?;
            let number = u32::try_from(place).map_err(|_| CredentialsFault::TooMany)?;
            if self.places.insert(digest, number).is_some() {
                return Err(CredentialsFault::Repeated(place + 1));
            }
            self.weights.push(weight);
        }
        Ok(())
    }
}

/// Reads one list; a fault of its entries ends reading and is told beside it.
struct Reading<'a, G> {
    bytes: usize,
    fault: &'a mut Option<CredentialsFault>,
    group: std::marker::PhantomData<G>,
}

impl<'de, G: Group> DeserializeSeed<'de> for Reading<'_, G> {
    type Value = Entries;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Entries, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, G: Group> Visitor<'de> for Reading<'_, G> {
    type Value = Entries;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of credentials")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Entries, A::Error> {
        let mut part: Vec<String> = Vec::new();
        let mut entries = Entries::with_room(0, 0);
        let mut size = FIRST_PART;
        loop {
            let next: Option<String> = list.next_element()?;
            let is_end = next.is_none();
            if let Some(entry) = next {
                if entries.weights.is_empty() && part.is_empty() {
                    entries = Entries::with_room(self.bytes, entry.len());
                }
                part.push(entry);
            }
            if is_end || part.len() == size {
                if let Err(fault) = entries.take::<G>(&part) {
                    *self.fault = Some(fault);
                    return Err(A::Error::custom("an entry of the list is wrong"));
                }
                part.clear();
                size = LARGEST_PART.min(2 * size);
            }
            if is_end {
                return Ok(entries);
            }
        }
    }
}

/// Reads and checks a whole list.
pub(super) fn check<G: Group>(bytes: &[u8]) -> Result<Entries, CredentialsFault> {
    let limits = Limits { bytes: limits::RECORD_BYTES, entries: limits::CREDENTIALS, all_entries: limits::CREDENTIALS };
    let mut fault = None;
    let reading = Reading { bytes: bytes.len(), fault: &mut fault, group: std::marker::PhantomData::<G> };
    let read = json::read_seed(reading, bytes, limits);
    read.map_err(|error: JsonFault| fault.unwrap_or(error.into()))
}
