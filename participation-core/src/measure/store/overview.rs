//! Reads the dashboard: a fixed number of queries, for one measure and for hundreds.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{Row as MeasureRow, fill};
use crate::StoreError;
use crate::indicator::Indicator;
use crate::language::{Language, ObjectKind};
use crate::measure::overview::{About, Dashboard, Filter, MOST, Row, Sums};
use crate::measure::{Measure, MeasureState};
use crate::procedure::boroughs_of;
use crate::storage::among::among;
use crate::storage::schema::{
    decision, decision_link, district, measure, office, procedure, proposal, text_variant,
};

pub(crate) fn dashboard(
    db: &mut Db,
    filter: &Filter,
    (skip, most): (usize, usize),
    language: Language,
) -> Result<Dashboard, StoreError> {
    let rows = rows(db)?;
    let (mut boroughs, mut topics, mut years) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for row in &rows {
        boroughs.extend(row.about.boroughs.iter().cloned());
        topics.extend(row.about.topics.iter().copied());
        years.extend(row.measure.years());
    }
    let all = rows.len();
    let topic = known_as(db, filter.topic, &topics)?;
    let filter = Filter { topic, ..filter.clone() };
    let mut found: Vec<Row> = rows.into_iter().filter(|row| row.fits(&filter)).collect();
    found.sort_by_key(|row| (place(row.measure.state), std::cmp::Reverse(row.measure.finishes_on), row.measure.id));
    let ids: Vec<i64> = found.iter().map(|row| row.measure.id).collect();
    let mut indicators = rooms::indicator::of_measures(db, &ids)?;
    let sums = sums(db, &found, &indicators)?;
    let mut rows: Vec<Row> = found.into_iter().skip(skip).take(most).collect();
    let mut measures: Vec<Measure> = rows.iter().map(|row| row.measure.clone()).collect();
    fill(db, &mut measures)?;
    for (row, whole) in rows.iter_mut().zip(measures) {
        row.measure = whole;
    }
    let shown: BTreeSet<i64> = rows.iter().map(|row| row.measure.id).collect();
    indicators.retain(|own| own.measures.iter().any(|id| shown.contains(id)));
    let objects: Vec<(ObjectKind, i64)> = (rows.iter().flat_map(|row| row.measure.objects()))
        .chain(topics.iter().map(|topic| (ObjectKind::Topic, *topic)))
        .chain(indicators.iter().flat_map(Indicator::objects))
        .collect();
    let texts = rooms::language::texts(db, &objects, language)?;
    Ok(Dashboard {
        rows,
        sums,
        all,
        boroughs: boroughs.into_iter().collect(),
        topics: topics.into_iter().collect(),
        topic,
        years: years.into_iter().rev().collect(),
        indicators,
        texts,
    })
}

/// What runs first, what comes, what is over.
fn place(state: MeasureState) -> u8 {
    match state {
        MeasureState::Started => 0,
        MeasureState::Paused => 1,
        MeasureState::Planned => 2,
        MeasureState::Finished => 3,
        MeasureState::Stopped => 4,
    }
}

/// Every measure with what its decision is about.
fn rows(db: &mut Db) -> Result<Vec<Row>, StoreError> {
    let measures: Vec<(MeasureRow, String)> = measure::table
        .inner_join(office::table.on(office::id.eq(measure::office_id)))
        .order(measure::id.desc())
        .limit(MOST)
        .select((MeasureRow::as_select(), office::name))
        .load(db)?;
    let decisions: BTreeSet<i64> = measures.iter().map(|(row, _)| row.decision_id).collect();
    let about = about(db, &decisions)?;
    Ok(measures
        .into_iter()
        .map(|(row, office)| {
            let about = about.get(&row.decision_id).cloned().unwrap_or_default();
            Row { measure: row.bare(office), about }
        })
        .collect())
}

