//! From text to the list of raw features, and what a feature is called.

use serde_json::{Map, Value};

use super::error::{Fault, ReadError, Shape};
use super::{Rules, scan};

/// Members that hold a name, compared without case, the first that is there wins.
const NAMES: [&str; 6] = ["name", "title", "bezeichnung", "stadtteil", "spielplatz-name", "text"];
/// Members that hold what a district belongs to. When nothing else names it, they name it.
const PARENTS: [&str; 4] = ["parent", "borough", "stadtbezirk", "bezirk"];

/// One feature before its coordinates are looked at.
pub(super) struct Raw {
    pub number: usize,
    pub id: Option<String>,
    pub name: Option<String>,
    pub parent: Option<String>,
    pub geometry: Option<Map<String, Value>>,
    pub properties: Map<String, Value>,
}

/// Scans, parses and splits a file. An entry is an error when it is no feature.
pub(super) fn features(bytes: &[u8], rules: &Rules) -> Result<Vec<Result<Raw, ReadError>>, ReadError> {
    let text = scan::scan(bytes, &rules.limits)?;
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        if error.to_string().starts_with("number out of range") {
            ReadError::NumberTooLarge { line, column }
        } else {
            ReadError::NotJson { line, column }
        }
    })?;
    let Value::Object(mut root) = value else {
        return Err(ReadError::NotACollection { found: kind(&value).to_owned() });
    };
    check_reference_system(root.get("crs"))?;
    let found = short(type_of(&root));
    let list = match (found.as_str(), root.remove("features")) {
        ("FeatureCollection", Some(Value::Array(list))) => list,
        ("Feature", _) => vec![Value::Object(root)],
        _ => return Err(ReadError::NotACollection { found }),
    };
    if list.is_empty() {
        return Err(ReadError::NoFeatures);
    }
    if list.len() > rules.limits.features {
        return Err(ReadError::TooManyFeatures { found: list.len(), limit: rules.limits.features });
    }
    let limit = rules.limits.name;
    Ok(list.into_iter().zip(1..).map(|(value, number)| feature(value, number, limit)).collect())
}

fn feature(value: Value, number: usize, limit: usize) -> Result<Raw, ReadError> {
    raw(value, number, limit).map_err(|(name, fault)| ReadError::Feature { number, name, fault })
}

/// The parts of a feature; a fault comes with the name, where there is one.
fn raw(value: Value, number: usize, limit: usize) -> Result<Raw, (Option<String>, Fault)> {
    let mut members = members(value).map_err(|fault| (None, fault))?;
    let properties = match members.remove("properties") {
        Some(Value::Object(properties)) => properties,
        _ => Map::new(),
    };
    let mut parent = first_text(&properties, &PARENTS);
    let name = first_text(&properties, &NAMES).or_else(|| parent.take());
    let too_long = |text: &String| text.chars().count() > limit;
    if name.as_ref().is_some_and(too_long) || parent.as_ref().is_some_and(too_long) {
        return Err((name.as_deref().map(short), Fault::NameTooLong { limit }));
    }
    let geometry = match members.remove("geometry") {
        None | Some(Value::Null) => None,
        Some(Value::Object(geometry)) => Some(geometry),
        Some(other) => {
            let found = kind(&other).to_owned();
            return Err((name, Fault::UnknownShape { found }));
        }
    };
    let id = members.get("id").and_then(text);
    Ok(Raw { number, id, name, parent, geometry, properties })
}

fn members(value: Value) -> Result<Map<String, Value>, Fault> {
    let found = match value {
        Value::Object(members) if type_of(&members) == "Feature" => return Ok(members),
        Value::Object(members) => short(type_of(&members)),
        other => kind(&other).to_owned(),
    };
    Err(Fault::NotAFeature { found })
}

/// Files of before 2016 may carry `crs`; we take those that mean what RFC 7946 means.
fn check_reference_system(member: Option<&Value>) -> Result<(), ReadError> {
    let Some(member) = member.filter(|value| !value.is_null()) else {
        return Ok(());
    };
    let name = member.pointer("/properties/name").and_then(Value::as_str).unwrap_or("?");
    let folded = name.to_ascii_uppercase();
    let known = ["CRS84", "EPSG:4326", "EPSG::4326"].iter().any(|end| folded.ends_with(end));
    if known { Ok(()) } else { Err(ReadError::ForeignReferenceSystem { name: short(name) }) }
}

pub(super) fn type_of(members: &Map<String, Value>) -> &str {
    members.get("type").and_then(Value::as_str).unwrap_or("?")
}

/// What a geometry's `type` means to us; `None` for `GeometryCollection` and unknown words.
pub(super) fn shape_of(word: &str) -> Option<Shape> {
    match word {
        "Point" | "MultiPoint" => Some(Shape::Point),
        "LineString" | "MultiLineString" => Some(Shape::Line),
        "Polygon" | "MultiPolygon" => Some(Shape::Area),
        _ => None,
    }
}

fn first_text(properties: &Map<String, Value>, wanted: &[&str]) -> Option<String> {
    wanted.iter().find_map(|wanted| {
        let found = properties.iter().find(|(key, _)| key.eq_ignore_ascii_case(wanted));
        found.and_then(|(_, value)| text(value))
    })
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => {
            let text = text.trim();
            (!text.is_empty()).then(|| text.to_owned())
        }
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// A hostile word must not make a long error.
pub(super) fn short(word: &str) -> String {
    word.chars().filter(|character| !character.is_control()).take(60).collect()
}
