//! A word for each reason and phase, for programs: the same in every language and from version to version. `AUDIT.md`
//! lists them all.

use super::{Notice, Reason};
use crate::archive::{ArchiveFault, Phase};
use crate::ballot::{BallotFault, ProofName};
use crate::credentials::CredentialsFault;
use crate::election::ElectionFault;
use crate::json::JsonFault;
use crate::partial_decryption::DecryptionFault;
use crate::partial_decryption::bound::BoundFault;
use crate::proof::shuffle::ShuffleFault;
use crate::result::ResultFault;
use crate::trustees::{Part, TrusteesFault};

impl Reason {
    /// The word for this reason.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSetup => "no-setup",
            Self::Archive(fault) => archive(fault),
            Self::Election(fault) => election(fault),
            Self::Trustees(fault) => trustees(fault),
            Self::Credentials(fault) => credentials(fault),
            Self::Ballot(fault) => ballot(fault),
            Self::Counting(_) => "ballot-not-countable",
            Self::Verdicts { .. } => "verdicts-missing",
            Self::Tally => "tally-wrong",
            Self::NumTallied { .. } => "tally-number",
            Self::TotalWeight { .. } => "tally-weight",
            Self::Owner(_) => "owner-unknown",
            Self::DecryptedTwice(_) => "decryption-twice",
            Self::ShuffleMissing(_) => "shuffle-missing",
            Self::Shuffle(fault) => shuffle(fault),
            Self::Decryption(fault) => decryption(fault),
            Self::Bound(fault) => bound(fault),
            Self::Result(fault) => result(fault),
            Self::SinceMissing(_) => "since-missing",
            Self::Trailing { .. } => "trailing-bytes",
        }
    }

    /// The byte offset in the file at which the record at fault begins, where the fault lies in the file's form.
    #[must_use]
    pub fn byte(&self) -> Option<u64> {
        match self {
            Self::Trailing { offset }
            | Self::Archive(
                ArchiveFault::Header { offset }
                | ArchiveFault::Truncated { offset }
                | ArchiveFault::TooLarge { offset, .. }
                | ArchiveFault::Padding { offset }
                | ArchiveFault::Hash { offset },
            ) => Some(*offset),
            _ => None,
        }
    }

    /// The event that brought the data first, where they come a second time.
    #[must_use]
    pub fn first_event(&self) -> Option<u64> {
        match self {
            Self::Archive(ArchiveFault::Repeated { first, .. }) => Some(*first),
            _ => None,
        }
    }

    /// The question at fault, counted from 1, where the fault lies in one.
    #[must_use]
    pub fn question(&self) -> Option<usize> {
        match self {
            Self::Election(
                ElectionFault::UnknownQuestion(number)
                | ElectionFault::Question(number)
                | ElectionFault::Range(number)
                | ElectionFault::NoAnswers(number)
                | ElectionFault::Vector { number, .. },
            ) => Some(*number),
            Self::Ballot(
                BallotFault::Shape(number)
                | BallotFault::Ciphertext(number)
                | BallotFault::Proof { question: number, .. },
            ) => Some(*number),
            Self::Result(ResultFault::Wrong(number) | ResultFault::Unreadable(number)) => Some(*number),
            _ => None,
        }
    }
}

/// The word for a notice.
pub(super) fn notice(notice: Notice) -> &'static str {
    match notice {
        Notice::FewerSuffice => "trustees-fewer-suffice",
    }
}

/// The word for a phase.
pub(super) fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Empty => "empty",
        Phase::Open => "open",
        Phase::Closed => "closed",
        Phase::Tallied => "tallied",
        Phase::Shuffling => "shuffling",
        Phase::Decrypting => "decrypting",
        Phase::Finished => "finished",
    }
}

