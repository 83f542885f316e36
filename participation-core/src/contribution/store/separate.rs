//! Lets what had joined a contribution go on by itself.

use diesel::prelude::*;

use super::super::backend::Db;
use super::{Row, change_state, log, record};
use crate::contribution::{Action, Reference, State, Step};
use crate::storage::Act;
use crate::storage::schema::contribution;
use crate::transparency_log::LeafKind;
use crate::{StoreError, Timestamp};

/// What goes on by itself again: its key, its procedure, and when it arrived.
pub(crate) type Separated = (i64, i64, Timestamp);

/// Lists everything that had joined a contribution, each with a step in its story.
pub(crate) fn separate(
    db: &mut Db,
    act: &Act,
    (of, reference): (i64, &Reference),
) -> Result<Vec<Separated>, StoreError> {
    let rows: Vec<Row> = contribution::table
        .filter(contribution::merged_into.eq(of))
        .filter(contribution::state.eq(State::Merged))
        .order(contribution::id)
        .select(Row::as_select())
        .load(db)?;
    let mut separated = Vec::new();
    for row in rows {
        let Ok(next) = row.state.after(Action::Separate) else { continue };
        change_state(db, act, &row, next, None)?;
        diesel::update(contribution::table.find(row.id))
            .set(contribution::merged_into.eq(None::<i64>))
            .execute(db)?;
        log(db, act, LeafKind::Edit, &row, None)?;
        record(db, act, row.id, &Step::Separated { from: reference.clone() }, "", true)?;
        separated.push((row.id, row.procedure_id, row.submitted_at));
    }
    Ok(separated)
}
