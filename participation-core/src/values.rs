//! Values that every room shares: times, identifiers, closed lists of words, and text a person typed.
//! Nothing here knows a table or a rule of one room.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SubsecRound, TimeDelta, Utc};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::Pg;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types;
use diesel::sqlite::Sqlite;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// A moment in UTC, to the millisecond: the precision both databases keep and sort alike.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow, Serialize, Deserialize,
)]
#[diesel(sql_type = sql_types::Timestamp)]
pub struct Timestamp(DateTime<Utc>);

impl Timestamp {
    /// Takes a moment, cut to milliseconds.
    #[must_use]
    pub fn new(moment: DateTime<Utc>) -> Self {
        Self(moment.trunc_subsecs(3))
    }

    /// The moment so many seconds after 1970, or 1970 itself when the number lies outside the calendar.
    #[must_use]
    pub fn from_unix(seconds: i64) -> Self {
        Self(DateTime::from_timestamp(seconds, 0).unwrap_or_default())
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn unix(self) -> i64 {
        self.0.timestamp()
    }

    /// The same moment as chrono's type.
    #[must_use]
    pub fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// Day in the city (Europe/Berlin): what deadlines and "today" mean.
    #[must_use]
    pub fn city_day(self) -> NaiveDate {
        self.0.with_timezone(&chrono_tz::Europe::Berlin).date_naive()
    }

    /// So many days later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0 + TimeDelta::days(days))
    }

    /// So many seconds later.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + TimeDelta::seconds(seconds))
    }

    /// What the city's clocks show as this day and time. An hour that comes twice, in October, is the first of the two;
    /// one that is left out, in March, is counted on from winter time.
    #[must_use]
    pub fn on_city_clock(day: NaiveDate, time: NaiveTime) -> Self {
        let shown = day.and_time(time);
        let local = shown.and_local_timezone(chrono_tz::Europe::Berlin).earliest();
        Self::new(local.map_or_else(|| shown.and_utc() - TimeDelta::hours(1), |moment| moment.to_utc()))
    }

    /// The last moment of a day in the city: a period "until 5 December" ends here.
    #[must_use]
    pub fn end_of_day(day: NaiveDate) -> Self {
        let midnight = day.succ_opt().unwrap_or(day).and_time(chrono::NaiveTime::MIN);
        let local = midnight.and_local_timezone(chrono_tz::Europe::Berlin).earliest();
        Self::new(local.map_or_else(|| midnight.and_utc(), |moment| moment.to_utc()) - TimeDelta::milliseconds(1))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
    }
}

impl FromSql<sql_types::Timestamp, Sqlite> for Timestamp {
    fn from_sql(mut bytes: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        if let Some(moment) = as_written(bytes.read_text()) {
            return Ok(Self(moment.and_utc()));
        }
        <NaiveDateTime as FromSql<sql_types::Timestamp, Sqlite>>::from_sql(bytes).map(|t| Self(t.and_utc()))
    }
}

/// Reads "2026-11-26 22:25:02.000", the one form this program writes, much faster than a parser of formats can.
fn as_written(text: &str) -> Option<NaiveDateTime> {
    let bytes: &[u8; 23] = text.as_bytes().try_into().ok()?;
    let is_mark =
        |place: usize| matches!((place, bytes[place]), (4 | 7, b'-') | (10, b' ') | (13 | 16, b':') | (19, b'.'));
    let number = |places: std::ops::Range<usize>| {
        places.into_iter().try_fold(0_u32, |number, place| {
            bytes[place].is_ascii_digit().then(|| number * 10 + u32::from(bytes[place] - b'0'))
        })
    };
    if ![4, 7, 10, 13, 16, 19].into_iter().all(is_mark) {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(i32::try_from(number(0..4)?).ok()?, number(5..7)?, number(8..10)?)?;
    day.and_hms_milli_opt(number(11..13)?, number(14..16)?, number(17..19)?, number(20..23)?)
}

impl FromSql<sql_types::Timestamp, Pg> for Timestamp {
    fn from_sql(bytes: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        <NaiveDateTime as FromSql<sql_types::Timestamp, Pg>>::from_sql(bytes).map(|t| Self(t.and_utc()))
    }
}

impl ToSql<sql_types::Timestamp, Sqlite> for Timestamp {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        // A fixed width, so that text order is time order.
        out.set_value(self.0.format("%F %T%.3f").to_string());
        Ok(IsNull::No)
    }
}

