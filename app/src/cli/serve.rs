//! `serve`: answers visitors.

use super::{Failure, answer, bind, open};
use crate::Timestamp;
use crate::clock::Clock;
use crate::config::Config;
use chrono::{DateTime, Utc};
use clap::Args;

#[derive(Args)]
#[group(id = "clock")]
pub(super) struct Options {
    /// For trials: set the program's clock, which then runs on from there
    #[arg(long, value_name = "RFC3339")]
    now: Option<DateTime<Utc>>,
}

impl Options {
    pub(super) fn clock(&self) -> Clock {
        clock(self.now)
    }
}

pub(super) fn clock(now: Option<DateTime<Utc>>) -> Clock {
    now.map_or_else(Clock::real, |now| Clock::starting_at(Timestamp::new(now)))
}

pub(super) async fn run(config: Config, options: Options) -> Result<(), Failure> {
    let storage = open(&config).await?;
    let pending = storage.pending_migrations().await?;
    if pending > 0 && storage.backend() != "sqlite" {
        // Several processes start at once on a cluster; who changes its tables, and when, is the operator's decision.
        return Err(Failure::Refused(format!("{pending} migrations are pending; run `beteiligung migrate` first.")));
    }
    storage.migrate().await?;
    storage.start().await?;
    let socket = bind(&config)?;
    tracing::info!(address = config.base_url, listen = %config.listen, "Ready to answer.");
    answer(config, clock(options.now), storage, socket).await
}
