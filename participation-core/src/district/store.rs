//! Reads and stores areas and places.

use diesel::prelude::*;
use map::Position;
use map::address::{Place, PlaceKind};

use super::backend::{Db, rooms};
use crate::StoreError;
use crate::district::gazetteer::Rows;
use crate::district::{AreaRow, Stored};
use crate::storage::Act;
use crate::storage::keys::Setting;
use crate::storage::schema::{district, place};

pub(crate) fn store_areas(db: &mut Db, act: &Act, rows: &[AreaRow]) -> Result<Stored, StoreError> {
    let mut stored = Stored::default();
    for (position, row) in (1_i32..).zip(rows) {
        let shape = (
            district::position.eq(position),
            district::geometry.eq(&row.geometry),
            district::label_longitude.eq(row.label.0),
            district::label_latitude.eq(row.label.1),
        );
        let changed = diesel::update(district::table)
            .filter(district::name.eq(&row.name))
            .filter(district::borough.eq(&row.borough))
            .set(shape)
            .execute(db)?;
        if changed > 0 {
            stored.changed += 1;
            continue;
        }
        stored.new += diesel::insert_into(district::table)
            .values((
                district::id.eq(act.ids.next()),
                district::name.eq(&row.name),
                district::borough.eq(&row.borough),
                shape,
            ))
            .on_conflict((district::name, district::borough))
            .do_nothing()
            .execute(db)?;
    }
    change_mark(db, act)?;
    Ok(stored)
}

pub(crate) fn store_places(db: &mut Db, act: &Act, places: &[Place]) -> Result<Stored, StoreError> {
    let mut stored = Stored::default();
    for new in places {
        let kind = match new.kind {
            PlaceKind::Street => "street",
            PlaceKind::Square => "square",
            PlaceKind::District => continue,
        };
        let district = new.district.as_deref().unwrap_or_default();
        let fresh = diesel::insert_into(place::table)
            .values((
                place::id.eq(act.ids.next()),
                place::name.eq(&new.name),
                place::district.eq(district),
                place::kind.eq(kind),
                place::longitude.eq(new.position.map(Position::longitude)),
                place::latitude.eq(new.position.map(Position::latitude)),
            ))
            .on_conflict((place::name, place::district))
            .do_nothing()
            .execute(db)?;
        stored.new += fresh;
        if fresh == 0
            && let Some(at) = new.position
        {
            stored.changed += diesel::update(place::table)
                .filter(place::name.eq(&new.name))
                .filter(place::district.eq(district))
                .set((place::longitude.eq(at.longitude()), place::latitude.eq(at.latitude())))
                .execute(db)?;
        }
    }
    change_mark(db, act)?;
    Ok(stored)
}

/// Every area and every place.
pub(crate) fn all(db: &mut Db) -> Result<Rows, StoreError> {
    type Row = (i64, String, String, String, f64, f64);
    let areas: Vec<Row> = district::table
        .order((district::position, district::id))
        .select((
            district::id,
            district::name,
            district::borough,
            district::geometry,
            district::label_longitude,
            district::label_latitude,
        ))
        .load(db)?;
    let areas = areas.into_iter().map(|(id, name, borough, geometry, longitude, latitude)| {
        (id, AreaRow { name, borough, geometry, label: (longitude, latitude) })
    });
    let places: Vec<(String, String, String, Option<f64>, Option<f64>)> = place::table
        .order(place::name)
        .select((place::name, place::kind, place::district, place::longitude, place::latitude))
        .load(db)?;
    let places = places.into_iter().map(|(name, kind, district, longitude, latitude)| Place {
        name,
        kind: if kind == "square" { PlaceKind::Square } else { PlaceKind::Street },
        position: longitude.zip(latitude).and_then(|(east, north)| Position::new(east, north).ok()),
        district: (!district.is_empty()).then_some(district),
    });
    Ok((areas.collect(), places.collect()))
}

/// The word that changes whenever areas or places do.
pub(crate) fn mark(db: &mut Db) -> Result<Option<String>, StoreError> {
    rooms::keys::setting(db, Setting::Gazetteer)
}

fn change_mark(db: &mut Db, act: &Act) -> Result<(), StoreError> {
    rooms::keys::set(db, Setting::Gazetteer, &act.ids.next().to_string())
}
