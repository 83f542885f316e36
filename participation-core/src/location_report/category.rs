//! What can be reported, and what is asked about it besides.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::PlainText;
use crate::language::{Language, Method};

/// One of a category's own questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Small letters, digits and hyphens; names the text `question-KEY`.
    pub key: String,
    /// Possible answers, each named by the text `choice-KEY-CHOICE`; empty for a line of text.
    #[serde(default)]
    pub choices: Vec<String>,
    #[serde(default)]
    pub required: bool,
}

/// Something that can be reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    pub id: i64,
    pub icon: String,
    /// Who takes care of it.
    pub office: Option<i64>,
    pub questions: Vec<Question>,
}

/// A category to be stored.
#[derive(Debug, Clone)]
pub struct NewCategory {
    pub icon: String,
    pub office: Option<i64>,
    pub questions: Vec<Question>,
    /// Field, language, how it came about, words. German first.
    pub texts: Vec<(String, Vec<(Language, Method, String)>)>,
}

/// Characters of an answer in words.
const ANSWER_LIMIT: usize = 300;

/// Answers by the question's key.
pub type Answers = BTreeMap<String, String>;

/// Why answers were not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswersRefused {
    #[error("the question '{0}' needs an answer")]
    Missing(String),
    #[error("the question '{0}' has no such answer")]
    UnknownChoice(String),
    #[error("the answer to '{0}' is too long")]
    TooLong(String),
}

impl Category {
    /// Keeps the answers to this category's questions, and nothing else.
    ///
    /// # Errors
    /// Every [`AnswersRefused`], in the order of the questions.
    pub fn answers(&self, typed: &Answers) -> Result<Answers, Vec<AnswersRefused>> {
        let (mut kept, mut refused) = (Answers::new(), Vec::new());
        for question in &self.questions {
            match question.answer(typed.get(&question.key).map_or("", String::as_str)) {
                Ok(Some(answer)) => {
                    kept.insert(question.key.clone(), answer);
                }
                Ok(None) => {}
                Err(why) => refused.push(why),
            }
        }
        if refused.is_empty() { Ok(kept) } else { Err(refused) }
    }
}

impl Question {
    fn answer(&self, typed: &str) -> Result<Option<String>, AnswersRefused> {
        use crate::TextRefused;
        let key = || self.key.clone();
        match PlainText::line(typed, ANSWER_LIMIT) {
            Err(TextRefused::Empty) if self.required => Err(AnswersRefused::Missing(key())),
            Err(TextRefused::Empty) => Ok(None),
            Err(TextRefused::TooLong { .. }) => Err(AnswersRefused::TooLong(key())),
            Ok(answer) if self.choices.is_empty() || self.choices.iter().any(|known| known == answer.as_str()) => {
                Ok(Some(answer.to_string()))
            }
            Ok(_) => Err(AnswersRefused::UnknownChoice(key())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lamp() -> Category {
        let choices = vec!["dark".to_owned(), "flickers".to_owned()];
        let questions = vec![
            Question { key: "how".to_owned(), choices, required: true },
            Question { key: "number".to_owned(), choices: Vec::new(), required: false },
        ];
        Category { id: 1, icon: "lamp".to_owned(), office: None, questions }
    }

    fn typed(pairs: &[(&str, &str)]) -> Answers {
        pairs.iter().map(|(key, answer)| ((*key).to_owned(), (*answer).to_owned())).collect()
    }

    #[test]
    fn only_asked_questions_and_known_choices_are_kept() {
        let kept = lamp().answers(&typed(&[("how", "dark"), ("number", " 17 "), ("status", "done")])).unwrap();
        assert_eq!(kept, typed(&[("how", "dark"), ("number", "17")]));
    }

    #[test]
    fn a_missing_an_unknown_and_an_endless_answer_are_refused() {
        assert_eq!(lamp().answers(&typed(&[])), Err(vec![AnswersRefused::Missing("how".to_owned())]));
        let unknown = lamp().answers(&typed(&[("how", "exploded")]));
        assert_eq!(unknown, Err(vec![AnswersRefused::UnknownChoice("how".to_owned())]));
        let long = lamp().answers(&typed(&[("how", "dark"), ("number", &"1".repeat(301))]));
        assert_eq!(long, Err(vec![AnswersRefused::TooLong("number".to_owned())]));
    }
}
