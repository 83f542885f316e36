//! Whatever bytes come: nothing panics, overflows or takes memory without bound, and nothing but a well-formed
//! object is taken for one. Kept seeds are changed at random; `FUZZ_TIMES=100` makes a hundred times as many changes.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test ends at the first thing that is not as it must be")]

mod archive;
mod ballot;
mod change;
mod credentials;
mod election;
#[path = "../randomness/mod.rs"]
mod randomness;
mod seeds;
mod trustees;
