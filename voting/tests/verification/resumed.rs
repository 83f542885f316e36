//! A program that makes an election and starts again in between.

use std::io::Cursor;

use voting::ballot::BallotFault;
use voting::group::{Belenios2048, Ed25519, Group};
use voting::making::{MakingFault, Open, Resumed, resume};
use voting::trustees::single::PrivateKey;
use voting::verify::Verdict;
use voting::{archive, hash, json, partial_decryption};

use crate::made::{Fixed, Made, open};
use crate::samples::judge;

const FIRST: [&[u8]; 2] = [&[0, 1, 0], &[1, 1, 0, 0, 0]];
const SECOND: [&[u8]; 2] = [&[1, 0, 0], &[0, 0, 0, 0, 1]];

fn rows(choices: [&[u8]; 2]) -> Vec<Vec<u8>> {
    choices.map(<[u8]>::to_vec).to_vec()
}

type Going<G> = Resumed<G, Cursor<Vec<u8>>>;

fn again<G: Group>(archive: Vec<u8>, since: Option<[u8; 32]>) -> Result<Going<G>, MakingFault> {
    resume(Cursor::new(archive), since)
}

fn opened<G: Group>(archive: Vec<u8>, since: Option<[u8; 32]>) -> Open<G, Cursor<Vec<u8>>> {
    match again(archive, since) {
        Ok(Resumed::Open(open)) => open,
        Ok(_) => panic!("not open"),
        Err(fault) => panic!("{fault}"),
    }
}

fn bytes<G: Group>(open: &Open<G, Cursor<Vec<u8>>>) -> Vec<u8> {
    open.writer().get_ref().get_ref().clone()
}

fn decryption<G: Group>(key: &PrivateKey<G>, tallied: &voting::making::Tallied<G, Cursor<Vec<u8>>>) -> String {
    let fingerprint = &tallied.election().fingerprint;
    json::write(&partial_decryption::make(key, fingerprint, tallied.encrypted(), &mut Fixed(3)).unwrap())
}

/// Starts again after every event; the archive is the one that is made without a pause.
fn an_election_goes_on_after_every_event<G: Group>() {
    let mut made: Made<G> = open(2);
    let ballots = [made.ballot(0, &rows(FIRST)), made.ballot(1, &rows(SECOND)), made.ballot(0, &rows(SECOND))];
    let mut archive = made.open.writer().get_ref().clone();
    for ballot in &ballots {
        let mut open = opened::<G>(archive, None);
        open.cast(ballot.as_bytes()).unwrap();
        assert!(matches!(open.cast(ballot.as_bytes()), Err(MakingFault::Repeated)));
        archive = bytes(&open);
    }
    let Ok(Resumed::Open(open)) = again::<G>(archive, None) else { panic!() };
    let closed = open.close().unwrap();
    let Ok(Resumed::Closed(closed)) = again::<G>(closed.into_archive().into_inner(), None) else { panic!() };
    let tallied = closed.tally().unwrap();
    let Ok(Resumed::Tallied(mut tallied)) = again::<G>(tallied.into_archive().into_inner(), None) else { panic!() };
    let part = decryption(&made.key, &tallied);
    tallied.take_decryption(1, part.as_bytes()).unwrap();
    let Ok(Resumed::Tallied(mut tallied)) = again::<G>(tallied.into_archive().into_inner(), None) else { panic!() };
    assert!(tallied.decrypted_by().eq([1]));
    assert!(matches!(tallied.take_decryption(1, part.as_bytes()), Err(MakingFault::DecryptedTwice(1))));
    let finished = tallied.publish().unwrap();
    let archive = finished.archive.into_inner();
    let Ok(Resumed::Finished(again)) = again::<G>(archive.clone(), None) else { panic!() };
    assert_eq!(again.result, finished.result);
    for ballot in &ballots {
        made.open.cast(ballot.as_bytes()).unwrap();
    }
    let Verdict::Accepted(report) = judge(&archive) else { panic!() };
    let Verdict::Accepted(at_once) = judge(&made.finish()) else { panic!() };
    assert_eq!((&report.result, &report.checks), (&at_once.result, &at_once.checks));
}

#[test]
fn an_election_goes_on_after_every_event_in_ed25519() {
    an_election_goes_on_after_every_event::<Ed25519>();
}

#[test]
fn an_election_goes_on_after_every_event_in_belenios_2048() {
    an_election_goes_on_after_every_event::<Belenios2048>();
}

#[test]
fn an_event_that_was_not_written_to_its_end_can_be_cut_off() {
    let mut made = open::<Ed25519>(2);
    made.cast(0, &rows(FIRST));
    let whole = made.open.writer().get_ref().clone();
    let ballot = made.ballot(1, &rows(SECOND));
    made.open.cast(ballot.as_bytes()).unwrap();
    let archive = made.open.writer().get_ref().clone();
    for length in (whole.len() + 1..archive.len()).step_by(300) {
        match again::<Ed25519>(archive[..length].to_vec(), None) {
            Err(MakingFault::Unfinished { whole: found }) => assert_eq!(found, whole.len() as u64),
            _ => panic!("{length} bytes of {}", archive.len()),
        }
    }
    let mut open = opened::<Ed25519>(whole, None);
    open.cast(ballot.as_bytes()).unwrap();
    assert!(bytes(&open) == archive);
}

#[test]
fn an_archive_that_has_lost_an_event_is_not_gone_on_with() {
    let mut made = open::<Ed25519>(1);
    let before = made.open.writer().get_ref().clone();
    made.cast(0, &rows(FIRST));
    let since = made.open.writer().chain().head();
    assert!(matches!(again::<Ed25519>(before, since), Err(MakingFault::SinceMissing)));
    opened::<Ed25519>(made.open.writer().get_ref().clone(), since);
}

#[test]
fn ballots_that_nobody_has_checked_are_checked_when_an_election_goes_on() {
    let mut made = open::<Ed25519>(1);
    let setup = made.open.writer().get_ref().clone();
    let ballot = made.ballot(0, &rows(FIRST)).replace("\"response\":\"1", "\"response\":\"2");
    let mut reader = archive::Reader::new(setup.as_slice()).unwrap();
    while reader.next_event(|_| Ok(())).unwrap().is_some() {}
    let mut writer = archive::Writer::append_to(setup.clone(), reader.time(), reader.chain().clone());
    writer.append(archive::EventKind::Ballot, &[ballot.as_bytes()]).unwrap();
    let forged = writer.into_inner();
    assert!(matches!(again::<Ed25519>(forged, None), Err(MakingFault::Ballot(BallotFault::SignatureHash))));
    assert!(matches!(again::<Ed25519>(setup, Some(hash::sha256(b"unknown"))), Err(MakingFault::SinceMissing)));
    assert!(matches!(again::<Ed25519>(Vec::new(), None), Err(MakingFault::Archive(_))));
}
