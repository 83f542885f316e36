//! Stores counts of who was reached. No key of a contribution, no moment and no order goes through here.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::StoreError;
use crate::procedure::ProcedureState;
use crate::contribution::State;
use crate::reach::figures::{Counts, Figures, STEP};
use crate::reach::population::{City, Population};
use crate::reach::{Asked, Counted, GivenRefused, Question, Reach, ReachRefused, Source};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::{
    district, procedure, reach, reach_count, reach_key, reach_population, reach_source, tally,
};

/// For so many days a page's key is known; its form is good for half a day.
const DAYS_KNOWN: u64 = 2;

pub(crate) fn boroughs(db: &mut Db) -> Result<Vec<String>, StoreError> {
    Ok(district::table
        .filter(district::borough.eq(""))
        .order((district::position, district::name))
        .select(district::name)
        .load(db)?)
}

pub(crate) fn is_offered(db: &mut Db, slug: &str) -> Result<bool, StoreError> {
    let offered: Option<bool> = reach::table
        .inner_join(procedure::table)
        .filter(procedure::slug.eq(slug))
        .filter(procedure::state.eq(ProcedureState::Published))
        .select(reach::offered)
        .first(db)
        .optional()?;
    Ok(offered.unwrap_or_default())
}

pub(crate) fn offered(db: &mut Db) -> Result<Vec<i64>, StoreError> {
    Ok(reach::table
        .inner_join(procedure::table)
        .filter(reach::offered.eq(true))
        .filter(procedure::state.eq(ProcedureState::Published))
        .select(reach::procedure_id)
        .load(db)?)
}

pub(crate) fn asked(db: &mut Db, slug: &str) -> Result<Asked, StoreError> {
    let procedure: i64 = procedure::table
        .filter(procedure::slug.eq(slug))
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .select(procedure::id)
        .first(db)?;
    Ok(Asked { procedure, offered: is_offered(db, slug)?, boroughs: boroughs(db)? })
}

pub(crate) fn give(
    db: &mut Db,
    slug: &str,
    answers: &BTreeMap<Question, String>,
    key: &[u8],
    today: NaiveDate,
) -> Result<Counted, GivenRefused> {
    let asked = asked(db, slug)?;
    if !asked.offered {
        return Err(GivenRefused::NotOffered);
    }
    for (question, answer) in answers {
        if !question.answers_in(&asked.boroughs).contains(answer) {
            return Err(GivenRefused::NoSuchAnswer(*question));
        }
    }
    if answers.is_empty() {
        return Ok(Counted::Nothing);
    }
    if !first_time(db, key, today)? {
        return Ok(Counted::Before);
    }
    count(db, asked.procedure, answers)?;
    release(db, asked.procedure, (&asked.boroughs, today))?;
    Ok(Counted::Counted)
}

/// Keeps the key, and forgets those that no form can carry any more.
fn first_time(db: &mut Db, key: &[u8], today: NaiveDate) -> Result<bool, StoreError> {
    let oldest = today.checked_sub_days(Days::new(DAYS_KNOWN)).unwrap_or(today);
    diesel::delete(reach_key::table.filter(reach_key::day.lt(oldest))).execute(db)?;
    let kept = diesel::insert_into(reach_key::table)
        .values((reach_key::key_hash.eq(key), reach_key::day.eq(today)))
        .on_conflict_do_nothing()
        .execute(db)?;
    Ok(kept == 1)
}

fn count(db: &mut Db, procedure: i64, answers: &BTreeMap<Question, String>) -> Result<(), StoreError> {
    diesel::update(reach::table.find(procedure)).set(reach::answers.eq(reach::answers + 1)).execute(db)?;
    for (question, answer) in answers {
        diesel::insert_into(reach_count::table)
            .values((
                reach_count::procedure_id.eq(procedure),
                reach_count::question.eq(question),
                reach_count::answer.eq(answer),
                reach_count::amount.eq(1),
            ))
            .on_conflict((reach_count::procedure_id, reach_count::question, reach_count::answer))
            .do_update()
            .set(reach_count::amount.eq(reach_count::amount + 1))
            .execute(db)?;
    }
    Ok(())
}

/// Makes the published figures of every procedure anew for which it is time.
pub(crate) fn renew(db: &mut Db, today: NaiveDate) -> Result<(), StoreError> {
    let due: Vec<i64> =
        reach::table.filter(reach::answers.ge(reach::released + STEP)).select(reach::procedure_id).load(db)?;
    if due.is_empty() {
        return Ok(());
    }
    let boroughs = boroughs(db)?;
    due.into_iter().try_for_each(|procedure| release(db, procedure, (&boroughs, today)))
}

