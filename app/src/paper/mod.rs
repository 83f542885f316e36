//! Papierbogen and telephone at the desk: clerks key in what others wrote or said, through the residents' own form and rules.
//! Rules are in `participation_core::paper`.

pub mod compare;
pub mod slip;
pub mod start;
pub mod typing;

use participation_core::contribution::Submitted;
use participation_core::paper::EntryRefused;
use participation_core::survey::SendRefused;

use crate::error::Problem;

/// What a refusal means where no form can say it.
pub fn problem(refused: EntryRefused) -> Problem {
    use participation_core::proposal::SubmitRefused;
    match refused {
        EntryRefused::NotAllowed(_) => Problem::Forbidden,
        EntryRefused::NotTwo(refused) => refused.into(),
        EntryRefused::NotPossible(_) | EntryRefused::Sheet(_) | EntryRefused::LabelUsed => Problem::Changed,
        EntryRefused::Undecided => Problem::invalid("a difference is left open"),
        EntryRefused::Response(SendRefused::Store(error)) => error.into(),
        EntryRefused::Response(refused) => Problem::invalid(refused),
        EntryRefused::NotYetReceived => Problem::invalid("received in the future"),
        EntryRefused::Submit(SubmitRefused::Store(error)) | EntryRefused::Store(error) => error.into(),
        EntryRefused::Submit(refused) => Problem::invalid(refused),
    }
}

/// Where the receipt is printed: the code is in the link only now, as it is for residents.
fn slip_href(submitted: &Submitted) -> String {
    format!("/desk/entry/slips/{}?code={}", submitted.reference, submitted.secret)
}
