//! The demo's content files: what a procedure's TOML file holds, and how it becomes a procedure to be stored.
//! The words are the files'; this only reads them.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::DemoRefused;
use super::calendar::{Day, dated};
use super::document;
use super::people::Crew;
use crate::language::Method;
use crate::procedure::{
    Decides, Format, Level, ModerationRule, NewDocument, NewPhase, NewProcedure, NewTopic, Offer, PhaseKind,
    ProcedureKind, ProcedureState, Voice,
};
use crate::{Language, Timestamp};

macro_rules! files {
    ($($name:literal),+ $(,)?) => { [$(($name, include_str!(concat!("content/", $name)))),+] };
}

const PROCEDURES: [(&str, &str); 6] = files![
    "procedures/promenade.toml",
    "procedures/gievenbeck.toml",
    "procedures/stadthafen.toml",
    "procedures/benches.toml",
    "procedures/tempo-30.toml",
    "procedures/hoersterplatz.toml",
];

/// A field in the languages that have it.
pub(super) type Words = BTreeMap<Language, String>;

/// One procedure's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProcedureFile {
    pub slug: String,
    kind: ProcedureKind,
    level: Level,
    decides: Decides,
    voice: Voice,
    moderation: ModerationRule,
    support_goal: Option<i32>,
    answer_days: i32,
    minimum_age: Option<i32>,
    drawing: String,
    contact_name: String,
    contact_phone: String,
    contact_email: String,
    /// The office in charge, by its key.
    office: String,
    #[serde(default)]
    area: Vec<String>,
    /// The district that its contributions lie in, where it is about one place.
    pub district: Option<String>,
    paper: Option<String>,
    pub starts: i64,
    ends: Day,
    required: Vec<Language>,
    /// How each language's texts came about.
    methods: BTreeMap<Language, Method>,
    texts: BTreeMap<Field, Words>,
    phases: Vec<PhaseFile>,
    #[serde(default)]
    offers: Vec<OfferFile>,
    #[serde(default)]
    pub topics: Vec<TopicFile>,
    #[serde(default)]
    documents: Vec<DocumentFile>,
    #[serde(default)]
    revisions: Vec<RevisionFile>,
}

/// A text that was changed later; languages that it does not bring along show the older state since.
#[derive(Debug, Deserialize)]
struct RevisionFile {
    field: Field,
    day: i64,
    #[serde(flatten)]
    words: Words,
}

/// A changed text and when it was changed.
pub(super) type Revision = (&'static str, Timestamp, Vec<(Language, Method, String)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Field {
    Title,
    Summary,
    About,
    Open,
    Fixed,
    Place,
    Result,
    Figure,
    FigureNote,
    Quote,
}

