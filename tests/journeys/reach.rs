//! After a submission somebody is asked who takes part, and nothing ties the two together.

use super::{looks_right, narrow, own_city, sign_in, somebody};
use tests::{LANGUAGES, Look, Page, Server, SqliteFile, Words, submit_proposal};

/// From a fresh receipt to the page that asks, by its link.
fn asked(server: &Server, language: &str, scripts: bool) -> (Page, String) {
    let receipt = submit_proposal(server).replace("/de/", &format!("/{language}/"));
    let page = somebody(scripts);
    assert_eq!(page.visit(&server.url(&receipt)), 200);
    assert_eq!(page.press_selected("main a[href$='/reach']"), 200);
    (page, receipt)
}

fn counts(server: &Server) -> Vec<String> {
    let sql = "SELECT question || '/' || answer || '/' || SUM(amount) AS line FROM reach_count \
               WHERE question IN ('age', 'first-time') GROUP BY question, answer ORDER BY 1";
    SqliteFile::at(&server.database).lines(sql)
}

#[test]
fn whoever_sent_something_tells_without_scripts_what_they_like_and_no_more() {
    let server = own_city();
    for language in LANGUAGES {
        let words = Words::of(language);
        let (page, _) = asked(&server, language, false);
        page.sees(words.say("reach-privacy"));
        looks_right(&page, false);
        let before = counts(&server);
        page.choose(words.say("reach-age-18"));
        assert_eq!(page.press(words.say("reach-send")), 200);
        assert!(page.path().ends_with("/reach/done"), "{}", page.path());
        page.sees(words.say("reach-done"));
        let after = counts(&server);
        let more: Vec<&String> = after.iter().filter(|line| !before.contains(line)).collect();
        assert_eq!(more.len(), 1, "{language}: one count went up: {more:?}");
        assert!(more[0].starts_with("age/18-29/"));
    }
}

#[test]
fn the_questions_are_answered_by_keyboard_alone() {
    let server = own_city();
    let (page, _) = asked(&server, "ar", true);
    looks_right(&page, true);
    let active = |what: &str| page.ask(&format!("document.activeElement?.{what} ?? ''"));
    let tab_to = |what: &str, wanted: &str| {
        let found = (0..60).any(|_| {
            page.key("Tab");
            active(what) == wanted
        });
        assert!(found, "Tab reaches {wanted}");
    };
    let before = counts(&server);
    tab_to("name", "age");
    page.key("ArrowDown");
    assert_eq!(active("value"), "under-18");
    tab_to("name", "first-time");
    page.key("ArrowDown");
    page.key("ArrowDown");
    assert_eq!(active("value"), "no");
    tab_to("type", "submit");
    assert_eq!(page.enter(), 200);
    page.sees(Words::of("ar").say("reach-done"));
    let after = counts(&server);
    assert_eq!(after.iter().filter(|line| !before.contains(line)).count(), 2, "{after:?}");
}

#[test]
fn the_link_tells_nothing_of_the_receipt_and_the_programs_log_holds_neither() {
    let server = own_city();
    let (page, receipt) = asked(&server, "de", true);
    assert_eq!(page.ask("document.referrer"), "", "the receipt's address has its code");
    let reference = receipt.split(['/', '?']).nth(3).unwrap();
    assert!(!page.path().contains(reference) && !page.path().contains('?'), "{}", page.path());
    assert!(!page.html().contains(reference));
    assert_eq!(page.press(Words::of("de").say("reach-send")), 200);
    let log = server.log();
    assert!(!log.contains(reference) && !log.contains("/reach"), "{log}");
}

#[test]
fn whoever_takes_part_on_paper_ticks_a_sheet_and_a_clerk_counts_it_the_same() {
    let server = own_city();
    let words = Words::of("de");
    let slug = "radweg-promenade";
    for language in LANGUAGES {
        let words = Words::of(language);
        let page = somebody(false);
        assert_eq!(page.visit(&server.url(&format!("/{language}/procedures/{slug}/reach"))), 200);
        assert_eq!(page.press(words.say("reach-sheet-link")), 200);
        narrow(&page);
        looks_right(&page, false);
        page.look(Look::Print);
        for printed in ["reach-sheet-apart", "reach-age", "reach-age-18", "reach-first"] {
            page.sees(words.say(printed));
        }
    }
    let clerk = sign_in(&server, "moellers");
    assert_eq!(clerk.visit(&server.url("/desk/entry")), 200);
    assert_eq!(clerk.press_selected(&format!("main a[href='/desk/entry/{slug}/reach']")), 200);
    looks_right(&clerk, true);
    let before = counts(&server);
    clerk.choose(words.say("reach-age-65"));
    assert_eq!(clerk.press(words.say("reach-entry-send")), 200);
    clerk.sees(words.say("reach-entry-counted"));
    let after = counts(&server);
    let more: Vec<&String> = after.iter().filter(|line| !before.contains(line)).collect();
    assert!(more.len() == 1 && more[0].starts_with("age/65-and-over/"), "{more:?}");
    assert_eq!(clerk.press(words.say("reach-entry-send")), 200);
    clerk.sees(words.say("reach-entry-nothing"));
    assert_eq!(counts(&server), after, "an empty sheet counts nothing");
}
