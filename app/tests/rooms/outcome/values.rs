//! Values of indicators at the desk: years that are mistyped, and what is taken out again.

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;

use super::town::{Town, in_order};

#[actix_web::test]
async fn a_value_is_taken_out_at_the_desk_and_its_number_is_in_no_drawing_and_no_file_but_its_reason_stays() {
    let town = Town::new().await;
    let (measure, ..) = town.begun().await;
    let id = town.measured(measure, "Temperatur auf der Rutsche").await;
    let session = town.sign_in(&town.author).await;
    let desk = format!("/desk/indicators/{id}");
    let value = town.measure(measure).await.indicators[0].latest().unwrap().id;
    let retract = format!("{desk}/values/{value}/retract");
    assert!(town.get_as(&desk, &session).await.contains(&retract));
    in_order(&town.get_as(&retract, &session).await, &["Wert herausnehmen", "1.234,25 °C", "name=\"reason-de\""]);
    let mut fields =
        vec![("version", "5"), ("reason-de", " "), ("reason-en", "The sensor was broken."), ("method-en", "machine")];
    let (status, page) = town.post_as((&retract, &retract), &fields, &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-reason-de\"") && page.contains("The sensor was broken."), "{page}");
    fields[1].1 = "Das Messgerät war defekt.";
    fields[0].1 = "4";
    let (status, page) = town.post_as((&retract, &retract), &fields, &session).await;
    assert_eq!(status, StatusCode::CONFLICT, "somebody has saved in between");
    assert!(page.contains("Das Messgerät war defekt."), "and nothing typed is lost");
    fields[0].1 = "5";
    assert_eq!(town.post_as((&retract, &retract), &fields, &session).await.0, StatusCode::SEE_OTHER);
    let request = TestRequest::get().uri(&retract);
    assert_eq!(town.ask(request, &session).await.0, StatusCode::NOT_FOUND, "it is gone");
    for address in [format!("/de/impact/indicators/{id}"), desk] {
        let page = town.get_as(&address, &session).await;
        in_order(&page, &["Ein Wert (", "herausgenommen:", "Das Messgerät war defekt.", "Stabsstelle Partizipation"]);
        assert!(!page.contains("1.234,25"), "{address}");
    }
    let english = town.get(&format!("/en/impact/indicators/{id}")).await;
    in_order(&english, &["A machine made this translation", "was taken out on", "The sensor was broken."]);
    for file in ["values.csv", "values.json"] {
        let text = town.get(&format!("/de/impact/indicators/{id}/{file}")).await;
        assert!(!text.contains("1234") && text.contains("58"), "{text}");
        assert!(text.contains("Das Messgerät war defekt."), "that there was one, and why it went: {text}");
    }
    let api = town.get(&format!("/api/v1/indicators/{id}")).await;
    assert!(!api.contains("1234.25") && api.contains("58.5"), "{api}");
    assert!(api.contains("\"reason\":{\"de\":\"Das Messgerät war defekt.\""), "{api}");
}

#[actix_web::test]
async fn a_year_that_is_mistyped_is_said_at_its_field_in_the_readers_language() {
    let town = Town::new().await;
    let (measure, ..) = town.begun().await;
    let id = town.measured(measure, "Temperatur auf der Rutsche").await;
    let session = town.sign_in(&town.author).await;
    let (desk, record) = (format!("/desk/indicators/{id}"), format!("/desk/indicators/{id}/values/new"));
    for (from, to, field) in [("0001-01-01", "2026-09-01", "from"), ("", "0026-09-01", "to"), ("", "9999-09-01", "to")]
    {
        let typed = [("version", "5"), ("value", "7,5"), ("from", from), ("to", to), ("source", "Amt")];
        let (status, page) = town.post_as((&record, &record), &typed, &session).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{from} {to}");
        assert!(page.contains(&format!("href=\"#f-{field}\"")) && page.contains("value=\"7,5\""), "{page}");
    }
    let of = format!("of-{measure}");
    for (baseline, target, words) in [
        ("0001-01-01", "2027-01-01", "Der Ausgangswert liegt zwischen dem Jahr 1945 und heute."),
        ("9999-01-01", "2027-01-01", "Der Ausgangswert liegt zwischen dem Jahr 1945 und heute."),
        ("2026-01-01", "9999-01-01", "höchstens 100 Jahre in der Zukunft."),
    ] {
        let typed = [
            ("version", "5"),
            ("direction", "less"),
            ("title-de", "Wärme"),
            ("unit-de", "°C"),
            (of.as_str(), "yes"),
            ("baseline", "61"),
            ("baseline-on", baseline),
            ("target", "40"),
            ("target-on", target),
        ];
        let (status, page) = town.post_as((&desk, &desk), &typed, &session).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{baseline} {target}");
        assert!(page.contains(words) && page.contains(baseline) && page.contains(target), "{page}");
    }
}
