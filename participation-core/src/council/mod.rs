//! Rat: papers, decisions, and what the council sees of a procedure.
//! Knows contributions by their id; how the administration answers them is the outcome room's, and what is built because
//! of a decision the measure room's.

pub mod briefing;
mod concern;
mod decision;
pub mod lines;
pub mod oparl;
mod paper;
mod retraction;
mod reword;
pub mod session;
pub mod uptake;
pub(crate) mod view;

use std::sync::Arc;

use crate::contribution::{Kind, Reference};
use crate::language::Texts;
use crate::measure::Measure;
use crate::proposal::Status;
use crate::staff::Actor;
use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

pub use concern::{Concern, Concerned, NAMED};
pub use decision::{
    Body, DecideRefused, Decision, DecisionResult, DecisionTranslation, DepartsFrom, LINK_LIMIT, NewDecision, OnPaper,
    REASON_LIMIT, Stance, Votes, WORDING_LIMIT,
};
pub use paper::{PaperLink, PaperReference, PaperRefused};
pub use retraction::{Correctable, RETRACTION, RetractRefused, Retracted, Retraction, correctable, retract};
pub use reword::{FIELDS, FieldText, RewordRefused, Rewording, Worded, reword, worded};
pub use uptake::{OnItsWay, UPTAKE_REASON_LIMIT, Uptake};
pub use view::{
    Answered, Departure, DistrictCount, Listed, OutcomeRow, ProcedureView, Subject, TopProposal, VoiceCount, list,
    outcomes, view,
};

twin!();

/// Records a decision: its row, its links, a step in every linked contribution's story, their statuses, the
/// log's leaf and the mails, in one transaction. The same idempotency key again changes nothing.
///
/// # Errors
/// [`DecideRefused`].
pub async fn decide(storage: &Storage, new: NewDecision, by: Actor, now: Timestamp) -> Result<i64, DecideRefused> {
    let act = storage.act(now);
    on_writer!(storage, decide(&act, &new, &by))
}

/// A contribution that a decision may be tied to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub reference: Reference,
    pub headline: String,
    pub kind: Kind,
    pub status: Option<Status>,
    pub endorsements: Option<i32>,
}

/// Most candidates on one page.
pub const CANDIDATES: i64 = 200;

/// Finds contributions by words or references, in one procedure or in all; without words, the procedure's most
/// supported proposals.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn candidates(storage: &Storage, procedure: Option<i64>, words: &str) -> Result<Vec<Candidate>, StoreError> {
    let words = words.to_owned();
    on_reader!(storage, candidates(procedure, &words))
}

/// Decisions with their measures, latest first, for the desk and the public list.
#[derive(Debug, Clone, Default)]
pub struct Decisions {
    pub decisions: Vec<Decision>,
    /// How many contributions each is tied to, by decision.
    pub links: Vec<(i64, i64)>,
    /// What each is about, in the order of the decisions.
    pub concerns: Vec<Concern>,
    pub measures: Vec<Measure>,
    /// Decisions whose record was taken back, in the same order.
    pub retracted: Vec<Decision>,
    pub texts: Texts,
}

/// The latest decisions.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn latest(storage: &Storage, language: Language, limit: i64) -> Result<Decisions, StoreError> {
    on_reader!(storage, latest(language, limit.clamp(1, 200)))
}

/// The decisions on a procedure or on a contribution to it, with their measures, oldest first; one query where there is none.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn of_procedure(storage: &Storage, procedure: i64, language: Language) -> Result<Arc<Decisions>, StoreError> {
    let name = format!("decisions/{procedure}/{}", language.tag());
    storage.keeping(name, async { on_reader!(storage, of_procedure(procedure, language)) }).await
}

/// One decision with its measures.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn decision(storage: &Storage, id: i64, language: Language) -> Result<Decisions, StoreError> {
    on_reader!(storage, one(id, language))
}
