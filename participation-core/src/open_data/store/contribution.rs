//! Listed proposals and location reports, and what was answered to them: at most three queries for a part.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::shown::shown_since;
use super::{key, public_procedures, words};
use crate::contribution::{Kind, Position, Reference, State};
use crate::language::{Language, ObjectKind};
use crate::open_data::{AnswerLine, Filter, Part, ProposalLine, ReportLine, Translated, hour};
use crate::outcome::{AnswerState, Disposition};
use crate::storage::among::among;
use crate::storage::schema::{answer, contribution, district, location_report, office, proposal};
use crate::{Channel, StoreError, Timestamp};

/// What both kinds share; the writer's name and address are not read at all.
#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
struct Shared {
    id: i64,
    reference: Reference,
    procedure_id: i64,
    channel: Channel,
    language: Language,
    place: Option<String>,
    longitude: Option<f64>,
    latitude: Option<f64>,
    answer_due: Option<Timestamp>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = proposal)]
struct ProposalRow {
    title: String,
    body: String,
    topic_id: Option<i64>,
    status: crate::proposal::Status,
    endorsements: i32,
    comments: i32,
    submitted_at: Timestamp,
}

/// The reference that is asked for, if it is one.
fn reference(only: &str) -> Option<Reference> {
    only.parse().ok()
}

