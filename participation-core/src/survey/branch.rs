//! Which questions are asked: a question may depend on one earlier answer. No loops, no dead ends.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Pick, Rated};
use super::question::{ChoiceId, FEWEST_STEPS, MOST_CHOICES, MOST_STEPS, Question, QuestionId, QuestionKind};

/// Answers by question.
pub type Answers = BTreeMap<QuestionId, Answer>;

/// When a question is asked: the earlier one was asked too, and its answer passes the test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Condition {
    pub question: QuestionId,
    pub is: Test,
}

/// What an earlier answer must be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "test", rename_all = "kebab-case")]
pub enum Test {
    /// One of these was chosen.
    AnyOf {
        choices: Vec<ChoiceId>,
    },
    /// A scale or a number of at least this.
    AtLeast {
        value: f64,
    },
    AtMost {
        value: f64,
    },
}

impl Test {
    /// Whether an answer passes; no answer never does.
    #[must_use]
    pub fn holds(&self, answer: Option<&Answer>) -> bool {
        match (self, answer) {
            (Self::AnyOf { choices }, Some(Answer::Single { pick: Pick::Choice { id } })) => choices.contains(id),
            (Self::AnyOf { choices }, Some(Answer::Multiple { picks, .. })) => {
                picks.iter().any(|p| choices.contains(p))
            }
            (Self::AtLeast { value }, Some(answer)) => number(answer).is_some_and(|given| given >= *value),
            (Self::AtMost { value }, Some(answer)) => number(answer).is_some_and(|given| given <= *value),
            (Self::AnyOf { .. } | Self::AtLeast { .. } | Self::AtMost { .. }, _) => false,
        }
    }
}

fn number(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Scale { rated: Rated::Value { value } } => Some(f64::from(*value)),
        Answer::Number { value } => Some(*value),
        _ => None,
    }
}

/// The questions that are asked, given the answers so far, in their order.
#[must_use]
pub fn path<'a>(questions: &'a [Question], answers: &Answers) -> Vec<&'a Question> {
    let mut asked: Vec<&Question> = Vec::new();
    for question in questions {
        let shown = question.shown_if.as_ref().is_none_or(|condition| {
            asked.iter().any(|earlier| earlier.id == condition.question)
                && condition.is.holds(answers.get(&condition.question))
        });
        if shown {
            asked.push(question);
        }
    }
    asked
}

/// The answers that are sent: those to questions still asked, and that still fit them.
#[must_use]
pub fn kept(questions: &[Question], answers: &Answers) -> Answers {
    let mut kept = answers.clone();
    kept.retain(|id, answer| questions.iter().any(|question| question.id == *id && answer.fits(question)));
    let asked: Vec<QuestionId> = path(questions, &kept).into_iter().map(|question| question.id).collect();
    kept.retain(|id, _| asked.contains(id));
    kept
}

/// The first question on the way that needs an answer and has none.
#[must_use]
pub fn first_open<'a>(questions: &'a [Question], answers: &Answers) -> Option<&'a Question> {
    let kept = kept(questions, answers);
    path(questions, &kept).into_iter().find(|question| question.required && !kept.contains_key(&question.id))
}

/// What is wrong with a survey's questions; it is not saved so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    TooFewChoices,
    TooManyChoices,
    /// The least and the most leave nothing to answer.
    Bounds,
    /// The earlier question does not stand before this one.
    NotEarlier,
    /// The earlier question's kind has no such answer.
    OtherKind,
    /// No answer to the earlier question leads here.
    NeverAsked,
}

/// All flaws, by question. As a condition names one question that stands earlier, nothing can loop; as each
/// condition can be met by itself and no question has two, every question of a flawless survey can be reached.
#[must_use]
pub fn flaws(questions: &[Question]) -> Vec<(QuestionId, Flaw)> {
    let mut found = Vec::new();
    for (index, question) in questions.iter().enumerate() {
        found.extend(kind_flaw(question).map(|flaw| (question.id, flaw)));
        if let Some(condition) = &question.shown_if {
            let earlier = questions[..index].iter().find(|earlier| earlier.id == condition.question);
            let flaw = earlier.map_or(Some(Flaw::NotEarlier), |earlier| test_flaw(&condition.is, earlier));
            found.extend(flaw.map(|flaw| (question.id, flaw)));
        }
    }
    found
}

fn kind_flaw(question: &Question) -> Option<Flaw> {
    let amount = question.choices.len();
    let least_choices = match question.kind {
        QuestionKind::Single { .. } | QuestionKind::Ranking { .. } => 2,
        QuestionKind::Multiple { .. } | QuestionKind::Matrix { .. } => 1,
        _ => 0,
    };
    let many = u32::try_from(amount).unwrap_or(u32::MAX);
    let possible = match &question.kind {
        QuestionKind::Multiple { least, most, other } => {
            *least <= most.unwrap_or(u32::MAX) && *least <= many.saturating_add(u32::from(*other)) && *most != Some(0)
        }
        QuestionKind::Scale { steps } | QuestionKind::Matrix { steps } => (FEWEST_STEPS..=MOST_STEPS).contains(steps),
        QuestionKind::Ranking { top } => (1..=many).contains(top),
        QuestionKind::Number { least, most, .. } => least.unwrap_or(f64::MIN) <= most.unwrap_or(f64::MAX),
        QuestionKind::Date { earliest, latest } => earliest.zip(*latest).is_none_or(|(from, to)| from <= to),
        QuestionKind::Text { most } => *most > 0 && *most as usize <= super::question::WORDS_LIMIT,
        QuestionKind::Single { .. } | QuestionKind::Place { .. } | QuestionKind::Photo => true,
    };
    if amount < least_choices {
        Some(Flaw::TooFewChoices)
    } else if question.kind.has_choices() && amount > MOST_CHOICES {
        Some(Flaw::TooManyChoices)
    } else {
        (!possible).then_some(Flaw::Bounds)
    }
}

fn test_flaw(test: &Test, earlier: &Question) -> Option<Flaw> {
    let range = match &earlier.kind {
        QuestionKind::Scale { steps } => Some((1.0, f64::from(*steps))),
        QuestionKind::Number { least, most, .. } => Some((least.unwrap_or(f64::MIN), most.unwrap_or(f64::MAX))),
        _ => None,
    };
    match (test, &earlier.kind, range) {
        (Test::AnyOf { choices }, QuestionKind::Single { .. } | QuestionKind::Multiple { .. }, _) => {
            (!choices.iter().any(|choice| earlier.choices.contains(choice))).then_some(Flaw::NeverAsked)
        }
        (Test::AtLeast { value }, _, Some((_, most))) => (*value > most).then_some(Flaw::NeverAsked),
        (Test::AtMost { value }, _, Some((least, _))) => (*value < least).then_some(Flaw::NeverAsked),
        (Test::AnyOf { .. } | Test::AtLeast { .. } | Test::AtMost { .. }, _, _) => Some(Flaw::OtherKind),
    }
}
