//! What people know their way by on an empty map: waters, the green ring, main streets. Shapes
//! only for drawing; nothing is measured by them.

use geo::{BoundingRect, MultiLineString, MultiPolygon};
use serde_json::{Map, Value};

use crate::geojson::{Refusal, Rules, read_areas, read_lines};
use crate::position::{Bounds, Position};

/// One landmark of a kind, with what it is called.
#[derive(Debug, Clone, PartialEq)]
pub struct Landmark {
    pub name: String,
    pub kind: LandmarkKind,
    pub shape: LandmarkShape,
}

/// How it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LandmarkKind {
    /// Lake, as an area.
    Lake,
    /// Canal or a broad river.
    Canal,
    /// Brook or a small river.
    River,
    /// A green way, such as the Promenade.
    Green,
    /// A main street.
    Street,
    /// A railway.
    Railway,
}

/// Area or line.
#[derive(Debug, Clone, PartialEq)]
pub enum LandmarkShape {
    Area(MultiPolygon),
    Line(MultiLineString),
}

impl LandmarkKind {
    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "lake" => Self::Lake,
            "canal" => Self::Canal,
            "river" => Self::River,
            "green" => Self::Green,
            "street" => Self::Street,
            "railway" => Self::Railway,
            _ => return None,
        })
    }
}

impl Landmark {
    /// The rectangle around it; `None` for a shape without positions.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        let rectangle = match &self.shape {
            LandmarkShape::Area(shape) => shape.bounding_rect(),
            LandmarkShape::Line(shape) => shape.bounding_rect(),
        }?;
        let corner = |at: geo::Coord| Position::clamped(at.x, at.y);
        Bounds::around([corner(rectangle.min()), corner(rectangle.max())])
    }
}

/// Reads two files, areas and lines; a feature's property `kind` is one of `lake`, `canal`,
/// `river`, `green`, `street`, `railway`, and features of another kind are left out.
pub fn read_landmarks(areas: &[u8], lines: &[u8], rules: &Rules) -> Result<Vec<Landmark>, Refusal> {
    let areas = read_areas(areas, rules)?.features.into_iter().filter_map(|area| {
        let kind = kind(&area.properties)?;
        Some(Landmark { name: area.name, kind, shape: LandmarkShape::Area(area.shape) })
    });
    let lines = read_lines(lines, rules)?.features.into_iter().filter_map(|line| {
        let (kind, name) = (kind(&line.properties)?, line.name.unwrap_or_default());
        Some(Landmark { name, kind, shape: LandmarkShape::Line(line.shape) })
    });
    Ok(areas.chain(lines).collect())
}

fn kind(properties: &Map<String, Value>) -> Option<LandmarkKind> {
    properties.get("kind").and_then(Value::as_str).and_then(LandmarkKind::named)
}
