//! Beschluss: what a body of the council decided, and why where it departs.

use chrono::NaiveDate;

use super::{PaperLink, PaperReference, RetractRefused, Retracted, Retraction};
use crate::contribution::Reference;
use crate::language::Method;
use crate::staff::NotAllowed;
use crate::values::FIRST_YEAR;
use crate::{Language, PlainText, StoreError, Timestamp};

/// Contributions that one decision can be tied to: the log's leaf names them all within its 64 KB.
pub const LINK_LIMIT: usize = 5_000;
/// Characters of the wording and of a reason.
pub const WORDING_LIMIT: usize = 10_000;
pub const REASON_LIMIT: usize = 3_000;

word_type! {
    /// Who decided.
    Body { Council = "council", Committee = "committee", Borough = "borough" }
}

word_type! {
    /// What was decided.
    DecisionResult {
        Accepted = "accepted",
        AcceptedChanged = "accepted-changed",
        Refused = "refused",
        Noted = "noted",
        Postponed = "postponed",
        /// A body that advises said yes; another one decides.
        Recommended = "recommended",
        RecommendedAgainst = "recommended-against",
    }
}

impl DecisionResult {
    /// Whether this ends a paper's way.
    #[must_use]
    pub const fn is_final(self) -> bool {
        match self {
            Self::Accepted | Self::AcceptedChanged | Self::Refused => true,
            Self::Noted | Self::Postponed | Self::Recommended | Self::RecommendedAgainst => false,
        }
    }

    /// What a body that only advises says with the words of one that decides.
    #[must_use]
    pub const fn as_advice(self) -> Self {
        match self {
            Self::Accepted | Self::AcceptedChanged => Self::Recommended,
            Self::Refused => Self::RecommendedAgainst,
            Self::Noted | Self::Postponed | Self::Recommended | Self::RecommendedAgainst => self,
        }
    }
}

word_type! {
    /// What a decision does not follow.
    DepartsFrom {
        Administration = "administration",
        Participants = "participants",
        Both = "both",
    }
}

/// How the body voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Votes {
    pub for_it: i32,
    pub against: i32,
    pub abstained: i32,
}

impl Votes {
    /// Votes that are numbers of people.
    #[must_use]
    pub fn new(for_it: i32, against: i32, abstained: i32) -> Option<Self> {
        (for_it >= 0 && against >= 0 && abstained >= 0).then_some(Self { for_it, against, abstained })
    }
}

/// Whether the body followed what the administration proposed and people wanted. A body that departs gives a
/// reason: without one this value does not exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stance {
    Follows { reason: Option<PlainText> },
    Departs { from: DepartsFrom, reason: PlainText },
}

impl Stance {
    pub(crate) fn reason(&self) -> Option<&PlainText> {
        match self {
            Self::Follows { reason } => reason.as_ref(),
            Self::Departs { reason, .. } => Some(reason),
        }
    }

    pub(crate) fn departs_from(&self) -> Option<DepartsFrom> {
        match self {
            Self::Follows { .. } => None,
            Self::Departs { from, .. } => Some(*from),
        }
    }
}

/// The decision's words in another language; what is not there in it is read in German.
#[derive(Debug, Clone)]
pub struct DecisionTranslation {
    pub language: Language,
    pub method: Method,
    pub wording: Option<PlainText>,
    pub reason: Option<PlainText>,
    /// Why it was decided while participation still ran.
    pub early: Option<PlainText>,
}

/// The imported paper that was decided on, and the agenda item's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnPaper {
    pub paper: i64,
    pub item: Option<String>,
}

/// A decision as it is recorded.
#[derive(Debug, Clone)]
pub struct NewDecision {
    pub idempotency_key: String,
    pub procedure: Option<i64>,
    pub contributions: Vec<Reference>,
    pub body: Body,
    /// "Rat der Stadt Münster", "Bezirksvertretung Mitte".
    pub body_name: PlainText,
    pub meeting_day: NaiveDate,
    pub paper: PaperReference,
    pub link: Option<PaperLink>,
    /// The imported paper and agenda item, where there are.
    pub on: Option<OnPaper>,
    pub agenda_item: Option<PlainText>,
    pub result: DecisionResult,
    pub votes: Option<Votes>,
    pub wording: PlainText,
    pub stance: Stance,
    /// Why it was decided while participation still ran.
    pub early_reason: Option<PlainText>,
    pub translations: Vec<DecisionTranslation>,
    /// The wrong record that this one replaces.
    pub corrects: Option<Retraction>,
}

/// Why a decision was not recorded. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum DecideRefused {
    #[error("the meeting is still to come")]
    NotYetMet,
    /// People can still take part until then; deciding before needs a stated reason.
    #[error("participation runs until {0}")]
    StillRunning(Timestamp),
    /// A reason for deciding early, where nobody could take part any more: it would say what is not true.
    #[error("nobody could take part any more, so nothing was decided early")]
    NotEarly,
    /// Whoever wanted it is owed a reason.
    #[error("a refusal needs its reason")]
    ReasonMissing,
    #[error("a decision belongs to a procedure or to a contribution")]
    TiedToNothing,
    #[error("a decision is tied to at most {LINK_LIMIT} contributions")]
    TooManyLinks,
    /// The same form was sent before with other content: somebody went back and changed it.
    #[error("this form has recorded decision {0} already, with other content")]
    RecordedBefore(i64),
    /// Another form has recorded the same: the same body and day, paper, result and contributions.
    #[error("decision {0} says the same and stands")]
    StandsAlready(i64),
    #[error("there are no decisions from before {FIRST_YEAR}")]
    TooEarly,
    #[error("no such contributions")]
    Unknown(Vec<String>),
    /// Nobody may read them, and a decision would tell of them.
    #[error("these contributions are not public")]
    NotPublic(Vec<String>),
    #[error("the procedure is not public")]
    ProcedureNotPublic,
    /// The record that it replaces cannot be taken back.
    #[error(transparent)]
    Correction(RetractRefused),
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A decision as pages show it; `wording`, `reason` and `early` (why so soon) are texts by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub id: i64,
    pub procedure: Option<i64>,
    pub body: Body,
    pub body_name: String,
    pub meeting_day: NaiveDate,
    pub paper: String,
    /// The imported paper's key.
    pub paper_id: Option<i64>,
    pub link: Option<String>,
    pub agenda_item: String,
    pub result: DecisionResult,
    pub votes: Option<Votes>,
    pub departs_from: Option<DepartsFrom>,
    /// In German, also where the decision was recorded before this was a text with variants.
    pub early_reason: Option<String>,
    pub recorded_at: Timestamp,
    /// Where its record was wrong and does not hold any more.
    pub retracted: Option<Retracted>,
}

impl From<RetractRefused> for DecideRefused {
    fn from(refused: RetractRefused) -> Self {
        match refused {
            RetractRefused::NotAllowed(refused) => Self::NotAllowed(refused),
            RetractRefused::Store(error) => Self::Store(error),
            RetractRefused::Already | RetractRefused::MeasuresHang(_) => Self::Correction(refused),
        }
    }
}
