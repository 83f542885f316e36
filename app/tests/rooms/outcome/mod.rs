//! Answers, decisions and what is built, from the desk to the proposal's page.
mod desk;
mod impact;
mod measures;
mod pages;
pub mod town;
mod values;
mod words;
