//! What a survey's answers add up to, one line for each answer that can be given. The numbers are
//! those that pages show, made in `survey::publish`.

use super::{Translated, Words};
use crate::language::ObjectKind;
use crate::storage::Storage;
use crate::survey::{self, Cell, ChoiceId, Figures, KindWord, Published, Results, Scale};
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

/// One line's own part.
struct Part {
    statement: Option<ChoiceId>,
    counts: FigureKind,
    choice: Option<ChoiceId>,
    value: Option<String>,
    amount: Cell,
}

impl Part {
    fn of(counts: FigureKind, amount: Cell) -> Self {
        Self { statement: None, counts, choice: None, value: None, amount }
    }

    fn choice(counts: FigureKind, choice: ChoiceId, amount: Cell) -> Self {
        Self { choice: Some(choice), ..Self::of(counts, amount) }
    }

    fn value(counts: FigureKind, value: String, amount: Cell) -> Self {
        Self { value: Some(value), ..Self::of(counts, amount) }
    }
}

fn lines(results: &Results, words: &Words) -> Vec<FigureLine> {
    let mut lines = Vec::new();
    for (question, own) in results.survey.questions.iter().zip(&results.questions) {
        for part in parts(results, own) {
            lines.push(FigureLine {
                question: question.id.0,
                number: i64::try_from(lines.len()).unwrap_or(i64::MAX).saturating_add(1),
                kind: question.kind.word(),
                title: words.get(question.id.0, "title"),
                statement: part.statement.map(|id| words.get(id.0, "title")).unwrap_or_default(),
                counts: part.counts,
                choice: part.choice.map(|id| words.get(id.0, "title")).unwrap_or_default(),
                value: part.value,
                amount: part.amount,
                answered: own.answered,
            });
        }
    }
    lines
}

fn parts(results: &Results, own: &Published) -> Vec<Part> {
    let mut parts: Vec<Part> = match &own.figures {
        Figures::Choices { rows, other } => rows
            .iter()
            .map(|(id, amount)| Part::choice(FigureKind::Choice, *id, *amount))
            .chain(other.map(|amount| Part::of(FigureKind::Other, amount)))
            .collect(),
        Figures::Scale(scale) => steps(None, scale),
        Figures::Matrix(rows) => rows.iter().flat_map(|(id, scale)| steps(Some(*id), scale)).collect(),
        Figures::Ranking(ranked) => {
            let points = ranked.iter().map(|row| Part::choice(FigureKind::Points, row.choice, row.points));
            let firsts = ranked.iter().map(|row| Part::choice(FigureKind::First, row.choice, row.first_places));
            points.chain(firsts).collect()
        }
        Figures::Dates(months) => {
            let month = |((year, month), amount): &((i32, u32), Cell)| {
                Part::value(FigureKind::Month, format!("{year}-{month:02}"), *amount)
            };
            months.iter().map(month).collect()
        }
        Figures::Places { districts, elsewhere } => {
            let district = |(id, amount): &(ChoiceId, Cell)| {
                Part::value(FigureKind::District, results.survey.choice_title(*id).to_owned(), *amount)
            };
            districts.iter().map(district).chain([Part::of(FigureKind::Elsewhere, *elsewhere)]).collect()
        }
        Figures::Number(_) | Figures::Words { .. } | Figures::Photos { .. } => {
            vec![Part::of(FigureKind::Answered, own.answered)]
        }
    };
    let illegible = own.illegible.filter(|amount| *amount > 0);
    parts.extend(illegible.map(|amount| Part::of(FigureKind::Illegible, Some(amount))));
    parts
}

fn steps(statement: Option<ChoiceId>, scale: &Scale<Cell>) -> Vec<Part> {
    let counts = (1_u32..).zip(&scale.counts);
    let steps = counts.map(|(step, amount)| Part::value(FigureKind::Step, step.to_string(), *amount));
    steps.chain([Part::of(FigureKind::Unknown, scale.unknown)]).map(|part| Part { statement, ..part }).collect()
}
