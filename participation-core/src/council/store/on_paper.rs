//! The imported paper and agenda item that a decision is on.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::StoreError;
use crate::council::session::Stop;
use crate::council::{NewDecision, OnPaper};
use crate::storage::schema::council_paper;

/// As the form was opened, else by what somebody typed: the paper's number, and the item by the meeting's day. Where
/// several fit, none is taken.
pub(super) fn found(db: &mut Db, new: &NewDecision) -> Result<Option<OnPaper>, StoreError> {
    if new.on.is_some() {
        return Ok(new.on.clone());
    }
    let papers: Vec<(i64, String)> = council_paper::table
        .filter(council_paper::reference.eq(new.paper.as_str()))
        .filter(council_paper::deleted_at.is_null())
        .limit(2)
        .select((council_paper::id, council_paper::url))
        .load(db)?;
    let [(paper, url)] = papers.as_slice() else { return Ok(None) };
    let way = rooms::session::way(db, &[url.as_str()])?;
    let that_day = |stop: &&Stop| stop.starts_at.is_some_and(|at| at.city_day() == new.meeting_day) && !stop.cancelled;
    let mut stops: Vec<&Stop> = way.iter().map(|(_, stop)| stop).filter(that_day).collect();
    if stops.len() > 1 {
        stops.retain(|stop| stop.body == new.body_name.as_str());
    }
    let item = if let [stop] = stops.as_slice() { stop.item.clone() } else { None };
    Ok(Some(OnPaper { paper: *paper, item }))
}
