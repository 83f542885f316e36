//! A visit: what a handler and a view know of the request they answer. It knows nothing of any room.

use crate::access::{FormToken, Signed, session_of};
use crate::application::Application;
use crate::error::Problem;
use crate::locale::Locale;
use crate::rate_limit;
use crate::{Language, Timestamp};
use actix_web::dev::Payload;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use std::fmt;
use std::future::{Ready, ready};
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

#[derive(Clone)]
pub struct Visit {
    pub language: Language,
    pub locale: &'static Locale,
    pub now: Timestamp,
    /// Told to the person when something fails, and written to the log.
    pub number: RequestNumber,
    /// The path below the language, with a slash first and without a query: `/procedures/promenade`.
    pub path: String,
    /// Whether the path began with a language; the desk's do not.
    pub path_has_language: bool,
    pub app: web::Data<Application>,
    session: String,
    network: Option<u128>,
    personal: Personal,
}

/// Remembers that a page was made for one visitor, so that it is not kept for all.
#[derive(Clone, Default)]
pub struct Personal(Arc<AtomicBool>);

impl Personal {
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Visit {
    /// The visit of a request, or nothing where the program's state is not attached (which only a wrong set-up can cause).
    pub fn of(request: &HttpRequest) -> Option<Self> {
        let app = request.app_data::<web::Data<Application>>()?.clone();
        let (in_path, path) = split_language(request.path());
        // Where the address says no language, as at the desk, the person's own setting does, or else the browser.
        let chosen = || request.extensions().get::<Signed>().and_then(Signed::language);
        let language = in_path.or_else(chosen).unwrap_or_else(|| preferred_language(request));
        let network = rate_limit::network(request.head(), app.config.proxy_header.as_deref());
        Some(Self {
            language,
            locale: Locale::of(language),
            now: app.clock.now(),
            number: RequestNumber::of(request),
            path: path.to_owned(),
            path_has_language: in_path.is_some(),
            app,
            session: session_of(request),
            network,
            personal: request.extensions_mut().get_or_insert_with(Personal::default).clone(),
        })
    }

    /// The value of a form's first field, the hidden `token`. A page that asks for it is this visitor's alone.
    ///
    /// # Errors
    /// [`Problem::Unavailable`] while the server's keys are not loaded.
    pub fn form_token(&self) -> Result<FormToken, Problem> {
        self.personal.0.store(true, Ordering::Relaxed);
        Ok(FormToken::make(self.app.storage.keys()?, self.now, &self.session))
    }

    /// The same visit by a reader of another language.
    pub fn reading(&self, language: Language) -> Self {
        Self { language, locale: Locale::of(language), ..self.clone() }
    }

    /// Before a mail goes to an address that somebody has only named.
    ///
    /// # Errors
    /// [`Problem::TooMany`] when this network has had too many sent.
    pub fn may_mail(&self) -> Result<(), Problem> {
        let limits = self.app.rate_limits.as_ref().zip(self.network);
        match limits.and_then(|(limits, network)| limits.refuse_mail(network, self.now.unix() / 86_400)) {
            Some(seconds) => Err(Problem::TooMany { seconds }),
            None => Ok(()),
        }
    }

    /// The same page in another language.
    pub fn path_in(&self, language: Language) -> String {
        if self.path_has_language { format!("/{}{}", language.tag(), self.path) } else { self.path.clone() }
    }

    /// A path in the visit's language: `link("/procedures")` is `/de/procedures`.
    pub fn link(&self, path: &str) -> String {
        format!("/{}{path}", self.language.tag())
    }

    /// The page's public address in a language, for `hreflang` and mail; made from the configuration, never from `Host`.
    pub fn address_in(&self, language: Language) -> String {
        format!("{}{}", self.app.config.base_url, self.path_in(language))
    }
}

impl FromRequest for Visit {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).ok_or_else(|| actix_web::error::ErrorInternalServerError("no application state")))
    }
}

/// `/de/x` is German and `/x`; `/x` is no language and `/x`.
fn split_language(path: &str) -> (Option<Language>, &str) {
    let rest = path.strip_prefix('/').unwrap_or(path);
    let (first, below) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    match first.parse::<Language>() {
        Ok(language) => (Some(language), if below.is_empty() { "/" } else { below }),
        Err(_) => (None, path),
    }
}

/// The best of our languages for a browser's wishes, else German. Leichte Sprache is chosen by people, not by browsers, unless one asks.
pub fn preferred_language(request: &HttpRequest) -> Language {
    let wishes = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut best = (Language::De, 0.0);
    for wish in wishes.split(',').take(20) {
        let mut parts = wish.split(';');
        let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
        let weight =
            parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1.0, |q| q.parse::<f32>().unwrap_or_default());
        let primary = tag.split('-').next().unwrap_or_default();
        if let Ok(language) = tag.parse::<Language>().or_else(|_| primary.parse())
            && weight > best.1
        {
            best = (language, weight);
        }
    }
    best.0
}

/// A number for one request, short enough to read out on the telephone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequestNumber(u32);

impl RequestNumber {
    /// The number of this request; the same however often it is asked.
    pub fn of(request: &HttpRequest) -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        static SECRET: LazyLock<RandomState> = LazyLock::new(RandomState::new);
        *request.extensions_mut().get_or_insert_with(|| {
            let hash = SECRET.hash_one(COUNT.fetch_add(1, Ordering::Relaxed));
            Self(u32::try_from(hash % 100_000_000).unwrap_or_default())
        })
    }
}

impl fmt::Display for RequestNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn the_language_is_taken_from_the_path_only_where_it_is_a_whole_segment() {
        assert_eq!(split_language("/de/procedures/a"), (Some(Language::De), "/procedures/a"));
        assert_eq!(split_language("/de-simple/"), (Some(Language::DeSimple), "/"));
        assert_eq!(split_language("/ar"), (Some(Language::Ar), "/"));
        assert_eq!(split_language("/desk"), (None, "/desk"));
        assert_eq!(split_language("/fr/x"), (None, "/fr/x"));
    }

    #[test]
    fn a_browser_gets_the_heaviest_language_that_exists() {
        let ask = |wish: &str| {
            preferred_language(&TestRequest::default().insert_header((ACCEPT_LANGUAGE, wish)).to_http_request())
        };
        assert_eq!(ask("fr, ar-EG;q=0.8, en;q=0.7"), Language::Ar);
        assert_eq!(ask("en-US,en;q=0.9,de;q=0.8"), Language::En);
        assert_eq!(ask("de-simple"), Language::DeSimple);
        assert_eq!(ask("fr"), Language::De);
        assert_eq!(ask("en;q=junk"), Language::De);
    }

    #[test]
    fn one_request_has_one_number() {
        let request = TestRequest::default().to_http_request();
        assert_eq!(RequestNumber::of(&request), RequestNumber::of(&request));
        assert_ne!(RequestNumber::of(&request), RequestNumber::of(&TestRequest::default().to_http_request()));
    }
}
