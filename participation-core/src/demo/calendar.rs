//! Dates in the demo's texts: written as days from the demo's day, read in full and in the reader's language.
//!
//! `{12}` is the day in twelve days, `{wed 23}` the first Wednesday from the day in 23 days on (councils meet on
//! working days), `{month -200}` and `{year -200}` the month or year of such a day.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;

use super::DemoRefused;
use crate::{Language, Timestamp};

/// A day relative to the demo's: a number of days, or `"wed 23"`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(super) enum Day {
    After(i64),
    Words(String),
}

impl Day {
    pub(super) fn date(&self, now: Timestamp) -> Result<NaiveDate, DemoRefused> {
        match self {
            Self::After(days) => Ok(now.plus_days(*days).city_day()),
            Self::Words(words) => day(words, now).ok_or_else(|| DemoRefused::Content(format!("'{words}' is no day"))),
        }
    }

    /// Eight in the morning of that day in the city's summer, nine in its winter.
    pub(super) fn morning(&self, now: Timestamp) -> Result<Timestamp, DemoRefused> {
        Ok(Timestamp::new(self.date(now)?.and_hms_opt(7, 0, 0).unwrap_or_default().and_utc()))
    }

    pub(super) fn evening(&self, now: Timestamp) -> Result<Timestamp, DemoRefused> {
        Ok(Timestamp::end_of_day(self.date(now)?))
    }
}

fn day(words: &str, now: Timestamp) -> Option<NaiveDate> {
    match words.split_once(' ') {
        Some(("wed", days)) => {
            let mut date = now.plus_days(days.parse().ok()?).city_day();
            while date.weekday() != Weekday::Wed {
                date = date.succ_opt()?;
            }
            Some(date)
        }
        Some(_) => None,
        None => Some(now.plus_days(words.parse().ok()?).city_day()),
    }
}

/// Replaces every `{…}` that is a date; other braces stay.
pub(super) fn dated(text: &str, language: Language, now: Timestamp) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}').and_then(|(words, rest)| Some((written(words, language, now)?, rest))) {
            Some((date, rest)) => filled.extend([date.as_str(), rest]),
            None => filled.extend(["{", part]),
        }
    }
    filled
}

fn written(words: &str, language: Language, now: Timestamp) -> Option<String> {
    let month = |date: NaiveDate| MONTHS[language_row(language)][date.month0() as usize % 12];
    match words.split_once(' ') {
        Some(("year", days)) => Some(day(days, now)?.year().to_string()),
        Some(("month", days)) => {
            let date = day(days, now)?;
            Some(format!("{}\u{a0}{}", month(date), date.year()))
        }
        _ => {
            let date = day(words, now)?;
            let point = if matches!(language, Language::De | Language::DeSimple) { "." } else { "" };
            Some(format!("{}{point}\u{a0}{}\u{a0}{}", date.day(), month(date), date.year()))
        }
    }
}

const fn language_row(language: Language) -> usize {
    match language {
        Language::De | Language::DeSimple => 0,
        Language::En => 1,
        Language::Ar => 2,
    }
}

#[rustfmt::skip]
const MONTHS: [[&str; 12]; 3] = [
    ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Monday, 23 November 2026.
    fn now() -> Timestamp {
        Timestamp::from_unix(1_795_430_545)
    }

    #[test]
    fn a_date_is_written_in_full_in_the_readers_language() {
        let text = "bis {12}, Rat am {wed 23}, Bau ab {month 130}";
        assert_eq!(
            dated(text, Language::De, now()),
            "bis 5.\u{a0}Dezember\u{a0}2026, Rat am 16.\u{a0}Dezember\u{a0}2026, Bau ab April\u{a0}2027"
        );
        assert_eq!(dated("{wed 0}", Language::En, now()), "25\u{a0}November\u{a0}2026");
        assert_eq!(dated("{12}", Language::Ar, now()), "5\u{a0}ديسمبر\u{a0}2026");
    }

    #[test]
    fn what_is_no_date_stays_as_it_is() {
        assert_eq!(dated("{name} {fri 3} {", Language::De, now()), "{name} {fri 3} {");
    }
}
