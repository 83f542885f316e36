//! Stores events and says what is new about them.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::language::{Edit, Language, Method, NewText, ObjectKind, Variant};
use crate::notification::news::{What, Window};
use crate::procedure::event::{
    Details, Event, EventRefused, EventState, EventWord, FIELDS, Interpreter, MOST_EVENTS, MOST_SEATS, Planned,
    StepFree,
};
use crate::procedure::work::{Gap, TextRow, gaps_in};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::among::among;
use crate::storage::schema::{event, event_registration, procedure};
use crate::storage::{Act, Keys};
use crate::{StoreError, Timestamp};

#[path = "store/registration.rs"]
mod registered;

pub(crate) use registered::{forget, guests, leave, register, registration, remind};

#[derive(Queryable, Selectable)]
#[diesel(table_name = event)]
pub(crate) struct Row {
    id: i64,
    version: i32,
    procedure_id: i64,
    state: EventState,
    starts_at: Timestamp,
    ends_at: Timestamp,
    address: String,
    step_free: StepFree,
    interpreters: String,
    registration: bool,
    capacity: Option<i32>,
    taken: i32,
    edited_at: Timestamp,
    moved_from: Option<Timestamp>,
}

impl From<Row> for Event {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            version: row.version,
            procedure: row.procedure_id,
            state: row.state,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            address: row.address,
            step_free: row.step_free,
            interpreters: row.interpreters.split(',').filter_map(|word| word.parse().ok()).collect(),
            registration: row.registration,
            capacity: row.capacity,
            taken: row.taken,
            edited_at: row.edited_at,
            moved_from: row.moved_from,
        }
    }
}

pub(crate) fn by_id(db: &mut Db, id: i64) -> Result<Event, StoreError> {
    let row: Row = event::table.find(id).select(Row::as_select()).first(db)?;
    Ok(row.into())
}

