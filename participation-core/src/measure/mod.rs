//! Maßnahme: what is built because of a decision: by which office, for how much, over which milestones, and how far it is.
//! Knows the decision it belongs to; not how it was made, and not what the measure changes in the city, which are indicators.

mod cost;
mod event;
pub mod overview;
mod report;
pub mod search;
mod state;

use chrono::{Datelike, NaiveDate};

use crate::council::Decisions;
use crate::indicator::Indicator;
use crate::language::{Method, ObjectKind, Texts};
use crate::staff::Actor;
use crate::storage::Storage;
use crate::{Language, PlainText, StoreError, Timestamp};

pub use cost::{Cents, NoAmount};
pub use event::{Change, MeasureEvent, MeasureNews};
pub use report::{MeasureChange, MeasureRefused, MilestoneReport, Report};
pub use state::{MeasureAction, MeasureNotPossible, MeasureState, MilestoneStand, MilestoneState};

twin!();

/// Characters of a title, of a cost line and of a goal.
pub const TITLE_LIMIT: usize = 200;
/// Characters of a reason.
pub const REASON_LIMIT: usize = 1_000;
/// Milestones of one measure.
pub const MILESTONES: usize = 40;
/// The texts of a measure: what is done, what to say about its cost, what success is, where the money comes from.
pub const MEASURE_FIELDS: [&str; 4] = ["title", "cost", "goal", "budget"];

/// A measure's words in one language.
#[derive(Debug, Clone)]
pub struct MeasureWords {
    pub language: Language,
    pub method: Method,
    /// "Zwei Linden werden gepflanzt, das Segel wird montiert."
    pub title: PlainText,
    /// What is to be said about the cost beside the figures.
    pub cost: Option<PlainText>,
    /// What is measured when it is finished: "Ziel: höchstens 40 °C auf der Rutsche."
    pub goal: Option<PlainText>,
    /// Where the money comes from: "Haushalt 2026, Produktgruppe 1301".
    pub budget: Option<PlainText>,
}

#[derive(Debug, Clone)]
pub struct NewMeasure {
    pub decision: i64,
    pub office: i64,
    pub starts_on: NaiveDate,
    pub finishes_on: NaiveDate,
    pub planned_cost: Option<Cents>,
    pub german: MeasureWords,
    pub translations: Vec<MeasureWords>,
}

/// A step on the way. `title` is a text by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    pub id: i64,
    pub state: MilestoneState,
    pub due_on: NaiveDate,
    pub done_on: Option<NaiveDate>,
}

impl Milestone {
    /// How it stands on a day: one that is due and not done is late.
    #[must_use]
    pub fn stand(&self, today: NaiveDate) -> MilestoneStand {
        match self.state {
            MilestoneState::Planned if self.due_on < today => MilestoneStand::Late,
            MilestoneState::Planned => MilestoneStand::Planned,
            MilestoneState::Done => MilestoneStand::Done,
            MilestoneState::Dropped => MilestoneStand::Dropped,
        }
    }
}

/// A measure as pages show it; [`MEASURE_FIELDS`] are texts by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    pub id: i64,
    pub version: i32,
    pub decision: i64,
    pub state: MeasureState,
    pub office: i64,
    pub office_name: String,
    pub starts_on: NaiveDate,
    pub finishes_on: NaiveDate,
    pub planned_cost: Option<Cents>,
    /// What was spent so far.
    pub actual_cost: Option<Cents>,
    pub started_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
    /// By the day they are due.
    pub milestones: Vec<Milestone>,
    /// What happened to it, oldest first.
    pub events: Vec<MeasureEvent>,
}

impl Measure {
    /// Everything of it that has words.
    pub fn objects(&self) -> impl Iterator<Item = (ObjectKind, i64)> {
        std::iter::once((ObjectKind::Measure, self.id))
            .chain(self.milestones.iter().map(|own| (ObjectKind::Milestone, own.id)))
            .chain(self.events.iter().map(|own| (ObjectKind::MeasureEvent, own.id)))
    }

    /// From when to when: the days on which it began and was finished, and what is planned where it has not.
    #[must_use]
    pub fn span(&self) -> (NaiveDate, NaiveDate) {
        (
            self.started_at.map_or(self.starts_on, Timestamp::city_day),
            self.finished_at.map_or(self.finishes_on, Timestamp::city_day),
        )
    }

    /// The years in which something was or is to be done.
    pub(crate) fn years(&self) -> std::ops::RangeInclusive<i32> {
        let (from, to) = self.span();
        from.year()..=to.year().max(from.year())
    }

    /// Whether something promised has not come on its day.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.state.is_open()
            && (self.finishes_on < today || self.milestones.iter().any(|own| own.stand(today) == MilestoneStand::Late))
    }
}

/// One measure with the whole chain behind it and what it changes.
#[derive(Debug, Clone)]
pub struct MeasurePage {
    pub measure: Measure,
    /// Its decision with everything that is built because of it, what it is about, and the texts of all.
    pub decided: Decisions,
    pub indicators: Vec<Indicator>,
    /// Texts of the indicators.
    pub indicator_texts: Texts,
}

/// Plans a measure for an accepted decision.
///
/// # Errors
/// [`MeasureRefused`].
pub async fn plan(storage: &Storage, new: NewMeasure, by: Actor, now: Timestamp) -> Result<i64, MeasureRefused> {
    let act = storage.act(now);
    on_writer!(storage, plan(&act, &new, &by))
}

/// Says what became different: the measure, its history, the story and status of every contribution its decision is
/// tied to, and the mails, in one transaction. Returns what became different; where that is nothing, nothing is stored.
///
/// # Errors
/// [`MeasureRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn report(
    storage: &Storage,
    (measure, version): (i64, i32),
    report: Report,
    by: Actor,
    now: Timestamp,
) -> Result<Vec<Change>, MeasureRefused> {
    let act = storage.act(now);
    on_writer!(storage, report(&act, (measure, version), &report, &by))
}

/// One measure with its decision and its indicators, in a fixed number of queries.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn show(storage: &Storage, id: i64, language: Language) -> Result<MeasurePage, StoreError> {
    on_reader!(storage, show(id, language))
}

async fn on_dashboard(
    storage: &Storage,
    filter: overview::Filter,
    (skip, most): (usize, usize),
    language: Language,
) -> Result<overview::Dashboard, StoreError> {
    on_reader!(storage, dashboard(&filter, (skip, most), language))
}
