//! Ortsmeldungen as residents see them: list with map, page, reporting step by step, being affected too.
//! Rules are in `participation_core::location_report`.

pub mod affected;
pub mod confirm;
pub mod desk;
pub mod list;
pub mod overview;
pub mod photo;
pub mod picture;
pub mod show;
pub mod submit;
pub mod surroundings;
#[cfg(test)]
mod tests;
pub mod written;

use map::draw::Tone;
use participation_core::contribution::Position;
use participation_core::location_report::Status;

use crate::ui::chip;
use crate::ui::icon::Icon;
use crate::ui::map_frame::Swatch;

/// The chip of a report's status.
pub fn chip_status(status: Status) -> chip::Status {
    match status {
        Status::New => chip::Status::Unseen,
        Status::Examined => chip::Status::InReview,
        Status::InWork => chip::Status::InWork,
        Status::Done => chip::Status::Done,
        Status::Refused => chip::Status::RefusedWithReason,
    }
}

/// The colour of its pin and of the legend.
fn tone(status: Status) -> (Tone, Swatch) {
    match status {
        Status::New => (Tone::Brick, Swatch::Brick),
        Status::Examined | Status::InWork => (Tone::Leaf, Swatch::Leaf),
        Status::Done => (Tone::Green, Swatch::Green),
        Status::Refused => (Tone::Ink, Swatch::Ink),
    }
}

/// The icon of a category by the word it is stored as.
fn icon(word: &str) -> Icon {
    match word {
        "lamp" => Icon::Lamp,
        "road" => Icon::Road,
        "bicycle" => Icon::Bicycle,
        "bin" => Icon::Bin,
        "tree" => Icon::Tree,
        "slide" => Icon::Slide,
        "bench" => Icon::Bench,
        "wheelchair" => Icon::Wheelchair,
        _ => Icon::Speech,
    }
}

fn on_map(at: Position) -> Option<map::Position> {
    map::Position::new(at.longitude, at.latitude).ok()
}
