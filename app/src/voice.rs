//! The browser's voice, where a procedure counts browsers: a random token in a cookie that a POST sets, never reading.
//! It knows nothing of what the voice is for.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use participation_core::voice::token;

const COOKIE: &str = "beteiligung_voice";
const DAYS: i64 = 365;

/// The token this browser brought along, or a fresh one.
pub fn of_browser(request: &HttpRequest) -> String {
    brought(request).unwrap_or_else(token)
}

/// The token this browser brought along, if it has one.
pub fn brought(request: &HttpRequest) -> Option<String> {
    let brought = request.cookie(COOKIE).map(|cookie| cookie.value().to_owned());
    brought.filter(|value| value.len() == token().len())
}

/// The cookie that keeps a token.
pub fn cookie(value: String, encrypted: bool) -> Cookie<'static> {
    Cookie::build(COOKIE, value)
        .path("/")
        .http_only(true)
        .secure(encrypted)
        .same_site(SameSite::Strict)
        .max_age(Duration::days(DAYS))
        .finish()
}
