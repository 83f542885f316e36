//! Changes of a published procedure that wait for a second person: one of a part at a time.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::promise::{apply_facts, apply_schedule, may_become};
use super::{raise, write};
use crate::language::{Language, ObjectKind, Texts};
use crate::procedure::work::{Part, Proposed, SecondPerson, WaitingChange, WorkRefused};
use crate::procedure::{Procedure, ProcedureState};
use crate::staff::{Actor, Deed, Object, Permission, PersonId, StaffId, Work};
use crate::storage::Act;
use crate::storage::schema::{procedure, procedure_change, procedure_work, staff_account};
use crate::{StoreError, Timestamp};

/// What becomes of something that was saved.
pub(super) enum Kept {
    Apply,
    Waits,
}

/// Takes the next version; what changes the promise of a published procedure is laid aside for a second person.
pub(super) fn keep(
    db: &mut Db,
    act: &Act,
    (own, version): (&Procedure, i32),
    (promised, proposed): (bool, &Proposed),
    by: &Actor,
) -> Result<Kept, WorkRefused> {
    if !(promised && own.state == ProcedureState::Published) {
        write(db, act, (own.id, version), by, Deed::ProcedureEdited)?;
        return if waits(db, own.id, proposed.part())? { Err(WorkRefused::ChangeWaits) } else { Ok(Kept::Apply) };
    }
    write(db, act, (own.id, version), by, Deed::ChangeProposed)?;
    let stored = diesel::insert_into(procedure_change::table)
        .values((
            procedure_change::procedure_id.eq(own.id),
            procedure_change::part.eq(proposed.part()),
            procedure_change::proposed.eq(serde_json::to_string(proposed).map_err(StoreError::from)?),
            procedure_change::staff_id.eq(by.staff),
            procedure_change::proposed_at.eq(act.now),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if stored == 1 { Ok(Kept::Waits) } else { Err(WorkRefused::ChangeWaits) }
}

fn waits(db: &mut Db, id: i64, part: Part) -> Result<bool, StoreError> {
    let amount: i64 = procedure_change::table.find((id, part)).count().get_result(db)?;
    Ok(amount > 0)
}

/// Procedures handed in and changes proposed by others than this person: five queries.
pub(crate) fn for_second_person(db: &mut Db, by: &Actor) -> Result<SecondPerson, StoreError> {
    let handed_in: Vec<(i64, Option<Timestamp>)> = procedure_work::table
        .inner_join(procedure::table.on(procedure::id.eq(procedure_work::procedure_id)))
        .filter(procedure::state.eq(ProcedureState::Submitted))
        .select((procedure::id, procedure_work::submitted_at))
        .load(db)?;
    let ids: Vec<i64> = handed_in.iter().map(|(id, _)| *id).collect();
    let hands = rooms::staff::hands(db, Work::Procedure, &ids)?;
    let foreign = handed_in.into_iter().filter(|(id, _)| !hands.contains(&(*id, by.person)));
    let mut rows: Vec<(i64, Option<Part>, Timestamp)> =
        foreign.filter_map(|(id, since)| Some((id, None, since?))).collect();
    let changes = waiting(db, None)?.into_iter().filter(|change| change.person != by.person);
    rows.extend(changes.map(|change| (change.procedure, Some(change.proposed.part()), change.at)));
    rows.sort_by_key(|(id, _, since)| (*since, *id));
    let objects: Vec<(ObjectKind, i64)> = rows.iter().map(|(id, ..)| (ObjectKind::Procedure, *id)).collect();
    let texts =
        if objects.is_empty() { Texts::default() } else { rooms::language::texts(db, &objects, Language::De)? };
    Ok(SecondPerson { rows, texts })
}

/// What waits for one procedure, or for all.
pub(super) fn waiting(db: &mut Db, procedure: Option<i64>) -> Result<Vec<WaitingChange>, StoreError> {
    let mut query = procedure_change::table
        .inner_join(staff_account::table.on(staff_account::id.eq(procedure_change::staff_id)))
        .order((procedure_change::proposed_at, procedure_change::procedure_id))
        .select((
            procedure_change::procedure_id,
            procedure_change::proposed,
            staff_account::name,
            staff_account::person_id,
            procedure_change::proposed_at,
        ))
        .into_boxed();
    if let Some(id) = procedure {
        query = query.filter(procedure_change::procedure_id.eq(id));
    }
    let rows: Vec<(i64, String, String, PersonId, Timestamp)> = query.load(db)?;
    rows.into_iter()
        .map(|(procedure, proposed, name, person, at)| {
            Ok(WaitingChange { procedure, proposed: serde_json::from_str(&proposed)?, name, person, at })
        })
        .collect()
}

/// The row of what waits, taken away.
fn take(db: &mut Db, id: i64, part: Part) -> Result<(Proposed, StaffId), WorkRefused> {
    let (proposed, staff): (String, StaffId) = procedure_change::table
        .find((id, part))
        .select((procedure_change::proposed, procedure_change::staff_id))
        .first(db)
        .map_err(StoreError::from)?;
    diesel::delete(procedure_change::table.find((id, part))).execute(db).map_err(StoreError::from)?;
    Ok((serde_json::from_str(&proposed).map_err(StoreError::from)?, staff))
}

pub(crate) fn approve(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    part: Part,
    by: &Actor,
) -> Result<(), WorkRefused> {
    let role = by.role_for(Permission::PublishProcedures)?;
    let own = rooms::procedure::by_id(db, id)?;
    if own.state != ProcedureState::Published {
        return Err(WorkRefused::Closed);
    }
    let (proposed, first) = take(db, id, part)?;
    rooms::staff::four_eyes::<WorkRefused>(db, &[first], by)?;
    raise(db, (id, version))?;
    match &proposed {
        Proposed::Facts(facts) => {
            may_become(db, &own, facts)?;
            apply_facts(db, id, facts)?;
        }
        Proposed::Schedule(schedule) => apply_schedule(db, act, id, schedule, first)?,
    }
    rooms::staff::audit(db, act, by, role, Deed::ChangeApproved, &Object::procedure(id, &own.slug))?;
    Ok(())
}

pub(crate) fn drop_change(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    part: Part,
    by: &Actor,
) -> Result<(), WorkRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    let own = rooms::procedure::by_id(db, id)?;
    take(db, id, part)?;
    raise(db, (id, version))?;
    rooms::staff::audit(db, act, by, role, Deed::ChangeDropped, &Object::procedure(id, &own.slug))?;
    Ok(())
}
