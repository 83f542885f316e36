//! Waters, green ways and, from near, streets, with their names along them.

use std::fmt::Write as _;

use geo::{LineString, MultiLineString};

use super::Drawing;
use super::svg::{Room, escape, number, soft_path, text_width};
use crate::landmarks::{Landmark, LandmarkKind, LandmarkShape};
use crate::position::Position;

/// Streets and railways are drawn, and landmarks named, below so many metres a pixel.
const NEAR: f64 = 16.0;

/// How a line of a kind is drawn: class, colour, metres wide, least and most pixels wide.
struct Stroke {
    class: &'static str,
    colour: &'static str,
    metres: f64,
    pixels: (f64, f64),
}

impl Stroke {
    const fn of(kind: LandmarkKind) -> Self {
        let (class, colour, metres, pixels) = match kind {
            LandmarkKind::Lake | LandmarkKind::Canal => ("map-water", "#8fc4d4", 50.0, (4.0, 60.0)),
            LandmarkKind::River => ("map-water", "#8fc4d4", 10.0, (2.0, 14.0)),
            LandmarkKind::Green => ("map-green", "#8fbc80", 30.0, (5.0, 40.0)),
            LandmarkKind::Street => ("map-street", "#fff", 16.0, (2.5, 26.0)),
            LandmarkKind::Railway => ("map-railway", "#857a68", 6.0, (1.5, 3.0)),
        };
        Self { class, colour, metres, pixels }
    }

    fn width(&self, metres_per_pixel: f64) -> f64 {
        (self.metres / metres_per_pixel).clamp(self.pixels.0, self.pixels.1)
    }
}

impl Drawing {
    /// Waters and green ways always; streets and railways where 16 m or less are a pixel.
    #[must_use]
    pub fn landmarks(mut self, landmarks: &[Landmark]) -> Self {
        let scale = self.frame.metres_per_pixel();
        let far = |kind| matches!(kind, LandmarkKind::Street | LandmarkKind::Railway) && scale > NEAR;
        let frame = self.frame.bounds();
        let seen = |one: &&Landmark| one.bounds().is_some_and(|bounds| bounds.touches(frame));
        let mut shown: Vec<&Landmark> = landmarks.iter().filter(|one| !far(one.kind)).filter(seen).collect();
        shown.sort_by_key(|one| match one.kind {
            LandmarkKind::Lake => 0,
            LandmarkKind::River => 1,
            LandmarkKind::Canal => 2,
            LandmarkKind::Railway => 3,
            LandmarkKind::Green => 4,
            LandmarkKind::Street => 5,
        });
        // The paler edge of all streets lies under all streets, so that crossings stay open.
        for street in shown.iter().filter(|one| one.kind == LandmarkKind::Street) {
            if let LandmarkShape::Line(shape) = &street.shape {
                let width = Stroke::of(street.kind).width(scale) + 2.0;
                self.line(shape, "map-street-edge", "#cdbfa9", width);
            }
        }
        for landmark in shown {
            let stroke = Stroke::of(landmark.kind);
            match &landmark.shape {
                LandmarkShape::Area(shape) => {
                    let mut path = String::new();
                    for polygon in shape {
                        soft_path(polygon.exterior(), &self.frame, &mut path);
                    }
                    let _ = write!(
                        self.landmarks,
                        "<path class=\"map-lake\" d=\"{path}\" fill=\"#8fc4d4\" fill-rule=\"evenodd\"/>"
                    );
                }
                LandmarkShape::Line(shape) => {
                    self.line(shape, stroke.class, stroke.colour, stroke.width(scale));
                }
            }
        }
        self
    }

