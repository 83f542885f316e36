use serde_json::json;
use std::process::Command;
use tests::oparl::{Oparl, invented};
use tests::{Browser, Database, Page, Server, Start, Words, built, publish};

use super::{looks_right, sign_in};

const PAPER: &str = "https://ris.stadt-muenster.de/oparl/papers/700";
const MEETING: &str = "https://ris.stadt-muenster.de/oparl/meetings/700";
const BUILDING: &str = "Eine Bank mit Lehne wird gebaut.";
const TITLE: &str = "Eine Bank am Kanal beim Anleger";
/// The languages in which the whole life is read at every station.
const READ_IN: [&str; 3] = ["de", "de-simple", "ar"];

fn kind(name: &str) -> String {
    format!("https://schema.oparl.org/1.1/{name}")
}

/// A council's system with one paper that is to be decided in a meeting on this day.
fn council(day: &str) -> Oparl {
    let mut lists = invented(10);
    let paper = json!({ "id": PAPER, "type": kind("Paper"), "name": "Bänke am Kanal", "reference": "V/0700/2026",
        "paperType": "Beschlussvorlage", "date": "2026-11-20", "modified": "2026-11-20T08:00:00+01:00",
        "consultation": [{ "id": "c700", "type": kind("Consultation"), "meeting": MEETING, "agendaItem": "i700",
            "authoritative": true, "role": "Entscheidung" }] });
    let meeting = json!({ "id": MEETING, "type": kind("Meeting"), "name": "Rat der Stadt Münster", "modified": "2026-11-20T08:00:00+01:00",
        "start": format!("{day}T17:00:00+01:00"), "agendaItem": [{ "id": "i700", "type": kind("AgendaItem"), "number": "7",
            "order": 7, "name": "Bänke am Kanal", "public": true, "consultation": "c700" }] });
    lists.get_mut("paper").unwrap().push(paper);
    lists.get_mut("meeting").unwrap().push(meeting);
    Oparl::start(lists, 50)
}

