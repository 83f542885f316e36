//! Stores imported proposals chunk by chunk, through the proposal room's own functions.

use std::collections::HashMap;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::StoreError;
use crate::contribution::{Secret, State, Submitted};
use crate::import::Report;
use crate::import::proposals::{Entry, EntryComment};
use crate::proposal::{NewComment, SubmitRefused};
use crate::storage::schema::imported_voice;
use crate::storage::{Act, Keys};

/// Takes one chunk; what is there already stays as it is. Imported proposals were public where they come from,
/// so they are listed, and nobody waits for an answer to them.
pub(crate) fn chunk(db: &mut Db, act: &Act, keys: &Keys, entries: &[Entry]) -> Result<Report, StoreError> {
    let mut report = Report::default();
    let mut topics: HashMap<String, i64> = HashMap::new();
    for entry in entries {
        let mut new = entry.new.clone();
        let secret = Secret::derived(keys, &new.envelope.idempotency_key);
        let known = rooms::contribution::earlier(db, &new.envelope.idempotency_key, &secret)?;
        let submitted = match known {
            Some(submitted) => {
                report.known += 1;
                submitted
            }
            None => {
                if let Some(category) = &entry.category {
                    let topic = match topics.get(category) {
                        Some(topic) => *topic,
                        None => rooms::procedure::topic_named(db, act, new.procedure, category)?,
                    };
                    topics.insert(category.clone(), topic);
                    new.topic = Some(topic);
                }
                let then = Act { now: entry.at, ..act.clone() };
                report.new += 1;
                rooms::proposal::take(db, &then, &new, &secret, (State::Listed, None)).map_err(plain)?
            }
        };
        keep_voices(db, submitted.id, entry)?;
        report.attached += comments(db, act, keys, &submitted, entry)?;
    }
    Ok(report)
}

fn keep_voices(db: &mut Db, proposal: i64, entry: &Entry) -> Result<(), StoreError> {
    diesel::insert_into(imported_voice::table)
        .values((
            imported_voice::proposal_id.eq(proposal),
            imported_voice::voices.eq(entry.voices),
            imported_voice::source.eq(&entry.source),
        ))
        .on_conflict(imported_voice::proposal_id)
        .do_nothing()
        .execute(db)?;
    Ok(())
}

fn comments(db: &mut Db, act: &Act, keys: &Keys, on: &Submitted, entry: &Entry) -> Result<u64, StoreError> {
    let mut ids: Vec<i64> = Vec::with_capacity(entry.comments.len());
    let mut new = 0;
    for EntryComment { body, at, parent, envelope } in &entry.comments {
        let secret = Secret::derived(keys, &envelope.idempotency_key);
        if let Some(known) = rooms::contribution::earlier(db, &envelope.idempotency_key, &secret)? {
            ids.push(known.id);
            continue;
        }
        let comment = NewComment {
            proposal: on.reference.clone(),
            parent: parent.and_then(|place| ids.get(place).copied()),
            body: body.clone(),
            envelope: envelope.clone(),
        };
        let then = Act { now: *at, ..act.clone() };
        let place = (on.id, entry.new.procedure, State::Listed);
        ids.push(rooms::proposal::take_comment(db, &then, &comment, &secret, place).map_err(plain)?.id);
        new += 1;
    }
    Ok(new)
}

/// Storing what is known to fit fails for reasons of the database only.
fn plain(refused: SubmitRefused) -> StoreError {
    match refused {
        SubmitRefused::Store(error) => error,
        other => StoreError::Unreadable(other.to_string()),
    }
}
