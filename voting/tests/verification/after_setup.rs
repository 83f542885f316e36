//! Archives whose events after the setup are not as the format wants them, put together so that all hashes are right.

use voting::archive::{EventKind, Owned, Phase, Reader, SizedTally, Total, Writer};
use voting::ballot::{Ballot, BallotFault};
use voting::election::{Question, QuestionText};
use voting::group::{Ed25519, Group};
use voting::proof::shuffle::Shuffle;
use voting::verify::{Options, Reason, Verdict, verify};
use voting::{hash, json, tally};

use crate::made::{Fixed, open};
use crate::samples::judge;

type Part = (EventKind, Vec<Vec<u8>>);

fn parts(archive: &[u8]) -> Vec<Part> {
    let mut reader = Reader::new(archive).unwrap();
    let mut parts = Vec::new();
    while let Some(records) = reader.next_event(|_| Ok(())).unwrap() {
        parts.push((records.kind, records.data.into_iter().map(|record| record.body).collect()));
    }
    parts
}

fn archive(parts: &[Part]) -> Vec<u8> {
    let mut writer = Writer::create(Vec::new(), 1_700_000_000).unwrap();
    for (kind, data) in parts {
        writer.append(*kind, &data.iter().map(Vec::as_slice).collect::<Vec<_>>()).unwrap();
    }
    writer.into_inner()
}

