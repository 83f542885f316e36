//! Ihr Beleg: type the reference, get to the receipt. The same answer for a reference nobody got as for a
//! mistyped one: a sentence at the field.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::StoreError;
use participation_core::contribution::{self, Reference, ReferenceRefused, Secret};
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

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LookupForm {
    reference: String,
    code: String,
}

/// The form.
pub async fn form(visit: Visit) -> Result<HttpResponse, Problem> {
    page(&visit, &LookupForm::default(), &FormErrors::default())
}

/// Leads to the receipt; with the code, to the one on which things can be done.
pub async fn find(visit: Visit, web::Form(typed): web::Form<LookupForm>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let mut errors = FormErrors::default();
    let reference: Option<Reference> = match Reference::typed_in(&visit.app.storage.city().prefix, &typed.reference) {
        Ok(reference) => Some(reference),
        Err(ReferenceRefused::Shape) => {
            errors.add("reference", t!(locale, "contribution-reference-shape"));
            None
        }
        Err(ReferenceRefused::CheckSign) => {
            errors.add("reference", t!(locale, "contribution-reference-mistyped"));
            None
        }
    };
    let secret: Option<Secret> = typed.code.parse().ok();
    if secret.is_none() && !typed.code.trim().is_empty() {
        errors.add_titled(t!(locale, "contribution-code-wrong-title"), "code", t!(locale, "contribution-code-shape"));
    }
    let Some(reference) = reference.filter(|_| errors.is_empty()) else { return page(&visit, &typed, &errors) };
    match contribution::receipt(&visit.app.storage, reference.clone(), visit.language).await {
        Ok(_) => {}
        Err(StoreError::NotFound) => {
            errors.add("reference", t!(locale, "contribution-reference-unknown"));
            return page(&visit, &typed, &errors);
        }
        Err(error) => return Err(error.into()),
    }
    if let Some(secret) = &secret
        && !contribution::holds_secret(&visit.app.storage, reference.clone(), secret.clone()).await?
    {
        return code_wrong(&visit, reference.as_str(), &typed.code);
    }
    let code = secret.map(|secret| format!("?code={secret}")).unwrap_or_default();
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, visit.link(&format!("/receipts/{reference}{code}")))).finish())
}

/// The form again, with the number and the code that does not belong to it.
pub fn code_wrong(visit: &Visit, reference: &str, code: &str) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let mut errors = FormErrors::default();
    let words = if code.parse::<Secret>().is_ok() {
        t!(locale, "contribution-code-wrong")
    } else {
        t!(locale, "contribution-code-shape")
    };
    errors.add_titled(t!(locale, "contribution-code-wrong-title"), "code", words);
    let typed = LookupForm { reference: reference.to_owned(), code: code.to_owned() };
    page(visit, &typed, &errors)
}

fn page(visit: &Visit, typed: &LookupForm, errors: &FormErrors) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let fields = html! {
        (Field::new(locale, "reference", &t!(locale, "contribution-reference"))
            .hint(&t!(locale, "contribution-reference-hint")).error(errors.of("reference")).autocomplete("off")
            .code(&typed.reference))
        (Field::new(locale, "code", &t!(locale, "contribution-code"))
            .hint(&t!(locale, "contribution-code-hint")).error(errors.of("code")).optional().autocomplete("off")
            .code(&typed.code))
        (Button::new(&t!(locale, "contribution-lookup-open"), Weight::Main).icon(Icon::ArrowOn).submit())
    };
    let body = html! {
        h1 { (t!(locale, "contribution-lookup")) }
        p.lead { (t!(locale, "contribution-lookup-lead")) }
        (form::post(&visit.link("/receipts"), &token, None, &fields))
        (flow::help(locale, &visit.app.config.contact, None))
    };
    let page = Page::new(t!(locale, "contribution-lookup"), flow::flow(locale, None, errors, &body))
        .at(Place::Receipt)
        .with_errors(!errors.is_empty());
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    Ok(response.body(layout::page(visit, page).into_string()))
}
