//! What residents and the council see of answers, decisions and building; and the author's word by code.

use actix_web::http::StatusCode;
use actix_web::test::{TestRequest, call_service};
use participation_core::contribution::Reference;
use participation_core::council::DecisionResult;
use participation_core::council::oparl::{self, Hold, ListKind, Listed, Mode, Wish};
use participation_core::council::session;
use participation_core::demo;
use participation_core::language::Method;
use participation_core::outcome::{self, Disposition, merge};
use participation_core::procedure::{Format, NewPhase, PhaseKind};
use participation_core::{Language, PlainText};

use super::town::{Town, in_order};

#[actix_web::test]
async fn a_proposals_page_tells_answer_decision_building_and_what_comes_in_this_order() {
    let town = Town::new().await;
    let of = town.proposal("Mehr Schatten auf dem Spielplatz").await;
    town.answered(&of, Disposition::Partly).await;
    let decision = town.decided(&of, DecisionResult::AcceptedChanged, Some(town.procedure.0)).await;
    town.building(decision).await;
    for path in [format!("/de/proposals/{}", of.reference), format!("/de/receipts/{}", of.reference)] {
        let page = town.get(&path).await;
        in_order(
            &page,
            &[
                "Amt für Grünflächen",
                "nach 35",
                "<strong>Ja zum Sonnensegel, zwei statt drei Bäume.</strong>",
                "Unter der Wiese liegt eine Gasleitung.",
                "38.000",
                "Der Rat beschließt",
                "https://ris.example.org/731",
                "V/0731/2026",
                "58",
                "Der Ort ist der heißeste der Stadt.",
                "Wir bauen",
                "Zwei Linden werden gepflanzt.",
                "Ziel: höchstens 40",
            ],
        );
        assert!(page.contains("aria-current=\"step\""), "what is now is marked");
    }
}

#[actix_web::test]
async fn an_arabic_reader_gets_the_arabic_answer_and_german_parts_say_that_they_are_german() {
    let town = Town::new().await;
    let of = town.proposal("Mehr Schatten").await;
    town.answered(&of, Disposition::Partly).await;
    town.decided(&of, DecisionResult::Accepted, None).await;
    let page = town.get(&format!("/ar/proposals/{}", of.reference)).await;
    assert!(page.contains("dir=\"rtl\"") && page.contains("نعم للمظلة.") && !page.contains("Ja zum Sonnensegel"));
    in_order(&page, &["<div lang=\"de\" dir=\"ltr\">", "Der Ort ist der heißeste der Stadt."]);
}

#[actix_web::test]
async fn a_no_is_shown_as_large_as_a_yes_and_with_its_reason() {
    let town = Town::new().await;
    let (no, yes) = (town.proposal("Parkhaus am Hörsterplatz").await, town.proposal("Bänke am Aasee").await);
    town.decided(&no, DecisionResult::Refused, None).await;
    town.decided(&yes, DecisionResult::Accepted, None).await;
    let page = town.get("/de/impact").await;
    assert_eq!(page.matches("class=\"outcome-figure\"").count(), 2);
    in_order(&page, &["<strong>Nein</strong>"]);
    assert_eq!(page.matches("Der Ort ist der heißeste der Stadt.").count(), 2);
    assert!(town.get("/de/").await.contains("Parkhaus am Hörsterplatz"), "the front page shows it, too");
}

