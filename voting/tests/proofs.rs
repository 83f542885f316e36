//! Every proof holds for what it was made for, and for nothing else.
#![expect(clippy::unwrap_used, reason = "a test ends at the first thing that is not as it must be")]

use proptest::prelude::*;
use voting::ciphertext::{Ciphertext, PublicKey};
use voting::group::{Belenios2048, Ed25519, Group, Rfc3526};
use voting::proof::{Proof, blank, disjunctive, equality, nonzero, schnorr};

mod randomness;

use randomness::Fixed;

fn swapped(proof: &Proof) -> Proof {
    Proof { challenge: proof.response.clone(), response: proof.challenge.clone() }
}

fn encrypt<G: Group>(key: &PublicKey<G>, message: u64, rho: &G::Scalar) -> Ciphertext<G> {
    let message = G::generator_power(&G::scalar(message));
    Ciphertext { alpha: G::generator_power(rho), beta: G::multiply(&G::power(&key.element, rho), &message) }
}

fn knowledge<G: Group>(seed: u64) {
    let random = &mut Fixed(seed);
    let secret = G::random_scalar(random);
    let public = G::generator_power(&secret);
    let proof = schnorr::prove::<G>(&secret, "sig|one|", random);
    assert!(schnorr::verify::<G>(&public, "sig|one|", &proof).is_ok());
    assert!(schnorr::verify::<G>(&public, "sig|other|", &proof).is_err(), "another election");
    let other = G::generator_power(&G::random_scalar(random));
    assert!(schnorr::verify::<G>(&other, "sig|one|", &proof).is_err(), "another credential");
    assert!(schnorr::verify::<G>(&public, "sig|one|", &swapped(&proof)).is_err());
    let wrong = schnorr::prove::<G>(&(secret + G::scalar(1)), "sig|one|", random);
    assert!(schnorr::verify::<G>(&public, "sig|one|", &wrong).is_err(), "wrong witness");
}

fn equal_logarithms<G: Group>(seed: u64) {
    let random = &mut Fixed(seed);
    let secret = G::random_scalar(random);
    let (public, alpha) = (G::generator_power(&secret), G::generator_power(&G::random_scalar(random)));
    let factor = G::power(&alpha, &secret);
    let proof = equality::prove::<G>(&secret, &alpha, "decrypt|a|", random);
    let holds = |public: &G::Element, alpha: &G::Element, factor: &G::Element, prefix: &str, proof: &Proof| {
        equality::verify::<G>(public, alpha, factor, prefix, proof).is_ok()
    };
    assert!(holds(&public, &alpha, &factor, "decrypt|a|", &proof));
    assert!(!holds(&public, &alpha, &factor, "decrypt|b|", &proof));
    assert!(!holds(&public, &factor, &alpha, "decrypt|a|", &proof));
    assert!(!holds(&alpha, &public, &factor, "decrypt|a|", &proof));
    assert!(!holds(&public, &alpha, &G::multiply(&factor, &G::generator()), "decrypt|a|", &proof));
    assert!(!holds(&public, &alpha, &factor, "decrypt|a|", &swapped(&proof)));
}

fn disjunction<G: Group>(seed: u64, message: u64, max: u32) {
    let random = &mut Fixed(seed);
    let key = PublicKey::<G>::new(G::generator_power(&G::random_scalar(random)));
    let rho = G::random_scalar(random);
    let ciphertext = encrypt(&key, message, &rho);
    let branches = blank::between(&ciphertext, 0, max);
    let truth = usize::try_from(message).unwrap();
    let mut proofs = disjunctive::prove(&key, &branches, truth, &rho, "prove|a|", random);
    let holds = |branches: &[Ciphertext<G>], prefix: &str, proofs: &[Proof]| {
        disjunctive::verify(&key, branches, prefix, proofs).is_ok()
    };
    assert_eq!(holds(&branches, "prove|a|", &proofs), message <= u64::from(max));
    assert!(!holds(&branches, "prove|b|", &proofs));
    assert!(!holds(&blank::between(&ciphertext, 1, max + 1), "prove|a|", &proofs));
    let exchanged: Vec<Ciphertext<G>> =
        branches.iter().map(|branch| Ciphertext { alpha: branch.beta, beta: branch.alpha }).collect();
    assert!(!holds(&exchanged, "prove|a|", &proofs));
    let wrong = disjunctive::prove(&key, &branches, truth, &(rho + G::scalar(1)), "prove|a|", random);
    assert!(!holds(&branches, "prove|a|", &wrong));
    proofs.reverse();
    assert!(!holds(&branches, "prove|a|", &proofs));
    proofs.pop();
    assert!(!holds(&branches, "prove|a|", &proofs));
}

