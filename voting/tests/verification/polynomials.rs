//! Threshold keys whose trustees chose their polynomials or certificates otherwise than agreed.

use voting::group::{Ed25519, Group};
use voting::json::{self, JsonFault};
use voting::proof::{Proof, schnorr};
use voting::trustees::pedersen::{Certificate, CertificateContext, Coefficients, Signed, Threshold};
use voting::trustees::single::PrivateKey;
use voting::trustees::{ItemText, Part, TrusteePublicKey, Trustees, TrusteesFault};
use voting::verify::{Language, json_report, sentences};

use crate::made::{Fixed, draft};
use crate::samples::judge;

type Scalar = <Ed25519 as Group>::Scalar;

/// What each trustee chose: keys for signatures and for encryption, and coefficients, the lowest first.
type Chosen<'a> = (u64, u64, &'a [u64]);

fn scalar(value: u64) -> Scalar {
    Ed25519::scalar(value)
}

fn power(value: u64) -> String {
    Ed25519::encode(&Ed25519::generator_power(&scalar(value)))
}

fn proof(secret: u64, message: &str) -> Proof {
    schnorr::prove::<Ed25519>(&scalar(secret), &format!("sigmsg|{message}|"), &mut Fixed(3))
}

fn signed(secret: u64, message: String) -> Signed {
    Signed { signature: proof(secret, &message), message }
}

