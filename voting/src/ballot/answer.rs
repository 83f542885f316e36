//! An answer to a question of any kind. Which kind it is follows from its fields, which are read straight into their types.

use serde::Serialize;
use serde::de::{Deserialize, Deserializer, Error};

use super::{BallotFault, Context, homomorphic, lists, nonhomomorphic};
use crate::ciphertext::{Ciphertext, CiphertextText};
use crate::election::Question;
use crate::group::Group;
use crate::json::Nest;
use crate::proof::Proof;
use crate::proof::nonzero::NonzeroProof;
use crate::shape::Shape;

/// The encrypted answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    Homomorphic(homomorphic::Answer),
    NonHomomorphic(nonhomomorphic::Answer),
    Lists(lists::Answer),
}

/// The fields of all kinds.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    choices: Nest<CiphertextText>,
    #[serde(default)]
    individual_proofs: Option<Nest<Proof>>,
    #[serde(default)]
    overall_proof: Option<Nest<Proof>>,
    #[serde(default)]
    blank_proof: Option<Vec<Proof>>,
    #[serde(default)]
    list_proofs: Option<Vec<Vec<Proof>>>,
    #[serde(default)]
    nonzero_proof: Option<NonzeroProof>,
    #[serde(default)]
    proof: Option<Proof>,
}

impl Fields {
    /// `None` if the fields are not those of one kind. That there are no others is seen when the ballot is written again.
    fn answer(self) -> Option<Answer> {
        match (self.proof, self.nonzero_proof) {
            (Some(proof), None) => {
                Some(Answer::NonHomomorphic(nonhomomorphic::Answer { choices: self.choices.one()?, proof }))
            }
            (None, None) => Some(Answer::Homomorphic(homomorphic::Answer {
                choices: self.choices.list()?,
                individual_proofs: self.individual_proofs?.rows()?,
                overall_proof: self.overall_proof?.list()?,
                blank_proof: self.blank_proof,
            })),
            (None, Some(nonzero_proof)) => Some(Answer::Lists(lists::Answer {
                choices: self.choices.rows()?,
                individual_proofs: self.individual_proofs?.many(Nest::rows)?,
                overall_proof: self.overall_proof?.one()?,
                list_proofs: self.list_proofs?,
                nonzero_proof,
            })),
            (Some(_), Some(_)) => None,
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let answer = Fields::deserialize(deserializer)?.answer();
        answer.ok_or_else(|| D::Error::custom("the fields of an answer are not those of one kind of question"))
    }
}

impl Answer {
    /// Whether it has the shape of the question.
    pub(super) fn fits(&self, question: &Question) -> bool {
        match (self, question) {
            (Self::Homomorphic(answer), Question::Homomorphic(question)) => answer.fits(question),
            (Self::NonHomomorphic(_), Question::NonHomomorphic(_)) => true,
            (Self::Lists(answer), Question::Lists(question)) => answer.fits(question),
            _ => false,
        }
    }

    pub(super) fn check<G: Group>(
        &self,
        question: &Question,
        context: &Context<G>,
    ) -> Result<Shape<Ciphertext<G>>, BallotFault> {
        match (self, question) {
            (Self::Homomorphic(answer), Question::Homomorphic(question)) => answer.check(question, context),
            (Self::NonHomomorphic(answer), Question::NonHomomorphic(_)) => answer.check(context),
            (Self::Lists(answer), Question::Lists(question)) => answer.check(question, context),
            _ => Err(BallotFault::Shape(context.question)),
        }
    }

    /// The ciphertexts of an answer whose proofs were checked before.
    pub(super) fn choices_checked_before<G: Group>(&self) -> Option<Shape<Ciphertext<G>>> {
        let row = |row: &[CiphertextText]| -> Option<Vec<Ciphertext<G>>> {
            row.iter().map(CiphertextText::decode_checked_before).collect()
        };
        match self {
            Self::Homomorphic(answer) => row(&answer.choices).map(Shape::Flat),
            Self::NonHomomorphic(answer) => row(std::slice::from_ref(&answer.choices)).map(Shape::Flat),
            Self::Lists(answer) => {
                answer.choices.iter().map(|list| row(list)).collect::<Option<_>>().map(Shape::Nested)
            }
        }
    }
}
