//! An invented city's council, with everything odd that real servers send.

use std::collections::HashMap;

use serde_json::{Value, json};

pub(super) const HOST: &str = "https://ris.stadt-muenster.de/oparl";
const CHANGED: &str = "2026-03-01T08:00:00+01:00";

fn url(kind: &str, number: usize) -> String {
    format!("{HOST}/{kind}/{number}")
}

fn kind(name: &str) -> String {
    format!("https://schema.oparl.org/1.1/{name}")
}

/// So many papers, a meeting for every five of them, six organizations and four people.
pub fn invented(papers: usize) -> HashMap<&'static str, Vec<Value>> {
    let meetings = papers.div_ceil(5);
    let organizations: Vec<Value> = (0..6)
        .map(|number| {
            json!({ "id": url("organizations", number), "type": kind("Organization"), "name": format!("Ausschuss {number}"),
                "shortName": format!("A{number}"), "classification": "Ausschuss", "modified": CHANGED })
        })
        .collect();
    let persons: Vec<Value> = (0..4)
        .map(|number| {
            json!({ "id": url("persons", number), "type": kind("Person"), "name": format!("Mitglied {number}"),
                "email": ["privat@example.org"], "modified": CHANGED,
                "membership": [{ "id": url("memberships", number), "type": kind("Membership"),
                    "organization": url("organizations", number), "role": "Mitglied", "votingRight": true }] })
        })
        .collect();
    HashMap::from([
        ("organization", organizations),
        ("person", persons),
        ("meeting", (0..meetings).map(|number| meeting(number, papers)).collect()),
        ("paper", (0..papers).map(paper).collect()),
        ("agendaItem", Vec::new()),
    ])
}

fn meeting(number: usize, papers: usize) -> Value {
    let day = 1 + number % 28;
    // Every other end is midnight of the same day: unknown.
    let end = if number.is_multiple_of(2) { "00:00:00" } else { "19:30:00" };
    let items: Vec<Value> = (number * 5..papers.min(number * 5 + 5))
        .map(|paper| {
            json!({ "id": url("agendaitems", paper), "type": kind("AgendaItem"), "number": format!("{}", paper % 5 + 1),
                "order": paper % 5 + 1, "name": format!("Beratung zu Vorlage {paper}"), "public": true,
                "consultation": url("consultations", paper), "result": if paper % 3 == 0 { "einstimmig beschlossen" } else { "" } })
        })
        .collect();
    json!({ "id": url("meetings", number), "type": kind("Meeting"), "name": format!("Sitzung {number}"),
        "start": format!("2026-02-{day:02}T17:00:00+01:00"), "end": format!("2026-02-{day:02}T{end}+01:00"),
        "organization": [url("organizations", number % 6)], "modified": CHANGED, "agendaItem": items,
        "location": { "id": url("locations", number), "type": kind("Location"), "description": "Rathaus, Festsaal" } })
}

fn paper(number: usize) -> Value {
    if number % 40 == 39 {
        return json!({ "id": url("papers", number), "type": kind("Paper"), "name": "", "reference": "",
            "deleted": true, "modified": CHANGED });
    }
    // Some consultations name a meeting that no list has.
    let at = if number % 17 == 16 { 999_999 } else { number / 5 };
    json!({ "id": url("papers", number), "type": kind("Paper"), "name": format!("Vorlage {number}: Linden am Kanal"),
        "reference": format!("V/{number:04}/2026"), "paperType": "Beschlussvorlage", "date": "2026-01-15",
        "web": format!("https://www.stadt-muenster.de/sessionnet/vo0050.php?__kvonr={number}"), "modified": CHANGED,
        "mainFile": { "id": url("files", number), "type": kind("File"), "name": "Vorlage", "mimeType": "application/pdf",
            "accessUrl": format!("https://www.stadt-muenster.de/files/{number}.pdf") },
        "underDirectionOf": [url("organizations", 5)],
        "consultation": [{ "id": url("consultations", number), "type": kind("Consultation"), "meeting": url("meetings", at),
            "agendaItem": url("agendaitems", number), "organization": [url("organizations", number / 5 % 6)],
            "authoritative": number.is_multiple_of(2), "role": if number.is_multiple_of(4) { "unbekannt" } else { "Entscheidung" } }] })
}
