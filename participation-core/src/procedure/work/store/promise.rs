//! Saves the facts and the schedule of a procedure. Once residents rely on them, they wait for a second person.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::change::{self, Kept};
use super::{ASIDE, rules_locked, save_german, slug_free};
use crate::StoreError;
use crate::language::{Language, ObjectKind};
use crate::procedure::Procedure;
use crate::procedure::work::{Facts, Proposed, Saved, Schedule, WorkRefused};
use crate::staff::{Actor, StaffId};
use crate::storage::Act;
use crate::storage::schema::{offer, phase, procedure};

pub(crate) fn save_facts(
    db: &mut Db,
    act: &Act,
    place: (i64, i32),
    facts: &Facts,
    by: &Actor,
) -> Result<Saved, WorkRefused> {
    let own = rooms::procedure::by_id(db, place.0)?;
    may_become(db, &own, facts)?;
    let promised = facts.promise_differs(&own, &super::required(db, own.id)?);
    match change::keep(db, act, (&own, place.1), (promised, &Proposed::Facts(facts.clone())), by)? {
        Kept::Waits => Ok(Saved::Waits),
        Kept::Apply => apply_facts(db, own.id, facts).map(|()| Saved::Now).map_err(Into::into),
    }
}

/// What no second person can allow either.
pub(super) fn may_become(db: &mut Db, before: &Procedure, facts: &Facts) -> Result<(), WorkRefused> {
    let rules = (before.voice, before.support_goal, before.minimum_age);
    if rules != (facts.voice, facts.support_goal, facts.minimum_age) && rules_locked(db, before.id)? {
        return Err(WorkRefused::RulesLocked);
    }
    if before.slug != facts.slug {
        if before.published_at.is_some() {
            return Err(WorkRefused::Frozen);
        }
        slug_free(db, &facts.slug, Some(before.id))?;
    }
    Ok(())
}

pub(super) fn apply_facts(db: &mut Db, id: i64, facts: &Facts) -> Result<(), StoreError> {
    let languages: Vec<&str> = facts.required_languages.iter().map(|language| language.tag()).collect();
    diesel::update(procedure::table.find(id))
        .set((
            procedure::slug.eq(&facts.slug),
            procedure::kind.eq(facts.kind),
            procedure::level.eq(facts.level),
            procedure::decides.eq(facts.decides),
            procedure::voice.eq(facts.voice),
            procedure::moderation.eq(facts.moderation),
            procedure::support_goal.eq(facts.support_goal),
            procedure::answer_days.eq(facts.answer_days),
            procedure::minimum_age.eq(facts.minimum_age),
            procedure::drawing.eq(&facts.drawing),
            procedure::contact_name.eq(&facts.contact_name),
            procedure::contact_phone.eq(&facts.contact_phone),
            (procedure::contact_email.eq(&facts.contact_email), procedure::office_id.eq(facts.office)),
            procedure::area.eq(facts.area.join("\n")),
            procedure::paper_reference.eq(&facts.paper_reference),
            procedure::required_languages.eq(languages.join(",")),
        ))
        .execute(db)?;
    Ok(())
}

pub(crate) fn save_schedule(
    db: &mut Db,
    act: &Act,
    place: (i64, i32),
    schedule: &Schedule,
    by: &Actor,
) -> Result<Saved, WorkRefused> {
    let own = rooms::procedure::by_id(db, place.0)?;
    let before = rooms::procedure::page(db, own.clone(), Language::De)?;
    let promised = schedule.promise_differs(&before);
    match change::keep(db, act, (&own, place.1), (promised, &Proposed::Schedule(schedule.clone())), by)? {
        Kept::Waits => Ok(Saved::Waits),
        Kept::Apply => {
            apply_schedule(db, act, own.id, schedule, by.staff).map(|()| Saved::Now).map_err(Into::into)
        }
    }
}

pub(super) fn apply_schedule(
    db: &mut Db,
    act: &Act,
    id: i64,
    schedule: &Schedule,
    by: StaffId,
) -> Result<(), StoreError> {
    diesel::update(procedure::table.find(id))
        .set((procedure::starts_at.eq(schedule.starts_at), procedure::ends_at.eq(schedule.ends_at)))
        .execute(db)?;
    save_offers(db, id, schedule)?;
    save_phases(db, act, id, schedule, by)
}

fn save_offers(db: &mut Db, id: i64, schedule: &Schedule) -> Result<(), StoreError> {
    diesel::delete(offer::table.filter(offer::procedure_id.eq(id))).execute(db)?;
    for own in &schedule.offers {
        diesel::insert_into(offer::table)
            .values((
                offer::procedure_id.eq(id),
                offer::format.eq(own.format),
                offer::opens_at.eq(own.opens_at),
                offer::closes_at.eq(own.closes_at),
            ))
            .execute(db)?;
    }
    Ok(())
}

fn save_phases(db: &mut Db, act: &Act, id: i64, schedule: &Schedule, by: StaffId) -> Result<(), StoreError> {
    let before: Vec<i64> = phase::table.filter(phase::procedure_id.eq(id)).select(phase::id).load(db)?;
    diesel::update(phase::table.filter(phase::procedure_id.eq(id)))
        .set(phase::position.eq(phase::position + ASIDE))
        .execute(db)?;
    let mut kept = Vec::new();
    for (position, own) in (1..).zip(&schedule.phases) {
        // An id of another procedure is no id of this one: the phase is then a new one.
        let known = own.id.filter(|known| before.contains(known) && !kept.contains(known));
        let values = (
            phase::position.eq(position),
            phase::kind.eq(own.kind),
            phase::starts_at.eq(own.starts_at),
            phase::ends_at.eq(own.ends_at),
        );
        let phase_id = known.unwrap_or_else(|| act.ids.next());
        if known.is_some() {
            diesel::update(phase::table.find(phase_id)).set(values).execute(db)?;
        } else {
            diesel::insert_into(phase::table)
                .values((phase::id.eq(phase_id), phase::procedure_id.eq(id), values))
                .execute(db)?;
        }
        kept.push(phase_id);
        save_german(db, act, (ObjectKind::Phase, phase_id), "title", &own.title, by)?;
        save_german(db, act, (ObjectKind::Phase, phase_id), "note", &own.note, by)?;
    }
    for gone in before.into_iter().filter(|known| !kept.contains(known)) {
        diesel::delete(phase::table.find(gone)).execute(db)?;
        rooms::language::forget(db, ObjectKind::Phase, gone)?;
    }
    Ok(())
}
