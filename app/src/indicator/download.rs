//! An indicator's numbers as files: for a spreadsheet, with everything that was ever recorded, and for programs.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use participation_core::indicator::{self, Indicator, Point};
use participation_core::language::Texts;
use serde_json::{Value as Json, json};

use super::show::data_of;
use crate::error::Problem;
use crate::request::Visit;
use crate::spreadsheet::{Cell, file};
use crate::t;

/// Values for a spreadsheet; what was corrected stands in it with what took its place.
pub async fn csv(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let found = indicator::show(&visit.app.storage, path.1, visit.language).await?;
    let (own, texts, locale) = (&found.indicator, &found.texts, visit.locale);
    let heads = [
        t!(locale, "indicator-column-title"),
        t!(locale, "indicator-column-from"),
        t!(locale, "indicator-column-to"),
        t!(locale, "indicator-column-value"),
        t!(locale, "indicator-column-unit"),
        t!(locale, "indicator-source"),
        t!(locale, "indicator-column-link"),
        t!(locale, "indicator-note"),
        t!(locale, "indicator-column-recorded"),
        t!(locale, "indicator-column-holds"),
    ];
    let heads = heads.map(std::borrow::Cow::into_owned);
    let (title, unit) = (texts.body(own.id, "title"), texts.body(own.id, "unit"));
    // Without the number: what is wrong is not told again.
    let gone = own.retracted.iter().map(|gone| {
        vec![
            Cell::words(title),
            Cell::figure(gone.period.starts_on()),
            Cell::figure(gone.period.ends_on()),
            Cell::words(""),
            Cell::words(unit),
            Cell::words(""),
            Cell::words(""),
            Cell::words(texts.body(gone.value, "retracted")),
            Cell::figure(gone.at.city_day()),
            Cell::words(t!(locale, "indicator-taken-out")),
        ]
    });
    let rows: Vec<Vec<Cell>> = own
        .values
        .iter()
        .map(|value| {
            let holds = own.current().any(|current| current.id == value.id);
            let holds = if holds { t!(locale, "indicator-holds") } else { t!(locale, "indicator-corrected") };
            vec![
                Cell::words(title),
                Cell::figure(value.period.starts_on()),
                Cell::figure(value.period.ends_on()),
                Cell::figure(locale.plain_number(value.value)),
                Cell::words(unit),
                Cell::words(&value.source),
                Cell::words(value.link.as_deref().unwrap_or_default()),
                Cell::words(texts.body(value.id, "note")),
                Cell::figure(value.recorded_at.city_day()),
                Cell::words(holds),
            ]
        })
        .chain(gone)
        .collect();
    file(&format!("indicator-{}.csv", own.id), &heads, &rows)
}

/// The same for programs.
pub async fn json(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let found = indicator::show(&visit.app.storage, path.1, visit.language).await?;
    let (own, texts) = (&found.indicator, &found.texts);
    let page = format!("{}{}", visit.app.config.base_url, visit.link(&format!("/impact/indicators/{}", own.id)));
    let measures: Vec<Json> = found
        .measures
        .iter()
        .map(|own| json!({ "id": own.id.to_string(), "title": texts.body(own.id, "title") }))
        .collect();
    let body = json!({
        "id": own.id.to_string(),
        "page": page,
        "language": visit.language.tag(),
        "title": texts.body(own.id, "title"),
        "unit": texts.body(own.id, "unit"),
        "about": texts.body(own.id, "about"),
        "better": own.direction,
        "baseline": own.baseline.map(point),
        "target": own.target.map(point),
        "dataOf": data_of(own).map(|at| at.to_string()),
        "measures": measures,
        "values": values(own, texts),
        "retracted": retracted(own, texts),
    });
    answer(&format!("indicator-{}.json", own.id), &body)
}

fn point(point: Point) -> Json {
    json!({ "value": point.value.to_string(), "on": point.on })
}

/// Numbers are sent as text, since they are exact and a program's floats are not.
fn values(own: &Indicator, texts: &Texts) -> Vec<Json> {
    own.values
        .iter()
        .map(|value| {
            json!({
                "id": value.id.to_string(),
                "from": value.period.starts_on(),
                "to": value.period.ends_on(),
                "value": value.value.to_string(),
                "source": value.source,
                "link": value.link,
                "note": texts.body(value.id, "note"),
                "recordedBy": value.role,
                "recordedAt": value.recorded_at.to_string(),
                "corrects": value.corrects.map(|id| id.to_string()),
                "holds": own.current().any(|current| current.id == value.id),
            })
        })
        .collect()
}

/// What was taken out, without its number.
fn retracted(own: &Indicator, texts: &Texts) -> Vec<Json> {
    own.retracted
        .iter()
        .map(|gone| {
            json!({
                "id": gone.value.to_string(),
                "from": gone.period.starts_on(),
                "to": gone.period.ends_on(),
                "reason": texts.body(gone.value, "retracted"),
                "retractedBy": gone.role,
                "retractedAt": gone.at.to_string(),
            })
        })
        .collect()
}

/// A file for programs, to be saved under `name`.
pub fn answer(name: &str, body: &Json) -> Result<HttpResponse, Problem> {
    let text = serde_json::to_string_pretty(body).map_err(Problem::invalid)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((CACHE_CONTROL, "public, no-cache"))
        .body(text))
}
