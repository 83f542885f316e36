//! How promised answers were kept: by an answer, or by a decision that says why. Two queries, however many there are.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::super::backend::Db;
use crate::outcome::days_between;
use crate::outcome::owed::LOOK_BACK_DAYS;
use crate::storage::schema::{answer, contribution, decision, decision_link};
use crate::{StoreError, Timestamp};

/// Answers looked at, and decisions: of a city that answers more in a season, the latest ones.
const RECORD_LIMIT: i64 = 20_000;

/// A promise that was kept, in time or late.
pub(crate) struct Kept {
    of: i64,
    at: Timestamp,
    pub(crate) procedure: i64,
    pub(crate) days: i32,
    pub(crate) on_time: bool,
}

/// The promises that were kept in the last [`LOOK_BACK_DAYS`] days, everywhere or in one procedure. A contribution that
/// has an answer and a decision counts once, with the first of them.
pub(crate) fn kept(db: &mut Db, procedure: Option<i64>, now: Timestamp) -> Result<Vec<Kept>, StoreError> {
    let (mut answered, mut decided) = (answered(db, procedure, now)?, decided(db, procedure, now)?);
    let first: HashMap<i64, Timestamp> = decided.iter().map(|own| (own.of, own.at)).collect();
    answered.retain(|own| first.get(&own.of).is_none_or(|decided| own.at <= *decided));
    let before: HashSet<i64> = answered.iter().map(|own| own.of).collect();
    decided.retain(|own| !before.contains(&own.of));
    answered.extend(decided);
    Ok(answered)
}

fn answered(db: &mut Db, procedure: Option<i64>, now: Timestamp) -> Result<Vec<Kept>, StoreError> {
    type Row = (i64, i64, Option<Timestamp>, Option<i32>, Option<bool>);
    let mut query = answer::table
        .inner_join(contribution::table.on(contribution::id.eq(answer::contribution_id)))
        .filter(answer::released_at.ge(now.plus_days(-LOOK_BACK_DAYS)))
        .filter(answer::released_at.le(now))
        .filter(answer::on_time.is_not_null())
        .order(answer::released_at.desc())
        .limit(RECORD_LIMIT)
        .select((contribution::id, contribution::procedure_id, answer::released_at, answer::days, answer::on_time))
        .into_boxed();
    if let Some(id) = procedure {
        query = query.filter(contribution::procedure_id.eq(id));
    }
    let rows: Vec<Row> = query.load(db)?;
    Ok(rows
        .into_iter()
        .filter_map(|(of, procedure, at, days, on_time)| {
            Some(Kept { of, procedure, at: at?, days: days?, on_time: on_time? })
        })
        .collect())
}

/// A tie of a decision says by when the answer was promised only where the decision was that answer.
fn decided(db: &mut Db, procedure: Option<i64>, now: Timestamp) -> Result<Vec<Kept>, StoreError> {
    type Row = (i64, i64, Timestamp, Timestamp, Option<Timestamp>);
    let mut query = decision_link::table
        .inner_join(decision::table.on(decision::id.eq(decision_link::decision_id)))
        .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
        .filter(decision_link::due_before.is_not_null())
        .filter(decision::retracted_at.is_null())
        .filter(decision::recorded_at.ge(now.plus_days(-LOOK_BACK_DAYS)))
        .filter(decision::recorded_at.le(now))
        .order(decision::recorded_at.desc())
        .limit(RECORD_LIMIT)
        .select((
            contribution::id,
            contribution::procedure_id,
            contribution::submitted_at,
            decision::recorded_at,
            decision_link::due_before,
        ))
        .into_boxed();
    if let Some(id) = procedure {
        query = query.filter(contribution::procedure_id.eq(id));
    }
    let rows: Vec<Row> = query.load(db)?;
    Ok(rows
        .into_iter()
        .filter_map(|(of, procedure, from, at, due)| {
            Some(Kept { of, procedure, at, days: days_between(from, at), on_time: at <= due? })
        })
        .collect())
}
