//! Bodies without a length. They may never end, and no browser sends one, so they are refused unread.

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceResponse};
use actix_web::web::Bytes;
use std::pin::Pin;
use std::task::{Context, Poll};

/// An answer that holds the request's body while it is sent: then actix closes the connection behind it. A body that is dropped
/// before, it would read to its end, which may never come.
struct Holding {
    answer: BoxBody,
    _unread: Payload,
}

/// The answer with which the connection ends, whatever still comes.
pub fn last(answer: ServiceResponse<BoxBody>, unread: Payload) -> ServiceResponse<BoxBody> {
    answer.map_body(|_, answer| BoxBody::new(Holding { answer, _unread: unread }))
}

impl MessageBody for Holding {
    type Error = <BoxBody as MessageBody>::Error;

    fn size(&self) -> BodySize {
        self.answer.size()
    }

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        self.get_mut().answer.as_pin_mut().poll_next(context)
    }
}
