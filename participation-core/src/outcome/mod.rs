//! Antwort der Verwaltung: what the office answers, what it asks back, who answers, and what is owed.
//! Knows contributions by their id only, whatever their kind; what the council decides is the council's room.
//!
//! Asking back does not stop the clock: the day on the receipt is a promise to the author, and an office
//! must not win time by asking.

mod answer;
pub mod clock;
pub mod merge;
pub mod owed;
pub mod part;

use crate::contribution::{Reference, Secret, State};
use crate::council::{Decision, OnItsWay};
use crate::language::{Texts, Variant};
use crate::measure::Measure;
use crate::staff::{Actor, NotAllowed, NotTwo, PersonId};
use crate::storage::Storage;
use crate::{Language, PlainText, StoreError, Timestamp};

pub use answer::{
    Answer, AnswerAction, AnswerNotPossible, AnswerState, COST_LIMIT, Case, Disposition, Draft, FIELDS, FIRST_LIMIT,
    REASON_LIMIT, Translation, Words,
};

twin!();

/// Characters of a question and of its reply.
pub const QUESTION_LIMIT: usize = 1_000;
pub const REPLY_LIMIT: usize = 3_000;

/// Why an act on an answer did not happen. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum AnswerRefused {
    /// Withdrawn, hidden, merged, erased or unread contributions are not answered.
    #[error("a contribution that is {0:?} is not answered")]
    NotListed(State),
    /// Four eyes: whoever wrote a part of it does not release it.
    #[error(transparent)]
    NotTwo(#[from] NotTwo),
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// There is a draft already; it is continued, not doubled.
    #[error("a draft is open already")]
    DraftOpen,
    #[error("no such office")]
    UnknownOffice,
    #[error(transparent)]
    NotPossible(#[from] AnswerNotPossible),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Starts an answer.
///
/// # Errors
/// [`AnswerRefused::NotListed`], [`AnswerRefused::DraftOpen`], [`AnswerRefused::UnknownOffice`].
pub async fn draft(
    storage: &Storage,
    contribution: Reference,
    draft: Draft,
    author: Actor,
    now: Timestamp,
) -> Result<i64, AnswerRefused> {
    let act = storage.act(now);
    on_writer!(storage, draft(&act, &contribution, &draft, &author))
}

/// Changes an answer that is not released; a submitted one becomes a draft again.
///
/// # Errors
/// [`AnswerRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn edit(
    storage: &Storage,
    (answer, version): (i64, i32),
    draft: Draft,
    editor: Actor,
    now: Timestamp,
) -> Result<(), AnswerRefused> {
    let act = storage.act(now);
    on_writer!(storage, edit(&act, (answer, version), &draft, &editor))
}

/// Hands an answer to a second person.
///
/// # Errors
/// [`AnswerRefused`].
pub async fn submit(
    storage: &Storage,
    (answer, version): (i64, i32),
    by: Actor,
    now: Timestamp,
) -> Result<(), AnswerRefused> {
    let act = storage.act(now);
    on_writer!(storage, submit(&act, (answer, version), &by))
}

/// Gives an answer back to its authors. Whoever does so has written nothing, and may release it when it comes again.
///
/// # Errors
/// [`AnswerRefused`].
pub async fn send_back(
    storage: &Storage,
    (answer, version): (i64, i32),
    by: Actor,
    now: Timestamp,
) -> Result<(), AnswerRefused> {
    let act = storage.act(now);
    on_writer!(storage, send_back(&act, (answer, version), &by))
}

/// Releases an answer: row, the contribution's status and deadline, its story, the log's leaf and the
/// mails to everybody who asked, in one transaction.
///
/// # Errors
/// [`AnswerRefused::NotTwo`] for whoever wrote a part of it, and the others of [`AnswerRefused`].
pub async fn release(
    storage: &Storage,
    (answer, version): (i64, i32),
    releaser: Actor,
    now: Timestamp,
) -> Result<Reference, AnswerRefused> {
    let act = storage.act(now);
    on_writer!(storage, release(&act, (answer, version), &releaser))
}

/// A question that the city asked back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: i64,
    pub body: String,
    pub language: Language,
    pub asked_at: Timestamp,
    /// For the desk only: authors reply to the office, not to the public.
    pub reply: Option<String>,
    pub replied_at: Option<Timestamp>,
}

/// Asks the author something. The promised day stays.
///
/// # Errors
/// [`AnswerRefused::NotListed`]; unread contributions may be asked about, too.
pub async fn ask(
    storage: &Storage,
    contribution: Reference,
    (question, language): (PlainText, Language),
    by: Actor,
    now: Timestamp,
) -> Result<i64, AnswerRefused> {
    let act = storage.act(now);
    on_writer!(storage, ask(&act, &contribution, (&question, language), &by))
}

