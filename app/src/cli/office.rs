//! `office` says where offices, and whoever leads them, are written to when an answer is due or late.

use super::{Failure, open};
use crate::config::Config;
use crate::contribution::envelope::is_address;
use clap::{Args, Subcommand};
use participation_core::outcome::clock;
use participation_core::staff;

#[derive(Args)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the offices by name
    List,
    /// Set where an office is reminded before an answer is due, and who is told when it is late
    Set(Set),
}

#[derive(Args)]
struct Set {
    /// The office's name, as it is known here
    #[arg(long)]
    name: String,
    /// Where the office is reminded; left out, it is reached through the procedure
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// Where whoever leads the office is told of late answers; left out, the office is told
    #[arg(long, value_name = "ADDRESS")]
    head_email: Option<String>,
}

pub(super) async fn run(config: &Config, options: Options) -> Result<(), Failure> {
    let storage = open(config).await?;
    storage.migrate().await?;
    storage.start().await?;
    let offices = staff::offices(&storage).await?;
    match options.command {
        Command::List => offices.iter().for_each(|(_, name)| println!("{name}")),
        Command::Set(wanted) => {
            let found = offices.iter().find(|(_, name)| *name == wanted.name);
            let (id, name) = found.ok_or_else(|| {
                Failure::Refused(format!("no office is called '{}'; `office list` names all", wanted.name))
            })?;
            if let Some(wrong) = wanted.email.iter().chain(&wanted.head_email).find(|address| !is_address(address)) {
                return Err(Failure::Refused(format!("'{wrong}' is no address")));
            }
            clock::set_addresses(&storage, *id, wanted.email, wanted.head_email).await?;
            println!("set: {name}");
        }
    }
    Ok(())
}