/// Every event of a procedure, drafts too.
pub(crate) fn every(db: &mut Db, procedure: i64) -> Result<Vec<Event>, StoreError> {
    let rows: Vec<Row> = event::table
        .filter(event::procedure_id.eq(procedure))
        .order((event::starts_at, event::id))
        .select(Row::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The events of a procedure that anybody may see.
pub(crate) fn shown(db: &mut Db, procedure: i64) -> Result<Vec<Event>, StoreError> {
    Ok(every(db, procedure)?.into_iter().filter(|own| own.state != EventState::Draft).collect())
}

fn values(details: &Details) -> Result<(), EventRefused> {
    if details.ends_at <= details.starts_at {
        return Err(EventRefused::Backwards);
    }
    Ok(())
}

fn interpreters(list: &[Interpreter]) -> String {
    let known: Vec<&str> =
        Interpreter::ALL.iter().filter(|one| list.contains(one)).map(|one| one.as_str()).collect();
    known.join(",")
}

pub(crate) fn plan(
    db: &mut Db,
    act: &Act,
    of: i64,
    details: &Details,
    by: &Actor,
) -> Result<i64, EventRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    values(details)?;
    let own = rooms::procedure::by_id(db, of)?;
    let amount: i64 =
        event::table.filter(event::procedure_id.eq(of)).count().get_result(db).map_err(StoreError::from)?;
    if amount >= MOST_EVENTS {
        return Err(EventRefused::TooMany);
    }
    let id = insert(db, act, of, details)?;
    save_german(db, act, id, details, Some(by.staff.0))?;
    rooms::staff::audit(db, act, by, role, Deed::EventPlanned, &Object::procedure(of, &own.slug))?;
    Ok(id)
}

/// The row of a draft, without its texts.
pub(crate) fn insert(db: &mut Db, act: &Act, of: i64, details: &Details) -> Result<i64, StoreError> {
    let id = act.ids.next();
    diesel::insert_into(event::table)
        .values((
            (event::id.eq(id), event::version.eq(1), event::procedure_id.eq(of), event::state.eq(EventState::Draft)),
            event::starts_at.eq(details.starts_at),
            event::ends_at.eq(details.ends_at),
            event::address.eq(details.address.as_str()),
            event::step_free.eq(details.step_free),
            event::interpreters.eq(interpreters(&details.interpreters)),
            event::registration.eq(details.registration),
            event::capacity.eq(details.capacity.map(|seats| seats.clamp(1, MOST_SEATS))),
            event::taken.eq(0),
            event::edited_at.eq(act.now),
        ))
        .execute(db)?;
    Ok(id)
}

fn save_german(db: &mut Db, act: &Act, id: i64, details: &Details, by: Option<i64>) -> Result<(), StoreError> {
    let known = rooms::language::variants(db, &[(ObjectKind::Event, id)])?;
    let words = [Some(&details.title), Some(&details.place), details.access.as_ref(), details.note.as_ref()];
    for (field, words) in FIELDS.into_iter().zip(words) {
        let body = words.map_or("", |words| words.as_str());
        let before = known.iter().find(|(_, own, variant)| own == field && variant.language == Language::De);
        if before.map_or("", |(_, _, variant)| variant.body.as_str()) == body {
            continue;
        }
        let text = NewText {
            object_kind: ObjectKind::Event,
            object: id,
            field: field.to_owned(),
            language: Language::De,
            body: body.to_owned(),
            method: Method::Human,
            reviewer: None,
        };
        let edit = by.map(|staff| Edit { staff, reviewed_at: None });
        rooms::language::save_by(db, &text, edit.as_ref(), act.now)?;
    }
    Ok(())
}

/// Takes the next version of an event, or nothing.
fn raise(db: &mut Db, act: &Act, (id, version): (i64, i32)) -> Result<Event, StoreError> {
    let raised = diesel::update(event::table.find(id))
        .filter(event::version.eq(version))
        .set((event::version.eq(version + 1), event::edited_at.eq(act.now)))
        .execute(db)?;
    if raised != 1 {
        by_id(db, id)?;
        return Err(StoreError::Changed);
    }
    by_id(db, id)
}

/// A text of an event was saved: its calendar entry is another one. Where the German one says another place, that is
/// told as a change on the event's form is.
pub(crate) fn text_saved(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    text: &NewText,
    german_moved_on: bool,
) -> Result<(), StoreError> {
    diesel::update(event::table.find(text.object))
        .set((event::version.eq(event::version + 1), event::edited_at.eq(act.now)))
        .execute(db)?;
    if german_moved_on && text.field == "place" {
        let own = by_id(db, text.object)?;
        tell_moved(db, act, keys, (own.id, own.state), None)?;
    }
    Ok(())
}

/// Another day, hour or place: news, and a mail to everybody who registered, where the event is announced. `from` is
/// when it was to begin before. Its texts are saved by then, for the mails quote them.
fn tell_moved(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    (id, state): (i64, EventState),
    from: Option<Timestamp>,
) -> Result<(), StoreError> {
    if state != EventState::Announced {
        return Ok(());
    }
    diesel::update(event::table.find(id))
        .set((event::moved_at.eq(Some(act.now)), event::moved_from.eq(from)))
        .execute(db)?;
    registered::reset_reminders(db, id)?;
    registered::tell_all(db, act, keys, id, EventWord::Moved)
}

pub(crate) fn change(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    place: (i64, i32),
    details: &Details,
    by: &Actor,
) -> Result<(), EventRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    values(details)?;
    let own = raise(db, act, place)?;
    if own.state == EventState::Cancelled {
        return Err(EventRefused::NotPossible(own.state));
    }
    if own.state == EventState::Announced && details.starts_at != own.starts_at && details.starts_at < act.now {
        return Err(EventRefused::Past);
    }
    if details.capacity.is_some_and(|seats| seats < own.taken) {
        return Err(EventRefused::SeatsTaken { taken: own.taken });
    }
    let before = rooms::language::variants(db, &[(ObjectKind::Event, own.id)])?;
    let was = before.iter().find(|(_, field, variant)| field == "place" && variant.language == Language::De);
    let place_moved = was.is_some_and(|(_, _, variant)| variant.body != details.place.as_str());
    let moved = (own.starts_at, own.ends_at, own.address.as_str())
        != (details.starts_at, details.ends_at, details.address.as_str())
        || place_moved;
    diesel::update(event::table.find(own.id))
        .set((
            event::starts_at.eq(details.starts_at),
            event::ends_at.eq(details.ends_at),
            event::address.eq(details.address.as_str()),
            event::step_free.eq(details.step_free),
            event::interpreters.eq(interpreters(&details.interpreters)),
            event::registration.eq(details.registration),
            event::capacity.eq(details.capacity.map(|seats| seats.clamp(1, MOST_SEATS))),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    save_german(db, act, own.id, details, Some(by.staff.0))?;
    if moved {
        let from = Some(own.starts_at).filter(|was| *was != details.starts_at);
        tell_moved(db, act, keys, (own.id, own.state), from)?;
    }
    registered::seat(db, act, keys, own.id)?;
    let slug = rooms::procedure::by_id(db, own.procedure)?.slug;
    rooms::staff::audit(db, act, by, role, Deed::EventChanged, &Object::procedure(own.procedure, &slug))?;
    Ok(())
}

pub(crate) fn announce(db: &mut Db, act: &Act, place: (i64, i32), by: &Actor) -> Result<(), EventRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    let own = raise(db, act, place)?;
    if own.state != EventState::Draft {
        return Err(EventRefused::NotPossible(own.state));
    }
    let found = gaps(db, own.procedure, &[own.id])?;
    if !found.is_empty() {
        return Err(EventRefused::Gaps(found));
    }
    show(db, act, own.id)?;
    let slug = rooms::procedure::by_id(db, own.procedure)?.slug;
    rooms::staff::audit(db, act, by, role, Deed::EventAnnounced, &Object::procedure(own.procedure, &slug))?;
    Ok(())
}

/// Shows an event to everybody.
pub(crate) fn show(db: &mut Db, act: &Act, id: i64) -> Result<(), StoreError> {
    diesel::update(event::table.find(id))
        .set((event::state.eq(EventState::Announced), event::announced_at.eq(Some(act.now))))
        .execute(db)?;
    Ok(())
}

pub(crate) fn cancel(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    place: (i64, i32),
    by: &Actor,
) -> Result<(), EventRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    let own = raise(db, act, place)?;
    match own.state {
        EventState::Cancelled => return Err(EventRefused::NotPossible(own.state)),
        EventState::Draft => {
            diesel::delete(event::table.find(own.id)).execute(db).map_err(StoreError::from)?;
            rooms::language::forget(db, ObjectKind::Event, own.id)?;
        }
        EventState::Announced => {
            diesel::update(event::table.find(own.id))
                .set((event::state.eq(EventState::Cancelled), event::cancelled_at.eq(Some(act.now))))
                .execute(db)
                .map_err(StoreError::from)?;
            registered::tell_all(db, act, keys, own.id, EventWord::Cancelled)?;
        }
    }
    let slug = rooms::procedure::by_id(db, own.procedure)?.slug;
    rooms::staff::audit(db, act, by, role, Deed::EventCancelled, &Object::procedure(own.procedure, &slug))?;
    Ok(())
}

