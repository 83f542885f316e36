//! What is taken over from the council's systems, where several say something or one takes it back.

use participation_core::council::oparl::{self, ListKind, Listed, Mode};
use participation_core::council::session;
use participation_core::council::uptake::News;
use serde_json::{Value, json};

use super::on_the_way::{body, day};
use super::papers::objects;
use super::*;

impl Town {
    /// Whether a search finds the paper by this word.
    async fn finds(&self, word: &str) -> bool {
        !session::papers(&self.storage, word, 1).await.unwrap().0.is_empty()
    }
}

/// The meeting alone.
fn meeting(cancelled: bool) -> Value {
    json!([objects(|_, meeting| meeting["cancelled"] = json!(cancelled))[2]])
}

#[tokio::test]
async fn what_another_source_says_of_a_papers_meeting_is_told_once_but_not_while_the_papers_own_is_half_read() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    for _ in 0..2 {
        town.import_from("file:meetings.ndjson", meeting(true), town.now).await;
    }
    let day = day("2026-12-09");
    let mut told = vec![News::Cancelled { body: body(), day }];
    assert_eq!(town.news(&own).await, told);

    let begun = town.begins(Mode::News, true).await;
    let papers = Listed::new(ListKind::Paper, "https://ris.example.org/papers".to_owned());
    oparl::name_lists(&town.storage, &begun, &[papers], None, town.now).await.unwrap();
    town.import_from("file:meetings.ndjson", meeting(false), town.now).await;
    assert_eq!(town.news(&own).await, told);
    let list = oparl::pending(&town.storage, begun.source).await.unwrap().remove(0);
    oparl::take(&town.storage, &begun, &list, oparl::Page::default(), None, town.now).await.unwrap();
    oparl::finish(&town.storage, &begun, town.now).await.unwrap();
    told.push(News::Reinstated { body: body(), day });
    assert_eq!(town.news(&own).await, told);
}

#[tokio::test]
async fn a_paper_is_not_found_any_more_by_what_a_document_said_that_was_changed_or_taken_back() {
    let town = Town::new().await;
    let file = |name: &str, text: &str| json!({ "id": "f1", "type": "x/File", "name": name, "text": text });
    let annex = file("Anlage", "Eingabe von Erika Musterfrau");
    town.import(objects(|paper, _| paper["auxiliaryFile"] = json!([annex])), town.now).await;
    assert!(town.finds("Musterfrau").await && town.finds("Anlage").await);
    town.import(json!([file("Beiblatt", "Eingabe, geschwärzt")]), town.now).await;
    assert!(!town.finds("Musterfrau").await && !town.finds("Anlage").await);
    assert!(town.finds("geschwärzt").await && town.finds("Beiblatt").await);
    town.import(json!([{ "id": "f1", "type": "x/File", "deleted": true }]), town.now).await;
    assert!(!town.finds("geschwärzt").await && !town.finds("Beiblatt").await);
    assert!(town.finds("Schatten").await && town.finds("V/0731/2026").await, "what the paper itself says stays");
}

#[tokio::test]
async fn an_agenda_item_with_its_meetings_address_and_document_stops_nothing_and_of_two_items_the_last_counts() {
    let town = Town::new().await;
    let odd = objects(|_, meeting| {
        let file = json!([{ "id": "f1", "name": "Anlage" }]);
        meeting["auxiliaryFile"] = file.clone();
        meeting["agendaItem"] = json!([{ "id": "m1", "name": "Alt", "public": true },
            { "id": "i2", "name": "Bäume", "public": true },
            { "id": "m1", "name": "Neu", "public": true, "auxiliaryFile": file }]);
    });
    town.import(odd, town.now).await;
    assert_eq!(town.database.query("SELECT url AS word FROM council_file"), ["f1"]);
    let items = town.database.query("SELECT name AS word FROM agenda_item ORDER BY name");
    assert_eq!(items, ["Bäume", "Neu"]);
}
