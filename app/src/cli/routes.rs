//! `routes`: prints the table of addresses, for people or for the tests' matrix of routes and roles.

use super::Failure;
use crate::routes::{Route, TABLE};
use clap::Args;

#[derive(Args)]
pub(super) struct Options {
    /// One JSON array instead of a table
    #[arg(long)]
    json: bool,
}

pub(super) fn print(options: &Options) -> Result<(), Failure> {
    if options.json {
        println!("{}", serde_json::Value::Array(TABLE.iter().map(as_json).collect()));
        return Ok(());
    }
    for route in TABLE {
        println!("{:6} {:60} {}", route.method.as_str(), route.path, route.access);
    }
    Ok(())
}

fn as_json(route: &Route) -> serde_json::Value {
    serde_json::json!({
        "method": route.method.as_str(),
        "path": route.path,
        "access": route.access.to_string(),
        "cached": route.cached,
        "upload": route.upload,
        "machine": route.machine,
        "handler": route.handler,
    })
}
