//! Takes over a file of OParl objects: a list, one object, or one object a line.

use std::path::Path;

use participation_core::Storage;
use participation_core::council::oparl::{self, ListKind, Listed, Mode, Page, Wish};

use super::crawl::{CrawlFailed, Ended, Progress};
use super::hold;
use crate::clock::Clock;

/// Objects of one transaction.
const CHUNK: usize = 200;

/// Takes over what the file holds. Nothing that it does not hold is taken back.
pub async fn import(
    storage: &Storage,
    file: &Path,
    bytes: &[u8],
    clock: &Clock,
    progress: &mut dyn FnMut(&Progress<'_>),
) -> Result<Ended, CrawlFailed> {
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    let around = oparl::surroundings(storage).await?;
    let whole = oparl::read_file(bytes, Some(&around)).map_err(|why| CrawlFailed::Unreadable(name.clone(), why))?;
    let url = format!("file:{name}");
    let wish = Wish { mode: Some(Mode::News), anew: true, ..Wish::default() };
    let begun = oparl::begin(storage, &url, &hold::mine(), wish, clock.now()).await?;
    oparl::name_lists(storage, &begun, &[Listed::new(ListKind::Contents, url)], None, clock.now()).await?;
    let Some(mut list) = oparl::pending(storage, begun.source).await?.into_iter().next() else {
        return Err(oparl::Refused::Lost.into());
    };
    let total = whole.objects.len() as u64;
    // What was odd is told with the first part.
    let mut odds = whole.odds;
    let mut objects = whole.objects;
    loop {
        let rest = objects.split_off(objects.len().min(CHUNK));
        let next = (!rest.is_empty()).then(|| list.next.clone());
        let elements = objects.len() as u64;
        let part = Page { objects, next: next.clone(), total: None, elements, odds: std::mem::take(&mut odds) };
        oparl::take(storage, &begun, &list, part, None, clock.now()).await?;
        list.pages += 1;
        let (elements, total) = (Some(elements), Some(total));
        progress(&Progress { kind: list.kind, page: list.pages, elements, total, url: &list.url });
        objects = rest;
        if next.is_none() {
            break;
        }
    }
    let report = oparl::finish(storage, &begun, clock.now()).await?;
    Ok(Ended { mode: begun.mode, resumed: false, report, failures: Vec::new() })
}
