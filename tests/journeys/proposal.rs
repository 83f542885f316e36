use tests::{Browser, Database, LANGUAGES, Page, Server, Start, Words};

/// Whatever is typed must come back unharmed, so it holds what often breaks.
const TITLE: &str = "Mehr Licht am Kanal & <b>Bänke</b>";

/// A city of its own, since this changes it; small, since nobody counts.
fn city(database: Database) -> Server {
    Start::demo(database).contributions(60).start()
}

/// From the front page to the list of proposals that is open, by links alone.
fn find_proposals(page: &Page, server: &Server, language: &str) {
    let list = server.proposals().replace("/de/", &format!("/{language}/"));
    let procedure = list.trim_end_matches("/proposals").to_owned();
    assert_eq!(page.visit(&server.url(&format!("/{language}/"))), 200);
    assert_eq!(page.press_selected(&format!("main a[href^='{procedure}']")), 200);
    assert_eq!(page.press_selected(&format!("main a[href^='{list}']")), 200);
}

fn hands_in_a_proposal(server: &Server, language: &'static str, scripts: bool) {
    let words = Words::of(language);
    let page = Browser::shared().page();
    if !scripts {
        page.without_javascript();
    }
    find_proposals(&page, server, language);
    if !page.path().ends_with("/new") {
        assert_eq!(page.press_selected("main a[href$='/proposals/new']"), 200);
    }
    page.fill_in(words.say("proposal-title"), TITLE);
    page.fill_in(words.say("proposal-body"), "Abends ist es dunkel.\n\nDrei Lampen würden helfen.");
    assert_eq!(page.press(words.say("contribution-to-check")), 200);
    page.sees(TITLE);
    super::looks_right(&page, scripts);
    assert_eq!(page.press(words.say("proposal-send")), 200);
    let path = page.path();
    assert!(path.starts_with(&format!("/{language}/receipts/MS-")), "{path}");
    page.sees(path.split('/').nth(3).unwrap().split('?').next().unwrap());
}

fn in_all_languages(database: Database, scripts: bool) {
    let server = city(database);
    for language in LANGUAGES {
        hands_in_a_proposal(&server, language, scripts);
    }
}

#[test]
fn a_proposal_is_handed_in_with_scripts_on_sqlite() {
    in_all_languages(Database::Sqlite, true);
}

#[test]
fn a_proposal_is_handed_in_without_scripts_on_sqlite() {
    in_all_languages(Database::Sqlite, false);
}

#[test]
fn a_proposal_is_handed_in_with_scripts_on_postgresql() {
    in_all_languages(Database::Postgresql, true);
}

#[test]
fn a_proposal_is_handed_in_without_scripts_on_postgresql() {
    in_all_languages(Database::Postgresql, false);
}

#[test]
fn a_mistake_is_named_linked_and_keeps_what_was_typed() {
    let server = city(Database::Sqlite);
    for language in LANGUAGES {
        let words = Words::of(language);
        let page = Browser::shared().page();
        let new = format!("{}/new", server.proposals()).replace("/de/", &format!("/{language}/"));
        page.visit(&server.url(&new));
        page.fill_in(words.say("proposal-body"), "Der Text bleibt stehen.");
        assert_eq!(page.press(words.say("contribution-to-check")), 422, "{language}");
        page.sees(words.say("proposal-title-missing"));
        assert_eq!(page.field(words.say("proposal-body")), "Der Text bleibt stehen.");
        assert_eq!(
            page.ask("document.activeElement.closest('[role=alert]') !== null"),
            true,
            "{language}: focus is in the summary"
        );
        let link = "document.querySelector('[role=alert] a')";
        assert_eq!(page.ask(&format!("document.getElementById({link}.hash.slice(1))?.name ?? null")), "title");
        assert_eq!(page.ask("document.querySelector('[name=title]').getAttribute('aria-invalid')"), "true");
    }
}
