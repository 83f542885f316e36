//! Ergebnisse: what participation moved, yes and no alike, each with its reason and its way; and what is built because of it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Kind;
use participation_core::council::{self, DecisionResult, OutcomeRow, Subject};
use participation_core::language::Texts;
use participation_core::measure::{MeasureState, overview};
use participation_core::procedure::{Phase, PhaseKind, PhaseStand};
use participation_core::{Language, Storage, StoreError, Timestamp};

use crate::error::Problem;
use crate::measure::dashboard::{self, Asked};
use crate::request::Visit;
use crate::t;
use crate::ui::layout::{self, Page, Place};
use crate::ui::notice::empty;
use crate::ui::outcome_row::{Outcome, OutcomeStep, outcomes};

/// Rows of the page.
const ROWS: i64 = 60;

/// The page.
pub async fn page(visit: Visit, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let (rows, texts) = recent(&visit.app.storage, visit.language, ROWS).await?;
    let (filter, number) = (asked.filter()?, asked.number()?);
    let built = overview::dashboard(&visit.app.storage, filter, number, visit.language).await?;
    let main = html! {
        div.wrap.section-first {
            div.page-head {
                h1 { (t!(locale, "outcome-impact")) }
                p.lead { (t!(locale, "outcome-impact-lead")) }
            }
            (dashboard::section(&visit, &built, (&asked, number)))
            @if rows.is_empty() {
                (empty(&t!(locale, "outcome-impact-none"), &html! {
                    a href=(visit.link("/procedures")) { (t!(locale, "outcome-impact-take-part")) }
                }))
            } @else {
                (crate::procedure::banner(locale, &texts, "/de/impact"))
                section.section.stack { h2 { (t!(locale, "outcome-impact-list")) } (list(&visit, &rows, &texts)) }
            }
        }
    };
    let page =
        Page::new(t!(locale, "outcome-impact"), main).at(Place::Results).description(t!(locale, "outcome-impact-lead"));
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

/// The latest outcomes, for the front page.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn recent(storage: &Storage, language: Language, limit: i64) -> Result<(Vec<OutcomeRow>, Texts), StoreError> {
    council::outcomes(storage, language, limit).await
}

/// The rows: a large figure or a *Nein*, the story, three ticks.
pub fn list(visit: &Visit, rows: &[OutcomeRow], texts: &Texts) -> Markup {
    let told: Vec<Told> = rows.iter().map(|row| Told::of(visit, row, texts)).collect();
    let rows: Vec<Outcome<'_>> = told
        .iter()
        .map(|own| Outcome {
            figure: &own.figure,
            figure_words: &own.figure_words,
            title: &own.title,
            title_lang: own.title_lang,
            href: &own.href,
            text: own.text.clone(),
            way: own.way.clone(),
        })
        .collect();
    outcomes(&rows)
}

struct Told {
    figure: String,
    figure_words: String,
    title: String,
    /// Of somebody's own words.
    title_lang: Option<&'static str>,
    href: String,
    text: Markup,
    way: Vec<OutcomeStep>,
}

impl Told {
    fn of(visit: &Visit, row: &OutcomeRow, texts: &Texts) -> Self {
        match &row.subject {
            Subject::Procedure { id, slug } => Self::procedure(visit, row, texts, *id, slug),
            Subject::Contribution { reference, kind, headline, language, endorsements, submitted_at } => {
                let way = vec![OutcomeStep {
                    words: t!(visit.locale, "outcome-way-idea", date = visit.locale.month(*submitted_at)).into_owned(),
                    done: true,
                }];
                let (figure, figure_words) = figure_of(visit, row, *endorsements);
                Self {
                    figure,
                    figure_words,
                    title: headline.clone(),
                    title_lang: Some(language.tag()),
                    href: visit.link(&format!("/{}/{reference}", page_of(*kind))),
                    text: html! { (result(visit, row, texts)) (reason(visit, row, texts)) },
                    way: way.into_iter().chain(decided(visit, row)).chain(built(visit, row)).collect(),
                }
            }
        }
    }

