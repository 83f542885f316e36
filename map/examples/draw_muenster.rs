//! Draws the simplified districts of Münster that the demo uses, and writes them as GeoJSON.
//!
//! Nothing here is surveyed: from a rounded middle and a rough radius of each of the 45 districts,
//! typed by hand, and a city edge of 26 rounded corners, it makes a power diagram (each district
//! is where its own circle is nearest), joins corners that nearly meet, and rounds to four decimals
//! (about 10 m). Boroughs are what their districts cover.
//!
//! `cargo run -p map --example draw_muenster` writes `map/muenster/{districts,boroughs}.geojson`.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

use serde_json::{Map, Value, json};

type At = [f64; 2];
type Key = (i64, i64);

/// Name, borough, longitude, latitude, radius in kilometres.
const DISTRICTS: [(&str, &str, f64, f64, f64); 45] = [
    ("Aegidii", "Mitte", 7.623, 51.959, 0.2),
    ("Überwasser", "Mitte", 7.620, 51.962, 0.3),
    ("Dom", "Mitte", 7.628, 51.961, 0.4),
    ("Buddenturm", "Mitte", 7.623, 51.966, 0.2),
    ("Martini", "Mitte", 7.631, 51.965, 0.2),
    ("Pluggendorf", "Mitte", 7.613, 51.953, 0.4),
    ("Josef", "Mitte", 7.626, 51.953, 0.5),
    ("Bahnhof", "Mitte", 7.633, 51.957, 0.3),
    ("Hansaplatz", "Mitte", 7.641, 51.956, 0.4),
    ("Mauritz-West", "Mitte", 7.643, 51.962, 0.4),
    ("Schlachthof", "Mitte", 7.637, 51.968, 0.5),
    ("Kreuz", "Mitte", 7.622, 51.971, 0.6),
    ("Neutor", "Mitte", 7.608, 51.970, 0.4),
    ("Schloss", "Mitte", 7.610, 51.960, 0.7),
    ("Aaseestadt", "Mitte", 7.604, 51.943, 0.7),
    ("Geist", "Mitte", 7.616, 51.941, 0.7),
    ("Schützenhof", "Mitte", 7.628, 51.944, 0.6),
    ("Düesbergweg", "Mitte", 7.611, 51.930, 0.8),
    ("Hafen", "Mitte", 7.640, 51.947, 0.6),
    ("Herz-Jesu", "Mitte", 7.654, 51.958, 0.6),
    ("Mauritz-Mitte", "Mitte", 7.656, 51.969, 0.7),
    ("Rumphorst", "Mitte", 7.644, 51.980, 1.0),
    ("Uppenberg", "Mitte", 7.614, 51.981, 1.0),
    ("Gievenbeck", "West", 7.570, 51.974, 1.7),
    ("Sentrup", "West", 7.588, 51.956, 1.5),
    ("Mecklenbeck", "West", 7.576, 51.928, 1.4),
    ("Albachten", "West", 7.531, 51.920, 2.0),
    ("Roxel", "West", 7.524, 51.953, 2.5),
    ("Nienberge", "West", 7.552, 52.010, 3.0),
    ("Coerde", "Nord", 7.644, 52.000, 1.4),
    ("Kinderhaus-Ost", "Nord", 7.618, 51.994, 0.9),
    ("Kinderhaus-West", "Nord", 7.590, 51.997, 1.3),
    ("Sprakel", "Nord", 7.618, 52.029, 2.7),
    ("Mauritz-Ost", "Ost", 7.670, 51.963, 1.4),
    ("Gelmer-Dyckburg", "Ost", 7.674, 52.011, 2.4),
    ("Handorf", "Ost", 7.711, 51.985, 3.1),
    ("Gremmendorf-West", "Südost", 7.655, 51.933, 1.4),
    ("Gremmendorf-Ost", "Südost", 7.683, 51.934, 1.1),
    ("Angelmodde", "Südost", 7.695, 51.916, 1.3),
    ("Wolbeck", "Südost", 7.736, 51.925, 2.6),
    ("Berg Fidel", "Hiltrup", 7.629, 51.923, 1.2),
    ("Hiltrup-Ost", "Hiltrup", 7.678, 51.895, 1.9),
    ("Hiltrup-Mitte", "Hiltrup", 7.649, 51.897, 1.4),
    ("Hiltrup-West", "Hiltrup", 7.622, 51.903, 1.2),
    ("Amelsbüren", "Hiltrup", 7.590, 51.882, 3.1),
];

/// The edge of the city, by eye, counter-clockwise.
const EDGE: [At; 26] = [
    [7.474, 51.950],
    [7.478, 51.935],
    [7.500, 51.930],
    [7.504, 51.898],
    [7.534, 51.885],
    [7.540, 51.852],
    [7.590, 51.840],
    [7.650, 51.842],
    [7.665, 51.866],
    [7.705, 51.875],
    [7.710, 51.898],
    [7.735, 51.897],
    [7.765, 51.910],
    [7.774, 51.935],
    [7.748, 51.955],
    [7.747, 51.985],
    [7.742, 52.020],
    [7.706, 52.035],
    [7.690, 52.052],
    [7.655, 52.058],
    [7.610, 52.060],
    [7.580, 52.048],
    [7.550, 52.045],
    [7.520, 52.030],
    [7.513, 52.000],
    [7.490, 51.975],
];

/// Kilometres in a degree at the latitude of Münster, east and north.
const DEGREE: At = [68.6, 111.2];
/// Corners nearer than this, in kilometres, become one.
const JOIN: f64 = 0.09;

