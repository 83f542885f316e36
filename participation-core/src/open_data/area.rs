//! The part of the city that is asked for: a district, or a borough with all that lies in it.

use crate::StoreError;
use crate::storage::Storage;

use super::{postgresql, sqlite};

/// A part of the city.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Area {
    /// Keys of the areas that make it up.
    pub(crate) ids: Vec<i64>,
    /// Names of the boroughs that it is, or lies in.
    pub(crate) boroughs: Vec<String>,
}

/// The district or borough of this name or key, where there is one. A borough is everything in it. Where a district and
/// a borough are called alike, it is both.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn area(storage: &Storage, called: &str) -> Result<Option<Area>, StoreError> {
    let called = called.to_owned();
    on_reader!(storage, area(&called))
}
