//! Reads the items of a list of trustees, straight into their types: a field that stands twice is refused, so that no
//! two readers find two keys in one text.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, SeqAccess, Visitor};

use super::ItemText;

/// One item `[kind, value]`.
pub(super) enum ItemRead {
    Known(ItemText),
    /// Of a kind that is unknown here.
    Unknown(String),
}

impl ItemRead {
    /// How many trustees the item names.
    pub(super) fn trustees(&self) -> usize {
        match self {
            Self::Known(ItemText::Single(_)) => 1,
            Self::Known(ItemText::Pedersen(threshold)) => threshold.certs.len(),
            Self::Unknown(_) => 0,
        }
    }
}

struct ItemVisitor;

impl<'de> Visitor<'de> for ItemVisitor {
    type Value = ItemRead;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of a kind of trustee and its keys")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<ItemRead, A::Error> {
        let kind: String = list.next_element()?.ok_or_else(|| A::Error::invalid_length(0, &self))?;
        let item = match kind.as_str() {
            "Single" => list.next_element()?.map(|key| ItemRead::Known(ItemText::Single(key))),
            "Pedersen" => list.next_element()?.map(|key| ItemRead::Known(ItemText::Pedersen(key))),
            _ => list.next_element::<IgnoredAny>()?.map(|_| ItemRead::Unknown(kind)),
        };
        item.ok_or_else(|| A::Error::invalid_length(1, &self))
    }
}

impl<'de> Deserialize<'de> for ItemRead {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ItemVisitor)
    }
}
