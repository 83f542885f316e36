//! Reads what decisions are about: two queries, however many decisions and ties there are.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::super::backend::Db;
use super::read_ties::{keys, readable};
use crate::StoreError;
use crate::contribution::{Kind, Reference};
use crate::language::Language;
use crate::council::{Concern, Concerned, Decision, NAMED};

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
    let procedures = procedures(db, &ids)?;
    let named = named(db, &ids)?;
    for concern in &mut concerns {
        for row in procedures.iter().filter(|row| row.decision == concern.decision) {
            if !concern.procedures.contains(&row.procedure) {
                concern.procedures.push(row.procedure);
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

#[derive(QueryableByName)]
struct Procedure {
    #[diesel(sql_type = BigInt)]
    decision: i64,
    #[diesel(sql_type = BigInt)]
    procedure: i64,
}

fn procedures(db: &mut Db, decisions: &[i64]) -> Result<Vec<Procedure>, StoreError> {
    Ok(diesel::sql_query(format!(
        "SELECT DISTINCT tie.decision_id AS decision, own.procedure_id AS procedure FROM {} \
         AND tie.decision_id IN ({}) ORDER BY decision, procedure",
        readable(),
        keys(decisions)
    ))
    .load(db)?)
}

/// Diesel ranks no rows within their group, so this is written out; all that is put in are whole numbers and words of ours.
fn named(db: &mut Db, decisions: &[i64]) -> Result<Vec<Named>, StoreError> {
    Ok(diesel::sql_query(format!(
        "SELECT decision, reference, kind, headline, language, total FROM (\
         SELECT decision, id, reference, kind, headline, language, COUNT(*) OVER (PARTITION BY decision) AS total, \
         ROW_NUMBER() OVER (PARTITION BY decision ORDER BY id) AS place FROM (\
         SELECT DISTINCT tie.decision_id AS decision, own.id AS id, own.reference AS reference, own.kind AS kind, \
         own.headline AS headline, own.language AS language FROM {} AND tie.decision_id IN ({})) AS told) AS ranked \
         WHERE place <= {NAMED} ORDER BY decision, id",
        readable(),
        keys(decisions)
    ))
    .load(db)?)
}
