//! A server that was ill and is well again, or says one thing and sends another.

use std::process::Output;

use tests::Database;
use tests::oparl::{Fault, Oparl, invented};

use crate::oparl::city::{City, assert_same};

const UNFINISHED: &str = "oparl_source WHERE watermark IS NULL AND full_at IS NULL";
const FINISHED: &str = "oparl_source WHERE watermark IS NOT NULL AND failure IS NULL";
/// What a server says of a list that it has lost.
const EMPTY: &str = r#"{"data":[],"pagination":{"totalElements":0},"links":{}}"#;
const PRIVATE_LIST: &str =
    r#"{"data":[{"id":"b","type":"https://schema.oparl.org/1.1/Body","paper":"http://10.0.0.1/papers"}],"links":{}}"#;

fn refused(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "{said}");
    said
}

fn undisturbed() -> Vec<String> {
    let city = City::new(Database::Sqlite);
    city.imported(&Oparl::start(invented(40), 10));
    city.contents()
}

/// A city whose server named this as the next page once, with the first pages taken, and is well again.
fn led_astray(next: &str) -> (Oparl, City, String) {
    let server = Oparl::start(invented(40), 10);
    let city = City::new(Database::Sqlite);
    server.fail_always("/paper?page=2", Some(Fault::Next(next.to_owned())));
    let said = refused(&city.import(&server.url()));
    server.fail_always("", None);
    server.requests();
    (server, city, said)
}

#[test]
fn a_next_address_that_is_refused_once_does_not_lock_the_import() {
    for next in ["http://10.0.0.1/x", "ftp://127.0.0.1/x", "http://a:b@127.0.0.1/x", "nowhere"] {
        let (server, city, said) = led_astray(next);
        assert!(said.contains("begins this list anew"), "it says how it goes on: {said}");
        assert_eq!(city.number("oparl_source WHERE failure LIKE '%begins this list anew%'"), 1, "staff read it");
        city.imported(&server);
        let asked = server.requests();
        assert!(asked[0].ends_with("/paper"), "{next}: the healthy first page was asked, not {}", asked[0]);
        assert_same(&city.contents(), &undisturbed(), next);
        assert_eq!(city.number(FINISHED), 1);
    }
}

#[test]
fn a_run_that_an_earlier_program_left_at_such_an_address_begins_the_list_anew() {
    let (server, city, _) = led_astray("http://10.0.0.1/x");
    city.run("UPDATE oparl_list SET next_url = 'http://10.0.0.1/x', pages = 2, elements = 20 WHERE kind = 'paper'");
    city.imported(&server);
    assert_same(&city.contents(), &undisturbed(), "after the run that went on");
}

#[test]
fn a_next_address_where_nobody_answers_is_given_up_the_second_time() {
    for next in ["http://localhost:1/x", "http://127.0.0.1:x/"] {
        let (server, city, _) = led_astray(next);
        refused(&city.import(&server.url()));
        city.imported(&server);
        assert_same(&city.contents(), &undisturbed(), next);
    }
}

#[test]
fn a_page_that_is_as_it_was_does_not_lead_astray_again() {
    let (server, city, _) = led_astray("http://10.0.0.1/x");
    let marked = "oparl_answer WHERE summary LIKE '%10.0.0.1%'";
    assert_eq!(city.number(marked), 0, "what was kept of the page is forgotten");
    city.imported(&server);
    assert_eq!(city.number(FINISHED), 1);
}

#[test]
fn a_list_that_stood_at_a_refused_address_is_looked_up_anew() {
    let server = Oparl::start(invented(40), 10);
    let city = City::new(Database::Sqlite);
    server.fail_always("/bodies", Some(Fault::Body(PRIVATE_LIST)));
    let said = refused(&city.import(&server.url()));
    assert!(said.contains("asks anew which lists there are"), "{said}");
    server.fail_always("", None);
    city.imported(&server);
    assert_same(&city.contents(), &undisturbed(), "after the body named its lists");
}

#[test]
fn a_full_run_on_demand_begins_anew_wherever_the_last_one_stopped() {
    let server = Oparl::start(invented(40), 10);
    let city = City::new(Database::Sqlite);
    server.fail_always("/paper?page=3", Some(Fault::Status(500, None)));
    refused(&city.import(&server.url()));
    server.fail_always("", None);
    server.requests();
    let printed = city.full(&server);
    assert!(!printed.contains("going on"), "{printed}");
    assert_eq!(server.requests()[0], "/oparl/system");
}

