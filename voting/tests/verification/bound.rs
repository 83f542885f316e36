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
use voting::{hash, json};

use crate::made::Fixed;

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
