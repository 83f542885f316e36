//! A voter looks up the ballot by its tracker.

use voting::ballot::tracker;
use voting::group::Ed25519;
use voting::verify::{Language, Options, Standing, Verdict, json_report, read_tracker, sentences, verify};

use crate::made::open;

fn standing(archive: &[u8], tracker: &str) -> Standing {
    match judged(archive, tracker) {
        Verdict::Accepted(report) => report.tracked.unwrap().standing,
        other => panic!("{other:?}"),
    }
}

fn judged(archive: &[u8], tracker: &str) -> Verdict {
    let tracker = read_tracker(tracker);
    assert!(tracker.is_some());
    verify(std::io::Cursor::new(archive), &Options { tracker, ..Options::default() })
}

#[test]
fn a_ballot_counts_is_replaced_or_is_not_there() {
    let mut made = open::<Ed25519>(3);
    let choices = [vec![0, 1, 0], vec![1, 1, 0, 0, 0]];
    let ballots: Vec<String> = [0, 1, 0, 0].map(|voter| made.ballot(voter, &choices)).into();
    for ballot in &ballots {
        made.open.cast(ballot.as_bytes()).unwrap();
    }
    let trackers: Vec<String> = ballots.iter().map(|ballot| tracker(ballot.as_bytes())).collect();
    let never_cast = tracker(made.ballot(2, &choices).as_bytes());
    let credential = |voter: usize| made.credentials[voter].public();
    let (first, second) = (credential(0), credential(1));
    let growing = made.open.writer().get_ref().clone();
    let finished = made.finish();
    for archive in [&growing, &finished] {
        // The last ballot of all is the one that replaces, not the next.
        let replaced =
            Standing::Replaced { event: 1, credential: first.clone(), by_event: 4, by_tracker: trackers[3].clone() };
        assert_eq!(standing(archive, &trackers[0]), replaced);
        assert_eq!(standing(archive, &trackers[1]), Standing::Counted { event: 2, credential: second.clone() });
        assert!(matches!(standing(archive, &trackers[2]), Standing::Replaced { event: 3, by_event: 4, .. }));
        assert_eq!(standing(archive, &trackers[3]), Standing::Counted { event: 4, credential: first.clone() });
        assert_eq!(standing(archive, &never_cast), Standing::Absent);
    }
    for language in [Language::De, Language::En] {
        let told = |archive, tracker| {
            let lines = sentences(&judged(archive, tracker), language);
            let tracker = format!("Tracker {tracker}: ");
            lines.into_iter().find(|line| line.starts_with(&tracker)).unwrap()
        };
        let counted = [told(&growing, &trackers[1]), told(&finished, &trackers[1])];
        assert_ne!(counted[0], counted[1], "while voting goes on, a ballot counts for now");
        assert!(told(&finished, &trackers[0]).contains(&trackers[3]));
        told(&finished, &never_cast);
    }
    let report = json_report(&judged(&finished, &trackers[0]), Language::En);
    assert_eq!((&report["tracker"]["standing"], &report["tracker"]["by_event"]), (&"replaced".into(), &4.into()));
}

#[test]
fn a_refused_archive_does_not_say_that_a_ballot_counts() {
    let mut made = open::<Ed25519>(1);
    let ballot = made.ballot(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    made.open.cast(ballot.as_bytes()).unwrap();
    let archive = made.finish();
    let verdict = judged(&archive[..archive.len() - 100], &tracker(ballot.as_bytes()));
    assert_eq!(verdict.exit_code(), 1);
    let report = json_report(&verdict, Language::De);
    assert_eq!(report["tracker"]["standing"], "unknown");
    assert!(sentences(&verdict, Language::De).iter().any(|line| line.contains("sagt nicht, ob der Stimmzettel zählt")));
}

#[test]
fn a_tracker_is_read_in_the_forms_that_voters_have_and_in_no_other() {
    let text = tracker(b"a ballot");
    let digest = voting::hash::sha256(b"a ballot");
    for form in [text.clone(), format!("{text}="), voting::hash::hex(&digest)] {
        assert_eq!(read_tracker(&form), Some(digest), "{form}");
    }
    for form in ["", "=", &text[1..], &format!("{text}A"), &format!("{text}=="), &text.replace(&text[..1], "-")] {
        assert_eq!(read_tracker(form), None, "{form}");
    }
}
