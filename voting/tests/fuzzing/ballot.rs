//! Ballots of a fixed election.

use proptest::prelude::*;
use voting::ballot::Ballot;
use voting::election::{Election, read_text};
use voting::group::{Ed25519, Group};
use voting::json;

use crate::change::{changed, changes, try_all};
use crate::seeds::{self, BALLOTS, ELECTION};

fn election() -> Election<Ed25519> {
    let bytes = seeds::read(ELECTION);
    Election::check(&read_text(&bytes).unwrap(), &bytes).unwrap()
}

/// Whether all of the ballot holds, by the credential it names.
fn holds(ballot: &Ballot, election: &Election<Ed25519>) -> bool {
    Ed25519::decode_member(&ballot.credential).is_some_and(|key| ballot.check(election, &key).is_ok())
}

fn claims(bytes: &[u8], election: &Election<Ed25519>, kept: &[Vec<u8>]) {
    let Ok(ballot) = Ballot::read(bytes) else { return };
    assert!(json::write(&ballot).as_bytes() == bytes, "a ballot has one form");
    assert_eq!(holds(&ballot, election), kept.iter().any(|seed| seed == bytes), "only what its voter signed holds");
}

#[test]
fn only_the_ballots_that_were_made_hold() {
    let election = election();
    let kept: Vec<Vec<u8>> = BALLOTS.map(seeds::read).to_vec();
    for seed in &kept {
        assert!(holds(&Ballot::read(seed).unwrap(), &election));
    }
    try_all(2000, &(0..kept.len(), changes()), |(seed, changes)| {
        claims(&changed(&kept[seed], &changes), &election, &kept);
    });
}

/// What a ballot of two voters together would be: answers, proofs or the signature of the other.
#[test]
fn no_ballot_put_together_of_two_holds() {
    let election = election();
    let kept: Vec<Vec<u8>> = BALLOTS.map(seeds::read).to_vec();
    let [first, second] = BALLOTS.map(|name| Ballot::read(&seeds::read(name)).unwrap());
    try_all(32, &(1..31_u8), |from| {
        let mut ballot = first.clone();
        let takes = |bit: u8| from & (1 << bit) != 0;
        if takes(0) {
            ballot.credential.clone_from(&second.credential);
        }
        for index in 0..2 {
            if takes(1 + index) {
                let index = usize::from(index);
                ballot.answers[index] = second.answers[index].clone();
            }
        }
        if takes(3) {
            ballot.signature.hash.clone_from(&second.signature.hash);
        }
        if takes(4) {
            ballot.signature.proof = second.signature.proof.clone();
        }
        claims(json::write(&ballot).as_bytes(), &election, &kept);
    });
}

#[test]
fn bytes_of_any_kind_are_no_ballot() {
    let election = election();
    try_all(1000, &proptest::collection::vec(any::<u8>(), 0..2000), |bytes| claims(&bytes, &election, &[]));
}
