//! What must hold for every input, tried with many.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use map::address::{Place, PlaceKind, Places};
use map::clusters::{clusters, near};
use map::draw::{Drawing, Named, Pin, Tone};
use map::geojson::{Area, Rules, area_collection, point_collection, read_areas, read_lines, read_points};
use map::position::distance;
use map::{Bounds, Direction, Districts, Frame, Position, View};
use proptest::prelude::*;
use serde_json::Map;

fn position() -> impl Strategy<Value = Position> {
    (7.47..7.78, 51.84..52.06).prop_map(|(longitude, latitude)| Position::new(longitude, latitude).unwrap())
}

fn frame() -> impl Strategy<Value = Frame> {
    (position(), 150.0..50_000.0, 100_u32..1200, 100_u32..1200)
        .prop_map(|(centre, metres, width, height)| Frame::of(View { centre, metres }, width, height))
}

/// A star around a middle never crosses itself, whatever its radii.
fn star() -> impl Strategy<Value = Vec<[f64; 2]>> {
    (position(), proptest::collection::vec(0.001..0.02, 4..40)).prop_map(|(middle, radii)| {
        let step = std::f64::consts::TAU / f64::from(u32::try_from(radii.len()).unwrap());
        let corner = |(at, radius): (usize, f64)| {
            let turn = step * f64::from(u32::try_from(at).unwrap());
            [middle.longitude() + radius * turn.cos(), middle.latitude() + radius * turn.sin()]
        };
        radii.into_iter().enumerate().map(corner).collect()
    })
}

fn file(ring: &[[f64; 2]]) -> String {
    serde_json::json!({ "type": "FeatureCollection", "features": [{
        "type": "Feature", "properties": { "name": "Stern" },
        "geometry": { "type": "Polygon", "coordinates": [ring] } }] })
    .to_string()
}

fn read(ring: &[[f64; 2]]) -> Vec<Area> {
    read_areas(file(ring).as_bytes(), &Rules::default()).unwrap().features
}

