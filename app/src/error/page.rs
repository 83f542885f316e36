//! Writes the page, or for programs the JSON, that tells of a problem, and its line in the log.

use super::Problem;
use crate::access::BodyFault;
use crate::headers::{limit_storing, protect};
use crate::locale::{Key, Locale};
use crate::request::Visit;
use crate::routes::Route;
use crate::ui::layout::{self, Page};
use crate::{key, t};
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::ServiceResponse;
use actix_web::error::InternalError;
use actix_web::http::Method;
use actix_web::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, CONTENT_TYPE, HeaderValue, LOCATION, RETRY_AFTER};
use actix_web::{Error, HttpMessage, HttpRequest, HttpResponse, ResponseError};
use maud::{Markup, html};
use std::borrow::Cow;
use std::time::Duration;

/// Puts the page in place of an answer that only notes a problem; leaves every other answer as it is.
pub fn answer(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let Some(problem) = noted(response.response()) else { return response };
    let allowed = response.headers().get(ALLOW).cloned();
    let (request, _) = response.into_parts();
    let fault = request.extensions().get::<BodyFault>().and_then(BodyFault::problem);
    let problem = fault.filter(|_| matches!(problem, Problem::Invalid(_) | Problem::TooLarge)).unwrap_or(problem);
    let Some(visit) = Visit::of(&request) else {
        return ServiceResponse::new(request, HttpResponse::InternalServerError().finish());
    };
    let route = request.extensions().get::<&'static Route>().map_or("none", |route| route.path);
    log(&problem, &visit, route, request.method());
    let answer = if matches!(problem, Problem::SignIn)
        && matches!(*request.method(), Method::GET | Method::HEAD)
        && !for_programs(&visit)
    {
        to_sign_in(&request)
    } else {
        written(&problem, &visit, allowed)
    };
    ServiceResponse::new(request, answer)
}

fn noted(response: &HttpResponse<BoxBody>) -> Option<Problem> {
    if response.status().as_u16() < 400 {
        return None;
    }
    if let Some(problem) = response.extensions().get::<Problem>() {
        return Some(problem.clone());
    }
    let empty = matches!(response.body().size(), BodySize::None | BodySize::Sized(0));
    let cause = response.error().map(ToString::to_string);
    (empty || cause.is_some()).then(|| Problem::of_status(response.status(), cause.unwrap_or_default()))
}

/// The whole answer to a request that a panic has swallowed; nothing further out can complete it.
pub fn after_panic(visit: &Visit, route: &'static Route) -> Error {
    let problem = Problem::internal("panic");
    log(&problem, visit, route.path, &route.method);
    let mut answer = written(&problem, visit, None);
    let status = answer.status();
    protect(answer.headers_mut(), visit.app.config.encrypted());
    limit_storing(answer.headers_mut(), status, true);
    visit.app.metrics.count(Some(route), status.as_u16(), Duration::ZERO);
    InternalError::from_response("panic", answer).into()
}

fn log(problem: &Problem, visit: &Visit, route: &str, method: &Method) {
    let (number, status) = (visit.number, problem.status_code().as_u16());
    if problem.status_code().is_server_error() {
        tracing::error!(%number, %method, route, status, cause = problem.cause(), "A request failed.");
    } else {
        tracing::info!(%number, %method, route, status, cause = problem.cause(), "A request was refused.");
    }
}

/// Leads to the sign-in, which leads back. The way back is our own path, as it was asked for.
fn to_sign_in(request: &HttpRequest) -> HttpResponse {
    let back = percent_encoding::utf8_percent_encode(request.path(), percent_encoding::NON_ALPHANUMERIC);
    HttpResponse::SeeOther().insert_header((LOCATION, format!("/desk/sign-in?next={back}"))).finish()
}

fn written(problem: &Problem, visit: &Visit, allowed: Option<HeaderValue>) -> HttpResponse {
    let mut answer = HttpResponse::build(problem.status_code());
    if let Some(allowed) = allowed {
        answer.insert_header((ALLOW, allowed));
    }
    if let Problem::TooMany { seconds } = problem {
        answer.insert_header((RETRY_AFTER, seconds.to_string()));
    }
    let (title, text) = words(problem, visit.locale);
    if for_programs(visit) {
        let body = serde_json::json!({
            "status": problem.status_code().as_u16(),
            "title": Locale::plain(&visit.locale.text(title)),
            "detail": Locale::plain(&text),
            "number": visit.number.to_string(),
        });
        answer.insert_header((CONTENT_TYPE, "application/problem+json"));
        // A page of another site may say to its reader what went wrong, too.
        answer.insert_header((ACCESS_CONTROL_ALLOW_ORIGIN, "*"));
        return answer.body(body.to_string());
    }
    answer.insert_header((CONTENT_TYPE, "text/html; charset=utf-8"));
    answer.body(page(visit, title, &text).into_string())
}

/// RFC 9457 is for programs; these are the paths that programs call.
fn for_programs(visit: &Visit) -> bool {
    let theirs = ["/api/", "/open311/", "/tiles/", "/log/", "/open-data/", "/catalog"];
    !visit.path_has_language && theirs.iter().any(|prefix| visit.path.starts_with(prefix))
}

fn words(problem: &Problem, locale: &'static Locale) -> (Key, Cow<'static, str>) {
    let (title, text) = match problem {
        Problem::TooMany { seconds } => {
            return (key!("error-too-many-title"), t!(locale, "error-too-many-text", seconds = *seconds));
        }
        Problem::NotFound => (key!("error-not-found-title"), key!("error-not-found-text")),
        Problem::Method => (key!("error-method-title"), key!("error-method-text")),
        Problem::Forbidden => (key!("error-forbidden-title"), key!("error-forbidden-text")),
        Problem::NotTwo => (key!("error-not-two-title"), key!("staff-not-two")),
        Problem::NotText => (key!("error-not-text-title"), key!("error-not-text-text")),
        Problem::SignIn => (key!("error-sign-in-title"), key!("error-sign-in-text")),
        Problem::FormExpired => (key!("error-form-expired-title"), key!("error-form-expired-text")),
        Problem::ForeignForm => (key!("error-foreign-form-title"), key!("error-foreign-form-text")),
        Problem::Invalid(_) => (key!("error-invalid-title"), key!("error-invalid-text")),
        Problem::Changed => (key!("error-changed-title"), key!("error-changed-text")),
        Problem::TooLarge => (key!("error-too-large-title"), key!("error-too-large-text")),
        Problem::TooSlow => (key!("error-too-slow-title"), key!("error-too-slow-text")),
        Problem::Unavailable(_) => (key!("error-unavailable-title"), key!("error-unavailable-text")),
        Problem::Internal(_) => (key!("error-internal-title"), key!("error-internal-text")),
    };
    (title, locale.text(text))
}

fn page(visit: &Visit, title: Key, text: &str) -> Markup {
    let title = visit.locale.text(title);
    let main = html! {
        div.flow {
            h1 { (title) }
            @for line in text.lines() { p.lead { (line) } }
            p { (t!(visit.locale, "error-number", number = visit.number.to_string())) }
            p { a href=(visit.link("/")) { (t!(visit.locale, "error-home")) } }
        }
    };
    layout::page(visit, Page::new(title.clone(), main).not_for_search_engines())
}
