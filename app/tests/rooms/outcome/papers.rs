//! Ending what ties a paper to contributions: with a reason, which everybody concerned reads.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use participation_core::council::oparl::{self, Hold, ListKind, Listed, Mode, Wish};
use participation_core::council::session;
use participation_core::council::uptake::{self, NewUptake};
use participation_core::outcome::Disposition;
use participation_core::{Language, PlainText};
use serde_json::{Value, json};

use super::town::{Town, in_order};

const PAPER: &str = "https://ris.example.org/papers/1";

/// A paper that names a meeting with this agenda.
fn objects(agenda: &Value) -> Value {
    json!([{ "id": PAPER, "type": "x/Paper", "reference": "V/0731/2026", "name": "Schatten",
            "consultation": [{ "id": "c1", "meeting": "m1", "agendaItem": "i1", "authoritative": true }] },
        { "id": "m1", "type": "x/Meeting", "name": "Rat", "start": "2026-12-23T17:00:00+01:00", "agendaItem": agenda }])
}

impl Town {
    /// What the council's system says now.
    async fn council_says(&self, objects: &Value) {
        let (storage, now, url) = (self.storage(), self.now, "https://ris.example.org/all");
        let hold = Hold { name: "test".to_owned(), ended: |_| false };
        let wish = Wish { mode: Some(Mode::News), anew: true, ..Wish::default() };
        let begun = oparl::begin(storage, url, &hold, wish, now).await.unwrap();
        let lists = [Listed::new(ListKind::Contents, url.to_owned())];
        oparl::name_lists(storage, &begun, &lists, None, now).await.unwrap();
        let list = oparl::pending(storage, begun.source).await.unwrap().remove(0);
        let page = oparl::read_page(objects.to_string().as_bytes(), None, "").unwrap();
        oparl::take(storage, &begun, &list, page, None, now).await.unwrap();
        oparl::finish(storage, &begun, now).await.unwrap();
    }

    /// Takes a paper over from the council's system: its key.
    pub async fn paper(&self, reference: &str, name: &str) -> i64 {
        self.council_says(&json!([{ "id": PAPER, "type": "x/Paper", "reference": reference, "name": name }])).await;
        session::paper_at(self.storage(), PAPER, Language::De).await.unwrap().paper.id
    }

    /// A paper of the council that takes up a proposal: its key and the uptake's.
    async fn taken_up(&self, of: &participation_core::contribution::Submitted) -> (i64, i64) {
        let (storage, now) = (self.storage(), self.now);
        self.council_says(&objects(&json!([{ "id": "i1", "number": "14", "name": "Schatten", "public": true }]))).await;
        let paper = session::paper_at(storage, PAPER, Language::De).await.unwrap().paper.id;
        let new = NewUptake {
            idempotency_key: "uptake".to_owned(),
            paper,
            contributions: vec![of.reference.clone()],
            topic: None,
            procedure: None,
            disposition: Disposition::Partly,
            office: self.office,
            reason: PlainText::line("Das Segel ja.", 100).unwrap(),
            translations: Vec::new(),
        };
        (paper, uptake::take_up(storage, new, self.author.clone(), now).await.unwrap())
    }
}

#[actix_web::test]
async fn a_link_to_a_paper_ends_with_a_reason_that_stands_in_the_story_and_nothing_typed_is_lost() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz").await;
    let (paper, id) = town.taken_up(&own).await;
    let session = town.sign_in(&town.author).await;
    let desk = format!("/desk/council/papers/{paper}");
    let end = format!("{desk}/uptakes/{id}/end");
    let page = town.get_as(&desk, &session).await;
    assert!(page.contains(&format!("href=\"{end}\"")), "the button leads to a question and ends nothing: {page}");
    in_order(&town.get_as(&end, &session).await, &["Verbindung aufheben", "Amt für Grünflächen", "name=\"reason-de\""]);
    let mut fields = vec![("version", "1"), ("reason-de", ""), ("reason-ar", "ملعب آخر.")];
    let (status, page) = town.post_as((&end, &end), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-reason-de\"") && page.contains("ملعب آخر."), "{page}");
    fields[1].1 = "Die Vorlage meint einen anderen Spielplatz.";
    fields[0].1 = "7";
    let (status, page) = town.post_as((&end, &end), &fields, &session).await;
    assert_eq!(status, StatusCode::CONFLICT, "somebody has saved in between");
    assert!(page.contains("Die Vorlage meint einen anderen Spielplatz.") && page.contains("ملعب آخر."), "{page}");
    fields[0].1 = "1";
    assert_eq!(town.post_as((&end, &end), &fields, &session).await.0, StatusCode::SEE_OTHER);
    assert_eq!(town.ask(TestRequest::get().uri(&end), &session).await.0, StatusCode::NOT_FOUND);
    let (status, page) = town.post_as((&desk, &end), &fields, &session).await;
    assert_eq!(status, StatusCode::CONFLICT, "twice is once");
    assert!(page.contains("Die Vorlage meint einen anderen Spielplatz."), "{page}");
    let story = town.get(&format!("/de/proposals/{}", own.reference)).await;
    in_order(&story, &["Vorlage", "V/0731/2026", "aufgehoben", "Die Vorlage meint einen anderen Spielplatz."]);
    let what = ["ging auf den Beitrag ein", "gilt nicht mehr", "aufgehoben", "Was hier stand", "Schatten"];
    in_order(&story, &[&what[..], &["<s>", "Amt für Grünflächen", "Das Segel ja.", "Der Grund:"]].concat());
    assert!(story.contains(&format!("/de/council/papers/{paper}")), "the paper can be reached: {story}");
    let page = town.get(&format!("/de/council/papers/{paper}")).await;
    in_order(
        &page,
        &["noch kein Beitrag", "<s>", "Amt für Grünflächen", "gilt nicht mehr", "aufgehoben", "Der Grund:"],
    );
    in_order(&page, &["anderen Spielplatz", "Was hier stand", "Das Segel ja.", own.reference.as_str()]);
    let page = town.get(&format!("/ar/council/papers/{paper}")).await;
    assert!(page.contains("ملعب آخر.") && !page.contains("anderen Spielplatz"), "{page}");
    let arabic = town.get(&format!("/ar/proposals/{}", own.reference)).await;
    assert!(arabic.contains("ملعب آخر.") && !arabic.contains("anderen Spielplatz"), "{arabic}");
    let feed = town.get(&format!("/feeds/ar/contributions/{}.atom", own.reference)).await;
    assert!(feed.contains("ملعب آخر."), "{feed}");
}

