//! Milestones: adding one, and saying that one is reached, comes later or is dropped.

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::measure::{self, MeasurePage, Milestone, MilestoneReport, Report, TITLE_LIMIT};

use super::change::above;
use super::state::reason_row;
use crate::access::Signed;
use crate::desk::form::{self, FormPage, Typed, get, wording, wording_fields};
use crate::desk::variants::Row;
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self as fields, Choice, Field};
use crate::{key, t};

fn title_row() -> Row {
    Row::new("title", key!("measure-milestone-title"), 1, TITLE_LIMIT)
}

/// The form for a new one.
pub async fn new(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let found = measure::show(&visit.app.storage, *path, visit.language).await?;
    new_shown(&visit, &signed, &found, &Typed::new(), (&FormErrors::default(), false)).await
}

/// Adds it.
pub async fn add(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let found = measure::show(&visit.app.storage, *path, visit.language).await?;
    let mut errors = FormErrors::default();
    let title = wording(&visit, &title_row(), &typed, &mut errors);
    if title.is_none() && errors.of("title-de").is_none() {
        errors.add("title-de", t!(locale, "measure-milestone-title-missing"));
    }
    let due = get(&typed, "day").parse().map_err(|_| errors.add("day", t!(locale, "council-day-missing"))).ok();
    let Some((title, due)) = title.zip(due).filter(|_| errors.is_empty()) else {
        return new_shown(&visit, &signed, &found, &typed, (&errors, false)).await;
    };
    let report = Report::Milestone { milestone: MilestoneReport::Add { due, title }, reason: None };
    let stamp = (*path, form::version(&typed)?);
    let changed = match measure::report(&visit.app.storage, stamp, report, signed.actor(), visit.now).await {
        Ok(_) => return Ok(form::to(format!("/desk/measures/{path}"))),
        Err(refused) => super::refused(&visit, &mut errors, refused)?,
    };
    new_shown(&visit, &signed, &found, &typed, (&errors, changed)).await
}

async fn new_shown(
    visit: &Visit,
    signed: &Signed,
    found: &MeasurePage,
    typed: &Typed,
    (errors, changed): (&FormErrors, bool),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &found.measure;
    let inside = html! {
        (fields::hidden("version", &own.version.to_string()))
        (Field::new(locale, "day", &t!(locale, "measure-milestone-due")).error(errors.of("day")).day(&get(typed, "day")))
        (wording_fields(visit, &title_row(), (&t!(locale, "measure-milestone-title-hint"), false), typed, errors))
        (Button::new(&t!(locale, "measure-milestone-add"), Weight::Main).submit())
    };
    let token = visit.form_token()?.to_string();
    let form = fields::post(&format!("/desk/measures/{}/milestones/new", own.id), &token, None, &inside);
    let (title, lead) =
        (t!(locale, "measure-milestone-new").into_owned(), t!(locale, "measure-milestone-new-lead").into_owned());
    form::answer(visit, signed, FormPage { above: above(visit, found), title, lead, errors, changed, form }).await
}

fn one(found: &MeasurePage, id: i64) -> Result<&Milestone, Problem> {
    found.measure.milestones.iter().find(|own| own.id == id).ok_or(Problem::NotFound)
}

/// The form for one that is there.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<(i64, i64)>) -> Result<HttpResponse, Problem> {
    let found = measure::show(&visit.app.storage, path.0, visit.language).await?;
    let day = one(&found, path.1)?.due_on.min(visit.now.city_day()).to_string();
    let typed = Typed::from([("day".to_owned(), day)]);
    shown(&visit, &signed, (&found, path.1), &typed, (&FormErrors::default(), false)).await
}

/// Reports on it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<(i64, i64)>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let (id, milestone) = *path;
    let found = measure::show(&visit.app.storage, id, visit.language).await?;
    one(&found, milestone)?;
    let mut errors = FormErrors::default();
    let reason = wording(&visit, &reason_row(), &typed, &mut errors);
    let mut day = || get(&typed, "day").parse().map_err(|_| errors.add("day", t!(locale, "council-day-missing"))).ok();
    let report = match get(&typed, "what").as_str() {
        "done" => day().map(|on| MilestoneReport::Done { milestone, on }),
        "move" => day().map(|due| MilestoneReport::Move { milestone, due }),
        "drop" => Some(MilestoneReport::Drop { milestone }),
        _ => {
            errors.add("what", t!(locale, "measure-action-missing"));
            None
        }
    };
    let Some(report) = report.filter(|_| errors.is_empty()) else {
        return shown(&visit, &signed, (&found, milestone), &typed, (&errors, false)).await;
    };
    let report = Report::Milestone { milestone: report, reason };
    let stamp = (id, form::version(&typed)?);
    let changed = match measure::report(&visit.app.storage, stamp, report, signed.actor(), visit.now).await {
        Ok(_) => return Ok(form::to(format!("/desk/measures/{id}"))),
        Err(refused) => super::refused(&visit, &mut errors, refused)?,
    };
    shown(&visit, &signed, (&found, milestone), &typed, (&errors, changed)).await
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (found, milestone): (&MeasurePage, i64),
    typed: &Typed,
    (errors, changed): (&FormErrors, bool),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &found.measure;
    let acts = [
        ("done", t!(locale, "measure-milestone-act-done")),
        ("move", t!(locale, "measure-milestone-act-move")),
        ("drop", t!(locale, "measure-milestone-act-drop")),
    ];
    let choices: Vec<Choice<'_>> = acts.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let inside = html! {
        (fields::hidden("version", &own.version.to_string()))
        (Field::new(locale, "what", &t!(locale, "measure-action")).error(errors.of("what")).radios(&choices, &get(typed, "what")))
        (Field::new(locale, "day", &t!(locale, "measure-milestone-day")).hint(&t!(locale, "measure-milestone-day-hint"))
            .error(errors.of("day")).day(&get(typed, "day")))
        (wording_fields(visit, &reason_row(), (&t!(locale, "measure-milestone-why"), false), typed, errors))
        (Button::new(&t!(locale, "measure-report-now"), Weight::Main).submit())
    };
    let token = visit.form_token()?.to_string();
    let form = fields::post(&format!("/desk/measures/{}/milestones/{milestone}", own.id), &token, None, &inside);
    let title = found.decided.texts.body(milestone, "title").replace('\n', " ");
    let lead = t!(locale, "measure-report-lead").into_owned();
    form::answer(visit, signed, FormPage { above: above(visit, found), title, lead, errors, changed, form }).await
}
