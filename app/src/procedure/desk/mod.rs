//! Verfahren at the desk: begin, write, hand over, publish. Rules are in `participation_core::procedure::work`.

pub mod begin;
pub mod change;
pub mod codes;
pub mod documents;
pub mod facts;
pub mod list;
pub mod preview;
pub mod schedule;
pub mod show;
pub mod topics;
mod words;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use chrono::NaiveDate;
use maud::{Markup, html};
use participation_core::procedure::work::{self, Part, WorkRefused, Working};
use participation_core::procedure::{ProcedureId, ProcedureState};
use participation_core::{PlainText, TextRefused};

use crate::access::Signed;
use crate::contribution::envelope::too_long;
use crate::desk::page;
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::ui::chip::chip;
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{self, Tone, done};
use crate::{Language, Timestamp, t};

pub use words::{field_name, state_chip};

/// The pairs of a form, in the order they were sent; unknown names are ignored.
#[derive(Clone, Debug, Default)]
pub struct Pairs(pub Vec<(String, String)>);

impl Pairs {
    /// The first value of a name, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.as_str())
    }

    /// Every value of a name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(own, _)| own == name).map(|(_, value)| value.as_str()).collect()
    }

    pub fn put(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }

    /// The version of the procedure the form was made from.
    pub fn version(&self) -> i32 {
        self.get("version").parse().unwrap_or_default()
    }
}

/// How a form comes back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Fresh,
    /// Rows were moved; nothing is saved yet.
    Rearranged,
    Wrong,
    /// Somebody else saved meanwhile; what was typed is still there.
    Changed,
}

impl Outcome {
    fn status(self) -> StatusCode {
        match self {
            Self::Fresh | Self::Rearranged => StatusCode::OK,
            Self::Wrong => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Changed => StatusCode::CONFLICT,
        }
    }
}

async fn read(visit: &Visit, id: i64) -> Result<Working, Problem> {
    Ok(work::open(&visit.app.storage, ProcedureId(id)).await?)
}

fn title(working: &Working) -> &str {
    working.page.texts.body(working.page.procedure.id, "title")
}

/// A page about one part of a procedure: crumbs, state, tabs to the other parts, what happened, the body.
async fn answer(
    visit: &Visit,
    signed: &Signed,
    (working, part, heading): (&Working, &str, &str),
    (errors, outcome): (&FormErrors, Outcome),
    body: &Markup,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let main = html! {
        (error_summary(locale, errors))
        (head(locale, working, heading))
        (tabs(locale, working, part))
        @if outcome == Outcome::Changed { (changed(visit, working)) }
        @if outcome == Outcome::Rearranged { (notice::notice(Tone::Sun, Icon::Info, &html! { p { (t!(locale, "procedure-desk-not-saved")) } })) }
        (body)
    };
    let shown = Page::new(format!("{heading}: {}", title(working)), main).with_errors(!errors.is_empty());
    page::answer_with(visit, signed, shown, outcome.status()).await
}

/// The same frame for a part that another room answers for: crumbs, state and tabs above its page.
pub async fn frame(visit: &Visit, id: i64, part: &str, heading: &str) -> Result<Markup, Problem> {
    let working = read(visit, id).await?;
    Ok(html! { (head(visit.locale, &working, heading)) (tabs(visit.locale, &working, part)) })
}

fn head(locale: &'static Locale, working: &Working, heading: &str) -> Markup {
    let id = working.page.procedure.id;
    let above = html! {
        a href="/desk/procedures" { (t!(locale, "procedure-desk-list")) } " › "
        a href={ "/desk/procedures/" (id) } { bdi { (title(working)) } } " "
        (chip(locale, &state_chip(working.page.procedure.state)))
    };
    desk_head(&above, heading, "")
}

fn tabs(locale: &'static Locale, working: &Working, part: &str) -> Markup {
    let base = format!("/desk/procedures/{}", working.page.procedure.id);
    let parts = [
        ("", t!(locale, "procedure-desk-overview")),
        ("facts", t!(locale, "procedure-desk-facts")),
        ("schedule", t!(locale, "procedure-desk-schedule")),
        ("topics", t!(locale, "procedure-desk-topics")),
        ("events", t!(locale, "event-list")),
        ("texts/de", t!(locale, "procedure-desk-texts")),
        ("documents", t!(locale, "procedure-desk-documents")),
        ("survey", t!(locale, "survey-build")),
        ("codes", t!(locale, "procedure-desk-codes")),
        ("reach", t!(locale, "reach-desk")),
    ];
    html! {
        nav.tabs aria-label=(t!(locale, "procedure-desk-parts")) {
            ul {
                @for (own, words) in parts {
                    @let href = if own.is_empty() { base.clone() } else { format!("{base}/{own}") };
                    li { a href=(href) aria-current=[(own == part).then_some("page")] { (words) } }
                }
            }
        }
    }
}

/// Who saved meanwhile, and that nothing typed is lost.
fn changed(visit: &Visit, working: &Working) -> Markup {
    let locale = visit.locale;
    let words = match &working.last_edit {
        Some(last) => t!(locale, "procedure-desk-changed", name = last.name.as_str(), at = locale.date_time(last.at)),
        None => t!(locale, "procedure-desk-changed-somebody"),
    };
    let href = visit.path.clone();
    notice::notice(
        Tone::Sun,
        Icon::Swap,
        &html! { p { (words) " " a href=(href) { (t!(locale, "procedure-desk-changed-look")) } } },
    )
}

