//! Reads the procedures that were laid aside.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::language::ObjectKind;
use crate::procedure::ProcedureState;
use crate::procedure::laid_aside::LaidAside;
use crate::storage::schema::procedure;
use crate::{Language, StoreError};

pub(crate) fn laid_aside(db: &mut Db, language: Language) -> Result<LaidAside, StoreError> {
    let rows: Vec<(i64, String, String)> = procedure::table
        .filter(procedure::state.eq(ProcedureState::Archived))
        .order(procedure::id.desc())
        .select((procedure::id, procedure::slug, procedure::area))
        .load(db)?;
    let objects: Vec<(ObjectKind, i64)> = rows.iter().map(|row| (ObjectKind::Procedure, row.0)).collect();
    let texts = rooms::language::texts(db, &objects, language)?;
    Ok(LaidAside::new(rows, texts))
}
