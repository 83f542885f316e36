//! Reads indicators with their measures and values: a fixed number of queries, however many there are.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::indicator::{
    Decimal, Direction, Indicator, IndicatorDesk, IndicatorList, IndicatorPage, Period, Point, Retraction, Value,
};
use crate::language::{Language, ObjectKind};
use crate::storage::among::among;
use crate::storage::schema::{indicator, indicator_measure, indicator_retraction, indicator_value};
use crate::{StoreError, Timestamp};

/// Indicators on the desk's list.
const SHOWN: i64 = 500;

#[derive(Queryable, Selectable)]
#[diesel(table_name = indicator)]
struct Row {
    id: i64,
    version: i32,
    direction: Direction,
    baseline: Option<String>,
    baseline_on: Option<NaiveDate>,
    target: Option<String>,
    target_on: Option<NaiveDate>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = indicator_value)]
struct ValueRow {
    id: i64,
    indicator_id: i64,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    value: String,
    source: String,
    source_link: Option<String>,
    corrects: Option<i64>,
    role: String,
    recorded_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = indicator_retraction)]
struct RetractionRow {
    role: String,
    retracted_at: Timestamp,
}

fn number(stored: &str) -> Result<Decimal, StoreError> {
    stored.parse().map_err(|_| StoreError::Unreadable(format!("no number: {stored}")))
}

fn point(value: Option<String>, on: Option<NaiveDate>) -> Result<Option<Point>, StoreError> {
    match value.zip(on) {
        Some((value, on)) => Ok(Some(Point { value: number(&value)?, on })),
        None => Ok(None),
    }
}

impl Row {
    fn bare(self) -> Result<Indicator, StoreError> {
        Ok(Indicator {
            id: self.id,
            version: self.version,
            direction: self.direction,
            baseline: point(self.baseline, self.baseline_on)?,
            target: point(self.target, self.target_on)?,
            measures: Vec::new(),
            values: Vec::new(),
            retracted: Vec::new(),
        })
    }
}

impl ValueRow {
    fn whole(self) -> Result<(i64, Value), StoreError> {
        let period = Period::new(self.starts_on, self.ends_on).unwrap_or_else(|_| Period::day(self.ends_on));
        let value = Value {
            id: self.id,
            period,
            value: number(&self.value)?,
            source: self.source,
            link: self.source_link,
            corrects: self.corrects,
            role: self.role,
            recorded_at: self.recorded_at,
        };
        Ok((self.indicator_id, value))
    }
}

/// The keys of what was taken out, and of what that had corrected: a wrong number does not come back.
fn gone(rows: &[(ValueRow, Option<RetractionRow>)]) -> HashSet<i64> {
    let corrected: HashMap<i64, i64> = rows.iter().filter_map(|(row, _)| Some((row.id, row.corrects?))).collect();
    let mut gone = HashSet::new();
    for (row, _) in rows.iter().filter(|(_, retraction)| retraction.is_some()) {
        let mut next = Some(row.id);
        while let Some(id) = next.filter(|id| gone.insert(*id)) {
            next = corrected.get(&id).copied();
        }
    }
    gone
}

/// Indicators with their measures and values: two more queries, however many there are.
fn filled(db: &mut Db, rows: Vec<Row>) -> Result<Vec<Indicator>, StoreError> {
    let mut indicators = rows.into_iter().map(Row::bare).collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<i64> = indicators.iter().map(|own| own.id).collect();
    if ids.is_empty() {
        return Ok(indicators);
    }
    let ties: Vec<(i64, i64)> = indicator_measure::table
        .filter(among(indicator_measure::indicator_id, ids.iter().copied()))
        .order((indicator_measure::indicator_id, indicator_measure::measure_id))
        .select((indicator_measure::indicator_id, indicator_measure::measure_id))
        .load(db)?;
    let values: Vec<(ValueRow, Option<RetractionRow>)> = indicator_value::table
        .left_join(indicator_retraction::table.on(indicator_retraction::value_id.eq(indicator_value::id)))
        .filter(among(indicator_value::indicator_id, ids))
        .order((indicator_value::ends_on, indicator_value::starts_on, indicator_value::id))
        .select((ValueRow::as_select(), Option::<RetractionRow>::as_select()))
        .load(db)?;
    let mut places: HashMap<i64, &mut Indicator> =
        indicators.iter_mut().map(|own| (own.id, own)).collect();
    for (of, measure) in ties {
        if let Some(own) = places.get_mut(&of) {
            own.measures.push(measure);
        }
    }
    let gone = gone(&values);
    for (row, retraction) in values {
        let out = gone.contains(&row.id);
        let (of, value) = row.whole()?;
        let Some(own) = places.get_mut(&of) else { continue };
        if let Some(RetractionRow { role, retracted_at: at }) = retraction {
            own.retracted.push(Retraction { value: value.id, period: value.period, role, at });
        }
        if !out {
            own.values.push(value);
        }
    }
    Ok(indicators)
}

/// The indicators of these measures, in the order they were begun: four queries.
pub(crate) fn of_measures(db: &mut Db, measures: &[i64]) -> Result<Vec<Indicator>, StoreError> {
    let ids: Vec<i64> = indicator_measure::table
        .filter(among(indicator_measure::measure_id, measures.iter().copied()))
        .select(indicator_measure::indicator_id)
        .distinct()
        .load(db)?;
    by_ids(db, ids)
}

/// The indicators of these keys, in the order they were begun: three queries.
pub(crate) fn by_ids(db: &mut Db, ids: Vec<i64>) -> Result<Vec<Indicator>, StoreError> {
    let rows: Vec<Row> = indicator::table
        .filter(among(indicator::id, ids))
        .order(indicator::id)
        .select(Row::as_select())
        .load(db)?;
    filled(db, rows)
}

pub(crate) fn show(db: &mut Db, id: i64, language: Language) -> Result<IndicatorPage, StoreError> {
    let row: Row = indicator::table.find(id).select(Row::as_select()).first(db)?;
    let indicator = filled(db, vec![row])?.into_iter().next().ok_or(StoreError::NotFound)?;
    let measures = rooms::measure::by_ids(db, &indicator.measures)?;
    let objects: Vec<(ObjectKind, i64)> =
        indicator.objects().chain(measures.iter().map(|own| (ObjectKind::Measure, own.id))).collect();
    let texts = rooms::language::texts(db, &objects, language)?;
    Ok(IndicatorPage { indicator, measures, texts })
}

pub(crate) fn desk(db: &mut Db, id: i64, language: Language) -> Result<IndicatorDesk, StoreError> {
    let page = show(db, id, language)?;
    let objects: Vec<(ObjectKind, i64)> = page.indicator.objects().collect();
    Ok(IndicatorDesk { variants: rooms::language::variants(db, &objects)?, page })
}

pub(crate) fn all(db: &mut Db, language: Language) -> Result<IndicatorList, StoreError> {
    let rows: Vec<Row> =
        indicator::table.order(indicator::id.desc()).limit(SHOWN).select(Row::as_select()).load(db)?;
    let indicators = filled(db, rows)?;
    let objects: Vec<(ObjectKind, i64)> = (indicators.iter().map(|own| (ObjectKind::Indicator, own.id)))
        .chain(indicators.iter().flat_map(|own| own.measures.iter().map(|id| (ObjectKind::Measure, *id))))
        .collect();
    let texts = rooms::language::texts(db, &objects, language)?;
    Ok(IndicatorList { indicators, texts })
}
