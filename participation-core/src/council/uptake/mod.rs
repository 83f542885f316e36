//! Aufnahme in eine Vorlage: which council paper takes up which contributions, a topic or a procedure, with a
//! disposition, its reason and the office. What then happens to the paper (a result, another day, taken back) is told
//! to everyone concerned.

mod news;
mod side;
mod suggest;
pub(crate) mod way;

use serde::{Deserialize, Serialize};

use crate::contribution::Reference;
use crate::language::{Method, Wording};
use crate::outcome::Disposition;
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::{Language, PlainText, StoreError, Timestamp};

use super::session::{PaperLine, Stop};

pub use news::{News, Said};
pub use side::{SIDES_PAGE, Side, Sided, Sides, say_sides, sides};
pub use suggest::{Compared, ContributionSuggested, PaperSuggested, SUGGESTED, Why, rank};

twin!();

/// Contributions that one uptake can have, and characters of its reason.
pub const UPTAKE_LIMIT: usize = 5_000;
pub const UPTAKE_REASON_LIMIT: usize = 3_000;

/// What is taken up, as it is recorded.
#[derive(Debug, Clone)]
pub struct NewUptake {
    pub idempotency_key: String,
    pub paper: i64,
    pub contributions: Vec<Reference>,
    /// A topic with all its published proposals, named by procedure and topic.
    pub topic: Option<(i64, i64)>,
    /// A procedure as a whole.
    pub procedure: Option<i64>,
    pub disposition: Disposition,
    pub office: i64,
    /// In German; always there.
    pub reason: PlainText,
    pub translations: Vec<(Language, Method, PlainText)>,
}

impl NewUptake {
    /// The procedure that is taken up, as a whole or by one of its topics.
    fn scope(&self) -> Option<i64> {
        self.procedure.or(self.topic.map(|(procedure, _)| procedure))
    }
}

/// Why nothing was recorded. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum UptakeRefused {
    #[error("an uptake has contributions, a topic or a procedure")]
    OfNothing,
    #[error("an uptake has at most {UPTAKE_LIMIT} contributions")]
    TooMany,
    #[error("no such contributions")]
    Unknown(Vec<String>),
    /// What a paper says about a contribution it says once; the earlier word ends first.
    #[error("the paper answers to these contributions already")]
    AnsweredBefore(Vec<Reference>),
    /// The same form was sent before with other content: somebody went back and changed it.
    #[error("this form has recorded something else already")]
    RecordedBefore,
    /// A draft is nobody's to read, and a paper's page would tell of it.
    #[error("the procedure is not public")]
    NotPublic,
    #[error("these contributions are not public")]
    Unread(Vec<String>),
    #[error("no such office")]
    UnknownOffice,
    #[error("the paper has been taken back")]
    Withdrawn,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An uptake as pages show it; its reason is a text by its id (`reason`), and so is why it ended (`ended`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uptake {
    pub id: i64,
    pub version: i32,
    pub paper: i64,
    /// The paper's number when it was recorded.
    pub reference: String,
    pub procedure: Option<i64>,
    pub topic: Option<i64>,
    /// The procedures of its contributions, and its own.
    pub procedures: Vec<i64>,
    pub disposition: Disposition,
    pub office_name: String,
    /// Of whoever recorded it.
    pub role: String,
    pub linked_at: Timestamp,
    /// It was a mistake: what it said holds no longer, and stays readable where it stood.
    pub ended_at: Option<Timestamp>,
}

/// An uptake of one contribution with the paper's way through the meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnItsWay {
    pub uptake: Uptake,
    pub paper: PaperLine,
    pub way: Vec<Stop>,
}

/// Records an uptake: its row, a step in every contribution's story, the mails. The same key again changes nothing.
///
/// # Errors
/// [`UptakeRefused`].
pub async fn take_up(storage: &Storage, new: NewUptake, by: Actor, now: Timestamp) -> Result<i64, UptakeRefused> {
    let act = storage.act(now);
    on_writer!(storage, take_up(&act, &new, &by))
}

/// Everything that a paper takes up and that is still to be read, each once.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn references(storage: &Storage, paper: i64) -> Result<Vec<Reference>, StoreError> {
    on_reader!(storage, references(paper))
}

/// Ends an uptake that was a mistake: it counts nowhere any more; what it said, and why it ended, is told to everyone
/// concerned and stays on the paper's page and in the stories.
///
/// # Errors
/// [`UptakeRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn end(
    storage: &Storage,
    (id, version): (i64, i32),
    reason: Wording,
    by: Actor,
    now: Timestamp,
) -> Result<(), UptakeRefused> {
    let act = storage.act(now);
    on_writer!(storage, end(&act, (id, version), &reason, &by))
}

/// The contributions that a paper may be about, best first, with the reasons why.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown papers.
pub async fn suggestions(storage: &Storage, paper: i64) -> Result<Vec<ContributionSuggested>, StoreError> {
    let gazetteer = crate::district::gazetteer(storage).await?;
    let (paper, contributions) = on_reader!(storage, for_paper(paper))?;
    Ok(suggest::contributions(&paper, contributions, &gazetteer))
}

/// The papers that may be about a contribution, best first, with the reasons why.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown contributions.
pub async fn paper_suggestions(storage: &Storage, of: &Reference) -> Result<Vec<PaperSuggested>, StoreError> {
    let gazetteer = crate::district::gazetteer(storage).await?;
    let of = of.clone();
    let (contribution, papers) = on_reader!(storage, for_contribution(&of))?;
    Ok(suggest::papers(&contribution, papers, &gazetteer))
}
