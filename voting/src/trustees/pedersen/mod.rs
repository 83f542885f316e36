//! A group of `n` trustees of whom any `t` can decrypt: nobody ever holds the whole key.
//!
//! Each trustee `i` commits to a polynomial by `A_ik = g^a_ik`; the group's key is the product of all `A_i0`, the
//! verification key of trustee `j` is the product over `i` and `k` of `A_ik^((j+1)^k)`, `j` counted from 0. Everything is
//! signed by keys that certificates introduce.
//! Source: Pedersen, "A threshold cryptosystem without a trusted party" (1991); belenios specification, "Threshold decryption".

use std::collections::HashSet;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::single::check_key;
use super::{Item, Part, Trustee, TrusteePublicKey, TrusteesFault};
use crate::group::Group;
use crate::json;
use crate::proof::{Proof, schnorr};

mod channel;
pub mod key_generation;

pub use channel::ChannelFault;

/// A message and its signature: [`schnorr`] with the challenge string `sigmsg|message|`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    pub message: String,
    pub signature: Proof,
}

/// Where a certificate belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateContext {
    pub group: String,
    /// How many trustees.
    pub size: usize,
    pub threshold: usize,
    /// Which of them, counted from 1.
    pub index: usize,
}

/// The keys of a trustee for signatures and for messages to the trustee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    pub context: CertificateContext,
    pub verification: String,
    pub encryption: String,
}

/// Commitments to the coefficients of a trustee's polynomial, lowest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coefficients {
    pub coefexps: Vec<String>,
}

/// The threshold key as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    pub threshold: usize,
    pub certs: Vec<Signed>,
    pub coefexps: Vec<Signed>,
    pub signatures: Vec<Proof>,
    pub verification_keys: Vec<TrusteePublicKey>,
}

#[derive(Serialize)]
struct Common<'a> {
    certs: &'a [Signed],
    coefexps: &'a [String],
}

/// What a trustee signs at the end: all certificates and the trustee's own commitments.
fn common_message(certs: &[Signed], own: &Coefficients) -> String {
    format!("certs_sig|{}", json::write(&Common { certs, coefexps: &own.coefexps }))
}

/// The challenge string of a signature.
fn signature_prefix(message: &str) -> String {
    format!("sigmsg|{message}|")
}

/// Reads the certificates (step 2 of key generation); each must be signed by the key it introduces, and hold keys of its
/// own. Gives the keys for signatures and for encryption.
pub(crate) fn check_certificates<G: Group>(
    certs: &[Signed],
    threshold: usize,
    item: usize,
) -> Result<Vec<(G::Element, G::Element)>, TrusteesFault> {
    let size = certs.len();
    if threshold == 0 || threshold > size {
        return Err(TrusteesFault::Threshold { item });
    }
    let check = |(index, signed): (usize, &Signed)| {
        let trustee = index + 1;
        let wrong = || TrusteesFault::Pedersen { item, trustee, part: Part::Certificate };
        let certificate: Certificate = json::read_canonical(signed.message.as_bytes()).map_err(|_| wrong())?;
        let expected = CertificateContext { group: G::NAME.into(), size, threshold, index: trustee };
        // To a key that is the identity everybody knows the private half.
        let key = |text| G::decode_member(text).filter(|key| *key != G::identity()).ok_or_else(wrong);
        let (key, encryption) = (key(&certificate.verification)?, key(&certificate.encryption)?);
        let signed_by_key = schnorr::verify::<G>(&key, &signature_prefix(&signed.message), &signed.signature);
        if certificate.context != expected || signed_by_key.is_err() { Err(wrong()) } else { Ok((key, encryption)) }
    };
    let keys: Vec<(G::Element, G::Element)> = certs.iter().enumerate().map(check).collect::<Result<_, _>>()?;
    // Who has two certificates is two trustees.
    let mut texts = HashSet::new();
    for ((verification, encryption), trustee) in keys.iter().zip(1..) {
        let are_new = G::encode_all(&[*verification, *encryption]).into_iter().all(|text| texts.insert(text));
        if !are_new {
            return Err(TrusteesFault::SameCertificateKey { item, trustee });
        }
    }
    Ok(keys)
}

/// Reads the commitments; each must be signed by its trustee and have `threshold` elements.
fn read_coefficients<G: Group>(
    coefexps: &[Signed],
    threshold: usize,
    keys: &[G::Element],
    item: usize,
) -> Result<Vec<(Coefficients, Vec<G::Element>)>, TrusteesFault> {
    let check = |(index, (signed, key)): (usize, (&Signed, &G::Element))| {
        let wrong = || TrusteesFault::Pedersen { item, trustee: index + 1, part: Part::Coefficients };
        let coefficients: Coefficients = json::read_canonical(signed.message.as_bytes()).map_err(|_| wrong())?;
        let signature = schnorr::verify::<G>(key, &signature_prefix(&signed.message), &signed.signature);
        if signature.is_err() || coefficients.coefexps.len() != threshold {
            return Err(wrong());
        }
        let elements = coefficients.coefexps.iter().map(|text| G::decode_member(text));
        let elements = elements.collect::<Option<Vec<_>>>().ok_or_else(wrong)?;
        Ok((coefficients, elements))
    };
    coefexps.par_iter().zip(keys).enumerate().map(check).collect::<Vec<_>>().into_iter().collect()
}

