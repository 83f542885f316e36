//! How the verifier puts what it found.

use voting::archive::{EventKind, Phase};
use voting::group::Ed25519;
use voting::trustees::ItemText;
use voting::trustees::single::PrivateKey;
use voting::verify::{
    Language, Options, Progress, Report, TrusteeItem, Verdict, json_report, sentences, verify, verify_watched,
};

use crate::made::{Fixed, draft, open};
use crate::samples::{archive, folder, judge};
use crate::threshold::elections;

const BOTH: [Language; 2] = [Language::De, Language::En];

fn accepted(archive: &[u8]) -> Report {
    match judge(archive) {
        Verdict::Accepted(report) => *report,
        other => panic!("{other:?}"),
    }
}

fn said(archive: &[u8], language: Language) -> String {
    sentences(&judge(archive), language).join("\n")
}

/// A sample made by another program, if it is here.
fn sample(name: &str) -> Option<Vec<u8>> {
    folder(&format!("good/{name}")).map(|folder| archive(&folder))
}

#[test]
fn a_threshold_group_is_told_apart_from_single_trustees() {
    let [first, ..] = &elections::<Ed25519>()[..] else { panic!("no election") };
    let report = accepted(first);
    assert!(
        matches!(&report.trustees[..], [TrusteeItem::Single { .. }, TrusteeItem::Threshold { threshold: 2, sufficing: 2, names }] if names.len() == 3),
        "{:?}",
        report.trustees
    );
    assert_eq!(report.decrypted_by, [1, 3, 4], "the first of the group is absent");
    let german = said(first, Language::De);
    assert!(german.contains("Treuhänder: 4; für das Ergebnis: Nummer 1 ist nötig; von Nummer 2 bis 4 sind 2 nötig."));
    assert!(german.contains("von Treuhänder Nummer 1, 3 und 4; nötig: 3."));
    let english = said(first, Language::En);
    assert!(english.contains("Trustees: 4; for the result: number 1 is needed; any 2 of number 2 to 4 are needed."));
    let report = json_report(&judge(first), Language::En);
    assert_eq!(report["trustees"][1]["kind"], "threshold");
    assert_eq!((&report["trustees"][1]["needed"], &report["trustees"][1]["of"]), (&2.into(), &3.into()));
}

#[test]
fn names_of_trustees_are_told_on_lines_of_their_own() {
    let named = |seed: u64, name: &str| {
        let mut key = PrivateKey::<Ed25519>::generate(&mut Fixed(seed)).public(&mut Fixed(seed + 100));
        key.name = Some(name.into());
        ItemText::Single(key)
    };
    let trustees = [named(1, "Rathaus"), named(2, "X. Das Archiv ist angenommen.")];
    let open = draft().set_up::<Ed25519, _>(Vec::new(), 1, &trustees, &[]).unwrap();
    let said = sentences(&judge(open.writer().get_ref()), Language::De);
    let named: Vec<&String> = said.iter().filter(|line| line.starts_with("  Treuhänder Nummer ")).collect();
    assert!(
        named[0].ends_with("heißt im Archiv: Rathaus") && named[1].contains("heißt im Archiv: X. Das"),
        "{named:?}"
    );
    assert!(said.iter().any(|line| line.contains("Nummer 1 und 2 sind nötig")), "{said:?}");
}

#[test]
fn one_is_told_as_one_and_more_as_more() {
    let told = |ballots: usize, language| {
        let mut made = open::<Ed25519>(2);
        (0..ballots).for_each(|voter| made.cast(voter, &[vec![0, 1, 0], vec![0; 5]]));
        said(&made.finish(), language)
    };
    assert!(
        told(1, Language::De).contains("Stimmzettel: 1 geprüft; alle seine Beweise und seine Unterschrift stimmen.")
    );
    assert!(told(2, Language::De).contains("Stimmzettel: 2 geprüft; alle Beweise und Unterschriften stimmen."));
    assert!(told(1, Language::En).contains("Ballots: 1 checked; all its proofs and its signature hold."));
    assert!(told(0, Language::En).contains("Ballots: 0 checked."));
    let empty = open::<Ed25519>(0).open.writer().get_ref().clone();
    assert!(said(&empty, Language::De).contains("Kette: 1 Ereignis ohne Lücke"));
}

#[test]
fn an_archive_that_ends_early_says_what_is_missing_at_each_stage() {
    let mut made = open::<Ed25519>(1);
    made.cast(0, &[vec![0, 1, 0], vec![0; 5]]);
    let archive = made.finish();
    let mut missing = Vec::new();
    for length in (0..archive.len()).step_by(512) {
        if let Verdict::Accepted(_) = judge(&archive[..length]) {
            let report = json_report(&judge(&archive[..length]), Language::En);
            missing.push(report["missing"].as_array().unwrap().len());
            for (language, word) in BOTH.into_iter().zip(["fehlt: ", "lacks: "]) {
                assert!(said(&archive[..length], language).contains(word));
            }
        }
    }
    assert_eq!(missing, [4, 4, 3, 2, 1], "setup, ballot, end of voting, tally, decryption");
    assert_eq!(json_report(&judge(&archive), Language::En)["missing"].as_array().unwrap().len(), 0);
}

