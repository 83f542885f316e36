//! Status words: icon and word on a soft ground; the word alone must do. A new word is added to `look.md` first.

use super::icon::Icon;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};
use std::borrow::Cow;

/// What stands, said of a procedure, a contribution or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    New,
    Received,
    /// A location report that no person has looked at.
    Unseen,
    Running {
        days_left: u32,
    },
    /// Running, and today is the last day, or there is no end.
    RunningNow,
    InWork,
    /// The date in words, from the locale.
    AnswerDue {
        by: String,
    },
    IdeasWanted,
    InReview,
    InDeliberation,
    VoteRunning,
    Decided,
    DecidedWithChange,
    Implemented,
    Done,
    /// The administration has answered; nothing is decided or built because of that.
    Answered,
    /// A text that says what the German one says.
    Current,
    Elected,
    RefusedWithReason,
    Departs,
    Follows,
    Overdue,
    Stale,
    Formal,
    Draft,
    Machine,
    Reviewed,
    Missing,
    Published,
    Upcoming,
    Closed,
    Withdrawn,
}

impl Status {
    /// The word, in the person's language.
    pub fn word(&self, locale: &'static Locale) -> Cow<'static, str> {
        match self {
            Status::New => t!(locale, "ui-status-new"),
            Status::Received => t!(locale, "ui-status-received"),
            Status::Unseen => t!(locale, "ui-status-unseen"),
            Status::Running { days_left } => t!(locale, "ui-status-running", days = *days_left),
            Status::RunningNow => t!(locale, "ui-status-running-now"),
            Status::InWork => t!(locale, "ui-status-in-work"),
            Status::AnswerDue { by } => t!(locale, "ui-status-answer-due", by = by.as_str()),
            Status::IdeasWanted => t!(locale, "ui-status-ideas"),
            Status::InReview => t!(locale, "ui-status-in-review"),
            Status::InDeliberation => t!(locale, "ui-status-deliberation"),
            Status::VoteRunning => t!(locale, "ui-status-vote"),
            Status::Decided => t!(locale, "ui-status-decided"),
            Status::DecidedWithChange => t!(locale, "ui-status-decided-changed"),
            Status::Implemented => t!(locale, "ui-status-implemented"),
            Status::Done => t!(locale, "ui-status-done"),
            Status::Answered => t!(locale, "ui-status-answered"),
            Status::Current => t!(locale, "ui-status-current"),
            Status::Elected => t!(locale, "ui-status-elected"),
            Status::RefusedWithReason => t!(locale, "ui-status-refused"),
            Status::Departs => t!(locale, "ui-status-departs"),
            Status::Follows => t!(locale, "ui-status-follows"),
            Status::Overdue => t!(locale, "ui-status-overdue"),
            Status::Stale => t!(locale, "ui-status-stale"),
            Status::Formal => t!(locale, "ui-status-formal"),
            Status::Draft => t!(locale, "ui-status-draft"),
            Status::Machine => t!(locale, "ui-status-machine"),
            Status::Reviewed => t!(locale, "ui-status-reviewed"),
            Status::Missing => t!(locale, "ui-status-missing"),
            Status::Published => t!(locale, "ui-status-published"),
            Status::Upcoming => t!(locale, "ui-status-upcoming"),
            Status::Closed => t!(locale, "ui-status-closed"),
            Status::Withdrawn => t!(locale, "ui-status-withdrawn"),
        }
    }

    /// The icon; `Missing` has none.
    pub fn icon(&self) -> Option<Icon> {
        Some(match self {
            Status::New | Status::Received => Icon::Tray,
            Status::Unseen | Status::Overdue => Icon::Triangle,
            Status::Running { .. } | Status::RunningNow | Status::Upcoming => Icon::Clock,
            Status::InWork => Icon::HalfDisc,
            Status::AnswerDue { .. } => Icon::Speech,
            Status::IdeasWanted => Icon::Bulb,
            Status::InReview => Icon::Magnifier,
            Status::InDeliberation => Icon::People,
            Status::VoteRunning => Icon::Ballot,
            Status::Decided
            | Status::DecidedWithChange
            | Status::Implemented
            | Status::Done
            | Status::Answered
            | Status::Current
            | Status::Elected
            | Status::Follows
            | Status::Reviewed
            | Status::Published => Icon::Tick,
            Status::RefusedWithReason => Icon::Cross,
            Status::Departs | Status::Stale => Icon::Swap,
            Status::Formal => Icon::Document,
            Status::Draft => Icon::Pen,
            Status::Machine => Icon::Cog,
            Status::Closed => Icon::Lock,
            Status::Withdrawn => Icon::ArrowBack,
            Status::Missing => return None,
        })
    }

    fn class(&self) -> &'static str {
        match self {
            Status::New
            | Status::Received
            | Status::Machine
            | Status::Reviewed
            | Status::Missing
            | Status::Upcoming
            | Status::Closed
            | Status::Withdrawn => "chip chip-grey",
            Status::Running { .. } | Status::RunningNow | Status::InWork | Status::AnswerDue { .. } | Status::Draft => {
                "chip chip-sun"
            }
            Status::IdeasWanted | Status::InReview => "chip chip-leaf",
            Status::InDeliberation | Status::VoteRunning => "chip chip-plum",
            Status::Decided
            | Status::DecidedWithChange
            | Status::Implemented
            | Status::Done
            | Status::Answered
            | Status::Current
            | Status::Elected
            | Status::Follows
            | Status::Published => "chip chip-green",
            Status::Unseen
            | Status::RefusedWithReason
            | Status::Departs
            | Status::Overdue
            | Status::Stale
            | Status::Formal => "chip chip-brick",
        }
    }
}

/// The chip of a status.
pub fn chip(locale: &'static Locale, status: &Status) -> Markup {
    chip_saying(status, &status.word(locale))
}

/// A status with words of the page's own, such as "Noch 12 Tage, bis 5. Dezember"; icon and colour stay the status's.
pub fn chip_saying(status: &Status, words: &str) -> Markup {
    html! { span class=(status.class()) { @if let Some(icon) = status.icon() { (icon) } span { (words) } } }
}