    /// Names along the landmarks that are near enough, each once, where there is room.
    #[must_use]
    pub fn landmark_names(mut self, landmarks: &[Landmark]) -> Self {
        if self.frame.metres_per_pixel() > NEAR {
            return self;
        }
        let mut named: Vec<&str> = Vec::new();
        for landmark in landmarks.iter().filter(|one| one.kind != LandmarkKind::Railway) {
            let lines: Vec<&LineString> = match &landmark.shape {
                LandmarkShape::Area(shape) => shape.iter().map(geo::Polygon::exterior).collect(),
                LandmarkShape::Line(shape) => shape.iter().collect(),
            };
            if !named.contains(&landmark.name.as_str())
                && lines.into_iter().any(|line| self.name_along(line, &landmark.name))
            {
                named.push(&landmark.name);
            }
        }
        self
    }

    fn line(&mut self, shape: &MultiLineString, class: &str, colour: &str, width: f64) {
        let mut path = String::new();
        for line in shape {
            soft_path(line, &self.frame, &mut path);
        }
        let width = number(width);
        let _ = write!(
            self.landmarks,
            "<path class=\"{class}\" d=\"{path}\" stroke=\"{colour}\" stroke-width=\"{width}\"/>"
        );
    }

    /// Writes along the longest visible stretch that has room; tells whether it did.
    fn name_along(&mut self, line: &LineString, name: &str) -> bool {
        let (width, height) = (f64::from(self.frame.width()), f64::from(self.frame.height()));
        let size = self.text * 0.82;
        let length = text_width(name, size);
        let pixel = |at: geo::Coord| self.frame.to_pixel(Position::clamped(at.x, at.y));
        let mut stretches: Vec<(f64, f64, f64, f64)> = line
            .lines()
            .filter_map(|edge| cut(pixel(edge.start), pixel(edge.end), width, height))
            .map(|((x1, y1), (x2, y2))| {
                let (x, y) = (f64::midpoint(x1, x2), f64::midpoint(y1, y2));
                ((x2 - x1).hypot(y2 - y1), x, y, (y2 - y1).atan2(x2 - x1).to_degrees())
            })
            .filter(|(stretch, ..)| *stretch > length * 0.9)
            .collect();
        stretches.sort_by(|one, other| other.0.total_cmp(&one.0));
        for (_, x, y, angle) in stretches {
            let angle = upright(angle);
            let (sine, cosine) = angle.to_radians().sin_cos();
            let room = Room::around(
                x,
                y,
                length * cosine.abs() + size * sine.abs(),
                length * sine.abs() + size * cosine.abs(),
            );
            if room.inside(&self.frame) && !self.taken.iter().any(|taken| taken.overlaps(&room)) {
                self.taken.push(room);
                let (x, y, angle) = (number(x), number(y), number(angle));
                let _ = write!(
                    self.names,
                    "<text class=\"map-label map-muted\" transform=\"translate({x} {y}) rotate({angle})\" \
                     dy=\"0.35em\" font-size=\"{}\" font-weight=\"500\" fill=\"#4b505a\" stroke=\"#fffdf9\" \
                     stroke-width=\"4\">{}</text>",
                    number(size),
                    escape(name)
                );
                return true;
            }
        }
        false
    }
}

/// Text never stands on its head.
fn upright(angle: f64) -> f64 {
    if angle > 90.0 {
        angle - 180.0
    } else if angle <= -90.0 {
        angle + 180.0
    } else {
        angle
    }
}

type Pixel = (f64, f64);

/// The part of a stretch inside of the drawing (Liang and Barsky).
fn cut(from: Pixel, to: Pixel, width: f64, height: f64) -> Option<(Pixel, Pixel)> {
    let (by_x, by_y) = (to.0 - from.0, to.1 - from.1);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (step, room) in [(-by_x, from.0), (by_x, width - from.0), (-by_y, from.1), (by_y, height - from.1)] {
        if step == 0.0 && room < 0.0 {
            return None;
        }
        if step < 0.0 {
            enter = enter.max(room / step);
        }
        if step > 0.0 {
            leave = leave.min(room / step);
        }
    }
    let at = |part: f64| (from.0 + part * by_x, from.1 + part * by_y);
    (enter < leave).then(|| (at(enter), at(leave)))
}
