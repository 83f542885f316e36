//! The headers that every answer carries: what a browser may load, run, send and remember. It knows nothing of any room.

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};

const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
     worker-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);

/// The same for a page that other sites may show in a frame. Such a page has nothing to press but links.
pub const FRAMED: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'; \
     frame-ancestors *",
);

const ALWAYS: [(HeaderName, HeaderValue); 6] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // Not `no-referrer`: with it, browsers send `Origin: null` with our own forms.
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(
            "camera=(), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()",
        ),
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

const PAGE: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const HALF_A_YEAR: HeaderValue = HeaderValue::from_static("max-age=15552000; includeSubDomains");
const NOT_STORED: HeaderValue = HeaderValue::from_static("private, no-store");
/// For a form: kept by this browser alone, so that going back brings back what was typed.
const THIS_BROWSER_ONLY: HeaderValue = HeaderValue::from_static("private, no-cache");
/// Kept by the browser, but asked about each time, so that nobody sees yesterday's page.
pub const ASKED_ABOUT: HeaderValue = HeaderValue::from_static("public, no-cache");

/// Adds the headers that do not depend on the page.
pub fn protect(headers: &mut HeaderMap, encrypted: bool) {
    let framed = headers.get(CONTENT_SECURITY_POLICY) == Some(&FRAMED);
    for (name, value) in ALWAYS {
        headers.insert(name, value);
    }
    if framed {
        headers.insert(CONTENT_SECURITY_POLICY, FRAMED);
    }
    if encrypted {
        headers.insert(STRICT_TRANSPORT_SECURITY, HALF_A_YEAR);
    }
}

/// What a handler answers without naming its kind is a page. Browsers show an answer without a kind as text.
pub fn name_pages(mut answer: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let empty = matches!(answer.response().body().size(), BodySize::None | BodySize::Sized(0));
    if !empty && !answer.headers().contains_key(CONTENT_TYPE) {
        answer.headers_mut().insert(CONTENT_TYPE, PAGE);
    }
    answer
}

/// Forbids to store whatever belongs to one person: the desk, anything seen with a session, and problems.
pub fn limit_storing(headers: &mut HeaderMap, status: StatusCode, private: bool) {
    if private || status.is_client_error() || status.is_server_error() {
        headers.insert(CACHE_CONTROL, NOT_STORED);
    } else if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, THIS_BROWSER_ONLY);
    }
}
