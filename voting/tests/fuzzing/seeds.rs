//! The objects that are changed: made by this crate, kept in `seeds/`, and to be made anew with
//! `MAKE_SEEDS=1 cargo test -p voting --test fuzzing -- seeds`.

use std::path::{Path, PathBuf};

use voting::credentials::Credential;
use voting::election::Homomorphic;
use voting::group::{Belenios2048, Ed25519, Group};
use voting::making::Draft;
use voting::trustees::ItemText;
use voting::trustees::pedersen::Threshold;
use voting::trustees::pedersen::key_generation::{Input, Output, Polynomial, Seed, assemble, route};
use voting::trustees::single::PrivateKey;
use voting::{ballot, json, partial_decryption, trustees};

use crate::randomness::Fixed;

pub const UUID: &str = "Seed1Wah1nach2";
const SIZE: usize = 3;
const THRESHOLD: usize = 2;

pub const ARCHIVE: &str = "two-voters.bel";
pub const ELECTION: &str = "election.json";
pub const BALLOTS: [&str; 2] = ["ballot-first.json", "ballot-second.json"];
pub const PRIVATE_CREDENTIALS: &str = "private-credentials.txt";

/// The name of a seed that there is for each group.
pub fn of_group<G: Group>(name: &str) -> String {
    format!("{name}-{}.json", G::NAME.to_lowercase())
}

fn path(name: &str) -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzzing/seeds")).join(name)
}

pub fn read(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}

fn threshold_key<G: Group>(random: &mut Fixed) -> Threshold {
    let seeds: Vec<Seed> = (0..SIZE).map(|_| Seed::generate(random)).collect();
    let mut certs = Vec::new();
    for (index, seed) in seeds.iter().enumerate() {
        certs.push(seed.certify::<G>(index + 1, SIZE, THRESHOLD, random));
    }
    let choose = |seed: &Seed| seed.choose::<G>(&certs, THRESHOLD, random).unwrap();
    let polynomials: Vec<Polynomial> = seeds.iter().map(choose).collect();
    let inputs: Vec<Input> = route(&polynomials).unwrap();
    let receive = |(seed, input): (&Seed, &Input)| seed.receive::<G>(&certs, THRESHOLD, input, random).unwrap();
    let outputs: Vec<Output> = seeds.iter().zip(&inputs).map(receive).collect();
    assemble::<G>(&certs, THRESHOLD, &polynomials, &outputs).unwrap()
}

fn make_lists<G: Group>(made: &mut Vec<(String, String)>) {
    let random = &mut Fixed(21);
    let keys: Vec<PrivateKey<G>> = (0..2).map(|_| PrivateKey::generate(random)).collect();
    let single: Vec<ItemText> = keys.iter().map(|key| ItemText::Single(key.public(random))).collect();
    made.push((of_group::<G>("trustees-single"), trustees::write(&single)));
    let threshold = [ItemText::Pedersen(threshold_key::<G>(random))];
    made.push((of_group::<G>("trustees-threshold"), trustees::write(&threshold)));
    let publics: Vec<String> = (0..3).map(|_| Credential::<G>::generate(UUID, random).public()).collect();
    made.push((of_group::<G>("credentials"), json::write(&publics)));
    let weighted: Vec<String> =
        publics.iter().zip([1, 7, 2]).map(|(public, weight)| format!("{public},{weight}")).collect();
    made.push((of_group::<G>("credentials-weighted"), json::write(&weighted)));
}

fn draft() -> Draft {
    let question = |text: &str, answers: &[&str], blank| Homomorphic {
        question: text.into(),
        answers: answers.iter().map(ToString::to_string).collect(),
        blank,
        min: 1,
        max: 1,
    };
    Draft {
        name: "Saatgut „eins“".into(),
        description: "Was geändert wird".into(),
        uuid: UUID.into(),
        questions: vec![question("Ja oder nein?", &["Ja", "Nein"], true), question("Wo?", &["Hier", "Dort"], false)],
        administrator: Some("Wahlvorstand".into()),
        credential_authority: None,
    }
}

/// An election of two voters, the second of weight 3, with one single trustee.
fn make_election(made: &mut Vec<(String, String)>) {
    let random = &mut Fixed(22);
    let key = PrivateKey::<Ed25519>::generate(random);
    let voters: Vec<Credential<Ed25519>> = (0..2).map(|_| Credential::generate(UUID, random)).collect();
    let public = [voters[0].public(), format!("{},3", voters[1].public())];
    let trustees = [ItemText::Single(key.public(random))];
    let mut open = draft().set_up(Vec::new(), 1_700_000_000, &trustees, &public).unwrap();
    let choices = [[vec![0, 1, 0], vec![1, 0]], [vec![1, 0, 0], vec![0, 1]]];
    for ((voter, choices), name) in voters.iter().zip(&choices).zip(BALLOTS) {
        let ballot = json::write(&ballot::make(open.election(), voter, choices, random).unwrap());
        open.cast(ballot.as_bytes()).unwrap();
        made.push((name.into(), ballot));
    }
    let mut tallied = open.close().unwrap().tally().unwrap();
    let fingerprint = tallied.election().fingerprint.clone();
    let part = partial_decryption::make(&key, &fingerprint, tallied.encrypted(), random).unwrap();
    tallied.take_decryption(1, json::write(&part).as_bytes()).unwrap();
    let archive = tallied.publish().unwrap().archive;
    made.push((ELECTION.into(), String::from_utf8(crate::archive::events(&archive)[0].data[0].clone()).unwrap()));
    made.push((ARCHIVE.into(), String::from_utf8(archive).unwrap()));
    // One of today's form and one of the old.
    let texts = [voters[0].reveal().as_str(), "2Ab-3Cd-4Ef-5Gh-6JL"].join("\n");
    made.push((PRIVATE_CREDENTIALS.into(), texts));
}

fn make() -> Vec<(String, String)> {
    let mut made = Vec::new();
    make_election(&mut made);
    make_lists::<Ed25519>(&mut made);
    make_lists::<Belenios2048>(&mut made);
    made
}

#[test]
fn the_seeds_kept_are_those_that_the_crate_makes() {
    for (name, content) in make() {
        if std::env::var_os("MAKE_SEEDS").is_some() {
            std::fs::write(path(&name), &content).unwrap();
        }
        assert!(read(&name) == content.as_bytes(), "{name} differs");
    }
}
