//! Elections that the crate makes itself. The randomness of these tests is fixed and worthless.

use voting::ballot;
use voting::credentials::Credential;
use voting::election::Homomorphic;
use voting::group::{Belenios2048, Ed25519, Group};
use voting::making::{Draft, MakingFault, Open, Tallied};
use voting::shape::Shape;
use voting::trustees::ItemText;
use voting::trustees::single::PrivateKey;
use voting::verify::Verdict;
use voting::{json, partial_decryption};

pub use crate::randomness::Fixed;
use crate::samples::judge;

pub const UUID: &str = "Test1Wah1nach2";

pub fn draft() -> Draft {
    let question = |text: &str, answers: &[&str], blank, min, max| Homomorphic {
        question: text.into(),
        answers: answers.iter().map(ToString::to_string).collect(),
        blank,
        min,
        max,
    };
    Draft {
        name: "Prüfwahl „eins“".into(),
        description: "Für Prüfungen".into(),
        uuid: UUID.into(),
        questions: vec![
            question("Ja oder nein?", &["Ja", "Nein"], true, 1, 1),
            question("Bis zu zwei", &["A", "B", "C", "D", "E"], false, 0, 2),
        ],
        administrator: None,
        credential_authority: None,
    }
}

pub struct Made<G: Group> {
    pub open: Open<G, Vec<u8>>,
    pub key: PrivateKey<G>,
    pub credentials: Vec<Credential<G>>,
    pub random: Fixed,
}

pub fn open<G: Group>(voters: usize) -> Made<G> {
    let mut random = Fixed(7);
    let key = PrivateKey::<G>::generate(&mut random);
    let credentials: Vec<Credential<G>> = (0..voters).map(|_| Credential::generate(UUID, &mut random)).collect();
    let public: Vec<String> = credentials.iter().map(Credential::public).collect();
    let trustees = [ItemText::Single(key.public(&mut random))];
    let open = draft().set_up(Vec::new(), 1_700_000_000, &trustees, &public).unwrap();
    Made { open, key, credentials, random }
}

impl<G: Group> Made<G> {
    pub fn ballot(&mut self, voter: usize, choices: &[Vec<u8>]) -> String {
        let credential = &self.credentials[voter];
        json::write(&ballot::make(self.open.election(), credential, choices, &mut self.random).unwrap())
    }

    pub fn cast(&mut self, voter: usize, choices: &[Vec<u8>]) {
        let ballot = self.ballot(voter, choices);
        self.open.cast(ballot.as_bytes()).unwrap();
    }

    pub fn finish(self) -> Vec<u8> {
        self.tallied().publish().unwrap().archive
    }

    /// The archive up to the decryption.
    pub fn decrypted(self) -> Vec<u8> {
        self.tallied().into_archive()
    }

    fn tallied(self) -> Tallied<G, Vec<u8>> {
        let Self { open, key, mut random, .. } = self;
        let mut tallied = open.close().unwrap().tally().unwrap();
        let fingerprint = tallied.election().fingerprint.clone();
        let part = partial_decryption::make(&key, &fingerprint, tallied.encrypted(), &mut random).unwrap();
        tallied.take_decryption(1, json::write(&part).as_bytes()).unwrap();
        tallied
    }
}

fn counts(archive: &[u8]) -> Vec<Shape<u64>> {
    match judge(archive) {
        Verdict::Accepted(report) => report.result.unwrap(),
        other => panic!("{other:?}"),
    }
}

fn votes_are_counted<G: Group>() {
    let mut made = open::<G>(4);
    made.cast(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    made.cast(1, &[vec![1, 0, 0], vec![0, 0, 0, 0, 0]]);
    made.cast(2, &[vec![0, 0, 1], vec![0, 0, 0, 0, 1]]);
    // The first voter votes again.
    made.cast(0, &[vec![0, 0, 1], vec![0, 1, 0, 0, 0]]);
    assert_eq!(counts(&made.finish()), [Shape::Flat(vec![1, 0, 2]), Shape::Flat(vec![0, 1, 0, 0, 1])]);
}

#[test]
fn an_election_with_blank_and_second_votes_is_counted_in_ed25519() {
    votes_are_counted::<Ed25519>();
}

#[test]
fn an_election_with_blank_and_second_votes_is_counted_in_belenios_2048() {
    votes_are_counted::<Belenios2048>();
}

#[test]
fn an_election_without_voters_and_one_without_votes_have_a_result_of_zeros() {
    for voters in [0, 1] {
        let expected = [Shape::Flat(vec![0, 0, 0]), Shape::Flat(vec![0, 0, 0, 0, 0])];
        assert_eq!(counts(&open::<Ed25519>(voters).finish()), expected);
    }
}

#[test]
fn a_replayed_ballot_and_one_of_a_stranger_are_not_taken() {
    let mut made = open::<Ed25519>(2);
    let choices = [vec![0, 1, 0], vec![1, 1, 0, 0, 0]];
    let ballot = made.ballot(0, &choices);
    made.open.cast(ballot.as_bytes()).unwrap();
    assert!(matches!(made.open.cast(ballot.as_bytes()), Err(MakingFault::Repeated)));
    let stranger = Credential::generate(UUID, &mut Fixed(99_999));
    let ballot = ballot::make(made.open.election(), &stranger, &choices, &mut made.random).unwrap();
    assert!(matches!(made.open.cast(json::write(&ballot).as_bytes()), Err(MakingFault::Ballot(_))));
}

#[test]
fn choices_that_are_not_allowed_make_no_ballot() {
    let made = open::<Ed25519>(1);
    let credential = &made.credentials[0];
    for choices in [
        vec![vec![1, 1, 0], vec![0; 5]],
        vec![vec![0, 0, 0], vec![0; 5]],
        vec![vec![0, 1, 1], vec![0; 5]],
        vec![vec![0, 1, 0], vec![1, 1, 1, 0, 0]],
        vec![vec![0, 1, 0], vec![2, 0, 0, 0, 0]],
        vec![vec![0, 1, 0]],
    ] {
        assert!(ballot::make(made.open.election(), credential, &choices, &mut Fixed(1)).is_err(), "{choices:?}");
    }
}
