//! Withdrawing by the code on the receipt: one page that says what happens, one POST that does it.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::contribution::{self, Reference, Secret, State, WithdrawRefused};
use serde::Deserialize;

use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};

/// The code, from the address of the form or typed into it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub code: String,
}

/// Says what withdrawing means.
pub async fn form(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Query(typed): web::Query<CodeForm>,
) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    page(&visit, &reference, &typed, &FormErrors::default()).await
}

/// Withdraws.
pub async fn send(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Form(typed): web::Form<CodeForm>,
) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let mut errors = FormErrors::default();
    let Ok(secret) = typed.code.parse::<Secret>() else {
        errors.add("code", t!(visit.locale, "contribution-code-shape"));
        return page(&visit, &reference, &typed, &errors).await;
    };
    match contribution::withdraw(&visit.app.storage, reference.clone(), secret.clone(), visit.now).await {
        // Withdrawn before, by the same hand: the same page again.
        Ok(()) | Err(WithdrawRefused::NotPossible(_)) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, visit.link(&format!("/receipts/{reference}?code={secret}"))))
            .finish()),
        Err(WithdrawRefused::NotYours) => {
            errors.add("code", t!(visit.locale, "contribution-code-wrong"));
            page(&visit, &reference, &typed, &errors).await
        }
        Err(WithdrawRefused::Store(error)) => Err(error.into()),
    }
}

async fn page(
    visit: &Visit,
    reference: &Reference,
    typed: &CodeForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let receipt = contribution::receipt(&visit.app.storage, reference.clone(), visit.language).await?;
    if receipt.state == State::Withdrawn && errors.is_empty() {
        return Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, visit.link(&format!("/receipts/{reference}"))))
            .finish());
    }
    let token = visit.form_token()?.to_string();
    let fields = html! {
        (Field::new(locale, "code", &t!(locale, "contribution-code"))
            .hint(&t!(locale, "contribution-code-hint")).error(errors.of("code")).autocomplete("off").code(&typed.code))
        (Button::new(&t!(locale, "contribution-withdraw-now"), Weight::Danger).submit())
    };
    let body = html! {
        h1 { (t!(locale, "contribution-withdraw")) }
        p.lead { (t!(locale, "contribution-withdraw-what", reference = reference.as_str())) }
        p { (t!(locale, "contribution-withdraw-stays")) }
        (form::post(&visit.link(&format!("/receipts/{reference}/withdraw")), &token, None, &fields))
        p { a.with-icon href=(visit.link(&format!("/receipts/{reference}"))) {
            (Icon::ArrowBack) span { (t!(locale, "contribution-withdraw-not")) } } }
    };
    let page = Page::new(t!(locale, "contribution-withdraw"), flow::flow(locale, None, errors, &body))
        .at(Place::Receipt)
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    Ok(response.body(layout::page(visit, page).into_string()))
}
