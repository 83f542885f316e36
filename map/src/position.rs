//! One place on earth, and the rectangle around several. Knows no drawing and no file format.

use std::fmt;
use std::str::FromStr;

use geo::{Distance, Haversine, Point};
use serde::{Deserialize, Serialize};

/// Metres in one degree of latitude on the sphere of radius 6,371,008.8 m that [`distance`] uses.
const METRES_PER_DEGREE: f64 = 111_195.08;

/// A place in WGS 84: finite, longitude within ±180°, latitude within ±90°. It cannot be built
/// otherwise. Written and read as `[longitude, latitude]`, as text as `7.62571,51.96236`.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "[f64; 2]", into = "[f64; 2]")]
pub struct Position {
    longitude: f64,
    latitude: f64,
}

/// Why two numbers are not a [`Position`].
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum NotAPosition {
    /// NaN or infinite.
    #[error("a coordinate is not a finite number")]
    NotFinite,
    /// Longitude beyond ±180° or latitude beyond ±90°.
    #[error("longitude {longitude}, latitude {latitude} lies outside the earth's degrees")]
    OutOfRange { longitude: f64, latitude: f64 },
    /// The text was not two numbers with a comma between.
    #[error("the text is not two numbers with a comma between")]
    NotTwoNumbers,
}

impl Position {
    /// Takes degrees, longitude first.
    pub fn new(longitude: f64, latitude: f64) -> Result<Self, NotAPosition> {
        if !longitude.is_finite() || !latitude.is_finite() {
            return Err(NotAPosition::NotFinite);
        }
        if longitude.abs() > 180.0 || latitude.abs() > 90.0 {
            return Err(NotAPosition::OutOfRange { longitude, latitude });
        }
        Ok(Self { longitude, latitude })
    }

    /// Takes any two numbers and brings them into range; NaN becomes 0.
    pub(crate) fn clamped(longitude: f64, latitude: f64) -> Self {
        let into = |value: f64, limit: f64| {
            if value.is_nan() { 0.0 } else { value.clamp(-limit, limit) }
        };
        Self { longitude: into(longitude, 180.0), latitude: into(latitude, 90.0) }
    }

    /// Degrees east.
    #[must_use]
    pub fn longitude(self) -> f64 {
        self.longitude
    }

    /// Degrees north.
    #[must_use]
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// Rounds to five decimals (about 1 m), which is as fine as we store and show.
    #[must_use]
    pub fn snapped(self) -> Self {
        let round = |value: f64| (value * 100_000.0).round() / 100_000.0;
        Self { longitude: round(self.longitude), latitude: round(self.latitude) }
    }

    /// The place so many metres away, for the buttons "10 m nach Norden"; clamped at the poles.
    #[must_use]
    pub fn moved(self, metres: f64, direction: Direction) -> Self {
        let north = metres / METRES_PER_DEGREE;
        let east = north / self.latitude.to_radians().cos().max(0.01);
        let (by_longitude, by_latitude) = match direction {
            Direction::North => (0.0, north),
            Direction::South => (0.0, -north),
            Direction::East => (east, 0.0),
            Direction::West => (-east, 0.0),
        };
        Self::clamped(self.longitude + by_longitude, self.latitude + by_latitude)
    }

    pub(crate) fn point(self) -> Point {
        Point::new(self.longitude, self.latitude)
    }
}

/// Metres between two places along the great circle (haversine).
#[must_use]
pub fn distance(one: Position, other: Position) -> f64 {
    Haversine.distance(one.point(), other.point())
}

impl TryFrom<[f64; 2]> for Position {
    type Error = NotAPosition;
    fn try_from([longitude, latitude]: [f64; 2]) -> Result<Self, NotAPosition> {
        Self::new(longitude, latitude)
    }
}

impl From<Position> for [f64; 2] {
    fn from(position: Position) -> Self {
        [position.longitude, position.latitude]
    }
}

impl fmt::Display for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:.5},{:.5}", self.longitude, self.latitude)
    }
}

impl FromStr for Position {
    type Err = NotAPosition;
    fn from_str(text: &str) -> Result<Self, NotAPosition> {
        let (longitude, latitude) = text.split_once(',').ok_or(NotAPosition::NotTwoNumbers)?;
        let number = |part: &str| part.trim().parse().map_err(|_| NotAPosition::NotTwoNumbers);
        Self::new(number(longitude)?, number(latitude)?)
    }
}

/// The four ways a pin is nudged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    North,
    South,
    West,
    East,
}

