use participation_core::council::OnPaper;
use participation_core::council::oparl::{self, Hold, ListKind, Listed, Mode, Wish};
use participation_core::council::session;
use participation_core::council::uptake::{self, NewUptake, News, UptakeRefused};
use serde_json::{Value, json};

use super::*;

const PAPER: &str = "https://ris.example.org/papers/1";

/// What the council's system says: one paper, one meeting.
pub(super) fn objects(change: impl FnOnce(&mut Value, &mut Value)) -> Value {
    let mut paper = json!({ "id": PAPER, "type": "x/Paper", "reference": "V/0731/2026", "name": "Schatten am Spielplatz",
        "license": "l", "consultation": [{ "id": "c1", "meeting": "m1", "agendaItem": "i1", "organization": ["o1"],
        "authoritative": true, "role": "Entscheidung" }] });
    let mut meeting = json!({ "id": "m1", "type": "x/Meeting", "name": "Rat der Stadt Münster", "start": "2026-12-09T17:00:00+01:00",
        "organization": ["o1"], "agendaItem": [{ "id": "i1", "number": "14", "name": "Schatten", "public": true,
        "consultation": "c1" }] });
    change(&mut paper, &mut meeting);
    json!([{ "id": "o1", "type": "x/Organization", "name": "Rat der Stadt Münster" }, paper, meeting])
}

impl Town {
    pub(super) async fn import(&self, objects: Value, now: Timestamp) {
        self.import_from(&format!("https://ris.example.org/{}", self.slug), objects, now).await;
    }

    pub(super) async fn import_from(&self, source: &str, objects: Value, now: Timestamp) {
        let hold = Hold { name: format!("test {}", self.storage.ids().next()), ended: |_| false };
        let wish = Wish { mode: Some(Mode::News), anew: true, ..Wish::default() };
        let begun = oparl::begin(&self.storage, source, &hold, wish, now).await.unwrap();
        let list = Listed::new(ListKind::Contents, source.to_owned());
        oparl::name_lists(&self.storage, &begun, &[list], None, now).await.unwrap();
        let list = oparl::pending(&self.storage, begun.source).await.unwrap().remove(0);
        let page = oparl::read_page(objects.to_string().as_bytes(), None, "").unwrap();
        oparl::take(&self.storage, &begun, &list, page, None, now).await.unwrap();
        oparl::finish(&self.storage, &begun, now).await.unwrap();
    }

    pub(super) async fn paper(&self) -> session::PaperPage {
        session::paper_at(&self.storage, PAPER, Language::De).await.unwrap()
    }

    pub(super) async fn uptake(&self, of: Vec<Reference>) -> NewUptake {
        self.uptake_on(self.paper().await.paper.id, of)
    }

    pub(super) fn uptake_on(&self, paper: i64, of: Vec<Reference>) -> NewUptake {
        NewUptake {
            idempotency_key: format!("uptake-{}", self.storage.ids().next()),
            paper,
            contributions: of,
            topic: None,
            procedure: None,
            disposition: Disposition::Partly,
            office: self.office,
            reason: PlainText::paragraphs("Das Segel ja, der dritte Baum nicht.", 100).unwrap(),
            translations: Vec::new(),
        }
    }

    /// Ends an uptake in the version that somebody saw.
    pub(super) async fn end(&self, stamp: (i64, i32)) -> Result<(), UptakeRefused> {
        let reason = Wording {
            german: PlainText::line("Die Vorlage meint einen anderen Spielplatz.", 100).unwrap(),
            translations: vec![(Language::Ar, Method::Human, PlainText::line("تخص الوثيقة ملعبًا آخر.", 100).unwrap())],
        };
        uptake::end(&self.storage, stamp, reason, self.author.clone(), self.now).await
    }

    pub(super) async fn news(&self, of: &Submitted) -> Vec<News> {
        let events = contribution::receipt(&self.storage, of.reference.clone(), Language::De).await.unwrap().events;
        events
            .into_iter()
            .filter_map(|event| match event.step {
                Step::Paper { news, .. } => Some(news),
                _ => None,
            })
            .collect()
    }
}

