//! What decisions are tied to, and what papers take up, as everybody may read it: listed proposals and reports of public
//! procedures. What has joined another one since is told by that one, once. Every page, file and line that names or
//! counts what is behind a decision asks here, and so does every line about a paper.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::super::backend::Db;
use crate::StoreError;
use crate::contribution::{Kind, Reference, State};
use crate::procedure::ProcedureState;

/// A decision or an uptake, and a contribution that it is tied to.
#[derive(QueryableByName)]
pub(crate) struct ReadTie {
    #[diesel(sql_type = BigInt)]
    #[diesel(column_name = by_id)]
    pub(crate) by: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) contribution: i64,
    #[diesel(sql_type = BigInt)]
    pub(crate) procedure: i64,
    #[diesel(sql_type = Text)]
    pub(crate) kind: Kind,
    #[diesel(sql_type = Text)]
    pub(crate) reference: Reference,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub(crate) district: Option<i64>,
}

/// The tables and what is read of them: `tie` is the tie, `own` the contribution it leads to. All that is put in are
/// words of ours.
pub(super) fn readable() -> String {
    readable_by("decision_link")
}

fn readable_by(ties: &str) -> String {
    format!(
        "{ties} tie JOIN contribution given ON given.id = tie.contribution_id \
         JOIN contribution own ON own.id = COALESCE(given.merged_into, given.id) \
         JOIN procedure ON procedure.id = own.procedure_id \
         WHERE own.state = '{listed}' AND own.kind IN ('{proposal}', '{report}') \
         AND procedure.state IN ('{published}', '{archived}')",
        listed = State::Listed.as_str(),
        proposal = Kind::Proposal.as_str(),
        report = Kind::LocationReport.as_str(),
        published = ProcedureState::Published.as_str(),
        archived = ProcedureState::Archived.as_str(),
    )
}

/// Keys as SQL has them; there has to be one.
pub(super) fn keys(ids: &[i64]) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    ids.join(", ")
}

/// The ties of these decisions, by decision and then as the contributions arrived, each once: one query.
pub(crate) fn read_ties(db: &mut Db, decisions: &[i64]) -> Result<Vec<ReadTie>, StoreError> {
    if decisions.is_empty() {
        return Ok(Vec::new());
    }
    loaded(db, DECISION, &format!("tie.decision_id IN ({})", keys(decisions)))
}

/// Those that lead into one procedure, of all decisions.
pub(crate) fn read_ties_into(db: &mut Db, procedure: i64) -> Result<Vec<ReadTie>, StoreError> {
    loaded(db, DECISION, &format!("own.procedure_id = {procedure}"))
}

/// What these uptakes take up: one query.
pub(crate) fn read_uptakes(db: &mut Db, uptakes: &[i64]) -> Result<Vec<ReadTie>, StoreError> {
    if uptakes.is_empty() {
        return Ok(Vec::new());
    }
    loaded(db, UPTAKE, &format!("tie.uptake_id IN ({})", keys(uptakes)))
}

/// Those that lead into one procedure, of all uptakes.
pub(crate) fn read_uptakes_into(db: &mut Db, procedure: i64) -> Result<Vec<ReadTie>, StoreError> {
    loaded(db, UPTAKE, &format!("own.procedure_id = {procedure}"))
}

/// What all uptakes take up, those that ended included.
pub(crate) fn all_read_uptakes(db: &mut Db) -> Result<Vec<ReadTie>, StoreError> {
    loaded(db, UPTAKE, "tie.uptake_id IS NOT NULL")
}

/// The table of the ties, and its column of what ties.
type By = (&'static str, &'static str);
const DECISION: By = ("decision_link", "decision_id");
const UPTAKE: By = ("uptake_of", "uptake_id");

fn loaded(db: &mut Db, (ties, by): By, those: &str) -> Result<Vec<ReadTie>, StoreError> {
    Ok(diesel::sql_query(format!(
        "SELECT DISTINCT tie.{by} AS by_id, own.id AS contribution, own.procedure_id AS procedure, \
         own.kind AS kind, own.reference AS reference, own.district_id AS district \
         FROM {} AND {those} ORDER BY by_id, contribution",
        readable_by(ties)
    ))
    .load(db)?)
}
