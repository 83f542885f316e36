//! What the desk shows and keeps, asked of the running program.

mod reading;
mod results;
