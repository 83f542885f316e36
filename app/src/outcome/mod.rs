//! Antworten und Ergebnisse: what became of a contribution in its story, the author's replies by code, what
//! participation moved, and the desk where answers are written. Rules are in `participation_core::outcome`.

pub mod clock;
pub mod desk;
pub mod impact;
pub mod join;
pub mod reply;
pub mod story;
