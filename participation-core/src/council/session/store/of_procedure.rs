//! The papers that answer to a procedure, or to anything that was said in it.

use std::collections::HashMap;

use diesel::dsl::exists;
use diesel::prelude::*;

use super::super::backend::Db;
use super::{PaperRow, way};
use crate::council::session::{NAMED, PaperLine, Stop};
use crate::storage::schema::{contribution, council_paper, uptake, uptake_of};
use crate::StoreError;

pub(crate) fn of_procedure(db: &mut Db, procedure: i64) -> Result<Vec<(PaperLine, Vec<Stop>)>, StoreError> {
    let said = uptake_of::table
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .filter(uptake_of::uptake_id.eq(uptake::id))
        .filter(contribution::procedure_id.eq(procedure));
    let rows: Vec<PaperRow> = council_paper::table
        .filter(exists(
            uptake::table
                .filter(uptake::paper_id.eq(council_paper::id))
                .filter(uptake::ended_at.is_null())
                .filter(uptake::procedure_id.eq(procedure).or(exists(said))),
        ))
        .order((council_paper::dated.desc(), council_paper::id.desc()))
        .limit(NAMED)
        .select(PaperRow::as_select())
        .load(db)?;
    let urls: Vec<&str> = rows.iter().map(|row| row.url.as_str()).collect();
    let mut stops: HashMap<String, Vec<Stop>> = HashMap::new();
    for (url, stop) in way(db, &urls)? {
        stops.entry(url).or_default().push(stop);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let own = stops.remove(&row.url).unwrap_or_default();
            (row.into(), own)
        })
        .collect())
}
