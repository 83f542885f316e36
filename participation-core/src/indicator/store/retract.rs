//! Takes a value out: a row beside it, the reason as a text, a line in the record.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{show, take};
use crate::StoreError;
use crate::indicator::IndicatorRefused;
use crate::language::{Language, ObjectKind, Wording};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::indicator_retraction;

pub(crate) fn retract(
    db: &mut Db,
    act: &Act,
    (of, version): (i64, i32),
    (value, reason): (i64, &Wording),
    by: &Actor,
) -> Result<(), IndicatorRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    let page = show(db, of, Language::De)?;
    if page.indicator.current().all(|own| own.id != value) {
        return Err(IndicatorRefused::HoldsNoLonger);
    }
    take(db, (of, version))?;
    diesel::insert_into(indicator_retraction::table)
        .values((
            indicator_retraction::value_id.eq(value),
            indicator_retraction::staff_id.eq(by.staff),
            indicator_retraction::role.eq(role.as_str()),
            indicator_retraction::retracted_at.eq(act.now),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    for text in reason.texts((ObjectKind::IndicatorValue, value), "retracted") {
        rooms::language::save(db, &text, act.now)?;
    }
    let object = Object::indicator(of, page.texts.body(of, "title"));
    Ok(rooms::staff::audit(db, act, by, role, Deed::ValueRetracted, &object)?)
}
