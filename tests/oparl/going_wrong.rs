use std::time::{Duration, Instant};

use serde_json::json;
use tests::Database;
use tests::oparl::{Fault, Oparl, invented};

use crate::oparl::city::{City, assert_same};

fn undisturbed() -> Vec<String> {
    let city = City::new(Database::Sqlite);
    city.imported(&Oparl::start(invented(100), 10));
    city.contents()
}

#[test]
fn what_passes_is_tried_again_and_the_end_is_the_same() {
    let server = Oparl::start(invented(100), 10);
    let faults = [
        Fault::Status(429, Some(0)),
        Fault::Status(500, None),
        Fault::Status(503, None),
        Fault::CutOff,
        Fault::Truncated,
        Fault::Closed,
        Fault::Silent(Duration::from_millis(2_500)),
        Fault::Body("<html>Wartung</html>"),
        Fault::Body(""),
    ];
    for (number, fault) in faults.into_iter().enumerate() {
        server.fail_at(1 + 2 * number as u64, fault);
    }
    let city = City::new(Database::Sqlite);
    city.imported(&server);
    assert_same(&city.contents(), &undisturbed(), "after nine faults that pass");
}

#[test]
fn a_list_that_stays_broken_holds_the_watermark_and_the_next_run_goes_on_there() {
    let server = Oparl::start(invented(100), 10);
    let city = City::new(Database::Sqlite);
    server.fail_always("/paper?page=4", Some(Fault::Status(500, None)));
    let output = city.import(&server.url());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("status 500") && said.contains("page=4"), "{said}");
    assert_eq!(city.number("council_paper"), 30, "three pages were taken");
    assert_eq!(city.number("meeting"), 20, "the other lists were read to their end");
    assert_eq!(city.number("oparl_source WHERE watermark IS NULL AND full_at IS NULL"), 1);
    server.fail_always("", None);
    server.requests();
    let printed = city.imported(&server);
    assert!(printed.contains("going on with a run that had stopped"), "{printed}");
    let first = server.requests().remove(0);
    assert!(first.contains("/paper?page=4"), "it went on where it had stopped, not at {first}");
    assert_same(&city.contents(), &undisturbed(), "after the run that went on");
    assert_eq!(city.number("oparl_source WHERE watermark IS NOT NULL"), 1);
}

#[test]
fn a_place_that_is_gone_when_the_run_goes_on_is_begun_anew() {
    let server = Oparl::start(invented(100), 10);
    let city = City::new(Database::Sqlite);
    server.fail_always("/paper?page=4", Some(Fault::Status(500, None)));
    assert!(!city.import(&server.url()).status.success());
    server.fail_always("", None);
    server.fail_at(1, Fault::Status(404, None));
    server.requests();
    city.imported(&server);
    assert_same(&city.contents(), &undisturbed(), "after a list that was begun anew");
}

#[test]
fn lists_without_an_end_and_lists_that_end_too_early_are_told() {
    let server = Oparl::start(invented(100), 10);
    server.fail_always("/paper?page=3", Some(Fault::Round));
    let city = City::new(Database::Sqlite);
    let began = Instant::now();
    let output = city.import(&server.url());
    assert!(began.elapsed() < Duration::from_secs(60) && !output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("goes round in circles"));

    let server = Oparl::start(invented(100), 10);
    server.fail_at(5, Fault::NoNext);
    let city = City::new(Database::Sqlite);
    let output = city.import(&server.url());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("another number of elements than it says"), "{said}");
    assert!(!output.status.success() && said.contains("after 10 of the 98 elements"), "{said}");
}

#[test]
fn a_list_that_is_named_but_not_there_is_told_and_stops_nothing() {
    let server = Oparl::start(invented(40), 10);
    let city = City::new(Database::Sqlite);
    city.imported(&server);
    server.fail_always("/agendaItem", Some(Fault::Status(404, None)));
    let output = city.import(&server.url());
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("does not have"), "it is in the report");
}

#[test]
fn what_is_odd_is_taken_counted_and_told_with_examples() {
    let mut lists = invented(100);
    let papers = lists.get_mut("paper").unwrap();
    papers.push(json!(7));
    papers.push(json!({ "type": "https://schema.oparl.org/1.1/Paper" }));
    papers.push(
        json!({ "id": "https://x.example/1", "type": "https://schema.oparl.org/1.1/Paper", "name": "<script>alert(1)</script>\u{202e}",
        "reference": "R&amp;B", "web": "javascript:alert(1)", "date": "gestern", "location": [{ "description": "Hafen",
        "geojson": { "type": "Feature", "geometry": { "type": "Point", "coordinates": [51.95, "abc"] } } }] }),
    );
    papers.push(
        json!({ "id": "javascript:alert(1)", "type": "https://schema.oparl.org/1.1/Paper", "name": "no address" }),
    );
    let away = |name: &str| format!("https://x.example/away/{name}");
    papers.push(json!({ "id": "https://x.example/2", "type": "https://schema.oparl.org/1.1/Paper", "name": "Verweise",
        "relatedPaper": [away("1"), away("2")], "superordinatedPaper": away("3"), "originatorOrganization": [away("4")],
        "underDirectionOf": [away("5")],
        "consultation": [{ "id": "https://x.example/c", "organization": [away("6")] }] }));
    let swapped = json!({ "type": "Feature", "geometry": { "type": "Point", "coordinates": ["fifty", 7.6] } });
    lists.get_mut("meeting").unwrap()[1]["location"]["geojson"] = swapped;
    let server = Oparl::start(lists, 50);
    let city = City::new(Database::Sqlite);
    let output = city.import(&server.url());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    for (count, words) in [
        (3, "without an address"),
        (3, "paper that the server does not list"),
        (3, "organization that the server does not list"),
        (10, "ends before it starts"),
        (5, "meeting that the server does not list"),
        (25, "role is 'unbekannt'"),
        (1, "no http or https"),
        (1, "cannot be read"),
        (2, "no point"),
        (1, "HTML entities"),
    ] {
        let line = said.lines().find(|line| line.contains(words)).unwrap_or_else(|| panic!("{words}: {said}"));
        assert_eq!(line.split_whitespace().next(), Some(count.to_string().as_str()), "{line}");
    }
    let stored = city
        .lines("SELECT name || '|' || reference AS line FROM council_paper WHERE url = 'https://x.example/1'")
        .concat();
    assert_eq!(stored, "<script>alert(1)</script>|R&B", "plain text, escaped where it is shown");
}
