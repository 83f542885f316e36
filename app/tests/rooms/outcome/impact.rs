//! The dashboard, an indicator's page and files: charts with their numbers, corrections, citations, filters.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use participation_core::Language;
use participation_core::indicator::{self, Decimal, Direction, NewIndicator, NewValue, Period, Point};
use participation_core::language::{Method, Wording};
use serde_json::Value;

use super::town::{Town, in_order, line};

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

impl Town {
    /// An indicator of a measure with values of three days, the second of them corrected.
    pub async fn measured(&self, measure: i64, title: &str) -> i64 {
        let text = |field, words| indicator::text(field, Language::De, Method::Human, Some(line(words)));
        let day = |days| self.now.plus_days(days).city_day();
        let new = NewIndicator {
            measures: vec![measure],
            direction: Direction::Less,
            baseline: Some(Point { value: number("61"), on: day(-300) }),
            target: Some(Point { value: number("40"), on: day(200) }),
            texts: vec![text("title", title), text("unit", "°C")],
        };
        let id = indicator::create(self.storage(), new, self.author.clone(), self.now).await.unwrap();
        let mut second = None;
        for (version, (days, value, corrects)) in
            (1..).zip([(-30, "58.5", false), (-20, "55.8", false), (-20, "58.0", true), (-10, "1234.25", false)])
        {
            let new = NewValue {
                period: Period::day(day(days)),
                value: number(value),
                source: line("=Amt für Grünflächen"),
                link: None,
                note: corrects.then(|| Wording::german(line("Zwei Ziffern waren vertauscht."))),
                corrects: if corrects { second } else { None },
            };
            let recorded = indicator::record(self.storage(), (id, version), new, self.author.clone(), self.now);
            second = Some(recorded.await.unwrap());
        }
        id
    }
}

#[actix_web::test]
async fn an_indicator_is_drawn_and_every_number_stands_in_a_table_with_its_source() {
    let town = Town::new().await;
    let (measure, ..) = town.begun().await;
    let id = town.measured(measure, "Temperatur auf der Rutsche").await;
    let page = town.get(&format!("/de/impact/indicators/{id}")).await;
    in_order(
        &page,
        &[
            "<h1>Temperatur auf der Rutsche</h1>",
            "Zuletzt 1.234,25 °C",
            "Das Ziel ist noch nicht erreicht.",
            "Ausgangswert",
            "<svg class=\"line-chart\"",
            "role=\"img\" aria-label=\"Zeichnung: Temperatur auf der Rutsche. 3 Werte.",
            "Ziel: 40",
            "Die Skala beginnt bei null.",
            "58,5",
            "vorher eingetragen:",
            "<s>55,8</s>",
            "Zwei Ziffern waren vertauscht.",
            "Stabsstelle Partizipation",
            "Zitieren als",
            &format!("https://mitmachen.example/de/impact/indicators/{id}"),
        ],
    );
    let arabic = town.get(&format!("/ar/impact/indicators/{id}")).await;
    assert!(arabic.contains("<span lang=\"de\" dir=\"ltr\">Temperatur auf der Rutsche</span>"));
}

