//! Pages and forms over HTTP in process, on the embedded database or on the cluster that `TEST_DATABASE` names.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its city has failed")]

#[expect(dead_code, reason = "the core's tests ask the database past the program; these do not")]
#[path = "../../../participation-core/tests/rooms/database.rs"]
mod database;
mod desk;
mod following;
mod outcome;
mod reach;
mod search;
mod survey;
