//! Beteiligungsergebnis zum Tagesordnungspunkt: what people said about one item of a meeting's agenda, on one page: for
//! the council before it decides, and for everybody after. An item is named by its meeting and its paper: that pair
//! stays when the agenda is put into another order. Reads only; what is hidden or withdrawn is not in it.

use crate::contribution::{Kind, Reference};
use crate::language::Texts;
use crate::outcome::Disposition;
use crate::storage::Storage;
use crate::{Channel, Language, StoreError, Timestamp};

use super::session::{Document, Item, MeetingPage, PaperLine, Stop};
use super::uptake::Side;
use super::{Decision, DepartsFrom, DistrictCount, Uptake};

twin!();

/// Voices that are quoted of each side.
pub const QUOTED: usize = 5;
/// Characters of a contribution that are quoted.
pub const QUOTE: usize = 320;

/// Contributions of one kind on one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub kind: Kind,
    pub channel: Channel,
    pub amount: i64,
}

/// A contribution that is quoted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    pub reference: Reference,
    pub kind: Kind,
    pub headline: String,
    /// Its own words, cut behind a word at [`QUOTE`] characters.
    pub words: String,
    pub cut: bool,
    pub language: Language,
    /// Nothing where the office has not said on which side it is.
    pub side: Option<Side>,
    pub endorsements: i32,
    /// The latest released answer; its words are texts by its key (`answer`, `reason`).
    pub answer: Option<(i64, Disposition)>,
}

/// How many tied contributions are on which side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SideCounts {
    pub for_it: i64,
    pub against: i64,
    pub neutral: i64,
    /// Nobody has said yet.
    pub unread: i64,
}

/// Answers that were given, and those that are owed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owed {
    pub by_disposition: Vec<(Disposition, i64)>,
    pub open: i64,
    /// Open, and the promised day is over.
    pub late: i64,
    /// The last day that is promised to anybody of the open ones.
    pub last_due: Option<Timestamp>,
    /// Questions asked back that nobody has replied to.
    pub questions: i64,
}

impl Owed {
    /// How many contributions have an answer.
    #[must_use]
    pub fn answered(&self) -> i64 {
        self.by_disposition.iter().map(|(_, amount)| amount).sum()
    }
}

/// One item of the agenda with everything that its page says.
#[derive(Debug, Clone)]
pub struct Briefing {
    pub item: Item,
    pub paper: PaperLine,
    /// All its consultations, in the order of the meetings.
    pub way: Vec<Stop>,
    pub uptakes: Vec<Uptake>,
    pub counts: Vec<Count>,
    /// Support for its proposals.
    pub endorsements: i64,
    /// Districts that something came from.
    pub places: Vec<DistrictCount>,
    pub sides: SideCounts,
    /// The most supported first, at most [`QUOTED`] of each side and of those without one.
    pub voices: Vec<Voice>,
    pub owed: Owed,
    /// Procedures in which people can still take part, and until when.
    pub running: Vec<(i64, Timestamp)>,
    /// Languages in which an uptake's reason is missing or older than the German one.
    pub outdated: Vec<Language>,
    /// Decisions on the paper, oldest first; `wording` and `reason` are texts by their key.
    pub decisions: Vec<Decision>,
}

impl Briefing {
    /// Everything that came in about it.
    #[must_use]
    pub fn arrived(&self) -> i64 {
        self.counts.iter().map(|count| count.amount).sum()
    }

    /// The decision that ended its way; what was put off or noted ends nothing.
    #[must_use]
    pub fn decided(&self) -> Option<&Decision> {
        self.decisions.iter().rev().find(|own| own.result.is_final())
    }

    /// Whether it was decided against what participants wanted.
    #[must_use]
    pub fn against_input(&self) -> bool {
        let from = self.decided().and_then(|own| own.departs_from);
        matches!(from, Some(DepartsFrom::Participants | DepartsFrom::Both))
    }

    /// Whether anything still waits that a body should know before it decides.
    #[must_use]
    pub fn has_open_points(&self) -> bool {
        self.owed.open > 0
            || self.owed.questions > 0
            || self.sides.unread > 0
            || !self.running.is_empty()
            || !self.outdated.is_empty()
    }

    /// Boroughs with what came from their districts, most first.
    #[must_use]
    pub fn boroughs(&self) -> Vec<(String, i64)> {
        super::view::boroughs(&self.places)
    }
}

/// The items of one meeting that carry participation.
#[derive(Debug, Clone)]
pub struct Briefings {
    pub page: MeetingPage,
    pub items: Vec<Briefing>,
    /// Boroughs with their GeoJSON geometry.
    pub outlines: Vec<(String, String)>,
    /// The meeting's minutes.
    pub minutes: Vec<Document>,
    /// Of uptakes, decisions, answers and procedures.
    pub texts: Texts,
}

/// An item that carries participation, in a list of meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    pub meeting: i64,
    pub paper: i64,
    pub number: String,
    pub name: String,
    /// Contributions behind it that an answer is owed to.
    pub owed: i64,
    /// Tied contributions that nobody has read for a side yet.
    pub unread: i64,
}

/// The public items of some meetings that carry participation, in the order of their agendas: as many queries
/// for fifty as for one.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn carried(storage: &Storage, meetings: Vec<i64>, now: Timestamp) -> Result<Vec<Carried>, StoreError> {
    on_reader!(storage, carried(&meetings, now))
}

/// All items of a meeting that carry participation: as many queries for fifty as for one.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown meetings.
pub async fn of_meeting(
    storage: &Storage,
    meeting: i64,
    language: Language,
    now: Timestamp,
) -> Result<Briefings, StoreError> {
    on_reader!(storage, read(meeting, None, language, now))
}

/// One item, by its meeting and its paper.
///
/// # Errors
/// [`StoreError::NotFound`] where the meeting has no such paper on its agenda, or nothing was said about it.
pub async fn of_item(
    storage: &Storage,
    (meeting, paper): (i64, i64),
    language: Language,
    now: Timestamp,
) -> Result<Briefings, StoreError> {
    on_reader!(storage, read(meeting, Some(paper), language, now))
}
