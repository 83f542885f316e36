//! Answers, decisions and what is built, from the desk to the proposal's page.
mod desk;
mod impact;
mod measures;
mod pages;
mod papers;
mod retractions;
pub mod town;
mod values;
mod words;
