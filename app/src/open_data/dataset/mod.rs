//! The data sets: their names, columns and filters, and how their lines are read. Everything else in this room is made
//! of this list.

mod answer;
mod comment;
mod decision;
mod district;
mod event;
mod indicator;
mod measure;
mod meeting;
mod paper;
mod participation;
mod procedure;
mod proposal;
mod reach;
mod report;
mod survey;

use std::collections::HashSet;
use std::future::Future;
use std::pin::Pin;

use participation_core::contribution::Position;
use participation_core::open_data::{self, Called, Filter, Held, Latest, Part, ProcedureLine};
use participation_core::procedure::Format;
use participation_core::{Storage, StoreError, Timestamp};
use serde_json::{Value as Json, json};

use super::field::{Column, Field, Value};
use super::site::Site;
use crate::application::Application;
use crate::locale::Key;

/// All of them, in the order in which people meet them.
pub static ALL: [&Dataset; 15] = [
    &procedure::DATASET,
    &event::DATASET,
    &proposal::DATASET,
    &comment::DATASET,
    &report::DATASET,
    &survey::DATASET,
    &reach::DATASET,
    &answer::DATASET,
    &paper::DATASET,
    &meeting::DATASET,
    &decision::DATASET,
    &measure::DATASET,
    &indicator::DATASET,
    &participation::DATASET,
    &district::DATASET,
];

/// One data set.
pub struct Dataset {
    /// Its name in addresses.
    pub name: &'static str,
    pub title: Key,
    pub about: Key,
    pub columns: fn() -> Vec<Column>,
    pub filters: &'static [Filtered],
    pub extent: Extent,
    /// By what its lines are called, which is their first column.
    pub called: Called,
    /// Whether its lines have a place on the map.
    pub on_map: bool,
    /// Themes of the EU's list that it belongs to.
    pub themes: &'static [&'static str],
    /// When its newest line came to be.
    pub latest: fn(&Latest) -> Option<Timestamp>,
    pub read: for<'a> fn(&'a Application, &'a Filter, Part) -> Reading<'a>,
}

/// Lines on their way.
pub type Reading<'a> = Pin<Box<dyn Future<Output = Result<Vec<Row>, StoreError>> + 'a>>;

/// Where a data set can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Of the whole city; part by part.
    City,
    /// Of the whole city, and of one procedure.
    CityAndProcedure,
    /// Of one procedure only.
    Procedure,
    /// Of one paper of the council only.
    Paper,
}

/// What lines can be chosen by.
#[derive(Clone, Copy, Debug)]
pub enum Filtered {
    Procedure,
    District,
    Status(fn() -> Vec<&'static str>),
    Since,
    /// The paper's address in OParl, without which nothing is asked for.
    Paper,
}

impl Filtered {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Procedure => "procedure",
            Self::District => "district",
            Self::Status(_) => "status",
            Self::Since => "since",
            Self::Paper => "oparl",
        }
    }
}

/// A line, ready to be written down.
pub struct Row {
    /// Where the next part begins; it stays within this program.
    pub key: i64,
    /// In the order of the columns.
    pub values: Vec<Value>,
    /// GeoJSON geometry.
    pub geometry: Option<Json>,
}

impl Row {
    /// What the line is called.
    pub fn id(&self) -> &str {
        match self.values.first() {
            Some(Value::Plain(id)) => id,
            _ => "",
        }
    }
}

impl Dataset {
    /// The data set of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ALL.into_iter().find(|own| own.name == name)
    }

    /// Whether it can be asked for in the whole city.
    pub fn of_city(&self) -> bool {
        matches!(self.extent, Extent::City | Extent::CityAndProcedure)
    }

    /// Whether it can be asked for in one procedure.
    pub fn of_procedure(&self) -> bool {
        matches!(self.extent, Extent::Procedure | Extent::CityAndProcedure)
    }

    /// Whether it is asked for by a paper's address.
    pub fn of_paper(&self) -> bool {
        self.extent == Extent::Paper
    }

    /// Whether a procedure has lines of this, or may come to have some.
    pub fn holds(&self, procedure: &ProcedureLine, held: &Held) -> bool {
        let offers = |format| procedure.offers.iter().any(|offer| offer.format == format);
        let among = |of: &HashSet<i64>| of.contains(&procedure.procedure.id);
        match self.name {
            "proposals" => procedure.proposals > 0 || offers(Format::Proposals),
            "reports" => procedure.reports > 0 || offers(Format::Reports),
            "survey-results" => procedure.survey,
            "reach" => procedure.reach,
            "comments" => among(&held.comments),
            "events" => among(&held.events),
            "answers" => among(&held.answers),
            "papers" => among(&held.papers),
            "meetings" => among(&held.meetings),
            "decisions" => among(&held.decisions),
            "measures" => among(&held.measures),
            "indicators" => among(&held.indicators),
            _ => self.of_procedure(),
        }
    }
}

/// Every public procedure, for the catalogue and the page.
pub async fn every_procedure(storage: &Storage) -> Result<Vec<ProcedureLine>, StoreError> {
    let mut all: Vec<ProcedureLine> = Vec::new();
    loop {
        let after = all.last().map_or(0, |last| last.procedure.id);
        let read = open_data::procedures(storage, &Filter::default(), Part { after, limit: open_data::MOST }).await?;
        if read.is_empty() {
            return Ok(all);
        }
        all.extend(read);
    }
}

fn columns<Line>(fields: &[Field<Line>]) -> Vec<Column> {
    fields.iter().map(|field| field.column).collect()
}

/// Writes down lines by their fields.
fn rows<Line>(
    fields: &[Field<Line>],
    lines: &[Line],
    app: &Application,
    key: impl Fn(&Line) -> i64,
    geometry: impl Fn(&Line) -> Option<Json>,
) -> Vec<Row> {
    let site = Site::new(&app.config);
    lines
        .iter()
        .map(|line| Row {
            key: key(line),
            values: fields.iter().map(|field| (field.value)(line, &site)).collect(),
            geometry: geometry(line),
        })
        .collect()
}

/// A point as GeoJSON has it: longitude first.
fn point(at: Position) -> Json {
    json!({ "type": "Point", "coordinates": [at.longitude, at.latitude] })
}
