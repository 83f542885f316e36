//! The program `verify-election` as somebody calls it.

use std::path::PathBuf;
use std::process::{Command, Output};

use voting::group::Ed25519;

use crate::made::open;

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
    assert!(said.contains("Frage 1: Ja oder nein?\n  leer: 0\n  Ja: 1\n  Nein: 0"), "{said}");
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
    assert!(said.contains("Das Archiv ist abgelehnt.\nEreignis 1: "), "{said}");
    std::fs::remove_file(path).unwrap();
}

#[test]
fn the_program_leaves_with_2_where_it_cannot_judge() {
    assert_eq!(call(&[]).status.code(), Some(2));
    assert_eq!(call(&["--lang", "xx", "a.bel"]).status.code(), Some(2));
    assert_eq!(call(&["/nowhere/a.bel"]).status.code(), Some(2));
    let path = file("empty", b"");
    assert_ne!(call(&[&path.to_string_lossy()]).status.code(), Some(0));
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
