//! Somebody who is signed in: the session's cookie, and the argument that hands the person to a handler.

use crate::application::Application;
use crate::error::Problem;
use crate::rate_limit;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use participation_core::Language;
use participation_core::staff::session::{self, Session, SessionToken};
use participation_core::staff::{Actor, Permission, Role};
use std::future::{Ready, ready};
use std::sync::Arc;

/// The cookie over TLS: browsers take a `__Host-` cookie only from this very host, so no neighbour can set it.
pub const SESSION_COOKIE: &str = "__Host-beteiligung_session";
/// The cookie without TLS, on one's own machine; the other one's name ends like it.
pub const PLAIN: &str = "beteiligung_session";

fn cookie_name(app: &Application) -> &'static str {
    if app.config.encrypted() { SESSION_COOKIE } else { PLAIN }
}

/// The cookie that keeps somebody signed in until the browser is closed or the session ends.
pub fn cookie(app: &Application, token: &SessionToken) -> Cookie<'static> {
    Cookie::build(cookie_name(app), token.as_str().to_owned())
        .path("/")
        .http_only(true)
        .secure(app.config.encrypted())
        .same_site(SameSite::Strict)
        .finish()
}

/// What a device keeps after a sign-in. It opens nothing: attempts from here are counted apart from those of strangers.
const DEVICE: &str = "beteiligung_device";
const ENCRYPTED_DEVICE: &str = "__Host-beteiligung_device";
const DEVICE_DAYS: i64 = 180;

fn device_name(app: &Application) -> &'static str {
    if app.config.encrypted() { ENCRYPTED_DEVICE } else { DEVICE }
}

/// What this device kept, or nothing.
pub fn device_of(request: &HttpRequest, app: &Application) -> String {
    request.cookie(device_name(app)).map(|cookie| cookie.value().to_owned()).unwrap_or_default()
}

/// The cookie that keeps it.
pub fn device_cookie(app: &Application, device: String) -> Cookie<'static> {
    Cookie::build(device_name(app), device)
        .path("/")
        .http_only(true)
        .secure(app.config.encrypted())
        .same_site(SameSite::Strict)
        .max_age(Duration::days(DEVICE_DAYS))
        .finish()
}

/// Takes the cookie away.
pub fn no_cookie(app: &Application) -> Cookie<'static> {
    let mut cookie = cookie(app, &SessionToken::sent(""));
    cookie.make_removal();
    cookie
}

/// The session a request says it belongs to, or nothing. It may be half open, ended, or made up.
pub fn session_of(request: &HttpRequest) -> String {
    let Some(app) = request.app_data::<web::Data<Application>>() else { return String::new() };
    request.cookie(cookie_name(app)).map(|cookie| cookie.value().to_owned()).unwrap_or_default()
}

/// The network a request comes from, as far as the limits tell networks apart; it is kept as a hash only.
pub fn network(request: &HttpRequest, app: &Application) -> String {
    rate_limit::network(request.head(), app.config.proxy_header.as_deref())
        .map(|network| network.to_string())
        .unwrap_or_default()
}

/// The token in a request's cookie.
pub fn token_of(request: &HttpRequest) -> SessionToken {
    SessionToken::sent(&session_of(request))
}

/// The person who is signed in. A handler that takes it cannot be reached without: the gate has put it there.
#[derive(Clone, Debug)]
pub struct Signed(Arc<Session>);

impl Signed {
    /// Looks the session up, and leaves the person in the request for the handler.
    pub async fn enter(request: &ServiceRequest, app: &Application) -> Result<Self, Problem> {
        let token = token_of(request.request());
        if token.as_str().is_empty() {
            return Err(Problem::SignIn);
        }
        let session = session::of(&app.storage, token, app.clock.now()).await?;
        let signed = Self(Arc::new(session.ok_or(Problem::SignIn)?));
        request.extensions_mut().insert(signed.clone());
        Ok(signed)
    }

    pub fn session(&self) -> &Session {
        &self.0
    }

    pub fn actor(&self) -> Actor {
        self.0.actor.clone()
    }

    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The language this person has chosen for the desk.
    pub fn language(&self) -> Option<Language> {
        self.0.language
    }

    pub fn may(&self, permission: Permission) -> bool {
        self.0.actor.may(permission)
    }

    pub fn has_one_of(&self, roles: &[Role]) -> bool {
        self.0.actor.roles.iter().any(|role| roles.contains(role))
    }
}

impl FromRequest for Signed {
    type Error = Problem;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(request.extensions().get::<Self>().cloned().ok_or(Problem::SignIn))
    }
}
