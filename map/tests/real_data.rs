//! The city's own open data, where the person who runs the tests has it: set `MUENSTER_DATA` to a
//! folder with the files. Without it these tests print that they were skipped.

use std::path::PathBuf;

use map::geojson::{Fault, ReadError, Rules, read_areas, read_points};
use map::{Districts, Position};

fn file(name: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("MUENSTER_DATA").map(PathBuf::from);
    let bytes = folder.and_then(|folder| std::fs::read(folder.join(name)).ok());
    if bytes.is_none() {
        println!("skipped: MUENSTER_DATA has no {name}");
    }
    bytes
}

#[test]
fn all_districts_and_boroughs_are_read() {
    for (name, count) in [
        ("stadtteile45_mit_bevoelkerung.geojson", 45),
        ("stadtteile_ebene2.geojson", 45),
        ("stadtbezirke6_abgeleitet.geojson", 6),
        ("stadtgrenze_abgeleitet.geojson", 1),
    ] {
        let Some(bytes) = file(name) else { return };
        let reading = read_areas(&bytes, &Rules::default()).unwrap();
        assert_eq!(reading.features.len(), count, "{name}");
        println!("{name}: {} features, {} repairs", count, reading.repairs.len());
        let districts = Districts::new(reading.features);
        for district in districts.iter() {
            assert_eq!(districts.locate(district.label).unwrap().name, district.name);
            assert!(count == 1 || districts.neighbours(&district.name).count() > 0, "{}", district.name);
        }
    }
}

#[test]
fn a_district_of_the_city_knows_its_borough_and_neighbours() {
    let Some(bytes) = file("stadtteile45_mit_bevoelkerung.geojson") else {
        return;
    };
    let districts = Districts::new(read_areas(&bytes, &Rules::default()).unwrap().features);
    assert_eq!(districts.borough_of("Hafen"), Some("Mitte"));
    assert_eq!(districts.in_borough("Südost").count(), 4);
    let beside: Vec<&str> = districts.neighbours("Coerde").map(|one| one.name.as_str()).collect();
    assert!(beside.contains(&"Rumphorst") && !beside.contains(&"Wolbeck"), "{beside:?}");
    let dom = Position::new(7.6257, 51.9631).unwrap();
    assert_eq!(districts.locate(dom).unwrap().name, "Dom");
}

#[test]
fn election_lines_are_refused_by_number_and_taken_when_asked() {
    let Some(bytes) = file("kommunalwahlbezirke33.geojson") else {
        return;
    };
    let refusal = read_areas(&bytes, &Rules::default()).unwrap_err();
    assert_eq!(refusal.total, 33);
    let first = ReadError::Feature { number: 1, name: None, fault: Fault::LineInsteadOfArea { closed: true } };
    assert_eq!(refusal.reasons[0], first);
    // As areas they still have no names, and are refused for that.
    let rules = Rules { close_lines: true, ..Rules::default() };
    let refusal = read_areas(&bytes, &rules).unwrap_err();
    let nameless = |reason: &ReadError| matches!(reason, ReadError::Feature { fault: Fault::NoName, .. });
    assert!(refusal.reasons.iter().all(nameless), "{refusal}");
}

#[test]
fn playgrounds_are_read_as_places() {
    let Some(bytes) = file("spielplaetze.geojson") else {
        return;
    };
    let places = read_points(&bytes, &Rules::default()).unwrap().features;
    assert_eq!(places.len(), 332);
    assert!(places.iter().all(|place| place.name.is_some() && place.position.is_some()));
}

/// The demo's districts are drawn from rounded middles; this says how far they agree.
#[test]
fn simplified_districts_hold_most_of_the_real_middles() {
    let Some(bytes) = file("stadtteile45_mit_bevoelkerung.geojson") else {
        return;
    };
    let real = Districts::new(read_areas(&bytes, &Rules::default()).unwrap().features);
    let simple = map::muenster::muenster().unwrap();
    let same = |place: Position| {
        let (one, other) = (real.locate(place)?, simple.districts.locate(place)?);
        Some((one.name == other.name, one.borough == other.borough))
    };
    let held = real.iter().filter(|one| same(one.label).is_some_and(|(name, _)| name)).count();
    println!("{held} of 45 real middles lie in the simplified district of the same name");
    assert!(held >= 36, "{held}");

    let (mut all, mut names, mut boroughs) = (0, 0, 0);
    for x in 0..200 {
        for y in 0..200 {
            let place = Position::new(7.474 + 0.0015 * f64::from(x), 51.84 + 0.0011 * f64::from(y)).unwrap();
            if real.locate(place).is_some() {
                all += 1;
                let (name, borough) = same(place).unwrap_or_default();
                names += usize::from(name);
                boroughs += usize::from(borough);
            }
        }
    }
    println!("of {all} places in the city {names} have the right district, {boroughs} the right borough");
    assert!(names * 100 > all * 65, "{names} of {all}");
}
