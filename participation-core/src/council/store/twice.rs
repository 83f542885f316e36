//! The same decision from a second form: one meeting decides once about the same.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::super::backend::Db;
use super::Tied;
use crate::StoreError;
use crate::council::NewDecision;
use crate::storage::among::among;
use crate::storage::schema::{contribution, decision, decision_link};

/// The decision that holds and is this one: of the same body and day, on the same paper, with the same result, about the
/// same procedure and contributions.
pub(super) fn standing(db: &mut Db, new: &NewDecision, tied: &Tied) -> Result<Option<i64>, StoreError> {
    let mut query = decision::table
        .filter(decision::retracted_at.is_null())
        .filter(decision::body.eq(new.body))
        .filter(decision::body_name.eq(new.body_name.as_str()))
        .filter(decision::meeting_day.eq(new.meeting_day))
        .filter(decision::paper_reference.eq(new.paper.as_str()))
        .filter(decision::result.eq(new.result))
        .order(decision::id)
        .select(decision::id)
        .into_boxed();
    query = match new.procedure {
        Some(own) => query.filter(decision::procedure_id.eq(own)),
        None => query.filter(decision::procedure_id.is_null()),
    };
    let alike: Vec<i64> = query.load(db)?;
    if alike.is_empty() {
        return Ok(None);
    }
    let own = survivors(db, &tied.ids)?;
    for id in alike {
        let ids: Vec<i64> = decision_link::table
            .filter(decision_link::decision_id.eq(id))
            .select(decision_link::contribution_id)
            .load(db)?;
        if survivors(db, &ids)? == own {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// What has joined another since is that one.
fn survivors(db: &mut Db, ids: &[i64]) -> Result<BTreeSet<i64>, StoreError> {
    let rows: Vec<(i64, Option<i64>)> = contribution::table
        .filter(among(contribution::id, ids.iter().copied()))
        .select((contribution::id, contribution::merged_into))
        .load(db)?;
    Ok(rows.into_iter().map(|(id, into)| into.unwrap_or(id)).collect())
}
