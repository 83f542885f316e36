//! CSV by RFC 4180: commas, UTF-8, a line of names, every cell quoted. A text in several languages has one column for
//! each; lists are separated by `|`; parts stand as JSON. What somebody wrote cannot become a formula.

use ::csv::{QuoteStyle, Terminator, WriterBuilder};

use super::super::dataset::Row;
use super::super::field::{Column, Kind, Value, in_language};
use crate::Language;
use crate::spreadsheet::harmless;

/// Between the entries of a list.
pub const BETWEEN: &str = "|";

pub fn heads(columns: &[Column]) -> Vec<u8> {
    let names = columns.iter().flat_map(|column| match column.kind {
        Kind::Translated => Language::ALL.iter().map(|language| in_language(column.name, *language)).collect(),
        _ => vec![column.name.to_owned()],
    });
    written(|line| line(names.collect()))
}

pub fn lines(rows: &[Row]) -> Vec<u8> {
    written(|line| {
        for row in rows {
            line(row.values.iter().flat_map(cells).collect());
        }
    })
}

fn cells(value: &Value) -> Vec<String> {
    match value {
        Value::None => vec![String::new()],
        Value::Text(text) => vec![harmless(text)],
        Value::Plain(text) => vec![text.clone()],
        Value::Whole(number) => vec![number.to_string()],
        Value::Number(number) => vec![number.to_string()],
        Value::Flag(flag) => vec![flag.to_string()],
        Value::Translated(texts) => Language::ALL
            .iter()
            .map(|wanted| {
                texts
                    .iter()
                    .find(|(language, _)| language == wanted)
                    .map_or_else(String::new, |(_, text)| harmless(text))
            })
            .collect(),
        Value::List(words) => vec![harmless(&words.join(BETWEEN))],
        Value::Parts(..) => vec![harmless(&value.json().to_string())],
    }
}

/// Writing into memory does not fail.
fn written(write: impl FnOnce(&mut dyn FnMut(Vec<String>))) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    write(&mut |line| {
        let _ = writer.write_record(line);
    });
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_is_no_formula_in_any_cell() {
        let values = vec![
            Value::Text("=1+1".to_owned()),
            Value::Translated(vec![(Language::De, "@SUM(A1)".to_owned())]),
            Value::List(vec!["a".to_owned(), "-b".to_owned()]),
            Value::Number(-7.5),
        ];
        let text = String::from_utf8(lines(&[Row { key: 1, values, geometry: None }])).unwrap();
        assert_eq!(text, "\"'=1+1\",\"'@SUM(A1)\",\"\",\"\",\"\",\"a|'-b\",\"-7.5\"\r\n");
    }
}
