//! Aufbewahrung: how long the city knows who wrote something. What somebody wrote stays; their name and address go once
//! the procedure is over and its decision can no longer be challenged. Knows when that is; not what a contribution says.
//!
//! No leaf records it: a leaf commits to what was written and where, never to who wrote it, so that every proof stays
//! as it was. An `erasure` leaf would say that the text and its salt are gone, and they are not.

use crate::storage::Storage;
use crate::{StoreError, Timestamp};

twin!();

/// Days in which a decision can be challenged in court, and the city may have to ask whoever wrote: a year, the longest
/// period there is (Sections 47 (2) and 58 (2) of the Code of Administrative Court Procedure, Section 215 (1) of the
/// Federal Building Code).
pub const CHALLENGE_DAYS: i64 = 365;

/// Rows of one transaction.
pub(crate) const AT_ONCE: i64 = 500;

/// How far a procedure has come, as far as names depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// When taking part ends.
    pub ends_at: Timestamp,
    /// The end of its last phase; the beginning of one that has no end.
    pub last_phase: Option<Timestamp>,
    /// When the latest decision about it, or about one of its contributions, was recorded.
    pub last_decision: Option<Timestamp>,
}

impl Course {
    /// The moment from which on nobody's name is needed any more.
    #[must_use]
    pub fn identity_until(&self) -> Timestamp {
        let last = self.ends_at.max(self.last_phase.unwrap_or(self.ends_at));
        last.max(self.last_decision.unwrap_or(last)).plus_days(CHALLENGE_DAYS)
    }
}

/// What was forgotten.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Contributions that had a name or an address.
    pub contributions: usize,
    /// Typed sheets that had one, and addresses that wanted mail about a report.
    pub beside: usize,
    /// Addresses that nobody confirmed in time.
    pub unconfirmed: usize,
    /// Mails that could not be sent.
    pub mails: usize,
}

/// Forgets who wrote what in procedures that are over for so long, and every address that waits for nothing any more.
/// Done again, or by several processes at once, it does the same. No transaction touches more than a few hundred rows.
///
/// # Errors
/// [`StoreError`] when the database does not answer; what was forgotten until then stays forgotten.
pub async fn forget_identities(storage: &Storage, now: Timestamp) -> Result<Forgotten, StoreError> {
    let mut sum = Forgotten::default();
    let mut after = i64::MIN;
    loop {
        let named = on_reader!(storage, named(after, now))?;
        let Some(last) = named.last() else { break };
        after = *last;
        sum.contributions += erase(storage, named, now).await?;
    }
    loop {
        let some = beside(storage, now).await?;
        sum.beside += some.beside;
        sum.unconfirmed += some.unconfirmed;
        sum.mails += some.mails;
        if some == Forgotten::default() {
            return Ok(sum);
        }
    }
}

async fn erase(storage: &Storage, named: Vec<i64>, now: Timestamp) -> Result<usize, StoreError> {
    on_writer!(storage, erase(&named, now))
}

async fn beside(storage: &Storage, now: Timestamp) -> Result<Forgotten, StoreError> {
    on_writer!(storage, beside(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_for_the_challenge_period_after_whatever_comes_last() {
        let day = |day| Timestamp::from_unix(0).plus_days(day);
        for (end, phase, decision, last) in [
            (100, None, None, 100),
            (100, Some(200), None, 200),
            (100, Some(50), None, 100),
            (100, Some(200), Some(300), 300),
            (100, Some(200), Some(150), 200),
            (100, None, Some(40), 100),
        ] {
            let course = Course { ends_at: day(end), last_phase: phase.map(day), last_decision: decision.map(day) };
            assert_eq!(course.identity_until(), day(last + CHALLENGE_DAYS), "{course:?}");
        }
    }
}
