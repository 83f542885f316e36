//! Reads rows of CSV (RFC 4180) one after another, never more of one than [`MOST_BYTES`], and knows the line of each.
//! It tells a text without signs (`""`) from no value at all, which is why no other reader of CSV is used here.

use std::io::{self, BufRead};

use super::Wrong;
use super::cell::Cell;

/// Of one row: districts with their outlines are the longest there are.
pub(super) const MOST_BYTES: usize = 32 << 20;
/// Of one row; the widest table has some thirty.
const MOST_CELLS: usize = 200;

/// Where a row is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// Before the first sign of a cell.
    Start,
    Bare,
    Quoted,
    /// After a quotation mark within a text: another one is part of it, anything else ends it.
    Closed,
    /// After a carriage return: a line feed must follow.
    Return,
}

pub(super) struct Rows<R> {
    input: R,
    /// The line that is read next.
    line: u64,
}

/// Why there is no next row.
pub(super) enum Stopped {
    Wrong(u64, Wrong),
    Io(io::Error),
}

struct Row {
    cells: Vec<Cell>,
    bytes: Vec<u8>,
    quoted: bool,
    length: usize,
}

impl Row {
    fn end_cell(&mut self) -> Result<(), Wrong> {
        let text = String::from_utf8(std::mem::take(&mut self.bytes)).map_err(|_| Wrong::NotUtf8)?;
        self.cells.push(Cell { text, quoted: std::mem::take(&mut self.quoted) });
        if self.cells.len() > MOST_CELLS { Err(Wrong::Values(self.cells.len())) } else { Ok(()) }
    }
}

impl<R: BufRead> Rows<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, line: 1 }
    }

    /// The next row with the line it begins in; empty at the end of the file.
    pub(super) fn next(&mut self) -> Result<Option<(u64, Vec<Cell>)>, Stopped> {
        let begun = self.line;
        let mut row = Row { cells: Vec::new(), bytes: Vec::new(), quoted: false, length: 0 };
        let mut at = At::Start;
        loop {
            let buffer = self.input.fill_buf().map_err(Stopped::Io)?;
            if buffer.is_empty() {
                let nothing = row.length == 0;
                return if nothing { Ok(None) } else { Err(Stopped::Wrong(begun, Wrong::CutOff)) };
            }
            let mut used = 0;
            let mut done = false;
            for byte in buffer {
                used += 1;
                row.length += 1;
                if *byte == b'\n' {
                    self.line += 1;
                }
                match step(&mut row, at, *byte) {
                    Ok(Some(next)) => at = next,
                    Ok(None) => {
                        done = true;
                        break;
                    }
                    Err(wrong) => return Err(Stopped::Wrong(begun, wrong)),
                }
            }
            self.input.consume(used);
            if done {
                return Ok(Some((begun, row.cells)));
            }
        }
    }
}

/// Takes one byte; gives where the row is then, or nothing when it has ended.
fn step(row: &mut Row, at: At, byte: u8) -> Result<Option<At>, Wrong> {
    if byte == 0 {
        return Err(Wrong::Nul);
    }
    if row.length > MOST_BYTES {
        return Err(Wrong::TooLong(MOST_BYTES));
    }
    match (at, byte) {
        (At::Quoted, b'"') => Ok(Some(At::Closed)),
        (At::Closed, b'"') | (At::Quoted, _) => {
            row.bytes.push(byte);
            Ok(Some(At::Quoted))
        }
        (At::Return, b'\n') => Ok(None),
        (At::Return, _) => Err(Wrong::Quote),
        (_, b',') => row.end_cell().map(|()| Some(At::Start)),
        (_, b'\r') => row.end_cell().map(|()| Some(At::Return)),
        (_, b'\n') => row.end_cell().map(|()| None),
        (At::Start, b'"') => {
            row.quoted = true;
            Ok(Some(At::Quoted))
        }
        (At::Bare, b'"') | (At::Closed, _) => Err(Wrong::Quote),
        (At::Start | At::Bare, _) => {
            row.bytes.push(byte);
            Ok(Some(At::Bare))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{BufReader, Read};

    fn all(text: &[u8]) -> Result<Vec<(u64, Vec<Cell>)>, (u64, Wrong)> {
        // Three bytes at a time, so that every place in a row is a place where more is read.
        let mut rows = Rows::new(BufReader::with_capacity(3, text));
        let mut found = Vec::new();
        loop {
            match rows.next() {
                Ok(Some(row)) => found.push(row),
                Ok(None) => return Ok(found),
                Err(Stopped::Wrong(line, wrong)) => return Err((line, wrong)),
                Err(Stopped::Io(error)) => panic!("{error}"),
            }
        }
    }

    fn cell(text: &str, quoted: bool) -> Cell {
        Cell { text: text.to_owned(), quoted }
    }

    #[test]
    fn rows_are_read_with_the_lines_they_begin_in() {
        let rows = all("id,body\r\n1,\"zwei\nZeilen, \"\"ja\"\"\"\r\n2,\r\n3,\"\"\n".as_bytes()).unwrap();
        assert_eq!(rows[1], (2, vec![cell("1", false), cell("zwei\nZeilen, \"ja\"", true)]));
        assert_eq!(rows[2], (4, vec![cell("2", false), cell("", false)]));
        assert_eq!(rows[3], (5, vec![cell("3", false), cell("", true)]), "a text without signs is not nothing");
    }

    #[test]
    fn what_is_no_row_is_refused_with_its_line() {
        for (text, line, wrong) in [
            (&b"a,b\r\n1,\"ab"[..], 2, Wrong::CutOff),
            (b"a,b\r\n1,2", 2, Wrong::CutOff),
            (b"a,b\r\n1,x\"y\"\r\n", 2, Wrong::Quote),
            (b"a,b\r\n1,\"x\"y\r\n", 2, Wrong::Quote),
            (b"a\rb\r\n", 1, Wrong::Quote),
            (b"a,b\r\n1,\"\0\"\r\n", 2, Wrong::Nul),
            (b"a,b\r\n1,\"\xff\"\r\n", 2, Wrong::NotUtf8),
        ] {
            assert_eq!(all(text), Err((line, wrong)), "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn a_line_of_a_gigabyte_is_refused_after_its_first_megabytes() {
        let long = io::repeat(b'x').take(1 << 30);
        let mut input = BufReader::new(&b"a\r\n"[..]).chain(BufReader::new(long));
        let mut rows = Rows::new(&mut input);
        assert!(matches!(rows.next(), Ok(Some(_))));
        assert!(matches!(rows.next(), Err(Stopped::Wrong(2, Wrong::TooLong(MOST_BYTES)))));
    }

    #[test]
    fn a_row_of_a_million_cells_is_refused() {
        let many = [b','; 1_000_000];
        assert!(matches!(all(&many), Err((1, Wrong::Values(_)))));
    }
}
