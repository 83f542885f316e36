//! The words of a decision and of what is built because of it, in every language, after it was recorded. What the body
//! decided is fixed in German; how it reads in other languages, and what the measures say, goes on being written.

use super::Decision;
use crate::language::{Method, ObjectKind, Variant};
use crate::measure::Measure;
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::{Language, PlainText, StoreError, Timestamp};

/// The texts of a decision.
pub const FIELDS: [&str; 3] = ["wording", "reason", "early"];

/// One field of something in one language, as somebody sends it.
#[derive(Debug, Clone)]
pub struct FieldText {
    pub kind: ObjectKind,
    pub object: i64,
    pub field: &'static str,
    pub language: Language,
    pub method: Method,
    /// Nothing where it is not there in this language.
    pub body: Option<PlainText>,
    /// Looked at after the German text moved on, and found right as it stands.
    pub confirmed: bool,
}

impl FieldText {
    /// Whether it says something else than what is stored, or that what is stored is still right. A text that was not
    /// touched is not stored again, for it would pass for a rendering of the new German one.
    pub(crate) fn is_touched(&self, stored: Option<&Variant>) -> bool {
        let body = self.body.as_ref().map_or("", |body| body.as_str());
        let same = |stored: &Variant| {
            let method = self.language == Language::De || body.is_empty() || stored.method == self.method;
            stored.body == body && method && !self.confirmed
        };
        stored.map_or(!body.is_empty(), |stored| !same(stored))
    }
}

/// What an editor sends for one decision.
#[derive(Debug, Clone)]
pub struct Rewording {
    pub decision: i64,
    /// When the latest of the texts that the editor saw was saved.
    pub seen: Option<Timestamp>,
    pub texts: Vec<FieldText>,
}

/// Why texts were not saved. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum RewordRefused {
    /// A measure says what is done, a milestone what is reached, a reason why.
    #[error("what has a text in German keeps one")]
    TitleMissing,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// [`StoreError::Changed`] when somebody else has saved in between.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A decision and its measures with every variant of their texts.
#[derive(Debug, Clone)]
pub struct Worded {
    pub decision: Decision,
    pub measures: Vec<Measure>,
    /// By object, field and language.
    pub variants: Vec<(i64, String, Variant)>,
}

impl Worded {
    /// One text.
    #[must_use]
    pub fn variant(&self, object: i64, field: &str, language: Language) -> Option<&Variant> {
        let mut own = self.variants.iter().filter(|(of, known, _)| *of == object && known == field);
        own.find(|(_, _, variant)| variant.language == language).map(|(_, _, variant)| variant)
    }

    /// When the latest text was saved.
    #[must_use]
    pub fn saved_at(&self) -> Option<Timestamp> {
        self.variants.iter().map(|(_, _, variant)| variant.edited_at).max()
    }
}

/// What an editor shows.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn worded(storage: &Storage, decision: i64) -> Result<Worded, StoreError> {
    use super::{postgresql, sqlite};
    on_reader!(storage, worded(decision))
}

/// Saves texts: German ones first, so that the other languages know which text they render.
///
/// # Errors
/// [`RewordRefused`].
pub async fn reword(storage: &Storage, new: Rewording, by: Actor, now: Timestamp) -> Result<(), RewordRefused> {
    use super::{postgresql, sqlite};
    let act = storage.act(now);
    on_writer!(storage, reword(&act, &new, &by))
}