fn not_zero<G: Group>(seed: u64, message: u64) {
    let random = &mut Fixed(seed);
    let key = PublicKey::<G>::new(G::generator_power(&G::random_scalar(random)));
    let rho = G::random_scalar(random);
    let ciphertext = encrypt(&key, message, &rho);
    let proof = nonzero::prove(&key, &ciphertext, &G::scalar(message), &rho, "nonzero|a|", random);
    assert_eq!(nonzero::verify(&key, &ciphertext, "nonzero|a|", &proof).is_ok(), message != 0);
    assert!(nonzero::verify(&key, &ciphertext, "nonzero|b|", &proof).is_err());
    let other = encrypt(&key, message, &(rho + G::scalar(1)));
    assert!(nonzero::verify(&key, &other, "nonzero|a|", &proof).is_err());
    let exchanged = Ciphertext { alpha: ciphertext.beta, beta: ciphertext.alpha };
    assert!(nonzero::verify(&key, &exchanged, "nonzero|a|", &proof).is_err());
}

fn texts<G: Group>(seed: u64) {
    let random = &mut Fixed(seed);
    let scalar = G::random_scalar(random);
    let element = G::generator_power(&scalar);
    assert_eq!(G::decode_member(&G::encode(&element)), Some(element));
    assert_eq!(G::decode_scalar(&G::encode_scalar(&scalar)), Some(scalar));
    assert!(G::decode_scalar(&format!("0{}", G::encode_scalar(&scalar))).is_none());
    assert!(G::decode_scalar(&format!("+{}", G::encode_scalar(&scalar))).is_none());
    assert!(G::decode_scalar(&format!("{}0", G::encode_scalar(&(G::scalar(0) - G::scalar(1))))).is_none());
    assert!(G::decode(&format!("0{}", G::encode(&element))).is_none());
    assert!(G::decode("").is_none());
    let table = G::table(&element);
    let (r, c) = (G::random_scalar(random), G::random_scalar(random));
    let expected = G::multiply(&G::power(&element, &r), &G::generator_power(&c));
    assert_eq!(G::vartime_table_and(&table, &r, &G::generator(), &c), expected);
    assert_eq!(G::vartime_generator_and(&c, &element, &r), expected);
    assert_eq!(G::vartime_product(&[(element, r), (G::generator(), c)]), expected);
    assert_eq!(G::table_power(&table, &r), G::power(&element, &r));
    assert!(G::invert(&r) * r == G::scalar(1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn proofs_hold_for_their_statement_only_in_ed25519(seed: u64, message in 0_u64..5, max in 1_u32..4) {
        knowledge::<Ed25519>(seed);
        equal_logarithms::<Ed25519>(seed);
        disjunction::<Ed25519>(seed, message, max);
        not_zero::<Ed25519>(seed, message);
        texts::<Ed25519>(seed);
    }
}

#[test]
fn proofs_hold_for_their_statement_only_in_finite_fields() {
    for (seed, message) in [(1, 0), (2, 1), (3, 3)] {
        knowledge::<Belenios2048>(seed);
        equal_logarithms::<Belenios2048>(seed);
        disjunction::<Belenios2048>(seed, message, 2);
        not_zero::<Belenios2048>(seed, message);
        texts::<Belenios2048>(seed);
        texts::<Rfc3526>(seed);
    }
    knowledge::<Rfc3526>(4);
}

#[test]
fn points_outside_the_subgroup_or_written_in_a_second_way_are_refused() {
    // Order 2 (y = −1), order 1 written with y = p + 1, and with a sign.
    let minus_one = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec";
    let element = Ed25519::decode(minus_one).unwrap();
    assert!(!Ed25519::is_member(&element));
    let base = Ed25519::multiply(&Ed25519::generator(), &element);
    assert!(!Ed25519::is_member(&base));
    assert!(Ed25519::decode("7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee").is_none());
    assert!(Ed25519::decode(&format!("8{}1", "0".repeat(62))).is_none());
    // The inverse of a member is a member; 2 and 0 are not members of BELENIOS-2048.
    let below = Rfc3526::encode(&Rfc3526::divide(&Rfc3526::identity(), &Rfc3526::generator()));
    assert!(Rfc3526::decode_member(&below).is_some());
    assert!(Belenios2048::decode_member("2").is_none());
    assert!(Belenios2048::decode("0").is_none());
}
