//! Checks ballots, many at a time on all cores. Every ballot gets a verdict of its own.

use rayon::prelude::*;

use crate::ballot::{Ballot, BallotFault, Choices};
use crate::credentials::PublicCredentials;
use crate::election::Election;
use crate::group::Group;

/// A ballot that waits for its verdict.
pub(crate) struct Waiting {
    pub(crate) event: u64,
    /// The hash of the event.
    pub(crate) hash: [u8; 32],
    pub(crate) body: Vec<u8>,
    /// Where the ballot's record begins in the file.
    pub(crate) offset: u64,
    /// Whether proofs, signature and memberships must be checked; if not, they were before. All else is checked always.
    pub(crate) with_proofs: bool,
}

/// A ballot that is right, by the voter whose credential has this place.
pub(crate) struct Right<G: Group> {
    pub(crate) place: usize,
    pub(crate) choices: Choices<G>,
}

/// The verdicts, one per ballot and in the same order.
pub(crate) fn judge<G: Group>(
    waiting: &[Waiting],
    election: &Election<G>,
    credentials: &PublicCredentials,
) -> Vec<Result<Right<G>, BallotFault>> {
    waiting.par_iter().map(|ballot| judge_one(ballot, election, credentials)).collect()
}

fn judge_one<G: Group>(
    waiting: &Waiting,
    election: &Election<G>,
    credentials: &PublicCredentials,
) -> Result<Right<G>, BallotFault> {
    let ballot = Ballot::read_for(&waiting.body, election)?;
    let place = credentials.place(&ballot.credential).ok_or(BallotFault::UnknownCredential)?;
    let choices = if waiting.with_proofs {
        // The credential is on the list, all of which are members of the group.
        let credential = G::decode(&ballot.credential).ok_or(BallotFault::UnknownCredential)?;
        ballot.check(election, &credential)?
    } else {
        ballot.choices_checked_before(election)?
    };
    Ok(Right { place, choices })
}
