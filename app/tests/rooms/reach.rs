//! Who was reached, and a survey's figures, over HTTP in process.

use actix_web::http::StatusCode;
use participation_core::demo;
use participation_core::procedure::Format;
use participation_core::reach::{self, Given, Question};
use participation_core::staff::Role;

use crate::outcome::town::{Town, person};

const ASK: &str = "/de/procedures/spielplatz/reach";

async fn offered(town: &Town) {
    reach::offer(town.storage(), town.procedure.0, true, town.author.clone(), town.now).await.unwrap();
}

async fn told(town: &Town, amount: usize, question: Question, answer: &str) {
    for number in 0..amount {
        let given = Given {
            key: format!("{}-{answer}-{number:04}-page", question.as_str()),
            answers: [(question, answer.to_owned())].into(),
        };
        reach::give(town.storage(), "spielplatz", given, town.now).await.unwrap();
    }
}

#[actix_web::test]
async fn the_page_is_there_only_where_the_office_switched_it_on() {
    let town = Town::new().await;
    let (status, page) = town.ask(actix_web::test::TestRequest::get().uri(ASK), "").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(page.contains("Hier wird das nicht gefragt"));
    let session = town.sign_in(&town.author).await;
    let desk = format!("/desk/procedures/{}/reach", town.procedure);
    let (status, _) = town.post_as((&desk, &desk), &[("offered", "yes")], &session).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let page = town.get(ASK).await;
    assert_eq!(page.matches("keine Angabe").count(), Question::ALL.len(), "every question can be left out");
    let (status, _) = town.post(ASK, &[("key", "0123456789abcdef"), ("age", "18-29")]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let (status, page) = town.post(ASK, &[("key", "0123456789abcdee"), ("age", "12"), ("gender", "female")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-age\"") && page.contains("value=\"female\" checked"), "nothing chosen is lost");
    let clerk = person(town.storage(), &[Role::Clerk], None, town.now).await;
    let session = town.sign_in(&clerk).await;
    let (status, _) = town.ask(actix_web::test::TestRequest::get().uri(&desk), &session).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

#[actix_web::test]
async fn the_councils_page_sets_the_answers_beside_the_city_in_words_chart_and_table() {
    let town = Town::new().await;
    offered(&town).await;
    let session = town.sign_in(&town.author).await;
    // At the desk, since the council's page may be shown as it was for up to a second.
    assert!(town.get_as("/desk/results/spielplatz", &session).await.contains("Noch haben keine fünf Menschen"));
    let figures = [
        ("age-0", "40.000"),
        ("age-1", "100000"),
        ("age-2", "60000"),
        ("age-3", "60000"),
        ("age-4", "40000"),
        ("age-source", "Melderegister"),
    ];
    let (status, page) = town.post_as(("/desk/reach", "/desk/reach/age"), &figures, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "the day is missing");
    assert!(page.contains("href=\"#f-age-day\"") && page.contains("value=\"40.000\""), "nothing typed is lost");
    let whole: Vec<(&str, &str)> = figures.into_iter().chain([("age-day", "2025-12-31")]).collect();
    let (status, _) = town.post_as(("/desk/reach", "/desk/reach/age"), &whole, &session).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    told(&town, 30, Question::Age, "65-and-over").await;
    told(&town, 10, Question::Age, "18-29").await;
    told(&town, 10, Question::Gender, "female").await;
    told(&town, 3, Question::Gender, "diverse").await;
    told(&town, 2, Question::Gender, "male").await;
    reach::renew(town.storage(), town.now.plus_days(1)).await.unwrap();
    let page = town.get("/de/council/spielplatz").await;
    for words in [
        "Wer wurde erreicht – und wer nicht?",
        "Häufiger dabei als in der Stadt",
        "Melderegister",
        "nicht repräsentativ",
        "75 % der Antworten, 13 % der Stadt",
        "31. Dezember 2025",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let block = page.split("id=\"reach\"").nth(1).unwrap();
    assert!(block.contains("nicht gezeigt"), "three people are not shown");
    assert!(town.get_as("/desk/results/spielplatz", &session).await.contains("Wer wurde erreicht"));
    let api = town.get("/api/v1/reach/spielplatz").await;
    let read: serde_json::Value = serde_json::from_str(&api).unwrap();
    let lines = read["data"].as_array().unwrap();
    let of = |answer: &str| lines.iter().find(|line| line["answer"] == answer).unwrap()["amount"].clone();
    assert_eq!((of("65-and-over"), of("diverse")), (30.into(), serde_json::Value::Null));
}

#[actix_web::test]
async fn a_survey_shows_the_same_figures_on_its_page_to_the_council_in_its_file_and_to_programs() {
    let town = Town::new().await;
    let storage = town.storage();
    let now = town.now;
    let of = demo::procedure("radweg").open(Format::Survey, -1, 10).running(-1, 10).store(storage, now).await.unwrap();
    crate::survey::small_survey(storage, of.0, now).await;
    for language in ["de", "en"] {
        let csv = town.get(&format!("/{language}/council/radweg/survey.csv")).await;
        let cells: Vec<String> =
            csv.lines().skip(1).map(|line| line.split(';').nth(3).unwrap().replace('"', "")).collect();
        let api: serde_json::Value = serde_json::from_str(&town.get("/api/v1/survey-results/radweg").await).unwrap();
        let lines = api["data"].as_array().unwrap();
        let amounts: Vec<String> = lines
            .iter()
            .map(|line| line["amount"].as_i64().map(|amount| amount.to_string()).unwrap_or_default())
            .collect();
        assert_eq!(cells, amounts, "file and interface");
        assert!(cells.iter().any(String::is_empty) && cells.iter().any(|cell| cell == "15"), "{cells:?}");
        for path in ["procedures/radweg/survey/results", "council/radweg"] {
            let page = town.get(&format!("/{language}/{path}")).await;
            let shown = figures_of(&page, if language == "de" { "nicht gezeigt" } else { "not shown" });
            for amount in amounts.iter().filter(|amount| !amount.is_empty()) {
                assert!(shown.contains(amount), "{path}: {amount} in {shown:?}");
            }
            assert!(shown.iter().all(|cell| cell.is_empty() || amounts.contains(cell)), "{path}: {shown:?}");
        }
    }
}

/// The numbers in the tables of the survey's cards, hidden ones empty; shares and what stands elsewhere left out.
fn figures_of(page: &str, hidden: &str) -> Vec<String> {
    let cards = page.split("result-cards").nth(1).unwrap().split("</section></div>").next().unwrap();
    let cells = cards.split("<td class=\"figure\">").skip(1).map(|rest| rest.split("</td>").next().unwrap().to_owned());
    cells
        .filter(|cell| !cell.contains('%') && !cell.contains(','))
        .map(|cell| if cell == hidden { String::new() } else { cell })
        .collect()
}
