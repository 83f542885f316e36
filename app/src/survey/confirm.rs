//! The address behind a response: the page that says a mail is on its way, and the page the mail leads to.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{Reference, Secret};
use participation_core::survey::{self, ConfirmRefused, Confirmed};

use super::{Pairs, private, see_other, value};
use crate::contribution::withdraw::CodeForm;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};
use crate::ui::{flow, form};

/// One thing is still to be done: open the mail.
pub async fn mailed(
    visit: Visit,
    path: web::Path<(String, String, String)>,
    web::Query(query): web::Query<CodeForm>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let reference: Reference = path.2.parse().map_err(|_| Problem::NotFound)?;
    let code = query.code.parse::<Secret>().map(|secret| format!("?code={secret}")).unwrap_or_default();
    let body = html! {
        h1 { (t!(locale, "survey-mailed")) }
        p.lead { (t!(locale, "survey-mailed-text", days = participation_core::voice::CONFIRM_DAYS)) }
        (Button::new(&t!(locale, "survey-to-receipt"), Weight::Main).icon(Icon::ArrowOn)
            .link(&visit.link(&format!("/receipts/{reference}{code}"))))
    };
    Ok(shown(&visit, StatusCode::OK, &t!(locale, "survey-mailed"), &body))
}

/// The page a confirming mail leads to. Opening it counts nothing: mail scanners open links too.
pub async fn form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (form::hidden("mail", &path.1))
        (Button::new(&t!(locale, "survey-confirm-now"), Weight::Sun).icon(Icon::Tick).submit())
    };
    let body = html! {
        h1 { (t!(locale, "survey-confirm")) }
        p.lead { (t!(locale, "survey-confirm-text")) }
        (form::post(&visit.link("/surveys/confirm"), &token, None, &inside))
    };
    Ok(shown(&visit, StatusCode::OK, &t!(locale, "survey-confirm"), &body))
}

/// Counts the response behind a confirmed address.
pub async fn send(visit: Visit, web::Form(typed): web::Form<Pairs>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    match survey::confirm(&visit.app.storage, value(&typed, "mail"), visit.now).await {
        Ok((reference, Confirmed::Counted)) => Ok(see_other(visit.link(&format!("/receipts/{reference}")))),
        Ok((_, Confirmed::CountedBefore)) => {
            let body = html! {
                h1 { (t!(locale, "survey-confirmed-before")) }
                p.lead { (t!(locale, "survey-confirmed-before-text")) }
            };
            Ok(shown(&visit, StatusCode::OK, &t!(locale, "survey-confirmed-before"), &body))
        }
        Err(ConfirmRefused::UnknownToken) => {
            let body = html! {
                h1 { (t!(locale, "survey-confirm-old")) }
                p.lead { (t!(locale, "survey-confirm-old-text")) }
            };
            Ok(shown(&visit, StatusCode::GONE, &t!(locale, "survey-confirm-old"), &body))
        }
        Err(ConfirmRefused::Store(error)) => Err(error.into()),
    }
}

fn shown(visit: &Visit, status: StatusCode, title: &str, body: &Markup) -> HttpResponse {
    let page = Page::new(title, flow::flow(visit.locale, None, &FormErrors::default(), body)).at(Place::TakePart);
    private(status, &layout::page(visit, page.not_for_search_engines()))
}
