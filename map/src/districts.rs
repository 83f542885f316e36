//! Districts (Stadtteile) or boroughs (Stadtbezirke) of a municipality: which one holds a place,
//! which lie side by side. It does not know what happens in them.

use std::collections::{BTreeSet, HashMap};

use geo::{Area as _, BoundingRect, Centroid, Contains, Coord, InteriorPoint, Intersects, MultiPolygon, Point};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use crate::geojson::Area;
use crate::position::{Bounds, Position};

/// Positions nearer than this many degrees (about 1 m) count as the same corner of two districts.
const SAME_CORNER: f64 = 1e-5;

/// One district.
#[derive(Debug, Clone, PartialEq)]
pub struct District {
    pub name: String,
    /// The borough it belongs to, if it is not itself one.
    pub borough: Option<String>,
    pub shape: MultiPolygon,
    /// Where its name is written; inside of the shape.
    pub label: Position,
    pub bounds: Bounds,
}

impl District {
    fn new(area: Area) -> Option<Self> {
        let largest = area.shape.iter().max_by(|one, other| one.unsigned_area().total_cmp(&other.unsigned_area()))?;
        let centre = largest.centroid().filter(|centre| largest.contains(centre));
        let label = centre.or_else(|| largest.interior_point())?;
        let rectangle = area.shape.bounding_rect()?;
        let corner = |at: Coord| Position::clamped(at.x, at.y);
        let bounds = Bounds { south_west: corner(rectangle.min()), north_east: corner(rectangle.max()) };
        let label = corner(label.0);
        Some(Self { name: area.name, borough: area.parent, shape: area.shape, label, bounds })
    }

    /// Whether the place lies inside or on the edge.
    #[must_use]
    pub fn holds(&self, place: Position) -> bool {
        self.bounds.contains(place) && self.shape.intersects(&place.point())
    }
}

/// All districts, in the order of the file.
#[derive(Debug, Clone)]
pub struct Districts {
    list: Vec<District>,
    index: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
    by_name: HashMap<String, usize>,
    beside: Vec<BTreeSet<usize>>,
}

impl Districts {
    /// Takes what [`crate::geojson::read_areas`] read. Of two with one name the first is found by it.
    #[must_use]
    pub fn new(areas: Vec<Area>) -> Self {
        let list: Vec<District> = areas.into_iter().filter_map(District::new).collect();
        let boxed = list.iter().enumerate().map(|(at, district)| {
            let [west, south, east, north] = district.bounds.bbox();
            GeomWithData::new(Rectangle::from_corners([west, south], [east, north]), at)
        });
        let index = RTree::bulk_load(boxed.collect());
        let mut by_name = HashMap::new();
        for (at, district) in list.iter().enumerate() {
            by_name.entry(district.name.clone()).or_insert(at);
        }
        let beside = beside(&list);
        Self { list, index, by_name, beside }
    }

    /// The district of a place; on a shared edge, the one that stands first in the file. `None` outside.
    #[must_use]
    pub fn locate(&self, place: Position) -> Option<&District> {
        let at = [place.longitude(), place.latitude()];
        let candidates = self.index.locate_in_envelope_intersecting(AABB::from_point(at));
        let mut candidates: Vec<usize> = candidates.map(|found| found.data).collect();
        candidates.sort_unstable();
        let candidates = candidates.into_iter().filter_map(|at| self.list.get(at));
        candidates.into_iter().find(|district| district.holds(place))
    }

