//! The whole city's figures, as the city has given them: people per answer, with their source and day.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Question, ReachRefused, postgresql, sqlite};
use crate::staff::Actor;
use crate::storage::Storage;
use crate::{PlainText, StoreError, Timestamp};

/// Most characters of a source.
pub const SOURCE_LIMIT: usize = 200;
/// More people than any answer can have.
pub const MOST_PEOPLE: i64 = 100_000_000;

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub source: String,
    pub as_of: NaiveDate,
}

/// One question's figures of the whole city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Population {
    pub question: Question,
    /// People by answer; none takes the figures away.
    pub people: BTreeMap<String, i64>,
    pub source: PlainText,
    pub as_of: NaiveDate,
}

/// All figures of the city, with the boroughs' names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct City {
    pub boroughs: Vec<String>,
    pub people: BTreeMap<(Question, String), i64>,
    pub sources: BTreeMap<Question, Source>,
}

/// What the city has given.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn city(storage: &Storage) -> Result<City, StoreError> {
    on_reader!(storage, city())
}

/// Keeps one question's figures in the place of earlier ones.
///
/// # Errors
/// [`ReachRefused`].
pub async fn keep(storage: &Storage, figures: Population, by: Actor, now: Timestamp) -> Result<(), ReachRefused> {
    let act = storage.act(now);
    on_writer!(storage, keep(&act, &figures, &by))
}
