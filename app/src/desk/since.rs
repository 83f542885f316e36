//! How long something has been waiting, in words.

use crate::Timestamp;
use crate::locale::Locale;
use crate::t;
use std::borrow::Cow;

/// "gerade eben", "seit 14 Minuten", "seit 20 Stunden", "seit 3 Tagen".
pub fn since(locale: &'static Locale, then: Timestamp, now: Timestamp) -> Cow<'static, str> {
    let minutes = (now.unix() - then.unix()).max(0) / 60;
    match minutes {
        0 => t!(locale, "desk-since-now"),
        1..60 => t!(locale, "desk-since-minutes", count = minutes),
        60..2880 => t!(locale, "desk-since-hours", count = minutes / 60),
        _ => t!(locale, "desk-since-days", count = minutes / 1440),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn waiting_is_told_in_minutes_then_hours_then_days() {
        let (locale, now) = (Locale::of(Language::De), Timestamp::from_unix(1_795_430_545));
        let said = |seconds: i64| Locale::plain(&since(locale, now.plus_seconds(-seconds), now));
        for (seconds, words) in
            [(60, "seit 1 Minute"), (840, "seit 14 Minuten"), (72_000, "seit 20 Stunden"), (3 * 86_400, "seit 3 Tagen")]
        {
            assert_eq!(said(seconds).replace('\u{a0}', " "), words);
        }
        assert_eq!(said(-5), said(0), "a clock that runs ahead does not make a negative number");
    }
}
