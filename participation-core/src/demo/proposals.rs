//! The proposals of the demo: those written by hand, one by one.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::DemoRefused;
use super::builder;
use super::calendar::dated;
use super::content::read;
use super::ideas::{Ideas, Stage};
use crate::contribution::Position;
use crate::language::Method;
use crate::outcome::{Disposition, Draft, Translation, Words};
use crate::proposal::NewProposal;
use crate::{Channel, Language, Timestamp};

const BY_HAND: &str = include_str!("content/proposals.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    proposals: Vec<Written>,
}

/// A proposal written by hand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    /// The name of its procedure in addresses.
    pub procedure: String,
    pub key: String,
    pub title: String,
    #[serde(default)]
    body: String,
    #[serde(default = "german")]
    language: Language,
    topic: String,
    place: String,
    author: Option<String>,
    #[serde(default = "online")]
    channel: Channel,
    /// Days after the demo's day.
    pub day: i64,
    pub support: u32,
    /// Waits for a person to read it.
    #[serde(default)]
    pub unread: bool,
    answer: Option<AnswerFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerFile {
    day: i64,
    disposition: Disposition,
    office: String,
    /// First sentence, reason and costs in each language.
    words: BTreeMap<Language, WordsFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    answer: String,
    reason: String,
    #[serde(default)]
    cost: String,
}

const fn german() -> Language {
    Language::De
}

const fn online() -> Channel {
    Channel::Online
}

/// Those written by hand, oldest first.
pub(super) fn by_hand() -> Result<Vec<Written>, DemoRefused> {
    let mut file: File = read("proposals.toml", BY_HAND)?;
    file.proposals.sort_by_key(|written| written.day);
    Ok(file.proposals)
}

impl Written {
    /// As it would be handed in.
    pub(super) fn draft(&self, stage: &Stage, ideas: &Ideas) -> Result<NewProposal, DemoRefused> {
        let unknown = |what: &str| DemoRefused::Content(format!("{}: no {what}", self.key));
        let topic = stage.topics.get(&self.topic).ok_or_else(|| unknown(&self.topic))?;
        let spot = ideas.spot(&self.place).ok_or_else(|| unknown(&self.place))?;
        let position = spot.position.map(|at| Position { longitude: at.longitude(), latitude: at.latitude() });
        let draft = builder::proposal(stage.id, &self.title)
            .body(&self.body)
            .key(&format!("demo-{}", self.key))
            .by(self.channel)
            .language(self.language)
            .topic(*topic)
            .place(&spot.name, position, spot.district);
        let draft = match &self.author {
            Some(author) => draft.author(author, None),
            None => draft,
        };
        draft.build().map_err(|refused| DemoRefused::Content(format!("{}: {refused}", self.key)))
    }

    /// What the city answered, and when.
    pub(super) fn answer(
        &self,
        now: Timestamp,
        offices: &HashMap<String, i64>,
    ) -> Result<Option<(Draft, Timestamp)>, DemoRefused> {
        let Some(answer) = &self.answer else { return Ok(None) };
        let parse = |language: Language, words: &WordsFile| {
            let dated = |text: &str| dated(text, language, now);
            Words::parse(&dated(&words.answer), &dated(&words.reason), &dated(&words.cost))
                .map_err(|wrong| DemoRefused::Content(format!("{}: {wrong:?}", self.key)))
        };
        let missing = || DemoRefused::Content(format!("{}: no German answer or no office", self.key));
        let german = answer.words.get(&Language::De).ok_or_else(missing)?;
        let others = answer.words.iter().filter(|(language, _)| **language != Language::De);
        let translations = others.map(|(language, words)| {
            Ok(Translation {
                language: *language,
                method: Method::Reviewed,
                words: Some(parse(*language, words)?),
                confirmed: false,
            })
        });
        let draft = Draft {
            disposition: answer.disposition,
            office: *offices.get(&answer.office).ok_or_else(missing)?,
            link: None,
            german: parse(Language::De, german)?,
            translations: translations.collect::<Result<_, DemoRefused>>()?,
        };
        Ok(Some((draft, now.plus_days(answer.day))))
    }
}
