//! A resident objects to a contribution being hidden, by the code on the receipt.

use super::WORDS_LIMIT;
use crate::contribution::envelope::too_long;
use crate::contribution::story::reason_words;
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::{self, Page, Place};
use crate::ui::phases::When;
use crate::ui::story::Step;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::contribution::{self, Receipt, Reference, Secret, State};
use participation_core::moderation::{self, AppealRefused, AppealState, ForAuthor};
use participation_core::{PlainText, TextRefused};
use serde::Deserialize;

/// As typed; the code may come with the address of the form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    code: String,
    words: String,
}

/// The form; leads to the receipt where there is nothing to object to.
pub async fn form(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Query(typed): web::Query<Typed>,
) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    page(&visit, &reference, &typed, &FormErrors::default()).await
}

/// Takes the objection.
pub async fn send(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let mut errors = FormErrors::default();
    let secret: Option<Secret> = typed.code.parse().ok();
    if secret.is_none() {
        errors.add("code", t!(visit.locale, "moderation-code-shape"));
    }
    let words = match PlainText::paragraphs(&typed.words, WORDS_LIMIT) {
        Ok(words) => Some(words),
        Err(TextRefused::Empty) => {
            errors.add("words", t!(visit.locale, "moderation-objection-missing"));
            None
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add("words", too_long(visit.locale, length, limit));
            None
        }
    };
    let (Some(secret), Some(words)) = (secret, words) else { return page(&visit, &reference, &typed, &errors).await };
    match moderation::appeal(&visit.app.storage, reference.clone(), secret.clone(), words, visit.now).await {
        // Sent twice, or nothing to object to any more: the receipt tells how things stand.
        Ok(()) | Err(AppealRefused::Before | AppealRefused::NotHidden) => {
            Ok(to_receipt(&visit, &reference, Some(&secret)))
        }
        Err(AppealRefused::NotYours) => {
            errors.add("code", t!(visit.locale, "moderation-code-wrong"));
            page(&visit, &reference, &typed, &errors).await
        }
        Err(AppealRefused::Store(error)) => Err(error.into()),
    }
}

fn to_receipt(visit: &Visit, reference: &Reference, secret: Option<&Secret>) -> HttpResponse {
    let code = secret.map(|secret| format!("?code={secret}")).unwrap_or_default();
    HttpResponse::SeeOther().insert_header((LOCATION, visit.link(&format!("/receipts/{reference}{code}")))).finish()
}

/// Whether the author can still object.
pub fn open(receipt: &Receipt) -> bool {
    receipt.state == State::Hidden && receipt.moderation.as_ref().is_some_and(|told| told.appeal.is_none())
}

/// What comes next on the receipt: the way to object, or who is at it.
pub fn next_step(locale: &'static Locale, receipt: &Receipt) -> Option<Step> {
    let told = receipt.moderation.as_ref().filter(|_| receipt.state == State::Hidden)?;
    match told.appeal {
        None => Some(
            Step::new(When::Next, Icon::Speech, "", t!(locale, "moderation-may-object"))
                .details(html! { p { (t!(locale, "moderation-object-how")) } }),
        ),
        Some(AppealState::Waiting { since }) => {
            Some(Step::new(When::Now, Icon::People, locale.date(since), t!(locale, "moderation-objection-waits")))
        }
        Some(AppealState::Decided { .. }) => None,
    }
}

/// What the moderators wrote to the author, the first one first.
pub fn notes(told: &ForAuthor) -> Vec<&str> {
    let second = match &told.appeal {
        Some(AppealState::Decided { note, .. }) => Some(note.as_str()),
        Some(AppealState::Waiting { .. }) | None => None,
    };
    std::iter::once(told.note.as_str()).chain(second).filter(|note| !note.is_empty()).collect()
}

async fn page(
    visit: &Visit,
    reference: &Reference,
    typed: &Typed,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let receipt = contribution::receipt(&visit.app.storage, reference.clone(), visit.language).await?;
    let Some(told) = receipt.moderation.as_ref().filter(|_| open(&receipt)) else {
        return Ok(to_receipt(visit, reference, None));
    };
    let token = visit.form_token()?.to_string();
    let fields = html! {
        (Field::new(locale, "code", &t!(locale, "moderation-code")).hint(&t!(locale, "moderation-code-hint"))
            .error(errors.of("code")).autocomplete("off").code(&typed.code))
        (Field::new(locale, "words", &t!(locale, "moderation-objection")).hint(&t!(locale, "moderation-objection-hint"))
            .error(errors.of("words")).most(WORDS_LIMIT as u32).textarea(&typed.words, 6))
        (Button::new(&t!(locale, "moderation-objection-send"), Weight::Main).submit())
    };
    let body = html! {
        h1 { (t!(locale, "moderation-object")) }
        p.lead { (locale.text(reason_words(told.reason))) }
        p { (t!(locale, "moderation-object-how")) }
        (form::post(&visit.link(&format!("/receipts/{reference}/appeal")), &token, None, &fields))
        p { a.with-icon href=(visit.link(&format!("/receipts/{reference}"))) { (Icon::ArrowBack) span { (t!(locale, "moderation-to-receipt")) } } }
        (flow::help(locale, &visit.app.config.contact, None))
    };
    let page = Page::new(t!(locale, "moderation-object"), flow::flow(locale, None, errors, &body))
        .at(Place::Receipt)
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    Ok(response.body(layout::page(visit, page).into_string()))
}
