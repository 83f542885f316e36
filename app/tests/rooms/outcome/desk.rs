//! The desk's side: writing and releasing an answer, one office's eyes, recording a decision.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use participation_core::outcome::{self, Disposition, owed};
use participation_core::staff::Role;

use super::town::{Town, in_order, person};

const GERMAN: [(&str, &str); 3] = [
    ("disposition", "partly"),
    ("answer-de", "Ja zum Segel, zwei statt drei Bäume."),
    ("reason-de", "Unter der Wiese liegt eine Gasleitung."),
];

#[actix_web::test]
async fn an_answer_is_written_handed_on_and_released_by_two_people() {
    let town = Town::new().await;
    let of = town.proposal("Mehr Schatten").await;
    let (one, two) = (town.sign_in(&town.author).await, town.sign_in(&town.second).await);
    let office = town.office.to_string();
    let case = format!("/desk/answers/{}", of.reference);
    let edit = format!("{case}/edit");
    let without =
        [("disposition", "no"), ("office", office.as_str()), ("answer-de", "Nein zum Segel."), ("reason-de", " ")];
    let (status, page) = town.post_as((&edit, &edit), &without, &one).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-reason-de\"") && page.contains("Nein zum Segel."), "what was typed stays");
    let mut fields = GERMAN.to_vec();
    fields.push(("office", &office));
    fields.push(("link", "javascript:alert(1)"));
    let (status, page) = town.post_as((&edit, &edit), &fields, &one).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-link\"") && !page.contains("href=\"javascript:"));
    fields.pop();
    assert_eq!(town.post_as((&edit, &edit), &fields, &one).await.0, StatusCode::SEE_OTHER);
    let answer = outcome::desk(town.storage(), of.reference.clone()).await.unwrap().answers[0].id.to_string();
    let stamp = |version| [("answer", answer.as_str()), ("version", version)];
    assert_eq!(town.post_as((&case, &format!("{case}/submit")), &stamp("1"), &one).await.0, StatusCode::SEE_OTHER);
    let (status, page) = town.post_as((&case, &format!("{case}/release")), &stamp("2"), &one).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("gibt sie nicht selbst frei"));
    assert_eq!(town.post_as((&case, &format!("{case}/release")), &stamp("2"), &two).await.0, StatusCode::SEE_OTHER);
    assert!(
        town.get(&format!("/de/proposals/{}", of.reference)).await.contains("Ja zum Segel, zwei statt drei Bäume.")
    );
}

