use serde_json::json;
use tests::Database;
use tests::oparl::{Fault, Oparl, invented};

use crate::oparl::city::{City, assert_same};

const PAPERS: &str = "https://ris.stadt-muenster.de/oparl/papers";
const MEETINGS: &str = "https://ris.stadt-muenster.de/oparl/meetings";

fn a_city_takes_over_everything_once_and_then_only_what_has_changed(database: Database) {
    let server = Oparl::start(invented(100), 30);
    let city = City::new(database);
    let printed = city.imported(&server);
    assert!(printed.contains("paper: 98 new") && printed.contains("meeting: 20 new"), "{printed}");
    assert!(printed.contains("everything in 9 requests"), "{printed}");
    assert_eq!((city.number("council_paper"), city.number("meeting"), city.number("agenda_item")), (98, 20, 100));
    assert_eq!(city.number("person WHERE name LIKE '%@%'"), 0);
    let before = city.contents();
    server.requests();

    // Without news: what has changed since yesterday is asked, and nothing changes.
    let printed = city.imported(&server);
    assert!(printed.contains("what has changed in"), "{printed}");
    let requests = server.requests();
    assert!(requests.len() <= 20, "{requests:?}");
    assert!(requests.iter().any(|asked| asked.contains("/paper?modified_since=") && asked.ends_with("%2B00%3A00")));
    assert_same(&city.contents(), &before, "after a run without news");

    // News of every kind.
    server.change(&format!("{PAPERS}/3"), |own| own["name"] = json!("Vorlage 3, neu gefasst"));
    server.delete(&format!("{PAPERS}/4"));
    server.change(&format!("{MEETINGS}/2"), |own| own["cancelled"] = json!(true));
    server.change(&format!("{MEETINGS}/0"), |own| own["agendaItem"][1]["result"] = json!("vertagt"));
    server.add(
        "paper",
        json!({ "id": format!("{PAPERS}/900"), "type": "https://schema.oparl.org/1.1/Paper",
        "name": "Ganz neu", "reference": "V/0900/2026" }),
    );
    server.add(
        "agendaItem",
        json!({ "id": "https://ris.stadt-muenster.de/oparl/agendaitems/7",
        "type": "https://schema.oparl.org/1.1/AgendaItem", "deleted": true }),
    );
    let printed = city.imported(&server);
    assert!(
        printed.contains("paper: 1 new, 1 changed, ") && printed.contains("meeting: 0 new, 2 changed, "),
        "{printed}"
    );
    let line = |sql: &str| city.lines(sql).concat();
    assert_eq!(
        line(&format!("SELECT name AS line FROM council_paper WHERE url = '{PAPERS}/3'")),
        "Vorlage 3, neu gefasst"
    );
    assert_eq!(line(&format!("SELECT name AS line FROM council_paper WHERE url = '{PAPERS}/4'")), "");
    assert_eq!(city.number(&format!("council_paper WHERE url = '{PAPERS}/4' AND deleted_at IS NOT NULL")), 1);
    assert_eq!(city.number(&format!("consultation WHERE paper_url = '{PAPERS}/4'")), 0, "its way went with it");
    assert_eq!(city.number("council_file WHERE owner_url LIKE '%papers/4'"), 0, "and its files");
    let gone = "council_paper_words WHERE words LIKE '%v 0004 2026%'";
    assert_eq!(city.number(gone), 0, "and its words");
    assert_eq!(city.number("meeting WHERE cancelled"), 1);
    assert_eq!(city.number("agenda_item WHERE result = 'vertagt'"), 1);
    assert_eq!(city.number("agenda_item WHERE url LIKE '%/agendaitems/7'"), 0);
    assert_eq!(city.number("council_paper WHERE name = 'Ganz neu'"), 1);
}

#[test]
fn a_city_takes_over_everything_once_and_then_only_what_has_changed_on_sqlite() {
    a_city_takes_over_everything_once_and_then_only_what_has_changed(Database::Sqlite);
}

#[test]
fn a_city_takes_over_everything_once_and_then_only_what_has_changed_on_postgresql() {
    a_city_takes_over_everything_once_and_then_only_what_has_changed(Database::Postgresql);
}

#[test]
fn a_full_run_asks_for_nothing_twice_and_takes_back_what_the_server_lost_without_a_word() {
    let server = Oparl::start(invented(100), 30);
    server.at_home();
    let city = City::new(Database::Sqlite);
    city.imported(&server);
    server.unchanged();
    let before = city.contents();
    city.full(&server);
    assert_eq!(server.unchanged(), 9, "every answer was as it was");
    assert_same(&city.contents(), &before, "after a full run in which nothing was sent");
    server.lose(&format!("{PAPERS}/50"));
    city.imported(&server);
    let stands = "council_paper WHERE url LIKE '%/papers/50' AND deleted_at IS NULL";
    assert_eq!(city.number(stands), 1, "news say nothing of it");
    server.requests();
    city.full(&server);
    assert_eq!(city.number(stands), 0);
    assert!(server.requests().contains(&"/oparl/papers/50".to_owned()), "its own address was asked first");
    assert_eq!(city.number("council_paper WHERE deleted_at IS NOT NULL"), 1);

    // While the list is read, one goes from its first page, and all behind it move up.
    server.fail_at(5, Fault::Lose(format!("{PAPERS}/3")));
    city.full(&server);
    assert!(server.requests().iter().any(|asked| asked.starts_with("/oparl/papers/")), "one slid by and was asked for");
    assert_eq!(city.number("council_paper WHERE deleted_at IS NOT NULL"), 1, "it stands all the same");
    city.full(&server);
    assert_eq!(city.number("council_paper WHERE deleted_at IS NOT NULL"), 2, "the one that went is taken back then");
}

#[test]
fn a_server_that_knows_no_marks_is_read_all_the_same() {
    let server = Oparl::start(invented(30), 7);
    server.without_marks();
    let city = City::new(Database::Sqlite);
    city.imported(&server);
    let before = city.contents();
    city.full(&server);
    assert_same(&city.contents(), &before, "after a second full run");
}
