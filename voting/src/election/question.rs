//! Reads questions straight into their types: a field that stands twice makes the election malformed, so that no two readers
//! show two questions for one text.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::{Serialize, Serializer};

use super::{ElectionFault, Homomorphic, Lists, NonHomomorphic, Question};
use crate::group::Group;
use crate::json::Nest;
use crate::limits;

const NON_HOMOMORPHIC: &str = "NonHomomorphic";
const LISTS: &str = "Lists";

/// A question as the format writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionText {
    Known(Question),
    /// Its fields are not those of its kind.
    Malformed,
    /// Allows a number of answers that no vote can have: the fewest are negative or more than the most, or the most are more
    /// than an election has answers. Other programs accept it.
    Range,
    /// Of a kind, or with a field, that is unknown here.
    Unknown,
}

/// The value of a question with a kind, which is one whatever the kind.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Value {
    answers: Nest<String>,
    question: String,
}

#[derive(Serialize)]
struct OfKind<'a, T> {
    #[serde(rename = "type")]
    kind: &'a str,
    value: &'a T,
}

/// The fields that questions have.
#[derive(Default)]
struct Fields {
    kind: Option<String>,
    value: Option<Value>,
    answers: Option<Vec<String>>,
    blank: Option<bool>,
    min: Option<i64>,
    max: Option<i64>,
    question: Option<String>,
    extra: Option<IgnoredAny>,
    has_unknown: bool,
}

fn once<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    field: &mut Option<T>,
    name: &'static str,
    map: &mut A,
) -> Result<(), A::Error> {
    if field.replace(map.next_value()?).is_some() { Err(A::Error::duplicate_field(name)) } else { Ok(()) }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a question")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = Fields::default();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "type" => once(&mut fields.kind, "type", &mut map)?,
                // What an unknown kind holds is not looked at.
                "value" if fields.kind.as_deref().is_none_or(|kind| [NON_HOMOMORPHIC, LISTS].contains(&kind)) => {
                    once(&mut fields.value, "value", &mut map)?;
                }
                "answers" => once(&mut fields.answers, "answers", &mut map)?,
                "blank" => once(&mut fields.blank, "blank", &mut map)?,
                "min" => once(&mut fields.min, "min", &mut map)?,
                "max" => once(&mut fields.max, "max", &mut map)?,
                "question" => once(&mut fields.question, "question", &mut map)?,
                "extra" => once(&mut fields.extra, "extra", &mut map)?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    fields.has_unknown = true;
                }
            }
        }
        Ok(fields)
    }
}

impl<'de> Deserialize<'de> for QuestionText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = deserializer.deserialize_map(FieldsVisitor)?;
        let is_known = match fields.kind.as_deref() {
            Some(NON_HOMOMORPHIC) => true,
            Some(LISTS) | None => fields.extra.is_none(),
            Some(_) => false,
        };
        Ok(if fields.has_unknown || !is_known { Self::Unknown } else { fields.question().unwrap_or(Self::Malformed) })
    }
}

/// The fewest and the most answers that may be chosen, where that is a range.
fn range(min: i64, max: i64) -> Option<(u32, u32)> {
    let (min, max) = (u32::try_from(min).ok()?, u32::try_from(max).ok()?);
    (min <= max && max as usize <= limits::ALL_ANSWERS).then_some((min, max))
}

impl Fields {
    fn question(self) -> Option<QuestionText> {
        let only_value = self.answers.is_none()
            && self.blank.is_none()
            && self.min.is_none()
            && self.max.is_none()
            && self.question.is_none();
        match (self.kind.as_deref(), self.value) {
            (None, None) => {
                let (answers, question, range) = (self.answers?, self.question?, range(self.min?, self.max?));
                let Some((min, max)) = range else { return Some(QuestionText::Range) };
                let blank = self.blank.unwrap_or(false);
                Some(QuestionText::Known(Question::Homomorphic(Homomorphic { answers, blank, min, max, question })))
            }
            (Some(NON_HOMOMORPHIC), Some(Value { answers, question })) if only_value => {
                Some(QuestionText::Known(Question::NonHomomorphic(NonHomomorphic {
                    answers: answers.list()?,
                    question,
                })))
            }
            (Some(LISTS), Some(Value { answers, question })) if only_value => {
                Some(QuestionText::Known(Question::Lists(Lists { answers: answers.rows()?, question })))
            }
            _ => None,
        }
    }
}

impl Serialize for QuestionText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(Question::Homomorphic(question)) => question.serialize(serializer),
            Self::Known(Question::NonHomomorphic(value)) => {
                OfKind { kind: NON_HOMOMORPHIC, value }.serialize(serializer)
            }
            Self::Known(Question::Lists(value)) => OfKind { kind: LISTS, value }.serialize(serializer),
            Self::Malformed | Self::Range | Self::Unknown => serializer.serialize_unit(),
        }
    }
}

/// Checks all questions of an election in the group `G`.
pub(super) fn check<G: Group>(texts: &[QuestionText]) -> Result<Vec<Question>, ElectionFault> {
    if texts.is_empty() {
        return Err(ElectionFault::NoQuestions);
    }
    let questions = texts.iter().zip(1..).map(|(text, number)| match text {
        QuestionText::Known(question) => check_one::<G>(question, number).map(|()| question.clone()),
        QuestionText::Malformed => Err(ElectionFault::Question(number)),
        QuestionText::Range => Err(ElectionFault::Range(number)),
        QuestionText::Unknown => Err(ElectionFault::UnknownQuestion(number)),
    });
    let questions: Vec<Question> = questions.collect::<Result<_, _>>()?;
    let answers: usize = questions.iter().map(Question::answers).sum();
    if questions.len() > limits::QUESTIONS || answers > limits::ALL_ANSWERS {
        return Err(ElectionFault::TooLarge);
    }
    Ok(questions)
}

fn check_one<G: Group>(question: &Question, number: usize) -> Result<(), ElectionFault> {
    let malformed = ElectionFault::Question(number);
    if question.answers() == 0 {
        return Err(ElectionFault::NoAnswers(number));
    }
    match question {
        // More than there are answers may be allowed: nobody can choose them, and other programs write it.
        Question::Homomorphic(_) => Ok(()),
        Question::NonHomomorphic(NonHomomorphic { answers, .. }) => {
            let longest = G::LONGEST_VECTOR.ok_or(ElectionFault::UnknownQuestion(number))?;
            let found = answers.len();
            if found <= longest { Ok(()) } else { Err(ElectionFault::Vector { number, found, longest }) }
        }
        Question::Lists(Lists { answers, .. }) => {
            if answers.iter().any(Vec::is_empty) {
                Err(malformed)
            } else {
                Ok(())
            }
        }
    }
}
