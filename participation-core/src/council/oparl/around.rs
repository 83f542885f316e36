//! Where places of this city may lie.

use map::Bounds;

use crate::StoreError;
use crate::storage::Storage;

/// Degrees around the city's districts in which a place is believed.
const MARGIN: f64 = 0.5;

/// Where places of this city may lie: around its districts; in Germany where none are known.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn surroundings(storage: &Storage) -> Result<Bounds, StoreError> {
    let gazetteer = crate::district::gazetteer(storage).await?;
    let Some(Bounds { south_west: low, north_east: high }) = gazetteer.districts.bounds() else {
        return germany().map_err(|error| StoreError::Unreadable(error.to_string()));
    };
    let corner = |lon: f64, lat: f64| map::Position::new(lon.clamp(-180.0, 180.0), lat.clamp(-90.0, 90.0)).ok();
    let lower = corner(low.longitude() - MARGIN, low.latitude() - MARGIN).unwrap_or(low);
    let upper = corner(high.longitude() + MARGIN, high.latitude() + MARGIN).unwrap_or(high);
    Ok(Bounds { south_west: lower, north_east: upper })
}

/// A box around Germany: far enough for every town, and nowhere true of a point with latitude first.
fn germany() -> Result<Bounds, map::position::NotAPosition> {
    let (south_west, north_east) = (map::Position::new(5.5, 47.0)?, map::Position::new(15.5, 55.5)?);
    Ok(Bounds { south_west, north_east })
}
