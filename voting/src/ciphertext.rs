//! ElGamal ciphertexts and the key they are made with: `alpha = g^r`, `beta = y^r · m`.

use serde::{Deserialize, Serialize};

use crate::group::Group;

/// A public key with the table of its powers and its text.
pub struct PublicKey<G: Group> {
    pub element: G::Element,
    pub text: String,
    pub table: G::Table,
}

impl<G: Group> PublicKey<G> {
    #[must_use]
    pub fn new(element: G::Element) -> Self {
        Self { element, text: G::encode(&element), table: G::table(&element) }
    }
}

/// A ciphertext as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CiphertextText {
    pub alpha: String,
    pub beta: String,
}

/// A ciphertext of two members of the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ciphertext<G: Group> {
    pub alpha: G::Element,
    pub beta: G::Element,
}

impl<G: Group> Ciphertext<G> {
    /// The encryption of 1 without randomness, neutral in products.
    #[must_use]
    pub fn neutral() -> Self {
        Self { alpha: G::identity(), beta: G::identity() }
    }

    #[must_use]
    pub fn multiply(&self, other: &Self) -> Self {
        Self { alpha: G::multiply(&self.alpha, &other.alpha), beta: G::multiply(&self.beta, &other.beta) }
    }

    #[must_use]
    pub fn divide(&self, other: &Self) -> Self {
        Self { alpha: G::divide(&self.alpha, &other.alpha), beta: G::divide(&self.beta, &other.beta) }
    }

    /// Both components to the power of a public weight.
    #[must_use]
    pub fn weighted(&self, weight: u64) -> Self {
        if weight == 1 {
            return *self;
        }
        let weight = G::scalar(weight);
        let power = |base| G::vartime_product(&[(base, weight)]);
        Self { alpha: power(self.alpha), beta: power(self.beta) }
    }

    /// The product of all ciphertexts.
    #[must_use]
    pub fn product<'a>(factors: impl IntoIterator<Item = &'a Self>) -> Self {
        factors.into_iter().fold(Self::neutral(), |product, factor| product.multiply(factor))
    }

    /// The text form of each.
    #[must_use]
    pub fn encode_all(ciphertexts: &[Self]) -> Vec<CiphertextText> {
        let elements: Vec<_> = ciphertexts.iter().flat_map(|ciphertext| [ciphertext.alpha, ciphertext.beta]).collect();
        let mut texts = G::encode_all(&elements).into_iter();
        let mut written = Vec::with_capacity(ciphertexts.len());
        while let (Some(alpha), Some(beta)) = (texts.next(), texts.next()) {
            written.push(CiphertextText { alpha, beta });
        }
        written
    }
}

impl CiphertextText {
    /// Reads both components and checks that they are members of the group.
    #[must_use]
    pub fn decode<G: Group>(&self) -> Option<Ciphertext<G>> {
        Some(Ciphertext { alpha: G::decode_member(&self.alpha)?, beta: G::decode_member(&self.beta)? })
    }

    /// Reads both components without the membership check, for bytes that were checked before.
    #[must_use]
    pub(crate) fn decode_checked_before<G: Group>(&self) -> Option<Ciphertext<G>> {
        Some(Ciphertext { alpha: G::decode(&self.alpha)?, beta: G::decode(&self.beta)? })
    }
}

/// `alpha1,beta1,alpha2,beta2…` as challenge strings hold it.
#[must_use]
pub(crate) fn listed<'a>(ciphertexts: impl IntoIterator<Item = &'a CiphertextText>) -> String {
    let mut text = String::new();
    for ciphertext in ciphertexts {
        for component in [&ciphertext.alpha, &ciphertext.beta] {
            if !text.is_empty() {
                text.push(',');
            }
            text.push_str(component);
        }
    }
    text
}
