//! One run: asks every list page by page, waits when the server asks for it, and leaves what fails for the next run.

use std::sync::Arc;
use std::time::Duration;

use participation_core::council::oparl::{
    self, Answer, Begun, ListKind, Mode, Page, Pending, Refused, Report, Unreadable, Wish,
};
use participation_core::{Storage, StoreError, Timestamp};
use serde_json::Value;

use super::client::{Client, FetchFailed, Fetched};
use super::{discover, hold};
use crate::clock::Clock;

/// Tries of one page, and how long a wait becomes.
const TRIES: u32 = 6;
const LONGEST_WAIT: Duration = Duration::from_secs(120);
/// While it waits, a run says so often that it is alive.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);
/// Bytes of a system or body that are kept, so that the server need not send them again.
const KEPT_BYTES: usize = 256 << 10;

/// How far a run is, for whoever watches.
pub struct Progress<'a> {
    pub kind: ListKind,
    pub page: i32,
    /// Objects of the page; `None`: it is as it was.
    pub elements: Option<u64>,
    pub total: Option<u64>,
    pub url: &'a str,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    pub mode: Mode,
    pub resumed: bool,
    pub report: Report,
    /// What failed, a sentence each; the next run goes on there. What a server lost and is kept is told here, too.
    pub failures: Vec<String>,
}

/// Why a run did not begin or could not go on.
#[derive(Debug, thiserror::Error)]
pub enum CrawlFailed {
    #[error("{0}: {1}")]
    Fetch(String, FetchFailed),
    #[error("{0}: {1}")]
    Unreadable(String, Unreadable),
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A run under way.
pub struct Crawl<'a> {
    pub storage: &'a Storage,
    pub client: Arc<Client>,
    pub clock: &'a Clock,
    pub progress: &'a mut dyn FnMut(&Progress<'_>),
}

