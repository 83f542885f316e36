//! The encrypted tally: per choice the product of all counted ballots' ciphertexts, each to the
//! power of its weight; for non-homomorphic questions all ciphertexts, sorted. Ballots can be taken
//! back again when the same voter casts another. Source: belenios specification, "Tally".

use std::collections::HashMap;

use crate::ciphertext::{Ciphertext, CiphertextText};
use crate::election::Question;
use crate::group::Group;
use crate::json;
use crate::shape::{Shape, flatten};

/// The ciphertexts that are to be decrypted, one shape per question.
pub type EncryptedTally<G> = Vec<Shape<Ciphertext<G>>>;

/// What a question gathers.
enum Sum<G: Group> {
    Product(Shape<Ciphertext<G>>),
    /// Each voter's ciphertext, by the credential's place.
    Each(HashMap<usize, Ciphertext<G>>),
}

/// Counts ballots as they come.
pub struct Tally<G: Group> {
    sums: Vec<Sum<G>>,
    ballots: u64,
    weight: u64,
}

/// A ballot that cannot be counted: its shape is not that of the questions, or it has a weight other
/// than 1 where that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a ballot cannot be counted: a weight other than 1 with a non-homomorphic question, or another shape than the questions"
)]
pub struct NotCountable;

impl<G: Group> Tally<G> {
    /// A tally of no ballots.
    #[must_use]
    pub fn new(questions: &[Question]) -> Self {
        let neutral = |row: &Vec<String>| vec![Ciphertext::neutral(); row.len()];
        let sums = questions.iter().map(|question| match question {
            Question::Homomorphic(question) => {
                Sum::Product(Shape::Flat(vec![Ciphertext::neutral(); question.choices()]))
            }
            Question::Lists(question) => Sum::Product(Shape::Nested(question.answers.iter().map(neutral).collect())),
            Question::NonHomomorphic(_) => Sum::Each(HashMap::new()),
        });
        Self { sums: sums.collect(), ballots: 0, weight: 0 }
    }

    /// How many ballots are counted.
    #[must_use]
    pub fn ballots(&self) -> u64 {
        self.ballots
    }

    /// The sum of their weights.
    #[must_use]
    pub fn weight(&self) -> u64 {
        self.weight
    }

    /// Counts the ballot of the credential at `place`.
    ///
    /// # Errors
    /// [`NotCountable`] for a weight other than 1 with a non-homomorphic question, or for choices of another shape than the
    /// questions. The tally is of no use after that.
    pub fn add(&mut self, place: usize, weight: u64, choices: &[Shape<Ciphertext<G>>]) -> Result<(), NotCountable> {
        if choices.len() != self.sums.len() {
            return Err(NotCountable);
        }
        for (sum, choice) in self.sums.iter_mut().zip(choices) {
            match sum {
                Sum::Product(sum) => *sum = combined(sum, choice, |sum, value| sum.multiply(&value.weighted(weight)))?,
                Sum::Each(each) => match choice {
                    Shape::Flat(values) if weight == 1 && values.len() == 1 => {
                        each.extend(values.iter().map(|value| (place, *value)))
                    }
                    Shape::Flat(_) | Shape::Nested(_) => return Err(NotCountable),
                },
            }
        }
        self.ballots += 1;
        self.weight = self.weight.checked_add(weight).ok_or(NotCountable)?;
        Ok(())
    }

    /// Takes back the ballot that was counted for the credential at `place`.
    ///
    /// # Errors
    /// [`NotCountable`] if no such ballot can have been counted.
    pub fn remove(&mut self, place: usize, weight: u64, choices: &[Shape<Ciphertext<G>>]) -> Result<(), NotCountable> {
        if choices.len() != self.sums.len() {
            return Err(NotCountable);
        }
        for (sum, choice) in self.sums.iter_mut().zip(choices) {
            match sum {
                Sum::Product(sum) => *sum = combined(sum, choice, |sum, value| sum.divide(&value.weighted(weight)))?,
                Sum::Each(each) => {
                    each.remove(&place).ok_or(NotCountable)?;
                }
            }
        }
        self.ballots = self.ballots.checked_sub(1).ok_or(NotCountable)?;
        self.weight = self.weight.checked_sub(weight).ok_or(NotCountable)?;
        Ok(())
    }

    /// The encrypted tally of the ballots counted.
    #[must_use]
    pub fn encrypted(&self) -> EncryptedTally<G> {
        let finish = |sum: &Sum<G>| match sum {
            Sum::Product(product) => product.clone(),
            Sum::Each(each) => {
                let mut ciphertexts: Vec<Ciphertext<G>> = each.values().copied().collect();
                ciphertexts
                    .sort_by_cached_key(|ciphertext| (G::sort_key(&ciphertext.alpha), G::sort_key(&ciphertext.beta)));
                Shape::Flat(ciphertexts)
            }
        };
        self.sums.iter().map(finish).collect()
    }
}

fn combined<G: Group>(
    sum: &Shape<Ciphertext<G>>,
    choice: &Shape<Ciphertext<G>>,
    with: impl Fn(&Ciphertext<G>, &Ciphertext<G>) -> Ciphertext<G>,
) -> Result<Shape<Ciphertext<G>>, NotCountable> {
    if !sum.is_like(choice) {
        return Err(NotCountable);
    }
    sum.refill(&mut sum.values().zip(choice.values()).map(|(sum, value)| with(sum, value))).ok_or(NotCountable)
}

/// The bytes of the data record that holds the encrypted tally.
#[must_use]
pub fn write<G: Group>(tally: &EncryptedTally<G>) -> String {
    let ciphertexts: Vec<Ciphertext<G>> = flatten(tally).copied().collect();
    let mut texts = Ciphertext::encode_all(&ciphertexts).into_iter();
    let shapes: Option<Vec<Shape<CiphertextText>>> = tally.iter().map(|shape| shape.refill(&mut texts)).collect();
    json::write(&shapes.unwrap_or_default())
}
