//! Umfrage as residents fill it in: one question a page, save and resume, check, send; and what came of it.
//! Rules are in `participation_core::survey`.
//!
//! A draft's token stands in the path of its pages. So a survey works without a cookie and without
//! JavaScript, in every language (the language switch keeps the place), and with the browser's back button.
//! The price is that the address leads to the draft; it is kept small: pages are never stored by the browser,
//! no referrer leaves the site, leaving ("continue later") throws the token away, and sending ends the draft.
//! A hidden field instead would make every page the answer to a POST, which breaks going back and reloading.

pub mod begin;
pub mod build;
pub mod check;
pub mod confirm;
pub mod entry;
mod map;
pub mod photo;
pub mod print;
pub mod results;
pub mod resume;
pub mod save;
pub mod second;
pub mod settle;
pub mod step;

mod ask;
mod questions;
#[cfg(test)]
mod tests;
pub mod words;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use maud::{Markup, html};
use participation_core::procedure::{Format, Procedure};
use participation_core::survey::{self, Draft, DraftRefused, DraftToken, Survey};

use crate::error::Problem;
use crate::procedure::closed;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow::{self, Progress};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};

/// Fields of a form, in the order they came.
type Pairs = Vec<(String, String)>;

/// The value of a field, empty where it is absent.
fn value<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.as_str())
}

/// A draft in its survey, and the addresses of its pages.
struct Opened {
    survey: Survey,
    draft: Draft,
    token: DraftToken,
}

impl Opened {
    /// Reads the draft behind an address; where there is none, the page that says so.
    async fn read(visit: &Visit, slug: &str, token: &str) -> Result<Result<Self, HttpResponse>, Problem> {
        let Some(token) = DraftToken::read(token) else { return Ok(Err(gone(visit, slug))) };
        match survey::draft(&visit.app.storage, slug, &token, visit.language, visit.now).await {
            Ok((survey, draft)) => {
                let offer = survey.procedure.offer(Format::Survey).and_then(|offer| offer.open_at(visit.now));
                Ok(match offer {
                    Ok(()) => Ok(Self { survey, draft, token }),
                    Err(reason) => Err(closed::answer(visit, &survey.procedure, Format::Survey, reason)),
                })
            }
            Err(refused) => refused_page(visit, slug, refused).map(Err),
        }
    }

    fn procedure(&self) -> &Procedure {
        &self.survey.procedure.procedure
    }

    /// The address of a page of this draft: a step's position, `check` or `save`.
    fn link(&self, visit: &Visit, page: impl std::fmt::Display) -> String {
        visit.link(&format!("/procedures/{}/survey/drafts/{}/{page}", self.procedure().slug, self.token.as_str()))
    }
}

/// What to read where a draft could not be begun, read or changed.
fn refused_page(visit: &Visit, slug: &str, refused: DraftRefused) -> Result<HttpResponse, Problem> {
    match refused {
        DraftRefused::Gone => Ok(gone(visit, slug)),
        // Closed between two pages: the page of the procedure says since when.
        DraftRefused::Closed(_) => Ok(see_other(visit.link(&format!("/procedures/{slug}/survey")))),
        DraftRefused::Store(error) => Err(error.into()),
    }
}

/// No draft here (any more): sent, left, or too old.
fn gone(visit: &Visit, slug: &str) -> HttpResponse {
    let locale = visit.locale;
    let survey = visit.link(&format!("/procedures/{slug}/survey"));
    let body = html! {
        h1 { (t!(locale, "survey-gone")) }
        p.lead { (t!(locale, "survey-gone-text")) }
        div.row {
            (Button::new(&t!(locale, "survey-resume-now"), Weight::Main).icon(Icon::Key).link(&format!("{survey}/resume")))
            (Button::new(&t!(locale, "survey-begin-again"), Weight::Outline).link(&survey))
        }
        (flow::help(locale, &visit.app.config.contact, None))
    };
    let page = Page::new(t!(locale, "survey-gone"), flow::flow(locale, None, &FormErrors::default(), &body));
    private(StatusCode::GONE, &layout::page(visit, page.at(Place::TakePart).not_for_search_engines()))
}

/// A page that neither browser nor proxy keeps.
fn private(status: StatusCode, page: &Markup) -> HttpResponse {
    HttpResponse::build(status).insert_header((CACHE_CONTROL, "private, no-store")).body(page.clone().into_string())
}

fn see_other(href: String) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, href))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .finish()
}

/// A page of the flow, in its frame: 422 where something is missing. With a progress, `title` is the question.
fn framed(
    visit: &Visit,
    survey: &Survey,
    title: &str,
    progress: Option<Progress<'_>>,
    errors: &FormErrors,
    body: &Markup,
) -> HttpResponse {
    let procedure = &survey.procedure.procedure;
    let name = survey.procedure.texts.body(procedure.id, "title");
    let crumb = Crumb::new(name, visit.link(&format!("/procedures/{}", procedure.slug)));
    let shown = flow::flow(visit.locale, progress, errors, body);
    let page = match progress {
        Some(progress) => Page::new(t!(visit.locale, "survey-title", title = name), shown).step(title, progress.words),
        None => Page::new(title, shown),
    };
    // One question a page needs no other way out than back and "continue later".
    let page = page
        .at(Place::TakePart)
        .crumbs(progress.is_none().then_some(crumb))
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    private(status, &layout::page(visit, page))
}
