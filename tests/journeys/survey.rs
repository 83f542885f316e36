use super::{city, looks_right, narrow, reference, somebody};
use std::sync::OnceLock;
use tests::{LANGUAGES, Page, Server, SqliteFile, Words};

const TYPED: &str = "Danke & bitte <b>weiter</b> so";

/// The demo city's survey about the Promenade, as people read it.
struct Questions {
    by_bicycle: &'static str,
    on_foot: &'static str,
    as_it_is: &'static str,
    statements: [&'static str; 4],
    crossing: &'static str,
    last: &'static str,
}

fn questions(language: &str) -> Questions {
    match language {
        "de" => Questions {
            by_bicycle: "Mit dem Rad",
            on_foot: "Zu Fuß",
            as_it_is: "So lassen, nur erneuern",
            statements: ["Schnell vorankommen", "In Ruhe zu Fuß gehen", "Licht im Winter", "Schutz der Bäume"],
            crossing: "Welche Kreuzung soll zuerst umgebaut werden?",
            last: "Was möchten Sie uns noch sagen?",
        },
        "de-simple" => Questions {
            by_bicycle: "Mit dem Rad",
            on_foot: "Zu Fuß",
            as_it_is: "So lassen wie heute",
            statements: [
                "Ich bin schnell am Ziel",
                "Ich kann in Ruhe gehen",
                "Im Winter ist es hell",
                "Die Bäume bleiben gesund",
            ],
            crossing: "Welche Kreuzung bauen wir zuerst um?",
            last: "Was möchten Sie noch sagen?",
        },
        "en" => Questions {
            by_bicycle: "By bicycle",
            on_foot: "On foot",
            as_it_is: "Leave as it is, only renew",
            statements: ["Getting ahead quickly", "Walking in peace", "Light in winter", "Protecting the trees"],
            crossing: "Which crossing should be rebuilt first?",
            last: "What else would you like to tell us?",
        },
        _ => Questions {
            by_bicycle: "بالدراجة",
            on_foot: "سيرًا على الأقدام",
            as_it_is: "يبقى كما هو مع التجديد فقط",
            statements: ["الوصول بسرعة", "المشي بهدوء", "الإنارة في الشتاء", "حماية الأشجار"],
            crossing: "أي تقاطع يُعاد بناؤه أولًا؟",
            last: "ماذا تودون أن تقولوا لنا أيضًا؟",
        },
    }
}

/// The city, where the question about the crossing is for those who come by bicycle. The demo's own survey asks
/// everybody everything, and the rules of a survey that runs are locked, so this is written into its database.
fn branching() -> &'static Server {
    static BRANCHED: OnceLock<()> = OnceLock::new();
    BRANCHED.get_or_init(|| {
        let mut file = SqliteFile::at(&city().database);
        let survey = "SELECT procedure_id FROM question JOIN procedure ON procedure.id = procedure_id
            WHERE slug = 'radweg-promenade' AND position = ";
        file.run(&format!(
            "UPDATE question SET shown_if = (
                SELECT json_object('question', CAST(first.id AS TEXT), 'is',
                    json_object('test', 'any-of', 'choices', json_array(CAST(choice.id AS TEXT))))
                FROM question AS first JOIN choice ON choice.question_id = first.id
                WHERE first.procedure_id = ({survey} 1) AND first.position = 1
                ORDER BY choice.position LIMIT 1)
             WHERE procedure_id = ({survey} 4) AND position = 4"
        ));
    });
    city()
}

/// From the front page to the first question, by links and buttons alone.
fn begin(page: &Page, words: &Words) {
    to_the_survey(page, words);
    assert_eq!(page.press(words.say("survey-begin-now")), 200);
}

/// From the front page to the survey's first page.
fn to_the_survey(page: &Page, words: &Words) {
    let (server, language) = (branching(), words.language);
    let procedure = format!("/{language}/procedures/radweg-promenade");
    assert_eq!(page.visit(&server.url(&format!("/{language}/"))), 200);
    assert_eq!(page.press_selected(&format!("main a[href='{procedure}']")), 200);
    assert_eq!(page.press_selected(&format!("main a[href='{procedure}/survey']")), 200);
}

