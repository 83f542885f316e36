//! A run of an import: its mode, its hold, what it has counted.

use std::collections::BTreeSet;

use super::{Address, Kind, Report};
use crate::{StoreError, Timestamp};

/// Seconds for which a run belongs to the process that holds it, unless it asks again.
pub const HELD_SECONDS: i64 = 120;
/// Days after which a server is read whole again: some forget to say what they took back.
pub(super) const FULL_AFTER_DAYS: i64 = 7;
/// Hours before the last run's beginning from which changes are asked again: clocks differ, and pages shift.
pub(super) const OVERLAP_SECONDS: i64 = 24 * 60 * 60;
/// Days after which a stopped run is not gone on with.
pub(super) const STALE_DAYS: i64 = 3;
/// The same for a run of news, in seconds: only its open lists are asked meanwhile.
const STALE_NEWS_SECONDS: i64 = 2 * 60 * 60;

word_type! {
    /// What a run asks for.
    Mode { Full = "full", News = "news" }
}

impl Mode {
    /// Whether a run of this kind that began then is gone on with.
    pub(super) fn goes_on(self, began: Timestamp, now: Timestamp) -> bool {
        let until = match self {
            Self::Full => began.plus_days(STALE_DAYS),
            Self::News => began.plus_seconds(STALE_NEWS_SECONDS),
        };
        now < until
    }
}

/// What a run shall be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wish {
    /// `None` lets the time since the last full run decide.
    pub mode: Option<Mode>,
    /// Does not go on with a run that was stopped.
    pub anew: bool,
    /// Takes back what a full run did not find, even where that is most of a list.
    pub take_back: bool,
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
    pub(super) take_back: bool,
    pub(super) holder: String,
}

/// A list that a run asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub kind: ListKind,
    pub url: Address,
    /// What its body, else its system says of all objects that say nothing of their own; empty where neither does.
    pub license: String,
}

impl Listed {
    /// A list of a body without a licence.
    #[must_use]
    pub fn new(kind: ListKind, url: Address) -> Self {
        Self { kind, url, license: String::new() }
    }
}

/// A list that is not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    pub kind: ListKind,
    pub url: Address,
    pub next: Address,
    /// How many pages of it were taken.
    pub pages: i32,
    /// As in [`Listed`].
    pub license: String,
}

/// The marks of a server's answer, so that it need not send it again, and what was in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub url: Address,
    pub etag: Option<String>,
    pub last_modified: Option<String>,
    /// JSON: for a page of a list, [`super::summary`]; for other objects, their text.
    pub summary: String,
}

/// What was on a page that is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unchanged {
    pub next: Option<Address>,
    pub elements: u64,
    pub total: Option<u64>,
    pub urls: BTreeSet<Address>,
}

/// An object that no list of a full run had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    pub kind: Kind,
    pub url: Address,
}

/// How the next run begins after one that stopped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Onward {
    /// Where this one stopped.
    #[default]
    There,
    /// Anew; what is kept of lists that were read to their end need not be sent again.
    Anew,
    /// Anew, and nothing that is kept is believed.
    Afresh,
}

/// One server or file, with its last run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: i64,
    pub url: Address,
    /// The run that is under way or was stopped.
    pub running: Option<Mode>,
    pub report: Report,
    /// Of the last full run that was complete; empty before there was one.
    pub full_report: Report,
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
