//! Stores who follows what, and queues digests in the transaction that says how far they tell.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::language::{Language, ObjectKind};
use crate::notification::follow::{
    AT_ONCE, Batch, CONFIRM_HOURS, DIGEST_LINES, FollowKind, FollowRefused, Followed, Following, MOST_FOLLOWED, Named,
    SETTLED_SECONDS, next_digest, stop_word,
};
use crate::notification::news::{News, Window};
use crate::notification::{Message, Outgoing};
use crate::procedure::ProcedureState;
use crate::storage::schema::{contribution, district, follow, follower, outbox, procedure, topic};
use crate::storage::{Act, Keys};
use crate::voice::{Asked, token_hash};
use crate::{StoreError, Timestamp};

/// The name of something that anybody may follow.
fn title(db: &mut Db, of: Followed, language: Language) -> Result<String, StoreError> {
    let public = procedure::state.eq_any(ProcedureState::PUBLIC);
    match of.kind {
        FollowKind::Procedure => {
            let id: i64 = procedure::table.find(of.id).filter(public).select(procedure::id).first(db)?;
            let texts = rooms::language::texts(db, &[(ObjectKind::Procedure, id)], language)?;
            Ok(texts.body(id, "title").to_owned())
        }
        FollowKind::Topic => {
            let id: i64 = topic::table
                .inner_join(procedure::table.on(procedure::id.eq(topic::procedure_id)))
                .filter(topic::id.eq(of.id))
                .filter(public)
                .select(topic::id)
                .first(db)?;
            let texts = rooms::language::texts(db, &[(ObjectKind::Topic, id)], language)?;
            Ok(texts.body(id, "name").to_owned())
        }
        FollowKind::District => Ok(district::table.find(of.id).select(district::name).first(db)?),
        FollowKind::Contribution => {
            let (state, reference, headline): (crate::contribution::State, crate::contribution::Reference, String) =
                contribution::table
                    .find(of.id)
                    .select((contribution::state, contribution::reference, contribution::headline))
                    .first(db)?;
            let shown = state == crate::contribution::State::Listed && !headline.is_empty();
            Ok(if shown { headline } else { reference.to_string() })
        }
    }
}

pub(crate) fn ask(
    db: &mut Db,
    act: &Act,
    of: Followed,
    (address, language): (&str, Language),
    token: &str,
) -> Result<(), StoreError> {
    let title = title(db, of, language)?;
    let asked = Asked { purpose: of.kind.purpose(), object: of.id, email: address, language, token };
    rooms::voice::ask_until(db, &asked, act.now.plus_seconds(CONFIRM_HOURS * 3600))?;
    let message = Message::ConfirmFollow { token: token.to_owned(), title };
    let mail = Outgoing { recipient: address.to_owned(), language, message };
    rooms::notification::queue_asked(db, act.ids.next(), &mail, act.now)
}

pub(crate) fn confirm(db: &mut Db, act: &Act, keys: &Keys, token: &str) -> Result<Option<String>, FollowRefused> {
    let (purpose, id, address, language) =
        rooms::voice::asked_whatever(db, token, act.now)?.ok_or(FollowRefused::UnknownToken)?;
    let kind = FollowKind::ALL.iter().copied().find(|kind| kind.purpose() == purpose);
    let of = Followed { kind: kind.ok_or(FollowRefused::UnknownToken)?, id };
    // The address is gone since the link was first used: all was done then.
    if address.is_empty() {
        return Ok(None);
    }
    match title(db, of, language) {
        Err(StoreError::NotFound) => return Err(FollowRefused::UnknownToken),
        other => other?,
    };
    let address = address.trim().to_lowercase();
    let stop = stop_word(keys, &address);
    let follower = begin(db, act, (&address, language), &stop)?;
    let known: i64 =
        follow::table.filter(follow::follower_id.eq(follower)).count().get_result(db).map_err(StoreError::from)?;
    if known >= MOST_FOLLOWED {
        return Err(FollowRefused::TooMany);
    }
    diesel::insert_into(follow::table)
        .values((follow::follower_id.eq(follower), follow::kind.eq(of.kind), follow::object_id.eq(of.id)))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    rooms::voice::used(db, token, act.now)?;
    Ok(Some(stop))
}

/// The row of an address, made when it is new; who reads another language now is written to in that one.
fn begin(db: &mut Db, act: &Act, (address, language): (&str, Language), stop: &str) -> Result<i64, StoreError> {
    Ok(diesel::insert_into(follower::table)
        .values((
            follower::id.eq(act.ids.random()),
            follower::email.eq(address),
            follower::language.eq(language),
            follower::stop_hash.eq(&token_hash(stop)[..]),
            follower::told_until.eq(act.now),
            follower::next_at.eq(next_digest(act.now)),
        ))
        .on_conflict(follower::email)
        .do_update()
        .set(follower::language.eq(language))
        .returning(follower::id)
        .get_result(db)?)
}

