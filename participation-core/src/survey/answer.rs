//! An answer to a question: what was said, whether it fits the question, and the parts that are counted.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::question::{ChoiceId, OTHER_LIMIT, Question, QuestionKind, WORDS_LIMIT};
use crate::PlainText;
use crate::contribution::Position;

/// One of several, or something else in own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "pick", rename_all = "kebab-case")]
pub enum Pick {
    Choice { id: ChoiceId },
    Other { words: PlainText },
}

/// One field of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rated", rename_all = "kebab-case")]
pub enum Rated {
    Value {
        value: u8,
    },
    /// "Do not know" is an answer.
    Unknown,
    /// A mark on paper that nobody can read; only a clerk says so.
    Illegible,
}

/// A statement with its rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatedRow {
    pub statement: ChoiceId,
    #[serde(flatten)]
    pub rated: Rated,
}

/// What was answered. Stored as JSON and committed to in the transparency log; keys stand in it as strings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Answer {
    Single {
        pick: Pick,
    },
    Multiple {
        picks: Vec<ChoiceId>,
        other: Option<PlainText>,
    },
    Scale {
        rated: Rated,
    },
    /// Statements without a mark (on paper) are absent.
    Matrix {
        rows: Vec<RatedRow>,
    },
    /// First choice first.
    Ranking {
        order: Vec<ChoiceId>,
    },
    Number {
        value: f64,
    },
    Date {
        day: NaiveDate,
    },
    Text {
        words: PlainText,
    },
    Place {
        district: Option<ChoiceId>,
        address: Option<PlainText>,
        position: Option<Position>,
    },
    /// SHA-256 of the stored picture, hexadecimal.
    Photo {
        hash: String,
    },
    /// The whole answer on paper cannot be read; only a clerk says so.
    Illegible,
}

word_type! {
    /// What a countable part of an answer says besides its number.
    Mark {
        Given = "given",
        Unknown = "unknown",
        Illegible = "illegible",
        /// In own words, beside the choices.
        Other = "other",
    }
}

/// One countable part of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Choice, statement, option or district; 0 for the answer as a whole.
    pub part: i64,
    pub mark: Mark,
    pub number: Option<f64>,
    pub words: Option<String>,
}

impl Answer {
    /// Whether the answer is one to this question, whatever the question was when it was given.
    #[must_use]
    pub fn fits(&self, question: &Question) -> bool {
        let known = |id: &ChoiceId| question.choices.contains(id);
        match (self, &question.kind) {
            (Self::Illegible, _) => true,
            (Self::Single { pick: Pick::Choice { id } }, QuestionKind::Single { .. }) => known(id),
            (Self::Single { pick: Pick::Other { words } }, QuestionKind::Single { other }) => {
                *other && fits_line(words, OTHER_LIMIT)
            }
            (Self::Multiple { picks, other: words }, QuestionKind::Multiple { least, most, other }) => {
                let amount = u32::try_from(picks.len()).unwrap_or(u32::MAX).saturating_add(u32::from(words.is_some()));
                let enough = amount >= *least && most.is_none_or(|most| amount <= most);
                let own = words.as_ref().is_none_or(|words| *other && fits_line(words, OTHER_LIMIT));
                amount > 0 && enough && own && all_different(picks) && picks.iter().all(known)
            }
            (Self::Scale { rated }, QuestionKind::Scale { steps }) => fits_scale(*rated, *steps),
            (Self::Matrix { rows }, QuestionKind::Matrix { steps }) => {
                let statements: Vec<ChoiceId> = rows.iter().map(|row| row.statement).collect();
                !rows.is_empty()
                    && all_different(&statements)
                    && rows.iter().all(|row| known(&row.statement) && fits_scale(row.rated, *steps))
            }
            (Self::Ranking { order }, QuestionKind::Ranking { top }) => {
                !order.is_empty() && order.len() <= *top as usize && all_different(order) && order.iter().all(known)
            }
            (Self::Number { value }, QuestionKind::Number { least, most, whole }) => {
                value.is_finite()
                    && least.is_none_or(|least| *value >= least)
                    && most.is_none_or(|most| *value <= most)
                    && (!whole || value.fract() == 0.0)
            }
            (Self::Date { day }, QuestionKind::Date { earliest, latest }) => {
                earliest.is_none_or(|from| *day >= from) && latest.is_none_or(|to| *day <= to)
            }
            (Self::Text { words }, QuestionKind::Text { most }) => fits_line(words, (*most as usize).min(WORDS_LIMIT)),
            (Self::Place { district, address: None, position: None }, QuestionKind::Place { district_only: true }) => {
                district.as_ref().is_some_and(known)
            }
            (Self::Place { district, address, position }, QuestionKind::Place { district_only: false }) => {
                district.iter().all(known) && (district.is_some() || address.is_some() || position.is_some())
            }
            (Self::Photo { .. }, QuestionKind::Photo) => true,
            _ => false,
        }
    }