/// Every text an event can have: one query however many events there are.
pub(crate) fn text_rows(db: &mut Db, ids: &[i64]) -> Result<Vec<TextRow>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let objects: Vec<(ObjectKind, i64)> = ids.iter().map(|id| (ObjectKind::Event, *id)).collect();
    let mut found: BTreeMap<(i64, String), Vec<Variant>> = BTreeMap::new();
    for (object, field, variant) in rooms::language::variants(db, &objects)? {
        found.entry((object, field)).or_default().push(variant);
    }
    let mut rows = Vec::new();
    for object in ids {
        for field in FIELDS {
            let variants = found.remove(&(*object, field.to_owned())).unwrap_or_default();
            rows.push(TextRow { kind: ObjectKind::Event, object: *object, field: field.to_owned(), variants });
        }
    }
    Ok(rows)
}

/// Texts of events that a reader would miss.
fn gaps(db: &mut Db, of: i64, ids: &[i64]) -> Result<Vec<Gap>, StoreError> {
    let tags: String = procedure::table.find(of).select(procedure::required_languages).first(db)?;
    let required: Vec<Language> = tags.split(',').filter_map(|tag| tag.parse().ok()).collect();
    Ok(gaps_in(&text_rows(db, ids)?, &required))
}

pub(crate) fn planned(db: &mut Db, of: i64) -> Result<Planned, StoreError> {
    let events = every(db, of)?;
    let ids: Vec<i64> = events.iter().map(|own| own.id).collect();
    let drafts: Vec<i64> = events.iter().filter(|own| own.state == EventState::Draft).map(|own| own.id).collect();
    let objects: Vec<(ObjectKind, i64)> = ids.iter().map(|id| (ObjectKind::Event, *id)).collect();
    let waiting: Vec<(i64, i32)> = event_registration::table
        .filter(among(event_registration::event_id, ids))
        .filter(event_registration::waiting.eq(true))
        .select((event_registration::event_id, event_registration::people))
        .load(db)?;
    let mut sums: BTreeMap<i64, i64> = BTreeMap::new();
    for (id, people) in waiting {
        *sums.entry(id).or_default() += i64::from(people);
    }
    Ok(Planned {
        waiting: sums.into_iter().collect(),
        texts: rooms::language::texts(db, &objects, Language::De)?,
        gaps: gaps(db, of, &drafts)?,
        events,
    })
}

