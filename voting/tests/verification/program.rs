//! The program `verify-election` as somebody calls it.

use std::path::PathBuf;
use std::process::{Command, Output};

use voting::group::Ed25519;

use crate::made::open;

/// Two hashes that no archive holds.
const HEAD: &str = "00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa";
const OTHER: &str = "11aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa";
const HEAD_IN_CAPITALS: &str = "00AA00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa";

fn call(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_verify-election")).args(arguments).output().unwrap()
}

fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = std::env::temp_dir().join(format!("voting-{}-{name}.bel", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    path
}

fn archive() -> Vec<u8> {
    let mut made = open::<Ed25519>(1);
    made.cast(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    made.finish()
}

#[test]
fn the_program_says_question_and_result_and_leaves_with_0() {
    let path = file("accepted", &archive());
    let name = path.to_string_lossy();
    let german = call(&["--lang", "de", &name]);
    let said = String::from_utf8(german.stdout).unwrap();
    assert_eq!(german.status.code(), Some(0), "{said}");
    assert!(
        said.contains(
            "Frage 1: Ja oder nein?\n  Zu wählen: genau 1 Antwort, oder leer.\n  (leere Stimmen): 0\n  Ja: 1\n  Nein: 0"
        ),
        "{said}"
    );
    let json = call(&["--json", &name]);
    let report: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(report["verdict"], "accepted");
    assert_eq!(report["result"], serde_json::json!([[0, 1, 0], [1, 1, 0, 0, 0]]));
    let head = report["head"].as_str().unwrap();
    assert_eq!(call(&["--since", head, &name]).status.code(), Some(0));
    std::fs::remove_file(path).unwrap();
}

#[test]
fn the_program_names_the_event_at_fault_and_leaves_with_1() {
    let mut bytes = archive();
    // A byte of the ballot's event: the end of voting, the tally, the decryption and the result follow it.
    let place = bytes.windows(6).position(|window| window == b"Ballot").unwrap();
    bytes[place] ^= 1;
    let path = file("refused", &bytes);
    let refused = call(&["--lang", "de", &path.to_string_lossy()]);
    let said = String::from_utf8(refused.stdout).unwrap();
    assert_eq!(refused.status.code(), Some(1));
    assert!(said.starts_with("Das Archiv ist abgelehnt.\n"), "{said}");
    assert!(said.contains("\nErstes fehlerhaftes Ereignis: Nummer 1\n"), "{said}");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn the_program_leaves_with_2_where_it_cannot_judge() {
    let path = file("empty", b"");
    assert_ne!(call(&[&path.to_string_lossy()]).status.code(), Some(0));
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_wrong_command_line_is_told_with_the_option_that_is_wrong_and_leaves_with_2() {
    for (arguments, named, code) in [
        (&["--lang", "de"][..], "Datei", "usage-no-file"),
        (&["--lang", "de", "a.bel", "b.bel"], "b.bel", "usage-second-file"),
        (&["--lang", "de", "--quick", "a.bel"], "--quick", "usage-unknown-option"),
        (&["--lang", "de", "a.bel", "--since"], "--since", "usage-no-value"),
        (&["--lang", "xx", "a.bel"], "--lang", "usage-lang"),
        (&["--lang", "de", "--uuid", "", "a.bel"], "--uuid", "usage-uuid"),
        (&["--lang", "de", "--uuid", "Test1Wah1nac", "a.bel"], "--uuid", "usage-uuid"),
        (&["--lang", "de", "--lang", "en", "a.bel"], "--lang", "usage-repeated-option"),
        (&["--lang", "de", "--proofs", "a", "--proofs", "a", "a.bel"], "--proofs", "usage-repeated-option"),
        (&["--since", HEAD, "--since", OTHER, "a.bel"], "--since", "usage-repeated-option"),
        (&["--uuid", "Test1Wah1nach2", "--uuid", "Test1Wah1nach2", "a.bel"], "--uuid", "usage-repeated-option"),
        (&["--tracker", HEAD, "--tracker", OTHER, "a.bel"], "--tracker", "usage-repeated-option"),
        (&["--since", &HEAD[..63], "a.bel"], "--since", "usage-since"),
        (&["--since", HEAD_IN_CAPITALS, "a.bel"], "--since", "usage-since"),
        (&["--since", "", "a.bel"], "--since", "usage-since"),
        (&["--lang", "de", "--since", "12", "a.bel"], "--since", "usage-since"),
        (&["--lang", "de", "--tracker", "12", "a.bel"], "--tracker", "usage-tracker"),
        (&["--lang", "de", "/nowhere/a.bel"], "es gibt sie nicht", "file-missing"),
        (&["--lang", "de", "/"], "Ordner", "file-unreadable"),
    ] {
        let output = call(arguments);
        let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(told.contains(named), "{arguments:?}: {told}");
        let report = call(&[&["--json"], arguments].concat());
        assert_eq!(report.status.code(), Some(2), "{arguments:?}");
        let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
        assert_eq!((&report["reason"], &report["verdict"]), (&code.into(), &"unjudged".into()), "{arguments:?}");
        assert!(report["sentences"][0].as_str().unwrap().contains(named), "{arguments:?}");
    }
}

#[test]
fn json_asked_for_twice_is_a_wrong_command_line_too() {
    let output = call(&["--json", "--json", "a.bel"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), &report["reason"]), (Some(2), &"usage-repeated-option".into()));
}

#[test]
fn a_head_that_the_archive_does_not_hold_is_named_with_a_reason_of_its_own() {
    let path = file("since", &archive());
    let refused = call(&["--lang", "de", "--since", HEAD, &path.to_string_lossy()]);
    let said = String::from_utf8(refused.stdout).unwrap();
    assert_eq!(refused.status.code(), Some(1));
    assert!(said.contains("since-missing") && said.contains(HEAD), "{said}");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_language_is_taken_from_the_command_line_or_else_from_the_environment() {
    let said = |arguments: &[&str], locale: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_verify-election"));
        let output = command.args(arguments).env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", locale);
        let output = output.output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).unwrap()
    };
    for question in ["--help", "--version"] {
        let (german, english) = (said(&[question, "--lang", "de"], "C"), said(&[question, "--lang", "en"], "C"));
        assert_ne!(german, english);
        assert_eq!((said(&[question], "de_DE.UTF-8"), said(&[question], "C")), (german, english));
    }
    assert!(said(&["--version"], "C").contains(env!("CARGO_PKG_VERSION")));
    for option in ["--lang", "--json", "--tracker", "--uuid", "--since", "--help", "--version"] {
        assert!(said(&["--help"], "de").contains(option) && said(&["--help"], "C").contains(option), "{option}");
    }
}

#[test]
fn a_file_whose_name_begins_with_a_dash_is_read_behind_two_dashes() {
    let folder = std::env::temp_dir().join(format!("voting-{}-dash", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("--json"), archive()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_verify-election"));
    let output = command.args(["--lang", "en", "--", "--json"]).current_dir(&folder).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.starts_with(b"Election: "), "in sentences: behind the dashes stands no option");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_progress_is_shown_to_people_only() {
    let path = file("piped", &archive());
    let output = call(&["--lang", "en", &path.to_string_lossy()]);
    assert!(output.stderr.is_empty(), "{:?}", String::from_utf8_lossy(&output.stderr));
    std::fs::remove_file(path).unwrap();
}

#[test]
#[cfg(unix)]
fn a_file_whose_name_is_no_text_is_told_and_leaves_with_2() {
    use std::os::unix::ffi::OsStrExt as _;
    let name = std::ffi::OsStr::from_bytes(b"/nowhere/x\xff.bel");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_verify-election")).arg(name).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.is_empty());
}
