//! Makes and verifies elections in the format of Belenios v1, byte for byte.
//!
//! This crate knows no database, no HTTP and no clock; randomness is passed in. Notation follows
//! the belenios specification: groups are written multiplicatively, `g` generates a group of prime
//! order `q`, `y` is the election's public key. What to read in which order: `AUDIT.md`.
#![forbid(unsafe_code)]

pub mod archive;
mod author;
pub mod ballot;
pub mod ciphertext;
pub mod credentials;
pub mod election;
pub mod group;
pub mod hash;
pub mod json;
pub mod limits;
pub mod making;
mod parallel;
pub mod partial_decryption;
pub mod proof;
pub mod result;
pub mod shape;
pub mod tally;
pub mod trustees;
pub mod verify;