#[actix_web::test]
async fn an_office_sees_its_own_cases_only_and_a_foreign_one_does_not_exist_for_it() {
    let town = Town::new().await;
    let (own, foreign) = (town.proposal("Bänke am Aasee").await, town.proposal("Geheime Sache").await);
    outcome::hand_over(town.storage(), own.reference.clone(), town.office, town.author.clone(), town.now)
        .await
        .unwrap();
    let session = town.sign_in(&person(town.storage(), &[Role::Office], Some(town.office), town.now).await).await;
    let queue = town.get_as("/desk/answers", &session).await;
    assert!(queue.contains("Bänke am Aasee") && !queue.contains("Geheime Sache"));
    town.get_as(&format!("/desk/answers/{}", own.reference), &session).await;
    for path in ["", "/edit"] {
        let path = format!("/desk/answers/{}{path}", foreign.reference);
        assert_eq!(town.ask(TestRequest::get().uri(&path), &session).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    let ask = format!("/desk/answers/{}/ask", foreign.reference);
    let fields = [("question", "Wer sind Sie?"), ("language", "de")];
    let (status, _) = town.post_as((&format!("/desk/answers/{}", own.reference), &ask), &fields, &session).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_queue_shows_late_ones_first_whose_they_are_and_how_promises_were_kept() {
    let town = Town::new().await;
    let answered = town.proposal("Beantwortet").await;
    town.answered(&answered, Disposition::No).await;
    let late = town.proposal("Seit acht Tagen fällig").await;
    owed::take(town.storage(), late.reference.clone(), town.author.clone(), town.now).await.unwrap();
    let session = town.sign_in(&town.author).await;
    let page = town.get_as("/desk/answers", &session).await;
    in_order(&page, &["100", "8 Tage zu spät", "Seit acht Tagen fällig", "Sabine Althoff", "Nachfassen"]);
    assert!(!page.contains(">Beantwortet<"));
    let home = town.get_as("/desk", &session).await;
    in_order(&home, &["Antworten, die wir schulden", "Seit acht Tagen fällig"]);
}

#[actix_web::test]
async fn a_decision_is_recorded_at_the_desk_and_stands_on_the_proposals_page_at_once() {
    let town = Town::new().await;
    let of = town.proposal("Sonnensegel am Spielplatz").await;
    let session = town.sign_in(&town.author).await;
    let everywhere = town.get_as("/desk/council/new?procedure=&q=sonnensegel", &session).await;
    assert!(everywhere.contains("name=\"links\""), "words are searched for in all procedures");
    let nothing = town.get_as("/desk/council/new?procedure=&q=Seilbahn", &session).await;
    assert!(nothing.contains("Dazu gibt es keinen veröffentlichten Beitrag."));
    let search = format!("/desk/council/new?procedure={}&q=sonnensegel", town.procedure);
    assert!(town.get_as(&search, &session).await.contains("Sonnensegel am Spielplatz"));
    let (reference, procedure) = (of.reference.to_string(), town.procedure.to_string());
    let day = town.now.plus_days(-1).city_day().to_string();
    let mut fields = vec![
        ("key", "a-key-that-is-long-enough"),
        ("procedure", procedure.as_str()),
        ("links", reference.as_str()),
        ("body", "council"),
        ("name", "Rat der Stadt Münster"),
        ("day", day.as_str()),
        ("paper", "V/0731/2026"),
        ("result", "accepted-changed"),
        ("for", "58"),
        ("against", "4"),
        ("abstained", "3"),
        ("wording", "Das Segel wird montiert."),
        ("departs", "participants"),
    ];
    let (status, page) = town.post_as((&search, "/desk/council/new"), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-reason\""), "who departs gives a reason");
    fields.push(("reason", "Der Ort ist der heißeste der Stadt."));
    for link in ["javascript:alert(1)", "https://stadt-muenster.de.evil.example/", "http://stadt-muenster.de/"] {
        let with = [fields.clone(), vec![("link", link)]].concat();
        let (status, page) = town.post_as((&search, "/desk/council/new"), &with, &session).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{link}");
        assert!(page.contains("href=\"#f-link\""));
    }
    fields.push(("link", "https://www.stadt-muenster.de/sessionnet/731"));
    for _ in 0..2 {
        assert_eq!(town.post_as((&search, "/desk/council/new"), &fields, &session).await.0, StatusCode::SEE_OTHER);
    }
    let page = town.get(&format!("/de/proposals/{reference}")).await;
    in_order(
        &page,
        &[
            "Der Rat beschließt",
            "https://www.stadt-muenster.de/sessionnet/731",
            "V/0731/2026",
            "Der Ort ist der heißeste",
        ],
    );
    assert_eq!(page.matches("Der Rat beschließt").count(), 1, "sent twice, recorded once");
}

#[actix_web::test]
async fn a_member_of_the_council_reads_results_with_the_open_points_and_records_nothing() {
    let town = Town::new().await;
    town.proposal("Noch offen").await;
    let session = town.sign_in(&person(town.storage(), &[Role::Council], None, town.now).await).await;
    in_order(&town.get_as("/desk/results/spielplatz", &session).await, &["Offene Punkte", "Noch offen"]);
    assert!(!town.get_as("/desk/council", &session).await.contains("/desk/council/new"));
    for path in ["/desk/council/new", "/desk/answers"] {
        assert_eq!(town.ask(TestRequest::get().uri(path), &session).await.0, StatusCode::FORBIDDEN, "{path}");
    }
}