fn finished() -> Vec<Part> {
    let mut made = open::<Ed25519>(2);
    made.cast(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    made.cast(1, &[vec![1, 0, 0], vec![0, 0, 0, 0, 1]]);
    parts(&made.finish())
}

/// The finished archive with `old` replaced by `new` in the last record of every event of this kind.
fn exit_with(kind: EventKind, old: &str, new: &str) -> u8 {
    let mut parts = finished();
    for (_, data) in parts.iter_mut().filter(|(found, _)| *found == kind) {
        let last = data.last_mut().unwrap();
        let text = String::from_utf8(last.clone()).unwrap();
        assert!(text.contains(old), "{old} in {text}");
        *last = text.replacen(old, new, 1).into_bytes();
    }
    judge(&archive(&parts)).exit_code()
}

#[test]
fn an_archive_put_together_from_its_parts_is_accepted() {
    assert_eq!(exit_with(EventKind::Result, "[[", "[["), 0);
}

#[test]
fn totals_and_results_have_one_form_and_it_is_that_of_other_programs() {
    assert_eq!(exit_with(EventKind::EncryptedTally, "\"total_weight\":2", "\"total_weight\":\"2\""), 1);
    assert_eq!(exit_with(EventKind::Result, "[[1,1,0]", "[[\"1\",1,0]"), 1);
    assert_eq!(exit_with(EventKind::Result, "[[1,1,0]", "[[1,1,-0]"), 1);
    let text = |total| json::write(&Total(total));
    assert_eq!((text((1 << 30) - 1), text(1 << 30)), ("1073741823".into(), "\"1073741824\"".into()));
    let reads = |text: &str| json::read_canonical::<Total>(text.as_bytes()).is_ok();
    assert!(reads("1073741823") && reads("\"1073741824\"") && reads("\"18446744073709551615\""));
    assert!(!reads("1073741824") && !reads("\"1073741823\"") && !reads("\"+1073741824\"") && !reads("1.0"));
}

#[test]
fn a_ballot_longer_than_the_questions_need_is_refused() {
    let mut parts = finished();
    parts[1].1[0].extend(vec![b' '; 20_000]);
    let Verdict::Refused(refusal) = judge(&archive(&parts)) else { panic!() };
    assert!(matches!(refusal.reason, Reason::Ballot(BallotFault::TooLong { .. })), "{refusal:?}");
    assert_eq!(refusal.event, Some(1));
}

/// What is taken over is that proofs and signature hold, nothing else.
#[test]
fn a_ballot_before_since_must_still_belong_to_the_election_and_answer_its_questions() {
    let good = finished();
    let original: Ballot = Ballot::read(&good[1].1[0]).unwrap();
    let judge_with = |change: &dyn Fn(&mut Ballot)| {
        let mut ballot = original.clone();
        change(&mut ballot);
        let mut parts = good[..2].to_vec();
        parts[1].1[0] = json::write(&ballot).into_bytes();
        let archive = archive(&parts);
        let mut reader = Reader::new(archive.as_slice()).unwrap();
        while reader.next_event(|_| Ok(())).unwrap().is_some() {}
        let since = reader.chain().head();
        verify(std::io::Cursor::new(&archive), &Options { since, ..Options::default() }).exit_code()
    };
    assert_eq!(judge_with(&|_| {}), 0);
    assert_eq!(judge_with(&|ballot| ballot.signature.proof.response = "1".into()), 0, "the signature is taken over");
    assert_eq!(judge_with(&|ballot| ballot.election_uuid = "Another1Uuid11".into()), 1);
    assert_eq!(judge_with(&|ballot| ballot.election_hash.push('A')), 1);
    assert_eq!(judge_with(&|ballot| ballot.answers.clear()), 1);
    assert_eq!(judge_with(&|ballot| ballot.answers.swap(0, 1)), 1);
    assert_eq!(judge_with(&|ballot| ballot.answers.truncate(1)), 1);
    assert_eq!(judge_with(&|ballot| ballot.credential = Ed25519::encode(&Ed25519::generator())), 1);
}

#[test]
fn a_tally_counts_no_ballot_of_another_shape() {
    let made = open::<Ed25519>(1);
    let mut tally = tally::Tally::<Ed25519>::new(&made.open.election().questions);
    assert!(tally.add(0, 1, &[]).is_err());
    let right = tally.encrypted();
    assert!(tally.add(0, 1, &right[..1]).is_err());
    assert!(tally.add(0, 1, &right).is_ok());
    assert!(tally.remove(0, 1, &right[..1]).is_err());
}

/// An election of one ranking without ballots, with two trustees, up to the end of shuffles. For no ciphertexts any numbers
/// are a proof of a shuffle.
fn empty_ranking(owners: &[u64]) -> Vec<Part> {
    let mut parts = parts(open::<Ed25519>(1).open.writer().get_ref());
    let mut random = Fixed(77);
    let keys: Vec<_> = (0..2).map(|_| voting::trustees::single::PrivateKey::<Ed25519>::generate(&mut random)).collect();
    let items: Vec<_> = keys.iter().map(|key| voting::trustees::ItemText::Single(key.public(&mut random))).collect();
    let trustees = voting::trustees::write(&items).into_bytes();
    let (_, key) = voting::trustees::Trustees::<Ed25519>::read(&trustees).unwrap();
    let mut election = voting::election::read_text(&parts[0].1[0]).unwrap();
    election.public_key = Ed25519::encode(&key);
    let ranking = voting::election::NonHomomorphic { question: "Q".into(), answers: vec!["A".into(), "B".into()] };
    election.questions = vec![QuestionText::Known(Question::NonHomomorphic(ranking))];
    let election = json::write(&election).into_bytes();
    let name = |body: &[u8]| hash::hex(&hash::sha256(body));
    let setup = voting::archive::SetupData {
        election: name(&election),
        trustees: name(&trustees),
        credentials: name(&parts[0].1[2]),
    };
    parts[0].1 = vec![election, trustees, parts[0].1[2].clone(), json::write(&setup).into_bytes()];
    parts.push((EventKind::EndBallots, Vec::new()));
    let sized = SizedTally { num_tallied: 0, total_weight: Total(0), encrypted_tally: name(b"[[]]") };
    parts.push((EventKind::EncryptedTally, vec![b"[[]]".to_vec(), json::write(&sized).into_bytes()]));
    for owner in owners {
        let s: Vec<_> = (0..4).map(|_| Ed25519::random_scalar(&mut random)).collect();
        let power = |scalar| Ed25519::encode(&Ed25519::generator_power(&scalar));
        let zero = Ed25519::scalar(0);
        let t41 = Ed25519::encode(&Ed25519::power(&key, &(zero - s[3])));
        let commitments = (power(s[0]), power(s[1]), power(s[2]), [t41, power(zero - s[3])], Vec::new());
        let [s1, s2, s3, s4] = [0, 1, 2, 3].map(|index: usize| Ed25519::encode_scalar(&s[index]));
        let proof = (commitments, (s1, s2, s3, s4, Vec::new(), Vec::new()), Vec::new(), Vec::new());
        let shuffle = json::write(&Shuffle { ciphertexts: vec![Vec::new()], proofs: vec![proof] }).into_bytes();
        parts.push(owned(EventKind::Shuffle, *owner, shuffle));
    }
    parts
}

fn owned(kind: EventKind, owner: u64, body: Vec<u8>) -> Part {
    let owned = json::write(&Owned { owner, payload: hash::hex(&hash::sha256(&body)) });
    (kind, vec![body, owned.into_bytes()])
}

#[test]
fn an_election_of_a_ranking_without_ballots_can_be_finished_by_two_trustees() {
    let mut parts = empty_ranking(&[1, 2]);
    parts.push((EventKind::EndShuffles, Vec::new()));
    let nothing = br#"{"decryption_factors":[[]],"decryption_proofs":[[]]}"#.to_vec();
    for owner in [1, 2] {
        parts.push(owned(EventKind::PartialDecryption, owner, nothing.clone()));
    }
    parts.push((EventKind::Result, vec![br#"{"result":[[]]}"#.to_vec()]));
    match judge(&archive(&parts)) {
        Verdict::Accepted(report) => assert_eq!(report.phase, Phase::Finished),
        other => panic!("{other:?}"),
    }
    let len = parts.len();
    // But not by one of them twice.
    parts[len - 2] = parts[len - 3].clone();
    assert_eq!(judge(&archive(&parts)).exit_code(), 1);
}

#[test]
fn a_shuffle_by_nobody_or_by_somebody_far_beyond_the_trustees_is_refused() {
    let exit = |owners: &[u64]| {
        let mut parts = empty_ranking(owners);
        parts.push((EventKind::EndShuffles, Vec::new()));
        judge(&archive(&parts)).exit_code()
    };
    assert_eq!(exit(&[1, 2]), 0);
    assert_eq!(exit(&[2, 1]), 0);
    assert_eq!(exit(&[1, 2, 3, 4]), 0, "others may shuffle after the trustees");
    assert_eq!(exit(&[0, 1, 2]), 1);
    assert_eq!(exit(&[1, 2, 4]), 1);
    assert_eq!(exit(&[1, 2, u64::MAX]), 1);
    assert_eq!(exit(&[1]), 1, "every trustee must");
}
