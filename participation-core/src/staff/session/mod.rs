//! Signing in and staying signed in: password, then code, then a session that ends by itself.
//! Knows accounts and time; not cookies, and not what somebody does once they are in.

use base64::Engine as _;
use sha2::{Digest, Sha256};

mod throttle;

use super::{Actor, Password, TotpSecret, password};
use crate::storage::{Keys, Storage, random_bytes};
use crate::{Language, StoreError, Timestamp};

pub use throttle::{ACCOUNT, EVERYWHERE, FORGOTTEN_SECONDS, Limit, NETWORK};

twin!();

/// A session ends so long after the last page, in seconds.
pub const IDLE_SECONDS: i64 = 2 * 60 * 60;
/// And in any case so long after signing in: a working day.
pub const ABSOLUTE_SECONDS: i64 = 12 * 60 * 60;
/// Time between password and code.
pub const PENDING_SECONDS: i64 = 10 * 60;
/// "Last seen" is written at most so often: reading a page shall not write each time.
const SEEN_SECONDS: i64 = 5 * 60;
/// Wrong codes after which the password is asked again.
const CODE_TRIES: i32 = 5;
/// A device that nobody signed in from for so long is a strange one again.
const DEVICE_DAYS: i64 = 180;

word_type! {
    /// How far somebody has come.
    Stage {
        /// The password was right; the code is missing.
        Password = "password",
        Full = "full",
    }
}

/// What the browser keeps: 32 random bytes. The server keeps their hash only.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl SessionToken {
    fn random() -> Self {
        Self(base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(random_bytes::<32>()))
    }

    /// What a browser sent; looked up by its hash, so a wrong one finds nothing.
    #[must_use]
    pub fn sent(text: &str) -> Self {
        Self(text.to_owned())
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn hash(&self) -> [u8; 32] {
        Sha256::new().chain_update(b"beteiligung/session\0").chain_update(&self.0).finalize().into()
    }
}

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub actor: Actor,
    pub login: String,
    pub name: String,
    /// Their own choice, else the browser's holds.
    pub language: Option<Language>,
    /// The password was a one-time one: nothing else is open until it is changed.
    pub must_change_password: bool,
    pub signed_in_at: Timestamp,
    pub ends_at: Timestamp,
}

/// Whether a session still stands: pure, so that it can be tried for every moment.
#[must_use]
pub fn stands(now: Timestamp, seen_at: Timestamp, expires_at: Timestamp) -> bool {
    now < expires_at && now < seen_at.plus_seconds(IDLE_SECONDS)
}

/// Why nobody was let in. The same for an unknown login as for a wrong password.
#[derive(Debug, thiserror::Error)]
pub enum SignInRefused {
    #[error("login and password do not belong together")]
    Wrong,
    /// The same for an unknown login as for a known one.
    #[error("too many attempts; wait {seconds} seconds")]
    TooMany { seconds: i64 },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What somebody typed, and where it came from.
#[derive(Clone)]
pub struct Attempt {
    pub login: String,
    pub password: String,
    /// Network address, as far as limits tell addresses apart.
    pub address: String,
    /// What a device keeps from an earlier sign-in, see [`remember`]; empty where there is nothing.
    pub device: String,
}

/// What is counted of an attempt; hashes, so that the table names nobody.
#[derive(Clone)]
pub(crate) struct Counted {
    /// The account as it is guessed at from this network.
    pub account: [u8; 32],
    pub network: [u8; 32],
    pub everywhere: [u8; 32],
    /// The account as it is used from this device, and the device.
    pub at_device: [u8; 32],
    pub device: [u8; 32],
}

impl Counted {
    fn new(keys: &Keys, login: &str, address: &str, device: &str) -> Self {
        let login = login.trim().to_lowercase();
        let (login, address, device) = (login.as_bytes(), address.as_bytes(), device.as_bytes());
        Self {
            account: keys.derive("sign-in-account", &[login, address]),
            network: keys.derive("sign-in-address", &[address]),
            everywhere: keys.derive("sign-in-everywhere", &[login]),
            at_device: keys.derive("sign-in-device", &[login, device]),
            device: device_hash(device),
        }
    }
}

fn device_hash(device: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(b"beteiligung/device\0").chain_update(device).finalize().into()
}

/// Checks login and password. The token it gives opens only the page that asks for the code.
///
/// # Errors
/// [`SignInRefused`], at the same cost for a known and an unknown login.
pub async fn begin(storage: &Storage, attempt: Attempt, now: Timestamp) -> Result<SessionToken, SignInRefused> {
    let counted = Counted::new(storage.keys()?, &attempt.login, &attempt.address, &attempt.device);
    let login = attempt.login.trim().to_lowercase();
    let act = storage.act(now);
    let found = on_writer!(storage, attempt(&act, &login, &counted))?;
    let (id, hash) = found.map_or((None, None), |(id, hash)| (Some(id), Some(hash)));
    let right = password::verified(attempt.password, hash).await?;
    let Some(id) = id.filter(|_| right) else { return Err(SignInRefused::Wrong) };
    let token = SessionToken::random();
    let hash = token.hash();
    let act = storage.act(now);
    on_writer!(storage, begin(&act, id, &hash))?;
    Ok(token)
}

/// What is still missing after the password.
#[derive(Debug, Clone)]
pub enum Missing {
    /// The code from the device.
    Code,
    /// No device yet: the person sets one up with this secret and proves it with a code.
    Device { login: String, secret: TotpSecret },
}

/// What the second page asks for; `None` when the time is up or nobody came that far.
///
/// # Errors
/// [`StoreError`].
pub async fn missing(storage: &Storage, token: SessionToken, now: Timestamp) -> Result<Option<Missing>, StoreError> {
    let hash = token.hash();
    on_reader!(storage, missing(&hash, now))
}

/// What a code did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finished {
    /// A fresh token; the one before is void.
    In(SessionToken),
    WrongCode,
    /// Time is up, or too many wrong codes: from the beginning.
    Gone,
}

