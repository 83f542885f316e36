//! Stores indicators and their values.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::council::FieldText;
use crate::indicator::bounds::{can_be_aimed_at, can_be_measured};
use crate::indicator::{INDICATOR_FIELDS, IndicatorRefused, NewIndicator, NewValue, VALUES};
use crate::language::{Language, NewText, ObjectKind, Variant};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{indicator, indicator_measure, indicator_value, measure};
use crate::StoreError;

#[path = "store/read.rs"]
mod read;
#[path = "store/retract.rs"]
mod retract;

pub(crate) use read::{all, by_ids, desk, of_measures, show};
pub(crate) use retract::retract;

/// What must hold of every indicator.
fn check(db: &mut Db, act: &Act, new: &NewIndicator) -> Result<(), IndicatorRefused> {
    let german = |field: &str| {
        let own = |text: &&FieldText| text.language == Language::De && text.field == field;
        new.texts.iter().find(own).is_some_and(|text| text.body.is_some())
    };
    if !german("title") || !german("unit") {
        return Err(IndicatorRefused::WordsMissing);
    }
    let today = act.now.city_day();
    if new.baseline.is_some_and(|point| !can_be_measured(point.on, today)) {
        return Err(IndicatorRefused::BaselineOutside);
    }
    if new.target.is_some_and(|point| !can_be_aimed_at(point.on, today)) {
        return Err(IndicatorRefused::TargetOutside);
    }
    if new.baseline.zip(new.target).is_some_and(|(baseline, target)| target.on < baseline.on) {
        return Err(IndicatorRefused::TargetBeforeBaseline);
    }
    let known: Vec<i64> = measure::table
        .filter(among(measure::id, new.measures.iter().copied()))
        .select(measure::id)
        .load(db)
        .map_err(StoreError::from)?;
    if new.measures.is_empty() || new.measures.iter().any(|id| !known.contains(id)) {
        return Err(IndicatorRefused::NoMeasure);
    }
    Ok(())
}

fn tie(db: &mut Db, id: i64, measures: &[i64]) -> Result<(), StoreError> {
    diesel::delete(indicator_measure::table.filter(indicator_measure::indicator_id.eq(id))).execute(db)?;
    let mut measures = measures.to_vec();
    measures.sort_unstable();
    measures.dedup();
    let rows: Vec<_> = measures
        .iter()
        .map(|of| (indicator_measure::indicator_id.eq(id), indicator_measure::measure_id.eq(*of)))
        .collect();
    diesel::insert_into(indicator_measure::table).values(rows).execute(db)?;
    Ok(())
}

/// German first, so that the other languages know which text they render; what was not touched is not stored again.
fn save_texts(
    db: &mut Db,
    act: &Act,
    id: i64,
    (texts, before): (&[FieldText], &[(i64, String, Variant)]),
) -> Result<(), StoreError> {
    let known = |text: &&FieldText| INDICATOR_FIELDS.contains(&text.field);
    let (german, others): (Vec<&FieldText>, Vec<&FieldText>) =
        texts.iter().filter(known).partition(|text| text.language == Language::De);
    for text in german.into_iter().chain(others) {
        let mut stored = before.iter().filter(|(of, field, _)| *of == id && field == text.field);
        let stored = stored.find(|(_, _, variant)| variant.language == text.language);
        if !text.is_touched(stored.map(|(_, _, variant)| variant)) {
            continue;
        }
        let new = NewText {
            object_kind: ObjectKind::Indicator,
            object: id,
            field: text.field.to_owned(),
            language: text.language,
            body: text.body.as_ref().map_or_else(String::new, ToString::to_string),
            method: text.method,
            reviewer: None,
        };
        rooms::language::save(db, &new, act.now)?;
    }
    Ok(())
}

fn title(new: &NewIndicator) -> &str {
    let german = new.texts.iter().find(|text| text.language == Language::De && text.field == "title");
    german.and_then(|text| text.body.as_ref()).map_or("", |body| body.as_str())
}

