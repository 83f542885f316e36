//! Indicators with every value: at most nine queries for a part.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::council::about;
use super::{key, public_procedures, words};
use crate::StoreError;
use crate::open_data::{Filter, IndicatorLine, Part};
use crate::storage::among::among;
use crate::storage::schema::{indicator, indicator_measure, indicator_retraction, indicator_value, measure};

pub(crate) fn indicators(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<IndicatorLine>, StoreError> {
    let mut query = indicator::table.filter(indicator::id.gt(part.after)).into_boxed();
    if let Some(only) = &filter.only {
        query = query.filter(indicator::id.eq(key(only)));
    }
    if let Some(slug) = &filter.procedure {
        let of = public_procedures(db, Some(slug))?.first().map(|(id, _)| *id);
        let decisions = about(db, of)?;
        let measures: Vec<i64> =
            measure::table.filter(among(measure::decision_id, decisions)).select(measure::id).load(db)?;
        let ids: Vec<i64> = indicator_measure::table
            .filter(among(indicator_measure::measure_id, measures))
            .select(indicator_measure::indicator_id)
            .distinct()
            .load(db)?;
        query = query.filter(among(indicator::id, ids));
    }
    if let Some(since) = filter.since {
        let ids: Vec<i64> = indicator_value::table
            .left_join(indicator_retraction::table.on(indicator_retraction::value_id.eq(indicator_value::id)))
            .filter(indicator_value::recorded_at.nullable().ge(since).or(indicator_retraction::retracted_at.nullable().ge(since)))
            .select(indicator_value::indicator_id)
            .distinct()
            .load(db)?;
        query = query.filter(indicator::created_at.ge(since).or(among(indicator::id, ids)));
    }
    let ids: Vec<i64> = query.order(indicator::id).limit(part.limit()).select(indicator::id).load(db)?;
    let found = rooms::indicator::by_ids(db, ids)?;
    let mut words = words(db, found.iter().flat_map(crate::indicator::Indicator::objects))?;
    Ok(found
        .into_iter()
        .map(|indicator| IndicatorLine {
            title: words.take(indicator.id, "title"),
            unit: words.take(indicator.id, "unit"),
            about: words.take(indicator.id, "about"),
            notes: indicator.values.iter().map(|own| words.take(own.id, "note")).collect(),
            reasons: indicator.retracted.iter().map(|own| words.take(own.value, "retracted")).collect(),
            indicator,
        })
        .collect())
}
