//! What councils decided, and what was taken back of it.

use std::collections::HashMap;

use diesel::dsl::min;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::super::backend::Db;
use super::scope::{listed, tellers, told_by};
use super::{Reading, subject, texts, words};
use crate::council::{DecisionResult, RETRACTION};
use crate::language::ObjectKind;
use crate::notification::news::{About, News, What};
use crate::storage::among::among;
use crate::storage::schema::{contribution, decision, decision_link};
use crate::{StoreError, Timestamp};

type Decided = (i64, Option<i64>, Timestamp, Option<Timestamp>, String, DecisionResult);

/// Which decisions of the window are looked for.
#[derive(Clone, Copy, PartialEq)]
enum Wanted {
    /// Recorded in it, and not taken back since.
    Recorded,
    /// Whose record was taken back in it.
    Retracted,
}

type Tied<'a> = decision_link::BoxedQuery<'a, <Db as diesel::Connection>::Backend, BigInt>;

/// The keys of decisions about contributions in the scope, as a query.
pub(super) fn tied<'a>(reading: &Reading) -> Tied<'a> {
    let of = contribution::table.filter(told_by().eq_any(listed(reading.scope.of))).select(contribution::id);
    let tied = decision_link::table.filter(decision_link::contribution_id.eq_any(of));
    tied.select(decision_link::decision_id).into_boxed()
}

/// Decisions about the procedures, or about contributions in the scope.
fn decided(db: &mut Db, reading: &Reading, wanted: Wanted) -> Result<Vec<Decided>, StoreError> {
    let window = reading.window;
    let mut query = decision::table
        .filter(
            among(decision::procedure_id.assume_not_null(), reading.scope.ids()).or(decision::id.eq_any(tied(reading))),
        )
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
        Wanted::Recorded => query
            .filter(decision::retracted_at.is_null())
            .filter(decision::recorded_at.gt(window.since))
            .filter(decision::recorded_at.le(window.until))
            .order((decision::recorded_at.desc(), decision::id.desc())),
        Wanted::Retracted => query
            .filter(decision::retracted_at.gt(window.since))
            .filter(decision::retracted_at.le(window.until))
            .order((decision::retracted_at.desc(), decision::id.desc())),
    };
    Ok(query.load(db)?)
}

/// What decisions are about: their procedure, where it is in the scope, else the first contribution they are tied to.
pub(super) fn abouts(
    db: &mut Db,
    reading: &Reading,
    of: &[(i64, Option<i64>)],
) -> Result<HashMap<i64, About>, StoreError> {
    let first: Vec<(i64, Option<i64>)> = decision_link::table
        .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
        .filter(among(decision_link::decision_id, of.iter().map(|(id, _)| *id)))
        .filter(told_by().eq_any(listed(reading.scope.of)))
        .group_by(decision_link::decision_id)
        .select((decision_link::decision_id, min(told_by())))
        .load(db)?;
    let first: HashMap<i64, i64> = first.into_iter().filter_map(|(id, teller)| Some((id, teller?))).collect();
    let tellers = tellers(db, first.values().copied())?;
    let about = |(id, procedure): &(i64, Option<i64>)| {
        let own = procedure.and_then(|id| reading.scope.about(id));
        let teller = || Some(subject(tellers.get(first.get(id)?)?.1.clone()));
        Some((*id, own.or_else(teller)?))
    };
    Ok(of.iter().filter_map(about).collect())
}

fn owners(found: &[Decided]) -> Vec<(i64, Option<i64>)> {
    found.iter().map(|row| (row.0, row.1)).collect()
}

pub(super) fn decisions(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let found = decided(db, reading, Wanted::Recorded)?;
    let abouts = abouts(db, reading, &owners(&found))?;
    let texts = texts(db, ObjectKind::Decision, found.iter().map(|row| row.0), reading.language)?;
    Ok(found
        .into_iter()
        .filter_map(|(id, _, at, _, body, result)| {
            let about = abouts.get(&id)?.clone();
            let (reason, language) = words(texts.get(id, "reason"), reading.language);
            let what = What::Decided { body, result, reason, language };
            Some(News { key: format!("decision/{id}"), at, about, what })
        })
        .collect())
}

/// Records that were wrong: what they said is not told any more, that they were taken back is.
pub(super) fn retractions(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let found = decided(db, reading, Wanted::Retracted)?;
    let abouts = abouts(db, reading, &owners(&found))?;
    let texts = texts(db, ObjectKind::Decision, found.iter().map(|row| row.0), reading.language)?;
    Ok(found
        .into_iter()
        .filter_map(|(id, _, _, at, body, _)| {
            let about = abouts.get(&id)?.clone();
            let (reason, language) = words(texts.get(id, RETRACTION), reading.language);
            Some(News {
                key: format!("decision/{id}/retracted"),
                at: at?,
                about,
                what: What::Retracted { body, reason, language },
            })
        })
        .collect())
}
