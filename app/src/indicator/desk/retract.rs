//! Takes a value out: which one it is, and why. Nothing goes without a reason.

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::indicator::{self, ABOUT_LIMIT, IndicatorPage, Value};

use super::{above, refused};
use crate::access::Signed;
use crate::desk::form::{self, FormPage, Typed, wording_fields};
use crate::desk::variants::Row;
use crate::error::Problem;
use crate::indicator::{period_words, value_words};
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form as fields;
use crate::{key, t};

fn reason_row() -> Row {
    Row::new("reason", key!("indicator-retract-why"), 2, ABOUT_LIMIT)
}

/// The value, or nothing where it was corrected or taken out in the meantime.
fn value(found: &IndicatorPage, id: i64) -> Option<&Value> {
    found.indicator.current().find(|own| own.id == id)
}

/// The form.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<(i64, i64)>) -> Result<HttpResponse, Problem> {
    let found = indicator::show(&visit.app.storage, path.0, visit.language).await?;
    value(&found, path.1).ok_or(Problem::NotFound)?;
    shown(&visit, &signed, (&found, path.1), &Typed::new(), (&FormErrors::default(), false)).await
}

/// Takes it out.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<(i64, i64)>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let (id, of) = *path;
    let found = indicator::show(&visit.app.storage, id, visit.language).await?;
    let mut errors = FormErrors::default();
    let reason = form::reason(&visit, &reason_row(), key!("indicator-retract-why-missing"), &typed, &mut errors);
    let Some(reason) = reason.filter(|_| errors.is_empty()) else {
        return shown(&visit, &signed, (&found, of), &typed, (&errors, false)).await;
    };
    let stamp = (id, form::version(&typed)?);
    let taken = indicator::retract(&visit.app.storage, stamp, (of, reason), signed.actor(), visit.now).await;
    let changed = match taken {
        Ok(()) => return Ok(form::to(format!("/desk/indicators/{id}"))),
        Err(why) => refused(&visit, &mut errors, why)?,
    };
    shown(&visit, &signed, (&found, of), &typed, (&errors, changed)).await
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (found, of): (&IndicatorPage, i64),
    typed: &Typed,
    (errors, changed): (&FormErrors, bool),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &found.indicator;
    let hint = t!(locale, "indicator-retract-hint");
    let inside = html! {
        (fields::hidden("version", &own.version.to_string()))
        @if let Some(value) = value(found, of) {
            p { (period_words(locale, value.period)) " · " strong.number { (value_words(visit, own, &found.texts, value)) } " · " bdi lang="de" { (value.source) } }
        }
        (wording_fields(visit, &reason_row(), (&hint, false), typed, errors))
        (Button::new(&t!(locale, "indicator-retract-now"), Weight::Main).submit())
    };
    let action = format!("/desk/indicators/{}/values/{of}/retract", own.id);
    let form = fields::post(&action, &visit.form_token()?.to_string(), None, &inside);
    let (title, lead) = (t!(locale, "indicator-retract-title").into_owned(), t!(locale, "indicator-retract-lead"));
    let name = found.texts.body(own.id, "title").replace('\n', " ");
    let above = html! {
        (above(own.measures.first().copied(), &t!(locale, "indicator-measure"))) " · "
        a href=(format!("/desk/indicators/{}", own.id)) { bdi { (name) } }
    };
    form::answer(visit, signed, FormPage { above, title, lead: lead.into_owned(), errors, changed, form }).await
}
