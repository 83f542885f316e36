//! Reads what is public, a part at a time; the number of queries does not grow with the lines.

use std::collections::HashMap;

use diesel::dsl::{max, min};
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Kind, Reference};
use crate::language::ObjectKind;
use crate::open_data::{Belonging, Called, Latest, Words};
use crate::outcome::AnswerState;
use crate::procedure::ProcedureState;
use crate::procedure::event::EventState;
use crate::storage::schema::{
    answer, contribution, decision, event, indicator, indicator_retraction, indicator_value, measure, measure_event,
    procedure, uptake,
};
use crate::{StoreError, Timestamp};

#[path = "store/carried.rs"]
mod carried;
#[path = "store/ended.rs"]
mod ended;
#[path = "store/comment.rs"]
mod comment_lines;
#[path = "store/contribution.rs"]
mod contribution_lines;
#[path = "store/council.rs"]
mod council;
#[path = "store/council_paper.rs"]
mod council_paper_lines;
#[path = "store/event.rs"]
mod event_lines;
#[path = "store/held.rs"]
mod holding;
#[path = "store/indicator.rs"]
mod indicator_lines;
#[path = "store/area.rs"]
mod areas;
#[path = "store/measure.rs"]
mod measure_lines;
#[path = "store/meeting.rs"]
mod meeting_lines;
#[path = "store/paper.rs"]
mod paper;
#[path = "store/procedure.rs"]
mod procedure_lines;
#[path = "store/shown.rs"]
mod shown;

pub(crate) use areas::{area, districts};
pub(crate) use comment_lines::comments;
pub(crate) use contribution_lines::{answers, proposals, reports};
pub(crate) use council::decisions;
pub(crate) use council_paper_lines::papers;
pub(crate) use event_lines::events;
pub(crate) use holding::held;
pub(crate) use indicator_lines::indicators;
pub(crate) use measure_lines::measures;
pub(crate) use meeting_lines::meetings;
pub(crate) use paper::belonging;
pub(crate) use procedure_lines::procedures;

/// Every current text of some objects: one query.
fn words(db: &mut Db, objects: impl IntoIterator<Item = (ObjectKind, i64)>) -> Result<Words, StoreError> {
    let objects: Vec<(ObjectKind, i64)> = objects.into_iter().collect();
    if objects.is_empty() {
        return Ok(std::iter::empty().collect());
    }
    Ok(rooms::language::variants(db, &objects)?.into_iter().collect())
}

/// The texts of a survey's questions and choices.
pub(crate) fn words_of(db: &mut Db, objects: &[(ObjectKind, i64)]) -> Result<Words, StoreError> {
    words(db, objects.iter().copied())
}

/// A key as it stands in addresses; one that is none belongs to nothing.
fn key(typed: &str) -> i64 {
    typed.parse().unwrap_or_default()
}

/// The keys of the procedures that anybody can read.
fn public_procedures(db: &mut Db, slug: Option<&str>) -> Result<Vec<(i64, String)>, StoreError> {
    let mut query = procedure::table.filter(procedure::state.eq_any(ProcedureState::PUBLIC)).into_boxed();
    if let Some(slug) = slug {
        query = query.filter(procedure::slug.eq(slug));
    }
    Ok(query.order(procedure::id).select((procedure::id, procedure::slug)).load(db)?)
}

pub(crate) fn place(db: &mut Db, called: Called, name: &str) -> Result<Option<i64>, StoreError> {
    Ok(match called {
        Called::Key => name.parse().ok(),
        Called::Slug => procedure_called(db, name)?,
        Called::Reference => contribution_called(db, name)?,
        Called::Belonging => match contribution_called(db, name)? {
            Some(id) => Some(Belonging::place_of(true, id)),
            None => procedure_called(db, name)?.map(|id| Belonging::place_of(false, id)),
        },
    })
}

fn procedure_called(db: &mut Db, slug: &str) -> Result<Option<i64>, StoreError> {
    Ok(procedure::table
        .filter(procedure::slug.eq(slug))
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .select(procedure::id)
        .first(db)
        .optional()?)
}

/// Also where it was hidden meanwhile: whoever reads on must not begin anew.
fn contribution_called(db: &mut Db, name: &str) -> Result<Option<i64>, StoreError> {
    let Ok(reference) = name.parse::<Reference>() else { return Ok(None) };
    Ok(contribution::table
        .filter(contribution::reference.eq(reference))
        .select(contribution::id)
        .first(db)
        .optional()?)
}

pub(crate) fn latest(db: &mut Db) -> Result<Latest, StoreError> {
    let shown = shown::latest(db)?;
    let of_kind = |kind: Kind| shown.iter().filter(|((of, _), _)| *of == kind).map(|(_, at)| *at).max();
    let mut of_procedures: HashMap<i64, Timestamp> = HashMap::new();
    for ((_, procedure), at) in shown.iter().filter(|((kind, _), _)| *kind != Kind::Comment) {
        of_procedures.entry(*procedure).and_modify(|known| *known = (*at).max(*known)).or_insert(*at);
    }
    let taken_up: Option<Timestamp> =
        uptake::table.filter(uptake::ended_at.is_null()).select(max(uptake::linked_at)).first(db)?;
    Ok(Latest {
        first: procedure::table
            .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
            .select(min(procedure::published_at))
            .first(db)?,
        procedures: procedure::table
            .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
            .select(max(procedure::published_at))
            .first(db)?,
        proposals: of_kind(Kind::Proposal),
        reports: of_kind(Kind::LocationReport),
        comments: of_kind(Kind::Comment),
        answers: answer::table
            .filter(answer::state.eq(AnswerState::Released))
            .select(max(answer::released_at))
            .first(db)?,
        decisions: {
            let recorded: Option<Timestamp> = decision::table.select(max(decision::recorded_at)).first(db)?;
            recorded.max(decision::table.select(max(decision::retracted_at)).first(db)?)
        },
        measures: {
            let planned: Option<Timestamp> = measure::table.select(max(measure::created_at)).first(db)?;
            planned.max(measure_event::table.select(max(measure_event::at)).first(db)?)
        },
        indicators: {
            let begun: Option<Timestamp> = indicator::table.select(max(indicator::created_at)).first(db)?;
            let measured = indicator_value::table.select(max(indicator_value::recorded_at)).first(db)?;
            let retracted = indicator_retraction::table.select(max(indicator_retraction::retracted_at)).first(db)?;
            begun.max(measured).max(retracted)
        },
        papers: {
            let decided: Option<Timestamp> = decision::table
                .filter(decision::paper_id.is_not_null())
                .filter(decision::retracted_at.is_null())
                .select(max(decision::recorded_at))
                .first(db)?;
            decided.max(taken_up)
        },
        meetings: taken_up,
        events: {
            let (announced, edited): (Option<Timestamp>, Option<Timestamp>) = event::table
                .filter(event::state.ne(EventState::Draft))
                .select((max(event::announced_at), max(event::edited_at)))
                .first(db)?;
            // Cancelling is a change, too.
            announced.max(edited)
        },
        of_procedures,
    })
}
