//! Takes a contribution back, and what was taken from it. What had joined it goes on by itself.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{Row, change_state, log, record, row_by_reference};
use crate::StoreError;
use crate::contribution::{Action, Kind, Reference, Secret, Step, WithdrawRefused};
use crate::storage::Act;
use crate::storage::schema::contribution;
use crate::transparency_log::LeafKind;

pub(crate) fn withdraw(
    db: &mut Db,
    act: &Act,
    reference: &Reference,
    secret: &Secret,
) -> Result<(), WithdrawRefused> {
    let row = match row_by_reference(db, reference) {
        Ok(row) if row.secret_hash == secret.hash() => row,
        Ok(_) | Err(StoreError::NotFound) => return Err(WithdrawRefused::NotYours),
        Err(other) => return Err(other.into()),
    };
    let next = row.state.after(Action::Withdraw)?;
    change_state(db, act, &row, next, None)?;
    if row.kind == Kind::SurveyResponse {
        rooms::survey::release_voice(db, secret)?;
    }
    erase_words(db, &row)?;
    log(db, act, LeafKind::Withdraw, &row, None)?;
    record(db, act, row.id, &Step::Withdrawn, "", true)?;
    let mut gone = withdraw_taken(db, act, row.id)?;
    gone.push((row.id, row.reference));
    // What was taken from it may have joined it again, and is gone by now.
    for (id, reference) in gone {
        rooms::merge::let_go(db, act, id, &reference)?;
    }
    Ok(())
}

/// What was taken from a contribution goes with it: the words are the same person's.
fn withdraw_taken(db: &mut Db, act: &Act, origin: i64) -> Result<Vec<(i64, Reference)>, StoreError> {
    let mut gone = Vec::new();
    let mut open = rooms::part::taken_from(db, &[origin])?;
    while let Some(id) = open.pop() {
        let row: Row = contribution::table.find(id).select(Row::as_select()).first(db)?;
        if let Ok(next) = row.state.after(Action::Withdraw) {
            change_state(db, act, &row, next, None)?;
            erase_words(db, &row)?;
            log(db, act, LeafKind::Withdraw, &row, None)?;
            record(db, act, row.id, &Step::Withdrawn, "", true)?;
            gone.push((id, row.reference));
        }
        open.extend(rooms::part::taken_from(db, &[id])?);
    }
    Ok(gone)
}

/// Deletes what somebody wrote, where, and who it was. The salt goes with it, so that the leaf's commitment can be
/// compared with no text any more; that something came in, and what was done with it, stays.
fn erase_words(db: &mut Db, row: &Row) -> Result<(), StoreError> {
    diesel::update(contribution::table.find(row.id))
        .set((
            contribution::headline.eq(""),
            contribution::author_name.eq(None::<String>),
            contribution::contact_email.eq(None::<String>),
            contribution::place.eq(None::<String>),
            contribution::longitude.eq(None::<f64>),
            contribution::latitude.eq(None::<f64>),
            contribution::salt.eq(None::<Vec<u8>>),
        ))
        .execute(db)?;
    match row.kind {
        Kind::Proposal => rooms::proposal::erase(db, row.id)?,
        Kind::Comment => rooms::proposal::erase_comment(db, row.id)?,
        Kind::SurveyResponse => rooms::survey::erase(db, row.id)?,
        Kind::LocationReport => rooms::location_report::erase(db, row.id)?,
    }
    rooms::paper::erase(db, row.id)?;
    rooms::sheet::erase(db, row.id)
}
