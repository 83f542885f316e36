//! Bodies are bounded in size and in time, so that neither a huge nor an endless one holds anything up.

use crate::error::Problem;
use actix_web::HttpMessage;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::error::PayloadError;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::web::{Bytes, BytesMut};
use futures_util::{Stream, StreamExt, stream};
use percent_encoding::percent_decode;
use std::cell::RefCell;
use std::io::{Error, ErrorKind};
use std::rc::Rc;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// The longest silence within a body, and the longest a body may take: a photo over a slow telephone passes, a trickle does not.
const SILENCE: Duration = Duration::from_secs(10);
const WHOLE: Duration = Duration::from_secs(120);

/// Wraps the request's body so that it ends with an error where it grows too large or too slow.
pub fn bound(request: &mut ServiceRequest, limit: usize) -> Result<(), Problem> {
    let announced = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|announced| announced > limit) {
        return Err(Problem::TooLarge);
    }
    let payload = request.take_payload();
    let fault = BodyFault::default();
    request.extensions_mut().insert(fault.clone());
    let noted = bounded(payload, limit, SILENCE, WHOLE).inspect(move |chunk| {
        if let Err(error) = chunk {
            fault.0.replace(Some(problem(error)));
        }
    });
    // Fused, because the form token's check may have read it to its end already.
    request.set_payload(Payload::Stream { payload: Box::pin(noted.fuse()) });
    Ok(())
}

/// Reads a form without files to its end and refuses bytes that are no text: to put question marks in their place, as the decoders do,
/// would store something that nobody has written.
pub async fn text(request: &mut ServiceRequest) -> Result<(), Problem> {
    let kind = request.headers().get(CONTENT_TYPE).map_or(&b""[..], |value| value.as_bytes());
    if !kind.starts_with(b"application/x-www-form-urlencoded") {
        return Ok(());
    }
    let mut payload = request.take_payload();
    let mut whole = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        whole.extend_from_slice(&chunk.map_err(|error| problem(&error))?);
    }
    let whole = whole.freeze();
    let verdict = if is_text(&whole) { Ok(()) } else { Err(Problem::NotText) };
    request.set_payload(Payload::Stream { payload: Box::pin(stream::once(std::future::ready(Ok(whole)))) });
    verdict
}

/// Whether encoded names and values are text in UTF-8 once they are decoded.
pub fn is_text(encoded: &[u8]) -> bool {
    if encoded.is_ascii() && !encoded.contains(&b'%') {
        return true;
    }
    encoded.split(|byte| matches!(byte, b'&' | b'=')).all(|part| percent_decode(part).decode_utf8().is_ok())
}

/// Why a body ended early. Extractors turn that into "bad request" and forget why; the page shall say it.
#[derive(Clone, Default)]
pub struct BodyFault(Rc<RefCell<Option<Problem>>>);

impl BodyFault {
    pub fn problem(&self) -> Option<Problem> {
        self.0.borrow().clone()
    }
}

fn bounded(
    payload: impl Stream<Item = Result<Bytes, PayloadError>> + Unpin,
    limit: usize,
    silence: Duration,
    whole: Duration,
) -> impl Stream<Item = Result<Bytes, PayloadError>> {
    let end = Instant::now() + whole;
    stream::unfold(Some((payload, limit)), move |state| async move {
        let (mut payload, left) = state?;
        match timeout_at(end.min(Instant::now() + silence), payload.next()).await {
            Err(_) => Some((Err(PayloadError::Io(Error::from(ErrorKind::TimedOut))), None)),
            Ok(Some(Ok(chunk))) if chunk.len() > left => Some((Err(PayloadError::Overflow), None)),
            Ok(Some(Ok(chunk))) => {
                let left = left - chunk.len();
                Some((Ok(chunk), Some((payload, left))))
            }
            Ok(Some(Err(error))) => Some((Err(error), None)),
            Ok(None) => None,
        }
    })
}

/// What a body that could not be read means for the person who sent it.
pub fn problem(error: &PayloadError) -> Problem {
    match error {
        PayloadError::Overflow => Problem::TooLarge,
        PayloadError::Io(error) if error.kind() == ErrorKind::TimedOut => Problem::TooSlow,
        PayloadError::Incomplete(_) => Problem::TooSlow,
        error => Problem::invalid(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_millis(30);
    const LATER: Duration = Duration::from_secs(5);

    fn chunk() -> Result<Bytes, PayloadError> {
        Ok(Bytes::from_static(b"abcd"))
    }

    async fn last(body: impl Stream<Item = Result<Bytes, PayloadError>>) -> Option<Problem> {
        let fault = body.filter_map(|chunk| std::future::ready(chunk.err()));
        Box::pin(fault).next().await.map(|error| problem(&error))
    }

    #[test]
    fn encoded_text_is_told_from_bytes_that_are_none() {
        for good in ["", "a=b&c=d+e", "a=%C3%A4%D8%A8%F0%9F%9A%B2", "ä=ö", "a=100%", "a=%zz"] {
            assert!(is_text(good.as_bytes()), "{good}");
        }
        for bad in [&b"a=%ff"[..], b"a=\xff", b"%c3=a", b"a=%ED%A0%80", b"a=%C0%80", b"a=%C3&b=%A4"] {
            assert!(!is_text(bad), "{}", String::from_utf8_lossy(bad));
        }
    }

    #[actix_web::test]
    async fn a_body_that_falls_silent_is_given_up() {
        let body = Box::pin(stream::once(std::future::ready(chunk())).chain(stream::pending()));
        assert!(matches!(last(bounded(body, 100, SOON, LATER)).await, Some(Problem::TooSlow)));
    }

    #[actix_web::test]
    async fn a_trickle_ends_when_its_time_is_over() {
        let trickle = Box::pin(stream::repeat(()).then(|()| async {
            tokio::time::sleep(Duration::from_millis(3)).await;
            chunk()
        }));
        assert!(matches!(last(bounded(trickle, usize::MAX, LATER, SOON)).await, Some(Problem::TooSlow)));
    }

    #[actix_web::test]
    async fn an_endless_body_ends_at_the_limit_and_one_at_the_limit_passes() {
        let endless = Box::pin(stream::repeat_with(chunk));
        assert!(matches!(last(bounded(endless, 10_000, LATER, LATER)).await, Some(Problem::TooLarge)));
        let exact = Box::pin(stream::iter([chunk(), chunk()]));
        assert!(last(bounded(exact, 8, LATER, LATER)).await.is_none());
    }
}
