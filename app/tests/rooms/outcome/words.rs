//! Decisions and measures in every language: written at the desk, read by residents, labelled where they fall back.

use actix_web::http::StatusCode;
use participation_core::council::{self, DecisionResult};

use super::town::{Town, in_order};

/// The value of a hidden field on a page.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let field = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    field.split('"').next().unwrap()
}

#[actix_web::test]
async fn a_decision_is_recorded_in_several_languages_and_read_in_each() {
    let town = Town::new().await;
    let of = town.proposal("Sonnensegel").await;
    let session = town.sign_in(&town.author).await;
    let (reference, procedure) = (of.reference.to_string(), town.procedure.to_string());
    let day = town.now.plus_days(-1).city_day().to_string();
    let long = "x".repeat(10_001);
    let mut fields = vec![
        ("key", "a-key-that-is-long-enough"),
        ("procedure", procedure.as_str()),
        ("links", reference.as_str()),
        ("body", "council"),
        ("name", "Rat der Stadt Münster"),
        ("day", day.as_str()),
        ("paper", "V/0731/2026"),
        ("result", "accepted"),
        ("wording", "Das Segel wird montiert."),
        ("reason", "Der Ort ist der heißeste der Stadt."),
        ("reason-ar", "المكان هو الأشد حرًا."),
        ("wording-ar", long.as_str()),
        ("method-ar", "reviewed"),
    ];
    let record = "/desk/council/new";
    let (status, page) = town.post_as((record, record), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-wording-ar\"") && page.contains("المكان هو الأشد حرًا."), "what was typed stays");
    fields.retain(|(name, _)| *name != "wording-ar");
    fields.push(("wording-ar", "يُركَّب الشراع."));
    assert_eq!(town.post_as((record, record), &fields, &session).await.0, StatusCode::SEE_OTHER);
    for path in ["proposals/", "receipts/"].map(|room| format!("{room}{reference}")) {
        let arabic = town.get(&format!("/ar/{path}")).await;
        assert!(arabic.contains("المكان هو الأشد حرًا.") && !arabic.contains("Der Ort ist"), "{path}");
        let english = town.get(&format!("/en/{path}")).await;
        in_order(&english, &["notice-sun", "German", "<div lang=\"de\" dir=\"ltr\">", "Der Ort ist der heißeste"]);
    }
    let procedure = town.get("/ar/procedures/spielplatz").await;
    in_order(&procedure, &["id=\"becomes\"", "V/0731/2026", "المكان هو الأشد حرًا.", "/ar/council/spielplatz"]);
}

#[actix_web::test]
async fn words_of_a_decision_go_on_being_written_and_german_ones_of_a_measure_make_the_others_stale() {
    let town = Town::new().await;
    let of = town.proposal("Linden").await;
    let id = town.decided(&of, DecisionResult::Accepted, Some(town.procedure.0)).await;
    town.building(id).await;
    let session = town.sign_in(&town.author).await;
    let texts = format!("/desk/council/{id}/texts");
    assert!(town.get_as(&format!("/desk/council/{id}"), &session).await.contains(&texts));
    let page = town.get_as(&texts, &session).await;
    in_order(&page, &["Zwei Linden werden gepflanzt.", "Das Segel wird vor dem Sommer montiert."]);
    let measure = council::decision(town.storage(), id, participation_core::Language::De).await.unwrap().measures[0].id;
    let names = ["de", "en"].map(|tag| (format!("m{measure}-title-{tag}"), format!("m{measure}-goal-{tag}")));
    let seen = hidden(&page, "seen").to_owned();
    let mut fields = vec![
        ("seen", seen.as_str()),
        (names[0].0.as_str(), "Zwei Linden werden gepflanzt."),
        (names[0].1.as_str(), "Ziel: höchstens 40 °C auf der Rutsche."),
        (names[1].0.as_str(), "Two lime trees are planted."),
        (names[1].1.as_str(), "At most 40 °C on the slide."),
        ("reason-en", "The place is the hottest of the city."),
        ("method-en", "human"),
    ];
    assert_eq!(town.post_as((&texts, &texts), &fields, &session).await.0, StatusCode::SEE_OTHER);
    let english = town.get(&format!("/en/proposals/{}", of.reference)).await;
    in_order(&english, &["The place is the hottest", "Two lime trees are planted.", "At most 40"]);
    let (status, late) = town.post_as((&texts, &texts), &fields, &session).await;
    assert_eq!(status, StatusCode::CONFLICT, "somebody has saved in between");
    assert!(late.contains("Two lime trees are planted."), "and nothing typed is lost");
    let seen = hidden(&late, "seen").to_owned();
    fields[0].1 = seen.as_str();
    fields[1].1 = "Drei Linden werden gepflanzt.";
    assert_eq!(town.post_as((&texts, &texts), &fields, &session).await.0, StatusCode::SEE_OTHER);
    let stale = town.get_as(&texts, &session).await;
    assert!(stale.contains("name=\"still-en\""), "the English text is to be looked at");
    let english = town.get(&format!("/en/proposals/{}", of.reference)).await;
    assert!(english.contains("Two lime trees are planted.") && english.contains("notice-sun"));
    fields[1].1 = "";
    let seen = hidden(&stale, "seen").to_owned();
    fields[0].1 = seen.as_str();
    let (status, page) = town.post_as((&texts, &texts), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains(&format!("href=\"#f-{}\"", names[0].0)));
}

#[actix_web::test]
async fn a_measure_is_planned_in_another_language_at_once() {
    let town = Town::new().await;
    let of = town.proposal("Linden").await;
    let id = town.decided(&of, DecisionResult::Accepted, Some(town.procedure.0)).await;
    let session = town.sign_in(&town.author).await;
    let (decision, plan) = (format!("/desk/council/{id}"), format!("/desk/council/{id}/measures"));
    let office = town.office.to_string();
    let mut fields = vec![
        ("title", "Zwei Linden werden gepflanzt."),
        ("office", office.as_str()),
        ("starts", "2026-12-01"),
        ("finishes", "2027-03-01"),
        ("goal-ar", "40 درجة على الأكثر."),
    ];
    let (status, page) = town.post_as((&decision, &plan), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-title-ar\"") && page.contains("40 درجة على الأكثر."));
    fields.push(("title-ar", "تُزرع شجرتا زيزفون."));
    assert_eq!(town.post_as((&decision, &plan), &fields, &session).await.0, StatusCode::SEE_OTHER);
    let arabic = town.get("/ar/procedures/spielplatz").await;
    assert!(arabic.contains("تُزرع شجرتا زيزفون.") && !arabic.contains("Zwei Linden"));
}
