//! Stores who registered, and gives seats in the order of asking to whoever fits in. The count of seats stands in the event's row, so that
//! two who ask at once wait for each other.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::by_id;
use crate::contribution::Secret;
use crate::language::{Language, ObjectKind};
use crate::notification::{Message, Outgoing};
use crate::procedure::ProcedureState;
use crate::procedure::event::registration::code;
use crate::procedure::event::{
    Event, EventMail, EventState, EventWord, FORGET_DAYS, Guest, NewRegistration, RegisterRefused, Registration,
};
use crate::storage::schema::{event, event_registration, procedure};
use crate::storage::{Act, Keys};
use crate::{StoreError, Timestamp};

/// Rows of one transaction.
const AT_ONCE: i64 = 500;
const DAY: i64 = 86_400;

/// An event that anybody can see, with its procedure's name in addresses.
fn visible(db: &mut Db, id: i64) -> Result<(Event, String), StoreError> {
    let own = by_id(db, id)?;
    let slug: String = procedure::table
        .find(own.procedure)
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .select(procedure::slug)
        .first(db)?;
    if own.state == EventState::Draft { Err(StoreError::NotFound) } else { Ok((own, slug)) }
}

/// Whoever changes who sits where waits here for everybody else who does, so that no seat stays free while somebody waits.
fn in_turn(db: &mut Db, id: i64) -> Result<(), StoreError> {
    diesel::update(event::table.find(id)).set(event::taken.eq(event::taken)).execute(db)?;
    Ok(())
}

/// Takes seats if there are as many.
fn take(db: &mut Db, id: i64, people: i32) -> Result<bool, StoreError> {
    let taken = diesel::update(event::table.find(id))
        .filter(event::capacity.is_null().or((event::taken + people).nullable().le(event::capacity)))
        .set(event::taken.eq(event::taken + people))
        .execute(db)?;
    Ok(taken == 1)
}

pub(crate) fn register(
    db: &mut Db,
    act: &Act,
    of: i64,
    new: &NewRegistration,
    secret: &Secret,
) -> Result<(), RegisterRefused> {
    let (own, _) = visible(db, of)?;
    let known: Option<i64> = event_registration::table
        .filter(event_registration::idempotency_key.eq(&new.idempotency_key))
        .select(event_registration::id)
        .first(db)
        .optional()
        .map_err(StoreError::from)?;
    if known.is_some() {
        return Ok(());
    }
    own.open_at(act.now)?;
    if let Some(seats) = own.capacity.filter(|seats| new.people > *seats) {
        return Err(RegisterRefused::Seats(seats));
    }
    in_turn(db, of)?;
    // Whoever waits does not fit in, else it would have a seat: no seat stays free for a group that is too large.
    let seated = take(db, of, new.people)?;
    let id = act.ids.next();
    let stored = diesel::insert_into(event_registration::table)
        .values((
            event_registration::id.eq(id),
            event_registration::event_id.eq(of),
            event_registration::idempotency_key.eq(&new.idempotency_key),
            event_registration::code_hash.eq(&secret.hash()[..]),
            event_registration::people.eq(new.people),
            event_registration::waiting.eq(!seated),
            event_registration::name.eq(new.name.as_ref().map(|name| name.as_str())),
            event_registration::needs.eq(new.needs.as_ref().map(|needs| needs.as_str())),
            event_registration::email.eq(new.email.as_deref().map(str::trim)),
            event_registration::language.eq(new.language),
            event_registration::registered_at.eq(act.now),
        ))
        .on_conflict(event_registration::idempotency_key)
        .do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if stored == 0 {
        // The same form, sent twice at once: the first one has the seats.
        if seated {
            give_back(db, of, new.people)?;
        }
        return Ok(());
    }
    if let Some(address) = &new.email {
        let word = if seated { EventWord::Registered } else { EventWord::Waiting };
        let to = (address.trim().to_owned(), new.language);
        tell(db, act, &own, to, new.people, (word, secret))?;
    }
    Ok(())
}

fn give_back(db: &mut Db, of: i64, people: i32) -> Result<(), StoreError> {
    diesel::update(event::table.find(of)).set(event::taken.eq(event::taken - people)).execute(db)?;
    Ok(())
}

