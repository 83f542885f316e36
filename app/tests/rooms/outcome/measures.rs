//! Measures at the desk: reporting, changing, milestones, and that nothing typed is lost.

use actix_web::http::StatusCode;
use participation_core::Language;
use participation_core::council::DecisionResult;
use participation_core::measure::{self, MeasurePage};

use super::town::{Town, in_order};

impl Town {
    /// A measure that has begun, for a proposal; its page at the desk and the proposal's public page.
    pub async fn begun(&self) -> (i64, String, String) {
        let of = self.proposal("Linden").await;
        let decision = self.decided(&of, DecisionResult::Accepted, Some(self.procedure.0)).await;
        let id = self.building(decision).await;
        (id, format!("/desk/measures/{id}"), format!("/de/proposals/{}", of.reference))
    }

    pub async fn measure(&self, id: i64) -> MeasurePage {
        measure::show(self.storage(), id, Language::De).await.unwrap()
    }

    async fn version(&self, id: i64) -> String {
        self.measure(id).await.measure.version.to_string()
    }
}

#[actix_web::test]
async fn a_pause_is_reported_with_its_reason_and_everybody_reads_it_in_the_story() {
    let town = Town::new().await;
    let (id, desk, proposal) = town.begun().await;
    let session = town.sign_in(&town.author).await;
    let state = format!("{desk}/state");
    let page = town.get_as(&state, &session).await;
    assert!(page.contains("value=\"pause\"") && !page.contains("value=\"resume\""), "only what is possible is offered");
    let version = town.version(id).await;
    let mut fields = vec![("version", version.as_str()), ("action", "pause"), ("reason-en", "The pipe is moved.")];
    let (status, page) = town.post_as((&state, &state), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-reason-de\"") && page.contains("The pipe is moved."), "what was typed stays");
    fields.pop();
    let (status, page) = town.post_as((&state, &state), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Wer eine Zusage verschiebt"));
    fields.extend([("reason-de", "Die Gasleitung wird verlegt."), ("reason-en", "The pipe is moved.")]);
    assert_eq!(town.post_as((&state, &state), &fields, &session).await.0, StatusCode::SEE_OTHER);
    for path in [proposal.clone(), proposal.replace("/proposals/", "/receipts/")] {
        in_order(&town.get(&path).await, &["Die Arbeit ruht.", "Die Gasleitung wird verlegt."]);
    }
    let english = town.get(&proposal.replace("/de/", "/en/")).await;
    in_order(&english, &["Work is paused.", "The pipe is moved."]);
    let public = town.get(&format!("/de/impact/measures/{id}")).await;
    in_order(
        &public,
        &[
            "Pausiert, mit Begründung",
            "V/0731/2026",
            "Linden",
            "Alles, was sich geändert hat",
            "Stabsstelle Partizipation",
            "Die Arbeit ruht.",
        ],
    );
    assert!(!public.contains("Sabine Althoff"), "signed by an office, never by a name");
    let (status, late) = town.post_as((&state, &state), &fields, &session).await;
    assert_eq!(status, StatusCode::CONFLICT, "somebody has reported in between");
    assert!(late.contains("Die Gasleitung wird verlegt."), "and nothing typed is lost");
}

#[actix_web::test]
async fn the_plan_is_changed_with_money_to_the_cent_and_a_later_end_with_a_reason() {
    let town = Town::new().await;
    let (id, desk, proposal) = town.begun().await;
    let session = town.sign_in(&town.author).await;
    let change = format!("{desk}/change");
    let page = town.get_as(&change, &session).await;
    assert!(page.contains("value=\"38000,00\""), "an amount is shown as it is typed");
    let own = town.measure(id).await.measure;
    let (version, office, starts) = (own.version.to_string(), own.office.to_string(), own.starts_on.to_string());
    let (ends, later) = (own.finishes_on.to_string(), own.finishes_on.succ_opt().unwrap().to_string());
    let fields = |finishes, actual| {
        vec![
            ("version", version.as_str()),
            ("office", office.as_str()),
            ("starts", starts.as_str()),
            ("finishes", finishes),
            ("planned", "38.000"),
            ("actual", actual),
        ]
    };
    let (status, page) = town.post_as((&change, &change), &fields(ends.as_str(), "viel"), &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-actual\"") && page.contains("value=\"viel\""));
    let (status, page) = town.post_as((&change, &change), &fields(later.as_str(), "31.240,50"), &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-reason-de\""));
    let mut whole = fields(later.as_str(), "31.240,50");
    whole.push(("reason-de", "Der Winter kam früh."));
    assert_eq!(town.post_as((&change, &change), &whole, &session).await.0, StatusCode::SEE_OTHER);
    in_order(&town.get(&proposal).await, &["Fertig wird es später", "Der Winter kam früh."]);
    let public = town.get(&format!("/de/impact/measures/{id}")).await;
    in_order(&public, &["38.000 €", "31.240,50 €", "Ausgegeben: 31.240,50 €, vorher noch offen."]);
    let line: serde_json::Value = serde_json::from_str(&town.get(&format!("/api/v1/measures/{id}")).await).unwrap();
    assert_eq!(
        (&line["planned_cost"], &line["actual_cost"]),
        (&serde_json::json!(38_000.0), &serde_json::json!(31_240.5))
    );
}

