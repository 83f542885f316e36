//! What was tied to the council's papers by mistake: three queries, none where there is nothing.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::carried::Carried;
use super::words;
use crate::contribution::Reference;
use crate::language::ObjectKind;
use crate::open_data::EndedUptake;
use crate::outcome::Disposition;
use crate::storage::among::among;
use crate::storage::schema::{office, uptake};
use crate::{StoreError, Timestamp};

type Row = (i64, i64, Option<i64>, Disposition, String, Timestamp, Option<Timestamp>);

/// By the paper's key, in the order in which it was tied.
pub(super) fn of_papers(
    db: &mut Db,
    carried: &Carried,
    papers: impl Iterator<Item = i64>,
) -> Result<HashMap<i64, Vec<EndedUptake>>, StoreError> {
    let ids: Vec<i64> = papers.filter_map(|id| carried.ties(id)).flat_map(|own| own.ended.iter().copied()).collect();
    let mut ended: HashMap<i64, Vec<EndedUptake>> = HashMap::new();
    if ids.is_empty() {
        return Ok(ended);
    }
    let rows: Vec<Row> = uptake::table
        .inner_join(office::table.on(office::id.eq(uptake::office_id)))
        .filter(among(uptake::id, ids.iter().copied()))
        .order(uptake::id)
        .select((
            uptake::id,
            uptake::paper_id,
            uptake::procedure_id,
            uptake::disposition,
            office::name,
            uptake::linked_at,
            uptake::ended_at,
        ))
        .load(db)?;
    let mut behind = contributions(db, &ids)?;
    let mut words = words(db, ids.iter().map(|id| (ObjectKind::Uptake, *id)))?;
    for (id, paper, procedure, disposition, office, linked_at, at) in rows {
        let Some(ended_at) = at else { continue };
        ended.entry(paper).or_default().push(EndedUptake {
            disposition,
            office,
            said: words.take(id, "reason"),
            reason: words.take(id, "ended"),
            procedure: procedure.and_then(|own| carried.slugs.get(&own).cloned()),
            contributions: behind.remove(&id).unwrap_or_default(),
            linked_at,
            ended_at,
        });
    }
    Ok(ended)
}

fn contributions(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, Vec<Reference>>, StoreError> {
    let mut behind: HashMap<i64, Vec<Reference>> = HashMap::new();
    for tie in rooms::council::read_uptakes(db, ids)? {
        behind.entry(tie.by).or_default().push(tie.reference);
    }
    Ok(behind)
}
