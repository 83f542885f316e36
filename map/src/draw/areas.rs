//! Districts and boroughs as areas: told apart, shaded by a value, or as edges only.

use std::fmt::Write as _;

use super::svg::area_path;
use super::{Drawing, Scale};
use crate::districts::{District, Districts};

/// Fills of the light look, as in the style sheet.
const TONES: [&str; 6] = ["#e2f1e4", "#fff1cd", "#eef6f7", "#f4ecdf", "#f3e8f5", "#fce6df"];
const VALUES: [&str; 6] = ["#fff", "#d0e4e8", "#9fc9d3", "#6aaebb", "#2d7f93", "#083f4f"];

impl Drawing {
    /// Areas in soft tones, neighbours in different ones (`map-tone-0` …).
    #[must_use]
    pub fn areas(mut self, districts: &Districts) -> Self {
        for (district, tone) in districts.iter().zip(districts.tones()) {
            let tone = tone % TONES.len();
            self.area(district, &format!("map-tone-{tone}"), TONES.get(tone).copied());
        }
        self
    }

    /// Areas as one land with faint edges (`map-land`), for a look from near, where streets matter.
    #[must_use]
    pub fn land(mut self, districts: &Districts) -> Self {
        for district in districts.iter() {
            self.area(district, "map-land", Some("#f4ecdf"));
        }
        self
    }

    /// Areas shaded by a value (`map-value-1` … `map-value-5`, `map-value-none` without one).
    #[must_use]
    pub fn shaded(mut self, districts: &Districts, scale: &Scale, value: impl Fn(&District) -> Option<f64>) -> Self {
        for district in districts.iter() {
            match value(district).and_then(|value| scale.class(value)) {
                Some(class) => {
                    self.area(district, &format!("map-value-{class}"), VALUES.get(class).copied());
                }
                None => self.area(district, "map-value-none", VALUES.first().copied()),
            }
        }
        self
    }

    /// Thick edges without filling, for boroughs over their districts.
    #[must_use]
    pub fn edges(mut self, districts: &Districts) -> Self {
        for district in districts.iter() {
            if !district.bounds.touches(self.frame.bounds()) {
                continue;
            }
            let path = area_path(&district.shape, &self.frame);
            let _ =
                write!(self.edges, "<path class=\"map-edge\" d=\"{path}\" stroke=\"#857a68\" stroke-width=\"2.5\"/>");
        }
        self
    }

    fn area(&mut self, district: &District, class: &str, fill: Option<&str>) {
        if district.bounds.touches(self.frame.bounds()) {
            let path = area_path(&district.shape, &self.frame);
            let fill = fill.unwrap_or("none");
            let _ = write!(
                self.areas,
                "<path class=\"map-area {class}\" d=\"{path}\" fill=\"{fill}\" fill-rule=\"evenodd\" \
                 stroke=\"#857a68\" stroke-width=\"1.2\"/>"
            );
        }
    }
}
