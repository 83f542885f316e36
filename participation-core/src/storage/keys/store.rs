//! Small values that all processes of a city share.

use diesel::prelude::*;

use super::backend::Db;
use crate::storage::StoreError;
use crate::storage::schema::setting;

/// The stored value, or `fresh`, stored now.
pub(crate) fn setting_or(db: &mut Db, name: &str, fresh: &str) -> Result<String, StoreError> {
    diesel::insert_into(setting::table)
        .values((setting::name.eq(name), setting::value.eq(fresh)))
        .on_conflict_do_nothing()
        .execute(db)?;
    Ok(setting::table.find(name).select(setting::value).first(db)?)
}
