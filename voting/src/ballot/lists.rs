//! Answers that choose one list and at least one candidate of it: per list a ciphertext of 0 or 1
//! for the list, then one per candidate. Proofs: each is 0 or 1; exactly one list is chosen; of a
//! list that is not chosen no candidate is ([`disjunctive`], `lproof|S|`); at least one candidate is
//! chosen ([`nonzero`]).

use serde::Serialize;

use super::homomorphic::{check_individual, overall_prefix};
use super::{BallotFault, Context, ProofName};
use crate::ciphertext::{Ciphertext, CiphertextText, listed};
use crate::election::Lists;
use crate::group::Group;
use crate::proof::nonzero::{self, NonzeroProof};
use crate::proof::{Proof, blank, disjunctive};
use crate::shape::Shape;

/// An answer as the format writes it; rows are lists, the first of a row is the list itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub choices: Vec<Vec<CiphertextText>>,
    pub individual_proofs: Vec<Vec<Vec<Proof>>>,
    pub overall_proof: Proof,
    pub list_proofs: Vec<Vec<Proof>>,
    pub nonzero_proof: NonzeroProof,
}

impl Answer {
    /// Whether there is a choice and its proof for each list and candidate, and a proof for each list.
    pub(super) fn fits(&self, question: &Lists) -> bool {
        let lists = &question.answers;
        let rows = self.choices.iter().zip(&self.individual_proofs).zip(lists);
        [self.choices.len(), self.individual_proofs.len(), self.list_proofs.len()] == [lists.len(); 3]
            && rows.into_iter().all(|((choices, proofs), list)| [choices.len(), proofs.len()] == [list.len(); 2])
    }

    pub(super) fn check<G: Group>(
        &self,
        question: &Lists,
        context: &Context<G>,
    ) -> Result<Shape<Ciphertext<G>>, BallotFault> {
        if !self.fits(question) {
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
