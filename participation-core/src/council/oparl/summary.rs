//! What a page of a list held, kept with its marks.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Address, Kind, ListKind, Object, Page, Pending, read};

/// A page in few words. What an earlier program did not say of it reads as nothing.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Summary {
    pub(super) kind: Option<ListKind>,
    /// How objects were read then.
    #[serde(default)]
    reading: u8,
    #[serde(default)]
    license: String,
    pub(super) next: Option<Address>,
    /// Elements on the page, kept or not.
    #[serde(default)]
    pub(super) elements: u64,
    /// How many elements the whole list said it has.
    #[serde(default)]
    pub(super) total: Option<u64>,
    /// The objects that stand here since.
    pub(super) urls: BTreeSet<Address>,
}

impl Summary {
    /// Nothing for the kept text of another object.
    pub(super) fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Whether a page of this list would be read today as it was then.
    pub(super) fn is_of(&self, list: &Pending) -> bool {
        self.kind == Some(list.kind) && self.reading == read::READING && self.license == list.license
    }

    /// Whether it may belong to that list.
    pub(super) fn may_be_of(&self, kind: ListKind) -> bool {
        self.kind.is_none_or(|own| own == kind)
    }
}

/// What is kept of a page of that list.
#[must_use]
pub fn summary(list: &Pending, page: &Page) -> String {
    let rows = [Kind::Organization, Kind::Person, Kind::Meeting, Kind::Paper];
    let stands = |object: &Object| !matches!(object, Object::Deleted { .. }) && rows.contains(&object.kind());
    let urls = page.objects.iter().map(|read| &read.object).filter(|own| stands(own)).map(|own| own.url().to_owned());
    let own = Summary {
        kind: Some(list.kind),
        reading: read::READING,
        license: list.license.clone(),
        next: page.next.clone(),
        elements: page.elements,
        total: page.total,
        urls: urls.collect(),
    };
    serde_json::to_string(&own).unwrap_or_default()
}
