//! The search indexes: folded words by the key of what has them.

/// What is searched; each has a table of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Index {
    Contributions,
    Papers,
}

impl Index {
    pub(crate) const fn table(self) -> &'static str {
        match self {
            Self::Contributions => "search_entry",
            Self::Papers => "council_paper_words",
        }
    }
}
