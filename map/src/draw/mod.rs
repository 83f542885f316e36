//! Draws a map as SVG: areas, waters, streets, names, numbered pins, gathered marks, values.
//!
//! A drawing is put together layer by layer and finished either as part of a page (classes for the
//! page's style sheet, colours of the light look as presentation attributes, no inline style) or as
//! a picture of its own for `<input type="image">`. It never holds a link or a script; every text
//! is escaped, for names come from files of others. What a pin means is said by the list beside it.

mod areas;
mod landmarks;
mod names;
mod pins;
mod scale;
mod svg;

pub use pins::{Pin, Tone};
pub use scale::Scale;

use crate::frame::Frame;
use svg::{Room, attribute, escape};

/// Rules for the classes used here, light and dark; a page takes them into its style sheet, a
/// picture carries them.
pub const STYLE: &str = include_str!("map.css");

/// Pixels of ordinary writing, unless set otherwise.
const TEXT: f64 = 17.0;

/// A map being drawn. Layers lie in a fixed order, whatever the order of the calls; but names give
/// way to what was drawn before, so pins come first and small names last.
#[derive(Debug, Clone)]
pub struct Drawing {
    frame: Frame,
    text: f64,
    areas: String,
    landmarks: String,
    edges: String,
    names: String,
    pins: String,
    taken: Vec<Room>,
}

/// How a drawing is presented to somebody who does not see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<'a> {
    /// It repeats what stands beside it and is passed over.
    Hidden,
    /// It is read as one picture; `id` is unique on the page and begins the ids of both texts.
    As { id: &'a str, title: &'a str, description: &'a str },
}

impl Drawing {
    #[must_use]
    pub fn new(frame: Frame) -> Self {
        let empty = String::new;
        Self {
            frame,
            text: TEXT,
            areas: empty(),
            landmarks: empty(),
            edges: empty(),
            names: empty(),
            pins: empty(),
            taken: Vec::new(),
        }
    }

    /// Writing so many pixels high from now on (8 to 60); 17 on a desktop, 25 where a wide drawing
    /// is shown on a phone.
    #[must_use]
    pub fn text_size(mut self, pixels: f64) -> Self {
        self.text = if pixels.is_finite() { pixels.clamp(8.0, 60.0) } else { TEXT };
        self
    }

    #[must_use]
    pub fn frame(&self) -> &Frame {
        &self.frame
    }

    /// SVG to stand inside of a page; it grows with its place.
    #[must_use]
    pub fn finish(&self, named: Named<'_>) -> String {
        let (attributes, texts) = match named {
            Named::Hidden => (" aria-hidden=\"true\" focusable=\"false\"".to_owned(), String::new()),
            Named::As { id, title, description } => {
                let id = attribute(id);
                let (title, description) = (escape(title), escape(description));
                (
                    format!(" role=\"img\" aria-labelledby=\"{id}-title {id}-description\""),
                    format!(
                        "<title id=\"{id}-title\">{title}</title>\
                         <desc id=\"{id}-description\">{description}</desc>"
                    ),
                )
            }
        };
        self.assemble(&attributes, &texts)
    }

    /// An SVG file of its own, shown unscaled (see [`Frame::click`]). Where the answer's
    /// Content-Security-Policy forbids its style element, the light look remains.
    #[must_use]
    pub fn picture(&self) -> String {
        let (width, height) = (self.frame.width(), self.frame.height());
        let attributes = format!(" width=\"{width}\" height=\"{height}\"");
        self.assemble(&attributes, &format!("<style>{STYLE}</style>"))
    }

