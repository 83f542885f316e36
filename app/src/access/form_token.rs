//! The token that every form carries: made by this server, at most twelve hours old, and good only for the session it was made in.
//! It is the first field of a form, so that it can be checked before the rest has arrived.

use super::session_of;
use crate::Timestamp;
use crate::application::Application;
use crate::error::Problem;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::BytesMut;
use actix_web::{HttpMessage, HttpRequest};
use futures_util::StreamExt;
use futures_util::stream;
use participation_core::storage::{Keys, random_bytes};
use std::fmt;
use subtle::ConstantTimeEq;

const PURPOSE: &str = "form-token";
const SECONDS_VALID: i64 = 12 * 60 * 60;
/// How far into a body the first field must be complete.
const FIRST_FIELD_BYTES: usize = 4096;

/// What a form is made for: the session, or nothing for somebody who is not signed in.
#[derive(Clone)]
pub struct FormToken(String);

impl FormToken {
    /// A fresh token. Its random part makes every page differ, so that compression betrays nothing of it.
    pub fn make(keys: &Keys, now: Timestamp, session: &str) -> Self {
        let made = now.unix();
        let salt = u64::from_be_bytes(random_bytes::<8>());
        Self(format!("{made:x}.{salt:016x}.{}", seal(keys, made, salt, session)))
    }

    fn holds(&self, keys: &Keys, now: Timestamp, session: &str) -> bool {
        let mut parts = self.0.splitn(3, '.');
        let made = parts.next().and_then(|part| i64::from_str_radix(part, 16).ok());
        let salt = parts.next().and_then(|part| u64::from_str_radix(part, 16).ok());
        let (Some(made), Some(salt), Some(given)) = (made, salt, parts.next()) else { return false };
        let sealed = seal(keys, made, salt, session);
        // A minute of tolerance forwards: several processes, several clocks.
        let age = now.unix().saturating_sub(made);
        (-60..=SECONDS_VALID).contains(&age) && bool::from(sealed.as_bytes().ct_eq(given.as_bytes()))
    }
}

impl fmt::Display for FormToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn seal(keys: &Keys, made: i64, salt: u64, session: &str) -> String {
    let sealed = keys.derive(PURPOSE, &[&made.to_be_bytes(), &salt.to_be_bytes(), session.as_bytes()]);
    sealed.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Reads the beginning of the body, checks its first field and puts the body together again for the handler.
pub async fn verify(request: &mut ServiceRequest, app: &Application) -> Result<(), Problem> {
    let mut payload = request.take_payload();
    let boundary = boundary(request.request());
    let mut begun = BytesMut::new();
    let token = loop {
        if let Some(token) = first_field(&begun, boundary.as_deref()) {
            break Some(token);
        }
        if begun.len() > FIRST_FIELD_BYTES {
            break None;
        }
        match payload.next().await {
            Some(Ok(chunk)) => begun.extend_from_slice(&chunk),
            Some(Err(error)) => return Err(super::body::problem(&error)),
            None => break last_field(&begun, boundary.as_deref()),
        }
    };
    let whole = stream::once(std::future::ready(Ok(begun.freeze()))).chain(payload);
    request.set_payload(Payload::Stream { payload: Box::pin(whole) });
    let keys = app.storage.keys()?;
    let session = session_of(request.request());
    if token.is_some_and(|token| FormToken(token).holds(keys, app.clock.now(), &session)) {
        Ok(())
    } else {
        Err(Problem::FormExpired)
    }
}

fn boundary(request: &HttpRequest) -> Option<String> {
    let kind = request.headers().get(CONTENT_TYPE)?.to_str().ok()?.parse::<mime::Mime>().ok()?;
    kind.get_param(mime::BOUNDARY).filter(|_| kind.subtype() == mime::FORM_DATA).map(|boundary| boundary.to_string())
}

/// The value of a first field `token` that is complete, in `a=b&c=d` or as the first part of a multipart body.
fn first_field(begun: &[u8], boundary: Option<&str>) -> Option<String> {
    let Some(boundary) = boundary else {
        let value = begun.strip_prefix(b"token=")?;
        let end = value.iter().position(|byte| *byte == b'&')?;
        return String::from_utf8(value[..end].to_vec()).ok();
    };
    let text = String::from_utf8_lossy(begun);
    let part = text.strip_prefix("--")?.strip_prefix(boundary)?.strip_prefix("\r\n")?;
    let (headers, value) = part.split_once("\r\n\r\n")?;
    let (value, _) = value.split_once(&format!("\r\n--{boundary}"))?;
    headers.contains("name=\"token\"").then(|| value.to_owned())
}

/// The same at the end of the body, where no `&` follows.
fn last_field(begun: &[u8], boundary: Option<&str>) -> Option<String> {
    first_field(&[begun, b"&".as_slice()].concat(), boundary)
}
