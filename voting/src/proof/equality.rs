//! Proof that two discrete logarithms are equal: a partial decryption is right.
//!
//! Statement: the prover knows `x` with `X = g^x` and `F = alpha^x`.
//! Formula: `w` random, `A = g^w`, `B = alpha^w`, `c = H(prefix; A, B)`, `r = w − x·c`; accepted if
//! `c = H(prefix; g^r·X^c, alpha^r·F^c)`.
//! Challenge string: `decrypt|fp|X|` with the election's fingerprint.
//! Source: Chaum, Pedersen, "Wallet databases with observers" (1992); belenios specification, "Partial decryptions".

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::{Proof, ProofFault, holds};
use crate::group::Group;
use crate::hash::challenge;

/// Proves that `alpha^secret` has the same logarithm as `g^secret`.
#[must_use]
pub fn prove<G: Group>(secret: &G::Scalar, alpha: &G::Element, prefix: &str, random: &mut impl CryptoRng) -> Proof {
    let w = Zeroizing::new(G::random_scalar(random));
    let c = challenge::<G>(prefix, &[G::generator_power(&w), G::power(alpha, &w)]);
    Proof::of::<G>(&c, &(*w - *secret * c))
}

/// Checks that `log_g(public) = log_alpha(factor)`.
///
/// # Errors
/// [`ProofFault`] if a number is malformed or the proof does not hold.
pub fn verify<G: Group>(
    public: &G::Element,
    alpha: &G::Element,
    factor: &G::Element,
    prefix: &str,
    proof: &Proof,
) -> Result<(), ProofFault> {
    let (c, r) = proof.scalars::<G>()?;
    let a = G::vartime_generator_and(&r, public, &c);
    let b = G::vartime_product(&[(*alpha, r), (*factor, c)]);
    holds(challenge::<G>(prefix, &[a, b]) == c)
}
