//! Takes the record of a decision back, alone or for the one that replaces it.

use std::collections::HashSet;

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{Row, log, settle};
use crate::contribution::{Reference, Step};
use crate::council::{Correctable, Decision, DecisionResult, NewDecision, RETRACTION, RetractRefused, Retraction};
use crate::language::ObjectKind;
use crate::notification::Message;
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::{contribution, decision, decision_link};
use crate::StoreError;

use rooms::outcome::{Worded, tell};

pub(crate) fn retract(db: &mut Db, act: &Act, retraction: &Retraction, by: &Actor) -> Result<(), RetractRefused> {
    by.role_for(Permission::RecordDecisions)?;
    let own = standing(db, retraction.decision)?;
    match rooms::measure::hanging(db, own.id)? {
        0 => {}
        hanging => return Err(RetractRefused::MeasuresHang(hanging)),
    }
    let ids = take_back(db, act, &own, (retraction, None), by)?;
    Ok(tell_of(db, act, &own, &ids)?)
}

/// Takes back what a new decision replaces; what is built because of it is built because of the new one. Whoever the new
/// one is not about any more is told.
pub(super) fn replace(
    db: &mut Db,
    act: &Act,
    (new, retraction): (&NewDecision, &Retraction),
    (id, still): (i64, &[i64]),
    by: &Actor,
) -> Result<(), RetractRefused> {
    let own = standing(db, retraction.decision)?;
    let hanging = rooms::measure::hanging(db, own.id)?;
    let accepted = matches!(new.result, DecisionResult::Accepted | DecisionResult::AcceptedChanged);
    if hanging > 0 && !accepted {
        return Err(RetractRefused::MeasuresHang(hanging));
    }
    let ids = take_back(db, act, &own, (retraction, Some(id)), by)?;
    let gone: Vec<i64> = ids.into_iter().filter(|of| !still.contains(of)).collect();
    Ok(tell_of(db, act, &own, &gone)?)
}

pub(crate) fn correctable(db: &mut Db, id: i64) -> Result<Correctable, StoreError> {
    let tied: Vec<(i64, Option<i64>, Reference)> = decision_link::table
        .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
        .filter(decision_link::decision_id.eq(id))
        .order(contribution::id)
        .select((contribution::id, contribution::merged_into, contribution::reference))
        .load(db)?;
    let ids: HashSet<i64> = tied.iter().map(|(of, ..)| *of).collect();
    // Those that joined another one that is tied come with it.
    let alone = |into: Option<i64>| into.is_none_or(|into| !ids.contains(&into));
    let contributions =
        tied.into_iter().filter(|(_, into, _)| alone(*into)).map(|(.., reference)| reference).collect();
    let item = decision::table.find(id).select(decision::item_url).first(db)?;
    Ok(Correctable { worded: super::worded(db, id)?, contributions, item })
}

fn standing(db: &mut Db, id: i64) -> Result<Decision, RetractRefused> {
    let row: Row = decision::table.find(id).select(Row::as_select()).first(db).map_err(StoreError::from)?;
    let own: Decision = row.into();
    if own.stands() { Ok(own) } else { Err(RetractRefused::Already) }
}

fn take_back(
    db: &mut Db,
    act: &Act,
    own: &Decision,
    (retraction, replaced_by): (&Retraction, Option<i64>),
    by: &Actor,
) -> Result<Vec<i64>, RetractRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    let taken = diesel::update(decision::table.find(own.id).filter(decision::retracted_at.is_null()))
        .set((
            decision::retracted_at.eq(Some(act.now)),
            decision::retracted_by.eq(Some(by.staff)),
            decision::replaced_by.eq(replaced_by),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    if taken == 0 {
        return Err(RetractRefused::Already);
    }
    for text in retraction.reason.texts((ObjectKind::Decision, own.id), RETRACTION) {
        rooms::language::save(db, &text, act.now)?;
    }
    let ids = settle::restore(db, own)?;
    let salt = log::retracted(db, act, own, (retraction, replaced_by), &ids)?;
    diesel::update(decision::table.find(own.id))
        .set(decision::retraction_salt.eq(Some(&salt.as_bytes()[..])))
        .execute(db)
        .map_err(StoreError::from)?;
    rooms::contribution::record_many(db, act, &ids, &Step::Retracted { decision: own.id }, "office")?;
    rooms::staff::audit(db, act, by, role, Deed::DecisionRetracted, &Object::decision(own.id, &own.paper))?;
    Ok(ids)
}

fn tell_of(db: &mut Db, act: &Act, own: &Decision, ids: &[i64]) -> Result<(), StoreError> {
    let reason = Worded::load(db, (ObjectKind::Decision, own.id), RETRACTION)?;
    tell(db, act, ids, |contact| Message::Retracted {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        body: own.body_name.clone(),
        reason: reason.body(contact.language),
        in_language: reason.other(contact.language),
    })
}
