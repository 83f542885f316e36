//! The search indexes: folded words by the key of what has them.

use crate::Wanted;

/// Digits up to which councils fill the numbers of their papers with zeros.
const DIGITS: usize = 5;

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

    /// What is asked for each word, of which one must be there; the last word may go on.
    pub(crate) fn terms(self, wanted: &Wanted) -> Vec<Vec<Term>> {
        let words = wanted.words();
        let terms = words.iter().enumerate().map(|(place, spellings)| {
            let beginning = place + 1 == words.len();
            let own = spellings.iter().map(|word| Term { word: word.clone(), beginning });
            let filled = spellings.first().map(|word| self.filled(word)).unwrap_or_default();
            own.chain(filled.into_iter().map(|word| Term { word, beginning: false })).collect()
        });
        terms.collect()
    }

    /// The number of a paper with more zeros before it, or fewer: "812" is "0812".
    fn filled(self, word: &str) -> Vec<String> {
        let digits = word.trim_start_matches('0');
        if self != Self::Papers || digits.is_empty() || !word.bytes().all(|sign| sign.is_ascii_digit()) {
            return Vec::new();
        }
        (digits.len()..=DIGITS).map(|width| format!("{digits:0>width$}")).filter(|own| own != word).collect()
    }
}

/// A folded word: letters and digits, nothing that an index reads as a sign.
pub(crate) struct Term {
    pub(crate) word: String,
    /// Words that only begin with it are meant, too.
    pub(crate) beginning: bool,
}
