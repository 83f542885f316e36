//! How long a ballot can be: its canonical form holds as many elements and scalars as the questions ask for, and no
//! element or scalar has a longer text than its group says.

use crate::election::{Homomorphic, Lists, Question};
use crate::group::Group;
use crate::json::Limits;
use crate::limits;

/// Names, quotation marks and commas around one answer, or around the fields of the ballot; generously.
const FRAME: usize = 300;
/// For a ballot of any election: what [`longest`] says at most. As many answers may be chosen of each question as all
/// questions have together.
pub(super) const OF_ANY: Limits = Limits {
    bytes: limits::RECORD_BYTES,
    entries: limits::ALL_ANSWERS + 2,
    all_entries: 9 * limits::ALL_ANSWERS + limits::QUESTIONS * (limits::ALL_ANSWERS + 9),
};

/// How many branches the proof of a sum has: one for each allowed number of answers, and one for the blank vote.
fn branches(question: &Homomorphic) -> usize {
    question.max.saturating_sub(question.min) as usize + 1 + usize::from(question.blank)
}

/// An upper bound of the length of a ballot that answers these questions, in bytes and in entries of its lists.
pub(crate) fn longest<G: Group>(questions: &[Question], uuid: &str) -> Limits {
    let answers: usize = questions.iter().map(|question| answer_bytes::<G>(question) + FRAME).sum();
    let longest_list = questions.iter().map(longest_list).fold(questions.len(), usize::max);
    Limits {
        bytes: answers + uuid.len() + G::ELEMENT_LENGTH + proof_bytes::<G>() + FRAME,
        entries: longest_list.max(2),
        all_entries: questions.iter().map(all_entries).fold(questions.len(), usize::saturating_add),
    }
}

fn proof_bytes<G: Group>() -> usize {
    2 * G::SCALAR_LENGTH + 40
}

fn answer_bytes<G: Group>(question: &Question) -> usize {
    let proof = proof_bytes::<G>();
    let ciphertext = 2 * G::ELEMENT_LENGTH + 30;
    let choice = ciphertext + 2 * proof;
    match question {
        // The blank vote has two proofs of its own.
        Question::Homomorphic(question) => question.choices() * choice + (branches(question) + 2) * proof,
        Question::NonHomomorphic(_) => ciphertext + proof,
        Question::Lists(Lists { answers, .. }) => {
            let nonzero = G::ELEMENT_LENGTH + 3 * G::SCALAR_LENGTH;
            answers.iter().map(|list| list.len() * choice + 2 * proof).sum::<usize>() + proof + nonzero
        }
    }
}

fn longest_list(question: &Question) -> usize {
    match question {
        Question::Homomorphic(question) => question.choices().max(branches(question)),
        Question::NonHomomorphic(_) => 0,
        Question::Lists(Lists { answers, .. }) => answers.iter().map(Vec::len).fold(answers.len(), usize::max),
    }
}

/// A choice, its list of proofs and the two proofs in it for each answer; and the proofs of sums.
fn all_entries(question: &Question) -> usize {
    match question {
        Question::Homomorphic(question) => 4 * question.choices() + branches(question) + 2,
        Question::NonHomomorphic(_) => 0,
        // A list of choices, one of lists of proofs, and one of two proofs for each list; two answers to the nonzero proof.
        Question::Lists(Lists { answers, .. }) => answers.iter().map(|list| 4 * list.len() + 5).sum::<usize>() + 2,
    }
}
