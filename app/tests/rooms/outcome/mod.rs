//! Answers, decisions and what is built, from the desk to the proposal's page.
mod desk;
mod impact;
mod measures;
mod pages;
mod papers;
pub mod town;
mod values;
mod words;
