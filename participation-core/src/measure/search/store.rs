//! Reads the titles of what is built and measured.

use super::backend::{Db, rooms};
use crate::language::ObjectKind;
use crate::measure::search::Titles;
use crate::{Language, StoreError};

pub(crate) fn titles(db: &mut Db, language: Language) -> Result<Titles, StoreError> {
    let (objects, texts) = rooms::language::titles(db, &[ObjectKind::Measure, ObjectKind::Indicator], language)?;
    Ok(Titles::new(objects, texts))
}
