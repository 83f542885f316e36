//! The result: for every answer how often it was chosen, or for non-homomorphic questions each
//! voter's numbers in shuffled order. Source: belenios specification, "Election result".

use serde::{Deserialize, Serialize};

use crate::archive::Total;
use crate::election::Question;
use crate::group::Group;
use crate::json::{self, JsonFault, Limits};
use crate::limits;
use crate::shape::{Shape, all_entries, flatten, longest_list};
use crate::tally::EncryptedTally;

mod logarithm;

use logarithm::Logarithms;

/// The result as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultText {
    pub result: Vec<Shape<Total>>,
}

/// The result in numbers, one shape per question.
pub type Counts = Vec<Shape<u64>>;

/// Why a result is refused or cannot be judged. Questions are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResultFault {
    #[error("the result is malformed: {0}")]
    Json(#[from] JsonFault),
    #[error("the result does not have the shape of the questions")]
    Shape,
    #[error("not enough trustees have decrypted")]
    NotEnough,
    #[error("the result of question {0} is not what the trustees decrypted")]
    Wrong(usize),
    #[error("a vote in question {0} holds something that cannot be read here")]
    Unreadable(usize),
    #[error("the sum of the weights is above {}, so that the result cannot be found here", limits::FOUND_WEIGHT)]
    TooLarge,
}

impl ResultFault {
    /// Whether this means that the result could not be judged, rather than that it is wrong.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unreadable(_) | Self::TooLarge)
    }
}

/// The plaintext `beta / alpha^x` of every ciphertext, in the shape of the tally.
fn plaintexts<G: Group>(tally: &EncryptedTally<G>, factors: &[G::Element]) -> Option<Vec<Shape<G::Element>>> {
    let quotients: Vec<G::Element> =
        flatten(tally).zip(factors).map(|(ciphertext, factor)| G::divide(&ciphertext.beta, factor)).collect();
    let mut quotients = quotients.into_iter();
    tally.iter().map(|shape| shape.refill(&mut quotients)).collect()
}

fn numbers(shape: &Shape<Total>) -> Option<Shape<u64>> {
    shape.refill(&mut shape.values().map(|total| total.0))
}

/// How long a result of this tally can be; what is longer has another shape.
pub(crate) fn longest<G: Group>(questions: &[Question], tally: &EncryptedTally<G>) -> Limits {
    // Of each vote that is decrypted by itself, a number for each answer.
    let votes = questions.iter().zip(tally).map(|(question, shape)| match question {
        Question::NonHomomorphic(_) => shape.values().count().saturating_mul(question.answers()),
        Question::Homomorphic(_) | Question::Lists(_) => 0,
    });
    Limits {
        bytes: limits::RECORD_BYTES,
        entries: questions.iter().map(Question::answers).fold(longest_list(tally), usize::max),
        all_entries: votes.fold(all_entries(tally), usize::saturating_add),
    }
}

/// Reads a published result and checks it against the decrypted tally. `weight` bounds every count.
///
/// # Errors
/// [`ResultFault`] with the first thing that is wrong or cannot be judged.
pub fn check<G: Group>(
    bytes: &[u8],
    questions: &[Question],
    tally: &EncryptedTally<G>,
    factors: &[G::Element],
    weight: u64,
) -> Result<Counts, ResultFault> {
    let text: ResultText = json::read_canonical_within(bytes, longest(questions, tally))?;
    let plaintexts = plaintexts(tally, factors).ok_or(ResultFault::Shape)?;
    if text.result.len() != questions.len() || plaintexts.len() != questions.len() {
        return Err(ResultFault::Shape);
    }
    let mut counts = Vec::with_capacity(questions.len());
    for (index, ((question, shape), published)) in questions.iter().zip(&plaintexts).zip(&text.result).enumerate() {
        let number = index + 1;
        let published = numbers(published).ok_or(ResultFault::Shape)?;
        let decrypted = match question {
            Question::NonHomomorphic(question) => {
                let vector = |plaintext: &G::Element| G::decode_vector(plaintext, question.answers.len());
                let vectors: Option<Vec<Vec<u32>>> = shape.values().map(vector).collect();
                let vectors = vectors.ok_or(ResultFault::Unreadable(number))?;
                published == shape_of(&vectors, &published)
            }
            Question::Homomorphic(_) | Question::Lists(_) => {
                let right = |(plaintext, count): (&G::Element, &u64)| {
                    *count <= weight && G::vartime_product(&[(G::generator(), G::scalar(*count))]) == *plaintext
                };
                shape.is_like(&published) && shape.values().zip(published.values()).all(right)
            }
        };
        if !decrypted {
            return Err(ResultFault::Wrong(number));
        }
        counts.push(published);
    }
    Ok(counts)
}

/// The vectors as numbers; no vectors at all are written like any other empty list.
fn shape_of(vectors: &[Vec<u32>], published: &Shape<u64>) -> Shape<u64> {
    match published {
        Shape::Flat(values) if values.is_empty() && vectors.is_empty() => Shape::Flat(Vec::new()),
        _ => Shape::Nested(vectors.iter().map(|vector| vector.iter().copied().map(u64::from).collect()).collect()),
    }
}

/// Finds the result of a decrypted tally without non-homomorphic questions. Takes steps in proportion to the square
/// root of `weight`, the sum of all weights.
///
/// # Errors
/// [`ResultFault`] if a plaintext is no count up to `weight`, a question is non-homomorphic, or `weight` is above
/// [`limits::FOUND_WEIGHT`].
pub fn find<G: Group>(
    questions: &[Question],
    tally: &EncryptedTally<G>,
    factors: &[G::Element],
    weight: u64,
) -> Result<ResultText, ResultFault> {
    if weight > limits::FOUND_WEIGHT {
        return Err(ResultFault::TooLarge);
    }
    let logarithms = Logarithms::<G>::up_to(weight);
    let mut result = Vec::with_capacity(questions.len());
    let plaintexts = plaintexts(tally, factors).ok_or(ResultFault::Shape)?;
    for ((question, shape), number) in questions.iter().zip(&plaintexts).zip(1..) {
        if matches!(question, Question::NonHomomorphic(_)) {
            return Err(ResultFault::Unreadable(number));
        }
        let counts: Option<Vec<Total>> = shape.values().map(|value| logarithms.find(value).map(Total)).collect();
        let counts = counts.ok_or(ResultFault::Wrong(number))?;
        result.push(shape.refill(&mut counts.into_iter()).ok_or(ResultFault::Shape)?);
    }
    Ok(ResultText { result })
}