pub(crate) fn proposals(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<ProposalLine>, StoreError> {
    let procedures = public_procedures(db, filter.procedure.as_deref())?;
    let mut query = proposal::table
        .inner_join(contribution::table.on(contribution::id.eq(proposal::id)))
        .left_join(district::table.on(district::id.nullable().eq(proposal::district_id)))
        .filter(proposal::id.gt(part.after))
        .filter(proposal::listed.eq(true))
        .filter(contribution::state.eq(State::Listed))
        .filter(among(proposal::procedure_id, procedures.iter().map(|(id, _)| *id)))
        .into_boxed();
    if let Some(only) = &filter.only {
        let Some(reference) = reference(only) else { return Ok(Vec::new()) };
        query = query.filter(contribution::reference.eq(reference));
    }
    if let Some(status) = &filter.status {
        let Ok(status) = status.parse::<crate::proposal::Status>() else { return Ok(Vec::new()) };
        query = query.filter(proposal::status.eq(status));
    }
    if let Some(area) = &filter.area {
        query = query.filter(among(proposal::district_id, area.ids.iter().copied()));
    }
    if let Some(since) = filter.since {
        let shown = proposal::id.eq_any(shown_since(hour(since)));
        query = query.filter(proposal::submitted_at.ge(hour(since)).or(shown));
    }
    let rows: Vec<(Shared, ProposalRow, Option<String>)> = query
        .order(proposal::id)
        .limit(part.limit())
        .select((Shared::as_select(), ProposalRow::as_select(), district::name.nullable()))
        .load(db)?;
    let topics = names(db, ObjectKind::Topic, rows.iter().filter_map(|(_, row, _)| row.topic_id))?;
    let mut origins: HashMap<i64, Reference> =
        rooms::part::origins(db, rows.iter().map(|(shared, ..)| shared.id))?.into_iter().collect();
    let slugs: HashMap<i64, String> = procedures.into_iter().collect();
    Ok(rows
        .into_iter()
        .map(|(shared, row, district)| ProposalLine {
            taken_from: origins.remove(&shared.id),
            id: shared.id,
            procedure: slugs.get(&shared.procedure_id).cloned().unwrap_or_default(),
            reference: shared.reference,
            title: row.title,
            body: row.body,
            language: shared.language,
            channel: shared.channel,
            topic: row.topic_id,
            topic_name: row.topic_id.and_then(|id| topics.get(&id).cloned()).unwrap_or_default(),
            status: row.status,
            district,
            place: shared.place,
            position: (shared.longitude.zip(shared.latitude))
                .map(|(longitude, latitude)| Position { longitude, latitude }),
            endorsements: row.endorsements,
            comments: row.comments,
            submitted_at: hour(row.submitted_at),
            answer_due: shared.answer_due,
        })
        .collect())
}

/// The names of topics or categories.
fn names(
    db: &mut Db,
    kind: ObjectKind,
    ids: impl Iterator<Item = i64>,
) -> Result<HashMap<i64, Translated>, StoreError> {
    let mut ids: Vec<i64> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    let mut words = words(db, ids.iter().map(|id| (kind, *id)))?;
    Ok(ids.into_iter().map(|id| (id, words.take(id, "name"))).collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = location_report)]
struct ReportRow {
    category_id: i64,
    title: String,
    description: String,
    photo: Option<Vec<u8>>,
    status: crate::location_report::Status,
    longitude: f64,
    latitude: f64,
    affected: i32,
    submitted_at: Timestamp,
    finished_at: Option<Timestamp>,
}

pub(crate) fn reports(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<ReportLine>, StoreError> {
    let procedures = public_procedures(db, filter.procedure.as_deref())?;
    let mut query = location_report::table
        .inner_join(contribution::table.on(contribution::id.eq(location_report::id)))
        .left_join(district::table.on(district::id.nullable().eq(location_report::district_id)))
        .filter(location_report::id.gt(part.after))
        .filter(location_report::listed.eq(true))
        .filter(contribution::state.eq(State::Listed))
        .filter(among(location_report::procedure_id, procedures.iter().map(|(id, _)| *id)))
        .into_boxed();
    if let Some(only) = &filter.only {
        let Some(reference) = reference(only) else { return Ok(Vec::new()) };
        query = query.filter(contribution::reference.eq(reference));
    }
    if let Some(status) = &filter.status {
        let Ok(status) = status.parse::<crate::location_report::Status>() else { return Ok(Vec::new()) };
        query = query.filter(location_report::status.eq(status));
    }
    if let Some(area) = &filter.area {
        query = query.filter(among(location_report::district_id, area.ids.iter().copied()));
    }
    if let Some(since) = filter.since {
        let shown = location_report::id.eq_any(shown_since(hour(since)));
        query = query.filter(location_report::submitted_at.ge(hour(since)).or(shown));
    }
    let rows: Vec<(Shared, ReportRow, Option<String>)> = query
        .order(location_report::id)
        .limit(part.limit())
        .select((Shared::as_select(), ReportRow::as_select(), district::name.nullable()))
        .load(db)?;
    let categories = names(db, ObjectKind::Category, rows.iter().map(|(_, row, _)| row.category_id))?;
    let slugs: HashMap<i64, String> = procedures.into_iter().collect();
    Ok(rows
        .into_iter()
        .map(|(shared, row, district)| ReportLine {
            id: shared.id,
            procedure: slugs.get(&shared.procedure_id).cloned().unwrap_or_default(),
            reference: shared.reference,
            category: categories.get(&row.category_id).cloned().unwrap_or_default(),
            title: row.title,
            description: row.description,
            language: shared.language,
            channel: shared.channel,
            status: row.status,
            district,
            place: shared.place,
            position: Position { longitude: row.longitude, latitude: row.latitude },
            affected: row.affected,
            photo: row.photo.is_some(),
            submitted_at: hour(row.submitted_at),
            answer_due: shared.answer_due,
            finished_at: row.finished_at,
        })
        .collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = answer)]
struct AnswerRow {
    id: i64,
    disposition: Disposition,
    link: Option<String>,
    edited_at: Timestamp,
    released_at: Option<Timestamp>,
    due_at: Option<Timestamp>,
    on_time: Option<bool>,
}

pub(crate) fn answers(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<AnswerLine>, StoreError> {
    let procedures = public_procedures(db, filter.procedure.as_deref())?;
    let mut query = answer::table
        .inner_join(contribution::table.on(contribution::id.eq(answer::contribution_id)))
        .inner_join(office::table.on(office::id.eq(answer::office_id)))
        .filter(answer::id.gt(part.after))
        .filter(answer::state.eq(AnswerState::Released))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .filter(contribution::kind.eq_any([Kind::Proposal, Kind::LocationReport]))
        .filter(among(contribution::procedure_id, procedures.iter().map(|(id, _)| *id)))
        .into_boxed();
    if let Some(only) = &filter.only {
        query = query.filter(answer::id.eq(key(only)));
    }
    if let Some(status) = &filter.status {
        let Ok(disposition) = status.parse::<Disposition>() else { return Ok(Vec::new()) };
        query = query.filter(answer::disposition.eq(disposition));
    }
    if let Some(since) = filter.since {
        query = query.filter(answer::released_at.ge(since));
    }
    let rows: Vec<(AnswerRow, Reference, Kind, i64, String)> = query
        .order(answer::id)
        .limit(part.limit())
        .select((
            AnswerRow::as_select(),
            contribution::reference,
            contribution::kind,
            contribution::procedure_id,
            office::name,
        ))
        .load(db)?;
    let mut words = words(db, rows.iter().map(|(row, ..)| (ObjectKind::Answer, row.id)))?;
    let slugs: HashMap<i64, String> = procedures.into_iter().collect();
    Ok(rows
        .into_iter()
        .map(|(row, contribution, kind, procedure, office)| AnswerLine {
            id: row.id,
            contribution,
            kind,
            procedure: slugs.get(&procedure).cloned().unwrap_or_default(),
            disposition: row.disposition,
            office,
            answer: words.take(row.id, "answer"),
            reason: words.take(row.id, "reason"),
            cost: words.take(row.id, "cost"),
            link: row.link,
            released_at: row.released_at.unwrap_or(row.edited_at),
            due_at: row.due_at,
            on_time: row.on_time,
        })
        .collect())
}
