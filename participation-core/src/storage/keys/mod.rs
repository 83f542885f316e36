//! The server's secret, shared by all processes of a city, and what is derived from it.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::{Storage, StoreError};
use crate::storage::ids::random_bytes;

twin!();

word_type! {
    /// Everything that the table of settings holds. Whether a value leaves the house stands in `export::catalogue`.
    Setting {
        /// What links in mails and one voice per person hang on.
        ServerSecret = "server-secret",
        /// Changes whenever areas or places do.
        Gazetteer = "gazetteer",
        /// What a demo city says about itself, with how to sign in there.
        Demo = "demo",
    }
}

/// Which city a database belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct City {
    /// Short name in log scopes, lower-case ASCII: `muenster`.
    pub tenant: String,
    /// Two letters that begin every reference: `MS`.
    pub prefix: String,
}

/// Derives what must be the same on a retry, and what only this server can have made.
pub struct Keys {
    secret: [u8; 32],
}

impl Keys {
    /// HMAC-SHA-256 (RFC 2104) of the parts under a purpose of its own, so that no two uses meet.
    #[must_use]
    pub fn derive(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.secret) else { return [0; 32] };
        for part in std::iter::once(purpose.as_bytes()).chain(parts.iter().copied()) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

pub(crate) async fn load(storage: &Storage) -> Result<Keys, StoreError> {
    let fresh = crate::values::hex(&random_bytes::<32>());
    let stored = on_writer!(storage, setting_or(Setting::ServerSecret, &fresh))?;
    let bytes = unhex(&stored).ok_or_else(|| StoreError::Unreadable("the server's secret".to_owned()))?;
    Ok(Keys { secret: bytes })
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let bytes: Option<Vec<u8>> = (0..text.len())
        .step_by(2)
        .map(|i| text.get(i..i + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect();
    bytes?.try_into().ok()
}
