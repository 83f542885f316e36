//! `migrate`: brings the tables up to date.

use super::{Failure, open};
use crate::config::Config;

pub(super) async fn run(config: &Config) -> Result<(), Failure> {
    let storage = open(config).await?;
    let pending = storage.pending_migrations().await?;
    storage.migrate().await?;
    println!("{pending} migrations were pending; the tables are up to date.");
    Ok(())
}
