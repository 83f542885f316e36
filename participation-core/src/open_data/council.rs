//! One line of the council's papers and meetings that carry participation.
//!
//! What the council's office wrote (names, kinds, roles, results, places) stands here only under the licence that its
//! system names; where it names none, those words are empty. Numbers, days and addresses are facts.

use chrono::NaiveDate;

use super::Translated;
use crate::Timestamp;
use crate::contribution::{Kind, Reference};
use crate::outcome::Disposition;

word_type! {
    /// Whether the council's office still has a paper.
    PaperStatus {
        Current = "current",
        /// Taken back: its name and its way are gone.
        Withdrawn = "withdrawn",
    }
}

word_type! {
    /// Whether a meeting takes place. One that was taken back has no agenda any more and is no line.
    MeetingStatus {
        Scheduled = "scheduled",
        Cancelled = "cancelled",
    }
}

/// A paper that takes up participation, on which something was decided here, or whose number a procedure names.
#[derive(Debug, Clone)]
pub struct PaperLine {
    pub id: i64,
    /// Its number in the council's system; may be empty.
    pub reference: String,
    pub name: String,
    /// "Beschlussvorlage", in the words of the council's office.
    pub kind: String,
    pub dated: Option<NaiveDate>,
    pub status: PaperStatus,
    /// Its address in OParl, as the server gave it.
    pub oparl: String,
    /// Its page in the council's system.
    pub web: Option<String>,
    /// As the council's system says it; empty where it names none.
    pub license: String,
    /// In the order of the meetings.
    pub consultations: Vec<ConsultationLine>,
    /// Public procedures it is about.
    pub procedures: Vec<String>,
    /// Listed proposals and reports that it takes up or that were decided on it, in the order they arrived.
    pub contributions: Vec<(Kind, Reference)>,
    pub decisions: Vec<i64>,
    /// What was tied to it by mistake, in the order it was tied.
    pub ended: Vec<EndedUptake>,
    /// When it was last taken up, decided on or taken back; nothing where it is only named.
    pub updated_at: Option<Timestamp>,
}

/// What the city had said about something public, until that was a mistake. It counts nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedUptake {
    pub disposition: Disposition,
    pub office: String,
    /// What was said, and why it holds no longer.
    pub said: Translated,
    pub reason: Translated,
    /// The public procedure that it was about as a whole or by a topic.
    pub procedure: Option<String>,
    /// Listed proposals and reports.
    pub contributions: Vec<Reference>,
    pub linked_at: Timestamp,
    pub ended_at: Timestamp,
}

/// A body that advises on a paper or decides.
#[derive(Debug, Clone)]
pub struct ConsultationLine {
    pub body: String,
    pub role: String,
    pub decides: bool,
    /// The meeting's key and day, once there is one.
    pub meeting: Option<i64>,
    pub day: Option<NaiveDate>,
    pub cancelled: bool,
    /// Its number on the agenda; may be empty.
    pub agenda_item: String,
    pub result: String,
}

/// A meeting with public items whose papers take up participation.
#[derive(Debug, Clone)]
pub struct MeetingLine {
    pub id: i64,
    pub name: String,
    pub organizations: Vec<String>,
    pub status: MeetingStatus,
    pub starts_at: Option<Timestamp>,
    /// Nothing where the council's system says none, or one that is not after the start.
    pub ends_at: Option<Timestamp>,
    /// Room, street and town in one text.
    pub place: String,
    pub oparl: String,
    pub web: Option<String>,
    pub license: String,
    /// In the order of the agenda.
    pub items: Vec<ItemLine>,
    /// Public procedures behind the items.
    pub procedures: Vec<String>,
    /// When it was last changed, or a paper of it taken up.
    pub updated_at: Timestamp,
}

/// An item of an agenda with a paper that takes up participation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemLine {
    /// Its address in OParl.
    pub oparl: String,
    pub number: String,
    pub name: String,
    pub decides: bool,
    pub role: String,
    pub result: String,
    /// The paper's key and its address in OParl.
    pub paper: i64,
    pub paper_oparl: String,
}