/// Makes the published figures anew where five more people have answered, and on another day.
fn release(db: &mut Db, procedure: i64, (boroughs, today): (&[String], NaiveDate)) -> Result<(), StoreError> {
    let (answers, released, figures): (i64, i64, String) =
        reach::table.find(procedure).select((reach::answers, reach::released, reach::figures)).first(db)?;
    let before = kept(&figures)?;
    if answers - released < STEP || before.day == Some(today) {
        return Ok(());
    }
    let rows: Vec<(Question, String, i64)> = reach_count::table
        .filter(reach_count::procedure_id.eq(procedure))
        .select((reach_count::question, reach_count::answer, reach_count::amount))
        .load(db)?;
    let counts: Counts = rows.into_iter().map(|(question, answer, amount)| ((question, answer), amount)).collect();
    let figures = serde_json::to_string(&before.renewed(&counts, answers, (boroughs, today)))?;
    diesel::update(reach::table.find(procedure))
        .set((reach::released.eq(answers), reach::figures.eq(figures)))
        .execute(db)?;
    Ok(())
}

fn kept(figures: &str) -> Result<Figures, StoreError> {
    if figures.is_empty() { Ok(Figures::default()) } else { Ok(serde_json::from_str(figures)?) }
}

pub(crate) fn of_procedure(db: &mut Db, procedure: i64) -> Result<Reach, StoreError> {
    let own: Option<(bool, String)> =
        reach::table.find(procedure).select((reach::offered, reach::figures)).first(db).optional()?;
    let (offered, figures) = own.unwrap_or_default();
    let figures = kept(&figures)?;
    let city = city(db)?;
    let answers = figures.answers;
    let questions = figures.beside(&city.boroughs, &city.people, &city.sources);
    Ok(Reach { offered, answers, contributions: contributions(db, procedure)?, questions })
}

/// What came in and was not taken back, comments and voices for others apart.
fn contributions(db: &mut Db, procedure: i64) -> Result<i64, StoreError> {
    use crate::contribution::Kind;
    let kinds = [Kind::Proposal, Kind::LocationReport, Kind::SurveyResponse];
    let rows: Vec<i64> = tally::table
        .filter(tally::procedure_id.eq(procedure))
        .filter(tally::kind.eq_any(kinds))
        .filter(tally::state.eq_any(State::ARRIVED))
        .select(tally::amount)
        .load(db)?;
    Ok(rows.iter().sum())
}

pub(crate) fn offer(
    db: &mut Db,
    act: &Act,
    of: i64,
    offered: bool,
    by: &Actor,
) -> Result<(), ReachRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    let slug: String = procedure::table.find(of).select(procedure::slug).first(db).map_err(StoreError::from)?;
    switch(db, of, offered)?;
    rooms::staff::audit(db, act, by, role, Deed::ProcedureEdited, &Object::procedure(of, &slug))?;
    Ok(())
}

/// The switch itself, for what stands for its own record.
pub(crate) fn switch(db: &mut Db, of: i64, offered: bool) -> Result<(), StoreError> {
    diesel::insert_into(reach::table)
        .values((
            reach::procedure_id.eq(of),
            reach::offered.eq(offered),
            reach::answers.eq(0),
            reach::released.eq(0),
            reach::figures.eq(""),
        ))
        .on_conflict(reach::procedure_id)
        .do_update()
        .set(reach::offered.eq(offered))
        .execute(db)?;
    Ok(())
}

pub(crate) fn city(db: &mut Db) -> Result<City, StoreError> {
    let people: Vec<(Question, String, i64)> = reach_population::table
        .select((reach_population::question, reach_population::answer, reach_population::people))
        .load(db)?;
    let sources: Vec<(Question, String, NaiveDate)> =
        reach_source::table.select((reach_source::question, reach_source::source, reach_source::as_of)).load(db)?;
    Ok(City {
        boroughs: boroughs(db)?,
        people: people.into_iter().map(|(question, answer, people)| ((question, answer), people)).collect(),
        sources: sources.into_iter().map(|(question, source, as_of)| (question, Source { source, as_of })).collect(),
    })
}

pub(crate) fn keep(db: &mut Db, act: &Act, figures: &Population, by: &Actor) -> Result<(), ReachRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    write(db, figures)?;
    let object = Object::procedure(0, figures.question.as_str());
    rooms::staff::audit(db, act, by, role, Deed::PopulationSaved, &object)?;
    Ok(())
}

pub(crate) fn write(db: &mut Db, figures: &Population) -> Result<(), StoreError> {
    let question = figures.question;
    diesel::delete(reach_population::table.filter(reach_population::question.eq(question))).execute(db)?;
    diesel::delete(reach_source::table.find(question)).execute(db)?;
    if figures.people.is_empty() {
        return Ok(());
    }
    for (answer, people) in &figures.people {
        diesel::insert_into(reach_population::table)
            .values((
                reach_population::question.eq(question),
                reach_population::answer.eq(answer),
                reach_population::people.eq(people),
            ))
            .execute(db)?;
    }
    diesel::insert_into(reach_source::table)
        .values((
            reach_source::question.eq(question),
            reach_source::source.eq(figures.source.as_str()),
            reach_source::as_of.eq(figures.as_of),
        ))
        .execute(db)?;
    Ok(())
}
