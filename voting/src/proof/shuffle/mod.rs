//! Proof that a list of ciphertexts is another list, permuted and encrypted anew.
//!
//! Statement: for the input `e` and the output `e'` of `N` ciphertexts the prover knows a permutation `psi` and randomness
//! `r` with `e'_i = e_psi(i) · (g^r_i, y^r_i)`.
//! Formula: with the independent generators `h = gen(−1)`, `h_i = gen(i)`, commitments `c` to the permutation, challenges
//! `u_i`, a chain of commitments `chat` and the challenge `C`:
//! `t1 = cbar^−C g^s1`, `t2 = (chat_N/h^U)^−C g^s2`, `t3 = ctil^−C g^s3 Π h_i^s'_i`, `t41 = be^−C y^−s4 Π beta'_i^s'_i`,
//! `t42 = al^−C g^−s4 Π alpha'_i^s'_i`, `that_i = chat_i^−C g^shat_i chat_(i−1)^s'_i` with `chat_0 = h`, where
//! `cbar = Π c_i / Π h_i`, `U = Π u_i`, `ctil = Π c_i^u_i`, `(al, be) = Π (alpha_i, beta_i)^u_i`.
//! Challenge strings: `shuffle-challenges|fp|` and `shuffle-challenge|fp|`, see [`check`].
//! Source: Wikström, "A commitment-consistent proof of a shuffle" (2009); Terelius, Wikström, "Proofs of restricted
//! shuffles" (2010); Haenni, Koenig, Locher, Dubuis, "CHVote protocol specification"; belenios specification, "Shuffles".

use serde::{Deserialize, Serialize};

use crate::ciphertext::{Ciphertext, CiphertextText};
use crate::group::Group;
use crate::json::{self, JsonFault, Limits};
use crate::limits;
use crate::parallel;

mod check;

/// `[t1, t2, t3, [t41, t42], [that…]]`
pub type Commitments = (String, String, String, [String; 2], Vec<String>);
/// `[s1, s2, s3, s4, [shat…], [s'…]]`
pub type Responses = (String, String, String, String, Vec<String>, Vec<String>);
/// Commitments, responses, `[c…]`, `[chat…]`.
pub type ProofText = (Commitments, Responses, Vec<String>, Vec<String>);

/// A shuffle of all non-homomorphic questions as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shuffle {
    pub ciphertexts: Vec<Vec<CiphertextText>>,
    pub proofs: Vec<ProofText>,
}

/// Why a shuffle is refused. Shuffled questions are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShuffleFault {
    #[error("the shuffle is malformed: {0}")]
    Json(#[from] JsonFault),
    #[error("the shuffle has another number of questions or ciphertexts than its input")]
    Length,
    #[error("shuffled question {0}: a ciphertext is not of two members of the group")]
    Ciphertext(usize),
    #[error("shuffled question {number}: the proof is refused: {fault}")]
    Proof { number: usize, fault: super::ProofFault },
}

/// Reads a shuffle of `input` and checks its proofs; gives its output.
///
/// # Errors
/// [`ShuffleFault`] with the first thing that is wrong.
pub fn verify<G: Group>(
    bytes: &[u8],
    fingerprint: &str,
    key: &G::Element,
    input: &[Vec<Ciphertext<G>>],
) -> Result<Vec<Vec<Ciphertext<G>>>, ShuffleFault> {
    // What is longer is no permutation of the input; the list `[s1, s2, s3, s4, [shat…], [s'…]]` has six entries.
    let entries = input.iter().map(Vec::len).fold(input.len().max(6), usize::max);
    // Of each question, six lists of as many entries as it has ciphertexts, and 18 parts of the proof besides; they are in one
    // list, the ciphertexts in another.
    let all_entries = input.iter().map(|input| input.len().saturating_mul(6).saturating_add(20));
    let all_entries = all_entries.fold(0, usize::saturating_add);
    let limits = Limits { bytes: limits::RECORD_BYTES, entries, all_entries };
    let shuffle: Shuffle = json::read_canonical_within(bytes, limits)?;
    // All numbers of ciphertexts first, so that no more are checked than the tally has.
    let lengths = shuffle.ciphertexts.iter().map(Vec::len);
    if !lengths.eq(input.iter().map(Vec::len)) || shuffle.proofs.len() != input.len() {
        return Err(ShuffleFault::Length);
    }
    let mut outputs = Vec::with_capacity(input.len());
    for (index, ((texts, proof), input)) in shuffle.ciphertexts.iter().zip(&shuffle.proofs).zip(input).enumerate() {
        let number = index + 1;
        let refuse = |fault| ShuffleFault::Proof { number, fault };
        check::lengths(proof, input.len()).map_err(refuse)?;
        let decode = |_, text: &CiphertextText| text.decode().ok_or(ShuffleFault::Ciphertext(number));
        let output: Vec<Ciphertext<G>> = parallel::in_order(texts, decode)?;
        check::check::<G>(fingerprint, key, input, &output, proof).map_err(refuse)?;
        outputs.push(output);
    }
    Ok(outputs)
}
