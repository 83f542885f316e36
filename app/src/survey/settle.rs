//! Where two typings of a sheet differ, somebody who typed neither looks at the paper and decides, field by field.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{Reference, Secret};
use participation_core::paper::sheet::{self, Place, Sheet, Side, State, Typed, Verdict};
use participation_core::paper::{EntryId, EntryRefused};
use participation_core::staff::{NotTwo, Permission};
use participation_core::survey::{self, Survey};
use participation_core::{Language, StoreError};

use super::entry::{refusal, slip_line};
use super::{Pairs, see_other, value, words};
use crate::access::Signed;
use crate::desk::{Group, Row, Share, Work, page, since};
use crate::error::Problem;
use crate::paper::problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::{Urgency, desk_head};
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, done, empty, notice};

/// What each choice is sent as.
const FIRST: &str = "first";
const SECOND: &str = "second";
const AGAIN: &str = "again";

/// What waits for a third person.
const OPEN: &[State] = &[State::Different];

/// The line of the side bar, and the group when a sheet waits.
pub async fn today(visit: &Visit, signed: &Signed) -> Result<Share, Problem> {
    if !signed.may(Permission::SettleEntries) {
        return Ok(Share::default());
    }
    let waiting = sheet::waiting(&visit.app.storage, OPEN).await?;
    let work = Work {
        words: t!(visit.locale, "survey-settle-title").into_owned(),
        href: "/desk/differences",
        icon: Icon::Swap,
        waiting: Some(waiting.sheets.len() as i64),
    };
    let group = (!waiting.sheets.is_empty()).then(|| grouped(visit, &waiting));
    Ok(Share { work: Some(work), group, stats: Vec::new() })
}

/// What was decided just before: its slip is shown once.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Before {
    reference: String,
    code: String,
    done: String,
}

/// The list.
pub async fn list(
    visit: Visit,
    signed: Signed,
    web::Query(before): web::Query<Before>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let waiting = sheet::waiting(&visit.app.storage, OPEN).await?;
    let slip = before.reference.parse::<Reference>().ok().zip(before.code.parse::<Secret>().ok());
    let main = html! {
        (desk_head(&html! {}, &t!(locale, "survey-settle-title"), &t!(locale, "survey-settle-list-lead")))
        @if let Some((reference, secret)) = &slip { (done(&t!(locale, "survey-settle-done"))) (slip_line(&visit, reference, secret)) }
        @if before.done == AGAIN { (done(&t!(locale, "survey-settle-again-done"))) }
        @if waiting.sheets.is_empty() { (empty(&t!(locale, "survey-settle-none"), &html! {})) }
        @else { (grouped(&visit, &waiting).markup(locale)) }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "survey-settle-title"), main)).await
}

fn grouped(visit: &Visit, waiting: &sheet::Waiting) -> Group {
    let locale = visit.locale;
    let row = |sheet: &Sheet| Row {
        urgency: Urgency::Soon,
        icon: Icon::Swap,
        state: since(locale, sheet.typed_at, visit.now).into_owned(),
        title: sheet.label.clone(),
        why: waiting.texts.body(sheet.procedure, "title").to_owned(),
        whose: None,
        free: String::new(),
        action: Button::new(&t!(locale, "survey-settle-open"), Weight::Outline)
            .small()
            .about(&sheet.label)
            .link(&format!("/desk/differences/{}", sheet.id)),
    };
    Group {
        id: "differences",
        title: t!(locale, "survey-settle-title").into_owned(),
        all: None,
        waiting: waiting.sheets.len() as i64,
        urgent: 0,
        rows: waiting.sheets.iter().map(row).collect(),
    }
}

/// A sheet with its survey and both typings.
struct Opened {
    sheet: Sheet,
    survey: Survey,
    first: Typed,
    second: Typed,
}

async fn opened(visit: &Visit, id: i64) -> Result<Opened, Problem> {
    let (sheet, first, second) = sheet::to_settle(&visit.app.storage, EntryId(id)).await?;
    let survey = survey::published(&visit.app.storage, &sheet.slug, Language::De).await?;
    Ok(Opened { sheet, survey, first, second })
}

/// The fields that differ, and nothing else.
pub async fn form(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let opened = opened(&visit, *path).await?;
    shown(&visit, &signed, &opened, &Pairs::new(), (&FormErrors::default(), StatusCode::OK)).await
}

