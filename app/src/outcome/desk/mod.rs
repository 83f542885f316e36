//! The desk's side of answers: the queue of what is owed, one case, its editor, and what can be done to it.

pub mod act;
pub mod case;
pub mod edit;
pub mod owed;
pub mod part;
pub mod share;
pub(crate) mod words;

use participation_core::contribution::Reference;
use participation_core::outcome::{self, Desk};
use participation_core::staff::Role;

use crate::access::Signed;
use crate::error::Problem;
use crate::request::Visit;

pub use owed::{today, work};

/// A case, if it is this person's business: the participation office sees all, an office its own.
/// A foreign one is told apart from an unknown one to nobody.
async fn case_of(visit: &Visit, signed: &Signed, reference: &str) -> Result<Desk, Problem> {
    let reference: Reference = reference.parse().map_err(|_| Problem::NotFound)?;
    let desk = outcome::desk(&visit.app.storage, reference).await?;
    let own = desk.case.office.is_some() && desk.case.office == signed.actor().office;
    if signed.has_one_of(&[Role::Participation]) || own { Ok(desk) } else { Err(Problem::NotFound) }
}

/// Which office's queue a person sees: everybody's for the participation office.
fn office_of(signed: &Signed) -> Option<Option<i64>> {
    if signed.has_one_of(&[Role::Participation]) {
        Some(None)
    } else if signed.has_one_of(&[Role::Office]) {
        signed.actor().office.map(Some)
    } else {
        None
    }
}
