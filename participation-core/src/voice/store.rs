//! Stores codes and addresses that wait to be confirmed.

use diesel::prelude::*;

use super::backend::Db;
use crate::storage::schema::{confirmation, voice_code};
use crate::voice::{Asked, CONFIRM_DAYS, token_hash};
use crate::{Language, StoreError, Timestamp};

/// Whether the office handed out this code for the procedure.
pub(crate) fn knows_code(db: &mut Db, procedure: i64, hash: &[u8; 32]) -> Result<bool, StoreError> {
    let known: i64 = voice_code::table
        .filter(voice_code::procedure_id.eq(procedure))
        .filter(voice_code::code_hash.eq(&hash[..]))
        .count()
        .get_result(db)?;
    Ok(known > 0)
}

/// Remembers that an address was asked.
pub(crate) fn ask(db: &mut Db, asked: &Asked<'_>, now: Timestamp) -> Result<(), StoreError> {
    ask_until(db, asked, now.plus_days(CONFIRM_DAYS))
}

/// The same with a link of another length.
pub(crate) fn ask_until(db: &mut Db, asked: &Asked<'_>, expires_at: Timestamp) -> Result<(), StoreError> {
    diesel::insert_into(confirmation::table)
        .values((
            confirmation::token_hash.eq(&token_hash(asked.token)[..]),
            confirmation::purpose.eq(asked.purpose),
            confirmation::object_id.eq(asked.object),
            confirmation::email.eq(asked.email.trim()),
            confirmation::language.eq(asked.language),
            confirmation::expires_at.eq(expires_at),
        ))
        .execute(db)?;
    Ok(())
}

/// What the token of a mail confirms, and the address; nothing for unknown and old ones. The address is
/// empty once the link was used.
pub(crate) fn asked(
    db: &mut Db,
    purpose: &str,
    token: &str,
    now: Timestamp,
) -> Result<Option<(i64, String)>, StoreError> {
    Ok(confirmation::table
        .filter(confirmation::token_hash.eq(&token_hash(token)[..]))
        .filter(confirmation::purpose.eq(purpose))
        .filter(confirmation::expires_at.ge(now))
        .select((confirmation::object_id, confirmation::email))
        .first(db)
        .optional()?)
}

/// What it is about and the address behind a token, whatever it confirms, with the language it was asked in.
pub(crate) fn asked_whatever(
    db: &mut Db,
    token: &str,
    now: Timestamp,
) -> Result<Option<(String, i64, String, Language)>, StoreError> {
    Ok(confirmation::table
        .filter(confirmation::token_hash.eq(&token_hash(token)[..]))
        .filter(confirmation::expires_at.ge(now))
        .select((confirmation::purpose, confirmation::object_id, confirmation::email, confirmation::language))
        .first(db)
        .optional()?)
}

/// Confirmed: from here on the address is not needed, only the fact that the link was used.
pub(crate) fn used(db: &mut Db, token: &str, now: Timestamp) -> Result<(), StoreError> {
    diesel::update(confirmation::table.filter(confirmation::token_hash.eq(&token_hash(token)[..])))
        .set((confirmation::used_at.eq(Some(now)), confirmation::email.eq("")))
        .filter(confirmation::used_at.is_null())
        .execute(db)?;
    Ok(())
}

/// Forgets links that are too old, with the addresses they were sent to; how many they were.
pub(crate) fn forget_unconfirmed(db: &mut Db, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let old: Vec<Vec<u8>> = confirmation::table
        .filter(confirmation::expires_at.lt(now))
        .select(confirmation::token_hash)
        .limit(limit)
        .load(db)?;
    Ok(diesel::delete(confirmation::table.filter(confirmation::token_hash.eq_any(&old))).execute(db)?)
}
