//! One value in a cell. A text stands between quotation marks, everything else without; nothing at all is no value,
//! and two quotation marks are a text without signs.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::Value;

use super::guard::{guarded, unguarded};
use crate::storage::backup::Form;

/// A cell as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cell {
    pub text: String,
    pub quoted: bool,
}

/// How both databases are given a moment.
const STORED: &str = "%Y-%m-%d %H:%M:%S%.3f";

/// Adds the cell of a value that the database wrote.
pub(super) fn write(value: &Value, form: Form, into: &mut Vec<u8>) {
    match (value, form) {
        (Value::Null, _) => {}
        (Value::String(text), Form::Text) => quote(&guarded(text), into),
        (Value::String(text), Form::Timestamp) => {
            into.extend_from_slice(text.replacen(' ', "T", 1).as_bytes());
            into.push(b'Z');
        }
        (Value::String(text), _) => into.extend_from_slice(text.as_bytes()),
        (other, _) => into.extend_from_slice(other.to_string().as_bytes()),
    }
}

pub(super) fn quote(text: &str, into: &mut Vec<u8>) {
    into.push(b'"');
    for byte in text.bytes() {
        if byte == b'"' {
            into.push(b'"');
        }
        into.push(byte);
    }
    into.push(b'"');
}

/// The value for the database; empty when the cell holds none of this form.
pub(super) fn read(cell: &Cell, form: Form) -> Option<Value> {
    let text = cell.text.as_str();
    if text.is_empty() && !cell.quoted {
        return Some(Value::Null);
    }
    if cell.quoted != (form == Form::Text) {
        return None;
    }
    match form {
        Form::Text => Some(Value::String(unguarded(text))),
        Form::Integer => Some(Value::from(text.parse::<i64>().ok()?)),
        Form::Number => {
            let number: f64 = text.parse().ok()?;
            serde_json::Number::from_f64(number).map(Value::Number)
        }
        Form::Boolean => match text {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            _ => None,
        },
        Form::Timestamp => {
            let moment = NaiveDateTime::parse_from_str(text.strip_suffix('Z')?, "%Y-%m-%dT%H:%M:%S%.f").ok()?;
            Some(Value::String(moment.format(STORED).to_string()))
        }
        Form::Date => {
            let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
            Some(Value::String(day.format("%Y-%m-%d").to_string()))
        }
        Form::Bytes => {
            let hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
            (text.len().is_multiple_of(2) && text.bytes().all(hexadecimal)).then(|| Value::String(text.to_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn there_and_back(value: &Value, form: Form, written: &str) {
        let mut cell = Vec::new();
        write(value, form, &mut cell);
        assert_eq!(std::str::from_utf8(&cell).unwrap(), written);
        let quoted = written.starts_with('"');
        let text = if quoted { written[1..written.len() - 1].replace("\"\"", "\"") } else { written.to_owned() };
        assert_eq!(read(&Cell { text, quoted }, form).as_ref(), Some(value));
    }

    #[test]
    fn every_form_of_value_comes_back_as_it_was() {
        there_and_back(&json!("sagt \"ja\", =2"), Form::Text, "\"sagt \"\"ja\"\", '=2\"");
        there_and_back(&json!(""), Form::Text, "\"\"");
        there_and_back(&Value::Null, Form::Text, "");
        there_and_back(&Value::Null, Form::Bytes, "");
        there_and_back(&json!(i64::MAX), Form::Integer, "9223372036854775807");
        there_and_back(&json!(-3), Form::Integer, "-3");
        there_and_back(&json!(0.300_000_000_000_000_04), Form::Number, "0.30000000000000004");
        there_and_back(&json!(1e-300), Form::Number, "1e-300");
        there_and_back(&json!(true), Form::Boolean, "true");
        there_and_back(&json!("2026-11-24 13:00:00.250"), Form::Timestamp, "2026-11-24T13:00:00.250Z");
        there_and_back(&json!("2026-11-24"), Form::Date, "2026-11-24");
        there_and_back(&json!("00ff"), Form::Bytes, "00ff");
    }

    #[test]
    fn a_value_of_another_form_is_none() {
        let bare = |text: &str| Cell { text: text.to_owned(), quoted: false };
        for (text, form) in [
            ("1.5", Form::Integer),
            ("9223372036854775808", Form::Integer),
            ("NaN", Form::Number),
            ("1e999", Form::Number),
            ("eins", Form::Number),
            ("True", Form::Boolean),
            ("1", Form::Boolean),
            ("2026-02-30", Form::Date),
            ("2026-11-24", Form::Timestamp),
            ("2026-11-24T13:00:00", Form::Timestamp),
            ("abc", Form::Bytes),
            ("zz", Form::Bytes),
            ("Wort", Form::Text),
        ] {
            assert_eq!(read(&bare(text), form), None, "{text}");
        }
        assert_eq!(read(&Cell { text: "1".into(), quoted: true }, Form::Integer), None);
    }
}
