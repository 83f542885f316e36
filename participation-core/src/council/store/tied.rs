//! The contributions that a decision or a paper is tied to: only what everybody may read.

use std::collections::HashSet;

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::StoreError;
use crate::contribution::{Reference, State};
use crate::council::DecideRefused;
use crate::procedure::ProcedureState;
use crate::storage::schema::{contribution, decision_link, procedure};

use rooms::outcome::CHUNK;

/// The contributions of these references, those that joined them included.
pub(crate) fn tied(db: &mut Db, references: &[Reference]) -> Result<Vec<i64>, DecideRefused> {
    Tied::load(db, references, None).map(|tied| tied.ids)
}

/// Whether everybody may read a procedure. A draft is nobody's to read, and whatever is tied to it would tell of it.
pub(crate) fn is_public(db: &mut Db, id: i64) -> Result<bool, StoreError> {
    let state: Option<ProcedureState> = procedure::table.find(id).select(procedure::state).first(db).optional()?;
    Ok(state.is_some_and(|state| ProcedureState::PUBLIC.contains(&state)))
}

/// The contributions a decision is tied to, those that joined them included.
pub(super) struct Tied {
    pub(super) ids: Vec<i64>,
    pub(super) procedures: Vec<i64>,
}

type Found = (i64, i64, Reference, State, ProcedureState);

impl Tied {
    /// What a wrong record was tied to may stay tied to the right one, whatever has become of it since.
    pub(super) fn load(db: &mut Db, references: &[Reference], corrects: Option<i64>) -> Result<Self, DecideRefused> {
        let mut found: Vec<Found> = Vec::new();
        for chunk in references.chunks(CHUNK) {
            let rows: Vec<Found> = contribution::table
                .inner_join(procedure::table.on(procedure::id.eq(contribution::procedure_id)))
                .filter(contribution::reference.eq_any(chunk))
                .select((
                    contribution::id,
                    contribution::procedure_id,
                    contribution::reference,
                    contribution::state,
                    procedure::state,
                ))
                .load(db)
                .map_err(StoreError::from)?;
            found.extend(rows);
        }
        let known: HashSet<&Reference> = found.iter().map(|row| &row.2).collect();
        let unknown: Vec<String> =
            references.iter().filter(|wanted| !known.contains(wanted)).map(ToString::to_string).collect();
        if !unknown.is_empty() {
            return Err(DecideRefused::Unknown(unknown));
        }
        let before = of_decision(db, corrects)?;
        let secret: Vec<String> = found
            .iter()
            .filter(|row| !is_read(row) && !before.contains(&row.0))
            .map(|row| row.2.to_string())
            .collect();
        if !secret.is_empty() {
            return Err(DecideRefused::NotPublic(secret));
        }
        let mut ids: Vec<i64> = found.iter().map(|row| row.0).collect();
        for chunk in ids.clone().chunks(CHUNK) {
            let joined: Vec<i64> = contribution::table
                .filter(contribution::merged_into.eq_any(chunk))
                .filter(contribution::state.eq(State::Merged))
                .select(contribution::id)
                .load(db)
                .map_err(StoreError::from)?;
            ids.extend(joined);
        }
        ids.sort_unstable();
        ids.dedup();
        let mut procedures: Vec<i64> = found.iter().map(|row| row.1).collect();
        procedures.sort_unstable();
        procedures.dedup();
        Ok(Self { ids, procedures })
    }
}

/// Whether everybody may read it, by itself or as part of another.
fn is_read((.., state, procedure): &Found) -> bool {
    matches!(state, State::Listed | State::Merged) && ProcedureState::PUBLIC.contains(procedure)
}

/// The contributions a decision is tied to.
pub(super) fn of_decision(db: &mut Db, decision: Option<i64>) -> Result<HashSet<i64>, StoreError> {
    let Some(decision) = decision else { return Ok(HashSet::new()) };
    let ids: Vec<i64> = decision_link::table
        .filter(decision_link::decision_id.eq(decision))
        .select(decision_link::contribution_id)
        .load(db)?;
    Ok(ids.into_iter().collect())
}
