//! Small values that all processes of a city share.

use diesel::prelude::*;

use super::backend::Db;
use crate::storage::StoreError;
use crate::storage::keys::Setting;
use crate::storage::schema::setting;

/// The stored value, or `fresh`, stored now.
pub(crate) fn setting_or(db: &mut Db, name: Setting, fresh: &str) -> Result<String, StoreError> {
    diesel::insert_into(setting::table)
        .values((setting::name.eq(name.as_str()), setting::value.eq(fresh)))
        .on_conflict_do_nothing()
        .execute(db)?;
    Ok(setting::table.find(name.as_str()).select(setting::value).first(db)?)
}

/// The stored value, if there is one.
pub(crate) fn setting(db: &mut Db, name: Setting) -> Result<Option<String>, StoreError> {
    Ok(setting::table.find(name.as_str()).select(setting::value).first(db).optional()?)
}

/// Stores a value in the place of the one before.
pub(crate) fn set(db: &mut Db, name: Setting, value: &str) -> Result<(), StoreError> {
    diesel::insert_into(setting::table)
        .values((setting::name.eq(name.as_str()), setting::value.eq(value)))
        .on_conflict(setting::name)
        .do_update()
        .set(setting::value.eq(value))
        .execute(db)?;
    Ok(())
}
