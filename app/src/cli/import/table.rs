//! Reads a table with a header, separated by commas or semicolons, and finds its columns by their names.

use super::super::Failure;
use csv::{Reader, ReaderBuilder, StringRecord};

/// A table from a file of the city.
pub(super) struct Table<'a> {
    reader: Reader<&'a [u8]>,
    header: Vec<String>,
}

impl<'a> Table<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Result<Self, Failure> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let count = |sign: u8| first.iter().filter(|byte| **byte == sign).count();
        let separator = if count(b';') > count(b',') { b';' } else { b',' };
        let mut reader = ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(bytes);
        let header = reader
            .headers()
            .map_err(|error| Failure::Refused(format!("the table's first line cannot be read: {error}")))?;
        let header = header.iter().map(|name| name.trim().to_lowercase()).collect();
        Ok(Self { reader, header })
    }

    /// The place of the first column with one of these names.
    pub(super) fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.header.iter().position(|known| known == name))
    }

    /// The rows; one that cannot be read is its error's sentence.
    pub(super) fn rows(&mut self) -> impl Iterator<Item = Result<StringRecord, String>> {
        self.reader.records().map(|row| row.map_err(|error| error.to_string()))
    }
}

/// A cell without spaces around; empty where the row ends before it.
pub(super) fn cell(row: &StringRecord, column: Option<usize>) -> &str {
    column.and_then(|column| row.get(column)).unwrap_or_default().trim()
}
