//! Pictures that come with a form: read within bounds, cleaned away from the event loop, few at a time.
//! What is done to a picture is `participation_core::photo`'s.

use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::ResponseError;
use futures_util::StreamExt;
use participation_core::photo::{MOST_BYTES, Photo, PhotoRefused, cleaned};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::error::Problem;
use crate::key;
use crate::locale::Key;

/// For `accept` on the field. The server looks at the bytes, not at this.
pub const ACCEPT: &str = "image/jpeg,image/png,image/webp";
/// Bytes of all fields that are not files.
const MOST_TEXT: usize = 64 * 1024;
const MOST_FIELDS: usize = 200;
/// Decoding takes memory and a whole core each.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
const PATIENCE: Duration = Duration::from_secs(8);

/// A form with at most one file that holds something.
#[derive(Debug, Default)]
pub struct Upload {
    pub pairs: Vec<(String, String)>,
    /// Empty where no file was chosen; cut off behind [`MOST_BYTES`] + 1, which cleaning then refuses.
    pub file: Vec<u8>,
}

/// Reads a form with files in it.
///
/// # Errors
/// [`Problem::TooLarge`] and [`Problem::Invalid`].
pub async fn form(mut body: Multipart) -> Result<Upload, Problem> {
    let mut upload = Upload::default();
    let (mut fields, mut text) = (0, 0);
    while let Some(field) = body.next().await {
        let mut field = field.map_err(|error| problem(&error))?;
        fields += 1;
        let name = field.name().unwrap_or_default().to_owned();
        let disposition = field.content_disposition();
        let is_file = disposition.is_some_and(|disposition| disposition.get_filename().is_some());
        let most = if is_file { MOST_BYTES + 1 } else { MOST_TEXT - text };
        let bytes = read(&mut field, most, is_file).await?;
        if fields > MOST_FIELDS {
            return Err(Problem::TooLarge);
        }
        if is_file {
            if upload.file.is_empty() {
                upload.file = bytes;
            }
        } else {
            text += bytes.len();
            upload.pairs.push((name, String::from_utf8(bytes).map_err(|_| Problem::NotText)?));
        }
    }
    Ok(upload)
}

async fn read(field: &mut Field, most: usize, cut: bool) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.next().await {
        let chunk = chunk.map_err(|error| problem(&error))?;
        let left = most - bytes.len();
        if chunk.len() > left && !cut {
            return Err(Problem::TooLarge);
        }
        bytes.extend_from_slice(&chunk[..chunk.len().min(left)]);
    }
    Ok(bytes)
}

fn problem(error: &MultipartError) -> Problem {
    if error.status_code().as_u16() == 413 { Problem::TooLarge } else { Problem::invalid(error) }
}

/// Cleans a picture on a thread of its own.
///
/// # Errors
/// The outer one when the program stops, the inner one for the person.
pub async fn clean(file: Vec<u8>) -> Result<Result<Photo, PhotoRefused>, Problem> {
    // Whoever waits holds a whole file in memory, so nobody waits long.
    let _turn = timeout(PATIENCE, AT_ONCE.acquire())
        .await
        .map_err(|late| Problem::Unavailable(late.to_string()))?
        .map_err(Problem::internal)?;
    tokio::task::spawn_blocking(move || cleaned(&file)).await.map_err(Problem::internal)
}

/// A kept picture, small, as an address that holds it: it can be looked at on one page and nowhere else.
///
/// # Errors
/// When the program stops, or too many others wait.
pub async fn preview(kept: Vec<u8>) -> Result<Option<String>, Problem> {
    use base64::Engine as _;
    let _turn = timeout(PATIENCE, AT_ONCE.acquire())
        .await
        .map_err(|late| Problem::Unavailable(late.to_string()))?
        .map_err(Problem::internal)?;
    let small = tokio::task::spawn_blocking(move || participation_core::photo::preview(&kept))
        .await
        .map_err(Problem::internal)?;
    let encoded = small.map(|jpeg| base64::engine::general_purpose::STANDARD.encode(jpeg));
    Ok(encoded.map(|words| format!("data:image/jpeg;base64,{words}")))
}

/// What to do instead, for the person.
pub fn words(refused: PhotoRefused) -> Key {
    match refused {
        PhotoRefused::TooManyBytes => key!("photo-too-many-bytes"),
        PhotoRefused::TooManyPoints => key!("photo-too-many-points"),
        PhotoRefused::OtherFormat => key!("photo-other-format"),
        PhotoRefused::Broken => key!("photo-broken"),
    }
}
