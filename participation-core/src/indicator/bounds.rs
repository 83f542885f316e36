//! Which days a value and a target can have: nothing was counted before the city was built up again, and nobody promises
//! further ahead than a hundred years. A year that is mistyped is found here.

use chrono::{Months, NaiveDate};

use super::Period;
pub use crate::values::FIRST_YEAR;

/// Years from today in which a target can lie.
pub const TARGET_YEARS: u32 = 100;

fn has_begun(on: NaiveDate) -> bool {
    chrono::Datelike::year(&on) >= FIRST_YEAR
}

impl Period {
    /// Whether it begins before there are values.
    #[must_use]
    pub fn is_too_early(self) -> bool {
        !has_begun(self.starts_on())
    }
}

/// Whether something can have been measured on a day. The day after today is allowed: somewhere it has begun.
pub(super) fn can_be_measured(on: NaiveDate, today: NaiveDate) -> bool {
    has_begun(on) && today.succ_opt().is_none_or(|tomorrow| on <= tomorrow)
}

/// Whether something can be aimed at for a day.
pub(super) fn can_be_aimed_at(on: NaiveDate, today: NaiveDate) -> bool {
    has_begun(on) && today.checked_add_months(Months::new(12 * TARGET_YEARS)).is_none_or(|last| on <= last)
}
