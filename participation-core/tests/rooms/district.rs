//! Districts and places as they are stored, found and stored again.

use crate::database;
use map::Position;
use map::address::{Place, PlaceKind};
use map::geojson::{Rules, read_areas};
use participation_core::Timestamp;
use participation_core::district::{self, Found, Level, Shelf};

const AREAS: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"name":"Hafen","borough":"Mitte"},"geometry":{"type":"Polygon","coordinates":[[[7,51],[8,51],[8,52],[7,52],[7,51]]]}},
    {"type":"Feature","properties":{"name":"Wolbeck","borough":"Südost"},"geometry":{"type":"Polygon","coordinates":[[[8,51],[9,51],[9,52],[8,52],[8,51]]]}}]}"#;

fn street(name: &str, position: Option<Position>) -> Place {
    Place { name: name.into(), kind: PlaceKind::Street, position, district: None }
}

#[tokio::test]
async fn the_same_areas_again_keep_their_keys_and_double_nothing() {
    let (storage, _folder) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let read = || read_areas(AREAS.as_bytes(), &Rules::default()).unwrap().features;
    let first = district::store_areas(&storage, read(), Level::District, now).await.unwrap();
    let key = district::gazetteer(&storage).await.unwrap().id_of("Hafen");
    let again = district::store_areas(&storage, read(), Level::District, now).await.unwrap();
    assert_eq!(((first.new, first.changed), (again.new, again.changed)), ((2, 0), (0, 2)));
    let gazetteer = district::gazetteer(&storage).await.unwrap();
    assert_eq!((gazetteer.districts.len(), gazetteer.id_of("Hafen")), (2, key));
    assert_eq!(gazetteer.locate(Position::new(7.5, 51.5).unwrap()), key);
    assert_eq!(gazetteer.locate(Position::new(6.5, 51.5).unwrap()), None);
}

#[tokio::test]
async fn a_street_is_found_with_its_house_number_and_a_district_by_its_name() {
    let (storage, _folder) = database::open().await;
    let now = Timestamp::from_unix(1_795_430_545);
    let areas = read_areas(AREAS.as_bytes(), &Rules::default()).unwrap().features;
    district::store_areas(&storage, areas, Level::District, now).await.unwrap();
    let shelf = Shelf::default();
    assert!(shelf.get(&storage).await.unwrap().find("Hafenstr. 12", 5).is_empty());
    let places = [street("Hafenstraße", None), street("Hafenstraße", None)];
    let stored = district::store_places(&storage, &places, now).await.unwrap();
    assert_eq!((stored.new, stored.changed), (1, 0));
    let found = shelf.get(&storage).await.unwrap().find("Hafenstr. 12", 5);
    assert!(matches!(&found[..], [Found::Place { name, .. }] if name == "Hafenstraße"), "{found:?}");
    let found = district::find(&storage, "wolbeck", 5).await.unwrap();
    assert!(matches!(&found[..], [Found::District { borough, .. }] if borough == "Südost"), "{found:?}");
    assert!(district::find(&storage, "<script>", 5).await.unwrap().is_empty());
}
