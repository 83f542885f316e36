//! Offene Daten: everything that anybody may read, line by line, for those who count and build themselves.
//! Knows what is public and in which order it is read; not how it is written down.
//!
//! Never here: names and addresses of people, what is unread, hidden or withdrawn, and what belongs to a procedure that
//! is not published.

mod area;
mod council;
mod line;
mod survey;

use std::collections::{HashMap, HashSet};

use crate::storage::Storage;
use crate::{Language, StoreError, Timestamp};

pub use area::{Area, area};
pub use council::{ConsultationLine, EndedUptake, ItemLine, MeetingLine, MeetingStatus, PaperLine, PaperStatus};
pub use line::{
    AnswerLine, AreaLine, Belonging, BelongsBy, CommentLine, DecisionLine, DocumentLine, EventLine, IndicatorLine,
    MeasureLine, MilestoneLine, PhaseLine, ProcedureLine, ProposalLine, ReportLine, TopicLine,
};
pub use survey::{FigureKind, FigureLine, figures};

twin!();

/// Most lines that are read at once, so that no reader holds the database for long.
pub const MOST: i64 = 1_000;

/// A text in each language in which it is current, German first.
pub type Translated = Vec<(Language, String)>;

/// Which lines are wanted. Nothing set means all that are public; words that fit nothing find nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The one of this name: a procedure's slug, a contribution's reference, else the key.
    pub only: Option<String>,
    /// The procedure's name in addresses.
    pub procedure: Option<String>,
    /// Where it is; of procedures the boroughs they are about.
    pub area: Option<Area>,
    /// The status, state, disposition or result, as the line's own field says it.
    pub status: Option<String>,
    /// The address of a paper in the council's information system.
    pub paper: Option<String>,
    /// What was published, released, announced, recorded, or changed where that is told, at this moment or later; what
    /// residents handed in or what of it became public, in this hour or later, since their lines say no more.
    pub since: Option<Timestamp>,
}

/// A part of all lines: those behind a key, in the order of their keys, which is the order in which they came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub after: i64,
    pub limit: i64,
}

impl Part {
    /// The first lines, at most [`MOST`].
    #[must_use]
    pub const fn first(limit: i64) -> Self {
        Self { after: 0, limit }
    }

    fn limit(self) -> i64 {
        self.limit.clamp(1, MOST)
    }
}

/// Defines how a data set is read.
macro_rules! read {
    ($(#[$meta:meta])* $name:ident -> $line:ty) => {
        $(#[$meta])*
        ///
        /// # Errors
        /// [`StoreError`] when the database does not answer.
        pub async fn $name(storage: &Storage, filter: &Filter, part: Part) -> Result<Vec<$line>, StoreError> {
            let filter = filter.clone();
            on_reader!(storage, $name(&filter, part))
        }
    };
}

read! {
    /// Published procedures and those laid aside; `since` asks for when they were published.
    procedures -> ProcedureLine
}
read! {
    /// Listed proposals of public procedures; `since` asks for when they were handed in or became public.
    proposals -> ProposalLine
}
read! {
    /// Listed location reports of public procedures; `since` asks for when they were handed in or became public.
    reports -> ReportLine
}
read! {
    /// Released answers to public proposals and reports, also to those that joined another one; `since` asks for
    /// when they were released.
    answers -> AnswerLine
}
read! {
    /// Decisions; `since` asks for when they were recorded.
    decisions -> DecisionLine
}
read! {
    /// Papers of the council that take up something public, on which something was decided here, or that a public
    /// procedure names by number; `since` asks for when they were last taken up, decided on or taken back.
    papers -> PaperLine
}
read! {
    /// Meetings of the council with public items whose papers take up something public; `since` asks for when they
    /// were last changed, or a paper of theirs taken up.
    meetings -> MeetingLine
}
read! {
    /// Measures; `since` asks for when they were planned or something was last reported of them.
    measures -> MeasureLine
}
read! {
    /// Indicators with their values; `since` asks for those begun, or with a value recorded, at that moment or later.
    indicators -> IndicatorLine
}
read! {
    /// Announced and cancelled events of public procedures; `since` asks for when they were announced or last
    /// changed.
    events -> EventLine
}
read! {
    /// Listed comments on public proposals, also on those that joined another one, of public procedures;
    /// `since` asks for when they were handed in or became public.
    comments -> CommentLine
}
read! {
    /// Districts and boroughs with their shapes.
    districts -> AreaLine
}

/// Everything public that belongs to a paper of the council, by the paper's address in OParl or its page's: procedures
/// first, then contributions, each as they came to be. Nothing for addresses that nobody has imported.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn belonging(storage: &Storage, address: &str) -> Result<Vec<Belonging>, StoreError> {
    let address = address.to_owned();
    on_reader!(storage, belonging(&address))
}

/// By what a line is called where a list is read on behind it. Keys of what residents hand in tell the very moment, so
/// they are called by their reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    Slug,
    Reference,
    Key,
    /// A contribution's reference, or a procedure's slug: what belongs to a paper.
    Belonging,
}

