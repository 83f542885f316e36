//! Sprachfassungen of a decision and of what is built because of it: German beside each language, and how fresh it is.

use std::collections::HashMap;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::{
    self, FIELDS, FieldText, REASON_LIMIT, RETRACTION, RewordRefused, Rewording, WORDING_LIMIT, Worded,
};
use participation_core::language::{Method, ObjectKind};
use participation_core::measure::{self, MEASURE_FIELDS, Measure, TITLE_LIMIT};
use participation_core::{StoreError, Timestamp};

use super::retract;
use crate::access::Signed;
use crate::desk::page as frame;
use crate::desk::variants::{self, Row, named};
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::chip::{Status, chip};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Field};
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, language_name, notice};
use crate::{Language, key, t};

type Typed = HashMap<String, String>;

/// The texts of a decision, and of a measure where `measure` is one.
fn rows(worded: &Worded) -> Vec<(ObjectKind, i64, &'static str, Row)> {
    let german = |object: i64, field: &str| {
        worded.variant(object, field, Language::De).map(|variant| variant.body.clone()).unwrap_or_default()
    };
    let mut rows = Vec::new();
    let id = worded.decision.id;
    for (field, (label, lines, limit)) in FIELDS.into_iter().zip([
        (key!("council-wording"), 4, WORDING_LIMIT),
        (key!("council-reason"), 3, REASON_LIMIT),
        (key!("council-early"), 2, REASON_LIMIT),
    ]) {
        let german = german(id, field);
        if !german.is_empty() {
            rows.push((ObjectKind::Decision, id, field, Row { name: field.to_owned(), label, lines, limit, german }));
        }
    }
    let retraction = german(id, RETRACTION);
    if !retraction.is_empty() {
        let row = Row { german: retraction, ..retract::row() };
        rows.push((ObjectKind::Decision, id, RETRACTION, row));
    }
    for own in &worded.measures {
        rows.extend(measure_rows(own, &german));
    }
    rows
}

/// The texts of a measure, of its milestones, and the reasons that were given.
fn measure_rows(own: &Measure, german: &dyn Fn(i64, &str) -> String) -> Vec<(ObjectKind, i64, &'static str, Row)> {
    let mut rows = Vec::new();
    for (field, (label, lines)) in MEASURE_FIELDS.into_iter().zip([
        (key!("council-measure-title"), 2),
        (key!("measure-cost-note"), 1),
        (key!("council-measure-goal"), 2),
        (key!("measure-budget"), 1),
    ]) {
        let (name, german) = (format!("m{}-{field}", own.id), german(own.id, field));
        rows.push((ObjectKind::Measure, own.id, field, Row { name, label, lines, limit: TITLE_LIMIT, german }));
    }
    for milestone in &own.milestones {
        let (name, german) = (format!("m{}-title", milestone.id), german(milestone.id, "title"));
        let row = Row { name, label: key!("measure-milestone-title"), lines: 1, limit: TITLE_LIMIT, german };
        rows.push((ObjectKind::Milestone, milestone.id, "title", row));
    }
    for event in &own.events {
        let german = german(event.id, "reason");
        if !german.is_empty() {
            let name = format!("e{}-reason", event.id);
            let row = Row { name, label: key!("measure-reason"), lines: 3, limit: measure::REASON_LIMIT, german };
            rows.push((ObjectKind::MeasureEvent, event.id, "reason", row));
        }
    }
    rows
}

/// What was decided and the reasons that were given stay in German as they were said.
fn is_fixed(kind: ObjectKind) -> bool {
    matches!(kind, ObjectKind::Decision | ObjectKind::MeasureEvent)
}

/// How it is with a language over all these texts: the gravest.
pub fn stand(worded: &Worded, language: Language) -> Status {
    let rows = rows(worded);
    let states = rows.iter().filter(|(.., row)| !row.german.is_empty()).map(|(_, object, field, _)| {
        let of = |language| worded.variant(*object, field, language);
        crate::language::status(of(language), of(Language::De))
    });
    variants::gravest(states)
}

/// One line on the decision's page: which languages are there, and the way to write them.
pub fn line(visit: &Visit, worded: &Worded, may_write: bool) -> Markup {
    let locale = visit.locale;
    html! {
        section {
            h2 { (t!(locale, "council-texts")) }
            ul.line-list {
                @for language in variants::others() {
                    li { span { (language_name(locale, language)) } (chip(locale, &stand(worded, language))) }
                }
            }
            @if may_write {
                p { (Button::new(&t!(locale, "council-texts-write"), Weight::Outline)
                    .link(&format!("/desk/council/{}/texts", worded.decision.id))) }
            }
        }
    }
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let worded = council::worded(&visit.app.storage, *path).await?;
    let typed = stored(&worded);
    form_page(&visit, &signed, &worded, &typed, (&FormErrors::default(), false)).await
}

