//! Rat: what the council and everybody sees of a procedure's results, and where decisions are recorded.
//! Rules are in `participation_core::council`.

pub mod briefing;
pub mod concerned;
pub mod desk;
pub mod download;
mod elsewhere;
pub mod list;
mod map;
pub mod oparl;
pub mod session;
pub mod show;
mod stances;

use participation_core::proposal::Status;

use crate::key;
use crate::locale::Key;

/// How far a proposal has come, in a table.
fn status_words(status: Status) -> Key {
    match status {
        Status::New => key!("council-status-new"),
        Status::Examined => key!("council-status-examined"),
        Status::Deliberated => key!("council-status-deliberated"),
        Status::Answered => key!("council-status-answered"),
        Status::Decided => key!("council-status-decided"),
        Status::Refused => key!("council-status-refused"),
        Status::Underway => key!("council-status-underway"),
        Status::Done => key!("council-status-done"),
    }
}
