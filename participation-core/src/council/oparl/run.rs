//! A run of an import: its mode, its hold, what it has counted.

use std::collections::{BTreeMap, BTreeSet};

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
    /// What a full run did not find, but left standing because it was most of its list.
    #[serde(default)]
    pub kept: BTreeMap<Kind, Missing>,
    /// How many elements each list said it has on its first page, by the list's address.
    #[serde(default)]
    pub said: BTreeMap<Address, u64>,
    /// Lists that ended long before what they had said, by address.
    #[serde(default)]
    pub short: BTreeMap<Address, Missing>,
}

/// What was on a page that is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unchanged {
    pub next: Option<Address>,
    pub elements: u64,
    pub total: Option<u64>,
    pub urls: BTreeSet<Address>,
}

/// So many objects that a server no longer lists, of those that stood before or that it said it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    pub gone: u64,
    pub of: u64,
}

/// Of fewer objects, more than half may go without a question.
const FEW: u64 = 20;

impl Missing {
    /// Whether a person should look first: all is gone, or more than half of more than a few.
    pub(super) fn is_doubtful(self) -> bool {
        self.gone > 0 && (self.gone >= self.of || (self.of > FEW && self.gone > self.of / 2))
    }
}

impl Report {
    /// Why a run is not complete and took nothing back, and what to do; nothing where it is as always.
    #[must_use]
    pub fn kept_back(&self) -> Option<String> {
        let kinds: Vec<String> =
            self.kept.iter().map(|(kind, own)| format!("{} of {} ({})", own.gone, own.of, kind.as_str())).collect();
        let lost = (!kinds.is_empty()).then(|| format!("the server no longer lists {}", kinds.join(", ")));
        let short = self.short.iter().map(|(url, own)| {
            let came = own.of.saturating_sub(own.gone);
            format!("the list {url} ended after {came} of the {} elements that its first page said", own.of)
        });
        let told: Vec<String> = lost.into_iter().chain(short).collect();
        (!told.is_empty()).then(|| {
            format!(
                "{}: nothing was taken back, and the watermark stays. \
                 If the server is ill, ask again with --full when it is well; if it is right, run: import oparl ADDRESS --full --take-back",
                told.join("; ")
            )
        })
    }

    /// Whether a person should look before anything is taken back or called complete.
    pub(super) fn is_doubtful(&self) -> bool {
        !self.kept.is_empty() || !self.short.is_empty()
    }

    /// Remembers what a list said on its first page.
    pub(super) fn note_said(&mut self, url: &str, total: Option<u64>) {
        match total {
            Some(total) => self.said.insert(url.to_owned(), total),
            None => self.said.remove(url),
        };
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gone_is_doubtful_where_it_is_all_or_more_than_half_of_many() {
        let table = [
            (0, 0, false),
            (0, 5, false),
            (1, 1, true),
            (19, 20, false),
            (20, 20, true),
            (10, 21, false),
            (11, 21, true),
        ];
        for (gone, of, doubtful) in table {
            assert_eq!(Missing { gone, of }.is_doubtful(), doubtful, "{gone} of {of}");
        }
    }
}
