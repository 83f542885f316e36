//! Links from mail: opening one changes nothing, for mail scanners open links too; a button does.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::location_report::affected::{self, AffectedRefused};
use serde::Deserialize;

use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form;
use crate::ui::layout::{self, Page, Place};

/// The word from the mail.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MailForm {
    mail: String,
}

/// "Is this your address?"
pub async fn form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (locale, token) = (visit.locale, visit.form_token()?.to_string());
    let inside = html! {
        (form::hidden("mail", &path.1))
        (Button::new(&t!(locale, "location-report-confirm-now"), Weight::Sun).submit())
    };
    let body = html! {
        h1 { (t!(locale, "location-report-confirm-mail")) }
        p.lead { (t!(locale, "location-report-confirm-lead")) }
        (form::post(&visit.link("/reports/confirm"), &token, None, &inside))
    };
    Ok(HttpResponse::Ok().body(framed(&visit, t!(locale, "location-report-confirm-mail").into_owned(), &body)))
}

/// Confirms it.
pub async fn send(visit: Visit, web::Form(typed): web::Form<MailForm>) -> Result<HttpResponse, Problem> {
    match affected::confirm(&visit.app.storage, &typed.mail, visit.now).await {
        Ok(reference) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, visit.link(&format!("/reports/{reference}/affected/done"))))
            .finish()),
        Err(AffectedRefused::Store(error)) => Err(error.into()),
        Err(_) => {
            let locale = visit.locale;
            let body = html! {
                h1 { (t!(locale, "location-report-confirm-old")) }
                p.lead { (t!(locale, "location-report-confirm-old-text")) }
            };
            let page = framed(&visit, t!(locale, "location-report-confirm-old").into_owned(), &body);
            Ok(HttpResponse::Gone().body(page))
        }
    }
}

/// "No more mail about this?"
pub async fn stop_form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (locale, token) = (visit.locale, visit.form_token()?.to_string());
    let inside = html! {
        (form::hidden("mail", &path.1))
        (Button::new(&t!(locale, "location-report-stop-now"), Weight::Main).submit())
    };
    let body = html! {
        h1 { (t!(locale, "location-report-stop")) }
        (form::post(&visit.link("/reports/stop"), &token, None, &inside))
    };
    Ok(HttpResponse::Ok().body(framed(&visit, t!(locale, "location-report-stop").into_owned(), &body)))
}

/// Ends the mail. The same answer for every word, known or not.
pub async fn stop(visit: Visit, web::Form(typed): web::Form<MailForm>) -> Result<HttpResponse, Problem> {
    affected::stop(&visit.app.storage, &typed.mail).await?;
    let locale = visit.locale;
    let body = html! { h1 { (t!(locale, "location-report-stopped")) } };
    Ok(HttpResponse::Ok().body(framed(&visit, t!(locale, "location-report-stopped").into_owned(), &body)))
}

fn framed(visit: &Visit, title: String, body: &Markup) -> String {
    let main = flow::flow(visit.locale, None, &FormErrors::default(), body);
    layout::page(visit, Page::new(title, main).at(Place::Map).not_for_search_engines()).into_string()
}
