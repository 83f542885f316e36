//! What people do in a city before the tests look around: then there are drafts, receipts, questions, mails and
//! sheets of paper, and pages that no link leads to have addresses.

mod desk;
mod following;
mod mail;
mod proposal;
mod reach;
mod report;
mod survey;

pub use desk::publish;
pub use mail::{address, unfolded};
pub use proposal::submit_proposal;
pub use report::{REPORTED, photo, submit_report};

use crate::server::Server;

/// An address that no link leads to, and who can read it: somebody with a role, or everybody who knows it.
#[derive(Clone, Debug)]
pub struct Known {
    pub path: String,
    pub role: Option<String>,
}

impl Known {
    fn to_all(path: impl Into<String>) -> Self {
        Self { path: path.into(), role: None }
    }

    fn to(role: &str, path: impl Into<String>) -> Self {
        Self { path: path.into(), role: Some(role.to_owned()) }
    }
}

/// Goes through every flow once.
pub fn take_part(server: &Server) -> Vec<Known> {
    let mut known = survey::addresses(server);
    known.extend(report::addresses(server));
    known.extend(proposal::addresses(server));
    known.extend(reach::addresses(server));
    known.extend(desk::addresses(server));
    known.extend(following::addresses(server));
    known.extend(mail::addresses(server));
    known
}
