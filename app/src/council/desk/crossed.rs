//! Two of a survey's questions crossed: who answered this, answered that. Small cells stay hidden.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::survey::{self, Crossing, KindWord, Question, QuestionId, Survey};
use serde::Deserialize;

use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::cell::{cell, why};
use crate::ui::desk_row::desk_head;
use crate::ui::form::{Choice, Field};
use crate::ui::layout::Page;
use crate::ui::notice::empty;
use crate::ui::table::{Column, table};

/// Which questions are crossed, by their position.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    rows: String,
    columns: String,
}

/// Questions that take one choice each, or a district.
pub fn crossable(questions: &[Question]) -> Vec<&Question> {
    let one = |word| matches!(word, KindWord::Single | KindWord::Place);
    questions.iter().filter(|question| one(question.kind.word())).collect()
}

/// The page: two questions to choose, and their table. Where nothing is chosen yet, the first two.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Query(asked): web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let survey = survey::published(&visit.app.storage, &path, visit.language).await?;
    let own = crossable(&survey.questions);
    let [first, second, ..] = own.as_slice() else { return Err(Problem::NotFound) };
    let pick = |typed: &str, fallback: &Question| {
        let found = own.iter().find(|question| question.position.to_string() == typed);
        found.map_or(fallback.id, |question| question.id)
    };
    let (rows, columns) = (pick(&asked.rows, first), pick(&asked.columns, second));
    let crossing = survey::crossed(&visit.app.storage, &path, rows, columns).await?;
    let slug = &survey.procedure.procedure.slug;
    let title = survey.procedure.texts.body(survey.procedure.procedure.id, "title");
    let above = html! { a href={ "/desk/results/" (slug) } { bdi { (title) } } };
    let heading = t!(locale, "council-crossed");
    let main = html! {
        (desk_head(&above, &heading, &t!(locale, "council-crossed-lead")))
        (choose(&visit, &survey, &own, (rows, columns)))
        @if rows == columns { (empty(&t!(locale, "council-crossed-same"), &html! {})) }
        @else { (crossed(&visit, &survey, (rows, columns), &crossing)) }
    };
    frame::answer(&visit, &signed, Page::new(format!("{heading}: {title}"), main)).await
}

fn choose(visit: &Visit, survey: &Survey, own: &[&Question], (rows, columns): (QuestionId, QuestionId)) -> Markup {
    let locale = visit.locale;
    let named: Vec<(String, String)> = own
        .iter()
        .map(|question| (question.position.to_string(), survey.texts.body(question.id.0, "title").to_owned()))
        .collect();
    let choices: Vec<Choice<'_>> = named.iter().map(|(position, title)| Choice::new(position, title)).collect();
    let chosen = |id: QuestionId| {
        own.iter().find(|question| question.id == id).map(|question| question.position.to_string()).unwrap_or_default()
    };
    html! {
        form method="get" action={ "/desk/results/" (survey.procedure.procedure.slug) "/crossed" } {
            div.fields-row {
                (Field::new(locale, "rows", &t!(locale, "council-crossed-rows")).select(&choices, &chosen(rows)))
                (Field::new(locale, "columns", &t!(locale, "council-crossed-columns")).select(&choices, &chosen(columns)))
            }
            (Button::new(&t!(locale, "council-crossed-show"), Weight::Main).submit())
        }
    }
}

/// The table, without the lines in which nobody answered.
fn crossed(visit: &Visit, survey: &Survey, (rows, columns): (QuestionId, QuestionId), crossing: &Crossing) -> Markup {
    let locale = visit.locale;
    let title = |id: QuestionId| survey.texts.body(id.0, "title");
    let empty_column =
        |column: usize| crossing.cells.iter().all(|row| row.get(column).is_none_or(|cell| *cell == Some(0)));
    let shown: Vec<usize> = (0..crossing.columns.len()).filter(|column| !empty_column(*column)).collect();
    let head = t!(locale, "council-column-answer").into_owned();
    let names: Vec<&str> = shown.iter().map(|column| survey.choice_title(crossing.columns[*column])).collect();
    let heads: Vec<Column<'_>> =
        std::iter::once(Column::words(&head)).chain(names.iter().map(|name| Column::figure(name))).collect();
    let lines: Vec<Vec<Markup>> = crossing
        .rows
        .iter()
        .zip(&crossing.cells)
        .filter(|(_, cells)| cells.iter().any(|cell| *cell != Some(0)))
        .map(|(row, cells)| {
            let own = shown.iter().map(|column| html! { (cell(locale, cells[*column])) });
            std::iter::once(html! { bdi { (survey.choice_title(*row)) } }).chain(own).collect()
        })
        .collect();
    html! {
        (why(locale))
        @if lines.is_empty() { (empty(&t!(locale, "council-crossed-none"), &html! {})) }
        @else { (table(&format!("{} × {}", title(rows), title(columns)), &heads, &lines)) }
    }
}
