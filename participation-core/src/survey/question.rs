//! A question: its kind with what belongs to that kind, its choices, and when it is asked.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::branch::Condition;

id_type! {
    /// A question.
    QuestionId
}

id_type! {
    /// A choice of a question: an option, a statement of a matrix, something to rank, or a district.
    ChoiceId
}

/// Fewest and most steps of a scale: more than seven do not fit a telephone with fields one can hit.
pub const FEWEST_STEPS: u8 = 3;
pub const MOST_STEPS: u8 = 7;
/// Most choices of one question.
pub const MOST_CHOICES: usize = 40;
/// Most characters of an answer in words, and of "something else".
pub const WORDS_LIMIT: usize = 4_000;
pub const OTHER_LIMIT: usize = 200;
pub const PLACE_LIMIT: usize = 200;

/// What is asked for. Text fields of a question by name: `title`, `help`, `low` and `high` (the ends of a
/// scale), `unit` (of a number); of a choice: `title`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One of several; `other` adds "something else:" with a line to write.
    Single {
        other: bool,
    },
    /// Some of several, at least `least` and at most `most`.
    Multiple {
        least: u32,
        most: Option<u32>,
        other: bool,
    },
    /// A number from 1 to `steps`, its ends in words, or "do not know".
    Scale {
        steps: u8,
    },
    /// The same scale for each of several statements.
    Matrix {
        steps: u8,
    },
    /// The first `top` of several, in order.
    Ranking {
        top: u32,
    },
    Number {
        least: Option<f64>,
        most: Option<f64>,
        whole: bool,
    },
    Date {
        earliest: Option<NaiveDate>,
        latest: Option<NaiveDate>,
    },
    Text {
        most: u32,
    },
    /// A district, an address in words, a position on the map: any of them. Or the district and nothing closer, where
    /// the exact place would tell more than is needed: where somebody lives.
    Place {
        #[serde(default)]
        district_only: bool,
    },
    Photo,
}

word_type! {
    /// The word for a kind of question.
    KindWord {
        Single = "single",
        Multiple = "multiple",
        Scale = "scale",
        Matrix = "matrix",
        Ranking = "ranking",
        Number = "number",
        Date = "date",
        Text = "text",
        Place = "place",
        Photo = "photo",
    }
}

impl QuestionKind {
    #[must_use]
    pub fn word(&self) -> KindWord {
        match self {
            Self::Single { .. } => KindWord::Single,
            Self::Multiple { .. } => KindWord::Multiple,
            Self::Scale { .. } => KindWord::Scale,
            Self::Matrix { .. } => KindWord::Matrix,
            Self::Ranking { .. } => KindWord::Ranking,
            Self::Number { .. } => KindWord::Number,
            Self::Date { .. } => KindWord::Date,
            Self::Text { .. } => KindWord::Text,
            Self::Place { .. } => KindWord::Place,
            Self::Photo => KindWord::Photo,
        }
    }

    /// Whether staff writes choices for it. A place's choices are the city's districts.
    #[must_use]
    pub fn has_choices(&self) -> bool {
        match self {
            Self::Single { .. } | Self::Multiple { .. } | Self::Matrix { .. } | Self::Ranking { .. } => true,
            Self::Scale { .. }
            | Self::Number { .. }
            | Self::Date { .. }
            | Self::Text { .. }
            | Self::Place { .. }
            | Self::Photo => false,
        }
    }

    /// Seconds that most people need for it, reading included.
    fn seconds(&self, choices: usize) -> usize {
        match self {
            Self::Single { .. } => 20,
            Self::Multiple { .. } => 25,
            Self::Scale { .. } | Self::Number { .. } | Self::Place { district_only: true } => 15,
            Self::Matrix { .. } => 10 + 10 * choices,
            Self::Ranking { .. } => 20 + 5 * choices,
            Self::Date { .. } => 20,
            Self::Text { .. } | Self::Place { district_only: false } | Self::Photo => 60,
        }
    }
}

/// A question as it is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub id: QuestionId,
    /// 1 for the first; its place in addresses and on paper.
    pub position: i32,
    pub kind: QuestionKind,
    pub required: bool,
    pub shown_if: Option<Condition>,
    /// In their order.
    pub choices: Vec<ChoiceId>,
}

/// Minutes for some questions, rounded up.
pub fn minutes<'a>(questions: impl IntoIterator<Item = &'a Question>) -> u32 {
    let seconds: usize = questions.into_iter().map(|question| question.kind.seconds(question.choices.len())).sum();
    u32::try_from(seconds.div_ceil(60)).unwrap_or(u32::MAX)
}