proptest! {
    #[test]
    fn a_pixel_and_its_place_are_one(frame in frame(), x in 0.0..1.0, y in 0.0..1.0) {
        let (x, y) = (x * f64::from(frame.width()), y * f64::from(frame.height()));
        let (back_x, back_y) = frame.to_pixel(frame.to_position(x, y));
        prop_assert!((x - back_x).abs() < 1e-3 && (y - back_y).abs() < 1e-3);
    }

    #[test]
    fn every_click_is_inside_of_the_frame(frame in frame(), x: i64, y: i64) {
        if let Some(place) = frame.click(x, y) {
            prop_assert!(frame.bounds().grown(2.0).contains(place));
        }
    }

    #[test]
    fn looking_elsewhere_keeps_the_view_within_its_limits(
        frame in frame(), east: f64, south: f64, factor: f64
    ) {
        for other in [frame.pan(east, south), frame.zoom(factor)] {
            let view = other.view();
            prop_assert!(view.metres >= 149.0 && view.metres < 100_001.0, "{view}");
            prop_assert!(view.to_string().parse::<View>().is_ok());
        }
    }

    #[test]
    fn there_and_back_is_home(place in position(), metres in 0.0..500.0) {
        let there = place.moved(metres, Direction::North).moved(metres, Direction::East);
        let back = there.moved(metres, Direction::South).moved(metres, Direction::West);
        prop_assert!(distance(place, back) < 0.1);
        prop_assert!(distance(place, place.snapped()) < 0.8);
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_areas(&bytes, &Rules::default());
        let _ = read_points(&bytes, &Rules::default());
        prop_assert!(read_lines(&bytes, &Rules::default()).is_err());
    }

    #[test]
    fn a_broken_file_is_answered(star in star(), cut in 0.0..1.0, byte: u8) {
        let mut bytes = file(&star).into_bytes();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the file")]
        let at = (cut * bytes.len() as f64) as usize;
        bytes[at] = byte;
        let _ = read_areas(&bytes, &Rules::default());
        bytes.truncate(at);
        prop_assert!(read_areas(&bytes, &Rules::default()).is_err());
    }

    #[test]
    fn a_star_is_read_whichever_way_it_runs_and_written_the_right_way(star in star()) {
        let forward = read(&star);
        let mut reversed = star.clone();
        reversed.reverse();
        let backward = read(&reversed);
        let areas = |list: &[Area]| geo::Area::signed_area(&list[0].shape);
        prop_assert!(areas(&forward) > 0.0);
        prop_assert!((areas(&forward) - areas(&backward)).abs() < 1e-12);
        let mut properties = Map::new();
        properties.insert("name".to_owned(), "Stern".into());
        let written = area_collection([(&backward[0].shape, properties)]).to_string();
        let again = read_areas(written.as_bytes(), &Rules::default()).unwrap();
        prop_assert!(again.repairs.is_empty());
        prop_assert!((areas(&again.features) - areas(&forward)).abs() < 1e-6);
    }

    #[test]
    fn two_corners_swapped_are_found_to_cross(star in star(), at in 1_usize..38) {
        let mut star = star;
        let at = at.min(star.len() - 3);
        star.swap(at, at + 1);
        // Swapping neighbours may still give a simple ring; if it is taken, its label lies inside.
        if let Ok(reading) = read_areas(file(&star).as_bytes(), &Rules::default()) {
            let districts = Districts::new(reading.features);
            let only = districts.iter().next().unwrap();
            prop_assert!(only.holds(only.label));
        }
    }

    #[test]
    fn a_label_lies_inside_and_outside_is_nobodys(star in star()) {
        let districts = Districts::new(read(&star));
        let only = districts.get("Stern").unwrap();
        prop_assert_eq!(districts.locate(only.label).map(|one| one.name.as_str()), Some("Stern"));
        let away = only.bounds.north_east.moved(50.0, Direction::North);
        prop_assert!(districts.locate(away).is_none());
    }

    #[test]
    fn clusters_lose_nobody_and_keep_apart(
        frame in frame(), places in proptest::collection::vec(position(), 0..300), apart in 16_u32..120
    ) {
        let shown = frame.bounds();
        let inside = places.iter().filter(|place| shown.contains(**place)).count();
        let marks = clusters(&frame, places.into_iter().enumerate(), apart);
        prop_assert_eq!(marks.iter().map(|mark| mark.count).sum::<usize>(), inside);
        for (at, one) in marks.iter().enumerate() {
            prop_assert!(one.bounds.grown(1.0).contains(one.centre));
            for other in &marks[at + 1..] {
                let ((x, y), (to_x, to_y)) = (frame.to_pixel(one.centre), frame.to_pixel(other.centre));
                prop_assert!((x - to_x).hypot(y - to_y) >= f64::from(apart) - 1e-6);
            }
        }
    }

    #[test]
    fn near_is_what_measuring_every_place_finds(
        places in proptest::collection::vec(position(), 0..100), centre in position(), metres in 0.0..5000.0
    ) {
        let found = near(places.iter().copied().enumerate(), centre, metres, 1000);
        let slow = places.iter().filter(|place| distance(centre, **place) <= metres).count();
        prop_assert_eq!(found.len(), slow);
        prop_assert!(found.windows(2).all(|pair| pair[0].1 <= pair[1].1));
    }

    #[test]
    fn any_beginning_of_a_name_finds_it(name in "[A-ZÄÖÜ][a-zäöüß]{2,12}([ -][A-Za-zäöü]{2,9}){0,2}", part in 1_usize..30) {
        let place = Place { name: name.clone(), kind: PlaceKind::Street, position: None, district: None };
        let places = Places::new([place]);
        let query: String = name.chars().take(part).collect();
        prop_assert_eq!(places.search(&query, 5).len(), 1, "{}", query);
        prop_assert_eq!(places.search(&query.to_uppercase(), 5).len(), 1, "{}", query);
    }

    #[test]
    fn a_drawing_is_well_formed_whatever_it_is_called(
        title in ".{0,40}", label in ".{0,6}", frame in frame(), at in position(), star in star()
    ) {
        let mut area = read(&star).remove(0);
        area.name.clone_from(&title);
        let districts = Districts::new(vec![area]);
        let pins = [Pin { position: at, label, tone: Tone::Brick }, Pin { position: at, label: title.clone(), tone: Tone::Leaf }];
        let drawing = Drawing::new(frame).areas(&districts).pins(&pins).names(&districts).target(at).scale_bar();
        let svg = drawing.finish(Named::As { id: "m\"><x", title: &title, description: "d" });
        prop_assert!(balanced(&svg), "{}", svg);
        prop_assert!(balanced(&drawing.picture()));
        prop_assert!(!svg.contains(" style=") && !svg.contains("NaN") && !svg.contains("inf"));
    }

    #[test]
    fn written_places_are_read_again(places in proptest::collection::vec(position(), 1..40)) {
        let list = places.iter().map(|place| (place.to_string(), Some(place.snapped()), Map::new()));
        let text = point_collection(list).to_string();
        let home = Bounds::around(places.iter().copied()).map(|bounds| bounds.grown(10.0));
        let again = read_points(text.as_bytes(), &Rules { home, ..Rules::default() }).unwrap().features;
        let same = |(one, other): (&map::geojson::Spot, &Position)| one.position == Some(other.snapped());
        prop_assert!(again.iter().zip(&places).all(same));
    }
}

/// A small XML reader: tags nest, attributes are quoted, no stray `<`, `>` or `&`.
fn balanced(svg: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg;
    while let Some((text, after)) = rest.split_once('<') {
        let entities = text.matches('&').count();
        let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].iter().map(|one| text.matches(one).count());
        let Some((tag, after)) = after.split_once('>') else { return false };
        if text.contains('>') || known.sum::<usize>() != entities || tag.matches('"').count() % 2 != 0 {
            return false;
        }
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or_default());
        }
    }
    open.is_empty() && rest.is_empty()
}
