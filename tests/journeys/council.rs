use super::{city, sign_in, somebody};
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
