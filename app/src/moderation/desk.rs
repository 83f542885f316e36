//! What moderation brings to the desk: a line of the side bar, a group on the first page, a figure.

use crate::Timestamp;
use crate::access::Signed;
use crate::contribution::receipt::kind_words;
use crate::desk::{Group, Row, Share, Work, since};
use crate::error::Problem;
use crate::locale::Locale;
use crate::moderation::hint_words;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::Urgency;
use crate::ui::form;
use crate::ui::icon::Icon;
use crate::ui::stat::Stat;
use maud::Markup;
use participation_core::moderation::{self, Queue, Waiting, WaitingAppeal};
use participation_core::staff::Permission;

/// Rows on the first page.
const ROWS: i64 = 3;
/// From here on it is urgent: people wait to see what they wrote.
const SOON_HOURS: i64 = 12;
const LATE_HOURS: i64 = 24;

/// The line of the side bar, for those who moderate.
pub async fn work(visit: &Visit, signed: &Signed) -> Result<Option<Work>, Problem> {
    if !signed.may(Permission::Moderate) {
        return Ok(None);
    }
    let amount = moderation::amount(&visit.app.storage).await?;
    Ok(Some(line(visit, amount.total())))
}

/// "Lesen, bevor es erscheint", with how much waits.
pub async fn today(visit: &Visit, signed: &Signed) -> Result<Share, Problem> {
    if !signed.may(Permission::Moderate) {
        return Ok(Share::default());
    }
    let locale = visit.locale;
    let queue = moderation::queue(&visit.app.storage, signed.actor(), ROWS, visit.language, visit.now).await?;
    let waiting = queue.waiting.total();
    let rows = rows(visit, signed, &queue)?;
    let group = Group {
        id: "moderation",
        title: t!(locale, "moderation-group").into_owned(),
        all: Some((t!(locale, "moderation-all").into_owned(), "/desk/moderation".to_owned())),
        waiting,
        urgent: rows.iter().filter(|row| row.urgency == Urgency::Late).count().try_into().unwrap_or_default(),
        rows,
    };
    Ok(Share {
        work: Some(line(visit, waiting)),
        group: (waiting > 0).then_some(group),
        stats: vec![Stat::new(locale.number(waiting), t!(locale, "moderation-stat", count = waiting))],
    })
}

fn line(visit: &Visit, waiting: i64) -> Work {
    Work {
        words: t!(visit.locale, "moderation-title").into_owned(),
        href: "/desk/moderation",
        icon: Icon::Shield,
        waiting: Some(waiting),
    }
}

/// Objections first, since two people have already worked on them; then what nobody has read.
pub fn rows(visit: &Visit, signed: &Signed, queue: &Queue) -> Result<Vec<Row>, Problem> {
    let token = visit.form_token()?.to_string();
    let appeals = queue.appeals.iter().map(|appeal| appeal_row(visit, appeal));
    let unread = queue.unread.iter().map(|waiting| unread_row(visit, signed, queue, waiting, &token));
    Ok(appeals.chain(unread).collect())
}

fn appeal_row(visit: &Visit, appeal: &WaitingAppeal) -> Row {
    let locale = visit.locale;
    let why = if appeal.own { t!(locale, "moderation-appeal-own") } else { t!(locale, "moderation-appeal-why") };
    let href = format!("/desk/moderation/{}", appeal.reference);
    let words = if appeal.own { t!(locale, "moderation-look") } else { t!(locale, "moderation-decide") };
    Row {
        urgency: urgency(appeal.at, visit.now),
        icon: Icon::Speech,
        state: since(locale, appeal.at, visit.now).into_owned(),
        title: t!(locale, "moderation-appeal-title", title = appeal.headline.as_str()).into_owned(),
        why: why.into_owned(),
        whose: None,
        free: if appeal.own { String::new() } else { t!(locale, "moderation-free").into_owned() },
        action: Button::new(&words, Weight::Outline).small().about(&appeal.headline).link(&href),
    }
}

fn unread_row(visit: &Visit, signed: &Signed, queue: &Queue, waiting: &Waiting, token: &str) -> Row {
    let locale = visit.locale;
    let procedure = queue.texts.body(waiting.procedure, "title");
    let hints = waiting.hints.iter().map(|hint| locale.text(hint_words(*hint)).into_owned());
    let why: Vec<String> = [locale.text(kind_words(waiting.kind)).into_owned(), procedure.to_owned()]
        .into_iter()
        .chain(hints)
        .filter(|part| !part.is_empty())
        .collect();
    Row {
        urgency: urgency(waiting.submitted_at, visit.now),
        icon: Icon::Clock,
        state: since(locale, waiting.submitted_at, visit.now).into_owned(),
        title: waiting.headline.clone(),
        why: why.join(" · "),
        whose: waiting.claim.as_ref().map(|claim| claim.name.clone()),
        free: t!(locale, "moderation-free").into_owned(),
        action: action(locale, signed, waiting, token),
    }
}

/// To read is to take it, so it is a form; whoever has it, or may only look, follows a link.
fn action(locale: &'static Locale, signed: &Signed, waiting: &Waiting, token: &str) -> Markup {
    let href = format!("/desk/moderation/{}", waiting.reference);
    let button = |words: &str| Button::new(words, Weight::Outline).small().about(&waiting.headline).link(&href);
    match &waiting.claim {
        Some(claim) if claim.staff == signed.actor().staff.0 => button(&t!(locale, "moderation-read-on")),
        Some(_) => button(&t!(locale, "moderation-look")),
        None => {
            let read = t!(locale, "moderation-read");
            let send = Button::new(&read, Weight::Outline).small().about(&waiting.headline).submit();
            form::post(&format!("{href}/claim"), token, None, &send)
        }
    }
}

fn urgency(then: Timestamp, now: Timestamp) -> Urgency {
    match (now.unix() - then.unix()) / 3600 {
        LATE_HOURS.. => Urgency::Late,
        SOON_HOURS.. => Urgency::Soon,
        _ => Urgency::Calm,
    }
}
