//! What part of the map a drawing shows, and where a click on it points. Web Mercator, so that a
//! tile layer can lie under the same drawing; inside one municipality straight lines stay straight.

use std::f64::consts::PI;
use std::fmt;
use std::str::FromStr;

use crate::position::{Bounds, Position};

/// Length of the equator in metres on the sphere of Web Mercator (EPSG:3857).
const EQUATOR: f64 = 40_075_016.686;
/// No drawing shows less than this many metres from side to side …
pub const CLOSEST: f64 = 150.0;
/// … or more than this many.
pub const WIDEST: f64 = 100_000.0;

/// What a reader looks at: the middle and how many metres the drawing is wide. Travels in an
/// address as `7.62571,51.96236,800`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    pub centre: Position,
    pub metres: f64,
}

/// The text was not `longitude,latitude,metres`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a view is longitude, latitude and metres with commas between")]
pub struct NotAView;

impl fmt::Display for View {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{},{:.0}", self.centre, self.metres)
    }
}

impl FromStr for View {
    type Err = NotAView;
    fn from_str(text: &str) -> Result<Self, NotAView> {
        let (centre, metres) = text.rsplit_once(',').ok_or(NotAView)?;
        let metres: f64 = metres.trim().parse().map_err(|_| NotAView)?;
        if !metres.is_finite() {
            return Err(NotAView);
        }
        let centre = centre.parse().map_err(|_| NotAView)?;
        Ok(Self { centre, metres: metres.clamp(CLOSEST, WIDEST) })
    }
}

/// A part of the map with the pixels it is drawn on.
///
/// A browser sends a click on `<input type="image">` in pixels of the picture *as displayed*, so
/// such a picture must be shown unscaled (`width` and `height` as here, no `max-width`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    centre: Position,
    /// Left upper corner and pixel size in the unit square of Web Mercator.
    west: f64,
    north: f64,
    pixel: f64,
    width: u32,
    height: u32,
}

impl Frame {
    /// The whole rectangle with `margin` pixels around it.
    #[must_use]
    pub fn fit(bounds: Bounds, width: u32, height: u32, margin: u32) -> Self {
        let (width, height) = (width.max(1), height.max(1));
        let inner = |side: u32| f64::from(side.saturating_sub(2 * margin).max(1));
        let (west, south) = mercator(bounds.south_west);
        let (east, north) = mercator(bounds.north_east);
        let pixel = ((east - west) / inner(width)).max((south - north) / inner(height));
        Self::placed((f64::midpoint(west, east), f64::midpoint(north, south)), pixel, width, height)
    }

    /// A view, so many pixels wide and high.
    #[must_use]
    pub fn of(view: View, width: u32, height: u32) -> Self {
        let metres = if view.metres.is_finite() { view.metres } else { WIDEST };
        let stretch = view.centre.latitude().clamp(-85.0, 85.0).to_radians().cos();
        let pixel = metres / f64::from(width.max(1)) / (EQUATOR * stretch);
        Self::placed(mercator(view.centre), pixel, width.max(1), height.max(1))
    }

    fn placed((x, y): (f64, f64), pixel: f64, width: u32, height: u32) -> Self {
        let centre = degrees(x, y);
        let stretch = EQUATOR * centre.latitude().to_radians().cos() * f64::from(width);
        let pixel = pixel.clamp(CLOSEST / stretch, WIDEST / stretch);
        Self {
            centre,
            west: x - pixel * f64::from(width) / 2.0,
            north: y - pixel * f64::from(height) / 2.0,
            pixel,
            width,
            height,
        }
    }

    /// What the drawing shows, to put into an address.
    #[must_use]
    pub fn view(&self) -> View {
        View { centre: self.centre, metres: self.metres_per_pixel() * f64::from(self.width) }
    }

    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Metres on the ground that one pixel stands for, at the middle of the drawing.
    #[must_use]
    pub fn metres_per_pixel(&self) -> f64 {
        self.pixel * EQUATOR * self.centre.latitude().to_radians().cos()
    }

