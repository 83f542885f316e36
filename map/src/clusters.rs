//! Gathers many places into few, for a map and for "what is near here". Work grows with the number
//! of places, memory with the size of the drawing; a million places are no difficulty.

use std::collections::BinaryHeap;
use std::collections::hash_map::{Entry, HashMap};

use crate::frame::Frame;
use crate::position::{Bounds, Position, distance};

/// Least and most pixels that one cluster covers.
const CELL: std::ops::RangeInclusive<u32> = 16..=512;

/// Places that lie so near to each other in a drawing that they share one mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster<K> {
    /// The mean of the places, where the mark is drawn.
    pub centre: Position,
    pub count: usize,
    /// Around the places, to zoom to.
    pub bounds: Bounds,
    /// The first of the places; when `count` is 1, the only one.
    pub first: K,
}

struct Gathered<K> {
    longitude: f64,
    latitude: f64,
    count: usize,
    bounds: Bounds,
    first: K,
}

impl<K> Gathered<K> {
    fn centre(&self) -> Position {
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
        let count = self.count as f64;
        Position::clamped(self.longitude / count, self.latitude / count)
    }

    fn absorb(&mut self, other: Self) {
        self.longitude += other.longitude;
        self.latitude += other.latitude;
        self.count += other.count;
        self.bounds = self.bounds.with(other.bounds.south_west).with(other.bounds.north_east);
    }
}

/// Clusters what lies inside of the frame; marks are at least `apart` pixels apart (16 to 512), so
/// there are never more than the frame has room for. Largest first, then from the north, so that
/// the same places give the same marks in whatever order they come.
pub fn clusters<K>(frame: &Frame, places: impl IntoIterator<Item = (K, Position)>, apart: u32) -> Vec<Cluster<K>> {
    let apart = f64::from(apart.clamp(*CELL.start(), *CELL.end()));
    let shown = frame.bounds();
    let mut cells: HashMap<(u32, u32), Gathered<K>> = HashMap::new();
    for (first, place) in places.into_iter().filter(|(_, place)| shown.contains(*place)) {
        let (x, y) = frame.to_pixel(place);
        let (longitude, latitude) = (place.longitude(), place.latitude());
        let bounds = Bounds { south_west: place, north_east: place };
        let one = Gathered { longitude, latitude, count: 1, bounds, first };
        match cells.entry((cell(x, apart), cell(y, apart))) {
            Entry::Occupied(mut cell) => cell.get_mut().absorb(one),
            Entry::Vacant(cell) => {
                cell.insert(one);
            }
        }
    }
    merge(frame, cells.into_values().collect(), apart)
}

/// Cells whose centres lie too near to each other become one, largest first.
fn merge<K>(frame: &Frame, mut cells: Vec<Gathered<K>>, apart: f64) -> Vec<Cluster<K>> {
    let order = |one: &Gathered<K>, other: &Gathered<K>| {
        let north = |cell: &Gathered<K>| (cell.centre().latitude(), cell.centre().longitude());
        let (one_at, other_at) = (north(one), north(other));
        let place = other_at.0.total_cmp(&one_at.0).then(one_at.1.total_cmp(&other_at.1));
        other.count.cmp(&one.count).then(place)
    };
    loop {
        cells.sort_by(order);
        let before = cells.len();
        let mut kept: Vec<Gathered<K>> = Vec::with_capacity(before);
        let mut grid: HashMap<(u32, u32), Vec<usize>> = HashMap::new();
        for cell in cells {
            let (x, y) = frame.to_pixel(cell.centre());
            let near = around(x, y, apart).filter_map(|key| grid.get(&key)).flatten().copied();
            let near = near.into_iter().find(|at| {
                kept.get(*at).is_some_and(|other| {
                    let (other_x, other_y) = frame.to_pixel(other.centre());
                    (x - other_x).hypot(y - other_y) < apart
                })
            });
            match near.and_then(|at| kept.get_mut(at)) {
                Some(other) => other.absorb(cell),
                None => {
                    grid.entry((self::cell(x, apart), self::cell(y, apart))).or_default().push(kept.len());
                    kept.push(cell);
                }
            }
        }
        cells = kept;
        if cells.len() == before {
            break;
        }
    }
    let finish = |cell: Gathered<K>| Cluster {
        centre: cell.centre(),
        count: cell.count,
        bounds: cell.bounds,
        first: cell.first,
    };
    cells.into_iter().map(finish).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
fn cell(pixel: f64, apart: f64) -> u32 {
    (pixel / apart).floor().clamp(0.0, 1e6) as u32
}

/// The cell of a pixel and the eight around it; a centre moves while it absorbs, hence two rings.
fn around(x: f64, y: f64, apart: f64) -> impl Iterator<Item = (u32, u32)> {
    let (x, y) = (cell(x, apart), cell(y, apart));
    let range = |at: u32| at.saturating_sub(2)..=at + 2;
    range(x).flat_map(move |x| range(y).map(move |y| (x, y)))
}

/// One place with its distance, so that the farthest stands on top of the heap.
struct Found<K> {
    metres: f64,
    order: usize,
    key: K,
}

impl<K> PartialEq for Found<K> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl<K> Eq for Found<K> {}

impl<K> PartialOrd for Found<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<K> Ord for Found<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.metres.total_cmp(&other.metres).then(self.order.cmp(&other.order))
    }
}