    fn procedure(visit: &Visit, row: &OutcomeRow, texts: &Texts, id: i64, slug: &str) -> Self {
        let locale = visit.locale;
        let figure = texts.body(id, "figure");
        let (figure, figure_words) = match (row.is_no(), figure.is_empty()) {
            (true, _) => (t!(locale, "outcome-no").into_owned(), t!(locale, "outcome-no-why").into_owned()),
            (false, false) => (figure.to_owned(), texts.body(id, "figure_note").to_owned()),
            (false, true) => (t!(locale, "outcome-yes").into_owned(), String::new()),
        };
        let quote = texts.body(id, "quote");
        let text = html! {
            (crate::procedure::block(visit.language, texts.get(id, "result"), |text| html! { p { (text) } }))
            @if !quote.is_empty() { blockquote.quote dir="auto" { (quote) } }
            (reason(visit, row, texts))
        };
        let way = row.phases.iter().filter(|phase| on_the_way(phase)).take(3).map(|phase| OutcomeStep {
            words: format!("{}, {}", texts.body(phase.id, "title"), locale.month(told_day(visit, phase))),
            done: phase.stand(visit.now) == PhaseStand::Done,
        });
        Self {
            figure,
            figure_words,
            title: texts.body(id, "title").to_owned(),
            title_lang: None,
            href: visit.link(&format!("/procedures/{slug}")),
            text,
            way: way.collect(),
        }
    }
}

fn figure_of(visit: &Visit, row: &OutcomeRow, endorsements: Option<i32>) -> (String, String) {
    let locale = visit.locale;
    match (row.is_no(), endorsements.filter(|count| *count > 0)) {
        (true, _) => (t!(locale, "outcome-no").into_owned(), t!(locale, "outcome-no-why").into_owned()),
        (false, Some(count)) => (locale.number(count), t!(locale, "outcome-wanted", count = count).into_owned()),
        (false, None) => (t!(locale, "outcome-yes").into_owned(), String::new()),
    }
}

/// Where a contribution of a kind can be read: comments and answers by their receipt.
pub fn page_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Proposal => "proposals",
        Kind::LocationReport => "reports",
        Kind::Comment | Kind::SurveyResponse => "receipts",
    }
}

/// From the idea over the decision to building; what lies between is on the procedure's page.
fn on_the_way(phase: &Phase) -> bool {
    match phase.kind {
        PhaseKind::Ideas | PhaseKind::Decision | PhaseKind::Building => true,
        PhaseKind::Weighing | PhaseKind::Answer | PhaseKind::Review => false,
    }
}

/// What was built is told by the day it was finished, everything else by the day it began.
fn told_day(visit: &Visit, phase: &Phase) -> Timestamp {
    match phase.ends_at {
        Some(end) if phase.kind == PhaseKind::Building && phase.stand(visit.now) == PhaseStand::Done => end,
        Some(_) | None => phase.starts_at,
    }
}

fn decided(visit: &Visit, row: &OutcomeRow) -> Option<OutcomeStep> {
    let decision = row.decision.as_ref()?;
    let words = t!(visit.locale, "outcome-way-decided", date = visit.locale.date(decision.meeting_day));
    let done = decision.result != DecisionResult::Postponed;
    Some(OutcomeStep { words: words.into_owned(), done })
}

fn built(visit: &Visit, row: &OutcomeRow) -> Option<OutcomeStep> {
    let locale = visit.locale;
    let measure = row.measure.as_ref()?;
    let words = match measure.state {
        MeasureState::Planned => t!(locale, "outcome-way-planned", date = locale.month(measure.starts_on)),
        MeasureState::Started => t!(locale, "outcome-way-building", date = locale.month(measure.finishes_on)),
        MeasureState::Paused => t!(locale, "measure-state-paused"),
        MeasureState::Stopped => t!(locale, "measure-state-stopped"),
        MeasureState::Finished => t!(locale, "outcome-way-finished", date = locale.month(measure.span().1)),
    };
    Some(OutcomeStep { words: words.into_owned(), done: measure.state == MeasureState::Finished })
}

fn result(visit: &Visit, row: &OutcomeRow, texts: &Texts) -> Markup {
    let locale = visit.locale;
    html! {
        @if let Some(measure) = &row.measure {
            (crate::procedure::block(visit.language, texts.get(measure.id, "title"), |text| html! { p { (text) } }))
        } @else if let Some(decision) = &row.decision {
            p { (locale.text(super::story::result_words(decision.result))) }
        }
    }
}

fn reason(visit: &Visit, row: &OutcomeRow, texts: &Texts) -> Markup {
    html! {
        @if let Some(decision) = &row.decision {
            (crate::procedure::block(visit.language, texts.get(decision.id, "reason"), |text| html! {
                @if !text.is_empty() { p { (text) } }
            }))
        }
    }
}
