//! Answers that are added up while encrypted: one ciphertext of 0 or 1 per possible answer, with a
//! leading one that says whether the vote is blank where that is allowed. Proofs: each is 0 or 1
//! ([`disjunctive`]); the number of choices is allowed, or the vote is blank ([`blank`]).

use serde::Serialize;

use super::{BallotFault, Context, ProofName};
use crate::ciphertext::{Ciphertext, CiphertextText, listed};
use crate::election::Homomorphic;
use crate::group::Group;
use crate::proof::{Proof, blank, disjunctive};
use crate::shape::Shape;

/// An answer as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub choices: Vec<CiphertextText>,
    pub individual_proofs: Vec<Vec<Proof>>,
    pub overall_proof: Vec<Proof>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blank_proof: Option<Vec<Proof>>,
}

/// The challenge string of the proof that a choice is 0 or 1.
pub(super) fn individual_prefix(s0: &str, choice: &CiphertextText) -> String {
    format!("prove|{s0}|{},{}|", choice.alpha, choice.beta)
}

/// The challenge string of the proof that a sum is allowed.
pub(super) fn overall_prefix<G: Group>(s: &str, sum: &Ciphertext<G>) -> String {
    let texts = G::encode_all(&[sum.alpha, sum.beta]);
    format!("prove|{s}|{}|", texts.join(","))
}

/// Checks that a choice is 0 or 1.
pub(super) fn check_individual<G: Group>(
    text: &CiphertextText,
    choice: &Ciphertext<G>,
    proofs: &[Proof],
    context: &Context<G>,
) -> Result<(), BallotFault> {
    let branches = [*choice, blank::minus(choice, 1)];
    disjunctive::verify(context.key, &branches, &individual_prefix(context.s0, text), proofs)
        .map_err(context.refuse(ProofName::Individual))
}

impl Answer {
    /// Whether there is a choice and its proof for each answer, and a proof for the blank vote where there is one.
    pub(super) fn fits(&self, question: &Homomorphic) -> bool {
        let expected = question.choices();
        self.choices.len() == expected
            && self.individual_proofs.len() == expected
            && self.blank_proof.is_some() == question.blank
    }

    pub(super) fn check<G: Group>(
        &self,
        question: &Homomorphic,
        context: &Context<G>,
    ) -> Result<Shape<Ciphertext<G>>, BallotFault> {
        if !self.fits(question) {
            return Err(BallotFault::Shape(context.question));
        }
        let choices: Option<Vec<Ciphertext<G>>> = self.choices.iter().map(CiphertextText::decode).collect();
        let choices = choices.ok_or(BallotFault::Ciphertext(context.question))?;
        for ((text, choice), proofs) in self.choices.iter().zip(&choices).zip(&self.individual_proofs) {
            check_individual(text, choice, proofs, context)?;
        }
        let s = format!("{}|{}", context.s0, listed(&self.choices));
        match (choices.split_first(), &self.blank_proof) {
            (Some((first, others)), Some(blank_proof)) => {
                let sum = Ciphertext::product(others);
                disjunctive::verify(context.key, &blank::not_both(first, &sum), &format!("bproof0|{s}|"), blank_proof)
                    .map_err(context.refuse(ProofName::Blank))?;
                let branches = blank::one_of_both(first, &sum, question.min, question.max);
                disjunctive::verify(context.key, &branches, &format!("bproof1|{s}|"), &self.overall_proof)
                    .map_err(context.refuse(ProofName::Overall))?;
            }
            _ => {
                let sum = Ciphertext::product(&choices);
                let branches = blank::between(&sum, question.min, question.max);
                disjunctive::verify(context.key, &branches, &overall_prefix(&s, &sum), &self.overall_proof)
                    .map_err(context.refuse(ProofName::Overall))?;
            }
        }
        Ok(Shape::Flat(choices))
    }
}
