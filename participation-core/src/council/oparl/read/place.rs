//! A paper's or meeting's place: words, and a point where it can be believed.

use map::{Bounds, Position};
use serde_json::Value;

use super::super::odd::Oddity;
use super::Look;

/// The place of an object: words and point of one and the same location. The first with a point that is believed counts,
/// else the first with words.
pub(super) fn read(look: &mut Look<'_>, around: Option<&Bounds>) -> (String, Option<Position>) {
    let mut found: Vec<(String, Option<Position>)> = Vec::new();
    look.each("location", |inner| found.push((words(inner), position(inner, around))));
    let best = found.iter().position(|own| own.1.is_some());
    let best = best.or_else(|| found.iter().position(|own| !own.0.is_empty()));
    best.map(|at| found.swap_remove(at)).unwrap_or_default()
}

/// The words for a place, once each: room, description, street, town.
fn words(look: &mut Look<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    for key in ["description", "room", "streetAddress", "locality"] {
        let part = look.line(key);
        if !part.is_empty() && !parts.iter().any(|known| known.contains(&part)) {
            parts.push(part);
        }
    }
    parts.join(", ")
}

/// The point of a GeoJSON feature. Coordinates far from the city are noted and left out, never turned round:
/// what looks like latitude first may as well be somewhere else.
fn position(look: &mut Look<'_>, around: Option<&Bounds>) -> Option<Position> {
    let feature = look.get("geojson")?;
    let geometry = feature.get("geometry").unwrap_or(feature);
    let is_point = geometry.get("type").and_then(Value::as_str) == Some("Point");
    let found = geometry.get("coordinates").and_then(Value::as_array).filter(|_| is_point).and_then(|pair| {
        let [lon, lat, ..] = pair.as_slice() else { return None };
        Position::new(number(lon)?, number(lat)?).ok()
    });
    let Some(position) = found else {
        look.odd(Oddity::CoordinatesUnreadable);
        return None;
    };
    if around.is_some_and(|around| !around.contains(position)) {
        look.odd(Oddity::CoordinatesElsewhere);
        return None;
    }
    Some(position)
}

/// Degrees; some servers send them as text.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}
