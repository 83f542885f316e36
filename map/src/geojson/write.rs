//! GeoJSON for others: RFC 7946, no `crs`, right-handed rings, at most six decimals (0.1 m).

use geo::orient::{Direction, Orient};
use geo::{Coord, MultiPolygon};
use serde_json::{Map, Value, json};

use crate::position::Position;

/// A FeatureCollection of places, each with its id and properties; a place may be missing.
#[must_use]
pub fn point_collection(places: impl IntoIterator<Item = (String, Option<Position>, Map<String, Value>)>) -> Value {
    feature_collection(places.into_iter().map(|(id, place, properties)| {
        let geometry = place.map_or(Value::Null, |place| {
            let at = Coord { x: place.longitude(), y: place.latitude() };
            json!({ "type": "Point", "coordinates": pair(&at) })
        });
        (Some(id), geometry, properties)
    }))
}

/// A FeatureCollection of areas.
#[must_use]
pub fn area_collection<'a>(areas: impl IntoIterator<Item = (&'a MultiPolygon, Map<String, Value>)>) -> Value {
    feature_collection(areas.into_iter().map(|(shape, properties)| (None, area_geometry(shape), properties)))
}

/// A FeatureCollection of ready geometries.
#[must_use]
pub fn feature_collection(features: impl IntoIterator<Item = (Option<String>, Value, Map<String, Value>)>) -> Value {
    let features = features.into_iter().map(|(id, geometry, properties)| {
        let mut feature = json!({ "type": "Feature", "geometry": geometry, "properties": properties });
        if let (Some(id), Value::Object(members)) = (id, &mut feature) {
            members.insert("id".to_owned(), Value::String(id));
        }
        feature
    });
    json!({ "type": "FeatureCollection", "features": features.collect::<Vec<_>>() })
}

fn area_geometry(shape: &MultiPolygon) -> Value {
    let shape = shape.orient(Direction::Default);
    let ring = |ring: &geo::LineString| Value::Array(ring.0.iter().map(pair).collect());
    let polygons: Vec<Value> = shape
        .iter()
        .map(|polygon| {
            let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
            Value::Array(rings.map(ring).collect())
        })
        .collect();
    match <[Value; 1]>::try_from(polygons) {
        Ok([single]) => json!({ "type": "Polygon", "coordinates": single }),
        Err(several) => json!({ "type": "MultiPolygon", "coordinates": several }),
    }
}

fn pair(at: &Coord) -> Value {
    let round = |value: f64| (value * 1e6).round() / 1e6;
    json!([round(at.x), round(at.y)])
}