    /// The district of that name, written exactly so.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&District> {
        self.by_name.get(name).and_then(|at| self.list.get(*at))
    }

    /// Districts that share an edge with the named one, in the order of the file.
    pub fn neighbours(&self, name: &str) -> impl Iterator<Item = &District> {
        let beside = self.by_name.get(name).and_then(|at| self.beside.get(*at));
        beside.into_iter().flatten().filter_map(|at| self.list.get(*at))
    }

    /// Districts of a borough.
    pub fn in_borough(&self, borough: &str) -> impl Iterator<Item = &District> {
        self.list.iter().filter(move |district| district.borough.as_deref() == Some(borough))
    }

    /// The borough of a district.
    #[must_use]
    pub fn borough_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.borough.as_deref()
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &District> {
        self.list.iter()
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The rectangle around all; `None` when there are none.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        let corners = |district: &District| [district.bounds.south_west, district.bounds.north_east];
        Bounds::around(self.list.iter().flat_map(corners))
    }

    /// A number from 0 for each district so that two with a common edge never have the same one;
    /// six boroughs around a middle need four.
    #[must_use]
    pub fn tones(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.list.len()).collect();
        order.sort_by_key(|at| self.list.get(*at).map(|district| &district.name));
        let mut tones: Vec<Option<usize>> = vec![None; self.list.len()];
        for at in order {
            let beside = self.beside.get(at).into_iter().flatten();
            let taken: BTreeSet<usize> = beside.filter_map(|other| tones.get(*other).copied().flatten()).collect();
            let free = (0..).find(|tone| !taken.contains(tone));
            if let Some(tone) = tones.get_mut(at) {
                *tone = free;
            }
        }
        tones.into_iter().map(Option::unwrap_or_default).collect()
    }
}

/// Two districts lie side by side when they share at least two corners.
fn beside(list: &[District]) -> Vec<BTreeSet<usize>> {
    let mut corners: HashMap<(i64, i64), BTreeSet<usize>> = HashMap::new();
    for (at, district) in list.iter().enumerate() {
        let rings =
            district.shape.iter().flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()));
        for corner in rings.flat_map(|ring| ring.points()) {
            corners.entry(rounded(corner)).or_default().insert(at);
        }
    }
    let mut shared: HashMap<(usize, usize), usize> = HashMap::new();
    for owners in corners.values() {
        for one in owners {
            for other in owners.range(one + 1..) {
                *shared.entry((*one, *other)).or_default() += 1;
            }
        }
    }
    let mut beside = vec![BTreeSet::new(); list.len()];
    for ((one, other), _) in shared.into_iter().filter(|(_, count)| *count > 1) {
        for (from, to) in [(one, other), (other, one)] {
            if let Some(set) = beside.get_mut(from) {
                set.insert(to);
            }
        }
    }
    beside
}

#[expect(clippy::cast_possible_truncation, reason = "degrees times 10^5 fit an i64")]
fn rounded(corner: Point) -> (i64, i64) {
    let round = |value: f64| (value / SAME_CORNER).round() as i64;
    (round(corner.x()), round(corner.y()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geojson::{Rules, read_areas};

    /// Four fields of a board: a b above, c d below.
    fn board() -> Districts {
        let field = |name: &str, x: f64, y: f64| {
            let (right, top) = (x + 0.1, y + 0.1);
            serde_json::json!({ "type": "Feature", "properties": { "name": name, "borough": "Board" },
                "geometry": { "type": "Polygon",
                    "coordinates": [[[x, y], [right, y], [right, top], [x, top], [x, y]]] } })
        };
        let fields = [field("a", 7.5, 52.0), field("b", 7.6, 52.0), field("c", 7.5, 51.9), field("d", 7.6, 51.9)];
        let file = serde_json::json!({ "type": "FeatureCollection", "features": fields }).to_string();
        Districts::new(read_areas(file.as_bytes(), &Rules::default()).unwrap().features)
    }

    #[test]
    fn fields_that_meet_in_a_corner_are_not_neighbours() {
        let board = board();
        let beside: Vec<&str> = board.neighbours("a").map(|one| one.name.as_str()).collect();
        assert_eq!(beside, ["b", "c"]);
        assert_eq!(board.neighbours("nowhere").count(), 0);
        assert_eq!(board.tones().iter().max(), Some(&1));
    }

    #[test]
    fn a_place_on_a_shared_edge_has_one_district_and_outside_has_none() {
        let board = board();
        let name = |x, y| board.locate(Position::new(x, y).unwrap()).map(|one| one.name.as_str());
        assert_eq!(name(7.6, 52.05), Some("a"));
        assert_eq!(name(7.65, 51.95), Some("d"));
        assert_eq!(name(7.45, 51.95), None);
        assert_eq!(board.borough_of("d"), Some("Board"));
    }
}
