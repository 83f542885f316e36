//! Writing a procedure: from the first draft over a second person's leave to the archive.
//! Knows what may be changed when, and what is still missing; not how a page asks for it.

mod gap;
mod promise;
mod state;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Decides, Format, Level, ModerationRule, NewDocument, NewProcedure, Offer, PhaseKind, Procedure, ProcedureId,
    ProcedureKind, ProcedurePage, ProcedureState, Voice,
};
use crate::language::{Language, Method, ObjectKind, Texts, Variant};
use crate::staff::{Actor, NotAllowed, NotTwo};
use crate::storage::Storage;
use crate::{StoreError, Timestamp};

pub(crate) use gap::gaps_in;
pub use gap::{Gap, GapKind, gaps};
pub use promise::{Part, Proposed, Saved, WaitingChange};
pub use state::{Action, NotPossible};

twin!();

/// Fields of a procedure that hold text, in the order of the page. The first three must be there in German.
pub const TEXT_FIELDS: &[&str] =
    &["title", "summary", "about", "place", "open", "fixed", "result", "figure", "figure_note", "quote"];
/// Without these nothing is published.
pub const NEEDED_FIELDS: &[&str] = &["title", "summary", "about"];
/// Characters of one text.
pub const TEXT_LIMIT: usize = 20_000;
/// Phases, and topics, of one procedure.
pub const PARTS_LIMIT: usize = 20;
/// Documents of one procedure.
pub const DOCUMENTS_LIMIT: i64 = 50;

/// A procedure that is about to be begun.
#[derive(Debug, Clone)]
pub struct NewDraft {
    pub slug: String,
    pub title: String,
    pub kind: ProcedureKind,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}

impl NewDraft {
    /// What a procedure begins as: heard by the council, read before it appears, required in every language.
    fn procedure(&self, by: &Actor) -> NewProcedure {
        NewProcedure {
            slug: self.slug.clone(),
            state: ProcedureState::Draft,
            kind: self.kind,
            level: Level::Heard,
            decides: Decides::Council,
            voice: Voice::ConfirmedEmail,
            moderation: ModerationRule::Before,
            support_goal: None,
            answer_days: 42,
            minimum_age: None,
            drawing: String::new(),
            contact_name: String::new(),
            contact_phone: String::new(),
            contact_email: String::new(),
            office: None,
            area: Vec::new(),
            paper_reference: None,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            required_languages: Language::ALL.to_vec(),
            created_by: Some(by.staff.0),
            texts: vec![("title", vec![(Language::De, Method::Human, self.title.clone())])],
            phases: Vec::new(),
            offers: Vec::new(),
            topics: Vec::new(),
            documents: Vec::new(),
        }
    }
}

/// The facts of a procedure that an editor sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    pub slug: String,
    pub kind: ProcedureKind,
    pub level: Level,
    pub decides: Decides,
    pub voice: Voice,
    pub moderation: ModerationRule,
    pub support_goal: Option<i32>,
    pub answer_days: i32,
    pub minimum_age: Option<i32>,
    pub drawing: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    /// The office in charge; changes that wait from before there was one have none.
    #[serde(default)]
    pub office: Option<i64>,
    /// Boroughs; empty for the whole city.
    pub area: Vec<String>,
    pub paper_reference: Option<String>,
    pub required_languages: Vec<Language>,
}

/// A phase as typed; one without an id is new. Title and note are the German ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseEdit {
    pub id: Option<i64>,
    pub kind: PhaseKind,
    pub starts_at: Timestamp,
    pub ends_at: Option<Timestamp>,
    pub title: String,
    pub note: String,
}

/// When what happens: phases in their order, and what can be done from when to when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub phases: Vec<PhaseEdit>,
    pub offers: Vec<Offer>,
}

/// A topic as typed; one without an id is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicEdit {
    pub id: Option<i64>,
    pub icon: String,
    pub name: String,
}

/// Who last changed it, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastEdit {
    pub name: String,
    pub at: Timestamp,
}

/// A procedure as the editor sees it, whatever its state.
#[derive(Debug, Clone)]
pub struct Working {
    /// Texts in German.
    pub page: ProcedurePage,
    pub required_languages: Vec<Language>,
    /// Nothing for procedures that were imported.
    pub last_edit: Option<LastEdit>,
    pub submitted_at: Option<Timestamp>,
    /// The rules of counting stay, because somebody has already taken part.
    pub rules_locked: bool,
    /// What stands between it and being published.
    pub gaps: Vec<Gap>,
    /// What waits for a second person.
    pub changes: Vec<WaitingChange>,
}

