//! Verfahren: what the city asks, of whom, until when, and how much weight the answers have.
//! Knows phases and offers, not what a survey or a proposal contains.

pub mod codes;
pub mod coming;
pub mod dates;
mod draft;
pub mod event;
pub mod freshness;
pub mod laid_aside;
pub mod work;

use std::sync::Arc;

use chrono::NaiveDate;

use crate::contribution::{Kind, State};
use crate::language::Texts;
use crate::storage::Storage;
use crate::{Channel, Language, StoreError, Timestamp};

pub use draft::{NewDocument, NewPhase, NewProcedure, NewTopic};

/// Bytes of one chunk of a stored file.
pub(crate) const CHUNK: usize = 256 * 1024;

twin!();

id_type! {
    /// A procedure.
    ProcedureId
}

word_type! {
    /// From the first draft to the archive.
    ProcedureState {
        Draft = "draft",
        /// Waits for a second person's leave.
        Submitted = "submitted",
        Published = "published",
        Archived = "archived",
    }
}

word_type! {
    /// What kind of procedure it is before the law.
    ProcedureKind {
        Informal = "informal",
        /// Förmlich: deadlines and rules of a statute (BauGB) bind.
        Formal = "formal",
        Vote = "vote",
    }
}

word_type! {
    /// How much weight the input has (levels of participation, after Arnstein and the NRW guide).
    Level {
        Informed = "informed",
        Heard = "heard",
        Shaping = "shaping",
        Deciding = "deciding",
    }
}

word_type! {
    /// Who decides in the end.
    Decides {
        Council = "council",
        Committee = "committee",
        Borough = "borough",
        Administration = "administration",
        People = "people",
    }
}

word_type! {
    /// What counts as one voice.
    Voice {
        /// An address that was confirmed; cannot prevent several addresses.
        ConfirmedEmail = "confirmed-email",
        /// A single-use code handed out by the office; cannot prevent passing it on.
        Code = "code",
        /// A token set by the POST itself; cannot prevent a second browser.
        Token = "token",
    }
}

word_type! {
    /// When a person reads what was submitted.
    ModerationRule { Before = "before", After = "after" }
}

impl ModerationRule {
    /// The state of what has just arrived, on whatever way: who types a sheet copies it, and judges nothing.
    pub(crate) fn first_state(self) -> State {
        match self {
            Self::Before => State::Unread,
            Self::After => State::Listed,
        }
    }
}

word_type! {
    /// What a phase is for.
    PhaseKind {
        Ideas = "ideas",
        Weighing = "weighing",
        Answer = "answer",
        Decision = "decision",
        Building = "building",
        Review = "review",
    }
}

word_type! {
    /// What can be done.
    Format { Survey = "survey", Proposals = "proposals", Reports = "reports" }
}

/// A procedure's own data; its texts are apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    pub id: i64,
    pub version: i32,
    pub slug: String,
    pub state: ProcedureState,
    pub kind: ProcedureKind,
    pub level: Level,
    pub decides: Decides,
    pub voice: Voice,
    pub moderation: ModerationRule,
    /// Supporters from which on the city answers within `answer_days`.
    pub support_goal: Option<i32>,
    pub answer_days: i32,
    pub minimum_age: Option<i32>,
    pub drawing: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    /// The office in charge of what nobody handed over and no category says.
    pub office: Option<i64>,
    pub area: String,
    pub paper_reference: Option<String>,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub published_at: Option<Timestamp>,
}

impl Procedure {
    /// Boroughs it is about; empty for the whole city.
    pub fn boroughs(&self) -> impl Iterator<Item = &str> {
        boroughs_of(&self.area)
    }
}

/// The boroughs of an area as it is stored; none for the whole city.
pub(crate) fn boroughs_of(area: &str) -> impl Iterator<Item = &str> {
    area.lines().filter(|line| !line.is_empty())
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    pub id: i64,
    pub position: i32,
    pub kind: PhaseKind,
    pub starts_at: Timestamp,
    pub ends_at: Option<Timestamp>,
}

/// Where a phase stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseStand {
    Done,
    Now,
    Ahead,
}

impl Phase {
    #[must_use]
    pub fn stand(&self, now: Timestamp) -> PhaseStand {
        if now < self.starts_at {
            PhaseStand::Ahead
        } else if self.ends_at.is_some_and(|end| end < now) {
            PhaseStand::Done
        } else {
            PhaseStand::Now
        }
    }
}

/// Something that can be done in a period, its last moment included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Offer {
    pub format: Format,
    pub opens_at: Timestamp,
    pub closes_at: Timestamp,
}

/// Why nothing can be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Closed {
    #[error("opens at {0}")]
    NotYet(Timestamp),
    #[error("closed at {0}")]
    Over(Timestamp),
    #[error("the procedure does not offer this")]
    NotOffered,
}

