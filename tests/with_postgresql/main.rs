//! Runs a command with the address of an empty throw-away PostgreSQL database in `TEST_DATABASE`:
//! `with-postgresql cargo test -p participation-core`.

use std::process::{Command, exit};
use tests::Cluster;

fn main() {
    let mut words = std::env::args().skip(1);
    let Some(program) = words.next() else {
        eprintln!("with-postgresql COMMAND …");
        exit(2);
    };
    let status = Command::new(program).args(words).env("TEST_DATABASE", Cluster::shared().empty()).status();
    exit(status.ok().and_then(|status| status.code()).unwrap_or(1));
}