fn main() -> Result<(), Box<dyn Error>> {
    let edge: Vec<At> = EDGE.map(|[x, y]| [x * DEGREE[0], y * DEGREE[1]]).to_vec();
    let cells: Vec<Vec<At>> = (0..DISTRICTS.len()).map(|at| cell(at, &edge)).collect();
    let joined = join(&cells);
    let rings: Vec<Vec<Key>> = cells.iter().map(|cell| ring(cell, &joined)).collect();

    let districts = rings
        .iter()
        .zip(DISTRICTS)
        .map(|(ring, (name, borough, ..))| feature(&[close(ring)], &[("name", name), ("borough", borough)]));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("muenster");
    write(&folder.join("districts.geojson"), districts.collect())?;

    let names = ["Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];
    let boroughs = names.map(|borough| {
        let own = rings.iter().zip(DISTRICTS).filter(|(_, district)| district.1 == borough);
        let own: Vec<&Vec<Key>> = own.map(|(ring, _)| ring).collect();
        feature(&outline(&own), &[("name", borough)])
    });
    write(&folder.join("boroughs.geojson"), boroughs.to_vec())
}

/// The edge of the city, cut off where another district's circle is nearer.
fn cell(own: usize, edge: &[At]) -> Vec<At> {
    let circle = |at: usize| {
        let (_, _, x, y, radius) = DISTRICTS[at];
        ([x * DEGREE[0], y * DEGREE[1]], radius * radius)
    };
    let (centre, weight) = circle(own);
    let mut shape = edge.to_vec();
    for other in (0..DISTRICTS.len()).filter(|other| *other != own) {
        let (other, other_weight) = circle(other);
        // Positive on our side of the line on which both circles are equally near.
        let side = |at: At| {
            let power = |of: At, weight: f64| (at[0] - of[0]).powi(2) + (at[1] - of[1]).powi(2) - weight;
            power(other, other_weight) - power(centre, weight)
        };
        shape = cut(&shape, side);
    }
    shape
}

/// Sutherland and Hodgman, one line.
fn cut(shape: &[At], side: impl Fn(At) -> f64) -> Vec<At> {
    let mut kept = Vec::new();
    for (at, to) in shape.iter().zip(shape.iter().cycle().skip(1)) {
        let (here, there) = (side(*at), side(*to));
        if here >= 0.0 {
            kept.push(*at);
        }
        if (here >= 0.0) != (there >= 0.0) {
            let part = here / (here - there);
            kept.push([at[0] + part * (to[0] - at[0]), at[1] + part * (to[1] - at[1])]);
        }
    }
    kept
}

/// The corners that remain; each other one becomes the first that it nearly meets.
fn join(cells: &[Vec<At>]) -> Vec<At> {
    let mut corners: Vec<At> = Vec::new();
    for corner in cells.iter().flatten() {
        if !corners.iter().any(|other| apart(*other, *corner) < JOIN) {
            corners.push(*corner);
        }
    }
    corners
}

fn ring(cell: &[At], corners: &[At]) -> Vec<Key> {
    let nearest =
        |at: &At| corners.iter().copied().min_by(|one, other| apart(*one, *at).total_cmp(&apart(*other, *at)));
    let mut ring: Vec<Key> = cell.iter().filter_map(nearest).map(key).collect();
    ring.dedup();
    if ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

/// Edges that only one of the districts has, put together to rings, the longest first.
fn outline(rings: &[&Vec<Key>]) -> Vec<Vec<Key>> {
    let edges = rings.iter().flat_map(|ring| ring.iter().copied().zip(ring.iter().copied().cycle().skip(1)));
    let edges: BTreeSet<(Key, Key)> = edges.collect();
    let single = edges.iter().filter(|(from, to)| !edges.contains(&(*to, *from)));
    let mut next: BTreeMap<Key, Key> = single.copied().collect();
    let mut outlines = Vec::new();
    while let Some((start, mut at)) = next.pop_first() {
        let mut ring = vec![start];
        while at != start {
            ring.push(at);
            at = next.remove(&at).unwrap_or(start);
        }
        outlines.push(close(&ring));
    }
    outlines.sort_by_key(|ring| std::cmp::Reverse(ring.len()));
    outlines
}

fn close(ring: &[Key]) -> Vec<Key> {
    ring.iter().chain(ring.first()).copied().collect()
}

fn apart(one: At, other: At) -> f64 {
    (one[0] - other[0]).hypot(one[1] - other[1])
}

#[expect(clippy::cast_possible_truncation, reason = "degrees times 10^4 are small")]
fn key(at: At) -> Key {
    let round = |value: f64, degree: f64| (value / degree * 10_000.0).round() as i64;
    (round(at[0], DEGREE[0]), round(at[1], DEGREE[1]))
}

#[expect(clippy::cast_precision_loss, reason = "degrees times 10^4 are small")]
fn feature(rings: &[Vec<Key>], names: &[(&str, &str)]) -> Value {
    let degrees = |key: &Key| json!([key.0 as f64 / 10_000.0, key.1 as f64 / 10_000.0]);
    let rings: Vec<Vec<Value>> = rings.iter().map(|ring| ring.iter().map(degrees).collect()).collect();
    let properties: Map<String, Value> = names.iter().map(|(key, value)| ((*key).to_owned(), json!(value))).collect();
    json!({
        "type": "Feature",
        "properties": properties,
        "geometry": { "type": "Polygon", "coordinates": rings },
    })
}

/// One feature a line, so that a change can be read.
fn write(path: &Path, features: Vec<Value>) -> Result<(), Box<dyn Error>> {
    let lines: Vec<String> = features.iter().map(Value::to_string).collect();
    let text = format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", lines.join(",\n"));
    std::fs::write(path, text)?;
    println!("{}: {} features", path.display(), features.len());
    Ok(())
}
