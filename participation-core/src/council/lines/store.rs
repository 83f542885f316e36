//! Reads published contributions line by line.

use std::collections::HashMap;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::Reference;
use crate::council::lines::{AnswerLine, PART, ProposalLine, ReportLine};
use crate::language::{Language, ObjectKind};
use crate::outcome::{AnswerState, Disposition};
use crate::proposal::Status;
use crate::storage::schema::{answer, contribution, district, location_report, proposal};
use crate::{StoreError, Timestamp};

#[derive(Queryable, Selectable)]
#[diesel(table_name = proposal)]
struct ProposalRow {
    id: i64,
    title: String,
    body: String,
    topic_id: Option<i64>,
    submitted_at: Timestamp,
    endorsements: i32,
    comments: i32,
    status: Status,
}

pub(crate) fn proposals(
    db: &mut Db,
    procedure: i64,
    after: i64,
    language: Language,
) -> Result<Vec<ProposalLine>, StoreError> {
    let rows: Vec<(ProposalRow, Reference, Option<String>)> = proposal::table
        .inner_join(contribution::table.on(contribution::id.eq(proposal::id)))
        .left_join(district::table.on(district::id.nullable().eq(proposal::district_id)))
        .filter(proposal::procedure_id.eq(procedure))
        .filter(proposal::listed.eq(true))
        .filter(proposal::id.gt(after))
        .order(proposal::id)
        .limit(PART)
        .select((ProposalRow::as_select(), contribution::reference, district::name.nullable()))
        .load(db)?;
    let ids: Vec<i64> = rows.iter().map(|(row, ..)| row.id).collect();
    let mut answers = answers(db, &ids, language)?;
    Ok(rows
        .into_iter()
        .map(|(row, reference, district)| ProposalLine {
            answer: answers.remove(&row.id),
            id: row.id,
            reference,
            title: row.title,
            body: row.body,
            topic: row.topic_id,
            district,
            submitted_at: row.submitted_at,
            endorsements: row.endorsements,
            comments: row.comments,
            status: row.status,
        })
        .collect())
}

/// The latest released answer to each.
fn answers(db: &mut Db, ids: &[i64], language: Language) -> Result<HashMap<i64, AnswerLine>, StoreError> {
    let rows: Vec<(i64, i64, Disposition, Option<Timestamp>)> = answer::table
        .filter(answer::contribution_id.eq_any(ids))
        .filter(answer::state.eq(AnswerState::Released))
        .order(answer::id)
        .select((answer::id, answer::contribution_id, answer::disposition, answer::released_at))
        .load(db)?;
    let objects: Vec<(ObjectKind, i64)> = rows.iter().map(|row| (ObjectKind::Answer, row.0)).collect();
    let texts = rooms::language::texts(db, &objects, language)?;
    let line = |id: i64, disposition, released_at| AnswerLine {
        disposition,
        released_at,
        answer: texts.body(id, "answer").to_owned(),
        reason: texts.body(id, "reason").to_owned(),
    };
    Ok(rows.into_iter().map(|(id, of, disposition, at)| (of, line(id, disposition, at))).collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = location_report)]
struct ReportRow {
    id: i64,
    category_id: i64,
    title: String,
    description: String,
    longitude: f64,
    latitude: f64,
    submitted_at: Timestamp,
    affected: i32,
    status: crate::location_report::Status,
    finished_at: Option<Timestamp>,
}

pub(crate) fn reports(db: &mut Db, procedure: i64, after: i64) -> Result<Vec<ReportLine>, StoreError> {
    let rows: Vec<(ReportRow, Reference, Option<String>, Option<String>)> = location_report::table
        .inner_join(contribution::table.on(contribution::id.eq(location_report::id)))
        .left_join(district::table.on(district::id.nullable().eq(location_report::district_id)))
        .filter(location_report::procedure_id.eq(procedure))
        .filter(location_report::listed.eq(true))
        .filter(location_report::id.gt(after))
        .order(location_report::id)
        .limit(PART)
        .select((ReportRow::as_select(), contribution::reference, contribution::place, district::name.nullable()))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(row, reference, place, district)| ReportLine {
            id: row.id,
            reference,
            category: row.category_id,
            title: row.title,
            description: row.description,
            place,
            district,
            longitude: row.longitude,
            latitude: row.latitude,
            submitted_at: row.submitted_at,
            affected: row.affected,
            status: row.status,
            finished_at: row.finished_at,
        })
        .collect())
}
