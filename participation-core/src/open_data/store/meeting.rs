//! The council's meetings with items that carry participation: nine queries for a part.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use diesel::dsl::not;
use diesel::prelude::*;

use super::super::backend::Db;
use super::carried::{Carried, Ties};
use super::council_paper_lines::Licensed;
use super::key;
use crate::open_data::{Filter, ItemLine, MeetingLine, MeetingStatus, Part};
use crate::storage::among::among;
use crate::storage::schema::{
    agenda_item, consultation, council_paper, meeting, meeting_organization, organization,
};
use crate::{StoreError, Timestamp};

/// A public item with a standing paper that takes up participation.
struct Item {
    meeting: i64,
    line: ItemLine,
}

/// Every such item of a meeting that is still there, in the order of the agendas.
fn items(db: &mut Db, carried: &Carried) -> Result<Vec<Item>, StoreError> {
    type Row = (i64, (String, String, String, String), (bool, String), (i64, String));
    // Each side may name the other; some servers say it on one side only.
    let its = agenda_item::consultation_url
        .eq(consultation::url.nullable())
        .or(agenda_item::url.nullable().eq(consultation::agenda_item_url));
    let taken_up = carried.papers.iter().filter(|(_, ties)| !ties.uptakes.is_empty()).map(|(id, _)| *id);
    let rows: Vec<Row> = consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .inner_join(agenda_item::table.on(its))
        .inner_join(meeting::table.on(meeting::url.eq(agenda_item::meeting_url)))
        .filter(among(council_paper::id, taken_up))
        .filter(council_paper::deleted_at.is_null())
        .filter(agenda_item::public.eq(true))
        .filter(meeting::deleted_at.is_null())
        .order((meeting::id, agenda_item::position, agenda_item::number, agenda_item::url, council_paper::id))
        .select((
            meeting::id,
            (agenda_item::url, agenda_item::number, agenda_item::name, agenda_item::result),
            (consultation::authoritative, consultation::role),
            (council_paper::id, council_paper::url),
        ))
        .load(db)?;
    let item = |(meeting, (oparl, number, name, result), (decides, role), (paper, paper_oparl)): Row| Item {
        meeting,
        line: ItemLine { oparl, number, name, decides, role, result, paper, paper_oparl },
    };
    let mut items: Vec<Item> = rows.into_iter().map(item).collect();
    items.dedup_by(|one, other| one.line.oparl == other.line.oparl && one.line.paper == other.line.paper);
    Ok(items)
}

/// The procedures that have papers, and meetings with them, by the procedure's key.
pub(super) fn held(db: &mut Db, carried: &Carried) -> Result<(HashSet<i64>, HashSet<i64>), StoreError> {
    let meetings = items(db, carried)?;
    let behind = meetings.iter().filter_map(|item| carried.papers.get(&item.line.paper));
    let papers = carried.papers.values().flat_map(|ties| &ties.procedures).copied().collect();
    Ok((papers, behind.flat_map(|ties| &ties.procedures).copied().collect()))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = meeting)]
struct MeetingRow {
    id: i64,
    url: String,
    name: String,
    cancelled: bool,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    place: String,
    web: Option<String>,
    license: String,
    changed_at: Timestamp,
}

pub(crate) fn meetings(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<MeetingLine>, StoreError> {
    let carried = Carried::read(db)?;
    let mut behind: BTreeMap<i64, Vec<ItemLine>> = BTreeMap::new();
    for item in items(db, &carried)? {
        behind.entry(item.meeting).or_default().push(item.line);
    }
    if let Some(slug) = &filter.procedure {
        let of = carried.procedure(slug);
        behind.retain(|_, items| ties(&carried, items).any(|own| of.is_some_and(|of| own.procedures.contains(&of))));
    }
    let mut query = meeting::table
        .filter(meeting::id.gt(part.after))
        .filter(among(meeting::id, behind.keys().copied()))
        .into_boxed();
    if let Some(only) = &filter.only {
        query = query.filter(meeting::id.eq(key(only)));
    }
    if let Some(status) = &filter.status {
        let Ok(status) = status.parse::<MeetingStatus>() else { return Ok(Vec::new()) };
        query = query.filter(meeting::cancelled.eq(status == MeetingStatus::Cancelled));
    }
    if let Some(since) = filter.since {
        let latest = |items: &[ItemLine]| ties(&carried, items).filter_map(|own| own.latest).max();
        let tied = behind.iter().filter(|(_, items)| latest(items) >= Some(since)).map(|(id, _)| *id);
        query = query.filter(among(meeting::id, tied).or(meeting::changed_at.ge(since)));
    }
    let rows: Vec<MeetingRow> =
        query.order(meeting::id).limit(part.limit()).select(MeetingRow::as_select()).load(db)?;
    let bodies: Vec<(String, String)> = meeting_organization::table
        .inner_join(organization::table.on(organization::url.eq(meeting_organization::organization_url)))
        .filter(meeting_organization::meeting_url.eq_any(rows.iter().map(|row| row.url.as_str())))
        .filter(not(organization::name.eq("")))
        .order(organization::name)
        .select((meeting_organization::meeting_url, organization::name))
        .load(db)?;
    let line = |row: MeetingRow| {
        let items = behind.remove(&row.id).unwrap_or_default();
        let organizations = bodies.iter().filter(|(url, _)| *url == row.url).map(|(_, name)| name.clone()).collect();
        held_line(&carried, row, organizations, items)
    };
    Ok(rows.into_iter().map(line).collect())
}

fn ties<'a>(carried: &'a Carried, items: &'a [ItemLine]) -> impl Iterator<Item = &'a Ties> {
    items.iter().filter_map(|item| carried.papers.get(&item.paper))
}

fn held_line(carried: &Carried, row: MeetingRow, organizations: Vec<String>, items: Vec<ItemLine>) -> MeetingLine {
    let licensed = Licensed(!row.license.is_empty());
    let procedures: BTreeSet<i64> =
        ties(carried, &items).flat_map(|own| &own.procedures).copied().collect();
    let latest = ties(carried, &items).filter_map(|own| own.latest).max();
    let worded = |item: ItemLine| ItemLine {
        name: licensed.text(item.name),
        role: licensed.text(item.role),
        result: licensed.text(item.result),
        ..item
    };
    MeetingLine {
        id: row.id,
        name: licensed.text(row.name),
        organizations,
        status: if row.cancelled { MeetingStatus::Cancelled } else { MeetingStatus::Scheduled },
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        place: licensed.text(row.place),
        oparl: row.url,
        web: row.web,
        license: row.license,
        procedures: carried.named(&procedures),
        updated_at: latest.map_or(row.changed_at, |latest| latest.max(row.changed_at)),
        items: items.into_iter().map(worded).collect(),
    }
}