/// What lies at most so many metres from a place, nearest first, at most `limit` of them, each with
/// its distance in metres. Ask the database with [`Bounds::within`] first.
pub fn near<K>(
    places: impl IntoIterator<Item = (K, Position)>,
    centre: Position,
    metres: f64,
    limit: usize,
) -> Vec<(K, f64)> {
    let bounds = Bounds::within(centre, metres);
    let mut nearest: BinaryHeap<Found<K>> = BinaryHeap::new();
    for (order, (key, place)) in places.into_iter().enumerate() {
        if !bounds.contains(place) {
            continue;
        }
        let far = distance(centre, place);
        if far <= metres {
            nearest.push(Found { metres: far, order, key });
            if nearest.len() > limit {
                nearest.pop();
            }
        }
    }
    nearest.into_sorted_vec().into_iter().map(|found| (found.key, found.metres)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::View;

    fn frame() -> Frame {
        let centre = Position::new(7.6257, 51.9624).unwrap();
        Frame::of(View { centre, metres: 8000.0 }, 640, 440)
    }

    #[test]
    fn a_million_places_become_few_marks_and_none_is_lost() {
        let places = (0..1_000_000_u32).map(|at| {
            let spread = |step: u32| f64::from(at.wrapping_mul(step) % 9973) / 9973.0;
            (at, Position::new(7.60 + 0.05 * spread(31), 51.95 + 0.025 * spread(7)).unwrap())
        });
        let started = std::time::Instant::now();
        let marks = clusters(&frame(), places, 48);
        assert!(started.elapsed().as_secs() < 20);
        assert!(marks.len() < 150, "{}", marks.len());
        assert_eq!(marks.iter().map(|mark| mark.count).sum::<usize>(), 1_000_000);
    }

    #[test]
    fn places_outside_of_the_frame_are_left_out() {
        let away = Position::new(8.5, 51.9).unwrap();
        assert!(clusters(&frame(), [("away", away)], 48).is_empty());
    }

    #[test]
    fn near_gives_the_nearest_first_and_not_more_than_asked() {
        let centre = Position::new(7.6257, 51.9624).unwrap();
        let at = |metres: f64| centre.moved(metres, crate::position::Direction::East);
        let places = [("far", at(260.0)), ("b", at(200.0)), ("a", at(20.0)), ("c", at(240.0))];
        let found: Vec<&str> = near(places, centre, 250.0, 10).into_iter().map(|(key, _)| key).collect();
        assert_eq!(found, ["a", "b", "c"]);
        assert_eq!(near(places, centre, 250.0, 1).len(), 1);
        assert!(near(places, centre, f64::NAN, 5).is_empty());
    }
}
