//! Whoever was overruled by a second person.

use diesel::prelude::*;

use super::super::backend::Db;
use crate::StoreError;
use crate::staff::StaffId;
use crate::storage::schema::{appeal, moderation};

/// Who hid it before and was overruled by a second person: that person does not hide it again.
pub(super) fn by_whom(db: &mut Db, id: i64) -> Result<Option<StaffId>, StoreError> {
    Ok(appeal::table
        .inner_join(moderation::table.on(moderation::id.eq(appeal::moderation_id)))
        .filter(appeal::contribution_id.eq(id))
        .filter(appeal::upheld.eq(true))
        .order(appeal::id.desc())
        .select(moderation::staff_id)
        .first(db)
        .optional()?)
}
