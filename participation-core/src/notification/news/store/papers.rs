//! What happens to council papers that take up something of a scope: each thing once, however many contributions it
//! concerns.

use diesel::dsl::min;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::super::backend::Db;
use super::scope::{listed, tellers, told_by};
use super::{Reading, subject};
use crate::contribution::Step;
use crate::council::uptake::News::Ended;
use crate::council::uptake::Said;
use crate::language::{ObjectKind, Text};
use crate::notification::news::{News, What};
use crate::storage::among::among;
use crate::storage::schema::{contribution, contribution_event, uptake, uptake_of};
use crate::values::hex;
use crate::{StoreError, Timestamp};

pub(crate) fn papers(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let mut news = taken_up(db, reading)?;
    news.extend(on_the_way(db, reading)?);
    news.extend(ended_whole(db, reading)?);
    Ok(news)
}

/// Papers that take up the procedures as a whole, or contributions in the scope.
fn taken_up(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let tied = uptake_of::table
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .filter(told_by().eq_any(listed(reading.scope.of)))
        .select(uptake_of::uptake_id);
    let rows: Vec<(i64, Option<i64>, String, Timestamp)> = uptake::table
        .filter(uptake::ended_at.is_null())
        .filter(uptake::linked_at.gt(reading.window.since))
        .filter(uptake::linked_at.le(reading.window.until))
        .filter(among(uptake::procedure_id.assume_not_null(), reading.scope.ids()).or(uptake::id.eq_any(tied)))
        .order((uptake::linked_at.desc(), uptake::id.desc()))
        .limit(reading.limit)
        .select((uptake::id, uptake::procedure_id, uptake::reference, uptake::linked_at))
        .load(db)?;
    let first: Vec<(i64, Option<i64>)> = uptake_of::table
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .filter(among(uptake_of::uptake_id, rows.iter().map(|row| row.0)))
        .filter(told_by().eq_any(listed(reading.scope.of)))
        .group_by(uptake_of::uptake_id)
        .select((uptake_of::uptake_id, min(told_by())))
        .load(db)?;
    let tellers = tellers(db, first.iter().filter_map(|(_, own)| *own))?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, procedure, paper, at)| {
            let tied = first.iter().find(|(of, _)| *of == id).and_then(|(_, teller)| tellers.get(&(*teller)?));
            let whole = procedure.or(tied.map(|(of, _)| *of)).and_then(|of| reading.scope.about(of));
            let about = whole.or_else(|| tied.map(|(_, about)| subject(about.clone())))?;
            let what = What::Step { step: Step::InPaper { uptake: id, paper } };
            Some(News { key: uptake_key(id), at, about, what })
        })
        .collect())
}

/// Uptakes of a procedure as a whole that have ended: no story of a contribution says so.
fn ended_whole(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let rows: Vec<(i64, Option<i64>, String, Option<Timestamp>)> = uptake::table
        .filter(uptake::ended_at.gt(reading.window.since))
        .filter(uptake::ended_at.le(reading.window.until))
        .filter(among(uptake::procedure_id.assume_not_null(), reading.scope.ids()))
        .filter(diesel::dsl::not(diesel::dsl::exists(uptake_of::table.filter(uptake_of::uptake_id.eq(uptake::id)))))
        .order((uptake::ended_at.desc(), uptake::id.desc()))
        .limit(reading.limit)
        .select((uptake::id, uptake::procedure_id, uptake::reference, uptake::ended_at))
        .load(db)?;
    let texts = super::texts(db, ObjectKind::Uptake, rows.iter().map(|row| row.0), reading.language)?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, procedure, paper, at)| {
            let said = |text: &Text| Said { language: text.language, method: text.method, words: text.body.clone() };
            let reason = texts.get(id, "ended").map(said).into_iter().collect();
            let what = What::Step { step: Step::Paper { paper, news: Ended { reason } } };
            Some(News { key: format!("uptake/{id}/ended"), at: at?, about: reading.scope.about(procedure?)?, what })
        })
        .collect())
}

/// A meeting that is moved or cancelled, a result, a paper that is taken back: from the stories it was written into.
fn on_the_way(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let rows: Vec<(Timestamp, String, Option<i64>)> = contribution_event::table
        .inner_join(contribution::table.on(contribution::id.eq(contribution_event::contribution_id)))
        .filter(contribution_event::step.like("{\"step\":\"paper\",%"))
        .filter(contribution_event::public.eq(true))
        .filter(contribution_event::at.gt(reading.window.since))
        .filter(contribution_event::at.le(reading.window.until))
        .filter(told_by().eq_any(listed(reading.scope.of)))
        .group_by((contribution_event::at, contribution_event::step))
        .order(contribution_event::at.desc())
        .limit(reading.limit)
        .select((contribution_event::at, contribution_event::step, min(told_by())))
        .load(db)?;
    let tellers = tellers(db, rows.iter().filter_map(|(.., own)| *own))?;
    let mut news = Vec::new();
    for (at, words, teller) in rows {
        let Some((of, about)) = teller.and_then(|own| tellers.get(&own)) else { continue };
        let about = reading.scope.about(*of).unwrap_or_else(|| subject(about.clone()));
        let step: Step = serde_json::from_str(&words)?;
        news.push(News { key: paper_key(at, &words), at, about, what: What::Step { step } });
    }
    Ok(news)
}

/// Names what happened to a paper by the step that tells it, so that it has the same name wherever it is told.
pub(super) fn paper_key(at: Timestamp, step: &str) -> String {
    let hash = Sha256::digest(step.as_bytes());
    format!("paper/{}/{}", at.unix(), hex(&hash[..8]))
}

pub(super) fn uptake_key(id: i64) -> String {
    format!("uptake/{id}")
}
