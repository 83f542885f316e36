//! What the verifier says about an archive that it refuses.

use voting::archive::EventKind;
use voting::ballot::tracker;
use voting::group::Ed25519;
use voting::hash;
use voting::json;
use voting::verify::{Language, Options, Refusal, Verdict, json_report, sentences, verify};

use crate::made::{Made, UUID, open};
use crate::samples::{all, archive, judge};

const BOTH: [Language; 2] = [Language::De, Language::En];

fn refused(archive: &[u8]) -> Refusal {
    match judge(archive) {
        Verdict::Refused(refusal) => *refusal,
        other => panic!("{other:?}"),
    }
}

fn code(archive: &[u8]) -> String {
    json_report(&judge(archive), Language::En)["reason"].as_str().unwrap().to_owned()
}

fn voted() -> Made<Ed25519> {
    let mut made = open::<Ed25519>(2);
    made.cast(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    made
}

/// An archive whose second ballot has a signature of something else, and that ballot.
pub fn with_a_wrong_ballot() -> (Vec<u8>, String) {
    let mut made = voted();
    let ballot = made.ballot(1, &[vec![1, 0, 0], vec![0, 0, 0, 0, 1]]);
    let mut ballot: voting::ballot::Ballot = json::read(ballot.as_bytes()).unwrap();
    ballot.signature.proof.response = ballot.signature.proof.challenge.clone();
    let ballot = json::write(&ballot);
    let archive = made.open.writer().get_ref().clone();
    let chain = made.open.writer().chain().clone();
    let mut writer = voting::archive::Writer::append_to(archive, 1_700_000_000, chain);
    writer.append(EventKind::Ballot, &[ballot.as_bytes()]).unwrap();
    writer.append(EventKind::EndBallots, &[]).unwrap();
    (writer.into_inner(), ballot)
}

#[test]
fn a_refusal_names_the_election_what_was_right_the_event_the_ballot_and_the_next_step() {
    let (archive, ballot) = with_a_wrong_ballot();
    let credential = json::read::<voting::ballot::Ballot>(ballot.as_bytes()).unwrap().credential;
    let refusal = refused(&archive);
    let event = hash::hex(&refusal.hash.unwrap());
    let fingerprint = refusal.before.election.as_ref().unwrap().fingerprint.clone();
    for (language, words) in BOTH.into_iter().zip([
        ["2 Ereignisse", "1 Stimmzettel", "Nummer 2 (Stimmzettel)", "dem Wahlvorstand"],
        ["2 events", "1 ballot with", "number 2 (ballot)", "the election board"],
    ]) {
        let told = sentences(&judge(&archive), language).join("\n");
        let named = [UUID, &fingerprint, &event, &tracker(ballot.as_bytes()), &credential, "ballot-signature"];
        for word in words.iter().chain(&named) {
            assert!(told.contains(word), "{word}: {told}");
        }
    }
    let report = json_report(&judge(&archive), Language::En);
    assert_eq!((&report["event"], &report["type"]), (&2.into(), &"Ballot".into()));
    assert_eq!((&report["event_hash"], &report["election"]["uuid"]), (&event.into(), &UUID.into()));
    assert_eq!(report["ballot"]["tracker"], tracker(ballot.as_bytes()));
    assert_eq!((&report["checks"]["events"], &report["checks"]["ballots"]), (&2.into(), &1.into()));
}

#[test]
fn a_file_that_is_cut_off_blames_no_event_and_says_where_it_ends() {
    let archive = voted().finish();
    let mut codes = std::collections::BTreeSet::new();
    for length in (0..archive.len()).step_by(256).skip(1) {
        let Verdict::Refused(refusal) = judge(&archive[..length]) else { continue };
        codes.insert(refusal.reason.code());
        assert_eq!((refusal.event, refusal.kind), (None, None), "{length}: {refusal:?}");
        assert_eq!(refusal.before.head.is_some(), refusal.before.checks.events > 0, "{length}");
    }
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["file-cut-off-before-event", "file-cut-off-in-record"]);
}

#[test]
fn bytes_after_the_result_are_told_as_such() {
    let archive = voted().finish();
    let record = &archive[1024..1024 + 512];
    let zeros = [0; 1024];
    for more in [&b"x"[..], &zeros, &archive[..1024], record, b"\n"] {
        let longer = [&archive[..], more].concat();
        let refusal = refused(&longer);
        assert_eq!((refusal.event, refusal.reason.byte()), (None, Some(archive.len() as u64)));
        assert_eq!(code(&longer), "trailing-bytes");
    }
    // A whole event is more than bytes: it is named.
    let mut writer = voting::archive::Writer::append_to(archive, 1_700_000_000, chain_of(voted().finish()));
    writer.append(EventKind::EndBallots, &[]).unwrap();
    let refusal = refused(writer.get_ref());
    assert_eq!((refusal.reason.code(), refusal.kind), ("event-order", Some(EventKind::EndBallots)));
}