#[tokio::test]
async fn what_a_paper_takes_up_is_told_on_both_sides_once_with_reason_and_office() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    town.import(objects(|_, _| {}), town.now).await;
    let nothing = town.uptake(Vec::new()).await;
    let refused = uptake::take_up(&town.storage, nothing, town.author.clone(), town.now).await.unwrap_err();
    assert!(matches!(refused, UptakeRefused::OfNothing));
    let clerk = person(&town.storage, &[Role::Clerk], None, town.now).await;
    let new = town.uptake(vec![own.reference.clone()]).await;
    let refused = uptake::take_up(&town.storage, new.clone(), clerk, town.now).await.unwrap_err();
    assert!(matches!(refused, UptakeRefused::NotAllowed(_)));
    let first = uptake::take_up(&town.storage, new.clone(), town.author.clone(), town.now).await.unwrap();
    let again = uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    assert_eq!(first, again, "a retry changes nothing");

    let page = town.paper().await;
    assert_eq!(page.links.len(), 1);
    assert_eq!((page.links[0].disposition, page.links[0].role.as_str()), (Disposition::Partly, "participation"));
    assert_eq!(page.texts.body(first, "reason"), "Das Segel ja, der dritte Baum nicht.");
    assert_eq!(page.said[0].reference, own.reference);
    let came = outcome::of_contribution(&town.storage, own.id, Language::De).await.unwrap();
    assert_eq!(came.papers[0].paper.reference, "V/0731/2026");
    assert!(came.papers[0].way[0].decides && came.papers[0].way[0].number == "14");
    let events = contribution::receipt(&town.storage, own.reference.clone(), Language::De).await.unwrap().events;
    assert_eq!(events.iter().filter(|event| matches!(event.step, Step::InPaper { .. })).count(), 1);

    let meeting = session::meeting(&town.storage, page.way[0].meeting.unwrap(), Language::De).await.unwrap();
    assert_eq!((meeting.meeting.carrying, meeting.items[0].contributions), (1, 1));
    town.end((first, 1)).await.unwrap();
    let arrival = town.database.query(&format!(
        "SELECT CAST(id AS TEXT) AS word FROM leaf_queue WHERE object_id = {} AND kind = 'contribution'",
        own.id
    ));
    for version in 1..=2 {
        let leaf = town.database.query(&format!(
            "SELECT refers_to AS word FROM leaf_queue WHERE object_id = {first} AND object_version = {version} AND kind = 'statement' AND reason = 'partly'"
        ));
        assert_eq!(leaf, arrival, "recording and ending it have a leaf each that refers to what is taken up");
    }
    let stale = town.end((first, 1)).await.unwrap_err();
    assert!(matches!(stale, UptakeRefused::Store(StoreError::Changed)));
    assert!(town.paper().await.links.is_empty());
}

#[tokio::test]
async fn a_chain_that_breaks_says_so_once_to_everyone_concerned() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    let other = town.proposal("Etwas anderes", Language::De).await;
    town.import(objects(|_, _| {}), town.now).await;
    let new = town.uptake(vec![own.reference.clone()]).await;
    uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();

    for _ in 0..2 {
        town.import(objects(|_, meeting| meeting["start"] = json!("2026-12-16T17:00:00+01:00")), town.now).await;
    }
    let moved = town.news(&own).await;
    let day = |day: &str| Some(day.parse().unwrap());
    let body = "Rat der Stadt Münster".to_owned();
    assert_eq!(moved, [News::Moved { body: body.clone(), from: day("2026-12-09"), to: day("2026-12-16") }]);

    let result = |_: &mut Value, meeting: &mut Value| {
        meeting["start"] = json!("2026-12-16T17:00:00+01:00");
        meeting["agendaItem"][0]["result"] = json!("einstimmig beschlossen");
    };
    let held = Timestamp::end_of_day("2026-12-17".parse().unwrap());
    for _ in 0..2 {
        town.import(objects(result), held).await;
    }
    let said = town.news(&own).await;
    let result = "einstimmig beschlossen".to_owned();
    assert_eq!(said[1..], [News::Resulted { body, day: day("2026-12-16"), result }]);

    town.import(json!([{ "id": PAPER, "type": "x/Paper", "deleted": true }]), held).await;
    let said = town.news(&own).await;
    assert_eq!(said[2..], [News::Withdrawn]);
    assert!(town.news(&other).await.is_empty(), "nobody else hears of it");
    let page = town.paper().await;
    assert!(page.paper.withdrawn && page.paper.name.is_empty());
    assert_eq!(page.links[0].reference, "V/0731/2026", "what was tied keeps the number");
    let mails = town.mails(&own);
    assert_eq!(mails.iter().filter(|mail| mail.contains("\"message\":\"paper\"")).count(), 3, "{mails:?}");
}

