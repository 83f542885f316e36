//! Everybody's side of what happened to a measure: the status of each contribution its decision is tied to, its story, mail.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::StoreError;
use crate::contribution::Step;
use crate::language::ObjectKind;
use crate::measure::{Change, MeasureAction, MeasureState};
use crate::notification::Message;
use crate::proposal::Status;
use crate::storage::Act;
use crate::storage::schema::decision_link;

use rooms::outcome::{Worded, tell};

pub(super) fn everybody(
    db: &mut Db,
    act: &Act,
    (id, decision): (i64, i64),
    event: i64,
    changes: &[Change],
) -> Result<(), StoreError> {
    if !changes.iter().any(Change::is_told) {
        return Ok(());
    }
    let ids: Vec<i64> = decision_link::table
        .filter(decision_link::decision_id.eq(decision))
        .select(decision_link::contribution_id)
        .load(db)?;
    let moved = changes.iter().find_map(|change| match change {
        Change::Moved { action } => Some(*action),
        _ => None,
    });
    if moved.is_some() {
        rooms::council::stand(db, &ids)?;
    }
    let step = match moved {
        Some(MeasureAction::Start) => Step::Started,
        Some(MeasureAction::Finish) => Step::Finished,
        Some(MeasureAction::Pause | MeasureAction::Resume | MeasureAction::Stop) | None => Step::Measure { event },
    };
    rooms::contribution::record_many(db, act, &ids, &step, "office")?;
    let title = Worded::load(db, (ObjectKind::Measure, id), "title")?;
    if let Some(action @ (MeasureAction::Start | MeasureAction::Finish)) = moved {
        return tell(db, act, &ids, |contact| Message::Measure {
            reference: contact.reference.clone(),
            headline: contact.headline.clone(),
            title: title.body(contact.language),
            in_language: title.other(contact.language),
            finished: action == MeasureAction::Finish,
        });
    }
    let Some(news) = changes.iter().find_map(Change::news) else { return Ok(()) };
    let reason = Worded::load(db, (ObjectKind::MeasureEvent, event), "reason")?;
    tell(db, act, &ids, |contact| Message::MeasureNews {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        title: title.body(contact.language),
        news,
        reason: reason.body(contact.language),
        in_language: title.other(contact.language),
        reason_in: reason.other(contact.language),
    })
}

/// How far a proposal is because of everything that is built for it: done only when nothing is open any more, and no
/// further than decided where nothing was begun or all was given up.
pub(crate) fn status_of(states: &[MeasureState]) -> Status {
    let has = |wanted: &[MeasureState]| states.iter().any(|state| wanted.contains(state));
    if has(&[MeasureState::Started, MeasureState::Paused]) {
        Status::Underway
    } else if !has(&[MeasureState::Finished]) {
        Status::Decided
    } else if has(&[MeasureState::Planned]) {
        Status::Underway
    } else {
        Status::Done
    }
}
