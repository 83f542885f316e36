//! Before the first question: what it is about, how long it takes, what counts as one voice, what becomes of the answers.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::html;
use participation_core::StoreError;
use participation_core::procedure::{self, Format, Voice};
use participation_core::survey::{self, DraftRefused, Survey, minutes};

use super::{framed, private, see_other};
use crate::error::Problem;
use crate::procedure::{banner, closed, voice_words};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::{Tone, notice};
use crate::ui::{flow, form};
use crate::voice;

/// The page before the first question, or what to do instead when nothing can be handed in.
///
/// Whether this browser has answered differs from reader to reader; the page is never kept, by us or by a browser.
pub async fn page(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let survey = match survey::published(&visit.app.storage, &path.1, visit.language).await {
        Ok(survey) => survey,
        Err(StoreError::NotFound) => return not_offered(&visit, &path.1).await,
        Err(error) => return Err(error.into()),
    };
    if let Err(reason) = survey.procedure.offer(Format::Survey).and_then(|offer| offer.open_at(visit.now)) {
        return Ok(closed::answer(&visit, &survey.procedure, Format::Survey, reason));
    }
    let own = &survey.procedure.procedure;
    let answered = match voice::brought(&request).filter(|_| own.voice == Voice::Token) {
        Some(token) => survey::has_answered(&visit.app.storage, own.id, &token).await?,
        None => false,
    };
    begin_page(&visit, &survey, answered)
}

/// Begins a draft and leads to its first question.
pub async fn start(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let slug = &path.1;
    match survey::begin(&visit.app.storage, slug, visit.now).await {
        Ok(token) => Ok(see_other(visit.link(&format!("/procedures/{slug}/survey/drafts/{}/1", token.as_str())))),
        Err(DraftRefused::Closed(reason)) => {
            let page = procedure::published(&visit.app.storage, slug, visit.language).await?;
            Ok(closed::answer(&visit, &page, Format::Survey, reason))
        }
        Err(DraftRefused::Gone) => Err(Problem::NotFound),
        Err(DraftRefused::Store(error)) => Err(error.into()),
    }
}

/// A published procedure without questions; an unknown one is not found.
async fn not_offered(visit: &Visit, slug: &str) -> Result<HttpResponse, Problem> {
    let page = procedure::published(&visit.app.storage, slug, visit.language).await?;
    Ok(closed::answer(visit, &page, Format::Survey, procedure::Closed::NotOffered))
}

fn begin_page(visit: &Visit, survey: &Survey, answered: bool) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let procedure = &survey.procedure.procedure;
    let address = format!("/procedures/{}", procedure.slug);
    let token = visit.form_token()?.to_string();
    let title = survey.procedure.texts.body(procedure.id, "title");
    let (counts, limit) = voice_words(procedure.voice);
    let button = if answered {
        Button::new(&t!(locale, "survey-look"), Weight::Outline).icon(Icon::ArrowOn).submit()
    } else {
        Button::new(&t!(locale, "survey-begin-now"), Weight::Sun).icon(Icon::ArrowOn).submit()
    };
    let questions = survey.questions.len() as u32;
    let body = html! {
        (banner(locale, &survey.texts, &format!("/de{address}/survey")))
        h1 dir="auto" { (title) }
        p.lead { (t!(locale, "survey-begin-lead", questions = questions, minutes = minutes(&survey.questions))) }
        @if answered {
            (notice(Tone::Sun, Icon::Info, &html! {
                p { (t!(locale, "survey-voice-used")) }
                p { a href=(visit.link("/receipts")) { (t!(locale, "survey-voice-used-receipt")) } }
            }))
        }
        div.card.stack {
            p { (locale.text(counts)) (locale.between()) (locale.text(limit)) }
            p { (t!(locale, "survey-begin-draft")) }
            p { (t!(locale, "contribution-privacy")) (locale.between())
                a href=(visit.link(&format!("{address}/privacy"))) { (t!(locale, "contribution-privacy-link")) } }
        }
        (form::post(&visit.link(&format!("{address}/survey")), &token, None, &button))
        p { a href=(visit.link(&format!("{address}/survey/resume"))) { (t!(locale, "survey-resume-link")) } }
        (flow::help(locale, &visit.app.config.contact, None))
    };
    Ok(framed(visit, survey, &t!(locale, "survey-title", title = title), None, &FormErrors::default(), &body))
}

/// After leaving: nothing of the draft is on this page, so whoever uses the computer next learns nothing.
pub async fn left(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let page = procedure::published(&visit.app.storage, &path.1, visit.language).await?;
    let address = visit.link(&format!("/procedures/{}", page.procedure.slug));
    let body = html! {
        h1 { (t!(locale, "survey-left")) }
        p.lead { (t!(locale, "survey-left-text")) }
        div.row {
            (Button::new(&t!(locale, "survey-resume-now"), Weight::Main).icon(Icon::Key).link(&format!("{address}/survey/resume")))
            (Button::new(&t!(locale, "procedure-back"), Weight::Outline).link(&address))
        }
    };
    let crumb = Crumb::new(page.texts.body(page.procedure.id, "title"), address);
    let shown = Page::new(t!(locale, "survey-left"), flow::flow(locale, None, &FormErrors::default(), &body))
        .at(Place::TakePart)
        .crumbs([crumb])
        .not_for_search_engines();
    Ok(private(StatusCode::OK, &layout::page(&visit, shown)))
}
