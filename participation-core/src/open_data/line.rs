//! One line of each data set.

use chrono::NaiveDate;

use super::Translated;
use crate::contribution::{Kind, Position, Reference};
use crate::council::{Body, DecisionResult, DepartsFrom, Votes};
use crate::indicator::Indicator;
use crate::measure::{Cents, MeasureState, MilestoneState};
use crate::outcome::Disposition;
use crate::procedure::event::Event;
use crate::procedure::{Offer, PhaseKind, Procedure};
use crate::{Channel, Language, Timestamp};

/// A public procedure with what belongs to it.
#[derive(Debug, Clone)]
pub struct ProcedureLine {
    pub procedure: Procedure,
    pub title: Translated,
    pub summary: Translated,
    pub about: Translated,
    /// What became of it, once it is told.
    pub result: Translated,
    pub phases: Vec<PhaseLine>,
    pub offers: Vec<Offer>,
    pub topics: Vec<TopicLine>,
    pub documents: Vec<DocumentLine>,
    /// How many are listed.
    pub proposals: i64,
    pub reports: i64,
    /// Whether it has a survey with questions.
    pub survey: bool,
    /// Responses to the survey, which are contributions and so exact.
    pub responses: Option<i64>,
    /// Whether it asks who takes part, or has asked and its figures are published.
    pub reach: bool,
}

#[derive(Debug, Clone)]
pub struct PhaseLine {
    pub kind: PhaseKind,
    pub title: Translated,
    pub starts_at: Timestamp,
    pub ends_at: Option<Timestamp>,
}

#[derive(Debug, Clone)]
pub struct TopicLine {
    pub id: i64,
    pub name: Translated,
}

#[derive(Debug, Clone)]
pub struct DocumentLine {
    pub id: i64,
    pub title: Translated,
    pub file_name: String,
    pub media_type: String,
    pub bytes: i64,
    pub dated: NaiveDate,
}

/// A listed proposal.
#[derive(Debug, Clone)]
pub struct ProposalLine {
    pub id: i64,
    pub reference: Reference,
    pub procedure: String,
    pub title: String,
    pub body: String,
    /// The language it was handed in in.
    pub language: Language,
    pub channel: Channel,
    pub topic: Option<i64>,
    pub topic_name: Translated,
    pub status: crate::proposal::Status,
    pub district: Option<String>,
    pub place: Option<String>,
    pub position: Option<Position>,
    pub endorsements: i32,
    pub comments: i32,
    /// The proposal it was split or copied from.
    pub taken_from: Option<Reference>,
    /// Cut to the hour.
    pub submitted_at: Timestamp,
    pub answer_due: Option<Timestamp>,
}

/// A listed location report.
#[derive(Debug, Clone)]
pub struct ReportLine {
    pub id: i64,
    pub reference: Reference,
    pub procedure: String,
    pub category: Translated,
    pub title: String,
    pub description: String,
    pub language: Language,
    pub channel: Channel,
    pub status: crate::location_report::Status,
    pub district: Option<String>,
    pub place: Option<String>,
    pub position: Position,
    pub affected: i32,
    pub photo: bool,
    /// Cut to the hour.
    pub submitted_at: Timestamp,
    pub answer_due: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
}

/// A released answer.
#[derive(Debug, Clone)]
pub struct AnswerLine {
    pub id: i64,
    pub contribution: Reference,
    /// A proposal or a location report.
    pub kind: Kind,
    pub procedure: String,
    pub disposition: Disposition,
    pub office: String,
    pub answer: Translated,
    pub reason: Translated,
    pub cost: Translated,
    pub link: Option<String>,
    pub released_at: Timestamp,
    /// What had been promised.
    pub due_at: Option<Timestamp>,
    pub on_time: Option<bool>,
}

