//! Photos: taken in, checked, written anew and kept before their report is sent; served while it is listed.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use participation_core::contribution::Reference;
use participation_core::location_report;
use participation_core::photo::PhotoRefused;
use participation_core::{StoreError, hex};
use subtle::ConstantTimeEq;

use crate::error::Problem;
use crate::photo as upload;
use crate::request::Visit;

/// The photo of a report that is listed.
pub async fn file(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let jpeg = location_report::photo(&visit.app.storage, reference).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/jpeg"))
        .insert_header((CACHE_CONTROL, "public, no-cache"))
        .body(jpeg))
}

/// A photo that is not for everybody: no cache keeps it.
pub fn for_the_desk(jpeg: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/jpeg"))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .body(jpeg)
}

/// Keeps a photo and gives the signed word that carries it through the form: only the form it was sent with
/// can hand it in.
///
/// # Errors
/// The inner one is for the person.
pub async fn keep(visit: &Visit, file: Vec<u8>, key: &str) -> Result<Result<String, PhotoRefused>, Problem> {
    let cleaned = match upload::clean(file).await? {
        Ok(cleaned) => cleaned,
        Err(refused) => return Ok(Err(refused)),
    };
    let hash = location_report::store_photo(&visit.app.storage, cleaned.jpeg, visit.now).await?;
    let seal = seal(visit, &hash, key)?;
    Ok(Ok(format!("{}.{seal}", hex(&hash))))
}

/// The photo of a form as it will be handed in, small; nothing where there is none, or it waited too long.
///
/// # Errors
/// [`Problem`] when the database does not answer.
pub async fn preview(visit: &Visit, word: &str, key: &str) -> Result<Option<String>, Problem> {
    let Some(hash) = kept(visit, word, key) else { return Ok(None) };
    match location_report::stored_photo(&visit.app.storage, hash).await {
        Ok(jpeg) => upload::preview(jpeg).await,
        Err(StoreError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The hash in a word that [`keep`] gave for this form; nothing for any other.
pub fn kept(visit: &Visit, word: &str, key: &str) -> Option<Vec<u8>> {
    let (hash, given) = word.split_once('.')?;
    let hash: Option<Vec<u8>> = (0..hash.len())
        .step_by(2)
        .map(|at| hash.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect();
    let hash = hash.filter(|hash| hash.len() == 32)?;
    let sealed = seal(visit, &hash, key).ok()?;
    bool::from(sealed.as_bytes().ct_eq(given.as_bytes())).then_some(hash)
}

fn seal(visit: &Visit, hash: &[u8], key: &str) -> Result<String, StoreError> {
    Ok(hex(&visit.app.storage.keys()?.derive("report-photo", &[hash, key.as_bytes()])[..16]))
}
