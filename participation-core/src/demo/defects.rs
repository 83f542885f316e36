//! The demo's location reports: what can be reported, what people report, and how far it is.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::DemoRefused;
use super::content::{Words, read};
use super::dice::Dice;
use super::ideas::Ideas;
use super::people::Crew;
use crate::language::Method;
use crate::location_report::desk::Change;
use crate::location_report::{self, NewCategory, NewReport, Status, TITLE_LIMIT};
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
        let texts =
            |words: &Words| words.iter().map(|(language, text)| (*language, Method::Human, text.clone())).collect();
        let categories = file.categories.iter().map(|category| NewCategory {
            icon: category.icon.clone(),
            office: crew.offices.get(&category.office).copied(),
            questions: Vec::new(),
            texts: vec![("name".to_owned(), texts(&category.name)), ("example".to_owned(), texts(&category.example))],
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
        let titles = self.file.categories.get(category).map(|category| category.titles.as_slice()).unwrap_or_default();
        Ok(Some(NewReport {
            procedure: procedure.0,
            category: self.ids.get(category).copied().unwrap_or_default(),
            title: line(dice.pick(titles).map_or("", String::as_str), TITLE_LIMIT)?,
            description: None,
            answers: BTreeMap::new(),
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
