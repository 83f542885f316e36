//! Asks the council's information system again and again, where the operator has named one.

use std::sync::Arc;
use std::time::Duration;

use actix_web::web::Data;
use participation_core::council::oparl::{Refused, Wish};

use super::client::Client;
use super::crawl::{Crawl, CrawlFailed};
use crate::application::Application;

/// Once after each start, then as often as the operator has set.
pub async fn import_for_ever(app: Data<Application>) {
    let source = app.config.oparl.clone();
    let Some(url) = source.url else { return };
    loop {
        let client = Arc::new(Client::new(&source.private_hosts, source.timeout, source.first_wait));
        let mut silent = |_: &super::Progress<'_>| {};
        let crawl =
            Crawl { storage: &app.storage, client: Arc::clone(&client), clock: &app.clock, progress: &mut silent };
        match crawl.run(&url, Wish::default()).await {
            Ok(ended) => {
                let (sum, requests) = (ended.report.sum(), client.requests());
                let mode = ended.mode.as_str();
                tracing::info!(
                    mode,
                    requests,
                    new = sum.new,
                    changed = sum.changed,
                    deleted = sum.deleted,
                    "OParl asked."
                );
                for failure in ended.failures {
                    tracing::warn!(failure, "Not everything was taken over from the council's information system.");
                }
            }
            // Another process of this city does it.
            Err(CrawlFailed::Refused(Refused::Held(_) | Refused::Lost)) => {}
            Err(error) => tracing::warn!(%error, "The council's information system could not be asked."),
        }
        tokio::time::sleep(source.every.max(Duration::from_secs(60))).await;
    }
}
