//! The items of several meetings that carry participation, for a list.

use diesel::dsl::{count_star, exists};
use diesel::prelude::*;

use super::super::backend::Db;
use crate::StoreError;
use crate::contribution::State;
use crate::council::briefing::Carried;
use crate::storage::among::among;
use crate::storage::schema::{agenda_item, consultation, contribution, council_paper, meeting, uptake, uptake_of};

/// How many published contributions of each paper's uptakes meet a condition: one query.
macro_rules! tied {
    ($db:expr, $papers:expr, $condition:expr) => {{
        let counts: Vec<(i64, i64)> = uptake_of::table
            .inner_join(uptake::table.on(uptake::id.eq(uptake_of::uptake_id)))
            .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
            .filter(among(uptake::paper_id, $papers.iter().copied()))
            .filter(uptake::ended_at.is_null())
            .filter(contribution::state.eq_any([State::Listed, State::Merged]))
            .filter($condition)
            .group_by(uptake::paper_id)
            .select((uptake::paper_id, count_star()))
            .load($db)?;
        counts
    }};
}

pub(crate) fn carried(db: &mut Db, meetings: &[i64]) -> Result<Vec<Carried>, StoreError> {
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
    let owed = tied!(db, papers, contribution::answer_due.is_not_null());
    let unread = tied!(db, papers, uptake_of::side.is_null());
    let of = |counts: &[(i64, i64)], paper: i64| {
        counts.iter().find(|(own, _)| *own == paper).map_or(0, |(_, amount)| *amount)
    };
    let mut items: Vec<Carried> = Vec::new();
    for (meeting, paper, number, name) in rows {
        if !items.iter().any(|own| own.meeting == meeting && own.paper == paper) {
            let (owed, unread) = (of(&owed, paper), of(&unread, paper));
            items.push(Carried { meeting, paper, number, name, owed, unread });
        }
    }
    Ok(items)
}
