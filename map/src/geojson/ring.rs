//! Mends rings where the meaning is beyond doubt: closing them and turning them the right way.

use geo::{Area, Coord, LineString, Polygon};

use super::error::{Fault, RepairKind};

/// Square degrees below which a ring is a stroke (about 0.8 cm² in Germany).
const LEAST_AREA: f64 = 1e-14;

/// Builds a polygon: repeated positions go, open rings are closed, the outer ring runs
/// counter-clockwise and holes run clockwise. What was done is noted once per kind.
pub(super) fn mend(rings: Vec<LineString>, repairs: &mut Vec<RepairKind>) -> Result<Polygon, Fault> {
    let mut rings = rings.into_iter();
    let outer = rings.next().ok_or(Fault::NoGeometry)?;
    let outer = mend_ring(outer, true, repairs)?;
    let holes = rings.map(|ring| mend_ring(ring, false, repairs)).collect::<Result<_, _>>()?;
    Ok(Polygon::new(outer, holes))
}

fn mend_ring(
    mut ring: LineString,
    counter_clockwise: bool,
    repairs: &mut Vec<RepairKind>,
) -> Result<LineString, Fault> {
    ring.0.dedup();
    let closed = ring.0.len() > 1 && ring.0.first() == ring.0.last();
    let found = ring.0.len() - usize::from(closed);
    if found < 3 {
        return Err(Fault::TooFewPositions { found, needed: 3 });
    }
    if !closed {
        ring.close();
        note(RepairKind::Closed, repairs);
    }
    let area = Polygon::new(ring.clone(), Vec::new()).signed_area();
    if area.abs() < LEAST_AREA {
        // A bow tie's halves may cancel out; the check for crossings names it then.
        return if is_stroke(&ring) { Err(Fault::NoArea) } else { Ok(ring) };
    }
    if (area > 0.0) != counter_clockwise {
        ring.0.reverse();
        note(RepairKind::Turned, repairs);
    }
    Ok(ring)
}

/// Whether all positions lie on one line.
fn is_stroke(ring: &LineString) -> bool {
    let Some(from) = ring.0.first().copied() else {
        return true;
    };
    let far = |at: &Coord| (at.x - from.x).hypot(at.y - from.y);
    let farthest = ring.0.iter().copied().max_by(|one, other| far(one).total_cmp(&far(other)));
    let to = farthest.unwrap_or(from) - from;
    ring.0.iter().map(|at| *at - from).all(|at| (at.x * to.y - at.y * to.x).abs() < LEAST_AREA)
}

fn note(kind: RepairKind, repairs: &mut Vec<RepairKind>) {
    if !repairs.contains(&kind) {
        repairs.push(kind);
    }
}
