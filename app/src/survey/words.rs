//! Answers and refusals in words.

use maud::{Markup, html};
use participation_core::survey::{
    Answer, AnswerRefused, ChoiceId, Pick, Question, QuestionKind, Rated, RatedRow, Refusal, Survey,
};

use crate::contribution::envelope::too_long;
use crate::locale::Locale;
use crate::t;
use crate::ui::error_summary::FormErrors;

/// Adds what is wrong with an answer, field by field.
pub fn add_refusals(
    locale: &'static Locale,
    survey: &Survey,
    (question, name): (&Question, &str),
    refused: &AnswerRefused,
    errors: &mut FormErrors,
) {
    for (end, refusal) in &refused.0 {
        let words = said(locale, survey, question, refusal);
        let ranked = matches!(question.kind, QuestionKind::Ranking { .. }).then(|| end.strip_prefix('-')).flatten();
        let choice = ranked.and_then(|id| question.choices.iter().find(|choice| choice.to_string() == id));
        let words = choice.map_or_else(
            || words.clone(),
            |choice| {
                t!(locale, "survey-rank-at", choice = survey.choice_title(*choice), words = words.as_str()).into_owned()
            },
        );
        errors.add(format!("{name}{end}"), words);
    }
}

fn said(locale: &'static Locale, survey: &Survey, question: &Question, refusal: &Refusal) -> String {
    use participation_core::survey::QuestionKind as Kind;
    match refusal {
        Refusal::Missing => match question.kind {
            Kind::Single { .. } => t!(locale, "survey-missing-single"),
            Kind::Multiple { .. } => t!(locale, "survey-missing-multiple"),
            Kind::Scale { .. } | Kind::Matrix { .. } => t!(locale, "survey-missing-scale"),
            Kind::Ranking { .. } => t!(locale, "survey-missing-ranking"),
            Kind::Number { .. } => t!(locale, "survey-missing-number"),
            Kind::Date { .. } => t!(locale, "survey-not-a-date"),
            Kind::Text { .. } => t!(locale, "survey-missing-text"),
            Kind::Place { district_only: true } => t!(locale, "survey-missing-district"),
            Kind::Place { district_only: false } => t!(locale, "survey-missing-place"),
            Kind::Photo => t!(locale, "survey-missing-photo"),
        },
        Refusal::RowMissing { statement } => {
            t!(locale, "survey-missing-row", statement = survey.choice_title(*statement))
        }
        Refusal::Unknown => t!(locale, "survey-unknown-choice"),
        Refusal::TooFew { least } => t!(locale, "survey-too-few", least = *least),
        Refusal::TooMany { most } => t!(locale, "survey-too-many", most = *most),
        Refusal::OtherEmpty => t!(locale, "survey-other-empty"),
        Refusal::NotANumber => t!(locale, "survey-not-a-number"),
        Refusal::NotWhole => t!(locale, "survey-not-whole"),
        Refusal::Below { least } => t!(locale, "survey-below", least = plain(locale, *least)),
        Refusal::Above { most } => t!(locale, "survey-above", most = plain(locale, *most)),
        Refusal::NotADate => t!(locale, "survey-not-a-date"),
        Refusal::Before { earliest } => t!(locale, "survey-before", earliest = locale.date(*earliest)),
        Refusal::After { latest } => t!(locale, "survey-after", latest = locale.date(*latest)),
        Refusal::TooLong { length, limit } => return too_long(locale, *length, *limit),
        Refusal::RankOutside { top } => t!(locale, "survey-rank-outside", top = *top),
        Refusal::RankTwice { rank } => t!(locale, "survey-rank-twice", rank = *rank),
        Refusal::RankSkipped { rank } => t!(locale, "survey-rank-skipped", rank = *rank),
    }
    .into_owned()
}

/// A number with at most two decimals, and none where it is whole.
pub fn plain(locale: &'static Locale, number: f64) -> String {
    let digits = usize::from(number.fract() != 0.0) + usize::from((number * 10.0).fract() != 0.0);
    locale.decimal(number, digits)
}

