//! A single trustee: a key pair, and the proof of knowing its private half ([`schnorr`], challenge
//! string `pok|group|X|`).

use rand_core::CryptoRng;
use zeroize::Zeroize as _;

use super::{Item, Trustee, TrusteePublicKey, TrusteesFault};
use crate::group::Group;
use crate::hash;
use crate::proof::{ProofFault, schnorr};

/// The private key of a trustee. It cannot be printed or serialised, and is wiped when dropped.
pub struct PrivateKey<G: Group>(G::Scalar);

impl<G: Group> Drop for PrivateKey<G> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<G: Group> PrivateKey<G> {
    /// A new random key.
    #[must_use]
    pub fn generate(random: &mut impl CryptoRng) -> Self {
        Self(G::random_scalar(random))
    }

    pub(crate) fn from_scalar(scalar: G::Scalar) -> Self {
        Self(scalar)
    }

    /// Reads a private key file: the scalar as a JSON string. `None` for anything else.
    #[must_use]
    pub fn read(file: &str) -> Option<Self> {
        G::decode_scalar(file.trim_end().strip_prefix('"')?.strip_suffix('"')?).map(Self)
    }

    /// The content of the private key file, for its owner only; wiped when dropped.
    #[must_use]
    pub fn to_file(&self) -> zeroize::Zeroizing<String> {
        zeroize::Zeroizing::new(format!("\"{}\"", G::encode_scalar(&self.0)))
    }

    pub(crate) fn secret(&self) -> &G::Scalar {
        &self.0
    }

    /// The public key with its proof of knowledge.
    #[must_use]
    pub fn public(&self, random: &mut impl CryptoRng) -> TrusteePublicKey {
        let public_key = G::encode(&G::generator_power(&self.0));
        let pok = schnorr::prove::<G>(&self.0, &knowledge_prefix::<G>(&public_key), random);
        TrusteePublicKey { pok, public_key, signature: None, name: None }
    }
}

/// The first eight hexadecimal digits (upper case) of the SHA-256 value of a public key's text.
#[must_use]
pub fn key_id(public_key: &str) -> String {
    hash::hex(&hash::sha256(public_key.as_bytes())).chars().take(8).collect::<String>().to_uppercase()
}

fn knowledge_prefix<G: Group>(public_key: &str) -> String {
    format!("pok|{}|{public_key}|", G::NAME)
}

/// Reads a key and checks its proof of knowledge.
pub(super) fn check_key<G: Group>(text: &TrusteePublicKey, item: usize) -> Result<Trustee<G>, TrusteesFault> {
    let key = G::decode_member(&text.public_key).ok_or(TrusteesFault::Key { item })?;
    if key == G::identity() {
        return Err(TrusteesFault::Knowledge { item, fault: ProofFault::DoesNotHold });
    }
    schnorr::verify::<G>(&key, &knowledge_prefix::<G>(&text.public_key), &text.pok)
        .map_err(|fault| TrusteesFault::Knowledge { item, fault })?;
    Ok(Trustee { key, text: text.public_key.clone(), name: text.name.clone() })
}

/// Checks item number `item` and gives its part of the public key.
pub(super) fn check<G: Group>(text: &TrusteePublicKey, item: usize) -> Result<(Item<G>, G::Element), TrusteesFault> {
    if text.signature.is_some() {
        return Err(TrusteesFault::UnknownKind("Single with a signature".into()));
    }
    let trustee = check_key(text, item)?;
    let key = trustee.key;
    Ok((Item::Single(trustee), key))
}
