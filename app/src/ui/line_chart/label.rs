//! Where the words of a drawing stand, so that none covers another: in the order of what matters, each takes the first of
//! its places that is free. What finds none is left out, since the table beside the drawing has every number.

/// Pixels of the narrowest drawing, on a phone of 320 pixels. What does not meet there does not meet in a wider one:
/// distances between places grow with the width, and words keep their size.
pub const NARROWEST: f64 = 240.0;
/// Pixels of one sign across, of what reaches above the line it stands on, and below.
const SIGN: f64 = 9.0;
const ABOVE: f64 = 13.0;
const BELOW: f64 = 4.0;
/// Pixels that stay free between words.
const GAP: f64 = 2.0;

/// Which part of the words stands at their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// As SVG says it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// Where words can stand: across as a share of the width, down in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub share: f64,
    pub y: f64,
    pub anchor: Anchor,
}

/// Words that have found their place.
#[derive(Clone, Debug)]
pub struct Label {
    pub class: &'static str,
    pub words: String,
    pub place: Place,
}

/// In pixels of the narrowest drawing.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Area {
    fn of(words: &str, place: Place) -> Self {
        let width = SIGN * words.chars().filter(|sign| !is_mark(*sign)).fold(0.0, |sum, _| sum + 1.0);
        let at = place.share * NARROWEST;
        let left = match place.anchor {
            Anchor::Start => at,
            Anchor::Middle => at - width / 2.0,
            Anchor::End => at - width,
        };
        Self { left, right: left + width, top: place.y - ABOVE, bottom: place.y + BELOW }
    }

    fn meets(self, other: Self) -> bool {
        self.left < other.right + GAP
            && other.left < self.right + GAP
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn is_inside(self, height: f64) -> bool {
        self.left >= 0.0 && self.right <= NARROWEST && self.top >= 0.0 && self.bottom <= height
    }
}

/// Signs that only say in which direction words run.
fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')
}

/// The words of one drawing.
pub struct Labels {
    height: f64,
    dots: Vec<Area>,
    taken: Vec<Area>,
    labels: Vec<Label>,
}

impl Labels {
    /// For a drawing so high, with dots at these places of this radius, which words keep free where they can.
    pub fn new(height: f64, dots: impl Iterator<Item = (f64, f64)>, radius: f64) -> Self {
        let area = |(share, y): (f64, f64)| {
            let x = share * NARROWEST;
            Area { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
        };
        Self { height, dots: dots.map(area).collect(), taken: Vec::new(), labels: Vec::new() }
    }

    /// Puts words at the first of these places that is free of words and dots, else of words alone.
    pub fn put(&mut self, class: &'static str, words: &str, places: &[Place]) {
        let place = places.iter().find(|place| self.is_clear(words, **place));
        if let Some(place) = place.or_else(|| places.iter().find(|place| self.is_free(words, **place))).copied() {
            self.take(class, words, place);
        }
    }

    /// Puts words at the first of these places that is free of words and dots, or nowhere: what matters less covers no dot.
    pub fn put_clear(&mut self, class: &'static str, words: &str, places: &[Place]) {
        if let Some(place) = places.iter().find(|place| self.is_clear(words, **place)).copied() {
            self.take(class, words, place);
        }
    }

    fn is_free(&self, words: &str, place: Place) -> bool {
        let own = Area::of(words, place);
        own.is_inside(self.height) && !self.taken.iter().any(|other| own.meets(*other))
    }

    fn is_clear(&self, words: &str, place: Place) -> bool {
        let own = Area::of(words, place);
        self.is_free(words, place) && !self.dots.iter().any(|dot| own.meets(*dot))
    }

    fn take(&mut self, class: &'static str, words: &str, place: Place) {
        self.taken.push(Area::of(words, place));
        self.labels.push(Label { class, words: words.to_owned(), place });
    }

    /// What found a place.
    pub fn found(self) -> Vec<Label> {
        self.labels
    }
}
