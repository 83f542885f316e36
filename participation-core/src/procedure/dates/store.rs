//! Reads dates.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::State;
use crate::language::{Language, ObjectKind};
use crate::procedure::dates::{Dates, DecidedOn};
use crate::procedure::{Phase, PhaseKind, Procedure, ProcedureState};
use crate::storage::among::among;
use crate::storage::schema::{contribution, decision, decision_link, phase, procedure_work};
use crate::{StoreError, Timestamp};

/// Dates of one calendar; a calendar that nobody can read is no help.
const MOST: i64 = 3_000;

pub(crate) fn of_procedure(db: &mut Db, slug: &str, language: Language) -> Result<Dates, StoreError> {
    let own = rooms::procedure::published_row(db, slug)?;
    dates(db, vec![own], language, Timestamp::from_unix(0))
}

pub(crate) fn all(db: &mut Db, language: Language, from: Timestamp) -> Result<Dates, StoreError> {
    let public = rooms::procedure::every(db)?;
    let public = public.into_iter().filter(|own| ProcedureState::PUBLIC.contains(&own.state)).collect();
    dates(db, public, language, from)
}

fn dates(
    db: &mut Db,
    procedures: Vec<Procedure>,
    language: Language,
    from: Timestamp,
) -> Result<Dates, StoreError> {
    let ids: Vec<i64> = procedures.iter().map(|own| own.id).collect();
    type Row = (i64, i64, i32, PhaseKind, Timestamp, Option<Timestamp>);
    let phases: Vec<Row> = phase::table
        .filter(among(phase::procedure_id, ids.iter().copied()))
        .filter(phase::starts_at.gt(from).or(phase::ends_at.gt(from)))
        .order((phase::starts_at, phase::id))
        .limit(MOST)
        .select((phase::procedure_id, phase::id, phase::position, phase::kind, phase::starts_at, phase::ends_at))
        .load(db)?;
    let events = rooms::event::of_many(db, &ids, from, MOST)?;
    let decisions: Vec<DecisionRow> = decision::table
        .filter(among(decision::procedure_id.assume_not_null(), ids.iter().copied()))
        .filter(decision::meeting_day.ge(from.city_day()))
        .order((decision::meeting_day, decision::id))
        .limit(MOST)
        .select((
            decision::id,
            decision::procedure_id,
            decision::body_name,
            decision::paper_reference,
            decision::meeting_day,
            decision::recorded_at,
            decision::retracted_at,
        ))
        .load(db)?;
    let on_contributions = of_contributions(db, &ids, from)?;
    let decisions = decisions.into_iter().map(|row| decided(row, false));
    let decisions = decisions.chain(on_contributions.into_iter().map(|row| decided(row, true))).collect();
    let edited: Vec<(i64, Timestamp)> = procedure_work::table
        .filter(among(procedure_work::procedure_id, ids.iter().copied()))
        .select((procedure_work::procedure_id, procedure_work::edited_at))
        .load(db)?;
    let objects: Vec<(ObjectKind, i64)> = ids
        .iter()
        .map(|id| (ObjectKind::Procedure, *id))
        .chain(phases.iter().map(|row| (ObjectKind::Phase, row.1)))
        .chain(events.iter().map(|own| (ObjectKind::Event, own.id)))
        .collect();
    Ok(Dates {
        texts: rooms::language::texts(db, &objects, language)?,
        offers: rooms::procedure::offers(db, &ids)?.into_iter().filter(|(_, own)| own.closes_at > from).collect(),
        phases: phases
            .into_iter()
            .map(|(of, id, position, kind, starts_at, ends_at)| (of, Phase { id, position, kind, starts_at, ends_at }))
            .collect(),
        decisions,
        events,
        edited,
        procedures,
    })
}

type DecisionRow = (i64, Option<i64>, String, String, NaiveDate, Timestamp, Option<Timestamp>);

fn decided(
    (id, procedure, body, paper, day, recorded_at, retracted_at): DecisionRow,
    on_contributions: bool,
) -> DecidedOn {
    DecidedOn { id, procedure, on_contributions, body, paper, day, recorded_at, retracted_at }
}

/// Decisions on published contributions to these procedures that name no procedure themselves.
fn of_contributions(db: &mut Db, procedures: &[i64], from: Timestamp) -> Result<Vec<DecisionRow>, StoreError> {
    let mut found: Vec<DecisionRow> = decision::table
        .inner_join(decision_link::table.on(decision_link::decision_id.eq(decision::id)))
        .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
        .filter(decision::procedure_id.is_null())
        .filter(among(contribution::procedure_id, procedures.iter().copied()))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .filter(decision::meeting_day.ge(from.city_day()))
        .order((decision::meeting_day, decision::id, contribution::procedure_id))
        .limit(MOST)
        .select((
            decision::id,
            contribution::procedure_id.nullable(),
            decision::body_name,
            decision::paper_reference,
            decision::meeting_day,
            decision::recorded_at,
            decision::retracted_at,
        ))
        .distinct()
        .load(db)?;
    // One about several procedures is one date.
    found.dedup_by_key(|row| row.0);
    Ok(found)
}
