//! Addresses outside any language: the choice of one, the files a browser loads, and what operators' programs ask.

use crate::application::Application;
use crate::error::Problem;
use crate::page_cache::Encoding;
use crate::request::preferred_language;
use crate::ui::asset;
use actix_web::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, LOCATION, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::SecondsFormat;
use subtle::ConstantTimeEq;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const PLAIN_TEXT: &str = "text/plain; charset=utf-8";
/// RFC 9116 asks for less than a year.
const SECURITY_TXT_DAYS: i64 = 180;

/// Leads to the front page in the browser's language; the address says the language from there on.
pub async fn choose_language(request: HttpRequest) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/{}/", preferred_language(&request).tag())))
        .insert_header((VARY, "accept-language"))
        .finish()
}

/// A file whose address changes with its content.
pub async fn asset(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let asset = asset::find(request.path()).ok_or(Problem::NotFound)?;
    let (encoding, bytes) = match Encoding::accepted(request.headers()) {
        Encoding::Brotli => asset.br.map(|bytes| (Encoding::Brotli, bytes)),
        Encoding::Gzip => asset.gz.map(|bytes| (Encoding::Gzip, bytes)),
        Encoding::Identity => None,
    }
    .unwrap_or((Encoding::Identity, asset.bytes));
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((CONTENT_TYPE, asset.mime))
        .insert_header((CACHE_CONTROL, FOR_EVER))
        .insert_header((VARY, "accept-encoding"));
    if let Some(coding) = encoding.header() {
        answer.insert_header((CONTENT_ENCODING, coding));
    }
    Ok(answer.body(bytes))
}

/// The process runs.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type(PLAIN_TEXT).body("ok\n")
}

/// The process can answer people: its database does.
pub async fn ready(app: web::Data<Application>) -> HttpResponse {
    match app.storage.ping().await {
        Ok(()) => HttpResponse::Ok().content_type(PLAIN_TEXT).body("ready\n"),
        Err(error) => {
            tracing::warn!(%error, "The database does not answer.");
            HttpResponse::ServiceUnavailable().content_type(PLAIN_TEXT).body("the database does not answer\n")
        }
    }
}

/// Counts for the operator's own programs: with the operator's token, or from this very machine where none is set.
pub async fn metrics(request: HttpRequest, app: web::Data<Application>) -> Result<HttpResponse, Problem> {
    if !may_measure(&request, app.config.metrics_token.as_deref()) {
        return Err(Problem::NotFound);
    }
    let page_cache_bytes = u64::try_from(app.page_cache.bytes()).unwrap_or(u64::MAX);
    let text = app.metrics.write(&[
        ("beteiligung_page_cache_bytes", "Memory taken by rendered pages.", page_cache_bytes),
        ("beteiligung_revision", "Grows with every commit.", app.storage.revision()),
        ("beteiligung_queries_total", "Queries sent to the database.", app.storage.queries_sent()),
    ]);
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(text))
}

/// What a proxy on this machine adds: with one of these, the asker is somewhere else.
const PASSED_ON: [&str; 5] = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

fn may_measure(request: &HttpRequest, token: Option<&str>) -> bool {
    let Some(token) = token else {
        let passed_on = PASSED_ON.iter().any(|name| request.headers().contains_key(*name));
        return !passed_on && request.peer_addr().is_some_and(|peer| peer.ip().to_canonical().is_loopback());
    };
    let given = request.headers().get(AUTHORIZATION).and_then(|value| value.as_bytes().strip_prefix(b"Bearer "));
    given.is_some_and(|given| bool::from(given.ct_eq(token.as_bytes())))
}

/// RFC 9116.
pub async fn security_txt(app: web::Data<Application>) -> HttpResponse {
    let expires = app.clock.now().plus_days(SECURITY_TXT_DAYS).utc().to_rfc3339_opts(SecondsFormat::Secs, true);
    let (contact, base) = (&app.config.security_contact, &app.config.base_url);
    let text = format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: de, en\nCanonical: {base}/.well-known/security.txt\n"
    );
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn from(address: &str) -> TestRequest {
        TestRequest::get().peer_addr(address.parse().unwrap())
    }

    #[test]
    fn figures_are_for_this_machine_or_for_whoever_has_the_token() {
        let open = |request: TestRequest| may_measure(&request.to_http_request(), None);
        assert!(open(from("127.0.0.1:1")) && open(from("[::1]:1")) && open(from("[::ffff:127.0.0.1]:1")));
        assert!(!open(from("192.0.2.1:1")));
        for name in PASSED_ON {
            assert!(!open(from("127.0.0.1:1").insert_header((name, "192.0.2.1"))), "{name}");
        }
        let kept = |value: &str| {
            let request = from("127.0.0.1:1").insert_header((AUTHORIZATION, value)).to_http_request();
            may_measure(&request, Some("vier-beliebige-Woerter"))
        };
        assert!(kept("Bearer vier-beliebige-Woerter"));
        for wrong in ["", "Bearer ", "Bearer vier", "vier-beliebige-Woerter", "Basic vier-beliebige-Woerter"] {
            assert!(!kept(wrong), "{wrong}");
        }
    }
}
