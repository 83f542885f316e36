//! Dates as a calendar to subscribe to: phases, last days, events and decisions of one procedure or of all. Meetings of
//! the council whose agenda carries it join in as entries of their own room (`council/session/dated.rs`).

mod ics;

use std::borrow::Cow;

use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpResponse, web};
use participation_core::council::session::{self, Meetings};
use participation_core::procedure::dates::{self, Dates, DecidedOn};
use participation_core::procedure::event::{Event, EventState};
use participation_core::procedure::{Phase, Procedure};

pub use ics::{Entry, When};

use crate::council::session::dated;
use crate::error::Problem;
use crate::locale::Locale;
use crate::notification::feed::host;
use crate::notification::news::event_path;
use crate::request::Visit;
use crate::t;

const CALENDAR: &str = "text/calendar; charset=utf-8";
/// Days that the calendar of the whole city looks back.
pub const BACK_DAYS: i64 = 180;

/// The visit of a reader of the language in the calendar's address.
pub fn reading(visit: &Visit, language: &str) -> Result<Visit, Problem> {
    Ok(visit.reading(language.parse().map_err(|_| Problem::NotFound)?))
}

/// Of one procedure, with the meetings of the council whose agenda carries it.
pub async fn procedure(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let visit = reading(&visit, &path.0)?;
    let found = dates::of_procedure(&visit.app.storage, &path.1, visit.language).await?;
    let own = found.procedures.first().ok_or(Problem::NotFound)?;
    let mut entries = entries(&visit, &found);
    entries.extend(meetings(&visit, Meetings::Of(own.id)).await?);
    Ok(answer(found.texts.body(own.id, "title"), &entries))
}

/// Of all procedures, with the meetings of the council whose agenda carries participation.
pub async fn all(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let visit = reading(&visit, &path)?;
    let found = dates::all(&visit.app.storage, visit.language, visit.now.plus_days(-BACK_DAYS)).await?;
    let mut entries = entries(&visit, &found);
    entries.extend(meetings(&visit, Meetings::Carrying).await?);
    let name = t!(visit.locale, "event-calendar-name", city = visit.app.config.city.as_str());
    Ok(answer(&Locale::plain(&name), &entries))
}

async fn meetings(visit: &Visit, which: Meetings) -> Result<Vec<Entry>, Problem> {
    let found = session::dated(&visit.app.storage, visit.now.plus_days(-BACK_DAYS), which).await?;
    Ok(dated::entries(visit, &found))
}

/// A calendar as an answer.
pub fn answer(name: &str, entries: &[Entry]) -> HttpResponse {
    HttpResponse::Ok().insert_header((CONTENT_TYPE, CALENDAR)).body(ics::calendar(name, entries))
}

/// The dates of procedures as entries, the first at the top.
pub fn entries(visit: &Visit, found: &Dates) -> Vec<Entry> {
    let mut entries = Vec::new();
    let own = |id: i64| found.procedures.iter().find(|own| own.id == id);
    for (of, phase) in &found.phases {
        entries.extend(own(*of).map(|own| of_phase(visit, found, own, phase)));
    }
    for own in &found.procedures {
        entries.extend(last_day(visit, found, own));
    }
    for event in &found.events {
        entries.extend(own(event.procedure).map(|own| of_event(visit, found, own, event)));
    }
    for decided in &found.decisions {
        entries.extend(decided.procedure.and_then(own).map(|own| of_decision(visit, found, own, decided)));
    }
    entries
}

/// The same for as long as the thing exists.
pub fn uid(visit: &Visit, kind: &str, id: i64) -> String {
    uid_at(&visit.app.config.base_url, kind, id)
}

/// The same for whoever knows the installation only.
pub fn uid_at(base_url: &str, kind: &str, id: i64) -> String {
    format!("{kind}-{id}@{}", host(base_url))
}

/// A page's whole address in the reader's language.
pub fn page(visit: &Visit, path: &str) -> String {
    format!("{}/{}{path}", visit.app.config.base_url, visit.language.tag())
}

/// One line of text, for what a calendar shows in one line.
pub fn one_line(text: &str) -> String {
    Locale::plain(&text.replace('\n', " "))
}

/// An entry about a procedure's own data: its version says how often it was changed.
fn about(visit: &Visit, found: &Dates, own: &Procedure, (kind, id): (&str, i64), when: When) -> Entry {
    let edited = found.edited.iter().find(|(of, _)| *of == own.id).map(|(_, at)| *at);
    Entry {
        uid: uid(visit, kind, id),
        sequence: own.version,
        modified: edited.or(own.published_at).unwrap_or(own.starts_at),
        when,
        cancelled: false,
        summary: String::new(),
        description: String::new(),
        location: String::new(),
        url: page(visit, &format!("/procedures/{}", own.slug)),
    }
}

fn of_phase(visit: &Visit, found: &Dates, own: &Procedure, phase: &Phase) -> Entry {
    let first = phase.starts_at.city_day();
    let last = phase.ends_at.map_or(first, |end| end.city_day());
    let title = found.texts.body(own.id, "title");
    Entry {
        summary: one_line(&format!("{}: {title}", found.texts.body(phase.id, "title"))),
        description: Locale::plain(found.texts.body(phase.id, "note")),
        ..about(visit, found, own, ("phase", phase.id), When::Days(first, last))
    }
}

/// The last day on which somebody can take part.
fn last_day(visit: &Visit, found: &Dates, own: &Procedure) -> Option<Entry> {
    let last = found.offers.iter().filter(|(of, _)| *of == own.id).map(|(_, offer)| offer.closes_at).max()?;
    let title = found.texts.body(own.id, "title");
    let day = last.city_day();
    Some(Entry {
        summary: one_line(&t!(visit.locale, "event-calendar-last-day", title = title)),
        ..about(visit, found, own, ("last-day", own.id), When::Days(day, day))
    })
}

fn of_event(visit: &Visit, found: &Dates, own: &Procedure, event: &Event) -> Entry {
    let text = |field: &str| Locale::plain(found.texts.body(event.id, field));
    let place = [text("place"), event.address.clone()];
    let location: Vec<&str> = place.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let about = [text("access"), text("note"), found.texts.body(own.id, "title").to_owned()];
    let about: Vec<&str> = about.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    Entry {
        uid: uid(visit, "event", event.id),
        sequence: event.version,
        modified: event.edited_at,
        when: When::Hours(event.starts_at, event.ends_at),
        cancelled: event.state == EventState::Cancelled,
        summary: one_line(&text("title")),
        description: about.join("\n"),
        location: one_line(&location.join(", ")),
        url: page(visit, &event_path(&own.slug, event.id)),
    }
}

fn of_decision(visit: &Visit, found: &Dates, own: &Procedure, decided: &DecidedOn) -> Entry {
    let title = found.texts.body(own.id, "title");
    Entry {
        uid: uid(visit, "decision", decided.id),
        sequence: i32::from(decided.retracted_at.is_some()),
        modified: decided.retracted_at.unwrap_or(decided.recorded_at),
        when: When::Days(decided.day, decided.day),
        cancelled: decided.retracted_at.is_some(),
        summary: one_line(&match decided.on_contributions {
            true => t!(visit.locale, "event-calendar-on-contributions", body = decided.body.as_str(), title = title),
            false => Cow::Owned(format!("{}: {title}", decided.body)),
        }),
        description: decided.paper.clone(),
        location: String::new(),
        url: page(visit, &format!("/procedures/{}", own.slug)),
    }
}
