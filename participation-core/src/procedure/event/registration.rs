//! Anmeldung without an account: how many come, what they need, and the code that takes it back.

use serde::{Deserialize, Serialize};

use super::{Event, NoRegistration};
use crate::contribution::Secret;
use crate::storage::{Keys, Storage};
use crate::{Language, PlainText, StoreError, Timestamp};

/// People of one registration.
pub const MOST_PEOPLE: i32 = 20;
/// Days after the event on which nobody remembers who came.
pub const FORGET_DAYS: i64 = 30;
/// Characters of a name and of what somebody needs.
pub const NAME_LIMIT: usize = 120;
pub const NEEDS_LIMIT: usize = 1_000;

/// What somebody sends.
#[derive(Debug, Clone)]
pub struct NewRegistration {
    pub idempotency_key: String,
    pub people: i32,
    pub name: Option<PlainText>,
    pub needs: Option<PlainText>,
    /// For the reminder and for what changes.
    pub email: Option<String>,
    pub language: Language,
}

/// Why nobody was registered.
#[derive(Debug, thiserror::Error)]
pub enum RegisterRefused {
    #[error(transparent)]
    Closed(#[from] NoRegistration),
    #[error("1 to {MOST_PEOPLE} people register at once")]
    People,
    #[error("there are only {0} seats")]
    Seats(i32),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A registration as its holder sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    pub event: Event,
    pub people: i32,
    pub waiting: bool,
    /// Whether an address was left.
    pub reminded: bool,
}

/// A registration as the office sees it, to prepare seats and help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    pub people: i32,
    pub waiting: bool,
    pub name: Option<String>,
    pub needs: Option<String>,
    pub language: Language,
    pub registered_at: Timestamp,
}

word_type! {
    /// What a mail about an event says.
    EventWord {
        Registered = "registered",
        Waiting = "waiting",
        /// A seat became free for somebody who waited.
        Seat = "seat",
        Moved = "moved",
        Cancelled = "cancelled",
        /// Tomorrow.
        Reminder = "reminder",
    }
}

/// A mail about an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventMail {
    pub word: EventWord,
    pub title: String,
    pub place: String,
    pub address: String,
    pub starts_at: Timestamp,
    /// When it was to begin before it was moved.
    #[serde(default)]
    pub from: Option<Timestamp>,
    pub people: i32,
    pub slug: String,
    pub event: i64,
    /// Takes the registration back.
    pub code: String,
}

/// Registers people, or puts them on the waiting list when not all of them fit in. A retry with the same key finds the
/// first registration. The code is the one on it.
///
/// # Errors
/// [`RegisterRefused`]; [`StoreError::NotFound`] for an event that nobody can see.
pub async fn register(
    storage: &Storage,
    event: i64,
    new: NewRegistration,
    now: Timestamp,
) -> Result<Secret, RegisterRefused> {
    use super::{postgresql, sqlite};
    if !(1..=MOST_PEOPLE).contains(&new.people) {
        return Err(RegisterRefused::People);
    }
    let act = storage.act(now);
    let key = format!("event/{event}/{}", new.idempotency_key);
    let secret = code(storage.keys()?, &key);
    let new = NewRegistration { idempotency_key: key, ..new };
    let own = secret.clone();
    on_writer!(storage, register(&act, event, &new, &own))?;
    Ok(secret)
}

/// The registration that a code belongs to.
///
/// # Errors
/// [`StoreError::NotFound`] for a code nobody has.
pub async fn registration(storage: &Storage, event: i64, code: Secret) -> Result<Registration, StoreError> {
    use super::{postgresql, sqlite};
    on_reader!(storage, registration(event, &code))
}

/// Takes a registration back and gives its seats to whoever waits. A code that nobody has takes back nothing.
///
/// # Errors
/// [`StoreError`].
pub async fn leave(storage: &Storage, event: i64, code: Secret, now: Timestamp) -> Result<(), StoreError> {
    use super::{postgresql, sqlite};
    let act = storage.act(now);
    let keys = storage.keys_shared()?;
    on_writer!(storage, leave(&act, &keys, event, &code))
}

/// Who comes, in the order of registration.
///
/// # Errors
/// [`StoreError`].
pub async fn guests(storage: &Storage, event: i64) -> Result<Vec<Guest>, StoreError> {
    use super::{postgresql, sqlite};
    on_reader!(storage, guests(event))
}

/// Reminds everybody who left an address of what begins within a day, each once; how many they were.
///
/// # Errors
/// [`StoreError`].
pub async fn remind(storage: &Storage, now: Timestamp) -> Result<usize, StoreError> {
    use super::{postgresql, sqlite};
    let (act, keys) = (storage.act(now), storage.keys_shared()?);
    on_writer!(storage, remind(&act, &keys))
}

/// Deletes registrations for what was over [`FORGET_DAYS`] days ago; how many they were.
///
/// # Errors
/// [`StoreError`].
pub async fn forget(storage: &Storage, now: Timestamp) -> Result<usize, StoreError> {
    use super::{postgresql, sqlite};
    on_writer!(storage, forget(now))
}

/// The code of a registration, made again from its key for every mail.
pub(super) fn code(keys: &Keys, key: &str) -> Secret {
    Secret::derived(keys, key)
}
