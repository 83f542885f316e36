//! A small survey with answers.

use participation_core::language::Method;
use participation_core::survey::{
    self, Answer, Answers, ChoiceDraft, Entry, Pick, QuestionDraft, QuestionKind, Rated, Saved,
};
use participation_core::{Channel, Language, PlainText, Storage, Timestamp};

type Texts = Vec<(&'static str, Vec<(Language, Method, Option<PlainText>)>)>;

fn title(text: &str) -> Texts {
    vec![("title", vec![(Language::De, Method::Human, Some(PlainText::line(text, 200).unwrap()))])]
}

async fn question(storage: &Storage, of: (i64, i32), kind: QuestionKind, choices: &[&str], now: Timestamp) -> Saved {
    let choices = choices.iter().map(|name| ChoiceDraft { id: None, texts: title(name) }).collect();
    let draft = QuestionDraft { id: None, kind, required: true, shown_if: None, texts: title("Frage"), choices };
    survey::save_question(storage, of.0, of.1, draft, now).await.unwrap()
}

/// A choice of three (15, 7 and 3 people), and a scale (all of them say 4); released.
pub async fn small_survey(storage: &Storage, procedure: i64, now: Timestamp) {
    let single = QuestionKind::Single { other: false };
    let how = question(storage, (procedure, 0), single, &["Rad", "Fuß", "Bus"], now).await;
    let good = question(storage, (procedure, 1), QuestionKind::Scale { steps: 5 }, &[], now).await;
    for number in 0..25_usize {
        let id = how.choices[usize::from(number >= 15) + usize::from(number >= 22)];
        let answers: Answers = [
            (how.question, Answer::Single { pick: Pick::Choice { id } }),
            (good.question, Answer::Scale { rated: Rated::Value { value: 4 } }),
        ]
        .into();
        let entry = Entry {
            procedure,
            idempotency_key: format!("entry-number-{number:04}"),
            channel: Channel::Phone,
            language: Language::De,
            answers,
            code: None,
        };
        survey::enter(storage, entry, now).await.unwrap();
    }
    survey::release(storage).await.unwrap();
}
