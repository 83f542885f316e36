//! Papierbogen and telephone at the desk: clerks key in what others wrote or said, through the residents' own form and rules.
//! Rules are in `participation_core::paper`.

pub mod compare;
pub mod slip;
pub mod start;
pub mod typing;

use participation_core::contribution::Submitted;
use participation_core::paper::EntryRefused;

use crate::error::Problem;

/// What a refusal means where no form can say it.
fn problem(refused: EntryRefused) -> Problem {
    use participation_core::proposal::SubmitRefused;
    match refused {
        EntryRefused::NotAllowed(_) | EntryRefused::SamePerson(_) => Problem::Forbidden,
        EntryRefused::NotPossible(_) => Problem::Changed,
        EntryRefused::NotYetReceived => Problem::invalid("received in the future"),
        EntryRefused::Submit(SubmitRefused::Store(error)) | EntryRefused::Store(error) => error.into(),
        EntryRefused::Submit(refused) => Problem::invalid(refused),
    }
}

/// Where the receipt is printed: the code is in the link only now, as it is for residents.
fn slip_href(submitted: &Submitted) -> String {
    format!("/desk/entry/slips/{}?code={}", submitted.reference, submitted.secret)
}