    /// A picture, known by its hash.
    #[must_use]
    pub fn photo(jpeg: &[u8]) -> Self {
        use std::fmt::Write;
        let hash = Sha256::digest(jpeg).iter().fold(String::new(), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
        Self::Photo { hash }
    }

    #[must_use]
    pub fn photo_hash(&self) -> Option<&str> {
        if let Self::Photo { hash } = self { Some(hash) } else { None }
    }

    /// The parts that are counted.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        match self {
            Self::Single { pick: Pick::Choice { id } } => vec![Part::given(id.0)],
            Self::Single { pick: Pick::Other { words } } => vec![Part::other(words)],
            Self::Multiple { picks, other } => {
                picks.iter().map(|id| Part::given(id.0)).chain(other.as_ref().map(Part::other)).collect()
            }
            Self::Scale { rated } => vec![Part::rated(0, *rated)],
            Self::Matrix { rows } => rows.iter().map(|row| Part::rated(row.statement.0, row.rated)).collect(),
            Self::Ranking { order } => (1..=u32::MAX)
                .zip(order)
                .map(|(rank, id)| Part { number: Some(f64::from(rank)), ..Part::given(id.0) })
                .collect(),
            Self::Number { value } => vec![Part { number: Some(*value), ..Part::given(0) }],
            Self::Date { day } => {
                let days = chrono::Datelike::num_days_from_ce(day);
                vec![Part { number: Some(f64::from(days)), ..Part::given(0) }]
            }
            Self::Text { words } => vec![Part { words: Some(words.as_str().to_owned()), ..Part::given(0) }],
            Self::Place { district, address, .. } => {
                let words = address.as_ref().map(|address| address.as_str().to_owned());
                vec![Part { words, ..Part::given(district.map_or(0, |district| district.0)) }]
            }
            Self::Photo { hash } => vec![Part { words: Some(hash.clone()), ..Part::given(0) }],
            Self::Illegible => vec![Part { mark: Mark::Illegible, ..Part::given(0) }],
        }
    }

    /// Own words in it, which a person reads before anyone else does.
    #[must_use]
    pub fn own_words(&self) -> Option<&str> {
        match self {
            Self::Single { pick: Pick::Other { words } } | Self::Text { words } => Some(words.as_str()),
            Self::Multiple { other, .. } => other.as_ref().map(PlainText::as_str),
            Self::Place { address, .. } => address.as_ref().map(PlainText::as_str),
            Self::Single { pick: Pick::Choice { .. } }
            | Self::Scale { .. }
            | Self::Matrix { .. }
            | Self::Ranking { .. }
            | Self::Number { .. }
            | Self::Date { .. }
            | Self::Photo { .. }
            | Self::Illegible => None,
        }
    }
}

impl Part {
    fn given(part: i64) -> Self {
        Self { part, mark: Mark::Given, number: None, words: None }
    }

    fn other(words: &PlainText) -> Self {
        Self { part: 0, mark: Mark::Other, number: None, words: Some(words.as_str().to_owned()) }
    }

    fn rated(part: i64, rated: Rated) -> Self {
        let (mark, number) = match rated {
            Rated::Value { value } => (Mark::Given, Some(f64::from(value))),
            Rated::Unknown => (Mark::Unknown, None),
            Rated::Illegible => (Mark::Illegible, None),
        };
        Self { part, mark, number, words: None }
    }
}

fn fits_line(words: &PlainText, limit: usize) -> bool {
    words.as_str().chars().count() <= limit
}

fn fits_scale(rated: Rated, steps: u8) -> bool {
    match rated {
        Rated::Value { value } => (1..=steps).contains(&value),
        Rated::Unknown | Rated::Illegible => true,
    }
}

fn all_different(ids: &[ChoiceId]) -> bool {
    let mut sorted = ids.to_vec();
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| pair[0] != pair[1])
}
