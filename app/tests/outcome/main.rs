//! Answers, decisions and what is built, from the desk to the proposal's page.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its city has failed")]

mod desk;
mod pages;
mod town;
