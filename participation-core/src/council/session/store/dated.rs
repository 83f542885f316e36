//! Meetings as a calendar has them.

use std::collections::{HashMap, HashSet};

use diesel::dsl::exists;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::council::session::{DATED, Dated, MeetingLine};
use crate::storage::schema::{consultation, council_paper, meeting, uptake};
use crate::{StoreError, Timestamp};

type Row = (
    (i64, String, String, Option<Timestamp>, String, bool),
    (Option<Timestamp>, i32, Timestamp, Option<Timestamp>),
);

pub(crate) fn dated(db: &mut Db, from: Timestamp, carrying_only: bool) -> Result<Vec<Dated>, StoreError> {
    let standing = uptake::table.filter(uptake::paper_id.eq(council_paper::id)).filter(uptake::ended_at.is_null());
    let papers: Vec<(Option<String>, String, String)> = consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .inner_join(meeting::table.on(meeting::url.nullable().eq(consultation::meeting_url)))
        .filter(meeting::starts_at.gt(from))
        .filter(exists(standing))
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
            let (cancelled, carrying) = (cancelled || gone.is_some(), papers.len() as i64);
            Dated {
                meeting: MeetingLine { id, url, name, starts_at, place, cancelled, carrying },
                ends_at,
                version,
                changed_at: gone.map_or(changed_at, |gone| gone.max(changed_at)),
                papers,
            }
        })
        .filter(|own| !carrying_only || own.meeting.carrying > 0)
        .collect())
}
