//! What the desk shows and keeps, asked of the running program.

mod answering;
mod meetings;
mod reading;
mod results;
