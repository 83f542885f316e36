//! When what residents hand in became public, which may be long after it was handed in: a person reads it first, an
//! objection is upheld, what it had joined is public no more,
//! or it was taken from another or imported.

use std::collections::HashMap;

use diesel::dsl::max;
use diesel::prelude::*;

use super::super::backend::Db;
use crate::contribution::{Kind, State};
use crate::open_data::hour;
use crate::storage::schema::{contribution, contribution_event};
use crate::{StoreError, Timestamp};

const PUBLISHED: &str = "{\"step\":\"published\"}";
const UPHELD: &str = "{\"step\":\"appeal-decided\",\"upheld\":true}";
const SEPARATED: &str = "{\"step\":\"separated\"%";
/// Taken from another proposal, or imported: public at once, and handed in long before.
const TAKEN: &str = "{\"step\":\"taken-from\"%";
const ARRIVED: &str = "{\"step\":\"submitted\"%";

/// Whether a step made something public.
#[diesel::dsl::auto_type]
fn shows() -> _ {
    let (published, upheld): (&'static str, &'static str) = (PUBLISHED, UPHELD);
    let (separated, taken, arrived): (&'static str, &'static str, &'static str) = (SEPARATED, TAKEN, ARRIVED);
    let step = contribution_event::step;
    step.eq(published).or(step.eq(upheld)).or(step.like(separated)).or(step.like(taken)).or(step.like(arrived))
}

/// What became public at a moment or later, as a query of keys.
#[diesel::dsl::auto_type]
pub(super) fn shown_since(since: Timestamp) -> _ {
    contribution_event::table
        .filter(contribution_event::at.ge(since))
        .filter(shows())
        .select(contribution_event::contribution_id)
}

/// When the latest of each kind in each procedure was handed in or became public, cut to the hour.
pub(super) fn latest(db: &mut Db) -> Result<HashMap<(Kind, i64), Timestamp>, StoreError> {
    type Of = (Kind, i64, Option<Timestamp>);
    let kinds = [Kind::Proposal, Kind::LocationReport, Kind::Comment];
    let submitted: Vec<Of> = contribution::table
        .filter(contribution::kind.eq_any(kinds))
        .filter(contribution::state.eq(State::Listed))
        .group_by((contribution::kind, contribution::procedure_id))
        .select((contribution::kind, contribution::procedure_id, max(contribution::submitted_at)))
        .load(db)?;
    let shown: Vec<Of> = contribution_event::table
        .inner_join(contribution::table.on(contribution::id.eq(contribution_event::contribution_id)))
        .filter(shows())
        .filter(contribution::kind.eq_any(kinds))
        .filter(contribution::state.eq(State::Listed))
        .group_by((contribution::kind, contribution::procedure_id))
        .select((contribution::kind, contribution::procedure_id, max(contribution_event::at)))
        .load(db)?;
    let mut latest: HashMap<(Kind, i64), Timestamp> = HashMap::new();
    for (kind, procedure, at) in submitted.into_iter().chain(shown) {
        let Some(at) = at.map(hour) else { continue };
        latest.entry((kind, procedure)).and_modify(|known| *known = at.max(*known)).or_insert(at);
    }
    Ok(latest)
}
