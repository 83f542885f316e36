//! Decisions with what they are about: at most five queries for a part.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{key, public_procedures, words};
use crate::council::{Body, DecisionResult, DepartsFrom, RETRACTION, Votes};
use crate::language::{Language, ObjectKind};
use crate::open_data::{DecisionLine, Filter, Part, Translated};
use crate::storage::among::among;
use crate::storage::schema::decision;
use crate::{StoreError, Timestamp};

#[derive(Queryable, Selectable)]
#[diesel(table_name = decision)]
struct DecisionRow {
    id: i64,
    procedure_id: Option<i64>,
    body: Body,
    body_name: String,
    meeting_day: NaiveDate,
    paper_reference: String,
    paper_link: Option<String>,
    agenda_item: String,
    result: DecisionResult,
    votes_for: Option<i32>,
    votes_against: Option<i32>,
    votes_abstained: Option<i32>,
    departs_from: Option<DepartsFrom>,
    early_reason: Option<String>,
    recorded_at: Timestamp,
    retracted_at: Option<Timestamp>,
    replaced_by: Option<i64>,
}

pub(crate) fn decisions(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<DecisionLine>, StoreError> {
    let slugs: HashMap<i64, String> = public_procedures(db, None)?.into_iter().collect();
    let mut query = decision::table.filter(decision::id.gt(part.after)).into_boxed();
    if let Some(only) = &filter.only {
        query = query.filter(decision::id.eq(key(only)));
    }
    if let Some(slug) = &filter.procedure {
        let of = slugs.iter().find(|(_, known)| *known == slug).map(|(id, _)| *id);
        query = query.filter(among(decision::id, about(db, of)?));
    }
    if let Some(status) = &filter.status {
        let Ok(result) = status.parse::<DecisionResult>() else { return Ok(Vec::new()) };
        query = query.filter(decision::result.eq(result));
    }
    if let Some(since) = filter.since {
        query = query.filter(decision::recorded_at.ge(since).or(decision::retracted_at.nullable().ge(since)));
    }
    let rows: Vec<DecisionRow> =
        query.order(decision::id).limit(part.limit()).select(DecisionRow::as_select()).load(db)?;
    let ties = rooms::council::read_ties(db, &rows.iter().map(|row| row.id).collect::<Vec<_>>())?;
    let mut words = words(db, rows.iter().map(|row| (ObjectKind::Decision, row.id)))?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let own = || ties.iter().filter(|tie| tie.by == row.id);
            let mut procedures: Vec<String> = Vec::new();
            for slug in row.procedure_id.into_iter().chain(own().map(|tie| tie.procedure)).filter_map(|id| slugs.get(&id)) {
                if !procedures.contains(slug) {
                    procedures.push(slug.clone());
                }
            }
            let contributions = own().map(|tie| (tie.kind, tie.reference.clone())).collect();
            let votes = row.votes_for.zip(row.votes_against).zip(row.votes_abstained);
            DecisionLine {
                id: row.id,
                body: row.body,
                body_name: row.body_name,
                meeting_day: row.meeting_day,
                paper: row.paper_reference,
                link: row.paper_link,
                agenda_item: row.agenda_item,
                result: row.result,
                votes: votes.and_then(|((for_it, against), abstained)| Votes::new(for_it, against, abstained)),
                departs_from: row.departs_from,
                wording: words.take(row.id, "wording"),
                reason: words.take(row.id, "reason"),
                early_reason: early(words.take(row.id, "early"), row.early_reason),
                recorded_at: row.recorded_at,
                retracted_at: row.retracted_at,
                retraction: words.take(row.id, RETRACTION),
                replaced_by: row.replaced_by,
                procedures,
                contributions,
            }
        })
        .collect())
}

/// Where it was recorded before it was a text with variants, the German words stand in the row.
fn early(words: Translated, german: Option<String>) -> Translated {
    if words.is_empty() { german.into_iter().map(|text| (Language::De, text)).collect() } else { words }
}

/// The decisions on a procedure or on a listed contribution to it; one may be there several times.
pub(super) fn about(db: &mut Db, procedure: Option<i64>) -> Result<Vec<i64>, StoreError> {
    let Some(procedure) = procedure else { return Ok(Vec::new()) };
    let mut ids: Vec<i64> =
        decision::table.filter(decision::procedure_id.eq(procedure)).select(decision::id).load(db)?;
    ids.extend(rooms::council::read_ties_into(db, procedure)?.iter().map(|tie| tie.by));
    Ok(ids)
}
