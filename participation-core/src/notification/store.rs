//! Queues mail inside the transaction that gives rise to it.

use diesel::prelude::*;

use super::backend::Db;
use crate::notification::{
    CLAIM_SECONDS, MOST_ATTEMPTS, Outgoing, PER_ADDRESS, WAITING_DAYS, Waiting, address_hash, pause_after,
};
use crate::storage::among::among;
use crate::storage::schema::{mail_count, outbox};
use crate::{Language, StoreError, Timestamp};

/// Queues a mail, due at once.
pub(crate) fn queue(db: &mut Db, id: i64, mail: &Outgoing, now: Timestamp) -> Result<(), StoreError> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id),
            outbox::recipient.eq(&mail.recipient),
            outbox::language.eq(mail.language),
            outbox::message.eq(serde_json::to_string(&mail.message)?),
            outbox::queued_at.eq(now),
            outbox::attempts.eq(0),
            outbox::next_attempt_at.eq(now),
        ))
        .execute(db)?;
    Ok(())
}

/// Queues a mail that anybody can have sent to any address: a confirmation or a receipt. Nobody's mailbox is filled by
/// that, so that there are at most [`PER_ADDRESS`] a day for one address. The rest is not sent, and the page that was
/// asked for it says the same as ever: it tells nobody about a mailbox. What somebody has to be told about something of
/// their own, that an event is cancelled or elsewhere, goes by [`queue`].
pub(crate) fn queue_asked(db: &mut Db, id: i64, mail: &Outgoing, now: Timestamp) -> Result<(), StoreError> {
    diesel::delete(mail_count::table.filter(mail_count::since.lt(now.plus_days(-1)))).execute(db)?;
    let amount: i32 = diesel::insert_into(mail_count::table)
        .values((
            mail_count::address_hash.eq(&address_hash(&mail.recipient)[..]),
            mail_count::amount.eq(1),
            mail_count::since.eq(now),
        ))
        .on_conflict(mail_count::address_hash)
        .do_update()
        .set(mail_count::amount.eq(mail_count::amount + 1))
        .returning(mail_count::amount)
        .get_result(db)?;
    if amount > PER_ADDRESS {
        tracing::info!(amount, "A mail was not queued: its address gets no more today.");
        return Ok(());
    }
    queue(db, id, mail, now)
}

/// Rows of one statement: below the number of values a statement may carry.
const CHUNK: usize = 500;

/// Queues many mails in few statements.
pub(crate) fn queue_many(
    db: &mut Db,
    mut fresh_id: impl FnMut() -> i64,
    mails: &[Outgoing],
    now: Timestamp,
) -> Result<(), StoreError> {
    for chunk in mails.chunks(CHUNK) {
        let rows = chunk
            .iter()
            .map(|mail| {
                Ok((
                    outbox::id.eq(fresh_id()),
                    outbox::recipient.eq(mail.recipient.clone()),
                    outbox::language.eq(mail.language),
                    outbox::message.eq(serde_json::to_string(&mail.message)?),
                    outbox::queued_at.eq(now),
                    outbox::attempts.eq(0),
                    outbox::next_attempt_at.eq(now),
                ))
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        diesel::insert_into(outbox::table).values(rows).execute(db)?;
    }
    Ok(())
}

pub(crate) fn claim_due(db: &mut Db, claim: i64, limit: i64, now: Timestamp) -> Result<Vec<Waiting>, StoreError> {
    let due: Vec<(i64, String, Language, String, i32, Timestamp, Timestamp)> = outbox::table
        .filter(outbox::sent_at.is_null())
        .filter(outbox::next_attempt_at.le(now))
        .filter(outbox::attempts.lt(MOST_ATTEMPTS))
        .order(outbox::next_attempt_at)
        .limit(limit)
        .select((
            outbox::id,
            outbox::recipient,
            outbox::language,
            outbox::message,
            outbox::attempts,
            outbox::queued_at,
            outbox::next_attempt_at,
        ))
        .load(db)?;
    let mut claimed = Vec::new();
    for (id, recipient, language, message, attempts, queued_at, seen) in due {
        // Whoever moves the time on first has the mail.
        let won = diesel::update(outbox::table.find(id))
            .filter(outbox::next_attempt_at.eq(seen))
            .set((outbox::claim.eq(Some(claim)), outbox::next_attempt_at.eq(now.plus_seconds(CLAIM_SECONDS))))
            .execute(db)?;
        if won == 1 {
            let message = serde_json::from_str(&message)?;
            claimed.push(Waiting { id, recipient, language, message, attempts, queued_at });
        }
    }
    Ok(claimed)
}

pub(crate) fn sent(db: &mut Db, id: i64, now: Timestamp) -> Result<(), StoreError> {
    diesel::update(outbox::table.find(id))
        .set((
            outbox::sent_at.eq(Some(now)),
            outbox::recipient.eq(""),
            outbox::message.eq(""),
            outbox::last_error.eq(None::<String>),
            outbox::claim.eq(None::<i64>),
        ))
        .execute(db)?;
    Ok(())
}

/// Forgets address and words of mails that are given up or too old, and why they failed, since a mail server's words
/// may repeat the address; how many they were. What a process is sending just now is left to it.
pub(crate) fn forget_unsent(db: &mut Db, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
    diesel::delete(mail_count::table.filter(mail_count::since.lt(now.plus_days(-1)))).execute(db)?;
    let given_up = outbox::attempts.ge(MOST_ATTEMPTS).or(outbox::queued_at.lt(now.plus_days(-WAITING_DAYS)));
    let free = outbox::claim.is_null().or(outbox::next_attempt_at.lt(now));
    let waiting = outbox::sent_at.is_null().and(outbox::recipient.ne(""));
    let old: Vec<i64> =
        outbox::table.filter(waiting).filter(given_up).filter(free).select(outbox::id).limit(limit).load(db)?;
    Ok(diesel::update(outbox::table.filter(among(outbox::id, old)).filter(waiting).filter(free))
        .set((
            outbox::recipient.eq(""),
            outbox::message.eq(""),
            outbox::attempts.eq(MOST_ATTEMPTS),
            outbox::last_error.eq(None::<String>),
            outbox::claim.eq(None::<i64>),
        ))
        .execute(db)?)
}

pub(crate) fn failed(
    db: &mut Db,
    id: i64,
    attempts: i32,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    diesel::update(outbox::table.find(id))
        .set((
            outbox::attempts.eq(attempts + 1),
            outbox::next_attempt_at.eq(now.plus_seconds(pause_after(attempts))),
            outbox::last_error.eq(Some(reason)),
            outbox::claim.eq(None::<i64>),
        ))
        .execute(db)?;
    Ok(())
}