#[actix_web::test]
async fn a_milestone_is_added_reached_and_seen_in_the_story_of_the_proposal() {
    let town = Town::new().await;
    let (id, desk, proposal) = town.begun().await;
    let session = town.sign_in(&town.author).await;
    let new = format!("{desk}/milestones/new");
    let version = town.version(id).await;
    let mut fields = vec![("version", version.as_str()), ("day", "2027-03-01"), ("title-ar", "زُرعت شجرتان.")];
    let (status, page) = town.post_as((&new, &new), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-title-de\"") && page.contains("زُرعت شجرتان.") && page.contains("2027-03-01"));
    fields.push(("title-de", "Zwei Linden stehen."));
    assert_eq!(town.post_as((&new, &new), &fields, &session).await.0, StatusCode::SEE_OTHER);
    in_order(&town.get(&proposal).await, &["1. März 2027", "Zwei Linden stehen."]);
    let arabic = town.get(&proposal.replace("/de/", "/ar/")).await;
    assert!(arabic.contains("زُرعت شجرتان.") && !arabic.contains("Zwei Linden stehen."));
    let milestone = town.measure(id).await.measure.milestones[0].id;
    let line: serde_json::Value = serde_json::from_str(&town.get(&format!("/api/v1/measures/{id}")).await).unwrap();
    let wanted = serde_json::json!([{ "title": { "de": "Zwei Linden stehen.", "ar": "زُرعت شجرتان." }, "status": "planned",
        "due_on": "2027-03-01", "done_on": null }]);
    assert_eq!(line["milestones"], wanted);
    let one = format!("{desk}/milestones/{milestone}");
    let today = town.now.city_day().to_string();
    let version = town.version(id).await;
    let ahead = [("version", version.as_str()), ("what", "done"), ("day", "2027-03-01")];
    let (status, page) = town.post_as((&one, &one), &ahead, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-day\""));
    let done = [("version", version.as_str()), ("what", "done"), ("day", today.as_str())];
    assert_eq!(town.post_as((&one, &one), &done, &session).await.0, StatusCode::SEE_OTHER);
    let file = town.get("/de/impact/measures.csv").await;
    assert!(file.contains(&format!("{today} Erreicht: Zwei Linden stehen.")), "{file}");
    let file: serde_json::Value = serde_json::from_str(&town.get("/de/impact/measures.json").await).unwrap();
    let own = &file["measures"][0];
    assert_eq!(own["milestones"][0]["id"], milestone.to_string());
    let changes = own["history"].as_array().unwrap().iter().flat_map(|event| event["changes"].as_array().unwrap());
    let named: Vec<_> = changes.filter_map(|change| change.get("milestone")).collect();
    let key = milestone.to_string();
    assert!(!named.is_empty() && named.iter().all(|own| own.as_str() == Some(&key)), "keys are text: {named:?}");
    // A public page is rendered at most once a second; a receipt each time.
    let receipt = proposal.replace("/proposals/", "/receipts/");
    in_order(&town.get(&receipt).await, &["Meilenstein erreicht", "Zwei Linden stehen."]);
    let texts =
        town.get_as(&format!("/desk/council/{}/texts", town.measure(id).await.measure.decision), &session).await;
    assert!(texts.contains(&format!("name=\"m{milestone}-title-ar\"")), "its words go on being written");
}

#[actix_web::test]
async fn who_reads_results_sees_measures_and_reports_nothing() {
    let town = Town::new().await;
    let (_, desk, _) = town.begun().await;
    let council =
        super::town::person(town.storage(), &[participation_core::staff::Role::Council], None, town.now).await;
    let session = town.sign_in(&council).await;
    let list = town.get_as("/desk/measures", &session).await;
    assert!(list.contains(&desk));
    let page = town.get_as(&desk, &session).await;
    assert!(page.contains("Zwei Linden werden gepflanzt.") && !page.contains("/state\""));
    let request = actix_web::test::TestRequest::get().uri(&format!("{desk}/state"));
    assert_eq!(town.ask(request, &session).await.0, StatusCode::FORBIDDEN);
}
