//! Stores decisions, their ties and their measures.

use chrono::Datelike;
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::{StoreError, Timestamp};
use crate::council::{
    Body, DecideRefused, Decision, DecisionResult, DepartsFrom, LINK_LIMIT, NewDecision, OnPaper, RetractRefused,
    Retracted, Votes,
};
use crate::language::{Language, ObjectKind};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::decision;
use crate::transparency_log::Salt;
use crate::values::FIRST_YEAR;

#[path = "store/concern.rs"]
mod concern;
#[path = "store/log.rs"]
mod log;
#[path = "store/on_paper.rs"]
mod on_paper;
#[path = "store/owe.rs"]
mod owe;
#[path = "store/read.rs"]
mod read;
#[path = "store/read_ties.rs"]
mod read_ties;
#[path = "store/retract.rs"]
mod retract;
#[path = "store/reword.rs"]
mod reword;
#[path = "store/settle.rs"]
mod settle;
#[path = "store/stand.rs"]
mod stand;
#[path = "store/tied.rs"]
mod tied;
#[path = "store/twice.rs"]
mod twice;
#[path = "store/words.rs"]
mod words;

pub(crate) use concern::concerns;
pub(crate) use owe::owe_alone;
pub(crate) use read::{
    candidates, decisions, latest, measures, of_contribution, of_procedure, on_paper, on_papers, one, retracted,
    retracted_on, texts,
};
pub(crate) use read_ties::{all_read_uptakes, read_ties, read_ties_into, read_uptakes, read_uptakes_into};
pub(crate) use retract::{correctable, retract};
pub(crate) use reword::{reword, worded};
pub(crate) use settle::take_along;
pub(crate) use stand::stand;
pub(crate) use tied::{is_public, tied};

use tied::Tied;

#[derive(Queryable, Selectable)]
#[diesel(table_name = decision)]
struct Row {
    id: i64,
    procedure_id: Option<i64>,
    body: Body,
    body_name: String,
    meeting_day: chrono::NaiveDate,
    paper_reference: String,
    paper_link: Option<String>,
    agenda_item: String,
    result: DecisionResult,
    votes_for: Option<i32>,
    votes_against: Option<i32>,
    votes_abstained: Option<i32>,
    departs_from: Option<DepartsFrom>,
    early_reason: Option<String>,
    recorded_at: Timestamp,
    paper_id: Option<i64>,
    retracted_at: Option<Timestamp>,
    replaced_by: Option<i64>,
}

impl From<Row> for Decision {
    fn from(row: Row) -> Self {
        let votes = row.votes_for.zip(row.votes_against).zip(row.votes_abstained);
        Self {
            id: row.id,
            procedure: row.procedure_id,
            body: row.body,
            body_name: row.body_name,
            meeting_day: row.meeting_day,
            paper: row.paper_reference,
            paper_id: row.paper_id,
            link: row.paper_link,
            agenda_item: row.agenda_item,
            result: row.result,
            votes: votes.and_then(|((for_it, against), abstained)| Votes::new(for_it, against, abstained)),
            departs_from: row.departs_from,
            early_reason: row.early_reason,
            recorded_at: row.recorded_at,
            retracted: row.retracted_at.map(|at| Retracted { at, replaced_by: row.replaced_by }),
        }
    }
}

pub(crate) fn decide(db: &mut Db, act: &Act, new: &NewDecision, by: &Actor) -> Result<i64, DecideRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    if let Some(earlier) = by_key(db, &new.idempotency_key)? {
        return if says_the_same(db, earlier, new)? { Ok(earlier) } else { Err(DecideRefused::RecordedBefore(earlier)) };
    }
    if new.meeting_day > act.now.city_day() {
        return Err(DecideRefused::NotYetMet);
    }
    if new.meeting_day.year() < FIRST_YEAR {
        return Err(DecideRefused::TooEarly);
    }
    if new.contributions.len() > LINK_LIMIT {
        return Err(DecideRefused::TooManyLinks);
    }
    if new.procedure.is_none() && new.contributions.is_empty() {
        return Err(DecideRefused::TiedToNothing);
    }
    if new.result == DecisionResult::Refused && new.stance.reason().is_none() {
        return Err(DecideRefused::ReasonMissing);
    }
    let tied = Tied::load(db, &new.contributions, new.corrects.as_ref().map(|wrong| wrong.decision))?;
    if let Some(own) = new.procedure
        && !is_public(db, own)?
    {
        return Err(DecideRefused::ProcedureNotPublic);
    }
    let on = on_paper::found(db, new, &tied)?;
    participation_is_over(db, act, new, (&tied, on.as_ref()))?;
    if new.corrects.is_none()
        && let Some(standing) = twice::standing(db, new, &tied)?
    {
        return Err(DecideRefused::StandsAlready(standing));
    }
    let id = act.ids.next();
    if let Some(wrong) = &new.corrects {
        match retract::replace(db, act, (new, wrong), (id, &tied.ids), by) {
            // The same form, sent twice at once, has corrected it in between.
            Err(RetractRefused::Already) if by_key(db, &new.idempotency_key)?.is_some() => {
                return Ok(by_key(db, &new.idempotency_key)?.ok_or(StoreError::NotFound)?);
            }
            result => result?,
        }
    }
    let (salt, committed) = log::recorded(db, act, new, id, &tied)?;
    if insert(db, act, (new, on.as_ref()), (id, by), (&salt, &committed))? == 0 {
        // Another request with the same key won the race: its row is the answer.
        return Ok(by_key(db, &new.idempotency_key)?.ok_or(StoreError::NotFound)?);
    }
    words::save(db, act, new, id)?;
    settle::tie(db, new, id, &tied)?;
    settle::settle(db, act, new, id, &tied)?;
    if let Some(wrong) = &new.corrects {
        rooms::measure::rehang(db, (wrong.decision, id), &tied.ids)?;
    }
    rooms::staff::audit(db, act, by, role, Deed::DecisionRecorded, &Object::decision(id, new.paper.as_str()))?;
    Ok(id)
}

