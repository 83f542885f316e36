//! A decision's ties: what each contribution stood at before, where it stands because of the decision, and where it
//! stands again when the record of it is taken back.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::Tied;
use super::{owe, stand, tied};
use crate::contribution::Step;
use crate::council::{Decision, NewDecision, RETRACTION};
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

/// Ties a decision to its contributions, each with where it stands now.
pub(super) fn tie(db: &mut Db, new: &NewDecision, id: i64, tied: &Tied) -> Result<(), StoreError> {
    let answers = answers(new);
    for chunk in tied.ids.chunks(CHUNK) {
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
                    decision_link::due_before.eq(due.filter(|_| answers)),
                )
            })
            .collect();
        diesel::insert_into(decision_link::table).values(rows).execute(db)?;
    }
    Ok(())
}

/// Every linked contribution's side of a decision: status, deadline, story, mail.
pub(super) fn settle(db: &mut Db, act: &Act, new: &NewDecision, id: i64, tied: &Tied) -> Result<(), StoreError> {
    if answers(new) {
        for chunk in tied.ids.chunks(CHUNK) {
            diesel::update(contribution::table.filter(contribution::id.eq_any(chunk)))
                .set(contribution::answer_due.eq(None::<Timestamp>))
                .execute(db)?;
        }
    }
    stand::stand(db, &tied.ids)?;
    rooms::contribution::record_many(db, act, &tied.ids, &Step::Decided { decision: id }, "council")?;
    let reason = Worded::load(db, (ObjectKind::Decision, id), "reason")?;
    let before = tied::of_decision(db, new.corrects.as_ref().map(|wrong| wrong.decision))?;
    let mistake = match &new.corrects {
        Some(own) => Worded::load(db, (ObjectKind::Decision, own.decision), RETRACTION)?,
        None => Worded::default(),
    };
    // Who was never written to about the wrong record reads of a decision like any other.
    let (known, others): (Vec<i64>, Vec<i64>) = tied.ids.iter().partition(|id| before.contains(id));
    for (ids, corrects) in [(known, mistake), (others, Worded::default())] {
        tell(db, act, &ids, |contact| Message::Decided {
            reference: contact.reference.clone(),
            headline: contact.headline.clone(),
            body: new.body_name.to_string(),
            result: new.result.as_str().to_owned(),
            reason: reason.body(contact.language),
            in_language: reason.other(contact.language).or_else(|| corrects.other(contact.language)),
            corrects: corrects.body(contact.language),
        })?;
    }
    Ok(())
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
    let shared = own
        .filter(own.field(decision_link::decision_id).eq(id))
        .select(own.field(decision_link::contribution_id));
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
