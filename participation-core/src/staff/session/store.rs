//! Stores sessions and counts attempts to sign in.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::staff::session::{
    ABSOLUTE_SECONDS, CODE_TRIES, Code, Counted, Missing, PENDING_SECONDS, Session, SignInRefused, Stage, counted,
    stands,
};
use crate::staff::{Actor, Deed, Object, PersonId, Role, StaffId, TotpSecret};
use crate::storage::schema::{staff_account, staff_session};
use crate::storage::{Act, Keys};
use crate::{Language, StoreError, Timestamp};

#[path = "store/attempts.rs"]
mod attempts;

pub(crate) use attempts::remember;
use attempts::{admit, forget};

/// Counts an attempt before it is checked, so that many at once are counted too, and gives what the
/// password is compared with: nothing for whoever may not sign in.
pub(crate) fn attempt(
    db: &mut Db,
    act: &Act,
    login: &str,
    keys: &Counted,
) -> Result<Option<(StaffId, String)>, SignInRefused> {
    admit(db, act, login, keys)?;
    let found: Option<(StaffId, String, Option<Timestamp>)> = staff_account::table
        .filter(staff_account::login.eq(login))
        .filter(staff_account::active.eq(true))
        .select((staff_account::id, staff_account::password_hash, staff_account::one_time_until))
        .first(db)
        .optional()
        .map_err(StoreError::from)?;
    Ok(found.filter(|(_, _, until)| until.is_none_or(|until| act.now <= until)).map(|(id, hash, _)| (id, hash)))
}

/// Remembers that the password was right.
pub(crate) fn begin(db: &mut Db, act: &Act, id: StaffId, hash: &[u8; 32]) -> Result<(), StoreError> {
    diesel::delete(staff_session::table.filter(staff_session::expires_at.lt(act.now))).execute(db)?;
    let secret: Option<Vec<u8>> = staff_account::table.find(id.0).select(staff_account::totp_secret).first(db)?;
    let candidate = secret.is_none().then(TotpSecret::random);
    let expires = act.now.plus_seconds(PENDING_SECONDS);
    insert(db, act, (id, Stage::Password), hash, candidate.as_ref(), expires)
}

fn insert(
    db: &mut Db,
    act: &Act,
    (id, stage): (StaffId, Stage),
    hash: &[u8; 32],
    candidate: Option<&TotpSecret>,
    expires: Timestamp,
) -> Result<(), StoreError> {
    diesel::insert_into(staff_session::table)
        .values((
            staff_session::token_hash.eq(&hash[..]),
            staff_session::staff_id.eq(id),
            staff_session::stage.eq(stage),
            staff_session::candidate.eq(candidate.map(TotpSecret::as_bytes)),
            staff_session::tries.eq(0),
            staff_session::created_at.eq(act.now),
            staff_session::seen_at.eq(act.now),
            staff_session::expires_at.eq(expires),
        ))
        .execute(db)?;
    Ok(())
}

#[derive(Queryable)]
struct Pending {
    id: StaffId,
    person: PersonId,
    login: String,
    secret: Option<Vec<u8>>,
    candidate: Option<Vec<u8>>,
    tries: i32,
    office: Option<i64>,
    confirmed_at: Option<Timestamp>,
}

fn pending(db: &mut Db, hash: &[u8; 32], now: Timestamp) -> Result<Option<Pending>, StoreError> {
    Ok(staff_session::table
        .inner_join(staff_account::table.on(staff_account::id.eq(staff_session::staff_id)))
        .filter(staff_session::token_hash.eq(&hash[..]))
        .filter(staff_session::stage.eq(Stage::Password))
        .filter(staff_session::expires_at.gt(now))
        .filter(staff_session::tries.lt(CODE_TRIES))
        .filter(staff_account::active.eq(true))
        .select((
            staff_account::id,
            staff_account::person_id,
            staff_account::login,
            staff_account::totp_secret,
            staff_session::candidate,
            staff_session::tries,
            staff_account::office_id,
            staff_account::confirmed_at,
        ))
        .first(db)
        .optional()?)
}

pub(crate) fn missing(db: &mut Db, hash: &[u8; 32], now: Timestamp) -> Result<Option<Missing>, StoreError> {
    let Some(found) = pending(db, hash, now)? else { return Ok(None) };
    if found.secret.is_some() {
        return Ok(Some(Missing::Code));
    }
    let secret = found.candidate.as_deref().and_then(TotpSecret::from_bytes);
    Ok(secret.map(|secret| Missing::Device { login: found.login, secret }))
}

