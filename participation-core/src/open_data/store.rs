//! Reads what is public, a part at a time; the number of queries does not grow with the lines.

use diesel::dsl::{max, min};
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Kind, Position, Reference, State};
use crate::language::ObjectKind;
use crate::open_data::{AreaLine, Called, Filter, Latest, Part, Words, hour};
use crate::outcome::AnswerState;
use crate::procedure::ProcedureState;
use crate::storage::schema::{answer, contribution, decision, district, measure, procedure};
use crate::{StoreError, Timestamp};

#[path = "store/contribution.rs"]
mod contribution_lines;
#[path = "store/council.rs"]
mod council;
#[path = "store/paper.rs"]
mod paper;
#[path = "store/procedure.rs"]
mod procedure_lines;

pub(crate) use contribution_lines::{answers, proposals, reports};
pub(crate) use council::{decisions, measures};
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

pub(crate) fn districts(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<AreaLine>, StoreError> {
    type Row = (i64, String, String, f64, f64, String);
    let mut query = district::table.filter(district::id.gt(part.after)).into_boxed();
    if let Some(only) = &filter.only {
        query = query.filter(district::id.eq(key(only)));
    }
    if let Some(borough) = &filter.district {
        query = query.filter(district::borough.eq(borough).or(district::name.eq(borough)));
    }
    let rows: Vec<Row> = query
        .order(district::id)
        .limit(part.limit())
        .select((
            district::id,
            district::name,
            district::borough,
            district::label_longitude,
            district::label_latitude,
            district::geometry,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, name, borough, longitude, latitude, geometry)| AreaLine {
            id,
            name,
            borough,
            label: Position { longitude, latitude },
            geometry,
        })
        .collect())
}

pub(crate) fn place(db: &mut Db, called: Called, name: &str) -> Result<Option<i64>, StoreError> {
    Ok(match called {
        Called::Key => name.parse().ok(),
        Called::Slug => procedure::table
            .filter(procedure::slug.eq(name))
            .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
            .select(procedure::id)
            .first(db)
            .optional()?,
        // Also where it was hidden meanwhile: whoever reads on must not begin anew.
        Called::Reference => match name.parse::<Reference>() {
            Ok(reference) => contribution::table
                .filter(contribution::reference.eq(reference))
                .select(contribution::id)
                .first(db)
                .optional()?,
            Err(_) => None,
        },
    })
}

pub(crate) fn latest(db: &mut Db) -> Result<Latest, StoreError> {
    let of_procedures: Vec<(i64, Option<Timestamp>)> = contribution::table
        .filter(contribution::kind.eq_any([Kind::Proposal, Kind::LocationReport]))
        .filter(contribution::state.eq(State::Listed))
        .group_by(contribution::procedure_id)
        .select((contribution::procedure_id, max(contribution::submitted_at)))
        .load(db)?;
    let submitted = |db: &mut Db, kind: Kind| -> QueryResult<Option<Timestamp>> {
        contribution::table
            .filter(contribution::kind.eq(kind))
            .filter(contribution::state.eq(State::Listed))
            .select(max(contribution::submitted_at))
            .first(db)
    };
    Ok(Latest {
        first: procedure::table
            .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
            .select(min(procedure::published_at))
            .first(db)?,
        procedures: procedure::table
            .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
            .select(max(procedure::published_at))
            .first(db)?,
        proposals: submitted(db, Kind::Proposal)?.map(hour),
        reports: submitted(db, Kind::LocationReport)?.map(hour),
        answers: answer::table
            .filter(answer::state.eq(AnswerState::Released))
            .select(max(answer::released_at))
            .first(db)?,
        decisions: decision::table.select(max(decision::recorded_at)).first(db)?,
        measures: measure::table.select(max(measure::created_at)).first(db)?,
        of_procedures: of_procedures.into_iter().filter_map(|(id, at)| Some((id, hour(at?)))).collect(),
    })
}
