//! What the tests stand on: throw-away databases, the built program on a free port,
//! a plain HTTP client that can also misbehave, and a real browser with verbs in plain words.
//!
//! It knows the program only from outside: its commands, its pages, its files.
//! It must not import the program's own crates.

mod browser;
pub mod checks;
mod client;
mod cluster;
mod fill;
mod html;
mod leash;
pub mod oparl;
mod places;
mod routes;
mod server;
mod sqlite;
mod taking_part;
mod words;

pub use browser::{Browser, Look, Page};
pub use client::{Request, Response, Visitor, escaped, send};
pub use cluster::Cluster;
pub use fill::filled;
pub use html::{Form, Tag, forms, links, tags, words};
pub use leash::Leash;
pub use places::{Scratch, built, free_port, output, top};
pub use routes::Route;
pub use server::{Database, HALFWAY, NOW, Server, Staff, Start};
pub use sqlite::SqliteFile;
pub use taking_part::{REPORTED, photo, publish, submit_proposal, submit_report};
pub use words::{LANGUAGES, Words};