impl Field {
    const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::About => "about",
            Self::Open => "open",
            Self::Fixed => "fixed",
            Self::Place => "place",
            Self::Result => "result",
            Self::Figure => "figure",
            Self::FigureNote => "figure_note",
            Self::Quote => "quote",
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PhaseFile {
    kind: PhaseKind,
    starts: Day,
    ends: Option<Day>,
    title: Words,
    note: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfferFile {
    format: Format,
    opens: Day,
    closes: Day,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TopicFile {
    /// The icon, and what the collection of proposals calls it by.
    pub key: String,
    icon: String,
    name: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentFile {
    file: String,
    dated: Day,
    title: Words,
    note: Words,
    /// The text of the document, in German; a line that begins with `# ` is a heading.
    text: String,
}

/// Reads one of the demo's files.
pub(super) fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, DemoRefused> {
    toml::from_str(text).map_err(|error| DemoRefused::Content(format!("{name}: {error}")))
}

/// The procedures, in the order in which they were begun.
pub(super) fn procedures() -> Result<Vec<ProcedureFile>, DemoRefused> {
    let mut files: Vec<ProcedureFile> =
        PROCEDURES.iter().map(|(name, text)| read(name, text)).collect::<Result<_, _>>()?;
    files.sort_by_key(|file| file.starts);
    Ok(files)
}

impl ProcedureFile {
    /// The texts that were changed after the beginning.
    pub(super) fn revisions(&self, now: Timestamp) -> Vec<Revision> {
        let say = Say { methods: &self.methods, now };
        let changed =
            |revision: &RevisionFile| (revision.field.name(), now.plus_days(revision.day), say.all(&revision.words));
        self.revisions.iter().map(changed).collect()
    }

    /// The procedure as it stands at `now`.
    pub(super) fn into_new(self, crew: &Crew, now: Timestamp) -> Result<NewProcedure, DemoRefused> {
        let say = Say { methods: &self.methods, now };
        let phases = self.phases.iter().map(|phase| phase.to_new(&say)).collect::<Result<_, _>>()?;
        let offers = self.offers.iter().map(|offer| offer.to_new(now)).collect::<Result<_, _>>()?;
        let documents = self.documents.iter().map(|file| file.to_new(&say)).collect::<Result<_, _>>()?;
        let topic = |topic: &TopicFile| NewTopic { icon: topic.icon.clone(), name: say.all(&topic.name) };
        Ok(NewProcedure {
            texts: self.texts.iter().map(|(field, words)| (field.name(), say.all(words))).collect(),
            topics: self.topics.iter().map(topic).collect(),
            starts_at: Day::After(self.starts).morning(now)?,
            ends_at: self.ends.evening(now)?,
            paper_reference: self.paper.map(|paper| dated(&paper, Language::De, now)),
            state: ProcedureState::Published,
            slug: self.slug,
            kind: self.kind,
            level: self.level,
            decides: self.decides,
            voice: self.voice,
            moderation: self.moderation,
            support_goal: self.support_goal,
            answer_days: self.answer_days,
            minimum_age: self.minimum_age,
            drawing: self.drawing,
            contact_name: self.contact_name,
            contact_phone: self.contact_phone,
            contact_email: self.contact_email,
            office: Some(crew.office(&self.office)?),
            area: self.area,
            required_languages: self.required,
            created_by: None,
            phases,
            offers,
            documents,
        })
    }
}

/// How words become texts: who wrote each language, and what day it is.
struct Say<'a> {
    methods: &'a BTreeMap<Language, Method>,
    now: Timestamp,
}

impl Say<'_> {
    fn all(&self, words: &Words) -> Vec<(Language, Method, String)> {
        let said = |(language, text): (&Language, &String)| {
            let method = self.methods.get(language).copied().unwrap_or(Method::Human);
            (*language, method, dated(text.trim(), *language, self.now))
        };
        words.iter().map(said).collect()
    }
}

impl PhaseFile {
    fn to_new(&self, say: &Say<'_>) -> Result<NewPhase, DemoRefused> {
        Ok(NewPhase {
            kind: self.kind,
            starts_at: self.starts.morning(say.now)?,
            ends_at: self.ends.as_ref().map(|end| end.evening(say.now)).transpose()?,
            title: say.all(&self.title),
            note: say.all(&self.note),
        })
    }
}

impl OfferFile {
    fn to_new(&self, now: Timestamp) -> Result<Offer, DemoRefused> {
        Ok(Offer { format: self.format, opens_at: self.opens.morning(now)?, closes_at: self.closes.evening(now)? })
    }
}

impl DocumentFile {
    fn to_new(&self, say: &Say<'_>) -> Result<NewDocument, DemoRefused> {
        let text = dated(&self.text, Language::De, say.now);
        let title = self.title.get(&Language::De).map_or("", String::as_str);
        let (media_type, content) = if self.file.ends_with(".csv") {
            ("text/csv", text.trim_start().as_bytes().to_vec())
        } else {
            ("application/pdf", document::pdf(title, &text))
        };
        Ok(NewDocument {
            file_name: self.file.clone(),
            media_type: media_type.to_owned(),
            content,
            dated: self.dated.date(say.now)?,
            title: say.all(&self.title),
            note: say.all(&self.note),
        })
    }
}
