//! A first pass over the bytes, without recursion and without memory: everything that would make
//! parsing expensive or deep is refused here.

use super::{Limits, ReadError};

/// Refuses what is too large, too deep, or holds `NaN` and `Infinity`. Stops at the first reason.
pub(super) fn scan<'a>(bytes: &'a [u8], limits: &Limits) -> Result<&'a str, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooManyBytes { found: bytes.len(), limit: limits.bytes });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut scan = Scan::default();
    for (at, byte) in bytes.iter().copied().enumerate() {
        scan.step(byte, limits).map_err(|stop| stop.into_error(bytes, at, limits))?;
    }
    std::str::from_utf8(bytes).map_err(|error| ReadError::NotUtf8 { byte: error.valid_up_to() })
}

#[derive(Default)]
struct Scan {
    in_text: bool,
    escaped: bool,
    opened: bool,
    depth: usize,
    positions: usize,
    values: usize,
}

enum Stop {
    Depth,
    Vertices,
    Values,
    NotANumber,
}

impl Stop {
    fn into_error(self, bytes: &[u8], at: usize, limits: &Limits) -> ReadError {
        match self {
            Self::Depth => ReadError::TooDeep { limit: limits.depth },
            Self::Vertices => ReadError::TooManyVertices { limit: limits.vertices },
            Self::Values => ReadError::TooManyValues { limit: limits.values },
            Self::NotANumber => {
                let (line, column) = place(bytes, at);
                ReadError::NotANumber { line, column }
            }
        }
    }
}

impl Scan {
    fn step(&mut self, byte: u8, limits: &Limits) -> Result<(), Stop> {
        if self.in_text {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_text = false,
                _ => {}
            }
            return Ok(());
        }
        let opened = self.opened && byte.is_ascii_whitespace();
        match byte {
            b'"' => self.in_text = true,
            b'[' | b'{' => {
                self.depth += 1;
                self.values += 1;
            }
            b']' | b'}' => self.depth = self.depth.saturating_sub(1),
            b',' => self.values += 1,
            b'N' | b'I' => return Err(Stop::NotANumber),
            // An array that begins with a number is a position.
            b'-' | b'0'..=b'9' if self.opened => self.positions += 1,
            _ => {}
        }
        self.opened = byte == b'[' || opened;
        if self.depth > limits.depth {
            return Err(Stop::Depth);
        }
        if self.positions > limits.vertices {
            return Err(Stop::Vertices);
        }
        if self.values > limits.values { Err(Stop::Values) } else { Ok(()) }
    }
}

/// Line and column of a byte, both counted from 1.
fn place(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = bytes.get(..at).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    (line, column)
}
