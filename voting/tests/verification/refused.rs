use voting::archive::ArchiveFault;
use voting::ballot::BallotFault;
use voting::verify::{Reason, Verdict};

use crate::samples::{all, archive, judge};

/// The event at fault and why, by the folder's name.
fn is_right(name: &str, event: u64, reason: &Reason) -> bool {
    println!("{name}: {event} {reason:?}");
    match name {
        "ballot-extra-field" => matches!(reason, Reason::Ballot(BallotFault::Json(_))),
        "second-setup-event" | "ballots-dropped-by-event-order" => {
            matches!(reason, Reason::Archive(ArchiveFault::NotAllowed(_)))
        }
        "duplicate-ballot-event" | "duplicate-data-adjacent" => {
            matches!(reason, Reason::Archive(ArchiveFault::Repeated { .. }))
        }
        "forged-encrypted-tally" => matches!(reason, Reason::Tally),
        "wrong-num-tallied" => matches!(reason, Reason::NumTallied { .. } | Reason::TotalWeight { .. }),
        "tampered-proof-resigned" => matches!(reason, Reason::Ballot(BallotFault::Proof { .. })),
        name if name.contains("-sig-") => matches!(reason, Reason::Ballot(BallotFault::Signature(_))),
        name if name.contains("-stuff-") => matches!(reason, Reason::Ballot(_)),
        name if name.contains("-unknowncred-") => matches!(reason, Reason::Ballot(BallotFault::UnknownCredential)),
        _ => true,
    }
}

#[test]
fn every_archive_to_be_refused_is_refused_for_its_reason() {
    for folder in all("must-reject") {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        match judge(&archive(&folder)) {
            Verdict::Refused(refusal) => {
                let event = refusal.event.unwrap();
                assert!(is_right(&name, event, &refusal.reason), "{name}: {refusal:?}");
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}
