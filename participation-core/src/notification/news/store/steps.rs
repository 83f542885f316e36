//! Steps of one contribution, and of what it has joined.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::super::backend::Db;
use super::measures::measure_key;
use super::papers::{paper_key, uptake_key};
use super::{Reading, Subject, report_key, subject};
use crate::contribution::{State, Step};
use crate::location_report::Status;
use crate::notification::news::{News, What};
use crate::storage::schema::{contribution, contribution_event};
use crate::{StoreError, Timestamp};

/// Every public step that no other part tells. What is told to followers of a procedure, too, has the same key there.
pub(super) fn steps(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let (teller, asked) = (reading.scope.of.id, reading.scope.asked.id);
    let abouts = abouts(db, &[teller, asked])?;
    let is_listed = |id: i64| abouts.get(&id).is_some_and(|(state, _)| *state == State::Listed);
    let rows: Vec<(i64, i64, Timestamp, String)> = contribution_event::table
        .filter(contribution_event::contribution_id.eq_any([teller, asked]))
        .filter(contribution_event::public.eq(true))
        .filter(contribution_event::at.gt(reading.window.since))
        .filter(contribution_event::at.le(reading.window.until))
        .order(contribution_event::id.desc())
        .limit(reading.limit)
        .select((
            contribution_event::contribution_id,
            contribution_event::id,
            contribution_event::at,
            contribution_event::step,
        ))
        .load(db)?;
    let of_teller: HashSet<(Timestamp, String)> =
        rows.iter().filter(|row| row.0 == teller).map(|row| (row.2, row.3.clone())).collect();
    let mut news = Vec::new();
    for (of, step_id, at, words) in rows {
        let step: Step = serde_json::from_str(&words)?;
        let told = match step {
            Step::Answered { .. } => is_listed(of),
            Step::Decided { .. } | Step::Retracted { .. } | Step::Started | Step::Finished => is_listed(teller),
            _ => false,
        };
        // What is tied to both is told once.
        let told = told || of != teller && step.is_of_the_chain() && of_teller.contains(&(at, words.clone()));
        if let Some((_, about)) = abouts.get(&of).filter(|_| !told) {
            let key = match &step {
                Step::InPaper { uptake, .. } => uptake_key(*uptake),
                Step::Paper { .. } => paper_key(at, &words),
                Step::Measure { event } => measure_key(*event),
                Step::Reported { status: Status::Done, .. } => report_key(of, at),
                _ => format!("step/{step_id}"),
            };
            news.push(News { key, at, about: subject(about.clone()), what: What::Step { step } });
        }
    }
    Ok(news)
}

/// What names these contributions: no words of those that are not listed.
fn abouts(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, (State, Subject)>, StoreError> {
    let rows: Vec<(i64, State, Subject)> = contribution::table
        .filter(contribution::id.eq_any(ids))
        .select((
            contribution::id,
            contribution::state,
            (contribution::reference, contribution::kind, contribution::headline, contribution::language),
        ))
        .load(db)?;
    let shown = |(id, state, mut about): (i64, State, Subject)| {
        if state != State::Listed {
            about.2.clear();
        }
        (id, (state, about))
    };
    Ok(rows.into_iter().map(shown).collect())
}
