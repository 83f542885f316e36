//! Every procedure, whatever its state.

use actix_web::HttpResponse;
use maud::{Markup, html};
use participation_core::procedure::Procedure;
use participation_core::procedure::work::{self, Listed, Part, SecondPerson};
use participation_core::staff::Permission;

use super::state_chip;
use crate::access::Signed;
use crate::desk::{Group, Row, Share, Work, page, since};
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::chip::chip;
use crate::ui::desk_row::{Urgency, desk_head};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::empty;
use crate::ui::table::{Column, table};
use crate::{Timestamp, t};

/// After so many days somebody waits for a second person for too long.
const LATE_DAYS: i64 = 2;

/// The line of the side bar for those who write procedures, and what waits for them as the second person.
pub async fn today(visit: &Visit, signed: &Signed) -> Result<Share, Problem> {
    if !signed.may(Permission::EditProcedures) {
        return Ok(Share::default());
    }
    let locale = visit.locale;
    let waiting = work::for_second_person(&visit.app.storage, signed.actor()).await?;
    let line = Work {
        words: t!(locale, "procedure-desk-list").into_owned(),
        href: "/desk/procedures",
        icon: Icon::List,
        waiting: Some(waiting.rows.len() as i64),
    };
    let late = |since: Timestamp| since.plus_days(LATE_DAYS) < visit.now;
    let group = (!waiting.rows.is_empty()).then(|| Group {
        id: "procedures",
        title: t!(locale, "procedure-desk-second-person").into_owned(),
        all: None,
        waiting: waiting.rows.len() as i64,
        urgent: waiting.rows.iter().filter(|(_, _, since)| late(*since)).count() as i64,
        rows: waiting.rows.iter().map(|row| second(visit, &waiting, *row, late(row.2))).collect(),
    });
    Ok(Share { work: Some(line), group, stats: Vec::new() })
}

fn second(visit: &Visit, waiting: &SecondPerson, (id, part, at): (i64, Option<Part>, Timestamp), late: bool) -> Row {
    let locale = visit.locale;
    let title = waiting.texts.body(id, "title").to_owned();
    let why = match part {
        None => t!(locale, "procedure-desk-second-publish"),
        Some(Part::Facts) => t!(locale, "procedure-desk-second-facts"),
        Some(Part::Schedule) => t!(locale, "procedure-desk-second-schedule"),
    };
    Row {
        urgency: if late { Urgency::Late } else { Urgency::Soon },
        icon: Icon::People,
        state: since(locale, at, visit.now).into_owned(),
        why: why.into_owned(),
        whose: None,
        free: String::new(),
        action: Button::new(&t!(locale, "procedure-desk-second-open"), Weight::Outline)
            .small()
            .about(&title)
            .link(&format!("/desk/procedures/{id}")),
        title,
    }
}

/// The list.
pub async fn page(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let listed = work::all(&visit.app.storage).await?;
    let (name, state, until) =
        (t!(locale, "procedure-desk-name"), t!(locale, "procedure-desk-state"), t!(locale, "procedure-desk-until"));
    let columns = [Column::words(&name), Column::words(&state), Column::words(&until)];
    let rows: Vec<Vec<Markup>> = listed.procedures.iter().map(|own| row(&visit, &listed, own)).collect();
    let begin =
        Button::new(&t!(locale, "procedure-desk-begin"), Weight::Main).icon(Icon::Plus).link("/desk/procedures/new");
    let main = html! {
        (desk_head(&html! {}, &t!(locale, "procedure-desk-list"), &t!(locale, "procedure-desk-list-lead")))
        @if rows.is_empty() { (empty(&t!(locale, "procedure-desk-none"), &begin)) }
        @else { p { (begin) } (table(&t!(locale, "procedure-desk-list"), &columns, &rows)) }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "procedure-desk-list"), main)).await
}

fn row(visit: &Visit, listed: &Listed, own: &Procedure) -> Vec<Markup> {
    let locale = visit.locale;
    let title = listed.texts.body(own.id, "title");
    vec![
        html! { a href={ "/desk/procedures/" (own.id) } { bdi { (if title.is_empty() { own.slug.as_str() } else { title }) } } },
        chip(locale, &state_chip(own.state)),
        html! { span.number { (locale.date(own.ends_at)) } },
    ]
}
