//! A value: for which day or period, how much, from which source, and who says so.

use chrono::NaiveDate;

use super::Decimal;
use crate::council::PaperLink;
use crate::language::Wording;
use crate::{PlainText, Timestamp};

/// A day, or the days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    starts_on: NaiveDate,
    ends_on: NaiveDate,
}

/// The period would end before it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a period does not end before it starts")]
pub struct PeriodBackwards;

impl Period {
    /// # Errors
    /// [`PeriodBackwards`].
    pub fn new(starts_on: NaiveDate, ends_on: NaiveDate) -> Result<Self, PeriodBackwards> {
        if ends_on < starts_on { Err(PeriodBackwards) } else { Ok(Self { starts_on, ends_on }) }
    }

    #[must_use]
    pub fn day(on: NaiveDate) -> Self {
        Self { starts_on: on, ends_on: on }
    }

    #[must_use]
    pub fn starts_on(self) -> NaiveDate {
        self.starts_on
    }

    #[must_use]
    pub fn ends_on(self) -> NaiveDate {
        self.ends_on
    }

    #[must_use]
    pub fn is_day(self) -> bool {
        self.starts_on == self.ends_on
    }
}

/// A value as it was recorded. What is to be noted with it is the text `note` by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    pub id: i64,
    pub period: Period,
    pub value: Decimal,
    /// The name of who measured it, in German as it is called.
    pub source: String,
    /// Where it can be read, on a host that the city links to.
    pub link: Option<String>,
    /// The value in whose place this one stands.
    pub corrects: Option<i64>,
    /// The role that recorded it, as in `staff::Role`; never a name.
    pub role: String,
    pub recorded_at: Timestamp,
}

/// A value that was taken out. Why is the text `retracted` by its id. The number is not here: what is wrong, or should
/// never have been public, is not told again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retraction {
    pub value: i64,
    pub period: Period,
    /// The role that took it out.
    pub role: String,
    pub at: Timestamp,
}

/// A value to be recorded.
#[derive(Debug, Clone)]
pub struct NewValue {
    pub period: Period,
    pub value: Decimal,
    pub source: PlainText,
    pub link: Option<PaperLink>,
    /// What is to be known about it; a correction says why it is one.
    pub note: Option<Wording>,
    pub corrects: Option<i64>,
}
