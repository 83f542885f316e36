//! The imported paper and agenda item that a decision is on.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::Tied;
use crate::StoreError;
use crate::council::{NewDecision, OnPaper};
use crate::storage::schema::{council_paper, uptake};

/// As the form was opened, else by what somebody typed: the paper's number, and the item by body and day. Where several
/// fit, none is taken; nor is the item where the paper takes up something else, since its result is still to be told.
pub(super) fn found(db: &mut Db, new: &NewDecision, tied: &Tied) -> Result<Option<OnPaper>, StoreError> {
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
    let item = if takes_up(db, *paper, new, tied)? { item(db, url, new)? } else { None };
    Ok(Some(OnPaper { paper: *paper, item }))
}

/// Whether the paper takes up anything that is decided on.
fn takes_up(db: &mut Db, paper: i64, new: &NewDecision, tied: &Tied) -> Result<bool, StoreError> {
    let uptakes: Vec<(i64, Option<i64>)> = uptake::table
        .filter(uptake::paper_id.eq(paper))
        .filter(uptake::ended_at.is_null())
        .select((uptake::id, uptake::procedure_id))
        .load(db)?;
    let whole = uptakes.iter().filter_map(|(_, procedure)| *procedure);
    if whole.into_iter().any(|own| new.procedure == Some(own) || tied.procedures.contains(&own)) {
        return Ok(true);
    }
    let ids: Vec<i64> = uptakes.iter().map(|(id, _)| *id).collect();
    Ok(rooms::council::read_uptakes(db, &ids)?.iter().any(|tie| tied.ids.contains(&tie.contribution)))
}

fn item(db: &mut Db, paper: &str, new: &NewDecision) -> Result<Option<String>, StoreError> {
    let way = rooms::session::way(db, &[paper])?;
    let there = way.into_iter().map(|(_, stop)| stop).filter(|stop| {
        let that_day = stop.starts_at.is_some_and(|at| at.city_day() == new.meeting_day);
        that_day && !stop.cancelled && stop.body == new.body_name.as_str()
    });
    let mut items = there.filter_map(|stop| stop.item);
    Ok(items.next().filter(|_| items.next().is_none()))
}
