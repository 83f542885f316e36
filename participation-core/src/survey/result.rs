//! Results: what the counted parts of all answers add up to. Pure: rows of counts in, figures out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answer::Mark;
use super::question::{ChoiceId, Question, QuestionId, QuestionKind};

/// How many counted answers have the same part, mark and number: one row of the one counting query.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    pub question: QuestionId,
    pub part: i64,
    pub mark: Mark,
    pub number: Option<f64>,
    pub amount: i64,
}

/// Fewer people than this are not shown; how is said in `publish`.
pub const SMALL: i64 = 5;

/// From so many answers on there are quartiles: five people at least in each quarter.
pub const QUARTERS: i64 = 4 * SMALL;

/// What a question's answers add up to.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionResult {
    pub question: QuestionId,
    /// Marks on paper that nobody could read.
    pub illegible: i64,
    pub figures: Figures,
}

/// The figures of a kind of question; `N` is the exact number, or what may be seen of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Figures<N = i64> {
    /// Single and multiple: each choice in the order of the question, then own words.
    Choices {
        rows: Vec<(ChoiceId, N)>,
        other: Option<N>,
    },
    Scale(Scale<N>),
    Matrix(Vec<(ChoiceId, Scale<N>)>),
    /// Best first.
    Ranking(Vec<Ranked<N>>),
    Number(Spread<N>),
    /// How often each year and month was named.
    Dates(Vec<((i32, u32), N)>),
    /// How many wrote; the words themselves are read apart.
    Words {
        amount: N,
    },
    /// Districts with answers, and answers without one.
    Places {
        districts: Vec<(ChoiceId, N)>,
        elsewhere: N,
    },
    Photos {
        amount: N,
    },
}

/// Answers to a scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scale<N = i64> {
    /// How often 1, 2, … was chosen.
    pub counts: Vec<N>,
    pub unknown: N,
    /// Of the numbers alone; none without one.
    pub mean: Option<f64>,
    pub median: Option<f64>,
}

/// A ranked choice: by Borda, the first of n choices gets n−1 points, the last and the unranked none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked<N = i64> {
    pub choice: ChoiceId,
    pub points: N,
    pub first_places: N,
    /// How many gave it any place.
    pub placed: N,
}

/// Answers to a number question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spread<N = i64> {
    pub amount: N,
    /// Absent below [`QUARTERS`] answers.
    pub figures: Option<Quartiles>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Quartiles {
    pub lower: f64,
    pub median: f64,
    pub upper: f64,
    pub mean: f64,
}

/// Adds up the rows, question by question.
#[must_use]
pub fn results(questions: &[Question], counted: &[Counted]) -> Vec<QuestionResult> {
    questions
        .iter()
        .map(|question| {
            let rows: Vec<&Counted> = counted.iter().filter(|row| row.question == question.id).collect();
            let illegible = sum(&rows, |row| row.mark == Mark::Illegible);
            QuestionResult { question: question.id, illegible, figures: figures(question, &rows) }
        })
        .collect()
}

fn sum(rows: &[&Counted], wanted: impl Fn(&Counted) -> bool) -> i64 {
    rows.iter().filter(|row| wanted(row)).map(|row| row.amount).sum()
}

fn given(rows: &[&Counted], part: i64) -> i64 {
    sum(rows, |row| row.part == part && row.mark == Mark::Given)
}

fn figures(question: &Question, rows: &[&Counted]) -> Figures {
    let by_choice = || question.choices.iter().map(|choice| (*choice, given(rows, choice.0)));
    match &question.kind {
        QuestionKind::Single { other } | QuestionKind::Multiple { other, .. } => Figures::Choices {
            rows: by_choice().collect(),
            other: other.then(|| sum(rows, |row| row.mark == Mark::Other)),
        },
        QuestionKind::Scale { steps } => Figures::Scale(scale(rows, 0, *steps)),
        QuestionKind::Matrix { steps } => {
            Figures::Matrix(question.choices.iter().map(|choice| (*choice, scale(rows, choice.0, *steps))).collect())
        }
        QuestionKind::Ranking { .. } => Figures::Ranking(ranking(&question.choices, rows)),
        QuestionKind::Number { .. } => Figures::Number(spread(rows)),
        QuestionKind::Date { .. } => Figures::Dates(months(rows)),
        QuestionKind::Text { .. } => Figures::Words { amount: given(rows, 0) },
        QuestionKind::Place { .. } => Figures::Places {
            districts: by_choice().filter(|(_, amount)| *amount > 0).collect(),
            elsewhere: given(rows, 0),
        },
        QuestionKind::Photo => Figures::Photos { amount: given(rows, 0) },
    }
}