/// Queues a mail about an event. Whoever fills in a form can name any address, so that what answers the form is limited
/// for each address; what happens later to what somebody registered for is told in any case.
fn tell(
    db: &mut Db,
    act: &Act,
    own: &Event,
    to: (String, Language),
    people: i32,
    (word, secret): (EventWord, &Secret),
) -> Result<(), StoreError> {
    let mail = mail(db, own, to, people, (word, secret))?;
    match word {
        EventWord::Registered | EventWord::Waiting => {
            rooms::notification::queue_asked(db, act.ids.next(), &mail, act.now)
        }
        EventWord::Seat | EventWord::Moved | EventWord::Cancelled | EventWord::Reminder => {
            rooms::notification::queue(db, act.ids.next(), &mail, act.now)
        }
    }
}

fn mail(
    db: &mut Db,
    own: &Event,
    (recipient, language): (String, Language),
    people: i32,
    (word, secret): (EventWord, &Secret),
) -> Result<Outgoing, StoreError> {
    let texts = rooms::language::texts(db, &[(ObjectKind::Event, own.id)], language)?;
    let slug: String = procedure::table.find(own.procedure).select(procedure::slug).first(db)?;
    let message = Message::Event(EventMail {
        word,
        title: texts.body(own.id, "title").to_owned(),
        place: texts.body(own.id, "place").to_owned(),
        address: own.address.clone(),
        starts_at: own.starts_at,
        from: own.moved_from.filter(|_| word == EventWord::Moved),
        people,
        slug,
        event: own.id,
        code: secret.to_string(),
    });
    Ok(Outgoing { recipient, language, message })
}

pub(crate) fn registration(db: &mut Db, of: i64, secret: &Secret) -> Result<Registration, StoreError> {
    let (event, _) = visible(db, of)?;
    let (people, waiting, email): (i32, bool, Option<String>) = event_registration::table
        .filter(event_registration::event_id.eq(of))
        .filter(event_registration::code_hash.eq(&secret.hash()[..]))
        .select((event_registration::people, event_registration::waiting, event_registration::email))
        .first(db)?;
    Ok(Registration { event, people, waiting, reminded: email.is_some() })
}

pub(crate) fn leave(db: &mut Db, act: &Act, keys: &Keys, of: i64, secret: &Secret) -> Result<(), StoreError> {
    in_turn(db, of)?;
    let found: Option<(i64, i32, bool)> = event_registration::table
        .filter(event_registration::event_id.eq(of))
        .filter(event_registration::code_hash.eq(&secret.hash()[..]))
        .select((event_registration::id, event_registration::people, event_registration::waiting))
        .first(db)
        .optional()?;
    let Some((id, people, waiting)) = found else { return Ok(()) };
    if diesel::delete(event_registration::table.find(id)).execute(db)? == 1 && !waiting {
        give_back(db, of, people)?;
    }
    seat(db, act, keys, of)
}

type Waiting = (i64, String, i32, Option<String>, Language);

/// Gives free seats to whoever waits and fits in, in the order of asking.
pub(crate) fn seat(db: &mut Db, act: &Act, keys: &Keys, of: i64) -> Result<(), StoreError> {
    let own = by_id(db, of)?;
    if own.open_at(act.now).is_err() {
        return Ok(());
    }
    // Those that never fit in must not stand before those that do.
    let free = own.left().unwrap_or(i32::MAX);
    let waiting: Vec<Waiting> = event_registration::table
        .filter(event_registration::event_id.eq(of))
        .filter(event_registration::waiting.eq(true))
        .filter(event_registration::people.le(free))
        .order(event_registration::id)
        .limit(AT_ONCE)
        .select((
            event_registration::id,
            event_registration::idempotency_key,
            event_registration::people,
            event_registration::email,
            event_registration::language,
        ))
        .load(db)?;
    for (id, key, people, email, language) in waiting {
        if !take(db, of, people)? {
            continue;
        }
        let seated = diesel::update(event_registration::table.find(id))
            .filter(event_registration::waiting.eq(true))
            .set(event_registration::waiting.eq(false))
            .execute(db)?;
        if seated == 0 {
            give_back(db, of, people)?;
        } else if let Some(address) = email {
            tell(db, act, &own, (address, language), people, (EventWord::Seat, &code(keys, &key)))?;
        }
    }
    Ok(())
}

