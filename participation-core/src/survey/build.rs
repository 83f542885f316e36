//! Building a survey: what staff saves, and why it may be refused.

use super::branch::{Condition, Flaw};
use super::question::{ChoiceId, QuestionId, QuestionKind};
use crate::StoreError;
use crate::language::{Method, Variant};
use crate::procedure::Procedure;
use crate::staff::NotAllowed;
use crate::{Language, PlainText};

/// One field in several languages, as staff typed it. An empty translation takes the old one away.
pub type Texts = Vec<(&'static str, Vec<(Language, Method, Option<PlainText>)>)>;

/// A question as staff saves it: a new one, or one that exists.
#[derive(Debug, Clone)]
pub struct QuestionDraft {
    pub id: Option<QuestionId>,
    pub kind: QuestionKind,
    pub required: bool,
    pub shown_if: Option<Condition>,
    /// `title`, `help`, `low`, `high`, `unit`.
    pub texts: Texts,
    /// In their order; those left out are removed.
    pub choices: Vec<ChoiceDraft>,
}

#[derive(Debug, Clone)]
pub struct ChoiceDraft {
    pub id: Option<ChoiceId>,
    /// `title`.
    pub texts: Texts,
}

/// A saved question, with its choices in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub question: QuestionId,
    pub choices: Vec<ChoiceId>,
}

/// Where a question goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
}

/// Why a change was not made. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum BuildRefused {
    /// Somebody answered already: what they were asked must not change.
    #[error("the survey is locked by its first response")]
    Locked,
    #[error("the questions do not fit together: {0:?}")]
    Flaws(Vec<(QuestionId, Flaw)>),
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A survey as the desk shows it.
#[derive(Debug, Clone)]
pub struct Workshop {
    pub procedure: Procedure,
    /// Names the state the page was made from; a change sends it back. 0 before the first question.
    pub version: i32,
    pub locked: bool,
    pub questions: Vec<super::Question>,
    /// Every variant of every text: object, field, variant.
    pub variants: Vec<(i64, String, Variant)>,
}

impl Workshop {
    /// A text in one language; empty where there is none.
    #[must_use]
    pub fn text(&self, object: i64, field: &str, language: Language) -> &str {
        let wanted = |(id, name, variant): &&(i64, String, Variant)| {
            *id == object && name == field && variant.language == language
        };
        self.variants.iter().find(wanted).map_or("", |(_, _, variant)| variant.body.as_str())
    }
}
