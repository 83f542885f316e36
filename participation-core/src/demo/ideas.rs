//! The demo's many contributions, put together from parts written by hand.

use std::collections::HashMap;

use map::Position;
use serde::Deserialize;

use super::DemoRefused;
use super::builder;
use super::content::read;
use super::dice::Dice;
use crate::contribution::{self, Envelope};
use crate::outcome::{Disposition, Draft, Words};
use crate::procedure::ProcedureId;
use crate::proposal::{COMMENT_LIMIT, NewProposal};
use crate::{Channel, Language, PlainText};

const PARTS: &str = include_str!("content/ideas.toml");

/// What reaches the city how often, of a thousand: of old, 17 of 100 come on paper.
const CHANNELS: [(Channel, usize); 5] =
    [(Channel::Online, 745), (Channel::Paper, 170), (Channel::Phone, 45), (Channel::Desk, 25), (Channel::Kiosk, 15)];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    ideas: Vec<Idea>,
    more: Texts,
    comments: Texts,
    remarks: Texts,
    foreign: Vec<Foreign>,
    answers: Vec<Reply>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Idea {
    topic: String,
    /// The procedure it is made for, where it fits no other.
    only: Option<String>,
    titles: Vec<String>,
    texts: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    texts: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Foreign {
    language: Language,
    topic: String,
    title: String,
    text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reply {
    disposition: Disposition,
    office: String,
    answer: String,
    reason: String,
}

/// A place that contributions are about.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub name: String,
    pub position: Option<Position>,
    pub district: Option<i64>,
}

/// A procedure as far as contributions need it.
#[derive(Debug, Clone)]
pub(super) struct Stage {
    pub slug: String,
    pub id: ProcedureId,
    pub topics: HashMap<String, i64>,
    /// Where its contributions lie; anywhere in the city without one.
    pub district: Option<i64>,
}

/// All parts, ready to be put together.
#[derive(Debug)]
pub(super) struct Ideas {
    file: File,
    spots: Vec<Spot>,
}

impl Ideas {
    pub(super) fn new(spots: Vec<Spot>) -> Result<Self, DemoRefused> {
        Ok(Self { file: read("ideas.toml", PARTS)?, spots })
    }

    /// The place of that name.
    pub(super) fn spot(&self, name: &str) -> Option<&Spot> {
        self.spots.iter().find(|spot| spot.name == name)
    }

    /// How a contribution reaches the city.
    pub(super) fn channel(dice: &mut Dice) -> Channel {
        CHANNELS[dice.weighted(&CHANNELS.map(|(_, weight)| weight))].0
    }

    /// A proposal for a procedure.
    pub(super) fn proposal(&self, stage: &Stage, key: &str, dice: &mut Dice) -> Result<NewProposal, DemoRefused> {
        let fits = |spot: &&Spot| stage.district.is_none() || spot.district == stage.district;
        let fitting: Vec<&Spot> = self.spots.iter().filter(fits).collect();
        let spot = dice.pick(&fitting).map(|spot| (*spot).clone());
        let place = spot.as_ref().map_or("", |spot| spot.name.as_str());
        let (topic, title, body, language) = self.words(stage, place, dice);
        let mut draft = builder::proposal(stage.id, &title)
            .body(&body)
            .key(key)
            .by(Self::channel(dice))
            .language(language)
            .topic(stage.topics.get(topic).copied().unwrap_or_default());
        if let Some(spot) = &spot {
            let position = spot.position.map(|at| near(at, dice));
            draft = draft.place(&spot.name, position, spot.district);
        }
        draft.build().map_err(|refused| DemoRefused::Content(refused.to_string()))
    }

    fn words(&self, stage: &Stage, place: &str, dice: &mut Dice) -> (&str, String, String, Language) {
        let fits = |topic: &str| stage.topics.contains_key(topic);
        let foreign: Vec<&Foreign> = self.file.foreign.iter().filter(|foreign| fits(&foreign.topic)).collect();
        if let (true, Some(said)) = (dice.often(35), dice.pick(&foreign)) {
            return (&said.topic, said.title.replace("{ort}", place), said.text.clone(), said.language);
        }
        let own = |idea: &&Idea| idea.only.as_deref().is_none_or(|only| only == stage.slug) && fits(&idea.topic);
        let mut ideas: Vec<&Idea> = self.file.ideas.iter().filter(own).collect();
        // Where a procedure has ideas of its own for a topic, the general ones would be beside the point.
        if ideas.iter().any(|idea| idea.only.is_some()) {
            ideas.retain(|idea| idea.only.is_some() || matches!(idea.topic.as_str(), "play" | "water"));
        }
        let Some(idea) = dice.pick(&ideas) else { return ("", place.to_owned(), String::new(), Language::De) };
        let title = dice.pick(&idea.titles).map_or_else(String::new, |title| title.replace("{ort}", place));
        (&idea.topic, title, self.body(idea, dice), Language::De)
    }

    fn body(&self, idea: &Idea, dice: &mut Dice) -> String {
        let mut parts: Vec<&str> = Vec::new();
        if !dice.often(90) {
            parts.extend(dice.pick(&idea.texts).map(String::as_str));
            for chance in [550, 300] {
                let more = dice.pick(&self.file.more.texts).map_or("", String::as_str);
                if dice.often(chance) && !parts.contains(&more) {
                    parts.push(more);
                }
            }
        }
        parts.join(" ")
    }

    /// Somewhere in the city, as a report brings it along.
    pub(super) fn somewhere(&self, key: String, dice: &mut Dice) -> Option<(Envelope, contribution::Position)> {
        let placed: Vec<&Spot> = self.spots.iter().filter(|spot| spot.position.is_some()).collect();
        let spot = dice.pick(&placed)?;
        let position = near(spot.position?, dice);
        let mut envelope = builder::envelope();
        envelope.idempotency_key = key;
        envelope.channel = Self::channel(dice);
        envelope.place = Some(spot.name.clone());
        envelope.position = Some(position);
        envelope.district = spot.district;
        Some((envelope, position))
    }

    /// What somebody says about a proposal.
    pub(super) fn comment(&self, dice: &mut Dice) -> Result<PlainText, DemoRefused> {
        let mut said = dice.pick(&self.file.comments.texts).cloned().unwrap_or_default();
        if dice.often(200)
            && let Some(more) = dice.pick(&self.file.more.texts)
        {
            said = format!("{said} {more}");
        }
        PlainText::paragraphs(&said, COMMENT_LIMIT).map_err(|refused| DemoRefused::Content(refused.to_string()))
    }

    /// What somebody adds at the end of a survey: one thing, or two.
    pub(super) fn remark(&self, dice: &mut Dice) -> Result<PlainText, DemoRefused> {
        let mut said = dice.pick(&self.file.remarks.texts).cloned().unwrap_or_default();
        if dice.often(500)
            && let Some(more) = dice.pick(&self.file.remarks.texts)
            && *more != said
        {
            said = format!("{said} {more}");
        }
        PlainText::paragraphs(&said, COMMENT_LIMIT).map_err(|refused| DemoRefused::Content(refused.to_string()))
    }

    /// What an office answers.
    pub(super) fn answer(&self, offices: &HashMap<String, i64>, dice: &mut Dice) -> Result<Draft, DemoRefused> {
        let reply = dice.pick(&self.file.answers).ok_or_else(|| DemoRefused::Content("no answers".to_owned()))?;
        let office = offices.get(&reply.office).copied();
        Ok(Draft {
            disposition: reply.disposition,
            office: office.ok_or_else(|| DemoRefused::Content(format!("no office '{}'", reply.office)))?,
            link: None,
            german: Words::parse(&reply.answer, &reply.reason, "")
                .map_err(|wrong| DemoRefused::Content(format!("{wrong:?}")))?,
            translations: Vec::new(),
        })
    }
}

/// A point within about 120 metres, so that not all pins of a street lie on one another.
fn near(at: Position, dice: &mut Dice) -> contribution::Position {
    let mut shift = || f64::from(u32::try_from(dice.below(2000)).unwrap_or(1000)) / 1000.0 - 1.0;
    let (east, north) = (shift() * 0.0016, shift() * 0.001);
    let round = |degrees: f64| (degrees * 1e5).round() / 1e5;
    contribution::Position { longitude: round(at.longitude() + east), latitude: round(at.latitude() + north) }
}
