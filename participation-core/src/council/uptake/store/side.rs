//! Stores on which side a paper's contributions are.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::of_papers;
use crate::contribution::{Kind, Reference, State};
use crate::council::uptake::{SIDES_PAGE, Side, Sided, Sides, UptakeRefused};
use crate::language::Language;
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{contribution, uptake, uptake_of};
use crate::{StoreError, Timestamp};

pub(crate) fn sides(db: &mut Db, id: i64, page: i64) -> Result<Sides, StoreError> {
    let paper: i64 =
        uptake::table.find(id).filter(uptake::ended_at.is_null()).select(uptake::paper_id).first(db)?;
    let own = of_papers(db, &[paper])?.into_iter().find(|own| own.id == id).ok_or(StoreError::NotFound)?;
    type Row =
        ((Reference, Kind, String, Language), (Option<Side>, Option<String>, Option<Timestamp>));
    let mut rows: Vec<Row> = uptake_of::table
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .filter(uptake_of::uptake_id.eq(id))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .order(contribution::id)
        .offset((page - 1) * SIDES_PAGE)
        .limit(SIDES_PAGE + 1)
        .select((
            (contribution::reference, contribution::kind, contribution::headline, contribution::language),
            (uptake_of::side, uptake_of::side_role, uptake_of::side_at),
        ))
        .load(db)?;
    let most = usize::try_from(SIDES_PAGE).unwrap_or_default();
    let more = rows.len() > most;
    rows.truncate(most);
    let contributions = rows
        .into_iter()
        .map(|((reference, kind, headline, language), (side, role, at))| Sided {
            reference,
            kind,
            headline,
            language,
            side,
            said: role.zip(at),
        })
        .collect();
    Ok(Sides { uptake: own, contributions, more })
}

pub(crate) fn say_sides(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    said: &[(Reference, Option<Side>)],
    by: &Actor,
) -> Result<usize, UptakeRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    let own = uptake::table.find(id).filter(uptake::version.eq(version)).filter(uptake::ended_at.is_null());
    let reference: Option<String> =
        own.select(uptake::reference).first(db).optional().map_err(StoreError::from)?;
    let reference = reference.ok_or(StoreError::Changed)?;
    let known: Vec<(Reference, i64, Option<Side>)> = uptake_of::table
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .filter(uptake_of::uptake_id.eq(id))
        .filter(contribution::reference.eq_any(said.iter().map(|(reference, _)| reference)))
        .select((contribution::reference, contribution::id, uptake_of::side))
        .load(db)
        .map_err(StoreError::from)?;
    let unknown: Vec<String> = said
        .iter()
        .filter(|(reference, _)| !known.iter().any(|(own, ..)| own == reference))
        .map(|(reference, _)| reference.to_string())
        .collect();
    if !unknown.is_empty() {
        return Err(UptakeRefused::Unknown(unknown));
    }
    let changed: Vec<(i64, Option<Side>)> = said
        .iter()
        .filter_map(|(reference, side)| {
            let (_, of, before) = known.iter().find(|(own, ..)| own == reference)?;
            (before != side).then_some((*of, *side))
        })
        .collect();
    if changed.is_empty() {
        return Ok(0);
    }
    let raised = diesel::update(uptake::table.find(id))
        .filter(uptake::version.eq(version))
        .set(uptake::version.eq(version + 1))
        .execute(db)
        .map_err(StoreError::from)?;
    if raised != 1 {
        return Err(StoreError::Changed.into());
    }
    for side in std::iter::once(None).chain(Side::ALL.iter().copied().map(Some)) {
        let ids: Vec<i64> = changed.iter().filter(|(_, own)| *own == side).map(|(of, _)| *of).collect();
        if ids.is_empty() {
            continue;
        }
        let by_role = side.map(|_| role.as_str().to_owned());
        diesel::update(uptake_of::table)
            .filter(uptake_of::uptake_id.eq(id))
            .filter(among(uptake_of::contribution_id, ids))
            .set((uptake_of::side.eq(side), uptake_of::side_role.eq(by_role), uptake_of::side_at.eq(side.map(|_| act.now))))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    rooms::staff::audit(db, act, by, role, Deed::SidesSaid, &Object::decision(id, &reference))?;
    Ok(changed.len())
}
