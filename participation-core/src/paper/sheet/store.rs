//! Stores sheets that two people type, and each typing as it was.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::Submitted;
use crate::language::{Language, ObjectKind, Texts};
use crate::paper::sheet::{Action, Compared, NewSheet, Sheet, State, Typed, Verdict, Waiting, secret};
use crate::paper::{EntryId, EntryRefused, PAGE};
use crate::staff::{Actor, Deed, Object, Permission, PersonId, StaffId};
use crate::storage::schema::{paper_sheet, paper_typing, procedure, staff_account};
use crate::storage::{Act, Keys};
use crate::survey::{Answers, Entry};
use crate::{Channel, StoreError, Timestamp, folded};

#[derive(Queryable, Selectable)]
#[diesel(table_name = paper_sheet)]
struct Row {
    id: EntryId,
    version: i32,
    procedure_id: i64,
    label: String,
    state: State,
    first_id: Option<i64>,
    second_id: Option<i64>,
    idempotency_key: String,
    typed_at: Timestamp,
}

fn row(db: &mut Db, id: EntryId) -> Result<Row, StoreError> {
    Ok(paper_sheet::table.find(id.0).select(Row::as_select()).first(db)?)
}

/// The row, if it is the one the caller has seen.
fn held(db: &mut Db, (id, version): (EntryId, i32)) -> Result<Row, StoreError> {
    let row = row(db, id)?;
    if row.version == version { Ok(row) } else { Err(StoreError::Changed) }
}