/// One of three words: for JSON that cannot be read as what it must be, for JSON in another form than the one, and for
/// JSON that exceeds a limit of this program.
fn json(fault: &JsonFault, [malformed, not_canonical, too_large]: [&'static str; 3]) -> &'static str {
    match fault {
        JsonFault::Syntax(_) | JsonFault::Ended(_) | JsonFault::Shape(_) => malformed,
        JsonFault::NotCanonical => not_canonical,
        JsonFault::TooLong(_) | JsonFault::TooMany(_) | JsonFault::TooManyTogether(_) => too_large,
    }
}

fn archive(fault: &ArchiveFault) -> &'static str {
    match fault {
        ArchiveFault::Io(_) => "file-unreadable",
        ArchiveFault::NoDescription | ArchiveFault::Header { offset: 0 } => "not-an-archive",
        ArchiveFault::Header { .. } => "record-header",
        ArchiveFault::Truncated { .. } => "file-cut-off-in-record",
        ArchiveFault::Surplus(_) => "file-cut-off-before-event",
        ArchiveFault::TooLarge { .. } => "record-too-large",
        ArchiveFault::Padding { .. } => "record-filling",
        ArchiveFault::Hash { .. } => "record-hash",
        ArchiveFault::Repeated { .. } => "record-repeated",
        ArchiveFault::TooManyRecords(_) => "event-missing",
        ArchiveFault::Description(fault) => {
            json(fault, ["description-malformed", "description-not-canonical", "description-too-large"])
        }
        ArchiveFault::Version(_) => "description-version",
        ArchiveFault::Event(fault) => json(fault, ["event-malformed", "event-not-canonical", "event-too-large"]),
        ArchiveFault::UnknownKind(_) => "event-kind",
        ArchiveFault::Parent => "event-parent",
        ArchiveFault::Height { .. } => "event-height",
        ArchiveFault::Records { .. } => "event-records",
        ArchiveFault::Payload => "event-payload",
        ArchiveFault::Reference => "event-reference",
        ArchiveFault::Data(fault) => {
            json(fault, ["event-data-malformed", "event-data-not-canonical", "event-data-too-large"])
        }
        ArchiveFault::UnknownSetup => "event-setup-fields",
        ArchiveFault::NotAllowed(_) => "event-order",
    }
}

fn election(fault: &ElectionFault) -> &'static str {
    match fault {
        ElectionFault::Json(fault) => {
            json(fault, ["election-malformed", "election-not-canonical", "election-too-large"])
        }
        ElectionFault::Version(_) => "election-version",
        ElectionFault::Group(_) => "election-group",
        ElectionFault::UnknownQuestion(_) => "election-question-kind",
        ElectionFault::Question(_) => "election-question",
        ElectionFault::Range(_) => "election-question-range",
        ElectionFault::NoQuestions => "election-no-questions",
        ElectionFault::NoAnswers(_) => "election-no-answers",
        ElectionFault::Vector { .. } => "election-vector",
        ElectionFault::TooLarge => "election-too-many-answers",
        ElectionFault::Uuid => "election-uuid",
        ElectionFault::OtherUuid { .. } => "other-election",
        ElectionFault::PublicKey => "election-key",
    }
}

fn trustees(fault: &TrusteesFault) -> &'static str {
    match fault {
        TrusteesFault::Json(fault) => {
            json(fault, ["trustees-malformed", "trustees-not-canonical", "trustees-too-large"])
        }
        TrusteesFault::UnknownKind(_) => "trustees-kind",
        TrusteesFault::Key { .. } => "trustees-key",
        TrusteesFault::Knowledge { .. } => "trustees-knowledge",
        TrusteesFault::Pedersen { part: Part::Certificate, .. } => "trustees-certificate",
        TrusteesFault::Pedersen { part: Part::Coefficients, .. } => "trustees-coefficients",
        TrusteesFault::Pedersen { part: Part::Signature, .. } => "trustees-signature",
        TrusteesFault::Pedersen { part: Part::VerificationKey, .. } => "trustees-verification-key",
        TrusteesFault::SameCertificateKey { .. } => "trustees-same-certificate-key",
        TrusteesFault::Threshold { .. } => "trustees-threshold",
        TrusteesFault::SameKey(_) => "trustees-same-key",
        TrusteesFault::OldThreshold { .. } => "trustees-threshold-version",
        TrusteesFault::TooMany => "trustees-too-many",
        TrusteesFault::PublicKey => "trustees-election-key",
    }
}

