//! Stores sheets that are keyed in.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Reference, Secret, Submitted};
use crate::language::{Language, ObjectKind};
use crate::paper::{Action, Entry, EntryId, EntryRefused, NewEntry, State, WRITER_FIELDS, Waiting, without_writer};
use crate::proposal::NewProposal;
use crate::staff::{Actor, Deed, Object, Permission, PersonId, StaffId};
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{contribution, paper_entry, procedure, staff_account};
use crate::{Channel, StoreError, Timestamp};

#[derive(Queryable, Selectable)]
#[diesel(table_name = paper_entry)]
struct Row {
    id: EntryId,
    version: i32,
    procedure_id: i64,
    state: State,
    channel: Channel,
    received_on: NaiveDate,
    headline: String,
    typed: String,
    idempotency_key: String,
    typist: PersonId,
    typed_by: StaffId,
    typed_at: Timestamp,
}

fn shown(row: Row, slug: String, typist: String, reference: Option<Reference>, by: &Actor) -> Entry {
    Entry {
        own: row.typist == by.person,
        id: row.id,
        version: row.version,
        procedure: row.procedure_id,
        slug,
        state: row.state,
        channel: row.channel,
        received_on: row.received_on,
        headline: row.headline,
        typed: row.typed,
        idempotency_key: row.idempotency_key,
        typist,
        typed_at: row.typed_at,
        reference,
    }
}

