//! A proposal with two matters: the office makes one of them a proposal of its own, in its author's words.

use super::{looks_right, own_city, reference, sign_in, somebody};
use tests::Words;

const BENCHES: &str = "Und Bänke mit Lehne, damit man wieder aufstehen kann.";

#[test]
fn a_matter_is_split_off_in_its_authors_words_and_each_proposal_leads_to_the_other() {
    let server = own_city();
    let words = Words::of("de");
    let author = somebody(true);
    assert_eq!(author.visit(&server.url(&format!("{}/new", server.proposals()))), 200);
    author.fill_in(words.say("proposal-title"), "Bäume und Bänke am Hafen");
    author.fill_in(words.say("proposal-body"), &format!("Mehr Bäume am Hafen.\n{BENCHES}"));
    assert_eq!(author.press(words.say("contribution-to-check")), 200);
    assert_eq!(author.press(words.say("proposal-send")), 200);
    let (receipt, whole) = (author.path(), reference(&author, "de"));
    let moderator = sign_in(&server, "yildiz");
    assert_eq!(moderator.press_selected("a[href='/desk/moderation']"), 200);
    assert_eq!(moderator.press_selected(&format!("form[action='/desk/moderation/{whole}/claim'] button")), 200);
    assert_eq!(moderator.press(words.say("moderation-publish")), 200);

    let office = sign_in(&server, "althoff");
    assert_eq!(office.visit(&server.url(&format!("/desk/answers/{whole}"))), 200);
    assert_eq!(office.press(words.say("outcome-part-begin")), 200);
    looks_right(&office, true);
    office.fill_in(words.say("outcome-part-title"), "Bänke mit Lehne");
    office.fill_in(words.say("outcome-part-words"), "Und Bänke ohne Lehne.");
    assert_eq!(office.press(words.say("outcome-act-part")), 422);
    office.sees("Und Bänke ohne Lehne.");
    looks_right(&office, true);
    office.fill_in(words.say("outcome-part-words"), BENCHES);
    assert_eq!(office.press(words.say("outcome-act-part")), 200);
    let part = office.path().rsplit('/').next().unwrap_or_default().to_owned();
    assert_ne!(part, whole);

    for language in ["de", "ar", "de-simple"] {
        let words = Words::of(language);
        assert_eq!(author.visit(&server.url(&receipt.replacen("/de/", &format!("/{language}/"), 1))), 200);
        author.sees(words.say("contribution-step-split"));
        assert_eq!(author.press_selected(&format!("a[href='/{language}/receipts/{part}']")), 200);
        author.sees(words.say("contribution-step-split-from"));
        assert_eq!(author.visit(&server.url(&format!("/{language}/proposals/{part}"))), 200);
        author.sees(BENCHES);
        assert!(!author.shows("Mehr Bäume am Hafen."));
        looks_right(&author, true);
    }
}
