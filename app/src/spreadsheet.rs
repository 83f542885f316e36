//! Files for spreadsheets: semicolons and a byte order mark as German spreadsheets expect, every cell quoted, and
//! nothing that somebody wrote can become a formula.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use csv::{QuoteStyle, WriterBuilder};

use crate::error::Problem;

/// One cell.
pub enum Cell {
    /// What people wrote.
    Words(String),
    /// What we counted or measured.
    Figure(String),
}

impl Cell {
    pub fn words(text: impl AsRef<str>) -> Self {
        Self::Words(harmless(text.as_ref()))
    }

    pub fn figure(number: impl ToString) -> Self {
        Self::Figure(number.to_string())
    }

    fn as_str(&self) -> &str {
        match self {
            Self::Words(text) | Self::Figure(text) => text,
        }
    }
}

/// The whole file, to be saved under `name`.
pub fn file(name: &str, heads: &[String], rows: &[Vec<Cell>]) -> Result<HttpResponse, Problem> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new().delimiter(b';').quote_style(QuoteStyle::Always).from_writer(&mut bytes);
    let mut write = |line: Vec<&str>| writer.write_record(line).map_err(Problem::invalid);
    write(heads.iter().map(String::as_str).collect())?;
    for row in rows {
        write(row.iter().map(Cell::as_str).collect())?;
    }
    writer.flush().map_err(Problem::invalid)?;
    drop(writer);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((CACHE_CONTROL, "public, no-cache"))
        .body(bytes))
}

/// An apostrophe before every sign that begins a formula, at the start and after whatever another program may take
/// for the end of a cell.
pub fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    let mut begins = true;
    for sign in text.chars() {
        if begins && matches!(sign, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠') {
            safe.push('\'');
        }
        begins = match sign {
            ';' | ',' | '|' | '\t' | '\n' | '\r' => true,
            '"' | '\'' | ' ' => begins,
            _ => false,
        };
        safe.push(sign);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_with_a_sign_of_a_formula_not_even_behind_another_separator() {
        for (typed, kept) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("\r=1", "'\r'=1"),
            ("  -2", "  '-2"),
            ("Bank;=HYPERLINK(1)", "Bank;'=HYPERLINK(1)"),
            ("eins, \"+zwei", "eins, \"'+zwei"),
            ("Zeile\n-Strich", "Zeile\n'-Strich"),
            ("＝1", "'＝1"),
            ("Rad-Weg = gut", "Rad-Weg = gut"),
        ] {
            assert_eq!(harmless(typed), kept, "{typed:?}");
        }
    }

    #[actix_web::test]
    async fn quotes_and_separators_stay_inside_their_cell() {
        let rows = vec![vec![Cell::words("sagt \"ja\"; =2"), Cell::figure(-3)]];
        let answer = file("a.csv", &["Was".to_owned(), "Wie oft".to_owned()], &rows).unwrap();
        let body = actix_web::body::to_bytes(answer.into_body()).await.unwrap();
        let text = std::str::from_utf8(&body).unwrap();
        assert_eq!(text, "\u{feff}\"Was\";\"Wie oft\"\n\"sagt \"\"ja\"\"; '=2\";\"-3\"\n");
    }
}
