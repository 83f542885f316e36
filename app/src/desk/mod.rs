//! The desk: its first page and its frame. What waits is brought by each room as a [`Group`]; this room knows none of them by more
//! than its name in `rooms.rs`.

pub mod form;
mod group;
pub mod home;
pub mod page;
pub mod rooms;
mod since;
pub mod variants;

pub use group::{Group, Row, Work};
pub use rooms::Share;
pub use since::since;
