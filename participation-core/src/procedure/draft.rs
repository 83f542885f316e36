//! A procedure before it is stored: what the editor, an import and the demo hand in.

use chrono::NaiveDate;

use super::{Decides, Level, ModerationRule, Offer, PhaseKind, ProcedureKind, ProcedureState, Voice};
use crate::Timestamp;
use crate::language::{Language, Method};

/// One field in several languages.
pub type Translations = Vec<(Language, Method, String)>;

/// A procedure to be stored. Text fields by name: `title`, `summary`, `about`, `open` (one point a line),
/// `fixed` (one point a line), `place`, `result` (what it moved, one sentence), `figure` and `figure_note`
/// (the large figure of the outcome row), `quote`.
#[derive(Debug, Clone)]
pub struct NewProcedure {
    pub slug: String,
    pub state: ProcedureState,
    pub kind: ProcedureKind,
    pub level: Level,
    pub decides: Decides,
    pub voice: Voice,
    pub moderation: ModerationRule,
    pub support_goal: Option<i32>,
    pub answer_days: i32,
    pub minimum_age: Option<i32>,
    pub drawing: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub contact_email: String,
    pub office: Option<i64>,
    pub area: Vec<String>,
    pub paper_reference: Option<String>,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub required_languages: Vec<Language>,
    pub created_by: Option<i64>,
    pub texts: Vec<(&'static str, Translations)>,
    pub phases: Vec<NewPhase>,
    pub offers: Vec<Offer>,
    pub topics: Vec<NewTopic>,
    pub documents: Vec<NewDocument>,
}

#[derive(Debug, Clone)]
pub struct NewPhase {
    pub kind: PhaseKind,
    pub starts_at: Timestamp,
    pub ends_at: Option<Timestamp>,
    pub title: Translations,
    pub note: Translations,
}

#[derive(Debug, Clone)]
pub struct NewTopic {
    pub icon: String,
    pub name: Translations,
}

/// A document; its bytes are stored by their hash.
#[derive(Debug, Clone)]
pub struct NewDocument {
    pub file_name: String,
    pub media_type: String,
    pub content: Vec<u8>,
    pub dated: NaiveDate,
    pub title: Translations,
    pub note: Translations,
}