/// Takes the next version, so that of two people at once one is refused.
fn move_on(db: &mut Db, act: &Act, row: &Row, next: State) -> Result<(), StoreError> {
    let moved = diesel::update(paper_sheet::table)
        .filter(paper_sheet::id.eq(row.id))
        .filter(paper_sheet::version.eq(row.version))
        .set((
            paper_sheet::version.eq(row.version + 1),
            paper_sheet::state.eq(next),
            paper_sheet::typed_at.eq(act.now),
        ))
        .execute(db)?;
    if moved == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

pub(crate) fn begin(db: &mut Db, act: &Act, new: &NewSheet, by: &Actor) -> Result<EntryId, EntryRefused> {
    let role = by.role_for(Permission::KeyIn)?;
    let own = rooms::procedure::by_id(db, new.procedure)?;
    let id = EntryId(act.ids.next());
    let stored = diesel::insert_into(paper_sheet::table)
        .values((
            (paper_sheet::id.eq(id), paper_sheet::version.eq(1), paper_sheet::procedure_id.eq(own.id)),
            paper_sheet::label.eq(&new.label),
            paper_sheet::label_key.eq(Some(format!("{}/{}", own.id, folded(&new.label)))),
            paper_sheet::state.eq(State::Empty),
            paper_sheet::idempotency_key.eq(&new.idempotency_key),
            paper_sheet::typed_at.eq(act.now),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if stored == 0 {
        let before: Option<EntryId> = paper_sheet::table
            .filter(paper_sheet::idempotency_key.eq(&new.idempotency_key))
            .select(paper_sheet::id)
            .first(db)
            .optional()
            .map_err(StoreError::from)?;
        return before.ok_or(EntryRefused::LabelUsed);
    }
    // What is asked stays as it is while a sheet is on its way.
    rooms::survey::lock(db, own.id)?;
    let row = row(db, id)?;
    first(db, act, &row, (&new.typed, &new.idempotency_key), by)?;
    rooms::staff::audit(db, act, by, role, Deed::SheetTyped, &Object::procedure(own.id, &own.slug))?;
    Ok(id)
}

fn keep(db: &mut Db, act: &Act, of: EntryId, (typed, key): (&Typed, &str), by: &Actor) -> Result<i64, StoreError> {
    let id = act.ids.next();
    diesel::insert_into(paper_typing::table)
        .values((
            paper_typing::id.eq(id),
            paper_typing::sheet_id.eq(of),
            paper_typing::staff_id.eq(by.staff),
            paper_typing::typed.eq(serde_json::to_string(typed)?),
            paper_typing::idempotency_key.eq(key),
            paper_typing::typed_at.eq(act.now),
        ))
        .execute(db)?;
    Ok(id)
}

fn first(db: &mut Db, act: &Act, row: &Row, typed: (&Typed, &str), by: &Actor) -> Result<(), EntryRefused> {
    let next = row.state.after(Action::TypeFirst)?;
    move_on(db, act, row, next)?;
    let typing = keep(db, act, row.id, typed, by)?;
    diesel::update(paper_sheet::table.find(row.id.0))
        .set(paper_sheet::first_id.eq(Some(typing)))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(())
}

/// Who typed it, and what.
fn typing(db: &mut Db, id: Option<i64>) -> Result<(StaffId, Typed), StoreError> {
    let (staff, typed): (StaffId, String) = paper_typing::table
        .find(id.ok_or(StoreError::NotFound)?)
        .select((paper_typing::staff_id, paper_typing::typed))
        .first(db)?;
    Ok((staff, serde_json::from_str(&typed)?))
}

pub(crate) fn type_in(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    place: (EntryId, i32),
    (typed, key): (&Typed, &str),
    by: &Actor,
) -> Result<Compared, EntryRefused> {
    let role = by.role_for(Permission::KeyIn)?;
    if let Some(before) = typed_before(db, keys, place.0, key)? {
        return Ok(before);
    }
    let row = held(db, place)?;
    let own = rooms::procedure::by_id(db, row.procedure_id)?;
    let object = Object::procedure(own.id, &own.slug);
    if row.state == State::Empty {
        first(db, act, &row, (typed, key), by)?;
        rooms::staff::audit(db, act, by, role, Deed::SheetTyped, &object)?;
        return Ok(Compared::First);
    }
    let (typist, before) = typing(db, row.first_id)?;
    let same = before.differs_from(typed).is_empty();
    let next = row.state.after(if same { Action::TypeSame } else { Action::TypeOther })?;
    rooms::staff::four_eyes::<EntryRefused>(db, &[typist], by)?;
    move_on(db, act, &row, next)?;
    let second = keep(db, act, row.id, (typed, key), by)?;
    diesel::update(paper_sheet::table.find(row.id.0))
        .set(paper_sheet::second_id.eq(Some(second)))
        .execute(db)
        .map_err(StoreError::from)?;
    rooms::staff::audit(db, act, by, role, Deed::SheetTyped, &object)?;
    if !same {
        return Ok(Compared::Different);
    }
    let submitted = hand_in(db, act, keys, &row, typed)?;
    let object = Object::contribution(submitted.id, &submitted.reference);
    rooms::staff::audit(db, act, by, role, Deed::SheetReleased, &object)?;
    Ok(Compared::Same(submitted))
}

/// The answer that this very typing got before.
fn typed_before(db: &mut Db, keys: &Keys, id: EntryId, key: &str) -> Result<Option<Compared>, StoreError> {
    let known: Option<i64> = paper_typing::table
        .filter(paper_typing::idempotency_key.eq(key))
        .select(paper_typing::id)
        .first(db)
        .optional()?;
    let Some(typing) = known else { return Ok(None) };
    let row = row(db, id)?;
    let secret = secret(keys, &row.idempotency_key);
    let handed_in = rooms::contribution::earlier(db, &row.idempotency_key, &secret)?;
    Ok(Some(match handed_in {
        Some(submitted) => Compared::Same(submitted),
        None if row.second_id == Some(typing) => Compared::Different,
        None => Compared::First,
    }))
}

/// Through the survey's own door, with the channel, the receipt and the rules of every response.
fn hand_in(db: &mut Db, act: &Act, keys: &Keys, row: &Row, typed: &Typed) -> Result<Submitted, EntryRefused> {
    let entry = Entry {
        procedure: row.procedure_id,
        idempotency_key: row.idempotency_key.clone(),
        channel: Channel::Paper,
        language: Language::De,
        answers: typed.answers.clone(),
        code: typed.code.clone(),
    };
    let submitted = rooms::survey::enter(db, act, None, &entry, &secret(keys, &row.idempotency_key))?;
    diesel::update(paper_sheet::table.find(row.id.0))
        .set(paper_sheet::contribution_id.eq(Some(submitted.id)))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(submitted)
}

pub(crate) fn settle(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    place: (EntryId, i32),
    verdict: &Verdict,
    by: &Actor,
) -> Result<Option<Submitted>, EntryRefused> {
    let role = by.role_for(Permission::SettleEntries)?;
    let row = held(db, place)?;
    let action = if matches!(verdict, Verdict::Again) { Action::TypeAgain } else { Action::Settle };
    let next = row.state.after(action)?;
    let (first, second) = (typing(db, row.first_id)?, typing(db, row.second_id)?);
    rooms::staff::four_eyes::<EntryRefused>(db, &[first.0, second.0], by)?;
    move_on(db, act, &row, next)?;
    let own = rooms::procedure::by_id(db, row.procedure_id)?;
    rooms::staff::audit(db, act, by, role, Deed::SheetSettled, &Object::procedure(own.id, &own.slug))?;
    let Verdict::Chosen(chosen) = verdict else {
        diesel::update(paper_sheet::table.find(row.id.0))
            .set((paper_sheet::first_id.eq(None::<i64>), paper_sheet::second_id.eq(None::<i64>)))
            .execute(db)
            .map_err(StoreError::from)?;
        return Ok(None);
    };
    let settled = first.1.settled(&second.1, chosen).ok_or(EntryRefused::Undecided)?;
    let submitted = hand_in(db, act, keys, &row, &settled)?;
    let object = Object::contribution(submitted.id, &submitted.reference);
    rooms::staff::audit(db, act, by, role, Deed::SheetReleased, &object)?;
    Ok(Some(submitted))
}

pub(crate) fn discard(db: &mut Db, act: &Act, place: (EntryId, i32), by: &Actor) -> Result<(), EntryRefused> {
    let role = by.role_for(Permission::KeyIn)?;
    let row = held(db, place)?;
    let next = row.state.after(Action::Discard)?;
    move_on(db, act, &row, next)?;
    // The paper may be typed anew under its name.
    diesel::update(paper_sheet::table.find(row.id.0))
        .set(paper_sheet::label_key.eq(None::<String>))
        .execute(db)
        .map_err(StoreError::from)?;
    let own = rooms::procedure::by_id(db, row.procedure_id)?;
    rooms::staff::audit(db, act, by, role, Deed::SheetDiscarded, &Object::procedure(own.id, &own.slug))?;
    Ok(())
}

pub(crate) fn to_type(db: &mut Db, id: EntryId) -> Result<(Sheet, Answers), StoreError> {
    let row = row(db, id)?;
    let words = match row.state {
        State::FirstTyped => typing(db, row.first_id)?.1.own_words(),
        State::Empty | State::Different | State::Released | State::Discarded => Answers::new(),
    };
    Ok((sheets(db, vec![row])?.pop().ok_or(StoreError::NotFound)?, words))
}

pub(crate) fn to_settle(db: &mut Db, id: EntryId) -> Result<(Sheet, Typed, Typed), StoreError> {
    let row = row(db, id)?;
    if row.state != State::Different {
        return Err(StoreError::NotFound);
    }
    let (first, second) = (typing(db, row.first_id)?.1, typing(db, row.second_id)?.1);
    Ok((sheets(db, vec![row])?.pop().ok_or(StoreError::NotFound)?, first, second))
}

pub(crate) fn waiting(db: &mut Db) -> Result<Waiting, StoreError> {
    let page = |states: &'static [State]| {
        paper_sheet::table
            .filter(paper_sheet::state.eq_any(states))
            .order(paper_sheet::id)
            .limit(PAGE)
            .select(Row::as_select())
    };
    let mut rows: Vec<Row> = page(&[State::Empty, State::FirstTyped]).load(db)?;
    rows.extend(page(&[State::Different]).load::<Row>(db)?);
    if rows.is_empty() {
        return Ok(Waiting { texts: Texts::default(), sheets: Vec::new() });
    }
    let mut objects: Vec<(ObjectKind, i64)> =
        rows.iter().map(|row| (ObjectKind::Procedure, row.procedure_id)).collect();
    objects.dedup();
    Ok(Waiting { texts: rooms::language::texts(db, &objects, Language::De)?, sheets: sheets(db, rows)? })
}

/// Sheets with their procedures' names and those who typed them, in two queries.
fn sheets(db: &mut Db, rows: Vec<Row>) -> Result<Vec<Sheet>, StoreError> {
    let typings: Vec<i64> = rows.iter().flat_map(|row| [row.first_id, row.second_id]).flatten().collect();
    let people: Vec<(i64, PersonId, String)> = paper_typing::table
        .inner_join(staff_account::table.on(staff_account::id.eq(paper_typing::staff_id)))
        .filter(paper_typing::id.eq_any(typings))
        .select((paper_typing::id, staff_account::person_id, staff_account::name))
        .load(db)?;
    let ids: Vec<i64> = rows.iter().map(|row| row.procedure_id).collect();
    let slugs: Vec<(i64, String)> =
        procedure::table.filter(procedure::id.eq_any(ids)).select((procedure::id, procedure::slug)).load(db)?;
    let typist = |id: Option<i64>| {
        let found = people.iter().find(|(own, ..)| Some(*own) == id);
        found.map(|(_, person, name)| (*person, name.clone()))
    };
    let slug = |id| slugs.iter().find(|(own, _)| *own == id).map(|(_, slug)| slug.clone()).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|row| Sheet {
            typists: [row.first_id, row.second_id].into_iter().filter_map(typist).collect(),
            slug: slug(row.procedure_id),
            id: row.id,
            version: row.version,
            procedure: row.procedure_id,
            label: row.label,
            state: row.state,
            typed_at: row.typed_at,
        })
        .collect())
}

/// Deletes both typings of the sheet behind a survey's response, if it came on one.
pub(crate) fn erase(db: &mut Db, contribution: i64) -> Result<(), StoreError> {
    let sheets = paper_sheet::table.filter(paper_sheet::contribution_id.eq(contribution)).select(paper_sheet::id);
    let ids: Vec<i64> = sheets.load(db)?;
    let nothing = serde_json::to_string(&Typed::default())?;
    for id in ids {
        let typings = paper_typing::table.filter(paper_typing::sheet_id.eq(id));
        diesel::update(typings).set(paper_typing::typed.eq(&nothing)).execute(db)?;
    }
    Ok(())
}