/// What waits for somebody to be the second person.
#[derive(Debug, Clone)]
pub struct SecondPerson {
    /// The procedure, what changes (nothing where the whole procedure is to be published), and since when it waits.
    pub rows: Vec<(i64, Option<Part>, Timestamp)>,
    /// Titles in German.
    pub texts: Texts,
}

/// A procedure in the list.
#[derive(Debug, Clone)]
pub struct Listed {
    pub procedures: Vec<Procedure>,
    pub texts: Texts,
}

/// Every text of a procedure in every language, with what it belongs to.
#[derive(Debug, Clone)]
pub struct TextRow {
    pub kind: ObjectKind,
    pub object: i64,
    pub field: String,
    pub variants: Vec<Variant>,
}

/// The editor's page of texts.
#[derive(Debug, Clone)]
pub struct TextsPage {
    pub procedure: Procedure,
    pub required_languages: Vec<Language>,
    pub rows: Vec<TextRow>,
}

/// A text from the editor.
#[derive(Debug, Clone)]
pub struct TextEdit {
    pub kind: ObjectKind,
    pub object: i64,
    pub field: String,
    pub language: Language,
    pub body: String,
    pub method: Method,
    pub reviewer: Option<String>,
    pub reviewed_on: Option<NaiveDate>,
    /// When the text that the writer had before them was last saved; nothing where there was none.
    pub seen: Option<Timestamp>,
}

/// Words that stand at a procedure's place in addresses of the program: no procedure can have them as its name.
pub const RESERVED: [&str; 6] = ["new", "sheets", "slips", "survey", "papers", "meetings"];

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum WorkRefused {
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    NotPossible(#[from] NotPossible),
    /// Who wrote it or handed it in cannot publish it.
    #[error(transparent)]
    NotTwo(#[from] NotTwo),
    #[error("{} texts are missing or stale", .0.len())]
    Gaps(Vec<Gap>),
    /// Somebody has taken part: what counts as a voice stays.
    #[error("the rules are locked by the first contribution")]
    RulesLocked,
    /// Published, so this stays as it is.
    #[error("frozen since it was published")]
    Frozen,
    /// Only what is over goes into the archive.
    #[error("people can still take part")]
    StillRuns,
    /// Waits for leave, or is archived: nothing is written meanwhile.
    #[error("not open for writing")]
    Closed,
    #[error("proposals stand under this topic")]
    TopicUsed,
    #[error("the name in addresses is taken")]
    SlugTaken,
    /// It is one of [`RESERVED`].
    #[error("the name in addresses is a word of the program's own addresses")]
    SlugReserved,
    /// One change of a part at a time: the one before is allowed or dropped first.
    #[error("a change of this part waits for a second person")]
    ChangeWaits,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Begins a procedure.
///
/// # Errors
/// [`WorkRefused::SlugTaken`], [`WorkRefused::SlugReserved`].
pub async fn begin(storage: &Storage, new: NewDraft, by: Actor, now: Timestamp) -> Result<ProcedureId, WorkRefused> {
    let act = storage.act(now);
    on_writer!(storage, begin(&act, &new, &by))
}

/// Every procedure of every state, those last begun first.
///
/// # Errors
/// [`StoreError`].
pub async fn all(storage: &Storage) -> Result<Listed, StoreError> {
    on_reader!(storage, all())
}

/// A procedure to work on.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn open(storage: &Storage, id: ProcedureId) -> Result<Working, StoreError> {
    on_reader!(storage, open(id.0))
}

/// A procedure of any state as its readers will see it.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn preview(storage: &Storage, id: ProcedureId, language: Language) -> Result<ProcedurePage, StoreError> {
    on_reader!(storage, preview(id.0, language))
}

/// Saves the facts of a procedure of this version. Once it is published, what residents rely on waits for a second
/// person, see [`Saved`].
///
/// # Errors
/// [`WorkRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn save_facts(
    storage: &Storage,
    (id, version): (ProcedureId, i32),
    facts: Facts,
    by: Actor,
    now: Timestamp,
) -> Result<Saved, WorkRefused> {
    let act = storage.act(now);
    on_writer!(storage, save_facts(&act, (id.0, version), &facts, &by))
}

/// Saves phases and offers; the dates of a published procedure wait for a second person.
///
/// # Errors
/// As for [`save_facts`].
pub async fn save_schedule(
    storage: &Storage,
    (id, version): (ProcedureId, i32),
    schedule: Schedule,
    by: Actor,
    now: Timestamp,
) -> Result<Saved, WorkRefused> {
    let act = storage.act(now);
    on_writer!(storage, save_schedule(&act, (id.0, version), &schedule, &by))
}

