use super::{looks_right, own_city, reference, sign_in, somebody};
use tests::{Page, Server, Words};

const TITLE: &str = "Eine Bank am Hafen";
const ANSWER: &str = "Ja, die Bank kommt.";
const ANSWER_SIMPLE: &str = "Ja. Wir bauen die Bank.";
const ANSWER_ARABIC: &str = "نعم، سيُوضع المقعد.";
const WORDING: &str = "Die Bank am Hafen wird im Frühjahr aufgestellt.";

/// Hands in a proposal in German and leaves the receipt open.
fn resident(server: &Server, words: &Words) -> (Page, String) {
    let page = somebody(true);
    assert_eq!(page.visit(&server.url(&format!("{}/new", server.proposals()))), 200);
    page.fill_in(words.say("proposal-title"), TITLE);
    page.fill_in(words.say("proposal-body"), "Zum Sitzen und Schauen.");
    assert_eq!(page.press(words.say("contribution-to-check")), 200);
    assert_eq!(page.press(words.say("proposal-send")), 200);
    let reference = reference(&page, "de");
    (page, reference)
}

fn moderate(server: &Server, words: &Words, reference: &str) {
    let page = sign_in(server, "yildiz");
    assert_eq!(page.press_selected("a[href='/desk/moderation']"), 200);
    assert_eq!(page.press_selected(&format!("form[action='/desk/moderation/{reference}/claim'] button")), 200);
    page.sees("Zum Sitzen und Schauen.");
    assert_eq!(page.press(words.say("moderation-publish")), 200);
    page.sees(words.say("moderation-done-published"));
}

/// One person writes, in three languages, and cannot release; another does.
fn answer(server: &Server, words: &Words, reference: &str) -> Page {
    let writer = sign_in(server, "althoff");
    assert_eq!(writer.visit(&server.url(&format!("/desk/answers/{reference}"))), 200);
    assert_eq!(writer.press(words.say("outcome-act-write")), 200);
    assert_eq!(writer.press(words.say("outcome-act-save")), 422);
    writer.sees(words.say("outcome-disposition-missing"));
    looks_right(&writer, true);
    writer.choose(&format!("{} :: {}", words.say("outcome-disposition"), words.say("outcome-say-taken-up")));
    for (language, answer, reason) in [
        ("de", ANSWER, "Der Platz gehört der Stadt, das Geld ist da."),
        ("de-simple", ANSWER_SIMPLE, "Der Platz gehört der Stadt."),
        ("ar", ANSWER_ARABIC, "الساحة ملك للمدينة."),
    ] {
        if language != "de" {
            writer
                .evaluate(&format!("document.getElementById('f-answer-{language}').closest('details').open = true; 0"));
        }
        writer.fill_selected(&format!("#f-answer-{language}"), answer);
        writer.fill_selected(&format!("#f-reason-{language}"), reason);
    }
    assert_eq!(writer.press(words.say("outcome-act-save")), 200);
    assert_eq!(writer.press(words.say("outcome-act-submit")), 200);
    writer.sees(words.say("outcome-second-person"));
    assert!(!writer.shows(words.say("outcome-act-release-now")), "nobody releases their own answer");

    let second = sign_in(server, "terhaar");
    assert_eq!(second.visit(&writer.url()), 200);
    second.sees(ANSWER);
    assert_eq!(second.press(words.say("outcome-act-release-now")), 200);
    second.sees(words.say("outcome-state-released"));
    second
}

fn decide(server: &Server, words: &Words, page: &Page, reference: &str) {
    assert_eq!(page.visit(&server.url("/desk/council")), 200);
    assert_eq!(page.press(words.say("council-record")), 200);
    page.fill_in(words.say("council-references"), reference);
    page.choose(words.say("council-body-committee"));
    page.fill_in(words.say("council-name"), "Ausschuss für Grün");
    page.fill_in(words.say("council-day"), "2026-11-20");
    page.fill_in(words.say("council-paper"), "V/0731/2026");
    page.choose(&format!("{} :: {}", words.say("council-result"), words.say("outcome-result-accepted")));
    page.fill_in(words.say("council-wording"), WORDING);
    assert_eq!(page.press(words.say("council-record-now")), 422);
    page.fill_in(words.say("council-early"), "Die Bank ist unstrittig.");
    assert_eq!(page.press(words.say("council-record-now")), 200);
    page.sees("V/0731/2026");
    page.click(words.say("outcome-wording"));
    page.sees(WORDING);
}

#[test]
fn a_proposal_is_read_answered_by_two_and_decided_and_its_author_reads_all_of_it_in_three_languages() {
    let server = own_city();
    let words = Words::of("de");
    let (author, reference) = resident(&server, &words);
    let receipt = author.path();
    moderate(&server, &words, &reference);
    let page = answer(&server, &words, &reference);
    decide(&server, &words, &page, &reference);

    for (language, answer) in [("de", ANSWER), ("ar", ANSWER_ARABIC), ("de-simple", ANSWER_SIMPLE)] {
        let words = Words::of(language);
        let own = |path: &str| server.url(&path.replacen("/de/", &format!("/{language}/"), 1));
        for path in [receipt.as_str(), &format!("/de/proposals/{reference}")] {
            assert_eq!(author.visit(&own(path)), 200);
            for told in [
                TITLE,
                words.say("outcome-step-taken-up"),
                answer,
                words.say("outcome-step-committee"),
                words.say("outcome-result-accepted"),
                "V/0731/2026",
            ] {
                author.sees(told);
            }
            looks_right(&author, true);
        }
    }
}