    /// Corners of the drawing.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        Bounds { south_west: self.to_position(0.0, height), north_east: self.to_position(width, 0.0) }
    }

    /// Pixels from the left upper corner; outside of the drawing for a place that it does not show.
    #[must_use]
    pub fn to_pixel(&self, place: Position) -> (f64, f64) {
        let (x, y) = mercator(place);
        ((x - self.west) / self.pixel, (y - self.north) / self.pixel)
    }

    /// The place under a pixel; a pixel outside of the drawing counts as the nearest on its edge.
    #[must_use]
    pub fn to_position(&self, x: f64, y: f64) -> Position {
        let within = |value: f64, side: u32| {
            if value.is_nan() { f64::from(side) / 2.0 } else { value.clamp(0.0, f64::from(side)) }
        };
        let x = self.west + within(x, self.width) * self.pixel;
        let y = self.north + within(y, self.height) * self.pixel;
        degrees(x, y)
    }

    /// The place that a click of `<input type="image">` means, to five decimals. `None` for 0,0:
    /// that is what a browser sends when somebody presses Enter without having pointed.
    #[must_use]
    pub fn click(&self, x: i64, y: i64) -> Option<Position> {
        if (x, y) == (0, 0) {
            return None;
        }
        let pixel = |value: i64, side: u32| f64::from(u32::try_from(value.clamp(0, i64::from(side))).unwrap_or(0));
        Some(self.to_position(pixel(x, self.width), pixel(y, self.height)).snapped())
    }

    /// The same scale, moved by parts of its own size: `pan(0.5, 0.0)` looks half a frame further east,
    /// `pan(0.0, 0.5)` further south.
    #[must_use]
    pub fn pan(&self, east: f64, south: f64) -> Self {
        let step = |part: f64| {
            if part.is_finite() { part.clamp(-10.0, 10.0) } else { 0.0 }
        };
        let x = self.west + self.pixel * f64::from(self.width) * (0.5 + step(east));
        let y = self.north + self.pixel * f64::from(self.height) * (0.5 + step(south));
        Self::placed((x.clamp(0.0, 1.0), y.clamp(0.0, 1.0)), self.pixel, self.width, self.height)
    }

    /// The same middle, `factor` times as close; stops at [`CLOSEST`] and [`WIDEST`].
    #[must_use]
    pub fn zoom(&self, factor: f64) -> Self {
        let factor = if factor.is_finite() && factor > 0.0 { factor } else { 1.0 };
        Self::placed(mercator(self.centre), self.pixel / factor, self.width, self.height)
    }
}

/// Unit square of Web Mercator: x grows east, y grows south; latitude is cut at ±85°.
fn mercator(place: Position) -> (f64, f64) {
    let latitude = place.latitude().clamp(-85.0, 85.0).to_radians();
    (place.longitude() / 360.0 + 0.5, 0.5 - latitude.tan().asinh() / (2.0 * PI))
}

fn degrees(x: f64, y: f64) -> Position {
    Position::clamped((x - 0.5) * 360.0, ((0.5 - y) * 2.0 * PI).sinh().atan().to_degrees())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::position::distance;

    fn frame() -> Frame {
        let centre = Position::new(7.6257, 51.9624).unwrap();
        Frame::of(View { centre, metres: 800.0 }, 640, 440)
    }

    #[test]
    fn enter_without_pointing_is_no_click() {
        assert_eq!(frame().click(0, 0), None);
        assert!(frame().click(0, 1).is_some());
    }

    #[test]
    fn click_outside_is_brought_to_the_edge() {
        let frame = frame();
        let far = frame.click(i64::MAX, i64::MIN).unwrap();
        assert!(distance(far, frame.to_position(640.0, 0.0)) < 2.0);
        assert!(frame.bounds().grown(2.0).contains(far));
    }

    #[test]
    fn frame_is_as_wide_as_asked() {
        let bounds = frame().bounds();
        let west = Position::new(bounds.south_west.longitude(), 51.9624).unwrap();
        let east = Position::new(bounds.north_east.longitude(), 51.9624).unwrap();
        assert!((distance(west, east) - 800.0).abs() < 2.0);
        assert!((frame().view().metres - 800.0).abs() < 1e-6);
    }

    #[test]
    fn zooming_stops_and_panning_moves_half_a_frame() {
        assert!((frame().zoom(1e9).view().metres - CLOSEST).abs() < 1e-6);
        assert!((frame().zoom(1e-9).view().metres - WIDEST).abs() < 1e-6);
        let moved = distance(frame().pan(0.5, 0.0).view().centre, frame().view().centre);
        assert!((moved - 400.0).abs() < 1.0, "{moved}");
        assert_eq!(frame().pan(f64::NAN, f64::INFINITY), frame().pan(0.0, 0.0));
    }

    #[test]
    fn view_survives_its_address_and_nonsense_does_not() {
        let view: View = "7.62571,51.96236,800".parse().unwrap();
        assert_eq!(view.to_string(), "7.62571,51.96236,800");
        assert!("7.6,51.9,NaN".parse::<View>().is_err());
        assert!("7.6,99,100".parse::<View>().is_err());
        assert!((("7.6,51.9,1e300").parse::<View>().unwrap().metres - WIDEST).abs() < 1e-6);
    }
}
