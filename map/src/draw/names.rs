//! Names of areas and places, haloed, never over each other, and the bar that says how long 100 m are.

use std::fmt::Write as _;

use super::Drawing;
use super::svg::{Room, escape, number, text_width};
use crate::address::{PlaceKind, Places};
use crate::districts::{District, Districts};

/// Lengths that a scale bar may have, in metres.
const LENGTHS: [u32; 9] = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/// A name may be so many times as wide as its area.
const WIDER: f64 = 1.25;

impl Drawing {
    /// Names of areas at their labels, the largest areas first; a name that has no room or is much
    /// wider than its area is left out.
    #[must_use]
    pub fn names(mut self, districts: &Districts) -> Self {
        let width = |district: &District| {
            let (west, _) = self.frame.to_pixel(district.bounds.south_west);
            let (east, _) = self.frame.to_pixel(district.bounds.north_east);
            east - west
        };
        let mut list: Vec<(f64, &District)> = districts.iter().map(|district| (width(district), district)).collect();
        list.sort_by(|one, other| other.0.total_cmp(&one.0));
        for (wide, district) in list {
            if text_width(&district.name, self.text) <= wide * WIDER {
                self.name(district);
            }
        }
        self
    }

    /// At the label, or near it and still inside of the area.
    fn name(&mut self, district: &District) {
        let (x, y) = self.frame.to_pixel(district.label);
        let (line, step) = (self.text * 1.15, text_width(&district.name, self.text) * 0.5);
        let beside = [0.0, -1.0, 1.0]
            .into_iter()
            .flat_map(|aside| [0.0, 1.0, -1.0, 2.0, -2.0].map(|down| (x + aside * step, y + down * line)));
        for (x, y) in beside {
            if district.holds(self.frame.to_position(x, y)) && self.write(&district.name, x, y, true) {
                break;
            }
        }
    }

    /// Squares and streets as small dots with their names, at most `limit`, where there is room; those
    /// nearest to the middle first.
    #[must_use]
    pub fn places(mut self, places: &Places, limit: usize) -> Self {
        let bounds = self.frame.bounds();
        let middle = self.frame.view().centre;
        let near = places.iter().filter(|place| place.kind == PlaceKind::Square).filter_map(|place| {
            let at = place.position.filter(|at| bounds.contains(*at))?;
            Some((crate::position::distance(middle, at), at, place))
        });
        let mut near: Vec<_> = near.collect();
        near.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut written = 0;
        for (_, at, place) in near {
            if written == limit {
                break;
            }
            let (x, y) = self.frame.to_pixel(at);
            let dot = Room::around(x, y, 10.0, 10.0);
            if self.taken.iter().any(|taken| taken.overlaps(&dot)) {
                continue;
            }
            if [1.0, -1.0].iter().any(|side| self.write(&place.name, x, y + side * self.text, false)) {
                self.taken.push(dot);
                written += 1;
                let (x, y) = (number(x), number(y));
                let _ = write!(
                    self.names,
                    "<circle class=\"map-dot\" cx=\"{x}\" cy=\"{y}\" r=\"4\" fill=\"#4b505a\" \
                     stroke=\"#fffdf9\" stroke-width=\"2\"/>"
                );
            }
        }
        self
    }

    /// A bar at the left lower edge with its length in metres or kilometres.
    #[must_use]
    pub fn scale_bar(mut self) -> Self {
        let scale = self.frame.metres_per_pixel();
        let most = f64::from(self.frame.width()) * 0.3;
        let fits = |metres: &&u32| f64::from(**metres) / scale <= most;
        let Some(metres) = LENGTHS.iter().rev().find(fits) else {
            return self;
        };
        let label = if *metres < 1000 { format!("{metres}\u{a0}m") } else { format!("{}\u{a0}km", metres / 1000) };
        let (left, low) = (14.0, f64::from(self.frame.height()) - 14.0);
        let right = left + f64::from(*metres) / scale;
        let path = format!("M{left} {}V{}H{}V{}", number(low - 6.0), number(low), number(right), number(low - 6.0));
        let middle = f64::midpoint(left, right);
        if self.write(&label, middle.max(text_width(&label, self.text) / 2.0 + 6.0), low - self.text, false) {
            for (class, colour, width) in [("map-rule-halo", "#fffdf9", 5.0), ("map-rule", "#1d2129", 2.0)] {
                let _ = write!(
                    self.names,
                    "<path class=\"{class}\" d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"/>"
                );
            }
            self.taken.push(Room { x: left, y: low - 8.0, width: right - left, height: 10.0 });
        }
        self
    }

    /// Writes around a middle if there is room; tells whether it did.
    fn write(&mut self, text: &str, x: f64, y: f64, bold: bool) -> bool {
        let size = if bold { self.text } else { self.text * 0.88 };
        let room = Room::around(x, y, text_width(text, size) + 4.0, size * 1.15);
        if !room.inside(&self.frame) || self.taken.iter().any(|taken| taken.overlaps(&room)) {
            return false;
        }
        self.taken.push(room);
        let (class, colour, weight) =
            if bold { ("map-label", "#1d2129", 600) } else { ("map-label map-muted", "#4b505a", 500) };
        let _ = write!(
            self.names,
            "<text class=\"{class}\" x=\"{}\" y=\"{}\" dy=\"0.35em\" font-size=\"{}\" font-weight=\"{weight}\" \
             fill=\"{colour}\" stroke=\"#fffdf9\" stroke-width=\"4\">{}</text>",
            number(x),
            number(y),
            number(size),
            escape(text)
        );
        true
    }
}
