//! Proof that one of several ciphertexts encrypts 1, without telling which.
//!
//! Statement: for some branch `i` of `(a_0,b_0)…(a_n,b_n)` the prover knows `rho` with `a_i = g^rho` and `b_i = y^rho`.
//! Formula: false branches are simulated, `c_j`, `r_j` random, `A_j = g^r_j · a_j^c_j`, `B_j = y^r_j · b_j^c_j`; in the
//! true one `A_i = g^w`, `B_i = y^w`; `c_i = H(prefix; A_0,B_0,A_1,B_1,…) − Σ c_j`, `r_i = w − rho·c_i`. Accepted if the
//! challenges add up to the hash of the recomputed commitments.
//! Challenge strings: `prove|S0|alpha,beta|` (a choice is 0 or 1), `prove|S|alphaS,betaS|` (the number of choices is
//! allowed), `lproof|S|` (lists); see [`super::blank`] for blank votes.
//! Source: Cramer, Damgård, Schoenmakers, "Proofs of partial knowledge" (1994); belenios specification, "Proofs of interval membership".

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::{Proof, ProofFault, holds};
use crate::ciphertext::{Ciphertext, PublicKey};
use crate::group::Group;
use crate::hash::challenge;

/// Proves that branch `truth` encrypts 1 with the randomness `rho`. Every branch takes the same
/// steps, so that time does not tell which is true.
#[must_use]
pub fn prove<G: Group>(
    key: &PublicKey<G>,
    branches: &[Ciphertext<G>],
    truth: usize,
    rho: &G::Scalar,
    prefix: &str,
    random: &mut impl CryptoRng,
) -> Vec<Proof> {
    let mut commitments = Vec::with_capacity(2 * branches.len());
    let mut simulated = Zeroizing::new(Vec::with_capacity(branches.len()));
    let mut others = G::scalar(0);
    for (index, branch) in branches.iter().enumerate() {
        let is_false = G::scalar(u64::from(index != truth));
        let c = G::random_scalar(random) * is_false;
        let r = G::random_scalar(random);
        commitments.push(G::multiply(&G::generator_power(&r), &G::power(&branch.alpha, &c)));
        commitments.push(G::multiply(&G::table_power(&key.table, &r), &G::power(&branch.beta, &c)));
        others = others + c;
        simulated.push((G::scalar(1) - is_false, c, r));
    }
    let rest = challenge::<G>(prefix, &commitments) - others;
    let answer = |(is_true, c, r): &(G::Scalar, G::Scalar, G::Scalar)| {
        Proof::of::<G>(&(*c + *is_true * rest), &(*r - *is_true * *rho * rest))
    };
    simulated.iter().map(answer).collect()
}

/// Checks that one of the branches encrypts 1.
///
/// # Errors
/// [`ProofFault`] if the proof has another number of branches, a number is malformed, or it does not hold.
pub fn verify<G: Group>(
    key: &PublicKey<G>,
    branches: &[Ciphertext<G>],
    prefix: &str,
    proofs: &[Proof],
) -> Result<(), ProofFault> {
    if branches.len() != proofs.len() || branches.is_empty() {
        return Err(ProofFault::WrongLength);
    }
    let mut commitments = Vec::with_capacity(2 * branches.len());
    let mut total = G::scalar(0);
    for (branch, proof) in branches.iter().zip(proofs) {
        let (c, r) = proof.scalars::<G>()?;
        commitments.push(G::vartime_generator_and(&r, &branch.alpha, &c));
        commitments.push(G::vartime_table_and(&key.table, &r, &branch.beta, &c));
        total = total + c;
    }
    holds(challenge::<G>(prefix, &commitments) == total)
}
