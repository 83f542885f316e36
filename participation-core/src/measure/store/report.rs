//! Stores what somebody reports about a measure: first what becomes different, then the rows, then who is told.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{Row, cents, office_name, tell};
use crate::StoreError;
use crate::language::{ObjectKind, Wording};
use crate::measure::{
    Cents, Change, MILESTONES, MeasureAction, MeasureChange, MeasureRefused, MeasureState, MilestoneReport,
    MilestoneState, Report,
};
use crate::staff::{Actor, Deed, Object, Permission, Role};
use crate::storage::Act;
use crate::storage::schema::{decision, measure, measure_event, milestone};

pub(crate) fn report(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    report: &Report,
    by: &Actor,
) -> Result<Vec<Change>, MeasureRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    let before: Row = measure::table.find(id).select(Row::as_select()).first(db).map_err(StoreError::from)?;
    if before.version != version {
        return Err(StoreError::Changed.into());
    }
    let changes = changes(db, act, &before, report)?;
    if changes.is_empty() {
        return Ok(changes);
    }
    if changes.iter().any(Change::needs_reason) && report.reason().is_none() {
        return Err(MeasureRefused::ReasonMissing);
    }
    let moved_on = diesel::update(measure::table.find(id).filter(measure::version.eq(version)))
        .set(measure::version.eq(version + 1))
        .execute(db)
        .map_err(StoreError::from)?;
    if moved_on != 1 {
        return Err(StoreError::Changed.into());
    }
    for change in &changes {
        apply(db, act, id, change)?;
    }
    if let Report::Milestone { milestone: MilestoneReport::Add { title, .. }, .. } = report {
        for change in &changes {
            if let Change::MilestoneAdded { milestone, .. } = change {
                save(db, act, (ObjectKind::Milestone, *milestone), "title", title)?;
            }
        }
    }
    let event = keep(db, act, (id, &changes), (by, role))?;
    if let Some(reason) = report.reason() {
        save(db, act, (ObjectKind::MeasureEvent, event), "reason", reason)?;
    }
    let paper: String = decision::table
        .find(before.decision_id)
        .select(decision::paper_reference)
        .first(db)
        .map_err(StoreError::from)?;
    rooms::staff::audit(db, act, by, role, deed(&changes), &Object::decision(before.decision_id, &paper))?;
    tell::everybody(db, act, (id, before.decision_id), event, &changes)?;
    Ok(changes)
}

fn save(
    db: &mut Db,
    act: &Act,
    object: (ObjectKind, i64),
    field: &str,
    words: &Wording,
) -> Result<(), StoreError> {
    for text in words.texts(object, field) {
        rooms::language::save(db, &text, act.now)?;
    }
    Ok(())
}

/// A line of the measure's history; says its key.
pub(super) fn keep(
    db: &mut Db,
    act: &Act,
    (of, changes): (i64, &[Change]),
    (by, role): (&Actor, Role),
) -> Result<i64, StoreError> {
    let id = act.ids.next();
    diesel::insert_into(measure_event::table)
        .values((
            measure_event::id.eq(id),
            measure_event::measure_id.eq(of),
            measure_event::at.eq(act.now),
            measure_event::staff_id.eq(by.staff),
            measure_event::role.eq(role.as_str()),
            measure_event::changes.eq(serde_json::to_string(changes)?),
        ))
        .execute(db)?;
    Ok(id)
}

fn deed(changes: &[Change]) -> Deed {
    let moved = changes.iter().find_map(|change| match change {
        Change::Moved { action } => Some(*action),
        _ => None,
    });
    let milestone = changes.iter().any(|change| {
        matches!(
            change,
            Change::MilestoneAdded { .. }
                | Change::MilestoneMoved { .. }
                | Change::MilestoneDone { .. }
                | Change::MilestoneDropped { .. }
        )
    });
    match moved {
        Some(MeasureAction::Start) => Deed::MeasureStarted,
        Some(MeasureAction::Finish) => Deed::MeasureFinished,
        Some(MeasureAction::Pause) => Deed::MeasurePaused,
        Some(MeasureAction::Resume) => Deed::MeasureResumed,
        Some(MeasureAction::Stop) => Deed::MeasureStopped,
        None if milestone => Deed::MilestoneReported,
        None => Deed::MeasureChanged,
    }
}

/// What becomes different.
fn changes(db: &mut Db, act: &Act, before: &Row, report: &Report) -> Result<Vec<Change>, MeasureRefused> {
    match report {
        Report::Move { action, .. } => {
            before.state.after(*action)?;
            Ok(vec![Change::Moved { action: *action }])
        }
        Report::Change { change, .. } => changed(db, before, change),
        Report::Milestone { milestone, .. } if before.state.is_open() => {
            milestone_changes(db, act, before.id, milestone)
        }
        Report::Milestone { .. } => Err(MeasureRefused::Over),
    }
}

