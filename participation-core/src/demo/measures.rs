//! What the demo's city builds because of its decisions, how far it is, and what it changed, through the rooms of measures
//! and indicators.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::calendar::dated;
use super::content::{Words, read};
use super::people::Crew;
use super::{DemoRefused, PAPER_HOST};
use crate::council::PaperLink;
use crate::indicator::{self, Decimal, Direction, NewIndicator, NewValue, Period, Point};
use crate::language::{Method, Wording};
use crate::measure::{
    self, Cents, Change, MeasureAction, MeasureChange, MeasureWords, MilestoneReport, NewMeasure, Report,
};
use crate::staff::{Actor, Role};
use crate::storage::Storage;
use crate::{Language, PlainText, Timestamp};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    measures: Vec<MeasureFile>,
    indicators: Vec<IndicatorFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MeasureFile {
    decision: String,
    office: String,
    starts: i64,
    finishes: i64,
    started: Option<i64>,
    finished: Option<i64>,
    paused: Option<Because>,
    /// Euros, as somebody types them.
    planned: String,
    actual: Option<Spent>,
    title: Words,
    cost: Words,
    goal: Words,
    budget: Words,
    #[serde(default)]
    milestones: Vec<MilestoneFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Because {
    day: i64,
    reason: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Spent {
    day: i64,
    euros: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MilestoneFile {
    due: i64,
    done: Option<i64>,
    dropped: Option<Because>,
    title: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct IndicatorFile {
    /// Keys of the decisions whose measures it belongs to.
    of: Vec<String>,
    direction: Direction,
    /// Years before the demo's, and the value at their end.
    baseline: (i32, String),
    target: (i32, String),
    source: String,
    title: Words,
    unit: Words,
    about: Words,
    #[serde(default)]
    values: Vec<ValueFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ValueFile {
    /// Years from the demo's: −1 is the year before.
    year: i32,
    value: String,
    /// What was recorded first, by mistake.
    instead_of: Option<String>,
    note: Option<Words>,
}

fn odd(cause: impl std::fmt::Display) -> DemoRefused {
    DemoRefused::Content(format!("measures.toml: {cause}"))
}

fn text(raw: &str, language: Language, now: Timestamp) -> Result<PlainText, DemoRefused> {
    PlainText::paragraphs(&dated(raw, language, now), measure::REASON_LIMIT).map_err(odd)
}

fn wording(words: &Words, now: Timestamp) -> Result<Wording, DemoRefused> {
    let german = words.get(&Language::De).ok_or_else(|| odd("no German words"))?;
    let others = words.iter().filter(|(language, _)| **language != Language::De);
    let translations = others.map(|(language, raw)| Ok((*language, Method::Reviewed, text(raw, *language, now)?)));
    let translations = translations.collect::<Result<_, DemoRefused>>()?;
    Ok(Wording { german: text(german, Language::De, now)?, translations })
}

/// Plans what was decided, reports on it as of each day, and measures what it changed.
pub(super) async fn build(
    storage: &Storage,
    crew: &Crew,
    decisions: &HashMap<String, (i64, Timestamp)>,
    now: Timestamp,
) -> Result<(), DemoRefused> {
    let file: File = read("measures.toml", include_str!("content/measures.toml"))?;
    let by = crew.of(Role::Participation)?.actor();
    let mut planned = HashMap::new();
    for own in &file.measures {
        let (decision, at) = *decisions.get(&own.decision).ok_or_else(|| odd(&own.decision))?;
        let new = own.to_new(decision, crew, now)?;
        let id = measure::plan(storage, new, by.clone(), at).await.map_err(odd)?;
        own.report(storage, (id, at), (crew, &by), now).await?;
        planned.insert(own.decision.clone(), id);
    }
    for own in &file.indicators {
        own.measure(storage, &planned, &by, now).await?;
    }
    Ok(())
}

impl MeasureFile {
    fn to_new(&self, decision: i64, crew: &Crew, now: Timestamp) -> Result<NewMeasure, DemoRefused> {
        let words = |language: Language| {
            let said = |words: &Words| words.get(&language).map(|raw| text(raw, language, now)).transpose();
            let title = said(&self.title)?.ok_or_else(|| odd("a measure without a title"))?;
            let method = if language == Language::De { Method::Human } else { Method::Reviewed };
            let (cost, goal, budget) = (said(&self.cost)?, said(&self.goal)?, said(&self.budget)?);
            Ok::<_, DemoRefused>(MeasureWords { language, method, title, cost, goal, budget })
        };
        let others = [Language::DeSimple, Language::En, Language::Ar];
        Ok(NewMeasure {
            decision,
            office: self.office(crew)?,
            starts_on: now.plus_days(self.starts).city_day(),
            finishes_on: now.plus_days(self.finishes).city_day(),
            planned_cost: Some(self.planned.parse().map_err(odd)?),
            german: words(Language::De)?,
            translations: others.into_iter().map(words).collect::<Result<_, _>>()?,
        })
    }

    fn office(&self, crew: &Crew) -> Result<i64, DemoRefused> {
        crew.offices.get(&self.office).copied().ok_or_else(|| odd(&self.office))
    }

    async fn report(
        &self,
        storage: &Storage,
        (id, planned_at): (i64, Timestamp),
        (crew, by): (&Crew, &Actor),
        now: Timestamp,
    ) -> Result<(), DemoRefused> {
        let mut version = 1;
        let mut acts: Vec<(Timestamp, Report)> = Vec::new();
        for own in &self.milestones {
            let due = now.plus_days(own.due).city_day();
            let milestone = MilestoneReport::Add { due, title: wording(&own.title, now)? };
            let added = Report::Milestone { milestone, reason: None };
            let changes = measure::report(storage, (id, version), added, by.clone(), planned_at).await.map_err(odd)?;
            version += 1;
            let Some(Change::MilestoneAdded { milestone, .. }) = changes.first() else { continue };
            acts.extend(own.acts(*milestone, now)?);
        }
        acts.extend(self.acts(crew, now)?);
        acts.sort_by_key(|(at, _)| *at);
        for (at, report) in acts {
            measure::report(storage, (id, version), report, by.clone(), at).await.map_err(odd)?;
            version += 1;
        }
        Ok(())
    }

    /// Everything but milestones, each with its day.
    fn acts(&self, crew: &Crew, now: Timestamp) -> Result<Vec<(Timestamp, Report)>, DemoRefused> {
        let moved = |day: Option<i64>, action| day.map(|day| (now.plus_days(day), Report::moved(action)));
        let mut acts: Vec<(Timestamp, Report)> =
            [moved(self.started, MeasureAction::Start), moved(self.finished, MeasureAction::Finish)]
                .into_iter()
                .flatten()
                .collect();
        if let Some(because) = &self.paused {
            let reason = Some(wording(&because.reason, now)?);
            acts.push((now.plus_days(because.day), Report::Move { action: MeasureAction::Pause, reason }));
        }
        if let Some(spent) = &self.actual {
            let change = MeasureChange {
                office: self.office(crew)?,
                starts_on: now.plus_days(self.starts).city_day(),
                finishes_on: now.plus_days(self.finishes).city_day(),
                planned_cost: Some(self.planned.parse().map_err(odd)?),
                actual_cost: Some(spent.euros.parse::<Cents>().map_err(odd)?),
            };
            acts.push((now.plus_days(spent.day).plus_seconds(60), Report::Change { change, reason: None }));
        }
        Ok(acts)
    }
}

impl MilestoneFile {
    fn acts(&self, milestone: i64, now: Timestamp) -> Result<Vec<(Timestamp, Report)>, DemoRefused> {
        let mut acts = Vec::new();
        if let Some(day) = self.done {
            let at = now.plus_days(day);
            let milestone = MilestoneReport::Done { milestone, on: at.city_day() };
            acts.push((at.plus_seconds(-60), Report::Milestone { milestone, reason: None }));
        }
        if let Some(because) = &self.dropped {
            let reason = Some(wording(&because.reason, now)?);
            let milestone = MilestoneReport::Drop { milestone };
            acts.push((now.plus_days(because.day).plus_seconds(-60), Report::Milestone { milestone, reason }));
        }
        Ok(acts)
    }
}

/// The first and the last day of a year that is so many years from the demo's.
fn year(years: i32, now: Timestamp) -> Result<(NaiveDate, NaiveDate), DemoRefused> {
    let year = now.city_day().year() + years;
    NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31)).ok_or_else(|| odd(year))
}

impl IndicatorFile {
    async fn measure(
        &self,
        storage: &Storage,
        planned: &HashMap<String, i64>,
        by: &Actor,
        now: Timestamp,
    ) -> Result<(), DemoRefused> {
        let point = |(years, value): &(i32, String)| {
            Ok::<_, DemoRefused>(Point { value: Decimal::typed(value).map_err(odd)?, on: year(*years, now)?.1 })
        };
        let mut texts = Vec::new();
        for (field, words) in [("title", &self.title), ("unit", &self.unit), ("about", &self.about)] {
            for (language, raw) in words {
                let method = if *language == Language::De { Method::Human } else { Method::Reviewed };
                texts.push(indicator::text(field, *language, method, Some(text(raw, *language, now)?)));
            }
        }
        let baseline = point(&self.baseline)?;
        let measures = self.of.iter().map(|key| planned.get(key).copied().ok_or_else(|| odd(key)));
        let new = NewIndicator {
            measures: measures.collect::<Result<_, _>>()?,
            direction: self.direction,
            baseline: Some(baseline),
            target: Some(point(&self.target)?),
            texts,
        };
        // A baseline is measured before it is written down.
        let begun = now.plus_days(-400).max(Timestamp::end_of_day(baseline.on));
        let id = indicator::create(storage, new, by.clone(), begun).await.map_err(odd)?;
        let mut version = 1;
        for own in &self.values {
            let (starts_on, ends_on) = year(own.year, now)?;
            let at = Timestamp::end_of_day(ends_on).plus_days(30).max(begun.plus_seconds(60));
            let value = |typed: &str, note, corrects| {
                Ok::<_, DemoRefused>(NewValue {
                    period: Period::new(starts_on, ends_on).map_err(odd)?,
                    value: Decimal::typed(typed).map_err(odd)?,
                    source: PlainText::line(&self.source, indicator::SOURCE_LIMIT).map_err(odd)?,
                    link: Some(
                        PaperLink::parse(&format!("https://{PAPER_HOST}/zahlen"), &[PAPER_HOST.to_owned()])
                            .map_err(odd)?,
                    ),
                    note,
                    corrects,
                })
            };
            let note = own.note.as_ref().map(|words| wording(words, now)).transpose()?;
            let first = own.instead_of.as_deref().unwrap_or(&own.value);
            let (noted, corrected) = if own.instead_of.is_some() { (None, note) } else { (note, None) };
            let recorded = indicator::record(storage, (id, version), value(first, noted, None)?, by.clone(), at);
            let recorded = recorded.await.map_err(odd)?;
            version += 1;
            if corrected.is_some() {
                let correction = value(&own.value, corrected, Some(recorded))?;
                indicator::record(storage, (id, version), correction, by.clone(), at.plus_days(12))
                    .await
                    .map_err(odd)?;
                version += 1;
            }
        }
        Ok(())
    }
}
