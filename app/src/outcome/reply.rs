//! The author's reply to a question of the city, by the code on the receipt.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::contribution::{self, Receipt, Reference, Secret, State};
use participation_core::outcome::{self, Question, REPLY_LIMIT, ReplyRefused};
use participation_core::{PlainText, TextRefused};
use serde::Deserialize;

use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Field};
use crate::ui::layout::{self, Page, Place};
use crate::ui::notice::empty;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    code: String,
    question: String,
    text: String,
}

/// The question and the field for the reply.
pub async fn page(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Query(typed): web::Query<ReplyForm>,
) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    form_page(&visit, &reference, &typed, &FormErrors::default()).await
}

/// Takes the reply.
pub async fn send(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Form(typed): web::Form<ReplyForm>,
) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let mut errors = FormErrors::default();
    let Some((secret, question, text)) = parse(&visit, &typed, &mut errors) else {
        return form_page(&visit, &reference, &typed, &errors).await;
    };
    let replied = (question, text);
    match outcome::reply(&visit.app.storage, reference.clone(), secret.clone(), replied, visit.now).await {
        // Replied before, by the same hand: the receipt says so.
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

fn parse(visit: &Visit, typed: &ReplyForm, errors: &mut FormErrors) -> Option<(Secret, i64, PlainText)> {
    let locale = visit.locale;
    let text = PlainText::paragraphs(&typed.text, REPLY_LIMIT)
        .map_err(|refused| match refused {
            TextRefused::Empty => errors.add("text", t!(locale, "outcome-reply-missing")),
            TextRefused::TooLong { length, limit } => {
                errors.add("text", t!(locale, "contribution-too-long", over = length - limit, limit = limit));
            }
        })
        .ok();
    let secret = typed.code.parse().map_err(|_| errors.add("code", t!(locale, "contribution-code-shape"))).ok();
    let question = typed.question.parse().map_err(|_| errors.add("text", t!(locale, "outcome-reply-which"))).ok();
    Some((secret?, question?, text?))
}

async fn form_page(
    visit: &Visit,
    reference: &Reference,
    typed: &ReplyForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let storage = &visit.app.storage;
    let receipt: Receipt = contribution::receipt(storage, reference.clone(), visit.language).await?;
    let came = outcome::of_contribution(storage, receipt.id, visit.language).await?;
    let waiting = came.questions.into_iter().rev().find(|question| question.replied_at.is_none());
    let waiting = waiting.filter(|_| matches!(receipt.state, State::Unread | State::Listed));
    let back = visit.link(&format!("/receipts/{reference}"));
    let body = match &waiting {
        Some(question) => {
            let token = visit.form_token()?.to_string();
            let action = visit.link(&format!("/receipts/{reference}/reply"));
            html! { (head(visit, question)) (form::post(&action, &token, None, &fields(visit, question, typed, errors))) }
        }
        None => html! {
            h1 { (t!(locale, "outcome-reply")) }
            (empty(&t!(locale, "outcome-reply-nothing"), &html! { a href=(back) { (t!(locale, "outcome-to-receipt")) } }))
        },
    };
    let page = Page::new(t!(locale, "outcome-reply"), flow::flow(locale, None, errors, &body))
        .at(Place::Receipt)
        .with_errors(!errors.is_empty())
        .not_for_search_engines();
    let mut response = if errors.is_empty() { HttpResponse::Ok() } else { HttpResponse::UnprocessableEntity() };
    Ok(response.body(layout::page(visit, page).into_string()))
}

fn head(visit: &Visit, question: &Question) -> maud::Markup {
    let locale = visit.locale;
    html! {
        h1 { (t!(locale, "outcome-reply")) }
        p.muted { (t!(locale, "outcome-asked-on", date = locale.date(question.asked_at))) }
        blockquote.quote lang=(question.language.tag()) dir="auto" { (question.body) }
        p { (t!(locale, "outcome-reply-who-reads")) (locale.between()) (t!(locale, "outcome-asked-date-stays")) }
    }
}

fn fields(visit: &Visit, question: &Question, typed: &ReplyForm, errors: &FormErrors) -> maud::Markup {
    let locale = visit.locale;
    html! {
        (form::hidden("question", &question.id.to_string()))
        (Field::new(locale, "text", &t!(locale, "outcome-reply-text")).error(errors.of("text"))
            .most(u32::try_from(REPLY_LIMIT).unwrap_or(u32::MAX)).textarea(&typed.text, 6))
        (Field::new(locale, "code", &t!(locale, "contribution-code")).hint(&t!(locale, "contribution-code-hint"))
            .error(errors.of("code")).autocomplete("off").code(&typed.code))
        (Button::new(&t!(locale, "outcome-reply-send"), Weight::Main).submit())
    }
}
