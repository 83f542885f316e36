//! Vorschläge as residents see them: list, page, writing one, supporting, commenting.
//! Rules are in `participation_core::proposal`.

pub mod comment;
pub mod endorse;
pub mod list;
pub mod show;
pub mod submit;

use participation_core::proposal::Status;

use crate::ui::chip;

/// The chip of a proposal's status.
fn chip_status(status: Status) -> chip::Status {
    match status {
        Status::New => chip::Status::New,
        Status::Examined => chip::Status::InReview,
        Status::Deliberated => chip::Status::InDeliberation,
        Status::Answered => chip::Status::Answered,
        Status::Decided => chip::Status::Decided,
        Status::Refused => chip::Status::RefusedWithReason,
        Status::Underway => chip::Status::InWork,
        Status::Done => chip::Status::Implemented,
    }
}
