//! The election itself: who asks what in which group, and the fingerprint all proofs refer to.

use serde::{Deserialize, Serialize};

use crate::ciphertext::PublicKey;
use crate::group::Group;
use crate::json::{self, JsonFault, Limits};
use crate::{author, ballot, hash, limits};

mod question;

pub use question::QuestionText;

/// The only version of elections known here.
pub const VERSION: u64 = 1;
/// The digits of uuids and credentials: Base58 without 0, O, I and l.
pub const BASE58: &str = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const SHORTEST_UUID: usize = 14;
/// There are no more questions than answers, no more lists than candidates, and no other lists in an election's text.
const READ: Limits = Limits {
    bytes: limits::ELECTION_BYTES,
    entries: limits::ANSWERS,
    all_entries: limits::QUESTIONS + 2 * limits::ALL_ANSWERS,
};

/// An election as the format writes it. Unknown fields are passed over, as the format allows here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElectionText {
    pub version: u64,
    pub description: String,
    pub name: String,
    pub group: String,
    pub public_key: String,
    pub questions: Vec<QuestionText>,
    pub uuid: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub administrator: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential_authority: Option<String>,
}

/// A question whose answers are added up while encrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Homomorphic {
    pub answers: Vec<String>,
    /// Whether a vote may be blank.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub blank: bool,
    /// The fewest and the most answers a vote that is not blank may choose.
    pub min: u32,
    pub max: u32,
    pub question: String,
}

/// A question whose answers are shuffled, then decrypted one by one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NonHomomorphic {
    pub answers: Vec<String>,
    pub question: String,
}

/// A question that chooses one list and candidates of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lists {
    /// For each list its name, then its candidates.
    pub answers: Vec<Vec<String>>,
    pub question: String,
}

/// One question of an election.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    Homomorphic(Homomorphic),
    NonHomomorphic(NonHomomorphic),
    Lists(Lists),
}

/// Why an election is refused or cannot be judged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ElectionFault {
    #[error("the election is malformed: {0}")]
    Json(#[from] JsonFault),
    #[error("the election is of version {0}, which is unknown here")]
    Version(u64),
    #[error("the group {} is unknown here", author::english(.0))]
    Group(String),
    #[error("question {0} is of a kind that is unknown here")]
    UnknownQuestion(usize),
    #[error("question {0} is malformed")]
    Question(usize),
    #[error(
        "question {0} allows a number of answers that is not judged here: at least more than at most, fewer than none, or more \
         than {most}", most = limits::ALL_ANSWERS
    )]
    Range(usize),
    #[error("the election asks no question")]
    NoQuestions,
    #[error("question {0} has no answers")]
    NoAnswers(usize),
    #[error("question {number} has {found} answers, but a vote in this group holds {longest} at most")]
    Vector { number: usize, found: usize, longest: usize },
    #[error("the questions have more than {} answers together; so many are not judged here", limits::ALL_ANSWERS)]
    TooLarge,
    #[error("the election's identifier is not at least 14 Base58 characters")]
    Uuid,
    #[error("the election's identifier is {}, expected {}", author::english(.found), author::english(.expected))]
    OtherUuid { found: String, expected: String },
    #[error("the election's public key is not a member of the group in its one form")]
    PublicKey,
}

impl ElectionFault {
    /// Whether this means that the election could not be judged, rather than that it is wrong.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        match self {
            Self::Json(fault) => fault.is_limit(),
            Self::Version(_) | Self::Group(_) | Self::UnknownQuestion(_) | Self::Range(_) | Self::TooLarge => true,
            Self::Question(_)
            | Self::NoQuestions
            | Self::NoAnswers(_)
            | Self::Vector { .. }
            | Self::Uuid
            | Self::OtherUuid { .. }
            | Self::PublicKey => false,
        }
    }
}

/// An election that has been read and checked.
pub struct Election<G: Group> {
    pub name: String,
    pub description: String,
    pub uuid: String,
    pub questions: Vec<Question>,
    /// The election public key `y`.
    pub key: PublicKey<G>,
    /// Base64 of the SHA-256 value of the election's bytes; every proof refers to it.
    pub fingerprint: String,
    /// How long a ballot can be; what is longer does not answer these questions.
    pub(crate) longest_ballot: Limits,
}

/// Whether a text has the form of an election's identifier.
#[must_use]
pub fn is_uuid(text: &str) -> bool {
    text.len() >= SHORTEST_UUID && text.chars().all(|digit| BASE58.contains(digit))
}

/// Reads an election and its version, whatever its group.
///
/// # Errors
/// [`ElectionFault`] if it is malformed or of an unknown version.
pub fn read_text(bytes: &[u8]) -> Result<ElectionText, ElectionFault> {
    let text: ElectionText = json::read_within(bytes, READ)?;
    if text.version == VERSION { Ok(text) } else { Err(ElectionFault::Version(text.version)) }
}

impl<G: Group> Election<G> {
    /// Checks an election that [`read_text`] read from the same bytes.
    ///
    /// # Errors
    /// [`ElectionFault`] with the first thing that is wrong or unknown.
    pub fn check(text: &ElectionText, bytes: &[u8]) -> Result<Self, ElectionFault> {
        if text.group != G::NAME {
            return Err(ElectionFault::Group(text.group.clone()));
        }
        if !is_uuid(&text.uuid) {
            return Err(ElectionFault::Uuid);
        }
        let element = G::decode_member(&text.public_key).ok_or(ElectionFault::PublicKey)?;
        if element == G::identity() {
            return Err(ElectionFault::PublicKey);
        }
        let questions = question::check::<G>(&text.questions)?;
        Ok(Self {
            name: text.name.clone(),
            description: text.description.clone(),
            uuid: text.uuid.clone(),
            longest_ballot: ballot::longest::<G>(&questions, &text.uuid),
            questions,
            key: PublicKey::new(element),
            fingerprint: hash::fingerprint(bytes),
        })
    }

    /// Whether a question needs shuffles.
    #[must_use]
    pub fn is_shuffled(&self) -> bool {
        self.questions.iter().any(|question| matches!(question, Question::NonHomomorphic(_)))
    }
}

impl Question {
    /// How many answers it has; lists and their candidates are counted alike.
    #[must_use]
    pub fn answers(&self) -> usize {
        match self {
            Self::Homomorphic(Homomorphic { answers, .. }) | Self::NonHomomorphic(NonHomomorphic { answers, .. }) => {
                answers.len()
            }
            Self::Lists(Lists { answers, .. }) => answers.iter().map(Vec::len).sum(),
        }
    }
}

impl Homomorphic {
    /// How many ciphertexts an answer has: one per possible answer, and one more if it may be blank.
    #[must_use]
    pub fn choices(&self) -> usize {
        self.answers.len() + usize::from(self.blank)
    }
}