/// Commitments to the coefficients of the sum of all polynomials, which all have `threshold` of them.
fn sum<G: Group>(commitments: &[(Coefficients, Vec<G::Element>)], threshold: usize) -> Vec<G::Element> {
    let mut sum = vec![G::identity(); threshold];
    for (_, elements) in commitments {
        for (product, element) in sum.iter_mut().zip(elements) {
            *product = G::multiply(product, element);
        }
    }
    sum
}

/// How many trustees can decrypt by themselves, from all commitments and from those to the sum of all polynomials. A
/// polynomial of degree `d` is known to whoever holds its value at `d + 1` places: to so many trustees, and to the one who
/// chose it. The key follows from the sum, or from every polynomial that adds something to it.
fn sufficing<G: Group>(commitments: &[(Coefficients, Vec<G::Element>)], sum: &[G::Element]) -> usize {
    // As many places as there are coefficients up to the last that is not zero.
    let places = |elements: &[G::Element]| {
        let last = elements.iter().rposition(|element| *element != G::identity());
        last.map_or(0, |last| last + 1)
    };
    let adds = |elements: &&Vec<G::Element>| elements.first().is_some_and(|first| *first != G::identity());
    let adding: Vec<usize> =
        commitments.iter().map(|(_, elements)| elements).filter(adds).map(|elements| places(elements)).collect();
    // Together with those whose polynomials need more places.
    let each = |count: usize| adding.iter().filter(|places| **places > count).count() <= count;
    let of_sum = places(sum);
    (0..of_sum).find(|count| each(*count)).unwrap_or(of_sum)
}

/// `g^f(place)` from commitments to the coefficients of `f`, the highest first (Horner's rule); places are small.
fn evaluate<G: Group>(commitments: &[G::Element], place: u64) -> G::Element {
    let step = |value: G::Element, commitment: &G::Element| G::multiply(&small_power::<G>(value, place), commitment);
    commitments.iter().rev().fold(G::identity(), step)
}

/// `base^exponent` of public values.
fn small_power<G: Group>(base: G::Element, exponent: u64) -> G::Element {
    let bits = (0..u64::BITS - exponent.leading_zeros()).rev().map(|bit| exponent >> bit & 1 == 1);
    bits.fold(G::identity(), |power, is_set| {
        let square = G::multiply(&power, &power);
        if is_set { G::multiply(&square, &base) } else { square }
    })
}

/// Checks item number `item` and gives its part of the public key.
pub(super) fn check<G: Group>(text: &Threshold, item: usize) -> Result<(Item<G>, G::Element), TrusteesFault> {
    let size = text.certs.len();
    let lengths = [text.coefexps.len(), text.signatures.len(), text.verification_keys.len()];
    if lengths.iter().any(|length| *length != size) {
        return Err(TrusteesFault::Threshold { item });
    }
    let keys = check_certificates::<G>(&text.certs, text.threshold, item)?;
    let keys: Vec<G::Element> = keys.into_iter().map(|(verification, _)| verification).collect();
    let coefficients = read_coefficients::<G>(&text.coefexps, text.threshold, &keys, item)?;
    for (index, ((key, signature), (own, _))) in keys.iter().zip(&text.signatures).zip(&coefficients).enumerate() {
        let prefix = signature_prefix(&common_message(&text.certs, own));
        schnorr::verify::<G>(key, &prefix, signature).map_err(|_| TrusteesFault::Pedersen {
            item,
            trustee: index + 1,
            part: Part::Signature,
        })?;
    }
    let commitments = sum::<G>(&coefficients, text.threshold);
    let mut trustees: Vec<Trustee<G>> = Vec::with_capacity(size);
    for (index, (public, key)) in text.verification_keys.iter().zip(&keys).enumerate() {
        let wrong = TrusteesFault::Pedersen { item, trustee: index + 1, part: Part::VerificationKey };
        let trustee = check_key::<G>(public, item)?;
        let prefix = signature_prefix(&public.public_key);
        let signed = public.signature.as_ref().is_some_and(|proof| schnorr::verify::<G>(key, &prefix, proof).is_ok());
        if !signed || trustee.key != evaluate::<G>(&commitments, index as u64 + 1) {
            return Err(wrong);
        }
        trustees.push(trustee);
    }
    let key = evaluate::<G>(&commitments, 0);
    let sufficing = sufficing::<G>(&coefficients, &commitments);
    Ok((Item::Pedersen { threshold: text.threshold, sufficing, trustees }, key))
}
