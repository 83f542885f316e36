//! What becomes of the promise that a decision kept when the record of it is taken back, and of the promise to what goes
//! on by itself again.

use std::collections::HashMap;

use diesel::dsl::max;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::contribution::State;
use crate::council::DecisionResult;
use crate::language::ObjectKind;
use crate::outcome::AnswerState;
use crate::storage::schema::{
    answer, contribution, decision, decision_link, location_report as report, text_variant,
};
use crate::{StoreError, Timestamp};

use rooms::outcome::CHUNK;

/// What is an answer to a contribution and holds.
#[derive(Clone, Copy)]
enum Settled {
    Answer(i64),
    Decision(i64),
    Done,
}

/// The answer that a decision was is owed again by the day it was promised for. Where there is one by now, that one has
/// kept the promise, in time or late.
pub(super) fn owe_again(db: &mut Db, ids: &[i64]) -> Result<(), StoreError> {
    for chunk in ids.chunks(CHUNK) {
        let owed: Vec<(i64, Option<Timestamp>)> = decision_link::table
            .filter(decision_link::contribution_id.eq_any(chunk))
            .filter(decision_link::due_before.is_not_null())
            .group_by(decision_link::contribution_id)
            .select((decision_link::contribution_id, max(decision_link::due_before)))
            .load(db)?;
        let settled = settled(db, chunk)?;
        for (of, due) in owed {
            let Some(due) = due else { continue };
            match settled.get(&of) {
                None => owe(db, of, due)?,
                Some((at, by)) => keep(db, of, due, (*at, *by))?,
            }
        }
    }
    Ok(())
}

/// What had joined another contribution and goes on by itself is owed its answer, unless it has one of its own.
pub(crate) fn owe_alone(db: &mut Db, of: i64, due: Timestamp) -> Result<(), StoreError> {
    match settled(db, &[of])?.get(&of) {
        None => owe(db, of, due),
        Some((at, by)) => keep(db, of, due, (*at, *by)),
    }
}

fn owe(db: &mut Db, of: i64, due: Timestamp) -> Result<(), StoreError> {
    diesel::update(contribution::table.find(of))
        .filter(contribution::state.eq_any([State::Unread, State::Listed, State::Hidden]))
        .filter(contribution::answer_due.is_null())
        .set(contribution::answer_due.eq(Some(due)))
        .execute(db)?;
    Ok(())
}

/// Writes down that this kept the promise, unless it has kept one already.
fn keep(db: &mut Db, of: i64, due: Timestamp, (at, by): (Timestamp, Settled)) -> Result<(), StoreError> {
    match by {
        Settled::Answer(id) => {
            diesel::update(answer::table.find(id))
                .filter(answer::on_time.is_null())
                .set(answer::on_time.eq(Some(at <= due)))
                .execute(db)?;
        }
        Settled::Decision(id) => {
            diesel::update(decision_link::table.find((id, of)))
                .filter(decision_link::due_before.is_null())
                .set(decision_link::due_before.eq(Some(due)))
                .execute(db)?;
        }
        Settled::Done => {
            diesel::update(report::table.find(of))
                .filter(report::due_before.is_null())
                .set(report::due_before.eq(Some(due)))
                .execute(db)?;
        }
    }
    Ok(())
}

/// What answers each contribution first: the office, a decision that holds and says why, or that it is done.
fn settled(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, (Timestamp, Settled)>, StoreError> {
    let mut all = answers(db, ids)?;
    all.extend(decisions(db, ids)?);
    all.extend(reports(db, ids)?);
    let mut first: HashMap<i64, (Timestamp, Settled)> = HashMap::new();
    for (of, at, by) in all {
        let known = first.entry(of).or_insert((at, by));
        if at < known.0 {
            *known = (at, by);
        }
    }
    Ok(first)
}

fn answers(db: &mut Db, ids: &[i64]) -> Result<Vec<(i64, Timestamp, Settled)>, StoreError> {
    let rows: Vec<(i64, i64, Option<Timestamp>)> = answer::table
        .filter(answer::contribution_id.eq_any(ids))
        .filter(answer::state.eq(AnswerState::Released))
        .select((answer::contribution_id, answer::id, answer::released_at))
        .load(db)?;
    let whole = |(of, id, at): (i64, i64, Option<Timestamp>)| Some((of, at?, Settled::Answer(id)));
    Ok(rows.into_iter().filter_map(whole).collect())
}

fn reports(db: &mut Db, ids: &[i64]) -> Result<Vec<(i64, Timestamp, Settled)>, StoreError> {
    let rows: Vec<(i64, Option<Timestamp>)> = report::table
        .filter(report::id.eq_any(ids))
        .filter(report::finished_at.is_not_null())
        .select((report::id, report::finished_at))
        .load(db)?;
    Ok(rows.into_iter().filter_map(|(of, at)| Some((of, at?, Settled::Done))).collect())
}

/// The last final decision about a contribution that holds, by the day of its meeting, where it says why.
pub(super) fn last_answer(db: &mut Db, of: i64) -> Result<Option<i64>, StoreError> {
    let last = DecisionResult::ALL.iter().copied().filter(|result| result.is_final());
    let last: Option<i64> = decision_link::table
        .inner_join(decision::table.on(decision::id.eq(decision_link::decision_id)))
        .filter(decision_link::contribution_id.eq(of))
        .filter(decision::retracted_at.is_null())
        .filter(decision::result.eq_any(last))
        .order((decision::meeting_day.desc(), decision::id.desc()))
        .select(decision::id)
        .first(db)
        .optional()?;
    let answers = decisions(db, &[of])?;
    Ok(last.filter(|last| answers.iter().any(|(.., by)| matches!(by, Settled::Decision(id) if id == last))))
}

/// Decisions that hold, end the way of a contribution, and say why.
fn decisions(db: &mut Db, ids: &[i64]) -> Result<Vec<(i64, Timestamp, Settled)>, StoreError> {
    let reasoned = text_variant::table
        .filter(text_variant::object_kind.eq(ObjectKind::Decision))
        .filter(text_variant::field.eq("reason"))
        .filter(text_variant::body.ne(""))
        .select(text_variant::object_id);
    let rows: Vec<(i64, i64, Timestamp, DecisionResult)> = decision_link::table
        .inner_join(decision::table.on(decision::id.eq(decision_link::decision_id)))
        .filter(decision_link::contribution_id.eq_any(ids))
        .filter(decision::retracted_at.is_null())
        .filter(decision::id.eq_any(reasoned))
        .select((decision_link::contribution_id, decision::id, decision::recorded_at, decision::result))
        .load(db)?;
    let rows = rows.into_iter().filter(|(.., result)| result.is_final());
    Ok(rows.map(|(of, id, at, _)| (of, at, Settled::Decision(id))).collect())
}
