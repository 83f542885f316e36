//! Districts and boroughs, and which of them somebody means.

use diesel::prelude::*;

use super::super::backend::Db;
use super::key;
use crate::StoreError;
use crate::contribution::Position;
use crate::open_data::{Area, AreaLine, Filter, Part};
use crate::storage::among::among;
use crate::storage::schema::district;

pub(crate) fn area(db: &mut Db, called: &str) -> Result<Option<Area>, StoreError> {
    let found: Vec<(i64, String, String)> = district::table
        .filter(district::name.eq(called).or(district::id.eq(key(called))))
        .order(district::id)
        .select((district::id, district::name, district::borough))
        .load(db)?;
    let mut area = Area::default();
    for (id, name, borough) in found {
        area.ids.push(id);
        if borough.is_empty() {
            let within: Vec<i64> =
                district::table.filter(district::borough.eq(&name)).order(district::id).select(district::id).load(db)?;
            area.ids.extend(within);
        }
        area.boroughs.push(if borough.is_empty() { name } else { borough });
    }
    Ok((!area.ids.is_empty()).then_some(area))
}

pub(crate) fn districts(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<AreaLine>, StoreError> {
    type Row = (i64, String, String, f64, f64, String);
    let mut query = district::table.filter(district::id.gt(part.after)).into_boxed();
    if let Some(only) = &filter.only {
        query = query.filter(district::id.eq(key(only)));
    }
    if let Some(area) = &filter.area {
        query = query.filter(among(district::id, area.ids.iter().copied()));
    }
    let rows: Vec<Row> = query
        .order(district::id)
        .limit(part.limit())
        .select((
            district::id,
            district::name,
            district::borough,
            district::label_longitude,
            district::label_latitude,
            district::geometry,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, name, borough, longitude, latitude, geometry)| AreaLine {
            id,
            name,
            borough,
            label: Position { longitude, latitude },
            geometry,
        })
        .collect())
}
