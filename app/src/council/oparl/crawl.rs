//! One run: asks every list page by page, waits when the server asks for it, and leaves what fails for the next run.

use std::sync::Arc;
use std::time::Duration;

use participation_core::council::oparl::{
    self, Answer, Begun, ListKind, Mode, Onward, Page, Pending, Refused, Report, Unreadable, Wish,
};
use participation_core::{Storage, StoreError, Timestamp};
use serde_json::Value;

use super::client::{Client, FetchFailed, Fetched, keepable};
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

impl CrawlFailed {
    /// Whether another process holds the run: nothing of it is ours to let go.
    fn is_taken_over(&self) -> bool {
        matches!(self, Self::Refused(Refused::Held(_) | Refused::Lost))
    }
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
        match self.through(&begun).await {
            Ok(ended) => Ok(ended),
            Err(failed) if failed.is_taken_over() => Err(failed),
            Err(failed) => {
                let said = failed.to_string();
                let let_go = oparl::let_go(self.storage, &begun, &said, onward(&failed), self.clock.now());
                if let Err(error) = let_go.await {
                    tracing::warn!(%error, "OParl: the run could not be let go.");
                }
                Err(failed)
            }
        }
    }

    async fn through(&mut self, begun: &Begun) -> Result<Ended, CrawlFailed> {
        let (mut failures, onward) = self.lists(begun).await?;
        let report = if failures.is_empty() {
            let gone = self.ask_for_missed(begun).await?;
            let report = oparl::finish_asked(self.storage, begun, gone, self.clock.now()).await?;
            failures.extend(report.kept_back());
            report
        } else {
            oparl::let_go(self.storage, begun, &failures.join("\n"), onward, self.clock.now()).await?
        };
        Ok(Ended { mode: begun.mode, resumed: begun.resumed, report, failures })
    }

    /// Asks all lists; says which failed and why, and how the next run is to begin.
    async fn lists(&mut self, begun: &Begun) -> Result<(Vec<String>, Onward), CrawlFailed> {
        let mut pending = oparl::pending(self.storage, begun.source).await?;
        if pending.is_empty() {
            let found = discover::lists(self, begun).await?;
            oparl::name_lists(self.storage, begun, &found.lists, found.date, self.clock.now()).await?;
            pending = oparl::pending(self.storage, begun.source).await?;
        }
        let around = oparl::surroundings(self.storage).await?;
        let (mut failures, mut onward) = (Vec::new(), Onward::There);
        for list in pending {
            // Where one list fails, the others may answer; it goes on next time.
            if let Some(stuck) = self.list(begun, list, &around).await? {
                onward = onward.max(stuck.onward);
                failures.push(stuck.said);
            }
        }
        Ok((failures, onward))
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
        let (fetched, page) = self.patiently(begun, (&list.next, TRIES), earlier, &mut read).await?;
        Ok(page.map(|mut page| {
            page.next = page.next.map(keepable);
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
        let mut read = |body: &[u8]| oparl::read_json(body);
        let (fetched, value) = self.patiently(begun, (url, TRIES), earlier.as_ref(), &mut read).await?;
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
    pub(super) async fn patiently<T>(
        &mut self,
        begun: &Begun,
        (url, tries): (&str, u32),
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
                    Err(Unreadable::TooLarge) => {
                        return Err(CrawlFailed::Fetch(url.to_owned(), FetchFailed::TooLarge));
                    }
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
            if tried == tries {
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

/// How the next run begins after one that failed as a whole: what was kept of the system may name an address that it no
/// longer has.
fn onward(failed: &CrawlFailed) -> Onward {
    if matches!(failed, CrawlFailed::Fetch(_, FetchFailed::Address(_))) { Onward::Afresh } else { Onward::There }
}

/// Whether a server's marks are worth keeping: pages of changes have another address each time.
fn marked(fetched: &Fetched, mode: Mode) -> bool {
    mode == Mode::Full && (fetched.etag.is_some() || fetched.last_modified.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_process_takes_a_run_over_and_a_broken_database_is_told() {
        let lost = CrawlFailed::from(Refused::Lost);
        let held = CrawlFailed::from(Refused::Held(Timestamp::from_unix(0)));
        assert!(lost.is_taken_over() && held.is_taken_over());
        let broken = || StoreError::Unreadable("disk full".to_owned());
        for failed in [broken().into(), Refused::Store(broken()).into(), Refused::Unfinished.into()] {
            let failed: CrawlFailed = failed;
            assert!(!failed.is_taken_over(), "{failed}");
        }
    }
}
