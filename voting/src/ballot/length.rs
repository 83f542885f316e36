//! How long a ballot can be: its canonical form holds as many elements and scalars as the questions ask for, and no
//! element or scalar has a longer text than its group says.

use crate::election::{Homomorphic, Lists, Question};
use crate::group::Group;

/// Names, quotation marks and commas around one answer, or around the fields of the ballot; generously.
const FRAME: usize = 300;

/// An upper bound of the length in bytes of a ballot that answers these questions.
pub(crate) fn longest<G: Group>(questions: &[Question], uuid: &str) -> usize {
    let proof = 2 * G::SCALAR_LENGTH + 40;
    let ciphertext = 2 * G::ELEMENT_LENGTH + 30;
    let choice = ciphertext + 2 * proof;
    let answer = |question: &Question| match question {
        Question::Homomorphic(question) => {
            let Homomorphic { min, max, .. } = *question;
            // The blank vote has two proofs of its own, and one more branch.
            question.choices() * choice + (max.saturating_sub(min) as usize + 4) * proof
        }
        Question::NonHomomorphic(_) => ciphertext + proof,
        Question::Lists(Lists { answers, .. }) => {
            let nonzero = G::ELEMENT_LENGTH + 3 * G::SCALAR_LENGTH;
            answers.iter().map(|list| list.len() * choice + 2 * proof).sum::<usize>() + proof + nonzero
        }
    };
    let answers: usize = questions.iter().map(|question| answer(question) + FRAME).sum();
    answers + uuid.len() + G::ELEMENT_LENGTH + proof + FRAME
}