/// The events of several procedures that anybody may see and that end after `from`, the first at the top.
pub(crate) fn of_many(
    db: &mut Db,
    procedures: &[i64],
    from: Timestamp,
    limit: i64,
) -> Result<Vec<Event>, StoreError> {
    let rows: Vec<Row> = event::table
        .filter(among(event::procedure_id, procedures.iter().copied()))
        .filter(event::state.ne(EventState::Draft))
        .filter(event::ends_at.gt(from))
        .order((event::starts_at, event::id))
        .limit(limit)
        .select(Row::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

type Told = (i64, String, Timestamp, What);

/// What is new about the events of some procedures: announced, moved, cancelled.
pub(crate) fn news(
    db: &mut Db,
    procedures: &[i64],
    window: Window,
    language: Language,
) -> Result<Vec<Told>, StoreError> {
    type Times = (Option<Timestamp>, Option<Timestamp>, Option<Timestamp>);
    let rows: Vec<(i64, i64, Timestamp, Option<Timestamp>, Times)> = event::table
        .filter(among(event::procedure_id, procedures.iter().copied()))
        .filter(event::state.ne(EventState::Draft))
        .order(event::id.desc())
        .limit(MOST_EVENTS)
        .select((
            event::id,
            event::procedure_id,
            event::starts_at,
            event::moved_from,
            (event::announced_at, event::moved_at, event::cancelled_at),
        ))
        .load(db)?;
    let objects: Vec<(ObjectKind, i64)> = rows.iter().map(|row| (ObjectKind::Event, row.0)).collect();
    let texts = rooms::language::texts(db, &objects, language)?;
    let mut told = Vec::new();
    for (id, of, starts_at, from, (announced, moved, cancelled)) in rows {
        let text = texts.get(id, "title");
        let (title, own) = text.map_or((String::new(), language), |text| (text.body.clone(), text.language));
        let within = |at: Option<Timestamp>| at.filter(|at| window.since < *at && *at <= window.until);
        if let Some(at) = within(announced) {
            let what = What::Event { id, title: title.clone(), starts_at, language: own };
            told.push((of, format!("event/{id}"), at, what));
        }
        if let Some(at) = within(moved) {
            let what = What::EventMoved { id, title: title.clone(), starts_at, from, language: own };
            told.push((of, format!("event/{id}/moved/{}", at.unix()), at, what));
        }
        if let Some(at) = within(cancelled) {
            let what = What::EventCancelled { id, title, starts_at, language: own };
            told.push((of, format!("event/{id}/cancelled"), at, what));
        }
    }
    Ok(told)
}
