//! Credentials: the secret that a voter signs a ballot with, and the public list of who may vote.
//! Source: belenios specification, "Credentials".

use std::collections::HashMap;

use rayon::prelude::*;
use zeroize::Zeroizing;

use crate::group::Group;
use crate::hash;
use crate::json::{self, JsonFault};

mod private;

pub use private::{Credential, CredentialFault};

/// Why the list of public credentials is refused or cannot be judged. Entries are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CredentialsFault {
    #[error("the list of credentials is malformed: {0}")]
    Json(#[from] JsonFault),
    #[error("credential {0} is not a member of the group in its one form")]
    NotAMember(usize),
    #[error("credential {0} stands on the list a second time")]
    Repeated(usize),
    #[error("the weight of credential {0} is not a number in its one form")]
    Weight(usize),
    #[error("the weights are larger than this program can count")]
    TooLarge,
}

impl CredentialsFault {
    /// Whether this means that the list could not be judged, rather than that it is wrong.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::TooLarge)
    }
}

/// The public credentials of an election. About 80 bytes are held for each.
#[derive(Debug)]
pub struct PublicCredentials {
    /// From the SHA-256 value of a credential's text to its place on the list.
    places: HashMap<[u8; 32], u32>,
    weights: Vec<u64>,
    /// Base64 of the SHA-256 value of the list as published.
    pub fingerprint: String,
}

fn split(entry: &str, number: usize) -> Result<(&str, u64), CredentialsFault> {
    let Some((credential, weight)) = entry.split_once(',') else { return Ok((entry, 1)) };
    let digits = !weight.is_empty() && weight.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || (weight.len() > 1 && weight.starts_with('0')) {
        return Err(CredentialsFault::Weight(number));
    }
    Ok((credential, weight.parse().map_err(|_| CredentialsFault::TooLarge)?))
}

impl PublicCredentials {
    /// Reads the list and checks every credential, on all cores.
    ///
    /// # Errors
    /// [`CredentialsFault`] with the first entry that is wrong.
    pub fn check<G: Group>(bytes: &[u8]) -> Result<Self, CredentialsFault> {
        let list: Vec<String> = json::read(bytes)?;
        let check = |(index, entry): (usize, &String)| {
            let (credential, weight) = split(entry, index + 1)?;
            let element = G::decode_member(credential).ok_or(CredentialsFault::NotAMember(index + 1))?;
            if element == G::identity() {
                return Err(CredentialsFault::NotAMember(index + 1));
            }
            Ok((hash::sha256(credential.as_bytes()), weight))
        };
        let checked: Vec<Result<([u8; 32], u64), CredentialsFault>> = list.par_iter().enumerate().map(check).collect();
        let mut places = HashMap::with_capacity(list.len());
        let mut weights = Vec::with_capacity(list.len());
        let mut total = 0_u64;
        for (index, entry) in checked.into_iter().enumerate() {
            let (digest, weight) = entry?;
            let place = u32::try_from(index).map_err(|_| CredentialsFault::TooLarge)?;
            total = total.checked_add(weight).ok_or(CredentialsFault::TooLarge)?;
            if places.insert(digest, place).is_some() {
                return Err(CredentialsFault::Repeated(index + 1));
            }
            weights.push(weight);
        }
        Ok(Self { places, weights, fingerprint: hash::fingerprint(bytes) })
    }

    /// How many credentials there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.weights.len()
    }

    /// Where a credential stands on the list, counted from 0.
    #[must_use]
    pub fn place(&self, credential: &str) -> Option<usize> {
        self.places.get(&hash::sha256(credential.as_bytes())).map(|place| *place as usize)
    }

    /// The weight of the credential at a place; zero where there is none.
    #[must_use]
    pub fn weight(&self, place: usize) -> u64 {
        self.weights.get(place).copied().unwrap_or(0)
    }
}

/// A secret text that is wiped when dropped.
pub type SecretText = Zeroizing<String>;
