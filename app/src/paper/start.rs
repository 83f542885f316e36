//! Where clerks begin: which procedure, which way it came in; and the sheets that wait for a second person.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::paper::{self, Entry, Waiting, sheet};
use participation_core::procedure::{self, Format, Offer, Procedure};
use participation_core::reach;
use participation_core::staff::Permission;

use crate::access::Signed;
use crate::desk::{Group, Row, Share, Work, page, since};
use crate::error::Problem;
use crate::procedure::desk::Done;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::{Urgency, desk_head};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{done, empty};

/// Rows on the desk's first page.
const ROWS: i64 = 3;
/// For so long after the end sheets that came in time are keyed in.
const LATER_DAYS: i64 = 30;
/// What somebody types next.
const TO_TYPE: &[sheet::State] = &[sheet::State::Empty, sheet::State::FirstTyped];
/// After so many days somebody waits for a receipt for too long.
const LATE_DAYS: i64 = 2;

/// The line of the side bar.
pub async fn work(visit: &Visit, signed: &Signed) -> Result<Option<Work>, Problem> {
    if !signed.may(Permission::KeyIn) {
        return Ok(None);
    }
    let sheets = to_type(visit, signed).await?;
    Ok(Some(line(visit, paper::amount(&visit.app.storage).await? + sheets.sheets.len() as i64)))
}

/// The line, and the group when a sheet waits.
pub async fn today(visit: &Visit, signed: &Signed) -> Result<Share, Problem> {
    if !signed.may(Permission::KeyIn) {
        return Ok(Share::default());
    }
    let waiting = paper::waiting(&visit.app.storage, signed.actor(), ROWS).await?;
    let sheets = to_type(visit, signed).await?;
    let amount = waiting.amount + sheets.sheets.len() as i64;
    let group = (amount > 0).then(|| {
        let mut group = grouped(visit, &waiting, true);
        group.waiting = amount;
        group
            .rows
            .extend(sheets.sheets.iter().take(ROWS as usize).map(|sheet| sheet_row(visit, signed, &sheets, sheet)));
        group
    });
    Ok(Share { work: Some(line(visit, amount)), group, stats: Vec::new() })
}

/// Sheets of surveys that this person can type: the second time, or anew.
async fn to_type(visit: &Visit, signed: &Signed) -> Result<sheet::Waiting, Problem> {
    let mut waiting = sheet::waiting(&visit.app.storage, TO_TYPE).await?;
    waiting.sheets.retain(|sheet| !sheet.is_own(&signed.actor()));
    Ok(waiting)
}

fn line(visit: &Visit, waiting: i64) -> Work {
    Work {
        words: t!(visit.locale, "paper-title").into_owned(),
        href: "/desk/entry",
        icon: Icon::Document,
        waiting: Some(waiting),
    }
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, query: web::Query<Done>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let waiting = paper::waiting(&visit.app.storage, signed.actor(), paper::PAGE).await?;
    // Also what has just closed: sheets that came in time are keyed in later.
    let keyed_in = |format: Format| -> Vec<i64> {
        let begun = overview.offers.iter().filter(|(_, offer)| offer.format == format && offer.opens_at <= visit.now);
        begun.filter(|(_, offer)| visit.now < offer.closes_at.plus_days(LATER_DAYS)).map(|(id, _)| *id).collect()
    };
    let (open, surveys) = (keyed_in(Format::Proposals), keyed_in(Format::Survey));
    let takes_reports =
        |(_, offer): &&(i64, Offer)| offer.format == Format::Reports && offer.open_at(visit.now).is_ok();
    let reports: Vec<i64> = overview.offers.iter().filter(takes_reports).map(|(id, _)| *id).collect();
    let asking = reach::offered(&visit.app.storage).await?;
    let takes = |own: &Procedure| [&open, &surveys, &reports, &asking].iter().any(|kind| kind.contains(&own.id));
    let typed = sheet::waiting(&visit.app.storage, TO_TYPE).await?;
    let told = match query.done.as_str() {
        "typed" => Some(t!(locale, "paper-typed")),
        "corrected" => Some(t!(locale, "paper-corrected")),
        "different" => Some(t!(locale, "survey-second-told")),
        "discarded" => Some(t!(locale, "paper-discarded")),
        _ => None,
    };
    let main = html! {
        (desk_head(&html! {}, &t!(locale, "paper-title"), &t!(locale, "paper-lead")))
        @if let Some(words) = told { (done(&words)) }
        section.stack aria-labelledby="what" {
            h2 #what { (t!(locale, "paper-what")) }
            @if !overview.procedures.iter().any(takes) { (empty(&t!(locale, "paper-none"), &html! {})) }
            @for own in overview.procedures.iter().filter(|own| takes(own)) {
                @let title = overview.texts.body(own.id, "title");
                div.card {
                    h3 { bdi { (title) } }
                    div.row {
                        @if open.contains(&own.id) { (ways(&visit, title, &own.slug)) }
                        @if surveys.contains(&own.id) {
                            (Button::new(&t!(locale, "paper-type-survey"), Weight::Outline).icon(Icon::Survey).small().about(title)
                                .link(&format!("/desk/entry/{}/survey", own.slug)))
                        }
                        @if reports.contains(&own.id) {
                            (Button::new(&t!(locale, "paper-type-report"), Weight::Outline).icon(Icon::Pin).small().about(title)
                                .link(&format!("/desk/reports/new/{}", own.slug)))
                        }
                        @if asking.contains(&own.id) {
                            (Button::new(&t!(locale, "reach-entry-open"), Weight::Outline).icon(Icon::People).small().about(title)
                                .link(&format!("/desk/entry/{}/reach", own.slug)))
                        }
                    }
                }
            }
        }
        (sheets(&visit, &signed, &typed))
        @if waiting.amount > 0 { (grouped(&visit, &waiting, false).markup(locale)) }
        @else { p.muted { (t!(locale, "paper-waiting-none")) } }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "paper-title"), main)).await
}

