//! "Sprachfassungen, die nicht mehr stimmen": over all procedures, on the desk's first page and as a list.

use actix_web::HttpResponse;
use maud::html;
use participation_core::procedure::freshness::{self, StaleList, StaleTexts};
use participation_core::staff::Permission;

use crate::access::Signed;
use crate::desk::{Group, Row, Share, Work, page, since};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::{Urgency, desk_head};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, language_name, notice};

/// Rows on the first page.
const ROWS: usize = 3;
/// After so many days readers have long been reading something that is no longer so.
const LATE_DAYS: i64 = 7;

/// The line of the side bar.
pub async fn work(visit: &Visit, signed: &Signed) -> Result<Option<Work>, Problem> {
    Ok(today(visit, signed).await?.work)
}

/// The line, and the group when something is stale.
pub async fn today(visit: &Visit, signed: &Signed) -> Result<Share, Problem> {
    if !signed.may(Permission::EditProcedures) {
        return Ok(Share::default());
    }
    let list = freshness::stale(&visit.app.storage).await?;
    let work = Work {
        words: t!(visit.locale, "language-title").into_owned(),
        href: "/desk/languages",
        icon: Icon::Globe,
        waiting: Some(list.rows.len() as i64),
    };
    let group = (!list.rows.is_empty()).then(|| grouped(visit, &list, ROWS));
    Ok(Share { work: Some(work), group, stats: Vec::new() })
}

/// The whole list.
pub async fn page(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let list = freshness::stale(&visit.app.storage).await?;
    let main = html! {
        (desk_head(&html! {}, &t!(locale, "language-title"), &t!(locale, "language-lead")))
        @if list.rows.is_empty() { (notice(Tone::Leaf, Icon::Tick, &html! { p { (t!(locale, "language-all-current")) } })) }
        @else { (grouped(&visit, &list, usize::MAX).markup(locale)) }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "language-title"), main)).await
}

fn grouped(visit: &Visit, list: &StaleList, most: usize) -> Group {
    let urgent = list.rows.iter().filter(|row| is_late(visit, row)).count();
    Group {
        id: "languages",
        title: t!(visit.locale, "language-group").into_owned(),
        all: (most == ROWS).then(|| (t!(visit.locale, "language-all").into_owned(), "/desk/languages".to_owned())),
        waiting: list.rows.len() as i64,
        urgent: urgent as i64,
        rows: list.rows.iter().take(most).map(|row| row_of(visit, list, row)).collect(),
    }
}

fn is_late(visit: &Visit, row: &StaleTexts) -> bool {
    row.since.plus_days(LATE_DAYS) < visit.now
}

fn row_of(visit: &Visit, list: &StaleList, row: &StaleTexts) -> Row {
    let locale = visit.locale;
    let procedure = list.texts.body(row.procedure, "title");
    let language = language_name(locale, row.language);
    let title = format!("{procedure}: {language}");
    let href = format!("/desk/procedures/{}/texts/{}", row.procedure, row.language.tag());
    Row {
        urgency: if is_late(visit, row) { Urgency::Late } else { Urgency::Soon },
        icon: Icon::Swap,
        state: since(locale, row.since, visit.now).into_owned(),
        why: t!(locale, "language-why", count = row.amount as u32, since = locale.date(row.since)).into_owned(),
        whose: None,
        free: String::new(),
        action: Button::new(&t!(locale, "language-open"), Weight::Outline).small().about(&title).link(&href),
        title,
    }
}
