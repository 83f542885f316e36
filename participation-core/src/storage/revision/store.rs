//! Worker numbers: who makes keys with which number until when, and how often it has written.

use diesel::prelude::*;

use super::backend::Db;
use crate::storage::StoreError;
use crate::storage::ids::WORKERS;
use crate::storage::schema::worker_lease;

/// Takes the lowest number that nobody holds at `now` (seconds since 1970).
pub(crate) fn lease(db: &mut Db, token: i64, now: i64, seconds: i64) -> Result<i64, StoreError> {
    let held: Vec<(i64, i64)> = worker_lease::table
        .select((worker_lease::number, worker_lease::leased_until))
        .order(worker_lease::number)
        .load(db)?;
    for number in 0..i64::from(WORKERS) {
        let until = held.iter().find(|(held, _)| *held == number).map(|(_, until)| *until);
        let taken = match until {
            None => diesel::insert_into(worker_lease::table)
                .values((
                    worker_lease::number.eq(number),
                    worker_lease::token.eq(token),
                    worker_lease::leased_until.eq(now + seconds),
                    worker_lease::written.eq(0_i64),
                ))
                .on_conflict_do_nothing()
                .execute(db)?,
            Some(until) if until < now => diesel::update(worker_lease::table)
                .filter(worker_lease::number.eq(number))
                .filter(worker_lease::leased_until.eq(until))
                .set((worker_lease::token.eq(token), worker_lease::leased_until.eq(now + seconds)))
                .execute(db)?,
            Some(_) => 0,
        };
        if taken == 1 {
            return Ok(number);
        }
    }
    Err(StoreError::Busy)
}

/// Holds the number for longer.
///
/// # Errors
/// [`StoreError::Changed`] when somebody else has taken it since.
pub(crate) fn renew(db: &mut Db, number: i64, token: i64, until: i64) -> Result<(), StoreError> {
    let renewed = diesel::update(worker_lease::table)
        .filter(worker_lease::number.eq(number))
        .filter(worker_lease::token.eq(token))
        .set(worker_lease::leased_until.eq(until))
        .execute(db)?;
    if renewed == 1 { Ok(()) } else { Err(StoreError::Changed) }
}
