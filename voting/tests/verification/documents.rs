//! What the documents say is what the program does.

use std::collections::BTreeSet;

use voting::archive::{EventKind, Phase};
use voting::ballot::tracker;
use voting::group::Ed25519;
use voting::verify::command_line::{Command, help, misuse_report, parse};
use voting::verify::{Language, Options, Verdict, json_report, read_tracker, sentences, verify};

use crate::made::open;
use crate::refusals::with_a_wrong_ballot;
use crate::samples::judge;

const ENGLISH: &str = include_str!("../../AUDIT.md");
const GERMAN: &str = include_str!("../../AUDIT.de.md");
const DOCUMENTS: [(Language, &str); 2] = [(Language::En, ENGLISH), (Language::De, GERMAN)];

/// The words in quotes of a source file that are codes.
fn quoted(source: &str) -> impl Iterator<Item = &str> {
    let is_code =
        |word: &&str| word.contains('-') && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    source.split('"').skip(1).step_by(2).filter(is_code)
}

#[test]
fn every_reason_stands_in_the_documents() {
    let usage = include_str!("../../src/verify/command_line/words.rs");
    let codes: Vec<&str> = quoted(include_str!("../../src/verify/codes.rs")).chain(quoted(usage)).collect();
    assert!(codes.len() > 90, "{codes:?}");
    for (language, document) in DOCUMENTS {
        for code in &codes {
            assert!(document.contains(&format!("`{code}`")), "{code} is not explained in {language:?}");
        }
    }
}

/// The election of the sample: three voters, the first of whom votes twice, and the tracker of the first ballot.
fn sample() -> (Vec<u8>, String) {
    let mut made = open::<Ed25519>(3);
    let first = made.ballot(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    made.open.cast(first.as_bytes()).unwrap();
    made.cast(1, &[vec![1, 0, 0], vec![0, 0, 0, 0, 1]]);
    made.cast(0, &[vec![0, 0, 1], vec![0, 1, 0, 0, 0]]);
    (made.finish(), tracker(first.as_bytes()))
}

fn judged(archive: &[u8], sought: &str) -> Verdict {
    let options = Options { tracker: read_tracker(sought), ..Options::default() };
    verify(std::io::Cursor::new(archive), &options)
}

#[test]
fn the_runs_in_the_documents_are_what_the_program_says() {
    let (archive, sought) = sample();
    for (language, document) in DOCUMENTS {
        for verdict in [judged(&archive, &sought), judge(&with_a_wrong_ballot().0)] {
            let said = sentences(&verdict, language).join("\n");
            assert!(document.contains(&format!("\n{said}\n```")), "{language:?}: the document lacks\n{said}");
        }
        let help = help(language);
        let options = help.lines().filter_map(|line| line.split_whitespace().next());
        for option in options.filter(|word| word.starts_with("--")) {
            assert!(document.contains(&format!("`{option}")), "{language:?}: {option}");
        }
    }
}

/// The names of all fields, however deep.
fn fields(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    if let Some(object) = value.as_object() {
        found.extend(object.keys().cloned());
    }
    let inner = value.as_object().into_iter().flat_map(|object| object.values());
    inner.chain(value.as_array().into_iter().flatten()).for_each(|value| fields(value, found));
}

#[test]
fn every_field_of_the_json_report_stands_in_the_documents() {
    let (archive, sought) = sample();
    let mut found = BTreeSet::new();
    for verdict in [judged(&archive, &sought), judged(&archive[..9_000], &sought), judge(&with_a_wrong_ballot().0)] {
        fields(&json_report(&verdict, Language::En), &mut found);
    }
    let Err(misuse) = parse(&[], Language::En) else { panic!("no file is named") };
    fields(&misuse_report(&misuse), &mut found);
    // Those of questions that this crate verifies but does not make.
    found.extend(["lists", "votes"].map(String::from));
    for (language, document) in DOCUMENTS {
        for field in &found {
            assert!(document.contains(&format!("`{field}`")), "{field} is not explained in {language:?}");
        }
        for kind in EventKind::ALL {
            assert!(document.contains(&format!("`{}`", kind.name())), "{kind:?} in {language:?}");
        }
    }
}

#[test]
fn every_phase_has_a_word_without_blanks_that_stands_in_the_documents() {
    let mut made = open::<Ed25519>(1);
    made.cast(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    let archive = made.finish();
    let mut found = BTreeSet::new();
    for length in (0..=archive.len()).step_by(512) {
        let report = json_report(&judge(&archive[..length]), Language::En);
        found.extend(report["phase"].as_str().map(String::from));
    }
    assert_eq!(found.iter().collect::<Vec<_>>(), ["closed", "decrypting", "finished", "open"]);
    for (language, document) in DOCUMENTS {
        for phase in Phase::ALL.iter().skip(1) {
            let word = format!("`{}`", format!("{phase:?}").to_lowercase());
            assert!(document.contains(&word), "{word} in {language:?}");
        }
    }
}

#[test]
fn the_command_line_that_the_documents_show_is_understood() {
    for (_, document) in DOCUMENTS {
        let shown: Vec<&str> = document.lines().filter_map(|line| line.strip_prefix("$ verify-election ")).collect();
        assert!(shown.len() >= 2, "{shown:?}");
        for line in shown {
            let arguments: Vec<_> = line.split(' ').map(Into::into).collect();
            assert!(matches!(parse(&arguments, Language::En), Ok(Command::Verify(_))), "{line}");
        }
    }
}
