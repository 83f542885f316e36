//! The topics that proposals are sorted under.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::StoreError;
use participation_core::procedure::ProcedureId;
use participation_core::procedure::work::{self, PARTS_LIMIT, TopicEdit, WorkRefused, Working};

use super::schedule::{movers, rearrange};
use super::{Done, Outcome, Pairs, answer, closed, line, problem, read, saved, see_other};
use crate::access::Signed;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Field};
use crate::ui::icon::Icon;
use crate::ui::notice::empty;

const NAME: usize = 60;

/// A row of the form, as typed; the icon is kept as it is.
#[derive(Clone, Debug, Default)]
struct Row {
    id: String,
    icon: String,
    name: String,
}

/// The form.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    query: web::Query<Done>,
) -> Result<HttpResponse, Problem> {
    let working = read(&visit, *path).await?;
    let texts = &working.page.texts;
    let rows: Vec<Row> = working
        .page
        .topics
        .iter()
        .map(|topic| Row {
            id: topic.id.to_string(),
            icon: topic.icon.clone(),
            name: texts.body(topic.id, "name").to_owned(),
        })
        .collect();
    let above = saved(visit.locale, &query);
    shown(&visit, &signed, (&working, &rows), (&FormErrors::default(), Outcome::Fresh), above).await
}

/// Moves rows about, or saves them.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Pairs(pairs);
    let mut rows = rows_of(&typed);
    let mut errors = FormErrors::default();
    let mut outcome = Outcome::Rearranged;
    if !rearrange(&mut rows, typed.get("do"), Row::default()) {
        outcome = Outcome::Wrong;
        let parsed: Vec<Option<TopicEdit>> =
            rows.iter().enumerate().map(|(index, row)| parse(&visit, index, row, &mut errors)).collect();
        if let Some(topics) = parsed.into_iter().collect::<Option<Vec<TopicEdit>>>() {
            let place = (ProcedureId(*path), typed.version());
            match work::save_topics(&visit.app.storage, place, topics, signed.actor(), visit.now).await {
                Ok(()) => return Ok(see_other(&format!("/desk/procedures/{}/topics?done=yes", *path))),
                Err(WorkRefused::Store(StoreError::Changed)) => outcome = Outcome::Changed,
                Err(WorkRefused::TopicUsed) => {
                    errors.add("topic-0-name", t!(visit.locale, "procedure-desk-topic-used"))
                }
                Err(refused) => return Err(problem(refused)),
            }
        }
    }
    let working = read(&visit, *path).await?;
    shown(&visit, &signed, (&working, &rows), (&errors, outcome), html! {}).await
}

fn rows_of(typed: &Pairs) -> Vec<Row> {
    let field = |index: usize, name: &str| typed.get(&format!("topic-{index}-{name}")).to_owned();
    (0..PARTS_LIMIT)
        .take_while(|index| typed.0.iter().any(|(name, _)| *name == format!("topic-{index}-name")))
        .map(|index| Row { id: field(index, "id"), icon: field(index, "icon"), name: field(index, "name") })
        .collect()
}

fn parse(visit: &Visit, index: usize, row: &Row, errors: &mut FormErrors) -> Option<TopicEdit> {
    let name = line(visit.locale, &row.name, NAME, &format!("topic-{index}-name"), errors)?;
    let icon: String = row.icon.chars().filter(char::is_ascii_lowercase).take(20).collect();
    Some(TopicEdit { id: row.id.parse().ok(), icon, name })
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (working, rows): (&Working, &[Row]),
    (errors, outcome): (&FormErrors, Outcome),
    above: Markup,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &working.page.procedure;
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (form::hidden("version", &own.version.to_string()))
        @if own.state.is_writable() { (Button::new(&t!(locale, "procedure-desk-save"), Weight::Main).says("do", "save").submit()) }
        @for (index, row) in rows.iter().enumerate() {
            @let name = format!("topic-{index}-name");
            div.card.stack {
                (form::hidden(&format!("topic-{index}-id"), &row.id))
                (form::hidden(&format!("topic-{index}-icon"), &row.icon))
                (Field::new(locale, &name, &t!(locale, "procedure-desk-field-name")).error(errors.of(&name)).text(&row.name))
                (movers(locale, index, rows.len(), &row.name))
            }
        }
        @if rows.len() < PARTS_LIMIT { (Button::new(&t!(locale, "procedure-desk-topic-add"), Weight::Outline).icon(Icon::Plus).says("do", "add").submit()) }
    };
    let none: Markup = html! { @if rows.is_empty() { (empty(&t!(locale, "procedure-desk-topics-none"), &html! {})) } };
    let body = html! {
        (above) (closed(locale, working)) (none)
        (form::post(&format!("/desk/procedures/{}/topics", own.id), &token, None, &inside))
    };
    let heading = t!(locale, "procedure-desk-topics");
    answer(visit, signed, (working, "topics", &heading), (errors, outcome), &body).await
}
