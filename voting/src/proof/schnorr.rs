//! Proof of knowledge of a discrete logarithm, and signatures made of it.
//!
//! Statement: the prover knows `x` with `X = g^x`.
//! Formula: `w` random, `A = g^w`, `c = H(prefix; A)`, `r = w − x·c`; accepted if `c = H(prefix; g^r · X^c)`.
//! Challenge strings: `pok|group|X|` (a trustee's key), `sig|hash|` (a ballot, see [`crate::ballot`]),
//! `sigmsg|message|` and `certs_sig|…` (key generation), `raweg|S0|y,alpha,beta|` (a non-homomorphic answer,
//! where `X` is alpha).
//! Source: Schnorr, "Efficient signature generation by smart cards" (1991); belenios specification,
//! "Proofs of knowledge" and "Signatures".

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::{Proof, ProofFault, holds};
use crate::group::Group;
use crate::hash::challenge;

/// Proves knowledge of `secret`.
#[must_use]
pub fn prove<G: Group>(secret: &G::Scalar, prefix: &str, random: &mut impl CryptoRng) -> Proof {
    let w = Zeroizing::new(G::random_scalar(random));
    let c = challenge::<G>(prefix, &[G::generator_power(&w)]);
    Proof::of::<G>(&c, &(*w - *secret * c))
}

/// Checks that whoever made the proof knew the discrete logarithm of `public`.
///
/// # Errors
/// [`ProofFault`] if a number is malformed or the proof does not hold.
pub fn verify<G: Group>(public: &G::Element, prefix: &str, proof: &Proof) -> Result<(), ProofFault> {
    let (c, r) = proof.scalars::<G>()?;
    holds(challenge::<G>(prefix, &[G::vartime_generator_and(&r, public, &c)]) == c)
}