fn a_list_that_ends_long_before_what_it_said_is_not_complete(database: Database) {
    let server = Oparl::start(invented(30), 10);
    let city = City::new(database);
    server.fail_always("/paper?page=2", Some(Fault::Status(500, None)));
    refused(&city.import(&server.url()));
    server.fail_always("/paper?page=2", Some(Fault::Body(EMPTY)));
    let said = refused(&city.import(&server.url()));
    assert!(said.contains("after 10 of the 30 elements that its first page said"), "{said}");
    assert!(said.contains("the watermark stays") && said.contains("--full --take-back"), "{said}");
    assert_eq!(city.number(UNFINISHED), 1);
    assert_eq!(city.number("oparl_source WHERE failure LIKE '%10 of the 30%' AND holder IS NULL"), 1, "staff read it");
    refused(&city.import(&server.url()));
    assert_eq!(city.number(UNFINISHED), 1, "nor is it the second time");
    server.fail_always("", None);
    city.imported(&server);
    assert_eq!((city.number("council_paper"), city.number(FINISHED)), (30, 1));
}

#[test]
fn a_list_that_ends_long_before_what_it_said_is_not_complete_on_sqlite() {
    a_list_that_ends_long_before_what_it_said_is_not_complete(Database::Sqlite);
}

#[test]
fn a_list_that_ends_long_before_what_it_said_is_not_complete_on_postgresql() {
    a_list_that_ends_long_before_what_it_said_is_not_complete(Database::Postgresql);
}

#[test]
fn a_server_that_always_counts_more_than_it_lists_is_believed_once_somebody_has_looked() {
    let server = Oparl::start(invented(30), 10);
    let city = City::new(Database::Sqlite);
    server.fail_always("/paper", Some(Fault::NoNext));
    refused(&city.import(&server.url()));
    let output = city.command(&server.url()).args(["--full", "--take-back"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(city.number(FINISHED), 1);
    city.full(&server);
    assert_eq!(city.number("council_paper WHERE deleted_at IS NULL"), 10);
}

#[test]
fn a_list_that_repeats_itself_without_an_end_is_ended_and_told() {
    for (papers, whole) in [(3, true), (30, false)] {
        let server = Oparl::start(invented(papers), 3);
        let city = City::new(Database::Sqlite);
        server.fail_always("/paper", Some(Fault::Again));
        let output = city.import(&server.url());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("repeats itself without an end"), "{said}");
        let asked = server.requests().iter().filter(|asked| asked.contains("/paper")).count();
        assert!(asked <= 25, "{asked} pages of {papers} papers");
        assert_eq!(output.status.success(), whole, "{papers} papers: {said}");
        assert_eq!(city.number(FINISHED) == 1, whole);
        assert_eq!(said.contains("after 3 of the 30 elements"), !whole, "{said}");
        // The pages are as they were, and repeat themselves all the same.
        city.command(&server.url()).arg("--full").output().unwrap();
        let asked = server.requests().iter().filter(|asked| asked.contains("/paper")).count();
        assert!(asked <= 25, "{asked} pages the second time");
    }
}

#[test]
fn without_districts_germany_tells_coordinates_with_latitude_first() {
    let mut lists = invented(2);
    let papers = lists.get_mut("paper").unwrap();
    for (paper, pair) in papers.iter_mut().zip([[51.96, 7.62], [7.62, 51.96]]) {
        let point = serde_json::json!({ "type": "Feature", "geometry": { "type": "Point", "coordinates": pair } });
        paper["location"] = serde_json::json!([{ "description": "Hafen", "geojson": point }]);
    }
    let server = Oparl::start(lists, 10);
    let city = City::new(Database::Sqlite);
    let output = city.import(&server.url());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && said.contains("1 coordinates far from the city"), "{said}");
    let stored = city.lines("SELECT CAST(longitude AS TEXT) AS line FROM council_paper WHERE longitude IS NOT NULL");
    assert_eq!(stored, ["7.62"]);
}
