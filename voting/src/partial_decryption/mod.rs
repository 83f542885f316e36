//! A trustee's part of the decryption, and how parts are combined. For each ciphertext `(alpha, beta)` of the tally
//! the factor `F = alpha^x` with a proof ([`equality`], challenge string `decrypt|fp|X|`). The factors of single
//! trustees are multiplied; of a Pedersen group, the product of `F_j^lambda_j` over any `t` of them with Lagrange's
//! `lambda_j = prod k / (k − j)`. Source: belenios specification, "Partial decryptions".

use std::collections::BTreeMap;

use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

use crate::group::Group;
use crate::json::{self, JsonFault, Limits};
use crate::limits;
use crate::parallel;
use crate::proof::{Proof, ProofFault, equality};
use crate::shape::{Shape, all_entries, flatten, longest_list};
use crate::tally::EncryptedTally;
use crate::trustees::single::PrivateKey;
use crate::trustees::{Item, Trustee, Trustees};

pub mod bound;

/// A partial decryption as the format writes it, in the shape of the tally.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartialDecryption {
    pub decryption_factors: Vec<Shape<String>>,
    pub decryption_proofs: Vec<Shape<Proof>>,
}

/// Why a partial decryption is refused. Ciphertexts are counted from 1 over all questions.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecryptionFault {
    #[error("the partial decryption is malformed: {0}")]
    Json(#[from] JsonFault),
    #[error("the partial decryption does not have the shape of the tally")]
    Shape,
    #[error("the factor for ciphertext {0} is not a member of the group in its one form")]
    Factor(usize),
    #[error("the proof for ciphertext {number} is refused: {fault}")]
    Proof { number: usize, fault: ProofFault },
}

fn prefix(fingerprint: &str, key: &str) -> String {
    format!("decrypt|{fingerprint}|{key}|")
}

/// Makes a trustee's partial decryption. `None` only if the tally's shape is inconsistent.
#[must_use]
pub fn make<G: Group>(
    key: &PrivateKey<G>,
    fingerprint: &str,
    tally: &EncryptedTally<G>,
    random: &mut impl CryptoRng,
) -> Option<PartialDecryption> {
    let prefix = prefix(fingerprint, &G::encode(&G::generator_power(key.secret())));
    let alphas: Vec<G::Element> = flatten(tally).map(|ciphertext| ciphertext.alpha).collect();
    let factors: Vec<G::Element> = alphas.iter().map(|alpha| G::power(alpha, key.secret())).collect();
    let proofs: Vec<Proof> =
        alphas.iter().map(|alpha| equality::prove::<G>(key.secret(), alpha, &prefix, random)).collect();
    let (mut factors, mut proofs) = (G::encode_all(&factors).into_iter(), proofs.into_iter());
    Some(PartialDecryption {
        decryption_factors: tally.iter().map(|shape| shape.refill(&mut factors)).collect::<Option<_>>()?,
        decryption_proofs: tally.iter().map(|shape| shape.refill(&mut proofs)).collect::<Option<_>>()?,
    })
}

/// Reads a partial decryption and checks all its proofs, on all cores; gives the factors in order.
///
/// # Errors
/// [`DecryptionFault`] with the first thing that is wrong.
pub fn check<G: Group>(
    bytes: &[u8],
    trustee: &Trustee<G>,
    fingerprint: &str,
    tally: &EncryptedTally<G>,
) -> Result<Vec<G::Element>, DecryptionFault> {
    // What is longer than the tally has another shape.
    let limits = Limits {
        bytes: limits::RECORD_BYTES,
        entries: longest_list(tally),
        // Factors and proofs.
        all_entries: all_entries(tally).saturating_mul(2),
    };
    let decryption: PartialDecryption = json::read_canonical_within(bytes, limits)?;
    let (factors, proofs) = (&decryption.decryption_factors, &decryption.decryption_proofs);
    let same_shape = factors.len() == tally.len()
        && proofs.len() == tally.len()
        && tally.iter().zip(factors).all(|(left, right)| left.is_like(right))
        && tally.iter().zip(proofs).all(|(left, right)| left.is_like(right));
    if !same_shape {
        return Err(DecryptionFault::Shape);
    }
    let prefix = prefix(fingerprint, &trustee.text);
    let parts: Vec<_> = flatten(tally).zip(flatten(factors)).zip(flatten(proofs)).collect();
    parallel::in_order(&parts, |index, ((ciphertext, factor), proof)| {
        let number = index + 1;
        let factor = G::decode_member(factor).ok_or(DecryptionFault::Factor(number))?;
        equality::verify::<G>(&trustee.key, &ciphertext.alpha, &factor, &prefix, proof)
            .map_err(|fault| DecryptionFault::Proof { number, fault })?;
        Ok(factor)
    })
}

/// Lagrange's coefficient of `index` among `indices` at 0.
fn lagrange<G: Group>(index: u64, indices: &[u64]) -> G::Scalar {
    let others = indices.iter().filter(|other| **other != index);
    let (above, below) = others.fold((G::scalar(1), G::scalar(1)), |(above, below), other| {
        (above * G::scalar(*other), below * (G::scalar(*other) - G::scalar(index)))
    });
    above * G::invert(&below)
}

/// Multiplies the factors of all trustees, by owner counted from 1, into `alpha^x` for every ciphertext.
/// `None` if not enough trustees have decrypted.
#[must_use]
pub fn combine<G: Group>(
    trustees: &Trustees<G>,
    factors: &BTreeMap<u64, Vec<G::Element>>,
    ciphertexts: usize,
) -> Option<Vec<G::Element>> {
    let mut used: Vec<(&Vec<G::Element>, G::Scalar)> = Vec::new();
    let mut first = 1;
    for item in &trustees.items {
        match item {
            Item::Single(_) => {
                used.push((factors.get(&first)?, G::scalar(1)));
                first += 1;
            }
            Item::Pedersen { threshold, trustees, .. } => {
                let size = trustees.len() as u64;
                let indices: Vec<u64> =
                    (1..=size).filter(|index| factors.contains_key(&(first + index - 1))).take(*threshold).collect();
                if indices.len() < *threshold {
                    return None;
                }
                for index in &indices {
                    used.push((factors.get(&(first + index - 1))?, lagrange::<G>(*index, &indices)));
                }
                first += size;
            }
        }
    }
    (0..ciphertexts)
        .map(|index| {
            let parts: Option<Vec<_>> =
                used.iter().map(|(factors, power)| Some((*factors.get(index)?, *power))).collect();
            Some(G::vartime_product(&parts?))
        })
        .collect()
}
