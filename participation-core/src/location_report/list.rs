//! A page of reports: what can be filtered and searched, and what its map marks.

use super::{Categories, Status};
use crate::contribution::{Position, Reference};
use crate::procedure::ProcedurePage;
use crate::proposal::Matches;
use crate::{Language, Timestamp};

/// Reports on one page: as many as the map can number.
pub const PAGE_SIZE: i64 = 10;
/// Counting stops here.
pub const COUNT_LIMIT: i64 = 1_000;
/// The last page that can be asked for by number.
pub const LAST_PAGE: i64 = 500;
/// Most places that a map gathers, the newest.
pub const MARKS_LIMIT: i64 = 20_000;

/// What a reader asked for. Empty lists mean "any".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub categories: Vec<i64>,
    pub statuses: Vec<Status>,
    pub districts: Vec<i64>,
    /// As typed.
    pub words: String,
    /// From 1.
    pub page: i64,
}

impl Filter {
    /// Whether every report of the procedure is meant.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.categories.is_empty()
            && self.statuses.is_empty()
            && self.districts.is_empty()
            && self.words.trim().is_empty()
    }

    /// The page, brought into what can be asked for.
    #[must_use]
    pub fn page_clamped(&self) -> i64 {
        self.page.clamp(1, LAST_PAGE)
    }
}

/// A report in a list.
#[derive(Debug, Clone)]
pub struct Card {
    pub reference: Reference,
    pub title: String,
    /// The language it was handed in in.
    pub language: Language,
    pub category: i64,
    pub place: Option<String>,
    pub status: Status,
    pub affected: i32,
    pub position: Position,
    pub submitted_at: Timestamp,
}

/// A place on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    pub position: Position,
    pub status: Status,
}

/// One page of the list.
#[derive(Debug, Clone)]
pub struct Page {
    pub procedure: ProcedurePage,
    pub categories: Categories,
    pub cards: Vec<Card>,
    pub marks: Vec<Mark>,
    pub matches: Matches,
}
