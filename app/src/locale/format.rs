//! Numbers, dates and times as a language writes them, with no-break spaces where a line must not end.

use super::Locale;
use crate::{Language, Timestamp};
use chrono::{DateTime, Datelike, NaiveDate};
use chrono_tz::Tz;
use fluent_bundle::FluentValue;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{MD, YM, YMD, YMDE};
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;

/// Everything here happens in one city, so its clock holds for deadlines and for reading alike.
pub const TIME_ZONE: Tz = chrono_tz::Europe::Berlin;

const NO_BREAK: &str = "\u{a0}";

/// Something that falls on a day in the city: a date, or an instant.
pub trait LocalDay {
    fn local_day(&self) -> NaiveDate;
}

impl LocalDay for NaiveDate {
    fn local_day(&self) -> NaiveDate {
        *self
    }
}

impl LocalDay for Timestamp {
    fn local_day(&self) -> NaiveDate {
        local(*self).date_naive()
    }
}

fn local(instant: Timestamp) -> DateTime<Tz> {
    instant.utc().with_timezone(&TIME_ZONE)
}

impl Locale {
    /// 1.842
    pub fn number(&self, number: impl Into<Decimal>) -> String {
        self.write_decimal(&number.into())
    }

    /// 4,5 with one digit after the comma.
    pub fn decimal(&self, number: f64, digits: usize) -> String {
        match format!("{number:.digits$}").parse::<Decimal>() {
            Ok(decimal) => self.write_decimal(&decimal),
            Err(_) => "–".to_owned(),
        }
    }

    /// An exact number with all the digits somebody wrote: 48,40.
    pub fn exact(&self, number: participation_core::indicator::Decimal) -> String {
        let written = number.to_string();
        written.parse::<Decimal>().map_or(written, |decimal| self.write_decimal(&decimal))
    }

    /// The same for a spreadsheet of this language: without groups, with its comma.
    pub fn plain_number(&self, number: impl std::fmt::Display) -> String {
        match self.language {
            Language::De | Language::DeSimple => number.to_string().replace('.', ","),
            Language::En | Language::Ar => number.to_string(),
        }
    }

    /// 38.000 €, with cents only where there are any.
    pub fn euros(&self, amount: participation_core::measure::Cents) -> String {
        let (euros, cents) = amount.parts();
        let number = if cents == 0 {
            self.number(euros)
        } else {
            let written = amount.to_string();
            written.parse::<Decimal>().map_or(written, |decimal| self.write_decimal(&decimal))
        };
        match self.language {
            Language::De | Language::En => format!("{number}{NO_BREAK}€"),
            Language::DeSimple => format!("{number}{NO_BREAK}Euro"),
            Language::Ar => format!("{number}{NO_BREAK}يورو"),
        }
    }

    /// 58 % for 0.58.
    pub fn percent(&self, share: f64) -> String {
        let number = self.decimal(share * 100.0, 0);
        match self.language {
            Language::De | Language::DeSimple => format!("{number}{NO_BREAK}%"),
            Language::En | Language::Ar => format!("{number}%"),
        }
    }

    /// 5. Dezember 2026
    pub fn date(&self, day: impl LocalDay) -> String {
        let day = day.local_day();
        self.write_day(day, |formats, date| formats.date.format(&date).to_string())
    }

    /// 5. Dezember, where the year goes without saying.
    pub fn date_short(&self, day: impl LocalDay) -> String {
        let day = day.local_day();
        self.write_day(day, |formats, date| formats.day.format(&date).to_string())
    }

    /// Dezember 2026
    pub fn month(&self, day: impl LocalDay) -> String {
        let day = day.local_day();
        self.write_day(day, |formats, date| formats.month.format(&date).to_string())
    }

    /// Samstag, 5. Dezember 2026
    pub fn date_with_weekday(&self, day: impl LocalDay) -> String {
        let day = day.local_day();
        self.write_day(day, |formats, date| formats.weekday.format(&date).to_string())
    }

    /// 10:42 Uhr
    pub fn time(&self, instant: Timestamp) -> String {
        let time = local(instant).format("%H:%M");
        match self.language {
            Language::De | Language::DeSimple => format!("{time}{NO_BREAK}Uhr"),
            Language::En | Language::Ar => time.to_string(),
        }
    }

    /// 23. November 2026, 10:42 Uhr
    pub fn date_time(&self, instant: Timestamp) -> String {
        format!("{}{}{}", self.date(instant), self.comma(), self.time(instant))
    }

    /// What stands between the parts of a list within a sentence.
    pub fn comma(&self) -> &'static str {
        match self.language {
            Language::De | Language::DeSimple | Language::En => ", ",
            Language::Ar => "، ",
        }
    }

    /// Until when: the end of a day is "6. Dezember 2026, 24 Uhr", not a minute before.
    pub fn deadline(&self, instant: Timestamp) -> String {
        match self.language {
            Language::De | Language::DeSimple if instant == Timestamp::end_of_day(instant.city_day()) => {
                format!("{}, 24{NO_BREAK}Uhr", self.date(instant))
            }
            _ => self.date_time(instant),
        }
    }

    fn write_decimal(&self, decimal: &Decimal) -> String {
        with_formats(self.language, |formats| formats.number.format(decimal).to_string())
            .unwrap_or_else(|| decimal.to_string())
    }

    fn write_day<D: Fn(&Formats, Date<icu_calendar::Iso>) -> String>(&self, day: NaiveDate, write: D) -> String {
        let month = u8::try_from(day.month()).ok();
        let of_month = u8::try_from(day.day()).ok();
        let date =
            month.zip(of_month).and_then(|(month, of_month)| Date::try_new_iso(day.year(), month, of_month).ok());
        date.and_then(|date| with_formats(self.language, |formats| write(formats, date)))
            .map_or_else(|| day.to_string(), |text| keep_together(&text))
    }
}

