//! Measures with their amounts and milestones: at most six queries for a part.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::Db;
use super::council::about;
use super::{key, public_procedures, words};
use crate::language::ObjectKind;
use crate::measure::{Cents, MeasureState, MilestoneState};
use crate::open_data::{Filter, MeasureLine, MilestoneLine, Part};
use crate::storage::among::among;
use crate::storage::schema::{decision, measure, milestone, office};
use crate::{StoreError, Timestamp};

pub(crate) fn measures(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<MeasureLine>, StoreError> {
    type Row = (
        (i64, i64, MeasureState, String),
        (NaiveDate, NaiveDate, Option<Timestamp>, Option<Timestamp>, Timestamp),
        (Option<i64>, Option<i64>),
    );
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
        query = query.filter(measure::created_at.ge(since).or(measure::decision_id.eq_any(since_then)));
    }
    let rows: Vec<Row> = query
        .order(measure::id)
        .limit(part.limit())
        .select((
            (measure::id, measure::decision_id, measure::state, office::name),
            (
                measure::starts_on,
                measure::finishes_on,
                measure::started_at,
                measure::finished_at,
                measure::created_at,
            ),
            (measure::planned_cost, measure::actual_cost),
        ))
        .load(db)?;
    let ids: Vec<i64> = rows.iter().map(|((id, ..), ..)| *id).collect();
    let steps = milestones(db, &ids)?;
    let own = ids.iter().map(|id| (ObjectKind::Measure, *id));
    let mut words = words(db, own.chain(steps.iter().map(|step| (ObjectKind::Milestone, step.1))))?;
    let cents = |cost: Option<i64>| cost.and_then(|cost| Cents::new(cost).ok());
    Ok(rows
        .into_iter()
        .map(|(own, time, (planned, actual))| {
            let (id, decision, state, office) = own;
            let (starts_on, finishes_on, started_at, finished_at, planned_at) = time;
            let its = steps.iter().filter(|step| step.0 == id);
            MeasureLine {
                id,
                decision,
                state,
                office,
                title: words.take(id, "title"),
                cost: words.take(id, "cost"),
                goal: words.take(id, "goal"),
                starts_on,
                finishes_on,
                started_at,
                finished_at,
                planned_at,
                planned_cost: cents(planned),
                actual_cost: cents(actual),
                milestones: its
                    .map(|(_, step, state, due_on, done_on)| MilestoneLine {
                        title: words.take(*step, "title"),
                        state: *state,
                        due_on: *due_on,
                        done_on: *done_on,
                    })
                    .collect(),
            }
        })
        .collect())
}

type Step = (i64, i64, MilestoneState, NaiveDate, Option<NaiveDate>);

fn milestones(db: &mut Db, measures: &[i64]) -> Result<Vec<Step>, StoreError> {
    Ok(milestone::table
        .filter(among(milestone::measure_id, measures.iter().copied()))
        .order((milestone::due_on, milestone::id))
        .select((milestone::measure_id, milestone::id, milestone::state, milestone::due_on, milestone::done_on))
        .load(db)?)
}
