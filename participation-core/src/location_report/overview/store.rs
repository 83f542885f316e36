//! Reads what has a place.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Kind, Position, Reference, State};
use crate::language::{Language, ObjectKind};
use crate::location_report::overview::{Filter, Page, Placed};
use crate::location_report::{MARKS_LIMIT, PAGE_SIZE};
use crate::procedure::{Format, ProcedureState};
use crate::storage::schema::{contribution, procedure};
use crate::{StoreError, Timestamp};

type Row = (Reference, Kind, i64, (String, Language), Option<String>, Option<f64>, Option<f64>, Timestamp);
type Filtered<'a> = contribution::BoxedQuery<'a, <Db as diesel::Connection>::Backend>;

fn filtered<'a>(running: &'a [i64], filter: &'a Filter) -> Filtered<'a> {
    let shown = [Kind::LocationReport, Kind::Proposal];
    let kinds: Vec<Kind> =
        shown.into_iter().filter(|kind| filter.kinds.is_empty() || filter.kinds.contains(kind)).collect();
    let mut query = contribution::table
        .filter(contribution::state.eq(State::Listed))
        .filter(contribution::kind.eq_any(kinds))
        .filter(contribution::procedure_id.eq_any(running))
        .filter(contribution::latitude.is_not_null())
        .order(contribution::id.desc())
        .into_boxed();
    if !filter.districts.is_empty() {
        query = query.filter(contribution::district_id.eq_any(&filter.districts));
    }
    query
}

pub(crate) fn page(db: &mut Db, filter: &Filter, language: Language, now: Timestamp) -> Result<Page, StoreError> {
    let procedures: Vec<(i64, String)> = procedure::table
        .filter(procedure::state.eq(ProcedureState::Published))
        .filter(procedure::starts_at.le(now))
        .filter(procedure::ends_at.ge(now))
        .order((procedure::ends_at, procedure::id))
        .select((procedure::id, procedure::slug))
        .load(db)?;
    let running: Vec<i64> = procedures.iter().map(|(id, _)| *id).collect();
    let offers = rooms::procedure::offers(db, &running)?;
    let takes_reports = |id: &i64| {
        offers.iter().any(|(own, offer)| own == id && offer.format == Format::Reports && offer.open_at(now).is_ok())
    };
    let rows: Vec<Row> = filtered(&running, filter)
        .select((
            contribution::reference,
            contribution::kind,
            contribution::procedure_id,
            (contribution::headline, contribution::language),
            contribution::place,
            contribution::longitude,
            contribution::latitude,
            contribution::submitted_at,
        ))
        .limit(PAGE_SIZE)
        .offset((filter.page.clamp(1, 500) - 1) * PAGE_SIZE)
        .load(db)?;
    let marks: Vec<(Kind, Option<f64>, Option<f64>)> = filtered(&running, filter)
        .select((contribution::kind, contribution::longitude, contribution::latitude))
        .limit(MARKS_LIMIT)
        .load(db)?;
    let objects: Vec<(ObjectKind, i64)> = running.iter().map(|id| (ObjectKind::Procedure, *id)).collect();
    Ok(Page {
        texts: rooms::language::texts(db, &objects, language)?,
        reportable: running.iter().copied().filter(takes_reports).collect(),
        placed: rows.into_iter().filter_map(placed).collect(),
        marks: marks
            .into_iter()
            .filter_map(|(kind, longitude, latitude)| {
                Some((kind, Position { longitude: longitude?, latitude: latitude? }))
            })
            .collect(),
        procedures,
    })
}

fn placed((reference, kind, procedure, (headline, language), place, longitude, latitude, submitted_at): Row) -> Option<Placed> {
    let position = Position { longitude: longitude?, latitude: latitude? };
    Some(Placed { reference, kind, procedure, headline, language, place, position, submitted_at })
}
