//! Measures as files, as they were filtered: one line each for a spreadsheet, and with everything in them for programs.

use actix_web::{HttpResponse, web};
use participation_core::measure::overview::{self, Dashboard, Row, Sums};
use participation_core::measure::{Cents, Change, Measure};
use serde_json::{Value as Json, json};

use super::dashboard::Asked;
use super::{stand_words, state_words};
use crate::error::Problem;
use crate::indicator::download::answer;
use crate::locale::Locale;
use crate::request::Visit;
use crate::spreadsheet::{Cell, file};
use crate::t;

async fn found(visit: &Visit, asked: &Asked) -> Result<Dashboard, Problem> {
    Ok(overview::whole(&visit.app.storage, asked.filter()?, visit.language).await?)
}

/// One line a measure.
pub async fn csv(visit: Visit, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let found = found(&visit, &asked).await?;
    let (locale, texts) = (visit.locale, &found.texts);
    let heads = [
        t!(locale, "measure-column-id"),
        t!(locale, "measure-column-title"),
        t!(locale, "measure-column-state"),
        t!(locale, "outcome-office"),
        t!(locale, "measure-column-starts"),
        t!(locale, "measure-column-finishes"),
        t!(locale, "measure-column-planned"),
        t!(locale, "measure-column-actual"),
        t!(locale, "measure-cost-note"),
        t!(locale, "measure-budget"),
        t!(locale, "measure-goal"),
        t!(locale, "measure-column-district"),
        t!(locale, "measure-column-topic"),
        t!(locale, "measure-column-contributions"),
        t!(locale, "measure-column-milestones"),
        t!(locale, "measure-column-page"),
    ];
    let heads = heads.map(std::borrow::Cow::into_owned);
    let rows: Vec<Vec<Cell>> = found
        .rows
        .iter()
        .map(|row| {
            let own = &row.measure;
            let cost = |cost: Option<Cents>| cost.map(|cost| locale.plain_number(cost)).unwrap_or_default();
            let topics: Vec<&str> = row.about.topics.iter().map(|topic| texts.body(*topic, "name")).collect();
            vec![
                Cell::words(own.id.to_string()),
                Cell::words(texts.body(own.id, "title")),
                Cell::words(locale.text(state_words(own.state))),
                Cell::words(&own.office_name),
                Cell::figure(own.starts_on),
                Cell::figure(own.finishes_on),
                Cell::figure(cost(own.planned_cost)),
                Cell::figure(cost(own.actual_cost)),
                Cell::words(texts.body(own.id, "cost")),
                Cell::words(texts.body(own.id, "budget")),
                Cell::words(texts.body(own.id, "goal")),
                Cell::words(row.about.boroughs.join(", ")),
                Cell::words(topics.join(", ")),
                Cell::figure(row.about.contributions),
                Cell::words(milestones(&visit, own, texts)),
                Cell::words(page(&visit, own)),
            ]
        })
        .collect();
    file("measures.csv", &heads, &rows)
}

/// "2027-03-01 Erreicht: Zwei Linden stehen.", one a line: the day it was done, or else the day it is due.
fn milestones(visit: &Visit, own: &Measure, texts: &participation_core::language::Texts) -> String {
    let today = visit.now.city_day();
    let lines = own.milestones.iter().map(|milestone| {
        let day = milestone.done_on.unwrap_or(milestone.due_on);
        let stand = Locale::plain(&visit.locale.text(stand_words(milestone.stand(today))));
        format!("{day} {stand}: {}", texts.body(milestone.id, "title"))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn page(visit: &Visit, own: &Measure) -> String {
    format!("{}{}", visit.app.config.base_url, visit.link(&format!("/impact/measures/{}", own.id)))
}

/// The same for programs, with milestones, history and the addresses of indicators.
pub async fn json(visit: Visit, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let found = found(&visit, &asked).await?;
    let measures: Vec<Json> = found.rows.iter().map(|row| one(&visit, &found, row)).collect();
    let body = json!({
        "language": visit.language.tag(),
        "currency": "EUR",
        "sums": sums(&found.sums),
        "measures": measures,
    });
    answer("measures.json", &body)
}

/// What the page's figures say of everything that was found: each contribution and each target counts once, which no
/// sum over the measures tells.
fn sums(own: &Sums) -> Json {
    json!({
        "measures": own.measures,
        "finished": own.finished,
        "contributions": own.contributions,
        "plannedCost": own.planned_cost.map(|cost| cost.to_string()),
        "actualCost": own.actual_cost.map(|cost| cost.to_string()),
        "targets": own.targets,
        "targetsReached": own.reached,
    })
}

fn one(visit: &Visit, found: &Dashboard, row: &Row) -> Json {
    let (own, texts) = (&row.measure, &found.texts);
    let milestones: Vec<Json> = own
        .milestones
        .iter()
        .map(|milestone| {
            json!({
                "id": milestone.id.to_string(),
                "title": texts.body(milestone.id, "title"),
                "state": milestone.state,
                "dueOn": milestone.due_on,
                "doneOn": milestone.done_on,
            })
        })
        .collect();
    let history: Vec<Json> = own
        .events
        .iter()
        .map(|event| {
            json!({
                "at": event.at.to_string(),
                "role": event.role,
                "changes": event.changes.iter().map(change).collect::<Vec<_>>(),
                "reason": texts.body(event.id, "reason"),
            })
        })
        .collect();
    let indicators = found.indicators.iter().filter(|known| known.measures.contains(&own.id)).map(|known| {
        format!("{}{}", visit.app.config.base_url, visit.link(&format!("/impact/indicators/{}/values.json", known.id)))
    });
    json!({
        "id": own.id.to_string(),
        "page": page(visit, own),
        "title": texts.body(own.id, "title"),
        "state": own.state,
        "office": own.office_name,
        "startsOn": own.starts_on,
        "finishesOn": own.finishes_on,
        "plannedCost": own.planned_cost.map(|cost| cost.to_string()),
        "actualCost": own.actual_cost.map(|cost| cost.to_string()),
        "costNote": texts.body(own.id, "cost"),
        "budget": texts.body(own.id, "budget"),
        "goal": texts.body(own.id, "goal"),
        "districts": row.about.boroughs,
        "topics": row.about.topics.iter().map(|topic| texts.body(*topic, "name")).collect::<Vec<_>>(),
        "contributions": row.about.contributions,
        "decision": own.decision.to_string(),
        "milestones": milestones,
        "history": history,
        "indicators": indicators.collect::<Vec<_>>(),
    })
}

/// What was changed, with every key as text: numbers above 2^53 do not come through in a browser.
fn change(change: &Change) -> Json {
    let mut change = json!(change);
    for name in ["milestone", "office"] {
        if let Some(key) = change.get_mut(name)
            && let Some(number) = key.as_i64()
        {
            *key = Json::from(number.to_string());
        }
    }
    change
}