#[tokio::test]
async fn what_was_cancelled_or_taken_back_and_comes_back_is_told_as_well() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    town.import(objects(|_, _| {}), town.now).await;
    let new = town.uptake(vec![own.reference.clone()]).await;
    uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    town.import(objects(|_, meeting| meeting["cancelled"] = json!(true)), town.now).await;
    for _ in 0..2 {
        town.import(objects(|_, _| {}), town.now).await;
    }
    town.import(json!([{ "id": PAPER, "type": "x/Paper", "deleted": true }]), town.now).await;
    for _ in 0..2 {
        town.import(objects(|_, _| {}), town.now).await;
    }
    let (body, day) = ("Rat der Stadt Münster".to_owned(), Some("2026-12-09".parse().unwrap()));
    let said = town.news(&own).await;
    let cancelled = News::Cancelled { body: body.clone(), day };
    let back = News::ReturnedTo { body: body.clone(), day };
    assert_eq!(said, [cancelled, News::Reinstated { body, day }, News::Withdrawn, back], "each once");
    let mails = town.mails(&own);
    assert_eq!(mails.iter().filter(|mail| mail.contains("\"message\":\"paper\"")).count(), 4, "{mails:?}");
}

#[tokio::test]
async fn a_paper_answers_to_a_contribution_once_and_stands_on_the_pages_of_its_procedure() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    town.import(objects(|_, _| {}), town.now).await;
    assert!(session::of_procedure(&town.storage, town.procedure).await.unwrap().is_empty());
    let first = town.uptake(vec![own.reference.clone()]).await;
    let id = uptake::take_up(&town.storage, first, town.author.clone(), town.now).await.unwrap();
    let other = NewUptake { disposition: Disposition::No, ..town.uptake(vec![own.reference.clone()]).await };
    let refused = uptake::take_up(&town.storage, other.clone(), town.author.clone(), town.now).await.unwrap_err();
    assert!(
        matches!(&refused, UptakeRefused::AnsweredBefore(before) if *before == [own.reference.clone()]),
        "{refused:?}"
    );
    let papers = session::of_procedure(&town.storage, town.procedure).await.unwrap();
    assert_eq!(papers.iter().map(|(paper, way)| (paper.url.as_str(), way.len())).collect::<Vec<_>>(), [(PAPER, 1)]);
    town.end((id, 1)).await.unwrap();
    assert!(session::of_procedure(&town.storage, town.procedure).await.unwrap().is_empty());
    uptake::take_up(&town.storage, other, town.author.clone(), town.now).await.unwrap();
}

#[tokio::test]
async fn what_was_said_of_a_contribution_by_mistake_stays_readable_on_both_sides_and_counts_nowhere() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    town.import(objects(|_, _| {}), town.now).await;
    let new = town.uptake(vec![own.reference.clone()]).await;
    let id = uptake::take_up(&town.storage, new.clone(), town.author.clone(), town.now).await.unwrap();
    assert!(town.paper().await.ended.is_empty());
    town.end((id, 1)).await.unwrap();
    let right = NewUptake { disposition: Disposition::No, ..town.uptake(vec![own.reference.clone()]).await };
    let right = uptake::take_up(&town.storage, right, town.author.clone(), town.now).await.unwrap();

    let page = town.paper().await;
    assert_eq!(page.links.iter().map(|own| own.id).collect::<Vec<_>>(), [right]);
    let [ended] = page.ended.as_slice() else { panic!("{:?}", page.ended) };
    assert_eq!((ended.id, ended.disposition, ended.ended_at), (id, Disposition::Partly, Some(town.now)));
    assert_eq!(page.texts.body(id, "reason"), "Das Segel ja, der dritte Baum nicht.");
    assert_eq!(page.texts.body(id, "ended"), "Die Vorlage meint einen anderen Spielplatz.");
    assert_eq!(page.said.iter().map(|said| said.link).collect::<Vec<_>>(), [id, right]);

    let came = outcome::of_contribution(&town.storage, own.id, Language::De).await.unwrap();
    assert_eq!(came.papers.iter().map(|own| own.uptake.id).collect::<Vec<_>>(), [right]);
    let [before] = came.papers_before.as_slice() else { panic!("{:?}", came.papers_before) };
    assert_eq!((before.uptake.id, before.paper.name.as_str()), (id, "Schatten am Spielplatz"));
    assert_eq!(came.texts.body(id, "reason"), "Das Segel ja, der dritte Baum nicht.");

    let meeting = session::meeting(&town.storage, page.way[0].meeting.unwrap(), Language::De).await.unwrap();
    assert_eq!((meeting.meeting.carrying, meeting.items[0].contributions), (1, 1));
    assert_eq!(uptake::references(&town.storage, page.paper.id).await.unwrap(), [own.reference]);
}

