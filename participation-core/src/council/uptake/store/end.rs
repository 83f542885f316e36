//! Ends an uptake: its row, a leaf, the reason as a text, and the news to everyone concerned.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::log::{self, Logged};
use super::{first_procedure, tell};
use crate::StoreError;
use crate::council::uptake::{News, UptakeRefused};
use crate::language::{ObjectKind, Wording};
use crate::outcome::Disposition;
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::{uptake, uptake_of};

pub(crate) fn end(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    reason: &Wording,
    by: &Actor,
) -> Result<(), UptakeRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    let (reference, disposition, procedure): (String, Disposition, Option<i64>) = uptake::table
        .find(id)
        .select((uptake::reference, uptake::disposition, uptake::procedure_id))
        .first(db)
        .map_err(StoreError::from)?;
    let ended = diesel::update(uptake::table.find(id))
        .filter(uptake::version.eq(version))
        .filter(uptake::ended_at.is_null())
        .set((uptake::ended_at.eq(Some(act.now)), uptake::version.eq(version + 1)))
        .execute(db)
        .map_err(StoreError::from)?;
    if ended != 1 {
        return Err(StoreError::Changed.into());
    }
    for text in reason.texts((ObjectKind::Uptake, id), "ended") {
        rooms::language::save(db, &text, act.now)?;
    }
    let ids: Vec<i64> = uptake_of::table
        .filter(uptake_of::uptake_id.eq(id))
        .select(uptake_of::contribution_id)
        .load(db)
        .map_err(StoreError::from)?;
    let procedure = procedure.map_or_else(|| first_procedure(db, &ids), |own| Ok(Some(own)))?;
    let own = Logged { id, version: version + 1, procedure, disposition, contributions: &ids };
    log::ended(db, act, &own, &reference, reason)?;
    tell::told(db, act, &ids, (&reference, role.as_str()), &[News::ended(reason)])?;
    rooms::staff::audit(db, act, by, role, Deed::UptakeEnded, &Object::decision(id, &reference))?;
    Ok(())
}
