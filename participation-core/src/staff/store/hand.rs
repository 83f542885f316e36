//! Remembers whose hands something went through, and asks whether somebody else looks at it now.

use diesel::prelude::*;

use super::super::backend::Db;
use crate::staff::{Actor, FourEyes, Hand, NotTwo, PersonId, StaffId, Work};
use crate::storage::schema::{staff_account, staff_hand};
use crate::{StoreError, Timestamp};

/// Remembers that somebody had a hand in it.
pub(crate) fn add_hand(db: &mut Db, (work, object): (Work, i64), by: &Actor) -> Result<(), StoreError> {
    diesel::insert_into(staff_hand::table)
        .values((staff_hand::work.eq(work), staff_hand::object_id.eq(object), staff_hand::staff_id.eq(by.staff)))
        .on_conflict_do_nothing()
        .execute(db)?;
    Ok(())
}

/// Whether somebody is a second person beside the holders of these accounts.
///
/// # Errors
/// [`NotTwo`].
pub(crate) fn four_eyes<E>(db: &mut Db, firsts: &[StaffId], by: &Actor) -> Result<FourEyes, E>
where
    E: From<NotTwo> + From<StoreError>,
{
    let ids: Vec<i64> = firsts.iter().map(|first| first.0).collect();
    let rows: Vec<(PersonId, Option<Timestamp>)> = staff_account::table
        .filter(staff_account::id.eq_any(ids))
        .select((staff_account::person_id, staff_account::confirmed_at))
        .load(db)
        .map_err(StoreError::from)?;
    let hands: Vec<Hand> =
        rows.into_iter().map(|(person, confirmed)| Hand { person, confirmed: confirmed.is_some() }).collect();
    Ok(FourEyes::of(&hands, by.hand())?)
}

/// The people who had a hand in each of these, as (object, person).
pub(crate) fn hands(db: &mut Db, work: Work, objects: &[i64]) -> Result<Vec<(i64, PersonId)>, StoreError> {
    if objects.is_empty() {
        return Ok(Vec::new());
    }
    Ok(staff_hand::table
        .inner_join(staff_account::table.on(staff_account::id.eq(staff_hand::staff_id)))
        .filter(staff_hand::work.eq(work))
        .filter(staff_hand::object_id.eq_any(objects))
        .select((staff_hand::object_id, staff_account::person_id))
        .load(db)?)
}

/// The same beside everybody who had a hand in something.
pub(crate) fn four_eyes_on<E>(db: &mut Db, (work, object): (Work, i64), by: &Actor) -> Result<FourEyes, E>
where
    E: From<NotTwo> + From<StoreError>,
{
    let firsts: Vec<i64> = staff_hand::table
        .filter(staff_hand::work.eq(work))
        .filter(staff_hand::object_id.eq(object))
        .select(staff_hand::staff_id)
        .load(db)
        .map_err(StoreError::from)?;
    four_eyes(db, &firsts.into_iter().map(StaffId).collect::<Vec<_>>(), by)
}