/// Whether a form that was sent before says what it said then, and that still holds.
fn says_the_same(db: &mut Db, id: i64, new: &NewDecision) -> Result<bool, StoreError> {
    let row: Row = decision::table.find(id).select(Row::as_select()).first(db)?;
    let own: Decision = row.into();
    let texts = rooms::language::texts(db, &[(ObjectKind::Decision, id)], Language::De)?;
    let reason = new.stance.reason().map_or("", |reason| reason.as_str());
    Ok(own.stands()
        && (own.result, own.votes, own.meeting_day) == (new.result, new.votes, new.meeting_day)
        && (own.body, own.departs_from) == (new.body, new.stance.departs_from())
        && (own.body_name.as_str(), own.paper.as_str()) == (new.body_name.as_str(), new.paper.as_str())
        && (texts.body(id, "wording"), texts.body(id, "reason")) == (new.wording.as_str(), reason))
}

fn by_key(db: &mut Db, key: &str) -> Result<Option<i64>, StoreError> {
    Ok(decision::table.filter(decision::idempotency_key.eq(key)).select(decision::id).first(db).optional()?)
}

/// Nobody decides over people who are still being asked, unless the reason is stated: in what is decided on, and in all
/// that its paper takes up.
fn participation_is_over(
    db: &mut Db,
    act: &Act,
    new: &NewDecision,
    (tied, on): (&Tied, Option<&OnPaper>),
) -> Result<(), DecideRefused> {
    let papers: Vec<i64> = on.map(|on| on.paper).into_iter().collect();
    let behind = rooms::uptake::of_papers(db, &papers)?.into_iter().flat_map(|own| own.procedures);
    let procedures: Vec<i64> = tied.procedures.iter().copied().chain(new.procedure).chain(behind).collect();
    let decided = Timestamp::end_of_day(new.meeting_day).min(act.now);
    let running = rooms::procedure::offers(db, &procedures)?
        .into_iter()
        .filter(|(_, offer)| offer.opens_at <= act.now && decided <= offer.closes_at)
        .map(|(_, offer)| offer.closes_at)
        .max();
    match running {
        Some(until) if new.early_reason.is_none() => Err(DecideRefused::StillRunning(until)),
        // A correction keeps what was true when the decision was recorded first.
        None if new.early_reason.is_some() && new.corrects.is_none() => Err(DecideRefused::NotEarly),
        Some(_) | None => Ok(()),
    }
}

fn insert(
    db: &mut Db,
    act: &Act,
    (new, on): (&NewDecision, Option<&OnPaper>),
    (id, by): (i64, &Actor),
    (salt, committed): (&Salt, &[u8; 32]),
) -> Result<usize, StoreError> {
    Ok(diesel::insert_into(decision::table)
        .values((
            decision::id.eq(id),
            decision::procedure_id.eq(new.procedure),
            decision::body.eq(new.body),
            decision::body_name.eq(new.body_name.as_str()),
            decision::meeting_day.eq(new.meeting_day),
            decision::paper_reference.eq(new.paper.as_str()),
            decision::paper_link.eq(new.link.as_ref().map(|link| link.as_str())),
            decision::agenda_item.eq(new.agenda_item.as_ref().map_or("", |item| item.as_str())),
            decision::result.eq(new.result),
            decision::votes_for.eq(new.votes.map(|votes| votes.for_it)),
            decision::votes_against.eq(new.votes.map(|votes| votes.against)),
            decision::votes_abstained.eq(new.votes.map(|votes| votes.abstained)),
            decision::departs_from.eq(new.stance.departs_from()),
            decision::early_reason.eq(new.early_reason.as_ref().map(|reason| reason.as_str())),
            decision::idempotency_key.eq(&new.idempotency_key),
            decision::decided_by.eq(by.staff),
            decision::recorded_at.eq(act.now),
            decision::salt.eq(Some(&salt.as_bytes()[..])),
            decision::commitment.eq(&committed[..]),
            decision::paper_id.eq(on.map(|on| on.paper)),
            decision::item_url.eq(on.and_then(|on| on.item.as_deref())),
        ))
        .on_conflict(decision::idempotency_key)
        .do_nothing()
        .execute(db)?)
}
