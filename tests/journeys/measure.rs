use super::{looks_right, own_city, sign_in, somebody};
use tests::{LANGUAGES, Page, Server, Words};

const REASON: &str = "Die Gasleitung wird zuerst verlegt.";
const REASON_SIMPLE: &str = "Die Gas-Leitung kommt zuerst.";
const REASON_ARABIC: &str = "يُنقل خط الغاز أولًا.";

/// The page at the desk of the measure that is being built for the playground.
fn open(server: &Server, words: &Words) -> Page {
    let page = sign_in(server, "althoff");
    assert_eq!(page.press_selected("a[href='/desk/council']"), 200);
    assert_eq!(page.press_selected("a[href='/desk/measures']"), 200);
    page.sees(words.say("measure-desk-late"));
    assert_eq!(page.press("Zwei Linden"), 200);
    page
}

/// Pauses it, with the reason in three languages.
fn pause(page: &Page, words: &Words) {
    assert_eq!(page.press(words.say("measure-report-state")), 200);
    page.choose(&format!("{} :: {}", words.say("measure-action"), words.say("measure-act-pause")));
    assert_eq!(page.press(words.say("measure-report-now")), 422);
    page.sees(words.say("measure-reason-missing"));
    looks_right(page, true);
    for (language, reason) in [("de", REASON), ("de-simple", REASON_SIMPLE), ("ar", REASON_ARABIC)] {
        if language != "de" {
            page.evaluate(&format!("document.getElementById('f-reason-{language}').closest('details').open = true; 0"));
        }
        page.fill_selected(&format!("#f-reason-{language}"), reason);
    }
    assert_eq!(page.press(words.say("measure-report-now")), 200);
    page.sees(REASON);
}

/// Records a value, which the indicator has none of yet.
fn measure(page: &Page, words: &Words) {
    assert_eq!(page.press("Temperatur auf der Rutsche"), 200);
    assert_eq!(page.press(words.say("indicator-value-new")), 200);
    page.fill_selected("#f-value", "58,5");
    page.fill_in(words.say("indicator-value-to"), "2026-11-20");
    page.fill_in(words.say("indicator-source"), "Amt für Grünflächen");
    assert_eq!(page.press(words.say("indicator-value-save")), 200);
    page.sees("58,5");
}

#[test]
fn a_measure_is_paused_and_measured_and_everybody_reads_why_and_how_much_without_scripts() {
    let server = own_city();
    let words = Words::of("de");
    let desk = open(&server, &words);
    let own = desk.path().replace("/desk/measures/", "/impact/measures/");
    pause(&desk, &words);
    measure(&desk, &words);
    for (language, reason) in [("de", REASON), ("de-simple", REASON_SIMPLE), ("ar", REASON_ARABIC)] {
        let words = Words::of(language);
        let page = somebody(false);
        assert_eq!(page.visit(&server.url(&format!("/{language}/impact"))), 200);
        page.sees(words.say("measure-dashboard"));
        assert_eq!(page.press_selected(&format!("main a[href='/{language}{own}']")), 200);
        for told in ["measure-state-paused", "measure-did-pause", "measure-behind", "measure-history", "indicator-cite"]
        {
            page.sees(words.say(told));
        }
        page.sees(reason);
        looks_right(&page, false);
        assert_eq!(page.press_selected("main h3 a[href*='/impact/indicators/']"), 200);
        page.sees("58");
        assert!(page.ask("document.querySelectorAll('svg.line-chart circle.line-dot').length") == 1, "it is drawn");
        looks_right(&page, false);
        assert!(page.cookies().is_empty(), "reading sets no cookie");
    }
}

#[test]
fn measures_are_filtered_and_a_filter_is_taken_away_in_every_language_without_scripts() {
    for language in LANGUAGES {
        let words = Words::of(language);
        let page = somebody(false);
        let server = super::city();
        assert_eq!(page.visit(&server.url(&format!("/{language}/impact?state=finished"))), 200);
        assert_eq!(page.ask("document.querySelectorAll('.measure-card').length"), 1);
        looks_right(&page, false);
        assert_eq!(page.press_selected(".filter-chosen a.pill"), 200);
        assert_eq!(page.ask("document.querySelectorAll('.measure-card').length"), 3);
        page.sees(words.say("measure-files"));
    }
}