/// Sheets of surveys that somebody types for the second time, or anew.
fn sheets(visit: &Visit, signed: &Signed, waiting: &sheet::Waiting) -> Markup {
    let locale = visit.locale;
    let group = Group {
        id: "sheets",
        title: t!(locale, "survey-second-group").into_owned(),
        all: None,
        waiting: waiting.sheets.len() as i64,
        urgent: 0,
        rows: waiting.sheets.iter().map(|sheet| sheet_row(visit, signed, waiting, sheet)).collect(),
    };
    html! { @if !waiting.sheets.is_empty() { (group.markup(locale)) } }
}

fn sheet_row(visit: &Visit, signed: &Signed, waiting: &sheet::Waiting, sheet: &sheet::Sheet) -> Row {
    let locale = visit.locale;
    let own = sheet.is_own(&signed.actor());
    Row {
        urgency: if sheet.typed_at.plus_days(LATE_DAYS) < visit.now { Urgency::Late } else { Urgency::Soon },
        icon: Icon::Survey,
        state: since(locale, sheet.typed_at, visit.now).into_owned(),
        title: sheet.label.clone(),
        why: waiting.texts.body(sheet.procedure, "title").to_owned(),
        whose: None,
        free: if own { t!(locale, "paper-own") } else { t!(locale, "paper-free") }.into_owned(),
        action: Button::new(&t!(locale, "survey-second-open"), Weight::Outline)
            .small()
            .about(&sheet.label)
            .link(&format!("/desk/entry/sheets/{}", sheet.id)),
    }
}

fn ways(visit: &Visit, title: &str, slug: &str) -> Markup {
    let locale = visit.locale;
    let ways = [
        ("paper", Icon::Document, t!(locale, "paper-type-paper")),
        ("phone", Icon::Phone, t!(locale, "paper-type-phone")),
        ("desk", Icon::People, t!(locale, "paper-type-desk")),
    ];
    html! {
        @for (channel, icon, words) in ways {
            (Button::new(&words, Weight::Outline).icon(icon).small().about(title).link(&format!("/desk/entry/new?procedure={slug}&channel={channel}")))
        }
    }
}

fn grouped(visit: &Visit, waiting: &Waiting, short: bool) -> Group {
    let locale = visit.locale;
    let urgent = waiting.entries.iter().filter(|entry| is_late(visit, entry)).count();
    Group {
        id: "paper",
        title: t!(locale, "paper-group").into_owned(),
        all: short.then(|| (t!(locale, "paper-all").into_owned(), "/desk/entry".to_owned())),
        waiting: waiting.amount,
        urgent: urgent as i64,
        rows: waiting.entries.iter().map(|entry| row(visit, waiting, entry)).collect(),
    }
}

fn is_late(visit: &Visit, entry: &Entry) -> bool {
    entry.typed_at.plus_days(LATE_DAYS) < visit.now
}

fn row(visit: &Visit, waiting: &Waiting, entry: &Entry) -> Row {
    let locale = visit.locale;
    let procedure = waiting.texts.body(entry.procedure, "title");
    let words = if entry.own { t!(locale, "paper-look") } else { t!(locale, "paper-compare") };
    let free = if entry.own { t!(locale, "paper-own") } else { t!(locale, "paper-free") };
    Row {
        urgency: if is_late(visit, entry) { Urgency::Late } else { Urgency::Soon },
        icon: Icon::Document,
        state: since(locale, entry.typed_at, visit.now).into_owned(),
        title: entry.headline.clone(),
        why: t!(locale, "paper-why", procedure = procedure, name = entry.typist.as_str()).into_owned(),
        whose: None,
        free: free.into_owned(),
        action: Button::new(&words, Weight::Outline)
            .small()
            .about(&entry.headline)
            .link(&format!("/desk/entry/{}", entry.id)),
    }
}
