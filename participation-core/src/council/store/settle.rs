//! A decision's ties: what each contribution stood at before, where it stands because of the decision, and where it
//! stands again when the record of it is taken back.

use std::collections::{BTreeMap, HashMap, HashSet};

use diesel::dsl::not;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::Tied;
use super::{owe, stand, tied};
use crate::contribution::Step;
use crate::council::{Decision, DecisionResult, NewDecision, RETRACTION};
use crate::language::ObjectKind;
use crate::notification::Message;
use crate::proposal::Status;
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{contribution, decision, decision_link, proposal};
use crate::{StoreError, Timestamp};

use rooms::outcome::{CHUNK, Worded, tell};

/// Without a reason a decision is no answer, and the promised one is still owed.
fn answers(new: &NewDecision) -> bool {
    new.result.is_final() && new.stance.reason().is_some()
}

/// Those about which a later meeting has decided already: what an earlier one said is no answer to them any more.
fn decided_later(db: &mut Db, new: &NewDecision, ids: &[i64]) -> Result<HashSet<i64>, StoreError> {
    let last = DecisionResult::ALL.iter().copied().filter(|result| result.is_final());
    let rows: Vec<i64> = decision_link::table
        .inner_join(decision::table.on(decision::id.eq(decision_link::decision_id)))
        .filter(decision_link::contribution_id.eq_any(ids))
        .filter(decision::retracted_at.is_null())
        .filter(decision::meeting_day.gt(new.meeting_day))
        .filter(decision::result.eq_any(last))
        .select(decision_link::contribution_id)
        .load(db)?;
    Ok(rows.into_iter().collect())
}

/// Ties a decision to its contributions, each with where it stands now, and stops the clock of those that it answers.
pub(super) fn tie(db: &mut Db, new: &NewDecision, id: i64, tied: &Tied) -> Result<(), StoreError> {
    for chunk in tied.ids.chunks(CHUNK) {
        let later = decided_later(db, new, chunk)?;
        let answered: Vec<i64> = chunk.iter().copied().filter(|of| answers(new) && !later.contains(of)).collect();
        let stood: Vec<(i64, Option<Timestamp>, Option<Status>)> = contribution::table
            .left_join(proposal::table.on(proposal::id.eq(contribution::id)))
            .filter(contribution::id.eq_any(chunk))
            .select((contribution::id, contribution::answer_due, proposal::status.nullable()))
            .load(db)?;
        let rows: Vec<_> = stood
            .into_iter()
            .map(|(of, due, status)| {
                (
                    decision_link::decision_id.eq(id),
                    decision_link::contribution_id.eq(of),
                    decision_link::status_before.eq(status),
                    decision_link::due_before.eq(due.filter(|_| answered.contains(&of))),
                )
            })
            .collect();
        diesel::insert_into(decision_link::table).values(rows).execute(db)?;
        stop_clock(db, &answered)?;
    }
    Ok(())
}

fn stop_clock(db: &mut Db, answered: &[i64]) -> Result<(), StoreError> {
    diesel::update(contribution::table.filter(contribution::id.eq_any(answered)))
        .set(contribution::answer_due.eq(None::<Timestamp>))
        .execute(db)?;
    Ok(())
}

/// Ties what a contribution joins to the decisions about it that hold, as if they had been recorded for both: it stands
/// where they put it, one that says why is the answer to it, too, and whoever wants to know is told.
pub(crate) fn take_along(db: &mut Db, act: &Act, from: i64, into: i64) -> Result<(), StoreError> {
    let known = diesel::alias!(decision_link as known);
    let known = known
        .filter(known.field(decision_link::contribution_id).eq(into))
        .select(known.field(decision_link::decision_id));
    let decisions: Vec<(i64, String, DecisionResult)> = decision_link::table
        .inner_join(decision::table.on(decision::id.eq(decision_link::decision_id)))
        .filter(decision_link::contribution_id.eq(from))
        .filter(decision::retracted_at.is_null())
        .filter(not(decision_link::decision_id.eq_any(known)))
        .order(decision_link::decision_id)
        .select((decision::id, decision::body_name, decision::result))
        .load(db)?;
    if decisions.is_empty() {
        return Ok(());
    }
    let (due, before): (Option<Timestamp>, Option<Status>) = contribution::table
        .left_join(proposal::table.on(proposal::id.eq(contribution::id)))
        .filter(contribution::id.eq(into))
        .select((contribution::answer_due, proposal::status.nullable()))
        .first(db)?;
    let ties: Vec<_> = decisions
        .iter()
        .map(|(own, ..)| {
            (
                decision_link::decision_id.eq(*own),
                decision_link::contribution_id.eq(into),
                decision_link::status_before.eq(before),
            )
        })
        .collect();
    diesel::insert_into(decision_link::table).values(ties).execute(db)?;
    let brought: HashSet<i64> = decisions.iter().map(|(own, ..)| *own).collect();
    if let Some(last) = owe::last_answer(db, into)?.filter(|own| due.is_some() && brought.contains(own)) {
        diesel::update(decision_link::table.find((last, into))).set(decision_link::due_before.eq(due)).execute(db)?;
        stop_clock(db, &[into])?;
    }
    stand::stand(db, &[into])?;
    for (own, body, result) in decisions {
        tell_decided(db, act, &[into], (own, &body, result), &Worded::default())?;
    }
    Ok(())
}