impl Offer {
    /// Whether something can be handed in now.
    ///
    /// # Errors
    /// [`Closed`] with the moment that matters.
    pub fn open_at(&self, now: Timestamp) -> Result<(), Closed> {
        if now < self.opens_at {
            Err(Closed::NotYet(self.opens_at))
        } else if self.closes_at < now {
            Err(Closed::Over(self.closes_at))
        } else {
            Ok(())
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub id: i64,
    pub file_name: String,
    pub media_type: String,
    pub bytes: i64,
    pub dated: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    pub id: i64,
    pub icon: String,
}

/// How many contributions of a kind arrived on a channel and are in a state of [`State::ARRIVED`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub kind: Kind,
    pub state: State,
    pub channel: Channel,
    pub amount: i64,
}

/// Everything a procedure's page shows.
#[derive(Debug, Clone)]
pub struct ProcedurePage {
    pub procedure: Procedure,
    pub phases: Vec<Phase>,
    pub offers: Vec<Offer>,
    pub documents: Vec<Document>,
    pub topics: Vec<Topic>,
    /// Those that are announced or cancelled, the first at the top.
    pub events: Vec<event::Event>,
    pub counts: Vec<Count>,
    pub texts: Texts,
}

impl ProcedurePage {
    /// The offer of a format, whether open or not.
    ///
    /// # Errors
    /// [`Closed::NotOffered`].
    pub fn offer(&self, format: Format) -> Result<&Offer, Closed> {
        self.offers.iter().find(|offer| offer.format == format).ok_or(Closed::NotOffered)
    }

    /// How many contributions of a kind arrived.
    #[must_use]
    pub fn arrived(&self, kind: Kind) -> i64 {
        self.counts.iter().filter(|count| count.kind == kind).map(|count| count.amount).sum()
    }

    /// Whether people are, or were, asked somewhere else, by letter or on paper before this program: what arrived is then
    /// not counted here, and zeros would be untrue.
    #[must_use]
    pub fn counted_elsewhere(&self) -> bool {
        let told = !self.texts.body(self.procedure.id, "result").is_empty();
        self.counts.iter().all(|count| count.amount == 0) && (told || self.offers.is_empty())
    }

    /// How many of a kind anyone can see.
    #[must_use]
    pub fn listed(&self, kind: Kind) -> i64 {
        let listed = |count: &&Count| count.kind == kind && count.state == State::Listed;
        self.counts.iter().filter(listed).map(|count| count.amount).sum()
    }
}

/// A published procedure by its name in addresses. Every step of every form asks for it, so it is kept until something is written.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown and unpublished ones alike.
pub async fn published(storage: &Storage, slug: &str, language: Language) -> Result<Arc<ProcedurePage>, StoreError> {
    let (name, slug) = (format!("procedure/{slug}/{}", language.tag()), slug.to_owned());
    storage.keeping(name, async { on_reader!(storage, published(&slug, language)) }).await
}

/// A document of a published procedure with its bytes.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown ones and those of unpublished procedures.
pub async fn document(storage: &Storage, slug: &str, id: i64) -> Result<(Document, Vec<u8>), StoreError> {
    let slug = slug.to_owned();
    on_reader!(storage, document_file(&slug, id))
}

/// Published procedures as the front page and the overview list them.
#[derive(Debug, Clone)]
pub struct Overview {
    pub procedures: Vec<Procedure>,
    pub offers: Vec<(i64, Offer)>,
    pub counts: Vec<(i64, Count)>,
    pub texts: Texts,
}

/// All published procedures, those that end first at the top.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn overview(storage: &Storage, language: Language) -> Result<Arc<Overview>, StoreError> {
    let name = format!("procedures/{}", language.tag());
    storage.keeping(name, async { on_reader!(storage, overview(language)) }).await
}

/// Stores a procedure with its phases, offers, topics, documents and texts: as a draft, or published at once
/// by an import or the demo, which stand for both pairs of eyes.
///
/// # Errors
/// [`StoreError::Duplicate`] when the name in addresses is taken.
pub async fn create(storage: &Storage, new: NewProcedure, now: Timestamp) -> Result<ProcedureId, StoreError> {
    let act = storage.act(now);
    on_writer!(storage, create(&act, &new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_is_open_from_its_first_to_its_last_moment() {
        let at = Timestamp::from_unix;
        let offer = Offer { format: Format::Proposals, opens_at: at(100), closes_at: at(200) };
        assert_eq!(offer.open_at(at(99)), Err(Closed::NotYet(at(100))));
        assert_eq!(offer.open_at(at(100)), Ok(()));
        assert_eq!(offer.open_at(at(200)), Ok(()));
        assert_eq!(offer.open_at(at(201)), Err(Closed::Over(at(200))));
    }

    #[test]
    fn a_phase_without_end_stays_the_running_one() {
        let at = Timestamp::from_unix;
        let mut phase = Phase { id: 1, position: 1, kind: PhaseKind::Building, starts_at: at(100), ends_at: None };
        assert_eq!(phase.stand(at(99)), PhaseStand::Ahead);
        assert_eq!(phase.stand(at(1_000_000)), PhaseStand::Now);
        phase.ends_at = Some(at(200));
        assert_eq!(phase.stand(at(201)), PhaseStand::Done);
    }
}