fn things(db: &mut Db, follower: i64) -> Result<Vec<Followed>, StoreError> {
    let rows: Vec<(FollowKind, i64)> = follow::table
        .filter(follow::follower_id.eq(follower))
        .order((follow::kind, follow::object_id))
        .select((follow::kind, follow::object_id))
        .load(db)?;
    Ok(rows.into_iter().map(|(kind, id)| Followed { kind, id }).collect())
}

pub(crate) fn following(db: &mut Db, hash: &[u8; 32]) -> Result<Option<Following>, StoreError> {
    let found: Option<(i64, Language)> = follower::table
        .filter(follower::stop_hash.eq(&hash[..]))
        .select((follower::id, follower::language))
        .first(db)
        .optional()?;
    let Some((id, language)) = found else { return Ok(None) };
    let mut named = Vec::new();
    for followed in things(db, id)? {
        match title(db, followed, language) {
            Ok(title) => named.push(Named { followed, title }),
            Err(StoreError::NotFound) => named.push(Named { followed, title: String::new() }),
            Err(other) => return Err(other),
        }
    }
    Ok(Some(Following { language, things: named }))
}

pub(crate) fn stop(db: &mut Db, hash: &[u8; 32], one: Option<Followed>) -> Result<(), StoreError> {
    let found: Option<(i64, String)> = follower::table
        .filter(follower::stop_hash.eq(&hash[..]))
        .select((follower::id, follower::email))
        .first(db)
        .optional()?;
    let Some((id, address)) = found else { return Ok(()) };
    let own = follow::table.filter(follow::follower_id.eq(id));
    match one {
        Some(of) => {
            diesel::delete(own.filter(follow::kind.eq(of.kind)).filter(follow::object_id.eq(of.id))).execute(db)?
        }
        None => diesel::delete(own).execute(db)?,
    };
    if things(db, id)?.is_empty() {
        diesel::delete(follower::table.find(id)).execute(db)?;
        forget_waiting(db, &address)?;
    }
    Ok(())
}

/// Digests that are not out yet go with the address. Whatever else is to be told to it stays.
fn forget_waiting(db: &mut Db, address: &str) -> Result<(), StoreError> {
    diesel::delete(
        outbox::table
            .filter(outbox::sent_at.is_null())
            .filter(outbox::recipient.eq(address))
            .filter(outbox::message.like("{\"message\":\"digest\"%")),
    )
    .execute(db)?;
    Ok(())
}

type Told = HashMap<(Followed, Timestamp, Language), Vec<News>>;

/// Forgets addresses that nobody confirmed in time.
pub(crate) fn forget_unconfirmed(db: &mut Db, now: Timestamp) -> Result<usize, StoreError> {
    rooms::voice::forget_unconfirmed(db, now, AT_ONCE)
}

/// Looks at some followers whose time has come; how many they were, and how many digests were queued.
pub(crate) fn digest_due(db: &mut Db, batch: &Batch) -> Result<(usize, usize), StoreError> {
    let now = batch.act.now;
    let due: Vec<(i64, String, Language, Timestamp, Timestamp)> = follower::table
        .filter(follower::next_at.le(now))
        .order((follower::next_at, follower::id))
        .limit(AT_ONCE)
        .select((follower::id, follower::email, follower::language, follower::told_until, follower::next_at))
        .load(db)?;
    let (mut told, mut queued) = (Told::new(), 0);
    for (id, address, language, told_until, next_at) in &due {
        // Whoever began to follow since then was told of nothing, and is told of nothing earlier.
        let until = now.plus_seconds(-SETTLED_SECONDS).max(*told_until);
        // Whoever moves the time on first has the digest.
        let won = diesel::update(follower::table.find(id))
            .filter(follower::next_at.eq(next_at))
            .set((follower::told_until.eq(until), follower::next_at.eq(next_digest(now))))
            .execute(db)?;
        if won == 1 {
            let window = Window { since: *told_until, until };
            queued += usize::from(one_digest(db, batch, (*id, address, *language), window, &mut told)?);
        }
    }
    Ok((due.len(), queued))
}

fn one_digest(
    db: &mut Db,
    batch: &Batch,
    (id, address, language): (i64, &str, Language),
    window: Window,
    told: &mut Told,
) -> Result<bool, StoreError> {
    let mut news: Vec<News> = Vec::new();
    for of in things(db, id)? {
        // Most followers of one thing were told up to the same moment.
        let found = match told.entry((of, window.since, language)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(rooms::news::digest(db, of, window, language)?),
        };
        for one in found.iter() {
            // What is followed by its procedure and by itself is told once.
            if !news.iter().any(|known| known.key == one.key) {
                news.push(one.clone());
            }
        }
    }
    if news.is_empty() {
        return Ok(false);
    }
    news.sort_by(|one, other| (other.at, &other.key).cmp(&(one.at, &one.key)));
    let more = u32::try_from(news.len().saturating_sub(DIGEST_LINES)).unwrap_or(u32::MAX);
    news.truncate(DIGEST_LINES);
    let message = Message::Digest { stop: stop_word(&batch.keys, address), news, more };
    let mail = Outgoing { recipient: address.to_owned(), language, message };
    rooms::notification::queue(db, batch.act.ids.next(), &mail, batch.act.now)?;
    Ok(true)
}