#[tokio::test]
async fn a_result_in_the_minutes_waits_until_the_office_has_recorded_it() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    let met = |_: &mut Value, meeting: &mut Value| {
        meeting["agendaItem"][0]["result"] = json!("einstimmig beschlossen");
    };
    town.import(objects(met), town.now).await;
    let after = Timestamp::end_of_day("2026-12-10".parse().unwrap());
    assert!(session::to_confirm(&town.storage, after).await.unwrap().is_empty(), "nothing is tied to it");
    let new = town.uptake(vec![own.reference.clone()]).await;
    let paper = new.paper;
    uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    let waiting = session::to_confirm(&town.storage, after).await.unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(uptake::references(&town.storage, paper).await.unwrap(), vec![own.reference.clone()]);
    let mut decision = town.decision(vec![own.reference.clone()]);
    decision.meeting_day = "2026-12-09".parse().unwrap();
    decision.on = Some(OnPaper { paper, item: waiting[0].stop.item.clone() });
    let id = council::decide(&town.storage, decision, town.author.clone(), after).await.unwrap();
    assert!(session::to_confirm(&town.storage, after).await.unwrap().is_empty());
    assert_eq!(town.paper().await.decisions.len(), 1);
    town.retracts(id).await.unwrap();
    assert_eq!(session::to_confirm(&town.storage, after).await.unwrap().len(), 1, "a wrong record is none");
    assert!(town.paper().await.decisions.is_empty());
}

#[tokio::test]
async fn a_list_of_meetings_counts_the_items_that_a_meetings_page_shows() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    town.import(objects(|_, _| {}), town.now).await;
    let new = town.uptake(vec![own.reference.clone()]).await;
    uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    let both = async || {
        let line = session::meetings(&town.storage, session::When::Ahead, 1, town.now).await.unwrap().0.remove(0);
        let page = session::meeting(&town.storage, line.id, Language::De).await.unwrap();
        assert!(!page.withdrawn);
        (line.carrying, page.meeting.carrying)
    };
    assert_eq!(both().await, (1, 1));
    // Called off before there was an agenda: only the paper still names the meeting.
    let bare = |_: &mut Value, meeting: &mut Value| {
        meeting["cancelled"] = json!(true);
        meeting["agendaItem"] = json!([]);
    };
    town.import(objects(bare), town.now).await;
    assert_eq!(both().await, (0, 0));
    let secret = |_: &mut Value, meeting: &mut Value| meeting["agendaItem"][0]["public"] = json!(false);
    town.import(objects(secret), town.now).await;
    assert_eq!(both().await, (0, 0), "what is not public carries nothing");
}

#[tokio::test]
async fn a_paper_names_its_writers_in_office_and_nobody_else() {
    let town = Town::new().await;
    let mut all = objects(|paper, _| {
        paper["originatorOrganization"] = json!(["o1"]);
        paper["originatorPerson"] = json!(["n1", "n2", "n3"]);
    });
    let member = json!({ "id": "n1", "type": "x/Person", "name": "Ada Ratsfrau",
        "membership": [{ "id": "b1", "organization": "o1", "role": "Mitglied" }] });
    let resident = json!({ "id": "n2", "type": "x/Person", "name": "Privat Person" });
    all.as_array_mut().unwrap().extend([member, resident]);
    town.import(all, town.now).await;
    assert_eq!(town.paper().await.originators, ["Rat der Stadt Münster", "Ada Ratsfrau"]);
}

#[tokio::test]
async fn an_item_without_a_consultation_says_what_was_resolved() {
    let town = Town::new().await;
    let change = |_: &mut Value, meeting: &mut Value| {
        let item = |id: &str, public: bool| {
            json!({ "id": id, "number": "15", "name": "Wahl", "public": public, "result": "gewählt",
            "resolutionText": "Der Rat wählt den Vorstand." })
        };
        meeting["agendaItem"].as_array_mut().unwrap().extend([item("i2", true), item("i3", false)]);
    };
    town.import(objects(change), town.now).await;
    let meeting = town.paper().await.way[0].meeting.unwrap();
    let said = async || session::meeting(&town.storage, meeting, Language::De).await.unwrap();
    let page = said().await;
    let of = |url: &str| page.items.iter().find(|item| item.url == url).map(|item| item.resolution.clone()).unwrap();
    assert_eq!((of("i2").as_str(), of("i3").as_str()), ("Der Rat wählt den Vorstand.", ""));
    town.import(json!([{ "id": "m1", "type": "x/Meeting", "deleted": true }]), town.now).await;
    let page = said().await;
    assert!(page.withdrawn && page.meeting.cancelled && page.items.is_empty());
}

