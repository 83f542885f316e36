//! Makes ballots with homomorphic answers.

use rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::homomorphic::{individual_prefix, overall_prefix};
use super::{Answer, Ballot, Signature, homomorphic};
use crate::ciphertext::{Ciphertext, PublicKey, listed};
use crate::credentials::Credential;
use crate::election::{Election, Homomorphic, Question};
use crate::group::Group;
use crate::hash;
use crate::proof::{Proof, blank, disjunctive, schnorr};

/// Why no ballot is made of these choices. Questions are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MakeFault {
    #[error("there are {found} answers, expected {expected}")]
    Answers { found: usize, expected: usize },
    #[error("the answer to question {0} is not allowed")]
    NotAllowed(usize),
    #[error("ballots for the kind of question {0} cannot be made here")]
    Kind(usize),
}

/// Encrypts and signs a vote. `choices` has one row per question, a number 0 or 1 per answer; where a
/// vote may be blank, the row begins with 1 for blank or 0.
///
/// # Errors
/// [`MakeFault`] if a row does not fit its question, or a question is not homomorphic.
pub fn make<G: Group>(
    election: &Election<G>,
    credential: &Credential<G>,
    choices: &[Vec<u8>],
    random: &mut impl CryptoRng,
) -> Result<Ballot, MakeFault> {
    let (found, expected) = (choices.len(), election.questions.len());
    if found != expected {
        return Err(MakeFault::Answers { found, expected });
    }
    let public = credential.public();
    let s0 = format!("{}|{public}", election.fingerprint);
    let mut answers = Vec::with_capacity(expected);
    for (index, (question, row)) in election.questions.iter().zip(choices).enumerate() {
        let Question::Homomorphic(question) = question else { return Err(MakeFault::Kind(index + 1)) };
        if !is_allowed(question, row) {
            return Err(MakeFault::NotAllowed(index + 1));
        }
        answers.push(Answer::Homomorphic(answer(&election.key, question, row, &s0, random)));
    }
    let signature =
        Signature { hash: String::new(), proof: Proof { challenge: String::new(), response: String::new() } };
    let mut ballot = Ballot {
        election_uuid: election.uuid.clone(),
        election_hash: election.fingerprint.clone(),
        credential: public,
        answers,
        signature,
    };
    let hash = hash::fingerprint(ballot.unsigned().as_bytes());
    let proof = schnorr::prove::<G>(credential.secret(), &format!("sig|{hash}|"), random);
    ballot.signature = Signature { hash, proof };
    Ok(ballot)
}

fn is_allowed(question: &Homomorphic, row: &[u8]) -> bool {
    if row.len() != question.choices() || row.iter().any(|choice| *choice > 1) {
        return false;
    }
    let (is_blank, rest) = match row.split_first() {
        Some((first, rest)) if question.blank => (*first == 1, rest),
        _ => (false, row),
    };
    let chosen: u32 = rest.iter().copied().map(u32::from).sum();
    if is_blank { chosen == 0 } else { (question.min..=question.max).contains(&chosen) }
}

/// Encrypts `g^choice` with the randomness `r`, in constant time.
fn encrypt<G: Group>(key: &PublicKey<G>, choice: u8, r: &G::Scalar) -> Ciphertext<G> {
    let message = G::generator_power(&G::scalar(u64::from(choice)));
    Ciphertext { alpha: G::generator_power(r), beta: G::multiply(&G::table_power(&key.table, r), &message) }
}

fn answer<G: Group>(
    key: &PublicKey<G>,
    question: &Homomorphic,
    row: &[u8],
    s0: &str,
    random: &mut impl CryptoRng,
) -> homomorphic::Answer {
    let randomness: Zeroizing<Vec<G::Scalar>> = Zeroizing::new(row.iter().map(|_| G::random_scalar(random)).collect());
    let choices: Vec<Ciphertext<G>> = row.iter().zip(randomness.iter()).map(|(bit, r)| encrypt(key, *bit, r)).collect();
    let texts = Ciphertext::encode_all(&choices);
    let mut individual_proofs = Vec::with_capacity(row.len());
    for (((choice, text), bit), r) in choices.iter().zip(&texts).zip(row).zip(randomness.iter()) {
        let branches = [*choice, blank::minus(choice, 1)];
        let prefix = individual_prefix(s0, text);
        individual_proofs.push(disjunctive::prove(key, &branches, usize::from(*bit), r, &prefix, random));
    }
    let s = format!("{s0}|{}", listed(&texts));
    let total = |list: &[G::Scalar]| list.iter().fold(G::scalar(0), |sum, r| sum + *r);
    let count = |list: &[u8]| list.iter().copied().map(u32::from).sum::<u32>();
    let truth = |chosen: u32| chosen.saturating_sub(question.min) as usize;
    let with_blank = (choices.split_first(), row.split_first(), randomness.split_first());
    if let ((Some((first, others)), Some((is_blank, rest)), Some((first_r, rest_r))), true) =
        (with_blank, question.blank)
    {
        let sum = Ciphertext::product(others);
        let sum_r = total(rest_r);
        // Not blank: m0 = 0, branch 0. Blank: the sum is 0, branch 1. By arithmetic, so that time does not tell.
        let blank_bit = G::scalar(u64::from(*is_blank));
        let zero_branch = usize::from(*is_blank);
        let zero_r = *first_r + blank_bit * (sum_r - *first_r);
        let branches = blank::not_both(first, &sum);
        let blank_proof = disjunctive::prove(key, &branches, zero_branch, &zero_r, &format!("bproof0|{s}|"), random);
        let one_branch = usize::from(1 - is_blank) * (1 + truth(count(rest)));
        let one_r = sum_r + blank_bit * (*first_r - sum_r);
        let branches = blank::one_of_both(first, &sum, question.min, question.max);
        let overall_proof = disjunctive::prove(key, &branches, one_branch, &one_r, &format!("bproof1|{s}|"), random);
        return homomorphic::Answer {
            choices: texts,
            individual_proofs,
            overall_proof,
            blank_proof: Some(blank_proof),
        };
    }
    let sum = Ciphertext::product(&choices);
    let branches = blank::between(&sum, question.min, question.max);
    let prefix = overall_prefix(&s, &sum);
    let overall_proof = disjunctive::prove(key, &branches, truth(count(row)), &total(&randomness), &prefix, random);
    homomorphic::Answer { choices: texts, individual_proofs, overall_proof, blank_proof: None }
}
