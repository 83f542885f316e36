//! One polite connection: bounded in size and time, never into a private network, asking only for what has changed.

use std::io::Read;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use chrono::DateTime;
use participation_core::Timestamp;
use participation_core::council::oparl::Answer;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Error};

use super::address::Guarded;

/// Bytes of an address, as of every one that is kept.
const LONGEST: usize = 2_000;
/// Signs that are shown of one that is longer.
const SHOWN: usize = 100;
/// Bytes of one answer, unpacked.
const MOST_BYTES: u64 = 64 << 20;
const REDIRECTS: u32 = 5;
/// Longest that a server may ask us to wait.
const LONGEST_WAIT: Duration = Duration::from_secs(300);

/// A client for one run.
pub struct Client {
    agent: Agent,
    requests: AtomicU64,
    /// The first wait after a refusal; each further one is twice as long.
    pub(super) first_wait: Duration,
}

/// What a server answered.
pub(super) struct Fetched {
    /// `None`: it is as it was (304).
    pub(super) body: Option<Vec<u8>>,
    pub(super) etag: Option<String>,
    pub(super) last_modified: Option<String>,
    /// The server's clock.
    pub(super) date: Option<Timestamp>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum FetchFailed {
    /// Never to be tried again: the address itself is wrong.
    #[error("{0}")]
    Address(String),
    #[error("the server answered with status {status}")]
    Status { status: u16, wait: Option<Duration> },
    #[error("the answer is larger than {MOST_BYTES} bytes or has too many values")]
    TooLarge,
    #[error("{0}")]
    Network(String),
}

impl FetchFailed {
    /// Whether another try may help.
    pub(super) fn passes(&self) -> bool {
        match self {
            Self::Status { status, .. } => matches!(status, 408 | 425 | 429 | 500 | 502 | 503 | 504),
            Self::Network(_) => true,
            Self::Address(_) | Self::TooLarge => false,
        }
    }

    /// The status, where there was one.
    pub(super) fn status(&self) -> Option<u16> {
        match self {
            Self::Status { status, .. } => Some(*status),
            _ => None,
        }
    }
}

impl Client {
    /// A client that connects to public addresses and to `private_hosts`, gives up on an answer after `timeout`, and
    /// waits `first_wait` after a first refusal.
    pub fn new(private_hosts: &[String], timeout: Duration, first_wait: Duration) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(REDIRECTS)
            .max_redirects_will_error(true)
            .max_idle_connections(1)
            .max_idle_connections_per_host(1)
            .proxy(None)
            .timeout_global(Some(timeout))
            .timeout_connect(Some(Duration::from_secs(15).min(timeout)))
            .user_agent(concat!("Beteiligung/", env!("CARGO_PKG_VERSION"), " (OParl)"))
            .accept("application/json")
            .build();
        let agent = Agent::with_parts(config, DefaultConnector::default(), Guarded::new(private_hosts));
        Self { agent, requests: AtomicU64::new(0), first_wait }
    }

    /// How many requests went out, redirects not counted.
    pub fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    /// Asks once. `earlier` are the marks of an answer that is known.
    pub(super) fn get(&self, url: &str, earlier: Option<&Answer>) -> Result<Fetched, FetchFailed> {
        check(url)?;
        self.requests.fetch_add(1, Ordering::Relaxed);
        let mut request = self.agent.get(url);
        if let Some(etag) = earlier.and_then(|answer| answer.etag.as_deref()) {
            request = request.header("If-None-Match", etag);
        }
        if let Some(day) = earlier.and_then(|answer| answer.last_modified.as_deref()) {
            request = request.header("If-Modified-Since", day);
        }
        let response = request.call().map_err(failed)?;
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let (etag, last_modified) = (header("etag"), header("last-modified"));
        let date = header("date").and_then(|said| DateTime::parse_from_rfc2822(&said).ok());
        let date = date.map(|moment| Timestamp::new(moment.to_utc()));
        let status = response.status().as_u16();
        if status == 304 && earlier.is_some() {
            return Ok(Fetched { body: None, etag, last_modified, date });
        }
        if status != 200 {
            let asked_at = header("date").and_then(|said| httpdate::parse_http_date(&said).ok());
            let wait = header("retry-after").and_then(|said| waited(&said, asked_at.unwrap_or_else(SystemTime::now)));
            return Err(FetchFailed::Status { status, wait });
        }
        let mut body = Vec::new();
        let reader = response.into_body().into_with_config().limit(MOST_BYTES + 1).reader();
        reader.take(MOST_BYTES + 1).read_to_end(&mut body).map_err(|error| FetchFailed::Network(error.to_string()))?;
        if body.len() as u64 > MOST_BYTES {
            return Err(FetchFailed::TooLarge);
        }
        Ok(Fetched { body: Some(body), etag, last_modified, date })
    }
}

