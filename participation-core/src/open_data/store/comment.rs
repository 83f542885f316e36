//! Listed comments on public proposals, also on those that joined another one: three queries for a part.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::backend::Db;
use super::public_procedures;
use super::shown::shown_since;
use crate::contribution::{Reference, State};
use crate::language::Language;
use crate::open_data::{CommentLine, Filter, Part, hour};
use crate::storage::among::among;
use crate::storage::schema::{comment, contribution, proposal};
use crate::{Channel, StoreError, Timestamp};

/// The writer's name and address are not read at all.
type Row = (i64, i64, Option<i64>, String, Timestamp, Reference, Language, Channel, i64);

pub(crate) fn comments(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<CommentLine>, StoreError> {
    let procedures = public_procedures(db, filter.procedure.as_deref())?;
    let about = diesel::alias!(contribution as about);
    let mut query = comment::table
        .inner_join(contribution::table.on(contribution::id.eq(comment::id)))
        .inner_join(proposal::table.on(proposal::id.eq(comment::proposal_id)))
        .inner_join(about.on(about.field(contribution::id).eq(comment::proposal_id)))
        .filter(comment::id.gt(part.after))
        .filter(comment::listed.eq(true))
        .filter(contribution::state.eq(State::Listed))
        .filter(about.field(contribution::state).eq_any(State::PUBLIC))
        .filter(among(proposal::procedure_id, procedures.iter().map(|(id, _)| *id)))
        .into_boxed();
    if let Some(only) = &filter.only {
        let Ok(reference) = only.parse::<Reference>() else { return Ok(Vec::new()) };
        query = query.filter(contribution::reference.eq(reference));
    }
    if let Some(since) = filter.since {
        let shown = comment::id.eq_any(shown_since(hour(since)));
        query = query.filter(comment::submitted_at.ge(hour(since)).or(shown));
    }
    let rows: Vec<Row> = query
        .order(comment::id)
        .limit(part.limit())
        .select((
            comment::id,
            comment::proposal_id,
            comment::parent_id,
            comment::body,
            comment::submitted_at,
            contribution::reference,
            contribution::language,
            contribution::channel,
            proposal::procedure_id,
        ))
        .load(db)?;
    let named = rows.iter().flat_map(|row| row.2.into_iter().chain([row.1]));
    let references: HashMap<i64, Reference> = contribution::table
        .filter(among(contribution::id, named))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .select((contribution::id, contribution::reference))
        .load::<(i64, Reference)>(db)?
        .into_iter()
        .collect();
    let slugs: HashMap<i64, String> = procedures.into_iter().collect();
    let line = |(id, of, parent, body, at, reference, language, channel, procedure): Row| {
        Some(CommentLine {
            id,
            reference,
            proposal: references.get(&of)?.clone(),
            procedure: slugs.get(&procedure)?.clone(),
            parent: parent.and_then(|id| references.get(&id).cloned()),
            body,
            language,
            channel,
            submitted_at: hour(at),
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}
