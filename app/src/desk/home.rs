//! "Guten Morgen": what waits today, the most urgent first, in groups whose counts add up.

use super::{Group, page, rooms};
use crate::access::Signed;
use crate::error::Problem;
use crate::locale::TIME_ZONE;
use crate::request::Visit;
use crate::t;
use crate::ui::desk_row::desk_head;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, notice};
use crate::ui::stat::{Stat, stats};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use chrono::Timelike;
use maud::html;
use participation_core::Channel;
use participation_core::procedure::{self, Overview};
use std::borrow::Cow;

/// Figures at the head of the page.
const STATS: usize = 4;

/// The first page of the desk. The number of queries does not grow with what waits.
pub async fn page(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let (work, groups, mut figures) = rooms::today(&visit, &signed).await?;
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    figures.extend(own_stats(&visit, &overview));
    figures.truncate(STATS);
    let day = html! { (locale.date_with_weekday(visit.now)) };
    let main = html! {
        (desk_head(&day, &greeting(&visit, signed.name()), &summary(&visit, &groups)))
        (stats(&figures))
        @for group in &groups { (group.markup(locale)) }
        @if groups.is_empty() { (notice(Tone::Leaf, Icon::Star, &html! { p { (t!(locale, "desk-nothing-waits")) } })) }
    };
    page::framed(&visit, &signed, (&work, &overview), Page::new(t!(locale, "desk-today"), main), StatusCode::OK)
}

fn greeting(visit: &Visit, name: &str) -> Cow<'static, str> {
    match visit.now.utc().with_timezone(&TIME_ZONE).hour() {
        5..11 => t!(visit.locale, "desk-greeting-morning", name = name),
        11..18 => t!(visit.locale, "desk-greeting-day", name = name),
        _ => t!(visit.locale, "desk-greeting-evening", name = name),
    }
}

fn summary(visit: &Visit, groups: &[Group]) -> Cow<'static, str> {
    let waiting: i64 = groups.iter().map(|group| group.waiting).sum();
    let urgent: i64 = groups.iter().map(|group| group.urgent).sum();
    match (waiting, urgent) {
        (0, _) => t!(visit.locale, "desk-summary-nothing"),
        (_, 0) => t!(visit.locale, "desk-summary", waiting = waiting),
        (_, _) => t!(visit.locale, "desk-summary-urgent", waiting = waiting, urgent = urgent),
    }
}

/// How much came in over all published procedures, and how much of it not over the internet.
fn own_stats(visit: &Visit, overview: &Overview) -> Vec<Stat> {
    let locale = visit.locale;
    let counted = |wanted: &dyn Fn(Channel) -> bool| -> i64 {
        let counts = overview.counts.iter().map(|(_, count)| count);
        counts.filter(|count| wanted(count.channel)).map(|count| count.amount).sum()
    };
    let all = counted(&|_| true);
    let assisted = counted(&|channel| match channel {
        Channel::Paper | Channel::Phone | Channel::Desk => true,
        Channel::Online | Channel::Kiosk => false,
    });
    let running = overview
        .procedures
        .iter()
        .filter(|procedure| procedure.starts_at <= visit.now && visit.now <= procedure.ends_at)
        .count();
    let mut figures = vec![
        Stat::new(locale.number(running), t!(locale, "desk-stat-running", count = running)),
        Stat::new(locale.number(all), t!(locale, "desk-stat-contributions", count = all)),
    ];
    if all > 0 {
        figures.push(Stat::new(locale.percent(assisted as f64 / all as f64), t!(locale, "desk-stat-assisted")));
    }
    figures
}
