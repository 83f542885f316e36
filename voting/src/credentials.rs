//! Credentials: the secret that a voter signs a ballot with, and the public list of who may vote.
//! Source: belenios specification, "Credentials".

use std::collections::HashMap;

use zeroize::Zeroizing;

use crate::group::Group;
use crate::json::JsonFault;
use crate::{hash, limits};

mod private;
mod reading;

pub use private::{Credential, CredentialFault};

/// Why the list of public credentials is refused or cannot be judged. Entries are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CredentialsFault {
    #[error("the list of credentials is malformed: {0}")]
    Json(#[from] JsonFault),
    #[error("credential {0} is not a member of the group in its one form")]
    NotAMember(usize),
    #[error("credential {0} is on the list a second time")]
    Repeated(usize),
    #[error("the weight of credential {0} is not a number, 0 or more, in its one form")]
    Weight(usize),
    #[error("the weights are larger than this program can count, so that they are not judged here")]
    TooLarge,
    #[error("the list has more than {} credentials; so many are not judged here", limits::CREDENTIALS)]
    TooMany,
}

impl CredentialsFault {
    /// Whether this means that the list could not be judged, rather than that it is wrong.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        match self {
            Self::Json(fault) => fault.is_limit(),
            Self::TooLarge | Self::TooMany => true,
            Self::NotAMember(_) | Self::Repeated(_) | Self::Weight(_) => false,
        }
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

impl PublicCredentials {
    /// Reads the list and checks every credential, some hundred at a time on all cores; nothing is read after the first
    /// that is wrong.
    ///
    /// # Errors
    /// [`CredentialsFault`] with the first entry that is wrong.
    pub fn check<G: Group>(bytes: &[u8]) -> Result<Self, CredentialsFault> {
        let list = reading::check::<G>(bytes)?;
        Ok(Self { places: list.places, weights: list.weights, fingerprint: hash::fingerprint(bytes) })
    }

    /// How many credentials there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.weights.len()
    }

    /// Whether a credential weighs something else than one.
    #[must_use]
    pub fn weighted(&self) -> bool {
        self.weights.iter().any(|weight| *weight != 1)
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
