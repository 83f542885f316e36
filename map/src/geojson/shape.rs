//! From raw coordinates to checked geometry of one kind.

use geo::{Area, Coord, LineString, MultiLineString, MultiPolygon, Polygon};
use serde_json::{Map, Value};

use super::collection::{shape_of, short, type_of};
use super::crossing::{Budget, check_crossing};
use super::error::{Fault, RepairKind, Shape};
use super::{Rules, ring};
use crate::position::{NotAPosition, Position};

type Geometry = Map<String, Value>;

/// What the reader of one feature carries along.
pub(super) struct Work<'a> {
    pub rules: &'a Rules,
    pub budget: &'a mut Budget,
    pub repairs: Vec<RepairKind>,
}

/// A single place.
pub(super) fn place(geometry: &Geometry, rules: &Rules) -> Result<Position, Fault> {
    match type_of(geometry) {
        "Point" => position(geometry.get("coordinates").ok_or(Fault::BadCoordinates)?, rules),
        "GeometryCollection" => Err(Fault::WrongShape { found: Shape::Mixed, wanted: Shape::Point }),
        // Several points are not one place.
        "MultiPoint" => Err(Fault::WrongShape { found: Shape::Mixed, wanted: Shape::Point }),
        other => Err(wrong(other, Shape::Point)),
    }
}

/// One line or several.
pub(super) fn lines(geometry: &Geometry, rules: &Rules) -> Result<MultiLineString, Fault> {
    let coordinates = geometry.get("coordinates");
    match type_of(geometry) {
        "LineString" => Ok(MultiLineString(vec![line(coordinates, rules)?])),
        "MultiLineString" => {
            let lines = list(coordinates)?.iter().map(|item| line(Some(item), rules));
            Ok(MultiLineString(lines.collect::<Result<_, _>>()?))
        }
        "GeometryCollection" => Err(Fault::WrongShape { found: Shape::Mixed, wanted: Shape::Line }),
        other => Err(wrong(other, Shape::Line)),
    }
}

/// One area or several, mended where that is safe; never without an area.
pub(super) fn areas(geometry: &Geometry, work: &mut Work<'_>) -> Result<MultiPolygon, Fault> {
    let mut polygons = Vec::new();
    gather(geometry, work, &mut polygons)?;
    if polygons.is_empty() { Err(Fault::NoGeometry) } else { Ok(MultiPolygon(polygons)) }
}

/// Goes down at most as deep as the scan let brackets go.
fn gather(geometry: &Geometry, work: &mut Work<'_>, into: &mut Vec<Polygon>) -> Result<(), Fault> {
    let coordinates = geometry.get("coordinates");
    match type_of(geometry) {
        "Polygon" => into.push(polygon(coordinates, work)?),
        "MultiPolygon" => {
            for item in list(coordinates)? {
                into.push(polygon(Some(item), work)?);
            }
        }
        "LineString" | "MultiLineString" => {
            let lines = lines(geometry, work.rules)?;
            let closed = lines.0.iter().all(|line| line.is_closed() && line.0.len() > 3);
            if !closed || !work.rules.close_lines {
                return Err(Fault::LineInsteadOfArea { closed });
            }
            work.repairs.push(RepairKind::LineTaken);
            for line in lines.0 {
                into.push(finish(vec![line], work)?);
            }
        }
        "GeometryCollection" => {
            for item in list(geometry.get("geometries"))? {
                gather(item.as_object().ok_or(Fault::BadCoordinates)?, work, into)?;
            }
        }
        other => return Err(wrong(other, Shape::Area)),
    }
    Ok(())
}

fn polygon(coordinates: Option<&Value>, work: &mut Work<'_>) -> Result<Polygon, Fault> {
    let rules = work.rules;
    let rings = list(coordinates)?.iter().map(|ring| positions(Some(ring), rules));
    finish(rings.collect::<Result<_, _>>()?, work)
}

fn finish(rings: Vec<LineString>, work: &mut Work<'_>) -> Result<Polygon, Fault> {
    let polygon = ring::mend(rings, &mut work.repairs)?;
    check_crossing(&polygon, work.budget)?;
    if polygon.unsigned_area() > 0.0 { Ok(polygon) } else { Err(Fault::NoArea) }
}

fn line(coordinates: Option<&Value>, rules: &Rules) -> Result<LineString, Fault> {
    let mut line = positions(coordinates, rules)?;
    line.0.dedup();
    match line.0.len() {
        found @ 0..=1 => Err(Fault::TooFewPositions { found, needed: 2 }),
        _ => Ok(line),
    }
}

fn positions(coordinates: Option<&Value>, rules: &Rules) -> Result<LineString, Fault> {
    let each = list(coordinates)?
        .iter()
        .map(|item| position(item, rules).map(|place| Coord { x: place.longitude(), y: place.latitude() }));
    Ok(LineString(each.collect::<Result<_, _>>()?))
}

fn list(value: Option<&Value>) -> Result<&Vec<Value>, Fault> {
    value.and_then(Value::as_array).ok_or(Fault::BadCoordinates)
}

fn wrong(word: &str, wanted: Shape) -> Fault {
    match shape_of(word) {
        Some(found) => Fault::WrongShape { found, wanted },
        None => Fault::UnknownShape { found: short(word) },
    }
}

/// Two numbers, or three with a height, which is left out.
fn position(value: &Value, rules: &Rules) -> Result<Position, Fault> {
    let numbers = list(Some(value))?;
    let (Some(x), Some(y), 2..=4) = (number(numbers.first()), number(numbers.get(1)), numbers.len()) else {
        return Err(Fault::BadCoordinates);
    };
    match (Position::new(x, y), rules.home) {
        (Ok(position), Some(home)) if !home.contains(position) => match Position::new(y, x) {
            Ok(turned) if home.contains(turned) => Err(Fault::Swapped { position }),
            _ => Err(Fault::Elsewhere { position }),
        },
        (Ok(position), _) => Ok(position),
        (Err(NotAPosition::OutOfRange { .. }), _) if x.abs() > 1000.0 && y.abs() > 1000.0 => {
            Err(Fault::Projected { x, y })
        }
        (Err(_), _) => Err(Fault::OutOfRange { longitude: x, latitude: y }),
    }
}

fn number(value: Option<&Value>) -> Option<f64> {
    value.and_then(Value::as_f64)
}