/// Decides.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Pairs>,
) -> Result<HttpResponse, Problem> {
    let opened = opened(&visit, *path).await?;
    let place = (opened.sheet.id, value(&typed, "version").parse().map_err(Problem::invalid)?);
    let mut errors = FormErrors::default();
    let Some(verdict) = verdict(&visit, &opened, &typed, &mut errors) else {
        return shown(&visit, &signed, &opened, &typed, (&errors, StatusCode::UNPROCESSABLE_ENTITY)).await;
    };
    match sheet::settle(&visit.app.storage, place, verdict, signed.actor(), visit.now).await {
        Ok(Some(stored)) => {
            Ok(see_other(format!("/desk/differences?reference={}&code={}", stored.reference, stored.secret)))
        }
        Ok(None) => Ok(see_other(format!("/desk/differences?done={AGAIN}"))),
        Err(EntryRefused::Response(refused)) => {
            refusal(&visit, refused, &mut errors)?;
            shown(&visit, &signed, &opened, &typed, (&errors, StatusCode::UNPROCESSABLE_ENTITY)).await
        }
        Err(EntryRefused::NotTwo(NotTwo::SamePerson) | EntryRefused::Store(StoreError::Changed)) => {
            shown(&visit, &signed, &opened, &typed, (&errors, StatusCode::CONFLICT)).await
        }
        Err(refused) => Err(problem(refused)),
    }
}

fn field(place: Place) -> String {
    match place {
        Place::Code => "code".to_owned(),
        Place::Question(id) => format!("d{id}"),
    }
}

/// Nothing where a field is left open: the form says which.
fn verdict(visit: &Visit, opened: &Opened, typed: &Pairs, errors: &mut FormErrors) -> Option<Verdict> {
    let mut chosen = BTreeMap::new();
    let mut again = false;
    for place in opened.first.differs_from(&opened.second) {
        let name = field(place);
        match value(typed, &name) {
            FIRST => _ = chosen.insert(place, Side::First),
            SECOND => _ = chosen.insert(place, Side::Second),
            AGAIN => again = true,
            _ => errors.add(name, t!(visit.locale, "survey-settle-missing")),
        }
    }
    errors.is_empty().then_some(if again { Verdict::Again } else { Verdict::Chosen(chosen) })
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    opened: &Opened,
    typed: &Pairs,
    (errors, status): (&FormErrors, StatusCode),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let sheet = &opened.sheet;
    let token = visit.form_token()?.to_string();
    let places = opened.first.differs_from(&opened.second);
    let title = t!(locale, "survey-settle", label = sheet.label.as_str(), count = places.len());
    let own = sheet.is_own(&signed.actor());
    let lead = if own { "".into() } else { t!(locale, "survey-settle-lead") };
    let above = html! {
        a href="/desk/differences" { (t!(locale, "survey-settle-title")) } " › "
        bdi { (opened.survey.procedure.texts.body(sheet.procedure, "title")) }
    };
    let inside = html! {
        (form::hidden("version", &sheet.version.to_string()))
        @for place in places { (difference(visit, opened, place, typed, errors)) }
        (Button::new(&t!(locale, "survey-settle-send"), Weight::Main).submit())
        p.with-icon.muted { (Icon::Lock) span { (t!(locale, "survey-settle-record")) } }
    };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &lead))
        @if status == StatusCode::CONFLICT && !own { (notice(Tone::Sun, Icon::Swap, &html! { p role="alert" { (t!(locale, "paper-changed")) } })) }
        @if own { (notice(Tone::Sun, Icon::People, &html! { p { (t!(locale, "survey-settle-own")) } })) }
        @else { (form::post(&format!("/desk/differences/{}", sheet.id), &token, None, &html! { div.stack.differences { (inside) } })) }
    };
    page::answer_with(visit, signed, Page::new(title, main).with_errors(!errors.is_empty()), status).await
}

/// One field: what the first read, what the second read, or neither.
fn difference(visit: &Visit, opened: &Opened, place: Place, typed: &Pairs, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let name = field(place);
    let label = match place {
        Place::Code => t!(locale, "survey-code").into_owned(),
        Place::Question(id) => {
            let position = opened.survey.questions.iter().find(|question| question.id == id).map(|own| own.position);
            format!("{} {}", position.unwrap_or_default(), opened.survey.texts.body(id.0, "title"))
        }
    };
    let typist = |index: usize| opened.sheet.typists.get(index).map_or("", |(_, name)| name.as_str());
    let (first, second) = (said(visit, opened, &opened.first, place), said(visit, opened, &opened.second, place));
    let (one, two) =
        (t!(locale, "survey-settle-first", name = typist(0)), t!(locale, "survey-settle-second", name = typist(1)));
    let again = t!(locale, "survey-settle-again");
    let choices = [
        Choice { value: FIRST, label: &first, hint: &one },
        Choice { value: SECOND, label: &second, hint: &two },
        Choice::new(AGAIN, &again),
    ];
    html! {
        div.card { (Field::new(locale, &name, &label).error(errors.of(&name)).radios(&choices, value(typed, &name))) }
    }
}

/// What one person read, in one line.
fn said(visit: &Visit, opened: &Opened, typed: &Typed, place: Place) -> String {
    let nothing = || t!(visit.locale, "survey-entry-nothing").into_owned();
    match place {
        Place::Code => typed.code.clone().unwrap_or_else(nothing),
        Place::Question(id) => {
            let question = opened.survey.questions.iter().find(|question| question.id == id);
            let found = question.zip(typed.answers.get(&id));
            found.map_or_else(nothing, |(question, answer)| words::line(visit.locale, &opened.survey, question, answer))
        }
    }
}
