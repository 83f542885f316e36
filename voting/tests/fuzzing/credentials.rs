//! The list of public credentials, and the text of a private one.

use proptest::prelude::*;
use voting::credentials::{Credential, CredentialFault, PublicCredentials};
use voting::group::{Belenios2048, Ed25519, Group};
use voting::json;

use crate::change::{changed, changes, try_all};
use crate::seeds::{self, PRIVATE_CREDENTIALS, UUID, of_group};

fn claims<G: Group>(bytes: &[u8]) {
    let Ok(list) = PublicCredentials::check::<G>(bytes) else { return };
    let entries: Vec<String> = json::read(bytes).unwrap();
    assert_eq!(list.count(), entries.len());
    for (place, entry) in entries.iter().enumerate() {
        let (credential, weight) = entry.split_once(',').unwrap_or((entry, "1"));
        assert!(G::encode(&G::decode_member(credential).unwrap()) == credential, "a credential has one form");
        assert_eq!(list.place(credential), Some(place), "and stands on the list once");
        assert!(list.weight(place).to_string() == weight, "a weight has one form");
    }
    assert_eq!(list.weight(entries.len()), 0);
}

fn every_list_that_is_read_has_one_form<G: Group>(cases: u32) {
    let kept: Vec<Vec<u8>> =
        ["credentials", "credentials-weighted"].map(|name| seeds::read(&of_group::<G>(name))).to_vec();
    for seed in &kept {
        assert_eq!(PublicCredentials::check::<G>(seed).unwrap().count(), 3);
    }
    try_all(cases, &(0..kept.len(), changes()), |(seed, changes)| claims::<G>(&changed(&kept[seed], &changes)));
}

#[test]
fn every_list_that_is_read_has_one_form_in_ed25519() {
    every_list_that_is_read_has_one_form::<Ed25519>(1000);
}

#[test]
fn every_list_that_is_read_has_one_form_in_belenios_2048() {
    every_list_that_is_read_has_one_form::<Belenios2048>(150);
}

#[test]
fn bytes_of_any_kind_are_no_list() {
    try_all(1000, &proptest::collection::vec(any::<u8>(), 0..2000), |bytes| claims::<Ed25519>(&bytes));
}

fn form(text: &str) -> Vec<usize> {
    text.split('-').map(str::len).collect()
}

#[test]
fn a_private_credential_is_read_in_its_two_forms_only() {
    let kept = String::from_utf8(seeds::read(PRIVATE_CREDENTIALS)).unwrap();
    let kept: Vec<&str> = kept.lines().collect();
    try_all(1000, &(0..kept.len(), changes()), |(seed, changes)| {
        let bytes = changed(kept[seed].as_bytes(), &changes);
        let Ok(text) = String::from_utf8(bytes) else { return };
        match Credential::<Ed25519>::read(UUID, &text) {
            Ok(credential) => {
                assert!([vec![5, 6, 5, 6], vec![3; 5]].contains(&form(&text)));
                assert_eq!(*credential.reveal().as_str(), text);
            }
            Err(CredentialFault::CheckDigit) => assert_eq!(form(&text), [3; 5]),
            Err(CredentialFault::Form) => {}
        }
    });
}

#[test]
fn any_text_is_read_or_refused_as_a_private_credential() {
    try_all(1000, &"\\PC{0,40}|[1-9A-Za-z]{3}(-[1-9A-Za-z]{3}){4}", |text: String| {
        let _ = Credential::<Ed25519>::read(&text, &text);
    });
}
