//! Beteiligungsergebnis zum Tagesordnungspunkt: one page for each item of an agenda that carries participation, the same
//! for everybody and at the desk, and as a file for the council's papers. An item is named by its meeting and its paper.

mod content;
pub mod desk;
mod open;
pub mod page;
mod print;
mod reached;
mod voices;

use std::borrow::Cow;

use participation_core::Timestamp;
use participation_core::council::Decision;
use participation_core::council::briefing::{Briefing, Briefings};
use participation_core::council::session::Document;
use participation_core::council::uptake::Side;

use crate::council::session::way;
use crate::key;
use crate::locale::Key;
use crate::request::Visit;
use crate::t;

/// Below the language: the item's page for everybody.
pub fn public_path(meeting: i64, paper: i64) -> String {
    format!("/council/meetings/{meeting}/items/{paper}")
}

/// The item's page at the desk.
pub fn desk_path(meeting: i64, paper: i64) -> String {
    format!("/desk/meetings/{meeting}/items/{paper}")
}

/// For or against, as the word of a row.
pub fn side_words(side: Side) -> Key {
    match side {
        Side::For => key!("briefing-side-for"),
        Side::Against => key!("briefing-side-against"),
        Side::Neutral => key!("briefing-side-neutral"),
    }
}

/// One sentence of what people said, by what the office has read: nothing where nobody has read it yet.
fn finding(visit: &Visit, own: &Briefing) -> String {
    let locale = visit.locale;
    let sides = own.sides;
    let arrived = t!(locale, "council-finding-arrived", count = own.arrived());
    let read = sides.for_it + sides.against + sides.neutral;
    let said = if read > 0 {
        t!(
            locale,
            "briefing-finding-sides",
            read = read,
            pro = sides.for_it,
            contra = sides.against,
            neutral = sides.neutral
        )
    } else {
        t!(locale, "briefing-finding-unread")
    };
    format!("{arrived}{}{said}", locale.between())
}

/// "9. Dezember 2026, 17:00 Uhr · Rat der Stadt Münster"
fn occasion(visit: &Visit, all: &Briefings) -> String {
    let meeting = &all.page.meeting;
    let at = meeting.starts_at.map_or_else(
        || t!(visit.locale, "council-stop-no-date").into_owned(),
        |at: Timestamp| visit.locale.date_time(at),
    );
    format!("{at} · {}", meeting.name)
}

/// Whether the meeting was held. What was cancelled never is over.
fn is_over(visit: &Visit, all: &Briefings) -> bool {
    let meeting = &all.page.meeting;
    !meeting.cancelled && meeting.starts_at.is_some_and(|at| at <= visit.now)
}

/// What the item does with the paper, or did.
fn role(visit: &Visit, all: &Briefings, own: &Briefing) -> Cow<'static, str> {
    if all.page.meeting.cancelled {
        return t!(visit.locale, "council-meeting-cancelled");
    }
    let at = match is_over(visit, all) {
        false => way::At::Ahead,
        true if here(all, own).any(|made| made.result.is_final()) => way::At::Decided,
        true => way::At::Over,
    };
    way::role(visit, at, own.item.decides)
}

/// What is recorded as decided in this meeting. The body is asked only where several deal with the paper on that day: it
/// may be called otherwise in what was typed.
fn here<'a>(all: &'a Briefings, own: &'a Briefing) -> impl Iterator<Item = &'a Decision> {
    let (meeting, bodies) = (&all.page.meeting, &all.page.bodies);
    let day = meeting.starts_at.map(Timestamp::city_day);
    let alone = own.way.iter().filter(|stop| stop.starts_at.map(Timestamp::city_day) == day).count() <= 1;
    let is_this = move |made: &&Decision| made.body_name == meeting.name || bodies.contains(&made.body_name);
    own.decisions.iter().filter(move |made| Some(made.meeting_day) == day && (alone || is_this(made)))
}

/// The minutes, where a decision was made in this meeting: of others they say nothing.
fn minutes<'a>(all: &'a Briefings, own: &'a Briefing) -> impl Iterator<Item = (&'a Document, &'a str)> {
    let here = here(all, own).next().is_some();
    all.minutes.iter().filter(move |_| here).filter_map(|own| Some((own, own.link.as_deref()?)))
}
