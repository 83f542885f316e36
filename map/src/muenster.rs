//! The simplified Münster of the demo: 45 districts, six boroughs, waters, main streets and well
//! known streets and squares, all drawn and placed by eye (about 100 m, districts coarser). It
//! shows what the program does; a real municipality imports its own shapes.

use crate::address::{Place, PlaceKind, Places};
use crate::districts::Districts;
use crate::geojson::{Refusal, Rules, read_areas};
use crate::landmarks::{Landmark, read_landmarks};
use crate::position::Position;

/// Everything that the map of one municipality needs.
#[derive(Debug, Clone)]
pub struct Municipality {
    pub districts: Districts,
    pub boroughs: Districts,
    pub landmarks: Vec<Landmark>,
    pub places: Places,
}

/// Reads the shapes that the program carries. It fails only if they were changed and are broken.
pub fn muenster() -> Result<Municipality, Refusal> {
    let rules = Rules::default();
    let areas = |bytes| read_areas(bytes, &rules).map(|reading| Districts::new(reading.features));
    let districts = areas(include_bytes!("../muenster/districts.geojson"))?;
    let boroughs = areas(include_bytes!("../muenster/boroughs.geojson"))?;
    let landmarks = read_landmarks(
        include_bytes!("../muenster/lakes.geojson"),
        include_bytes!("../muenster/lines.geojson"),
        &rules,
    )?;
    let streets = include_str!("../muenster/places.csv");
    let places = places(streets, &districts);
    Ok(Municipality { districts, boroughs, landmarks, places })
}

/// Streets and squares from `name;kind;longitude;latitude`, and each district by its own name.
fn places(table: &str, districts: &Districts) -> Places {
    let streets = table.lines().skip(1).filter_map(|line| {
        let mut fields = line.split(';');
        let name = fields.next()?.to_owned();
        let kind = match fields.next()? {
            "street" => PlaceKind::Street,
            "square" => PlaceKind::Square,
            _ => return None,
        };
        let (longitude, latitude) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
        let position = Position::new(longitude, latitude).ok()?;
        let district = districts.locate(position).map(|district| district.name.clone());
        Some(Place { name, kind, position: Some(position), district })
    });
    let districts = districts.iter().map(|district| Place {
        name: district.name.clone(),
        kind: PlaceKind::District,
        position: Some(district.label),
        district: Some(district.name.clone()),
    });
    Places::new(streets.chain(districts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Area, BooleanOps, Intersects};

    /// Middles typed by hand, as in the example that draws the districts, but written out again.
    const MIDDLES: [(&str, f64, f64); 8] = [
        ("Dom", 7.628, 51.961),
        ("Hafen", 7.640, 51.947),
        ("Coerde", 7.644, 52.0),
        ("Berg Fidel", 7.629, 51.923),
        ("Wolbeck", 7.736, 51.925),
        ("Roxel", 7.524, 51.953),
        ("Handorf", 7.711, 51.985),
        ("Gievenbeck", 7.570, 51.974),
    ];

    #[test]
    fn every_district_holds_its_label_and_its_middle() {
        let city = muenster().unwrap();
        assert_eq!((city.districts.len(), city.boroughs.len()), (45, 6));
        for district in city.districts.iter() {
            assert_eq!(city.districts.locate(district.label).unwrap().name, district.name);
            let borough = city.boroughs.locate(district.label).unwrap();
            assert_eq!(Some(borough.name.as_str()), district.borough.as_deref());
            assert!(city.districts.neighbours(&district.name).count() > 1, "{}", district.name);
        }
        for (name, longitude, latitude) in MIDDLES {
            let middle = Position::new(longitude, latitude).unwrap();
            assert_eq!(city.districts.locate(middle).unwrap().name, name);
        }
    }

    #[test]
    fn districts_tile_their_borough_without_gap_or_overlap() {
        let city = muenster().unwrap();
        let list: Vec<_> = city.districts.iter().collect();
        for (at, one) in list.iter().enumerate() {
            for other in list[at + 1..].iter().filter(|other| one.shape.intersects(&other.shape)) {
                let shared = one.shape.intersection(&other.shape).unsigned_area();
                assert!(shared < 1e-12, "{} and {} share {shared}", one.name, other.name);
            }
        }
        for borough in city.boroughs.iter() {
            let parts: f64 = city.districts.in_borough(&borough.name).map(|one| one.shape.unsigned_area()).sum();
            assert!((parts - borough.shape.unsigned_area()).abs() < 1e-12, "{}", borough.name);
        }
    }

    #[test]
    fn borough_membership_is_as_the_city_has_it() {
        let city = muenster().unwrap();
        let count = |borough| city.districts.in_borough(borough).count();
        let counts = ["Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"].map(count);
        assert_eq!(counts, [23, 6, 4, 3, 4, 5]);
        assert_eq!(city.districts.borough_of("Berg Fidel"), Some("Hiltrup"));
        assert_eq!(city.districts.borough_of("Angelmodde"), Some("Südost"));
    }

    #[test]
    fn neighbouring_boroughs_have_different_tones_and_four_are_enough() {
        let city = muenster().unwrap();
        let tones = city.boroughs.tones();
        assert!(tones.iter().all(|tone| *tone < 4), "{tones:?}");
        for (borough, tone) in city.boroughs.iter().zip(&tones) {
            for beside in city.boroughs.neighbours(&borough.name) {
                let at = city.boroughs.iter().position(|one| one.name == beside.name).unwrap();
                assert_ne!(tones[at], *tone, "{} and {}", borough.name, beside.name);
            }
        }
    }

    #[test]
    fn every_line_of_the_street_list_is_a_place_inside_of_the_city() {
        let city = muenster().unwrap();
        let lines = include_str!("../muenster/places.csv").lines().count() - 1;
        assert_eq!(city.places.len(), lines + 45);
        assert!(city.places.iter().all(|place| place.district.is_some() && place.position.is_some()));
        let found = city.places.search("prinzipalm", 3);
        assert_eq!(found[0].district.as_deref(), Some("Dom"));
        let (place, metres) = city.places.nearest(Position::new(7.6283, 51.9619).unwrap(), 300.0).unwrap();
        assert_eq!(place.name, "Prinzipalmarkt");
        assert!(metres < 50.0);
    }

    #[test]
    fn all_landmarks_are_read() {
        let city = muenster().unwrap();
        let lines = include_str!("../muenster/lines.geojson").matches("\"kind\"").count();
        assert_eq!(city.landmarks.len(), lines + 1);
    }
}
