//! The one field for everything, over HTTP in process.

use participation_core::procedure::work::{self, Action};

use crate::outcome::town::Town;

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
