//! A decision's ties: what each contribution stood at before, where it stands because of the decision, and where it
//! stands again when the record of it is taken back.

use std::collections::{BTreeMap, HashMap, HashSet};

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::Tied;
use crate::contribution::{State, Step};
use crate::council::{Decision, DecisionResult, NewDecision};
use crate::language::ObjectKind;
use crate::location_report;
use crate::notification::Message;
use crate::outcome::AnswerState;
use crate::proposal::Status;
use crate::storage::Act;
use crate::storage::schema::{answer, contribution, decision, decision_link, location_report as report, proposal};
use crate::{StoreError, Timestamp};

use rooms::outcome::{CHUNK, Worded, tell};

/// Where proposals stand because of a result.
fn status_of(result: DecisionResult) -> Status {
    match result {
        DecisionResult::Accepted | DecisionResult::AcceptedChanged => Status::Decided,
        DecisionResult::Refused => Status::Refused,
        DecisionResult::Noted
        | DecisionResult::Postponed
        | DecisionResult::Recommended
        | DecisionResult::RecommendedAgainst => Status::Deliberated,
    }
}

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
    let answers = answers(new);
    for chunk in tied.ids.chunks(CHUNK) {
        diesel::update(proposal::table.filter(proposal::id.eq_any(chunk)))
            .filter(proposal::status.ne(Status::Done))
            .set(proposal::status.eq(status_of(new.result)))
            .execute(db)?;
        if answers {
            diesel::update(contribution::table.filter(contribution::id.eq_any(chunk)))
                .set(contribution::answer_due.eq(None::<Timestamp>))
                .execute(db)?;
        }
    }
    rooms::contribution::record_many(db, act, &tied.ids, &Step::Decided { decision: id }, "council")?;
    let reason = Worded::load(db, (ObjectKind::Decision, id), "reason")?;
    let corrects = match &new.corrects {
        Some(own) => Worded::load(db, (ObjectKind::Decision, own.decision), crate::council::RETRACTION)?,
        None => Worded::default(),
    };
    tell(db, act, &tied.ids, |contact| Message::Decided {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        body: new.body_name.to_string(),
        result: new.result.as_str().to_owned(),
        reason: reason.body(contact.language),
        in_language: reason.other(contact.language).or_else(|| corrects.other(contact.language)),
        corrects: corrects.body(contact.language),
    })
}

/// What a contribution stood at before a decision.
struct Before {
    of: i64,
    status: Option<Status>,
    due: Option<Timestamp>,
}

/// Lets the contributions of a decision stand where they stood before it, and says which they are. Where another
/// decision was recorded since, they stand where that one has put them, and this one's "before" becomes that one's.
pub(super) fn restore(db: &mut Db, own: &Decision) -> Result<Vec<i64>, StoreError> {
    let rows: Vec<(i64, Option<Status>, Option<Timestamp>)> = decision_link::table
        .filter(decision_link::decision_id.eq(own.id))
        .order(decision_link::contribution_id)
        .select((decision_link::contribution_id, decision_link::status_before, decision_link::due_before))
        .load(db)?;
    let ids: Vec<i64> = rows.iter().map(|(of, ..)| *of).collect();
    let later = decided_since(db, own.id)?;
    let (since, last): (Vec<Before>, Vec<Before>) = rows
        .into_iter()
        .map(|(of, status, due)| Before { of, status, due })
        .partition(|before| later.contains_key(&before.of));
    for before in &since {
        let Some(next) = later.get(&before.of) else { continue };
        let link = decision_link::table.find((*next, before.of));
        diesel::update(link).set(decision_link::status_before.eq(before.status)).execute(db)?;
        if before.due.is_some() {
            diesel::update(link).set(decision_link::due_before.eq(before.due)).execute(db)?;
        }
    }
    stand_again(db, own, &last)?;
    owe_again(db, &last)?;
    Ok(ids)
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

/// Proposals that still stand where the decision, or what is built because of it, has put them.
fn stand_again(db: &mut Db, own: &Decision, last: &[Before]) -> Result<(), StoreError> {
    let mut built = vec![status_of(own.result)];
    if built == [Status::Decided] {
        built.extend([Status::Underway, Status::Done]);
    }
    let mut by_status: BTreeMap<&'static str, (Status, Vec<i64>)> = BTreeMap::new();
    for before in last {
        // Of decisions that were recorded before this was kept, it is not known.
        let status = before.status.unwrap_or(Status::Deliberated);
        by_status.entry(status.as_str()).or_insert((status, Vec::new())).1.push(before.of);
    }
    for (status, ids) in by_status.into_values() {
        for chunk in ids.chunks(CHUNK) {
            diesel::update(proposal::table.filter(proposal::id.eq_any(chunk)))
                .filter(proposal::status.eq_any(&built))
                .set(proposal::status.eq(status))
                .execute(db)?;
        }
    }
    Ok(())
}

/// The answer that the decision was is owed again, where nobody has given one and the report is not done.
fn owe_again(db: &mut Db, last: &[Before]) -> Result<(), StoreError> {
    let owed: Vec<(i64, Timestamp)> = last.iter().filter_map(|before| Some((before.of, before.due?))).collect();
    let ids: Vec<i64> = owed.iter().map(|(of, _)| *of).collect();
    let mut settled: HashSet<i64> = HashSet::new();
    for chunk in ids.chunks(CHUNK) {
        let answered: Vec<i64> = answer::table
            .filter(answer::contribution_id.eq_any(chunk))
            .filter(answer::state.eq(AnswerState::Released))
            .select(answer::contribution_id)
            .load(db)?;
        let reports: Vec<(i64, location_report::Status)> =
            report::table.filter(report::id.eq_any(chunk)).select((report::id, report::status)).load(db)?;
        settled.extend(answered);
        settled.extend(reports.into_iter().filter(|(_, status)| status.is_finished()).map(|(id, _)| id));
    }
    for (of, due) in owed.into_iter().filter(|(of, _)| !settled.contains(of)) {
        diesel::update(contribution::table.find(of))
            .filter(contribution::state.eq_any([State::Unread, State::Listed, State::Hidden]))
            .filter(contribution::answer_due.is_null())
            .set(contribution::answer_due.eq(Some(due)))
            .execute(db)?;
    }
    Ok(())
}