/// "Gesichert." after a redirect.
fn saved(locale: &'static Locale, query: &Done) -> Markup {
    html! {
        @if query.done == "waits" { (done(&t!(locale, "procedure-desk-change-laid"))) }
        @else if !query.done.is_empty() { (done(&t!(locale, "procedure-desk-saved"))) }
    }
}

/// What a redirect told.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Done {
    pub done: String,
}

pub fn see_other(href: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, href.to_owned())).finish()
}

/// What a refusal means where no form can say it.
pub fn problem(refused: WorkRefused) -> Problem {
    match refused {
        WorkRefused::NotAllowed(_) => Problem::Forbidden,
        WorkRefused::NotTwo(refused) => refused.into(),
        WorkRefused::NotPossible(_)
        | WorkRefused::Gaps(_)
        | WorkRefused::RulesLocked
        | WorkRefused::Frozen
        | WorkRefused::Closed
        | WorkRefused::StillRuns
        | WorkRefused::TopicUsed
        | WorkRefused::ChangeWaits
        | WorkRefused::SlugTaken
        | WorkRefused::SlugReserved => Problem::Changed,
        WorkRefused::Store(error) => error.into(),
    }
}

/// Whether it can be written just now; else the sentence that says why not.
fn closed(locale: &'static Locale, working: &Working) -> Markup {
    html! {
        @if !working.page.procedure.state.is_writable() {
            (notice::notice(Tone::Sun, Icon::Lock, &html! { p { (t!(locale, "procedure-desk-closed")) } }))
        }
    }
}

/// Whether a change of this part waits, so that it cannot be saved just now; and the sentence that says so, or that a change of what
/// is published will wait.
fn held(locale: &'static Locale, working: &Working, part: Part) -> (bool, Markup) {
    let own = &working.page.procedure;
    let waits = working.changes.iter().any(|change| change.proposed.part() == part);
    let words = if waits {
        html! { p { (t!(locale, "procedure-desk-change-held")) " " a href={ "/desk/procedures/" (own.id) } { (t!(locale, "procedure-desk-change-look")) } } }
    } else {
        html! { p { (t!(locale, "procedure-desk-change-will-wait")) } }
    };
    let shown =
        html! { @if own.state == ProcedureState::Published { (notice::notice(Tone::Sun, Icon::People, &words)) } };
    (waits, shown)
}

/// A line that must not be empty.
pub fn line(
    locale: &'static Locale,
    typed: &str,
    limit: usize,
    field: &str,
    errors: &mut FormErrors,
) -> Option<String> {
    match PlainText::line(typed, limit) {
        Ok(line) => return Some(line.to_string()),
        Err(TextRefused::Empty) => errors.add(field, t!(locale, "procedure-desk-missing")),
        Err(TextRefused::TooLong { length, limit }) => errors.add(field, too_long(locale, length, limit)),
    }
    None
}

/// Several lines that may be empty.
pub fn lines(locale: &'static Locale, typed: &str, limit: usize, field: &str, errors: &mut FormErrors) -> String {
    match PlainText::paragraphs(typed, limit) {
        Ok(text) => text.to_string(),
        Err(TextRefused::Empty) => String::new(),
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add(field, too_long(locale, length, limit));
            String::new()
        }
    }
}

/// A day that must be there, between 2000 and 2100.
pub fn day(locale: &'static Locale, typed: &str, field: &str, errors: &mut FormErrors) -> Option<NaiveDate> {
    use chrono::Datelike;
    let day = typed.trim().parse::<NaiveDate>().ok().filter(|day| (2000..2100).contains(&day.year()));
    if day.is_none() {
        errors.add(field, t!(locale, "procedure-desk-day-wrong"));
    }
    day
}

/// The first moment of a day in the city.
fn start_of_day(day: NaiveDate) -> Timestamp {
    let before = Timestamp::end_of_day(day.pred_opt().unwrap_or(day));
    Timestamp::new(before.utc() + chrono::TimeDelta::milliseconds(1))
}

/// Whole number within bounds; empty where it may be.
pub fn number(
    locale: &'static Locale,
    typed: &str,
    (field, bounds): (&str, std::ops::RangeInclusive<i32>),
    errors: &mut FormErrors,
) -> Option<i32> {
    let typed = typed.trim();
    let found = typed.parse::<i32>().ok().filter(|number| bounds.contains(number));
    if found.is_none() && !typed.is_empty() {
        errors.add(field, t!(locale, "procedure-desk-number-wrong", least = *bounds.start(), most = *bounds.end()));
    }
    found
}

/// Languages in which a procedure's texts can be required.
const LANGUAGES: &[Language] = Language::ALL;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_berlin_and_nonsense_is_no_day() {
        let locale = Locale::of(Language::De);
        let mut errors = FormErrors::default();
        let found = day(locale, "2026-12-05", "d", &mut errors).unwrap();
        assert_eq!(start_of_day(found).to_string(), "2026-12-04T23:00:00Z");
        assert!(errors.is_empty());
        for wrong in ["", "5.12.2026", "2026-02-30", "99999-01-01", "0001-01-01"] {
            assert!(day(locale, wrong, "d", &mut errors).is_none(), "{wrong}");
        }
        assert_eq!(errors.len(), 5);
    }
}
