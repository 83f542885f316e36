//! What a run has counted, and whether a person should look before anything is taken back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Address, Kind, Odds};

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
