//! Beteiligungsergebnis zum Tagesordnungspunkt: one page for each item of an agenda that carries participation, the same
//! for everybody and at the desk, and as a file for the council's papers. An item is named by its meeting and its paper.

mod content;
pub mod desk;
mod open;
pub mod page;
mod print;
mod reached;
mod voices;

use participation_core::Timestamp;
use participation_core::council::briefing::{Briefing, Briefings};
use participation_core::council::uptake::Side;

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
        t!(locale, "briefing-finding-sides", read = read, pro = sides.for_it, contra = sides.against)
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

/// What the item does with the paper.
fn role(visit: &Visit, own: &Briefing) -> std::borrow::Cow<'static, str> {
    if own.item.decides { t!(visit.locale, "council-item-decides") } else { t!(visit.locale, "council-item-advises") }
}
