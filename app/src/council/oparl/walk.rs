//! Walks through one list, page by page, from where it is to its end.

use std::collections::HashSet;

use participation_core::council::oparl::{self, Answer, Begun, ListKind, Mode, Onward, Page, Pending};

use super::client::FetchFailed;
use super::crawl::{Crawl, CrawlFailed, Progress};
use super::repeats::Repeats;

/// Pages of one list.
const MOST_PAGES: i32 = 100_000;

/// Why a list could not be read to its end.
pub(super) struct Stuck {
    /// A sentence for whoever runs the server.
    pub(super) said: String,
    /// Where the list itself is not where the server once said, the next run asks again which lists there are.
    pub(super) onward: Onward,
}

/// What becomes of a list whose page could not be had.
#[derive(Debug, PartialEq, Eq)]
enum After {
    /// The place it had come to leads nowhere: it begins anew in this run.
    Front,
    /// The next run begins it anew.
    FrontLater,
    /// The next run begins anew as a whole.
    RunAnew,
    /// The next run goes on there.
    Stay,
}

impl After {
    fn hint(&self) -> &'static str {
        match self {
            Self::Front | Self::Stay => "",
            Self::FrontLater => "; the next run begins this list anew",
            Self::RunAnew => "; the next run asks anew which lists there are",
        }
    }
}

impl Crawl<'_> {
    /// Reads a list to its end; says where it got stuck. Fails only with the run.
    pub(super) async fn list(
        &mut self,
        begun: &Begun,
        mut list: Pending,
        around: &map::Bounds,
    ) -> Result<Option<Stuck>, CrawlFailed> {
        let mut asked: HashSet<String> = HashSet::new();
        let mut repeats = Repeats::default();
        let mut begun_anew = false;
        loop {
            if !asked.insert(list.next.clone()) || list.pages >= MOST_PAGES {
                let said = "the list goes round in circles".to_owned();
                let failed = CrawlFailed::Fetch(list.next.clone(), FetchFailed::Address(said));
                return self.stop(begun, &list, &failed, &After::FrontLater).await.map(Some);
            }
            let failed = match self.step(begun, &list, around, &mut repeats).await {
                Ok(None) => return Ok(None),
                Ok(Some(next)) => {
                    list = Pending { next, pages: list.pages + 1, ..list };
                    continue;
                }
                Err(own @ (CrawlFailed::Refused(_) | CrawlFailed::Store(_))) => return Err(own),
                Err(failed) => failed,
            };
            match after(&failed, begun, &list, asked.len() == 1, begun_anew) {
                After::Front => {
                    begun_anew = true;
                    oparl::begin_list_anew(self.storage, begun, &list, self.clock.now()).await?;
                    (asked, repeats) = (HashSet::new(), Repeats::default());
                    list = Pending { next: list.url.clone(), pages: 0, ..list };
                }
                other => return self.stop(begun, &list, &failed, &other).await.map(Some),
            }
        }
    }

    async fn stop(
        &mut self,
        begun: &Begun,
        list: &Pending,
        failed: &CrawlFailed,
        after: &After,
    ) -> Result<Stuck, CrawlFailed> {
        if *after == After::FrontLater {
            oparl::begin_list_anew(self.storage, begun, list, self.clock.now()).await?;
        }
        let onward = match (after, failed) {
            // The server is there, and so is what it said of its other lists.
            (After::RunAnew, CrawlFailed::Fetch(_, why)) if why.status().is_some() => Onward::Anew,
            (After::RunAnew, _) => Onward::Afresh,
            _ => Onward::There,
        };
        Ok(Stuck { said: format!("{failed}{}", after.hint()), onward })
    }

    /// Reads one page; says where the list goes on, if it does.
    async fn step(
        &mut self,
        begun: &Begun,
        list: &Pending,
        around: &map::Bounds,
        repeats: &mut Repeats,
    ) -> Result<Option<String>, CrawlFailed> {
        let earlier = match begun.mode {
            Mode::Full => oparl::earlier_page(self.storage, list).await?,
            Mode::News => None,
        };
        let (next, endless) = match self.page(begun, list, earlier.as_ref(), around).await {
            Ok(Some((page, answer))) => {
                let urls = page.objects.iter().map(|read| read.object.url().to_owned());
                let endless = repeats.add(urls, page.elements, page.total);
                (self.take(begun, list, page, answer).await?, endless)
            }
            Ok(None) => {
                let known = oparl::take_unchanged(self.storage, begun, list, self.clock.now()).await?;
                self.tell(list, None, None);
                let endless = repeats.add(known.urls.into_iter(), known.elements, known.total);
                (known.next, endless)
            }
            Err(CrawlFailed::Fetch(_, failed))
                if list.pages == 0 && failed.status().is_some() && !failed.passes() && is_told(list.kind) =>
            {
                let mut page = Page::default();
                page.odds.note(oparl::Oddity::ListMissing, &list.url);
                (self.take(begun, list, page, None).await?, false)
            }
            Err(failed) => return Err(failed),
        };
        let Some(next) = next else { return Ok(None) };
        if !endless {
            return Ok(Some(next));
        }
        let list = Pending { next, pages: list.pages + 1, ..list.clone() };
        oparl::end_list(self.storage, begun, &list, repeats.repeated, self.clock.now()).await?;
        Ok(None)
    }

    async fn take(
        &mut self,
        begun: &Begun,
        list: &Pending,
        page: Page,
        answer: Option<Answer>,
    ) -> Result<Option<String>, CrawlFailed> {
        let next = page.next.clone();
        let (elements, total) = (page.elements, page.total);
        oparl::take(self.storage, begun, list, page, answer, self.clock.now()).await?;
        self.tell(list, Some(elements), total);
        Ok(next)
    }

    fn tell(&mut self, list: &Pending, elements: Option<u64>, total: Option<u64>) {
        (self.progress)(&Progress { kind: list.kind, page: list.pages + 1, elements, total, url: &list.next });
    }
}

/// What becomes of a list after this failure. `at_once`: it was the first address that this run asked it for, and so
/// one that an earlier run had kept. Such a place is never asked a third time where it leads to another server, nor a
/// second time where the answer is no for good: the server may be well again and know nothing of it.
fn after(failed: &CrawlFailed, begun: &Begun, list: &Pending, at_once: bool, begun_anew: bool) -> After {
    let (lasts, gone) = match failed {
        CrawlFailed::Fetch(_, why) => (!why.passes(), matches!(why.status(), Some(404 | 410))),
        _ => (list.pages > 0, false),
    };
    let elsewhere = authority(&list.next) != authority(&begun.url);
    match list.pages {
        0 if lasts || (at_once && begun.resumed && elsewhere) => After::RunAnew,
        0 => After::Stay,
        _ if lasts && (at_once || gone) && !begun_anew => After::Front,
        _ if (lasts && !at_once && !gone && is_address(failed)) || (at_once && elsewhere) => After::FrontLater,
        _ => After::Stay,
    }
}

fn is_address(failed: &CrawlFailed) -> bool {
    matches!(failed, CrawlFailed::Fetch(_, FetchFailed::Address(_)))
}

/// The host and port of an address, in lower case.
fn authority(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase()
}

fn is_told(kind: ListKind) -> bool {
    ListKind::TOLD.contains(&kind)
}
