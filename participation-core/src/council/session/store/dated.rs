//! Meetings as a calendar has them.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::council::session::{DATED, Dated, MeetingLine, Meetings, is_off};
use crate::storage::among::among;
use crate::storage::schema::{consultation, council_paper, meeting, uptake};
use crate::{StoreError, Timestamp};

type Row = (
    (i64, String, String, Option<Timestamp>, String, bool),
    (Option<Timestamp>, i32, Timestamp, Option<Timestamp>),
);

/// The papers that carry participation, or that of one procedure.
fn carrying(db: &mut Db, which: Meetings) -> Result<Vec<i64>, StoreError> {
    let mut query = uptake::table.filter(uptake::ended_at.is_null()).into_boxed();
    if let Meetings::Of(procedure) = which {
        let ties: Vec<i64> = rooms::council::read_uptakes_into(db, procedure)?.iter().map(|tie| tie.by).collect();
        query = query.filter(among(uptake::id, ties).or(uptake::procedure_id.assume_not_null().eq(procedure)));
    }
    Ok(query.select(uptake::paper_id).distinct().load(db)?)
}

pub(crate) fn dated(db: &mut Db, from: Timestamp, which: Meetings) -> Result<Vec<Dated>, StoreError> {
    let carrying = carrying(db, which)?;
    let papers: Vec<(Option<String>, String, String)> = consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .inner_join(meeting::table.on(meeting::url.nullable().eq(consultation::meeting_url)))
        .filter(meeting::starts_at.gt(from))
        .filter(among(council_paper::id, carrying))
        .order((consultation::meeting_url, council_paper::reference))
        .select((consultation::meeting_url, council_paper::url, council_paper::reference))
        .load(db)?;
    let urls: HashSet<&str> = papers.iter().map(|(_, url, _)| url.as_str()).collect();
    let off = rooms::uptake::off_agendas(db, &urls.into_iter().collect::<Vec<_>>())?;
    let mut carried: HashMap<String, Vec<String>> = HashMap::new();
    for (meeting, paper, reference) in papers {
        let Some(meeting) = meeting.filter(|own| !off.contains(&(paper, own.clone()))) else { continue };
        let known = carried.entry(meeting).or_default();
        if !known.contains(&reference) {
            known.push(reference);
        }
    }
    let rows: Vec<Row> = meeting::table
        .filter(meeting::starts_at.gt(from))
        .order((meeting::starts_at, meeting::id))
        .limit(DATED)
        .select((
            (meeting::id, meeting::url, meeting::name, meeting::starts_at, meeting::place, meeting::cancelled),
            (meeting::ends_at, meeting::version, meeting::changed_at, meeting::deleted_at),
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|((id, url, name, starts_at, place, cancelled), (ends_at, version, changed_at, gone))| {
            let papers = carried.remove(&url).unwrap_or_default();
            let (cancelled, carrying) = (is_off(cancelled, starts_at, gone), papers.len() as i64);
            Dated {
                meeting: MeetingLine { id, url, name, starts_at, place, cancelled, carrying },
                ends_at,
                version,
                changed_at: gone.map_or(changed_at, |gone| gone.max(changed_at)),
                papers,
            }
        })
        .filter(|own| which == Meetings::All || own.meeting.carrying > 0)
        .collect())
}
