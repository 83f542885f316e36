//! Stores the demo's contributions many at a time, each through the function of its own room, so that there is
//! no second way in which a contribution comes about.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use diesel::prelude::*;

use super::backend::{self, Db, rooms};
use crate::StoreError;
use crate::contribution::{Reference, Secret};
use crate::demo::crowd::{Answer, Deed, Doing, Left};
use crate::language::{Language, Method, NewText, ObjectKind};
use crate::moderation::Verdict;
use crate::procedure::Voice;
use crate::procedure::event::Details;
use crate::staff::Actor;
use crate::storage::keys::Setting;
use crate::storage::schema::procedure;
use crate::storage::{Act, Keys, random_bytes};

/// An event with all its texts, announced at once.
pub(crate) fn hold(
    db: &mut Db,
    act: &Act,
    of: i64,
    details: &Details,
    texts: &[(&'static str, Vec<(Language, Method, String)>)],
) -> Result<i64, StoreError> {
    let id = rooms::event::insert(db, act, of, details)?;
    for (field, translations) in texts {
        rooms::procedure::save_texts(db, act, (ObjectKind::Event, id), field, translations)?;
    }
    rooms::event::show(db, act, id)?;
    Ok(id)
}

/// Does some deeds in one transaction.
pub(crate) fn play(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    moderator: &Actor,
    deeds: &[Deed],
) -> Result<Vec<Left>, StoreError> {
    backend::prepare_for_many(db)?;
    let mut left = respond(db, act, keys, deeds)?;
    for (place, deed) in deeds.iter().enumerate() {
        if let Entry::Vacant(place) = left.entry(place) {
            place.insert(play_one(db, act, keys, moderator, deed)?);
        }
    }
    Ok(left.into_values().collect())
}

/// Stores the survey's responses together: they are most of what happens. Returns what they left, by place.
fn respond(db: &mut Db, act: &Act, keys: &Keys, deeds: &[Deed]) -> Result<BTreeMap<usize, Left>, StoreError> {
    let (mut places, mut entries) = (Vec::new(), Vec::new());
    for (place, deed) in deeds.iter().enumerate() {
        if let Doing::Respond(entry) = &deed.doing {
            places.push(place);
            entries.push((deed.at, entry.as_ref(), Secret::derived(keys, &entry.idempotency_key)));
        }
    }
    let submitted = rooms::survey::enter_many(db, act, &entries).map_err(plain)?;
    let left = submitted.into_iter().map(|submitted| Left { reference: submitted.reference, listed: true });
    Ok(places.into_iter().zip(left).collect())
}

fn play_one(db: &mut Db, act: &Act, keys: &Keys, moderator: &Actor, deed: &Deed) -> Result<Left, StoreError> {
    let then = Act { now: deed.at, ..act.clone() };
    let secret = |key: &str| Secret::derived(keys, key);
    let submitted = match &deed.doing {
        Doing::Propose { new, .. } => {
            rooms::proposal::submit(db, &then, new, &secret(&new.envelope.idempotency_key)).map_err(plain)?
        }
        Doing::Comment(new) => {
            rooms::proposal::comment(db, &then, new, &secret(&new.envelope.idempotency_key)).map_err(plain)?
        }
        Doing::Respond(entry) => {
            rooms::survey::enter(db, &then, None, entry, &secret(&entry.idempotency_key)).map_err(plain)?
        }
        Doing::Report { new, .. } => {
            rooms::location_report::submit(db, &then, new, &secret(&new.envelope.idempotency_key)).map_err(plain)?
        }
    };
    let (reference, state, version) = rooms::contribution::standing(db, submitted.id)?;
    let mut listed = state == crate::contribution::State::Listed;
    if let Some((at, verdict)) = &deed.read
        && state == crate::contribution::State::Unread
    {
        let then = Act { now: *at, ..act.clone() };
        rooms::moderation::decide(db, &then, (submitted.id, version), verdict, moderator).map_err(plain)?;
        listed = matches!(verdict, Verdict::Publish);
    }
    if let Doing::Propose { voices, voice, answer, .. } = &deed.doing
        && listed
    {
        endorse(db, &then, submitted.id, *voice, *voices)?;
        if let Some(answer) = answer {
            release(db, act, &reference, answer)?;
        }
    }
    if let Doing::Report { word: Some(word), .. } = &deed.doing
        && listed
    {
        let then = Act { now: word.at, ..act.clone() };
        rooms::report_desk::change(db, &then, keys, &word.change(reference.clone(), 1), &word.by).map_err(plain)?;
    }
    Ok(Left { reference, listed })
}

/// Counts invented voices for a proposal.
fn endorse(db: &mut Db, act: &Act, proposal: i64, voice: Voice, voices: u32) -> Result<(), StoreError> {
    let hashes: Vec<[u8; 32]> = (0..voices).map(|_| random_bytes()).collect();
    rooms::proposal::count_voices(db, act, proposal, voice, &hashes)?;
    Ok(())
}

/// Answers as two people at the desk do: one writes and hands it on, the other releases it.
fn release(db: &mut Db, act: &Act, on: &Reference, answer: &Answer) -> Result<(), StoreError> {
    let then = Act { now: answer.at, ..act.clone() };
    let id = rooms::outcome::draft(db, &then, on, &answer.draft, &answer.author).map_err(plain)?;
    rooms::outcome::submit(db, &then, (id, 1), &answer.author).map_err(plain)?;
    rooms::outcome::release(db, &then, (id, 2), &answer.releaser).map_err(plain)?;
    Ok(())
}

/// What the demo itself gets wrong is no state a caller could act on.
fn plain(refused: impl std::fmt::Display) -> StoreError {
    StoreError::Unreadable(format!("the demo's content: {refused}"))
}

/// Stores a changed text of a procedure, German first.
pub(crate) fn revise(
    db: &mut Db,
    act: &Act,
    procedure: i64,
    field: &str,
    texts: &[(Language, Method, String)],
) -> Result<(), StoreError> {
    for (language, method, body) in texts {
        let text = NewText {
            object_kind: ObjectKind::Procedure,
            object: procedure,
            field: field.to_owned(),
            language: *language,
            body: body.clone(),
            method: *method,
            reviewer: None,
        };
        rooms::language::save(db, &text, act.now)?;
    }
    Ok(())
}

/// What the demo keeps about itself, as JSON.
pub(crate) fn note(db: &mut Db) -> Result<Option<String>, StoreError> {
    rooms::keys::setting(db, Setting::Demo)
}

pub(crate) fn keep_note(db: &mut Db, note: &str) -> Result<(), StoreError> {
    rooms::keys::set(db, Setting::Demo, note)
}

/// Nothing more is stored in bulk.
pub(crate) fn settle(db: &mut Db) -> Result<(), StoreError> {
    backend::settle(db)
}

/// Whether no procedure is stored that the demo's would mix with.
pub(crate) fn is_empty(db: &mut Db) -> Result<bool, StoreError> {
    let procedures: i64 = procedure::table.count().get_result(db)?;
    Ok(procedures == 0)
}

/// Offers the page of who takes part, and counts what was told on it.
pub(crate) fn tell(
    db: &mut Db,
    procedure: i64,
    slug: &str,
    told: &[std::collections::BTreeMap<crate::reach::Question, String>],
    today: chrono::NaiveDate,
) -> Result<(), StoreError> {
    rooms::reach::switch(db, procedure, true)?;
    for answers in told {
        rooms::reach::give(db, slug, answers, &random_bytes::<32>(), today).map_err(plain)?;
    }
    Ok(())
}

/// Keeps figures of the whole city.
pub(crate) fn keep_population(db: &mut Db, figures: &crate::reach::population::Population) -> Result<(), StoreError> {
    rooms::reach::write(db, figures)
}
