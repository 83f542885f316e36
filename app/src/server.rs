//! The web server: what happens before and after every handler, and starting and stopping.

mod endless;

use crate::application::Application;
use crate::error::{self, Problem};
use crate::headers::{limit_storing, protect};
use crate::page_cache::{Encoding, compress};
use crate::routes::{self, Route};
use crate::{Language, access};
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Server, ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, LOCATION, TRANSFER_ENCODING, VARY};
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{self, Data, ServiceConfig};
use actix_web::{App, Error, HttpMessage, HttpRequest, HttpResponse, HttpServer, ResponseError};
use std::io;
use std::net::TcpListener;
use std::time::{Duration, Instant};

/// Time to send the head of a request, and to finish what was begun when the program is told to stop.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
const LAST_SECONDS: u64 = 20;
/// Smaller answers are sent as they are.
const WORTH_COMPRESSING: u64 = 1024;

/// Starts answering on a socket that is already bound. The server ends on SIGTERM or SIGINT, after the requests at hand.
///
/// # Errors
/// When the socket cannot be used.
pub fn start(app: Data<Application>, socket: TcpListener) -> io::Result<Server> {
    let workers = app.config.workers;
    let state = app.clone();
    let server =
        HttpServer::new(move || App::new().wrap(from_fn(front)).configure(|service| configure(service, &state)))
            .workers(workers)
            .client_request_timeout(HEAD_TIMEOUT)
            .shutdown_timeout(LAST_SECONDS)
            .listen(socket)?
            .run();
    if app.rate_limits.is_some() {
        actix_web::rt::spawn(forget_quiet_networks(app));
    }
    Ok(server)
}

/// State, routes and the page for unknown paths.
pub fn configure(service: &mut ServiceConfig, app: &Data<Application>) {
    // actix's own limit of 16 kB is less than a long text in Arabic, where each letter takes six bytes in a form.
    let forms = web::FormConfig::default().limit(app.config.form_bytes);
    service.app_data(app.clone()).app_data(forms).configure(routes::register).default_service(web::to(unknown));
}

async fn forget_quiet_networks(app: Data<Application>) {
    loop {
        tokio::time::sleep(Duration::from_secs(60)).await;
        if let Some(limits) = &app.rate_limits {
            limits.forget_quiet();
        }
    }
}

/// Stands before everything: a kept page is answered here, before the path is even looked up.
pub async fn front(request: ServiceRequest, next: Next<BoxBody>) -> Result<ServiceResponse<BoxBody>, Error> {
    let started = Instant::now();
    let Some(app) = request.app_data::<Data<Application>>().cloned() else { return next.call(request).await };
    let day = app.clock.now().unix() / 86_400;
    if let Some(seconds) = app.rate_limits.as_ref().and_then(|limits| limits.refuse(request.head(), day)) {
        let refused = request.into_response(Problem::TooMany { seconds }.error_response());
        return Ok(finish(refused, &app, started));
    }
    if request.headers().contains_key(TRANSFER_ENCODING) {
        return Ok(refuse_endless(request, &app, started));
    }
    if let Some(page) = app.page_cache.find(request.head(), app.storage.revision(), started) {
        let answer = page.answer(request.head(), app.config.encrypted());
        app.metrics.count_cache_hit();
        app.metrics.count(Some(page.route), answer.status().as_u16(), started.elapsed());
        return Ok(request.into_response(answer));
    }
    let response = next.call(request).await?;
    Ok(finish(response, &app, started))
}

/// A body without a length is refused, and nothing more is read on its connection.
fn refuse_endless(mut request: ServiceRequest, app: &Application, started: Instant) -> ServiceResponse<BoxBody> {
    let unread = request.take_payload();
    let problem = Problem::invalid("a body without a length");
    endless::last(finish(request.into_response(problem.error_response()), app, started), unread)
}

fn finish(response: ServiceResponse<BoxBody>, app: &Application, started: Instant) -> ServiceResponse<BoxBody> {
    let route = response.request().extensions().get::<&'static Route>().copied();
    let mut response = compressed(error::answer(response));
    let private = response.request().path().starts_with("/desk") || access::has_session(response.request().headers());
    let status = response.status();
    protect(response.headers_mut(), app.config.encrypted());
    limit_storing(response.headers_mut(), status, private);
    app.metrics.count(route, status.as_u16(), started.elapsed());
    response
}

/// Compresses a page that is not kept. Its form token differs every time, so nothing can be guessed from the length.
fn compressed(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let headers = response.headers();
    let is_text = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let encoding = Encoding::accepted(response.request().headers());
    let large = matches!(response.response().body().size(), BodySize::Sized(size) if size > WORTH_COMPRESSING);
    let Some(coding) = encoding.header().filter(|_| is_text && large && !headers.contains_key(CONTENT_ENCODING)) else {
        return response;
    };
    let (request, answer) = response.into_parts();
    let (mut answer, body) = answer.into_parts();
    let answer = match body.try_into_bytes() {
        Ok(body) => {
            answer.headers_mut().insert(CONTENT_ENCODING, coding);
            answer.headers_mut().append(VARY, HeaderValue::from_static("accept-encoding"));
            answer.set_body(BoxBody::new(compress(&body, encoding)))
        }
        Err(body) => answer.set_body(body),
    };
    ServiceResponse::new(request, answer)
}

/// What stood here stands there for good.
pub(crate) fn moved(there: &str) -> HttpResponse {
    HttpResponse::PermanentRedirect().insert_header((LOCATION, there)).finish()
}

/// A path that is none: `/de` becomes `/de/`, everything else is not found.
async fn unknown(request: HttpRequest) -> Result<HttpResponse, Problem> {
    match request.path().strip_prefix('/').and_then(|path| path.parse::<Language>().ok()) {
        Some(language) => Ok(moved(&format!("/{}/", language.tag()))),
        None => Err(Problem::NotFound),
    }
}

#[cfg(test)]
mod tests;
