//! Proofs of partial decryptions beside the archive, whose challenge holds ciphertexts and factors.

use voting::ciphertext::Ciphertext;
use voting::group::{Belenios2048, Ed25519, Group};
use voting::partial_decryption::bound::{self, BoundFault, BoundProof, BoundProofs};
use voting::partial_decryption::{self, PartialDecryption};
use voting::proof::{Proof, ProofFault};
use voting::shape::Shape;
use voting::tally::EncryptedTally;
use voting::trustees::Trustee;
use voting::trustees::single::PrivateKey;
use voting::verify::{Options, Verdict, verify};
use voting::{hash, json};

use crate::made::{Fixed, Made, open};

const FINGERPRINT: &str = "a fingerprint";

fn proofs(proof: Proof) -> BoundProofs {
    BoundProofs { election: FINGERPRINT.into(), proofs: vec![BoundProof { owner: 1, proof }] }
}

fn tally<G: Group>(random: &mut Fixed) -> EncryptedTally<G> {
    let mut element = || G::generator_power(&G::random_scalar(random));
    let mut ciphertext = || Ciphertext { alpha: element(), beta: element() };
    vec![Shape::Flat(vec![ciphertext(), ciphertext()]), Shape::Nested(vec![vec![ciphertext()]])]
}

fn trustee<G: Group>(key: &PrivateKey<G>) -> Trustee<G> {
    let text = key.public(&mut Fixed(1)).public_key;
    Trustee { key: G::decode_member(&text).unwrap(), text, name: None }
}

fn a_bound_proof_holds_for_its_tally_its_factors_and_its_trustee_only<G: Group>() {
    let random = &mut Fixed(5);
    let (key, other) = (PrivateKey::<G>::generate(random), PrivateKey::<G>::generate(random));
    let trustee = trustee(&key);
    let tally = tally::<G>(random);
    let decryption = json::write(&partial_decryption::make(&key, FINGERPRINT, &tally, random).unwrap());
    let factors = partial_decryption::check(decryption.as_bytes(), &trustee, FINGERPRINT, &tally).unwrap();
    let made = proofs(bound::make(&key, FINGERPRINT, &tally, random));
    let written = json::write(&made);
    assert_eq!(BoundProofs::read(written.as_bytes(), FINGERPRINT).as_ref(), Ok(&made));
    assert_eq!(BoundProofs::read(written.as_bytes(), "another").err(), Some(BoundFault::OtherElection));
    assert_eq!(made.check(1, &trustee, &tally, &factors), Ok(()));
    let refused = Err(BoundFault::Proof { owner: 1, fault: ProofFault::DoesNotHold });
    for place in 0..factors.len() {
        let mut wrong = factors.clone();
        wrong[place] = G::multiply(&wrong[place], &G::generator());
        assert_eq!(made.check(1, &trustee, &tally, &wrong), refused);
    }
    let mut swapped = factors.clone();
    swapped.swap(0, 1);
    assert_eq!(made.check(1, &trustee, &tally, &swapped), refused);
    let by_other = proofs(bound::make(&other, FINGERPRINT, &tally, random));
    assert_eq!(by_other.check(1, &trustee, &tally, &factors), refused);
    let elsewhere = proofs(bound::make(&key, "another", &tally, random));
    assert_eq!(elsewhere.check(1, &trustee, &tally, &factors), refused);
    assert_eq!(made.check(2, &trustee, &tally, &factors), Err(BoundFault::Missing(2)));
    let twice = BoundProofs { proofs: [made.proofs.clone(), made.proofs.clone()].concat(), ..made.clone() };
    assert_eq!(twice.check(1, &trustee, &tally, &factors), Err(BoundFault::Missing(1)));
    assert!(made.check(1, &trustee, &tally, &factors[1..]).is_err());
}

#[test]
fn a_bound_proof_holds_for_its_tally_its_factors_and_its_trustee_only_in_both_kinds_of_groups() {
    a_bound_proof_holds_for_its_tally_its_factors_and_its_trustee_only::<Ed25519>();
    a_bound_proof_holds_for_its_tally_its_factors_and_its_trustee_only::<Belenios2048>();
}

