//! Rücknahme of a decision that was recorded wrongly: the two ways on its page, and the form that asks why.

use std::collections::HashMap;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::{self, REASON_LIMIT, RetractRefused, Retraction};
use participation_core::language::Wording;
use participation_core::{Language, PlainText, TextRefused};

use super::correct;
use super::variants;
use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::outcome::story;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;

type Typed = HashMap<String, String>;

/// On the decision's page: record it again without the mistake, or take the record back.
pub fn ways(visit: &Visit, id: i64) -> Markup {
    let locale = visit.locale;
    html! {
        section {
            h2 { (t!(locale, "council-wrong")) }
            p.muted { (t!(locale, "council-wrong-lead")) }
            p.buttons {
                (Button::new(&t!(locale, "council-correct-open"), Weight::Outline).icon(Icon::Pen)
                    .link(&format!("/desk/council/new?{}={id}", correct::CORRECTS)))
                (Button::new(&t!(locale, "council-retract-open"), Weight::Outline).icon(Icon::ArrowBack)
                    .link(&format!("/desk/council/{id}/retract")))
            }
        }
    }
}

/// The field that asks what was wrong.
pub fn mistake(visit: &Visit, typed: &str, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    Field::new(locale, "mistake", &t!(locale, "council-mistake"))
        .hint(&t!(locale, "council-mistake-hint"))
        .error(errors.of("mistake"))
        .written_in(Language::De)
        .textarea(typed, 3)
}

/// What was wrong, as typed, in German and in other languages.
pub fn parse(
    visit: &Visit,
    decision: i64,
    get: &dyn Fn(&str) -> String,
    errors: &mut FormErrors,
) -> Option<Retraction> {
    let reason = match PlainText::paragraphs(&get("mistake"), REASON_LIMIT) {
        Ok(text) => Some(text),
        Err(TextRefused::Empty) => {
            errors.add("mistake", t!(visit.locale, "council-mistake-missing"));
            None
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add("mistake", t!(visit.locale, "contribution-too-long", over = length - limit, limit = limit));
            None
        }
    };
    let mut translations = Vec::new();
    for language in variants::others() {
        let row = correct::row();
        let typed = get(&variants::named(&row, language));
        if let Some(body) = variants::parse(visit, &row, language, &typed, errors) {
            translations.push((language, variants::method(language, get), body));
        }
    }
    Some(Retraction { decision, reason: Wording { german: reason?, translations } })
}

/// Why a record cannot be taken back, as a sentence.
pub fn refused_words(visit: &Visit, refused: &RetractRefused) -> String {
    let locale = visit.locale;
    match refused {
        RetractRefused::Already => t!(locale, "council-retracted-already").into_owned(),
        RetractRefused::MeasuresHang(count) => t!(locale, "council-retract-measures", count = *count).into_owned(),
        RetractRefused::NotAllowed(_) | RetractRefused::Store(_) => refused.to_string(),
    }
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    form_page(&visit, &signed, *path, &Typed::new(), &FormErrors::default()).await
}

/// Takes it back.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let mut errors = FormErrors::default();
    let get = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let Some(retraction) = parse(&visit, *path, &get, &mut errors).filter(|_| errors.is_empty()) else {
        return form_page(&visit, &signed, *path, &typed, &errors).await;
    };
    match council::retract(&visit.app.storage, retraction, signed.actor(), visit.now).await {
        Ok(()) => Ok(HttpResponse::SeeOther().insert_header((LOCATION, format!("/desk/council/{path}"))).finish()),
        Err(RetractRefused::NotAllowed(_)) => Err(Problem::Forbidden),
        Err(RetractRefused::Store(error)) => Err(error.into()),
        Err(refused) => {
            errors.add("mistake", refused_words(&visit, &refused));
            form_page(&visit, &signed, *path, &typed, &errors).await
        }
    }
}

async fn form_page(
    visit: &Visit,
    signed: &Signed,
    id: i64,
    typed: &Typed,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let found = council::decision(&visit.app.storage, id, visit.language).await?;
    let own = found.decisions.first().ok_or(Problem::NotFound)?;
    let name = t!(locale, "council-decision-title", body = own.body_name.as_str(), date = locale.date(own.meeting_day));
    let above = html! { a href=(format!("/desk/council/{id}")) { (name) } };
    let title = t!(locale, "council-retract");
    let token = visit.form_token()?.to_string();
    let get = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let inside = html! {
        (mistake(visit, &get("mistake"), errors))
        h2 { (t!(locale, "council-texts-others")) }
        (variants::folds(visit, &[correct::row()], &get, errors, &|_| None))
        (Button::new(&t!(locale, "council-retract-now"), Weight::Main).submit())
    };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &t!(locale, "council-retract-lead")))
        (crate::ui::story::story(&[story::decided(visit, own, &found.texts)]))
        @if own.stands() { (form::post(&format!("/desk/council/{id}/retract"), &token, None, &inside)) }
    };
    let page = Page::new(title, main).with_errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    frame::answer_with(visit, signed, page, status).await
}
