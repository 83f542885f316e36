//! "Das ist mein Problem auch": one more person affected by a report, and mail about it without a receipt.
//! Knows voices and addresses; not what the report says.

use crate::contribution::Reference;
use crate::procedure::{Closed, Voice};
use crate::storage::{Keys, Storage};
use crate::voice::VoiceProof;
use crate::{Language, StoreError, Timestamp};

twin!();

/// One more person.
#[derive(Clone)]
pub struct Affected {
    pub report: Reference,
    pub proof: VoiceProof,
    /// Where to write when something happens; confirmed by a link before anything else is sent there.
    pub follow: Option<String>,
    pub language: Language,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    Now,
    /// This voice counted before; it counts once.
    Before,
    /// A mail is on its way; the voice counts when its link is opened and confirmed.
    AwaitsMail,
}

/// Why it was not counted.
#[derive(Debug, thiserror::Error)]
pub enum AffectedRefused {
    #[error(transparent)]
    Closed(#[from] Closed),
    #[error("this procedure counts {0:?}")]
    OtherVoice(Voice),
    #[error("no such code")]
    UnknownCode,
    #[error("no such token, or it is too old")]
    UnknownToken,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Counts one more affected person, and asks by mail whether the address may be written to.
///
/// # Errors
/// [`AffectedRefused`].
pub async fn count(storage: &Storage, affected: Affected, now: Timestamp) -> Result<Counted, AffectedRefused> {
    let act = storage.act(now);
    let hashed = crate::voice::hashed(storage.keys()?, &affected.proof);
    on_writer!(storage, count(&act, &affected, &hashed))
}

/// Confirms the address behind the token of a mail: it is written to from now on, and where the procedure
/// counts addresses, it counts.
///
/// # Errors
/// [`AffectedRefused::UnknownToken`] for tokens that are unknown or too old.
pub async fn confirm(storage: &Storage, token: &str, now: Timestamp) -> Result<Reference, AffectedRefused> {
    let act = storage.act(now);
    let keys = storage.keys_shared()?;
    let token = token.to_owned();
    on_writer!(storage, confirm(&act, &keys, &token))
}

/// Ends the mail about a report; a token that nobody has, or that was used, ends nothing and fails nothing.
///
/// # Errors
/// [`StoreError`].
pub async fn stop(storage: &Storage, token: &str) -> Result<(), StoreError> {
    let hash = crate::voice::token_hash(token);
    on_writer!(storage, stop(&hash))
}

/// The token that ends the mail to an address: the same in every mail.
fn stop_token(keys: &Keys, report: i64, email: &str) -> String {
    crate::values::hex(&keys.derive("report-follower", &[&report.to_be_bytes(), email.as_bytes()])[..16])
}