#[test]
fn decryptions_are_missing_until_each_item_has_enough_and_no_longer() {
    let [archive, ..] = &elections::<Ed25519>()[..] else { panic!("no election") };
    let all = ends(archive);
    let ends = all.iter().filter(|(kind, _)| *kind == EventKind::PartialDecryption);
    // Trustee 1 alone, then two of the three others.
    let missing: Vec<_> = ends.map(|(_, end)| accepted(&archive[..*end]).missing()).collect();
    let (both, result) = (vec![EventKind::PartialDecryption, EventKind::Result], vec![EventKind::Result]);
    assert_eq!(missing, [both.clone(), both, result]);
}

/// The places where the events of an archive end, and their kinds.
fn ends(archive: &[u8]) -> Vec<(EventKind, usize)> {
    let mut reader = voting::archive::Reader::new(archive).unwrap();
    let mut found = Vec::new();
    while let Some(event) = reader.next_event(|_| Ok(())).unwrap() {
        found.push((event.kind, usize::try_from(reader.offset()).unwrap()));
    }
    found
}

#[test]
fn an_archive_that_waits_for_shuffles_is_told_apart_from_one_that_is_being_shuffled() {
    let Some(archive) = sample("nh-ed25519-33") else { return };
    let up_to = |wanted: EventKind| {
        let end = ends(&archive).into_iter().find(|(kind, _)| *kind == wanted).unwrap().1;
        archive[..end].to_vec()
    };
    let (tallied, shuffling) = (up_to(EventKind::EncryptedTally), up_to(EventKind::Shuffle));
    assert_eq!((accepted(&tallied).phase, accepted(&shuffling).phase), (Phase::Tallied, Phase::Shuffling));
    assert!(said(&tallied, Language::De).contains("Stand: verschlüsselt zusammengezählt, noch nicht gemischt."));
    assert!(said(&shuffling, Language::De).contains("Stand: verschlüsselt zusammengezählt, Mischen läuft."));
    assert_eq!(json_report(&judge(&tallied), Language::De)["missing"][0], "Shuffle");
    assert_eq!(json_report(&judge(&shuffling), Language::De)["missing"][0], "EndShuffles");
}

#[test]
fn votes_with_ranks_are_told_with_their_answers_and_equal_ones_together() {
    let Some(archive) = sample("nh-ed25519-33") else { return };
    let german = said(&archive, Language::De);
    assert!(german.contains("  Antwort 3: C\n"), "{german}");
    assert!(german.contains("\n    2 Stimmen: 3, 1, 2\n    1 Stimme: 2, 1, 3\n"), "{german}");
    let report = json_report(&judge(&archive), Language::De);
    let question = &report["questions"][0];
    assert_eq!((&question["kind"], &question["answers"][2]["label"]), (&"non-homomorphic".into(), &"C".into()));
    assert_eq!(question["votes"], report["result"][0]);
    assert_eq!(report["questions"][1]["answers"][0], serde_json::json!({ "label": "Yes", "count": 2 }));
}

#[test]
fn candidates_are_told_below_their_list() {
    let Some(archive) = sample("l-ed25519-33") else { return };
    assert!(said(&archive, Language::De).contains("\n  List 1: 1\n    A: 0\n    B: 1\n  List 2: 2\n    C: 2\n"));
    let list = &json_report(&judge(&archive), Language::De)["questions"][0]["lists"][1];
    assert_eq!(*list, serde_json::json!([{ "label": "List 2", "count": 2 }, { "label": "C", "count": 2 }]));
}

#[test]
fn a_result_of_weights_is_told_as_such() {
    let Some(archive) = sample("weights-ed25519-33") else { return };
    let weighted = said(&archive, Language::De);
    assert!(weighted.contains("zusammen mit Gewicht 10") && weighted.contains("Summe der Gewichte"), "{weighted}");
    let mut made = open::<Ed25519>(1);
    made.cast(0, &[vec![0, 1, 0], vec![0; 5]]);
    assert!(!said(&made.finish(), Language::De).contains("Gewicht"));
}

#[test]
fn the_progress_grows_to_the_end_of_the_file() {
    let mut made = open::<Ed25519>(300);
    (0..300).for_each(|voter| made.cast(voter, &[vec![0, 1, 0], vec![0; 5]]));
    let archive = made.finish();
    let mut told: Vec<Progress> = Vec::new();
    let source = std::io::Cursor::new(&archive);
    let verdict = verify_watched(source, &Options::default(), &mut |progress| told.push(progress));
    assert_eq!(verdict.exit_code(), 0);
    assert!(told.iter().any(|progress| progress.phase == Phase::Open && progress.ballots > 0), "while voting");
    assert!(told.is_sorted_by_key(|progress| (progress.events, progress.ballots, progress.bytes)), "{told:?}");
    let last = told.last().unwrap();
    assert_eq!((last.ballots, last.bytes, last.phase), (300, archive.len() as u64, Phase::Finished));
    // Without anybody who watches the verdict is the same.
    assert_eq!(verify(std::io::Cursor::new(&archive), &Options::default()).exit_code(), 0);
}
