//! The verifier on archives that other programs made. They are not part of the repository; without
//! them a test says "skipped".
#![expect(clippy::unwrap_used, reason = "a test ends at the first thing that is not as it must be")]

mod after_setup;
mod bound;
mod changed;
mod documents;
mod good;
mod made;
mod memory;
mod other_programs;
mod polynomials;
mod private_credential;
mod program;
#[path = "../randomness/mod.rs"]
mod randomness;
mod refusals;
mod refused;
mod resumed;
mod samples;
mod sentences;
mod setup;
mod threshold;
mod told;
mod tracked;
mod weights;
