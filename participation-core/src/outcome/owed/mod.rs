//! What is owed: contributions that wait for an answer, late ones first, and how well promises were kept.

use crate::contribution::{Kind, Reference};
use crate::outcome::AnswerState;
use crate::staff::{Actor, NotAllowed, StaffId};
use crate::storage::Storage;
use crate::{StoreError, Timestamp};

twin!();

/// Rows of the list; the rest is counted.
pub const LIST_LIMIT: i64 = 100;
/// How far back promises are looked at.
pub const LOOK_BACK_DAYS: i64 = 90;

/// A contribution that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    pub reference: Reference,
    pub headline: String,
    pub kind: Kind,
    pub due: Timestamp,
    pub endorsements: Option<i32>,
    pub office: Option<String>,
    /// Who took it, or wrote the draft.
    pub staff: Option<StaffId>,
    pub draft: Option<AnswerState>,
    pub reminders: i32,
}

impl Owed {
    /// Days in the city until the promised day; negative when late.
    #[must_use]
    pub fn days_left(&self, now: Timestamp) -> i64 {
        (self.due.city_day() - now.city_day()).num_days()
    }
}

/// How well promises were kept in the last [`LOOK_BACK_DAYS`] days, by answers and by decisions that say why.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Record {
    pub answered: i64,
    pub on_time: i64,
    /// Days from arrival to answer that half of the answers did not exceed; none without answers.
    pub median_days: Option<i32>,
}

impl Record {
    /// Share of the answers that came in time, 0 to 1; none without answers.
    #[must_use]
    pub fn on_time_share(&self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "counts of answers are far below 2^52")]
        (self.answered > 0).then(|| self.on_time as f64 / self.answered as f64)
    }

    pub(crate) fn of(mut answers: Vec<(i32, bool)>) -> Self {
        answers.sort_unstable();
        let on_time = answers.iter().filter(|(_, on_time)| *on_time).count();
        Self {
            answered: i64::try_from(answers.len()).unwrap_or(i64::MAX),
            on_time: i64::try_from(on_time).unwrap_or(i64::MAX),
            median_days: answers.get(answers.len().saturating_sub(1) / 2).map(|(days, _)| *days),
        }
    }
}

/// The queue, and how many are in it and late.
#[derive(Debug, Clone, Default)]
pub struct Queue {
    pub owed: Vec<Owed>,
    pub total: i64,
    pub late: i64,
    pub record: Record,
}

/// What is owed, late first: by everybody, or by one office.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn queue(storage: &Storage, office: Option<i64>, limit: i64, now: Timestamp) -> Result<Queue, StoreError> {
    on_reader!(storage, queue(office, limit.clamp(1, LIST_LIMIT), now))
}

/// Why somebody could not take an answer on, or remind its office.
#[derive(Debug, thiserror::Error)]
pub enum DutyRefused {
    /// The office was reminded today.
    #[error("the office was reminded today")]
    RemindedToday,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes an answer on: whose it is.
///
/// # Errors
/// [`DutyRefused`].
pub async fn take(storage: &Storage, contribution: Reference, by: Actor, now: Timestamp) -> Result<(), DutyRefused> {
    let act = storage.act(now);
    on_writer!(storage, take(&act, &contribution, &by))
}

/// Reminds the office, by mail where it has an address. At most once a day.
///
/// # Errors
/// [`DutyRefused`].
pub async fn remind(storage: &Storage, contribution: Reference, by: Actor, now: Timestamp) -> Result<(), DutyRefused> {
    let act = storage.act(now);
    on_writer!(storage, remind(&act, &contribution, &by))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_answers_took_no_longer_than_the_median() {
        assert_eq!(Record::of(vec![]).median_days, None);
        assert_eq!(Record::of(vec![]).on_time_share(), None);
        let record = Record::of(vec![(40, true), (3, true), (90, false), (10, true)]);
        assert_eq!(record.median_days, Some(10));
        assert_eq!(record.on_time_share(), Some(0.75));
    }
}
