//! Answers that are shuffled and then decrypted one by one: a single ciphertext of a vector of
//! numbers, and a proof that the voter knows its randomness ([`schnorr`], challenge string
//! `raweg|S0|y,alpha,beta|`). What the vector says is seen only after decryption.

use serde::Serialize;

use super::{BallotFault, Context, ProofName};
use crate::ciphertext::{Ciphertext, CiphertextText};
use crate::group::Group;
use crate::proof::{Proof, schnorr};
use crate::shape::Shape;

/// An answer as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    pub choices: CiphertextText,
    pub proof: Proof,
}

impl Answer {
    pub(super) fn check<G: Group>(&self, context: &Context<G>) -> Result<Shape<Ciphertext<G>>, BallotFault> {
        let choice: Ciphertext<G> = self.choices.decode().ok_or(BallotFault::Ciphertext(context.question))?;
        let CiphertextText { alpha, beta } = &self.choices;
        let prefix = format!("raweg|{}|{},{alpha},{beta}|", context.s0, context.key.text);
        schnorr::verify::<G>(&choice.alpha, &prefix, &self.proof).map_err(context.refuse(ProofName::Knowledge))?;
        Ok(Shape::Flat(vec![choice]))
    }
}