fn chain_of(archive: Vec<u8>) -> voting::archive::Chain {
    let mut reader = voting::archive::Reader::new(std::io::Cursor::new(archive)).unwrap();
    while reader.next_event(|_| Ok(())).unwrap().is_some() {}
    reader.chain().clone()
}

#[test]
fn bytes_that_are_no_archive_are_told_apart_from_an_archive_with_wrong_bytes() {
    assert_eq!(code(&[b'x'; 2_000]), "not-an-archive");
    assert_eq!(code(b""), "not-an-archive");
    let mut archive = voted().finish();
    archive[1024] = b'x';
    assert_eq!(code(&archive), "record-header");
}

#[test]
fn places_in_bytes_are_told_in_the_same_words() {
    let whole = voted().finish();
    let with = |at: usize, byte: u8| {
        let mut changed = whole.clone();
        changed[at] = byte;
        changed
    };
    let setup = with(1024 + 512, b'x');
    let longer = [&whole[..], b"x"].concat();
    for (archive, offset) in
        [(whole[..1300].to_vec(), 1024), (with(1024, b'x'), 1024), (setup, 1024), (longer, whole.len())]
    {
        for (language, word) in BOTH.into_iter().zip(["Byte-Stelle", "byte offset"]) {
            let told = sentences(&judge(&archive), language).join("\n");
            assert!(told.contains(&format!("{word} {offset}")), "{told}");
        }
    }
}

#[test]
fn a_repeated_ballot_is_named_by_its_tracker() {
    let mut made = voted();
    let ballot = made.ballot(1, &[vec![1, 0, 0], vec![0, 0, 0, 0, 1]]);
    made.open.cast(ballot.as_bytes()).unwrap();
    let writer = made.open.writer();
    let (archive, chain) = (writer.get_ref().clone(), writer.chain().clone());
    let mut writer = voting::archive::Writer::append_to(archive, 1_700_000_000, chain);
    writer.append(EventKind::Ballot, &[ballot.as_bytes()]).unwrap();
    let refusal = refused(writer.get_ref());
    assert_eq!((refusal.event, refusal.reason.code()), (Some(3), "record-repeated"));
    let credential = json::read::<voting::ballot::Ballot>(ballot.as_bytes()).unwrap().credential;
    for (language, first) in BOTH.into_iter().zip(["schon in Ereignis 2.", "already, in event 2."]) {
        let told = sentences(&judge(writer.get_ref()), language).join("\n");
        for word in [&tracker(ballot.as_bytes()), &credential, first] {
            assert!(told.contains(word), "{word}: {told}");
        }
    }
    let report = json_report(&judge(writer.get_ref()), Language::En);
    assert_eq!((&report["first_event"], &report["ballot"]["credential"]), (&2.into(), &credential.into()));
}

#[test]
fn a_head_that_the_archive_does_not_hold_blames_no_event_and_claims_no_proofs() {
    let archive = voted().finish();
    let since = Some(hash::sha256(b"another past"));
    let verdict = verify(std::io::Cursor::new(&archive), &Options { since, ..Options::default() });
    let report = json_report(&verdict, Language::De);
    assert_eq!((&report["reason"], &report["event"]), (&"since-missing".into(), &serde_json::Value::Null));
    assert_eq!((&report["checks"]["ballots"], &report["checks"]["ballots_checked_before"]), (&0.into(), &1.into()));
    assert_eq!(report["checks"]["events"], 6);
}

#[test]
fn german_sentences_hold_no_english_words_of_the_format_or_of_a_reader() {
    let mut archives: Vec<Vec<u8>> = all("must-reject").iter().map(|folder| archive(folder)).collect();
    archives.push(with_a_wrong_ballot().0);
    let whole = voted().finish();
    archives.extend([&whole[..700], &whole[..whole.len() - 512], b"x"].map(<[u8]>::to_vec));
    for archive in archives {
        let told = sentences(&judge(&archive), Language::De);
        // The election's name is the author's, and a word for programs stands in brackets.
        let own = told.iter().filter(|line| !line.starts_with("Wahl: "));
        let own: String = own.map(|line| line.split_once("): ").map_or(line.as_str(), |(_, rest)| rest)).collect();
        let english = EventKind::ALL.map(EventKind::name);
        for word in
            english.iter().filter(|word| **word != "Setup").chain(&["expected", "unknown", "line 1", "`", "error"])
        {
            assert!(!own.contains(word), "{word}: {own}");
        }
    }
}
