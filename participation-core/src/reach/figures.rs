//! What may be seen of the counts. The rule is `survey::publish`'s.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Question, Reached, Row, Source};
use crate::survey::publish::{alone, parts};
use crate::survey::{Cell, SMALL};

/// So many more people, and a figure may move.
pub(crate) const STEP: i64 = SMALL;

/// How often each answer was given.
pub(crate) type Counts = BTreeMap<(Question, String), i64>;

/// Published figures as they are kept; the exact numbers in them decide when they may move, and stay here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Figures {
    /// When they were made: at most once a day, so that whoever sends answers to see a figure move waits for days.
    #[serde(default)]
    pub(crate) day: Option<NaiveDate>,
    pub(crate) answers: Cell,
    questions: Vec<Kept>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    question: Question,
    exact: i64,
    answered: Cell,
    rows: Vec<(String, Cell)>,
}

impl Figures {
    /// Made anew of exact counts, but for questions that fewer than five more people have answered.
    pub(crate) fn renewed(&self, counts: &Counts, answers: i64, (boroughs, day): (&[String], NaiveDate)) -> Self {
        let question = |question: Question| {
            let named = question.answers_in(boroughs);
            let count = |answer: &String| counts.get(&(question, answer.clone())).copied().unwrap_or_default();
            let whole: Vec<i64> = named.iter().map(count).collect();
            let exact: i64 = whole.iter().sum();
            match self.questions.iter().find(|own| own.question == question) {
                Some(kept) if exact - kept.exact < STEP => kept.clone(),
                None if exact < STEP => Kept { question, exact: 0, answered: None, rows: Vec::new() },
                Some(_) | None => {
                    let rows = named.into_iter().zip(parts(&whole)).collect();
                    Kept { question, exact, answered: alone(exact), rows }
                }
            }
        };
        Self {
            day: Some(day),
            answers: alone(answers),
            questions: Question::ALL.iter().copied().map(question).collect(),
        }
    }

    /// Beside the whole city's figures.
    pub(crate) fn beside(
        &self,
        boroughs: &[String],
        population: &Counts,
        sources: &BTreeMap<Question, Source>,
    ) -> Vec<Reached> {
        let of = |question: Question| {
            let kept = self.questions.iter().find(|own| own.question == question);
            let people = |answer: &str| {
                let rows = kept.map(|own| own.rows.as_slice()).unwrap_or_default();
                rows.iter().find(|(own, _)| own == answer).and_then(|(_, cell)| *cell)
            };
            let row = |answer: String| Row {
                people: people(&answer),
                population: population.get(&(question, answer.clone())).copied(),
                answer,
            };
            Reached {
                question,
                answered: kept.and_then(|own| own.answered),
                rows: question.answers_in(boroughs).into_iter().map(row).collect(),
                source: sources.get(&question).cloned(),
            }
        };
        Question::ALL.iter().copied().map(of).collect()
    }
}

/// An answer's share among those who answered and in the whole city, both 0 to 1 and of what is shown: so a share tells
/// no more than the counts do. Nothing where one of them is not known.
#[must_use]
pub fn compared(reached: &Reached, row: &Row) -> (Option<f64>, Option<f64>) {
    #[expect(clippy::cast_precision_loss, reason = "numbers of people in a city are far below 2^52")]
    let share = |part: i64, whole: i64| (whole > 0).then(|| (part as f64 / whole as f64).min(1.0));
    let people = row.people.zip(reached.answered).and_then(|(part, whole)| share(part, whole));
    let all: i64 = reached.rows.iter().filter_map(|row| row.population).sum();
    (people, row.population.and_then(|part| share(part, all)))
}
