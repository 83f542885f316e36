//! The council's meetings as a calendar to subscribe to, and as entries of the city's calendar.

use actix_web::{HttpResponse, web};
use participation_core::council::session::{self, Dated, Meetings};

use crate::error::Problem;
use crate::locale::Locale;
use crate::procedure::calendar::{BACK_DAYS, Entry, When, answer, one_line, page, reading, uid};
use crate::request::Visit;
use crate::t;

/// All meetings of all bodies.
pub async fn calendar(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let visit = reading(&visit, &path)?;
    let found = session::dated(&visit.app.storage, visit.now.plus_days(-BACK_DAYS), Meetings::All).await?;
    let name = t!(visit.locale, "briefing-calendar-name", city = visit.app.config.city.as_str());
    Ok(answer(&Locale::plain(&name), &entries(&visit, &found)))
}

/// Meetings as entries. One that is cancelled or moved keeps its name; each change raises its number.
pub fn entries(visit: &Visit, found: &[Dated]) -> Vec<Entry> {
    found.iter().filter_map(|own| entry(visit, own)).collect()
}

fn entry(visit: &Visit, own: &Dated) -> Option<Entry> {
    let meeting = &own.meeting;
    let starts_at = meeting.starts_at?;
    let papers = match own.papers.as_slice() {
        [] => String::new(),
        papers => t!(visit.locale, "briefing-calendar-papers", papers = papers.join(", ")).into_owned(),
    };
    // What the council's office has taken back has no name any more.
    let summary =
        if meeting.name.is_empty() { t!(visit.locale, "council-meetings").into_owned() } else { meeting.name.clone() };
    Some(Entry {
        uid: uid(visit, "meeting", meeting.id),
        sequence: own.version,
        modified: own.changed_at,
        when: When::Hours(starts_at, own.ends_at.unwrap_or(starts_at)),
        cancelled: meeting.cancelled,
        summary: one_line(&summary),
        description: Locale::plain(&papers),
        location: one_line(&meeting.place),
        url: page(visit, &format!("/council/meetings/{}", meeting.id)),
    })
}
