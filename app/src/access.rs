//! The gate before every handler: who may pass, and that a change was asked for by a page of ours.
//!
//! A session is looked up by the cookie; the person goes with the request, and [`Signed`] hands them to the handler. Without a session
//! a page leads to the sign-in and a change is refused; with the wrong role both are.

mod body;
mod form_token;
mod signed;

use crate::application::Application;
use crate::error::{self, Problem};
use crate::headers::name_pages;
use crate::page_cache;
use crate::request::Visit;
use crate::routes::Route;
use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{COOKIE, HeaderMap, LOCATION, ORIGIN};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpResponse, ResponseError, web};
use futures_util::FutureExt;
use participation_core::staff::Role;
use std::fmt;
use std::panic::AssertUnwindSafe;

pub use body::BodyFault;
pub use form_token::FormToken;
pub use signed::{SESSION_COOKIE, Signed, cookie, device_cookie, device_of, network, no_cookie, session_of, token_of};

/// What opens to somebody who signed in with a one-time password, until they have chosen their own.
const BEFORE_THE_PASSWORD: [&str; 2] = ["/desk/password", "/desk/sign-out"];

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody, without an account.
    Public,
    /// Whoever is signed in.
    Staff,
    /// Whoever is signed in and has one of these roles.
    Role(&'static [Role]),
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public => f.write_str("Public"),
            Self::Staff => f.write_str("Staff"),
            Self::Role(roles) => f.write_str(&roles.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(", ")),
        }
    }
}

/// Lets a request through to its handler, or answers why not.
pub async fn gate(
    route: &'static Route,
    mut request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    request.extensions_mut().insert(route);
    match enter(route, &mut request).await {
        Ok(None) => {}
        Ok(Some(instead)) => return Ok(request.into_response(instead)),
        Err(problem) => return Ok(request.into_response(problem.error_response())),
    }
    let Some(visit) = Visit::of(request.request()) else { return next.call(request).await };
    let answered = async move {
        if route.cached {
            page_cache::through(route, request, next).await
        } else {
            next.call(request).await.map(name_pages)
        }
    };
    // A handler that panics takes the request with it, but not the person's page nor the other requests of this thread.
    AssertUnwindSafe(answered).catch_unwind().await.unwrap_or_else(|_| Err(error::after_panic(&visit, route)))
}

/// Nothing when the handler may answer, else the answer instead of it.
async fn enter(route: &Route, request: &mut ServiceRequest) -> Result<Option<HttpResponse>, Problem> {
    let app = request
        .app_data::<web::Data<Application>>()
        .cloned()
        .ok_or_else(|| Problem::internal("no application state"))?;
    let signed = match route.access {
        Access::Public => None,
        Access::Staff => Some(Signed::enter(request, &app).await?),
        Access::Role(roles) => {
            let signed = Signed::enter(request, &app).await?;
            if !signed.has_one_of(roles) {
                return Err(Problem::Forbidden);
            }
            Some(signed)
        }
    };
    if signed.is_some_and(|signed| signed.session().must_change_password) && !BEFORE_THE_PASSWORD.contains(&route.path)
    {
        return Ok(Some(HttpResponse::SeeOther().insert_header((LOCATION, "/desk/password")).finish()));
    }
    if !body::is_text(request.query_string().as_bytes()) {
        return Err(Problem::NotText);
    }
    if !changes_something(request.method()) {
        return Ok(None);
    }
    if !route.machine && !same_site(request.headers(), &app.config.base_url) {
        return Err(Problem::ForeignForm);
    }
    body::bound(request, if route.upload { app.config.upload_bytes } else { app.config.form_bytes })?;
    if !route.machine {
        form_token::verify(request, &app).await?;
    }
    body::text(request).await?;
    Ok(None)
}

/// Whether a request comes with a session, valid or not.
pub fn has_session(headers: &HeaderMap) -> bool {
    let sought = signed::PLAIN.as_bytes();
    headers.get_all(COOKIE).any(|cookies| cookies.as_bytes().windows(sought.len()).any(|part| part == sought))
}

fn changes_something(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// Whether a browser says that one of our own pages sent this. A client that says nothing is no browser of the last years, and still
/// needs the form's token.
fn same_site(headers: &HeaderMap, base_url: &str) -> bool {
    let fetch_site = headers.get("sec-fetch-site").map(|value| value.as_bytes());
    let origin = headers.get(ORIGIN).map(|value| value.as_bytes());
    matches!(fetch_site, None | Some(b"same-origin")) && origin.is_none_or(|origin| ours(origin, base_url))
}

/// Somebody who tries the program on their own machine may call that machine by either of its names.
fn ours(origin: &[u8], base_url: &str) -> bool {
    origin == base_url.as_bytes()
        || base_url
            .strip_prefix("http://127.0.0.1:")
            .is_some_and(|port| origin.strip_prefix(b"http://localhost:") == Some(port.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn only_our_own_origin_passes() {
        let verdict = |headers: &[(&'static str, &'static str)]| {
            let request = headers.iter().fold(TestRequest::post(), |request, header| request.insert_header(*header));
            same_site(request.to_http_request().headers(), "https://mitmachen.example")
        };
        let at_home = TestRequest::post().insert_header(("origin", "http://localhost:8080")).to_http_request();
        assert!(
            same_site(at_home.headers(), "http://127.0.0.1:8080")
                && !same_site(at_home.headers(), "http://127.0.0.1:8081")
        );
        assert!(verdict(&[]));
        assert!(verdict(&[("origin", "https://mitmachen.example"), ("sec-fetch-site", "same-origin")]));
        assert!(!verdict(&[("origin", "https://mitmachen.example.evil.example")]));
        assert!(!verdict(&[("origin", "http://mitmachen.example")]));
        assert!(!verdict(&[("origin", "null")]));
        assert!(!verdict(&[("sec-fetch-site", "cross-site")]));
        assert!(!verdict(&[("sec-fetch-site", "same-site")]));
        assert!(!verdict(&[("origin", "https://evil.example"), ("sec-fetch-site", "same-origin")]));
    }
}
