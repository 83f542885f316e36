//! Starts the program. Everything else is in the library, where tests reach it.

use std::process::ExitCode;

/// Pages are made of many small pieces that soon go away; this allocator is quick at that and gives memory back to
/// the system, which the C library's keeps in every thread.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    beteiligung::cli::run()
}
