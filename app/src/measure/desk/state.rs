//! Says how far a measure is: begun, paused and why, going on, finished, given up and why.

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::measure::{self, MeasureAction, MeasurePage, REASON_LIMIT, Report};

use crate::access::Signed;
use crate::desk::form::{self, FormPage, Typed, get, wording, wording_fields};
use crate::desk::variants::Row;
use crate::error::Problem;
use crate::key;
use crate::locale::Key;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self as fields, Choice, Field};

/// What is sent for an action.
fn word(action: MeasureAction) -> &'static str {
    match action {
        MeasureAction::Start => "start",
        MeasureAction::Pause => "pause",
        MeasureAction::Resume => "resume",
        MeasureAction::Finish => "finish",
        MeasureAction::Stop => "stop",
    }
}

fn action_words(action: MeasureAction) -> Key {
    match action {
        MeasureAction::Start => key!("measure-act-start"),
        MeasureAction::Pause => key!("measure-act-pause"),
        MeasureAction::Resume => key!("measure-act-resume"),
        MeasureAction::Finish => key!("measure-act-finish"),
        MeasureAction::Stop => key!("measure-act-stop"),
    }
}

/// Why something is put off or given up.
pub fn reason_row() -> Row {
    Row::new("reason", key!("measure-reason"), 3, REASON_LIMIT)
}

/// The form.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let found = measure::show(&visit.app.storage, *path, visit.language).await?;
    shown(&visit, &signed, &found, &Typed::new(), (&FormErrors::default(), false)).await
}

/// Reports it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let found = measure::show(&visit.app.storage, *path, visit.language).await?;
    let mut errors = FormErrors::default();
    let wanted = get(&typed, "action");
    let action = MeasureAction::ALL.into_iter().find(|action| word(*action) == wanted);
    if action.is_none() {
        errors.add("action", t!(locale, "measure-action-missing"));
    }
    let reason = wording(&visit, &reason_row(), &typed, &mut errors);
    let Some(action) = action.filter(|_| errors.is_empty()) else {
        return shown(&visit, &signed, &found, &typed, (&errors, false)).await;
    };
    let report = Report::Move { action, reason };
    let stamp = (*path, form::version(&typed)?);
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
    let acts: Vec<(&str, _)> =
        own.state.possible().map(|action| (word(action), locale.text(action_words(action)))).collect();
    let choices: Vec<Choice<'_>> = acts.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let (label, hint) = (t!(locale, "measure-action"), t!(locale, "measure-reason-when"));
    let form = if choices.is_empty() {
        html! { p { (t!(locale, "measure-over")) } }
    } else {
        let inside = html! {
            (fields::hidden("version", &own.version.to_string()))
            (Field::new(locale, "action", &label).error(errors.of("action")).radios(&choices, &get(typed, "action")))
            (wording_fields(visit, &reason_row(), (&hint, false), typed, errors))
            (Button::new(&t!(locale, "measure-report-now"), Weight::Main).submit())
        };
        fields::post(&format!("/desk/measures/{}/state", own.id), &visit.form_token()?.to_string(), None, &inside)
    };
    let above = super::change::above(visit, found);
    let (title, lead) =
        (t!(locale, "measure-report-state").into_owned(), t!(locale, "measure-report-lead").into_owned());
    form::answer(visit, signed, FormPage { above, title, lead, errors, changed, form }).await
}