/// Saves them.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let worded = council::worded(&visit.app.storage, *path).await?;
    let mut errors = FormErrors::default();
    let texts = parse(&visit, &worded, &typed, &mut errors);
    if !errors.is_empty() {
        return form_page(&visit, &signed, &worded, &typed, (&errors, false)).await;
    }
    let seen = typed.get("seen").and_then(|seen| seen.parse().ok()).and_then(chrono::DateTime::from_timestamp_millis);
    let new = Rewording { decision: *path, seen: seen.map(Timestamp::new), texts };
    match council::reword(&visit.app.storage, new, signed.actor(), visit.now).await {
        Ok(()) => Ok(HttpResponse::SeeOther().insert_header((LOCATION, format!("/desk/council/{path}"))).finish()),
        // Nothing typed is lost: the form comes back with it, beside what the other person saved.
        Err(RewordRefused::Store(StoreError::Changed)) => {
            form_page(&visit, &signed, &worded, &typed, (&errors, true)).await
        }
        Err(RewordRefused::TitleMissing) => Err(Problem::invalid("a measure without a title")),
        Err(RewordRefused::NotAllowed(_)) => Err(Problem::Forbidden),
        Err(RewordRefused::Store(error)) => Err(error.into()),
    }
}

fn stored(worded: &Worded) -> Typed {
    let mut typed = Typed::new();
    for (_, object, field, row) in rows(worded) {
        for language in Language::ALL.iter().copied() {
            if let Some(variant) = worded.variant(object, field, language) {
                typed.insert(named(&row, language), variant.body.clone());
                if !variant.body.is_empty() {
                    typed.insert(format!("method-{}", language.tag()), variant.method.as_str().to_owned());
                }
            }
        }
    }
    typed
}

fn parse(visit: &Visit, worded: &Worded, typed: &Typed, errors: &mut FormErrors) -> Vec<FieldText> {
    let get = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let mut texts = Vec::new();
    for (kind, object, field, row) in rows(worded) {
        for language in Language::ALL.iter().copied() {
            if language == Language::De && is_fixed(kind) {
                continue;
            }
            let name = named(&row, language);
            let body = variants::parse(visit, &row, language, &get(&name), errors);
            if language == Language::De && field == "title" && body.is_none() && errors.of(&name).is_none() {
                errors.add(name, t!(visit.locale, "council-measure-title-missing"));
            }
            let method = if language == Language::De { Method::Human } else { variants::method(language, &get) };
            let confirmed = get(&format!("still-{}", language.tag())) == "yes";
            texts.push(FieldText { kind, object, field, language, method, body, confirmed });
        }
    }
    texts
}

async fn form_page(
    visit: &Visit,
    signed: &Signed,
    worded: &Worded,
    typed: &Typed,
    (errors, changed): (&FormErrors, bool),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let id = worded.decision.id;
    let token = visit.form_token()?.to_string();
    let seen = worded.saved_at().map(|at| at.utc().timestamp_millis().to_string()).unwrap_or_default();
    let get = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let rows: Vec<Row> = rows(worded).into_iter().map(|(.., row)| row).collect();
    let measures: Vec<&Row> = rows.iter().filter(|row| row.name.starts_with('m')).collect();
    let inside = html! {
        (form::hidden("seen", &seen))
        @if !measures.is_empty() {
            fieldset.stack {
                legend { h2 { (t!(locale, "council-texts-german")) } }
                p.muted { (t!(locale, "council-texts-german-hint")) }
                @for row in measures { (german(visit, row, &get(&named(row, Language::De)), errors)) }
            }
        }
        h2 { (t!(locale, "council-texts-others")) }
        (variants::folds(visit, &rows, &get, errors, &|language| Some(stand(worded, language))))
        (Button::new(&t!(locale, "council-texts-save"), Weight::Main).submit())
    };
    let title = t!(locale, "council-texts");
    let name = t!(
        locale,
        "council-decision-title",
        body = worded.decision.body_name.as_str(),
        date = locale.date(worded.decision.meeting_day)
    );
    let above = html! { a href=(format!("/desk/council/{id}")) { (name) } };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &t!(locale, "council-texts-lead")))
        @if changed { (notice(Tone::Brick, crate::ui::icon::Icon::Swap, &html! { p { (t!(locale, "council-texts-changed")) } })) }
        (form::post(&format!("/desk/council/{id}/texts"), &token, None, &inside))
    };
    let page = Page::new(title, main).with_errors(!errors.is_empty() || changed);
    let status = match (errors.is_empty(), changed) {
        (true, false) => StatusCode::OK,
        (true, true) => StatusCode::CONFLICT,
        (false, _) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    frame::answer_with(visit, signed, page, status).await
}

fn german(visit: &Visit, row: &Row, typed: &str, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let (name, label) = (named(row, Language::De), locale.text(row.label));
    let field = Field::new(locale, &name, &label).error(errors.of(&name)).most(row.limit as u32);
    let field = if row.name.ends_with("-title") { field } else { field.optional() };
    if row.lines > 1 { field.textarea(typed, row.lines) } else { field.text(typed) }
}