impl ToSql<sql_types::Timestamp, Pg> for Timestamp {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        ToSql::<sql_types::Timestamp, Pg>::to_sql(&self.0.naive_utc(), &mut out.reborrow())
    }
}

/// Makes an identifier's type: a 64-bit number that leaves the program as a string.
#[macro_export]
macro_rules! id_type {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map(Self).map_err(serde::de::Error::custom)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB> for $name
        where
            DB: diesel::backend::Backend,
            i64: diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                i64::from_sql(bytes).map(Self)
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::BigInt, DB> for $name
        where
            DB: diesel::backend::Backend,
            i64: diesel::serialize::ToSql<diesel::sql_types::BigInt, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                self.0.to_sql(out)
            }
        }
    };
}

/// Makes a closed list of words: an enum that is stored, sent and read as lower-case text.
#[macro_export]
macro_rules! word_type {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
            serde::Serialize, serde::Deserialize,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every member, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word it is stored and sent as.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::storage::UnknownWord;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::storage::UnknownWord { list: stringify!($name), word: text.to_owned() }),
                }
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                Ok(String::from_sql(bytes)?.parse()?)
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                self.as_str().to_sql(out)
            }
        }
    };
}

word_type! {
    /// Eingangsweg: how an input reached the city. All weigh the same.
    Channel {
        Online = "online",
        Paper = "paper",
        Phone = "phone",
        Desk = "desk",
        Kiosk = "kiosk",
    }
}

/// Why a typed text was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextRefused {
    #[error("the text is empty")]
    Empty,
    #[error("the text has {length} characters, {limit} are allowed")]
    TooLong { length: usize, limit: usize },
}

/// Text a person typed, normalised (NFC), without control characters and without the marks that turn
/// the direction of what follows. Never markup: views print it escaped.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlainText(String);

impl PlainText {
    /// One line: line breaks become spaces.
    ///
    /// # Errors
    /// [`TextRefused::Empty`] and [`TextRefused::TooLong`] (counted in characters after cleaning).
    pub fn line(raw: &str, limit: usize) -> Result<Self, TextRefused> {
        let cleaned = clean(raw).replace('\n', " ");
        Self::bounded(cleaned.split_whitespace().collect::<Vec<_>>().join(" "), limit)
    }

    /// Several lines: at most one empty line in a row.
    ///
    /// # Errors
    /// As for [`PlainText::line`].
    pub fn paragraphs(raw: &str, limit: usize) -> Result<Self, TextRefused> {
        let cleaned = clean(raw);
        let mut lines: Vec<&str> = Vec::new();
        for line in cleaned.lines().map(str::trim_end) {
            if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
                lines.push(line);
            }
        }
        Self::bounded(lines.join("\n").trim().to_owned(), limit)
    }

    fn bounded(text: String, limit: usize) -> Result<Self, TextRefused> {
        let length = text.chars().count();
        if text.chars().all(is_unseen) {
            Err(TextRefused::Empty)
        } else if length > limit {
            Err(TextRefused::TooLong { length, limit })
        } else {
            Ok(Self(text))
        }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlainText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Most marks that may stand on one letter: Vietnamese needs two, "zalgo" uses dozens.
const MARKS_PER_LETTER: usize = 3;

fn clean(raw: &str) -> String {
    let mut marks = 0;
    raw.replace("\r\n", "\n")
        .replace('\r', "\n")
        .nfc()
        .filter(|c| *c == '\n' || *c == '\t' || !(c.is_control() || turns_direction(*c)))
        .filter(|c| {
            // Joiners between marks do not begin a new letter.
            if unicode_normalization::char::is_combining_mark(*c) {
                marks += 1;
            } else if !is_unseen(*c) || c.is_whitespace() {
                marks = 0;
            }
            marks <= MARKS_PER_LETTER
        })
        .map(|c| if c == '\t' { ' ' } else { c })
        .collect()
}

/// Bidirectional overrides and isolates (Unicode TR 9): views isolate every text themselves.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Takes no ink: blanks, joiners, soft hyphens, fillers, variation selectors and tags (Unicode's
/// `Default_Ignorable_Code_Point`, as far as a keyboard or a forger uses them).
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206F}'
            | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Bytes as small hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Folds text for search: without case, accents or German special letters ("Straße" finds "STRASSE").
