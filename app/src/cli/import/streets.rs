//! Names of streets and squares, with coordinates where the table has them.

use super::table::{Table, cell};
use super::{Odd, Sum};
use crate::Timestamp;
use crate::cli::Failure;
use map::Position;
use map::address::{Place, PlaceKind};
use participation_core::{PlainText, Storage, district};
use std::collections::HashSet;

const NAME_LIMIT: usize = 100;
/// More rows are no list of one municipality's streets.
const MOST_ROWS: usize = 200_000;

pub(super) async fn import(storage: &Storage, bytes: &[u8], now: Timestamp) -> Result<Sum, Failure> {
    let mut odd = Odd::default();
    let mut places = read(bytes, &mut odd)?;
    let gazetteer = district::gazetteer(storage).await?;
    for place in &mut places {
        let found = place.position.and_then(|at| gazetteer.districts.locate(at));
        place.district = found.map(|district| district.name.clone());
    }
    // A name that the gazetteer has already, with its position, is the same street.
    let known: HashSet<&str> = gazetteer.places.iter().map(|place| place.name.as_str()).collect();
    let all = places.len();
    places.retain(|place| place.position.is_some() || !known.contains(place.name.as_str()));
    let stored = district::store_places(storage, &places, now).await?;
    let line = format!("streets: {} new, {} known", stored.new, all - stored.new);
    Ok(Sum { line, odd })
}

fn read(bytes: &[u8], odd: &mut Odd) -> Result<Vec<Place>, Failure> {
    let mut table = Table::new(bytes)?;
    let name_column = table.column(&["strasse", "straße", "street", "name", "strassenname"]).or(Some(0));
    let longitude = table.column(&["lon", "longitude", "laenge", "länge"]);
    let latitude = table.column(&["lat", "latitude", "breite"]);
    let (mut seen, mut places) = (HashSet::new(), Vec::new());
    for (number, row) in (2..).zip(table.rows()) {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                odd.note("row that cannot be read, left out", &format!("line {number}: {error}"));
                continue;
            }
        };
        if places.len() >= MOST_ROWS {
            return Err(Failure::Refused(format!("the table has more than {MOST_ROWS} rows; nothing was stored")));
        }
        let raw = cell(&row, name_column);
        let Ok(name) = PlainText::line(raw, NAME_LIMIT) else {
            odd.note("name that is empty or longer than 100 characters, left out", &format!("line {number}: {raw}"));
            continue;
        };
        if !name.as_str().chars().any(char::is_alphabetic) {
            odd.note("name without a letter, left out", &format!("line {number}: {raw}"));
            continue;
        }
        if !seen.insert(name.as_str().to_owned()) {
            odd.note("the same name once more, taken once", raw);
            continue;
        }
        let position = match (cell(&row, longitude), cell(&row, latitude)) {
            ("", "") => None,
            (east, north) => {
                let position =
                    east.parse().ok().zip(north.parse().ok()).and_then(|(east, north)| Position::new(east, north).ok());
                if position.is_none() {
                    odd.note(
                        "position that does not exist, name taken without",
                        &format!("line {number}: {east}, {north}"),
                    );
                }
                position
            }
        };
        places.push(Place { name: name.to_string(), kind: kind(name.as_str()), position, district: None });
    }
    Ok(places)
}

fn kind(name: &str) -> PlaceKind {
    let name = name.to_lowercase();
    if name.ends_with("platz") || name.ends_with("markt") { PlaceKind::Square } else { PlaceKind::Street }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_once_and_what_is_odd_is_counted() {
        let table =
            "strasse,nennungen\nHammer Straße,3\n\"Am Dom, hinten\",1\nHammer Straße,9\n,4\n1234,1\nDomplatz,2\n";
        let mut odd = Odd::default();
        let places = read(table.as_bytes(), &mut odd).unwrap();
        let names: Vec<&str> = places.iter().map(|place| place.name.as_str()).collect();
        assert_eq!(names, ["Hammer Straße", "Am Dom, hinten", "Domplatz"]);
        assert_eq!(places[2].kind, PlaceKind::Square);
        assert_eq!(odd.count("the same name once more, taken once"), 1);
        assert_eq!(odd.count("name without a letter, left out"), 1);
    }

    #[test]
    fn a_position_outside_of_the_earth_is_left_out_and_said() {
        let mut odd = Odd::default();
        let places = read(b"name;lon;lat\nA-Weg;7.6;51.9\nB-Weg;7.6;951\nC-Weg;;\n", &mut odd).unwrap();
        assert_eq!(places.iter().map(|place| place.position.is_some()).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!(odd.count("position that does not exist, name taken without"), 1);
    }
}
