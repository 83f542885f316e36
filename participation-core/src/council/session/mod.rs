//! Sitzungsdienst: papers, meetings and their agenda as everybody may read them, with what people said about them.
//! Reads what [`super::oparl`] took over; changes nothing.

use crate::contribution::{Kind, Reference};
use crate::language::Texts;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

use super::oparl::{FileKind, Tie};
use super::{Decision, Uptake};
use crate::measure::Measure;

twin!();

/// Papers or meetings of one page.
pub const PAGE: i64 = 30;
/// Papers that a search finds at most.
pub const FOUND: i64 = 300;

/// A paper in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLine {
    pub id: i64,
    pub url: String,
    pub reference: String,
    pub name: String,
    /// "Beschlussvorlage", in the words of the council's office.
    pub kind: String,
    pub dated: Option<chrono::NaiveDate>,
    /// The council's office has taken it back.
    pub withdrawn: bool,
}

/// A document behind a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub owner: String,
    pub kind: FileKind,
    pub name: String,
    pub mime: String,
    pub size: Option<i64>,
    pub link: Option<String>,
}

/// One consultation on a paper's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    pub meeting: Option<i64>,
    /// Who consults; empty where the server does not say.
    pub body: String,
    pub starts_at: Option<Timestamp>,
    pub cancelled: bool,
    /// The paper was told to be on its agenda no longer, although it still names the meeting.
    pub off: bool,
    /// "Vorberatung", "Entscheidung"; may be empty.
    pub role: String,
    /// This meeting decides.
    pub decides: bool,
    /// The agenda item's address and number, where it is on an agenda.
    pub item: Option<String>,
    pub number: String,
    /// In the words of the minutes; empty before.
    pub result: String,
    pub resolution: String,
    /// Under which the meeting's own words can be passed on; empty where the server names none.
    pub license: String,
}

/// Whether a meeting does not take place: it is cancelled, or was taken back before it could be. What is taken back
/// later was held all the same.
pub(crate) fn is_off(cancelled: bool, starts_at: Option<Timestamp>, gone: Option<Timestamp>) -> bool {
    cancelled || gone.is_some_and(|gone| starts_at.is_none_or(|at| gone < at))
}

/// What the minutes say of something in a meeting, if that can be: of what is still to come, or does not take place,
/// they cannot know anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minutes<'a> {
    starts_at: Option<Timestamp>,
    cancelled: bool,
    result: &'a str,
    resolution: &'a str,
}

impl<'a> Minutes<'a> {
    /// Whether the meeting is still to come. What has no day does until the minutes say what came out.
    #[must_use]
    pub fn are_ahead(self, now: Timestamp) -> bool {
        self.starts_at.map_or(self.result.is_empty(), |at| at > now)
    }

    /// What came out.
    #[must_use]
    pub fn result(self, now: Timestamp) -> Option<&'a str> {
        self.said(self.result, now)
    }

    /// The decision in their words.
    #[must_use]
    pub fn resolution(self, now: Timestamp) -> Option<&'a str> {
        self.said(self.resolution, now)
    }

    fn said(self, words: &'a str, now: Timestamp) -> Option<&'a str> {
        Some(words).filter(|said| !said.is_empty() && !self.cancelled && !self.are_ahead(now))
    }
}

impl Stop {
    #[must_use]
    pub fn minutes(&self) -> Minutes<'_> {
        let Self { starts_at, cancelled, result, resolution, .. } = self;
        Minutes { starts_at: *starts_at, cancelled: *cancelled, result, resolution }
    }

    /// Whether it is still to come.
    #[must_use]
    pub fn comes(&self, now: Timestamp) -> bool {
        self.minutes().are_ahead(now)
    }
}

/// A contribution that a paper takes up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub link: i64,
    pub reference: Reference,
    pub kind: Kind,
    pub headline: String,
    pub language: Language,
}

/// A paper's page.
#[derive(Debug, Clone)]
pub struct PaperPage {
    pub paper: PaperLine,
    pub web: Option<String>,
    pub license: String,
    pub place: String,
    /// Who has written it (bodies, and people in a public office), and which office is in charge.
    pub originators: Vec<String>,
    pub in_charge: Vec<String>,
    /// In the order of the meetings.
    pub way: Vec<Stop>,
    pub documents: Vec<Document>,
    pub related: Vec<(Tie, PaperLine)>,
    /// Uptakes that stand.
    pub links: Vec<Uptake>,
    /// Uptakes that ended: what they said holds no longer.
    pub ended: Vec<Uptake>,
    /// The published contributions of both, at most [`NAMED`] each.
    pub said: Vec<Said>,
    /// How many published contributions each link has.
    pub counts: Vec<(i64, i64)>,
    pub decisions: Vec<Decision>,
    /// Whose record was taken back.
    pub retracted: Vec<Decision>,
    pub measures: Vec<Measure>,
    pub texts: Texts,
}

