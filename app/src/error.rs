//! What can go wrong with a request, and the page that says so: a sentence, what to do now, and a number that the log has too.
//! It knows nothing of any room.

mod page;

use actix_web::http::StatusCode;
use actix_web::http::header::ContentType;
use actix_web::{HttpResponse, ResponseError};
use participation_core::StoreError;
use participation_core::staff::NotTwo;
use std::fmt;

pub use page::{after_panic, answer};

/// Why a handler has no page to give. The texts in it go to the log, never to the person.
#[derive(Clone, Debug)]
pub enum Problem {
    NotFound,
    /// The path exists, but not for this method.
    Method,
    /// Signed in, but not allowed.
    Forbidden,
    /// A step for two people, where one of them is the same or known to one administrator only.
    NotTwo,
    /// Bytes that are no text in UTF-8: nothing is guessed into them.
    NotText,
    /// Not signed in: a page leads to the sign-in, anything else is refused.
    SignIn,
    /// The form's token is absent, older than a form may be, or not ours.
    FormExpired,
    /// The request came from another site.
    ForeignForm,
    /// The address or the body cannot be understood.
    Invalid(String),
    /// Somebody else changed the same thing first.
    Changed,
    TooLarge,
    TooSlow,
    TooMany {
        seconds: u64,
    },
    /// The database is absent, locked, full or overloaded.
    Unavailable(String),
    /// A mistake of ours.
    Internal(String),
}

impl Problem {
    /// A mistake of ours, with its cause for the log.
    pub fn internal(cause: impl fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    pub fn invalid(cause: impl fmt::Display) -> Self {
        Self::Invalid(cause.to_string())
    }

    /// The problem behind an answer that actix made by itself: an unknown path, a body it could not read.
    fn of_status(status: StatusCode, cause: String) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::UNAUTHORIZED => Self::SignIn,
            StatusCode::REQUEST_TIMEOUT => Self::TooSlow,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            status if status.is_client_error() => Self::Invalid(cause),
            _ => Self::Internal(cause),
        }
    }

    fn cause(&self) -> &str {
        match self {
            Self::Invalid(cause) | Self::Unavailable(cause) | Self::Internal(cause) => cause,
            Self::NotFound
            | Self::Method
            | Self::Forbidden
            | Self::NotTwo
            | Self::NotText
            | Self::SignIn
            | Self::FormExpired
            | Self::ForeignForm
            | Self::Changed
            | Self::TooLarge
            | Self::TooSlow
            | Self::TooMany { .. } => "",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status_code(), self.cause())
    }
}

impl std::error::Error for Problem {}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Forbidden | Self::NotTwo | Self::FormExpired | Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Invalid(_) | Self::NotText => StatusCode::BAD_REQUEST,
            Self::Changed => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Only a note; [`answer`] writes the page, because that needs the request's language.
    fn error_response(&self) -> HttpResponse {
        let mut note = HttpResponse::build(self.status_code()).content_type(ContentType::plaintext()).finish();
        note.extensions_mut().insert(self.clone());
        note
    }
}

impl From<NotTwo> for Problem {
    fn from(_: NotTwo) -> Self {
        Self::NotTwo
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Changed => Self::Changed,
            StoreError::Busy | StoreError::Full | StoreError::Unreachable(_) => Self::Unavailable(error.to_string()),
            StoreError::Duplicate(_)
            | StoreError::Address(_)
            | StoreError::Migration(_)
            | StoreError::Unreadable(_)
            | StoreError::Database(_) => Self::Internal(error.to_string()),
        }
    }
}