fn key(chosen: &[Chosen]) -> Threshold {
    let (size, threshold) = (chosen.len(), chosen[0].2.len());
    let certify = |(index, (signing, decryption, _)): (usize, &Chosen)| {
        let context = CertificateContext { group: Ed25519::NAME.into(), size, threshold, index: index + 1 };
        let certificate = Certificate { context, verification: power(*signing), encryption: power(*decryption) };
        signed(*signing, json::write(&certificate))
    };
    let certs: Vec<Signed> = chosen.iter().enumerate().map(certify).collect();
    let powers = |coefficients: &[u64]| coefficients.iter().map(|value| power(*value)).collect::<Vec<_>>();
    let commit = |(signing, _, coefficients): &Chosen| {
        signed(*signing, json::write(&Coefficients { coefexps: powers(coefficients) }))
    };
    let agree = |(signing, _, coefficients): &Chosen| {
        let (certs, own) = (json::write(&certs), json::write(&powers(coefficients)));
        proof(*signing, &format!(r#"certs_sig|{{"certs":{certs},"coefexps":{own}}}"#))
    };
    let verification = |(place, (signing, _, _)): (u64, &Chosen)| {
        let value = |coefficients: &[u64]| {
            coefficients.iter().rev().fold(scalar(0), |sum, value| sum * scalar(place) + scalar(*value))
        };
        let sum = chosen.iter().fold(scalar(0), |sum, (_, _, coefficients)| sum + value(coefficients));
        let private = PrivateKey::<Ed25519>::read(&format!("\"{}\"", Ed25519::encode_scalar(&sum))).unwrap();
        let public = private.public(&mut Fixed(4));
        TrusteePublicKey { signature: Some(proof(*signing, &public.public_key)), ..public }
    };
    Threshold {
        threshold,
        coefexps: chosen.iter().map(commit).collect(),
        signatures: chosen.iter().map(agree).collect(),
        verification_keys: (1..).zip(chosen).map(verification).collect(),
        certs,
    }
}

fn archive(chosen: &[Chosen]) -> Vec<u8> {
    let open = draft().set_up::<Ed25519, _>(Vec::new(), 1, &[ItemText::Pedersen(key(chosen))], &[]).unwrap();
    open.writer().get_ref().clone()
}

fn fault(chosen: &[Chosen]) -> TrusteesFault {
    let text = voting::trustees::write(&[ItemText::Pedersen(key(chosen))]);
    Trustees::<Ed25519>::read(text.as_bytes()).unwrap_err()
}

/// The number that can decrypt, and the notices.
fn told(chosen: &[Chosen]) -> (u64, Vec<String>) {
    let archive = archive(chosen);
    let report = json_report(&judge(&archive), Language::En);
    assert_eq!(report["verdict"], "accepted", "{report}");
    let sufficing = report["trustees"][0]["sufficing"].as_u64().unwrap();
    let is_warned = |language, word| sentences(&judge(&archive), language).iter().any(|line| line.starts_with(word));
    let fewer = sufficing < chosen[0].2.len() as u64;
    assert_eq!((is_warned(Language::De, "Achtung: "), is_warned(Language::En, "Attention: ")), (fewer, fewer));
    (sufficing, json::read(report["notices"].to_string().as_bytes()).unwrap())
}

const FEWER: &str = "trustees-fewer-suffice";

#[test]
fn polynomials_of_the_degree_agreed_need_as_many_trustees_as_the_threshold_says() {
    assert_eq!(told(&[(11, 21, &[5, 6, 7]), (12, 22, &[8, 9, 10]), (13, 23, &[2, 3, 4])]), (3, vec![]));
    assert_eq!(told(&[(11, 21, &[5, 6]), (12, 22, &[8, 9]), (13, 23, &[2, 3])]), (2, vec![]));
    // All have the same key where any one is enough.
    assert_eq!(told(&[(11, 21, &[5]), (12, 22, &[8]), (13, 23, &[2])]), (1, vec![]));
}

#[test]
fn a_group_of_which_fewer_can_decrypt_than_its_threshold_says_is_accepted_and_told() {
    // All highest coefficients are zero.
    assert_eq!(told(&[(11, 21, &[5, 6, 0]), (12, 22, &[8, 9, 0]), (13, 23, &[2, 3, 0])]), (2, vec![FEWER.to_owned()]));
    // Only the first has chosen a polynomial: everybody gets the constants of the others.
    assert_eq!(told(&[(11, 21, &[5, 6]), (12, 22, &[8, 0]), (13, 23, &[2, 0])]), (1, vec![FEWER.to_owned()]));
    // Only the first adds anything to the key.
    assert_eq!(told(&[(11, 21, &[5, 6]), (12, 22, &[0, 9]), (13, 23, &[0, 3])]), (1, vec![FEWER.to_owned()]));
    // One constant among polynomials of the right degree, where all are needed.
    assert_eq!(told(&[(11, 21, &[5, 6, 7]), (12, 22, &[8, 9, 10]), (13, 23, &[2, 0, 0])]), (2, vec![FEWER.to_owned()]));
}

#[test]
fn a_certificate_with_the_identity_is_refused() {
    for chosen in [[(0, 21, &[5, 6][..]), (12, 22, &[8, 9])], [(11, 0, &[5, 6]), (12, 22, &[8, 9])]] {
        assert_eq!(fault(&chosen), TrusteesFault::Pedersen { item: 1, trustee: 1, part: Part::Certificate });
    }
}

#[test]
fn two_certificates_with_the_same_key_are_refused() {
    for chosen in [
        [(11, 21, &[5, 6][..]), (11, 22, &[8, 9])],
        [(11, 21, &[5, 6]), (12, 21, &[8, 9])],
        [(11, 21, &[5, 6]), (21, 22, &[8, 9])],
    ] {
        assert_eq!(fault(&chosen), TrusteesFault::SameCertificateKey { item: 1, trustee: 2 });
    }
}

#[test]
fn a_threshold_group_in_the_form_of_2_0_could_not_be_judged_and_a_mixture_is_refused() {
    let read = |text: &str| Trustees::<Ed25519>::read(format!("[[\"Pedersen\",{text}]]").as_bytes()).map(|_| ());
    let mut key = key(&[(11, 21, &[5, 6]), (12, 22, &[8, 9])]);
    assert!(read(&json::write(&key)).is_ok());
    let without_signatures = |key: &Threshold| {
        let text = json::write(key);
        let signatures = format!("\"signatures\":{},", json::write(&key.signatures));
        assert!(text.contains(&signatures));
        text.replacen(&signatures, "", 1)
    };
    let malformed = |text: &str| matches!(read(text), Err(TrusteesFault::Json(JsonFault::Shape(_))));
    assert!(malformed(&without_signatures(&key)), "certificates and keys are of the new form");
    for cert in &mut key.certs {
        let certificate: Certificate = json::read(cert.message.as_bytes()).unwrap();
        let Certificate { verification, encryption, .. } = certificate;
        cert.message = format!(r#"{{"verification":"{verification}","encryption":"{encryption}"}}"#);
    }
    assert!(malformed(&without_signatures(&key)), "keys are of the new form");
    key.verification_keys.iter_mut().for_each(|key| key.signature = None);
    let fault = read(&without_signatures(&key)).unwrap_err();
    assert_eq!(fault, TrusteesFault::OldThreshold { item: 1 });
    assert!(fault.is_unknown() && fault.to_string().contains("belenios-tool 2.0"));
}
