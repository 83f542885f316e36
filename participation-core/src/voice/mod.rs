//! Stimme: what counts as one voice in a procedure, and how it is kept without keeping the person.
//! Knows proofs and their hashes; not what the voice is for.

use sha2::{Digest, Sha256};

use crate::Language;
use crate::procedure::Voice;
use crate::storage::{Keys, random_bytes};

twin!();

/// How long the link in a confirming mail works.
pub const CONFIRM_DAYS: i64 = 7;

/// What a person brings along.
#[derive(Clone)]
pub enum VoiceProof {
    /// The address that a mail is sent to.
    Email(String),
    /// A single-use code from the office.
    Code(String),
    /// The random token that this very POST sets as a cookie, or brought along from an earlier one.
    Token(String),
}

/// A proof as it is stored: by hash only.
#[derive(Clone)]
pub(crate) struct Hashed {
    pub voice: Voice,
    pub hash: [u8; 32],
    /// The token of the confirming mail; unused for the other kinds.
    pub mail_token: String,
}

/// What waits for the link in a confirming mail.
pub(crate) struct Asked<'a> {
    /// The word of what it confirms; a link for one thing does not confirm another.
    pub purpose: &'static str,
    pub object: i64,
    pub email: &'a str,
    pub language: Language,
    pub token: &'a str,
}

pub(crate) fn hashed(keys: &Keys, proof: &VoiceProof) -> Hashed {
    let (voice, hash) = match proof {
        VoiceProof::Email(address) => (Voice::ConfirmedEmail, email_hash(keys, address)),
        VoiceProof::Code(code) => (Voice::Code, code_hash(code)),
        VoiceProof::Token(token) => (Voice::Token, token_hash(token)),
    };
    Hashed { voice, hash, mail_token: token() }
}

/// One address is one voice, however it is written.
pub(crate) fn email_hash(keys: &Keys, address: &str) -> [u8; 32] {
    keys.derive("voice-email", &[address.trim().to_lowercase().as_bytes()])
}

/// Codes are read like references: any case, with or without dashes.
pub(crate) fn code_hash(code: &str) -> [u8; 32] {
    let signs: String = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    Sha256::new().chain_update(b"beteiligung/voice-code\0").chain_update(signs).finalize().into()
}

/// What is stored of a random token.
pub(crate) fn token_hash(token: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"beteiligung/token\0").chain_update(token).finalize().into()
}

/// A token nobody can guess, safe in addresses and cookies.
#[must_use]
pub fn token() -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(random_bytes::<24>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        assert_eq!(code_hash("7k4q 2m9x"), code_hash("7K4Q-2M9X"));
        assert_ne!(code_hash("7K4Q-2M9X"), code_hash("7K4Q-2M9Y"));
    }

    #[test]
    fn tokens_differ_and_fit_into_an_address() {
        let (one, two) = (token(), token());
        assert_ne!(one, two);
        assert!(one.len() == 32 && one.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'), "{one}");
    }
}
