//! Verfolgen: an address that wants to hear what becomes of something. Confirmed by a link before anything else is sent
//! there, told once a day at most, and forgotten the moment it follows nothing any more.
//! Knows addresses and what they follow; not what is new about it, nor its words.

use chrono::NaiveTime;

use crate::storage::{Keys, Storage};
use crate::{Language, StoreError, Timestamp};

twin!();

word_type! {
    /// What kind of thing is followed.
    FollowKind {
        Procedure = "procedure",
        District = "district",
        Topic = "topic",
        Contribution = "contribution",
    }
}

impl FollowKind {
    /// What the link in a mail confirms.
    const fn purpose(self) -> &'static str {
        match self {
            Self::Procedure => "follow-procedure",
            Self::District => "follow-district",
            Self::Topic => "follow-topic",
            Self::Contribution => "follow-contribution",
        }
    }
}

/// Something that can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Followed {
    pub kind: FollowKind,
    pub id: i64,
}

/// Hours for which the link in the confirming mail works.
pub const CONFIRM_HOURS: i64 = 24;
/// Things that one address follows at most: a digest has to be read.
pub const MOST_FOLLOWED: i64 = 50;
/// Lines of a digest; the rest is counted.
pub const DIGEST_LINES: usize = 40;
/// A digest tells what is that old: an import writes all its news with the moment at which it began to, in many
/// transactions, and what is not there yet would never be told.
pub const SETTLED_SECONDS: i64 = 300;
/// Followers of one transaction.
const AT_ONCE: i64 = 100;

/// Why nothing is followed.
#[derive(Debug, thiserror::Error)]
pub enum FollowRefused {
    #[error("no such token, or it is too old")]
    UnknownToken,
    #[error("this address follows {MOST_FOLLOWED} things already")]
    TooMany,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Something that is followed, by its name in the follower's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub followed: Followed,
    /// Empty for a contribution whose words nobody may read.
    pub title: String,
}

/// What an address follows, for the page that ends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Following {
    pub language: Language,
    pub things: Vec<Named>,
}

/// Asks an address by mail whether it wants to follow something. Whether it follows that already changes nothing that
/// can be seen from outside.
///
/// # Errors
/// [`StoreError::NotFound`] for what nobody can read.
pub async fn ask(
    storage: &Storage,
    followed: Followed,
    (address, language): (&str, Language),
    now: Timestamp,
) -> Result<(), StoreError> {
    let act = storage.act(now);
    let (address, token) = (address.trim().to_owned(), crate::voice::token());
    on_writer!(storage, ask(&act, followed, (&address, language), &token))
}

/// Confirms the address behind a mail's token. Returns the word that ends it; nothing when the link was used before.
///
/// # Errors
/// [`FollowRefused`].
pub async fn confirm(storage: &Storage, token: &str, now: Timestamp) -> Result<Option<String>, FollowRefused> {
    let act = storage.act(now);
    let keys = storage.keys_shared()?;
    let token = token.to_owned();
    on_writer!(storage, confirm(&act, &keys, &token))
}

/// What the address behind the word of its mails follows; nothing for a word nobody has.
///
/// # Errors
/// [`StoreError`].
pub async fn following(storage: &Storage, stop: &str) -> Result<Option<Following>, StoreError> {
    let hash = crate::voice::token_hash(stop);
    on_reader!(storage, following(&hash))
}

/// Ends one thing, or everything; the address goes with the last one, and with it every digest that waits.
/// A word that nobody has ends nothing and fails nothing.
///
/// # Errors
/// [`StoreError`].
pub async fn stop(storage: &Storage, stop: &str, one: Option<Followed>) -> Result<(), StoreError> {
    let hash = crate::voice::token_hash(stop);
    on_writer!(storage, stop(&hash, one))
}

/// Queues the digests that are due, each at most once however many processes do so; how many were queued.
///
/// # Errors
/// [`StoreError`]; what was queued until then stays queued.
pub async fn digests(storage: &Storage, now: Timestamp) -> Result<usize, StoreError> {
    let (act, keys) = (storage.act(now), storage.keys_shared()?);
    let mut queued = 0;
    loop {
        let batch = Batch { act: act.clone(), keys: std::sync::Arc::clone(&keys) };
        let (looked_at, some) = on_writer!(storage, digest_due(&batch))?;
        queued += some;
        if looked_at == 0 {
            return Ok(queued);
        }
    }
}

/// Forgets addresses whose link was not opened within its hours; how many they were.
///
/// # Errors
/// [`StoreError`].
pub async fn forget_unconfirmed(storage: &Storage, now: Timestamp) -> Result<usize, StoreError> {
    let mut sum = 0;
    loop {
        match on_writer!(storage, forget_unconfirmed(now))? {
            0 => return Ok(sum),
            some => sum += some,
        }
    }
}

pub(crate) struct Batch {
    pub act: crate::storage::Act,
    pub keys: std::sync::Arc<Keys>,
}

/// The word that ends the mail to an address: the same in every mail.
fn stop_word(keys: &Keys, address: &str) -> String {
    crate::values::hex(&keys.derive("follow-stop", &[address.as_bytes()])[..16])
}

/// When the next digest may go: seven in the morning, city time.
#[must_use]
pub fn next_digest(now: Timestamp) -> Timestamp {
    let seven = NaiveTime::from_hms_opt(7, 0, 0).unwrap_or_default();
    let today = Timestamp::on_city_clock(now.city_day(), seven);
    if today > now {
        today
    } else {
        Timestamp::on_city_clock(now.city_day().succ_opt().unwrap_or(now.city_day()), seven)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_goes_at_seven_in_the_city_in_winter_and_in_summer() {
        let next = |at: &str| next_digest(Timestamp::new(at.parse().unwrap())).to_string();
        assert_eq!(next("2026-11-27T05:59:59Z"), "2026-11-27T06:00:00Z");
        assert_eq!(next("2026-11-27T06:00:00Z"), "2026-11-28T06:00:00Z");
        assert_eq!(next("2027-03-27T12:00:00Z"), "2027-03-28T05:00:00Z", "the clocks were put forward at night");
        assert_eq!(next("2026-10-24T23:30:00Z"), "2026-10-25T06:00:00Z");
    }
}
