use super::{beteiligung, empty, export, refuses, run, same, succeeds, take_in};
use std::fs;
use tests::{Database, Scratch, Start, submit_proposal, submit_report};

/// Numbers with all their digits, words of every script, quotes and formulas are what copies lose first. Letters that
/// a database may put into another order than their bytes stand in a key.
const AWKWARD: &str = "INSERT INTO place (id, name, district, kind, longitude, latitude) VALUES
    (1, '=cmd()|''O''Neill \"§\" \\ \u{2068}مونستر\u{2069} 👩‍🚀', 'x', 'street', 0.30000000000000004, 51.962830000000004),
    (2, 'a', '', 'street', 7.6000000000000005, 0.3333333333333333), (3, '', '', 'street', NULL, 1e-300),
    (4, '''', '', 'street', 1.7976931348623157e308, -0.1), (9223372036854775807, 'd', '', 'street', 4.35, 7.0);
    INSERT INTO oparl_source (id, url, run, report, watermark) VALUES (5, 'https://rat.example/', 3, '{}', '2026-11-20 10:00:00.500');
    INSERT INTO oparl_answer (url, source_id, summary) VALUES ('a-b', 5, ''), ('A b', 5, 'x'), ('ä', 5, 'y'), ('ab', 5, ' '), ('_', 5, '\u{feff}');
    INSERT INTO council_paper (id, url, source_id, seen_run, digest, deleted_at, reference, name, kind, license, place)
    VALUES (6, 'https://rat.example/p/1', 5, 3, 0, '2026-11-21 10:00:00.000', 'V/0001/2026', '', '', '', ''),
    (7, 'https://rat.example/p/2', 5, 3, -9223372036854775808, NULL, 'V/0002/2026', 'Radweg', 'Vorlage', '', '');
    INSERT INTO council_file (url, owner_url, kind, position, name, mime, words)
    VALUES ('https://rat.example/f/1', 'https://rat.example/p/2', 'main', 0, 'Anlage', 'application/pdf', 'Fahrradbügel')";

fn goes_there_and_back(one: Database, other: Database) {
    let scratch = Scratch::new("export");
    let folders = ["first", "second", "third"].map(|name| scratch.path().join(name));
    let server = Start::demo(one).contributions(150).start();
    run(&server.database, one, AWKWARD);
    submit_proposal(&server);
    submit_report(&server);
    // The program answers all the while.
    let said = succeeds(&export(&server.database, &folders[0]));
    assert!(said.contains("Personendaten") && said.contains("personal data"), "{said}");
    refuses(&export(&server.database, &folders[0]), "nicht leer", "not empty");
    refuses(&take_in(&server.database, &folders[0]), "Nichts wurde gespeichert", "Nothing was stored");
    let there = empty(other, &scratch, "there");
    succeeds(&take_in(&there, &folders[0]));
    refuses(&take_in(&there, &folders[0]), "nicht neu", "not new");
    succeeds(&export(&there, &folders[1]));
    same(&folders[0], &folders[1]);
    let back = empty(one, &scratch, "back");
    succeeds(&take_in(&back, &folders[1]));
    succeeds(&export(&back, &folders[2]));
    same(&folders[0], &folders[2]);
    let pictures = fs::read_dir(folders[2].join("files")).unwrap().map(|entry| entry.unwrap().path());
    assert!(
        pictures.into_iter().any(|path| path.extension().is_some_and(|ending| ending == "jpg" || ending == "webp"))
    );
}

#[test]
fn a_city_goes_from_sqlite_to_postgresql_and_back_byte_for_byte() {
    goes_there_and_back(Database::Sqlite, Database::Postgresql);
}

#[test]
fn a_city_goes_from_postgresql_to_sqlite_and_back_byte_for_byte() {
    goes_there_and_back(Database::Postgresql, Database::Sqlite);
}

#[test]
fn what_is_wrong_with_a_file_is_said_in_both_languages_with_file_and_line() {
    let scratch = Scratch::new("export-wrong");
    let folder = scratch.path().join("city");
    let server = Start::demo(Database::Sqlite).contributions(60).start();
    succeeds(&export(&server.database, &folder));
    let fresh = empty(Database::Sqlite, &scratch, "fresh");
    let office = folder.join("data/office.csv");
    let whole = fs::read_to_string(&office).unwrap();
    fs::write(&office, whole.replacen('a', "b", 1)).unwrap();
    refuses(
        &take_in(&fresh, &folder),
        "data/office.csv: Die Datei ist nicht mehr so, wie sie geschrieben wurde",
        "data/office.csv: The file is not as it was written",
    );
    fs::write(&office, whole).unwrap();
    let nothing = empty(Database::Sqlite, &scratch, "nothing");
    refuses(&export(&nothing, &scratch.path().join("none")), "keine Datenbank", "no database");
    refuses(&take_in(&fresh, scratch.path()), "kein fertiger Export", "no finished export");
    let gone = scratch.path().join("not-there");
    refuses(&take_in(&fresh, &gone), "kein fertiger Export", "no finished export");
    let said = beteiligung(&fresh, &["import", "export"]);
    assert_eq!(said.status.code(), Some(2), "a folder has to be named");
    succeeds(&take_in(&fresh, &folder));
}
