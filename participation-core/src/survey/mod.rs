//! Umfrage: questions of ten kinds, asked one a page, kept as a draft until they are sent, and counted.
//! Knows what a question and an answer are; not how a page shows them. What counts as one voice is the
//! room `voice`'s; reference, receipt and withdrawal are the room `contribution`'s.

pub mod answer;
mod branch;
mod build;
mod crossing;
mod draft;
mod parse;
pub mod publish;
pub mod question;
mod result;
#[cfg(test)]
mod tests;

use crate::contribution::{Kind, Reference, Secret, Submitted, bound_key};
use crate::language::Texts;
use crate::procedure::{Closed, ProcedurePage, Voice};
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::voice::{VoiceProof, hashed, token_hash};
use crate::{Channel, Language, StoreError, Timestamp};

pub use answer::{Answer, Mark, Pick, Rated, RatedRow};
pub use branch::{Answers, Condition, Flaw, Test, first_open, flaws, kept, path};
pub use build::{BuildRefused, ChoiceDraft, Move, QuestionDraft, Saved, Workshop};
pub use crossing::{Crossing, suppressed};
pub use draft::{DRAFT_DAYS, Draft, DraftToken, ResumeCode};
pub use parse::{AnswerRefused, By, Raw, Refusal, parse};
pub use publish::{Cell, Published};
pub use question::{ChoiceId, KindWord, Question, QuestionId, QuestionKind, minutes};
pub use result::{Counted, Figures, Quartiles, QuestionResult, Ranked, SMALL, Scale, Spread, results as add_up};

twin!();

/// A published survey with all that its pages show.
#[derive(Debug, Clone)]
pub struct Survey {
    pub procedure: ProcedurePage,
    pub questions: Vec<Question>,
    /// Texts of questions and choices.
    pub texts: Texts,
    /// The city's districts, the choices of a question for a place.
    pub districts: Vec<(ChoiceId, String)>,
}

impl Survey {
    #[must_use]
    pub fn at(&self, position: i32) -> Option<&Question> {
        self.questions.iter().find(|question| question.position == position)
    }

    /// A choice's words; a district's are its name.
    #[must_use]
    pub fn choice_title(&self, choice: ChoiceId) -> &str {
        let district = self.districts.iter().find(|(id, _)| *id == choice);
        district.map_or_else(|| self.texts.body(choice.0, "title"), |(_, name)| name.as_str())
    }
}

/// The survey of a published procedure, whether open or not.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown and unpublished procedures and those without questions.
pub async fn published(storage: &Storage, slug: &str, language: Language) -> Result<Survey, StoreError> {
    let slug = slug.to_owned();
    on_reader!(storage, published(&slug, language))
}

/// The survey of any procedure, published or not, as its residents will see it.
///
/// # Errors
/// [`StoreError::NotFound`] for an unknown procedure.
pub async fn preview(storage: &Storage, procedure: i64, language: Language) -> Result<Survey, StoreError> {
    on_reader!(storage, preview(procedure, language))
}

