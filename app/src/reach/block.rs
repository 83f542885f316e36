//! "Wer wurde erreicht – und wer nicht?": shares of those who told something beside the whole city's, in words, as a
//! chart and as a table. Other rooms take [`block`] into their own pages.

use std::borrow::Cow;

use maud::{Markup, html};
use participation_core::reach::{Question, Reach, Reached, Row, compared};

use super::{answer_words, question_words};
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;
use crate::ui::cell::{cell, percent, why};
use crate::ui::chart::{Bar, Strength, chart_bars};
use crate::ui::table::{Column, table};

/// From so many of a hundred on, a difference is one.
const APART: f64 = 0.05;
/// Numbers are rounded by up to so many people, on both sides of a share.
const ROUNDING: f64 = 5.0;

/// The section, with an `h2`; nothing where nobody was ever asked.
pub fn block(visit: &Visit, reach: &Reach) -> Markup {
    block_of(visit, reach, "reach", "")
}

/// The same where several stand on one page: under a name of its own, with the title of its procedure.
pub fn block_of(visit: &Visit, reach: &Reach, id: &str, procedure: &str) -> Markup {
    let locale = visit.locale;
    if !reach.offered && reach.answers.is_none() {
        return html! {};
    }
    html! {
        section.section.stack aria-labelledby=(id) {
            h2 id=(id) { (t!(locale, "reach-block")) }
            @if !procedure.is_empty() { p.muted { (procedure) } }
            @if let Some(answers) = reach.answers {
                p { (t!(locale, "reach-block-answers", answers = answers, contributions = reach.contributions)) }
                p.muted { (t!(locale, "reach-block-limits")) }
                (why(locale))
                div.result-cards {
                    @for own in reach.questions.iter().filter(|own| own.answered.is_some()) { (question(locale, own)) }
                }
            } @else { p { (t!(locale, "reach-block-few")) } }
        }
    }
}

fn question(locale: &'static Locale, own: &Reached) -> Markup {
    let title = locale.text(question_words(own.question));
    html! {
        section.card.stack {
            h3.card-title { (title) }
            @if let Some(answered) = own.answered { p.small.muted { (t!(locale, "survey-results-answered", answered = answered)) } }
            @if own.source.is_some() { (in_words(locale, own)) }
            (chart_bars(&bars(locale, own), 100.0))
            details.fold { summary { (t!(locale, "survey-results-table")) } (figures(locale, &title, own)) }
            @if let Some(source) = &own.source {
                p.small.muted { (t!(locale, "reach-block-source", date = locale.date(source.as_of))) " " bdi lang="de" { (source.source) } }
            }
        }
    }
}

/// An answer whose share differs from the city's.
pub struct Apart<'a> {
    question: Question,
    row: &'a Row,
    /// Shares, 0 to 1.
    pub reached: f64,
    pub city: f64,
}

impl Apart<'_> {
    pub fn distance(&self) -> f64 {
        (self.reached - self.city).abs()
    }

    fn name(&self, locale: &'static Locale) -> String {
        answer_words(locale, self.question, &self.row.answer)
    }

    fn beside(&self, locale: &'static Locale) -> Cow<'static, str> {
        let (reached, city) = (locale.percent(self.reached), locale.percent(self.city));
        t!(locale, "reach-block-beside", reached = reached, city = city)
    }

    /// "65 und älter: 5 % der Antworten, 18 % der Stadt"; of languages, with the question: "eine andere" names nothing.
    pub fn words(&self, locale: &'static Locale) -> String {
        let name = self.name(locale);
        let name = match self.question {
            Question::HomeLanguage => format!("{} {name}", locale.text(question_words(self.question))),
            _ => name,
        };
        format!("{name}: {}", self.beside(locale))
    }
}

/// Those who take part more often, or less often, than would be expected of the city, in the order of the answers.
pub fn apart(own: &Reached) -> impl Iterator<Item = Apart<'_>> {
    #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
    let rounded = APART.max(ROUNDING / own.answered.unwrap_or(1).max(1) as f64);
    own.rows
        .iter()
        .filter_map(|row| match compared(own, row) {
            (Some(reached), Some(city)) => Some(Apart { question: own.question, row, reached, city }),
            _ => None,
        })
        // Nobody is nobody: that number is not rounded.
        .filter(move |own| own.distance() >= if own.row.people == Some(0) { APART } else { rounded })
}

fn in_words(locale: &'static Locale, own: &Reached) -> Markup {
    let (less, more): (Vec<Apart>, Vec<Apart>) = apart(own).partition(|own| own.reached < own.city);
    let line = |own: &Apart| html! { li { bdi { strong { (own.name(locale)) } } ": " (own.beside(locale)) } };
    html! {
        @if !less.is_empty() { div.prose { p { (t!(locale, "reach-block-less")) } ul { @for own in &less { (line(own)) } } } }
        @if !more.is_empty() { div.prose { p { (t!(locale, "reach-block-more")) } ul { @for own in &more { (line(own)) } } } }
        @if less.is_empty() && more.is_empty() { p { (t!(locale, "reach-block-alike")) } }
    }
}

/// Each answer's share, and below it the city's.
fn bars(locale: &'static Locale, own: &Reached) -> Vec<Bar> {
    let mut bars = Vec::new();
    for row in &own.rows {
        let (reached, city) = compared(own, row);
        let bar = |label: Markup, share: Option<f64>, strength| Bar {
            label,
            value: share.unwrap_or_default() * 100.0,
            shown: percent(locale, share),
            beside: String::new(),
            strength,
        };
        let name = answer_words(locale, own.question, &row.answer);
        bars.push(bar(html! { bdi { (name) } }, reached, Strength::Strong));
        if city.is_some() {
            bars.push(bar(html! { span.muted { (t!(locale, "reach-block-city")) } }, city, Strength::Lesser));
        }
    }
    bars
}

fn figures(locale: &'static Locale, title: &str, own: &Reached) -> Markup {
    let heads = [
        t!(locale, "survey-results-what"),
        t!(locale, "survey-results-count"),
        t!(locale, "survey-results-share"),
        t!(locale, "reach-block-city"),
    ];
    let mut columns = vec![Column::words(&heads[0]), Column::figure(&heads[1]), Column::figure(&heads[2])];
    if own.source.is_some() {
        columns.push(Column::figure(&heads[3]));
    }
    let rows: Vec<Vec<Markup>> = own
        .rows
        .iter()
        .map(|row| {
            let (reached, city) = compared(own, row);
            vec![
                html! { bdi { (answer_words(locale, own.question, &row.answer)) } },
                html! { (cell(locale, row.people)) },
                html! { (percent(locale, reached)) },
                html! { @if let Some(city) = city { (locale.percent(city)) } @else { "–" } },
            ]
        })
        .collect();
    table(title, &columns, &rows)
}
