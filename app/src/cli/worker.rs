//! `worker`: does the jobs without answering visitors, beside any number of `serve` processes.

use actix_web::web::Data;

use super::{Failure, open, serve};
use crate::application::Application;
use crate::config::Config;
use crate::jobs;

pub(super) async fn run(config: Config, options: serve::Options) -> Result<(), Failure> {
    let storage = open(&config).await?;
    let pending = storage.pending_migrations().await?;
    if pending > 0 {
        return Err(Failure::Refused(format!("{pending} migrations are pending; run `beteiligung migrate` first.")));
    }
    storage.start().await?;
    let app = Data::new(Application::new(config, options.clock(), storage));
    tracing::info!("Doing jobs.");
    jobs::start(&app);
    tokio::signal::ctrl_c().await.map_err(|error| Failure::Io("cannot wait for the end".to_owned(), error))
}