/// Contributions that are named on a paper's page for each link.
pub const NAMED: i64 = 50;

/// A meeting in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingLine {
    pub id: i64,
    pub url: String,
    pub name: String,
    pub starts_at: Option<Timestamp>,
    pub place: String,
    pub cancelled: bool,
    /// How many of its public items carry participation.
    pub carrying: i64,
}

/// An agenda item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub url: String,
    pub number: String,
    /// Empty for items that are not public.
    pub name: String,
    pub public: bool,
    pub result: String,
    /// The decision in the words of the minutes; may be empty.
    pub resolution: String,
    pub decides: bool,
    pub role: String,
    pub paper: Option<PaperLine>,
    /// The paper takes up participation, even where nothing of it is public any more.
    pub carries: bool,
    /// Published contributions behind the paper, each once.
    pub contributions: i64,
    /// Procedures behind the paper: address name and title in the reader's language.
    pub procedures: Vec<(i64, String)>,
}

/// A meeting's page.
#[derive(Debug, Clone)]
pub struct MeetingPage {
    pub meeting: MeetingLine,
    /// The council's office has taken it back.
    pub withdrawn: bool,
    pub ends_at: Option<Timestamp>,
    pub version: i32,
    pub changed_at: Timestamp,
    pub web: Option<String>,
    pub bodies: Vec<String>,
    pub items: Vec<Item>,
    pub documents: Vec<Document>,
    /// Titles of procedures.
    pub texts: Texts,
}

impl MeetingPage {
    /// What the minutes say of an item of its agenda.
    #[must_use]
    pub fn minutes<'a>(&self, item: &'a Item) -> Minutes<'a> {
        let Item { result, resolution, .. } = item;
        Minutes { starts_at: self.meeting.starts_at, cancelled: self.meeting.cancelled, result, resolution }
    }
}

/// Which meetings are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// From today on, the next one first.
    Ahead,
    /// Before today, the latest first.
    Past,
}

/// Papers that hold all these words (title, number, kind, documents), or the latest without words; with whether there
/// are more.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn papers(storage: &Storage, words: &str, page: i64) -> Result<(Vec<PaperLine>, bool), StoreError> {
    let words = words.to_owned();
    on_reader!(storage, papers(&words, page.clamp(1, 10_000)))
}

/// The papers that answer to a procedure or to anything said in it, each with its way, the latest first: three queries.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn of_procedure(storage: &Storage, procedure: i64) -> Result<Vec<(PaperLine, Vec<Stop>)>, StoreError> {
    on_reader!(storage, of_procedure(procedure))
}

/// One paper with its way and what people said.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn paper(storage: &Storage, id: i64, language: Language) -> Result<PaperPage, StoreError> {
    on_reader!(storage, paper(id, language))
}

/// The paper of an OParl address.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn paper_at(storage: &Storage, url: &str, language: Language) -> Result<PaperPage, StoreError> {
    let url = url.to_owned();
    on_reader!(storage, paper_at(&url, language))
}

/// Meetings, with whether there are more.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn meetings(
    storage: &Storage,
    when: When,
    page: i64,
    now: Timestamp,
) -> Result<(Vec<MeetingLine>, bool), StoreError> {
    on_reader!(storage, meetings(when, page.clamp(1, 10_000), now))
}

/// One meeting with its agenda.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn meeting(storage: &Storage, id: i64, language: Language) -> Result<MeetingPage, StoreError> {
    on_reader!(storage, meeting(id, language))
}

/// A meeting as a calendar has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Cancelled also where the council's office has taken it back.
    pub meeting: MeetingLine,
    pub ends_at: Option<Timestamp>,
    /// Raised by each change.
    pub version: i32,
    pub changed_at: Timestamp,
    /// Numbers of the papers on its agenda that take up participation.
    pub papers: Vec<String>,
}

/// Which meetings a calendar has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meetings {
    All,
    /// Those whose agenda carries participation.
    Carrying,
    /// Those whose agenda carries this procedure, or contributions of it.
    Of(i64),
}

/// The meetings from a moment on, the first at the top, at most [`DATED`]: at most five queries.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn dated(storage: &Storage, from: Timestamp, which: Meetings) -> Result<Vec<Dated>, StoreError> {
    on_reader!(storage, dated(from, which))
}

/// Meetings of one calendar.
pub const DATED: i64 = 2_000;

/// The agenda items of the last and the coming weeks on which a linked paper is or was decided and no decision is
/// recorded yet: what the office has to confirm.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn to_confirm(storage: &Storage, now: Timestamp) -> Result<Vec<ToConfirm>, StoreError> {
    on_reader!(storage, to_confirm(now))
}

/// An imported result that waits for the office to record it as a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToConfirm {
    pub paper: PaperLine,
    pub stop: Stop,
}
