//! Wirkung: all measures with what they cost and change, filtered, a page at a time, in a fixed number of queries.

use super::{Cents, Measure, MeasureState, on_dashboard};
use crate::indicator::Indicator;
use crate::language::Texts;
use crate::storage::Storage;
use crate::{Language, StoreError};

/// Measures on one page.
pub const PAGE: usize = 20;
/// More measures than any city has at once.
pub(crate) const MOST: i64 = 5_000;

/// What is looked for; nothing chosen means everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// A borough's name.
    pub borough: Option<String>,
    /// A topic by its key; any key of a topic with the same German name finds the same.
    pub topic: Option<i64>,
    /// A year in which something was done.
    pub year: Option<i32>,
    pub state: Option<MeasureState>,
}

/// Where a measure is and what it is about, as its decision says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Boroughs of the tied contributions and of the procedure; empty for the whole city.
    pub boroughs: Vec<String>,
    /// Topics of the tied proposals; topics with the same German name are one, by the smallest key.
    pub topics: Vec<i64>,
    /// Published contributions behind it.
    pub contributions: i64,
    /// The decision's procedure.
    pub procedure: Option<i64>,
}

/// A measure with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub measure: Measure,
    pub about: About,
}

impl Row {
    pub(crate) fn fits(&self, filter: &Filter) -> bool {
        let Filter { borough, topic, year, state } = filter;
        borough.as_ref().is_none_or(|name| self.about.boroughs.is_empty() || self.about.boroughs.contains(name))
            && topic.is_none_or(|topic| self.about.topics.contains(&topic))
            && year.is_none_or(|year| self.measure.years().contains(&year))
            && state.is_none_or(|state| self.measure.state == state)
    }
}

/// What the measures that were found add up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    pub measures: usize,
    pub finished: usize,
    pub planned_cost: Option<Cents>,
    pub actual_cost: Option<Cents>,
    /// Published contributions behind them, each counted once.
    pub contributions: i64,
    /// Their indicators that have a target, each counted once, and how many of these are where they were to be.
    pub targets: usize,
    pub reached: usize,
}

/// The dashboard.
#[derive(Debug, Clone)]
pub struct Dashboard {
    /// One page of what was found, what runs first, then what comes, then what is over.
    pub rows: Vec<Row>,
    pub sums: Sums,
    /// Measures of the city, whatever the filter.
    pub all: usize,
    /// Boroughs, topics and years that something was found for without a filter.
    pub boroughs: Vec<String>,
    pub topics: Vec<i64>,
    pub years: Vec<i32>,
    /// The topic that was asked for, by its key among `topics` where it has one.
    pub topic: Option<i64>,
    /// Indicators of this page's measures.
    pub indicators: Vec<Indicator>,
    /// Texts of measures, topics and indicators.
    pub texts: Texts,
}

impl Dashboard {
    /// Pages of what was found, at least one.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.sums.measures.div_ceil(PAGE).max(1)
    }
}

/// The dashboard's page `page`, counted from 1.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn dashboard(
    storage: &Storage,
    filter: Filter,
    page: usize,
    language: Language,
) -> Result<Dashboard, StoreError> {
    let skip = page.saturating_sub(1).saturating_mul(PAGE);
    on_dashboard(storage, filter, (skip, PAGE), language).await
}

/// Everything that was found, for a file.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn whole(storage: &Storage, filter: Filter, language: Language) -> Result<Dashboard, StoreError> {
    on_dashboard(storage, filter, (0, usize::MAX), language).await
}
