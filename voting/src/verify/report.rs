//! What was verified, in numbers.

use crate::archive::Phase;
use crate::election::Question;
use crate::result::Counts;

/// How often each thing was checked and found right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// Events whose bytes, order and data are right.
    pub events: u64,
    pub trustees: usize,
    pub credentials: usize,
    /// Ballots whose every proof and signature was checked.
    pub ballots: u64,
    /// Ballots up to the event given beforehand, whose proofs were not checked again.
    pub ballots_before: u64,
    /// Ballots that a later one of the same voter replaces.
    pub replaced: u64,
    /// Ballots counted, and the sum of their weights.
    pub counted: u64,
    pub weight: u64,
    pub tallies: u64,
    pub shuffles: u64,
    pub decryptions: usize,
}

/// An archive that is right as far as it goes.
#[derive(Clone, Debug)]
pub struct Report {
    pub name: String,
    pub description: String,
    pub uuid: String,
    pub group: &'static str,
    /// Base64 of the SHA-256 value of the election.
    pub fingerprint: String,
    /// Base64 of the SHA-256 value of the list of public credentials.
    pub credentials_fingerprint: String,
    pub questions: Vec<Question>,
    pub phase: Phase,
    pub checks: Checks,
    pub result: Option<Counts>,
    /// The event up to which proofs and signatures of ballots were taken over without being checked.
    pub since: Option<[u8; 32]>,
    /// The hash of the last event, for `--since` next time.
    pub head: [u8; 32],
}
