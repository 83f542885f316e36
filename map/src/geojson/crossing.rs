//! Finds edges of a polygon that cross, in bounded work: pairs come from an R-tree, and a file that
//! is made so that all pairs must be compared is refused when the budget is spent.

use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{Coord, Line, Polygon};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::error::Fault;
use crate::position::Position;

/// Comparisons left for one file.
pub(super) struct Budget(pub usize);

impl Default for Budget {
    /// Real files need about five comparisons per edge, so the largest file needs a third of this.
    fn default() -> Self {
        Self(4_000_000)
    }
}

#[derive(Clone, Copy)]
struct Edge {
    line: Line,
    ring: usize,
    /// Place in the ring, and how many edges the ring has.
    index: usize,
    of: usize,
}

type Boxed = GeomWithData<Rectangle<[f64; 2]>, Edge>;

/// Rings must be simple and may touch each other in points only (OGC 06-103r4, 6.1.11).
pub(super) fn check_crossing(polygon: &Polygon, budget: &mut Budget) -> Result<(), Fault> {
    let edges = edges(polygon);
    let tree = RTree::bulk_load(edges.iter().map(|edge| boxed(*edge)).collect());
    for edge in &edges {
        for other in tree.locate_in_envelope_intersecting(envelope(edge.line)) {
            budget.0 = budget.0.checked_sub(1).ok_or(Fault::TooTangled)?;
            let other = other.data;
            if (edge.ring, edge.index) < (other.ring, other.index)
                && let Some(near) = crossing(edge, &other)
            {
                return Err(Fault::SelfCrossing { near: Position::clamped(near.x, near.y).snapped() });
            }
        }
    }
    Ok(())
}

fn edges(polygon: &Polygon) -> Vec<Edge> {
    let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors()).enumerate();
    rings
        .flat_map(|(ring, line)| {
            let of = line.0.len().saturating_sub(1);
            line.lines().enumerate().map(move |(index, line)| Edge { line, ring, index, of })
        })
        .collect()
}

fn crossing(one: &Edge, other: &Edge) -> Option<Coord> {
    let same_ring = one.ring == other.ring;
    let adjacent = same_ring && (one.index.abs_diff(other.index) == 1 || one.index.abs_diff(other.index) + 1 == one.of);
    match line_intersection(one.line, other.line)? {
        LineIntersection::SinglePoint { intersection, is_proper } => {
            (is_proper || (same_ring && !adjacent)).then_some(intersection)
        }
        LineIntersection::Collinear { intersection } => {
            (intersection.start != intersection.end || (same_ring && !adjacent)).then_some(intersection.start)
        }
    }
}

fn boxed(edge: Edge) -> Boxed {
    let ([start, end], data) = (corners(edge.line), edge);
    GeomWithData::new(Rectangle::from_corners(start, end), data)
}

fn envelope(line: Line) -> AABB<[f64; 2]> {
    let [start, end] = corners(line);
    AABB::from_corners(start, end)
}

fn corners(line: Line) -> [[f64; 2]; 2] {
    [[line.start.x, line.start.y], [line.end.x, line.end.y]]
}
