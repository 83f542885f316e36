//! Queues mail inside the transaction that gives rise to it.

use diesel::prelude::*;

use super::backend::Db;
use crate::notification::{CLAIM_SECONDS, MOST_ATTEMPTS, Outgoing, Waiting, pause_after};
use crate::storage::schema::outbox;
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
            outbox::claim.eq(None::<i64>),
        ))
        .execute(db)?;
    Ok(())
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
