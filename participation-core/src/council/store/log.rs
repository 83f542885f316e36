//! A decision's leaves in the log: one when it is recorded, one when that record is taken back.

use super::super::backend::{Db, rooms};
use super::Tied;
use crate::StoreError;
use crate::council::{Decision, NewDecision, Retraction};
use crate::storage::Act;
use crate::transparency_log::{Content, Leaf, LeafKind, Salt, commitment};

/// The leaf of a decision refers to the leaf of every contribution it is tied to.
pub(super) fn recorded(
    db: &mut Db,
    act: &Act,
    new: &NewDecision,
    id: i64,
    tied: &Tied,
) -> Result<(Salt, [u8; 32]), StoreError> {
    let text = serde_json::json!({
        "body": new.body_name,
        "day": new.meeting_day,
        "paper": new.paper.as_str(),
        "result": new.result,
        "votes": new.votes.map(|votes| [votes.for_it, votes.against, votes.abstained]),
        "wording": new.wording,
        "reason": new.stance.reason(),
        "departs": new.stance.departs_from(),
    });
    let scope = new.procedure.or(tied.procedures.first().copied()).unwrap_or_default();
    queue(db, act, (id, 1, new.result.as_str()), (scope, &tied.ids), &text)
}

/// The leaf that says a record was wrong; that it was there stays in the log.
pub(super) fn retracted(
    db: &mut Db,
    act: &Act,
    own: &Decision,
    (retraction, replaced_by): (&Retraction, Option<i64>),
    contributions: &[i64],
) -> Result<Salt, StoreError> {
    let text = serde_json::json!({
        "paper": own.paper,
        "retracted": true,
        "reason": retraction.reason.german,
        "replaced_by": replaced_by.map(|id| id.to_string()),
    });
    let scope = (own.procedure.unwrap_or_default(), contributions);
    Ok(queue(db, act, (own.id, 2, "retracted"), scope, &text)?.0)
}

fn queue(
    db: &mut Db,
    act: &Act,
    (object, version, reason): (i64, i32, &'static str),
    (procedure, contributions): (i64, &[i64]),
    text: &serde_json::Value,
) -> Result<(Salt, [u8; 32]), StoreError> {
    let (scope, salt) = (act.scope(procedure), Salt::random());
    let content =
        Content { kind: LeafKind::Decision.as_str(), scope: &scope, text, geometry: None, attachments: &[], category: None };
    let committed = commitment(&salt, &content)?;
    let leaf = Leaf {
        kind: LeafKind::Decision,
        at: act.now,
        object,
        version,
        commitment: committed,
        refers_to: rooms::transparency_log::arrivals(db, contributions)?,
        reason: Some(reason),
        scope,
    };
    rooms::transparency_log::queue(db, act.ids.next(), &leaf)?;
    Ok((salt, committed))
}
