//! The council's papers and meetings as programs read them.

use super::{Program, program};
use crate::application::Application;
use actix_http::Request;
use actix_web::Error;
use actix_web::body::BoxBody;
use actix_web::dev::{Service, ServiceResponse};
use participation_core::contribution::Reference;
use participation_core::council::session;
use participation_core::council::uptake::{self, NewUptake};
use participation_core::demo;
use participation_core::outcome::Disposition;
use participation_core::procedure::ProcedureId;
use participation_core::staff::{Role, TotpSecret};
use participation_core::{Language, PlainText};
use serde_json::{Value, json};
use std::path::Path;

const PAPERS: &str = "https://ris.example/papers";

/// One paper with a licence, one without, and one that only takes up what nobody can read yet.
fn objects() -> Value {
    let mut objects = vec![json!({ "id": "o1", "type": "x/Organization", "name": "Rat" })];
    let mut items = Vec::new();
    for (number, name, license) in [(1, "=1+1", "cc-zero"), (2, "Geheimname", ""), (3, "entwurf", "cc-zero")] {
        let (consultation, item) = (format!("c{number}"), format!("https://ris.example/items/{number}"));
        objects.push(json!({ "id": format!("{PAPERS}/{number}"), "type": "x/Paper", "reference": format!("V/{number}"),
            "name": name, "license": license, "web": "https://ris.example/vo?nr=1", "consultation": [{
            "id": consultation, "meeting": "m1", "agendaItem": item, "organization": ["o1"], "authoritative": number == 1,
            "role": "Entscheidung" }] }));
        items
            .push(json!({ "id": item, "number": number.to_string(), "name": format!("Punkt {number}"), "public": true,
            "consultation": consultation }));
    }
    objects.push(json!({ "id": "m1", "type": "x/Meeting", "name": "Rat", "start": "2026-12-09T17:00:00+01:00",
        "end": "2026-12-09T00:00:00+01:00", "license": "cc-zero", "organization": ["o1"], "agendaItem": items }));
    json!(objects)
}

/// The papers take up the proposals by turns; the last one would take up a draft.
pub(super) async fn take_up(app: &Application, proposals: &[Reference], draft: ProcedureId) {
    let (storage, now) = (&app.storage, app.clock.now());
    let bytes = objects().to_string();
    let file = Path::new("rat.json");
    crate::council::oparl::import_file(storage, file, bytes.as_bytes(), &app.clock, &mut |_| {}).await.unwrap();
    let access = ("ein langes Passwort", TotpSecret::random());
    let office =
        demo::staff_member(storage, ("amt", "Mira Yıldız"), &[Role::Participation, Role::Office], access, now).await;
    let office = office.unwrap();
    for number in 1..=3 {
        let paper = session::paper_at(storage, &format!("{PAPERS}/{number}"), Language::De).await.unwrap();
        let new = NewUptake {
            idempotency_key: format!("uptake-{number}"),
            paper: paper.paper.id,
            contributions: if number < 3 { vec![proposals[number - 1].clone()] } else { Vec::new() },
            topic: None,
            procedure: (number == 3).then_some(draft.0),
            disposition: Disposition::Partly,
            office: office.office.unwrap(),
            reason: PlainText::paragraphs("Zwei statt drei.", 100).unwrap(),
            translations: Vec::new(),
        };
        let taken = uptake::take_up(storage, new, office.actor(), now).await;
        assert_eq!(taken.is_ok(), number < 3, "a draft is taken up by nothing: {taken:?}");
    }
}

/// The lines of a data set.
async fn lines<S>(app: &Program<S>, path: &str) -> Vec<Value>
where
    S: Service<Request, Response = ServiceResponse<BoxBody>, Error = Error>,
{
    let answer = app.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    answer.json()["data"].as_array().unwrap().clone()
}

#[actix_web::test]
async fn papers_and_meetings_lead_to_each_other_to_their_pages_and_to_the_councils_system() {
    let (app, _folder) = program().await;
    let papers = lines(&app, "/api/v1/papers").await;
    assert_eq!(papers.iter().map(|own| own["reference"].as_str().unwrap()).collect::<Vec<_>>(), ["V/1", "V/2"]);
    assert_eq!((papers[0]["name"].as_str(), papers[0]["license"].as_str()), (Some("=1+1"), Some("cc-zero")));
    assert!(papers[1]["name"].is_null() && papers[1]["license"].is_null(), "without a licence");
    assert_eq!(papers[0]["oparl"], "https://ris.example/papers/1");
    assert_eq!((papers[0]["procedures"][0].as_str(), papers[0]["status"].as_str()), (Some("radweg"), Some("current")));
    let meetings = lines(&app, "/api/v1/meetings").await;
    let [meeting] = meetings.as_slice() else { panic!("{meetings:?}") };
    assert_eq!(meeting["papers"], json!([papers[0]["id"], papers[1]["id"]]));
    assert_eq!((meeting["items"].as_i64(), meeting["agenda_items"].as_array().unwrap().len()), (Some(2), 2));
    assert!(meeting["oparl"].is_null() && meeting["ends_at"].is_null(), "what is no address or no end is none");
    let stop = &papers[0]["consultations"][0];
    assert_eq!((&stop["meeting"], &stop["meeting_day"]), (&meeting["id"], &json!("2026-12-09")));
    for page in [&papers[0]["page"], &meeting["page"], &meeting["calendar"]] {
        let path = page.as_str().unwrap().strip_prefix("https://mitmachen.example").unwrap();
        let answer = app.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        if path.ends_with(".ics") {
            assert!(answer.body.contains(&format!("UID:{}", meeting["uid"].as_str().unwrap())), "{}", answer.body);
        }
    }
    for (path, found) in [
        ("/api/v1/papers?procedure=radweg", 2),
        ("/api/v1/papers?status=withdrawn", 0),
        ("/api/v1/papers?since=2099-01-01", 0),
        ("/api/v1/meetings?procedure=vorher", 0),
        ("/api/v1/meetings?status=scheduled", 1),
        ("/open-data/procedures/radweg/meetings.json", 1),
    ] {
        assert_eq!(lines(&app, path).await.len(), found, "{path}");
    }
    assert_eq!(app.get("/api/v1/papers?status=new").await.status, 400);
    assert_eq!(app.get("/api/v1/meetings/1").await.status, 404);
    let file = app.get("/open-data/papers.csv").await.body;
    assert!(file.contains("\"'=1+1\""), "what the council's system says is no formula: {file}");
}
