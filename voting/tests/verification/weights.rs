//! Elections whose voters have weights.

use voting::ballot;
use voting::credentials::Credential;
use voting::group::{Belenios2048, Ed25519, Group};
use voting::shape::Shape;
use voting::trustees::ItemText;
use voting::trustees::single::PrivateKey;
use voting::verify::{Report, Verdict};
use voting::{json, partial_decryption};

use crate::made::{Fixed, UUID, draft};
use crate::samples::judge;

const BLANK: [u8; 3] = [1, 0, 0];
const YES: [u8; 3] = [0, 1, 0];
const NO: [u8; 3] = [0, 0, 1];

/// The archive of an election of voters with these weights, in which voter and vote are given; a later vote of the same
/// voter replaces the one before.
pub fn archive<G: Group>(weights: &[u64], votes: &[(usize, [u8; 3])]) -> Vec<u8> {
    let random = &mut Fixed(31);
    let key = PrivateKey::<G>::generate(random);
    let voters: Vec<Credential<G>> = weights.iter().map(|_| Credential::generate(UUID, random)).collect();
    let public: Vec<String> =
        voters.iter().zip(weights).map(|(voter, weight)| format!("{},{weight}", voter.public())).collect();
    let trustees = [ItemText::Single(key.public(random))];
    let mut open = draft().set_up(Vec::new(), 1_700_000_000, &trustees, &public).unwrap();
    for (voter, choice) in votes {
        let choices = [choice.to_vec(), vec![1, 0, 0, 0, u8::from(*choice == NO)]];
        let ballot = ballot::make(open.election(), &voters[*voter], &choices, random).unwrap();
        open.cast(json::write(&ballot).as_bytes()).unwrap();
    }
    let mut tallied = open.close().unwrap().tally().unwrap();
    let fingerprint = tallied.election().fingerprint.clone();
    let part = partial_decryption::make(&key, &fingerprint, tallied.encrypted(), random).unwrap();
    tallied.take_decryption(1, json::write(&part).as_bytes()).unwrap();
    tallied.publish().unwrap().archive
}

/// Verifies an election of nine voters with the weights 1 to 9.
fn report<G: Group>(votes: &[(usize, [u8; 3])]) -> Report {
    match judge(&archive::<G>(&[1, 2, 3, 4, 5, 6, 7, 8, 9], votes)) {
        Verdict::Accepted(report) => *report,
        other => panic!("{other:?}"),
    }
}

fn every_vote_counts_as_often_as_its_weight<G: Group>() {
    // Weights 1, 2, 3 blank; 4 and 5 yes; 6, 7 and 8 no. The voter of weight 9 does not vote.
    let mut votes: Vec<(usize, [u8; 3])> = (0..3).map(|voter| (voter, BLANK)).collect();
    votes.extend((3..5).map(|voter| (voter, YES)));
    votes.extend((5..8).map(|voter| (voter, NO)));
    let once = report::<G>(&votes);
    assert_eq!(once.result.unwrap(), [Shape::Flat(vec![6, 9, 21]), Shape::Flat(vec![36, 0, 0, 0, 21])]);
    assert_eq!((once.checks.counted, once.checks.weight), (8, 36));
    // The voter of weight 8 thinks again: all eight move.
    votes.push((7, YES));
    let again = report::<G>(&votes);
    assert_eq!(again.result.unwrap(), [Shape::Flat(vec![6, 17, 13]), Shape::Flat(vec![36, 0, 0, 0, 13])]);
    assert_eq!((again.checks.counted, again.checks.weight, again.checks.replaced), (8, 36, 1));
}

#[test]
fn every_vote_counts_as_often_as_its_weight_in_ed25519() {
    every_vote_counts_as_often_as_its_weight::<Ed25519>();
}

#[test]
fn every_vote_counts_as_often_as_its_weight_in_belenios_2048() {
    every_vote_counts_as_often_as_its_weight::<Belenios2048>();
}

#[test]
fn weights_of_more_than_a_thousand_million_are_counted_and_written_as_text() {
    let archive = archive::<Ed25519>(&[1 << 30, 1], &[(0, YES), (1, NO)]);
    let Verdict::Accepted(report) = judge(&archive) else { panic!() };
    let counts = [Shape::Flat(vec![0, 1 << 30, 1]), Shape::Flat(vec![(1 << 30) + 1, 0, 0, 0, 1])];
    assert_eq!((report.result.unwrap().as_slice(), report.checks.weight), (counts.as_slice(), (1 << 30) + 1));
    let holds = |text: &str| archive.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(r#""total_weight":"1073741825""#) && holds(r#"{"result":[[0,"1073741824",1],"#));
}

#[test]
fn weights_are_told_even_where_their_sum_is_the_number_of_ballots() {
    let archive = archive::<Ed25519>(&[2, 0], &[(0, YES), (1, NO)]);
    let Verdict::Accepted(report) = judge(&archive) else { panic!() };
    assert_eq!((report.checks.counted, report.checks.weight, report.checks.weighted), (2, 2, true));
}