pub(crate) fn typed(db: &mut Db, act: &Act, new: &NewEntry, by: &Actor) -> Result<EntryId, EntryRefused> {
    let role = by.role_for(Permission::KeyIn)?;
    if new.received_on > act.now.city_day() {
        return Err(EntryRefused::NotYetReceived);
    }
    let own = rooms::procedure::by_id(db, new.procedure)?;
    let id = EntryId(act.ids.next());
    let stored = diesel::insert_into(paper_entry::table)
        .values((
            (paper_entry::id.eq(id), paper_entry::version.eq(1), paper_entry::procedure_id.eq(own.id)),
            paper_entry::state.eq(State::Typed),
            paper_entry::channel.eq(new.channel),
            paper_entry::received_on.eq(new.received_on),
            paper_entry::headline.eq(&new.headline),
            paper_entry::typed.eq(&new.typed),
            paper_entry::idempotency_key.eq(&new.idempotency_key),
            paper_entry::typist.eq(by.person),
            paper_entry::typed_by.eq(by.staff),
            paper_entry::typed_at.eq(act.now),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if stored == 0 {
        return Ok(paper_entry::table
            .filter(paper_entry::idempotency_key.eq(&new.idempotency_key))
            .select(paper_entry::id)
            .first(db)
            .map_err(StoreError::from)?);
    }
    rooms::staff::audit(db, act, by, role, Deed::SheetTyped, &Object::procedure(own.id, &own.slug))?;
    Ok(id)
}

/// The row of a sheet of this version, if the action fits its state.
fn held(db: &mut Db, (id, version): (EntryId, i32), action: Action) -> Result<(Row, State), EntryRefused> {
    let row: Row = paper_entry::table.find(id.0).select(Row::as_select()).first(db).map_err(StoreError::from)?;
    let next = row.state.after(action)?;
    if row.version == version { Ok((row, next)) } else { Err(StoreError::Changed.into()) }
}

/// Takes the next version, so that of two people at once one is refused.
fn raise(db: &mut Db, (id, version): (EntryId, i32), next: State) -> Result<(), StoreError> {
    let raised = diesel::update(paper_entry::table)
        .filter(paper_entry::id.eq(id))
        .filter(paper_entry::version.eq(version))
        .set((paper_entry::version.eq(version + 1), paper_entry::state.eq(next)))
        .execute(db)?;
    if raised == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

pub(crate) fn correct(
    db: &mut Db,
    act: &Act,
    place: (EntryId, i32),
    new: &NewEntry,
    by: &Actor,
) -> Result<(), EntryRefused> {
    let role = by.role_for(Permission::KeyIn)?;
    if new.received_on > act.now.city_day() {
        return Err(EntryRefused::NotYetReceived);
    }
    let (row, next) = held(db, place, Action::Correct)?;
    raise(db, place, next)?;
    diesel::update(paper_entry::table.find(row.id.0))
        .set((
            paper_entry::received_on.eq(new.received_on),
            paper_entry::headline.eq(&new.headline),
            paper_entry::typed.eq(&new.typed),
            paper_entry::typist.eq(by.person),
            paper_entry::typed_by.eq(by.staff),
            paper_entry::typed_at.eq(act.now),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    let own = rooms::procedure::by_id(db, row.procedure_id)?;
    rooms::staff::audit(db, act, by, role, Deed::SheetCorrected, &Object::procedure(own.id, &own.slug))?;
    Ok(())
}

pub(crate) fn release(
    db: &mut Db,
    act: &Act,
    place: (EntryId, i32),
    proposal: &NewProposal,
    secret: &Secret,
    by: &Actor,
) -> Result<Submitted, EntryRefused> {
    let role = by.role_for(Permission::KeyIn)?;
    let (row, next) = held(db, place, Action::Release)?;
    rooms::staff::four_eyes::<EntryRefused>(db, &[row.typed_by], by)?;
    raise(db, place, next)?;
    let end_of_day = Timestamp::end_of_day(row.received_on);
    let received = if end_of_day < act.now { end_of_day } else { act.now };
    let submitted = rooms::proposal::submit_received(db, act, proposal, secret, received)?;
    diesel::update(paper_entry::table.find(row.id.0))
        .set((
            paper_entry::read_by.eq(Some(by.staff.0)),
            paper_entry::read_at.eq(Some(act.now)),
            paper_entry::contribution_id.eq(Some(submitted.id)),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    let object = Object::contribution(submitted.id, &submitted.reference);
    rooms::staff::audit(db, act, by, role, Deed::SheetReleased, &object)?;
    Ok(submitted)
}

pub(crate) fn discard(db: &mut Db, act: &Act, place: (EntryId, i32), by: &Actor) -> Result<(), EntryRefused> {
    let role = by.role_for(Permission::KeyIn)?;
    let (row, next) = held(db, place, Action::Discard)?;
    raise(db, place, next)?;
    let own = rooms::procedure::by_id(db, row.procedure_id)?;
    rooms::staff::audit(db, act, by, role, Deed::SheetDiscarded, &Object::procedure(own.id, &own.slug))?;
    Ok(())
}

pub(crate) fn take_call(
    db: &mut Db,
    act: &Act,
    proposal: &NewProposal,
    secret: &Secret,
    by: &Actor,
) -> Result<Submitted, EntryRefused> {
    let role = by.role_for(Permission::KeyIn)?;
    let submitted = rooms::proposal::submit(db, act, proposal, secret)?;
    let object = Object::contribution(submitted.id, &submitted.reference);
    rooms::staff::audit(db, act, by, role, Deed::CallTaken, &object)?;
    Ok(submitted)
}

pub(crate) fn entry(db: &mut Db, id: EntryId, by: &Actor) -> Result<Entry, StoreError> {
    let (row, slug, typist, contribution_id): (Row, String, String, Option<i64>) = paper_entry::table
        .inner_join(procedure::table.on(procedure::id.eq(paper_entry::procedure_id)))
        .inner_join(staff_account::table.on(staff_account::id.eq(paper_entry::typed_by)))
        .filter(paper_entry::id.eq(id))
        .select((Row::as_select(), procedure::slug, staff_account::name, paper_entry::contribution_id))
        .first(db)?;
    let reference = match contribution_id {
        Some(own) => Some(contribution::table.find(own).select(contribution::reference).first(db)?),
        None => None,
    };
    Ok(shown(row, slug, typist, reference, by))
}

pub(crate) fn waiting(db: &mut Db, by: &Actor, limit: i64) -> Result<Waiting, StoreError> {
    let rows: Vec<(Row, String, String)> = paper_entry::table
        .inner_join(procedure::table.on(procedure::id.eq(paper_entry::procedure_id)))
        .inner_join(staff_account::table.on(staff_account::id.eq(paper_entry::typed_by)))
        .filter(paper_entry::state.eq(State::Typed))
        .order(paper_entry::id)
        .limit(limit)
        .select((Row::as_select(), procedure::slug, staff_account::name))
        .load(db)?;
    let mut objects: Vec<(ObjectKind, i64)> =
        rows.iter().map(|(row, ..)| (ObjectKind::Procedure, row.procedure_id)).collect();
    objects.dedup();
    Ok(Waiting {
        texts: rooms::language::texts(db, &objects, Language::De)?,
        amount: amount(db)?,
        entries: rows.into_iter().map(|(row, slug, typist)| shown(row, slug, typist, None, by)).collect(),
    })
}

pub(crate) fn amount(db: &mut Db) -> Result<i64, StoreError> {
    Ok(paper_entry::table.filter(paper_entry::state.eq(State::Typed)).count().get_result(db)?)
}

/// Deletes what was typed from the sheet behind a contribution, if it came on one.
pub(crate) fn erase(db: &mut Db, contribution: i64) -> Result<(), StoreError> {
    diesel::update(paper_entry::table.filter(paper_entry::contribution_id.eq(contribution)))
        .set((paper_entry::headline.eq(""), paper_entry::typed.eq("{}")))
        .execute(db)?;
    Ok(())
}

/// Takes out of typed sheets of these procedures who wrote them, at most `limit` sheets; how many they were.
pub(crate) fn forget_writers(db: &mut Db, procedures: &[i64], limit: i64) -> Result<usize, StoreError> {
    let [name, email] = WRITER_FIELDS.map(|field| format!("%\"{field}\":%"));
    let sheets: Vec<(EntryId, String)> = paper_entry::table
        .filter(among(paper_entry::procedure_id, procedures.iter().copied()))
        .filter(paper_entry::typed.like(name).or(paper_entry::typed.like(email)))
        .select((paper_entry::id, paper_entry::typed))
        .limit(limit)
        .load(db)?;
    for (id, typed) in &sheets {
        diesel::update(paper_entry::table.find(id.0)).set(paper_entry::typed.eq(without_writer(typed)?)).execute(db)?;
    }
    Ok(sheets.len())
}
