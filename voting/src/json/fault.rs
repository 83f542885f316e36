//! Why bytes are not the JSON of a type. The reader's own words never reach a person: they are English, and may repeat
//! what the bytes' author wrote.

use std::fmt;

/// Where reading stopped, in a text of one line or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Counted from 1; 0 where the reader does not know.
    pub line: usize,
    /// How many bytes of the line come before it.
    pub offset: usize,
}

/// Why bytes are not the canonical JSON of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    #[error("it is not JSON, or nested too deeply{0}")]
    Syntax(Position),
    #[error("its JSON ends too early{0}")]
    Ended(Position),
    #[error("a field is missing, surplus, repeated or holds a value that is not allowed there{0}")]
    Shape(Position),
    #[error("it is not written in the one canonical way")]
    NotCanonical,
    #[error("it is longer than {0} bytes")]
    TooLong(usize),
    #[error("it holds a list of more than {0} entries")]
    TooMany(usize),
    #[error("its lists hold more than {0} entries together")]
    TooManyTogether(usize),
}

impl JsonFault {
    /// Whether a limit of this program is exceeded, see [`crate::limits`], so that more was not read.
    #[must_use]
    pub fn is_limit(&self) -> bool {
        matches!(self, Self::TooLong(_) | Self::TooMany(_) | Self::TooManyTogether(_))
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self { line: 0, .. } => Ok(()),
            Self { line: 1, offset } => write!(formatter, " (byte offset {offset})"),
            Self { line, offset } => write!(formatter, " (line {line}, byte offset {offset})"),
        }
    }
}

impl From<serde_json::Error> for JsonFault {
    fn from(error: serde_json::Error) -> Self {
        let position = Position { line: error.line(), offset: error.column().saturating_sub(1) };
        match error.classify() {
            serde_json::error::Category::Syntax => Self::Syntax(position),
            serde_json::error::Category::Eof => Self::Ended(position),
            serde_json::error::Category::Data | serde_json::error::Category::Io => Self::Shape(position),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn a_fault_says_where_and_repeats_nothing_of_what_was_read() {
        let fault = |text: &str| read::<Vec<u64>>(text.as_bytes()).err();
        assert_eq!(fault("[1,x]"), Some(JsonFault::Syntax(Position { line: 1, offset: 3 })));
        assert_eq!(fault("[1,"), Some(JsonFault::Ended(Position { line: 1, offset: 2 })));
        assert_eq!(fault("[1,\n\"accepted\"]"), Some(JsonFault::Shape(Position { line: 2, offset: 9 })));
        let said = fault("[1,\n\"accepted\"]").map(|fault| fault.to_string()).unwrap_or_default();
        assert!(said.contains("line 2") && !said.contains("accepted"), "{said}");
    }
}
