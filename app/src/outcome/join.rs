//! The invitation to join a similar proposal: what it means, and the author's yes or no by code.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{self, Reference, Secret};
use participation_core::outcome::merge::{self, Offer};
use participation_core::outcome::{self, ReplyRefused};
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
use crate::ui::notice::empty;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    code: String,
    into: String,
    answer: String,
}

/// What joining means.
pub async fn page(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Query(typed): web::Query<JoinForm>,
) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    form_page(&visit, &reference, &typed, &FormErrors::default()).await
}

/// Takes the author's word.
pub async fn send(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Form(typed): web::Form<JoinForm>,
) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let into: Reference = typed.into.parse().map_err(|_| Problem::invalid("no proposal to join"))?;
    let mut errors = FormErrors::default();
    let Ok(secret) = typed.code.parse::<Secret>() else {
        errors.add("code", t!(visit.locale, "contribution-code-shape"));
        return form_page(&visit, &reference, &typed, &errors).await;
    };
    let storage = &visit.app.storage;
    let taken = match typed.answer.as_str() {
        "yes" => merge::accept(storage, reference.clone(), secret.clone(), into, visit.now).await,
        "no" => merge::decline(storage, reference.clone(), secret.clone(), into, visit.now).await,
        _ => return Err(Problem::invalid("neither yes nor no")),
    };
    match taken {
        // Answered before, or meanwhile impossible: the receipt says what stands.
        Ok(()) | Err(ReplyRefused::NothingAsked | ReplyRefused::NotPossible(_)) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, visit.link(&format!("/receipts/{reference}?code={secret}"))))
            .finish()),
        Err(ReplyRefused::NotYours) => {
            errors.add("code", t!(visit.locale, "contribution-code-wrong"));
            form_page(&visit, &reference, &typed, &errors).await
        }
        Err(ReplyRefused::Store(error)) => Err(error.into()),
    }
}

async fn form_page(
    visit: &Visit,
    reference: &Reference,
    typed: &JoinForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let storage = &visit.app.storage;
    let receipt = contribution::receipt(storage, reference.clone(), visit.language).await?;
    let offers = outcome::of_contribution(storage, receipt.id, visit.language).await?.offers;
    let wanted = offers.iter().find(|offer| offer.into.as_str() == typed.into).or(offers.first());
    let back = visit.link(&format!("/receipts/{reference}"));
    let body = match wanted {
        Some(offer) => {
            let token = visit.form_token()?.to_string();
            let action = visit.link(&format!("/receipts/{reference}/join"));
            html! { (head(visit, offer)) (form::post(&action, &token, None, &fields(visit, offer, typed, errors))) }
        }
        None => html! {
            h1 { (t!(locale, "outcome-join")) }
            (empty(&t!(locale, "outcome-join-nothing"), &html! { a href=(back) { (t!(locale, "outcome-to-receipt")) } }))
        },
    };
    let page = Page::new(t!(locale, "outcome-join"), flow::flow(locale, None, errors, &body))
        .at(Place::Receipt)
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    Ok(response.body(layout::page(visit, page).into_string()))
}

fn head(visit: &Visit, offer: &Offer) -> Markup {
    let locale = visit.locale;
    html! {
        h1 { (t!(locale, "outcome-join")) }
        p.lead { (t!(locale, "outcome-join-lead")) }
        p.with-icon {
            (Icon::People)
            a href=(visit.link(&format!("/proposals/{}", offer.into))) { bdi { (offer.into_headline) } }
        }
        ul {
            li { (t!(locale, "outcome-join-voices")) }
            li { (t!(locale, "outcome-join-origin")) }
            li { (t!(locale, "outcome-join-answer")) }
        }
        p { (t!(locale, "outcome-join-free")) }
    }
}

fn fields(visit: &Visit, offer: &Offer, typed: &JoinForm, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    html! {
        (form::hidden("into", offer.into.as_str()))
        (Field::new(locale, "code", &t!(locale, "contribution-code")).hint(&t!(locale, "contribution-code-hint"))
            .error(errors.of("code")).autocomplete("off").code(&typed.code))
        div.buttons {
            (Button::new(&t!(locale, "outcome-join-yes"), Weight::Main).says("answer", "yes").submit())
            (Button::new(&t!(locale, "outcome-join-no"), Weight::Outline).says("answer", "no").submit())
        }
    }
}
