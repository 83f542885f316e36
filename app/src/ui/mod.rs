//! What pages are made of: layout, form fields, chips, timelines, drawings, as functions over plain structs.
//!
//! It knows words and looks; it must not know rooms, storage or requests, except [`layout`], which frames a [`crate::request::Visit`].
//! `cargo run --example gallery` writes every part in every state, and whole screens made of them, as pages to look at.

pub mod asset;
pub mod button;
pub mod card;
pub mod cell;
pub mod chart;
pub mod check_answers;
pub mod chip;
mod code;
pub mod desk_layout;
pub mod desk_row;
pub mod drawing;
pub mod error_summary;
mod excerpt;
pub mod filter_bar;
pub mod flow;
pub mod footer;
pub mod form;
pub mod icon;
pub mod layout;
pub mod line_chart;
pub mod map_frame;
pub mod notice;
pub mod outcome_row;
pub mod pagination;
pub mod phases;
pub mod receipt;
pub mod rich_text;
pub mod stat;
pub mod story;
pub mod table;
pub mod weight;

pub use code::{code, code_in_text};
pub use excerpt::shortened;
