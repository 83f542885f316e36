//! Non-interactive zero-knowledge proofs. Each file states what is proved, the formula, the string
//! that is hashed and the source. Knows groups and hashing, nothing of ballots or elections.
//!
//! All proofs of knowledge answer with `response = w − secret · challenge`.

use serde::{Deserialize, Serialize};

use crate::group::Group;

pub mod blank;
pub mod disjunctive;
pub mod equality;
pub mod nonzero;
pub mod schnorr;
pub mod shuffle;

/// A challenge and a response as the format writes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    pub challenge: String,
    pub response: String,
}

/// Why a proof is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofFault {
    #[error("a number of the proof is not a scalar of the group in its one form")]
    NotAScalar,
    #[error("an element of the proof is not a member of the group in its one form")]
    NotAMember,
    #[error("the proof has the wrong number of parts")]
    WrongLength,
    #[error("the proof does not hold")]
    DoesNotHold,
}

impl Proof {
    pub(crate) fn of<G: Group>(challenge: &G::Scalar, response: &G::Scalar) -> Self {
        Self { challenge: G::encode_scalar(challenge), response: G::encode_scalar(response) }
    }

    /// The challenge and the response.
    pub(crate) fn scalars<G: Group>(&self) -> Result<(G::Scalar, G::Scalar), ProofFault> {
        let scalar = |text: &str| G::decode_scalar(text).ok_or(ProofFault::NotAScalar);
        Ok((scalar(&self.challenge)?, scalar(&self.response)?))
    }
}

/// Ends a check whose two sides must be equal.
pub(crate) fn holds(equal: bool) -> Result<(), ProofFault> {
    if equal { Ok(()) } else { Err(ProofFault::DoesNotHold) }
}
