//! Answers for programs: who may read them, how long they hold, and what went wrong with an address.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, ETAG, EntityTag, HeaderValue, IF_NONE_MATCH,
};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use serde_json::{Value as Json, json};

use crate::headers::ASKED_ABOUT;
use crate::request::Visit;
use crate::t;

/// Pages of any site may read what is public.
pub const EVERYBODY: HeaderValue = HeaderValue::from_static("*");

/// An answer that everybody gets alike.
pub fn public(media_type: &str) -> HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((CONTENT_TYPE, media_type))
        .insert_header((ACCESS_CONTROL_ALLOW_ORIGIN, EVERYBODY))
        .insert_header((CACHE_CONTROL, ASKED_ABOUT));
    answer
}

pub fn json_answer(body: &Json) -> HttpResponse {
    public("application/json").body(body.to_string())
}

/// The mark of what an address holds in a form at a revision of the database. It differs from process to process,
/// since each counts revisions for itself.
pub fn mark(visit: &Visit, request: &HttpRequest, form: &str) -> EntityTag {
    static PROCESS: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    let hash = PROCESS.hash_one((visit.app.storage.revision(), request.uri().to_string(), form));
    EntityTag::new_weak(format!("{hash:016x}"))
}

/// "Not modified", when the client has what this mark stands for.
pub fn known(request: &HttpRequest, mark: &EntityTag) -> Option<HttpResponse> {
    let tags = request.headers().get(IF_NONE_MATCH)?.to_str().ok()?;
    let same = |tag: &str| tag.trim().parse::<EntityTag>().is_ok_and(|tag| tag.weak_eq(mark));
    tags.split(',').any(same).then(|| {
        HttpResponse::NotModified()
            .insert_header((ETAG, mark.clone()))
            .insert_header((CACHE_CONTROL, ASKED_ABOUT))
            .insert_header((ACCESS_CONTROL_ALLOW_ORIGIN, EVERYBODY))
            .finish()
    })
}

/// What is wrong with the question after an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub parameter: String,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such parameter here; these there are.
    Unknown(String),
    Twice,
    /// What it takes instead.
    Value(String),
    /// Nothing public is called so.
    NoProcedure(String),
    NoDistrict(String),
}

impl Why {
    /// A name that nothing has is not found; everything else is asked wrongly.
    const fn status(&self) -> StatusCode {
        match self {
            Self::Unknown(_) | Self::Twice | Self::Value(_) => StatusCode::BAD_REQUEST,
            Self::NoProcedure(_) | Self::NoDistrict(_) => StatusCode::NOT_FOUND,
        }
    }
}

impl Refused {
    /// RFC 9457, in the reader's language.
    pub fn answer(&self, visit: &Visit) -> HttpResponse {
        let (locale, name) = (visit.locale, self.parameter.chars().take(40).collect::<String>());
        let name = name.as_str();
        let detail = match &self.why {
            Why::Unknown(known) => t!(locale, "open-data-unknown-parameter", name = name, known = known.as_str()),
            Why::Twice => t!(locale, "open-data-twice", name = name),
            Why::Value(allowed) => t!(locale, "open-data-bad-value", name = name, allowed = allowed.as_str()),
            Why::NoProcedure(called) => t!(locale, "open-data-no-procedure", name = called.as_str()),
            Why::NoDistrict(called) => t!(locale, "open-data-no-district", name = called.as_str()),
        };
        let status = self.why.status();
        let title = match status {
            StatusCode::NOT_FOUND => t!(locale, "error-not-found-title"),
            _ => t!(locale, "error-invalid-title"),
        };
        let body = json!({
            "status": status.as_u16(),
            "title": crate::locale::Locale::plain(&title),
            "detail": crate::locale::Locale::plain(&detail),
            "parameter": name,
            "number": visit.number.to_string(),
        });
        HttpResponse::build(status)
            .insert_header((CONTENT_TYPE, "application/problem+json"))
            .insert_header((ACCESS_CONTROL_ALLOW_ORIGIN, EVERYBODY))
            .body(body.to_string())
    }
}
