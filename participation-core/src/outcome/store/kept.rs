//! How promised answers were kept: by an answer, by a decision that says why, or by finishing what was reported. Three
//! queries, however many there are.

use std::collections::HashSet;

use diesel::prelude::*;

use super::super::backend::Db;
use crate::outcome::days_between;
use crate::outcome::owed::LOOK_BACK_DAYS;
use crate::outcome::part::PartKind;
use crate::storage::schema::{answer, contribution, contribution_origin, decision, decision_link, location_report};
use crate::{StoreError, Timestamp};

/// Answers looked at, decisions, and reports: of a city that answers more in a season, the latest ones.
const RECORD_LIMIT: i64 = 20_000;

/// A promise that was kept, in time or late.
pub(crate) struct Kept {
    of: i64,
    at: Timestamp,
    pub(crate) procedure: i64,
    pub(crate) days: i32,
    pub(crate) on_time: bool,
}

/// A kept promise as it is read: of what, where, promised from when on, answered, promised for.
type Promised = (i64, i64, Timestamp, Option<Timestamp>, Option<Timestamp>);

impl Kept {
    /// None where it was no promise. What was decided before it came took no day.
    fn of((of, procedure, from, at, due): Promised) -> Option<Self> {
        let (at, due) = (at?, due?);
        Some(Self { of, at, procedure, days: days_between(from, at).max(0), on_time: at <= due })
    }
}

/// The promises that were kept in the last [`LOOK_BACK_DAYS`] days, everywhere or in one procedure. A contribution that
/// was answered more than once counts once, with the first answer.
pub(crate) fn kept(db: &mut Db, procedure: Option<i64>, now: Timestamp) -> Result<Vec<Kept>, StoreError> {
    let mut all = answered(db, procedure, now)?;
    all.extend(decided(db, procedure, now)?.into_iter().filter_map(Kept::of));
    all.extend(finished(db, procedure, now)?.into_iter().filter_map(Kept::of));
    all.sort_by_key(|own| own.at);
    let mut known = HashSet::new();
    all.retain(|own| known.insert(own.of));
    Ok(all)
}

/// A query as it is, or of one procedure alone.
macro_rules! within {
    ($procedure:expr, $query:expr) => {{
        let query = $query.limit(RECORD_LIMIT).into_boxed();
        match $procedure {
            Some(id) => query.filter(contribution::procedure_id.eq(id)),
            None => query,
        }
    }};
}

fn answered(db: &mut Db, procedure: Option<i64>, now: Timestamp) -> Result<Vec<Kept>, StoreError> {
    type Row = (i64, i64, Option<Timestamp>, Option<i32>, Option<bool>);
    let query = answer::table
        .inner_join(contribution::table.on(contribution::id.eq(answer::contribution_id)))
        .filter(answer::released_at.ge(now.plus_days(-LOOK_BACK_DAYS)))
        .filter(answer::released_at.le(now))
        .filter(answer::on_time.is_not_null())
        .order(answer::released_at.desc())
        .select((contribution::id, contribution::procedure_id, answer::released_at, answer::days, answer::on_time));
    let rows: Vec<Row> = within!(procedure, query).load(db)?;
    Ok(rows
        .into_iter()
        .filter_map(|(of, procedure, at, days, on_time)| {
            Some(Kept { of, procedure, at: at?, days: days?, on_time: on_time? })
        })
        .collect())
}

/// A tie of a decision says by when the answer was promised only where the decision was that answer. What was brought
/// here from another procedure was promised it from then on.
fn decided(db: &mut Db, procedure: Option<i64>, now: Timestamp) -> Result<Vec<Promised>, StoreError> {
    let copied = contribution_origin::contribution_id
        .eq(contribution::id)
        .and(contribution_origin::kind.eq(PartKind::Copied));
    let query = decision_link::table
        .inner_join(decision::table.on(decision::id.eq(decision_link::decision_id)))
        .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
        .left_join(contribution_origin::table.on(copied))
        .filter(decision_link::due_before.is_not_null())
        .filter(decision::retracted_at.is_null())
        .filter(decision::recorded_at.ge(now.plus_days(-LOOK_BACK_DAYS)))
        .filter(decision::recorded_at.le(now))
        .order(decision::recorded_at.desc())
        .select((
            (contribution::id, contribution::procedure_id),
            (contribution::submitted_at, contribution_origin::made_at.nullable()),
            decision::recorded_at.nullable(),
            decision_link::due_before,
        ));
    type Row = ((i64, i64), (Timestamp, Option<Timestamp>), Option<Timestamp>, Option<Timestamp>);
    let rows: Vec<Row> = within!(procedure, query).load(db)?;
    let promised = |((of, procedure), (arrived, copied), at, due): Row| {
        (of, procedure, copied.unwrap_or(arrived), at, due)
    };
    Ok(rows.into_iter().map(promised).collect())
}

/// A report that is finished, with a reason, before anything else has answered it.
fn finished(db: &mut Db, procedure: Option<i64>, now: Timestamp) -> Result<Vec<Promised>, StoreError> {
    let query = location_report::table
        .inner_join(contribution::table.on(contribution::id.eq(location_report::id)))
        .filter(location_report::due_before.is_not_null())
        .filter(location_report::finished_at.ge(now.plus_days(-LOOK_BACK_DAYS)))
        .filter(location_report::finished_at.le(now))
        .order(location_report::finished_at.desc())
        .select((
            contribution::id,
            contribution::procedure_id,
            contribution::submitted_at,
            location_report::finished_at,
            location_report::due_before,
        ));
    Ok(within!(procedure, query).load(db)?)
}
