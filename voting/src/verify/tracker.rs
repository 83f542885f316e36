//! Looks for the ballot that has a voter's tracker.

use super::ballots::Waiting;
use crate::ballot::Ballot;
use crate::hash;

/// Where a ballot stands that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No ballot in the archive has this tracker.
    Absent,
    /// It is the last ballot of its credential.
    Counted { event: u64, credential: String },
    /// A later ballot of the same credential counts in its place.
    Replaced { event: u64, credential: String, by_event: u64, by_tracker: String },
}

/// A tracker that was asked for, and what became of its ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracked {
    pub tracker: String,
    pub standing: Standing,
}

/// The ballot that is looked for while an archive is read.
pub(super) struct Sought {
    digest: [u8; 32],
    /// The event that brings it.
    event: Option<u64>,
    /// The place of its credential on the list.
    place: Option<usize>,
    standing: Standing,
}

/// Reads a tracker as voters have it: 43 characters of Base64, with or without `=` at the end, or 64 hexadecimal digits.
#[must_use]
pub fn read_tracker(text: &str) -> Option<[u8; 32]> {
    hash::digest_from_hex(text).or_else(|| hash::digest_from_base64(text.strip_suffix('=').unwrap_or(text)))
}

impl Sought {
    pub(super) fn new(digest: [u8; 32]) -> Self {
        Self { digest, event: None, place: None, standing: Standing::Absent }
    }

    pub(super) fn tracker(&self) -> String {
        hash::base64(&self.digest)
    }

    /// An event brings the ballot with this hash.
    pub(super) fn see(&mut self, event: u64, ballot: &[u8; 32]) {
        if *ballot == self.digest {
            self.event = Some(event);
        }
    }

    /// A ballot of the credential at `place` is right and counts from now on.
    pub(super) fn counted(&mut self, ballot: &Waiting, place: usize) {
        if self.event == Some(ballot.event) {
            self.place = Some(place);
            let credential = Ballot::read(&ballot.body).map(|ballot| ballot.credential).unwrap_or_default();
            self.standing = Standing::Counted { event: ballot.event, credential };
        } else if self.place == Some(place) {
            let by_tracker = hash::fingerprint(&ballot.body);
            self.standing = match std::mem::replace(&mut self.standing, Standing::Absent) {
                Standing::Counted { event, credential } | Standing::Replaced { event, credential, .. } => {
                    Standing::Replaced { event, credential, by_event: ballot.event, by_tracker }
                }
                Standing::Absent => Standing::Absent,
            };
        }
    }

    pub(super) fn answer(self) -> Tracked {
        Tracked { tracker: self.tracker(), standing: self.standing }
    }
}
