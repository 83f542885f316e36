//! `routes`: prints the table of addresses, for people or for the tests' matrix of routes and roles.

use super::Failure;
use crate::routes::{Route, TABLE};
use clap::Args;
use std::io::{self, Write};

#[derive(Args)]
pub(super) struct Options {
    /// One JSON array instead of a table
    #[arg(long)]
    json: bool,
}

pub(super) fn print(options: &Options) -> Result<(), Failure> {
    print_to(&mut io::stdout().lock(), options.json).map_err(|error| Failure::Io("cannot print".to_owned(), error))
}

fn print_to(out: &mut impl Write, json: bool) -> io::Result<()> {
    let printed = if json {
        writeln!(out, "{}", serde_json::Value::Array(TABLE.iter().map(as_json).collect()))
    } else {
        TABLE
            .iter()
            .try_for_each(|route| writeln!(out, "{:6} {:60} {}", route.method.as_str(), route.path, route.access))
    };
    match printed {
        // Whoever reads the first lines only, as `head` does, has them.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes so many bytes and then is gone, like a reader that has seen enough.
    struct Gone(usize);

    impl Write for Gone {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            let taken = bytes.len().min(self.0);
            self.0 -= taken;
            Ok(taken)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_has_seen_enough_is_no_failure() {
        for json in [false, true] {
            assert!(print_to(&mut Gone(40), json).is_ok());
        }
    }
}
