//! One kept page and its answer.

use super::SHOWN_AT_LEAST;
use super::encoding::{Encoding, compress};
use crate::headers::{ASKED_ABOUT, protect};
use crate::routes::Route;
use actix_web::HttpResponse;
use actix_web::dev::RequestHead;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH, VARY,
};
use actix_web::web::Bytes;
use std::hash::{DefaultHasher, Hasher};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

pub struct Page {
    pub route: &'static Route,
    revision: u64,
    rendered: Instant,
    valid_for: Duration,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// By encoding, so that each has its own, as RFC 9110 asks.
    tags: [HeaderValue; 3],
    body: Bytes,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
    /// Milliseconds from rendering to the last use.
    used: AtomicU64,
}

impl Page {
    pub fn new(route: &'static Route, headers: &HeaderMap, body: Bytes, revision: u64, valid_for: Duration) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(&body);
        let hash = hasher.finish();
        let tag = |suffix| {
            HeaderValue::from_str(&format!("\"{hash:016x}{suffix}\"")).unwrap_or(HeaderValue::from_static("\"\""))
        };
        let headers = headers.iter().filter(|(name, _)| **name != CONTENT_LENGTH);
        Self {
            route,
            revision,
            rendered: Instant::now(),
            valid_for,
            headers: headers.map(|(name, value)| (name.clone(), value.clone())).collect(),
            tags: [tag("-br"), tag("-gz"), tag("")],
            body,
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
            used: AtomicU64::new(0),
        }
    }

    pub fn is_fresh(&self, revision: u64, now: Instant) -> bool {
        let age = now.saturating_duration_since(self.rendered);
        age < self.valid_for && (self.revision == revision || age < SHOWN_AT_LEAST)
    }

    pub fn touch(&self, now: Instant) {
        let since = now.saturating_duration_since(self.rendered).as_millis();
        self.used.store(u64::try_from(since).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    pub fn last_used(&self) -> Instant {
        self.rendered + Duration::from_millis(self.used.load(Ordering::Relaxed))
    }

    /// About how much memory it takes, with its compressed forms.
    pub fn bytes(&self) -> usize {
        self.body.len() + self.body.len() / 2 + 1024
    }

    /// The page in the encoding the client takes, or 304 when it has it already.
    pub fn answer(&self, request: &RequestHead, encrypted: bool) -> HttpResponse {
        let encoding = Encoding::accepted(&request.headers);
        let tag = &self.tags[encoding as usize];
        let known = request.headers.get(IF_NONE_MATCH).is_some_and(|known| names(known.as_bytes(), tag.as_bytes()));
        let mut answer =
            if known { HttpResponse::NotModified().finish() } else { HttpResponse::Ok().body(self.body_in(encoding)) };
        let headers = answer.headers_mut();
        for (name, value) in &self.headers {
            headers.insert(name.clone(), value.clone());
        }
        if let Some(coding) = encoding.header().filter(|_| !known) {
            headers.insert(CONTENT_ENCODING, coding);
        }
        headers.insert(ETAG, tag.clone());
        headers.insert(CACHE_CONTROL, ASKED_ABOUT);
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        protect(headers, encrypted);
        answer
    }

    fn body_in(&self, encoding: Encoding) -> Bytes {
        match encoding {
            Encoding::Identity => self.body.clone(),
            Encoding::Brotli => self.brotli.get_or_init(|| compress(&self.body, encoding)).clone(),
            Encoding::Gzip => self.gzip.get_or_init(|| compress(&self.body, encoding)).clone(),
        }
    }
}

/// Whether a list of tags names this one. A weak mark is ignored, as RFC 9110 says for this header.
fn names(list: &[u8], tag: &[u8]) -> bool {
    list.split(|byte| *byte == b',')
        .map(<[u8]>::trim_ascii)
        .any(|known| known.strip_prefix(b"W/").unwrap_or(known) == tag)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::routes::TABLE;

    pub fn page(bytes: usize) -> Page {
        Page::new(&TABLE[0], &HeaderMap::new(), Bytes::from(vec![b'x'; bytes]), 7, Duration::from_secs(60))
    }

    #[test]
    fn a_page_is_shown_while_nothing_was_written_or_for_a_second_and_never_beyond_its_time() {
        let page = page(10);
        let after = |seconds: f64| page.rendered + Duration::from_secs_f64(seconds);
        assert!(page.is_fresh(7, after(59.0)), "nothing was written");
        assert!(
            page.is_fresh(8, after(0.9)) && !page.is_fresh(8, after(1.1)),
            "after a write it is shown for a second"
        );
        assert!(!page.is_fresh(7, after(61.0)), "what it says about time is no longer right");
    }

    #[test]
    fn a_known_tag_is_found_in_a_list_and_nothing_else_is() {
        assert!(names(b"\"a\", W/\"b\"", b"\"b\""));
        assert!(!names(b"\"ab\"", b"\"b\"") && !names(b"", b"\"b\""));
    }
}
