//! Trustees: who can decrypt together. A list of single trustees, all of whom are needed, and of
//! Pedersen groups, of whom a threshold is needed. Source: belenios specification, "Trustees".

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::group::Group;
use crate::json::{self, JsonFault};
use crate::proof::{Proof, ProofFault};
use crate::{author, limits};

pub mod pedersen;
mod reading;
pub mod single;

use reading::ItemRead;

/// The public key of a trustee as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrusteePublicKey {
    /// Proof of knowledge of the private key.
    pub pok: Proof,
    pub public_key: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature: Option<Proof>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// One item of the list of trustees as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemText {
    Single(TrusteePublicKey),
    Pedersen(pedersen::Threshold),
}

/// The bytes of the data record that holds the trustees.
#[must_use]
pub fn write(items: &[ItemText]) -> String {
    let texts = items.iter().map(|item| match item {
        ItemText::Single(key) => json::write(&("Single", key)),
        ItemText::Pedersen(key) => json::write(&("Pedersen", key)),
    });
    format!("[{}]", texts.collect::<Vec<_>>().join(","))
}

/// One trustee whose decryptions are checked against `key`.
#[derive(Clone, Debug)]
pub struct Trustee<G: Group> {
    pub key: G::Element,
    /// The key as text, part of the challenge strings of decryptions.
    pub text: String,
    pub name: Option<String>,
}

/// One item of the list of trustees.
#[derive(Clone, Debug)]
pub enum Item<G: Group> {
    Single(Trustee<G>),
    /// Any `threshold` of the trustees are needed.
    Pedersen {
        threshold: usize,
        /// How many of them can decrypt by what they committed to: the threshold, unless polynomials are of a lower degree.
        sufficing: usize,
        trustees: Vec<Trustee<G>>,
    },
}

/// All trustees of an election.
#[derive(Clone, Debug)]
pub struct Trustees<G: Group> {
    pub items: Vec<Item<G>>,
}

/// Why the trustees are refused or cannot be judged. Items and trustees are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrusteesFault {
    #[error("the trustees are malformed: {0}")]
    Json(#[from] JsonFault),
    #[error("trustees of the kind {} are unknown here", author::english(.0))]
    UnknownKind(String),
    #[error("item {item}: a key is not a member of the group in its one form")]
    Key { item: usize },
    #[error("item {item}: the proof of knowledge of the private key is refused: {fault}")]
    Knowledge { item: usize, fault: ProofFault },
    #[error("item {item}: the {part} of trustee {trustee} is wrong")]
    Pedersen { item: usize, trustee: usize, part: Part },
    #[error("item {item}: the certificate of trustee {trustee} holds a key that is in these certificates already")]
    SameCertificateKey { item: usize, trustee: usize },
    #[error("item {item}: the threshold or the number of trustees does not fit")]
    Threshold { item: usize },
    #[error(
        "item {item}: the threshold group has the form of belenios-tool 2.0; only the form since version 3.0 is judged here"
    )]
    OldThreshold { item: usize },
    #[error("trustee {0} has the same key as an earlier trustee")]
    SameKey(usize),
    #[error("there are more than {} trustees; so many are not judged here", limits::TRUSTEES)]
    TooMany,
    #[error("the trustees' keys together do not give the election's public key")]
    PublicKey,
}

/// A part of what a trustee contributes to a Pedersen key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Certificate,
    Coefficients,
    Signature,
    VerificationKey,
}

impl std::fmt::Display for Part {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Certificate => "certificate",
            Self::Coefficients => "commitment to coefficients",
            Self::Signature => "signature of the common commitments",
            Self::VerificationKey => "verification key",
        })
    }
}

impl TrusteesFault {
    /// Whether this means that the trustees could not be judged, rather than that they are wrong.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        match self {
            Self::Json(fault) => fault.is_limit(),
            Self::UnknownKind(_) | Self::OldThreshold { .. } | Self::TooMany => true,
            Self::Key { .. }
            | Self::Knowledge { .. }
            | Self::Pedersen { .. }
            | Self::SameCertificateKey { .. }
            | Self::Threshold { .. }
            | Self::SameKey(_)
            | Self::PublicKey => false,
        }
    }
}

impl<G: Group> Trustees<G> {
    /// Reads the trustees and checks all their proofs, and that their keys give the public key.
    ///
    /// # Errors
    /// [`TrusteesFault`] with the first thing that is wrong or unknown.
    pub fn check(bytes: &[u8], public_key: &G::Element) -> Result<Self, TrusteesFault> {
        let (trustees, key) = Self::read(bytes)?;
        if key == *public_key && !trustees.items.is_empty() { Ok(trustees) } else { Err(TrusteesFault::PublicKey) }
    }

    /// Reads the trustees and checks all their proofs; gives their common public key too.
    ///
    /// # Errors
    /// [`TrusteesFault`] with the first thing that is wrong or unknown.
    pub fn read(bytes: &[u8]) -> Result<(Self, G::Element), TrusteesFault> {
        let list: Vec<ItemRead> = json::read(bytes)?;
        let known: usize = list.iter().map(ItemRead::trustees).sum();
        if known > limits::TRUSTEES {
            return Err(TrusteesFault::TooMany);
        }
        let mut items = Vec::with_capacity(list.len());
        let mut product = G::identity();
        for (index, item) in list.into_iter().enumerate() {
            let number = index + 1;
            let (item, key) = match item {
                ItemRead::Known(ItemText::Single(text)) => single::check(&text, number)?,
                ItemRead::Known(ItemText::Pedersen(text)) => pedersen::check(&text, number)?,
                ItemRead::OldThreshold => return Err(TrusteesFault::OldThreshold { item: number }),
                ItemRead::Unknown(kind) => return Err(TrusteesFault::UnknownKind(kind)),
            };
            product = G::multiply(&product, &key);
            items.push(item);
        }
        let trustees = Self { items };
        match trustees.repeated() {
            Some(place) => Err(TrusteesFault::SameKey(place)),
            None => Ok((trustees, product)),
        }
    }

    /// The first trustee with the key of a trustee before, counted from 1. In a group of which any one is enough, all
    /// have the same key; the group as a whole still differs from everybody else.
    fn repeated(&self) -> Option<usize> {
        let (mut texts, mut place) = (HashSet::new(), 0);
        for item in &self.items {
            let (own, one_is_enough) = match item {
                Item::Single(trustee) => (std::slice::from_ref(trustee), false),
                Item::Pedersen { threshold, trustees, .. } => (trustees.as_slice(), *threshold == 1),
            };
            for (at, trustee) in own.iter().enumerate() {
                place += 1;
                let is_new = texts.insert(&trustee.text);
                if !is_new && (at == 0 || !one_is_enough) {
                    return Some(place);
                }
            }
        }
        None
    }

    /// The trustees in order; owners of shuffles and decryptions are counted from 1 over this.
    pub fn all(&self) -> impl Iterator<Item = &Trustee<G>> {
        self.items.iter().flat_map(|item| match item {
            Item::Single(trustee) => std::slice::from_ref(trustee),
            Item::Pedersen { trustees, .. } => trustees.as_slice(),
        })
    }

    /// How many trustees there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all().count()
    }

    /// The trustee with this number, counted from 1.
    #[must_use]
    pub fn owner(&self, owner: u64) -> Option<&Trustee<G>> {
        self.all().nth(usize::try_from(owner).ok()?.checked_sub(1)?)
    }
}
