//! A meeting's agenda with what people said about its items.

use std::collections::HashMap;

use diesel::dsl::{count, exists};
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{PaperRow, bodies, documents};
use crate::StoreError;
use crate::Timestamp;
use crate::contribution::State;
use crate::council::session::{Item, MeetingLine, MeetingPage, is_off};
use crate::language::{Language, ObjectKind};
use crate::storage::among::among;
use crate::storage::schema::{
    agenda_item, consultation, contribution, council_paper, meeting, procedure, uptake, uptake_of,
};

type ItemRow = (String, Option<String>, String, String, bool, (String, String));

pub(crate) fn meeting(db: &mut Db, id: i64, language: Language) -> Result<MeetingPage, StoreError> {
    type Row = ((String, String, Option<Timestamp>, Option<Timestamp>, String, bool), (i32, Timestamp, Option<String>));
    let ((url, name, starts_at, ends_at, place, cancelled), (version, changed_at, web)): Row = meeting::table
        .find(id)
        .select((
            (meeting::url, meeting::name, meeting::starts_at, meeting::ends_at, meeting::place, meeting::cancelled),
            (meeting::version, meeting::changed_at, meeting::web),
        ))
        .first(db)?;
    let gone: Option<Timestamp> = meeting::table.find(id).select(meeting::deleted_at).first(db)?;
    let rows: Vec<ItemRow> = agenda_item::table
        .filter(agenda_item::meeting_url.eq(&url))
        .order((agenda_item::position, agenda_item::number))
        .select((
            agenda_item::url,
            agenda_item::consultation_url,
            agenda_item::number,
            agenda_item::name,
            agenda_item::public,
            (agenda_item::result, agenda_item::resolution),
        ))
        .load(db)?;
    let items = items(db, &url, rows)?;
    let carrying = items.iter().filter(|item| item.carries).count() as i64;
    let objects: Vec<(ObjectKind, i64)> =
        items.iter().flat_map(|item| &item.procedures).map(|(id, _)| (ObjectKind::Procedure, *id)).collect();
    Ok(MeetingPage {
        bodies: bodies(db, &url)?,
        documents: documents(db, &[&url])?,
        texts: rooms::language::texts(db, &objects, language)?,
        meeting: MeetingLine { id, url, name, starts_at, place, cancelled: is_off(cancelled, starts_at, gone), carrying },
        withdrawn: gone.is_some(),
        ends_at,
        version,
        changed_at,
        web,
        items,
    })
}

/// How many public items of each meeting carry participation, as its page shows them.
pub(super) fn carrying(db: &mut Db, meetings: &[&str]) -> Result<HashMap<String, i64>, StoreError> {
    let standing = uptake::table.filter(uptake::paper_id.eq(council_paper::id)).filter(uptake::ended_at.is_null());
    // Each side may name the other; some servers say it on one side only.
    let its = agenda_item::consultation_url
        .eq(consultation::url.nullable())
        .or(agenda_item::url.nullable().eq(consultation::agenda_item_url));
    let rows: Vec<(String, String)> = consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .inner_join(agenda_item::table.on(its))
        .filter(agenda_item::meeting_url.eq_any(meetings.iter().copied()))
        .filter(agenda_item::public.eq(true))
        .filter(council_paper::deleted_at.is_null())
        .filter(exists(standing))
        .select((agenda_item::meeting_url, agenda_item::url))
        .distinct()
        .load(db)?;
    let mut counts = HashMap::new();
    for (meeting, _) in rows {
        *counts.entry(meeting).or_default() += 1;
    }
    Ok(counts)
}

fn items(db: &mut Db, meeting: &str, rows: Vec<ItemRow>) -> Result<Vec<Item>, StoreError> {
    let named: Vec<&str> = rows.iter().filter_map(|row| row.1.as_deref()).collect();
    let papers: Vec<(String, Option<String>, bool, String, PaperRow)> = consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .filter(consultation::meeting_url.eq(meeting).or(consultation::url.nullable().eq_any(named)))
        .select((
            consultation::url,
            consultation::agenda_item_url,
            consultation::authoritative,
            consultation::role,
            PaperRow::as_select(),
        ))
        .load(db)?;
    let ids: Vec<i64> = papers.iter().map(|row| row.4.id).collect();
    let links = rooms::uptake::of_papers(db, &ids)?;
    let counts: Vec<(i64, i64)> = uptake_of::table
        .inner_join(uptake::table.on(uptake::id.eq(uptake_of::uptake_id)))
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .filter(among(uptake::id, links.iter().map(|link| link.id)))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .group_by(uptake::paper_id)
        .select((uptake::paper_id, count(uptake_of::contribution_id).aggregate_distinct()))
        .load(db)?;
    let procedures: Vec<(i64, String)> = procedure::table
        .filter(among(procedure::id, links.iter().flat_map(|link| &link.procedures).copied()))
        .select((procedure::id, procedure::slug))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(url, of, number, name, public, (result, resolution))| {
            let found = papers
                .iter()
                .find(|row| Some(&row.0) == of.as_ref() || row.1.as_ref() == Some(&url))
                .filter(|row| public && row.4.deleted_at.is_none());
            let own: Vec<_> = links.iter().filter(|link| found.is_some_and(|row| row.4.id == link.paper)).collect();
            let counted = found.and_then(|row| counts.iter().find(|(paper, _)| *paper == row.4.id));
            let behind = procedures.iter().filter(|(id, _)| own.iter().any(|link| link.procedures.contains(id)));
            Item {
                url,
                number,
                name: if public { name } else { String::new() },
                public,
                result: if public { result } else { String::new() },
                resolution: if public { resolution } else { String::new() },
                decides: found.is_some_and(|row| row.2),
                role: found.map(|row| row.3.clone()).unwrap_or_default(),
                carries: !own.is_empty(),
                contributions: counted.map_or(0, |(_, count)| *count),
                procedures: behind.cloned().collect(),
                paper: found.map(|row| row.4.clone().into()),
            }
        })
        .collect())
}
