//! A procedure's document, as it was frozen when it was published.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use participation_core::procedure;

use crate::error::Problem;
use crate::request::Visit;

/// The file, always as a download: nothing that was uploaded is ever shown as a page of ours.
pub async fn file(visit: Visit, path: web::Path<(String, String, i64)>) -> Result<HttpResponse, Problem> {
    let (document, content) = procedure::document(&visit.app.storage, &path.1, path.2).await?;
    let name: String = document
        .file_name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '-' })
        .collect();
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, document.media_type))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .body(content))
}
