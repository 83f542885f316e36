//! Words that the desk says about answers.

use participation_core::language::Method;
use participation_core::outcome::merge::OfferState;
use participation_core::outcome::{AnswerState, Disposition};

use crate::key;
use crate::locale::Key;
use crate::ui::chip::Status;

/// What an answer can say, as the author chooses it.
pub fn disposition(disposition: Disposition) -> Key {
    match disposition {
        Disposition::TakenUp => key!("outcome-say-taken-up"),
        Disposition::Partly => key!("outcome-say-partly"),
        Disposition::AlreadyPlanned => key!("outcome-say-planned"),
        Disposition::No => key!("outcome-say-no"),
    }
}

pub fn state(state: AnswerState) -> (Status, Key) {
    match state {
        AnswerState::Drafted => (Status::Draft, key!("outcome-state-drafted")),
        AnswerState::Submitted => (Status::InReview, key!("outcome-state-submitted")),
        AnswerState::Released => (Status::Published, key!("outcome-state-released")),
    }
}

pub fn offer(state: OfferState) -> Key {
    match state {
        OfferState::Open => key!("outcome-offer-open"),
        OfferState::Accepted => key!("outcome-offer-accepted"),
        OfferState::Declined => key!("outcome-offer-declined"),
    }
}

pub fn method(method: Method) -> Key {
    match method {
        Method::Human => key!("outcome-method-human"),
        Method::Machine => key!("outcome-method-machine"),
        Method::Reviewed => key!("outcome-method-reviewed"),
    }
}
