//! Everything that can end a verification, gathered from all rooms.

use crate::archive::ArchiveFault;
use crate::ballot::BallotFault;
use crate::credentials::CredentialsFault;
use crate::election::ElectionFault;
use crate::hash;
use crate::partial_decryption::DecryptionFault;
use crate::partial_decryption::bound::BoundFault;
use crate::proof::shuffle::ShuffleFault;
use crate::result::ResultFault;
use crate::tally::NotCountable;
use crate::trustees::TrusteesFault;

/// Why an archive is refused or could not be judged.
#[derive(Debug, thiserror::Error)]
pub enum Reason {
    #[error("the archive holds no election yet")]
    NoSetup,
    #[error(transparent)]
    Archive(#[from] ArchiveFault),
    #[error(transparent)]
    Election(#[from] ElectionFault),
    #[error(transparent)]
    Trustees(#[from] TrusteesFault),
    #[error(transparent)]
    Credentials(#[from] CredentialsFault),
    #[error(transparent)]
    Ballot(#[from] BallotFault),
    #[error(transparent)]
    Counting(#[from] NotCountable),
    #[error("of {ballots} ballots only {verdicts} were judged")]
    Verdicts { ballots: u64, verdicts: u64 },
    #[error("the encrypted tally is not the product of the ballots")]
    Tally,
    #[error("the tally claims {found} ballots, counted are {counted}")]
    NumTallied { found: u64, counted: u64 },
    #[error("the tally claims a different total weight; counted is {counted}")]
    TotalWeight { counted: u64 },
    #[error("trustee {0} does not exist")]
    Owner(u64),
    #[error("trustee {0} has decrypted already")]
    DecryptedTwice(u64),
    #[error("trustee {0} has not shuffled")]
    ShuffleMissing(u64),
    #[error(transparent)]
    Shuffle(#[from] ShuffleFault),
    #[error(transparent)]
    Decryption(#[from] DecryptionFault),
    #[error(transparent)]
    Bound(#[from] BoundFault),
    #[error(transparent)]
    Result(#[from] ResultFault),
    #[error("the archive has no event with the head that was given with --since: {}", hash::hex(.0))]
    SinceMissing([u8; 32]),
    #[error("bytes follow the result, from byte offset {offset} on; nothing may follow it")]
    Trailing { offset: u64 },
}

impl Reason {
    /// Whether this means that the archive could not be judged, rather than that it is wrong.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        match self {
            Self::NoSetup => true,
            Self::Archive(fault) => fault.is_unknown(),
            Self::Election(fault) => fault.is_unknown(),
            Self::Trustees(fault) => fault.is_unknown(),
            Self::Credentials(fault) => fault.is_unknown(),
            Self::Result(fault) => fault.is_unknown(),
            Self::Bound(BoundFault::Json(fault)) => fault.is_limit(),
            Self::Ballot(_)
            | Self::Counting(_)
            | Self::Verdicts { .. }
            | Self::Tally
            | Self::NumTallied { .. }
            | Self::TotalWeight { .. }
            | Self::Owner(_)
            | Self::DecryptedTwice(_)
            | Self::ShuffleMissing(_)
            | Self::Shuffle(_)
            | Self::Decryption(_)
            | Self::Bound(_)
            | Self::SinceMissing(_)
            | Self::Trailing { .. } => false,
        }
    }
}
