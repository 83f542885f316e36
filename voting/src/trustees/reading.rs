//! Reads the items of a list of trustees, straight into their types: a field that stands twice is refused, so that no
//! two readers find two keys in one text.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, SeqAccess, Visitor};

use super::pedersen::{Signed, Threshold};
use super::{ItemText, TrusteePublicKey};
use crate::json;
use crate::proof::Proof;

/// One item `[kind, value]`.
pub(super) enum ItemRead {
    Known(ItemText),
    /// A threshold group as `belenios-tool` wrote it up to version 2.0.
    OldThreshold,
    /// Of a kind that is unknown here.
    Unknown(String),
}

impl ItemRead {
    /// How many trustees the item names.
    pub(super) fn trustees(&self) -> usize {
        match self {
            Self::Known(ItemText::Single(_)) => 1,
            Self::Known(ItemText::Pedersen(threshold)) => threshold.certs.len(),
            Self::OldThreshold | Self::Unknown(_) => 0,
        }
    }
}

/// The fields of a threshold group in both forms.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    threshold: usize,
    certs: Vec<Signed>,
    coefexps: Vec<Signed>,
    signatures: Option<Vec<Proof>>,
    verification_keys: Vec<TrusteePublicKey>,
}

/// What a certificate of the old form says: not which trustee of how many it is of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OldCertificate {
    #[serde(rename = "verification")]
    _verification: String,
    #[serde(rename = "encryption")]
    _encryption: String,
}

impl Group {
    /// `None` if some of it is of the one form and some of the other.
    fn item(self) -> Option<ItemRead> {
        let Self { threshold, certs, coefexps, signatures, verification_keys } = self;
        let Some(signatures) = signatures else {
            let is_old = |cert: &Signed| json::read::<OldCertificate>(cert.message.as_bytes()).is_ok();
            let is_unsigned = |key: &TrusteePublicKey| key.signature.is_none();
            let are_old = certs.iter().all(is_old) && verification_keys.iter().all(is_unsigned);
            return are_old.then_some(ItemRead::OldThreshold);
        };
        let threshold = Threshold { threshold, certs, coefexps, signatures, verification_keys };
        Some(ItemRead::Known(ItemText::Pedersen(threshold)))
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
        let item =
            match kind.as_str() {
                "Single" => list.next_element()?.map(|key| ItemRead::Known(ItemText::Single(key))),
                "Pedersen" => match list.next_element::<Group>()? {
                    Some(group) => {
                        let read = group.item();
                        Some(read.ok_or_else(|| {
                            A::Error::custom("the fields of a threshold group are not those of one form")
                        })?)
                    }
                    None => None,
                },
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