/// A trustee who knows the randomness `R` of the sum of all ballots, and chose it after the proof, decrypts three votes too many
/// to another choice; the format's proof holds.
#[test]
fn a_factor_that_ballots_were_fitted_to_has_no_bound_proof() {
    let random = &mut Fixed(6);
    let x = Ed25519::random_scalar(random);
    let key = PrivateKey::<Ed25519>::read(&format!("\"{}\"", Ed25519::encode_scalar(&x))).unwrap();
    let trustee = trustee(&key);
    let (w, b, wrong_by) = (Ed25519::random_scalar(random), Ed25519::random_scalar(random), Ed25519::scalar(3));
    let power = |exponent| Ed25519::generator_power(&exponent);
    let c = hash::challenge::<Ed25519>(&format!("decrypt|{FINGERPRINT}|{}|", trustee.text), &[power(w), power(b)]);
    let all_randomness = (b - wrong_by * c) * Ed25519::invert(&w);
    let tally = vec![Shape::Flat(vec![Ciphertext::<Ed25519> { alpha: power(all_randomness), beta: power(b) }])];
    let factor = power(all_randomness * x + wrong_by);
    let proof = Proof { challenge: Ed25519::encode_scalar(&c), response: Ed25519::encode_scalar(&(w - x * c)) };
    let fitted = PartialDecryption {
        decryption_factors: vec![Shape::Flat(vec![Ed25519::encode(&factor)])],
        decryption_proofs: vec![Shape::Flat(vec![proof.clone()])],
    };
    let fitted = json::write(&fitted);
    let factors = partial_decryption::check(fitted.as_bytes(), &trustee, FINGERPRINT, &tally).unwrap();
    assert_eq!(factors, [factor]);
    let refused = Err(BoundFault::Proof { owner: 1, fault: ProofFault::DoesNotHold });
    assert_eq!(proofs(proof).check(1, &trustee, &tally, &factors), refused);
    let honest = bound::make(&key, FINGERPRINT, &tally, random);
    assert_eq!(proofs(honest).check(1, &trustee, &tally, &factors), refused);
}

/// A finished archive and the proofs beside it.
fn finished() -> (Vec<u8>, BoundProofs) {
    let mut made = open::<Ed25519>(1);
    made.cast(0, &[vec![0, 1, 0], vec![1, 1, 0, 0, 0]]);
    let Made { open, key, mut random, .. } = made;
    let mut tallied = open.close().unwrap().tally().unwrap();
    let election = tallied.election().fingerprint.clone();
    let part = partial_decryption::make(&key, &election, tallied.encrypted(), &mut random).unwrap();
    let proof = bound::make(&key, &election, tallied.encrypted(), &mut random);
    tallied.take_decryption(1, json::write(&part).as_bytes()).unwrap();
    let proofs = BoundProofs { election, proofs: vec![BoundProof { owner: 1, proof }] };
    (tallied.publish().unwrap().archive, proofs)
}

#[test]
fn an_archive_is_verified_together_with_the_proofs_beside_it() {
    let (archive, proofs) = finished();
    let judge = |proofs: &str| {
        let options = Options { proofs: Some(proofs.as_bytes().to_vec()), ..Options::default() };
        verify(std::io::Cursor::new(&archive), &options)
    };
    match judge(&json::write(&proofs)) {
        Verdict::Accepted(report) => assert_eq!((report.checks.decryptions, report.checks.bound), (1, 1)),
        other => panic!("{other:?}"),
    }
    let code = |proofs: &str| match judge(proofs) {
        Verdict::Refused(refusal) => refusal.reason.code(),
        other => panic!("{other:?}"),
    };
    assert_eq!(code("{}"), "proofs-malformed");
    assert_eq!(code(&format!("{} ", json::write(&proofs))), "proofs-not-canonical");
    assert_eq!(code(&json::write(&BoundProofs { election: "x".into(), ..proofs.clone() })), "proofs-election");
    assert_eq!(code(&json::write(&BoundProofs { proofs: Vec::new(), ..proofs.clone() })), "proofs-missing");
    let mut wrong = proofs.clone();
    wrong.proofs[0].proof.challenge = "1".into();
    assert_eq!(code(&json::write(&wrong)), "proofs-proof");
}

#[test]
fn the_program_takes_the_file_of_proofs_and_says_how_many_it_has_checked() {
    let (archive, proofs) = finished();
    let file = |name: &str, bytes: &[u8]| {
        let path = std::env::temp_dir().join(format!("voting-bound-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let archive = file("archive.bel", &archive);
    let right = file("proofs.json", json::write(&proofs).as_bytes());
    let wrong = file("wrong.json", b"{}");
    let call = |proofs: &std::path::Path| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_verify-election"));
        command.args(["--lang", "de", "--proofs"]).arg(proofs).arg(&archive).output().unwrap()
    };
    let accepted = call(&right);
    let said = String::from_utf8(accepted.stdout).unwrap();
    assert_eq!(accepted.status.code(), Some(0), "{said}");
    assert!(said.contains("an Schlüsseltexte und Faktoren gebunden: 1."), "{said}");
    assert_eq!(call(&wrong).status.code(), Some(1));
    assert_eq!(call(&archive.with_extension("missing")).status.code(), Some(2));
    for path in [&archive, &right, &wrong] {
        std::fs::remove_file(path).unwrap();
    }
}