/// Why a draft could not be begun, taken up or changed.
#[derive(Debug, thiserror::Error)]
pub enum DraftRefused {
    #[error(transparent)]
    Closed(#[from] Closed),
    /// No draft answers to this token or code: never was, sent, given up, or too old. Told apart to nobody.
    #[error("no such draft")]
    Gone,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Begins a draft; forgets drafts that are too old.
///
/// # Errors
/// [`DraftRefused::Closed`].
pub async fn begin(storage: &Storage, slug: &str, now: Timestamp) -> Result<DraftToken, DraftRefused> {
    let (act, slug, token) = (storage.act(now), slug.to_owned(), DraftToken::random());
    let (id, hash) = (storage.ids().random(), token.hash());
    let code = ResumeCode::derived(storage.keys()?, id).hash();
    on_writer!(storage, begin(&act, &slug, id, &hash, &code))?;
    Ok(token)
}

/// A draft with its survey.
///
/// # Errors
/// [`DraftRefused::Gone`].
pub async fn draft(
    storage: &Storage,
    slug: &str,
    token: &DraftToken,
    language: Language,
    now: Timestamp,
) -> Result<(Survey, Draft), DraftRefused> {
    let (slug, hash) = (slug.to_owned(), token.hash());
    on_reader!(storage, draft(&slug, &hash, language, now))
}

/// The code of an open draft, to be written down.
///
/// # Errors
/// [`StoreError::Busy`] before the storage has started.
pub fn resume_code(storage: &Storage, draft: &Draft) -> Result<ResumeCode, StoreError> {
    Ok(ResumeCode::derived(storage.keys()?, draft.id))
}

/// What a page brings for one question.
#[derive(Debug, Clone)]
pub enum Change {
    Set(QuestionId, Answer),
    /// A picture, already cleaned.
    Photo(QuestionId, Vec<u8>),
    Clear(QuestionId),
}

/// Keeps an answer in the draft, or takes it out.
///
/// # Errors
/// [`DraftRefused`].
pub async fn keep(
    storage: &Storage,
    slug: &str,
    token: &DraftToken,
    change: Change,
    now: Timestamp,
) -> Result<(), DraftRefused> {
    let (act, slug, hash) = (storage.act(now), slug.to_owned(), token.hash());
    on_writer!(storage, keep(&act, &slug, &hash, &change))
}

/// Throws the token away: only the code leads back.
///
/// # Errors
/// [`StoreError`] when the database does not answer. A token without a draft is no error.
pub async fn leave(storage: &Storage, token: &DraftToken) -> Result<(), StoreError> {
    let hash = token.hash();
    on_writer!(storage, leave(&hash))
}

/// Takes a draft up by its code: a fresh token, and the earlier one leads nowhere.
///
/// # Errors
/// [`DraftRefused`].
pub async fn resume(
    storage: &Storage,
    slug: &str,
    code: &ResumeCode,
    now: Timestamp,
) -> Result<DraftToken, DraftRefused> {
    let (act, slug, token, code) = (storage.act(now), slug.to_owned(), DraftToken::random(), code.hash());
    let hash = token.hash();
    on_writer!(storage, resume(&act, &slug, &code, &hash))?;
    Ok(token)
}

/// Forgets drafts that are too old, with their answers and pictures: also where nobody begins another one. Tells
/// how many; there may be more.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn forget_drafts(storage: &Storage, now: Timestamp) -> Result<usize, StoreError> {
    let today = now.city_day();
    on_writer!(storage, forget(today))
}

/// A response about to be sent by a resident.
#[derive(Clone)]
pub struct Sending {
    /// The procedure's name in the address; a token of another one is no token here.
    pub slug: String,
    pub token: DraftToken,
    /// Made with the page that sends, so that a retry gets the first receipt.
    pub idempotency_key: String,
    pub channel: Channel,
    pub language: Language,
    pub proof: VoiceProof,
}

/// A response that a clerk typed from paper or heard on the telephone.
#[derive(Clone)]
pub struct Entry {
    pub procedure: i64,
    pub idempotency_key: String,
    pub channel: Channel,
    pub language: Language,
    pub answers: Answers,
    /// The code on the form, where the procedure counts codes.
    pub code: Option<String>,
}

/// What became of a response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    pub submitted: Submitted,
    /// A mail is on its way; the response counts when its link is opened and confirmed.
    pub awaits_mail: bool,
}

