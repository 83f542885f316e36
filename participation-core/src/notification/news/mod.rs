//! Neues: what has happened to something that can be followed, as data: for the digest by mail, for the feeds and for
//! the pages of districts and topics. Only what everybody may read. Knows no words and no addresses.

use serde::{Deserialize, Serialize};

use crate::contribution::{Kind, Reference, Step};
use crate::council::DecisionResult;
use crate::measure::MeasureNews;
use crate::notification::follow::Followed;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

twin!();

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// The same for as long as it is told: `answer/17`, `event/4/cancelled`.
    pub key: String,
    pub at: Timestamp,
    pub about: About,
    pub what: What,
}

/// What it happened to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "kebab-case")]
pub enum About {
    Procedure {
        slug: String,
        title: String,
    },
    Contribution {
        reference: Reference,
        kind: Kind,
        /// Empty where nobody may read its words.
        headline: String,
        language: Language,
    },
    /// A district, a topic: only counts are about them.
    Named {
        title: String,
    },
}

impl About {
    /// The contribution it happened to.
    pub(crate) fn reference(&self) -> Option<&Reference> {
        match self {
            Self::Contribution { reference, .. } => Some(reference),
            Self::Procedure { .. } | Self::Named { .. } => None,
        }
    }
}

/// What happened. Texts are in the reader's language where they are there in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum What {
    /// The administration has answered: the first sentence.
    Answered {
        answer: String,
        language: Language,
    },
    Decided {
        body: String,
        result: DecisionResult,
        reason: String,
        language: Language,
    },
    /// The record of a decision was wrong, and is taken back.
    Retracted {
        body: String,
        reason: String,
        language: Language,
    },
    /// What was decided is being built.
    Started {
        title: String,
        language: Language,
    },
    Finished {
        title: String,
        language: Language,
    },
    /// It is paused, goes on, comes later or is given up, and why.
    Measure {
        news: MeasureNews,
        title: String,
        language: Language,
        /// Empty where none was given.
        reason: String,
        reason_in: Language,
    },
    /// A phase of the procedure has begun.
    Phase {
        title: String,
        note: String,
        language: Language,
    },
    Event {
        id: i64,
        title: String,
        starts_at: Timestamp,
        language: Language,
    },
    /// Day, hour or place are others now.
    EventMoved {
        id: i64,
        title: String,
        starts_at: Timestamp,
        /// When it was to begin before, where that is another time.
        #[serde(default)]
        from: Option<Timestamp>,
        language: Language,
    },
    EventCancelled {
        id: i64,
        title: String,
        starts_at: Timestamp,
        language: Language,
    },
    /// The promised day is over and nobody has answered.
    Overdue {
        due: Timestamp,
    },
    /// A location report was done.
    ReportDone,
    /// A step of one contribution.
    Step {
        step: Step,
    },
    /// New contributions since the last digest.
    Arrived {
        count: i64,
    },
}

/// A time to tell of: after `since`, up to `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub since: Timestamp,
    pub until: Timestamp,
}

/// Entries of a feed and of a page.
pub const MOST: i64 = 50;

/// The latest news, at most [`MOST`], the newest first.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn latest(
    storage: &Storage,
    of: Followed,
    language: Language,
    now: Timestamp,
) -> Result<Vec<News>, StoreError> {
    let window = Window { since: Timestamp::from_unix(0), until: now };
    on_reader!(storage, latest(of, window, language))
}

/// News as they may be told now, where they were read some time ago: of a contribution that nobody may read any more, its
/// number alone; of any other, its present headline.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn as_now(storage: &Storage, news: Vec<News>) -> Result<Vec<News>, StoreError> {
    on_reader!(storage, as_now(&news))
}

/// A topic of a published procedure by its number: slug and title of its procedure, and its own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicPlace {
    pub slug: String,
    pub procedure: String,
    pub name: String,
}

/// Where a topic belongs.
///
/// # Errors
/// [`StoreError::NotFound`] for topics of procedures that nobody can read.
pub async fn topic(storage: &Storage, id: i64, language: Language) -> Result<TopicPlace, StoreError> {
    on_reader!(storage, topic(id, language))
}
