//! What is built because of decisions: begun, finished, paused, going on, put off, given up.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::decided::{abouts, tied};
use super::{Reading, words};
use crate::language::ObjectKind;
use crate::measure::{Change, MeasureNews};
use crate::notification::news::{News, What};
use crate::storage::among::among;
use crate::storage::schema::{decision, measure, measure_event};
use crate::{StoreError, Timestamp};

enum Happening {
    Started,
    Finished,
    /// The line of its history, and what it says.
    Event(i64, MeasureNews),
}

struct Happened {
    measure: i64,
    at: Timestamp,
    what: Happening,
}

type Built<'a> = measure::BoxedQuery<'a, <Db as diesel::Connection>::Backend>;

/// Measures of decisions about the procedures, or about contributions in the scope, however old those are.
fn built<'a>(reading: &Reading) -> Built<'a> {
    let ids: Vec<i64> = reading.scope.ids().collect();
    let of = decision::table
        .filter(among(decision::procedure_id.assume_not_null(), ids).or(decision::id.eq_any(tied(reading))))
        .select(decision::id);
    measure::table.filter(measure::decision_id.eq_any(of)).into_boxed()
}

pub(super) fn measures(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let mut found = begun_or_done(db, reading)?;
    found.extend(events(db, reading)?);
    let of: Vec<(i64, i64, Option<i64>)> = measure::table
        .inner_join(decision::table.on(decision::id.eq(measure::decision_id)))
        .filter(among(measure::id, found.iter().map(|own| own.measure)))
        .select((measure::id, decision::id, decision::procedure_id))
        .load(db)?;
    let owners: Vec<(i64, Option<i64>)> = of.iter().map(|(_, decision, procedure)| (*decision, *procedure)).collect();
    let abouts = abouts(db, reading, &owners)?;
    let objects: Vec<(ObjectKind, i64)> = found.iter().flat_map(Happened::objects).collect();
    let texts = rooms::language::texts(db, &objects, reading.language)?;
    let told = |own: Happened| {
        let (_, decision, _) = of.iter().find(|(id, ..)| *id == own.measure)?;
        let about = abouts.get(decision)?.clone();
        let (title, language) = words(texts.get(own.measure, "title"), reading.language);
        let (key, what) = match own.what {
            Happening::Started => (format!("measure/{}/started", own.measure), What::Started { title, language }),
            Happening::Finished => (format!("measure/{}/finished", own.measure), What::Finished { title, language }),
            Happening::Event(id, news) => {
                let (reason, reason_in) = words(texts.get(id, "reason"), reading.language);
                (measure_key(id), What::Measure { news, title, language, reason, reason_in })
            }
        };
        Some(News { key, at: own.at, about, what })
    };
    Ok(found.into_iter().filter_map(told).collect())
}

impl Happened {
    fn objects(&self) -> impl Iterator<Item = (ObjectKind, i64)> {
        let reason = match self.what {
            Happening::Event(id, _) => Some((ObjectKind::MeasureEvent, id)),
            Happening::Started | Happening::Finished => None,
        };
        std::iter::once((ObjectKind::Measure, self.measure)).chain(reason)
    }
}

pub(super) fn measure_key(event: i64) -> String {
    format!("measure-event/{event}")
}

fn begun_or_done(db: &mut Db, reading: &Reading) -> Result<Vec<Happened>, StoreError> {
    let window = reading.window;
    let started: Vec<(i64, Option<Timestamp>)> = built(reading)
        .filter(measure::started_at.gt(window.since))
        .filter(measure::started_at.le(window.until))
        .order((measure::started_at.desc(), measure::id.desc()))
        .limit(reading.limit)
        .select((measure::id, measure::started_at))
        .load(db)?;
    let finished: Vec<(i64, Option<Timestamp>)> = built(reading)
        .filter(measure::finished_at.gt(window.since))
        .filter(measure::finished_at.le(window.until))
        .order((measure::finished_at.desc(), measure::id.desc()))
        .limit(reading.limit)
        .select((measure::id, measure::finished_at))
        .load(db)?;
    let started = started.into_iter().map(|(measure, at)| (measure, at, Happening::Started));
    let all = started.chain(finished.into_iter().map(|(measure, at)| (measure, at, Happening::Finished)));
    Ok(all.filter_map(|(measure, at, what)| Some(Happened { measure, at: at?, what })).collect())
}

/// What else happened and is told to everybody concerned; a begin and an end are told as such.
fn events(db: &mut Db, reading: &Reading) -> Result<Vec<Happened>, StoreError> {
    let could_be = measure_event::changes
        .like("%\"action\":\"Pause\"%")
        .or(measure_event::changes.like("%\"action\":\"Resume\"%"))
        .or(measure_event::changes.like("%\"action\":\"Stop\"%"))
        .or(measure_event::changes.like("%\"change\":\"end\"%"))
        .or(measure_event::changes.like("%\"change\":\"milestone-dropped\"%"));
    let rows: Vec<(i64, i64, Timestamp, String)> = measure_event::table
        .filter(measure_event::at.gt(reading.window.since))
        .filter(measure_event::at.le(reading.window.until))
        .filter(measure_event::measure_id.eq_any(built(reading).select(measure::id)))
        .filter(could_be)
        .order((measure_event::at.desc(), measure_event::id.desc()))
        .limit(reading.limit)
        .select((measure_event::id, measure_event::measure_id, measure_event::at, measure_event::changes))
        .load(db)?;
    let mut found = Vec::new();
    for (id, measure, at, changes) in rows {
        let changes: Vec<Change> = serde_json::from_str(&changes)?;
        if let Some(news) = changes.iter().find_map(Change::news) {
            found.push(Happened { measure, at, what: Happening::Event(id, news) });
        }
    }
    Ok(found)
}