    fn assemble(&self, attributes: &str, head: &str) -> String {
        let (width, height) = (self.frame.width(), self.frame.height());
        let Self { areas, landmarks, edges, names, pins, .. } = self;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" viewBox=\"0 0 {width} {height}\" \
             direction=\"ltr\" font-family=\"Fira Sans, sans-serif\"{attributes}>{head}\
             <rect class=\"map-ground\" width=\"{width}\" height=\"{height}\" fill=\"#e2f0f2\"/>\
             <g stroke-linejoin=\"round\" stroke-linecap=\"round\" fill=\"none\">{areas}{landmarks}{edges}</g>\
             <g text-anchor=\"middle\" stroke-linejoin=\"round\" paint-order=\"stroke\">{names}</g>\
             <g text-anchor=\"middle\">{pins}</g></svg>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geojson::{Rules, read_areas};
    use crate::muenster::muenster;
    use crate::{Districts, Position, View};

    const OVERVIEW: Named<'_> = Named::As { id: "front", title: "Bezirke", description: "Sechs Bezirke" };

    fn whole(width: u32, height: u32) -> Frame {
        Frame::fit(muenster().unwrap().boroughs.bounds().unwrap(), width, height, 16)
    }

    #[test]
    fn overview_names_all_six_boroughs_at_both_sizes() {
        let city = muenster().unwrap();
        for size in [17.0, 25.0] {
            let drawing = Drawing::new(whole(600, 520)).text_size(size).areas(&city.boroughs);
            let svg = drawing.landmarks(&city.landmarks).names(&city.boroughs).finish(OVERVIEW);
            assert_eq!(svg.matches("<text").count(), 6, "{svg}");
            assert_eq!(svg.matches("map-area").count(), 6);
            assert!(svg.contains("map-lake") && !svg.contains("map-street"));
        }
    }

    #[test]
    fn a_name_that_is_markup_stays_text() {
        let file = r#"{"type":"FeatureCollection","features":[{"type":"Feature",
            "properties":{"name":"<svg onload=alert(1)>&\"'"},"geometry":{"type":"Polygon",
            "coordinates":[[[7.5,51.85],[7.7,51.85],[7.7,52.0],[7.5,52.0],[7.5,51.85]]]}}]}"#;
        let hostile = Districts::new(read_areas(file.as_bytes(), &Rules::default()).unwrap().features);
        let svg = Drawing::new(whole(900, 900)).areas(&hostile).names(&hostile).picture();
        assert!(svg.contains("&lt;svg onload=alert(1)&gt;&amp;&quot;&#39;"), "{svg}");
        assert_eq!(svg.matches("<svg").count(), 1);
    }

    #[test]
    fn names_of_districts_never_lie_over_each_other_or_over_pins() {
        let city = muenster().unwrap();
        let target = city.districts.get("Dom").unwrap().label;
        for metres in [600.0, 3000.0, 9000.0, 40_000.0] {
            let frame = Frame::of(View { centre: target, metres }, 640, 440);
            let drawing = Drawing::new(frame).land(&city.districts).target(target).scale_bar();
            let drawing = drawing.landmark_names(&city.landmarks).places(&city.places, 20).names(&city.districts);
            let dot = |room: &Room| room.width <= 10.0;
            let rooms: Vec<&Room> = drawing.taken.iter().filter(|room| !dot(room)).collect();
            for (at, one) in rooms.iter().enumerate() {
                assert!(rooms[at + 1..].iter().all(|other| !one.overlaps(other)), "{metres}: {one:?}");
            }
            assert!(drawing.finish(OVERVIEW).matches("<text").count() > 1, "{metres}");
        }
    }

    #[test]
    fn a_drawing_is_either_named_or_passed_over() {
        let drawing = Drawing::new(whole(300, 300));
        let named = drawing.finish(OVERVIEW);
        assert!(named.contains("role=\"img\" aria-labelledby=\"front-title front-description\""));
        assert!(named.contains("<title id=\"front-title\">Bezirke</title>"));
        let hidden = drawing.finish(Named::Hidden);
        assert!(hidden.contains("aria-hidden=\"true\"") && !hidden.contains("<title"));
        assert!(!hidden.contains("<style"));
    }

    #[test]
    fn a_picture_carries_its_size_and_its_dark_look() {
        let svg = Drawing::new(whole(288, 320)).picture();
        assert!(svg.contains("width=\"288\" height=\"320\"") && svg.contains("prefers-color-scheme: dark"));
    }

    #[test]
    fn pins_on_one_place_step_aside() {
        let at = Position::new(7.626, 51.962).unwrap();
        let pins = ["1", "2", "3"].map(|label| Pin { position: at, label: label.to_owned(), tone: Tone::Leaf });
        let drawing = Drawing::new(whole(600, 520)).pins(&pins);
        let [one, two, three] = drawing.taken.as_slice() else { panic!() };
        assert!(!one.overlaps(two) && !two.overlaps(three) && !one.overlaps(three));
    }

    #[test]
    fn every_class_that_is_drawn_has_a_rule_in_both_looks() {
        let (city, centre) = (muenster().unwrap(), Position::new(7.6281, 51.956).unwrap());
        let near = Frame::of(View { centre, metres: 3000.0 }, 640, 440);
        let tones = [Tone::Leaf, Tone::Brick, Tone::Green, Tone::Plum, Tone::Ink];
        let pins = tones.map(|tone| Pin { position: centre, label: "1".to_owned(), tone });
        let scale = Scale::equal([0.0, 100.0], 5);
        let mut value = 0.0;
        let values = city.districts.iter().map(|district| {
            value += 2.4;
            (district.name.clone(), value)
        });
        let values: std::collections::HashMap<String, f64> = values.skip(1).collect();
        let whole = Drawing::new(whole(900, 900)).areas(&city.districts).edges(&city.boroughs);
        let whole = whole.shaded(&city.districts, &scale, |district| values.get(&district.name).copied());
        let near = Drawing::new(near).land(&city.districts).landmarks(&city.landmarks).pins(&pins).target(centre);
        let near = near.scale_bar().landmark_names(&city.landmarks).places(&city.places, 9).names(&city.districts);
        let svg = whole.finish(Named::Hidden) + &near.finish(Named::Hidden);

        let (light, dark) = STYLE.split_once("@media").unwrap();
        let words = svg.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let classes: std::collections::BTreeSet<&str> = words.flat_map(str::split_whitespace).collect();
        assert!(classes.len() > 28, "{classes:?}");
        for class in classes.into_iter().filter(|class| *class != "map") {
            let rule = |style: &str| style.split([' ', ',', '\n']).any(|word| word.strip_prefix('.') == Some(class));
            assert!(rule(light), "{class}");
            // What glows is the same sun at night.
            assert!(class == "map-glow" || rule(dark), "{class}");
        }
    }
}
