//! A server that has lost what it had: what it lost by a fault is neither taken back nor lost here.

use serde_json::Value;
use tests::Database;
use tests::oparl::{Oparl, invented};

use crate::oparl::city::{City, assert_same};

const STANDING: &str = "council_paper WHERE deleted_at IS NULL";
const MARKS: &str = "SELECT CAST(watermark AS TEXT) || ' ' || CAST(full_at AS TEXT) || ' ' || CAST(finished_at AS TEXT) AS line FROM oparl_source";

/// A city that has taken everything over, and what stands in it.
fn imported(database: Database) -> (Oparl, City, Vec<String>) {
    let server = Oparl::start(invented(100), 30);
    server.at_home();
    let city = City::new(database);
    city.imported(&server);
    let before = city.contents();
    (server, city, before)
}

fn an_empty_list_takes_nothing_back_before_somebody_has_looked(database: Database) {
    let (server, city, before) = imported(database);
    let marks = city.lines(MARKS);
    let papers = server.replace("paper", Vec::new());
    let output = city.command(&server.url()).arg("--full").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "{said}");
    assert!(said.contains("98 of 98 (paper)") && said.contains("nothing was taken back"), "{said}");
    assert!(said.contains("--full --take-back"), "it says what to do: {said}");
    assert_same(&city.contents(), &before, "after a list that was empty once");
    assert_eq!(city.lines(MARKS), marks, "the next run asks from the same day");
    assert_eq!(city.number("oparl_source WHERE failure LIKE '%98 of 98%' AND run_kind IS NULL AND holder IS NULL"), 1);
    let printed = city.imported(&server);
    assert!(printed.contains("what has changed"), "news are asked meanwhile: {printed}");
    server.replace("paper", papers);
    city.full(&server);
    assert_same(&city.contents(), &before, "after the server was healthy again");
    assert_eq!(city.number("oparl_source WHERE failure IS NULL"), 1);
}

#[test]
fn an_empty_list_takes_nothing_back_before_somebody_has_looked_on_sqlite() {
    an_empty_list_takes_nothing_back_before_somebody_has_looked(Database::Sqlite);
}

#[test]
fn an_empty_list_takes_nothing_back_before_somebody_has_looked_on_postgresql() {
    an_empty_list_takes_nothing_back_before_somebody_has_looked(Database::Postgresql);
}

fn what_was_taken_back_is_restored_whole_when_the_server_has_it_again(database: Database) {
    let (server, city, before) = imported(database);
    let papers = server.replace("paper", Vec::new());
    let output = city.command(&server.url()).args(["--full", "--take-back"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "an operator may do it on purpose: {said}");
    assert_eq!(city.number(STANDING), 0);
    // Every page says that it is as it was.
    server.replace("paper", papers);
    city.full(&server);
    assert_same(&city.contents(), &before, "after everything had come back");

    // One paper, missing from one run only.
    let less = |papers: &[Value]| papers.iter().filter(|own| own["reference"] != "V/0050/2026").cloned().collect();
    let papers = server.replace("paper", Vec::new());
    server.replace("paper", less(&papers));
    city.full(&server);
    assert_eq!(city.number(STANDING), 97);
    server.replace("paper", papers);
    city.full(&server);
    assert_same(&city.contents(), &before, "after one paper had come back");
}

#[test]
fn what_was_taken_back_is_restored_whole_when_the_server_has_it_again_on_sqlite() {
    what_was_taken_back_is_restored_whole_when_the_server_has_it_again(Database::Sqlite);
}

#[test]
fn what_was_taken_back_is_restored_whole_when_the_server_has_it_again_on_postgresql() {
    what_was_taken_back_is_restored_whole_when_the_server_has_it_again(Database::Postgresql);
}

#[test]
fn rows_that_an_earlier_program_took_back_for_good_are_restored_too() {
    let (server, city, before) = imported(Database::Sqlite);
    // As it left them: empty names, while every page's marks are kept.
    city.run("UPDATE council_paper SET deleted_at = '2026-11-01 00:00:00', digest = 0, name = '' WHERE id % 2 = 0");
    assert!(city.number(STANDING) < 98);
    let printed = city.full(&server);
    assert!(printed.contains("paper: 0 new, "), "{printed}");
    assert_same(&city.contents(), &before, "after the next full run");
}

#[test]
fn less_than_half_of_a_list_goes_without_a_question_and_more_does_not() {
    let (server, city, _) = imported(Database::Sqlite);
    let papers = server.replace("paper", Vec::new());
    server.replace("paper", papers.iter().skip(45).cloned().collect());
    city.full(&server);
    let standing = city.number(STANDING);
    assert!((50..60).contains(&standing), "{standing}");
    server.replace("paper", papers.iter().skip(80).cloned().collect());
    assert!(!city.command(&server.url()).arg("--full").output().unwrap().status.success());
    assert_eq!(city.number(STANDING), standing);
    let output = city.command(&server.url()).arg("--take-back").output().unwrap();
    assert!(!output.status.success(), "the option means something with --full only");
}