/// What a body of the council decided.
#[derive(Debug, Clone)]
pub struct DecisionLine {
    pub id: i64,
    pub body: Body,
    pub body_name: String,
    pub meeting_day: NaiveDate,
    pub paper: String,
    pub link: Option<String>,
    pub agenda_item: String,
    pub result: DecisionResult,
    pub votes: Option<Votes>,
    pub departs_from: Option<DepartsFrom>,
    pub wording: Translated,
    pub reason: Translated,
    /// Why it was decided while participation still ran.
    pub early_reason: Translated,
    pub recorded_at: Timestamp,
    /// When its record was taken back because it was wrong.
    pub retracted_at: Option<Timestamp>,
    /// Why.
    pub retraction: Translated,
    /// The decision that was recorded in its place.
    pub replaced_by: Option<i64>,
    /// Public procedures it is about, its own first.
    pub procedures: Vec<String>,
    /// Listed proposals and reports it is tied to, in the order they arrived.
    pub contributions: Vec<(Kind, Reference)>,
}

/// What is built because of a decision.
#[derive(Debug, Clone)]
pub struct MeasureLine {
    pub id: i64,
    pub decision: i64,
    pub state: MeasureState,
    pub office: String,
    pub title: Translated,
    pub cost: Translated,
    pub goal: Translated,
    pub starts_on: NaiveDate,
    pub finishes_on: NaiveDate,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
    pub planned_at: Timestamp,
    pub planned_cost: Option<Cents>,
    /// What was spent so far.
    pub actual_cost: Option<Cents>,
    /// In the order in which they are due.
    pub milestones: Vec<MilestoneLine>,
}

/// A step of a measure.
#[derive(Debug, Clone)]
pub struct MilestoneLine {
    pub title: Translated,
    pub state: MilestoneState,
    pub due_on: NaiveDate,
    pub done_on: Option<NaiveDate>,
}

/// What a measure is to change, with every value that was ever given.
#[derive(Debug, Clone)]
pub struct IndicatorLine {
    pub indicator: Indicator,
    pub title: Translated,
    pub unit: Translated,
    pub about: Translated,
    /// What is to be known about each value, in the order of the values; a correction says why it is one.
    pub notes: Vec<Translated>,
    /// Why each value was taken out that was, in the order of the retractions.
    pub reasons: Vec<Translated>,
}

/// When and where people meet about a procedure.
#[derive(Debug, Clone)]
pub struct EventLine {
    pub event: Event,
    pub procedure: String,
    pub title: Translated,
    pub place: Translated,
    pub access: Translated,
    pub note: Translated,
    pub announced_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
}

/// A listed comment on a public proposal.
#[derive(Debug, Clone)]
pub struct CommentLine {
    pub id: i64,
    pub reference: Reference,
    pub proposal: Reference,
    pub procedure: String,
    /// The listed comment that this one answers.
    pub parent: Option<Reference>,
    pub body: String,
    pub language: Language,
    pub channel: Channel,
    /// Cut to the hour.
    pub submitted_at: Timestamp,
}

word_type! {
    /// Why something belongs to a paper.
    BelongsBy {
        /// The paper takes it up, with a disposition and a reason.
        Uptake = "uptake",
        /// It was decided on the paper.
        Decision = "decision",
        /// The procedure names the paper's number.
        Number = "number",
    }
}

/// A procedure or a contribution that belongs to a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Belonging {
    /// Where it stands among all that ever belongs to a paper.
    pub place: i64,
    /// Of a contribution its kind; none for a procedure.
    pub contribution: Option<Kind>,
    /// A contribution's reference, or a procedure's name in addresses.
    pub reference: String,
    /// A contribution's in the language it was handed in in.
    pub title: Translated,
    pub by: BelongsBy,
    pub disposition: Option<Disposition>,
    pub office: Option<String>,
    pub reason: Translated,
}

impl Belonging {
    /// The place of a procedure or a contribution by its key: procedures stand before contributions. It stays the same
    /// whatever else comes to belong to the paper or does no longer.
    pub(crate) const fn place_of(contribution: bool, key: i64) -> i64 {
        if contribution { key } else { key - i64::MAX }
    }

    /// Whether it is read on behind a place; 0 is the beginning, since that is no key.
    #[must_use]
    pub const fn is_behind(&self, after: i64) -> bool {
        after == 0 || self.place > after
    }
}

/// A district or a borough.
#[derive(Debug, Clone)]
pub struct AreaLine {
    pub id: i64,
    pub name: String,
    /// Empty for a borough itself.
    pub borough: String,
    /// Where its name stands on a map.
    pub label: Position,
    /// GeoJSON geometry, WGS 84.
    pub geometry: String,
}
