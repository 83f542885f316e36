//! The election itself: who asks what in which group, and the fingerprint all proofs refer to.

use serde::{Deserialize, Serialize};

use crate::ciphertext::PublicKey;
use crate::group::Group;
use crate::hash;
use crate::json::{self, JsonFault};

/// The only version of elections known here.
pub const VERSION: u64 = 1;
/// The digits of uuids and credentials: Base58 without 0, O, I and l.
pub const BASE58: &str = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const SHORTEST_UUID: usize = 14;

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

/// A question as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionText {
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<ValueText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    blank: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<String>,
    #[serde(flatten)]
    other: std::collections::BTreeMap<String, serde_json::Value>,
}

/// The value of a question with a kind, read straight into its type: a field that stands twice makes it malformed, so
/// that no two readers show two questions for one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum ValueText {
    NonHomomorphic(NonHomomorphic),
    Lists(Lists),
    Other(serde_json::Value),
}

/// A question whose answers are added up while encrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Homomorphic {
    pub question: String,
    pub answers: Vec<String>,
    /// Whether a vote may be blank.
    pub blank: bool,
    /// The fewest and the most answers a vote that is not blank may choose.
    pub min: u32,
    pub max: u32,
}

/// A question whose answers are shuffled, then decrypted one by one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NonHomomorphic {
    pub question: String,
    pub answers: Vec<String>,
}

/// A question that chooses one list and candidates of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lists {
    pub question: String,
    /// For each list its name, then its candidates.
    pub answers: Vec<Vec<String>>,
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
    #[error("the group {0:?} is unknown here")]
    Group(String),
    #[error("question {0} is of a kind that is unknown here")]
    UnknownQuestion(usize),
    #[error("question {0} is malformed")]
    Question(usize),
    #[error("the election's identifier is not at least 14 Base58 characters")]
    Uuid,
    #[error("the election's identifier is {found:?}, expected {expected:?}")]
    OtherUuid { found: String, expected: String },
    #[error("the election's public key is not a member of the group in its one form")]
    PublicKey,
}

impl ElectionFault {
    /// Whether this means that the election could not be judged, rather than that it is wrong.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Version(_) | Self::Group(_) | Self::UnknownQuestion(_))
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
}

/// Reads an election and its version, whatever its group.
///
/// # Errors
/// [`ElectionFault`] if it is malformed or of an unknown version.
pub fn read_text(bytes: &[u8]) -> Result<ElectionText, ElectionFault> {
    let text: ElectionText = json::read(bytes)?;
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
        let is_base58 = text.uuid.chars().all(|digit| BASE58.contains(digit));
        if text.uuid.len() < SHORTEST_UUID || !is_base58 {
            return Err(ElectionFault::Uuid);
        }
        let element = G::decode_member(&text.public_key).ok_or(ElectionFault::PublicKey)?;
        if element == G::identity() {
            return Err(ElectionFault::PublicKey);
        }
        let questions = text.questions.iter().enumerate().map(|(index, question)| question.check(index + 1));
        Ok(Self {
            name: text.name.clone(),
            description: text.description.clone(),
            uuid: text.uuid.clone(),
            questions: questions.collect::<Result<_, _>>()?,
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

impl QuestionText {
    /// Reads the question number `number`, counted from 1.
    fn check(&self, number: usize) -> Result<Question, ElectionFault> {
        let malformed = || ElectionFault::Question(number);
        let unknown = ElectionFault::UnknownQuestion(number);
        let is_value_only = self.answers.is_none()
            && self.blank.is_none()
            && self.min.is_none()
            && self.max.is_none()
            && self.question.is_none();
        let only_extra = self.other.keys().all(|key| key == "extra");
        let value = || self.value.clone().filter(|_| is_value_only).ok_or_else(malformed);
        match self.kind.as_deref() {
            Some("NonHomomorphic") if only_extra => match value()? {
                ValueText::NonHomomorphic(question) => Ok(Question::NonHomomorphic(question)),
                ValueText::Lists(_) | ValueText::Other(_) => Err(malformed()),
            },
            Some("Lists") if self.other.is_empty() => match value()? {
                ValueText::Lists(lists) if !lists.answers.iter().any(Vec::is_empty) => Ok(Question::Lists(lists)),
                // No answers at all are written alike in both kinds, and read as the first.
                ValueText::NonHomomorphic(NonHomomorphic { question, answers }) if answers.is_empty() => {
                    Ok(Question::Lists(Lists { question, answers: Vec::new() }))
                }
                _ => Err(malformed()),
            },
            None if self.other.is_empty() && self.value.is_none() => self.homomorphic().ok_or_else(malformed),
            Some(_) | None => Err(unknown),
        }
    }

    fn homomorphic(&self) -> Option<Question> {
        let (min, max) = (self.min?, self.max?);
        let (question, answers) = (self.question.clone()?, self.answers.clone()?);
        let blank = self.blank.unwrap_or(false);
        let in_order = min <= max && max as usize <= answers.len();
        in_order.then_some(Question::Homomorphic(Homomorphic { question, answers, blank, min, max }))
    }
}

impl From<&Homomorphic> for QuestionText {
    fn from(question: &Homomorphic) -> Self {
        Self {
            kind: None,
            value: None,
            answers: Some(question.answers.clone()),
            blank: question.blank.then_some(true),
            min: Some(question.min),
            max: Some(question.max),
            question: Some(question.question.clone()),
            other: std::collections::BTreeMap::new(),
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