/// What the store says of a code.
pub(crate) enum Code {
    Right,
    Wrong,
    Gone,
}

/// Checks the code. A code counts once.
///
/// # Errors
/// [`StoreError`].
pub async fn finish(
    storage: &Storage,
    token: SessionToken,
    code: String,
    address: String,
    now: Timestamp,
) -> Result<Finished, StoreError> {
    let fresh = SessionToken::random();
    let (before, after) = (token.hash(), fresh.hash());
    let keys = storage.keys_shared()?;
    let act = storage.act(now);
    let verdict = on_writer!(storage, finish(&act, &keys, (&before, &after), &code, &address))?;
    Ok(match verdict {
        Code::Right => Finished::In(fresh),
        Code::Wrong => Finished::WrongCode,
        Code::Gone => Finished::Gone,
    })
}

/// The keys under which an account's attempts were counted, to forget them after a success.
pub(crate) fn counted(keys: &Keys, login: &str, address: &str) -> Counted {
    Counted::new(keys, login, address, "")
}

/// The key of an account's attempts from a device.
pub(crate) fn counted_at(keys: &Keys, login: &str, device: &str) -> [u8; 32] {
    Counted::new(keys, login, "", device).at_device
}

/// Makes a device known from which somebody has just signed in, and gives what it keeps. From it, wrong passwords that
/// strangers try elsewhere hinder nobody. What the device kept before stays good.
///
/// # Errors
/// [`StoreError::NotFound`] when the session does not stand.
pub async fn remember(
    storage: &Storage,
    token: &SessionToken,
    device: String,
    now: Timestamp,
) -> Result<String, StoreError> {
    let fresh = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(random_bytes::<32>());
    let (hash, kept, new) = (token.hash(), device_hash(device.as_bytes()), device_hash(fresh.as_bytes()));
    let keys = storage.keys_shared()?;
    let (act, brought) = (storage.act(now), device.clone());
    let known = on_writer!(storage, remember(&act, &keys, &hash, (&kept, &new), &brought))?;
    Ok(if known { device } else { fresh })
}

/// Who a token belongs to, if it still stands. Two queries, and now and then a note that they were here.
///
/// # Errors
/// [`StoreError`].
pub async fn of(storage: &Storage, token: SessionToken, now: Timestamp) -> Result<Option<Session>, StoreError> {
    let hash = token.hash();
    let Some((session, seen_at)) = on_reader!(storage, of(&hash, now))? else { return Ok(None) };
    if seen_at.plus_seconds(SEEN_SECONDS) < now {
        on_writer!(storage, seen(&hash, now))?;
    }
    Ok(Some(session))
}

/// Signs out.
///
/// # Errors
/// [`StoreError`].
pub async fn end(storage: &Storage, token: SessionToken) -> Result<(), StoreError> {
    let hash = token.hash();
    on_writer!(storage, end(&hash))
}

/// Changes one's own password. Every session of the account ends; the token is a fresh one for this browser.
///
/// # Errors
/// [`SignInRefused::Wrong`] when the present password is another; [`SignInRefused::TooMany`].
pub async fn change_password(
    storage: &Storage,
    session: &Session,
    present: String,
    new: Password,
    now: Timestamp,
) -> Result<SessionToken, SignInRefused> {
    let act = storage.act(now);
    let (id, login) = (session.actor.staff, session.login.clone());
    // Only whoever holds the session comes here, so that it is counted by itself.
    let counted = Counted::new(storage.keys()?, &login, "own-password", "");
    let found = on_writer!(storage, attempt(&act, &login, &counted))?;
    if !password::verified(present, found.map(|(_, hash)| hash)).await? {
        return Err(SignInRefused::Wrong);
    }
    let hash = password::hashed(new).await?;
    let fresh = SessionToken::random();
    let token_hash = fresh.hash();
    let (act, actor) = (storage.act(now), session.actor.clone());
    let keys = Counted::new(storage.keys()?, &session.login, "own-password", "");
    on_writer!(storage, change_password(&act, id, (&hash, &token_hash), &actor, &keys))?;
    Ok(fresh)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_nobody_is_there_and_at_the_end_of_the_day() {
        let start = Timestamp::from_unix(1_795_430_545);
        let end = start.plus_seconds(ABSOLUTE_SECONDS);
        assert!(stands(start.plus_seconds(IDLE_SECONDS - 1), start, end));
        assert!(!stands(start.plus_seconds(IDLE_SECONDS), start, end));
        let busy = |seconds| stands(start.plus_seconds(seconds), start.plus_seconds(seconds - 60), end);
        assert!(busy(ABSOLUTE_SECONDS - 1));
        assert!(!busy(ABSOLUTE_SECONDS));
    }

    #[test]
    fn a_token_shows_neither_in_debug_output_nor_in_its_hash() {
        let token = SessionToken::random();
        assert_eq!(format!("{token:?}"), "SessionToken(…)");
        assert_eq!(token.as_str().len(), 43);
        assert_ne!(token.hash(), SessionToken::random().hash());
    }
}