pub(crate) fn guests(db: &mut Db, of: i64) -> Result<Vec<Guest>, StoreError> {
    type Columns = (i32, bool, Option<String>, Option<String>, Language, Timestamp);
    let rows: Vec<Columns> = event_registration::table
        .filter(event_registration::event_id.eq(of))
        .order((event_registration::waiting, event_registration::id))
        .select((
            event_registration::people,
            event_registration::waiting,
            event_registration::name,
            event_registration::needs,
            event_registration::language,
            event_registration::registered_at,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(people, waiting, name, needs, language, registered_at)| Guest {
            people,
            waiting,
            name,
            needs,
            language,
            registered_at,
        })
        .collect())
}

/// Whoever was reminded of the old day is reminded of the new one.
pub(super) fn reset_reminders(db: &mut Db, of: i64) -> Result<(), StoreError> {
    diesel::update(event_registration::table.filter(event_registration::event_id.eq(of)))
        .set(event_registration::reminded_at.eq(None::<Timestamp>))
        .execute(db)?;
    Ok(())
}

/// Writes to everybody who registered for an event and left an address.
pub(super) fn tell_all(db: &mut Db, act: &Act, keys: &Keys, of: i64, word: EventWord) -> Result<(), StoreError> {
    let rows: Vec<(String, i32, Option<String>, Language)> = event_registration::table
        .filter(event_registration::event_id.eq(of))
        .filter(event_registration::email.is_not_null())
        .select((
            event_registration::idempotency_key,
            event_registration::people,
            event_registration::email,
            event_registration::language,
        ))
        .load(db)?;
    let own = by_id(db, of)?;
    for (key, people, email, language) in rows {
        let Some(address) = email else { continue };
        tell(db, act, &own, (address, language), people, (word, &code(keys, &key)))?;
    }
    Ok(())
}

/// Reminds of everything that begins within a day.
pub(crate) fn remind(db: &mut Db, act: &Act, keys: &Keys) -> Result<usize, StoreError> {
    let soon: Vec<i64> = event::table
        .filter(event::state.eq(EventState::Announced))
        .filter(event::starts_at.gt(act.now))
        .filter(event::starts_at.le(act.now.plus_seconds(DAY)))
        .order((event::starts_at, event::id))
        .select(event::id)
        .load(db)?;
    let mut reminded = 0;
    for of in soon {
        reminded += remind_of(db, act, keys, of)?;
    }
    Ok(reminded)
}

/// Whoever registered less than a day before needs no reminder. Only whom a mail goes to counts as reminded.
fn remind_of(db: &mut Db, act: &Act, keys: &Keys, of: i64) -> Result<usize, StoreError> {
    let own = by_id(db, of)?;
    let due: Vec<(i64, String, i32, Option<String>, Language)> = event_registration::table
        .filter(event_registration::event_id.eq(of))
        .filter(event_registration::waiting.eq(false))
        .filter(event_registration::email.is_not_null())
        .filter(event_registration::registered_at.lt(own.starts_at.plus_seconds(-DAY)))
        .filter(event_registration::reminded_at.is_null())
        .order(event_registration::id)
        .limit(AT_ONCE)
        .select((
            event_registration::id,
            event_registration::idempotency_key,
            event_registration::people,
            event_registration::email,
            event_registration::language,
        ))
        .load(db)?;
    let mut reminded = 0;
    for (id, key, people, email, language) in due {
        let Some(address) = email else { continue };
        let won = diesel::update(event_registration::table.find(id))
            .filter(event_registration::reminded_at.is_null())
            .set(event_registration::reminded_at.eq(Some(act.now)))
            .execute(db)?;
        if won == 1 {
            tell(db, act, &own, (address, language), people, (EventWord::Reminder, &code(keys, &key)))?;
            reminded += 1;
        }
    }
    Ok(reminded)
}

pub(crate) fn forget(db: &mut Db, now: Timestamp) -> Result<usize, StoreError> {
    let old: Vec<i64> = event_registration::table
        .inner_join(event::table)
        .filter(event::ends_at.lt(now.plus_days(-FORGET_DAYS)))
        .limit(AT_ONCE)
        .select(event_registration::id)
        .load(db)?;
    Ok(diesel::delete(event_registration::table.filter(event_registration::id.eq_any(&old))).execute(db)?)
}
