use super::{looks_right, own_city, sign_in, somebody};
use tests::{LANGUAGES, Look, Words};

const TITLE: &str = "Eine Bank vor der Apotheke";

#[test]
fn a_sheet_is_keyed_in_compared_by_somebody_else_and_gets_a_slip_and_a_receipt() {
    let server = own_city();
    let words = Words::of("de");
    let clerk = sign_in(&server, "moellers");
    assert_eq!(clerk.press_selected("a[href='/desk/entry']"), 200);
    assert_eq!(clerk.press(words.say("paper-type-paper")), 200);
    clerk.fill_in(words.say("proposal-title"), TITLE);
    clerk.fill_in(words.say("proposal-body"), "Ich bin 81 und muss unterwegs [unleserlich] sitzen.");
    assert_eq!(clerk.press(words.say("paper-save-sheet")), 200);
    clerk.sees(words.say("paper-typed"));
    assert_eq!(
        clerk
            .press_selected("main a[href^='/desk/entry/']:not([href*='?']):not([href$='survey']):not([href$='reach'])"),
        200
    );
    clerk.sees(words.say("paper-compare-own"));
    assert!(!clerk.shows(words.say("paper-release")), "nobody compares their own sheet");

    let other = sign_in(&server, "althoff");
    assert_eq!(other.visit(&clerk.url()), 200);
    other.sees(TITLE);
    other.sees("Ute Möllers");
    assert_eq!(other.press(words.say("paper-release")), 422);
    other.sees(words.say("paper-compared-missing"));
    looks_right(&other, true);
    other.choose(words.say("paper-compared"));
    assert_eq!(other.press(words.say("paper-release")), 200);
    let path = other.path();
    assert!(path.starts_with("/desk/entry/slips/MS-"), "{path}");
    let reference = path.split(['/', '?']).nth(4).unwrap();
    let code = path.split("code=").nth(1).expect("the slip has the code").to_owned();
    other.look(Look::Print);
    for printed in [words.say("paper-slip-thanks"), reference, &code, TITLE] {
        other.sees(printed);
    }

    for language in LANGUAGES {
        let words = Words::of(language);
        let author = somebody(false);
        author.visit(&server.url(&format!("/{language}/receipts/{reference}")));
        author.sees(reference);
        author.sees(&format!("{} {}", words.say("contribution-way"), words.say("contribution-channel-paper")));
    }
}
