//! Rules and storage of participation: what a city asks, what people contribute, what became of it.
//! Knows no HTTP, no HTML and no clock: whoever calls hands in the time and the reader's language.

#[macro_use]
mod values;
mod wanted;
#[macro_use]
pub mod storage;

pub mod contribution;
pub mod council;
pub mod demo;
pub mod district;
pub mod export;
pub mod import;
pub mod indicator;
pub mod language;
pub mod location_report;
pub mod measure;
pub mod moderation;
pub mod notification;
pub mod open_data;
pub mod outcome;
pub mod paper;
pub mod photo;
pub mod procedure;
pub mod proposal;
pub mod reach;
pub mod staff;
pub mod survey;
pub mod transparency_log;
pub mod voice;

pub use language::Language;
pub use storage::{Storage, StoreError};
pub use values::{Channel, PlainText, TextRefused, Timestamp, folded, hex};
pub use wanted::Wanted;
