//! Veranstaltungen: where and when people meet about a procedure, who can come in, and who has registered without an
//! account. Knows places and seats; not what is talked about, and nobody longer than a month after the event.

mod registration;

use chrono::NaiveDate;

use crate::language::Texts;
use crate::procedure::work::Gap;
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::{PlainText, StoreError, Timestamp};

pub use registration::{
    EventMail, EventWord, FORGET_DAYS, Guest, MOST_PEOPLE, NAME_LIMIT, NEEDS_LIMIT, NewRegistration, RegisterRefused,
    Registration, forget, guests, leave, register, registration, remind,
};

twin!();

word_type! {
    /// From the plan to the day; what is cancelled stays visible as cancelled.
    EventState { Draft = "draft", Announced = "announced", Cancelled = "cancelled" }
}

word_type! {
    /// Whether somebody in a wheelchair gets in.
    StepFree { Full = "full", Partly = "partly", No = "no" }
}

word_type! {
    /// Who translates there.
    Interpreter {
        /// Deutsche Gebärdensprache.
        Sign = "sign",
        /// Schriftdolmetschen: what is said appears as text.
        Captions = "captions",
        Simple = "simple",
        English = "english",
        Arabic = "arabic",
        Turkish = "turkish",
        Ukrainian = "ukrainian",
        Russian = "russian",
        Persian = "persian",
        Kurdish = "kurdish",
        Polish = "polish",
    }
}

/// Texts of an event, in the order of its page. The first two must be there in German.
pub const FIELDS: [&str; 4] = ["title", "place", "access", "note"];
/// Characters of the title, the place and the address.
pub const LINE_LIMIT: usize = 160;
/// Characters of the notes.
pub const NOTE_LIMIT: usize = 3_000;
/// Most seats.
pub const MOST_SEATS: i32 = 20_000;
/// Events of one procedure.
pub const MOST_EVENTS: i64 = 200;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub id: i64,
    pub version: i32,
    pub procedure: i64,
    pub state: EventState,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub address: String,
    pub step_free: StepFree,
    pub interpreters: Vec<Interpreter>,
    pub registration: bool,
    /// Nothing where everybody fits in.
    pub capacity: Option<i32>,
    pub taken: i32,
    pub edited_at: Timestamp,
    /// When it was to begin before it was moved last; nothing where only its place moved.
    pub moved_from: Option<Timestamp>,
}

/// Why nobody can register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRegistration {
    #[error("nobody needs to register")]
    NotNeeded,
    #[error("the event is cancelled")]
    Cancelled,
    #[error("the event has begun")]
    Begun,
}

impl Event {
    /// Seats that are left; nothing where they are not counted.
    #[must_use]
    pub fn left(&self) -> Option<i32> {
        self.capacity.map(|capacity| (capacity - self.taken).max(0))
    }

    /// Whether somebody can register now.
    ///
    /// # Errors
    /// [`NoRegistration`].
    pub fn open_at(&self, now: Timestamp) -> Result<(), NoRegistration> {
        match self.state {
            EventState::Cancelled | EventState::Draft => Err(NoRegistration::Cancelled),
            EventState::Announced if self.starts_at <= now => Err(NoRegistration::Begun),
            EventState::Announced if !self.registration => Err(NoRegistration::NotNeeded),
            EventState::Announced => Ok(()),
        }
    }
}

/// An event as an editor sets it; texts are the German ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub address: PlainText,
    pub step_free: StepFree,
    pub interpreters: Vec<Interpreter>,
    pub registration: bool,
    pub capacity: Option<i32>,
    pub title: PlainText,
    pub place: PlainText,
    pub access: Option<PlainText>,
    pub note: Option<PlainText>,
}

/// Why an event was not saved.
#[derive(Debug, thiserror::Error)]
pub enum EventRefused {
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// Texts that readers would miss.
    #[error("{} texts are missing or stale", .0.len())]
    Gaps(Vec<Gap>),
    /// It ends before it begins.
    #[error("an event ends after it begins")]
    Backwards,
    /// Whoever registered would be told of a day that is over.
    #[error("an announced event does not move to the past")]
    Past,
    /// More people have registered than there would be seats.
    #[error("{taken} seats are taken")]
    SeatsTaken { taken: i32 },
    /// What is cancelled stays as it is, and nothing that is announced goes back.
    #[error("not possible while {0:?}")]
    NotPossible(EventState),
    #[error("a procedure has at most {MOST_EVENTS} events")]
    TooMany,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Plans an event; nobody sees it yet.
///
/// # Errors
/// [`EventRefused`].
pub async fn plan(
    storage: &Storage,
    procedure: i64,
    details: Details,
    by: Actor,
    now: Timestamp,
) -> Result<i64, EventRefused> {
    let act = storage.act(now);
    on_writer!(storage, plan(&act, procedure, &details, &by))
}

/// Changes an event. When day, hour, place or address become others, everybody who registered and left an address is told.
///
/// # Errors
/// [`EventRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn change(
    storage: &Storage,
    (event, version): (i64, i32),
    details: Details,
    by: Actor,
    now: Timestamp,
) -> Result<(), EventRefused> {
    let act = storage.act(now);
    let keys = storage.keys_shared()?;
    on_writer!(storage, change(&act, &keys, (event, version), &details, &by))
}

/// Shows an event to everybody, once its texts are there in every language that its procedure needs.
///
/// # Errors
/// As for [`change`].
pub async fn announce(
    storage: &Storage,
    (event, version): (i64, i32),
    by: Actor,
    now: Timestamp,
) -> Result<(), EventRefused> {
    let act = storage.act(now);
    on_writer!(storage, announce(&act, (event, version), &by))
}

/// Cancels an announced event and tells whoever registered; it stays visible as cancelled. A plan that nobody has seen
/// goes altogether.
///
/// # Errors
/// As for [`change`].
pub async fn cancel(
    storage: &Storage,
    (event, version): (i64, i32),
    by: Actor,
    now: Timestamp,
) -> Result<(), EventRefused> {
    let act = storage.act(now);
    let keys = storage.keys_shared()?;
    on_writer!(storage, cancel(&act, &keys, (event, version), &by))
}

/// All events of a procedure for the desk.
#[derive(Debug, Clone)]
pub struct Planned {
    pub events: Vec<Event>,
    /// People on the waiting list, by event.
    pub waiting: Vec<(i64, i64)>,
    /// Texts in German.
    pub texts: Texts,
    /// Texts that keep drafts from being announced, by event.
    pub gaps: Vec<Gap>,
}

/// The desk's list, the first to come at the top.
///
/// # Errors
/// [`StoreError`].
pub async fn planned(storage: &Storage, procedure: i64) -> Result<Planned, StoreError> {
    on_reader!(storage, planned(procedure))
}

/// Days of an event in the city.
#[must_use]
pub fn days(event: &Event) -> (NaiveDate, NaiveDate) {
    (event.starts_at.city_day(), event.ends_at.city_day())
}
