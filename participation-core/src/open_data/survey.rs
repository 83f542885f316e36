//! What a survey's answers add up to, one line for each answer that can be given. Fewer than five people are nowhere
//! seen nor to be worked out, and every number is rounded to five.

use super::{Translated, Words};
use crate::language::ObjectKind;
use crate::storage::Storage;
use crate::survey::{self, ChoiceId, Figures, KindWord, Question, QuestionResult, Results, Scale, suppressed};
use crate::{Language, StoreError};

use super::{postgresql, sqlite};

word_type! {
    /// What a line counts.
    FigureKind {
        /// Responses with one of the question's own choices.
        Choice = "choice",
        /// Responses in own words instead of a choice.
        Other = "other",
        /// Responses with a step of a scale.
        Step = "step",
        /// Responses "do not know".
        Unknown = "unknown",
        /// Points of a ranking by Borda, which are no people.
        Points = "points",
        /// Responses that put it first.
        First = "first",
        /// Responses with a day in this month.
        Month = "month",
        District = "district",
        /// Responses with a place in no district.
        Elsewhere = "elsewhere",
        /// Marks on paper that nobody could read.
        Illegible = "illegible",
        /// Responses with any answer: of numbers, words and photos nothing else is counted.
        Answered = "answered",
    }
}

/// One line of a survey's results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureLine {
    pub question: i64,
    /// From 1, in the order of the questions, then of their answers.
    pub number: i64,
    pub kind: KindWord,
    pub title: Translated,
    /// Of a matrix: what was rated.
    pub statement: Translated,
    pub counts: FigureKind,
    /// The choice in words.
    pub choice: Translated,
    /// The step, the month or the district.
    pub value: Option<String>,
    /// None where it would tell of fewer than five people.
    pub amount: Option<i64>,
    /// Responses with an answer to the question.
    pub answered: Option<i64>,
}

/// The results of a public procedure's survey.
///
/// # Errors
/// [`StoreError::NotFound`] for unknown and unpublished procedures and those without a survey.
pub async fn figures(storage: &Storage, slug: &str) -> Result<Vec<FigureLine>, StoreError> {
    let results = survey::results(storage, slug, Language::De).await?;
    let questions = &results.survey.questions;
    let choices = questions.iter().filter(|question| question.kind.has_choices()).flat_map(|own| &own.choices);
    let objects: Vec<(ObjectKind, i64)> = (questions.iter().map(|own| (ObjectKind::Question, own.id.0)))
        .chain(choices.map(|choice| (ObjectKind::Choice, choice.0)))
        .collect();
    let words = on_reader!(storage, words_of(&objects))?;
    Ok(lines(&results, &words))
}

/// One cell before it is known whether it may be seen.
struct Cell {
    statement: Option<ChoiceId>,
    counts: FigureKind,
    choice: Option<ChoiceId>,
    value: Option<String>,
    amount: i64,
}

impl Cell {
    fn of(counts: FigureKind, amount: i64) -> Self {
        Self { statement: None, counts, choice: None, value: None, amount }
    }

    fn choice(counts: FigureKind, choice: ChoiceId, amount: i64) -> Self {
        Self { choice: Some(choice), ..Self::of(counts, amount) }
    }

    fn value(counts: FigureKind, value: String, amount: i64) -> Self {
        Self { value: Some(value), ..Self::of(counts, amount) }
    }
}

fn lines(results: &Results, words: &Words) -> Vec<FigureLine> {
    let mut lines = Vec::new();
    for (question, result) in results.survey.questions.iter().zip(&results.questions) {
        let answered = results.answered(question.id);
        let total = people(answered);
        for row in rows(results, question, result) {
            let shown = if total.is_some() { shown(&row, answered) } else { vec![None; row.len()] };
            for (cell, amount) in row.into_iter().zip(shown) {
                lines.push(FigureLine {
                    question: question.id.0,
                    number: i64::try_from(lines.len()).unwrap_or(i64::MAX).saturating_add(1),
                    kind: question.kind.word(),
                    title: words.get(question.id.0, "title"),
                    statement: cell.statement.map(|id| words.get(id.0, "title")).unwrap_or_default(),
                    counts: cell.counts,
                    choice: cell.choice.map(|id| words.get(id.0, "title")).unwrap_or_default(),
                    value: cell.value,
                    amount,
                    answered: total,
                });
            }
        }
    }
    lines
}

