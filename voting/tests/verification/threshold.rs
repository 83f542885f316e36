//! Elections whose trustees are one single trustee and a Pedersen group of two of three.

use voting::credentials::Credential;
use voting::group::{Belenios2048, Ed25519, Group};
use voting::making::MakingFault;
use voting::shape::Shape;
use voting::trustees::ItemText;
use voting::trustees::pedersen::key_generation::{Input, KeyFault, Output, Polynomial, Seed, assemble, route};
use voting::trustees::pedersen::{Signed, Threshold};
use voting::trustees::single::PrivateKey;
use voting::verify::Verdict;
use voting::{ballot, json, partial_decryption};

use crate::made::{Fixed, UUID, draft};
use crate::samples::{folder, judge};

const SIZE: usize = 3;
const THRESHOLD: usize = 2;

struct Group3<G: Group> {
    key: Threshold,
    decryption_keys: Vec<PrivateKey<G>>,
}

fn certificates<G: Group>(seeds: &[Seed], random: &mut Fixed) -> Vec<Signed> {
    let certify = |(index, seed): (usize, &Seed)| seed.certify::<G>(index + 1, SIZE, THRESHOLD, random);
    seeds.iter().enumerate().map(certify).collect()
}

fn generate<G: Group>(random: &mut Fixed) -> Group3<G> {
    let seeds: Vec<Seed> = (0..SIZE).map(|_| Seed::generate(random)).collect();
    let certs = certificates::<G>(&seeds, random);
    let choose = |seed: &Seed| seed.choose::<G>(&certs, THRESHOLD, random).unwrap();
    let polynomials: Vec<Polynomial> = seeds.iter().map(choose).collect();
    let inputs: Vec<Input> = route(&polynomials).unwrap();
    let pairs = seeds.iter().zip(&inputs);
    let outputs: Vec<Output> =
        pairs.map(|(seed, input)| seed.receive::<G>(&certs, THRESHOLD, input, random).unwrap()).collect();
    let keys = seeds.iter().zip(&outputs).map(|(seed, output)| seed.decryption_key(&output.private_key).unwrap());
    let key = assemble::<G>(&certs, THRESHOLD, &polynomials, &outputs).unwrap();
    Group3 { key, decryption_keys: keys.collect() }
}

/// One finished election for each trustee of the group who may be absent.
pub fn elections<G: Group>() -> Vec<Vec<u8>> {
    let random = &mut Fixed(11);
    let single = PrivateKey::<G>::generate(random);
    let group = generate::<G>(random);
    let trustees = [ItemText::Single(single.public(random)), ItemText::Pedersen(group.key.clone())];
    let decrypted_without = |absent: usize| {
        let credential = Credential::<G>::generate(UUID, random);
        let mut open = draft().set_up(Vec::new(), 1_700_000_000, &trustees, &[credential.public()]).unwrap();
        let choices = [vec![0, 1, 0], vec![0, 0, 1, 0, 1]];
        let ballot = ballot::make(open.election(), &credential, &choices, random).unwrap();
        open.cast(json::write(&ballot).as_bytes()).unwrap();
        let mut tallied = open.close().unwrap().tally().unwrap();
        let fingerprint = tallied.election().fingerprint.clone();
        let keys = std::iter::once(&single).chain(&group.decryption_keys);
        for (owner, key) in (1..).zip(keys).filter(|(owner, _)| *owner != 2 + absent as u64) {
            let part = partial_decryption::make(key, &fingerprint, tallied.encrypted(), random).unwrap();
            let part = json::write(&part);
            tallied.take_decryption(owner, part.as_bytes()).unwrap();
            assert!(matches!(tallied.take_decryption(owner, part.as_bytes()), Err(MakingFault::DecryptedTwice(_))));
        }
        tallied.publish().unwrap().archive
    };
    (0..SIZE).map(decrypted_without).collect()
}

fn any_two_of_three_and_the_single_trustee_decrypt<G: Group>() {
    for archive in elections::<G>() {
        let Verdict::Accepted(report) = judge(&archive) else { panic!("not accepted") };
        assert_eq!(report.result.unwrap(), [Shape::Flat(vec![0, 1, 0]), Shape::Flat(vec![0, 0, 1, 0, 1])]);
    }
}

#[test]
fn any_two_of_three_and_the_single_trustee_decrypt_in_ed25519() {
    any_two_of_three_and_the_single_trustee_decrypt::<Ed25519>();
}

#[test]
fn any_two_of_three_and_the_single_trustee_decrypt_in_belenios_2048() {
    any_two_of_three_and_the_single_trustee_decrypt::<Belenios2048>();
}

#[test]
fn a_value_that_its_sender_did_not_commit_to_is_refused() {
    let random = &mut Fixed(12);
    let seeds: Vec<Seed> = (0..SIZE).map(|_| Seed::generate(random)).collect();
    let certs = certificates::<Ed25519>(&seeds, random);
    let choose = |seed: &Seed| seed.choose::<Ed25519>(&certs, THRESHOLD, random).unwrap();
    let polynomials: Vec<Polynomial> = seeds.iter().map(choose).collect();
    let mut inputs = route(&polynomials).unwrap();
    // Another polynomial of the second trustee: its values are for the right one, but not as committed.
    let another = seeds[1].choose::<Ed25519>(&certs, THRESHOLD, random).unwrap();
    inputs[0].secrets[1] = another.secrets[0].clone();
    assert_eq!(seeds[0].receive::<Ed25519>(&certs, THRESHOLD, &inputs[0], random), Err(KeyFault::Secret(2)));
    // A value for somebody else cannot be decrypted.
    inputs[0].secrets[1] = polynomials[1].secrets[2].clone();
    assert!(matches!(seeds[0].receive::<Ed25519>(&certs, THRESHOLD, &inputs[0], random), Err(KeyFault::Channel(_))));
}

#[test]
fn key_generation_messages_of_another_program_are_understood() {
    let Some(folder) = folder("good/thr-ed25519-33") else { return };
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let certs: Vec<Signed> = read("certs.jsons").lines().map(|line| json::read(line.as_bytes()).unwrap()).collect();
    for id in read("ids").split_whitespace() {
        let seed = Seed::read(read(&format!("{id}.key")).trim()).unwrap();
        let input: Input = json::read(read(&format!("{id}.vinput")).as_bytes()).unwrap();
        let theirs: Output = json::read(read(&format!("{id}.voutput")).as_bytes()).unwrap();
        let ours = seed.receive::<Ed25519>(&certs, THRESHOLD, &input, &mut Fixed(1)).unwrap();
        assert_eq!(ours.public_key.public_key, theirs.public_key.public_key);
        let key = seed.decryption_key::<Ed25519>(&theirs.private_key).unwrap();
        assert_eq!(key.public(&mut Fixed(2)).public_key, theirs.public_key.public_key);
    }
}
