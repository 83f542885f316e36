//! Archives of some megabytes whose text would take a hundred times as much memory if it were held as values.
#![cfg(target_os = "linux")]

use std::process::Command;

use voting::archive::{EventKind, Owned, Reader, Writer};
use voting::election::Homomorphic;
use voting::group::{Ed25519, Group, Rfc3526};
use voting::making::Draft;
use voting::trustees::ItemText;
use voting::trustees::single::PrivateKey;
use voting::{hash, json, limits};

use crate::made::{Fixed, draft, open};
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

/// Lists of `width` lists, `depth` levels deep, with `innermost` in them.
fn nested(width: usize, depth: usize, innermost: &str) -> String {
    let inner = if depth == 0 { innermost.into() } else { vec![nested(width, depth - 1, innermost); width].join(",") };
    format!("[{inner}]")
}

/// An archive with a further event that brings this data.
fn with_event(archive: &[u8], kind: EventKind, data: &[&[u8]]) -> Vec<u8> {
    let mut reader = Reader::new(archive).unwrap();
    while reader.next_event(|_| Ok(())).unwrap().is_some() {}
    let mut writer = Writer::append_to(archive.to_vec(), reader.time(), reader.chain().clone());
    writer.append(kind, data).unwrap();
    writer.into_inner()
}

#[test]
fn memory_stays_in_proportion_to_a_decryption_and_a_result_of_lists_in_lists() {
    let chain = format!("{}{}", "[".repeat(100), "]".repeat(100));
    let lists = format!("[{0},{0}]", nested(5, 6, &chain));
    let mut made = open::<Ed25519>(1);
    made.cast(0, &[vec![0, 1, 0], vec![0; 5]]);
    let tallied = made.open.close().unwrap().tally().unwrap().into_archive();
    let decryption = format!(r#"{{"decryption_factors":{lists},"decryption_proofs":{lists}}}"#);
    let owned = json::write(&Owned { owner: 1, payload: hash::hex(&hash::sha256(decryption.as_bytes())) });
    let data = [decryption.as_bytes(), owned.as_bytes()];
    assert_eq!(exit("decryption", &with_event(&tallied, EventKind::PartialDecryption, &data)), Some(1));
    let mut made = open::<Ed25519>(1);
    made.cast(0, &[vec![0, 1, 0], vec![0; 5]]);
    let decrypted = made.decrypted();
    let result = format!(r#"{{"result":{lists}}}"#);
    assert_eq!(exit("result", &with_event(&decrypted, EventKind::Result, &[result.as_bytes()])), Some(1));
}

#[test]
fn memory_stays_in_proportion_to_a_ballot_of_lists_in_lists() {
    // Ten questions of a thousand answers in the largest group: a ballot may have 38 MB.
    let question = |_| Homomorphic {
        question: String::new(),
        answers: vec![String::new(); limits::ANSWERS],
        blank: false,
        min: 0,
        max: 1,
    };
    let questions = (0..limits::ALL_ANSWERS / limits::ANSWERS).map(question).collect();
    let key = PrivateKey::<Rfc3526>::generate(&mut Fixed(1)).public(&mut Fixed(2));
    let setup = Draft { questions, ..draft() };
    let open = setup.set_up::<Rfc3526, _>(Vec::new(), 1, &[ItemText::Single(key)], &[]).unwrap();
    assert_eq!(Rfc3526::NAME, "RFC-3526-2048");
    let lists = vec![nested(1_000, 2, ""); 5].join(",");
    let choices = format!(r#"{{"choices":[],"individual_proofs":[{lists}],"overall_proof":[{lists}]}}"#);
    let ballot = format!(r#"{{"election_uuid":"","election_hash":"","credential":"","answers":[{choices}]}}"#);
    assert!(ballot.len() > 30_000_000 && ballot.len() < 38_000_000, "{}", ballot.len());
    let archive = with_event(open.writer().get_ref(), EventKind::Ballot, &[ballot.as_bytes()]);
    assert_eq!(exit("ballot-lists", &archive), Some(1));
}