/// How long `Retry-After` asks to wait, in seconds or until a day and hour of the server's clock (RFC 9110, 10.2.3).
fn waited(said: &str, now: SystemTime) -> Option<Duration> {
    let said = said.trim();
    let wait = match said.parse().map(Duration::from_secs) {
        Ok(wait) => wait,
        Err(_) => httpdate::parse_http_date(said).ok()?.duration_since(now).unwrap_or_default(),
    };
    Some(wait.min(LONGEST_WAIT))
}

/// An address to go on with, as it is. For one that can be neither kept nor asked, words that say so and are never asked.
pub(super) fn keepable(url: String) -> String {
    if url.len() <= LONGEST && !url.chars().any(char::is_control) {
        return url;
    }
    let shown: String = url.chars().filter(|sign| !sign.is_control()).take(SHOWN).collect();
    format!("unreadable: {shown}")
}

/// An address as a server may give it: http or https, a host, no name and password.
fn check(url: &str) -> Result<(), FetchFailed> {
    let refused = |why: &str| Err(FetchFailed::Address(format!("'{url}' is not fetched: {why}")));
    let Some((scheme, rest)) = url.split_once("://") else { return refused("it is no address") };
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return refused("it is neither http nor https");
    }
    if rest.split(['/', '?', '#']).next().unwrap_or_default().contains('@') {
        return refused("it holds a name before the host");
    }
    Ok(())
}

fn failed(error: Error) -> FetchFailed {
    match error {
        Error::BadUri(_) | Error::Http(_) | Error::TooManyRedirects => FetchFailed::Address(error.to_string()),
        Error::Other(inner) if inner.is::<super::address::Private>() => FetchFailed::Address(inner.to_string()),
        Error::BodyExceedsLimit(_) => FetchFailed::TooLarge,
        other => FetchFailed::Network(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_no_database_keeps_is_told_and_never_asked() {
        for url in ["https://a.example/p?page=2", "nowhere", "ftp://a.example/x"] {
            assert_eq!(keepable(url.to_owned()), url, "as it is");
        }
        let long = format!("https://a.example/{}", "a".repeat(LONGEST));
        for url in [long.as_str(), "https://a.example/p\0?page=2", "https://a.example/\u{85}"] {
            let kept = keepable(url.to_owned());
            assert!(kept.starts_with("unreadable: https://a.example/") && kept.len() < 200, "{kept}");
            assert!(!kept.contains(char::is_control) && check(&kept).is_err(), "{kept:?}");
        }
    }

    #[test]
    fn a_server_says_how_long_to_wait_in_seconds_or_with_a_date_and_never_longer_than_is_borne() {
        let now = httpdate::parse_http_date("Fri, 27 Nov 2026 18:00:00 GMT").unwrap();
        let table = [
            ("7", Some(7)),
            (" 7 ", Some(7)),
            ("86400", Some(300)),
            ("Fri, 27 Nov 2026 18:01:30 GMT", Some(90)),
            ("Friday, 27-Nov-26 18:01:30 GMT", Some(90)),
            ("Fri Nov 27 18:01:30 2026", Some(90)),
            ("Sat, 28 Nov 2026 18:00:00 GMT", Some(300)),
            ("Fri, 27 Nov 2026 17:00:00 GMT", Some(0)),
            ("soon", None),
            ("-1", None),
            ("", None),
        ];
        for (said, seconds) in table {
            assert_eq!(waited(said, now), seconds.map(Duration::from_secs), "{said:?}");
        }
    }
}
