//! The one table that JSON, CSV, GeoJSON, the OpenAPI description, the columns' descriptions and the page are made of:
//! what a line has, what kind of value that is, and where it comes from.

use super::site::Site;
use crate::locale::Key;
use crate::{Language, Timestamp};
use chrono::{NaiveDate, SecondsFormat};
use participation_core::open_data::Translated;
use serde_json::{Map, Value as Json};

/// What kind of value a column has.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Words that somebody wrote.
    Text,
    /// One word of a closed list.
    Word(fn() -> Vec<&'static str>),
    /// A key or a reference; never a number, since JavaScript's end at 2^53.
    Id,
    Whole,
    /// Degrees.
    Number,
    Flag,
    /// RFC 3339, in UTC.
    Time,
    /// A day in the city: `2026-11-27`.
    Day,
    /// An absolute address.
    Link,
    /// The same text in several languages, by language tag.
    Translated,
    /// Several keys, names or words.
    List,
    /// Parts with columns of their own.
    Parts(&'static [Column]),
}

/// A column of a data set.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
    pub about: Key,
    /// Whether there can be none.
    pub optional: bool,
}

impl Column {
    pub const fn new(name: &'static str, kind: Kind, about: Key) -> Self {
        Self { name, kind, about, optional: false }
    }

    pub const fn or_none(mut self) -> Self {
        self.optional = true;
        self
    }
}

/// A column with where its value comes from.
pub struct Field<Line: 'static> {
    pub column: Column,
    pub value: fn(&Line, &Site) -> Value,
}

impl<Line> Field<Line> {
    pub const fn new(name: &'static str, kind: Kind, about: Key, value: fn(&Line, &Site) -> Value) -> Self {
        Self { column: Column::new(name, kind, about), value }
    }

    /// The same for what there may be none of.
    pub const fn maybe(name: &'static str, kind: Kind, about: Key, value: fn(&Line, &Site) -> Value) -> Self {
        Self { column: Column::new(name, kind, about).or_none(), value }
    }
}

/// The words of a closed list, for [`Kind::Word`].
macro_rules! word_list {
    ($list:ty) => {
        $crate::open_data::field::Kind::Word(|| <$list>::ALL.iter().map(|word| word.as_str()).collect())
    };
}
pub(super) use word_list;

/// One value of one line.
#[derive(Clone, Debug)]
pub enum Value {
    None,
    /// What somebody wrote: not to be trusted by a spreadsheet.
    Text(String),
    /// What this program wrote: keys, words of lists, times, addresses.
    Plain(String),
    Whole(i64),
    Number(f64),
    Flag(bool),
    Translated(Translated),
    List(Vec<String>),
    Parts(&'static [Column], Vec<Vec<Value>>),
}

impl Value {
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    pub fn plain(text: impl ToString) -> Self {
        Self::Plain(text.to_string())
    }

    pub fn time(at: Timestamp) -> Self {
        Self::Plain(rfc3339(at))
    }

    pub fn day(day: NaiveDate) -> Self {
        Self::Plain(day.to_string())
    }

    /// Nothing where there is nothing.
    pub fn of<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::None, make)
    }

    pub fn json(&self) -> Json {
        match self {
            Self::None => Json::Null,
            Self::Text(text) | Self::Plain(text) => Json::from(text.as_str()),
            Self::Whole(number) => Json::from(*number),
            Self::Number(number) => Json::from(*number),
            Self::Flag(flag) => Json::from(*flag),
            Self::Translated(texts) => {
                texts.iter().map(|(language, text)| (language.tag().to_owned(), Json::from(text.as_str()))).collect()
            }
            Self::List(words) => words.iter().map(String::as_str).collect(),
            Self::Parts(columns, parts) => parts.iter().map(|part| Json::from(object(columns, part))).collect(),
        }
    }
}

/// RFC 3339 in UTC, to the second.
pub fn rfc3339(at: Timestamp) -> String {
    at.utc().to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A line as an object: every column is there, null where there is nothing.
pub fn object(columns: &[Column], values: &[Value]) -> Map<String, Json> {
    columns.iter().zip(values).map(|(column, value)| (column.name.to_owned(), value.json())).collect()
}

/// The name of a column that holds one language of a text, in files that have no objects.
pub fn in_language(name: &str, language: Language) -> String {
    format!("{name}_{}", language.tag().replace('-', "_"))
}
