//! Finds procedures whose names are no longer needed, and takes the names out.

use std::collections::HashMap;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::retention::{AT_ONCE, CHALLENGE_DAYS, Course, Forgotten};
use crate::storage::among::among;
use crate::storage::schema::{contribution, decision, decision_link, phase, procedure};
use crate::{StoreError, Timestamp};

/// The procedures that are over for so long that nobody's name in them is needed, in four queries.
fn over(db: &mut Db, now: Timestamp) -> Result<Vec<i64>, StoreError> {
    let before = now.plus_days(-CHALLENGE_DAYS);
    let ended: Vec<(i64, Timestamp)> = procedure::table
        .filter(procedure::ends_at.lt(before))
        .select((procedure::id, procedure::ends_at))
        .load(db)?;
    let mut courses: HashMap<i64, Course> = ended
        .into_iter()
        .map(|(id, ends_at)| (id, Course { ends_at, last_phase: None, last_decision: None }))
        .collect();
    let phases: Vec<(i64, Timestamp, Option<Timestamp>)> = phase::table
        .filter(among(phase::procedure_id, courses.keys().copied()))
        .select((phase::procedure_id, phase::starts_at, phase::ends_at))
        .load(db)?;
    for (id, starts_at, ends_at) in phases {
        if let Some(course) = courses.get_mut(&id) {
            course.last_phase = course.last_phase.max(Some(ends_at.unwrap_or(starts_at)));
        }
    }
    for (id, at) in decided_since(db, before)? {
        if let Some(course) = courses.get_mut(&id) {
            course.last_decision = course.last_decision.max(Some(at));
        }
    }
    Ok(courses.into_iter().filter(|(_, course)| course.identity_until() < now).map(|(id, _)| id).collect())
}

/// Procedures that something was decided about since then, by themselves or by one of their contributions. Earlier
/// decisions keep no name any more.
fn decided_since(db: &mut Db, since: Timestamp) -> Result<Vec<(i64, Timestamp)>, StoreError> {
    let whole: Vec<(Option<i64>, Timestamp)> = decision::table
        .filter(decision::recorded_at.ge(since))
        .filter(decision::retracted_at.is_null())
        .select((decision::procedure_id, decision::recorded_at))
        .load(db)?;
    let single: Vec<(i64, Timestamp)> = decision_link::table
        .inner_join(decision::table.on(decision::id.eq(decision_link::decision_id)))
        .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
        .filter(decision::recorded_at.ge(since))
        .filter(decision::retracted_at.is_null())
        .select((contribution::procedure_id, decision::recorded_at))
        .distinct()
        .load(db)?;
    Ok(whole.into_iter().filter_map(|(id, at)| Some((id?, at))).chain(single).collect())
}

/// The next contributions after `after` that still name somebody and need not.
pub(crate) fn named(db: &mut Db, after: i64, now: Timestamp) -> Result<Vec<i64>, StoreError> {
    let over = over(db, now)?;
    if over.is_empty() {
        return Ok(Vec::new());
    }
    Ok(contribution::table
        .filter(contribution::id.gt(after))
        .filter(among(contribution::procedure_id, over))
        .filter(contribution::author_name.is_not_null().or(contribution::contact_email.is_not_null()))
        .order(contribution::id)
        .select(contribution::id)
        .limit(AT_ONCE)
        .load(db)?)
}

/// Takes name and address out of these, if their procedure is still over. Nothing else of them changes.
pub(crate) fn erase(db: &mut Db, ids: &[i64], now: Timestamp) -> Result<usize, StoreError> {
    let over = over(db, now)?;
    let target = contribution::table
        .filter(among(contribution::id, ids.iter().copied()))
        .filter(among(contribution::procedure_id, over));
    Ok(diesel::update(target)
        .set((contribution::author_name.eq(None::<String>), contribution::contact_email.eq(None::<String>)))
        .execute(db)?)
}

/// The next names and addresses that are kept beside contributions.
pub(crate) fn beside(db: &mut Db, now: Timestamp) -> Result<Forgotten, StoreError> {
    let over = over(db, now)?;
    Ok(Forgotten {
        contributions: 0,
        beside: rooms::paper::forget_writers(db, &over, AT_ONCE)?
            + rooms::affected::forget_followers(db, &over, AT_ONCE)?,
        unconfirmed: rooms::voice::forget_unconfirmed(db, now, AT_ONCE)?,
        mails: rooms::notification::forget_unsent(db, now, AT_ONCE)?,
    })
}
