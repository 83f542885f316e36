//! Die Uhr der Antworten: what the city has promised, what it owes and what is late, for everybody to read.

use actix_web::HttpResponse;
use maud::{Markup, html};
use participation_core::outcome::clock::{self, Clock, Late, Promise};
use participation_core::outcome::owed::Record;

use super::impact::page_of;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::layout::{self, Page, Place};
use crate::ui::notice::empty;
use crate::ui::stat::{Stat, stats};
use crate::ui::table::{Column, table};

/// The page.
pub async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let found = clock::clock(&visit.app.storage, visit.language, visit.now).await?;
    let main = html! {
        div.wrap.section-first {
            div.page-head {
                h1 { (t!(locale, "clock-title")) }
                p.lead { (t!(locale, "clock-lead")) }
            }
            @if found.promises.is_empty() {
                (empty(&t!(locale, "clock-none"), &html! { a href=(visit.link("/procedures")) { (t!(locale, "ui-nav-take-part")) } }))
            } @else {
                div.stack.stack-wide {
                    div.stack {
                        (stats(&figures(&visit, found.owed, found.late_amount, &found.record)))
                        p.small.muted { (t!(locale, "clock-how")) }
                    }
                    (promises(&visit, &found))
                    (late(&visit, &found))
                }
            }
        }
    };
    let page = Page::new(t!(locale, "clock-title"), main).at(Place::Results).description(t!(locale, "clock-lead"));
    Ok(HttpResponse::Ok().body(layout::page(&visit, page).into_string()))
}

fn figures(visit: &Visit, owed: i64, late: i64, record: &Record) -> Vec<Stat> {
    let locale = visit.locale;
    let mut figures = vec![
        Stat::new(locale.number(late), t!(locale, "outcome-stat-late", count = late)).late(late > 0),
        Stat::new(locale.number(owed), t!(locale, "outcome-stat-owed", count = owed)),
    ];
    if let Some(days) = record.median_days {
        figures.push(Stat::new(t!(locale, "outcome-days", count = days), t!(locale, "outcome-stat-median")));
    }
    if let Some(share) = record.on_time_share() {
        figures.push(Stat::new(locale.percent(share), t!(locale, "outcome-stat-on-time")));
    }
    figures
}

fn promises(visit: &Visit, found: &Clock) -> Markup {
    let locale = visit.locale;
    let heads =
        [t!(locale, "clock-promise"), t!(locale, "clock-owed"), t!(locale, "clock-late"), t!(locale, "clock-median")];
    let columns: Vec<Column<'_>> = heads
        .iter()
        .enumerate()
        .map(|(place, head)| if place > 0 { Column::figure(head) } else { Column::words(head) })
        .collect();
    let row = |own: &Promise| {
        let title = found.texts.body(own.procedure, "title");
        let median = own.record.median_days.map_or("–".to_owned(), |days| locale.number(days));
        vec![
            html! {
                a href=(visit.link(&format!("/procedures/{}", own.slug))) { bdi { (title) } }
                p.small.muted { (words(visit, own)) }
            },
            html! { (locale.number(own.owed)) },
            html! { (locale.number(own.late)) },
            html! { (median) },
        ]
    };
    let rows: Vec<Vec<Markup>> = found.promises.iter().map(row).collect();
    html! { section.stack { h2 { (t!(locale, "clock-promises")) } (table(&t!(locale, "clock-promises-caption"), &columns, &rows)) } }
}

/// What a procedure has promised.
fn words(visit: &Visit, own: &Promise) -> std::borrow::Cow<'static, str> {
    t!(visit.locale, "clock-promise-all", days = own.days)
}

fn late(visit: &Visit, found: &Clock) -> Markup {
    let locale = visit.locale;
    let rest = found.late_amount - i64::try_from(found.late.len()).unwrap_or(i64::MAX);
    html! {
        section.stack {
            h2 { (t!(locale, "clock-late-list", count = found.late_amount)) }
            @if found.late.is_empty() { p { (t!(locale, "clock-late-none")) } } @else {
                ul.item-list { @for own in &found.late { li { (late_line(visit, own)) } } }
                @if rest > 0 { p.muted { (t!(locale, "clock-late-more", count = rest)) } }
            }
        }
    }
}

fn late_line(visit: &Visit, own: &Late) -> Markup {
    let locale = visit.locale;
    let reference = own.reference.as_str();
    html! {
        div.item-words {
            a href=(visit.link(&format!("/{}/{reference}", page_of(own.kind)))) lang=(own.language.tag()) dir="auto" {
                @if own.headline.is_empty() { (reference) } @else { (own.headline) } }
            span.small.muted { (t!(locale, "clock-was-due", day = locale.date(own.due))) }
            @if let Some(office) = &own.office { span.small.muted { bdi { (office) } } }
        }
    }
}

/// The promise on a procedure's own page: what it is, and how it is kept.
pub fn section(visit: &Visit, own: &Promise) -> Markup {
    let locale = visit.locale;
    html! {
        section.stack {
            h2 { (t!(locale, "clock-section")) }
            p { (words(visit, own)) }
            @if own.owed > 0 || own.record.answered > 0 { (stats(&figures(visit, own.owed, own.late, &own.record))) }
            p { a href=(visit.link("/answers")) { (t!(locale, "clock-to-all")) } }
        }
    }
}
