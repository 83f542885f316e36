//! Real answers, where they are at hand; they belong to others and are not part of this project.

use std::path::PathBuf;

use tests::Database;
use tests::oparl::Oparl;

use crate::oparl::city::City;

fn folder(name: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
    let data = std::env::var("BETEILIGUNG_DATA").unwrap_or_else(|_| beside.to_owned());
    let folder = PathBuf::from(&data).join("oparl").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no oparl/{name} in {data}");
    None
}

fn a_small_city_s_real_answers_are_taken_over(database: Database) {
    let Some(folder) = folder("mini_give") else { return };
    let server = Oparl::start(Oparl::lists_of(&folder), 50);
    let city = City::new(database);
    city.imported(&server);
    assert_eq!(city.number("council_paper WHERE deleted_at IS NULL"), 180);
    assert_eq!((city.number("meeting"), city.number("organization")), (95, 57));
    assert_eq!(city.number("meeting WHERE ends_at <= starts_at"), 0);
    let printed = city.imported(&server);
    assert!(printed.contains("what has changed"), "{printed}");
}

#[test]
fn a_small_city_s_real_answers_are_taken_over_on_sqlite() {
    a_small_city_s_real_answers_are_taken_over(Database::Sqlite);
}

#[test]
fn a_small_city_s_real_answers_are_taken_over_on_postgresql() {
    a_small_city_s_real_answers_are_taken_over(Database::Postgresql);
}

#[test]
fn a_large_city_s_real_answers_are_taken_over_with_a_report_of_what_was_odd() {
    let Some(folder) = folder("karlsruhe") else { return };
    let server = Oparl::start(Oparl::lists_of(&folder), 500);
    let city = City::new(Database::Sqlite);
    let output = city.import(&server.url());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    assert_eq!(city.number("council_paper"), 12_708 - 43, "what was taken back is not in an unfiltered list");
    assert_eq!((city.number("meeting"), city.number("organization")), (2_343, 97));
    for words in ["ends before it starts", "role is 'unbekannt'", "does not list", "without a license"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}
