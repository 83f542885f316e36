//! Reads phases that have not begun.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::language::{Language, ObjectKind};
use crate::procedure::coming::Coming;
use crate::procedure::{Phase, PhaseKind, ProcedureState};
use crate::storage::schema::{phase, procedure};
use crate::{StoreError, Timestamp};

type Row = (i64, i64, i32, PhaseKind, Timestamp, Option<Timestamp>);

pub(crate) fn coming(db: &mut Db, language: Language, now: Timestamp, limit: i64) -> Result<Coming, StoreError> {
    let rows: Vec<Row> = phase::table
        .inner_join(procedure::table.on(procedure::id.eq(phase::procedure_id)))
        .filter(procedure::state.eq(ProcedureState::Published))
        .filter(phase::starts_at.gt(now))
        .order((phase::starts_at, phase::id))
        .limit(limit)
        .select((phase::procedure_id, phase::id, phase::position, phase::kind, phase::starts_at, phase::ends_at))
        .load(db)?;
    let objects: Vec<(ObjectKind, i64)> = rows.iter().map(|row| (ObjectKind::Phase, row.1)).collect();
    let texts = rooms::language::texts(db, &objects, language)?;
    let phases = rows
        .into_iter()
        .map(|(of, id, position, kind, starts_at, ends_at)| (of, Phase { id, position, kind, starts_at, ends_at }))
        .collect();
    Ok(Coming { phases, texts })
}