/// A number of people by itself: hidden below five, else rounded.
pub(crate) fn people(amount: i64) -> Option<i64> {
    suppressed(&[vec![amount]]).into_iter().flatten().next().flatten()
}

/// The cells of one line as they may be seen. Whoever answered and is in none of them is one more cell, which is not
/// shown, so that it does not follow from the others.
fn shown(row: &[Cell], answered: i64) -> Vec<Option<i64>> {
    let points = |cell: &Cell| cell.counts == FigureKind::Points;
    if row.iter().any(points) {
        return row.iter().map(|cell| people(cell.amount)).collect();
    }
    let mut counts: Vec<i64> = row.iter().map(|cell| cell.amount).collect();
    let rest = answered - counts.iter().sum::<i64>();
    if rest > 0 {
        counts.push(rest);
    }
    let mut cells = suppressed(&[counts]).into_iter().next().unwrap_or_default();
    cells.truncate(row.len());
    cells
}

/// The cells of a question, those that add up to whoever answered in one row.
fn rows(results: &Results, question: &Question, result: &QuestionResult) -> Vec<Vec<Cell>> {
    let illegible = (result.illegible > 0).then(|| Cell::of(FigureKind::Illegible, result.illegible));
    let single = question.kind.word() == KindWord::Single;
    let mut rows: Vec<Vec<Cell>> = match &result.figures {
        Figures::Choices { rows, other } => {
            let cells = (rows.iter().map(|(id, amount)| Cell::choice(FigureKind::Choice, *id, *amount)))
                .chain(other.map(|amount| Cell::of(FigureKind::Other, amount)));
            // Of several choices each is a question of its own: taken, or not.
            if single { vec![cells.collect()] } else { cells.map(|cell| vec![cell]).collect() }
        }
        Figures::Scale(scale) => vec![steps(None, scale)],
        Figures::Matrix(rows) => rows.iter().map(|(id, scale)| steps(Some(*id), scale)).collect(),
        Figures::Ranking(ranked) => {
            let firsts: Vec<Cell> =
                ranked.iter().map(|own| Cell::choice(FigureKind::First, own.choice, own.first_places)).collect();
            let points = ranked.iter().map(|own| Cell::choice(FigureKind::Points, own.choice, own.points)).collect();
            vec![points, firsts]
        }
        Figures::Dates(months) => {
            let month = |((year, month), amount): &((i32, u32), i64)| {
                Cell::value(FigureKind::Month, format!("{year}-{month:02}"), *amount)
            };
            vec![months.iter().map(month).collect()]
        }
        Figures::Places { districts, elsewhere } => {
            let district = |(id, amount): &(ChoiceId, i64)| {
                Cell::value(FigureKind::District, results.survey.choice_title(*id).to_owned(), *amount)
            };
            vec![districts.iter().map(district).chain([Cell::of(FigureKind::Elsewhere, *elsewhere)]).collect()]
        }
        Figures::Number(_) | Figures::Words { .. } | Figures::Photos { .. } => {
            vec![vec![Cell::of(FigureKind::Answered, results.answered(question.id))]]
        }
    };
    match (rows.len(), rows.first_mut()) {
        (1, Some(row)) if single => row.extend(illegible),
        _ => rows.extend(illegible.map(|cell| vec![cell])),
    }
    rows
}

fn steps(statement: Option<ChoiceId>, scale: &Scale) -> Vec<Cell> {
    let counts = (1_u32..).zip(&scale.counts);
    let steps = counts.map(|(step, amount)| Cell::value(FigureKind::Step, step.to_string(), *amount));
    steps.chain([Cell::of(FigureKind::Unknown, scale.unknown)]).map(|cell| Cell { statement, ..cell }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(amounts: &[i64]) -> Vec<Cell> {
        amounts.iter().map(|amount| Cell::of(FigureKind::Other, *amount)).collect()
    }

    #[test]
    fn fewer_than_five_people_are_neither_seen_nor_left_over() {
        assert_eq!(shown(&row(&[40, 3, 12]), 55), [Some(40), None, None], "the smallest other one goes with it");
        assert_eq!(shown(&row(&[48]), 50), [None], "two who did not choose it would be left over");
        assert_eq!(shown(&row(&[20, 20]), 47), [Some(20), Some(20)], "seven are enough not to be known");
        assert_eq!(shown(&row(&[0, 3]), 3), [None, None]);
        assert_eq!((people(4), people(0), people(7)), (None, Some(0), Some(5)));
    }
}