#[actix_web::test]
async fn what_somebody_wrote_becomes_no_formula_in_a_file_and_exact_numbers_stay_exact() {
    let town = Town::new().await;
    let (measure, ..) = town.begun().await;
    let id = town.measured(measure, "=HYPERLINK(\"http://evil.example\")").await;
    let csv = town.get(&format!("/de/impact/indicators/{id}/values.csv")).await;
    assert!(
        csv.contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"") && csv.contains("\"'=Amt für Grünflächen\""),
        "{csv}"
    );
    assert!(csv.contains("\"1234,25\"") && csv.contains("\"55,8\"") && csv.contains("\"berichtigt\""), "{csv}");
    let english = town.get(&format!("/en/impact/indicators/{id}/values.csv")).await;
    assert!(english.contains("\"1234.25\""));
    let json = town.get(&format!("/de/impact/indicators/{id}/values.json")).await;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["values"].as_array().unwrap().len(), 4, "with what was corrected");
    assert_eq!(json["values"].as_array().unwrap().iter().filter(|value| value["holds"] == true).count(), 3);
    assert_eq!(json["values"][3]["value"], "1234.25");
    let measures = town.get("/de/impact/measures.csv").await;
    assert!(measures.contains("\"38000,00\"") && measures.contains("Zwei Linden werden gepflanzt."), "{measures}");
    let all = town.get("/de/impact/measures.json").await;
    let all: Value = serde_json::from_str(&all).unwrap();
    assert_eq!(all["measures"][0]["plannedCost"], "38000.00");
    assert_eq!((&all["sums"]["measures"], &all["sums"]["plannedCost"]), (&Value::from(1), &Value::from("38000.00")));
    assert!(!all.to_string().contains("Sabine"), "no name in a file");
    no_long_numbers(&all);
}

