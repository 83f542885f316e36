//! Small archives that somebody changed.

use voting::archive::{Phase, Reader};
use voting::group::Ed25519;
use voting::hash;
use voting::verify::{Options, Reason, Verdict, verify};

use crate::made::open;
use crate::samples::judge;

fn small() -> Vec<u8> {
    let mut made = open::<Ed25519>(2);
    made.cast(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    made.cast(1, &[vec![1, 0, 0], vec![0, 0, 0, 0, 1]]);
    made.finish()
}

/// Whether the archive's bytes, chain and order of events are right, whatever they mean.
fn reads(archive: &[u8]) -> bool {
    let Ok(mut reader) = Reader::new(archive) else { return false };
    let mut phase = Phase::Empty;
    loop {
        let mut next = phase;
        let allowed = |kind| phase.after(kind, false).map(|after| next = after);
        match reader.next_event(allowed) {
            Ok(Some(_)) => phase = next,
            Ok(None) => return phase == Phase::Finished,
            Err(_) => return false,
        }
    }
}

#[test]
fn no_archive_with_a_single_bit_changed_is_accepted() {
    let mut archive = small();
    assert!(reads(&archive) && judge(&archive).exit_code() == 0);
    for place in 0..archive.len() {
        for bit in 0..8 {
            archive[place] ^= 1 << bit;
            assert!(!reads(&archive), "bit {bit} of byte {place} may be changed");
            // The verifier reads in the same way and no more kindly; it is slower, so it is asked now and then.
            if (8 * place + bit) % 997 == 0 {
                assert_ne!(judge(&archive).exit_code(), 0, "bit {bit} of byte {place} may be changed");
            }
            archive[place] ^= 1 << bit;
        }
    }
}

#[test]
fn an_archive_cut_off_inside_an_event_is_refused_and_between_events_is_accepted_so_far() {
    let archive = small();
    let mut accepted = 0;
    for length in (0..archive.len()).step_by(512) {
        match judge(&archive[..length]) {
            Verdict::Accepted(report) => {
                accepted += 1;
                assert!(report.result.is_none());
            }
            Verdict::Refused(refusal) => assert!(matches!(refusal.reason, Reason::Archive(_)), "{refusal:?}"),
            Verdict::Unjudged(_) => assert!(length <= 1024, "{length}"),
        }
        assert_ne!(judge(&archive[..length + 100]).exit_code(), 0, "{length}");
    }
    assert_eq!(accepted, 6, "after the setup, two ballots, the end of voting, the tally and the decryption");
}

#[test]
fn an_archive_that_was_verified_before_is_verified_from_there_on() {
    let mut made = open::<Ed25519>(3);
    made.cast(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    let head = made.open.writer().chain().head();
    made.cast(1, &[vec![1, 0, 0], vec![0, 0, 0, 0, 1]]);
    made.cast(0, &[vec![0, 0, 1], vec![0, 0, 0, 0, 0]]);
    let archive = made.finish();
    let judge = |since| verify(std::io::Cursor::new(&archive), &Options { since, ..Options::default() });
    match (judge(head), judge(None)) {
        (Verdict::Accepted(part), Verdict::Accepted(whole)) => {
            assert_eq!((part.checks.ballots, part.checks.ballots_before, part.checks.replaced), (2, 1, 1));
            assert_eq!((whole.checks.ballots, whole.checks.ballots_before), (3, 0));
            assert_eq!(part.result, whole.result);
        }
        other => panic!("{other:?}"),
    }
    let Verdict::Refused(refusal) = judge(Some(hash::sha256(b"another past"))) else { panic!() };
    assert!(matches!(refusal.reason, Reason::SinceMissing(_)));
    assert_eq!((refusal.event, refusal.kind), (None, None), "no event is blamed for one that is not there");
}

#[test]
fn an_archive_of_another_election_than_expected_is_refused() {
    let options = Options { uuid: Some("Another1Uuid11".into()), ..Options::default() };
    let Verdict::Refused(refusal) = verify(std::io::Cursor::new(small()), &options) else { panic!() };
    assert_eq!((refusal.event, refusal.reason.code()), (None, "other-election"), "no event of it is wrong");
}
