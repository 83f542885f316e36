//! A decision that was recorded wrongly, at the desk and on the pages that told it.

use actix_web::http::StatusCode;
use participation_core::council::DecisionResult;
use participation_core::outcome::merge;

use super::town::{Town, in_order};

/// What the form says of the council's decision on one contribution.
fn form_of<'a>(key: &'a str, reference: &'a str, day: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("key", key),
        ("references", reference),
        ("body", "council"),
        ("name", "Rat der Stadt Münster"),
        ("day", day),
        ("paper", "V/0731/2026"),
        ("result", "accepted"),
        ("wording", "Das Segel wird vor dem Sommer montiert."),
        ("departs", "no"),
    ]
}

#[actix_web::test]
async fn a_record_is_taken_back_only_with_a_reason_and_says_so_wherever_it_was_told() {
    let town = Town::new().await;
    let of = town.proposal("Sonnensegel am Spielplatz").await;
    let decision = town.decided(&of, DecisionResult::Accepted, Some(town.procedure.0)).await;
    let session = town.sign_in(&town.author).await;
    let desk = format!("/desk/council/{decision}");
    let form = format!("{desk}/retract");
    in_order(&town.get_as(&desk, &session).await, &["War der Eintrag falsch?", &format!("href=\"{form}\"")]);
    let empty = vec![("mistake-de", " "), ("mistake-ar", "خطأ")];
    let (status, page) = town.post_as((&form, &form), &empty, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    in_order(&page, &["href=\"#f-mistake-de\"", "خطأ"]);
    let fields = vec![("mistake-de", "Die Niederschrift sagt: vertagt."), ("mistake-ar", "المحضر يقول: أُجِّل.")];
    assert_eq!(town.post_as((&form, &form), &fields, &session).await.0, StatusCode::SEE_OTHER);
    let (status, page) = town.post_as((&desk, &form), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "somebody else was faster");
    assert!(page.contains("schon zurückgenommen"));
    let again = town.get_as(&desk, &session).await;
    assert!(again.contains("zurückgenommen") && !again.contains(&form), "once is enough");
    let reference = &of.reference;
    for path in [format!("proposals/{reference}"), format!("receipts/{reference}")] {
        let german = town.get(&format!("/de/{path}")).await;
        in_order(&german, &["Dieser Eintrag war falsch", "vertagt", "Was hier stand", "V/0731/2026"]);
        in_order(&german, &["Ein Eintrag war falsch und wurde zurückgenommen", "vertagt"]);
        assert!(town.get(&format!("/ar/{path}")).await.contains("المحضر يقول: أُجِّل."));
    }
    for path in ["/de/procedures/spielplatz", "/de/council/spielplatz"] {
        in_order(&town.get(path).await, &["Dieser Eintrag war falsch", "vertagt"]);
    }
    assert!(!town.get("/de/council").await.contains("V/0731/2026"), "it is no decision of the council's");
    in_order(
        &town.get(&format!("/api/v1/decisions/{decision}")).await,
        &["\"replaced_by\":null", "\"retracted_at\":\"", "\"retraction\":{", "vertagt"],
    );
    let calendar = town.get("/calendar/de/procedures/spielplatz.ics").await;
    in_order(&calendar, &[&format!("decision-{decision}"), "STATUS:CANCELLED"]);
}

#[actix_web::test]
async fn a_correction_is_the_same_form_with_what_was_recorded_and_replaces_it_in_one() {
    let town = Town::new().await;
    let of = town.proposal("Sonnensegel am Spielplatz").await;
    let wrong = town.decided(&of, DecisionResult::Accepted, Some(town.procedure.0)).await;
    let measure = town.building(wrong).await;
    let session = town.sign_in(&town.author).await;
    let form = format!("/desk/council/new?corrects={wrong}");
    let filled = town.get_as(&form, &session).await;
    let (reference, wrong) = (of.reference.to_string(), wrong.to_string());
    in_order(
        &filled,
        &[
            &format!("name=\"corrects\" value=\"{wrong}\""),
            "id=\"f-mistake-de\"",
            &reference,
            "value=\"Rat der Stadt Münster\"",
            "value=\"V/0731/2026\"",
            "value=\"58\"",
            "Das Segel wird vor dem Sommer montiert.",
            "Der Ort ist der heißeste der Stadt.",
        ],
    );
    let (procedure, day) = (town.procedure.to_string(), town.now.plus_days(-10).city_day().to_string());
    let mut fields = form_of("another-key-that-is-long-enough", &reference, &day);
    fields.extend([
        ("corrects", wrong.as_str()),
        ("procedure", procedure.as_str()),
        ("for", "5"),
        ("against", "4"),
        ("abstained", "3"),
        ("reason", "Der Ort ist der heißeste der Stadt."),
    ]);
    let (status, page) = town.post_as((&form, "/desk/council/new"), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    in_order(&page, &["href=\"#f-mistake-de\"", "name=\"corrects\"", "value=\"5\""]);
    fields.push(("mistake-de", "Dafür waren 5, nicht 58."));
    let looking = [fields.clone(), vec![("q", "Sonnensegel"), ("show", "yes")]].concat();
    let (status, page) = town.post_as((&form, "/desk/council/new"), &looking, &session).await;
    assert_eq!(status, StatusCode::OK, "looking for contributions records nothing");
    in_order(&page, &["value=\"Sonnensegel\"", "Dafür waren 5, nicht 58.", "name=\"links\"", "value=\"5\""]);
    let refused: Vec<_> =
        fields.iter().map(|(name, value)| (*name, if *name == "result" { "refused" } else { value })).collect();
    let (status, page) = town.post_as((&form, "/desk/council/new"), &refused, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("hängt eine Maßnahme"), "what is built does not hang on a no");
    for page in [form.as_str(), "/desk/council/new"] {
        assert_eq!(town.post_as((page, "/desk/council/new"), &fields, &session).await.0, StatusCode::SEE_OTHER);
    }
    let page = town.get(&format!("/de/proposals/{reference}")).await;
    in_order(
        &page,
        &["Dieser Eintrag war falsch", "Dafür waren 5, nicht 58.", "Dafür 5, dagegen 4", "wurde berichtigt"],
    );
    assert_eq!(page.matches("wurde berichtigt").count(), 1, "sent twice, corrected once");
    assert!(town.get(&format!("/de/impact/measures/{measure}")).await.contains("Dafür 5, dagegen 4"));
    let listed = town.get_as("/desk/council", &session).await;
    let successor =
        listed.split("href=\"/desk/council/").filter_map(|rest| rest.split('"').next()?.parse::<i64>().ok());
    let successor = successor.max().unwrap();
    let again = town.get_as(&form, &session).await;
    let (page, on) =
        (format!("href=\"/desk/council/{successor}\""), format!("href=\"/desk/council/new?corrects={successor}\""));
    in_order(&again, &["Dieser Eintrag ist schon berichtigt", "Dafür 5, dagegen 4", &page, &on]);
    assert!(!again.contains("name=\"wording\""), "what was corrected is corrected no second time");
    fields[0].1 = "a-form-that-was-open-all-the-while";
    let (status, late) = town.post_as(("/desk/council/new", "/desk/council/new"), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    in_order(&late, &["schon zurückgenommen", "Festgehalten ist:", &page]);
}

#[actix_web::test]
async fn a_second_form_for_the_same_decision_leads_to_the_one_that_stands() {
    let town = Town::new().await;
    let of = town.proposal("Sonnensegel am Spielplatz").await;
    let stands = town.decided(&of, DecisionResult::Accepted, None).await;
    let session = town.sign_in(&town.author).await;
    let (reference, day) = (of.reference.to_string(), town.now.plus_days(-10).city_day().to_string());
    let fields = form_of("a-second-form-for-the-same", &reference, &day);
    let form = "/desk/council/new";
    let (status, page) = town.post_as((form, form), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let link = format!("href=\"/desk/council/{stands}\"");
    in_order(
        &page,
        &[
            "Dieser Beschluss ist schon festgehalten",
            "Festgehalten ist:",
            &link,
            "Das Segel wird vor dem Sommer montiert.",
        ],
    );
    assert_eq!(town.get("/api/v1/decisions").await.matches("\"paper\":\"V/0731/2026\"").count(), 1);
}

#[actix_web::test]
async fn a_decision_on_what_joined_another_contribution_names_that_one_on_its_pages_and_to_programs() {
    let town = Town::new().await;
    let (from, into) = (town.proposal("Schatten bitte").await, town.proposal("Sonnensegel am Spielplatz").await);
    let decision = town.decided(&from, DecisionResult::Accepted, None).await;
    town.building(decision).await;
    let (from_it, into_it) = (from.reference.clone(), into.reference.clone());
    merge::offer(town.storage(), from_it.clone(), into_it.clone(), town.author.clone(), town.now).await.unwrap();
    merge::accept(town.storage(), from_it, from.secret.clone(), into_it, town.now).await.unwrap();
    let line = town.get(&format!("/api/v1/decisions/{decision}")).await;
    assert!(line.contains(&format!("\"contributions\":[\"{}\"]", into.reference)), "{line}");
    assert!(line.contains("\"procedures\":[\"spielplatz\"]"), "{line}");
    for (path, on) in [
        (
            format!("/feeds/de/contributions/{}.atom", from.reference),
            format!("/feeds/de/contributions/{}.atom", into.reference),
        ),
        (format!("/api/v1/proposals/{}", from.reference), format!("/api/v1/proposals/{}", into.reference)),
    ] {
        assert_eq!(town.moved(&path).await, on, "whoever follows it reads on");
    }
    let link = format!("href=\"/de/proposals/{}\"", into.reference);
    for path in ["/de/council", "/de/council/spielplatz"] {
        let page = town.get(path).await;
        assert!(page.contains(&link), "{path}: {page}");
    }
    let impact = town.get("/de/impact").await;
    assert!(impact.contains("aus einem Beitrag") && impact.contains(&link), "{impact}");
}

#[actix_web::test]
async fn what_is_built_is_told_by_the_contribution_that_a_correction_names_and_no_more_by_the_one_it_leaves() {
    let town = Town::new().await;
    let (gone, new) = (town.proposal("Bänke").await, town.proposal("Sonnensegel am Spielplatz").await);
    let wrong = town.decided(&gone, DecisionResult::Accepted, Some(town.procedure.0)).await;
    town.building(wrong).await;
    let session = town.sign_in(&town.author).await;
    let form = format!("/desk/council/new?corrects={wrong}");
    let (reference, wrong) = (new.reference.to_string(), wrong.to_string());
    let (procedure, day) = (town.procedure.to_string(), town.now.plus_days(-10).city_day().to_string());
    let mut fields = form_of("another-key-that-is-long-enough", &reference, &day);
    fields.extend([
        ("corrects", wrong.as_str()),
        ("procedure", procedure.as_str()),
        ("reason", "Der Ort ist der heißeste der Stadt."),
        ("mistake-de", "Es ging um das Segel, nicht um die Bänke."),
    ]);
    assert_eq!(town.post_as((&form, "/desk/council/new"), &fields, &session).await.0, StatusCode::SEE_OTHER);
    for (path, link) in [("proposals", ""), ("receipts", "")] {
        let page = town.get(&format!("/de/{path}/{}{link}", new.reference)).await;
        in_order(&page, &["Das Segel wird vor dem Sommer montiert.", "Wir bauen", "Zwei Linden werden gepflanzt."]);
        assert_eq!(page.matches("Zwei Linden werden gepflanzt.").count(), 1, "{page}");
        let page = town.get(&format!("/de/{path}/{}{link}", gone.reference)).await;
        in_order(&page, &["Für diesen Beitrag gilt das nicht", "Es ging um das Segel, nicht um die Bänke."]);
        assert!(!page.contains("Zwei Linden werden gepflanzt."), "{page}");
    }
}

#[actix_web::test]
async fn what_was_decided_on_a_contribution_alone_has_its_day_in_the_calendar_of_its_procedure() {
    let town = Town::new().await;
    let of = town.proposal("Sonnensegel am Spielplatz").await;
    let decision = town.decided(&of, DecisionResult::Accepted, None).await;
    for calendar in ["/calendar/de/procedures/spielplatz.ics", "/calendar/en/all.ics"] {
        let dates = town.get(calendar).await;
        assert_eq!(dates.matches(&format!("UID:decision-{decision}@")).count(), 1, "{calendar}: {dates}");
    }
}

#[actix_web::test]
async fn what_a_body_only_noted_is_no_decision_in_the_feed() {
    let town = Town::new().await;
    let of = town.proposal("Sonnensegel am Spielplatz").await;
    town.decided(&of, DecisionResult::Noted, None).await;
    let feed = town.get("/feeds/de/procedures/spielplatz.atom").await;
    assert!(feed.contains("Rat der Stadt Münster hat beraten") && !feed.contains("hat entschieden"), "{feed}");
}
