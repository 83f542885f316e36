//! `import oparl`: from a file at once, from a server page by page. While another import from there is under way, it
//! waits. What a list could not give now, the next run asks again.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use participation_core::council::oparl::{Mode, Refused, Wish};

use super::super::{Failure, open};
use crate::clock::Clock;
use crate::config::Config;
use crate::council::oparl::{Client, Crawl, CrawlFailed, Ended, Progress, import_file};

/// Between two looks whether the other import has ended, and how often it looks.
const PAUSE: Duration = Duration::from_secs(5);
const LOOKS: u32 = 120;

pub(super) async fn import(
    config: &Config,
    from: &Path,
    (full, take_back): (bool, bool),
    clock: &Clock,
) -> Result<(), Failure> {
    let storage = open(config).await?;
    storage.migrate().await?;
    storage.start().await?;
    let mut progress = |told: &Progress<'_>| {
        let of = told.total.map(|total| format!(" of {total}")).unwrap_or_default();
        let what = told.elements.map_or_else(|| "as it was".to_owned(), |count| counted(count, "object"));
        eprintln!("{}: page {}, {what}{of}", told.kind.as_str(), told.page);
    };
    let is_http = |scheme: &str| scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let address = from.to_str().filter(|text| text.split_once("://").is_some_and(|(scheme, _)| is_http(scheme)));
    let Some(url) = address else {
        let bytes = super::read(from)?;
        let ended = import_file(&storage, from, &bytes, clock, &mut progress).await.map_err(refused)?;
        return say(&ended, None);
    };
    let wish = Wish { mode: full.then_some(Mode::Full), anew: full, take_back };
    let source = &config.oparl;
    for look in 0.. {
        let client = Arc::new(Client::new(&source.private_hosts, source.timeout, source.first_wait));
        let crawl = Crawl { storage: &storage, client: Arc::clone(&client), clock, progress: &mut progress };
        match crawl.run(url, wish).await {
            Err(CrawlFailed::Refused(Refused::Held(until))) if look < LOOKS => {
                if look == 0 {
                    eprintln!("Another import from there is under way, until {until} at least; waiting for its end.");
                }
                tokio::time::sleep(PAUSE).await;
            }
            ended => return say(&ended.map_err(refused)?, Some(client.requests())),
        }
    }
    Ok(())
}

fn refused(failed: CrawlFailed) -> Failure {
    match failed {
        CrawlFailed::Store(error) | CrawlFailed::Refused(Refused::Store(error)) => Failure::Store(error),
        other => Failure::Refused(format!("{other}; what was taken before stays")),
    }
}

/// What was odd to standard error, the sum to standard output.
fn say(ended: &Ended, requests: Option<u64>) -> Result<(), Failure> {
    for (oddity, count, examples) in ended.report.odds.iter() {
        eprintln!("{count:>7} {}, for example: {}", oddity.sentence(), examples.join(" | "));
    }
    for (kind, counts) in &ended.report.counts {
        let (new, changed, same, deleted) = (counts.new, counts.changed, counts.same, counts.deleted);
        println!("{}: {new} new, {changed} changed, {same} as they were, {deleted} taken back", kind.as_str());
    }
    if let Some(requests) = requests {
        let what = match ended.mode {
            Mode::Full => "everything",
            Mode::News => "what has changed",
        };
        let again = if ended.resumed { ", going on with a run that had stopped" } else { "" };
        println!("oparl: {what} in {}{again}", counted(requests, "request"));
    }
    if ended.failures.is_empty() {
        return Ok(());
    }
    let what =
        if ended.report.kept_back().is_some() { "look first" } else { "not every list could be read; run it again" };
    Err(Failure::Refused(format!("{what}:\n{}", ended.failures.join("\n"))))
}

fn counted(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn one_is_one() {
        assert_eq!([0, 1, 2].map(|count| counted(count, "request")), ["0 requests", "1 request", "2 requests"]);
    }
}
