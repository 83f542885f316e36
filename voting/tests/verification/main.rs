//! The verifier on archives that other programs made. They are not part of the repository; without
//! them a test says "skipped".

mod changed;
mod good;
mod made;
mod other_programs;
mod refused;
mod samples;
mod threshold;
