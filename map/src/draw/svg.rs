//! Writing SVG by hand: numbers, paths, escaped text, and which room is already taken.

use std::fmt::Write as _;

use geo::{LineString, MultiPolygon};

use crate::frame::Frame;
use crate::position::Position;

/// A rectangle of pixels in which something is written or stuck.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Room {
    /// Around a middle.
    pub fn around(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x: x - width / 2.0, y: y - height / 2.0, width, height }
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    pub fn inside(&self, frame: &Frame) -> bool {
        let (width, height) = (f64::from(frame.width()), f64::from(frame.height()));
        self.x >= 0.0 && self.y >= 0.0 && self.x + self.width <= width && self.y + self.height <= height
    }
}

/// About how wide a text is in Fira Sans, in pixels.
#[expect(clippy::cast_precision_loss, reason = "names are short")]
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * 0.56
}

/// Text between tags; characters that XML forbids go.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() && other != '\n' => {}
            other => safe.push(other),
        }
    }
    safe
}

/// What may stand in an id: letters, digits, hyphen and underscore.
pub(super) fn attribute(id: &str) -> String {
    let fits = |character: &char| character.is_ascii_alphanumeric() || "-_".contains(*character);
    id.chars().filter(fits).collect()
}

/// One decimal is enough on a screen.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// The `d` of all rings; positions nearer than a pixel to the last one are left out.
pub(super) fn area_path(shape: &MultiPolygon, frame: &Frame) -> String {
    let mut path = String::new();
    for polygon in shape {
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            line_path(ring, frame, &mut path);
            path.push('Z');
        }
    }
    path
}

/// Adds one line to a `d` with its corners rounded: curves run from the middle of one stretch to the
/// middle of the next. For waters and ways that were drawn by eye, never for edges that touch others.
pub(super) fn soft_path(line: &LineString, frame: &Frame, path: &mut String) {
    let pixel = |at: &geo::Coord| frame.to_pixel(Position::clamped(at.x, at.y));
    let mut corners: Vec<(f64, f64)> = line.0.iter().map(pixel).collect();
    let middle = |one: &(f64, f64), other: &(f64, f64)| {
        (number(f64::midpoint(one.0, other.0)), number(f64::midpoint(one.1, other.1)))
    };
    if line.is_closed() {
        corners.extend(corners.get(1).copied());
    }
    let [first, second, ..] = corners.as_slice() else {
        return;
    };
    if line.is_closed() {
        let (x, y) = middle(first, second);
        let _ = write!(path, "M{x} {y}");
    } else {
        let (x, y) = middle(first, second);
        let _ = write!(path, "M{} {}L{x} {y}", number(first.0), number(first.1));
    }
    for pair in corners.windows(2).skip(1) {
        if let [corner, next] = pair {
            let (x, y) = middle(corner, next);
            let _ = write!(path, "Q{} {} {x} {y}", number(corner.0), number(corner.1));
        }
    }
    if line.is_closed() {
        path.push('Z');
    } else if let Some(last) = corners.last() {
        let _ = write!(path, "L{} {}", number(last.0), number(last.1));
    }
}

/// Adds one line to a `d`; what runs along outside of the frame is left out.
fn line_path(line: &LineString, frame: &Frame, path: &mut String) {
    let pixel = |at: &geo::Coord| frame.to_pixel(Position::clamped(at.x, at.y));
    let mut last: Option<(f64, f64)> = None;
    for (at, position) in line.0.iter().enumerate() {
        let here = pixel(position);
        if let (Some(last), Some(next)) = (last, line.0.get(at + 1)) {
            let near = (here.0 - last.0).hypot(here.1 - last.1) < 0.8;
            if near || outside(last, frame) & outside(here, frame) & outside(pixel(next), frame) != 0 {
                continue;
            }
        }
        let command = if last.is_none() { 'M' } else { 'L' };
        let _ = write!(path, "{command}{} {}", number(here.0), number(here.1));
        last = Some(here);
    }
}

/// One bit for each side beyond which a pixel lies, ten pixels out (Cohen and Sutherland).
fn outside((x, y): (f64, f64), frame: &Frame) -> u8 {
    let (width, height) = (f64::from(frame.width()), f64::from(frame.height()));
    let sides = [x < -10.0, x > width + 10.0, y < -10.0, y > height + 10.0];
    sides.iter().fold(0, |bits, side| bits << 1 | u8::from(*side))
}