fn scale(rows: &[&Counted], part: i64, steps: u8) -> Scale {
    let at = |value: u8| {
        sum(rows, |row| row.part == part && row.mark == Mark::Given && row.number == Some(f64::from(value)))
    };
    let counts: Vec<i64> = (1..=steps).map(at).collect();
    let values: Vec<(f64, i64)> = (1..=steps).map(f64::from).zip(counts.iter().copied()).collect();
    Scale {
        unknown: sum(rows, |row| row.part == part && row.mark == Mark::Unknown),
        mean: mean(&values),
        median: quantile(&values, 0.5),
        counts,
    }
}

fn ranking(choices: &[ChoiceId], rows: &[&Counted]) -> Vec<Ranked> {
    let amount = i64::try_from(choices.len()).unwrap_or(i64::MAX);
    let mut ranked: Vec<Ranked> = choices
        .iter()
        .map(|choice| {
            let places = rows.iter().filter(|row| row.part == choice.0 && row.mark == Mark::Given);
            let ranks: Vec<(i64, i64)> =
                places.filter_map(|row| row.number.map(|rank| (rank as i64, row.amount))).collect();
            Ranked {
                choice: *choice,
                points: ranks.iter().map(|(rank, times)| (amount - rank) * times).sum(),
                first_places: ranks.iter().filter(|(rank, _)| *rank == 1).map(|(_, times)| times).sum(),
                placed: ranks.iter().map(|(_, times)| times).sum(),
            }
        })
        .collect();
    // Equal points: more first places, then the order of the question, so that the list never changes by chance.
    ranked.sort_by_key(|row| (-row.points, -row.first_places));
    ranked
}

fn spread(rows: &[&Counted]) -> Spread {
    let mut values: Vec<(f64, i64)> =
        rows.iter().filter_map(|row| row.number.map(|value| (value, row.amount))).collect();
    values.sort_by(|one, other| one.0.total_cmp(&other.0));
    let amount = values.iter().map(|(_, times)| times).sum();
    let quartiles = || {
        Some(Quartiles {
            lower: quantile(&values, 0.25)?,
            median: quantile(&values, 0.5)?,
            upper: quantile(&values, 0.75)?,
            mean: mean(&values)?,
        })
    };
    Spread { amount, figures: if amount >= QUARTERS { quartiles() } else { None } }
}

fn months(rows: &[&Counted]) -> Vec<((i32, u32), i64)> {
    use chrono::Datelike;
    let mut months: BTreeMap<(i32, u32), i64> = BTreeMap::new();
    for row in rows {
        let day = row.number.and_then(|days| chrono::NaiveDate::from_num_days_from_ce_opt(days as i32));
        if let Some(day) = day {
            *months.entry((day.year(), day.month())).or_default() += row.amount;
        }
    }
    months.into_iter().collect()
}

pub(super) fn mean(values: &[(f64, i64)]) -> Option<f64> {
    let amount: i64 = values.iter().map(|(_, times)| times).sum();
    (amount > 0).then(|| values.iter().map(|(value, times)| value * *times as f64).sum::<f64>() / amount as f64)
}

/// The value below which the share lies; between two values their middle (Hyndman and Fan's definition 2).
/// `values` are sorted.
pub(super) fn quantile(values: &[(f64, i64)], share: f64) -> Option<f64> {
    let amount: i64 = values.iter().map(|(_, times)| times).sum();
    if amount == 0 {
        return None;
    }
    let place = share * amount as f64;
    let nth = |n: i64| {
        let mut seen = 0;
        values.iter().find(|(_, times)| {
            seen += times;
            seen >= n
        })
    };
    let (upper, exact) = (place.ceil().max(1.0) as i64, place.fract() == 0.0 && place >= 1.0);
    let first = nth(upper)?.0;
    let second = if exact { nth((upper + 1).min(amount))?.0 } else { first };
    Some(f64::midpoint(first, second))
}