impl Direction {
    /// In the order in which the buttons stand.
    pub const ALL: [Self; 4] = [Self::North, Self::South, Self::West, Self::East];
}

/// A rectangle of degrees; south is never above north, west never right of east.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    pub south_west: Position,
    pub north_east: Position,
}

impl Bounds {
    /// The smallest rectangle around all places; `None` when there are none.
    pub fn around(places: impl IntoIterator<Item = Position>) -> Option<Self> {
        let mut places = places.into_iter();
        let first = places.next()?;
        Some(places.fold(Self { south_west: first, north_east: first }, |bounds, place| bounds.with(place)))
    }

    /// A rectangle that holds the circle of so many metres around a place, for a first look in an index.
    #[must_use]
    pub fn within(centre: Position, metres: f64) -> Self {
        let reach = |direction| centre.moved(metres.max(0.0), direction);
        Self {
            south_west: Position::clamped(reach(Direction::West).longitude, reach(Direction::South).latitude),
            north_east: Position::clamped(reach(Direction::East).longitude, reach(Direction::North).latitude),
        }
    }

    /// The rectangle grown so that it holds the place too.
    #[must_use]
    pub fn with(self, place: Position) -> Self {
        let (low, high) = (self.south_west, self.north_east);
        Self {
            south_west: Position {
                longitude: low.longitude.min(place.longitude),
                latitude: low.latitude.min(place.latitude),
            },
            north_east: Position {
                longitude: high.longitude.max(place.longitude),
                latitude: high.latitude.max(place.latitude),
            },
        }
    }

    /// Whether the place lies inside or on the edge.
    #[must_use]
    pub fn contains(self, place: Position) -> bool {
        (self.south_west.longitude..=self.north_east.longitude).contains(&place.longitude)
            && (self.south_west.latitude..=self.north_east.latitude).contains(&place.latitude)
    }

    /// Whether the two rectangles share at least a point.
    #[must_use]
    pub fn touches(self, other: Self) -> bool {
        let [west, south, east, north] = self.bbox();
        let [other_west, other_south, other_east, other_north] = other.bbox();
        west <= other_east && other_west <= east && south <= other_north && other_south <= north
    }

    /// West, south, east, north, as the `bbox` member of GeoJSON wants it.
    #[must_use]
    pub fn bbox(self) -> [f64; 4] {
        let (low, high) = (self.south_west, self.north_east);
        [low.longitude, low.latitude, high.longitude, high.latitude]
    }

    /// The middle in degrees.
    #[must_use]
    pub fn centre(self) -> Position {
        Position {
            longitude: f64::midpoint(self.south_west.longitude, self.north_east.longitude),
            latitude: f64::midpoint(self.south_west.latitude, self.north_east.latitude),
        }
    }

    /// The rectangle with so many metres more on every side.
    #[must_use]
    pub fn grown(self, metres: f64) -> Self {
        let low = Self::within(self.south_west, metres).south_west;
        let high = Self::within(self.north_east, metres).north_east;
        Self { south_west: low, north_east: high }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_metres_in_each_direction_are_ten_metres() {
        let dom = Position::new(7.6257, 51.9631).unwrap();
        for direction in Direction::ALL {
            let moved = distance(dom, dom.moved(10.0, direction));
            assert!((moved - 10.0).abs() < 0.02, "{direction:?}: {moved}");
        }
    }

    #[test]
    fn numbers_outside_the_earth_are_no_position() {
        assert_eq!(Position::new(f64::NAN, 51.0), Err(NotAPosition::NotFinite));
        assert_eq!(Position::new(7.0, f64::INFINITY), Err(NotAPosition::NotFinite));
        assert!(matches!(Position::new(7.0, 91.0), Err(NotAPosition::OutOfRange { .. })));
        assert!("7.6".parse::<Position>().is_err());
        assert!("7.6,NaN".parse::<Position>().is_err());
        assert!(serde_json::from_str::<Position>("[7.6, 91]").is_err());
    }

    #[test]
    fn text_and_back_keeps_five_decimals() {
        let place: Position = "7.62571, 51.96236".parse().unwrap();
        assert_eq!(place.to_string(), "7.62571,51.96236");
        assert_eq!(place, place.snapped());
    }

    #[test]
    fn rectangle_within_holds_the_whole_circle() {
        let centre = Position::new(7.62, 51.96).unwrap();
        let bounds = Bounds::within(centre, 250.0);
        for direction in Direction::ALL {
            assert!(bounds.contains(centre.moved(249.0, direction)));
            assert!(!bounds.contains(centre.moved(252.0, direction)));
        }
    }
}
