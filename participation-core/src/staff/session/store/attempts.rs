//! Counts attempts to sign in, and knows the devices from which they are counted apart.

use diesel::prelude::*;

use super::super::backend::Db;
use crate::staff::StaffId;
use crate::staff::session::{
    ACCOUNT, Counted, DEVICE_DAYS, EVERYWHERE, FORGOTTEN_SECONDS, Limit, NETWORK, SignInRefused, Stage, counted_at,
};
use crate::storage::schema::{sign_in_attempt, staff_account, staff_device, staff_session};
use crate::storage::{Act, Keys};
use crate::{StoreError, Timestamp};

/// How often a count is tried again that somebody else counted at the same moment.
const TRIES: usize = 8;

/// Counts an attempt before it is checked, so that many at once are counted too. One that comes too early is refused
/// and not counted: whoever guesses cannot make somebody else's pause longer by knocking.
pub(crate) fn admit(db: &mut Db, act: &Act, login: &str, keys: &Counted) -> Result<(), SignInRefused> {
    diesel::delete(sign_in_attempt::table)
        .filter(sign_in_attempt::since.lt(act.now.plus_seconds(-FORGOTTEN_SECONDS)))
        .execute(db)
        .map_err(StoreError::from)?;
    let strange = [(&keys.account, ACCOUNT), (&keys.network, NETWORK), (&keys.everywhere, EVERYWHERE)];
    let known = [(&keys.at_device, ACCOUNT)];
    let counters: &[(&[u8; 32], Limit)] = if is_known(db, act, login, keys)? { &known } else { &strange };
    for _ in 0..TRIES {
        if count(db, act, counters)? {
            return Ok(());
        }
    }
    Err(SignInRefused::TooMany { seconds: 1 })
}

/// Counts all or says how long to wait; `false` when somebody else counted at the same moment.
fn count(db: &mut Db, act: &Act, counters: &[(&[u8; 32], Limit)]) -> Result<bool, SignInRefused> {
    let mut seen = Vec::new();
    for (key, limit) in counters {
        let row: Option<(i32, Timestamp)> = sign_in_attempt::table
            .find(&key[..])
            .select((sign_in_attempt::attempts, sign_in_attempt::since))
            .first(db)
            .optional()
            .map_err(StoreError::from)?;
        let seconds = row.map_or(0, |(attempts, last)| limit.wait(attempts, last, act.now));
        if seconds > 0 {
            return Err(SignInRefused::TooMany { seconds });
        }
        seen.push((*key, row.map(|(attempts, _)| attempts)));
    }
    for (key, attempts) in seen {
        if !raise(db, act, key, attempts)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn raise(db: &mut Db, act: &Act, key: &[u8; 32], attempts: Option<i32>) -> Result<bool, StoreError> {
    let changed = match attempts {
        Some(attempts) => diesel::update(sign_in_attempt::table.find(&key[..]))
            .filter(sign_in_attempt::attempts.eq(attempts))
            .set((sign_in_attempt::attempts.eq(attempts + 1), sign_in_attempt::since.eq(act.now)))
            .execute(db)?,
        None => diesel::insert_into(sign_in_attempt::table)
            .values((
                sign_in_attempt::key_hash.eq(&key[..]),
                sign_in_attempt::attempts.eq(1),
                sign_in_attempt::since.eq(act.now),
            ))
            .on_conflict_do_nothing()
            .execute(db)?,
    };
    Ok(changed == 1)
}

/// After a success: the account's attempts from here are forgotten, and the others get this one back.
pub(crate) fn forget(db: &mut Db, keys: &Counted) -> Result<(), StoreError> {
    diesel::delete(sign_in_attempt::table.find(&keys.account[..])).execute(db)?;
    for key in [&keys.network, &keys.everywhere] {
        diesel::update(sign_in_attempt::table.find(&key[..]))
            .filter(sign_in_attempt::attempts.gt(0))
            .set(sign_in_attempt::attempts.eq(sign_in_attempt::attempts - 1))
            .execute(db)?;
    }
    Ok(())
}

fn is_known(db: &mut Db, act: &Act, login: &str, keys: &Counted) -> Result<bool, StoreError> {
    let amount: i64 = staff_device::table
        .inner_join(staff_account::table.on(staff_account::id.eq(staff_device::staff_id)))
        .filter(staff_device::device_hash.eq(&keys.device[..]))
        .filter(staff_device::seen_at.gt(act.now.plus_days(-DEVICE_DAYS)))
        .filter(staff_account::login.eq(login))
        .count()
        .get_result(db)?;
    Ok(amount > 0)
}

/// Makes a device known for the account of this session. Says whether it was known before.
pub(crate) fn remember(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    session: &[u8; 32],
    (kept, fresh): (&[u8; 32], &[u8; 32]),
    brought: &str,
) -> Result<bool, StoreError> {
    let (id, login): (StaffId, String) = staff_session::table
        .inner_join(staff_account::table.on(staff_account::id.eq(staff_session::staff_id)))
        .filter(staff_session::token_hash.eq(&session[..]))
        .filter(staff_session::stage.eq(Stage::Full))
        .select((staff_account::id, staff_account::login))
        .first(db)?;
    diesel::delete(staff_device::table)
        .filter(staff_device::seen_at.lt(act.now.plus_days(-DEVICE_DAYS)))
        .execute(db)?;
    diesel::delete(sign_in_attempt::table.find(&counted_at(keys, &login, brought)[..])).execute(db)?;
    let known = diesel::update(staff_device::table.find((id.0, &kept[..])))
        .set(staff_device::seen_at.eq(act.now))
        .execute(db)?;
    if known == 0 {
        diesel::insert_into(staff_device::table)
            .values((
                staff_device::staff_id.eq(id),
                staff_device::device_hash.eq(&fresh[..]),
                staff_device::seen_at.eq(act.now),
            ))
            .execute(db)?;
    }
    Ok(known > 0)
}
