//! Numbered pins, gathered marks and the one pin that is being placed.

use std::fmt::Write as _;

use super::svg::{Room, escape, number, text_width};
use super::{Drawing, TEXT};
use crate::clusters::Cluster;
use crate::position::Position;

/// Pixels from the middle of a pin to its edge, at ordinary writing.
const RADIUS: f64 = 15.0;
/// Height of a pin's label, in parts of ordinary writing.
const DIGITS: f64 = 0.88;
/// More pins than this are not drawn one by one; gather them with [`crate::clusters`].
const MOST: usize = 200;

/// A place with the number or word that the list beside the map repeats.
#[derive(Debug, Clone, PartialEq)]
pub struct Pin {
    pub position: Position,
    pub label: String,
    pub tone: Tone,
}

/// Colour of a pin; what it means stands in the legend and in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    Leaf,
    Brick,
    Green,
    Plum,
    Ink,
}

impl Tone {
    /// Class and light colour.
    fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Leaf => ("map-pin-leaf", "#0b5a6f"),
            Self::Brick => ("map-pin-brick", "#a53c28"),
            Self::Green => ("map-pin-green", "#27663c"),
            Self::Plum => ("map-pin-plum", "#6a3a72"),
            Self::Ink => ("map-pin-ink", "#1d2129"),
        }
    }

    /// A small disc for the legend.
    #[must_use]
    pub fn swatch(self) -> String {
        let (class, colour) = self.look();
        format!(
            "<svg class=\"map-swatch\" viewBox=\"0 0 18 18\" width=\"18\" height=\"18\" aria-hidden=\"true\" \
             focusable=\"false\"><circle class=\"{class}\" cx=\"9\" cy=\"9\" r=\"8\" fill=\"{colour}\"/></svg>"
        )
    }
}

impl Drawing {
    /// Pins with their labels, the first 200. One that would cover another steps aside, and a thin
    /// line leads to its place. Pins outside of the frame are left out.
    #[must_use]
    pub fn pins(mut self, pins: &[Pin]) -> Self {
        let shown = self.frame.bounds();
        for pin in pins.iter().filter(|pin| shown.contains(pin.position)).take(MOST) {
            let (x, y) = self.frame.to_pixel(pin.position);
            let radius = self.radius(RADIUS, &pin.label);
            let (to_x, to_y) = self.free(x, y, radius);
            if (to_x, to_y) != (x, y) {
                let _ = write!(
                    self.edges,
                    "<path class=\"map-rule\" d=\"M{} {}L{} {}\" stroke=\"#1d2129\" stroke-width=\"1.5\"/>",
                    number(x),
                    number(y),
                    number(to_x),
                    number(to_y)
                );
            }
            self.disc(to_x, to_y, radius, &pin.label, pin.tone);
        }
        self
    }

    /// Gathered marks with their count, written by `count`; larger marks for more places.
    #[must_use]
    pub fn marks<K>(mut self, clusters: &[Cluster<K>], tone: Tone, count: impl Fn(usize) -> String) -> Self {
        for cluster in clusters {
            let (x, y) = self.frame.to_pixel(cluster.centre);
            let label = if cluster.count == 1 { String::new() } else { count(cluster.count) };
            #[expect(clippy::cast_precision_loss, reason = "only for a size")]
            let size = (cluster.count as f64).log10().mul_add(5.0, 10.0);
            let radius = self.radius(if label.is_empty() { 9.0 } else { size }, &label);
            self.disc(x, y, radius, &label, tone);
        }
        self
    }

    /// The one place that is being chosen: a drop whose tip stands on it, in a soft light.
    #[must_use]
    pub fn target(mut self, position: Position) -> Self {
        let (x, y) = self.frame.to_pixel(position);
        self.taken.push(Room::around(x, y - 22.0, 44.0, 64.0));
        let (x, y) = (number(x), number(y));
        let _ = write!(
            self.pins,
            "<g transform=\"translate({x} {y})\"><circle class=\"map-glow\" r=\"42\" fill=\"#ffd166\" \
             fill-opacity=\"0.45\"/><path class=\"map-pin map-pin-brick\" d=\"M0 0C-7 -10 -20 -22 -20 -36A20 20 0 0 1 20 \
             -36C20 -22 7 -10 0 0Z\" fill=\"#a53c28\" stroke=\"#fff\" stroke-width=\"3\"/>\
             <circle class=\"map-pin-eye\" cy=\"-36\" r=\"7\" fill=\"#fff\"/></g>"
        );
        self
    }

    fn disc(&mut self, x: f64, y: f64, radius: f64, label: &str, tone: Tone) {
        self.taken.push(Room::around(x, y, 2.0 * radius, 2.0 * radius));
        let (class, colour) = tone.look();
        let (x, y) = (number(x), number(y));
        let _ = write!(
            self.pins,
            "<circle class=\"map-pin {class}\" cx=\"{x}\" cy=\"{y}\" r=\"{}\" fill=\"{colour}\" stroke=\"#fff\" \
             stroke-width=\"2.5\"/>",
            number(radius)
        );
        if !label.is_empty() {
            let _ = write!(
                self.pins,
                "<text class=\"map-pin-text\" x=\"{x}\" y=\"{y}\" dy=\"0.35em\" font-size=\"{}\" \
                 font-weight=\"700\" fill=\"#fff\">{}</text>",
                number(self.text * DIGITS),
                escape(label)
            );
        }
    }

    /// Grows with the writing, and with a label that is longer than two digits.
    fn radius(&self, ordinary: f64, label: &str) -> f64 {
        let room = text_width(label, self.text * DIGITS) / 2.0 + 5.0;
        (ordinary * self.text / TEXT).max(if label.is_empty() { 0.0 } else { room })
    }

    /// The place itself, or the nearest one around it that covers nothing and stays inside.
    fn free(&self, x: f64, y: f64, radius: f64) -> (f64, f64) {
        let rings = (1..=4).flat_map(|ring| {
            (0..8).map(move |turn| {
                let (sine, cosine) = (f64::from(turn) * 45.0).to_radians().sin_cos();
                // The room of a pin is a square, so it must go further to get clear at a corner.
                let corner = if turn % 2 == 0 { 1.0 } else { std::f64::consts::SQRT_2 };
                let away = f64::from(ring) * (2.0 * radius + 3.0) * corner;
                (x + away * cosine, y - away * sine)
            })
        });
        let fits = |(x, y): &(f64, f64)| {
            let room = Room::around(*x, *y, 2.0 * radius, 2.0 * radius);
            !self.taken.iter().any(|taken| taken.overlaps(&room))
        };
        let inside = |(x, y): &(f64, f64)| Room::around(*x, *y, 2.0 * radius, 2.0 * radius).inside(&self.frame);
        if fits(&(x, y)) {
            return (x, y);
        }
        rings.into_iter().find(|at| inside(at) && fits(at)).unwrap_or((x, y))
    }
}
