//! Wer wurde erreicht: the voluntary page after handing something in, and what comes together beside the whole city.
//! Rules are in `participation_core::reach`.

pub mod ask;
pub mod block;
pub mod city;
pub mod desk;
mod questions;
pub mod sheet;

use participation_core::reach::Question;

use crate::key;
use crate::locale::{Key, Locale};

/// The question in words.
pub fn question_words(question: Question) -> Key {
    match question {
        Question::Age => key!("reach-age"),
        Question::Gender => key!("reach-gender"),
        Question::District => key!("reach-district"),
        Question::HomeLanguage => key!("reach-language"),
        Question::HeardFrom => key!("reach-heard"),
        Question::FirstTime => key!("reach-first"),
    }
}

/// An answer in words; a borough is its name.
pub fn answer_words(locale: &'static Locale, question: Question, answer: &str) -> String {
    let words = match (question, answer) {
        (Question::Age, "under-18") => key!("reach-age-under-18"),
        (Question::Age, "18-29") => key!("reach-age-18"),
        (Question::Age, "30-44") => key!("reach-age-30"),
        (Question::Age, "45-64") => key!("reach-age-45"),
        (Question::Age, "65-and-over") => key!("reach-age-65"),
        (Question::Gender, "male") => key!("reach-gender-male"),
        (Question::Gender, "female") => key!("reach-gender-female"),
        (Question::Gender, "diverse") => key!("reach-gender-diverse"),
        (Question::HomeLanguage, "german") => key!("reach-language-german"),
        (Question::HomeLanguage, "german-and-other") => key!("reach-language-both"),
        (Question::HomeLanguage, "other") => key!("reach-language-other"),
        (Question::HeardFrom, "press") => key!("reach-heard-press"),
        (Question::HeardFrom, "city") => key!("reach-heard-city"),
        (Question::HeardFrom, "social-media") => key!("reach-heard-social-media"),
        (Question::HeardFrom, "poster") => key!("reach-heard-poster"),
        (Question::HeardFrom, "letter") => key!("reach-heard-letter"),
        (Question::HeardFrom, "people") => key!("reach-heard-people"),
        (Question::HeardFrom, "event") => key!("reach-heard-event"),
        (Question::HeardFrom, "elsewhere") => key!("reach-heard-elsewhere"),
        (Question::FirstTime, "yes") => key!("reach-first-yes"),
        (Question::FirstTime, "no") => key!("reach-first-no"),
        (_, name) => return name.to_owned(),
    };
    locale.text(words).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_answer_has_words_and_a_borough_is_its_name() {
        let locale = Locale::of(Language::De);
        for question in Question::ALL {
            for answer in question.answers() {
                assert_ne!(answer_words(locale, *question, answer), *answer, "{question:?}");
            }
        }
        assert_eq!(answer_words(locale, Question::District, "Hiltrup"), "Hiltrup");
    }
}