/// An answer as the check page shows it.
pub fn answer(locale: &'static Locale, survey: &Survey, question: &Question, answer: &Answer) -> Markup {
    let title = |id: &ChoiceId| survey.choice_title(*id).to_owned();
    let own = |words: &str| html! { span dir="auto" { (t!(locale, "survey-other-said", words = words)) } };
    match answer {
        Answer::Single { pick: Pick::Choice { id } } => html! { (title(id)) },
        Answer::Single { pick: Pick::Other { words } } => own(words.as_str()),
        Answer::Multiple { picks, other } => html! {
            ul { @for id in picks { li { (title(id)) } } @if let Some(words) = other { li { (own(words.as_str())) } } }
        },
        Answer::Scale { rated: value } => html! { (rated(locale, survey, question, *value)) },
        Answer::Matrix { rows } => html! {
            ul { @for row in rows { li { (title(&row.statement)) ": " (rated(locale, survey, question, row.rated)) } } }
        },
        Answer::Ranking { order } => html! { ol { @for id in order { li { (title(id)) } } } },
        Answer::Number { value } => {
            html! { span.figure { (plain(locale, *value)) } " " (survey.texts.body(question.id.0, "unit")) }
        }
        Answer::Date { day } => html! { (locale.date(*day)) },
        Answer::Text { words } => html! { span.lines-kept dir="auto" { (words) } },
        Answer::Place { district, address, position } => html! {
            ul {
                @if let Some(id) = district { li { (title(id)) } }
                @if let Some(words) = address { li { bdi { (words) } } }
                @if position.is_some() { li { (t!(locale, "survey-place-on-map")) } }
            }
        },
        Answer::Photo { .. } => html! { (t!(locale, "survey-photo-kept")) },
        Answer::Illegible => html! { (t!(locale, "survey-illegible")) },
    }
}

/// An answer in one line of plain words, for labels.
pub fn line(locale: &'static Locale, survey: &Survey, question: &Question, answer: &Answer) -> String {
    let title = |id: &ChoiceId| survey.choice_title(*id).to_owned();
    let own = |words: &str| t!(locale, "survey-other-said", words = words).into_owned();
    let joined = |parts: Vec<String>| parts.join(", ");
    match answer {
        Answer::Single { pick: Pick::Choice { id } } => title(id),
        Answer::Single { pick: Pick::Other { words } } => own(words.as_str()),
        Answer::Multiple { picks, other } => {
            let other = other.iter().map(|words| own(words.as_str()));
            joined(picks.iter().map(title).chain(other).collect())
        }
        Answer::Scale { rated: value } => rated(locale, survey, question, *value),
        Answer::Matrix { rows } => {
            let row =
                |row: &RatedRow| format!("{}: {}", title(&row.statement), rated(locale, survey, question, row.rated));
            joined(rows.iter().map(row).collect())
        }
        Answer::Ranking { order } => joined(order.iter().map(title).collect()),
        Answer::Number { value } => {
            format!("{} {}", plain(locale, *value), survey.texts.body(question.id.0, "unit")).trim_end().to_owned()
        }
        Answer::Date { day } => locale.date(*day),
        Answer::Text { words } => words.to_string(),
        Answer::Place { district, address, position } => {
            let map = position.map(|_| t!(locale, "survey-place-on-map").into_owned());
            joined(district.iter().map(title).chain(address.iter().map(ToString::to_string)).chain(map).collect())
        }
        Answer::Photo { .. } => t!(locale, "survey-photo-kept").into_owned(),
        Answer::Illegible => t!(locale, "survey-illegible").into_owned(),
    }
}

fn rated(locale: &'static Locale, survey: &Survey, question: &Question, rated: Rated) -> String {
    use participation_core::survey::QuestionKind as Kind;
    let steps = match question.kind {
        Kind::Scale { steps } | Kind::Matrix { steps } => steps,
        _ => 0,
    };
    let end = |field: &str, value: u8| format!("{value} ({})", survey.texts.body(question.id.0, field));
    match rated {
        Rated::Value { value: 1 } => end("low", 1),
        Rated::Value { value } if value == steps => end("high", value),
        Rated::Value { value } => value.to_string(),
        Rated::Unknown => t!(locale, "ui-rating-unknown").into_owned(),
        Rated::Illegible => t!(locale, "survey-illegible").into_owned(),
    }
}
