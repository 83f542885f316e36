//! The core's claims, on the embedded database or on the cluster that `TEST_DATABASE` names.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its city has failed")]

mod clock;
mod database;
mod demo;
mod district;
mod editor;
mod event;
mod export;
mod follow;
mod import;
mod location_report;
mod outcome;
mod people;
mod reach;
mod readability;
mod retention;
mod second_person;
mod staff;
mod submit;
mod suggestions;
mod survey;
mod texts;
