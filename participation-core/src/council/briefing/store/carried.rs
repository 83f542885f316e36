//! The items of several meetings that carry participation, for a list.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::behind::Behind;
use super::owed::Asked;
use super::side_counts;
use crate::council::Uptake;
use crate::council::briefing::Carried;
use crate::storage::among::among;
use crate::storage::schema::{agenda_item, consultation, council_paper, meeting, uptake};
use crate::{StoreError, Timestamp};

pub(crate) fn carried(db: &mut Db, meetings: &[i64], now: Timestamp) -> Result<Vec<Carried>, StoreError> {
    let standing = uptake::table.filter(uptake::paper_id.eq(council_paper::id)).filter(uptake::ended_at.is_null());
    // Each side may name the other; some servers say it on one side only.
    let its = agenda_item::consultation_url
        .eq(consultation::url.nullable())
        .or(agenda_item::url.nullable().eq(consultation::agenda_item_url));
    let rows: Vec<(i64, i64, String, String)> = consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .inner_join(meeting::table.on(meeting::url.nullable().eq(consultation::meeting_url)))
        .inner_join(agenda_item::table.on(its))
        .filter(among(meeting::id, meetings.iter().copied()))
        .filter(agenda_item::meeting_url.eq(meeting::url))
        .filter(agenda_item::public.eq(true))
        .filter(council_paper::deleted_at.is_null())
        .filter(exists(standing))
        .order((meeting::id, agenda_item::position, agenda_item::number))
        .select((meeting::id, council_paper::id, agenda_item::number, agenda_item::name))
        .load(db)?;
    let papers: Vec<i64> = rows.iter().map(|row| row.1).collect();
    let uptakes = rooms::uptake::of_papers(db, &papers)?;
    let behind = Behind::read(db, &uptakes)?;
    let asked = Asked::read(db, &behind)?;
    let mut items: Vec<Carried> = Vec::new();
    for (meeting, paper, number, name) in rows {
        if !items.iter().any(|own| own.meeting == meeting && own.paper == paper) {
            let own: Vec<Uptake> = uptakes.iter().filter(|own| own.paper == paper).cloned().collect();
            let part = behind.of(&own);
            let (owed, unread) = (asked.of(&part, now).open, side_counts(&part).unread);
            items.push(Carried { meeting, paper, number, name, owed, unread });
        }
    }
    Ok(items)
}