fn changed(db: &mut Db, before: &Row, to: &MeasureChange) -> Result<Vec<Change>, MeasureRefused> {
    if to.finishes_on < to.starts_on {
        return Err(MeasureRefused::EndsBeforeStart);
    }
    let mut changes = Vec::new();
    if to.office != before.office_id {
        let (from, office) = (office_name(db, before.office_id)?, to.office);
        changes.push(Change::Office { from, to: office_name(db, office)?, office });
    }
    if to.starts_on != before.starts_on {
        changes.push(Change::Begin { from: before.starts_on, to: to.starts_on });
    }
    if to.finishes_on != before.finishes_on {
        changes.push(Change::End { from: before.finishes_on, to: to.finishes_on });
    }
    let (planned, actual) = (cents(before.planned_cost), cents(before.actual_cost));
    let dates = changes.iter().any(|change| matches!(change, Change::Begin { .. } | Change::End { .. }));
    if dates && !before.state.is_open() {
        // The last bill may come later; the days are history.
        return Err(MeasureRefused::Over);
    }
    if to.planned_cost != planned {
        changes.push(Change::PlannedCost { from: planned, to: to.planned_cost });
    }
    if to.actual_cost != actual {
        changes.push(Change::ActualCost { from: actual, to: to.actual_cost });
    }
    Ok(changes)
}

fn milestone_changes(
    db: &mut Db,
    act: &Act,
    of: i64,
    report: &MilestoneReport,
) -> Result<Vec<Change>, MeasureRefused> {
    let change = match report {
        MilestoneReport::Add { due, .. } => {
            let known: i64 = milestone::table
                .filter(milestone::measure_id.eq(of))
                .count()
                .get_result(db)
                .map_err(StoreError::from)?;
            if usize::try_from(known).is_ok_and(|known| known >= MILESTONES) {
                return Err(MeasureRefused::TooManyMilestones);
            }
            Change::MilestoneAdded { milestone: act.ids.next(), due: *due }
        }
        MilestoneReport::Move { milestone, due } => {
            let from = open(db, of, *milestone)?;
            if from == *due {
                return Ok(Vec::new());
            }
            Change::MilestoneMoved { milestone: *milestone, from, to: *due }
        }
        MilestoneReport::Done { milestone, on } => {
            open(db, of, *milestone)?;
            if *on > act.now.city_day() {
                return Err(MeasureRefused::NotYet);
            }
            Change::MilestoneDone { milestone: *milestone, on: *on }
        }
        MilestoneReport::Drop { milestone } => {
            open(db, of, *milestone)?;
            Change::MilestoneDropped { milestone: *milestone }
        }
    };
    Ok(vec![change])
}

/// The day an open milestone of this measure is due.
fn open(db: &mut Db, of: i64, id: i64) -> Result<NaiveDate, MeasureRefused> {
    let (state, due): (MilestoneState, NaiveDate) = milestone::table
        .find(id)
        .filter(milestone::measure_id.eq(of))
        .select((milestone::state, milestone::due_on))
        .first(db)
        .map_err(StoreError::from)?;
    match state {
        MilestoneState::Planned => Ok(due),
        MilestoneState::Done | MilestoneState::Dropped => Err(MeasureRefused::MilestoneSettled),
    }
}

fn apply(db: &mut Db, act: &Act, id: i64, change: &Change) -> Result<(), StoreError> {
    let own = measure::table.find(id);
    match change {
        Change::Planned => Ok(()),
        Change::Moved { action } => moved(db, act, id, *action),
        Change::Begin { to, .. } => done(diesel::update(own).set(measure::starts_on.eq(*to)).execute(db)),
        Change::End { to, .. } => done(diesel::update(own).set(measure::finishes_on.eq(*to)).execute(db)),
        Change::Office { office, .. } => done(diesel::update(own).set(measure::office_id.eq(*office)).execute(db)),
        Change::PlannedCost { to, .. } => {
            done(diesel::update(own).set(measure::planned_cost.eq(to.map(Cents::cents))).execute(db))
        }
        Change::ActualCost { to, .. } => {
            done(diesel::update(own).set(measure::actual_cost.eq(to.map(Cents::cents))).execute(db))
        }
        Change::MilestoneAdded { milestone: added, due } => done(
            diesel::insert_into(milestone::table)
                .values((
                    milestone::id.eq(*added),
                    milestone::measure_id.eq(id),
                    milestone::state.eq(MilestoneState::Planned),
                    milestone::due_on.eq(*due),
                ))
                .execute(db),
        ),
        Change::MilestoneMoved { milestone: own, to, .. } => {
            done(diesel::update(milestone::table.find(*own)).set(milestone::due_on.eq(*to)).execute(db))
        }
        Change::MilestoneDone { milestone: own, on } => done(
            diesel::update(milestone::table.find(*own))
                .set((milestone::state.eq(MilestoneState::Done), milestone::done_on.eq(Some(*on))))
                .execute(db),
        ),
        Change::MilestoneDropped { milestone: own } => done(
            diesel::update(milestone::table.find(*own))
                .set(milestone::state.eq(MilestoneState::Dropped))
                .execute(db),
        ),
    }
}

fn done(result: QueryResult<usize>) -> Result<(), StoreError> {
    result.map(|_| ()).map_err(StoreError::from)
}

fn moved(db: &mut Db, act: &Act, id: i64, action: MeasureAction) -> Result<(), StoreError> {
    let own = measure::table.find(id);
    let state = match action {
        MeasureAction::Start | MeasureAction::Resume => MeasureState::Started,
        MeasureAction::Pause => MeasureState::Paused,
        MeasureAction::Finish => MeasureState::Finished,
        MeasureAction::Stop => MeasureState::Stopped,
    };
    diesel::update(own).set(measure::state.eq(state)).execute(db)?;
    match action {
        MeasureAction::Start => done(diesel::update(own).set(measure::started_at.eq(Some(act.now))).execute(db)),
        MeasureAction::Finish => done(diesel::update(own).set(measure::finished_at.eq(Some(act.now))).execute(db)),
        MeasureAction::Pause | MeasureAction::Resume | MeasureAction::Stop => Ok(()),
    }
}
