//! A voter's private credential and the key derived from it.

use rand_core::CryptoRng;
use zeroize::{Zeroize as _, Zeroizing};

use super::SecretText;
use crate::election::BASE58;
use crate::group::Group;
use crate::hash;

/// Lengths of the groups of a credential `XXXXX-XXXXXX-XXXXX-XXXXXX`.
const GROUPS: [usize; 4] = [5, 6, 5, 6];
/// Lengths of the groups of an old credential `XXX-XXX-XXX-XXX-XXX`.
const OLD_GROUPS: [usize; 5] = [3; 5];
const OLD_MODULUS: u32 = 53;
const OLD_ROUNDS: u32 = 1000;

/// Why a text is no private credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CredentialFault {
    #[error("the credential does not have the form XXXXX-XXXXXX-XXXXX-XXXXXX or XXX-XXX-XXX-XXX-XXX")]
    Form,
    #[error("the credential holds a mistake: its check digit does not fit")]
    CheckDigit,
}

/// A voter's private credential: 22 Base58 digits, about 129 bits. It cannot be printed or
/// serialised by accident, and is wiped when dropped.
pub struct Credential<G: Group> {
    text: SecretText,
    secret: G::Scalar,
}

impl<G: Group> Drop for Credential<G> {
    fn drop(&mut self) {
        self.secret.zeroize();
    }
}

fn has_groups(text: &str, lengths: &[usize]) -> bool {
    let is_base58 = |part: &str| part.chars().all(|digit| BASE58.contains(digit));
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == lengths.len()
        && parts.iter().zip(lengths).all(|(part, length)| part.len() == *length && is_base58(part))
}

/// Whether the last digit of an old credential fits: value of the others plus it is 0 modulo 53.
fn check_digit_fits(text: &str) -> bool {
    let digits: Vec<u32> =
        text.chars().filter_map(|digit| BASE58.find(digit)).filter_map(|value| u32::try_from(value).ok()).collect();
    let Some((check, others)) = digits.split_last() else { return false };
    let value = others.iter().fold(0, |value, digit| (value * 58 + digit) % OLD_MODULUS);
    (value + check) % OLD_MODULUS == 0
}

fn derive<G: Group>(uuid: &str, text: &str) -> G::Scalar {
    let mut wide = Zeroizing::new([0; 64]);
    for (index, half) in wide.as_chunks_mut::<32>().0.iter_mut().enumerate() {
        *half = hash::sha256(Zeroizing::new(format!("derive_credential|{uuid}|{index}|{text}")).as_bytes());
    }
    G::scalar_from_wide(&wide)
}

fn derive_old<G: Group>(uuid: &str, text: &str) -> G::Scalar {
    let mut key = Zeroizing::new([0; 32]);
    pbkdf2::pbkdf2_hmac::<sha2::Sha256>(text.as_bytes(), uuid.as_bytes(), OLD_ROUNDS, key.as_mut());
    G::scalar_from_digest(&key)
}

impl<G: Group> Credential<G> {
    /// A new random credential for the election `uuid`.
    #[must_use]
    pub fn generate(uuid: &str, random: &mut impl CryptoRng) -> Self {
        let digits: Vec<char> = BASE58.chars().collect();
        let mut text = Zeroizing::new(String::with_capacity(25));
        for (index, length) in GROUPS.into_iter().enumerate() {
            if index > 0 {
                text.push('-');
            }
            let mut left = length;
            while left > 0 {
                let mut byte = [0];
                random.fill_bytes(&mut byte);
                // Six bits, refused where there is no such digit: every digit is equally likely.
                if let Some(digit) = byte.first().and_then(|byte| digits.get(usize::from(byte & 63))) {
                    text.push(*digit);
                    left -= 1;
                }
            }
        }
        let secret = derive::<G>(uuid, &text);
        Self { text, secret }
    }

    /// Reads a credential as the voter received it, of today's or of the old form.
    ///
    /// # Errors
    /// [`CredentialFault`] if it has neither form, or a mistake that the old form reveals.
    pub fn read(uuid: &str, text: &str) -> Result<Self, CredentialFault> {
        let secret = if has_groups(text, &GROUPS) {
            derive::<G>(uuid, text)
        } else if !has_groups(text, &OLD_GROUPS) {
            return Err(CredentialFault::Form);
        } else if check_digit_fits(text) {
            derive_old::<G>(uuid, text)
        } else {
            return Err(CredentialFault::CheckDigit);
        };
        Ok(Self { text: Zeroizing::new(text.to_owned()), secret })
    }

    /// The text for the voter, and for nobody else.
    #[must_use]
    pub fn reveal(&self) -> &SecretText {
        &self.text
    }

    pub(crate) fn secret(&self) -> &G::Scalar {
        &self.secret
    }

    /// The public credential, one entry of the public list.
    #[must_use]
    pub fn public(&self) -> String {
        G::encode(&G::generator_power(&self.secret))
    }
}
