//! Stores batches of codes; of the codes themselves only hashes.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::procedure::Voice;
use crate::procedure::codes::{Batch, CodesRefused, NewBatch};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::{voice_batch, voice_code};
use crate::{StoreError, Timestamp};

/// Rows of one statement; SQLite takes no more than 32,766 values.
const AT_ONCE: usize = 500;

pub(crate) fn make(
    db: &mut Db,
    act: &Act,
    id: i64,
    new: &NewBatch,
    hashes: &[[u8; 32]],
    by: &Actor,
) -> Result<(), CodesRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    let own = rooms::procedure::by_id(db, id)?;
    if own.voice != Voice::Code {
        return Err(CodesRefused::OtherVoice);
    }
    let batch = act.ids.next();
    let stored = diesel::insert_into(voice_batch::table)
        .values((
            voice_batch::id.eq(batch),
            voice_batch::procedure_id.eq(id),
            voice_batch::label.eq(&new.label),
            voice_batch::amount.eq(i32::try_from(hashes.len()).unwrap_or(i32::MAX)),
            voice_batch::idempotency_key.eq(&new.idempotency_key),
            voice_batch::created_at.eq(act.now),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if stored == 0 {
        return Err(CodesRefused::MadeBefore);
    }
    for chunk in hashes.chunks(AT_ONCE) {
        let rows: Vec<_> = chunk
            .iter()
            .map(|hash| {
                (
                    voice_code::procedure_id.eq(id),
                    voice_code::code_hash.eq(hash.to_vec()),
                    voice_code::batch.eq(batch.to_string()),
                )
            })
            .collect();
        diesel::insert_into(voice_code::table).values(rows).execute(db).map_err(StoreError::from)?;
    }
    rooms::staff::audit(db, act, by, role, Deed::CodesMade, &Object::procedure(id, &own.slug))?;
    Ok(())
}

pub(crate) fn batches(db: &mut Db, id: i64) -> Result<Vec<Batch>, StoreError> {
    let rows: Vec<(String, i32, Timestamp)> = voice_batch::table
        .filter(voice_batch::procedure_id.eq(id))
        .order(voice_batch::id.desc())
        .select((voice_batch::label, voice_batch::amount, voice_batch::created_at))
        .load(db)?;
    Ok(rows.into_iter().map(|(label, amount, created_at)| Batch { label, amount, created_at }).collect())
}