fn about(db: &mut Db, decisions: &BTreeSet<i64>) -> Result<HashMap<i64, About>, StoreError> {
    let mut about: HashMap<i64, About> = HashMap::new();
    let mut boroughs: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
    let areas: Vec<(i64, Option<i64>, Option<String>)> = decision::table
        .left_join(procedure::table.on(procedure::id.nullable().eq(decision::procedure_id)))
        .filter(among(decision::id, decisions.iter().copied()))
        .select((decision::id, decision::procedure_id, procedure::area.nullable()))
        .load(db)?;
    for (of, procedure, area) in areas {
        about.entry(of).or_default().procedure = procedure;
        boroughs.entry(of).or_default().extend(boroughs_of(&area.unwrap_or_default()).map(str::to_owned));
    }
    let ids: Vec<i64> = decisions.iter().copied().collect();
    let ties = rooms::council::read_ties(db, &ids)?;
    let names: HashMap<i64, String> = district::table
        .select((district::id, district::name, district::borough))
        .load::<(i64, String, String)>(db)?
        .into_iter()
        .map(|(id, name, borough)| (id, if borough.is_empty() { name } else { borough }))
        .collect();
    for tie in ties {
        about.entry(tie.by).or_default().contributions += 1;
        boroughs.entry(tie.by).or_default().extend(tie.district.and_then(|id| names.get(&id)).cloned());
    }
    let topics = topics(db, decisions)?;
    for (of, own) in &mut about {
        own.boroughs = boroughs.remove(of).unwrap_or_default().into_iter().collect();
        own.topics = topics.get(of).map(|topics| topics.iter().copied().collect()).unwrap_or_default();
    }
    Ok(about)
}

/// Topics of the proposals that decisions are tied to; those with the same German name are one, by the smallest key.
fn topics(db: &mut Db, decisions: &BTreeSet<i64>) -> Result<BTreeMap<i64, BTreeSet<i64>>, StoreError> {
    let pairs: Vec<(i64, Option<i64>)> = decision_link::table
        .inner_join(proposal::table.on(proposal::id.eq(decision_link::contribution_id)))
        .filter(among(decision_link::decision_id, decisions.iter().copied()))
        .filter(proposal::topic_id.is_not_null())
        .select((decision_link::decision_id, proposal::topic_id))
        .distinct()
        .load(db)?;
    let keys: BTreeSet<i64> = pairs.iter().filter_map(|(_, topic)| *topic).collect();
    let named = names(db, &keys)?;
    let mut first: HashMap<&str, i64> = HashMap::new();
    let mut same: HashMap<i64, i64> = HashMap::new();
    for (topic, name) in &named {
        same.insert(*topic, *first.entry(name.as_str()).or_insert(*topic));
    }
    let mut topics: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for (of, topic) in pairs {
        topics.entry(of).or_default().extend(topic.map(|topic| same.get(&topic).copied().unwrap_or(topic)));
    }
    Ok(topics)
}

/// German names of topics, the smallest key first.
fn names(db: &mut Db, keys: &BTreeSet<i64>) -> Result<Vec<(i64, String)>, StoreError> {
    Ok(text_variant::table
        .filter(among(text_variant::object_id, keys.iter().copied()))
        .filter(text_variant::object_kind.eq(ObjectKind::Topic))
        .filter(text_variant::field.eq("name"))
        .filter(text_variant::language.eq(Language::De))
        .order(text_variant::object_id)
        .select((text_variant::object_id, text_variant::body))
        .load(db)?)
}

/// By which of the listed keys a topic that was asked for is known: the smallest key of a name changes, links do not.
fn known_as(db: &mut Db, asked: Option<i64>, listed: &BTreeSet<i64>) -> Result<Option<i64>, StoreError> {
    let Some(asked) = asked.filter(|key| !listed.contains(key)) else { return Ok(asked) };
    let keys = listed.iter().copied().chain([asked]).collect();
    let named = names(db, &keys)?;
    let own = named.iter().find(|(key, _)| *key == asked).map(|(_, name)| name);
    let same = named.iter().find(|(key, name)| *key != asked && Some(name) == own);
    Ok(Some(same.map_or(asked, |(key, _)| *key)))
}

fn sums(db: &mut Db, found: &[Row], indicators: &[Indicator]) -> Result<Sums, StoreError> {
    let mut decisions: Vec<i64> = found.iter().map(|row| row.measure.decision).collect();
    decisions.sort_unstable();
    decisions.dedup();
    // Two decisions may be tied to the same contribution.
    let ties = rooms::council::read_ties(db, &decisions)?;
    let behind: BTreeSet<i64> = ties.iter().map(|tie| tie.contribution).collect();
    let planned: Vec<_> = found.iter().filter_map(|row| row.measure.planned_cost).collect();
    let actual: Vec<_> = found.iter().filter_map(|row| row.measure.actual_cost).collect();
    Ok(Sums {
        measures: found.len(),
        finished: found.iter().filter(|row| row.measure.state == MeasureState::Finished).count(),
        planned_cost: (!planned.is_empty()).then(|| planned.into_iter().sum()),
        actual_cost: (!actual.is_empty()).then(|| actual.into_iter().sum()),
        contributions: i64::try_from(behind.len()).unwrap_or(i64::MAX),
        targets: indicators.iter().filter(|own| own.target.is_some()).count(),
        reached: indicators.iter().filter(|own| own.is_reached() == Some(true)).count(),
    })
}