fn import(server: &Server, council: &Oparl) {
    let mut command = Command::new(built("beteiligung"));
    command.args(["import", "oparl", &council.url(), "--full", "--now", &server.now().to_rfc3339()]);
    command.env("DATABASE_URL", &server.database);
    let output = command.env("BETEILIGUNG_OPARL_PRIVATE_HOSTS", "127.0.0.1").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Somebody hands a proposal in, without scripts.
fn hand_in(server: &Server) -> String {
    let words = Words::of("de");
    let page = somebody();
    assert_eq!(page.visit(&server.url(&format!("{}/new", server.proposals()))), 200);
    page.fill_in(words.say("proposal-title"), TITLE);
    page.fill_in(words.say("proposal-body"), "Am Anleger kann niemand sitzen. Eine Bank mit Lehne würde helfen.");
    assert_eq!(page.press(words.say("contribution-to-check")), 200);
    assert_eq!(page.press(words.say("proposal-send")), 200);
    page.path().split(['/', '?']).nth(3).unwrap().to_owned()
}

/// Plans what is built because of the decision whose page is open.
fn plan(desk: &Page, words: &Words, [starts, ends]: [String; 2]) {
    desk.evaluate("document.getElementById('f-title').closest('details').open = true; 0");
    desk.fill_selected("#f-title", BUILDING);
    desk.select(words.say("outcome-office"), "Amt für Grünflächen, Umwelt und Nachhaltigkeit");
    desk.fill_in(words.say("council-measure-starts"), &starts);
    desk.fill_in(words.say("council-measure-finishes"), &ends);
    assert_eq!(desk.press(words.say("council-measure-plan")), 200, "{}", desk.text());
    desk.sees(BUILDING);
}

/// Begins and finishes it.
fn move_on(desk: &Page, words: &Words) {
    for act in ["measure-act-start", "measure-act-finish"] {
        if !desk.path().starts_with("/desk/measures/") {
            assert_eq!(desk.press(BUILDING), 200);
        }
        assert_eq!(desk.press(words.say("measure-report-state")), 200);
        desk.choose(&format!("{} :: {}", words.say("measure-action"), words.say(act)));
        assert_eq!(desk.press(words.say("measure-report-now")), 200);
    }
}

fn somebody() -> Page {
    let page = Browser::shared().page();
    page.without_javascript();
    page
}

/// The proposal's page and its receipt tell this, in every language that is read.
fn everybody_reads(server: &Server, reference: &str, told: &[&str], names: &[&str]) {
    for language in READ_IN {
        let words = Words::of(language);
        for path in ["proposals", "receipts"] {
            let page = somebody();
            assert_eq!(page.visit(&server.url(&format!("/{language}/{path}/{reference}"))), 200);
            for key in told {
                page.sees(words.say(key));
            }
            for name in names {
                page.sees(name);
            }
            looks_right(&page, false);
            assert!(page.cookies().is_empty(), "reading sets no cookie");
        }
    }
}

#[test]
fn a_proposal_goes_through_an_imported_paper_and_a_meeting_to_a_finished_measure() {
    let mut server = Start::demo(Database::Sqlite).contributions(60).start();
    let words = Words::of("de");
    let met = server.now() + chrono::Duration::days(60);
    let council = council(&met.format("%Y-%m-%d").to_string());
    let reference = hand_in(&server);
    publish(&server, &reference);
    import(&server, &council);

    // The office finds the paper, is offered the proposal, and ties it with a reason.
    let desk = Browser::shared().page();
    desk.prefers("de");
    desk.carry(&server.signed_in("participation"));
    assert_eq!(desk.visit(&server.url("/desk/council/papers?q=V/0700/2026")), 200);
    assert_eq!(desk.press("Bänke am Kanal"), 200);
    desk.sees(TITLE);
    desk.fill_in(words.say("council-references"), &reference);
    assert_eq!(desk.press(words.say("council-uptake-now")), 422);
    desk.sees(words.say("council-uptake-reason-missing"));
    desk.choose(&format!("{} :: {}", words.say("outcome-disposition"), words.say("council-taken-up")));
    desk.select(words.say("council-uptake-office"), "Amt für Grünflächen, Umwelt und Nachhaltigkeit");
    desk.fill_selected("#f-reason", "Der Ort ist geprüft und frei.");
    assert_eq!(desk.press(words.say("council-uptake-now")), 200);
    desk.sees("Der Ort ist geprüft und frei.");
    everybody_reads(
        &server,
        &reference,
        &["council-stop-will-decide"],
        &["V/0700/2026", "Der Ort ist geprüft und frei."],
    );

    // The council has met: its minutes say what came out, and the office records it.
    council.change(MEETING, |own| own["agendaItem"][0]["result"] = json!("einstimmig beschlossen"));
    server.again_at(met + chrono::Duration::days(1));
    import(&server, &council);
    everybody_reads(&server, &reference, &["council-stop-result"], &["einstimmig beschlossen"]);
    let desk = sign_in(&server, "althoff");
    assert_eq!(desk.visit(&server.url("/desk/council")), 200);
    desk.sees(words.say("council-confirm"));
    assert_eq!(desk.press("Bänke am Kanal"), 200);
    assert_eq!(desk.press(words.say("council-record-now")), 200);
    everybody_reads(&server, &reference, &["outcome-step-council", "outcome-result-accepted"], &["V/0700/2026"]);

    // It is built, and it is there.
    let (starts, ends) = (met + chrono::Duration::days(3), met + chrono::Duration::days(30));
    plan(&desk, &words, [starts, ends].map(|day| day.format("%Y-%m-%d").to_string()));
    everybody_reads(&server, &reference, &["outcome-building"], &[BUILDING]);
    move_on(&desk, &words);
    everybody_reads(&server, &reference, &["outcome-finished"], &[BUILDING]);
}
