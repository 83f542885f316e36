//! JSON: the same objects as in the interface. GeoJSON by RFC 7946: a feature for each line, longitude first.

use serde_json::{Value as Json, json};

use super::super::api::as_json;
use super::super::dataset::Row;
use super::super::field::{Column, object};

pub const BEGIN: &[u8] = b"{\"data\":[\n";
pub const GEO_BEGIN: &[u8] = b"{\"type\":\"FeatureCollection\",\"features\":[\n";
pub const END: &[u8] = b"\n]}\n";

pub fn lines(columns: &[Column], rows: &[Row], first: bool) -> Vec<u8> {
    joined(rows.iter().map(|row| as_json(columns, row)), first)
}

pub fn features(columns: &[Column], rows: &[Row], first: bool) -> Vec<u8> {
    let feature = |row: &Row| {
        let mut properties = object(columns, &row.values);
        let id = properties.remove("id").unwrap_or_default();
        json!({ "type": "Feature", "id": id, "geometry": row.geometry, "properties": properties })
    };
    joined(rows.iter().map(feature), first)
}

fn joined(objects: impl Iterator<Item = Json>, mut first: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    for object in objects {
        if !first {
            bytes.extend(b",\n");
        }
        first = false;
        bytes.extend(object.to_string().bytes());
    }
    bytes
}
