//! One field for everything: places, procedures, contributions, papers of the council, and numbers.

use tests::{Database, LANGUAGES, Server, Words, links, words};

#[test]
fn one_search_finds_procedures_contributions_papers_and_a_number_in_every_language() {
    for database in [Database::Sqlite, Database::Postgresql] {
        let server = Server::shared(database);
        let proposal = links(&server.visitor().get(&server.proposals()).text())
            .into_iter()
            .find(|link| link.starts_with("/de/proposals/"))
            .expect("the list has a proposal");
        let reference = proposal.rsplit('/').next().unwrap();
        for language in LANGUAGES {
            let said = Words::of(language);
            let page = server.visitor().get(&format!("/{language}/search?q=Radweg")).text();
            for heading in ["procedure-found-said", "council-papers"] {
                assert!(words(&page).contains(said.say(heading)), "{language}: {heading}");
            }
            // A procedure is found by its words in the reader's language.
            let title = if language == "de" { Some("procedures") } else { None };
            let found = links(&page);
            for room in ["proposals", "council/papers"].into_iter().chain(title) {
                assert!(
                    found.iter().any(|link| link.starts_with(&format!("/{language}/{room}/"))),
                    "{room}: {found:?}"
                );
            }
            let page = server.visitor().get(&format!("/{language}/search?q={}", reference.to_lowercase())).text();
            assert!(links(&page).contains(&format!("/{language}/receipts/{reference}")), "{language}");
        }
        let nothing = server.visitor().get("/de/search?q=xyzzy").text();
        assert!(words(&nothing).contains(Words::of("de").say("procedure-found-nothing")));
        assert_eq!(server.visitor().get("/de/search?q=%22%20OR%20*%27").status, 200);
    }
}