#[actix_web::test]
async fn a_story_that_says_a_paper_is_off_an_agenda_does_not_say_that_this_meeting_decides() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz").await;
    let (paper, _) = town.taken_up(&own).await;
    let path = format!("/de/proposals/{}", own.reference);
    in_order(&town.get(&path).await, &["23. Dezember 2026", "Hier wird entschieden"]);
    town.council_says(&objects(&json!([]))).await;
    // Kept pages are shown for a second more; a session goes past them.
    let story = town.get_as(&path, "none").await;
    in_order(&story, &["Vorlage", "V/0731/2026", "nicht mehr auf der Tagesordnung", "23. Dezember 2026"]);
    assert!(!story.contains("Hier wird entschieden"), "{story}");
    let page = town.get(&format!("/de/council/papers/{paper}")).await;
    in_order(&page, &["23. Dezember 2026", "Nicht mehr auf der Tagesordnung"]);
}

#[actix_web::test]
async fn a_form_that_was_changed_after_it_was_sent_says_that_it_tied_something_else() {
    let town = Town::new().await;
    let (own, other) = (town.proposal("Schatten am Spielplatz").await, town.proposal("Trinkbrunnen").await);
    let (paper, id) = town.taken_up(&own).await;
    let session = town.sign_in(&town.author).await;
    let desk = format!("/desk/council/papers/{paper}");
    assert!(
        !town.get_as(&desk, &session).await.contains(&format!("value=\"{}\"", own.reference)),
        "it is tied already"
    );
    let (office, reference) = (town.office.to_string(), other.reference.to_string());
    let mut fields = vec![
        ("key", "a-form-that-is-sent-twice"),
        ("references", reference.as_str()),
        ("disposition", "taken-up"),
        ("office", office.as_str()),
        ("reason", "Der Brunnen kommt."),
    ];
    for _ in 0..2 {
        assert_eq!(town.post_as((&desk, &desk), &fields, &session).await.0, StatusCode::SEE_OTHER);
    }
    fields[4].1 = "Der Brunnen kommt, aber später.";
    let (status, page) = town.post_as((&desk, &desk), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    in_order(&page, &["Mit diesem Formular haben Sie schon etwas verbunden", "Der Brunnen kommt, aber später."]);
    let told = town.get(&format!("/de/proposals/{reference}")).await;
    assert!(told.contains("Der Brunnen kommt.") && !told.contains("aber später"), "{id}");
}

#[actix_web::test]
async fn a_cancelled_meeting_is_not_told_to_be_over_whatever_its_day() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz").await;
    let (paper, _) = town.taken_up(&own).await;
    let mut cancelled = objects(&json!([{ "id": "i1", "number": "14", "name": "Schatten", "public": true }]));
    cancelled[1]["cancelled"] = json!(true);
    cancelled[1]["start"] = json!(format!("{}T17:00:00+01:00", town.now.plus_days(-2).city_day()));
    town.council_says(&cancelled).await;
    let page = session::paper_at(town.storage(), PAPER, Language::De).await.unwrap();
    let meeting = page.way[0].meeting.unwrap();
    let page = town.get(&format!("/de/council/meetings/{meeting}/items/{paper}")).await;
    in_order(&page, &["Fällt aus", "Offene Punkte vor der Entscheidung"]);
    for said in ["Hier stand die Entscheidung an", "Die Sitzung ist vorbei"] {
        assert!(!page.contains(said), "{said}: {page}");
    }
}
