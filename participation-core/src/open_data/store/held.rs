//! Which procedures have what: a query for each kind, and six for what hangs on decisions and papers.

use std::collections::HashSet;

use diesel::prelude::*;

use super::super::backend::Db;
use super::carried::Carried;
use super::meeting_lines;
use crate::StoreError;
use crate::contribution::{Kind, State};
use crate::open_data::Held;
use crate::outcome::AnswerState;
use crate::procedure::event::EventState;
use crate::storage::schema::{
    answer, comment, contribution, event, indicator_measure, measure,
};

pub(crate) fn held(db: &mut Db) -> Result<Held, StoreError> {
    let answers: Vec<i64> = answer::table
        .inner_join(contribution::table.on(contribution::id.eq(answer::contribution_id)))
        .filter(answer::state.eq(AnswerState::Released))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .filter(contribution::kind.eq_any([Kind::Proposal, Kind::LocationReport]))
        .select(contribution::procedure_id)
        .distinct()
        .load(db)?;
    let comments: Vec<i64> = comment::table
        .inner_join(contribution::table.on(contribution::id.eq(comment::proposal_id)))
        .filter(comment::listed.eq(true))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .select(contribution::procedure_id)
        .distinct()
        .load(db)?;
    let events: Vec<i64> =
        event::table.filter(event::state.ne(EventState::Draft)).select(event::procedure_id).distinct().load(db)?;
    let carried = Carried::read(db)?;
    let (papers, meetings) = meeting_lines::held(db, &carried)?;
    let decided = carried.decided;
    let measures: Vec<(i64, i64)> = measure::table.select((measure::id, measure::decision_id)).load(db)?;
    let measured: HashSet<i64> =
        indicator_measure::table.select(indicator_measure::measure_id).distinct().load(db)?.into_iter().collect();
    let of = |decisions: HashSet<i64>| -> HashSet<i64> {
        decisions.iter().filter_map(|id| decided.get(id)).flatten().copied().collect()
    };
    Ok(Held {
        answers: answers.into_iter().collect(),
        comments: comments.into_iter().collect(),
        events: events.into_iter().collect(),
        measures: of(measures.iter().map(|(_, decision)| *decision).collect()),
        indicators: of(measures.iter().filter(|(id, _)| measured.contains(id)).map(|(_, own)| *own).collect()),
        papers,
        meetings,
        decisions: decided.values().flatten().copied().collect(),
    })
}
