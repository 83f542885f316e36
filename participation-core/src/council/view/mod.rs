//! What the council sees of a procedure, and what everybody sees of what came of it.

use super::{Concern, Decision, DecisionResult};
use crate::contribution::{Kind, Reference};
use crate::language::Texts;
use crate::measure::Measure;
use crate::outcome::Disposition;
use crate::procedure::{Overview, Phase, ProcedurePage, Voice};
use crate::proposal::Status;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

twin!();

/// A district and what came from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DistrictCount {
    pub id: i64,
    pub name: String,
    /// The borough it belongs to; empty for a borough itself.
    pub borough: String,
    /// Contributions of every kind that name this district.
    pub contributions: i64,
}

/// One of the most supported proposals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopProposal {
    pub reference: Reference,
    pub title: String,
    pub language: Language,
    pub endorsements: i32,
    pub status: Status,
    pub district: Option<i64>,
}

/// Voices of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoiceCount {
    pub voice: Voice,
    pub amount: i64,
}

/// Answers by what they say, and what is still owed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    pub by_disposition: Vec<(Disposition, i64)>,
    pub open: i64,
    pub late: i64,
    /// The open ones that wait longest, at most ten.
    pub waiting: Vec<(Reference, String, Language, Timestamp)>,
}

impl Answered {
    /// How many contributions have an answer.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.by_disposition.iter().map(|(_, amount)| amount).sum()
    }

    /// Where the administration follows: taken up, partly, or planned already.
    #[must_use]
    pub fn followed(&self) -> i64 {
        self.by_disposition.iter().filter(|(what, _)| *what != Disposition::No).map(|(_, amount)| amount).sum()
    }
}

/// An answer that says no or only partly, with the proposal it answers: where the administration departs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    pub answer: i64,
    pub reference: Reference,
    pub headline: String,
    pub language: Language,
    pub disposition: Disposition,
    pub endorsements: i32,
}

/// A procedure for the council's eyes.
#[derive(Debug, Clone)]
pub struct ProcedureView {
    pub page: ProcedurePage,
    pub statuses: Vec<(Status, i64)>,
    pub top: Vec<TopProposal>,
    pub districts: Vec<DistrictCount>,
    /// Boroughs by name with their GeoJSON geometry; empty where the city has not drawn them.
    pub outlines: Vec<(String, String)>,
    pub voices: Vec<VoiceCount>,
    pub answered: Answered,
    /// Answers to the most supported proposals: where the administration follows, and where it departs.
    pub stances: Vec<Departure>,
    pub decisions: Vec<Decision>,
    /// Decisions whose record was taken back, latest first.
    pub retracted: Vec<Decision>,
    /// What each decision is about, in their order.
    pub concerns: Vec<Concern>,
    pub measures: Vec<Measure>,
    /// Texts of answers, decisions and measures.
    pub texts: Texts,
}

impl ProcedureView {
    /// Everything that arrived, of every kind and on every channel.
    #[must_use]
    pub fn arrived(&self) -> i64 {
        self.page.counts.iter().map(|count| count.amount).sum()
    }

    /// Boroughs with all that came from their districts, most first.
    #[must_use]
    pub fn boroughs(&self) -> Vec<(String, i64)> {
        boroughs(&self.districts)
    }
}

/// Boroughs with all that came from their districts, most first.
pub(super) fn boroughs(districts: &[DistrictCount]) -> Vec<(String, i64)> {
    let mut sums: Vec<(String, i64)> = Vec::new();
    for district in districts {
        let name = if district.borough.is_empty() { &district.name } else { &district.borough };
        match sums.iter_mut().find(|(known, _)| known == name) {
            Some((_, sum)) => *sum += district.contributions,
            None => sums.push((name.clone(), district.contributions)),
        }
    }
    sums.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    sums
}

/// The council's list: what was decided, what comes.
#[derive(Debug, Clone)]
pub struct Listed {
    pub overview: Overview,
    /// Phases in which a decision falls, by procedure.
    pub deciding: Vec<(i64, Phase)>,
    pub decisions: Vec<Decision>,
    /// What each decision is about, in their order.
    pub concerns: Vec<Concern>,
    /// Texts of decisions.
    pub texts: Texts,
}

/// Whose outcome a row tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    Procedure {
        id: i64,
        slug: String,
    },
    Contribution {
        reference: Reference,
        kind: Kind,
        headline: String,
        /// The language it was handed in in.
        language: Language,
        endorsements: Option<i32>,
        submitted_at: Timestamp,
    },
}

/// One row of the outcomes: the figure or a *Nein*, the story with its reason, three ticks.
#[derive(Debug, Clone)]
pub struct OutcomeRow {
    pub subject: Subject,
    pub decision: Option<Decision>,
    pub measure: Option<Measure>,
    /// The procedure's phases; empty for a single contribution.
    pub phases: Vec<Phase>,
}

impl OutcomeRow {
    /// Whether the answer was no.
    #[must_use]
    pub fn is_no(&self) -> bool {
        self.decision.as_ref().is_some_and(|decision| decision.result == DecisionResult::Refused)
    }
}

/// What the council sees of a procedure.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown and unpublished procedures.
pub async fn view(
    storage: &Storage,
    slug: &str,
    language: Language,
    now: Timestamp,
) -> Result<ProcedureView, StoreError> {
    let slug = slug.to_owned();
    on_reader!(storage, view(&slug, language, now))
}

/// Published procedures with what was decided and what comes, for the council's list.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn list(storage: &Storage, language: Language) -> Result<Listed, StoreError> {
    on_reader!(storage, list(language))
}

/// What participation moved, latest first: yes and no alike.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn outcomes(
    storage: &Storage,
    language: Language,
    limit: i64,
) -> Result<(Vec<OutcomeRow>, Texts), StoreError> {
    on_reader!(storage, outcomes(language, limit.clamp(1, 100)))
}