/// Why a response was not taken. Nothing is stored, the draft stays.
#[derive(Debug, thiserror::Error)]
pub enum SendRefused {
    #[error(transparent)]
    Closed(#[from] Closed),
    #[error("no such draft")]
    Gone,
    /// A question on the way still needs an answer: its position.
    #[error("question {0} is not answered")]
    Open(i32),
    #[error("nothing is answered")]
    Empty,
    /// This voice was heard before.
    #[error("this voice was counted before")]
    CountedBefore,
    #[error("this procedure counts {0:?}")]
    OtherVoice(Voice),
    #[error("no such code")]
    UnknownCode,
    /// What stands on paper is typed by two people, see `paper::sheet`.
    #[error("a sheet needs two typists")]
    OnPaper,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether a browser's token has answered in this procedure; what counts in the end is [`send`]'s to say.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn has_answered(storage: &Storage, procedure: i64, token: &str) -> Result<bool, StoreError> {
    let hash = token_hash(token);
    on_reader!(storage, has_answered(procedure, &hash))
}

/// Sends a draft: response, counted parts, voice, leaf, receipt and count in one transaction; the draft is
/// gone with it. The same key again gets the first answer again.
///
/// # Errors
/// [`SendRefused`].
pub async fn send(storage: &Storage, mut sending: Sending, now: Timestamp) -> Result<Sent, SendRefused> {
    let act = storage.act(now);
    let draft = (&sending.slug, sending.token.hash());
    sending.idempotency_key = bound_key(&sending.idempotency_key, Kind::SurveyResponse, &draft);
    let keys = storage.keys()?;
    let secret = Secret::derived(keys, &sending.idempotency_key);
    let voice = hashed(keys, &sending.proof);
    on_writer!(storage, send(&act, &sending, &voice, &secret))
}

/// Stores a response from paper, telephone or desk, with the same rules and the same receipt. For imports,
/// which stand for their own record; what a person types in is [`enter_as`]'s.
///
/// # Errors
/// [`SendRefused`].
pub async fn enter(storage: &Storage, entry: Entry, now: Timestamp) -> Result<Submitted, SendRefused> {
    entered(storage, entry, None, now).await
}

/// The same, typed in by a clerk while somebody tells it, and recorded so.
///
/// # Errors
/// As for [`enter`], and [`SendRefused::NotAllowed`], [`SendRefused::OnPaper`].
pub async fn enter_as(storage: &Storage, by: Actor, entry: Entry, now: Timestamp) -> Result<Submitted, SendRefused> {
    entered(storage, entry, Some(by), now).await
}

async fn entered(
    storage: &Storage,
    mut entry: Entry,
    by: Option<Actor>,
    now: Timestamp,
) -> Result<Submitted, SendRefused> {
    let act = storage.act(now);
    let content = (entry.procedure, entry.channel, &entry.answers, &entry.code);
    entry.idempotency_key = bound_key(&entry.idempotency_key, Kind::SurveyResponse, &content);
    let secret = Secret::derived(storage.keys()?, &entry.idempotency_key);
    on_writer!(storage, enter(&act, by.as_ref(), &entry, &secret))
}

/// What became of a confirming link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    Counted,
    /// The link was used before, or this address has answered before: it counts once.
    CountedBefore,
}

/// Why a confirming link did nothing.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmRefused {
    #[error("no such token, or it is too old")]
    UnknownToken,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Counts the response whose address is confirmed by the token from its mail.
///
/// # Errors
/// [`ConfirmRefused`].
pub async fn confirm(storage: &Storage, token: &str, now: Timestamp) -> Result<(Reference, Confirmed), ConfirmRefused> {
    let (act, keys, token) = (storage.act(now), storage.keys_shared()?, token.to_owned());
    on_writer!(storage, confirm(&act, &keys, &token))
}

/// What a survey's answers add up to, as anyone may see it. The exact numbers are nowhere in it.
#[derive(Debug, Clone)]
pub struct Results {
    pub survey: Survey,
    /// How many came in. Responses are contributions, so this is exact, and so are the channels.
    pub responses: i64,
    /// How many came in on each channel; all weigh the same.
    pub channels: Vec<(Channel, i64)>,
    /// In the order of the questions.
    pub questions: Vec<Published>,
    /// Own words that a person has read and let pass, by question.
    pub words: Vec<(QuestionId, String)>,
}

impl Results {
    /// Responses on paper, by telephone or at a desk.
    #[must_use]
    pub fn not_online(&self) -> i64 {
        let away = |channel: Channel| !matches!(channel, Channel::Online | Channel::Kiosk);
        self.channels.iter().filter(|(channel, _)| away(*channel)).map(|(_, amount)| amount).sum()
    }
}

/// Brings the published figures up to what was answered: question by question, and only where five people more or
/// fewer have answered since, so that no figure that moves shows a single person. Tells how many surveys were looked
/// at. A job, run every minute; any number of processes may.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn release(storage: &Storage) -> Result<usize, StoreError> {
    let due = on_reader!(storage, release_due())?;
    for procedure in &due {
        let procedure = *procedure;
        let (responses, figures) = on_reader!(storage, to_release(procedure))?;
        on_writer!(storage, release((procedure, responses), &figures))?;
    }
    Ok(due.len())
}