#[tokio::test]
async fn a_file_that_nobody_names_is_no_news_and_one_that_is_known_has_changed() {
    let town = Town::new().await;
    let alone = |id: &str| json!([{ "id": id, "type": "x/File", "name": "Anlage", "accessUrl": "https://ris.example.org/f.pdf" }]);
    let of = |paper: &mut Value, _: &mut Value| paper["mainFile"] = json!({ "id": "f1", "name": "Vorlage" });
    let item = json!([{ "id": "i9", "type": "x/AgendaItem", "meeting": "m1", "name": "Neu", "public": true }]);
    town.import(objects(of), town.now).await;
    let last = async || oparl::sources(&town.storage).await.unwrap().remove(0).report.sum();
    for (objects, new, changed) in [(alone("f0"), 0, 0), (alone("f1"), 0, 1), (item.clone(), 1, 0), (item, 0, 1)] {
        town.import(objects.clone(), town.now).await;
        let sum = last().await;
        assert_eq!((sum.new, sum.changed), (new, changed), "{objects}");
    }
}

#[tokio::test]
async fn a_decision_typed_by_hand_is_on_the_paper_of_that_number_and_on_its_item_of_that_day() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    let start = format!("{}T17:00:00+01:00", town.after().city_day());
    let met = |meeting: &mut Value| {
        meeting["start"] = json!(start);
        meeting["agendaItem"][0]["result"] = json!("mit Änderung beschlossen");
    };
    town.import(objects(|_, meeting| met(meeting)), town.now).await;
    let new = town.uptake(vec![own.reference.clone()]).await;
    uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    let later = town.after().plus_days(1);
    assert_eq!(session::to_confirm(&town.storage, later).await.unwrap().len(), 1);
    council::decide(&town.storage, town.decision(vec![own.reference.clone()]), town.author.clone(), later)
        .await
        .unwrap();
    assert_eq!(town.paper().await.decisions.len(), 1);
    assert!(session::to_confirm(&town.storage, later).await.unwrap().is_empty(), "nobody is asked for it again");
    let item = "SELECT COALESCE(item_url, '-') AS word FROM decision ORDER BY id DESC LIMIT 1";
    assert_eq!(town.database.query(item), ["i1"]);
    let other = town.proposal("Etwas anderes", Language::De).await;
    let committee = PlainText::line("Ausschuss für Grünflächen", 100).unwrap();
    for (of, body_name) in [(&other, None), (&own, Some(committee))] {
        let mut new = town.decision(vec![of.reference.clone()]);
        new.procedure = None;
        new.body_name = body_name.unwrap_or(new.body_name);
        council::decide(&town.storage, new, town.author.clone(), later).await.unwrap();
        assert_eq!(town.database.query(item), ["-"], "what the item's own minutes say is still to be told");
    }
    let before = town.paper().await.decisions.len();
    let elsewhere = NewDecision {
        paper: council::PaperReference::parse("V/9999/2026").unwrap(),
        ..town.decision(vec![own.reference.clone()])
    };
    council::decide(&town.storage, elsewhere, town.author.clone(), later).await.unwrap();
    assert_eq!(town.paper().await.decisions.len(), before, "of a number nobody has imported it is on no paper");
}

#[tokio::test]
async fn a_meeting_that_was_held_and_is_taken_back_later_did_take_place() {
    let town = Town::new().await;
    town.import(objects(|_, _| {}), town.now).await;
    let gone = json!([{ "id": "m1", "type": "x/Meeting", "deleted": true }]);
    let held = Timestamp::end_of_day("2026-12-10".parse().unwrap());
    for (when, cancelled) in [(held, false), (town.now, true)] {
        town.import(objects(|_, _| {}), town.now).await;
        town.import(gone.clone(), when).await;
        assert_eq!(town.paper().await.way[0].cancelled, cancelled);
    }
}
