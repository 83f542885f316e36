//! JSON as the format hashes it: compact, fields in a fixed order, nothing unknown. Knows nothing of elections.

use serde::Serialize;
use serde::de::DeserializeOwned;

mod fault;

pub use fault::{JsonFault, Position};

/// Writes compact JSON: no spaces, fields in the order of the type, absent fields omitted.
#[must_use]
pub fn write<T: Serialize>(value: &T) -> String {
    // Types of this crate have text keys and no failing fields, so writing to memory cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

/// Reads JSON in any formatting.
///
/// # Errors
/// [`JsonFault`] if the bytes are not JSON of this type.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonFault> {
    serde_json::from_slice(bytes).map_err(JsonFault::from)
}

/// Reads JSON and refuses it unless writing it again gives the same bytes.
///
/// # Errors
/// [`JsonFault`] if the bytes are not JSON of this type, or not its canonical form.
pub fn read_canonical<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> Result<T, JsonFault> {
    let value: T = read(bytes)?;
    if write(&value).as_bytes() == bytes { Ok(value) } else { Err(JsonFault::NotCanonical) }
}
