//! The program: pages, command line and jobs on top of `participation-core`, which keeps the rules.

pub mod access;
pub mod application;
pub mod cli;
pub mod clock;
pub mod config;
pub mod contribution;
pub mod council;
pub mod desk;
pub mod error;
pub mod headers;
pub mod jobs;
pub mod language;
pub mod legal;
pub mod locale;
pub mod location_report;
pub mod metrics;
pub mod moderation;
pub mod notification;
pub mod open_data;
pub mod outcome;
pub mod page_cache;
pub mod paper;
pub mod photo;
pub mod procedure;
pub mod proposal;
pub mod rate_limit;
pub mod request;
pub mod routes;
pub mod server;
pub mod site;
pub mod spreadsheet;
pub mod staff;
pub mod survey;
pub mod ui;
pub mod voice;

pub use participation_core::{Language, Timestamp};
