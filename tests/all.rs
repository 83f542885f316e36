//! All tests that run the built program, in one binary, so that it is linked once and its
//! tests share one PostgreSQL, one browser and one filled demo city per database.

mod access;
mod attacks;
mod desk;
mod export;
mod faults;
mod harness;
mod journeys;
mod matrix;
mod oparl;
mod open_data;
mod pages;
mod queries;
mod rules;
mod screenshots;
