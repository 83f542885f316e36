//! Answers that choose one list and at least one candidate of it: per list a ciphertext of 0 or 1
//! for the list, then one per candidate. Proofs: each is 0 or 1; exactly one list is chosen; of a
//! list that is not chosen no candidate is ([`disjunctive`], `lproof|S|`); at least one candidate is
//! chosen ([`nonzero`]).

use serde::{Deserialize, Serialize};

use super::homomorphic::{check_individual, overall_prefix};
use super::{BallotFault, Context, ProofName};
use crate::ciphertext::{Ciphertext, CiphertextText, listed};
use crate::election::Lists;
use crate::group::Group;
use crate::proof::nonzero::{self, NonzeroProof};
use crate::proof::{Proof, blank, disjunctive};
use crate::shape::Shape;

/// An answer as the format writes it; rows are lists, the first of a row is the list itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub choices: Vec<Vec<CiphertextText>>,
    pub individual_proofs: Vec<Vec<Vec<Proof>>>,
    pub overall_proof: Proof,
    pub list_proofs: Vec<Vec<Proof>>,
    pub nonzero_proof: NonzeroProof,
}

impl Answer {
    pub(super) fn check<G: Group>(
        &self,
        question: &Lists,
        context: &Context<G>,
    ) -> Result<Shape<Ciphertext<G>>, BallotFault> {
        let like_question = Shape::Nested(question.answers.clone());
        let fits = like_question.is_like(&Shape::Nested(self.choices.clone()))
            && like_question.is_like(&Shape::Nested(self.individual_proofs.clone()))
            && self.list_proofs.len() == question.answers.len();
        if !fits {
            return Err(BallotFault::Shape(context.question));
        }
        let decode = |row: &Vec<CiphertextText>| row.iter().map(CiphertextText::decode).collect::<Option<Vec<_>>>();
        let choices: Option<Vec<Vec<Ciphertext<G>>>> = self.choices.iter().map(decode).collect();
        let choices = choices.ok_or(BallotFault::Ciphertext(context.question))?;
        let proofs = self.individual_proofs.iter().flatten();
        for ((text, choice), proofs) in self.choices.iter().flatten().zip(choices.iter().flatten()).zip(proofs) {
            check_individual(text, choice, proofs, context)?;
        }
        let s = format!("{}|{}", context.s0, listed(self.choices.iter().flatten()));
        self.check_sums(&choices, &s, context)?;
        Ok(Shape::Nested(choices))
    }

    fn check_sums<G: Group>(
        &self,
        choices: &[Vec<Ciphertext<G>>],
        s: &str,
        context: &Context<G>,
    ) -> Result<(), BallotFault> {
        let lists = Ciphertext::product(choices.iter().filter_map(|row| row.first()));
        let overall = std::slice::from_ref(&self.overall_proof);
        disjunctive::verify(context.key, &[blank::minus(&lists, 1)], &overall_prefix(s, &lists), overall)
            .map_err(context.refuse(ProofName::Overall))?;
        let prefix = format!("lproof|{s}|");
        for (row, proofs) in choices.iter().zip(&self.list_proofs) {
            let (list, candidates) = row.split_first().ok_or(BallotFault::Shape(context.question))?;
            let branches = [blank::minus(list, 1), Ciphertext::product(candidates)];
            disjunctive::verify(context.key, &branches, &prefix, proofs).map_err(context.refuse(ProofName::List))?;
        }
        let candidates = Ciphertext::product(choices.iter().flat_map(|row| row.iter().skip(1)));
        nonzero::verify(context.key, &candidates, &format!("nonzero|{s}|"), &self.nonzero_proof)
            .map_err(context.refuse(ProofName::Nonzero))
    }
}
