//! Stores decisions, their ties and their measures.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::{StoreError, Timestamp};
use crate::contribution::Reference;
use crate::council::{
    Body, DecideRefused, Decision, DecisionResult, DepartsFrom, FIELDS, LINK_LIMIT, NewDecision, RetractRefused,
    Retracted, Votes,
};
use crate::language::{Language, Method, NewText, ObjectKind};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::{contribution, decision};
use crate::transparency_log::Salt;

use rooms::outcome::CHUNK;

#[path = "store/concern.rs"]
mod concern;
#[path = "store/log.rs"]
mod log;
#[path = "store/read.rs"]
mod read;
#[path = "store/retract.rs"]
mod retract;
#[path = "store/reword.rs"]
mod reword;
#[path = "store/settle.rs"]
mod settle;

pub(crate) use concern::concerns;
pub(crate) use read::{
    candidates, decisions, latest, measures, of_contribution, of_procedure, on_paper, on_papers, one, retracted, texts,
};
pub(crate) use retract::{correctable, retract};
pub(crate) use reword::{reword, worded};

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
        return Ok(earlier);
    }
    if new.meeting_day > act.now.city_day() {
        return Err(DecideRefused::NotYetMet);
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
    let tied = Tied::load(db, &new.contributions)?;
    participation_is_over(db, act, new, &tied)?;
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
    if insert(db, act, new, (id, by), (&salt, &committed))? == 0 {
        // Another request with the same key won the race: its row is the answer.
        return Ok(by_key(db, &new.idempotency_key)?.ok_or(StoreError::NotFound)?);
    }
    save_words(db, act, new, id)?;
    settle::tie(db, new, id, &tied)?;
    settle::settle(db, act, new, id, &tied)?;
    if let Some(wrong) = &new.corrects {
        rooms::measure::rehang(db, (wrong.decision, id), &tied.ids)?;
    }
    rooms::staff::audit(db, act, by, role, Deed::DecisionRecorded, &Object::decision(id, new.paper.as_str()))?;
    Ok(id)
}

fn by_key(db: &mut Db, key: &str) -> Result<Option<i64>, StoreError> {
    Ok(decision::table.filter(decision::idempotency_key.eq(key)).select(decision::id).first(db).optional()?)
}

/// The contributions of these references, those that joined them included.
pub(crate) fn tied(db: &mut Db, references: &[Reference]) -> Result<Vec<i64>, DecideRefused> {
    Tied::load(db, references).map(|tied| tied.ids)
}

/// The contributions a decision is tied to, those that joined them included.
struct Tied {
    ids: Vec<i64>,
    procedures: Vec<i64>,
}

impl Tied {
    fn load(db: &mut Db, references: &[Reference]) -> Result<Self, DecideRefused> {
        let mut found: Vec<(i64, i64, Reference)> = Vec::new();
        for chunk in references.chunks(CHUNK) {
            let rows: Vec<(i64, i64, Reference)> = contribution::table
                .filter(contribution::reference.eq_any(chunk))
                .select((contribution::id, contribution::procedure_id, contribution::reference))
                .load(db)
                .map_err(StoreError::from)?;
            found.extend(rows);
        }
        let unknown: Vec<String> = references
            .iter()
            .filter(|wanted| !found.iter().any(|(_, _, known)| known == *wanted))
            .map(ToString::to_string)
            .collect();
        if !unknown.is_empty() {
            return Err(DecideRefused::Unknown(unknown));
        }
        let mut ids: Vec<i64> = found.iter().map(|(id, ..)| *id).collect();
        for chunk in ids.clone().chunks(CHUNK) {
            let joined: Vec<i64> = contribution::table
                .filter(contribution::merged_into.eq_any(chunk))
                .select(contribution::id)
                .load(db)
                .map_err(StoreError::from)?;
            ids.extend(joined);
        }
        ids.sort_unstable();
        ids.dedup();
        let mut procedures: Vec<i64> = found.iter().map(|(_, procedure, _)| *procedure).collect();
        procedures.sort_unstable();
        procedures.dedup();
        Ok(Self { ids, procedures })
    }
}

/// Nobody decides over people who are still being asked, unless the reason is stated.
fn participation_is_over(db: &mut Db, act: &Act, new: &NewDecision, tied: &Tied) -> Result<(), DecideRefused> {
    let procedures: Vec<i64> = tied.procedures.iter().copied().chain(new.procedure).collect();
    let decided = Timestamp::end_of_day(new.meeting_day).min(act.now);
    let running = rooms::procedure::offers(db, &procedures)?
        .into_iter()
        .filter(|(_, offer)| offer.opens_at <= act.now && decided <= offer.closes_at)
        .map(|(_, offer)| offer.closes_at)
        .max();
    match running {
        Some(until) if new.early_reason.is_none() => Err(DecideRefused::StillRunning(until)),
        Some(_) | None => Ok(()),
    }
}

fn insert(
    db: &mut Db,
    act: &Act,
    new: &NewDecision,
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
            decision::paper_id.eq(new.on.as_ref().map(|on| on.paper)),
            decision::item_url.eq(new.on.as_ref().and_then(|on| on.item.as_deref())),
        ))
        .on_conflict(decision::idempotency_key)
        .do_nothing()
        .execute(db)?)
}

fn save_words(db: &mut Db, act: &Act, new: &NewDecision, object: i64) -> Result<(), StoreError> {
    let german = (Language::De, Method::Human, [Some(&new.wording), new.stance.reason(), new.early_reason.as_ref()]);
    let others = new.translations.iter().filter(|words| words.language != Language::De).map(|words| {
        (words.language, words.method, [words.wording.as_ref(), words.reason.as_ref(), words.early.as_ref()])
    });
    for (language, method, texts) in std::iter::once(german).chain(others) {
        for (field, text) in FIELDS.iter().zip(texts) {
            let Some(text) = text else { continue };
            let (field, body) = ((*field).to_owned(), text.to_string());
            let text =
                NewText { object_kind: ObjectKind::Decision, object, field, language, body, method, reviewer: None };
            rooms::language::save(db, &text, act.now)?;
        }
    }
    Ok(())
}
