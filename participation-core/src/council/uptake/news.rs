//! What happens to a paper on its way that concerns whoever it takes up.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Timestamp;
use crate::language::{Language, Method, Wording};

/// One piece of news. Stored as JSON in stories and mails; a new kind is added here, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "kebab-case")]
pub enum News {
    /// The council's office has taken the paper back.
    Withdrawn,
    /// The meeting does not take place.
    Cancelled { body: String, day: Option<NaiveDate> },
    /// The meeting takes place without the paper.
    OffAgenda { body: String, day: Option<NaiveDate> },
    /// The meeting has another day.
    Moved { body: String, from: Option<NaiveDate>, to: Option<NaiveDate> },
    /// The paper is dealt with on another day: in another meeting of the same body.
    PaperMoved { body: String, from: Option<NaiveDate>, to: Option<NaiveDate> },
    /// The paper is on the agenda of a meeting that it was not on before, or not any more.
    OnAgenda { body: String, day: Option<NaiveDate> },
    /// The meeting has another hour on the same day.
    MovedWithinDay { body: String, from: Timestamp, to: Timestamp },
    /// The meeting takes place after all.
    Reinstated { body: String, day: Option<NaiveDate> },
    /// The paper is there again.
    Returned,
    /// The paper is there again, and a meeting that takes place deals with it.
    ReturnedTo { body: String, day: Option<NaiveDate> },
    /// The minutes say what came out, in their words.
    Resulted { body: String, day: Option<NaiveDate>, result: String },
    /// The minutes say something else came out than they said before.
    Corrected { body: String, day: Option<NaiveDate>, from: String, to: String },
    /// The office has ended what tied the paper to the contribution; its reason, German first.
    Ended { reason: Vec<Said> },
}

/// A text in one language, kept with what happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub language: Language,
    pub method: Method,
    pub words: String,
}

impl Said {
    /// In this language, else the first.
    #[must_use]
    pub fn best(all: &[Self], language: Language) -> Option<&Self> {
        all.iter().find(|own| own.language == language).or_else(|| all.first())
    }
}

impl News {
    /// What tied the paper to the contribution has ended.
    #[must_use]
    pub fn ended(reason: &Wording) -> Self {
        let german = (Language::De, Method::Human, &reason.german);
        let others = reason.translations.iter().map(|(language, method, words)| (*language, *method, words));
        let all = std::iter::once(german).chain(others);
        Self::Ended {
            reason: all.map(|(language, method, words)| Said { language, method, words: words.to_string() }).collect(),
        }
    }
}
