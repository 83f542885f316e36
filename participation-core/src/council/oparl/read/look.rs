//! Looks into one object, field by field: what is there is cleaned, what is wrong is noted.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde_json::{Map, Value};

use super::super::odd::{Oddity, Odds};
use crate::{PlainText, Timestamp};

/// Characters of a line, of a longer text, of an address.
const LINE: usize = 1_000;
const TEXT: usize = 100_000;
const ADDRESS: usize = 2_000;
/// Elements of one inner list.
const INNER: usize = 5_000;

pub(super) struct Look<'a> {
    own: &'a Map<String, Value>,
    odds: &'a mut Odds,
}

impl<'a> Look<'a> {
    pub(super) fn new(own: &'a Map<String, Value>, odds: &'a mut Odds) -> Self {
        Self { own, odds }
    }

    /// The object's address, for examples.
    fn who(&self) -> &'a str {
        self.own.get("id").and_then(Value::as_str).unwrap_or("no id")
    }

    pub(super) fn odd(&mut self, what: Oddity) {
        let example = self.who();
        self.odds.note(what, example);
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Value> {
        self.own.get(key).filter(|value| !value.is_null())
    }

    /// An address, or the address of an object that stands where a reference should.
    pub(super) fn address(&self, key: &str) -> Option<String> {
        self.get(key).and_then(address)
    }

    /// All addresses of a list, or the one that stands there without a list.
    pub(super) fn addresses(&self, key: &str) -> Vec<String> {
        match self.get(key) {
            Some(Value::Array(values)) => values.iter().take(INNER).filter_map(address).collect(),
            Some(value) => address(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// One line of text; empty where there is none.
    pub(super) fn line(&mut self, key: &str) -> String {
        self.words(key, LINE, PlainText::line)
    }

    /// Several lines of text; empty where there is none.
    pub(super) fn text(&mut self, key: &str) -> String {
        self.words(key, TEXT, PlainText::paragraphs)
    }

    fn words(
        &mut self,
        key: &str,
        limit: usize,
        clean: fn(&str, usize) -> Result<PlainText, crate::TextRefused>,
    ) -> String {
        let typed = match self.get(key) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => return String::new(),
        };
        let plain = if typed.contains('&') { self.without_entities(typed) } else { typed };
        if plain.chars().count() > limit {
            self.odd(Oddity::TooLong);
            let cut: String = plain.chars().take(limit).collect();
            return clean(&cut, limit).map_or_else(|_| String::new(), |text| text.to_string());
        }
        // Decomposed signs may become fewer, never more than the limit allows, by composing.
        clean(&plain, limit).map_or_else(|_| String::new(), |text| text.to_string())
    }

    /// OParl forbids entities; servers that take their texts from web pages send them all the same.
    fn without_entities(&mut self, text: String) -> String {
        const NAMED: [(&str, &str); 6] =
            [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")];
        if !NAMED.iter().any(|(entity, _)| text.contains(entity)) {
            return text;
        }
        self.odd(Oddity::Entities);
        NAMED.iter().fold(text, |text, (entity, sign)| text.replace(entity, sign))
    }

    /// The first of these fields that says something, else a word for what it is.
    pub(super) fn name(&mut self, keys: &[&str], instead: &str) -> String {
        for key in keys {
            let name = self.line(key);
            if !name.is_empty() {
                return name;
            }
        }
        self.odd(Oddity::NameMissing);
        instead.to_owned()
    }

    pub(super) fn truth(&self, key: &str) -> Option<bool> {
        self.get(key).and_then(truth)
    }

    pub(super) fn whole(&self, key: &str) -> Option<i64> {
        match self.get(key)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// `2025-05-20`, or the day of a moment.
    pub(super) fn day(&mut self, key: &str) -> Option<NaiveDate> {
        let said = self.get(key)?.as_str().unwrap_or_default().trim();
        let day = said.get(..10).and_then(|day| day.parse::<NaiveDate>().ok()).filter(believed);
        if day.is_none() && !said.is_empty() {
            self.odd(Oddity::TimeUnreadable);
        }
        day
    }

    /// `2025-05-20T16:30:00+02:00`; without an offset it is the city's time.
    pub(super) fn moment(&mut self, key: &str) -> Option<Timestamp> {
        let said = self.get(key)?.as_str().unwrap_or_default().trim();
        let moment = moment(said).filter(|moment| believed(&moment.city_day()));
        if moment.is_none() && !said.is_empty() {
            self.odd(Oddity::TimeUnreadable);
        }
        moment
    }

    /// An address that a page may link to: http or https with a host, nothing that could leave an attribute.
    pub(super) fn link(&mut self, key: &str) -> Option<String> {
        let said = self.get(key)?.as_str().unwrap_or_default().trim();
        let link = linkable(said);
        if link.is_none() && !said.is_empty() {
            self.odd(Oddity::NoLink);
        }
        link
    }

    /// Looks into each object of an inner list, or into the one that stands there without a list.
    pub(super) fn each(&mut self, key: &str, mut see: impl FnMut(&mut Look<'_>)) {
        let one;
        let values: &[Value] = match self.get(key) {
            Some(Value::Array(values)) => values,
            Some(value @ Value::Object(_)) => {
                one = [value.clone()];
                &one
            }
            _ => return,
        };
        for value in values.iter().take(INNER) {
            if let Value::Object(own) = value
                && own.get("deleted").and_then(truth) != Some(true)
            {
                see(&mut Look::new(own, self.odds));
            }
        }
        if values.len() > INNER {
            self.odd(Oddity::TooLong);
        }
    }
}

/// Whether the city can have been there: a year from 1900 to 2199.
fn believed(day: &NaiveDate) -> bool {
    use chrono::Datelike;
    (1900..2200).contains(&day.year())
}

pub(super) fn moment(said: &str) -> Option<Timestamp> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(said) {
        return Some(Timestamp::new(moment.to_utc()));
    }
    let local = NaiveDateTime::parse_from_str(said, "%Y-%m-%dT%H:%M:%S")
        .or_else(|_| NaiveDateTime::parse_from_str(said, "%Y-%m-%d %H:%M:%S"))
        .ok()?;
    Some(Timestamp::new(local.and_local_timezone(chrono_tz::Europe::Berlin).earliest()?.to_utc()))
}

pub(super) fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::String(text) if text == "true" => Some(true),
        Value::String(text) if text == "false" => Some(false),
        Value::Number(number) => number.as_i64().filter(|number| (0..=1).contains(number)).map(|number| number == 1),
        _ => None,
    }
}

/// An address of http or https, or one without a scheme, as some servers and files give it.
fn address(value: &Value) -> Option<String> {
    let said = match value {
        Value::String(text) => text,
        Value::Object(own) => own.get("id")?.as_str()?,
        _ => return None,
    };
    // Unchanged, but never something that cannot be an address.
    let fits = !said.is_empty() && said.len() <= ADDRESS && !said.chars().any(char::is_control);
    (fits && !has_foreign_scheme(said)).then(|| said.to_owned())
}

/// Whether it begins with a scheme (RFC 3986, 3.1) other than http and https.
fn has_foreign_scheme(said: &str) -> bool {
    let Some((scheme, _)) = said.split_once(':') else { return false };
    let sign = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
    let is_scheme = scheme.bytes().next().is_some_and(|b| b.is_ascii_alphabetic()) && scheme.bytes().all(sign);
    is_scheme && !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http")
}

/// What stands behind the scheme of http or https, in any case.
fn behind_scheme(said: &str) -> Option<&str> {
    let (scheme, rest) = said.split_once("://")?;
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")).then_some(rest)
}

fn linkable(said: &str) -> Option<String> {
    let rest = behind_scheme(said)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let named = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b':' | b'[' | b']');
    let plain = |c: char| {
        !c.is_control() && !c.is_whitespace() && !matches!(c, '"' | '\'' | '<' | '>' | '\\' | '`' | '{' | '}')
    };
    let fits = !host.is_empty() && host.bytes().all(named) && said.len() <= ADDRESS && said.chars().all(plain);
    fits.then(|| said.to_owned())
}