/// The place of a line among all, or nothing where none is called so.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn place(storage: &Storage, called: Called, name: &str) -> Result<Option<i64>, StoreError> {
    let name = name.to_owned();
    on_reader!(storage, place(called, &name))
}

/// What there is of each public procedure, by its key, beyond what a [`ProcedureLine`] counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    pub answers: HashSet<i64>,
    pub decisions: HashSet<i64>,
    pub papers: HashSet<i64>,
    pub meetings: HashSet<i64>,
    pub measures: HashSet<i64>,
    pub indicators: HashSet<i64>,
    pub events: HashSet<i64>,
    pub comments: HashSet<i64>,
}

/// Which procedures have lines of which kind.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn held(storage: &Storage) -> Result<Held, StoreError> {
    on_reader!(storage, held())
}

/// Whether anybody can read a procedure of this name in addresses.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn is_public(storage: &Storage, slug: &str) -> Result<bool, StoreError> {
    Ok(place(storage, Called::Slug, slug).await?.is_some())
}

/// Cut to the hour, as in the transparency log: nobody is known by the second in which they handed something in.
pub(crate) fn hour(at: Timestamp) -> Timestamp {
    Timestamp::from_unix(at.unix().div_euclid(3_600) * 3_600)
}

/// The latest moment at which a line of each kind came to be. Nothing where there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Latest {
    /// When the first procedure was published, and data began to be given away.
    pub first: Option<Timestamp>,
    pub procedures: Option<Timestamp>,
    pub proposals: Option<Timestamp>,
    pub reports: Option<Timestamp>,
    pub answers: Option<Timestamp>,
    pub decisions: Option<Timestamp>,
    /// When a paper was last taken up or decided on, and when one was last taken up, which can be on an agenda.
    pub papers: Option<Timestamp>,
    pub meetings: Option<Timestamp>,
    pub measures: Option<Timestamp>,
    pub indicators: Option<Timestamp>,
    pub events: Option<Timestamp>,
    pub comments: Option<Timestamp>,
    /// The latest proposal or report of each procedure, by its key.
    pub of_procedures: HashMap<i64, Timestamp>,
}

/// The latest moments, for catalogues.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn latest(storage: &Storage) -> Result<Latest, StoreError> {
    on_reader!(storage, latest())
}

/// Texts by object and field.
pub(crate) struct Words(HashMap<(i64, String), Translated>);

impl Words {
    /// The text of a field.
    pub(crate) fn get(&self, object: i64, field: &str) -> Translated {
        self.0.get(&(object, field.to_owned())).cloned().unwrap_or_default()
    }

    /// Takes the text of a field out.
    pub(crate) fn take(&mut self, object: i64, field: &str) -> Translated {
        self.0.remove(&(object, field.to_owned())).unwrap_or_default()
    }
}

impl FromIterator<(i64, String, crate::language::Variant)> for Words {
    /// Keeps what is current and not empty: an outdated translation would pass for what the city says.
    fn from_iter<Rows: IntoIterator<Item = (i64, String, crate::language::Variant)>>(rows: Rows) -> Self {
        use crate::language::{Freshness, Variant, freshness};
        let mut fields: HashMap<(i64, String), Vec<Variant>> = HashMap::new();
        for (object, field, variant) in rows {
            fields.entry((object, field)).or_default().push(variant);
        }
        let current = |variants: Vec<Variant>| {
            let german = variants.iter().find(|variant| variant.language == Language::De).cloned();
            let mut kept: Translated = variants
                .into_iter()
                .filter(|own| !own.body.is_empty() && freshness(own, german.as_ref()) == Freshness::Current)
                .map(|own| (own.language, own.body))
                .collect();
            kept.sort_by_key(|(language, _)| *language);
            kept
        };
        Self(fields.into_iter().map(|(of, variants)| (of, current(variants))).collect())
    }
}
