//! What hostile people try, line by line of the list in the design, each as a claim of what happens instead.

mod contents;
mod forms;
mod imports;
mod network;
mod requests;
mod unseen;
