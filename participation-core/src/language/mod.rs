//! Sprachfassungen: which text a reader gets, in which language, how fresh it is.
//! Knows texts and their sources; not what they are about.

mod changes;
mod marked;
pub mod readability;
mod wording;

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::Timestamp;

pub use changes::{Piece, changes, outdated};
pub use marked::{SafeHtml, marked};
pub use readability::one_sentence_a_line;
pub use wording::Wording;

twin!();

word_type! {
    /// A language tag as it stands in addresses. `de-simple` is Leichte Sprache.
    Language {
        De = "de",
        DeSimple = "de-simple",
        En = "en",
        Ar = "ar",
    }
}

impl Language {
    /// The language's name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::DeSimple => "Leichte Sprache",
            Self::En => "English",
            Self::Ar => "العربية",
        }
    }

    /// `rtl` for scripts that run from right to left.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::De | Self::DeSimple | Self::En => "ltr",
            Self::Ar => "rtl",
        }
    }

    /// The tag as it stands in addresses.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.as_str()
    }
}

word_type! {
    /// How a text came about.
    Method {
        /// A person wrote it.
        Human = "human",
        /// A program translated it; shown with that label.
        Machine = "machine",
        /// A second person, or a group of readers for Leichte Sprache, has read it.
        Reviewed = "reviewed",
    }
}

word_type! {
    /// What a text belongs to.
    ObjectKind {
        Procedure = "procedure",
        Phase = "phase",
        Document = "document",
        Topic = "topic",
        Answer = "answer",
        Decision = "decision",
        Measure = "measure",
        Uptake = "uptake",
        Milestone = "milestone",
        MeasureEvent = "measure-event",
        Indicator = "indicator",
        IndicatorValue = "indicator-value",
        Question = "question",
        Choice = "choice",
        Category = "category",
        Event = "event",
    }
}

impl ObjectKind {
    /// What hangs on one of its fields: whoever reads where an event is goes there.
    fn weight(self, field: &str) -> Weight {
        if self == Self::Event && field == "place" { Weight::Fact } else { Weight::Everyday }
    }
}

/// One language's text of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    pub language: Language,
    pub body: String,
    /// The revision of the German text that this one renders; for German, its own.
    pub source_revision: i32,
    pub method: Method,
    pub reviewer: Option<String>,
    pub reviewed_at: Option<Timestamp>,
    pub edited_at: Timestamp,
}

/// Whether a text still says what the German one says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    Current,
    /// The German text has moved on since then.
    Stale {
        german_since: Timestamp,
    },
}

/// The text a reader gets.
#[derive(Debug, Clone)]
pub struct Text {
    pub body: String,
    /// May differ from the one asked for: then the block carries its own `lang` and `dir`.
    pub language: Language,
    pub method: Method,
    pub freshness: Freshness,
    html: OnceLock<SafeHtml>,
}

impl Text {
    /// The text as HTML, made when first asked for and kept with the text.
    #[must_use]
    pub fn html(&self) -> &SafeHtml {
        self.html.get_or_init(|| marked(&self.body))
    }
}

/// What kind of text it is, and so what may stand in for a missing translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Anything but facts people act on, ballot questions and legal deadlines.
    Everyday,
    /// What people act on: current, whoever wrote it, or the German text.
    Fact,
    /// Ballot questions and legal deadlines: reviewed and current, or the German text.
    Binding,
}

/// Picks the text for a reader: the asked language, else German.
/// Within a language there is one row, so "reviewed before machine" is a matter of its method.
#[must_use]
pub fn choose(variants: &[Variant], asked: Language, weight: Weight) -> Option<Text> {
    let german = variants.iter().find(|variant| variant.language == Language::De);
    let wanted = variants.iter().find(|variant| variant.language == asked && usable(variant, german, weight));
    let chosen = wanted.or(german)?;
    let body = match chosen.language {
        Language::DeSimple => one_sentence_a_line(&chosen.body).into_owned(),
        Language::De | Language::En | Language::Ar => chosen.body.clone(),
    };
    Some(Text {
        body,
        language: chosen.language,
        method: chosen.method,
        freshness: freshness(chosen, german),
        html: OnceLock::new(),
    })
}

fn usable(variant: &Variant, german: Option<&Variant>, weight: Weight) -> bool {
    match weight {
        Weight::Everyday => !variant.body.is_empty(),
        Weight::Fact => !variant.body.is_empty() && freshness(variant, german) == Freshness::Current,
        Weight::Binding => variant.method == Method::Reviewed && freshness(variant, german) == Freshness::Current,
    }
}

/// Compares a variant with its German source.
#[must_use]
pub fn freshness(variant: &Variant, german: Option<&Variant>) -> Freshness {
    match german {
        Some(german) if variant.language != Language::De && variant.source_revision < german.source_revision => {
            Freshness::Stale { german_since: german.edited_at }
        }
        _ => Freshness::Current,
    }
}

/// The chosen texts of several objects, read in one query.
#[derive(Debug, Clone, Default)]
pub struct Texts(HashMap<i64, Vec<(String, Text)>>);

