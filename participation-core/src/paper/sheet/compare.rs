//! Where two typings of one sheet differ: pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::folded;
use crate::survey::{Answer, Answers, Pick, QuestionId};

/// What somebody read off a sheet.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Typed {
    pub answers: Answers,
    /// The code on the sheet, where the procedure counts codes.
    pub code: Option<String>,
}

/// A field of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Code,
    Question(QuestionId),
}

/// Which of two typings stands on the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    First,
    Second,
}

impl Typed {
    /// The fields in which another typing says something else. Capitals, blanks and signs between words are no
    /// difference, figures and choices always are.
    #[must_use]
    pub fn differs_from(&self, other: &Self) -> Vec<Place> {
        let code = |typed: &Self| typed.code.as_deref().map(folded).unwrap_or_default();
        let mut places = Vec::new();
        if code(self) != code(other) {
            places.push(Place::Code);
        }
        let mut questions: Vec<QuestionId> = self.answers.keys().chain(other.answers.keys()).copied().collect();
        questions.sort_unstable();
        questions.dedup();
        questions.retain(|id| !same(self.answers.get(id), other.answers.get(id)));
        places.extend(questions.into_iter().map(Place::Question));
        places
    }

    /// This typing with the other one's words wherever those were chosen. Nothing when a difference was not decided.
    #[must_use]
    pub fn settled(&self, second: &Self, chosen: &BTreeMap<Place, Side>) -> Option<Self> {
        let mut settled = self.clone();
        for place in self.differs_from(second) {
            match (chosen.get(&place)?, place) {
                (Side::First, _) => {}
                (Side::Second, Place::Code) => settled.code.clone_from(&second.code),
                (Side::Second, Place::Question(id)) => match second.answers.get(&id) {
                    Some(answer) => _ = settled.answers.insert(id, answer.clone()),
                    None => _ = settled.answers.remove(&id),
                },
            }
        }
        Some(settled)
    }

    /// What was written in own words: the second person reads this beside the paper instead of typing it again.
    #[must_use]
    pub fn own_words(&self) -> Answers {
        self.answers
            .iter()
            .filter(|(_, answer)| matches!(answer, Answer::Text { .. }))
            .map(|(id, answer)| (*id, answer.clone()))
            .collect()
    }
}

fn same(one: Option<&Answer>, other: Option<&Answer>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return one.is_none() && other.is_none() };
    let words = |one: &str, other: &str| folded(one) == folded(other);
    match (one, other) {
        (Answer::Text { words: one }, Answer::Text { words: other }) => words(one.as_str(), other.as_str()),
        (
            Answer::Single { pick: Pick::Other { words: one } },
            Answer::Single { pick: Pick::Other { words: other } },
        ) => words(one.as_str(), other.as_str()),
        (Answer::Multiple { picks: one, other: one_other }, Answer::Multiple { picks: two, other: two_other }) => {
            let sorted = |picks: &[_]| {
                let mut picks = picks.to_vec();
                picks.sort_unstable();
                picks
            };
            let own = |text: &Option<crate::PlainText>| text.as_ref().map(|text| folded(text.as_str()));
            sorted(one) == sorted(two) && own(one_other) == own(two_other)
        }
        (
            Answer::Place { district: one, address: one_address, .. },
            Answer::Place { district: two, address: two_address, .. },
        ) => {
            let own = |text: &Option<crate::PlainText>| text.as_ref().map(|text| folded(text.as_str()));
            one == two && own(one_address) == own(two_address)
        }
        (one, other) => one == other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PlainText;

    fn number(value: f64) -> Answer {
        Answer::Number { value }
    }

    fn text(words: &str) -> Answer {
        Answer::Text { words: PlainText::paragraphs(words, 100).unwrap() }
    }

    fn typed(answers: &[(i64, Answer)]) -> Typed {
        Typed { answers: answers.iter().map(|(id, answer)| (QuestionId(*id), answer.clone())).collect(), code: None }
    }

    #[test]
    fn a_blank_is_not_a_zero_and_capitals_are_no_difference() {
        let zero = typed(&[(1, number(0.0)), (2, text("Mehr  Bänke!"))]);
        let blank = typed(&[(2, text("mehr bänke"))]);
        assert_eq!(zero.differs_from(&blank), [Place::Question(QuestionId(1))]);
        assert_eq!(zero.differs_from(&zero), []);
        assert_eq!(blank.differs_from(&zero), zero.differs_from(&blank));
    }

    #[test]
    fn a_settled_sheet_takes_each_field_from_the_typing_that_was_chosen() {
        let first = typed(&[(1, number(4.0)), (2, number(1.0))]);
        let second = Typed { code: Some("abcd".into()), ..typed(&[(1, number(5.0)), (3, number(2.0))]) };
        let place = |id| Place::Question(QuestionId(id));
        assert_eq!(first.differs_from(&second), [Place::Code, place(1), place(2), place(3)]);
        let mut chosen =
            BTreeMap::from([(Place::Code, Side::Second), (place(1), Side::Second), (place(2), Side::Second)]);
        assert_eq!(first.settled(&second, &chosen), None, "every difference is decided");
        chosen.insert(place(3), Side::First);
        let settled = first.settled(&second, &chosen).unwrap();
        assert_eq!(settled, Typed { code: Some("abcd".into()), ..typed(&[(1, number(5.0))]) });
    }
}
