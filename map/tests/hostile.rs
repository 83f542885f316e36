//! Files made to hurt, and files that people make by mistake (attack list, line 51).

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use map::geojson::{
    Area, Fault, ReadError, Reading, Refusal, RepairKind, Rules, Shape, read_areas, read_lines, read_points,
};
use map::{Bounds, Position};

fn home() -> Bounds {
    let corner = |longitude, latitude| Position::new(longitude, latitude).unwrap();
    Bounds { south_west: corner(7.47, 51.84), north_east: corner(7.78, 52.06) }
}

fn rules() -> Rules {
    Rules { home: Some(home()), ..Rules::default() }
}

fn area(geometry: &str) -> String {
    format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"name":"Hafen"}},"geometry":{geometry}}}]}}"#
    )
}

fn ring(positions: &str) -> String {
    area(&format!(r#"{{"type":"Polygon","coordinates":[[{positions}]]}}"#))
}

fn areas(text: &str) -> Result<Reading<Area>, Refusal> {
    read_areas(text.as_bytes(), &rules())
}

fn reason(text: &str) -> ReadError {
    areas(text).unwrap_err().reasons.remove(0)
}

fn fault(text: &str) -> Fault {
    match reason(text) {
        ReadError::Feature { number: 1, fault, .. } => fault,
        other => panic!("{other}"),
    }
}

fn point(position: &str) -> ReadError {
    let text = area(&format!(r#"{{"type":"Point","coordinates":{position}}}"#));
    read_points(text.as_bytes(), &rules()).unwrap_err().reasons.remove(0)
}

#[test]
fn numbers_that_are_none_are_refused_with_their_place() {
    assert!(matches!(point("[NaN, 51.9]"), ReadError::NotANumber { line: 1, .. }));
    assert!(matches!(point("[7.6, -Infinity]"), ReadError::NotANumber { line: 1, .. }));
    assert!(matches!(point("[7.6, 1e309]"), ReadError::NumberTooLarge { line: 1, .. }));
    assert!(matches!(point("[7.6, 51.9"), ReadError::NotJson { .. }));
}

#[test]
fn places_off_the_earth_or_off_the_city_are_refused() {
    let fault = |text| match point(text) {
        ReadError::Feature { fault, .. } => fault,
        other => panic!("{other}"),
    };
    assert_eq!(fault("[7.6, 91]"), Fault::OutOfRange { longitude: 7.6, latitude: 91.0 });
    assert_eq!(fault("[3405248, 5759252]"), Fault::Projected { x: 3_405_248.0, y: 5_759_252.0 });
    assert!(matches!(fault("[13.4, 52.5]"), Fault::Elsewhere { .. }));
    assert!(matches!(fault("[51.96, 7.62]"), Fault::Swapped { .. }));
    for wrong in ["[7.6]", "[]", "[\"7.6\", \"51.9\"]", "{}", "null", "[[7.6, 51.9]]", "[7,51,1,1,1]"] {
        assert_eq!(fault(wrong), Fault::BadCoordinates, "{wrong}");
    }
}

#[test]
fn swapped_coordinates_of_an_area_are_said_to_be_swapped() {
    let text = ring("[51.95,7.62],[51.95,7.63],[51.96,7.63],[51.95,7.62]");
    assert!(matches!(fault(&text), Fault::Swapped { .. }));
}

#[test]
fn deep_nesting_neither_overflows_nor_takes_time() {
    let started = Instant::now();
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{\"geometries\":[", "]}")] {
        let text = open.repeat(10_000) + &close.repeat(10_000);
        assert_eq!(reason(&text), ReadError::TooDeep { limit: 32 });
    }
    let mut collection = String::from(r#"{"type":"Point","coordinates":[7.6,51.9]}"#);
    for _ in 0..8 {
        collection = format!(r#"{{"type":"GeometryCollection","geometries":[{collection}]}}"#);
    }
    assert!(matches!(fault(&area(&collection)), Fault::WrongShape { found: Shape::Point, .. }));
    assert!(started.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_million_vertices_are_refused_at_once() {
    let mut positions = String::with_capacity(20_000_000);
    for at in 0..1_000_000_u32 {
        let _ = write!(positions, "[7.6{at:06},51.9],");
    }
    let text = ring(positions.trim_end_matches(','));
    let started = Instant::now();
    assert!(matches!(reason(&text), ReadError::TooManyBytes { .. }));
    let mut rules = rules();
    rules.limits.bytes = usize::MAX;
    let refusal = read_areas(text.as_bytes(), &rules).unwrap_err();
    assert_eq!(refusal.reasons, [ReadError::TooManyVertices { limit: 250_000 }]);
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
}

#[test]
fn small_files_cannot_fill_the_memory() {
    for text in
        ["[1,".to_owned() + &"1,".repeat(3_000_000) + "1]", "[[],".to_owned() + &"[],".repeat(3_000_000) + "[]]"]
    {
        assert_eq!(reason(&text), ReadError::TooManyValues { limit: 2_000_000 });
    }
    let empty = r#"{"type":"FeatureCollection","features":["#.to_owned() + &"0,".repeat(100_001) + "0]}";
    assert!(matches!(reason(&empty), ReadError::TooManyFeatures { found: 100_002, .. }));
}

#[test]
fn edges_that_cross_are_found() {
    let bow = ring("[7.60,51.95],[7.62,51.97],[7.62,51.95],[7.60,51.97],[7.60,51.95]");
    let Fault::SelfCrossing { near } = fault(&bow) else { panic!() };
    assert_eq!(near.to_string(), "7.61000,51.96000");
    let spike = ring("[7.60,51.95],[7.62,51.95],[7.62,51.97],[7.62,51.99],[7.62,51.97],[7.60,51.97],[7.60,51.95]");
    assert!(matches!(fault(&spike), Fault::SelfCrossing { .. }));
    let hole = area(
        r#"{"type":"Polygon","coordinates":[[[7.6,51.9],[7.7,51.9],[7.7,52.0],[7.6,52.0],[7.6,51.9]],
        [[7.65,51.95],[7.75,51.95],[7.75,51.96],[7.65,51.96],[7.65,51.95]]]}"#,
    );
    assert!(matches!(fault(&hole), Fault::SelfCrossing { .. }));
}

#[test]
fn tangles_made_to_compare_everything_with_everything_stop() {
    // A comb whose long teeth overlap in every rectangle and never cross.
    let (mut there, mut back) = (String::new(), Vec::new());
    for at in 0..50_000_u32 {
        let shift = f64::from(at) * 4e-7;
        let _ = write!(there, "[{},{}],", 7.5 + shift, 51.85 + shift / 7.0);
        back.push(format!("[{},{}]", 7.7 + shift, 52.05 + shift / 7.0));
        let _ = write!(there, "{},", back.last().unwrap());
    }
    let text = ring(&format!("{there}[7.72,51.85]"));
    let started = Instant::now();
    assert!(matches!(fault(&text), Fault::SelfCrossing { .. } | Fault::TooTangled));
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
}

#[test]
fn rings_that_run_backwards_or_stay_open_are_mended_and_said() {
    let backwards = areas(&ring("[7.60,51.95],[7.60,51.97],[7.62,51.97],[7.60,51.95]")).unwrap();
    assert_eq!(backwards.repairs.iter().map(|one| one.kind).collect::<Vec<_>>(), [RepairKind::Turned]);
    let open = areas(&ring("[7.60,51.95],[7.62,51.95],[7.62,51.97]")).unwrap();
    assert_eq!(open.repairs.iter().map(|one| one.kind).collect::<Vec<_>>(), [RepairKind::Closed]);
    assert_eq!(open.repairs[0].name.as_deref(), Some("Hafen"));
    let polygon = &open.features[0].shape.0[0];
    assert!(polygon.exterior().is_closed());
}

#[test]
fn rings_without_an_area_are_refused() {
    assert_eq!(fault(&ring("[7.60,51.95],[7.62,51.95]")), Fault::TooFewPositions { found: 2, needed: 3 });
    assert_eq!(fault(&ring("[7.60,51.95],[7.62,51.95],[7.60,51.95]")), Fault::TooFewPositions { found: 2, needed: 3 });
    assert_eq!(fault(&ring("[7.60,51.95],[7.61,51.95],[7.62,51.95],[7.60,51.95]")), Fault::NoArea);
    assert_eq!(fault(&ring("")), Fault::TooFewPositions { found: 0, needed: 3 });
    assert_eq!(fault(&area(r#"{"type":"Polygon","coordinates":[]}"#)), Fault::NoGeometry);
    assert_eq!(fault(&area("null")), Fault::NoGeometry);
}

#[test]
fn the_old_crs_member_is_survived_when_it_means_degrees() {
    let with = |name: &str| {
        ring("[7.60,51.95],[7.62,51.95],[7.62,51.97],[7.60,51.95]").replacen(
            '{',
            &format!(r#"{{"crs":{{"type":"name","properties":{{"name":"{name}"}}}},"#),
            1,
        )
    };
    for name in ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"] {
        assert!(areas(&with(name)).is_ok(), "{name}");
    }
    let foreign = ReadError::ForeignReferenceSystem { name: "EPSG:25832".to_owned() };
    assert_eq!(reason(&with("EPSG:25832")), foreign);
}

#[test]
fn every_wrong_feature_is_named_and_the_list_is_bounded() {
    let bad = r#"{"type":"Feature","properties":{"name":"Weg"},"geometry":{"type":"LineString","coordinates":[[7.6,51.9],[7.7,51.9]]}}"#;
    let text = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, [bad; 30].join(","));
    let refusal = areas(&text).unwrap_err();
    assert_eq!((refusal.total, refusal.reasons.len()), (30, 20));
    let Some(ReadError::Feature { number: 20, name, fault }) = refusal.reasons.last() else { panic!() };
    assert_eq!((name.as_deref(), fault), (Some("Weg"), &Fault::LineInsteadOfArea { closed: false }));
    assert_eq!(read_lines(text.as_bytes(), &rules()).unwrap().features.len(), 30);
}

#[test]
fn things_that_are_no_collection_are_refused_by_their_name() {
    for (text, found) in [("3", "a number"), ("[]", "a list"), (r#"{"type":"Point"}"#, "Point"), ("{}", "?")] {
        assert_eq!(reason(text), ReadError::NotACollection { found: found.to_owned() });
    }
    assert_eq!(reason(r#"{"type":"FeatureCollection","features":[]}"#), ReadError::NoFeatures);
    assert!(matches!(reason(""), ReadError::NotJson { .. }));
    assert!(matches!(read_areas(b"{\"\xFF\":1}", &rules()).unwrap_err().reasons[0], ReadError::NotUtf8 { byte: 2 }));
    let twice = ring("[7.60,51.95],[7.62,51.95],[7.62,51.97],[7.60,51.95]");
    let feature = twice.split_once('[').unwrap().1.strip_suffix("]}").unwrap().to_owned();
    let text = format!(r#"{{"type":"FeatureCollection","features":[{feature},{feature}]}}"#);
    let Some(ReadError::Feature { number: 2, fault: Fault::SameName { first: 1 }, .. }) =
        areas(&text).unwrap_err().reasons.pop()
    else {
        panic!()
    };
}