/// The questions that need an answer: how, how wide, and how important four things are.
fn answer_two(page: &Page, words: &Words, asked: &Questions) {
    page.choose(asked.by_bicycle);
    assert_eq!(page.press(words.say("survey-on")), 200);
    page.choose(asked.as_it_is);
    assert_eq!(page.press(words.say("survey-on")), 200);
}

fn rate(page: &Page, words: &Words, asked: &Questions) {
    for statement in asked.statements {
        page.choose(&format!("{statement} :: 4"));
    }
    assert_eq!(page.press(words.say("survey-on")), 200);
}

/// "Continue later", and taking it up again by the code; the address of the draft leads nowhere in between.
fn leave_and_come_back(page: &Page, words: &Words) {
    let draft = page.url();
    assert_eq!(page.press(words.say("ui-flow-save")), 200);
    let code = page.ask("document.querySelector('.receipt-code').textContent").as_str().unwrap().to_owned();
    assert_eq!(page.press(words.say("survey-save-leave")), 200);
    page.sees(words.say("survey-left"));
    let left = page.url();
    assert_eq!(page.visit(&draft), 410, "who uses the computer next does not see the draft");
    page.sees(words.say("survey-gone"));
    page.visit(&left);
    assert_eq!(page.press(words.say("survey-resume-now")), 200);
    page.fill_in(words.say("survey-resume-code"), &code);
    assert_eq!(page.press(words.say("survey-resume-now")), 200);
    assert!(page.path().ends_with("/3"), "it goes on where it was left: {}", page.path());
}

fn answers(language: &'static str, scripts: bool) {
    let (words, asked) = (Words::of(language), questions(language));
    let page = somebody(scripts);
    narrow(&page);
    begin(&page, &words);
    assert_eq!(page.press(words.say("survey-on")), 422);
    page.sees(words.say("survey-missing-single"));
    looks_right(&page, scripts);
    answer_two(&page, &words, &asked);
    leave_and_come_back(&page, &words);
    rate(&page, &words, &asked);
    page.sees(asked.crossing);
    for _ in ["crossing", "what is missing", "the spot", "district"] {
        assert_eq!(page.press(words.say("survey-on")), 200);
    }
    page.fill_in(asked.last, TYPED);
    assert_eq!(page.press(words.say("survey-on")), 200);
    for said in [asked.by_bicycle, asked.as_it_is, asked.crossing, TYPED] {
        page.sees(said);
    }
    // Who walks is not asked about the crossing, also when that turns out late.
    assert_eq!(page.press_selected("main a[href$='/1?from=check']"), 200);
    page.choose(asked.on_foot);
    assert_eq!(page.press(words.say("survey-on")), 200);
    page.sees(asked.on_foot);
    assert!(!page.shows(asked.crossing) && page.path().ends_with("/check"), "{}\n{}", page.path(), page.text());
    assert_eq!(page.press(words.say("survey-send")), 200);
    let reference = reference(&page, language);
    page.sees(words.say("contribution-thanks-survey"));
    page.sees(&reference);
    page.sees(words.say("contribution-kind-survey"));
}

#[test]
fn a_survey_is_answered_left_taken_up_and_sent_with_scripts() {
    LANGUAGES.into_iter().for_each(|language| answers(language, true));
}

#[test]
fn a_survey_is_answered_left_taken_up_and_sent_without_scripts() {
    LANGUAGES.into_iter().for_each(|language| answers(language, false));
}

#[test]
fn a_browser_that_has_answered_is_told_so_and_nothing_counts_twice() {
    let (words, asked) = (Words::of("de"), questions("de"));
    let page = somebody(true);
    narrow(&page);
    for again in [false, true] {
        if again {
            to_the_survey(&page, &words);
            page.sees(words.say("survey-voice-used"));
            assert_eq!(page.press(words.say("survey-look")), 200);
        } else {
            begin(&page, &words);
        }
        answer_two(&page, &words, &asked);
        rate(&page, &words, &asked);
        while !page.path().ends_with("/check") {
            assert_eq!(page.press(words.say("survey-on")), 200);
        }
        assert_eq!(page.press(words.say("survey-send")), if again { 422 } else { 200 });
    }
    page.sees(words.say("survey-counted-before"));
    looks_right(&page, true);
}