/// Every linked contribution's side of a decision: status, story, mail.
pub(super) fn settle(db: &mut Db, act: &Act, new: &NewDecision, id: i64, tied: &Tied) -> Result<(), StoreError> {
    stand::stand(db, &tied.ids)?;
    rooms::contribution::record_many(db, act, &tied.ids, &Step::Decided { decision: id }, "council")?;
    let before = tied::of_decision(db, new.corrects.as_ref().map(|wrong| wrong.decision))?;
    let mistake = match &new.corrects {
        Some(own) => Worded::load(db, (ObjectKind::Decision, own.decision), RETRACTION)?,
        None => Worded::default(),
    };
    // Who was never written to about the wrong record reads of a decision like any other.
    let (known, others): (Vec<i64>, Vec<i64>) = tied.ids.iter().partition(|id| before.contains(id));
    for (ids, corrects) in [(known, mistake), (others, Worded::default())] {
        tell_decided(db, act, &ids, (id, new.body_name.as_str(), new.result), &corrects)?;
    }
    Ok(())
}

fn tell_decided(
    db: &mut Db,
    act: &Act,
    ids: &[i64],
    (id, body, result): (i64, &str, DecisionResult),
    corrects: &Worded,
) -> Result<(), StoreError> {
    let reason = Worded::load(db, (ObjectKind::Decision, id), "reason")?;
    tell(db, act, ids, |contact| Message::Decided {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        body: body.to_owned(),
        result: result.as_str().to_owned(),
        reason: reason.body(contact.language),
        in_language: reason.other(contact.language),
        corrects: corrects.body(contact.language),
        corrects_in: corrects.other(contact.language),
    })
}

/// What a contribution stood at before a decision.
struct Before {
    of: i64,
    status: Option<Status>,
}

/// Lets the contributions of a decision that is taken back stand where the decisions that hold have put them, or, where
/// none does, where they stood before; says which they are. "Before" goes on to the next decision, which may be taken
/// back, too.
pub(super) fn restore(db: &mut Db, own: &Decision) -> Result<Vec<i64>, StoreError> {
    let befores: Vec<Before> = decision_link::table
        .filter(decision_link::decision_id.eq(own.id))
        .order(decision_link::contribution_id)
        .select((decision_link::contribution_id, decision_link::status_before))
        .load::<(i64, Option<Status>)>(db)?
        .into_iter()
        .map(|(of, status)| Before { of, status })
        .collect();
    let ids: Vec<i64> = befores.iter().map(|before| before.of).collect();
    unbuild(db, own, &befores)?;
    let later = decided_since(db, own.id)?;
    for before in &befores {
        if let Some(next) = later.get(&before.of) {
            diesel::update(decision_link::table.find((*next, before.of)))
                .set(decision_link::status_before.eq(before.status))
                .execute(db)?;
        }
    }
    let held = stand::stand(db, &ids)?;
    let last: Vec<Before> = befores.into_iter().filter(|before| !held.contains(&before.of)).collect();
    stand_again(db, own, &last)?;
    owe::owe_again(db, &ids)?;
    Ok(ids)
}

/// What was built because of it counts for them no longer.
fn unbuild(db: &mut Db, own: &Decision, befores: &[Before]) -> Result<(), StoreError> {
    if stand::status_of(own.result) != Status::Decided {
        return Ok(());
    }
    let ids = befores.iter().filter(|before| before.status != Some(Status::Done)).map(|before| before.of);
    diesel::update(proposal::table.filter(among(proposal::id, ids)))
        .filter(proposal::status.eq_any([Status::Underway, Status::Done]))
        .set(proposal::status.eq(Status::Decided))
        .execute(db)?;
    Ok(())
}

/// The next standing decision after this one, by contribution.
fn decided_since(db: &mut Db, id: i64) -> Result<HashMap<i64, i64>, StoreError> {
    let own = diesel::alias!(decision_link as own_link);
    let shared =
        own.filter(own.field(decision_link::decision_id).eq(id)).select(own.field(decision_link::contribution_id));
    let rows: Vec<(i64, i64)> = decision_link::table
        .inner_join(decision::table.on(decision::id.eq(decision_link::decision_id)))
        .filter(decision_link::contribution_id.eq_any(shared))
        .filter(decision::id.gt(id))
        .filter(decision::retracted_at.is_null())
        .order(decision::id.desc())
        .select((decision_link::contribution_id, decision::id))
        .load(db)?;
    // The first comes last and stays.
    Ok(rows.into_iter().collect())
}

/// Proposals that still stand where the decision, or what was built because of it, had put them.
fn stand_again(db: &mut Db, own: &Decision, last: &[Before]) -> Result<(), StoreError> {
    let put = stand::status_of(own.result);
    let mut by_status: BTreeMap<&'static str, (Status, Vec<i64>)> = BTreeMap::new();
    for before in last {
        // Of decisions that were recorded before this was kept, it is not known.
        let status = before.status.unwrap_or(Status::Deliberated);
        by_status.entry(status.as_str()).or_insert((status, Vec::new())).1.push(before.of);
    }
    for (status, ids) in by_status.into_values() {
        for chunk in ids.chunks(CHUNK) {
            diesel::update(proposal::table.filter(proposal::id.eq_any(chunk)))
                .filter(proposal::status.eq(put))
                .set(proposal::status.eq(status))
                .execute(db)?;
        }
    }
    Ok(())
}
