//! Finds a server's lists: from a system, a list of bodies or a body to what each body names. Knows no paths.

use participation_core::council::oparl::{Begun, ListKind, Listed, Mode};
use participation_core::{PlainText, Timestamp};
use serde_json::Value;

use super::client::{FetchFailed, keepable};
use super::crawl::{Crawl, CrawlFailed};

/// Pages of a list of bodies, and bodies in all.
const MOST_PAGES: usize = 50;
const MOST_BODIES: usize = 100;
/// Characters of a licence.
const LONGEST_LICENSE: usize = 1_000;

/// The lists to ask, and the server's clock when they were found.
pub(super) struct Found {
    pub(super) lists: Vec<Listed>,
    pub(super) date: Option<Timestamp>,
}

/// Follows the given address down to the lists.
pub(super) async fn lists(crawl: &mut Crawl<'_>, begun: &Begun) -> Result<Found, CrawlFailed> {
    let (entry, date) = crawl.object(begun, &begun.url).await?;
    let mut bodies: Vec<Value> = Vec::new();
    let mut ways: Vec<String> = Vec::new();
    let mut system_license = None;
    for own in each(entry) {
        match kind(&own) {
            "Body" => bodies.push(own),
            "System" => {
                system_license = text(&own, "license");
                ways.extend(text(&own, "body"));
            }
            _ => {}
        }
    }
    let mut pages = 0;
    while let Some(way) = ways.pop() {
        pages += 1;
        if pages > MOST_PAGES {
            break;
        }
        let (page, _) = crawl.object(begun, &keepable(way.clone())).await?;
        ways.extend(page.get("links").and_then(|links| text(links, "next")).filter(|next| *next != way));
        let inner = page.get("data").cloned().unwrap_or(page);
        bodies.extend(each(inner).into_iter().filter(|own| kind(own) == "Body"));
    }
    bodies.truncate(MOST_BODIES);
    let mut lists = Vec::new();
    for body in &bodies {
        // It holds for whatever says nothing of its own.
        let license = text(body, "license").or_else(|| system_license.clone()).map(|said| line(&said));
        let told = if begun.mode == Mode::News { ListKind::TOLD.as_slice() } else { &[] };
        for kind in ListKind::WHOLE.iter().chain(told) {
            if let Some(list) = text(body, kind.as_str()) {
                let url = keepable(begun.since.map_or_else(|| list.clone(), |since| changed_since(&list, since)));
                lists.push(Listed { kind: *kind, url, license: license.clone().unwrap_or_default() });
            }
        }
    }
    if lists.is_empty() {
        let said = "it is neither a system nor a body of OParl with lists".to_owned();
        return Err(CrawlFailed::Fetch(begun.url.clone(), FetchFailed::Address(said)));
    }
    Ok(Found { lists, date })
}

fn each(value: Value) -> Vec<Value> {
    match value {
        Value::Array(values) => values,
        Value::Object(mut own) => match own.remove("data") {
            Some(Value::Array(values)) => values,
            _ => vec![Value::Object(own)],
        },
        _ => Vec::new(),
    }
}

fn kind(own: &Value) -> &str {
    own.get("type").and_then(Value::as_str).and_then(|said| said.rsplit('/').next()).unwrap_or_default()
}

fn text(own: &Value, key: &str) -> Option<String> {
    own.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A licence as one line of plain text; nothing where it is longer than any.
fn line(said: &str) -> String {
    PlainText::line(said, LONGEST_LICENSE).map(|line| line.to_string()).unwrap_or_default()
}

/// The list's address with the filter of OParl 2.5.3 behind; `+` and `:` are written as the standard asks.
fn changed_since(list: &str, since: Timestamp) -> String {
    let moment = since.utc().format("%Y-%m-%dT%H:%M:%S+00:00").to_string();
    let written = moment.replace('+', "%2B").replace(':', "%3A");
    let mark = if list.contains('?') { '&' } else { '?' };
    format!("{list}{mark}modified_since={written}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_filter_is_appended_and_nothing_else_of_the_address_changes() {
        let since = Timestamp::from_unix(1_795_731_902);
        let table = [
            ("https://a.example/p", "https://a.example/p?modified_since=2026-11-26T22%3A25%3A02%2B00%3A00"),
            ("https://a.example/p?b=ä+c", "https://a.example/p?b=ä+c&modified_since=2026-11-26T22%3A25%3A02%2B00%3A00"),
        ];
        for (list, expected) in table {
            assert_eq!(changed_since(list, since), expected);
        }
    }
}