#[must_use]
pub fn folded(text: &str) -> String {
    text.to_lowercase()
        .replace('ß', "ss")
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The first year of which anything is recorded: nothing was counted before the city was built up again, and an earlier
/// year is a mistyped one.
pub const FIRST_YEAR: i32 = 1945;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_as_we_write_it_is_read_to_the_millisecond_and_nothing_else_is() {
        let moment = Timestamp::new(DateTime::from_timestamp_millis(1_795_731_902_123).unwrap());
        assert_eq!(as_written(&moment.utc().format("%F %T%.3f").to_string()), Some(moment.utc().naive_utc()));
        for other in
            ["2026-11-26T22:25:02.123", "2026-13-26 22:25:02.123", "2026-11-26 22:25:02", "2026-11-26 22:2x:02.123", ""]
        {
            assert_eq!(as_written(other), None, "{other}");
        }
    }

    #[test]
    fn a_line_loses_breaks_controls_and_direction_overrides() {
        let line = PlainText::line(" Bank\r\n am \u{202E}Aasee\u{0007} ", 50).unwrap();
        assert_eq!(line.as_str(), "Bank am Aasee");
    }

    #[test]
    fn a_tower_of_marks_is_cut_to_three() {
        let line = PlainText::line(&format!("a{}", "\u{0301}".repeat(40)), 50).unwrap();
        assert!(line.as_str().chars().count() <= 4, "{line:?}");
    }

    #[test]
    fn what_is_dropped_or_unseen_does_not_start_a_new_tower_of_marks() {
        let pile = "\u{0315}\u{0316}\u{0317}\u{202A}\u{200D}".repeat(28);
        let line = PlainText::line(&format!("Za{pile}"), 200).unwrap();
        let marks = line.as_str().chars().filter(|c| unicode_normalization::char::is_combining_mark(*c)).count();
        assert_eq!(marks, 3);
    }

    #[test]
    fn a_text_that_nobody_can_see_is_empty() {
        for unseen in ["\u{3164}", "\u{200B}\u{2060}\u{AD}", "\u{200E}", "\u{E0041}", "\u{2800} \u{FE0F}"] {
            assert_eq!(PlainText::line(unseen, 9), Err(TextRefused::Empty), "{unseen:?}");
        }
        assert!(PlainText::line("👨\u{200D}👩\u{200D}👧", 9).is_ok(), "joiners belong to families and to Persian");
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        assert!(PlainText::line("äöü", 3).is_ok());
        assert_eq!(PlainText::line("äöüß", 3), Err(TextRefused::TooLong { length: 4, limit: 3 }));
        assert_eq!(PlainText::line(" \u{202E} ", 3), Err(TextRefused::Empty));
    }

    #[test]
    fn folding_finds_strasse_in_capitals_and_accents() {
        assert_eq!(folded("Straße"), folded("STRASSE"));
        assert_eq!(folded("Café, Überwasser!"), "cafe uberwasser");
    }

    #[test]
    fn an_hour_that_comes_twice_or_never_has_one_meaning() {
        let at =
            |day: &str, time: &str| Timestamp::on_city_clock(day.parse().unwrap(), time.parse().unwrap()).to_string();
        assert_eq!(at("2026-11-28", "18:00:00"), "2026-11-28T17:00:00Z");
        assert_eq!(at("2026-10-25", "02:30:00"), "2026-10-25T00:30:00Z", "the first of the two");
        assert_eq!(at("2027-03-28", "02:30:00"), "2027-03-28T01:30:00Z", "half past three in summer time");
    }

    #[test]
    fn a_day_in_the_city_ends_before_midnight_in_berlin() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 5).unwrap();
        let end = Timestamp::end_of_day(day);
        assert_eq!(end.city_day(), day);
        assert_eq!(end.plus_seconds(1).city_day(), day.succ_opt().unwrap());
    }
}
