//! Archives of some megabytes whose text would take a hundred times as much memory if it were held as values.
#![cfg(target_os = "linux")]

use std::process::Command;

use voting::archive::{EventKind, Reader, Writer};

use crate::setup::texts;

/// All the memory that the program may ask for, in kilobytes; most of it is room that its threads reserve and do not use.
const MEMORY: u32 = 500_000;

/// The exit code of the program when it has no more memory than that.
fn exit(name: &str, archive: &[u8]) -> Option<i32> {
    let path = std::env::temp_dir().join(format!("voting-memory-{}-{name}.bel", std::process::id()));
    std::fs::write(&path, archive).unwrap();
    let mut command = Command::new("sh");
    let limited = format!("ulimit -v {MEMORY}; exec \"$0\" \"$1\"");
    command.args(["-c", &limited, env!("CARGO_BIN_EXE_verify-election")]).arg(&path);
    let status = command.env("RAYON_NUM_THREADS", "2").env("MALLOC_ARENA_MAX", "2").output().unwrap().status;
    std::fs::remove_file(path).unwrap();
    status.code()
}

#[test]
fn memory_stays_in_proportion_to_the_records_of_a_setup() {
    assert_eq!(exit("good", &texts().archive()), Some(0));
    let answers = |text: &str| {
        let mut setup = texts();
        setup.election = setup.election.replacen("\"answers\":[", &format!("\"answers\":[{text}"), 1);
        setup.archive()
    };
    assert_eq!(exit("answers", &answers(&"\"\",".repeat(5_000_000))), Some(2));
    let mut questions = texts();
    questions.election =
        questions.election.replacen("\"questions\":[", &format!("\"questions\":[{}", "{},".repeat(5_000_000)), 1);
    assert_eq!(exit("questions", &questions.archive()), Some(2));
    let mut trustees = texts();
    trustees.trustees = format!("[[\"Single\",[{}0]]]", "0,".repeat(10_000_000));
    assert_eq!(exit("trustees", &trustees.archive()), Some(2));
    let mut credentials = texts();
    credentials.credentials = format!("[{}\"\"]", "\"\",".repeat(10_000_000));
    assert_eq!(exit("credentials", &credentials.archive()), Some(1));
}

#[test]
fn memory_stays_in_proportion_to_a_ballot() {
    let setup = texts().archive();
    let mut reader = Reader::new(setup.as_slice()).unwrap();
    while reader.next_event(|_| Ok(())).unwrap().is_some() {}
    let (time, chain) = (reader.time(), reader.chain().clone());
    let mut writer = Writer::append_to(setup.clone(), time, chain);
    let answers = "[],".repeat(7_000_000);
    let ballot = format!(r#"{{"election_uuid":"","election_hash":"","credential":"","answers":[[{answers}0]]}}"#);
    writer.append(EventKind::Ballot, &[ballot.as_bytes()]).unwrap();
    assert_eq!(exit("ballot", &writer.into_inner()), Some(1));
}
