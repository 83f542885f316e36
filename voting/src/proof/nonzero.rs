//! Proof that a ciphertext does not encrypt zero.
//!
//! Statement: the prover knows `m ≠ 0` and `rho` with `alpha = g^rho`, `beta = y^rho · g^m`.
//! Formula: `u` random and not zero, `A0 = (beta / y^rho)^u = g^(m·u)`, so that `A0 ≠ 1`; the prover
//! shows knowledge of `x1 = u` and `x2 = −u·rho` with `1 = alpha^x1 · g^x2` and `A0 = beta^x1 · y^x2`; accepted if, with
//! `A1 = alpha^t1 · g^t2`, `A2 = beta^t1 · y^t2 · A0^c`, `c = H(prefix; A0, A1, A2)`.
//! Challenge string: `nonzero|S|`.
//! Source: belenios specification, "Lists questions"; the technique of Cramer, Damgård, Schoenmakers (1994).

use serde::{Deserialize, Serialize};

use super::{ProofFault, holds};
use crate::ciphertext::{Ciphertext, PublicKey};
use crate::group::Group;
use crate::hash::challenge;

/// The proof as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NonzeroProof {
    pub commitment: String,
    pub challenge: String,
    pub response: [String; 2],
}

/// Makes the proof for `ciphertext`, the encryption of `message` (not zero) with randomness `rho`.
#[must_use]
pub fn prove<G: Group>(
    key: &PublicKey<G>,
    ciphertext: &Ciphertext<G>,
    message: &G::Scalar,
    rho: &G::Scalar,
    prefix: &str,
    random: &mut impl rand_core::CryptoRng,
) -> NonzeroProof {
    // A random u is zero with negligible probability only.
    let u = G::random_scalar(random);
    let (w1, w2) = (G::random_scalar(random), G::random_scalar(random));
    let a0 = G::generator_power(&(u * *message));
    let a1 = G::multiply(&G::power(&ciphertext.alpha, &w1), &G::generator_power(&w2));
    let a2 = G::multiply(&G::power(&ciphertext.beta, &w1), &G::table_power(&key.table, &w2));
    let c = challenge::<G>(prefix, &[a0, a1, a2]);
    NonzeroProof {
        commitment: G::encode(&a0),
        challenge: G::encode_scalar(&c),
        response: [G::encode_scalar(&(w1 - u * c)), G::encode_scalar(&(w2 + u * *rho * c))],
    }
}

/// Checks that `ciphertext` does not encrypt zero.
///
/// # Errors
/// [`ProofFault`] if a part is malformed, the commitment is the identity, or the proof does not hold.
pub fn verify<G: Group>(
    key: &PublicKey<G>,
    ciphertext: &Ciphertext<G>,
    prefix: &str,
    proof: &NonzeroProof,
) -> Result<(), ProofFault> {
    let scalar = |text: &str| G::decode_scalar(text).ok_or(ProofFault::NotAScalar);
    let [t1, t2] = &proof.response;
    let (c, t1, t2) = (scalar(&proof.challenge)?, scalar(t1)?, scalar(t2)?);
    let a0 = G::decode_member(&proof.commitment).ok_or(ProofFault::NotAMember)?;
    holds(a0 != G::identity())?;
    let a1 = G::vartime_generator_and(&t2, &ciphertext.alpha, &t1);
    let a2 = G::vartime_product(&[(ciphertext.beta, t1), (key.element, t2), (a0, c)]);
    holds(challenge::<G>(prefix, &[a0, a1, a2]) == c)
}
