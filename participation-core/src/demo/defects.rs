//! The demo's location reports: what can be reported, what people report, and how far it is.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::DemoRefused;
use super::content::{Words, read};
use super::dice::Dice;
use super::ideas::Ideas;
use super::people::Crew;
use crate::language::{Language, Method};
use crate::location_report::desk::Change;
use crate::location_report::{self, Answers, NewCategory, NewReport, Question, Status, TITLE_LIMIT};
use crate::procedure::ProcedureId;
use crate::staff::{Actor, Role};
use crate::storage::Storage;
use crate::{PlainText, Timestamp};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    procedure: String,
    categories: Vec<CategoryFile>,
    reasons: BTreeMap<Status, Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CategoryFile {
    icon: String,
    office: String,
    name: Words,
    example: Words,
    titles: Vec<String>,
    /// What is asked in this category besides.
    #[serde(default)]
    questions: Vec<QuestionFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    key: String,
    #[serde(default)]
    required: bool,
    words: Words,
    /// By key, in their order; none for a line of text.
    #[serde(default)]
    choices: Vec<ChoiceFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceFile {
    key: String,
    words: Words,
}

type Texts = Vec<(String, Vec<(Language, Method, String)>)>;

impl CategoryFile {
    fn questions(&self) -> Vec<Question> {
        let choices = |own: &QuestionFile| own.choices.iter().map(|choice| choice.key.clone()).collect();
        let question =
            |own: &QuestionFile| Question { key: own.key.clone(), choices: choices(own), required: own.required };
        self.questions.iter().map(question).collect()
    }

    fn texts(&self) -> Texts {
        let texts =
            |words: &Words| words.iter().map(|(language, text)| (*language, Method::Human, text.clone())).collect();
        let mut all = vec![("name".to_owned(), texts(&self.name)), ("example".to_owned(), texts(&self.example))];
        for question in &self.questions {
            all.push((format!("question-{}", question.key), texts(&question.words)));
            for choice in &question.choices {
                all.push((format!("choice-{}-{}", question.key, choice.key), texts(&choice.words)));
            }
        }
        all
    }

    /// What somebody ticks; lines of text stay empty.
    fn answers(&self, dice: &mut Dice) -> Answers {
        let ticked = |own: &QuestionFile, dice: &mut Dice| {
            dice.pick(&own.choices).map(|choice| (own.key.clone(), choice.key.clone()))
        };
        self.questions.iter().filter_map(|own| ticked(own, dice)).collect()
    }
}

/// What the desk says of a report, and when.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    pub at: Timestamp,
    pub to: Status,
    pub reason: PlainText,
    pub by: Actor,
}

impl Word {
    /// The change that this word is for a report.
    pub(crate) fn change(&self, report: crate::contribution::Reference, version: i32) -> Change {
        Change { report, version, to: self.to, reason: self.reason.clone(), office: None }
    }
}

/// The categories as they were stored, with what people say in them.
pub(super) struct Defects {
    file: File,
    ids: Vec<i64>,
    office: Actor,
}

fn line(text: &str, limit: usize) -> Result<PlainText, DemoRefused> {
    PlainText::line(text, limit).map_err(|refused| DemoRefused::Content(format!("reports.toml: {refused}")))
}

impl Defects {
    /// Stores the categories in their procedure.
    pub(super) async fn store(
        storage: &Storage,
        procedure: impl Fn(&str) -> Option<ProcedureId>,
        crew: &Crew,
        now: Timestamp,
    ) -> Result<Self, DemoRefused> {
        let file: File = read("reports.toml", include_str!("content/reports.toml"))?;
        let unknown = || DemoRefused::Content(format!("'{}' is no procedure", file.procedure));
        let of = procedure(&file.procedure).ok_or_else(unknown)?;
        let categories = file.categories.iter().map(|category| NewCategory {
            icon: category.icon.clone(),
            office: crew.offices.get(&category.office).copied(),
            questions: category.questions(),
            texts: category.texts(),
        });
        let ids = location_report::add_categories(storage, of.0, categories.collect(), now).await?;
        Ok(Self { file, ids, office: crew.of(Role::Office)?.actor() })
    }

    /// What one person reports.
    pub(super) fn report(
        &self,
        procedure: ProcedureId,
        ideas: &Ideas,
        key: String,
        dice: &mut Dice,
    ) -> Result<Option<NewReport>, DemoRefused> {
        let category = dice.below(self.ids.len());
        let Some((envelope, position)) = ideas.somewhere(key, dice) else { return Ok(None) };
        let own = self.file.categories.get(category);
        let titles = own.map(|category| category.titles.as_slice()).unwrap_or_default();
        Ok(Some(NewReport {
            procedure: procedure.0,
            category: self.ids.get(category).copied().unwrap_or_default(),
            title: line(dice.pick(titles).map_or("", String::as_str), TITLE_LIMIT)?,
            description: None,
            answers: own.map(|category| category.answers(dice)).unwrap_or_default(),
            photo: None,
            position,
            envelope,
        }))
    }

    /// What the desk says of it, if anything by now; most things are done after some days.
    pub(super) fn word(&self, at: Timestamp, now: Timestamp, dice: &mut Dice) -> Result<Option<Word>, DemoRefused> {
        let after = at.plus_days(1 + i64::try_from(dice.below(6)).unwrap_or(0));
        if after >= now {
            return Ok(None);
        }
        let to = [Status::Done, Status::InWork, Status::Examined, Status::Refused][dice.weighted(&[74, 12, 9, 5])];
        let reasons = self.file.reasons.get(&to).map(Vec::as_slice).unwrap_or_default();
        let reason = line(dice.pick(reasons).map_or("", String::as_str), location_report::REASON_LIMIT)?;
        Ok(Some(Word { at: after, to, reason, by: self.office.clone() }))
    }
}