/// Keys are text, since a browser's numbers end at 2^53.
fn no_long_numbers(value: &Value) {
    match value {
        Value::Number(number) => assert!(number.as_i64().is_none_or(|own| own.abs() < 1 << 53), "{number}"),
        Value::Array(all) => all.iter().for_each(no_long_numbers),
        Value::Object(all) => all.values().for_each(no_long_numbers),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

#[actix_web::test]
async fn the_dashboard_filters_by_its_address_and_offers_to_take_each_filter_away() {
    let town = Town::new().await;
    let empty = town.get("/en/impact").await;
    assert!(empty.contains("Measures with cost, milestones and impact appear here once"));
    let (measure, ..) = town.begun().await;
    town.measured(measure, "Temperatur auf der Rutsche").await;
    let page = town.get("/de/impact").await;
    in_order(
        &page,
        &["38.000 €", "Eine Maßnahme", "Zwei Linden werden gepflanzt.", "Temperatur auf der Rutsche", "line-chart"],
    );
    let found = town.get("/de/impact?state=started&year=2026").await;
    in_order(
        &found,
        &["Filter entfernen", "2026", "Wird gebaut", "/de/impact/measures.csv?year=2026&amp;state=started"],
    );
    assert!(found.contains("href=\"/de/impact?state=started\"") && found.contains("href=\"/de/impact?year=2026\""));
    let none = town.get("/de/impact?year=1999").await;
    assert!(none.contains("Dazu gibt es keine Maßnahme.") && !none.contains("measure-card"));
    let csv = town.get("/de/impact/measures.csv?year=1999").await;
    assert!(!csv.contains("Zwei Linden"), "the file is filtered like the page");
    for wrong in ["state=secret", "year=x", "topic=x"] {
        let request = TestRequest::get().uri(&format!("/de/impact?{wrong}"));
        assert_eq!(town.ask(request, "").await.0, StatusCode::BAD_REQUEST, "{wrong}");
    }
    for gone in ["/de/impact/measures/17", "/de/impact/indicators/17", "/de/impact/indicators/17/values.csv"] {
        assert_eq!(town.ask(TestRequest::get().uri(gone), "").await.0, StatusCode::NOT_FOUND, "{gone}");
    }
}

#[actix_web::test]
async fn an_indicator_is_begun_measured_and_corrected_at_the_desk() {
    let town = Town::new().await;
    let (measure, desk, _) = town.begun().await;
    let session = town.sign_in(&town.author).await;
    let new = format!("{desk}/indicators/new");
    let of = format!("of-{measure}");
    let mut fields = vec![
        (of.as_str(), "yes"),
        ("direction", "less"),
        ("title-de", "Wärme"),
        ("baseline", "61"),
        ("title-ar", "الحرارة"),
    ];
    let (status, page) = town.post_as((&new, &new), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.contains("href=\"#f-unit-de\"") && page.contains("href=\"#f-baseline-on\"") && page.contains("الحرارة")
    );
    fields.extend([("unit-de", "°C"), ("baseline-on", "2026-08-01"), ("target", "40"), ("target-on", "2027-08-01")]);
    assert_eq!(town.post_as((&new, &new), &fields, &session).await.0, StatusCode::SEE_OTHER);
    let id = town.measure(measure).await.indicators[0].id;
    let edit = format!("/desk/indicators/{id}");
    let record = format!("{edit}/values/new");
    let mut value = vec![
        ("version", "1"),
        ("value", "viel"),
        ("to", "2026-09-01"),
        ("source", "Amt"),
        ("link", "https://evil.example/"),
    ];
    let (status, page) = town.post_as((&record, &record), &value, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-value\"") && page.contains("href=\"#f-link\"") && page.contains("value=\"viel\""));
    value[1].1 = "58,5";
    value.pop();
    assert_eq!(town.post_as((&record, &record), &value, &session).await.0, StatusCode::SEE_OTHER);
    let (status, late) = town
        .post_as(
            (&record, &record),
            &[("version", "2"), ("value", "57"), ("to", "2026-09-01"), ("source", "Amt")],
            &session,
        )
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "the period has a value already: {late}");
    let first = town.measure(measure).await.indicators[0].values[0].id.to_string();
    let correct = format!("{record}?corrects={first}");
    let form = town.get_as(&correct, &session).await;
    in_order(&form, &["Wert berichtigen", "value=\"58,5\""]);
    let mut fields = vec![
        ("version", "2"),
        ("corrects", first.as_str()),
        ("value", "55,8"),
        ("to", "2026-09-01"),
        ("source", "Amt"),
    ];
    let (status, page) = town.post_as((&correct, &record), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-note-de\""));
    fields.push(("note-de", "Zwei Ziffern waren vertauscht."));
    assert_eq!(town.post_as((&correct, &record), &fields, &session).await.0, StatusCode::SEE_OTHER);
    let (status, late) = town.post_as((&correct, &record), &fields, &session).await;
    assert_eq!(status, StatusCode::CONFLICT, "somebody has saved in between");
    assert!(late.contains("Zwei Ziffern waren vertauscht."), "and nothing typed is lost");
    in_order(&town.get(&format!("/de/impact/indicators/{id}")).await, &["55,8", "<s>58,5</s>"]);
    let page = town.get_as(&edit, &session).await;
    assert!(page.contains("value=\"Wärme\"") && page.contains("الحرارة"));
    let (second, ..) = town.begun().await;
    let second = second.to_string();
    let mut fields = vec![
        ("version", "3"),
        ("direction", "less"),
        ("title-de", "Wärme"),
        ("unit-de", "°C"),
        ("title-ar", "الحرارة"),
    ];
    let (status, _) = town.post_as((&edit, &edit), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "an indicator of no measure");
    fields.extend([(of.as_str(), "yes"), ("measure", second.as_str())]);
    assert_eq!(town.post_as((&edit, &edit), &fields, &session).await.0, StatusCode::SEE_OTHER);
    let shown = indicator::show(town.storage(), id, Language::De).await.unwrap();
    assert_eq!(shown.measures.len(), 2, "one indicator may belong to several measures");
}

#[actix_web::test]
async fn the_page_of_what_came_of_it_refuses_filters_that_no_list_has() {
    let town = Town::new().await;
    let status = async |query: &str| town.ask(TestRequest::get().uri(&format!("/de/impact?{query}")), "").await.0;
    for wrong in ["state=xxx", "status=xxx", "year=bald", "topic=a", "page=a"] {
        assert_eq!(status(wrong).await, StatusCode::BAD_REQUEST, "{wrong}");
    }
    for right in ["", "state=started", "status=started", "page=0", "page=7", "foo=1", "year=2026"] {
        assert_eq!(status(right).await, StatusCode::OK, "{right}");
    }
}
