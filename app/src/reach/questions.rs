//! The six questions as a form, the same for whoever answers and for the clerk who has their sheet.

use std::collections::BTreeMap;

use maud::{Markup, html};
use participation_core::proposal::token;
use participation_core::reach::{Asked, Given, Question};

use super::{answer_words, question_words};
use crate::locale::Locale;
use crate::t;
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{Choice, Field};

/// What was chosen, by the question's word; and the page's key.
pub type Typed = BTreeMap<String, String>;

/// A page on which nothing is chosen yet, with a key of its own.
pub fn untouched() -> Typed {
    Typed::from([("key".to_owned(), token())])
}

/// What was told; what was left out is not in it.
pub fn given(typed: &Typed) -> Given {
    let given = |question: &Question| {
        let answer = typed.get(question.as_str()).filter(|answer| !answer.is_empty())?;
        Some((*question, answer.clone()))
    };
    let key = typed.get("key").filter(|key| (16..=64).contains(&key.len())).cloned().unwrap_or_else(token);
    Given { key, answers: Question::ALL.iter().filter_map(given).collect() }
}

/// All questions; leaving one out is its first answer and chosen.
pub fn fields(locale: &'static Locale, asked: &Asked, typed: &Typed, errors: &FormErrors) -> Markup {
    html! { @for question in Question::ALL { (field(locale, *question, asked, typed, errors)) } }
}

fn field(locale: &'static Locale, question: Question, asked: &Asked, typed: &Typed, errors: &FormErrors) -> Markup {
    let answers = question.answers_in(&asked.boroughs);
    let named: Vec<String> = answers.iter().map(|answer| answer_words(locale, question, answer)).collect();
    let none = t!(locale, "reach-not-told");
    let mut choices = vec![Choice::new("", &none)];
    choices.extend(answers.iter().zip(&named).map(|(answer, words)| Choice::new(answer, words)));
    let chosen = typed.get(question.as_str()).map(String::as_str).unwrap_or_default();
    let chosen = if answers.iter().any(|answer| answer == chosen) { chosen } else { "" };
    let name = question.as_str();
    Field::new(locale, name, &locale.text(question_words(question))).error(errors.of(name)).radios(&choices, chosen)
}
