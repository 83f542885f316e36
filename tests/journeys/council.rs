use super::{city, looks_right, narrow, own_city, sign_in, somebody};
use tests::{LANGUAGES, Words};

#[test]
fn a_member_of_the_council_reads_what_came_of_a_procedure_and_nothing_that_is_the_offices() {
    let words = Words::of("de");
    let page = sign_in(city(), "hagemann");
    assert_eq!(page.press_selected("a[href='/desk/council']"), 200);
    page.sees(words.say("council-decided"));
    assert!(!page.shows(words.say("council-record")), "a member records nothing");
    assert_eq!(page.press_selected("main a[href='/desk/results/radweg-promenade']"), 200);
    for section in ["council-support", "council-answered", "council-channels", "council-survey", "council-waiting"] {
        page.sees(words.say(section));
    }
    page.sees("Welche Breite soll der Radweg bekommen?");
    page.sees(words.say("survey-results-limits"));
    for closed in ["/desk/moderation", "/desk/answers", "/desk/entry", "/desk/staff", "/desk/council/new"] {
        assert_eq!(page.visit(&city().url(closed)), 403, "{closed}");
    }
}

#[test]
fn everybody_reads_the_same_results_in_their_language() {
    for language in LANGUAGES {
        let words = Words::of(language);
        let page = somebody(false);
        assert_eq!(page.visit(&city().url(&format!("/{language}/council"))), 200);
        assert_eq!(page.press_selected(&format!("main a[href='/{language}/council/radweg-promenade']")), 200);
        for section in ["council-support", "council-answered", "council-channels", "council-survey"] {
            page.sees(words.say(section));
        }
    }
}

#[test]
fn a_member_of_the_council_prepares_a_meeting_and_takes_the_file_along() {
    let words = Words::of("de");
    let city = own_city();
    let page = sign_in(&city, "hagemann");
    assert_eq!(page.press_selected("a[href='/desk/council']"), 200);
    assert_eq!(page.press_selected("main a[href='/desk/meetings']"), 200);
    page.sees(words.say("briefing-desk-lead"));
    assert_eq!(page.press_selected("main h2 a[href^='/desk/meetings/']"), 200);
    page.sees(words.say("briefing-open"));
    assert_eq!(page.press_selected("main a[href*='/items/']"), 200);
    for section in ["briefing-open", "briefing-voices", "briefing-side-for", "briefing-taken-up", "council-paper-way"] {
        page.sees(words.say(section));
    }
    page.sees("Warmes Licht, das angeht, wenn jemand kommt");
    narrow(&page);
    looks_right(&page, true);
    let item = page.path();
    let file = city.visitor().get(&format!("/de/council{}.pdf", item.strip_prefix("/desk").unwrap()));
    assert_eq!((file.status, file.header("content-type")), (200, Some("application/pdf")));
    assert_eq!(page.press(words.say("briefing-public")), 200);
    page.sees("Warmes Licht, das angeht, wenn jemand kommt");
    assert!(page.path().starts_with("/de/council/meetings/"), "{}", page.path());
}

#[test]
fn everybody_reads_an_items_result_in_their_language_on_a_phone_without_scripts() {
    for language in LANGUAGES {
        let words = Words::of(language);
        let page = somebody(false);
        narrow(&page);
        assert_eq!(page.visit(&city().url(&format!("/{language}/council/meetings"))), 200);
        assert_eq!(page.press_selected("main .line-list a"), 200);
        assert_eq!(page.press_selected("main article a[href*='/items/']"), 200);
        for section in ["briefing-voices", "briefing-side-for", "briefing-side-against", "briefing-open"] {
            page.sees(words.say(section));
        }
        looks_right(&page, false);
    }
}
