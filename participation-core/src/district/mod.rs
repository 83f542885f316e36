//! Stadtteile und Stadtbezirke, Straßen und Plätze: where things are, and finding a place by what people type.
//! Knows names and shapes; not what happens there.

mod gazetteer;
mod names;

use std::sync::{Arc, Mutex, PoisonError};

use map::address::Place;
use map::geojson::Area;

use crate::storage::Storage;
use crate::{StoreError, Timestamp};

pub use gazetteer::{Found, Gazetteer, settle};
pub use names::Names;

twin!();

word_type! {
    /// Which areas a file holds.
    Level { District = "district", Borough = "borough" }
}

/// What became of rows that were handed in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stored {
    pub new: usize,
    /// Were there and now have the given shape or position.
    pub changed: usize,
}

/// An area as it is stored: name, borough (empty for a borough), GeoJSON geometry, and where its name stands.
#[derive(Debug, Clone)]
pub(crate) struct AreaRow {
    pub name: String,
    pub borough: String,
    pub geometry: String,
    pub label: (f64, f64),
}

/// Stores districts or boroughs; one of the same name keeps its key and gets the new shape.
///
/// # Errors
/// [`StoreError`].
pub async fn store_areas(
    storage: &Storage,
    areas: Vec<Area>,
    level: Level,
    now: Timestamp,
) -> Result<Stored, StoreError> {
    let rows = gazetteer::area_rows(areas, level);
    let act = storage.act(now);
    on_writer!(storage, store_areas(&act, &rows))
}

/// Stores streets and squares, a chunk at a time; one of the same name in the same district stays one.
///
/// # Errors
/// [`StoreError`].
pub async fn store_places(storage: &Storage, places: &[Place], now: Timestamp) -> Result<Stored, StoreError> {
    let mut stored = Stored::default();
    for chunk in places.chunks(500) {
        let (act, chunk) = (storage.act(now), chunk.to_vec());
        let part: Stored = on_writer!(storage, store_places(&act, &chunk))?;
        stored.new += part.new;
        stored.changed += part.changed;
    }
    Ok(stored)
}

/// Reads all districts, boroughs, streets and squares.
///
/// # Errors
/// [`StoreError::Unreadable`] when stored shapes do not read.
pub async fn gazetteer(storage: &Storage) -> Result<Gazetteer, StoreError> {
    let rows = on_reader!(storage, all())?;
    Gazetteer::from_rows(rows)
}

/// Finds streets, squares, districts and boroughs by what a person typed, best first.
///
/// # Errors
/// [`StoreError`].
pub async fn find(storage: &Storage, words: &str, limit: usize) -> Result<Vec<Found>, StoreError> {
    Ok(gazetteer(storage).await?.find(words, limit))
}

/// Keeps the gazetteer in memory and reads it again when it was changed.
#[derive(Default)]
pub struct Shelf {
    kept: Mutex<Option<Kept>>,
}

struct Kept {
    /// The storage's revision when it was last compared.
    seen: u64,
    mark: Option<String>,
    gazetteer: Arc<Gazetteer>,
}

impl Shelf {
    /// The gazetteer as it is now: nothing is read while nothing at all was written, and one word otherwise.
    ///
    /// # Errors
    /// As for [`gazetteer`].
    pub async fn get(&self, storage: &Storage) -> Result<Arc<Gazetteer>, StoreError> {
        let revision = storage.revision();
        if let Some(kept) = self.kept.lock().unwrap_or_else(PoisonError::into_inner).as_ref()
            && kept.seen == revision
        {
            return Ok(Arc::clone(&kept.gazetteer));
        }
        let mark = on_reader!(storage, mark())?;
        if let Some(kept) = self.kept.lock().unwrap_or_else(PoisonError::into_inner).as_mut()
            && kept.mark == mark
        {
            kept.seen = revision;
            return Ok(Arc::clone(&kept.gazetteer));
        }
        let gazetteer = Arc::new(gazetteer(storage).await?);
        let kept = Kept { seen: revision, mark, gazetteer: Arc::clone(&gazetteer) };
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        Ok(gazetteer)
    }
}
