//! Proofs that a vote is blank or valid, but not both.
//!
//! The first choice `(alpha0,beta0)` says whether the vote is blank, `(alphaS,betaS)` is the product of all others.
//! Statements: (0) `m0 = 0` or the sum is 0; (1) `m0 = 1` or the sum lies between `min` and `max`.
//! Formula: [`super::disjunctive`] over the branches (0) `(alpha0,beta0)`, `(alphaS,betaS)` and
//! (1) `(alpha0,beta0/g)`, `(alphaS,betaS/g^M)` for `M = min…max`.
//! Challenge strings: `bproof0|S|` and `bproof1|S|`, `S` ending with all choices of the answer.
//! Source: Gaudry, "Some ZK security proofs for Belenios" (2017); belenios specification, "Proofs of blank votes".

use crate::ciphertext::Ciphertext;
use crate::group::Group;

/// The branches of statement 0.
#[must_use]
pub fn not_both<G: Group>(blank: &Ciphertext<G>, sum: &Ciphertext<G>) -> Vec<Ciphertext<G>> {
    vec![*blank, *sum]
}

/// The branches of statement 1.
#[must_use]
pub fn one_of_both<G: Group>(blank: &Ciphertext<G>, sum: &Ciphertext<G>, min: u32, max: u32) -> Vec<Ciphertext<G>> {
    let mut branches = vec![minus(blank, 1)];
    branches.extend(between(sum, min, max));
    branches
}

/// The branches `(alpha, beta/g^M)` for `M = min…max`.
#[must_use]
pub fn between<G: Group>(sum: &Ciphertext<G>, min: u32, max: u32) -> Vec<Ciphertext<G>> {
    let mut branch = minus(sum, min);
    (min..=max)
        .map(|_| {
            let current = branch;
            branch = Ciphertext { alpha: branch.alpha, beta: G::divide(&branch.beta, &G::generator()) };
            current
        })
        .collect()
}

/// `(alpha, beta/g^amount)`.
#[must_use]
pub fn minus<G: Group>(ciphertext: &Ciphertext<G>, amount: u32) -> Ciphertext<G> {
    let shift = match amount {
        0 => return *ciphertext,
        1 => G::generator(),
        more => G::generator_power(&G::scalar(u64::from(more))),
    };
    Ciphertext { alpha: ciphertext.alpha, beta: G::divide(&ciphertext.beta, &shift) }
}
