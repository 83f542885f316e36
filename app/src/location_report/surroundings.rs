//! What surrounds a place: its address in words, its district, and drawings of it.

use std::sync::LazyLock;

use map::clusters::clusters;
use map::draw::{Drawing, Pin, Tone};
use map::{Bounds, Frame, Landmark, Position, View};
use participation_core::district::Gazetteer;

/// How far the nearest street may be to name a place, in metres.
const NAMED_WITHIN: f64 = 400.0;
/// From here on outwards, areas are drawn instead of streets.
const STREETS_WITHIN: f64 = 6_000.0;
/// Metres across a drawing of one place.
pub const CLOSE: f64 = 800.0;
/// Pixels between the marks of gathered places.
const APART: u32 = 46;

/// Waters and main streets of the simplified city.
static LANDMARKS: LazyLock<Vec<Landmark>> =
    LazyLock::new(|| map::muenster::muenster().map(|city| city.landmarks).unwrap_or_default());

/// The whole municipality; where no shapes were imported, the simplified one's main streets and waters.
fn whole(gazetteer: &Gazetteer) -> Option<Bounds> {
    let known = gazetteer.boroughs.bounds().or_else(|| gazetteer.districts.bounds());
    known.or_else(|| {
        let corners = LANDMARKS.iter().filter_map(Landmark::bounds).flat_map(|own| [own.south_west, own.north_east]);
        Bounds::around(corners)
    })
}

/// The view of the whole municipality.
pub fn whole_view(gazetteer: &Gazetteer, (width, height): (u32, u32)) -> Option<View> {
    Some(Frame::fit(whole(gazetteer)?, width, height, 16).view())
}

/// A place in words: the nearest street or square, and the district it lies in.
pub struct InWords {
    pub street: Option<String>,
    pub district: Option<i64>,
    /// "Dom, Mitte": district and borough.
    pub area: Option<String>,
}

impl InWords {
    pub fn of(gazetteer: &Gazetteer, at: Position) -> Self {
        let street = gazetteer.places.nearest(at, NAMED_WITHIN).map(|(place, _)| place.name.clone());
        let district = gazetteer.locate(at);
        let area = district.and_then(|id| {
            let name = gazetteer.name_of(id)?;
            Some(gazetteer.borough_of(id).map_or_else(|| name.to_owned(), |borough| format!("{name}, {borough}")))
        });
        Self { street, district, area }
    }

    /// One line of it, for lists.
    pub fn line(&self) -> Option<String> {
        self.street.clone().or_else(|| self.area.clone())
    }
}

/// A drawing of a part of the city, areas or streets by how close it is. Names come last, for they give way.
pub fn drawing(gazetteer: &Gazetteer, frame: Frame, on_top: impl FnOnce(Drawing) -> Drawing) -> Drawing {
    let wide = frame.width() > 400;
    if frame.view().metres > STREETS_WITHIN {
        let base = Drawing::new(frame).areas(&gazetteer.boroughs).landmarks(&LANDMARKS);
        return on_top(base).names(&gazetteer.boroughs);
    }
    let base = Drawing::new(frame).land(&gazetteer.districts).landmarks(&LANDMARKS);
    on_top(base)
        .scale_bar()
        .landmark_names(&LANDMARKS)
        .places(&gazetteer.places, if wide { 14 } else { 6 })
        .names(&gazetteer.districts)
}

/// Numbered pins for the entries of a list; everything else gathered, with a plus, so that no count is taken for a number.
pub fn marked(drawing: Drawing, pins: &[Pin], others: impl IntoIterator<Item = Position>) -> Drawing {
    let frame = *drawing.frame();
    let gathered = clusters(&frame, others.into_iter().map(|at| ((), at)), APART);
    drawing.marks(&gathered, Tone::Leaf, |count| format!("+{count}")).pins(pins)
}
