//! Answers, decisions and what is built, from the desk to the proposal's page.
mod desk;
mod pages;
pub mod town;
mod words;