impl Texts {
    /// The text of a field, if any language has it.
    #[must_use]
    pub fn get(&self, object: i64, field: &str) -> Option<&Text> {
        let (_, text) = self.0.get(&object)?.iter().find(|(name, _)| name == field)?;
        Some(text)
    }

    /// The text of a field as written, or nothing.
    #[must_use]
    pub fn body(&self, object: i64, field: &str) -> &str {
        self.get(object, field).map_or("", |text| text.body.as_str())
    }

    /// Every chosen text.
    pub fn all(&self) -> impl Iterator<Item = &Text> {
        self.0.values().flatten().map(|(_, text)| text)
    }

    /// Groups rows by object and field and chooses one text of each.
    #[must_use]
    pub fn chosen(rows: Vec<(ObjectKind, (i64, String, Variant))>, asked: Language) -> Self {
        let mut fields: HashMap<(ObjectKind, i64, String), Vec<Variant>> = HashMap::new();
        for (kind, (object, field, variant)) in rows {
            fields.entry((kind, object, field)).or_default().push(variant);
        }
        let mut chosen: HashMap<i64, Vec<(String, Text)>> = HashMap::new();
        for ((kind, object, field), variants) in fields {
            if let Some(text) = choose(&variants, asked, kind.weight(&field)) {
                chosen.entry(object).or_default().push((field, text));
            }
        }
        Self(chosen)
    }
}

/// A text to be stored.
#[derive(Debug, Clone)]
pub struct NewText {
    pub object_kind: ObjectKind,
    pub object: i64,
    pub field: String,
    pub language: Language,
    pub body: String,
    pub method: Method,
    pub reviewer: Option<String>,
}

/// Who at the desk wrote a text, and when readers looked at it.
#[derive(Debug, Clone, Copy)]
pub struct Edit {
    /// The account.
    pub staff: i64,
    /// When a reviewed text was reviewed; else the moment it is saved.
    pub reviewed_at: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variant(language: Language, revision: i32, method: Method) -> Variant {
        let at = Timestamp::from_unix(i64::from(revision));
        let body = format!("{} {revision}", language.tag());
        Variant { language, body, source_revision: revision, method, reviewer: None, reviewed_at: None, edited_at: at }
    }

    #[test]
    fn a_reader_gets_the_asked_language_and_german_when_it_is_missing() {
        let both = [variant(Language::De, 2, Method::Human), variant(Language::Ar, 2, Method::Machine)];
        assert_eq!(choose(&both, Language::Ar, Weight::Everyday).unwrap().language, Language::Ar);
        assert_eq!(choose(&both, Language::En, Weight::Everyday).unwrap().language, Language::De);
        assert!(choose(&[], Language::En, Weight::Everyday).is_none());
    }

    #[test]
    fn leichte_sprache_is_read_one_sentence_a_line_however_it_was_typed() {
        let mut rows = [variant(Language::De, 1, Method::Human), variant(Language::DeSimple, 1, Method::Human)];
        for row in &mut rows {
            row.body = "Der Weg ist dunkel. Wir stellen Lampen auf.".to_owned();
        }
        let read = |language| choose(&rows, language, Weight::Everyday).unwrap().body;
        assert_eq!(read(Language::DeSimple), "Der Weg ist dunkel.\nWir stellen Lampen auf.");
        assert_eq!(read(Language::De), rows[0].body);
    }

    #[test]
    fn a_text_is_stale_as_soon_as_the_german_one_moves_on() {
        let rows = [variant(Language::De, 3, Method::Human), variant(Language::En, 2, Method::Reviewed)];
        let text = choose(&rows, Language::En, Weight::Everyday).unwrap();
        assert_eq!(text.freshness, Freshness::Stale { german_since: Timestamp::from_unix(3) });
    }

    #[test]
    fn where_an_event_is_stands_in_german_while_the_translation_is_old_and_other_texts_in_the_language_asked_for() {
        let said = |kind, field: &str, revision| {
            let rows = [variant(Language::De, 3, Method::Human), variant(Language::En, revision, Method::Machine)];
            let rows = rows.map(|variant| (kind, (7, field.to_owned(), variant)));
            Texts::chosen(rows.to_vec(), Language::En).get(7, field).unwrap().language
        };
        assert_eq!(said(ObjectKind::Event, "place", 2), Language::De);
        assert_eq!(said(ObjectKind::Event, "place", 3), Language::En);
        assert_eq!(said(ObjectKind::Event, "title", 2), Language::En);
        assert_eq!(said(ObjectKind::Procedure, "place", 2), Language::En);
    }

    #[test]
    fn binding_text_is_reviewed_and_current_or_german() {
        for (revision, method, expected) in [
            (3, Method::Reviewed, Language::En),
            (3, Method::Machine, Language::De),
            (3, Method::Human, Language::De),
            (2, Method::Reviewed, Language::De),
        ] {
            let rows = [variant(Language::De, 3, Method::Human), variant(Language::En, revision, method)];
            assert_eq!(choose(&rows, Language::En, Weight::Binding).unwrap().language, expected);
        }
    }
}
