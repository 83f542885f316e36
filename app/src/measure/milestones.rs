//! The milestones of a measure as a table: what, when, how it stands.

use chrono::NaiveDate;
use maud::{Markup, html};
use participation_core::language::Texts;
use participation_core::measure::Measure;

use super::stand_chip;
use crate::procedure::inline;
use crate::request::Visit;
use crate::t;
use crate::ui::table::{Column, table};

/// The table, or the sentence that there are none.
pub fn table_of(visit: &Visit, measure: &Measure, texts: &Texts, today: NaiveDate) -> Markup {
    let locale = visit.locale;
    let heads = [
        t!(locale, "measure-milestone"),
        t!(locale, "measure-milestone-due"),
        t!(locale, "measure-milestone-done-on"),
        t!(locale, "measure-milestone-stand"),
    ];
    let columns = heads.each_ref().map(|head| Column::words(head));
    let rows: Vec<Vec<Markup>> = measure
        .milestones
        .iter()
        .map(|own| {
            vec![
                inline(visit.language, texts.get(own.id, "title")),
                html! { span.number { (locale.date(own.due_on)) } },
                html! { @if let Some(day) = own.done_on { span.number { (locale.date(day)) } } @else { "–" } },
                stand_chip(locale, own.stand(today)),
            ]
        })
        .collect();
    let whole = |count: usize| i64::try_from(count).unwrap_or_default();
    let done = measure.milestones.iter().filter(|own| own.done_on.is_some()).count();
    let caption = t!(locale, "measure-milestones-done", done = whole(done), count = whole(measure.milestones.len()));
    html! {
        @if rows.is_empty() { p { (t!(locale, "measure-milestones-none")) } }
        @else { (table(&caption, &columns, &rows)) }
    }
}