/// The results of a published procedure's survey as they were last released: three queries of its own, whatever the
/// number of responses.
///
/// # Errors
/// [`StoreError::NotFound`] as for [`published`].
pub async fn results(storage: &Storage, slug: &str, language: Language) -> Result<Results, StoreError> {
    let slug = slug.to_owned();
    on_reader!(storage, results(&slug, language))
}

/// What one person answered, for those at the desk who read it: the survey and the answers, gone when erased.
///
/// # Errors
/// [`StoreError::NotFound`] for other contributions and erased ones.
pub async fn response(
    storage: &Storage,
    reference: Reference,
    language: Language,
) -> Result<(Survey, Answers), StoreError> {
    on_reader!(storage, response(&reference, language))
}

/// Two questions crossed, small cells hidden, as they stood when five more or fewer had answered both. For questions with
/// one choice, or a district.
///
/// # Errors
/// [`StoreError::NotFound`] when a question is not one of the survey's.
pub async fn crossed(
    storage: &Storage,
    slug: &str,
    rows: QuestionId,
    columns: QuestionId,
) -> Result<Crossing, StoreError> {
    let slug = slug.to_owned();
    on_writer!(storage, crossed(&slug, rows, columns))
}

/// A survey with every text variant, for the desk.
///
/// # Errors
/// [`StoreError::NotFound`] for an unknown procedure.
pub async fn workshop(storage: &Storage, procedure: i64) -> Result<Workshop, StoreError> {
    on_reader!(storage, workshop(procedure))
}

/// What somebody does to a survey's questions.
#[derive(Debug, Clone)]
pub enum Edit {
    /// Saves a question, new ones at the end.
    Save(QuestionDraft),
    /// Moves a question one place.
    Move(QuestionId, Move),
    /// Removes a question with its texts. What depends on it must go first.
    Remove(QuestionId),
}

/// Changes a survey's questions, on behalf of a person and recorded so. Returns what was saved, if something was.
///
/// # Errors
/// [`BuildRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn edit(
    storage: &Storage,
    by: Actor,
    (procedure, version): (i64, i32),
    edit: Edit,
    now: Timestamp,
) -> Result<Option<Saved>, BuildRefused> {
    let act = storage.act(now);
    on_writer!(storage, edit(&act, Some(&by), (procedure, version), &edit))
}

/// Saves a question, new ones at the end. For imports and the demo; what a person does is [`edit`]'s.
///
/// # Errors
/// As for [`edit`].
pub async fn save_question(
    storage: &Storage,
    procedure: i64,
    version: i32,
    draft: QuestionDraft,
    now: Timestamp,
) -> Result<Saved, BuildRefused> {
    let (act, save) = (storage.act(now), Edit::Save(draft));
    let saved = on_writer!(storage, edit(&act, None, (procedure, version), &save))?;
    saved.ok_or(BuildRefused::Store(StoreError::NotFound))
}
