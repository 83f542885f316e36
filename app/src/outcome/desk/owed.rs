//! Antworten, die wir schulden: late first, days left, whose, and how well promises were kept.

use std::collections::HashMap;

use actix_web::HttpResponse;
use maud::html;
use participation_core::outcome::AnswerState;
use participation_core::outcome::owed::{self, LIST_LIMIT, Owed, Queue};
use participation_core::staff::{self, StaffId};

use super::office_of;
use crate::access::Signed;
use crate::desk::{Group, Row, Share, Work, page as frame};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::{Urgency, desk_head};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::stat::{Stat, stats};

/// Rows on the desk's first page.
const FIRST: i64 = 4;
/// From so many days on, it is time.
const SOON_DAYS: i64 = 3;

/// The whole queue.
pub async fn page(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let office = office_of(&signed).ok_or(Problem::Forbidden)?;
    let queue = owed::queue(&visit.app.storage, office, LIST_LIMIT, visit.now).await?;
    let names = names(&visit).await?;
    let all = shown(&visit, &queue, &names, None);
    let day = html! { (locale.date_with_weekday(visit.now)) };
    let main = html! {
        (desk_head(&day, &t!(locale, "outcome-owed"), &t!(locale, "outcome-owed-lead")))
        (stats(&figures(&visit, &queue)))
        @match all {
            Some(group) => { (group.markup(locale)) }
            None => { p { (t!(locale, "outcome-owed-none")) } }
        }
    };
    frame::answer(&visit, &signed, Page::new(t!(locale, "outcome-owed"), main)).await
}

fn figures(visit: &Visit, queue: &Queue) -> Vec<Stat> {
    let locale = visit.locale;
    let mut figures = vec![
        Stat::new(locale.number(queue.late), t!(locale, "outcome-stat-late", count = queue.late)).late(queue.late > 0),
        Stat::new(locale.number(queue.total), t!(locale, "outcome-stat-owed", count = queue.total)),
    ];
    if let Some(share) = queue.record.on_time_share() {
        figures.push(Stat::new(locale.percent(share), t!(locale, "outcome-stat-on-time")));
    }
    if let Some(days) = queue.record.median_days {
        figures.push(Stat::new(t!(locale, "outcome-days", count = days), t!(locale, "outcome-stat-median")));
    }
    figures
}

/// The line of the side bar.
pub async fn work(visit: &Visit, signed: &Signed) -> Result<Option<Work>, Problem> {
    let Some(office) = office_of(signed) else { return Ok(None) };
    let queue = owed::queue(&visit.app.storage, office, 1, visit.now).await?;
    Ok(Some(line(visit, &queue)))
}

/// The line, the first few of the queue, and how well promises are kept.
pub async fn today(visit: &Visit, signed: &Signed) -> Result<Share, Problem> {
    let Some(office) = office_of(signed) else { return Ok(Share::default()) };
    let locale = visit.locale;
    let queue = owed::queue(&visit.app.storage, office, FIRST, visit.now).await?;
    let all = t!(locale, "outcome-owed-all", count = queue.total).into_owned();
    let late = Stat::new(locale.number(queue.late), t!(locale, "outcome-stat-late", count = queue.late));
    let kept =
        queue.record.on_time_share().map(|share| Stat::new(locale.percent(share), t!(locale, "outcome-stat-on-time")));
    Ok(Share {
        work: Some(line(visit, &queue)),
        group: shown(visit, &queue, &names(visit).await?, Some((all, "/desk/answers".to_owned()))),
        stats: std::iter::once(late.late(queue.late > 0)).chain(kept).collect(),
    })
}

fn line(visit: &Visit, queue: &Queue) -> Work {
    Work {
        words: t!(visit.locale, "outcome-answers").into_owned(),
        href: "/desk/answers",
        icon: Icon::Arcade,
        waiting: Some(queue.total),
    }
}

async fn names(visit: &Visit) -> Result<HashMap<StaffId, String>, Problem> {
    let all = staff::all(&visit.app.storage).await?;
    Ok(all.into_iter().map(|person| (person.id, person.name)).collect())
}

fn shown(
    visit: &Visit,
    queue: &Queue,
    names: &HashMap<StaffId, String>,
    all: Option<(String, String)>,
) -> Option<Group> {
    (!queue.owed.is_empty()).then(|| Group {
        id: "answers",
        title: t!(visit.locale, "outcome-owed").into_owned(),
        all,
        waiting: queue.total,
        urgent: queue.late,
        rows: queue.owed.iter().map(|own| row(visit, own, names)).collect(),
    })
}

fn row(visit: &Visit, own: &Owed, names: &HashMap<StaffId, String>) -> Row {
    let locale = visit.locale;
    let left = own.days_left(visit.now);
    let (urgency, icon, state) = if own.due < visit.now {
        (Urgency::Late, Icon::Triangle, t!(locale, "outcome-late", count = -left))
    } else if left == 0 {
        (Urgency::Soon, Icon::Clock, t!(locale, "outcome-left-today"))
    } else if left <= SOON_DAYS {
        (Urgency::Soon, Icon::Clock, t!(locale, "outcome-left", count = left))
    } else {
        (Urgency::Calm, Icon::Clock, t!(locale, "outcome-left", count = left))
    };
    let action = match (own.draft, own.due < visit.now) {
        (Some(AnswerState::Submitted), _) => t!(locale, "outcome-act-release"),
        (_, true) => t!(locale, "outcome-act-chase"),
        (_, false) => t!(locale, "outcome-act-open"),
    };
    Row {
        urgency,
        icon,
        state: state.into_owned(),
        title: own.headline.clone(),
        why: why(visit, own),
        whose: own.staff.and_then(|id| names.get(&id).cloned()),
        free: t!(locale, "outcome-free").into_owned(),
        action: Button::new(&action, Weight::Outline)
            .small()
            .about(&own.headline)
            .link(&format!("/desk/answers/{}", own.reference)),
    }
}

/// "312 Unterstützungen · wartet auf Amt 66, zweimal erinnert".
fn why(visit: &Visit, own: &Owed) -> String {
    let locale = visit.locale;
    let mut parts = Vec::new();
    if let Some(count) = own.endorsements {
        parts.push(t!(locale, "council-supported-by", count = count));
    }
    parts.push(match (own.draft, &own.office) {
        (Some(AnswerState::Submitted), _) => t!(locale, "outcome-why-release"),
        (Some(AnswerState::Drafted | AnswerState::Released), _) => t!(locale, "outcome-why-draft"),
        (None, Some(office)) => t!(locale, "outcome-why-office", office = office.as_str()),
        (None, None) => t!(locale, "outcome-why-nobody"),
    });
    if own.reminders > 0 {
        parts.push(t!(locale, "outcome-why-reminded", count = own.reminders));
    }
    parts.join(" · ")
}
