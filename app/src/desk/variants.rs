//! Fields for the same words in every language but German, on all forms of the desk that ask for some.

use maud::{Markup, html};
use participation_core::language::Method;
use participation_core::{PlainText, TextRefused};

use crate::language::advice;
use crate::locale::Key;
use crate::outcome::desk::words;
use crate::request::Visit;
use crate::ui::chip::{Status, chip};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{Choice, Field};
use crate::ui::notice::language_name;
use crate::{Language, t};

/// One text to be written in several languages.
#[derive(Clone)]
pub struct Row {
    /// The field's name without its language: `wording`, `m17-title`.
    pub name: String,
    pub label: Key,
    /// Lines of the field; a single one has no paragraphs.
    pub lines: u32,
    pub limit: usize,
    /// What it says in German, where that is not on the same form.
    pub german: String,
}

impl Row {
    /// A text that a form asks for in all languages.
    pub fn new(name: &str, label: Key, lines: u32, limit: usize) -> Self {
        Self { name: name.to_owned(), label, lines, limit, german: String::new() }
    }
}

/// The languages that are written beside German.
pub fn others() -> impl Iterator<Item = Language> {
    Language::ALL.iter().copied().filter(|language| *language != Language::De)
}

/// What was typed for a row in a language, or nothing.
pub fn parse(visit: &Visit, row: &Row, language: Language, typed: &str, errors: &mut FormErrors) -> Option<PlainText> {
    let parsed =
        if row.lines > 1 { PlainText::paragraphs(typed, row.limit) } else { PlainText::line(typed, row.limit) };
    match parsed {
        Ok(text) => Some(text),
        Err(TextRefused::Empty) => None,
        Err(TextRefused::TooLong { length, limit }) => {
            let words = t!(visit.locale, "contribution-too-long", over = length - limit, limit = limit);
            errors.add(named(row, language), words);
            None
        }
    }
}

/// How the texts of a language came about, as chosen.
pub fn method(language: Language, get: &dyn Fn(&str) -> String) -> Method {
    get(&format!("method-{}", language.tag())).parse().unwrap_or(Method::Human)
}

/// A fold for each language. `stand` says how it is with the language, where texts are there already.
pub fn folds(
    visit: &Visit,
    rows: &[Row],
    get: &dyn Fn(&str) -> String,
    errors: &FormErrors,
    stand: &dyn Fn(Language) -> Option<Status>,
) -> Markup {
    html! { @for language in others() { (fold(visit, rows, language, get, (errors, stand(language)))) } }
}

fn fold(
    visit: &Visit,
    rows: &[Row],
    language: Language,
    get: &dyn Fn(&str) -> String,
    (errors, stand): (&FormErrors, Option<Status>),
) -> Markup {
    let locale = visit.locale;
    let tag = language.tag();
    let said: Vec<(&str, _)> = Method::ALL.iter().map(|own| (own.as_str(), locale.text(words::method(*own)))).collect();
    let choices: Vec<Choice<'_>> = said.iter().map(|(value, label)| Choice::new(value, label)).collect();
    let (method, still) = (format!("method-{tag}"), format!("still-{tag}"));
    let wrong = rows.iter().any(|row| errors.of(&named(row, language)).is_some());
    let stale = stand == Some(Status::Stale);
    let whole: Vec<String> = rows.iter().map(|row| get(&named(row, language))).collect();
    html! {
        details.fold open[wrong || stale] {
            summary { (language_name(locale, language)) @if let Some(stand) = &stand { " " (chip(locale, stand)) } }
            div.stack {
                @for row in rows { (field(visit, row, language, &get(&named(row, language)), errors)) }
                (advice::below(locale, whole.join("\n").trim(), language))
                (Field::new(locale, &method, &t!(locale, "outcome-method")).select(&choices, &get(&method)))
                @if stale { (Field::new(locale, &still, &t!(locale, "outcome-still-right")).consent(false)) }
            }
        }
    }
}

fn field(visit: &Visit, row: &Row, language: Language, typed: &str, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let (name, label) = (named(row, language), locale.text(row.label));
    let field = Field::new(locale, &name, &label).optional().error(errors.of(&name)).most(row.limit as u32);
    html! {
        @if !row.german.is_empty() { blockquote.quote lang="de" dir="ltr" { (row.german) } }
        @if row.lines > 1 { (field.textarea(typed, row.lines)) } @else { (field.text(typed)) }
    }
}

/// The gravest of several states, so that none is overlooked.
pub fn gravest(states: impl Iterator<Item = Status>) -> Status {
    let states: Vec<Status> = states.collect();
    let worst = [Status::Stale, Status::Missing, Status::Machine, Status::Draft, Status::Reviewed, Status::Current];
    worst.into_iter().find(|status| states.contains(status)).unwrap_or(Status::Missing)
}

pub fn named(row: &Row, language: Language) -> String {
    format!("{}-{}", row.name, language.tag())
}
