//! What was verified, in numbers.

use super::tracker::Tracked;
use crate::archive::{EventKind, Phase};
use crate::election::Question;
use crate::group::Group;
use crate::result::Counts;
use crate::trustees::{Item, Trustees};

/// How often each thing was checked and found right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// Events whose bytes, order and data are right.
    pub events: u64,
    pub trustees: usize,
    pub credentials: usize,
    /// Some credential weighs something else than one.
    pub weighted: bool,
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
    /// Partial decryptions with a proof beside the archive whose challenge holds ciphertexts and factors.
    pub bound: usize,
}

/// Which election an archive is of, as its first event says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub name: String,
    pub description: String,
    pub uuid: String,
    pub group: String,
    /// Base64 of the SHA-256 value of the election.
    pub fingerprint: String,
}

/// One item of the list of trustees, with the names that the archive gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrusteeItem {
    /// Needed for the result.
    Single { name: Option<String> },
    /// Any `threshold` of these are needed for the result. Some `sufficing` of them can decrypt by themselves, which is the
    /// threshold unless the key was made otherwise than agreed.
    Threshold { threshold: usize, sufficing: usize, names: Vec<Option<String>> },
}

/// What an accepted archive is not refused for and a reader should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Of a threshold group, fewer trustees than the threshold can decrypt.
    FewerSuffice,
}

/// An archive that is right as far as it goes.
#[derive(Clone, Debug)]
pub struct Report {
    pub election: About,
    /// Base64 of the SHA-256 value of the list of public credentials.
    pub credentials_fingerprint: String,
    pub questions: Vec<Question>,
    /// Trustees are numbered from 1 over all items.
    pub trustees: Vec<TrusteeItem>,
    /// The owners that shuffles name, each once, and the trustees who have decrypted.
    pub shuffled_by: Vec<u64>,
    pub decrypted_by: Vec<u64>,
    pub phase: Phase,
    pub checks: Checks,
    pub result: Option<Counts>,
    /// The ballot that was asked for.
    pub tracked: Option<Tracked>,
    /// The event up to which proofs and signatures of ballots were taken over without being checked.
    pub since: Option<[u8; 32]>,
    /// The hash of the last event, for `--since` next time.
    pub head: [u8; 32],
}

impl TrusteeItem {
    /// The items of a list of trustees.
    pub(super) fn list<G: Group>(trustees: &Trustees<G>) -> Vec<Self> {
        let item = |item: &Item<G>| match item {
            Item::Single(trustee) => Self::Single { name: trustee.name.clone() },
            Item::Pedersen { threshold, sufficing, trustees } => Self::Threshold {
                threshold: *threshold,
                sufficing: *sufficing,
                names: trustees.iter().map(|trustee| trustee.name.clone()).collect(),
            },
        };
        trustees.items.iter().map(item).collect()
    }

    /// How many trustees there are in it.
    #[must_use]
    pub fn size(&self) -> u64 {
        match self {
            Self::Single { .. } => 1,
            Self::Threshold { names, .. } => names.len() as u64,
        }
    }

    /// Whether fewer trustees than needed for the result can decrypt by themselves.
    #[must_use]
    pub fn fewer_suffice(&self) -> bool {
        matches!(self, Self::Threshold { threshold, sufficing, .. } if sufficing < threshold)
    }

    /// How many partial decryptions of this item the result needs.
    #[must_use]
    pub fn needed(&self) -> usize {
        match self {
            Self::Single { .. } => 1,
            Self::Threshold { threshold, .. } => *threshold,
        }
    }
}

impl Report {
    /// What a reader should know besides.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        let fewer_suffice = self.trustees.iter().any(TrusteeItem::fewer_suffice);
        fewer_suffice.then_some(Notice::FewerSuffice).into_iter().collect()
    }

    /// The kinds of events that must still come before the archive is finished.
    #[must_use]
    pub fn missing(&self) -> Vec<EventKind> {
        let all = [
            (Phase::Open, EventKind::EndBallots),
            (Phase::Closed, EventKind::EncryptedTally),
            (Phase::Tallied, EventKind::Shuffle),
            (Phase::Shuffling, EventKind::EndShuffles),
            (Phase::Decrypting, EventKind::PartialDecryption),
            (Phase::Decrypting, EventKind::Result),
        ];
        let place = |phase: Phase| Phase::ALL.iter().position(|other| *other == phase);
        let to_come = all.into_iter().filter(|(from, _)| place(*from) >= place(self.phase)).map(|(_, kind)| kind);
        let shuffled = self.questions.iter().any(|question| matches!(question, Question::NonHomomorphic(_)));
        let is_needed = |kind: &EventKind| match kind {
            EventKind::Shuffle | EventKind::EndShuffles => shuffled,
            EventKind::PartialDecryption => !self.is_decrypted(),
            EventKind::Setup
            | EventKind::Ballot
            | EventKind::EndBallots
            | EventKind::EncryptedTally
            | EventKind::Result => true,
        };
        to_come.filter(is_needed).collect()
    }

    /// Whether enough trustees of each item have decrypted.
    fn is_decrypted(&self) -> bool {
        let mut first = 1;
        self.trustees.iter().all(|item| {
            let after = first + item.size();
            let decrypted = self.decrypted_by.iter().filter(|owner| (first..after).contains(*owner)).count();
            first = after;
            decrypted >= item.needed()
        })
    }
}
