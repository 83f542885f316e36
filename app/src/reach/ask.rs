//! The page that asks who takes part: six questions, each of which can be left out. It knows of no contribution: it is
//! reached by a link without a referrer, has no reference in its address, and sends none.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{Kind, Receipt, State};
use participation_core::procedure;
use participation_core::reach::{self, Asked, GivenRefused};

use super::questions::{self, Typed};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form;
use crate::ui::layout::{self, Page, Place};

type Path = web::Path<(String, String)>;

/// Within this time after sending, the receipt's page leads here.
const FRESH_SECONDS: i64 = 3600;

/// The invitation on the receipt's page, for whoever has just sent something. The link tells this server nothing of
/// where it was followed from: the receipt's address carries its reference and its code.
pub fn invitation(visit: &Visit, receipt: &Receipt, offered: bool) -> Markup {
    let locale = visit.locale;
    let fresh = receipt.submitted_at.plus_seconds(FRESH_SECONDS) > visit.now;
    let asks = offered && fresh && receipt.kind != Kind::Comment;
    let href = visit.link(&format!("/procedures/{}/reach", receipt.procedure_slug));
    html! {
        @if asks && matches!(receipt.state, State::Unread | State::Listed) {
            section.stack.no-print {
                h2.card-title { (t!(locale, "reach-invite")) }
                p { (t!(locale, "reach-invite-text")) }
                p { a href=(href) rel="noreferrer" referrerpolicy="no-referrer" { (t!(locale, "reach-invite-link")) } }
            }
        }
    }
}

/// The form.
pub async fn form(visit: Visit, path: Path) -> Result<HttpResponse, Problem> {
    let asked = reach::asked(&visit.app.storage, &path.1).await?;
    if !asked.offered {
        return closed(&visit, StatusCode::NOT_FOUND);
    }
    shown(&visit, &path.1, &asked, &questions::untouched(), &FormErrors::default()).await
}

/// Counts the answers.
pub async fn send(visit: Visit, path: Path, web::Form(typed): web::Form<Typed>) -> Result<HttpResponse, Problem> {
    match reach::give(&visit.app.storage, &path.1, questions::given(&typed), visit.now).await {
        Ok(_) => {
            let href = visit.link(&format!("/procedures/{}/reach/done", path.1));
            Ok(HttpResponse::SeeOther().insert_header((LOCATION, href)).finish())
        }
        Err(GivenRefused::NotOffered) => closed(&visit, StatusCode::GONE),
        Err(GivenRefused::NoSuchAnswer(question)) => {
            let mut errors = FormErrors::default();
            errors.add(question.as_str(), t!(visit.locale, "reach-no-such-answer"));
            let asked = reach::asked(&visit.app.storage, &path.1).await?;
            shown(&visit, &path.1, &asked, &typed, &errors).await
        }
        Err(GivenRefused::Store(error)) => Err(error.into()),
    }
}

async fn shown(
    visit: &Visit,
    slug: &str,
    asked: &Asked,
    typed: &Typed,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let page = procedure::published(&visit.app.storage, slug, visit.language).await?;
    let title = page.texts.body(page.procedure.id, "title");
    let token = visit.form_token()?.to_string();
    let key = typed.get("key").map(String::as_str).unwrap_or_default();
    let inside = html! {
        (questions::fields(visit.locale, asked, typed, errors))
        (Button::new(&t!(locale, "reach-send"), Weight::Sun).submit())
        p { a href=(visit.link(&format!("/procedures/{slug}"))) { (t!(locale, "reach-skip")) } }
    };
    let body = html! {
        h1 { (t!(locale, "reach-title")) }
        p.lead { (t!(locale, "reach-lead")) }
        p.muted { (t!(locale, "reach-about")) " " bdi { (title) } }
        (form::post(&visit.link(&format!("/procedures/{slug}/reach")), &token, Some(key), &inside))
        (notice(visit, slug))
        p { a href=(visit.link(&format!("/procedures/{slug}/reach/sheet"))) { (t!(locale, "reach-sheet-link")) } }
        (flow::help(locale, &visit.app.config.contact, None))
    };
    Ok(framed(visit, errors, &t!(locale, "reach-title"), &body))
}

/// What becomes of the answers (GDPR, Article 13), before anything is sent.
fn notice(visit: &Visit, slug: &str) -> Markup {
    let locale = visit.locale;
    html! {
        details.fold {
            summary { (t!(locale, "reach-privacy")) }
            div.prose {
                ul {
                    li { (t!(locale, "reach-privacy-why")) }
                    li { (t!(locale, "reach-privacy-what")) }
                    li { (t!(locale, "reach-privacy-tie")) }
                    li { (t!(locale, "reach-privacy-basis")) }
                    li { (t!(locale, "reach-privacy-back")) }
                    li { (t!(locale, "reach-privacy-twice")) }
                }
                p { a href=(visit.link(&format!("/procedures/{slug}/privacy"))) { (t!(locale, "reach-privacy-more")) } }
            }
        }
    }
}

/// Thanks; the same page whatever was told.
pub async fn done(visit: Visit, path: Path) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let page = procedure::published(&visit.app.storage, &path.1, visit.language).await?;
    let slug = &page.procedure.slug;
    let body = html! {
        h1 { (t!(locale, "reach-done")) }
        p.lead { (t!(locale, "reach-done-text")) }
        p { (Button::new(&t!(locale, "reach-to-procedure"), Weight::Outline).link(&visit.link(&format!("/procedures/{slug}")))) }
    };
    Ok(framed(&visit, &FormErrors::default(), &t!(locale, "reach-done"), &body))
}

fn closed(visit: &Visit, status: StatusCode) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let body = html! { h1 { (t!(locale, "reach-closed")) } p.lead { (t!(locale, "reach-closed-text")) } };
    let mut answer = framed(visit, &FormErrors::default(), &t!(locale, "reach-closed"), &body);
    *answer.status_mut() = status;
    Ok(answer)
}

fn framed(visit: &Visit, errors: &FormErrors, title: &str, body: &Markup) -> HttpResponse {
    let main = flow::flow(visit.locale, None, errors, body);
    let page = Page::new(title, main).at(Place::TakePart).with_errors(!errors.is_empty()).not_for_search_engines();
    let mut status = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    status.body(layout::page(visit, page).into_string())
}
