//! A page of proposals: what can be filtered, sorted and searched.

use std::str::FromStr;

use super::Status;
use crate::contribution::Reference;
use crate::procedure::ProcedurePage;
use crate::storage::UnknownWord;
use crate::{Language, Timestamp};

/// Cards on one page.
pub const PAGE_SIZE: i64 = 12;
/// Counting stops here: nobody reads further, and a filtered count must not read a million rows.
pub const COUNT_LIMIT: i64 = 1_000;
/// The last page that can be asked for by number.
pub const LAST_PAGE: i64 = 500;

word_type! {
    /// What comes first.
    Sort {
        Popular = "popular",
        Newest = "newest",
        Discussed = "discussed",
    }
}

/// What a reader asked for. Empty lists mean "any".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub topics: Vec<i64>,
    pub districts: Vec<i64>,
    pub statuses: Vec<Status>,
    /// As typed.
    pub words: String,
    pub sort: Option<Sort>,
    /// From 1.
    pub page: i64,
}

impl Filter {
    /// Whether every proposal of the procedure is meant.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.topics.is_empty() && self.districts.is_empty() && self.statuses.is_empty() && self.words.trim().is_empty()
    }

    /// The page, brought into what can be asked for.
    #[must_use]
    pub fn page_clamped(&self) -> i64 {
        self.page.clamp(1, LAST_PAGE)
    }

    /// Reads a list of words such as statuses; one unknown word refuses the whole.
    ///
    /// # Errors
    /// [`UnknownWord`].
    pub fn words_of<T: FromStr<Err = UnknownWord>>(typed: &[String]) -> Result<Vec<T>, UnknownWord> {
        typed.iter().map(|word| word.parse()).collect()
    }
}

/// A proposal in a list.
#[derive(Debug, Clone)]
pub struct Card {
    pub reference: Reference,
    pub title: String,
    /// The language it was handed in in.
    pub language: Language,
    /// At most 280 characters of the text.
    pub excerpt: String,
    pub topic: Option<i64>,
    pub district: Option<i64>,
    pub place: Option<String>,
    pub status: Status,
    pub endorsements: i32,
    /// Counted by the platform it was imported from, never by us.
    pub earlier_voices: Option<i64>,
    pub comments: i32,
    pub submitted_at: Timestamp,
    pub answer_due: Option<Timestamp>,
}

/// How many match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matches {
    Exactly(i64),
    /// More than were counted.
    MoreThan(i64),
}

/// One page of the list.
#[derive(Debug, Clone)]
pub struct Page {
    pub procedure: ProcedurePage,
    pub cards: Vec<Card>,
    pub matches: Matches,
}
