//! Offene Daten: everything that anybody may read, for programs: a JSON interface with its description, whole files, and
//! the catalogue by which open-data portals find them. Knows only what `participation_core::open_data` gives out, which is
//! public; no page's words, no session, no name.

pub mod api;
pub mod bulk;
pub mod catalogue;
pub mod columns;
mod dataset;
mod field;
pub mod framed;
pub mod openapi;
pub mod page;
mod query;
mod reply;
mod site;
#[cfg(test)]
mod tests;
