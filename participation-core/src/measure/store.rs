//! Plans measures and reads them with their milestones and their history.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::council::DecisionResult;
use crate::language::{Language, NewText, ObjectKind};
use crate::measure::{
    Cents, Change, Measure, MeasureEvent, MeasurePage, MeasureRefused, MeasureState, MeasureWords, Milestone,
    MilestoneState, NewMeasure,
};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{decision, measure, measure_event, milestone, office};
use crate::{StoreError, Timestamp};

#[path = "store/overview.rs"]
mod overview;
#[path = "store/report.rs"]
mod report;
#[path = "store/tell.rs"]
mod tell;

pub(crate) use overview::dashboard;
pub(crate) use report::report;
pub(crate) use tell::status_of;

#[derive(Queryable, Selectable)]
#[diesel(table_name = measure)]
struct Row {
    id: i64,
    version: i32,
    decision_id: i64,
    state: MeasureState,
    office_id: i64,
    starts_on: NaiveDate,
    finishes_on: NaiveDate,
    planned_cost: Option<i64>,
    actual_cost: Option<i64>,
    started_at: Option<Timestamp>,
    finished_at: Option<Timestamp>,
}

/// Cents as they were stored; nothing else is ever stored.
fn cents(stored: Option<i64>) -> Option<Cents> {
    stored.and_then(|amount| Cents::new(amount).ok())
}

impl Row {
    fn bare(self, office_name: String) -> Measure {
        Measure {
            id: self.id,
            version: self.version,
            decision: self.decision_id,
            state: self.state,
            office: self.office_id,
            office_name,
            starts_on: self.starts_on,
            finishes_on: self.finishes_on,
            planned_cost: cents(self.planned_cost),
            actual_cost: cents(self.actual_cost),
            started_at: self.started_at,
            finished_at: self.finished_at,
            milestones: Vec::new(),
            events: Vec::new(),
        }
    }
}

/// What is built because of these decisions, in the order it was planned: three queries.
pub(crate) fn of_decisions(db: &mut Db, decisions: &[i64]) -> Result<Vec<Measure>, StoreError> {
    if decisions.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(Row, String)> = measure::table
        .inner_join(office::table.on(office::id.eq(measure::office_id)))
        .filter(among(measure::decision_id, decisions.iter().copied()))
        .order(measure::id)
        .select((Row::as_select(), office::name))
        .load(db)?;
    whole(db, rows)
}

/// Adds milestones and history to measures: two queries, however many there are.
fn whole(db: &mut Db, rows: Vec<(Row, String)>) -> Result<Vec<Measure>, StoreError> {
    let mut measures: Vec<Measure> = rows.into_iter().map(|(row, office)| row.bare(office)).collect();
    fill(db, &mut measures)?;
    Ok(measures)
}

fn fill(db: &mut Db, measures: &mut [Measure]) -> Result<(), StoreError> {
    if measures.is_empty() {
        return Ok(());
    }
    let ids: Vec<i64> = measures.iter().map(|own| own.id).collect();
    let milestones: Vec<(i64, i64, MilestoneState, NaiveDate, Option<NaiveDate>)> = milestone::table
        .filter(among(milestone::measure_id, ids.iter().copied()))
        .order((milestone::due_on, milestone::id))
        .select((milestone::measure_id, milestone::id, milestone::state, milestone::due_on, milestone::done_on))
        .load(db)?;
    let events: Vec<(i64, i64, Timestamp, String, String)> = measure_event::table
        .filter(among(measure_event::measure_id, ids))
        .order((measure_event::at, measure_event::id))
        .select((
            measure_event::measure_id,
            measure_event::id,
            measure_event::at,
            measure_event::role,
            measure_event::changes,
        ))
        .load(db)?;
    let mut places: std::collections::HashMap<i64, &mut Measure> =
        measures.iter_mut().map(|own| (own.id, own)).collect();
    for (of, id, state, due_on, done_on) in milestones {
        if let Some(own) = places.get_mut(&of) {
            own.milestones.push(Milestone { id, state, due_on, done_on });
        }
    }
    for (of, id, at, role, changes) in events {
        if let Some(own) = places.get_mut(&of) {
            let changes: Vec<Change> = serde_json::from_str(&changes)?;
            own.events.push(MeasureEvent { id, at, role, changes });
        }
    }
    Ok(())
}

/// Measures by their keys, in the order of their keys, for the room of indicators.
pub(crate) fn by_ids(db: &mut Db, ids: &[i64]) -> Result<Vec<Measure>, StoreError> {
    let rows: Vec<(Row, String)> = measure::table
        .inner_join(office::table.on(office::id.eq(measure::office_id)))
        .filter(among(measure::id, ids.iter().copied()))
        .order(measure::id)
        .select((Row::as_select(), office::name))
        .load(db)?;
    whole(db, rows)
}

