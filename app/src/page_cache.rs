//! Rendered pages that everyone sees alike, kept with the revision of the database they show.
//!
//! A page is fresh while nothing was written since, or for a second after it was rendered, so that a busy procedure is not rendered
//! for every visitor. It knows nothing of what is on the pages; a page with a form token is never kept.

mod encoding;
mod page;
mod pool;

use crate::application::Application;
use crate::headers::name_pages;
use crate::request::Personal;
use crate::routes::Route;
use crate::{Timestamp, access};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{RequestHead, ServiceRequest, ServiceResponse};
use actix_web::http::header::{COOKIE, SET_COOKIE};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpResponse, web};
use pool::Pool;
use std::sync::Arc;
use std::time::{Duration, Instant};

pub use encoding::{Encoding, compress};
pub use page::Page;

/// How long a page may be shown after something was written, so that no page is rendered more often.
const SHOWN_AT_LEAST: Duration = Duration::from_secs(1);
/// How long a visitor waits for another one's rendering before rendering too.
const PATIENCE: Duration = Duration::from_secs(2);
const LONGEST_ADDRESS: usize = 512;

/// Set by a handler on its answer: until when the page is right although nothing is written ("noch 12 Tage"). Without it, until midnight.
pub struct ValidUntil(pub Timestamp);

/// All kept pages. Addresses with a query have a pool of their own, so that made-up queries cannot push the others out.
pub struct PageCache {
    plain: Pool,
    with_query: Pool,
}

impl PageCache {
    pub fn new(bytes: usize) -> Self {
        Self { plain: Pool::new(bytes / 4 * 3), with_query: Pool::new(bytes / 4) }
    }

    /// The page for a request, if there is one that is still right.
    pub fn find(&self, request: &RequestHead, revision: u64, now: Instant) -> Option<Arc<Page>> {
        if !matches!(request.method, Method::GET | Method::HEAD) || request.headers.contains_key(COOKIE) {
            return None;
        }
        let address = request.uri.path_and_query()?;
        let page = self.pool(address.query()).get(address.as_str())?;
        page.is_fresh(revision, now).then(|| {
            page.touch(now);
            page
        })
    }

    pub fn bytes(&self) -> usize {
        self.plain.bytes() + self.with_query.bytes()
    }

    fn pool(&self, query: Option<&str>) -> &Pool {
        if query.is_some() { &self.with_query } else { &self.plain }
    }
}

/// Answers from the cache, or renders and keeps what was rendered. Of many who ask for the same page at once, one renders.
pub async fn through(
    route: &'static Route,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let (Some(app), Some(address)) =
        (request.app_data::<web::Data<Application>>().cloned(), request.uri().path_and_query().cloned())
    else {
        return next.call(request).await.map(name_pages);
    };
    if address.as_str().len() > LONGEST_ADDRESS || access::has_session(request.headers()) {
        return next.call(request).await.map(name_pages);
    }
    let pool = app.page_cache.pool(address.query());
    let turn = pool.turn(address.as_str());
    // When the other one takes too long, rendering twice is better than waiting in line.
    let _turn = tokio::time::timeout(PATIENCE, turn.wait()).await;
    let revision = app.storage.revision();
    if let Some(page) = pool.get(address.as_str()).filter(|page| page.is_fresh(revision, Instant::now())) {
        let answer = page.answer(request.head(), app.config.encrypted());
        return Ok(request.into_response(answer));
    }
    let response = name_pages(next.call(request).await?);
    Ok(keep(route, response, &app, revision, address.as_str()))
}

fn keep(
    route: &'static Route,
    response: ServiceResponse<BoxBody>,
    app: &Application,
    revision: u64,
    address: &str,
) -> ServiceResponse<BoxBody> {
    let personal = response.request().extensions().get::<Personal>().is_some_and(Personal::is_set);
    if response.status() != StatusCode::OK || response.headers().contains_key(SET_COOKIE) || personal {
        return response;
    }
    let now = app.clock.now();
    let midnight = Timestamp::end_of_day(now.city_day());
    let until = response.response().extensions().get::<ValidUntil>().map_or(midnight, |valid| valid.0.min(midnight));
    let valid_for = (until.utc() - now.utc()).to_std().unwrap_or_default();
    let (request, answer) = response.into_parts();
    let (answer, body) = answer.into_parts();
    let body = match body.try_into_bytes() {
        Ok(body) => body,
        Err(body) => return ServiceResponse::new(request, answer.set_body(body)),
    };
    let page = Arc::new(Page::new(route, answer.headers(), body, revision, valid_for));
    app.page_cache.pool(address.split_once('?').map(|(_, query)| query)).put(address, Arc::clone(&page));
    let answer: HttpResponse = page.answer(request.head(), app.config.encrypted());
    ServiceResponse::new(request, answer)
}