/// Lets a change of a published procedure come true, as the second person.
///
/// # Errors
/// As for [`save_facts`]; [`WorkRefused::NotTwo`] for whoever proposed it, [`StoreError::NotFound`] when nothing waits.
pub async fn approve_change(
    storage: &Storage,
    (id, version): (ProcedureId, i32),
    part: Part,
    by: Actor,
    now: Timestamp,
) -> Result<(), WorkRefused> {
    let act = storage.act(now);
    on_writer!(storage, approve(&act, (id.0, version), part, &by))
}

/// Drops a change that waits.
///
/// # Errors
/// As for [`approve_change`].
pub async fn drop_change(
    storage: &Storage,
    (id, version): (ProcedureId, i32),
    part: Part,
    by: Actor,
    now: Timestamp,
) -> Result<(), WorkRefused> {
    let act = storage.act(now);
    on_writer!(storage, drop_change(&act, (id.0, version), part, &by))
}

/// Everything that waits for this very person to be the second one, the oldest first: what they had a hand in is left
/// out.
///
/// # Errors
/// [`StoreError`].
pub async fn for_second_person(storage: &Storage, by: Actor) -> Result<SecondPerson, StoreError> {
    on_reader!(storage, for_second_person(&by))
}

/// Saves the topics; one that proposals stand under cannot go.
///
/// # Errors
/// As for [`save_facts`]; [`WorkRefused::TopicUsed`].
pub async fn save_topics(
    storage: &Storage,
    (id, version): (ProcedureId, i32),
    topics: Vec<TopicEdit>,
    by: Actor,
    now: Timestamp,
) -> Result<(), WorkRefused> {
    let act = storage.act(now);
    on_writer!(storage, save_topics(&act, (id.0, version), &topics, &by))
}

/// Adds a document. After publishing that is still possible, and is on record.
///
/// # Errors
/// As for [`save_facts`].
pub async fn add_document(
    storage: &Storage,
    (id, version): (ProcedureId, i32),
    document: NewDocument,
    by: Actor,
    now: Timestamp,
) -> Result<(), WorkRefused> {
    let act = storage.act(now);
    on_writer!(storage, add_document(&act, (id.0, version), &document, &by))
}

/// Takes a document away, as long as it was never published.
///
/// # Errors
/// As for [`save_facts`]; [`WorkRefused::Frozen`].
pub async fn remove_document(
    storage: &Storage,
    (id, version): (ProcedureId, i32),
    document: i64,
    by: Actor,
    now: Timestamp,
) -> Result<(), WorkRefused> {
    let act = storage.act(now);
    on_writer!(storage, remove_document(&act, (id.0, version), document, &by))
}

/// Leads a procedure into its next state.
///
/// # Errors
/// [`WorkRefused`]: publishing needs a second person and every required text.
pub async fn advance(
    storage: &Storage,
    (id, version): (ProcedureId, i32),
    action: Action,
    by: Actor,
    now: Timestamp,
) -> Result<(), WorkRefused> {
    let act = storage.act(now);
    on_writer!(storage, advance(&act, (id.0, version), action, &by))
}

/// All texts of a procedure, in six queries.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn texts(storage: &Storage, id: ProcedureId) -> Result<TextsPage, StoreError> {
    on_reader!(storage, texts(id.0))
}

/// The German text of a field in an earlier revision, if it was kept.
///
/// # Errors
/// [`StoreError`].
pub async fn earlier_source(
    storage: &Storage,
    (kind, object): (ObjectKind, i64),
    field: &str,
    revision: i32,
) -> Result<Option<String>, StoreError> {
    let field = field.to_owned();
    on_reader!(storage, earlier_source((kind, object), &field, revision))
}

/// Saves one text of a procedure. A new German text makes its variants stale at once; where it says another place of
/// an announced event, everybody who registered and left an address is told.
///
/// # Errors
/// [`WorkRefused`]; [`StoreError::Changed`] when somebody saved this text since `seen`.
pub async fn save_text(
    storage: &Storage,
    id: ProcedureId,
    text: TextEdit,
    by: Actor,
    now: Timestamp,
) -> Result<(), WorkRefused> {
    let act = storage.act(now);
    let keys = storage.keys_shared()?;
    on_writer!(storage, save_text(&act, &keys, id.0, &text, &by))
}

/// Whether a format's period may be offered: it has a length and lies within the procedure's.
#[must_use]
pub fn offer_fits(offer: &Offer, starts_at: Timestamp, ends_at: Timestamp) -> bool {
    offer.opens_at < offer.closes_at && starts_at <= offer.opens_at && offer.closes_at <= ends_at
}

/// All formats, in the order of the page.
pub const FORMATS: &[Format] = Format::ALL;