pub(crate) fn create(db: &mut Db, act: &Act, new: &NewIndicator, by: &Actor) -> Result<i64, IndicatorRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    check(db, act, new)?;
    let id = act.ids.next();
    diesel::insert_into(indicator::table)
        .values((
            indicator::id.eq(id),
            indicator::version.eq(1),
            indicator::direction.eq(new.direction),
            indicator::baseline.eq(new.baseline.map(|point| point.value.to_string())),
            indicator::baseline_on.eq(new.baseline.map(|point| point.on)),
            indicator::target.eq(new.target.map(|point| point.value.to_string())),
            indicator::target_on.eq(new.target.map(|point| point.on)),
            indicator::created_by.eq(by.staff),
            indicator::created_at.eq(act.now),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    tie(db, id, &new.measures)?;
    save_texts(db, act, id, (&new.texts, &[]))?;
    rooms::staff::audit(db, act, by, role, Deed::IndicatorBegun, &Object::indicator(id, title(new)))?;
    Ok(id)
}

/// Nobody else has saved since.
fn take(db: &mut Db, (id, version): (i64, i32)) -> Result<(), StoreError> {
    let changed = diesel::update(indicator::table.find(id).filter(indicator::version.eq(version)))
        .set(indicator::version.eq(version + 1))
        .execute(db)?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

pub(crate) fn change(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    new: &NewIndicator,
    by: &Actor,
) -> Result<(), IndicatorRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    check(db, act, new)?;
    take(db, (id, version))?;
    diesel::update(indicator::table.find(id))
        .set((
            indicator::direction.eq(new.direction),
            indicator::baseline.eq(new.baseline.map(|point| point.value.to_string())),
            indicator::baseline_on.eq(new.baseline.map(|point| point.on)),
            indicator::target.eq(new.target.map(|point| point.value.to_string())),
            indicator::target_on.eq(new.target.map(|point| point.on)),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    tie(db, id, &new.measures)?;
    let before = rooms::language::variants(db, &[(ObjectKind::Indicator, id)])?;
    save_texts(db, act, id, (&new.texts, &before))?;
    Ok(rooms::staff::audit(db, act, by, role, Deed::IndicatorChanged, &Object::indicator(id, title(new)))?)
}

pub(crate) fn record(
    db: &mut Db,
    act: &Act,
    (of, version): (i64, i32),
    new: &NewValue,
    by: &Actor,
) -> Result<i64, IndicatorRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    let page = show(db, of, Language::De)?;
    let known = &page.indicator;
    if new.period.ends_on() > act.now.city_day() {
        return Err(IndicatorRefused::NotYet);
    }
    if new.period.is_too_early() {
        return Err(IndicatorRefused::TooEarly);
    }
    if known.values.len() + known.retracted.len() >= VALUES {
        return Err(IndicatorRefused::TooManyValues);
    }
    match new.corrects {
        None if known.current().any(|own| own.period == new.period) => return Err(IndicatorRefused::Known),
        None => {}
        Some(id) if known.current().all(|own| own.id != id) => return Err(IndicatorRefused::HoldsNoLonger),
        Some(_) if new.note.is_none() => return Err(IndicatorRefused::ReasonMissing),
        Some(id) if known.current().any(|own| own.id != id && own.period == new.period) => {
            return Err(IndicatorRefused::Known);
        }
        Some(_) => {}
    }
    take(db, (of, version))?;
    let id = act.ids.next();
    diesel::insert_into(indicator_value::table)
        .values((
            indicator_value::id.eq(id),
            indicator_value::indicator_id.eq(of),
            indicator_value::starts_on.eq(new.period.starts_on()),
            indicator_value::ends_on.eq(new.period.ends_on()),
            indicator_value::value.eq(new.value.to_string()),
            indicator_value::source.eq(new.source.as_str()),
            indicator_value::source_link.eq(new.link.as_ref().map(|link| link.as_str())),
            indicator_value::corrects.eq(new.corrects),
            indicator_value::staff_id.eq(by.staff),
            indicator_value::role.eq(role.as_str()),
            indicator_value::recorded_at.eq(act.now),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    for text in new.note.iter().flat_map(|note| note.texts((ObjectKind::IndicatorValue, id), "note")) {
        rooms::language::save(db, &text, act.now)?;
    }
    let deed = if new.corrects.is_some() { Deed::ValueCorrected } else { Deed::ValueRecorded };
    rooms::staff::audit(db, act, by, role, deed, &Object::indicator(of, page.texts.body(of, "title")))?;
    Ok(id)
}