pub(crate) fn finish(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    (before, after): (&[u8; 32], &[u8; 32]),
    code: &str,
    address: &str,
) -> Result<Code, StoreError> {
    let Some(found) = pending(db, before, act.now)? else { return Ok(Code::Gone) };
    let sets_up = found.secret.is_none();
    let secret = found.secret.as_deref().or(found.candidate.as_deref()).and_then(TotpSecret::from_bytes);
    let Some(secret) = secret else { return Ok(Code::Gone) };
    if !use_step(db, found.id, secret.step(code, act.now))? {
        return wrong(db, before, found.tries);
    }
    end(db, before)?;
    let actor = Actor {
        staff: found.id,
        person: found.person,
        roles: rooms::staff::roles(db, found.id)?,
        office: found.office,
        confirmed: found.confirmed_at.is_some(),
    };
    let role = actor.roles.first().copied().unwrap_or(Role::Council);
    let own = Object::staff(found.id, &found.login);
    if sets_up {
        diesel::update(staff_account::table.find(found.id.0))
            .set(staff_account::totp_secret.eq(Some(secret.as_bytes())))
            .execute(db)?;
        rooms::staff::audit(db, act, &actor, role, Deed::SecondFactorSet, &own)?;
    }
    insert(db, act, (found.id, Stage::Full), after, None, act.now.plus_seconds(ABSOLUTE_SECONDS))?;
    forget(db, &counted(keys, &found.login, address))?;
    rooms::staff::audit(db, act, &actor, role, Deed::SignedIn, &own)?;
    Ok(Code::Right)
}

/// Uses up a step of time: a code that was seen once, or an older one, opens nothing.
fn use_step(db: &mut Db, id: StaffId, step: Option<i64>) -> Result<bool, StoreError> {
    let Some(step) = step else { return Ok(false) };
    let used = diesel::update(staff_account::table)
        .filter(staff_account::id.eq(id))
        .filter(staff_account::totp_step.lt(step))
        .set(staff_account::totp_step.eq(step))
        .execute(db)?;
    Ok(used == 1)
}

fn wrong(db: &mut Db, hash: &[u8; 32], tries: i32) -> Result<Code, StoreError> {
    diesel::update(staff_session::table.find(&hash[..]))
        .set(staff_session::tries.eq(staff_session::tries + 1))
        .execute(db)?;
    Ok(if tries + 1 < CODE_TRIES { Code::Wrong } else { Code::Gone })
}

#[derive(Queryable)]
struct Found {
    staff: StaffId,
    person: PersonId,
    office: Option<i64>,
    login: String,
    name: String,
    language: Option<Language>,
    one_time_until: Option<Timestamp>,
    created_at: Timestamp,
    seen_at: Timestamp,
    expires_at: Timestamp,
    confirmed_at: Option<Timestamp>,
}

/// The session of a token, and when it was last seen.
pub(crate) fn of(db: &mut Db, hash: &[u8; 32], now: Timestamp) -> Result<Option<(Session, Timestamp)>, StoreError> {
    let found: Option<Found> = staff_session::table
        .inner_join(staff_account::table.on(staff_account::id.eq(staff_session::staff_id)))
        .filter(staff_session::token_hash.eq(&hash[..]))
        .filter(staff_session::stage.eq(Stage::Full))
        .filter(staff_account::active.eq(true))
        .select((
            staff_account::id,
            staff_account::person_id,
            staff_account::office_id,
            staff_account::login,
            staff_account::name,
            staff_account::language,
            staff_account::one_time_until,
            staff_session::created_at,
            staff_session::seen_at,
            staff_session::expires_at,
            staff_account::confirmed_at,
        ))
        .first(db)
        .optional()?;
    let Some(found) = found.filter(|found| stands(now, found.seen_at, found.expires_at)) else { return Ok(None) };
    let roles = rooms::staff::roles(db, found.staff)?;
    let session = Session {
        actor: Actor {
            staff: found.staff,
            person: found.person,
            roles,
            office: found.office,
            confirmed: found.confirmed_at.is_some(),
        },
        login: found.login,
        name: found.name,
        language: found.language,
        must_change_password: found.one_time_until.is_some(),
        signed_in_at: found.created_at,
        ends_at: found.expires_at,
    };
    Ok(Some((session, found.seen_at)))
}

pub(crate) fn seen(db: &mut Db, hash: &[u8; 32], now: Timestamp) -> Result<(), StoreError> {
    diesel::update(staff_session::table.find(&hash[..])).set(staff_session::seen_at.eq(now)).execute(db)?;
    Ok(())
}

pub(crate) fn end(db: &mut Db, hash: &[u8; 32]) -> Result<(), StoreError> {
    diesel::delete(staff_session::table.find(&hash[..])).execute(db)?;
    Ok(())
}

pub(crate) fn change_password(
    db: &mut Db,
    act: &Act,
    id: StaffId,
    (hash, token): (&str, &[u8; 32]),
    actor: &Actor,
    keys: &Counted,
) -> Result<(), StoreError> {
    diesel::update(staff_account::table.find(id.0))
        .set((
            staff_account::password_hash.eq(hash),
            staff_account::one_time_until.eq(None::<Timestamp>),
            staff_account::version.eq(staff_account::version + 1),
        ))
        .execute(db)?;
    rooms::staff::end_sessions(db, id)?;
    insert(db, act, (id, Stage::Full), token, None, act.now.plus_seconds(ABSOLUTE_SECONDS))?;
    forget(db, keys)?;
    let login: String = staff_account::table.find(id.0).select(staff_account::login).first(db)?;
    let role = actor.roles.first().copied().unwrap_or(Role::Council);
    rooms::staff::audit(db, act, actor, role, Deed::PasswordChanged, &Object::staff(id, &login))
}