pub(crate) fn show(db: &mut Db, id: i64, language: Language) -> Result<MeasurePage, StoreError> {
    let of: i64 = measure::table.find(id).select(measure::decision_id).first(db)?;
    let decided = rooms::council::one(db, of, language)?;
    let measure = decided.measures.iter().find(|own| own.id == id).cloned().ok_or(StoreError::NotFound)?;
    let indicators = rooms::indicator::of_measures(db, &[id])?;
    let objects: Vec<(ObjectKind, i64)> = indicators.iter().flat_map(crate::indicator::Indicator::objects).collect();
    let indicator_texts = rooms::language::texts(db, &objects, language)?;
    Ok(MeasurePage { measure, decided, indicators, indicator_texts })
}

pub(crate) fn plan(db: &mut Db, act: &Act, new: &NewMeasure, by: &Actor) -> Result<i64, MeasureRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    if new.finishes_on < new.starts_on {
        return Err(MeasureRefused::EndsBeforeStart);
    }
    let (result, paper, retracted): (DecisionResult, String, Option<Timestamp>) = decision::table
        .find(new.decision)
        .select((decision::result, decision::paper_reference, decision::retracted_at))
        .first(db)
        .map_err(StoreError::from)?;
    if retracted.is_some() || !matches!(result, DecisionResult::Accepted | DecisionResult::AcceptedChanged) {
        return Err(MeasureRefused::NotAccepted);
    }
    office_name(db, new.office)?;
    if let Some(before) = planned_before(db, new)? {
        return Ok(before);
    }
    let id = act.ids.next();
    diesel::insert_into(measure::table)
        .values((
            measure::id.eq(id),
            measure::version.eq(1),
            measure::decision_id.eq(new.decision),
            measure::state.eq(MeasureState::Planned),
            measure::office_id.eq(new.office),
            measure::starts_on.eq(new.starts_on),
            measure::finishes_on.eq(new.finishes_on),
            measure::planned_cost.eq(new.planned_cost.map(Cents::cents)),
            measure::created_by.eq(by.staff),
            measure::created_at.eq(act.now),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    save_words(db, act, id, &new.german)?;
    for words in new.translations.iter().filter(|words| words.language != Language::De) {
        save_words(db, act, id, words)?;
    }
    report::keep(db, act, (id, &[Change::Planned]), (by, role))?;
    rooms::staff::audit(db, act, by, role, Deed::MeasurePlanned, &Object::decision(new.decision, &paper))?;
    Ok(id)
}

/// How many measures of a decision are not given up.
pub(crate) fn hanging(db: &mut Db, decision: i64) -> Result<i64, StoreError> {
    Ok(measure::table
        .filter(measure::decision_id.eq(decision))
        .filter(measure::state.ne(MeasureState::Stopped))
        .count()
        .get_result(db)?)
}

/// Lets what is built because of one decision be built because of another, which replaces it; given-up ones stay where
/// they are if nothing else moves. The contributions stand where that puts them.
pub(crate) fn rehang(db: &mut Db, (from, to): (i64, i64), contributions: &[i64]) -> Result<(), StoreError> {
    if hanging(db, from)? == 0 {
        return Ok(());
    }
    diesel::update(measure::table.filter(measure::decision_id.eq(from)))
        .set(measure::decision_id.eq(to))
        .execute(db)?;
    rooms::council::stand(db, contributions)?;
    Ok(())
}

/// A measure that is the same in all is the same measure: a form that was sent twice plans it once.
fn planned_before(db: &mut Db, new: &NewMeasure) -> Result<Option<i64>, StoreError> {
    let alike: Vec<(i64, Option<i64>)> = measure::table
        .filter(measure::decision_id.eq(new.decision))
        .filter(measure::office_id.eq(new.office))
        .filter(measure::starts_on.eq(new.starts_on))
        .filter(measure::finishes_on.eq(new.finishes_on))
        .order(measure::id)
        .select((measure::id, measure::planned_cost))
        .load(db)?;
    let cost = new.planned_cost.map(Cents::cents);
    let alike: Vec<i64> = alike.into_iter().filter(|(_, planned)| *planned == cost).map(|(id, _)| id).collect();
    let objects: Vec<(ObjectKind, i64)> = alike.iter().map(|id| (ObjectKind::Measure, *id)).collect();
    let texts = rooms::language::texts(db, &objects, Language::De)?;
    Ok(alike.into_iter().find(|id| texts.body(*id, "title") == new.german.title.as_str()))
}

fn office_name(db: &mut Db, id: i64) -> Result<String, MeasureRefused> {
    let name = office::table.find(id).select(office::name).first(db).optional().map_err(StoreError::from)?;
    name.ok_or(MeasureRefused::UnknownOffice)
}

fn save_words(db: &mut Db, act: &Act, object: i64, words: &MeasureWords) -> Result<(), StoreError> {
    let fields = [
        ("title", Some(&words.title)),
        ("cost", words.cost.as_ref()),
        ("goal", words.goal.as_ref()),
        ("budget", words.budget.as_ref()),
    ];
    for (field, body) in fields {
        let Some(body) = body else { continue };
        let text = NewText {
            object_kind: ObjectKind::Measure,
            object,
            field: field.to_owned(),
            language: words.language,
            body: body.to_string(),
            method: words.method,
            reviewer: None,
        };
        rooms::language::save(db, &text, act.now)?;
    }
    Ok(())
}
