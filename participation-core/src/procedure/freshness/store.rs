//! Reads which texts of procedures no longer say what the German ones say.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::StoreError;
use crate::language::{Language, ObjectKind};
use crate::procedure::ProcedureState;
use crate::procedure::freshness::{StaleList, StaleTexts};
use crate::storage::schema::{document, event, phase, procedure, topic};

/// Rows read for the list; more are counted by none, since nobody works through them in one sitting.
const STALE_LIMIT: i64 = 2_000;

pub(crate) fn stale(db: &mut Db) -> Result<StaleList, StoreError> {
    let kinds = [ObjectKind::Procedure, ObjectKind::Phase, ObjectKind::Topic, ObjectKind::Document, ObjectKind::Event];
    let found = rooms::language::stale(db, &kinds, STALE_LIMIT)?;
    let ids = |kind: ObjectKind| -> Vec<i64> { found.iter().filter(|row| row.0 == kind).map(|row| row.1).collect() };
    let mut of: BTreeMap<i64, i64> = ids(ObjectKind::Procedure).into_iter().map(|id| (id, id)).collect();
    let phases: Vec<(i64, i64)> = phase::table
        .filter(phase::id.eq_any(ids(ObjectKind::Phase)))
        .select((phase::id, phase::procedure_id))
        .load(db)?;
    let topics: Vec<(i64, i64)> = topic::table
        .filter(topic::id.eq_any(ids(ObjectKind::Topic)))
        .select((topic::id, topic::procedure_id))
        .load(db)?;
    let documents: Vec<(i64, i64)> = document::table
        .filter(document::id.eq_any(ids(ObjectKind::Document)))
        .select((document::id, document::procedure_id))
        .load(db)?;
    let events: Vec<(i64, i64)> = event::table
        .filter(event::id.eq_any(ids(ObjectKind::Event)))
        .select((event::id, event::procedure_id))
        .load(db)?;
    of.extend(phases.into_iter().chain(topics).chain(documents).chain(events));
    let procedures: Vec<i64> = of.values().copied().collect();
    let living: Vec<i64> = procedure::table
        .filter(procedure::id.eq_any(&procedures))
        .filter(procedure::state.ne(ProcedureState::Archived))
        .select(procedure::id)
        .load(db)?;
    let mut rows: Vec<StaleTexts> = Vec::new();
    for (_, object, _, language, since) in found {
        let Some(own) = of.get(&object).copied().filter(|id| living.contains(id)) else { continue };
        match rows.iter_mut().find(|row| (row.procedure, row.language) == (own, language)) {
            Some(row) => row.amount += 1,
            None => rows.push(StaleTexts { procedure: own, language, amount: 1, since }),
        }
    }
    let objects: Vec<(ObjectKind, i64)> = living.iter().map(|id| (ObjectKind::Procedure, *id)).collect();
    Ok(StaleList { texts: rooms::language::texts(db, &objects, Language::De)?, rows })
}
