//! Passwords: which are good enough, how they are kept (argon2id), and how long one try takes.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::StoreError;
use crate::storage::random_bytes;

/// Fewest and most characters. Length beats signs (NIST SP 800-63B).
pub const SHORTEST: usize = 12;
pub const LONGEST: usize = 200;
/// Fewest different characters: "aaaaaaaaaaaa" is no password.
const DIFFERENT: usize = 5;
/// Letters and digits that nobody confuses when reading them out.
const SIGNS: &[u8; 32] = b"23456789abcdefghijkmnpqrstuvwxyz";

/// Why a password was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefused {
    #[error("shorter than {SHORTEST} characters")]
    TooShort,
    #[error("longer than {LONGEST} characters")]
    TooLong,
    #[error("too few different characters, or the login itself")]
    TooPlain,
}

/// A password as typed. It is never printed and never stored.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// A password somebody chose.
    ///
    /// # Errors
    /// [`PasswordRefused`].
    pub fn chosen(typed: &str, login: &str) -> Result<Self, PasswordRefused> {
        let length = typed.chars().count();
        let mut signs: Vec<char> = typed.to_lowercase().chars().collect();
        signs.sort_unstable();
        signs.dedup();
        if length < SHORTEST {
            Err(PasswordRefused::TooShort)
        } else if length > LONGEST {
            Err(PasswordRefused::TooLong)
        } else if signs.len() < DIFFERENT || typed.to_lowercase().replace(&login.to_lowercase(), "").chars().count() < 6
        {
            Err(PasswordRefused::TooPlain)
        } else {
            Ok(Self(typed.to_owned()))
        }
    }

    /// A one-time password of four times four signs: 80 bits.
    #[must_use]
    pub fn one_time() -> Self {
        let signs = random_bytes::<16>().map(|byte| char::from(SIGNS[usize::from(byte % 32)]));
        let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
        Self(groups.join("-"))
    }

    /// To be shown once, to whoever hands it over.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Hashing takes 19 MiB and some 20 ms; two at once are enough for a city's staff and too few for a flood.
static TURNS: Semaphore = Semaphore::const_new(2);
/// What an unknown login is checked against, so that it takes as long as a known one.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash(Password::one_time().reveal()).unwrap_or_default());

fn hash(password: &str) -> Option<String> {
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &random_bytes::<16>())
        .ok()
        .map(|hash| hash.to_string())
}

/// The password as it is stored.
pub(super) async fn hashed(password: Password) -> Result<String, StoreError> {
    let _turn = TURNS.acquire().await.map_err(|_| StoreError::Busy)?;
    tokio::task::spawn_blocking(move || hash(password.reveal()))
        .await
        .ok()
        .flatten()
        .ok_or_else(|| StoreError::Unreadable("a password could not be hashed".to_owned()))
}

/// Whether a typed password is the stored one. Costs the same when there is no stored one.
pub(super) async fn verified(typed: String, stored: Option<String>) -> Result<bool, StoreError> {
    let _turn = TURNS.acquire().await.map_err(|_| StoreError::Busy)?;
    let verdict = tokio::task::spawn_blocking(move || {
        let known = stored.is_some();
        // Made for a known login as well, so that the first unknown one after a start is not told by its time.
        let nobody = NOBODY.clone();
        let hash = stored.unwrap_or(nobody);
        // Longer than any password: not worth hashing, and no known password is that long.
        let typed = if typed.chars().count() > LONGEST { String::new() } else { typed };
        let right = Argon2::default().verify_password(typed.as_bytes(), hash.as_str()).is_ok();
        known && right
    });
    verdict.await.map_err(|_| StoreError::Busy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_neither_plain_nor_the_login() {
        let refused = |typed: &str| Password::chosen(typed, "althoff").err();
        assert_eq!(refused("kurz"), Some(PasswordRefused::TooShort));
        assert_eq!(refused(&"x".repeat(201)), Some(PasswordRefused::TooLong));
        assert_eq!(refused("aaaaaaaaaaaaaa"), Some(PasswordRefused::TooPlain));
        assert_eq!(refused("Althoffalthoff"), Some(PasswordRefused::TooPlain));
        assert_eq!(refused("lindenallee im november"), None);
    }

    #[test]
    fn a_one_time_password_is_good_enough_and_never_the_same() {
        let (first, second) = (Password::one_time(), Password::one_time());
        assert_ne!(first.reveal(), second.reveal());
        assert_eq!(first.reveal().len(), 19);
    }

    #[test]
    fn a_password_does_not_show_in_debug_output() {
        assert_eq!(format!("{:?}", Password::one_time()), "Password(…)");
    }

    #[tokio::test]
    async fn only_the_stored_password_opens_and_nobody_has_none() {
        let password = Password::one_time();
        let stored = hashed(password.clone()).await.unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(verified(password.reveal().to_owned(), Some(stored.clone())).await.unwrap());
        assert!(!verified("falsch".to_owned(), Some(stored)).await.unwrap());
        assert!(!verified(String::new(), None).await.unwrap());
    }
}
