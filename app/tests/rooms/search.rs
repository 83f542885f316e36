//! The one field for everything, over HTTP in process.

use map::geojson::{Rules, read_areas};
use participation_core::Language;
use participation_core::council::DecisionResult;
use participation_core::demo;
use participation_core::district::{self, Level};
use participation_core::outcome::Disposition;
use participation_core::procedure::Format;
use participation_core::procedure::work::{self, Action};

use crate::outcome::town::Town;

const AREAS: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"name":"Hafen","borough":"Mitte"},"geometry":{"type":"Polygon","coordinates":[[[7,51],[8,51],[8,52],[7,52],[7,51]]]}}]}"#;
const NOTHING: &str = "Dazu haben wir nichts gefunden.";

#[actix_web::test]
async fn what_was_said_in_a_procedure_that_was_laid_aside_is_found_with_its_name() {
    let town = Town::new().await;
    let of = town.proposal("Mehr Schatten").await;
    let found = async |language: &str| {
        // A page may be shown as it was for up to a second, so each asks in another language.
        let page = town.get(&format!("/{language}/search?q=Schatten")).await;
        assert!(page.contains(&format!("/{language}/proposals/{}", of.reference)), "{page}");
        page
    };
    let title = "Spielplätze im Sommer";
    assert!(found("de").await.contains(title));
    work::advance(town.storage(), (town.procedure, 1), Action::Archive, town.author.clone(), town.now).await.unwrap();
    let page = found("en").await;
    assert!(page.contains(&format!("<bdi><span lang=\"de\" dir=\"ltr\">{title}</span></bdi>")), "{page}");
}

#[actix_web::test]
async fn signs_that_are_no_words_are_found_nowhere() {
    let town = Town::new().await;
    town.proposal("Mehr Schatten").await;
    town.paper("V/0731/2026", "Schatten").await;
    for signs in ["%25", "_", "*", "%22", "%F0%9F%98%80", "%27%20*"] {
        let page = town.get(&format!("/de/search?q={signs}")).await;
        assert!(page.contains(NOTHING) && !page.contains("Spielplätze im Sommer"), "{signs}: {page}");
    }
    for (list, nothing) in [
        ("/de/procedures?q=%25", "Spielplätze im Sommer"),
        ("/de/procedures/spielplatz/proposals?q=%25", "Mehr Schatten"),
        ("/de/council/papers?q=%25", ">Schatten<"),
    ] {
        assert!(!town.get(list).await.contains(nothing), "{list}");
    }
}

#[actix_web::test]
async fn a_word_is_found_with_its_umlaut_and_spelt_out() {
    let town = Town::new().await;
    let with = town.proposal("Neue Bänke an der Straße").await;
    let without = town.proposal("Alte Baenke an der Strasse").await;
    town.paper("V/0731/2026", "Sitzbänke und Bänke").await;
    for words in ["B%C3%A4nke", "Baenke", "BAENKE%20strasse", "b%C3%A4nke%20stra%C3%9Fe", "Baenk"] {
        let page = town.get(&format!("/de/search?q={words}")).await;
        for own in [&with, &without] {
            assert!(page.contains(&format!("/de/proposals/{}", own.reference)), "{words}: {page}");
        }
        assert_eq!(page.contains("V/0731/2026"), !words.to_lowercase().contains("stra"), "{words}: {page}");
        let list = town.get(&format!("/de/procedures/spielplatz/proposals?q={words}")).await;
        assert!(list.contains(without.reference.as_str()) && list.contains(with.reference.as_str()), "{words}");
    }
    let spelt_out = town.get("/de/search?q=spielplaetze").await;
    assert!(spelt_out.contains("Spielplätze im Sommer"), "{spelt_out}");
}

#[actix_web::test]
async fn a_papers_number_is_found_without_its_zeros_and_with_them() {
    let town = Town::new().await;
    town.paper("V/0812/2026", "Schatten").await;
    for number in ["812/2026", "0812/2026", "00812", "V/812/2026", "812", "v%200812", "08"] {
        let page = town.get(&format!("/de/search?q={number}")).await;
        assert!(page.contains("V/0812/2026"), "{number}: {page}");
    }
    for number in ["8/2026", "12/2026", "8120"] {
        assert!(!town.get(&format!("/de/search?q={number}")).await.contains("V/0812/2026"), "{number}");
    }
}

#[actix_web::test]
async fn a_procedure_is_found_by_its_own_title_also_when_it_was_laid_aside() {
    let town = Town::new().await;
    let link = "href=\"/de/procedures/spielplatz\"";
    assert!(town.get("/de/search?q=sommer").await.contains(link));
    work::advance(town.storage(), (town.procedure, 1), Action::Archive, town.author.clone(), town.now).await.unwrap();
    let page = town.get("/de/search?q=Spielpl%C3%A4tze").await;
    assert!(page.contains(link) && page.contains("Verfahren mit diesem Wort"), "{page}");
    assert!(town.get("/de/search?q=seilbahn").await.contains(NOTHING));
    assert_eq!(town.get("/de/procedures/spielplatz").await.matches("<h1").count(), 1, "and can be read");
}

#[actix_web::test]
async fn a_procedure_that_runs_where_the_place_is_stands_there_once() {
    let town = Town::new().await;
    let areas = read_areas(AREAS.as_bytes(), &Rules::default()).unwrap().features;
    district::store_areas(town.storage(), areas, Level::District, town.now).await.unwrap();
    demo::procedure("hafen")
        .text("title", Language::De, "Der Hafen wird grün")
        .running(-5, 20)
        .open(Format::Proposals, -5, 20)
        .store(town.storage(), town.now)
        .await
        .unwrap();
    let page = town.get("/de/search?q=Hafen").await;
    assert!(page.contains("Läuft gerade in Mitte"), "{page}");
    assert_eq!(page.matches("href=\"/de/procedures/hafen\"").count(), 1, "{page}");
}

#[actix_web::test]
async fn what_is_built_and_what_it_changes_is_found_by_its_title_under_its_own_heading() {
    let town = Town::new().await;
    let of = town.proposal("Mehr Schatten").await;
    town.answered(&of, Disposition::Partly).await;
    let measure = town.building(town.decided(&of, DecisionResult::Accepted, None).await).await;
    let indicator = town.measured(measure, "Temperatur auf der Rutsche").await;
    let heading = "Maßnahmen und Indikatoren mit diesem Wort";
    for (words, found) in [
        ("Linden", format!("/de/impact/measures/{measure}")),
        ("rutsche%20temp", format!("/de/impact/indicators/{indicator}")),
    ] {
        let page = town.get(&format!("/de/search?q={words}")).await;
        assert!(page.contains(heading) && page.contains(&format!("href=\"{found}\"")), "{page}");
        assert!(!page.contains(NOTHING), "{page}");
    }
    assert!(!town.get("/de/search?q=schatten").await.contains(heading));
}