fn credentials(fault: &CredentialsFault) -> &'static str {
    match fault {
        CredentialsFault::Json(fault) => {
            json(fault, ["credentials-malformed", "credentials-not-canonical", "credentials-too-large"])
        }
        CredentialsFault::NotAMember(_) => "credentials-member",
        CredentialsFault::Repeated(_) => "credentials-repeated",
        CredentialsFault::Weight(_) => "credentials-weight",
        CredentialsFault::TooMany => "credentials-too-many",
        CredentialsFault::TooLarge => "credentials-weights-too-large",
    }
}

fn ballot(fault: &BallotFault) -> &'static str {
    match fault {
        BallotFault::Json(fault) => json(fault, ["ballot-malformed", "ballot-not-canonical", "ballot-too-large"]),
        BallotFault::TooLong { .. } => "ballot-too-long",
        BallotFault::OtherElection => "ballot-election",
        BallotFault::UnknownCredential => "ballot-credential",
        BallotFault::Answers { .. } => "ballot-answers",
        BallotFault::Shape(_) => "ballot-shape",
        BallotFault::Ciphertext(_) => "ballot-ciphertext",
        BallotFault::Proof { proof, .. } => match proof {
            ProofName::Individual => "ballot-proof-individual",
            ProofName::Overall => "ballot-proof-overall",
            ProofName::Blank => "ballot-proof-blank",
            ProofName::List => "ballot-proof-list",
            ProofName::Nonzero => "ballot-proof-nonzero",
            ProofName::Knowledge => "ballot-proof-knowledge",
        },
        BallotFault::SignatureHash => "ballot-signature-hash",
        BallotFault::Signature(_) => "ballot-signature",
    }
}

fn shuffle(fault: &ShuffleFault) -> &'static str {
    match fault {
        ShuffleFault::Json(fault) => json(fault, ["shuffle-malformed", "shuffle-not-canonical", "shuffle-too-large"]),
        ShuffleFault::Length => "shuffle-length",
        ShuffleFault::Ciphertext(_) => "shuffle-ciphertext",
        ShuffleFault::Proof { .. } => "shuffle-proof",
    }
}

fn decryption(fault: &DecryptionFault) -> &'static str {
    match fault {
        DecryptionFault::Json(fault) => {
            json(fault, ["decryption-malformed", "decryption-not-canonical", "decryption-too-large"])
        }
        DecryptionFault::Shape => "decryption-shape",
        DecryptionFault::Factor(_) => "decryption-factor",
        DecryptionFault::Proof { .. } => "decryption-proof",
    }
}

fn bound(fault: &BoundFault) -> &'static str {
    match fault {
        BoundFault::Json(fault) => json(fault, ["proofs-malformed", "proofs-not-canonical", "proofs-too-large"]),
        BoundFault::OtherElection => "proofs-election",
        BoundFault::Missing(_) => "proofs-missing",
        BoundFault::Proof { .. } => "proofs-proof",
    }
}

fn result(fault: &ResultFault) -> &'static str {
    match fault {
        ResultFault::Json(fault) => json(fault, ["result-malformed", "result-not-canonical", "result-too-large"]),
        ResultFault::Shape => "result-shape",
        ResultFault::NotEnough => "result-not-enough",
        ResultFault::Wrong(_) => "result-wrong",
        ResultFault::TooLarge => "result-weights-too-large",
        ResultFault::Unreadable(_) => "result-unreadable",
    }
}
