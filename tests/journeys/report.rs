use super::{city, looks_right, narrow, reference, somebody};
use std::sync::OnceLock;
use tests::{LANGUAGES, Look, Page, REPORTED, Words, photo, publish, submit_report};

const TITLE: &str = "Laterne <i>dunkel</i> & kaputt";
const DUPLICATE: &str = "Mehr Licht am Kanal";

/// A lamp that somebody else has reported before, at the same place; its reference.
fn known_before() -> &'static str {
    static KNOWN: OnceLock<String> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let receipt = submit_report(city());
        let reference = receipt.split(['/', '?']).nth(3).unwrap().to_owned();
        publish(city(), &reference);
        reference
    })
}

fn light(language: &str) -> &'static str {
    match language {
        "en" => "Light",
        "ar" => "الإنارة",
        _ => "Licht",
    }
}

/// The answer to what this category asks besides.
fn it_is_out(language: &str) -> &'static str {
    match language {
        "de" => "Es ist aus",
        "de-simple" => "Die Lampe ist aus.",
        "en" => "It is out",
        _ => "مطفأة",
    }
}

/// From the front page over the map to the place in question.
fn find_the_place(page: &Page, words: &Words, scripts: bool) {
    let language = words.language;
    assert_eq!(page.visit(&city().url(&format!("/{language}/"))), 200);
    assert_eq!(page.press_selected(&format!("a[href='/{language}/map']")), 200);
    narrow(page);
    assert_eq!(page.press(words.say("location-report-begin")), 200);
    assert_eq!(page.press(words.say("location-report-to-place")), 422);
    page.sees(words.say("location-report-category-missing"));
    looks_right(page, scripts);
    page.choose(light(language));
    assert_eq!(page.press(words.say("location-report-to-place")), 200);
    page.sees(words.say("location-report-where"));
    looks_right(page, scripts);
    page.fill_in(words.say("location-report-where-search"), "Ludgeri");
    assert_eq!(page.press(words.say("location-report-where-find")), 200);
    looks_right(page, scripts);
    assert_eq!(page.press(REPORTED), 200);
    page.sees(words.say("location-report-confirm"));
    page.sees(REPORTED);
    looks_right(page, scripts);
}

/// A tap beside the pin moves it, and so does a button.
fn put_the_pin(page: &Page, words: &Words) {
    let place = |page: &Page| page.ask("document.querySelector('input[name=at]').value").as_str().unwrap().to_owned();
    let found = place(page);
    assert_eq!(page.press_at("input[type=image].map-click-narrow", 0.45, 0.5), 200);
    let tapped = place(page);
    assert_ne!(found, tapped, "a tap on the drawn map moves the pin");
    assert_eq!(page.press(words.say("location-report-nudge-north")), 200);
    assert_ne!(tapped, place(page), "a button moves the pin");
    page.sees(words.say("location-report-confirm"));
    // The first button of this name only stands there for the Enter key.
    page.sees(words.say("location-report-place-yes"));
    assert_eq!(page.press_selected(".buttons button[value=place]"), 200);
}

fn reports(language: &'static str, scripts: bool) {
    known_before();
    let words = Words::of(language);
    let page = somebody(scripts);
    find_the_place(&page, &words, scripts);
    put_the_pin(&page, &words);
    page.sees(words.say("location-report-near"));
    page.sees(DUPLICATE);
    looks_right(&page, scripts);
    assert_eq!(page.press(words.say("location-report-other")), 200);
    assert_eq!(page.press(words.say("contribution-to-check")), 422);
    page.sees(words.say("location-report-title-missing"));
    page.sees(words.say("location-report-answer-missing"));
    looks_right(&page, scripts);
    page.fill_in(words.say("location-report-title"), TITLE);
    page.choose(it_is_out(language));
    page.attach(words.say("location-report-photo"), &photo());
    assert_eq!(page.press(words.say("contribution-to-check")), 200);
    page.sees(TITLE);
    page.sees(it_is_out(language));
    let described = page.ask("document.querySelector('main img')?.alt ?? ''");
    assert_eq!(described, words.say("location-report-photo-one"), "the photo is shown before it is sent");
    looks_right(&page, scripts);
    assert_eq!(page.press(words.say("location-report-send")), 200);
    let reference = reference(&page, language);
    page.sees(words.say("contribution-thanks-report"));
    page.sees(&reference);
    page.sees(TITLE);
}

#[test]
fn something_is_reported_with_its_place_and_a_photo_with_scripts() {
    LANGUAGES.into_iter().for_each(|language| reports(language, true));
}

#[test]
fn something_is_reported_with_its_place_and_a_photo_without_scripts() {
    LANGUAGES.into_iter().for_each(|language| reports(language, false));
}

#[test]
fn whoever_has_the_same_problem_counts_once() {
    for (place, language) in LANGUAGES.into_iter().enumerate() {
        let words = Words::of(language);
        let page = somebody(place % 2 == 0);
        page.look(Look::Phone);
        assert_eq!(page.visit(&city().url(&format!("/{language}/reports/{}", known_before()))), 200);
        for told in ["location-report-counted", "location-report-before"] {
            assert_eq!(page.press(words.say("location-report-same")), 200);
            assert_eq!(page.press(words.say("location-report-same-now")), 200);
            page.sees(words.say(told));
            assert_eq!(page.press(words.say("location-report-to-report")), 200);
        }
    }
}
