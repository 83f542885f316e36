//! A run of an import: its mode, its hold, what it has counted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Address, Kind, Odds};
use crate::{StoreError, Timestamp};

/// Seconds for which a run belongs to the process that holds it, unless it asks again.
pub const HELD_SECONDS: i64 = 120;
/// Days after which a server is read whole again: some forget to say what they took back.
pub(super) const FULL_AFTER_DAYS: i64 = 7;
/// Hours before the last run's beginning from which changes are asked again: clocks differ, and pages shift.
pub(super) const OVERLAP_SECONDS: i64 = 24 * 60 * 60;
/// Days after which a stopped run is not gone on with.
pub(super) const STALE_DAYS: i64 = 3;

word_type! {
    /// What a run asks for.
    Mode { Full = "full", News = "news" }
}

/// What a run shall be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wish {
    /// `None` lets the time since the last full run decide.
    pub mode: Option<Mode>,
    /// Does not go on with a run that was stopped.
    pub anew: bool,
}

word_type! {
    /// A body's lists, in the order in which they are asked.
    ListKind {
        Organization = "organization",
        Person = "person",
        Paper = "paper",
        Meeting = "meeting",
        Membership = "membership",
        AgendaItem = "agendaItem",
        Consultation = "consultation",
        File = "file",
        Contents = "contents",
    }
}

impl ListKind {
    /// Lists that every server has; what is in the others stands inside these too, so that a full run can leave
    /// them out. Only what was taken back is told there alone.
    pub const WHOLE: [Self; 4] = [Self::Organization, Self::Person, Self::Paper, Self::Meeting];
    /// Lists that tell what was taken back since.
    pub const TOLD: [Self; 4] = [Self::Membership, Self::AgendaItem, Self::Consultation, Self::File];
}

/// Who imports: a word that no other process has, and whether the one that holds a run is known to have ended.
#[derive(Debug, Clone)]
pub struct Hold {
    pub name: String,
    /// Names of processes that are known to have ended, of those that once held a run.
    pub ended: fn(&str) -> bool,
}

/// A run that this process holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    pub source: i64,
    pub url: Address,
    pub run: i64,
    pub mode: Mode,
    /// What `modified_since` asks for; `None` in a full run.
    pub since: Option<Timestamp>,
    /// It was begun before, and stopped.
    pub resumed: bool,
    pub(super) holder: String,
}

/// A list that is not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    pub kind: ListKind,
    pub url: Address,
    pub next: Address,
    /// How many pages of it were taken.
    pub pages: i32,
}

/// The marks of a server's answer, so that it need not send it again, and what was in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub url: Address,
    pub etag: Option<String>,
    pub last_modified: Option<String>,
    /// JSON: for a page of a list, the addresses on it and the next page; for other objects, their text.
    pub summary: String,
}

/// Objects by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub new: u64,
    pub changed: u64,
    pub same: u64,
    pub deleted: u64,
}

impl Counts {
    pub(super) fn add(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.same += other.same;
        self.deleted += other.deleted;
    }
}

/// What a run did, up to now or in all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub counts: BTreeMap<Kind, Counts>,
    pub pages: u64,
    pub odds: Odds,
}

impl Report {
    /// All kinds together.
    #[must_use]
    pub fn sum(&self) -> Counts {
        let mut sum = Counts::default();
        for counts in self.counts.values() {
            sum.add(*counts);
        }
        sum
    }
}

/// One server or file, with its last run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: i64,
    pub url: Address,
    /// The run that is under way or was stopped.
    pub running: Option<Mode>,
    pub report: Report,
    pub failure: Option<String>,
    pub finished_at: Option<Timestamp>,
    pub full_at: Option<Timestamp>,
}

/// Why a step of a run did not happen. Nothing of it is stored.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Another process imports from there.
    #[error("another import from there is under way until {0} at least")]
    Held(Timestamp),
    /// Another process has taken over, because this one was silent for too long.
    #[error("another import from there has taken over")]
    Lost,
    #[error("not every list is finished")]
    Unfinished,
    #[error(transparent)]
    Store(#[from] StoreError),
}
