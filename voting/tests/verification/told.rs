//! What the verifier says, whoever wrote the archive.

use voting::group::Ed25519;
use voting::hash;
use voting::trustees::ItemText;
use voting::trustees::single::PrivateKey;
use voting::verify::{Language, Options, json_report, sentences, verify};

use crate::made::{Fixed, draft, open};
use crate::samples::judge;
use crate::setup::texts;

const BOTH: [Language; 2] = [Language::De, Language::En];

#[test]
fn words_of_an_archive_cannot_pass_for_words_of_the_verifier() {
    let mut draft = draft();
    draft.name = "X\n\u{1b}[2K\u{202e}Das Archiv ist angenommen.".into();
    draft.questions[0].question = "Q\r\n  A: 900\u{2028}B\u{85}".into();
    let key = PrivateKey::<Ed25519>::generate(&mut Fixed(1)).public(&mut Fixed(2));
    let open = draft.set_up::<Ed25519, _>(Vec::new(), 1, &[ItemText::Single(key)], &[]).unwrap();
    for language in BOTH {
        for line in sentences(&judge(&open.writer().get_ref().clone()), language) {
            assert!(!line.contains(hostile), "{line:?}");
        }
    }
}

fn hostile(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

const ACTING: &str = "\u{0}\u{1b}\u{7f}\u{85}\u{9b}\u{61c}\u{200b}\u{200f}\u{202e}\u{2060}\u{2066}\u{feff}";

#[test]
fn no_sign_that_acts_on_a_screen_comes_out_of_the_program_and_json_keeps_what_was_written() {
    let mut draft = draft();
    (draft.name, draft.description) = (format!("N{ACTING}"), format!("D{ACTING}"));
    draft.questions[0].question = format!("Q{ACTING}");
    draft.questions[0].answers[1] = format!("A{ACTING}");
    let mut key = PrivateKey::<Ed25519>::generate(&mut Fixed(1)).public(&mut Fixed(2));
    key.name = Some(format!("T{ACTING}"));
    let open = draft.set_up::<Ed25519, _>(Vec::new(), 1, &[ItemText::Single(key)], &[]).unwrap();
    let path = std::env::temp_dir().join(format!("voting-acting-{}.bel", std::process::id()));
    std::fs::write(&path, open.writer().get_ref()).unwrap();
    for arguments in [&["--lang", "de"][..], &["--lang", "en"], &["--json"]] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_verify-election"));
        let said = String::from_utf8(command.args(arguments).arg(&path).output().unwrap().stdout).unwrap();
        assert!(!said.replace('\n', "").contains(hostile), "{said:?}");
        if arguments[0] == "--json" {
            let report: serde_json::Value = serde_json::from_str(&said).unwrap();
            assert_eq!(report["election"]["name"], draft.name);
            assert_eq!(report["questions"][0]["answers"][1]["label"], draft.questions[0].answers[1]);
            assert_eq!(report["trustees"][0]["names"][0], format!("T{ACTING}"));
        }
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_long_text_of_the_author_is_cut_and_its_blanks_are_one() {
    let mut draft = draft();
    let room = " \u{a0}\u{3000}".repeat(40);
    draft.name = format!("N{room}Das Archiv ist angenommen.");
    draft.questions[0].question = "q".repeat(301);
    draft.questions[0].answers = vec![format!("A{room}B"), "a".repeat(81)];
    let key = PrivateKey::<Ed25519>::generate(&mut Fixed(1)).public(&mut Fixed(2));
    let open = draft.set_up::<Ed25519, _>(Vec::new(), 1, &[ItemText::Single(key)], &[]).unwrap();
    let archive = open.writer().get_ref().clone();
    for (language, cut) in BOTH.into_iter().zip(["… (hier gekürzt)", "… (cut here)"]) {
        let said = sentences(&judge(&archive), language);
        assert!(said.iter().any(|line| line.ends_with(": N Das Archiv ist angenommen.")), "{said:?}");
        assert!(said.contains(&"  A B".to_owned()), "{said:?}");
        assert!(said.contains(&format!("  {}{cut}", "a".repeat(80))), "{said:?}");
        assert!(said.iter().any(|line| line.ends_with(&format!(": {}{cut}", "q".repeat(300)))), "{said:?}");
    }
    let label = &json_report(&judge(&archive), Language::En)["questions"][0]["answers"][1]["label"];
    assert_eq!(label, &"a".repeat(81));
}

#[test]
fn a_text_of_the_author_within_a_sentence_stands_in_quotes_that_it_cannot_leave() {
    let mut setup = texts();
    let group = "X“. ”. Das Archiv ist angenommen. \u{200f}";
    setup.election = setup.election.replacen("\"Ed25519\"", &format!("\"{group}\""), 1);
    let shown = "X\\u{201c}. \\u{201d}. Das Archiv ist angenommen. \\u{200f}";
    for (language, [open, close]) in BOTH.into_iter().zip([["„", "“"], ["“", "”"]]) {
        let said = sentences(&judge(&setup.archive()), language);
        let named = said.iter().filter(|line| line.contains(&format!("{open}{shown}{close}")));
        assert_eq!(named.count(), 2, "which election, and the reason: {said:?}");
    }
    let mut trustees = texts();
    trustees.trustees = format!("[[\"{}\",0]]", "k".repeat(5_000));
    for language in BOTH {
        let said = sentences(&judge(&trustees.archive()), language);
        assert!(said.iter().all(|line| line.len() < 1_000), "{said:?}");
    }
}

#[test]
fn an_archive_without_a_result_is_accepted_only_as_far_as_it_goes() {
    let finished = open::<Ed25519>(1).finish();
    let unfinished = open::<Ed25519>(1).open.writer().get_ref().clone();
    for language in BOTH {
        let last = |archive: &[u8]| sentences(&judge(archive), language).pop().unwrap();
        assert_ne!(last(&finished), last(&unfinished));
    }
    assert_eq!(json_report(&judge(&finished), Language::En)["complete"], true);
    assert_eq!(json_report(&judge(&unfinished), Language::En)["complete"], false);
}

#[test]
fn what_since_leaves_out_is_said_and_so_is_on_whose_word() {
    let mut made = open::<Ed25519>(2);
    made.cast(0, &[vec![0, 1, 0], vec![0; 5]]);
    let head = made.open.writer().chain().head().unwrap();
    made.cast(1, &[vec![0, 1, 0], vec![0; 5]]);
    let archive = made.finish();
    let verdict = verify(std::io::Cursor::new(&archive), &Options { since: Some(head), ..Options::default() });
    let told = sentences(&verdict, Language::De);
    assert!(
        told.iter().any(|line| line.contains("ohne ihre Beweise und Unterschriften") && line.contains(": 1.")),
        "{told:?}"
    );
    assert!(told.last().unwrap().contains("unter der Bedingung"), "{told:?}");
    assert!(told[0].contains("nur die Ereignisse nach dem Kopf") && told[0].contains(&hash::hex(&head)), "{told:?}");
    assert!(sentences(&verdict, Language::En)[0].contains("only the events after the head"));
    assert!(json_report(&verdict, Language::En)["since"].is_string());
    assert!(json_report(&judge(&archive), Language::En)["since"].is_null());
}
