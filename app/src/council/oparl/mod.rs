//! Fetches what the council's information system publishes (OParl 1.0 and 1.1). What an answer says and how far a run
//! has come is `participation_core::council::oparl`; here are addresses, connections and patience.

mod address;
mod client;
mod crawl;
mod discover;
mod file;
mod hold;
mod job;
mod missed;
mod repeats;
mod walk;

pub use client::Client;
pub use crawl::{Crawl, CrawlFailed, Ended, Progress};
pub use file::import as import_file;
pub use job::import_for_ever;
