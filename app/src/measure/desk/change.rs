//! Changes what was planned: who does it, from when until when, what it is to cost and what was spent.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::measure::{self, Cents, Measure, MeasureChange, MeasurePage, Report};
use participation_core::outcome;

use super::state::reason_row;
use crate::access::Signed;
use crate::desk::form::{self, FormPage, Typed, get, wording, wording_fields};
use crate::error::Problem;
use crate::procedure::inline;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self as fields, Choice, Field, Width};

/// The way back to the measure.
pub fn above(visit: &Visit, found: &MeasurePage) -> Markup {
    let title = inline(visit.language, found.decided.texts.get(found.measure.id, "title"));
    html! { a href=(format!("/desk/measures/{}", found.measure.id)) { (title) } }
}

/// An amount as it is typed again.
fn typed_again(visit: &Visit, cost: Option<Cents>) -> String {
    cost.map(|cost| visit.reading(crate::Language::De).locale.plain_number(cost)).unwrap_or_default()
}

fn stored(visit: &Visit, own: &Measure) -> Typed {
    [
        ("office", own.office.to_string()),
        ("starts", own.starts_on.to_string()),
        ("finishes", own.finishes_on.to_string()),
        ("planned", typed_again(visit, own.planned_cost)),
        ("actual", typed_again(visit, own.actual_cost)),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect()
}

/// The form.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let found = measure::show(&visit.app.storage, *path, visit.language).await?;
    let typed = stored(&visit, &found.measure);
    shown(&visit, &signed, &found, &typed, (&FormErrors::default(), false)).await
}

/// Reads an amount; an empty field says that none is known.
pub fn cost(visit: &Visit, name: &'static str, typed: &str, errors: &mut FormErrors) -> Option<Cents> {
    if typed.trim().is_empty() {
        return None;
    }
    typed.parse().map_err(|_| errors.add(name, t!(visit.locale, "measure-cost-wrong"))).ok()
}

fn parse(visit: &Visit, typed: &Typed, errors: &mut FormErrors) -> Option<MeasureChange> {
    let locale = visit.locale;
    let mut day = |name: &'static str| {
        get(typed, name).parse().map_err(|_| errors.add(name, t!(locale, "council-day-missing"))).ok()
    };
    let (starts_on, finishes_on) = (day("starts"), day("finishes"));
    let office = get(typed, "office").parse();
    let office = office.map_err(|_| errors.add("office", t!(locale, "outcome-refused-office"))).ok();
    let planned_cost = cost(visit, "planned", &get(typed, "planned"), errors);
    let actual_cost = cost(visit, "actual", &get(typed, "actual"), errors);
    let change =
        MeasureChange { office: office?, starts_on: starts_on?, finishes_on: finishes_on?, planned_cost, actual_cost };
    errors.is_empty().then_some(change)
}

/// Saves it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let found = measure::show(&visit.app.storage, *path, visit.language).await?;
    let mut errors = FormErrors::default();
    let reason = wording(&visit, &reason_row(), &typed, &mut errors);
    let Some(change) = parse(&visit, &typed, &mut errors) else {
        return shown(&visit, &signed, &found, &typed, (&errors, false)).await;
    };
    let stamp = (*path, form::version(&typed)?);
    let report = Report::Change { change, reason };
    let changed = match measure::report(&visit.app.storage, stamp, report, signed.actor(), visit.now).await {
        Ok(_) => return Ok(form::to(format!("/desk/measures/{path}"))),
        Err(refused) => super::refused(&visit, &mut errors, refused)?,
    };
    shown(&visit, &signed, &found, &typed, (&errors, changed)).await
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    found: &MeasurePage,
    typed: &Typed,
    (errors, changed): (&FormErrors, bool),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &found.measure;
    let offices = outcome::offices(&visit.app.storage).await?;
    let offices: Vec<(String, &str)> =
        offices.iter().map(|office| (office.id.to_string(), office.name.as_str())).collect();
    let choices: Vec<Choice<'_>> = offices.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let inside = html! {
        (fields::hidden("version", &own.version.to_string()))
        (Field::new(locale, "office", &t!(locale, "outcome-office")).error(errors.of("office")).select(&choices, &get(typed, "office")))
        (Field::new(locale, "starts", &t!(locale, "council-measure-starts")).error(errors.of("starts")).day(&get(typed, "starts")))
        (Field::new(locale, "finishes", &t!(locale, "council-measure-finishes")).error(errors.of("finishes")).day(&get(typed, "finishes")))
        (Field::new(locale, "planned", &t!(locale, "measure-planned-cost")).hint(&t!(locale, "measure-cost-hint")).optional()
            .width(Width::Short).error(errors.of("planned")).text(&get(typed, "planned")))
        (Field::new(locale, "actual", &t!(locale, "measure-actual-cost")).hint(&t!(locale, "measure-cost-hint")).optional()
            .width(Width::Short).error(errors.of("actual")).text(&get(typed, "actual")))
        (wording_fields(visit, &reason_row(), (&t!(locale, "measure-change-why"), false), typed, errors))
        (Button::new(&t!(locale, "measure-change-save"), Weight::Main).submit())
    };
    let form =
        fields::post(&format!("/desk/measures/{}/change", own.id), &visit.form_token()?.to_string(), None, &inside);
    let (title, lead) = (t!(locale, "measure-change").into_owned(), t!(locale, "measure-report-lead").into_owned());
    form::answer(visit, signed, FormPage { above: above(visit, found), title, lead, errors, changed, form }).await
}
