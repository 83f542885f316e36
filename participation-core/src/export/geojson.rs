//! The places of a table as GeoJSON (RFC 7946), for maps: a copy that is not taken in again. A table has places when
//! it has an outline or a pair of coordinates.

use serde_json::{Map, Value, json};

use crate::storage::backup::{Column, Form};

/// Columns that go along; everything else stands in the table.
const TOLD: [&str; 9] = ["id", "reference", "name", "borough", "district", "kind", "title", "status", "state"];

/// Which columns of a table make its places.
pub(super) struct Places {
    outline: Option<usize>,
    point: Option<(usize, usize)>,
    told: Vec<(usize, String, Form)>,
}

impl Places {
    /// Empty for a table without places.
    pub(super) fn of(columns: &[Column]) -> Option<Self> {
        let place = |name: &str| columns.iter().position(|column| column.name == name);
        let (outline, point) = (place("geometry"), place("longitude").zip(place("latitude")));
        if outline.is_none() && point.is_none() {
            return None;
        }
        let told = columns.iter().enumerate().filter(|(_, column)| TOLD.contains(&column.name.as_str()));
        let told = told.map(|(place, column)| (place, column.name.clone(), column.form)).collect();
        Some(Self { outline, point, told })
    }

    /// A row as a feature; empty when it has no place.
    pub(super) fn feature(&self, row: &[Value]) -> Option<String> {
        let at = |place: usize| row.get(place).unwrap_or(&Value::Null);
        let geometry = match (self.outline, self.point) {
            (Some(outline), _) => serde_json::from_str(at(outline).as_str()?).ok()?,
            (None, Some((longitude, latitude))) => {
                let (longitude, latitude) = (at(longitude), at(latitude));
                if longitude.is_null() || latitude.is_null() {
                    return None;
                }
                json!({ "type": "Point", "coordinates": [longitude, latitude] })
            }
            (None, None) => return None,
        };
        let mut properties = Map::new();
        for (place, name, form) in &self.told {
            // Keys are larger than what scripts hold exactly.
            let value = match (at(*place), form) {
                (Value::Number(number), Form::Integer) => Value::String(number.to_string()),
                (other, _) => other.clone(),
            };
            properties.insert(name.clone(), value);
        }
        Some(json!({ "type": "Feature", "geometry": geometry, "properties": properties }).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(name: &str, form: Form) -> Column {
        Column { name: name.into(), form }
    }

    #[test]
    fn a_point_is_written_longitude_first_and_a_row_without_one_is_left_out() {
        let columns =
            [column("id", Form::Integer), column("longitude", Form::Number), column("latitude", Form::Number)];
        let places = Places::of(&columns).unwrap();
        let feature = places.feature(&[json!(7), json!(7.6), json!(51.9)]).unwrap();
        let feature: Value = serde_json::from_str(&feature).unwrap();
        assert_eq!(feature["geometry"]["coordinates"], json!([7.6, 51.9]));
        assert_eq!(feature["properties"]["id"], "7");
        assert_eq!(places.feature(&[json!(7), Value::Null, json!(51.9)]), None);
        assert!(Places::of(&columns[..1]).is_none());
    }
}
