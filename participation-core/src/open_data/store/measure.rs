//! Measures with their amounts and milestones: at most six queries for a part.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::Db;
use super::council::about;
use super::{key, public_procedures, words};
use crate::language::ObjectKind;
use crate::measure::{Cents, MeasureState, MilestoneState};
use crate::open_data::{Filter, MeasureLine, MilestoneLine, Part, Words};
use crate::storage::among::among;
use crate::storage::schema::{decision, measure, measure_event, milestone, office};
use crate::{StoreError, Timestamp};

#[derive(Queryable, Selectable)]
#[diesel(table_name = measure)]
struct Row {
    id: i64,
    decision_id: i64,
    state: MeasureState,
    starts_on: NaiveDate,
    finishes_on: NaiveDate,
    planned_cost: Option<i64>,
    actual_cost: Option<i64>,
    created_at: Timestamp,
    started_at: Option<Timestamp>,
    finished_at: Option<Timestamp>,
}

/// A measure, a step of it, how far that is, when it is due and when it was done.
type Step = (i64, i64, MilestoneState, NaiveDate, Option<NaiveDate>);

pub(crate) fn measures(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<MeasureLine>, StoreError> {
    let mut query = measure::table
        .inner_join(office::table.on(office::id.eq(measure::office_id)))
        .filter(measure::id.gt(part.after))
        .into_boxed();
    if let Some(only) = &filter.only {
        query = query.filter(measure::id.eq(key(only)));
    }
    if let Some(slug) = &filter.procedure {
        let of = public_procedures(db, Some(slug))?.first().map(|(id, _)| *id);
        query = query.filter(among(measure::decision_id, about(db, of)?));
    }
    if let Some(status) = &filter.status {
        let Ok(state) = status.parse::<MeasureState>() else { return Ok(Vec::new()) };
        query = query.filter(measure::state.eq(state));
    }
    if let Some(since) = filter.since {
        // A corrected decision takes its measures along.
        let since_then = decision::table.filter(decision::recorded_at.ge(since)).select(decision::id);
        let reported = measure_event::table.filter(measure_event::at.ge(since)).select(measure_event::measure_id);
        let known = measure::created_at.ge(since).or(measure::decision_id.eq_any(since_then));
        query = query.filter(known.or(measure::id.eq_any(reported)));
    }
    let rows: Vec<(Row, String)> =
        query.order(measure::id).limit(part.limit()).select((Row::as_select(), office::name)).load(db)?;
    let ids: Vec<i64> = rows.iter().map(|(row, _)| row.id).collect();
    let steps: Vec<Step> = milestone::table
        .filter(among(milestone::measure_id, ids.iter().copied()))
        .order((milestone::due_on, milestone::id))
        .select((milestone::measure_id, milestone::id, milestone::state, milestone::due_on, milestone::done_on))
        .load(db)?;
    let own = ids.iter().map(|id| (ObjectKind::Measure, *id));
    let mut words = words(db, own.chain(steps.iter().map(|step| (ObjectKind::Milestone, step.1))))?;
    Ok(rows.into_iter().map(|(row, office)| row.line(office, &steps, &mut words)).collect())
}

impl Row {
    fn line(self, office: String, steps: &[Step], words: &mut Words) -> MeasureLine {
        let cents = |cost: Option<i64>| cost.and_then(|cost| Cents::new(cost).ok());
        let its = steps.iter().filter(|step| step.0 == self.id);
        let milestones = its.map(|(_, id, state, due_on, done_on)| MilestoneLine {
            title: words.take(*id, "title"),
            state: *state,
            due_on: *due_on,
            done_on: *done_on,
        });
        MeasureLine {
            milestones: milestones.collect(),
            id: self.id,
            decision: self.decision_id,
            state: self.state,
            office,
            title: words.take(self.id, "title"),
            cost: words.take(self.id, "cost"),
            goal: words.take(self.id, "goal"),
            starts_on: self.starts_on,
            finishes_on: self.finishes_on,
            started_at: self.started_at,
            finished_at: self.finished_at,
            planned_at: self.created_at,
            planned_cost: cents(self.planned_cost),
            actual_cost: cents(self.actual_cost),
        }
    }
}
