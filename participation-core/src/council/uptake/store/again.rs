//! The same form a second time: an answer to what it recorded only where it still says the same.

use std::collections::HashSet;

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::contribution::Reference;
use crate::council::uptake::{NewUptake, UptakeRefused};
use crate::language::ObjectKind;
use crate::outcome::Disposition;
use crate::storage::schema::{contribution, proposal, uptake, uptake_of};
use crate::{Language, StoreError, Timestamp};

/// What a form with this key has recorded already; refused where it was changed since, or what it recorded has ended.
pub(super) fn earlier(db: &mut Db, new: &NewUptake) -> Result<Option<i64>, UptakeRefused> {
    let known: Option<i64> = uptake::table
        .filter(uptake::idempotency_key.eq(&new.idempotency_key))
        .select(uptake::id)
        .first(db)
        .optional()
        .map_err(StoreError::from)?;
    let Some(id) = known else { return Ok(None) };
    let same = says_the_same(db, id, new)? && ties_the_same(db, id, new)?;
    if same { Ok(Some(id)) } else { Err(UptakeRefused::RecordedBefore) }
}

fn says_the_same(db: &mut Db, id: i64, new: &NewUptake) -> Result<bool, StoreError> {
    type Row = (i64, Option<i64>, Option<i64>, Disposition, i64, Option<Timestamp>);
    let row: Row = uptake::table
        .find(id)
        .select((
            uptake::paper_id,
            uptake::procedure_id,
            uptake::topic_id,
            uptake::disposition,
            uptake::office_id,
            uptake::ended_at,
        ))
        .first(db)?;
    let topic = new.topic.map(|(_, topic)| topic);
    let reason = rooms::language::texts(db, &[(ObjectKind::Uptake, id)], Language::De)?;
    Ok(row == (new.paper, new.scope(), topic, new.disposition, new.office, None)
        && reason.body(id, "reason") == new.reason.as_str())
}

/// Whether everything named is tied, and nothing else but what joined it, what it joined, or what has the topic.
fn ties_the_same(db: &mut Db, id: i64, new: &NewUptake) -> Result<bool, StoreError> {
    type Row = (i64, Reference, Option<i64>, Option<i64>);
    let tied: Vec<Row> = uptake_of::table
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .left_join(proposal::table.on(proposal::id.eq(contribution::id)))
        .filter(uptake_of::uptake_id.eq(id))
        .select((
            contribution::id,
            contribution::reference,
            contribution::merged_into,
            proposal::topic_id.nullable(),
        ))
        .load(db)?;
    let wanted: HashSet<&Reference> = new.contributions.iter().collect();
    let named: HashSet<i64> = tied.iter().filter(|row| wanted.contains(&row.1)).map(|row| row.0).collect();
    let joined: HashSet<i64> = tied.iter().filter(|row| named.contains(&row.0)).filter_map(|row| row.2).collect();
    let topic = new.topic.map(|(_, topic)| topic);
    let fits = |(own, _, into, of): &Row| {
        named.contains(own)
            || joined.contains(own)
            || into.is_some_and(|into| named.contains(&into))
            || topic.is_some_and(|topic| *of == Some(topic))
    };
    Ok(named.len() == wanted.len() && tied.iter().all(fits))
}
