//! Rücknahme of a decision that was recorded wrongly: the two ways on its page, and the form that asks why.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::{self, REASON_LIMIT, RetractRefused, Retraction};

use super::correct;
use crate::access::Signed;
use crate::desk::form::{self, Fields, FormPage, Typed, wording_fields};
use crate::desk::variants::Row;
use crate::error::Problem;
use crate::outcome::story;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form as fields;
use crate::ui::icon::Icon;
use crate::{key, t};

/// The German field that asks what was wrong.
pub const MISTAKE: &str = "mistake-de";

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

/// What was wrong, in every language.
pub fn row() -> Row {
    Row::new("mistake", key!("council-mistake"), 3, REASON_LIMIT)
}

/// What was wrong, as typed.
pub fn parse(visit: &Visit, decision: i64, typed: &impl Fields, errors: &mut FormErrors) -> Option<Retraction> {
    let reason = form::reason(visit, &row(), key!("council-mistake-missing"), typed, errors)?;
    Some(Retraction { decision, reason })
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
    shown(&visit, &signed, *path, &Typed::new(), &FormErrors::default()).await
}

/// Takes it back.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let mut errors = FormErrors::default();
    let Some(retraction) = parse(&visit, *path, &typed, &mut errors).filter(|_| errors.is_empty()) else {
        return shown(&visit, &signed, *path, &typed, &errors).await;
    };
    match council::retract(&visit.app.storage, retraction, signed.actor(), visit.now).await {
        Ok(()) => Ok(form::to(format!("/desk/council/{path}"))),
        Err(RetractRefused::NotAllowed(_)) => Err(Problem::Forbidden),
        Err(RetractRefused::Store(error)) => Err(error.into()),
        Err(refused) => {
            errors.add(MISTAKE, refused_words(&visit, &refused));
            shown(&visit, &signed, *path, &typed, &errors).await
        }
    }
}

async fn shown(
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
    let title = t!(locale, "council-retract").into_owned();
    let lead = t!(locale, "council-retract-lead").into_owned();
    let inside = html! {
        (wording_fields(visit, &row(), (&t!(locale, "council-mistake-hint"), false), typed, errors))
        (Button::new(&t!(locale, "council-retract-now"), Weight::Main).submit())
    };
    let action = format!("/desk/council/{id}/retract");
    let token = visit.form_token()?.to_string();
    let form = html! {
        (crate::ui::story::story(&[story::decided(visit, own, &found.texts)]))
        @if own.stands() { (fields::post(&action, &token, None, &inside)) }
    };
    form::answer(visit, signed, FormPage { above, title, lead, errors, changed: false, form }).await
}
