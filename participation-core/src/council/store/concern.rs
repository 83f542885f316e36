//! Reads what decisions are about: two queries, however many decisions and ties there are.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::super::backend::Db;
use crate::StoreError;
use crate::contribution::{Kind, Reference, State};
use crate::language::Language;
use crate::council::{Concern, Concerned, Decision, NAMED};
use crate::procedure::ProcedureState;
use crate::storage::among::among;
use crate::storage::schema::{contribution, decision_link};

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = BigInt)]
    decision: i64,
    #[diesel(sql_type = Text)]
    reference: Reference,
    #[diesel(sql_type = Text)]
    kind: Kind,
    #[diesel(sql_type = Text)]
    headline: String,
    #[diesel(sql_type = Text)]
    language: Language,
    #[diesel(sql_type = BigInt)]
    total: i64,
}

/// What each of these decisions is about, in their order.
pub(crate) fn concerns(db: &mut Db, decisions: &[Decision]) -> Result<Vec<Concern>, StoreError> {
    if decisions.is_empty() {
        return Ok(Vec::new());
    }
    let mut concerns: Vec<Concern> = decisions.iter().map(Concern::untied).collect();
    let ids: Vec<i64> = decisions.iter().map(|decision| decision.id).collect();
    let procedures: Vec<(i64, i64)> = decision_link::table
        .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
        .filter(among(decision_link::decision_id, ids.iter().copied()))
        .filter(contribution::state.eq_any([State::Listed, State::Merged]))
        .select((decision_link::decision_id, contribution::procedure_id))
        .distinct()
        .order((decision_link::decision_id, contribution::procedure_id))
        .load(db)?;
    let named = named(db, &ids)?;
    for concern in &mut concerns {
        for (_, of) in procedures.iter().filter(|(decision, _)| *decision == concern.decision) {
            if !concern.procedures.contains(of) {
                concern.procedures.push(*of);
            }
        }
        for row in named.iter().filter(|row| row.decision == concern.decision) {
            concern.total = row.total;
            let (reference, headline) = (row.reference.clone(), row.headline.clone());
            concern.named.push(Concerned { reference, kind: row.kind, headline, language: row.language });
        }
    }
    Ok(concerns)
}

/// Diesel ranks no rows within their group, so this is written out; all that is put in are whole numbers and words of ours.
fn named(db: &mut Db, decisions: &[i64]) -> Result<Vec<Named>, StoreError> {
    let ids: Vec<String> = decisions.iter().map(ToString::to_string).collect();
    Ok(diesel::sql_query(format!(
        "SELECT decision, reference, kind, headline, language, total FROM (\
         SELECT tie.decision_id AS decision, own.reference AS reference, own.kind AS kind, own.headline AS headline, own.language AS language, \
         own.id AS id, COUNT(*) OVER (PARTITION BY tie.decision_id) AS total, \
         ROW_NUMBER() OVER (PARTITION BY tie.decision_id ORDER BY own.id) AS place \
         FROM decision_link tie JOIN contribution own ON own.id = tie.contribution_id \
         JOIN procedure ON procedure.id = own.procedure_id \
         WHERE tie.decision_id IN ({ids}) AND own.state = '{listed}' AND own.kind IN ('{proposal}', '{report}') \
         AND procedure.state IN ('{published}', '{archived}')) AS ranked \
         WHERE place <= {NAMED} ORDER BY decision, id",
        ids = ids.join(", "),
        listed = State::Listed.as_str(),
        proposal = Kind::Proposal.as_str(),
        report = Kind::LocationReport.as_str(),
        published = ProcedureState::Published.as_str(),
        archived = ProcedureState::Archived.as_str(),
    ))
    .load(db)?)
}
