//! Wer wurde erreicht: a voluntary page after handing something in asks who takes part, and what comes together is set
//! beside the whole city. Knows counts; never a person, a contribution, a moment or an order.
//!
//! What is kept is how often each answer was given in a procedure: no row is a person, and answers are not crossed, so
//! that an uncommon mixture is nobody's name. Health and disability are not asked for (GDPR, Article 9 and Article 5
//! (1) c): nothing here would be done with the answer. Whoever needs something says so where it helps: when registering
//! for an event. The language at home is asked in three words only, since a list of languages would tell of origin.

mod figures;
pub mod population;

use std::collections::BTreeMap;

use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::survey::Cell;
use crate::voice::token_hash;
use crate::{StoreError, Timestamp};

pub use figures::compared;
pub use population::Source;

twin!();

word_type! {
    /// What is asked. Each question may be left out.
    Question {
        Age = "age",
        Gender = "gender",
        /// Stadtbezirk; a smaller area would have too few answers to be shown.
        District = "district",
        HomeLanguage = "home-language",
        HeardFrom = "heard-from",
        FirstTime = "first-time",
    }
}

impl Question {
    /// The words of its answers; a district's are the boroughs' names, which the city says.
    #[must_use]
    pub const fn answers(self) -> &'static [&'static str] {
        match self {
            Self::Age => &["under-18", "18-29", "30-44", "45-64", "65-and-over"],
            Self::Gender => &["male", "female", "diverse"],
            Self::District => &[],
            Self::HomeLanguage => &["german", "german-and-other", "other"],
            Self::HeardFrom => &["press", "city", "social-media", "poster", "letter", "people", "event", "elsewhere"],
            Self::FirstTime => &["yes", "no"],
        }
    }

    /// Whether the whole city can be set beside it.
    #[must_use]
    pub const fn is_compared(self) -> bool {
        match self {
            Self::Age | Self::Gender | Self::District | Self::HomeLanguage => true,
            Self::HeardFrom | Self::FirstTime => false,
        }
    }

    /// All its answers, `boroughs` being the city's.
    #[must_use]
    pub fn answers_in(self, boroughs: &[String]) -> Vec<String> {
        match self {
            Self::District => boroughs.to_vec(),
            Self::Age | Self::Gender | Self::HomeLanguage | Self::HeardFrom | Self::FirstTime => {
                self.answers().iter().map(|word| (*word).to_owned()).collect()
            }
        }
    }
}

/// The page as somebody meets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub procedure: i64,
    /// Whether the office offers it. A procedure that was laid aside asks nobody.
    pub offered: bool,
    /// Names of the city's boroughs, in their order.
    pub boroughs: Vec<String>,
}

/// What of the page is asked in a published procedure.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown and unpublished procedures.
pub async fn asked(storage: &Storage, slug: &str) -> Result<Asked, StoreError> {
    let slug = slug.to_owned();
    on_reader!(storage, asked(&slug))
}

/// Whether a procedure asks, by its name in addresses: one short query for the receipt's page.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn is_offered(storage: &Storage, slug: &str) -> Result<bool, StoreError> {
    let slug = slug.to_owned();
    on_reader!(storage, is_offered(&slug))
}

/// Procedures that ask, by their keys, for the clerks who type what was told on paper.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn offered(storage: &Storage) -> Result<Vec<i64>, StoreError> {
    on_reader!(storage, offered())
}

/// What somebody has told: one answer to each question that was not left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Made with the page and random: it is tied to nothing, and only keeps the same page from counting twice.
    pub key: String,
    pub answers: BTreeMap<Question, String>,
}

/// Why nothing was counted.
#[derive(Debug, thiserror::Error)]
pub enum GivenRefused {
    /// The office does not offer it, or no longer.
    #[error("this procedure does not ask who takes part")]
    NotOffered,
    #[error("no such answer to {}", .0.as_str())]
    NoSuchAnswer(Question),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    Counted,
    /// The same page was sent before.
    Before,
    /// Every question was left out; nothing is kept, not even that.
    Nothing,
}

/// Counts what somebody has told. Only counts go up; nothing else is kept of it. The published figures move when five
/// more have answered, at most once a day.
///
/// # Errors
/// [`GivenRefused`].
pub async fn give(storage: &Storage, slug: &str, given: Given, now: Timestamp) -> Result<Counted, GivenRefused> {
    let (slug, today, key) = (slug.to_owned(), now.city_day(), token_hash(&given.key));
    on_writer!(storage, give(&slug, &given.answers, &key, today))
}

/// Makes the published figures anew where five more people have answered since, and on another day; for a job, so that
/// the last answers of a procedure are shown, too.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn renew(storage: &Storage, now: Timestamp) -> Result<(), StoreError> {
    let today = now.city_day();
    on_writer!(storage, renew(today))
}

/// Who was reached in a procedure, as anybody may see it, beside the whole city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    pub offered: bool,
    /// How many have told something; none where there are fewer than five.
    pub answers: Cell,
    /// What came in on the whole, which may be several by one person: exact, since contributions are.
    pub contributions: i64,
    pub questions: Vec<Reached>,
}

/// One question's answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    pub question: Question,
    pub answered: Cell,
    pub rows: Vec<Row>,
    /// Where the city's figures come from; nothing where the city has given none.
    pub source: Option<Source>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub answer: String,
    /// Rounded to five, or hidden.
    pub people: Cell,
    /// How many people of the whole city it is.
    pub population: Option<i64>,
}

/// Who was reached, for pages and files: in one read transaction, with four queries whatever the number of answers.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn of_procedure(storage: &Storage, procedure: i64) -> Result<Reach, StoreError> {
    on_reader!(storage, of_procedure(procedure))
}

/// Why a switch or a figure was not kept.
#[derive(Debug, thiserror::Error)]
pub enum ReachRefused {
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Offers the page in a procedure, or no longer. What was told stays counted.
///
/// # Errors
/// [`ReachRefused`]; [`StoreError::NotFound`] for an unknown procedure.
pub async fn offer(
    storage: &Storage,
    procedure: i64,
    offered: bool,
    by: Actor,
    now: Timestamp,
) -> Result<(), ReachRefused> {
    let act = storage.act(now);
    on_writer!(storage, offer(&act, procedure, offered, &by))
}