impl Crawl<'_> {
    /// Runs to the end, or to where it cannot go on now.
    pub async fn run(mut self, url: &str, wish: Wish) -> Result<Ended, CrawlFailed> {
        let begun = oparl::begin(self.storage, url, &hold::mine(), wish, self.clock.now()).await?;
        match self.lists(&begun).await {
            Ok((failures, _)) if failures.is_empty() => {
                let report = oparl::finish(self.storage, &begun, self.clock.now()).await?;
                let failures = report.kept_back().into_iter().collect();
                Ok(Ended { mode: begun.mode, resumed: begun.resumed, report, failures })
            }
            Ok((failures, anew)) => {
                let said = failures.join("\n");
                let report = oparl::let_go(self.storage, &begun, &said, anew, self.clock.now()).await?;
                Ok(Ended { mode: begun.mode, resumed: begun.resumed, report, failures })
            }
            // Whoever has taken over holds the run; nothing of it is ours to let go.
            Err(CrawlFailed::Refused(refused)) => Err(refused.into()),
            Err(failed) => {
                // What was kept of the system may name an address that it no longer has.
                let anew = matches!(failed, CrawlFailed::Fetch(_, FetchFailed::Address(_)));
                oparl::let_go(self.storage, &begun, &failed.to_string(), anew, self.clock.now()).await?;
                Err(failed)
            }
        }
    }

    /// Asks all lists; says which failed and why, and whether the next run is to begin anew.
    async fn lists(&mut self, begun: &Begun) -> Result<(Vec<String>, bool), CrawlFailed> {
        let mut pending = oparl::pending(self.storage, begun.source).await?;
        if pending.is_empty() {
            let found = discover::lists(self, begun).await?;
            oparl::name_lists(self.storage, begun, &found.lists, found.date, self.clock.now()).await?;
            pending = oparl::pending(self.storage, begun.source).await?;
        }
        let around = oparl::surroundings(self.storage).await?;
        let (mut failures, mut anew) = (Vec::new(), false);
        for list in pending {
            // Where one list fails, the others may answer; it goes on next time.
            if let Some(stuck) = self.list(begun, list, &around).await? {
                anew |= stuck.anew;
                failures.push(stuck.said);
            }
        }
        Ok((failures, anew))
    }

    /// One page with its marks; `None` when it is as it was.
    pub(super) async fn page(
        &mut self,
        begun: &Begun,
        list: &Pending,
        earlier: Option<&Answer>,
        around: &map::Bounds,
    ) -> Result<Option<(Page, Option<Answer>)>, CrawlFailed> {
        let mut read = |body: &[u8]| oparl::read_page(body, Some(around), &list.license);
        let (fetched, page) = self.patiently(begun, &list.next, earlier, &mut read).await?;
        Ok(page.map(|page| {
            let answer = marked(&fetched, begun.mode).then(|| {
                let (etag, last_modified) = (fetched.etag.clone(), fetched.last_modified.clone());
                Answer { url: list.next.clone(), etag, last_modified, summary: oparl::summary(list, &page) }
            });
            (page, answer)
        }))
    }

    /// One JSON text that is no page of objects, with the server's clock; from what is kept when it is as it was.
    pub(super) async fn object(&mut self, begun: &Begun, url: &str) -> Result<(Value, Option<Timestamp>), CrawlFailed> {
        let earlier = oparl::earlier_answer(self.storage, url).await?;
        let earlier = earlier.filter(|answer| serde_json::from_str::<Value>(&answer.summary).is_ok());
        let mut read =
            |body: &[u8]| serde_json::from_slice::<Value>(body).map_err(|error| Unreadable::Json(error.to_string()));
        let (fetched, value) = self.patiently(begun, url, earlier.as_ref(), &mut read).await?;
        let value = match (value, earlier) {
            (Some(value), _) => {
                let summary = value.to_string();
                if marked(&fetched, Mode::Full) && summary.len() <= KEPT_BYTES {
                    let (etag, last_modified) = (fetched.etag.clone(), fetched.last_modified.clone());
                    let answer = Answer { url: url.to_owned(), etag, last_modified, summary };
                    oparl::keep_answer(self.storage, begun, answer, self.clock.now()).await?;
                }
                value
            }
            (None, Some(answer)) => serde_json::from_str(&answer.summary).unwrap_or_default(),
            (None, None) => Value::Null,
        };
        Ok((value, fetched.date))
    }

    /// Tries until there is an answer that can be read, with longer and longer waits between.
    async fn patiently<T>(
        &mut self,
        begun: &Begun,
        url: &str,
        earlier: Option<&Answer>,
        read: &mut dyn FnMut(&[u8]) -> Result<T, Unreadable>,
    ) -> Result<(Fetched, Option<T>), CrawlFailed> {
        let (mut wait, mut tried) = (self.client.first_wait, 0);
        loop {
            tried += 1;
            let (client, address, earlier) = (Arc::clone(&self.client), url.to_owned(), earlier.cloned());
            let asked = tokio::task::spawn_blocking(move || client.get(&address, earlier.as_ref())).await;
            let failed = match asked.unwrap_or_else(|panic| Err(FetchFailed::Network(panic.to_string()))) {
                Ok(fetched) => match fetched.body.as_deref().map(&mut *read).transpose() {
                    Ok(read) => return Ok((fetched, read)),
                    // Perhaps it was cut off on its way.
                    Err(why) => CrawlFailed::Unreadable(url.to_owned(), why),
                },
                Err(failed) if !failed.passes() => return Err(CrawlFailed::Fetch(url.to_owned(), failed)),
                Err(failed) => {
                    if let FetchFailed::Status { wait: Some(asked), .. } = &failed {
                        wait = wait.max(*asked);
                    }
                    CrawlFailed::Fetch(url.to_owned(), failed)
                }
            };
            if tried == TRIES {
                return Err(failed);
            }
            tracing::info!(%failed, ?wait, "OParl: trying again.");
            self.rest(begun, wait).await?;
            wait = (wait * 2).min(LONGEST_WAIT.max(wait));
        }
    }

    /// Waits, and keeps the run for this process meanwhile.
    async fn rest(&self, begun: &Begun, wait: Duration) -> Result<(), CrawlFailed> {
        let mut left = wait;
        while !left.is_zero() {
            let slice = left.min(SIGN_OF_LIFE);
            tokio::time::sleep(slice).await;
            left -= slice;
            oparl::hold_on(self.storage, begun, self.clock.now()).await?;
        }
        Ok(())
    }
}

/// Whether a server's marks are worth keeping: pages of changes have another address each time.
fn marked(fetched: &Fetched, mode: Mode) -> bool {
    mode == Mode::Full && (fetched.etag.is_some() || fetched.last_modified.is_some())
}