/// Why a reply or a "yes" by code was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ReplyRefused {
    /// No such reference, or the secret is another one's: told apart to nobody.
    #[error("reference and secret do not belong together")]
    NotYours,
    /// Nothing is asked, or it was replied to before.
    #[error("nothing waits for a reply")]
    NothingAsked,
    #[error(transparent)]
    NotPossible(#[from] crate::contribution::NotPossible),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Replies to the question that waits, by the code on the receipt.
///
/// # Errors
/// [`ReplyRefused`].
pub async fn reply(
    storage: &Storage,
    contribution: Reference,
    secret: Secret,
    (question, text): (i64, PlainText),
    now: Timestamp,
) -> Result<(), ReplyRefused> {
    let act = storage.act(now);
    on_writer!(storage, reply(&act, (&contribution, &secret), question, &text))
}

/// Hands a contribution to another office. The author keeps the contact of the procedure and the date.
///
/// # Errors
/// [`AnswerRefused::UnknownOffice`], [`AnswerRefused::NotListed`].
pub async fn hand_over(
    storage: &Storage,
    contribution: Reference,
    office: i64,
    by: Actor,
    now: Timestamp,
) -> Result<(), AnswerRefused> {
    let act = storage.act(now);
    on_writer!(storage, hand_over(&act, &contribution, office, &by))
}

/// What came of a contribution, as its page and its receipt show it.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    pub contribution: i64,
    /// Released ones only, oldest first; those to what it has joined among them.
    pub answers: Vec<Answer>,
    pub questions: Vec<Question>,
    /// Offers to join another proposal that wait for the author.
    pub offers: Vec<merge::Offer>,
    /// Council papers that take it up, with their way through the meetings.
    pub papers: Vec<OnItsWay>,
    /// Those to which it was tied by mistake: what they said holds no longer, and stays readable in the story.
    pub papers_before: Vec<OnItsWay>,
    pub decisions: Vec<Decision>,
    pub measures: Vec<Measure>,
    /// Texts of answers, papers, decisions and measures by their ids.
    pub texts: Texts,
}

/// What came of a contribution: seven queries, or ten where a paper takes it up, however much it is.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn of_contribution(storage: &Storage, id: i64, language: Language) -> Result<Outcome, StoreError> {
    on_reader!(storage, of_contribution(id, language))
}

/// A contribution's desk page.
#[derive(Debug, Clone)]
pub struct Desk {
    pub case: Case,
    /// Drafted and released, oldest first.
    pub answers: Vec<Answer>,
    /// Who wrote a part of which answer.
    pub authors: Vec<(i64, PersonId)>,
    /// Every language of the answers' words.
    pub variants: Vec<(i64, String, Variant)>,
    pub questions: Vec<Question>,
    pub offers: Vec<merge::Offer>,
    pub offices: Vec<Office>,
    /// Which other contributions get which answer, too.
    pub shared: Vec<(i64, Candidate)>,
    /// Where an answer to this one is being written together with others.
    pub written_at: Option<Reference>,
    pub texts: Texts,
}

/// A contribution that may get the same answer as another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub reference: Reference,
    pub headline: String,
    /// Where it is about, in the writer's words.
    pub place: Option<String>,
}

/// Why a contribution does not get the same answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNotShared {
    Unknown,
    /// It is the one that is answered anyway.
    Itself,
    OtherProcedure,
    /// Withdrawn, hidden, merged or unread.
    NotListed,
    /// Somebody is writing an answer to it.
    Drafted,
}

/// Why an answer is not shared. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum ShareRefused {
    #[error("{} contributions cannot get this answer", .0.len())]
    Wrong(Vec<(Reference, WhyNotShared)>),
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    NotPossible(#[from] AnswerNotPossible),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Says which other contributions get an answer, too: instead of those said before. They are answered when it is
/// released, each with a step in its own story. An answer that waited for its release is a draft again.
///
/// # Errors
/// [`ShareRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn share(
    storage: &Storage,
    (answer, version): (i64, i32),
    also: Vec<Reference>,
    by: Actor,
    now: Timestamp,
) -> Result<(), ShareRefused> {
    let act = storage.act(now);
    on_writer!(storage, share(&act, (answer, version), &also, &by))
}

/// Contributions that could get the same answer as this one.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn candidates(storage: &Storage, of: Reference, by: Actor) -> Result<Vec<Candidate>, StoreError> {
    on_reader!(storage, candidates(&of, &by))
}

/// Fachamt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    pub id: i64,
    pub name: String,
}

/// All that the desk shows of a contribution.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn desk(storage: &Storage, reference: Reference) -> Result<Desk, StoreError> {
    on_reader!(storage, desk(&reference))
}

/// The offices by name.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn offices(storage: &Storage) -> Result<Vec<Office>, StoreError> {
    on_reader!(storage, offices())
}

/// The number of an office, made when its name is new.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn office_named(
    storage: &Storage,
    name: &str,
    email: Option<String>,
    now: Timestamp,
) -> Result<i64, StoreError> {
    let act = storage.act(now);
    let name = name.to_owned();
    on_writer!(storage, office_named(&act, &name, email.as_deref()))
}

/// Whole days in the city from arrival to answer.
fn days_between(from: Timestamp, to: Timestamp) -> i32 {
    i32::try_from((to.city_day() - from.city_day()).num_days()).unwrap_or(i32::MAX)
}
