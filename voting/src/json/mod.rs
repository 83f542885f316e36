//! JSON as the format hashes it: compact, fields in a fixed order, nothing unknown, nothing absent written as `null`.
//! Knows nothing of elections.

use std::marker::PhantomData;

use serde::Serialize;
use serde::de::{DeserializeOwned, DeserializeSeed};

use crate::limits;

mod fault;
mod nest;
mod strict;

pub use fault::{JsonFault, Position};
pub use nest::Nest;
use strict::{Seen, Strict};

/// How much is read at most. Nesting ends at 128 levels; what is passed over is not held in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole text.
    pub bytes: usize,
    /// Entries of each list in it.
    pub entries: usize,
    /// Entries of all lists in it together, however deep.
    pub all_entries: usize,
}

impl Limits {
    /// For everything but the large records of an archive.
    pub const SMALL: Self = Self {
        bytes: limits::TRUSTEES_BYTES,
        entries: limits::TRUSTEES,
        all_entries: limits::TRUSTEES * limits::TRUSTEES,
    };
}

/// Writes compact JSON: no spaces, fields in the order of the type, absent fields omitted.
#[must_use]
pub fn write<T: Serialize>(value: &T) -> String {
    // Types of this crate have text keys and no failing fields, so writing to memory cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads JSON in any formatting within [`Limits::SMALL`], see [`read_within`].
///
/// # Errors
/// [`JsonFault`].
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonFault> {
    read_within(bytes, Limits::SMALL)
}

/// Reads the canonical JSON of a type within [`Limits::SMALL`], see [`read_canonical_within`].
///
/// # Errors
/// [`JsonFault`].
pub fn read_canonical<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> Result<T, JsonFault> {
    read_canonical_within(bytes, Limits::SMALL)
}

/// Reads JSON in any formatting. An object with known fields must be written as one, each field at most once, and an
/// absent field must be left out.
///
/// # Errors
/// [`JsonFault`] if the bytes are not JSON of this type, or a limit is exceeded.
pub fn read_within<T: DeserializeOwned>(bytes: &[u8], limits: Limits) -> Result<T, JsonFault> {
    read_seed(PhantomData::<T>, bytes, limits)
}

/// Reads what `seed` makes of the bytes, like [`read_within`].
pub(crate) fn read_seed<'a, S: DeserializeSeed<'a>>(
    seed: S,
    bytes: &'a [u8],
    limits: Limits,
) -> Result<S::Value, JsonFault> {
    if bytes.len() > limits.bytes {
        return Err(JsonFault::TooLong(limits.bytes));
    }
    let seen = Seen::new(limits);
    let mut source = serde_json::Deserializer::from_slice(bytes);
    let value = seed.deserialize(Strict::new(&mut source, &seen)).and_then(|value| source.end().map(|()| value));
    value.map_err(|error| seen.surplus().unwrap_or_else(|| error.into()))
}

/// Reads JSON and refuses it unless writing it again gives the same bytes.
///
/// # Errors
/// [`JsonFault`] if the bytes are not JSON of this type, or not its canonical form, or a limit is exceeded.
pub fn read_canonical_within<T: DeserializeOwned + Serialize>(bytes: &[u8], limits: Limits) -> Result<T, JsonFault> {
    let value: T = read_within(bytes, limits)?;
    if write(&value).as_bytes() == bytes { Ok(value) } else { Err(JsonFault::NotCanonical) }
}