#[actix_web::test]
async fn the_author_replies_by_code_and_a_wrong_code_keeps_what_was_typed() {
    let town = Town::new().await;
    let of = town.proposal("Fahrradständer").await;
    let question = (PlainText::paragraphs("Vor welchem Eingang?", 100).unwrap(), Language::De);
    let id = outcome::ask(town.storage(), of.reference.clone(), question, town.author.clone(), town.now).await.unwrap();
    let path = format!("/de/receipts/{}/reply", of.reference);
    assert!(town.get(&format!("/de/receipts/{}", of.reference)).await.contains(&path), "the receipt leads there");
    let (id, secret) = (id.to_string(), of.secret.to_string());
    let (status, page) =
        town.post(&path, &[("question", &id), ("text", "Vor dem Hauptbahnhof"), ("code", "2222-2222-2222")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.contains("Vor dem Hauptbahnhof") && page.contains("<title>Fehler:") && page.contains("href=\"#f-code\"")
    );
    let (status, _) = town.post(&path, &[("question", &id), ("text", "Vor dem Hauptbahnhof"), ("code", &secret)]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(
        !town.get(&format!("/de/proposals/{}", of.reference)).await.contains("Hauptbahnhof"),
        "the reply is for the office"
    );
    let desk = outcome::desk(town.storage(), of.reference.clone()).await.unwrap();
    assert_eq!(desk.questions[0].reply.as_deref(), Some("Vor dem Hauptbahnhof"));
}

#[actix_web::test]
async fn an_invitation_to_join_is_accepted_by_code_only() {
    let town = Town::new().await;
    let (into, from) = (town.proposal("Sonnensegel").await, town.proposal("Schatten bitte").await);
    merge::offer(town.storage(), from.reference.clone(), into.reference.clone(), town.author.clone(), town.now)
        .await
        .unwrap();
    let path = format!("/de/receipts/{}/join", from.reference);
    assert!(town.get(&path).await.contains("Sonnensegel"));
    let (into_text, wrong, right) = (into.reference.to_string(), into.secret.to_string(), from.secret.to_string());
    let (status, _) = town.post(&path, &[("into", &into_text), ("answer", "yes"), ("code", &wrong)]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, _) = town.post(&path, &[("into", &into_text), ("answer", "yes"), ("code", &right)]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(town.get(&format!("/de/proposals/{}", from.reference)).await.contains(&into_text), "the origin leads on");
}

#[actix_web::test]
async fn what_has_joined_another_proposal_leads_to_that_ones_answer_on_its_receipt_in_its_feed_and_by_mail() {
    let town = Town::new().await;
    let (into, from) = (town.proposal("Sonnensegel").await, town.proposal("Schatten bitte").await);
    let (into_it, from_it, at) = (into.reference.clone(), from.reference.clone(), town.now.plus_days(-20));
    merge::offer(town.storage(), from_it.clone(), into_it.clone(), town.author.clone(), at).await.unwrap();
    merge::accept(town.storage(), from_it.clone(), from.secret.clone(), into_it.clone(), at).await.unwrap();
    town.answered(&into, Disposition::Partly).await;
    let said = "Ja zum Sonnensegel, zwei statt drei Bäume.";
    let receipt = town.get(&format!("/de/receipts/{from_it}")).await;
    in_order(&receipt, &[into_it.as_str(), "Die Antwort gilt für beide", said]);
    assert!(!town.get(&format!("/de/receipts/{into_it}")).await.contains("gilt für beide"));
    assert!(receipt.contains(&format!("/feeds/de/contributions/{from_it}.atom")), "it leads on");
    let feed = town.get(&format!("/feeds/de/receipts/{from_it}.atom?code={}", from.secret)).await;
    assert!(feed.contains(said), "{feed}");
    let follow = town.get(&format!("/de/follow/contribution/{from_it}")).await;
    assert!(follow.contains("Sonnensegel"), "whoever follows it follows the one that tells");
}

#[actix_web::test]
async fn the_councils_page_shows_finding_figures_charts_with_tables_and_where_answers_depart() {
    let town = Town::new().await;
    let (one, two) = (town.proposal("Mehr Schatten").await, town.proposal("Wasserspiel").await);
    town.answered(&one, Disposition::Partly).await;
    town.answered(&two, Disposition::No).await;
    town.decided(&one, DecisionResult::AcceptedChanged, Some(town.procedure.0)).await;
    town.proposal("Noch offen").await;
    let page = town.get("/de/council/spielplatz").await;
    assert_eq!(page.matches("<div class=\"stat\">").count(), 5);
    assert_eq!(
        page.matches("class=\"chart\"").count(),
        page.matches("<details class=\"fold\"><summary>Dieselben Zahlen").count()
    );
    for said in [
        "Spielplätze im Sommer",
        "Weicht ab",
        "Unter der Wiese liegt eine Gasleitung.",
        "Rat der Stadt Münster",
        "Papier",
    ] {
        assert!(page.contains(said), "{said}");
    }
    let list = town.get("/de/council").await;
    in_order(&list, &["Spielplätze im Sommer", "Der Rat beschließt", "V/0731/2026"]);
    for language in ["de-simple", "en", "ar"] {
        town.get(&format!("/{language}/council/spielplatz")).await;
        town.get(&format!("/{language}/council")).await;
        town.get(&format!("/{language}/impact")).await;
    }
}

#[actix_web::test]
async fn a_decision_leads_back_to_the_contributions_it_is_about() {
    let town = Town::new().await;
    let of = town.proposal("Mehr Schatten").await;
    town.decided(&of, DecisionResult::Accepted, None).await;
    let way = format!("<a href=\"/de/proposals/{}\" lang=\"de\" dir=\"auto\">Mehr Schatten</a>", of.reference);
    for path in ["/de/council", "/de/council/spielplatz", "/de/procedures/spielplatz"] {
        in_order(&town.get(path).await, &["Der Rat beschließt", &way, of.reference.as_str()]);
    }
    in_order(&town.get("/de/council").await, &["Was beschlossen wurde", "/de/council/spielplatz", &way]);
}

#[actix_web::test]
async fn what_was_asked_on_paper_before_this_platform_shows_its_result_and_no_zeros() {
    let town = Town::new().await;
    demo::procedure("papier")
        .text("title", Language::De, "Tempo 30")
        .text("result", Language::De, "2.107 Menschen haben einen Papierbogen ausgefüllt.")
        .running(-60, -20)
        .open(Format::Survey, -60, -20)
        .with(|new| {
            let day = town.now.plus_days(-10);
            new.phases = vec![NewPhase {
                kind: PhaseKind::Decision,
                starts_at: day,
                ends_at: Some(day),
                title: vec![(Language::De, Method::Human, "Der Rat beschließt".to_owned())],
                note: vec![],
            }];
        })
        .store(town.storage(), town.now)
        .await
        .unwrap();
    let page = town.get("/de/council/papier").await;
    in_order(&page, &["Tempo 30", "2.107 Menschen haben einen Papierbogen ausgefüllt.", "nicht auf dieser Plattform"]);
    for untrue in ["Noch ist kein Beitrag", "noch nicht geantwortet", "<div class=\"stat\">", "<table"] {
        assert!(!page.contains(untrue), "{untrue}");
    }
    in_order(&town.get("/de/council").await, &["Tempo 30", "nicht hier gezählt"]);
    let page = town.get("/de/procedures/papier").await;
    in_order(&page, &["am 13. November 2026", "Was daraus wird", "href=\"/de/council/papier\""]);
    for untrue in ["zählt eine Stimme", "Noch ist nichts eingegangen"] {
        assert!(!page.contains(untrue), "{untrue}");
    }
}

#[actix_web::test]
async fn a_decided_procedure_speaks_in_the_past_and_one_contribution_decides_no_procedure() {
    let town = Town::new().await;
    let (one, other) = (town.proposal("Mehr Schatten").await, town.proposal("Wasserspiel").await);
    town.decided(&one, DecisionResult::Accepted, None).await;
    let page = town.get("/de/procedures/spielplatz").await;
    assert!(page.contains("Entscheiden wird") && !page.contains("Entschieden hat"));
    town.decided(&other, DecisionResult::Refused, Some(town.procedure.0)).await;
    // In another language: a page is rendered once a second at most.
    let page = town.get("/en/procedures/spielplatz").await;
    in_order(&page, &["The decision was made by", "the city council", "the reason is given below"]);
    assert!(!page.contains("The decision is made by") && !page.contains("reasons must be given"));
}

#[actix_web::test]
async fn one_answer_that_says_no_is_told_as_one_and_a_departing_body_in_a_sentence_that_fits_every_name() {
    let town = Town::new().await;
    let of = town.proposal("Parkhaus").await;
    town.answered(&of, Disposition::No).await;
    town.decided(&of, DecisionResult::Refused, Some(town.procedure.0)).await;
    let page = town.get("/de/council/spielplatz").await;
    in_order(&page, &["Die Verwaltung hat Nein gesagt.", "Abweichung: Rat der Stadt Münster"]);
    assert!(!page.contains("von 1 Antworten"));
}

#[actix_web::test]
async fn an_unpublished_procedure_has_no_results() {
    let town = Town::new().await;
    let draft = participation_core::procedure::ProcedureState::Draft;
    demo::procedure("geheim").state(draft).store(town.storage(), town.now).await.unwrap();
    let service = town.service().await;
    for path in ["/de/council/geheim", "/de/council/nichts"] {
        let response = call_service(&service, TestRequest::get().uri(path).to_request()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
    }
    let unknown = Reference::random("MS");
    for path in [format!("/de/receipts/{unknown}/reply"), format!("/de/receipts/{unknown}/join")] {
        let response = call_service(&service, TestRequest::get().uri(&path).to_request()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
    }
}

/// Takes over what the council's system would send.
async fn import(town: &Town, objects: serde_json::Value) {
    let (storage, url) = (town.storage(), "https://ris.example.org/oparl".to_owned());
    let hold = Hold { name: format!("test {}", storage.ids().next()), ended: |_| false };
    let wish = Wish { mode: Some(Mode::News), anew: true, ..Wish::default() };
    let begun = oparl::begin(storage, &url, &hold, wish, town.now).await.unwrap();
    oparl::name_lists(storage, &begun, &[Listed::new(ListKind::Contents, url)], None, town.now).await.unwrap();
    let list = oparl::pending(storage, begun.source).await.unwrap().remove(0);
    let page = oparl::read_page(objects.to_string().as_bytes(), None, "").unwrap();
    oparl::take(storage, &begun, &list, page, None, town.now).await.unwrap();
    oparl::finish(storage, &begun, town.now).await.unwrap();
}

#[actix_web::test]
async fn an_item_of_a_meeting_that_was_taken_back_says_so_and_a_resolution_stands_on_the_agenda() {
    let town = Town::new().await;
    let start = format!("{}T17:00:00+01:00", town.now.plus_days(-2).city_day());
    let meeting = serde_json::json!([{ "id": "m", "type": "x/Meeting", "name": "Rat", "start": start,
        "agendaItem": [{ "id": "i", "number": "1", "name": "Wahl", "public": true, "result": "gewählt",
        "resolutionText": "Der Rat wählt den Vorstand." }] }]);
    import(&town, meeting).await;
    let id = session::meetings(town.storage(), session::When::Past, 1, town.now).await.unwrap().0.remove(0).id;
    let page = town.get(&format!("/de/council/meetings/{id}")).await;
    in_order(&page, &["Wahl", "gewählt", "<summary>Beschluss im Wortlaut</summary>", "Der Rat wählt den Vorstand."]);
    let paths = ["/items/7.pdf", "/items/7", ".pdf"].map(|end| format!("/de/council/meetings/{id}{end}"));
    for path in &paths {
        let (status, _) = town.ask(TestRequest::get().uri(path), "").await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
    let paper = |gone| serde_json::json!([{ "id": "p", "type": "x/Paper", "name": "Wahl", "reference": "V/7/2026", "deleted": gone }]);
    import(&town, paper(false)).await;
    let of = session::paper_at(town.storage(), "p", Language::De).await.unwrap().paper.id;
    let item = format!("/de/council/meetings/{id}/items/{of}");
    assert_eq!(town.ask(TestRequest::get().uri(&item), "").await.0, StatusCode::NOT_FOUND, "nothing was said about it");
    import(&town, paper(true)).await;
    let (status, page) = town.ask(TestRequest::get().uri(&item), "").await;
    assert_eq!(status, StatusCode::GONE);
    in_order(&page, &["Diese Vorlage wurde zurückgezogen", &format!("/de/council/papers/{of}\"")]);
    import(&town, serde_json::json!([{ "id": "m", "type": "x/Meeting", "deleted": true }])).await;
    for path in &paths {
        let (status, page) = town.ask(TestRequest::get().uri(path), "").await;
        assert_eq!(status, StatusCode::GONE, "{path}");
        assert!(
            page.contains("Diese Sitzung wurde zurückgenommen")
                && page.contains(&format!("/de/council/meetings/{id}\""))
        );
    }
    let (status, _) = town.ask(TestRequest::get().uri("/de/council/meetings/1/items/7.pdf"), "").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