/// A line may end after the weekday's comma, but not within "5. Dezember 2026".
fn keep_together(text: &str) -> String {
    text.replace(' ', NO_BREAK).replace(",\u{a0}", ", ").replace("،\u{a0}", "، ")
}

/// Writes a number that is put into a text.
pub(super) fn argument(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.options.minimum_fraction_digits.unwrap_or_default();
    // Counts are most of what is put into texts.
    if digits == 0 && number.value.fract() == 0.0 && number.value.abs() < WHOLE {
        return Some(Locale::of(language).number(number.value as i64));
    }
    Some(Locale::of(language).decimal(number.value, digits.max(written_digits(number.value))))
}

/// Below this every whole number is one exactly: 2 to the power of 53.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// How many digits after the comma a number was given with, so that 4.5 stays 4.5 and 5 stays 5.
fn written_digits(number: f64) -> usize {
    number.to_string().split_once('.').map_or(0, |(_, digits)| digits.len())
}

struct Formats {
    number: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
    day: DateTimeFormatter<MD>,
    month: DateTimeFormatter<YM>,
    weekday: DateTimeFormatter<YMDE>,
}

impl Formats {
    fn read(language: Language) -> Option<Self> {
        // Arabic is written with western digits throughout: the references, house numbers and telephone numbers between them are,
        // and so is everything else Arabic readers meet in this city; two kinds of digits on one page invite misreading.
        let tag = match language {
            Language::De | Language::DeSimple => "de",
            Language::En => "en-GB",
            Language::Ar => "ar-u-nu-latn-ca-gregory",
        };
        let locale: icu_locale_core::Locale = tag.parse().ok()?;
        Some(Self {
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
            date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?,
            day: DateTimeFormatter::try_new((&locale).into(), MD::long()).ok()?,
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).ok()?,
            weekday: DateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok()?,
        })
    }
}

/// The formats are not `Sync`, so each thread keeps its own.
fn with_formats<T>(language: Language, write: impl FnOnce(&Formats) -> T) -> Option<T> {
    thread_local! {
        static FORMATS: Vec<Option<Formats>> = Language::ALL.iter().copied().map(Formats::read).collect();
    }
    let index = Language::ALL.iter().position(|known| *known == language)?;
    FORMATS.with(|formats| formats[index].as_ref().map(write))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> Timestamp {
        Timestamp::new("2026-12-04T23:42:00Z".parse::<DateTime<chrono::Utc>>().unwrap())
    }

    #[test]
    fn german_is_written_in_full_and_never_breaks_within_a_date() {
        let locale = Locale::of(Language::De);
        assert_eq!(locale.date(noon()), "5.\u{a0}Dezember\u{a0}2026");
        assert_eq!(locale.date_short(noon()), "5.\u{a0}Dezember");
        assert_eq!(locale.month(noon()), "Dezember\u{a0}2026");
        assert_eq!(locale.date_with_weekday(noon()), "Samstag, 5.\u{a0}Dezember\u{a0}2026");
        assert_eq!(locale.date_time(noon()), "5.\u{a0}Dezember\u{a0}2026, 00:42\u{a0}Uhr");
        assert_eq!(locale.number(48_213), "48.213");
        assert_eq!(locale.decimal(4.5, 1), "4,5");
        assert_eq!(locale.percent(0.58), "58\u{a0}%");
    }

    #[test]
    fn a_day_that_is_meant_whole_ends_at_twenty_four_and_a_moment_before_midnight_does_not() {
        let locale = Locale::of(Language::De);
        let end = Timestamp::end_of_day(noon().city_day());
        assert_eq!(locale.deadline(end), "5.\u{a0}Dezember\u{a0}2026, 24\u{a0}Uhr");
        assert_eq!(locale.date_time(end), "5.\u{a0}Dezember\u{a0}2026, 23:59\u{a0}Uhr");
        assert_eq!(locale.deadline(noon()), locale.date_time(noon()));
    }

    #[test]
    fn arabic_and_english_have_their_own_order_and_the_same_digits() {
        assert_eq!(Locale::of(Language::Ar).date(noon()), "5\u{a0}ديسمبر\u{a0}2026");
        assert_eq!(Locale::of(Language::Ar).number(48_213), "48,213");
        assert_eq!(Locale::of(Language::En).date(noon()), "5\u{a0}December\u{a0}2026");
        assert_eq!(Locale::of(Language::En).date_with_weekday(noon()), "Saturday, 5\u{a0}December\u{a0}2026");
        assert_eq!(Locale::of(Language::DeSimple).date(noon()), Locale::of(Language::De).date(noon()));
    }
}
