//! What councils decided, what was taken back of it, and what is built because of it.

use diesel::prelude::*;

use super::super::backend::Db;
use super::scope::{listed, tellers, told_by};
use super::{Reading, subject, texts, words};
use crate::council::{DecisionResult, RETRACTION};
use crate::language::ObjectKind;
use crate::notification::news::{About, News, What, Window};
use crate::storage::among::among;
use crate::storage::schema::{contribution, decision, decision_link, measure};
use crate::{StoreError, Timestamp};

type Decided = (i64, Option<i64>, Timestamp, Option<Timestamp>, String, DecisionResult);

/// Which decisions are looked for.
#[derive(Clone, Copy, PartialEq)]
enum Wanted {
    All,
    /// Recorded in the window, and not taken back since.
    Recorded(Window),
    /// Whose record was taken back in the window.
    Retracted(Window),
}

/// Decisions about the procedures, or about contributions in the scope.
fn decided(db: &mut Db, reading: &Reading, wanted: Wanted) -> Result<Vec<Decided>, StoreError> {
    let linked = decision_link::table
        .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
        .filter(told_by().eq_any(listed(reading.scope.of)))
        .select(decision_link::decision_id);
    let mut query = decision::table
        .filter(among(decision::procedure_id.assume_not_null(), reading.scope.ids()).or(decision::id.eq_any(linked)))
        .limit(reading.limit)
        .select((
            decision::id,
            decision::procedure_id,
            decision::recorded_at,
            decision::retracted_at,
            decision::body_name,
            decision::result,
        ))
        .into_boxed();
    query = match wanted {
        Wanted::All => query.order((decision::recorded_at.desc(), decision::id.desc())),
        Wanted::Recorded(window) => query
            .filter(decision::retracted_at.is_null())
            .filter(decision::recorded_at.gt(window.since))
            .filter(decision::recorded_at.le(window.until))
            .order((decision::recorded_at.desc(), decision::id.desc())),
        Wanted::Retracted(window) => query
            .filter(decision::retracted_at.gt(window.since))
            .filter(decision::retracted_at.le(window.until))
            .order((decision::retracted_at.desc(), decision::id.desc())),
    };
    Ok(query.load(db)?)
}

/// What decisions are about: their procedure, where it is in the scope, else the first contribution they are tied to.
fn abouts(db: &mut Db, reading: &Reading, found: &[Decided]) -> Result<Vec<(i64, About)>, StoreError> {
    let ids: Vec<i64> = found.iter().map(|row| row.0).collect();
    let tied: Vec<(i64, i64)> = decision_link::table
        .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
        .filter(among(decision_link::decision_id, ids))
        .filter(told_by().eq_any(listed(reading.scope.of)))
        .order((decision_link::decision_id, contribution::id))
        .limit(20 * reading.limit)
        .select((decision_link::decision_id, told_by()))
        .load(db)?;
    let tellers = tellers(db, tied.iter().map(|(_, own)| *own))?;
    Ok(found
        .iter()
        .filter_map(|row| {
            let own = row.1.and_then(|id| reading.scope.about(id));
            let first = || {
                let (_, teller) = tied.iter().find(|(of, _)| *of == row.0)?;
                tellers.get(teller).map(|(_, about)| subject(about.clone()))
            };
            Some((row.0, own.or_else(first)?))
        })
        .collect())
}

pub(super) fn decisions(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let found = decided(db, reading, Wanted::Recorded(reading.window))?;
    let abouts = abouts(db, reading, &found)?;
    let texts = texts(db, ObjectKind::Decision, found.iter().map(|row| row.0), reading.language)?;
    Ok(found
        .into_iter()
        .filter_map(|(id, _, at, _, body, result)| {
            let about = abouts.iter().find(|(of, _)| *of == id).map(|(_, about)| about.clone())?;
            let (reason, language) = words(texts.get(id, "reason"), reading.language);
            let what = What::Decided { body, result, reason, language };
            Some(News { key: format!("decision/{id}"), at, about, what })
        })
        .collect())
}

/// Records that were wrong: what they said is not told any more, that they were taken back is.
pub(super) fn retractions(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let found = decided(db, reading, Wanted::Retracted(reading.window))?;
    let abouts = abouts(db, reading, &found)?;
    let texts = texts(db, ObjectKind::Decision, found.iter().map(|row| row.0), reading.language)?;
    Ok(found
        .into_iter()
        .filter_map(|(id, _, _, at, body, _)| {
            let about = abouts.iter().find(|(of, _)| *of == id).map(|(_, about)| about.clone())?;
            let (reason, language) = words(texts.get(id, RETRACTION), reading.language);
            Some(News { key: format!("decision/{id}/retracted"), at: at?, about, what: What::Retracted { body, reason, language } })
        })
        .collect())
}

pub(super) fn measures(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let found = decided(db, reading, Wanted::All)?;
    let abouts = abouts(db, reading, &found)?;
    let rows: Vec<(i64, i64, Option<Timestamp>, Option<Timestamp>)> = measure::table
        .filter(among(measure::decision_id, found.iter().map(|row| row.0)))
        .order(measure::id.desc())
        .limit(reading.limit)
        .select((measure::id, measure::decision_id, measure::started_at, measure::finished_at))
        .load(db)?;
    let texts = texts(db, ObjectKind::Measure, rows.iter().map(|row| row.0), reading.language)?;
    let mut news = Vec::new();
    for (id, of, started, finished) in rows {
        let Some((_, about)) = abouts.iter().find(|(own, _)| *own == of) else { continue };
        let (title, language) = words(texts.get(id, "title"), reading.language);
        for (word, at) in [("started", started), ("finished", finished)] {
            let Some(at) = at.filter(|at| reading.window.since < *at && *at <= reading.window.until) else { continue };
            let what = if word == "started" {
                What::Started { title: title.clone(), language }
            } else {
                What::Finished { title: title.clone(), language }
            };
            news.push(News { key: format!("measure/{id}/{word}"), at, about: about.clone(), what });
        }
    }
    Ok(news)
}
