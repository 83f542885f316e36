//! Ballots: encrypted answers, the proofs that they are allowed, and the signature by the voter's
//! credential. Source: belenios specification, "Ballots".

use serde::{Deserialize, Serialize};

use crate::ciphertext::{Ciphertext, PublicKey};
use crate::election::Election;
use crate::group::Group;
use crate::hash;
use crate::json::{self, JsonFault, Limits};
use crate::proof::{Proof, ProofFault, schnorr};
use crate::shape::Shape;

mod answer;
pub mod homomorphic;
mod length;
pub mod lists;
mod make;
pub mod nonhomomorphic;

pub use answer::Answer;
pub(crate) use length::longest;
pub use make::{MakeFault, make};

/// For a ballot of any election.
const READ: Limits = length::OF_ANY;

/// The signature of a ballot: the hash of all its other fields, and the proof of knowing the credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    pub hash: String,
    pub proof: Proof,
}

/// A ballot as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    pub election_uuid: String,
    pub election_hash: String,
    /// The public credential.
    pub credential: String,
    pub answers: Vec<Answer>,
    pub signature: Signature,
}

#[derive(Serialize)]
struct Unsigned<'a> {
    election_uuid: &'a str,
    election_hash: &'a str,
    credential: &'a str,
    answers: &'a [Answer],
}

/// Which proof of an answer is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofName {
    /// Each choice is 0 or 1.
    Individual,
    /// The number of choices is allowed.
    Overall,
    /// The vote is not both blank and not blank.
    Blank,
    /// Candidates are chosen of the chosen list only.
    List,
    /// At least one candidate is chosen.
    Nonzero,
    /// The voter knows the randomness of the ciphertext.
    Knowledge,
}

impl std::fmt::Display for ProofName {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Individual => "that each choice is 0 or 1",
            Self::Overall => "that the number of choices is allowed",
            Self::Blank => "that the vote is not both blank and not blank",
            Self::List => "that candidates are chosen of the chosen list only",
            Self::Nonzero => "that at least one candidate is chosen",
            Self::Knowledge => "that the ciphertext comes from the voter",
        })
    }
}

/// Why a ballot is refused. Questions are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BallotFault {
    #[error("the ballot is malformed: {0}")]
    Json(#[from] JsonFault),
    #[error("the ballot has {found} bytes, but no answers to the questions need more than {longest}")]
    TooLong { found: usize, longest: usize },
    #[error("the ballot belongs to another election")]
    OtherElection,
    #[error("the ballot's credential is not on the list")]
    UnknownCredential,
    #[error("the ballot has {found} answers, expected {expected}")]
    Answers { found: usize, expected: usize },
    #[error("the answer to question {0} has another shape than the question")]
    Shape(usize),
    #[error("the answer to question {0} holds a ciphertext that is not of two members of the group")]
    Ciphertext(usize),
    #[error("question {question}: the proof {proof} is refused: {fault}")]
    Proof { question: usize, proof: ProofName, fault: ProofFault },
    #[error("the signature's hash is not that of the ballot")]
    SignatureHash,
    #[error("the signature is refused: {0}")]
    Signature(ProofFault),
}

/// What the proofs of one answer refer to.
pub(crate) struct Context<'a, G: Group> {
    pub(crate) key: &'a PublicKey<G>,
    /// `S0`: the election's fingerprint, `|`, the public credential.
    pub(crate) s0: &'a str,
    /// The question, counted from 1.
    pub(crate) question: usize,
}

impl<G: Group> Context<'_, G> {
    pub(crate) fn refuse(&self, proof: ProofName) -> impl Fn(ProofFault) -> BallotFault {
        let question = self.question;
        move |fault| BallotFault::Proof { question, proof, fault }
    }
}

/// The ciphertexts of a ballot, one shape per question.
pub type Choices<G> = Vec<Shape<Ciphertext<G>>>;

impl Ballot {
    /// Reads a ballot of any election; only its one canonical form is a ballot. For ballots that nobody has checked yet there
    /// is [`Ballot::read_for`], which reads no more than the questions need.
    ///
    /// # Errors
    /// [`BallotFault::Json`].
    pub fn read(bytes: &[u8]) -> Result<Self, BallotFault> {
        Ok(json::read_canonical_within(bytes, READ)?)
    }

    /// Reads a ballot of this election, unless it is longer than its questions need.
    ///
    /// # Errors
    /// [`BallotFault::TooLong`] or [`BallotFault::Json`].
    pub fn read_for<G: Group>(bytes: &[u8], election: &Election<G>) -> Result<Self, BallotFault> {
        let (found, limits) = (bytes.len(), election.longest_ballot);
        if found > limits.bytes {
            return Err(BallotFault::TooLong { found, longest: limits.bytes });
        }
        Ok(json::read_canonical_within(bytes, limits)?)
    }

    /// The JSON of all fields but the signature.
    fn unsigned(&self) -> String {
        json::write(&Unsigned {
            election_uuid: &self.election_uuid,
            election_hash: &self.election_hash,
            credential: &self.credential,
            answers: &self.answers,
        })
    }

    /// Checks all proofs and the signature. `credential` is the ballot's credential as an element that
    /// has been found on the list and checked.
    ///
    /// # Errors
    /// [`BallotFault`] with the first thing that is wrong.
    pub fn check<G: Group>(&self, election: &Election<G>, credential: &G::Element) -> Result<Choices<G>, BallotFault> {
        self.fits(election)?;
        let signed = hash::fingerprint(self.unsigned().as_bytes());
        if signed != self.signature.hash {
            return Err(BallotFault::SignatureHash);
        }
        schnorr::verify::<G>(credential, &format!("sig|{signed}|"), &self.signature.proof)
            .map_err(BallotFault::Signature)?;
        let s0 = format!("{}|{}", self.election_hash, self.credential);
        let pairs = self.answers.iter().zip(&election.questions).enumerate();
        pairs
            .map(|(index, (answer, question))| {
                let context = Context { key: &election.key, s0: &s0, question: index + 1 };
                answer.check(question, &context)
            })
            .collect()
    }

    /// What must hold of every ballot, whether or not its proofs are checked: it belongs to the election, and its answers have
    /// the shape of the questions.
    ///
    /// # Errors
    /// [`BallotFault`] with the first thing that is wrong.
    pub fn fits<G: Group>(&self, election: &Election<G>) -> Result<(), BallotFault> {
        if self.election_uuid != election.uuid || self.election_hash != election.fingerprint {
            return Err(BallotFault::OtherElection);
        }
        let (found, expected) = (self.answers.len(), election.questions.len());
        if found != expected {
            return Err(BallotFault::Answers { found, expected });
        }
        let pairs = self.answers.iter().zip(&election.questions);
        match pairs.zip(1..).find(|((answer, question), _)| !answer.fits(question)) {
            Some((_, number)) => Err(BallotFault::Shape(number)),
            None => Ok(()),
        }
    }

    /// The ciphertexts of a ballot whose proofs, signature and memberships were checked before; everything else is checked
    /// again.
    ///
    /// # Errors
    /// [`BallotFault`] with the first thing that is wrong.
    pub fn choices_checked_before<G: Group>(&self, election: &Election<G>) -> Result<Choices<G>, BallotFault> {
        self.fits(election)?;
        let choices = self.answers.iter().zip(1..);
        choices.map(|(answer, number)| answer.choices_checked_before().ok_or(BallotFault::Ciphertext(number))).collect()
    }
}

/// The tracker a voter gets: Base64 of the SHA-256 value of the whole ballot.
#[must_use]
pub fn tracker(ballot: &[u8]) -> String {
    hash::fingerprint(ballot)
}
