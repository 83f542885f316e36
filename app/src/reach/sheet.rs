//! The same six questions on paper: a sheet to print, which is handed in apart from everything else and has no number; and
//! where clerks type such sheets, one after the other.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::procedure::{self, ProcedurePage};
use participation_core::reach::{self, Asked, Counted, GivenRefused, Question};

use super::questions::{self, Typed};
use super::{answer_words, question_words};
use crate::access::Signed;
use crate::desk::page as desk_page;
use crate::error::Problem;
use crate::procedure::desk::{Done, see_other};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Crumb, Page, Place};
use crate::ui::notice::{Tone, done, notice};

/// The sheet; where nobody is asked there is none.
pub async fn page(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (asked, page) = asked_in(&visit, &path.1).await?;
    let (locale, name) = (visit.locale, page.texts.body(page.procedure.id, "title"));
    let main = html! {
        div.wrap.stack {
            h1 { (t!(locale, "reach-title")) }
            p.lead { (t!(locale, "reach-lead")) }
            p { (t!(locale, "reach-about")) " " bdi { (name) } }
            p { strong { (t!(locale, "reach-sheet-apart")) } }
            p.no-print { (Button::new(&t!(locale, "contribution-print"), Weight::Main).icon(Icon::Printer).print()) }
            div.sheet { @for question in Question::ALL { (boxes(&visit, *question, &asked)) } }
            p.small { (t!(locale, "reach-privacy-why")) " " (t!(locale, "reach-privacy-what")) }
            p.small { (t!(locale, "reach-sheet-basis")) }
        }
    };
    let address = visit.link(&format!("/procedures/{}", page.procedure.slug));
    let shown = Page::new(t!(locale, "reach-title"), main)
        .at(Place::TakePart)
        .not_for_search_engines()
        .crumbs([Crumb::new(name, address)]);
    Ok(HttpResponse::Ok().body(layout::page(&visit, shown).into_string()))
}

async fn asked_in(visit: &Visit, slug: &str) -> Result<(Asked, Arc<ProcedurePage>), Problem> {
    let asked = reach::asked(&visit.app.storage, slug).await?;
    if !asked.offered {
        return Err(Problem::NotFound);
    }
    Ok((asked, procedure::published(&visit.app.storage, slug, visit.language).await?))
}

fn boxes(visit: &Visit, question: Question, asked: &Asked) -> Markup {
    let locale = visit.locale;
    html! {
        section {
            h2 { (locale.text(question_words(question))) }
            ul.sheet-boxes {
                @for answer in question.answers_in(&asked.boroughs) { li { (answer_words(locale, question, &answer)) } }
            }
        }
    }
}

/// The form for one sheet.
pub async fn form(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    query: web::Query<Done>,
) -> Result<HttpResponse, Problem> {
    typing(&visit, &signed, &path, (&questions::untouched(), &query.done), &FormErrors::default()).await
}

/// Counts a sheet and opens the form for the next.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let next = |done: &str| see_other(&format!("/desk/entry/{}/reach?done={done}", path.as_str()));
    match reach::give(&visit.app.storage, &path, questions::given(&typed), visit.now).await {
        Ok(Counted::Counted) => Ok(next("counted")),
        Ok(Counted::Before) => Ok(next("before")),
        Ok(Counted::Nothing) => Ok(next("nothing")),
        Err(GivenRefused::NotOffered) => Err(Problem::NotFound),
        Err(GivenRefused::NoSuchAnswer(question)) => {
            let mut errors = FormErrors::default();
            errors.add(question.as_str(), t!(visit.locale, "reach-no-such-answer"));
            typing(&visit, &signed, &path, (&typed, ""), &errors).await
        }
        Err(GivenRefused::Store(error)) => Err(error.into()),
    }
}

async fn typing(
    visit: &Visit,
    signed: &Signed,
    slug: &str,
    (typed, before): (&Typed, &str),
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let (asked, page) = asked_in(visit, slug).await?;
    let locale = visit.locale;
    let title = t!(locale, "reach-entry", title = page.texts.body(page.procedure.id, "title"));
    let above = html! { a href="/desk/entry" { (t!(locale, "paper-title")) } };
    let token = visit.form_token()?.to_string();
    let key = typed.get("key").map(String::as_str).unwrap_or_default();
    let inside = html! {
        (questions::fields(locale, &asked, typed, errors))
        (Button::new(&t!(locale, "reach-entry-send"), Weight::Main).submit())
    };
    let sheet = visit.link(&format!("/procedures/{slug}/reach/sheet"));
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &t!(locale, "reach-entry-lead")))
        @match before {
            "counted" => (done(&t!(locale, "reach-entry-counted"))),
            "before" => (notice(Tone::Sun, Icon::Info, &html! { p { (t!(locale, "reach-entry-before")) } })),
            "nothing" => (notice(Tone::Sun, Icon::Info, &html! { p { (t!(locale, "reach-entry-nothing")) } })),
            _ => {}
        }
        p { a href=(sheet) { (t!(locale, "reach-sheet-link")) } }
        (form::post(&format!("/desk/entry/{slug}/reach"), &token, Some(key), &inside))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    desk_page::answer_with(visit, signed, Page::new(title, main).with_errors(!errors.is_empty()), status).await
}
