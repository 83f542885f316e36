//! The gazetteer: all areas and places of the municipality in memory, ready to be searched.

use std::collections::HashMap;

use geo::{LineString, MultiPolygon, Polygon};
use map::address::{Place, PlaceKind, Places};
use map::geojson::Area;
use map::{Districts, Position};
use serde::{Deserialize, Serialize};
use serde_json::Map;

use super::{AreaRow, Level};
use crate::StoreError;

/// One hit of a search.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    Borough {
        name: String,
    },
    District {
        id: i64,
        name: String,
        borough: String,
    },
    /// A street or square; its position and district may not be known.
    Place {
        name: String,
        position: Option<Position>,
        district: Option<String>,
        borough: Option<String>,
    },
}

/// All rows as they are stored: areas with their keys, then places.
pub(crate) type Rows = (Vec<(i64, AreaRow)>, Vec<Place>);

/// All areas and places of the municipality.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    pub districts: Districts,
    pub boroughs: Districts,
    pub places: Places,
    ids: HashMap<String, i64>,
    names: HashMap<i64, String>,
}

pub(super) fn area_rows(areas: Vec<Area>, level: Level) -> Vec<AreaRow> {
    let rows = Districts::new(areas);
    let row = |district: &map::District| AreaRow {
        name: district.name.clone(),
        borough: match level {
            Level::District => district.borough.clone().unwrap_or_default(),
            Level::Borough => String::new(),
        },
        geometry: geometry(&district.shape),
        label: (district.label.longitude(), district.label.latitude()),
    };
    rows.iter().map(row).collect()
}

impl Gazetteer {
    pub(super) fn from_rows((areas, places): Rows) -> Result<Self, StoreError> {
        let (boroughs, districts): (Vec<_>, Vec<_>) = areas.into_iter().partition(|(_, row)| row.borough.is_empty());
        let ids: HashMap<String, i64> = districts.iter().map(|(id, row)| (row.name.clone(), *id)).collect();
        let names = districts.iter().map(|(id, row)| (*id, row.name.clone())).collect();
        let districts = shapes(&districts)?;
        let boroughs = shapes(&boroughs)?;
        let named = districts.iter().map(|district| Place {
            name: district.name.clone(),
            kind: PlaceKind::District,
            position: Some(district.label),
            district: Some(district.name.clone()),
        });
        let places = Places::new(places.into_iter().chain(named));
        Ok(Self { districts, boroughs, places, ids, names })
    }

    /// The key of a district, by its exact name.
    #[must_use]
    pub fn id_of(&self, district: &str) -> Option<i64> {
        self.ids.get(district).copied()
    }

    /// The name of a district.
    #[must_use]
    pub fn name_of(&self, id: i64) -> Option<&str> {
        self.names.get(&id).map(String::as_str)
    }

    /// The borough of a district by its key.
    #[must_use]
    pub fn borough_of(&self, id: i64) -> Option<&str> {
        self.districts.borough_of(self.name_of(id)?)
    }

    /// The district that holds a position.
    #[must_use]
    pub fn locate(&self, position: Position) -> Option<i64> {
        self.id_of(&self.districts.locate(position)?.name)
    }

    /// Streets, squares, districts and boroughs by what a person typed, best first; boroughs before districts
    /// of the same name.
    #[must_use]
    pub fn find(&self, words: &str, limit: usize) -> Vec<Found> {
        let wanted = map::address::fold(words.trim());
        let boroughs = self.boroughs.iter().filter(|borough| map::address::fold(&borough.name) == wanted);
        let boroughs = boroughs.map(|borough| Found::Borough { name: borough.name.clone() });
        let places = self.places.search(words, limit).into_iter().filter_map(|place| self.hit(place));
        boroughs.chain(places).take(limit).collect()
    }

    fn hit(&self, place: &Place) -> Option<Found> {
        let borough = place.district.as_deref().and_then(|district| self.districts.borough_of(district));
        match place.kind {
            PlaceKind::District => Some(Found::District {
                id: self.id_of(&place.name)?,
                name: place.name.clone(),
                borough: borough.unwrap_or_default().to_owned(),
            }),
            PlaceKind::Street | PlaceKind::Square => Some(Found::Place {
                name: place.name.clone(),
                position: place.position,
                district: place.district.clone(),
                borough: borough.map(str::to_owned),
            }),
        }
    }
}

/// The positions of a MultiPolygon as GeoJSON nests them.
type Coordinates = Vec<Vec<Vec<[f64; 2]>>>;

#[derive(Serialize, Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    coordinates: Coordinates,
}

/// A shape as GeoJSON, every digit kept: a rounded edge may cross itself.
fn geometry(shape: &MultiPolygon) -> String {
    let ring = |ring: &LineString| ring.coords().map(|at| [at.x, at.y]).collect();
    let polygon = |polygon: &Polygon| {
        std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(ring).collect::<Vec<Vec<[f64; 2]>>>()
    };
    let geometry = Geometry { kind: "MultiPolygon".to_owned(), coordinates: shape.iter().map(polygon).collect() };
    // Strings and finite numbers always have a form in JSON; shapes hold no others.
    serde_json::to_string(&geometry).unwrap_or_default()
}

/// The shape was checked when it came in, so it is only put together again.
fn shape(geometry: &str) -> Result<MultiPolygon, StoreError> {
    let geometry: Geometry = serde_json::from_str(geometry)?;
    let ring = |ring: Vec<[f64; 2]>| LineString::from(ring);
    let polygon = |rings: Vec<Vec<[f64; 2]>>| {
        let mut rings = rings.into_iter().map(ring);
        let exterior = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
        Polygon::new(exterior, rings.collect())
    };
    Ok(geometry.coordinates.into_iter().map(polygon).collect())
}

fn shapes(rows: &[(i64, AreaRow)]) -> Result<Districts, StoreError> {
    let area = |(number, (_, row)): (usize, &(i64, AreaRow))| {
        Ok(Area {
            number,
            id: None,
            name: row.name.clone(),
            parent: (!row.borough.is_empty()).then(|| row.borough.clone()),
            shape: shape(&row.geometry)?,
            properties: Map::new(),
        })
    };
    Ok(Districts::new((1..).zip(rows).map(area).collect::<Result<_, StoreError>>()?))
}

/// Whether a file's areas are districts or boroughs, and to which borough each district belongs. Where the file
/// does not say, areas are districts when most are known as such or there are more of them than boroughs; their
/// borough is then the known one or the one they lie in. Districts without any borough are left out, by name.
#[must_use]
pub fn settle(areas: Vec<Area>, known: &Gazetteer) -> (Vec<Area>, Level, Vec<String>) {
    let named = areas.iter().any(|area| area.parent.is_some());
    let met = areas.iter().filter(|area| known.id_of(&area.name).is_some()).count();
    let many = !known.boroughs.is_empty() && areas.len() > known.boroughs.len();
    if !named && met * 2 <= areas.len() && !many {
        return (areas, Level::Borough, Vec::new());
    }
    let (mut settled, mut lost) = (Vec::new(), Vec::new());
    for mut area in areas {
        if area.parent.is_none() {
            let middle = Districts::new(vec![area.clone()]).iter().next().map(|district| district.label);
            let around = middle.and_then(|middle| known.boroughs.locate(middle)).map(|borough| borough.name.clone());
            area.parent = known.districts.borough_of(&area.name).map(str::to_owned).or(around);
        }
        if area.parent.is_some() { settled.push(area) } else { lost.push(area.name) }
    }
    (settled, Level::District, lost)
}
