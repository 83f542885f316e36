//! A paper that was to be dealt with on a day and is not any more: its item left the agenda, its consultation was taken
//! back, or it names another meeting; and one that is on an agenda, again or for the first time. Told while what was there still stands.

use diesel::dsl::min;
use diesel::prelude::*;

use super::super::backend::Db;
use super::tell::{day, tell};
use crate::contribution::Step;
use crate::council::uptake::News;
use crate::storage::Act;
use crate::storage::schema::{
    agenda_item, consultation, contribution_event, council_paper, meeting, uptake, uptake_of,
};
use crate::{StoreError, Timestamp};

/// A meeting by its address: its name and when it begins.
pub(super) type ToCome = (String, String, Option<Timestamp>);

/// Those of these meetings that take place and are still to come, the next one first.
pub(super) fn to_come(db: &mut Db, act: &Act, urls: &[&str]) -> Result<Vec<ToCome>, StoreError> {
    if urls.is_empty() {
        return Ok(Vec::new());
    }
    let mut found: Vec<ToCome> = meeting::table
        .filter(meeting::url.eq_any(urls.iter().copied()))
        .filter(meeting::cancelled.eq(false))
        .filter(meeting::deleted_at.is_null())
        .filter(meeting::starts_at.is_null().or(meeting::starts_at.gt(act.now)))
        .select((meeting::url, meeting::name, meeting::starts_at))
        .load(db)?;
    // Meetings without a day come last.
    found.sort_by_key(|(url, _, at)| (at.is_none(), *at, url.clone()));
    Ok(found)
}

/// A consultation that stands: its address, its meeting and its agenda item.
type Stands = (String, Option<String>, Option<String>);

/// Whether its item is still on the agenda. Of one that never had an item nobody can tell, so it is.
fn is_on(db: &mut Db, (url, _, item): &Stands) -> Result<bool, StoreError> {
    let Some(item) = item else { return Ok(true) };
    let of: i64 = agenda_item::table
        .filter(agenda_item::url.eq(item).or(agenda_item::consultation_url.eq(url)))
        .count()
        .get_result(db)?;
    Ok(of > 0)
}

/// A paper that names other meetings than before: from one day to another, or off an agenda.
pub(super) fn paper_off(
    db: &mut Db,
    act: &Act,
    paper: (i64, &str),
    (url, after): (&str, &[&str]),
) -> Result<(), StoreError> {
    let before: Vec<Stands> = consultation::table
        .filter(consultation::paper_url.eq(url))
        .order(consultation::position)
        .select((consultation::url, consultation::meeting_url, consultation::agenda_item_url))
        .load(db)?;
    let named: Vec<&str> = before.iter().filter_map(|own| own.1.as_deref()).collect();
    let lost: Vec<&str> = named.iter().copied().filter(|own| !after.contains(own)).collect();
    let gained: Vec<&str> = after.iter().copied().filter(|own| !named.contains(own)).collect();
    let mut gained = to_come(db, act, &gained)?;
    for (meeting, body, at) in to_come(db, act, &lost)? {
        // Another day of the same body; what goes to another body has left the first one's agenda.
        if let Some(place) = gained.iter().position(|own| own.1 == body) {
            let (_, body, to) = gained.remove(place);
            tell(db, act, paper, &News::Moved { body, from: day(at), to: day(to) })?;
            continue;
        }
        let own = before.iter().find(|own| own.1.as_deref() == Some(meeting.as_str()));
        // What its meeting has told already is not told twice.
        if own.map_or(Ok(true), |own| is_on(db, own))? {
            tell(db, act, paper, &News::OffAgenda { body, day: day(at) })?;
        }
    }
    for (_, body, at) in gained {
        tell(db, act, paper, &News::OnAgenda { body, day: day(at) })?;
    }
    Ok(())
}

/// Whether the last that was told of a paper and an agenda is that it is not on this body's any more.
pub(super) fn was_told_off(db: &mut Db, paper: i64, body: &str) -> Result<bool, StoreError> {
    let of: Option<i64> = uptake_of::table
        .inner_join(uptake::table.on(uptake::id.eq(uptake_of::uptake_id)))
        .filter(uptake::paper_id.eq(paper))
        .filter(uptake::ended_at.is_null())
        .select(min(uptake_of::contribution_id))
        .first(db)?;
    let Some(of) = of else { return Ok(false) };
    let steps: Vec<String> = contribution_event::table
        .filter(contribution_event::contribution_id.eq(of))
        .order(contribution_event::id.desc())
        .select(contribution_event::step)
        .load(db)?;
    for step in steps {
        match serde_json::from_str(&step)? {
            Step::Paper { news: News::OffAgenda { body: off, .. }, .. } => return Ok(off == body),
            Step::Paper { news: News::OnAgenda { .. } | News::Moved { .. } | News::ReturnedTo { .. }, .. } => {
                return Ok(false);
            }
            _ => {}
        }
    }
    Ok(false)
}

/// A taken-up paper with the meeting that was to deal with it.
type Dropped = (i64, String, String);

fn tell_dropped(db: &mut Db, act: &Act, dropped: Vec<Dropped>) -> Result<(), StoreError> {
    for (paper, reference, meeting) in dropped {
        for (_, body, at) in to_come(db, act, &[&meeting])? {
            tell(db, act, (paper, &reference), &News::OffAgenda { body, day: day(at) })?;
        }
    }
    Ok(())
}

/// Agenda items that the server has taken back one by one.
pub(crate) fn items_gone(db: &mut Db, act: &Act, urls: &[&str]) -> Result<(), StoreError> {
    let its = agenda_item::url.nullable().eq(consultation::agenda_item_url);
    let dropped: Vec<Dropped> = consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .inner_join(uptake::table.on(uptake::paper_id.eq(council_paper::id)))
        .inner_join(
            agenda_item::table.on(its.or(agenda_item::consultation_url.eq(consultation::url.nullable()))),
        )
        .filter(agenda_item::url.eq_any(urls.iter().copied()))
        .filter(uptake::ended_at.is_null())
        .select((council_paper::id, uptake::reference, agenda_item::meeting_url))
        .distinct()
        .load(db)?;
    tell_dropped(db, act, dropped)
}

/// Consultations that the server has taken back one by one.
pub(crate) fn consultations_gone(db: &mut Db, act: &Act, urls: &[&str]) -> Result<(), StoreError> {
    type Row = (i64, String, Stands);
    let rows: Vec<Row> = consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .inner_join(uptake::table.on(uptake::paper_id.eq(council_paper::id)))
        .filter(consultation::url.eq_any(urls.iter().copied()))
        .filter(uptake::ended_at.is_null())
        .select((
            council_paper::id,
            uptake::reference,
            (consultation::url, consultation::meeting_url, consultation::agenda_item_url),
        ))
        .distinct()
        .load(db)?;
    let mut dropped = Vec::new();
    for (paper, reference, stands) in rows {
        if is_on(db, &stands)? {
            dropped.extend(stands.1.map(|meeting| (paper, reference, meeting)));
        }
    }
    tell_dropped(db, act, dropped)
}
