//! Private credentials as voters type them.

use voting::credentials::{Credential, CredentialFault};
use voting::group::Ed25519;

use crate::made::UUID;

/// Of the old form, made up: fourteen digits, and the one after them that makes the number divisible by 53.
const OLD: &str = "2Ab-3Cd-4Ef-5Gh-6JL";

fn read(text: &str) -> Result<String, CredentialFault> {
    Credential::<Ed25519>::read(UUID, text).map(|credential| credential.public())
}

#[test]
fn an_old_credential_is_read_and_its_key_belongs_to_the_election() {
    let public = read(OLD).unwrap();
    assert_eq!(read(OLD).as_ref(), Ok(&public));
    let elsewhere = Credential::<Ed25519>::read("Another1Uuid11", OLD).map(|credential| credential.public());
    assert_ne!(elsewhere.unwrap(), public);
}

#[test]
fn a_mistyped_digit_of_an_old_credential_is_told() {
    assert_eq!(read("2Ab-3Cd-4Ef-5Gh-6JM"), Err(CredentialFault::CheckDigit));
    assert_eq!(read("3Ab-3Cd-4Ef-5Gh-6JL"), Err(CredentialFault::CheckDigit));
    // Two digits in each other's place.
    assert_eq!(read("A2b-3Cd-4Ef-5Gh-6JL"), Err(CredentialFault::CheckDigit));
    // A digit that there is not, and one too few.
    assert_eq!(read("2Ab-3Cd-4Ef-5Gh-6Jl"), Err(CredentialFault::Form));
    assert_eq!(read("2Ab-3Cd-4Ef-5Gh-6J"), Err(CredentialFault::Form));
}
