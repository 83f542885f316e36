//! Published counts: the one place where what was counted becomes what anybody may see. Pages, files and the interface
//! for programs all show what is made here, so no two of them tell together what one hides.
//!
//! Fewer than five people are not shown, nor what would give them away; the rest is rounded to five (German official
//! statistics' minimum frequency rule with complementary suppression). Whoever knows the rule and the exact number of
//! responses still cannot work out a hidden cell: what is hidden beside it is chosen by its place, from the end,
//! and not by its size, and hidden cells together are nine people at least, or all that there are.

use super::branch::{Condition, Test};
use super::question::{Question, QuestionId, QuestionKind};
use super::result::{Figures, Quartiles, QuestionResult, Ranked, SMALL, Scale, Spread, mean, quantile};
use serde::{Deserialize, Serialize};

/// A number of people as it may be seen: rounded to five, or nothing where it would tell of fewer than five.
pub type Cell = Option<i64>;

/// As many people are hidden together at least: with the smallest number that is shown beside the largest that is not,
/// whoever knows the sum knows nothing of its parts.
pub(super) const TOGETHER: i64 = 2 * SMALL - 1;

/// What a question's answers add up to, as anybody may see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Published {
    pub question: QuestionId,
    /// How many answered it.
    pub answered: Cell,
    /// Marks on paper that nobody could read.
    pub illegible: Cell,
    pub figures: Figures<Cell>,
}

/// A number of people that is part of no sum.
#[must_use]
pub fn alone(amount: i64) -> Cell {
    (!small(amount)).then(|| rounded(amount))
}

/// Numbers of people that add up to a whole which may be known.
#[must_use]
pub fn parts(counts: &[i64]) -> Vec<Cell> {
    let mut hidden: Vec<bool> = counts.iter().map(|amount| small(*amount)).collect();
    let mut sum: i64 = counts.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(amount, _)| amount).sum();
    if sum > 0 {
        let mut beside = false;
        // By its place: the smallest one would tell that it is larger than none of those that are shown. At least one,
        // or those that are hidden would all be known to be small.
        for (amount, hidden) in counts.iter().zip(&mut hidden).rev() {
            if !*hidden && (!beside || sum < TOGETHER) {
                (*hidden, beside) = (true, true);
                sum += amount;
            }
        }
    }
    counts.iter().zip(hidden).map(|(amount, hidden)| (!hidden).then(|| rounded(*amount))).collect()
}

pub(super) fn small(amount: i64) -> bool {
    (1..SMALL).contains(&amount)
}

pub(super) fn rounded(amount: i64) -> i64 {
    (amount + 2).div_euclid(5) * 5
}

/// One question's figures, of which `answered` people are the whole.
#[must_use]
pub fn publish(question: &Question, exact: &QuestionResult, answered: i64) -> Published {
    let single = matches!(question.kind, QuestionKind::Single { .. });
    let mut illegible = alone(exact.illegible);
    let figures = match &exact.figures {
        Figures::Choices { rows, other } if single => {
            let counts = rows.iter().map(|(_, amount)| *amount).chain([other.unwrap_or_default(), exact.illegible]);
            let mut cells = of_whole(counts, answered).into_iter();
            let rows = rows.iter().map(|(id, _)| (*id, cells.next().flatten())).collect();
            let own = cells.next().flatten();
            illegible = cells.next().flatten();
            Figures::Choices { rows, other: other.map(|_| own) }
        }
        // Of several choices each is a question of its own: taken, or not.
        Figures::Choices { rows, other } => Figures::Choices {
            rows: rows.iter().map(|(id, amount)| (*id, taken(*amount, answered))).collect(),
            other: other.map(|amount| taken(amount, answered)),
        },
        Figures::Scale(exact) => Figures::Scale(scale(exact, answered)),
        Figures::Matrix(rows) => Figures::Matrix(rows.iter().map(|(id, row)| (*id, scale(row, answered))).collect()),
        Figures::Ranking(ranked) => Figures::Ranking(ranking(question, ranked, answered)),
        Figures::Number(spread) => Figures::Number(Spread { amount: alone(spread.amount), figures: spread.figures }),
        Figures::Dates(months) => {
            let cells = of_whole(months.iter().map(|(_, amount)| *amount), answered);
            Figures::Dates(seen(months.iter().map(|(month, _)| *month), cells))
        }
        Figures::Words { amount } => Figures::Words { amount: alone(*amount) },
        Figures::Places { districts, elsewhere } => {
            let counts = [*elsewhere].into_iter().chain(districts.iter().map(|(_, amount)| *amount));
            let mut cells = of_whole(counts, answered).into_iter();
            let elsewhere = cells.next().flatten();
            Figures::Places { districts: seen(districts.iter().map(|(id, _)| *id), cells.collect()), elsewhere }
        }
        Figures::Photos { amount } => Figures::Photos { amount: alone(*amount) },
    };
    Published { question: question.id, answered: alone(answered), illegible, figures }
}

/// Whoever answered and is in none of the cells is one more, which nobody sees.
fn of_whole(counts: impl Iterator<Item = i64>, answered: i64) -> Vec<Cell> {
    let mut counts: Vec<i64> = counts.collect();
    counts.push((answered - counts.iter().sum::<i64>()).max(0));
    let mut cells = parts(&counts);
    cells.pop();
    cells
}

fn taken(amount: i64, answered: i64) -> Cell {
    of_whole([amount].into_iter(), answered).first().copied().flatten()
}

/// What can be named in endless ways is named only where enough people did: that somebody named it would be news.
fn seen<Named>(names: impl Iterator<Item = Named>, cells: Vec<Cell>) -> Vec<(Named, Cell)> {
    names.zip(cells).filter(|(_, cell)| cell.is_some_and(|amount| amount > 0)).collect()
}

/// Mean and median of what is shown, so that they tell no more.
fn scale(exact: &Scale, answered: i64) -> Scale<Cell> {
    let mut cells = of_whole(exact.counts.iter().copied().chain([exact.unknown]), answered);
    let unknown = cells.pop().flatten();
    let whole: Option<Vec<i64>> = cells.iter().copied().collect();
    let values: Option<Vec<(f64, i64)>> =
        whole.map(|whole| (1..).map(|step: u32| f64::from(step)).zip(whole).collect());
    let of_shown = |figure: fn(&[(f64, i64)]) -> Option<f64>| values.as_deref().and_then(figure);
    Scale { mean: of_shown(mean), median: of_shown(|values| quantile(values, 0.5)), counts: cells, unknown }
}

/// Points only of what enough people put anywhere and whose first places are shown; the order is that of the points
/// shown, then the question's.
fn ranking(question: &Question, ranked: &[Ranked], answered: i64) -> Vec<Ranked<Cell>> {
    let mut own: Vec<&Ranked> = ranked.iter().collect();
    own.sort_by_key(|row| question.choices.iter().position(|choice| *choice == row.choice));
    let firsts = of_whole(own.iter().map(|row| row.first_places), answered);
    let mut rows: Vec<Ranked<Cell>> = (own.iter().zip(firsts))
        .map(|(row, first_places)| Ranked {
            choice: row.choice,
            points: first_places.filter(|_| !small(row.placed)).and(alone(row.points)),
            first_places,
            placed: alone(row.placed),
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.points));
    rows
}

/// Hides what a question behind another one would tell of it: how many were asked is how many chose.
pub fn behind(questions: &[Question], published: &mut [Published]) {
    for question in questions {
        let Some(condition) = &question.shown_if else { continue };
        let told =
            published.iter().find(|own| own.question == condition.question).is_some_and(|own| tells(own, condition));
        if let Some(own) = published.iter_mut().find(|own| own.question == question.id).filter(|_| !told) {
            *own = Published::nothing(question);
        }
    }
}

/// Whether how many passed the condition is shown anyway.
fn tells(parent: &Published, condition: &Condition) -> bool {
    let shown = |scale: &Scale<Cell>| scale.counts.iter().all(Option::is_some);
    parent.answered.is_some()
        && match (&condition.is, &parent.figures) {
            (Test::AnyOf { choices }, Figures::Choices { rows, .. }) => {
                rows.iter().filter(|(id, _)| choices.contains(id)).all(|(_, cell)| cell.is_some())
            }
            (_, Figures::Scale(scale)) => shown(scale),
            (_, Figures::Number(_)) => true,
            (_, _) => false,
        }
}

impl Published {
    /// Nothing to be seen, as before the first five answers.
    #[must_use]
    pub fn nothing(question: &Question) -> Self {
        let rows = || question.choices.iter().map(|choice| (*choice, None));
        let scale =
            |steps: u8| Scale { counts: vec![None; usize::from(steps)], unknown: None, mean: None, median: None };
        let figures = match &question.kind {
            QuestionKind::Single { other } | QuestionKind::Multiple { other, .. } => {
                Figures::Choices { rows: rows().collect(), other: other.then_some(None) }
            }
            QuestionKind::Scale { steps } => Figures::Scale(scale(*steps)),
            QuestionKind::Matrix { steps } => Figures::Matrix(rows().map(|(id, _)| (id, scale(*steps))).collect()),
            QuestionKind::Ranking { .. } => Figures::Ranking(
                rows().map(|(choice, _)| Ranked { choice, points: None, first_places: None, placed: None }).collect(),
            ),
            QuestionKind::Number { .. } => Figures::Number(Spread { amount: None, figures: None::<Quartiles> }),
            QuestionKind::Date { .. } => Figures::Dates(Vec::new()),
            QuestionKind::Text { .. } => Figures::Words { amount: None },
            QuestionKind::Place { .. } => Figures::Places { districts: Vec::new(), elsewhere: None },
            QuestionKind::Photo => Figures::Photos { amount: None },
        };
        Self { question: question.id, answered: None, illegible: Some(0), figures }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Every way in which so many people can fall into so many cells.
    pub(in crate::survey) fn ways(cells: usize, people: i64) -> Vec<Vec<i64>> {
        if cells == 1 {
            return vec![vec![people]];
        }
        let with =
            |first: i64| ways(cells - 1, people - first).into_iter().map(move |rest| [vec![first], rest].concat());
        (0..=people).flat_map(with).collect()
    }

    /// Whoever knows the rule and exactly how many answered tries every way that gives what is shown.
    pub(in crate::survey) fn nobody_works_out<Shown: Ord>(
        cells: usize,
        people: i64,
        show: impl Fn(&[i64]) -> (Vec<Cell>, Shown),
    ) {
        let mut alike: BTreeMap<(Vec<Cell>, Shown), Vec<Vec<i64>>> = BTreeMap::new();
        for way in ways(cells, people) {
            alike.entry(show(&way)).or_default().push(way);
        }
        for ((shown, _), ways) in alike {
            for (place, _) in shown.iter().enumerate().filter(|(_, cell)| cell.is_none()) {
                let could: BTreeSet<i64> = ways.iter().map(|way| way[place]).collect();
                assert!(could.len() > 1, "{people} people, {shown:?}: cell {place} is {could:?}");
            }
        }
    }

    #[test]
    fn no_hidden_part_of_a_known_whole_can_be_worked_out() {
        for people in 2..=24 {
            for cells in 2..=4 {
                nobody_works_out(cells, people, |way| (parts(way), ()));
            }
        }
    }

    #[test]
    fn nor_with_how_many_were_asked_because_of_what_they_chose() {
        for people in 2..=24 {
            for behind in 0..3 {
                nobody_works_out(3, people, |way| {
                    let shown = parts(way);
                    let asked = shown[behind].and(alone(way[behind]));
                    (shown, asked)
                });
            }
        }
    }

    #[test]
    fn fewer_than_five_are_never_shown_and_the_rest_is_rounded() {
        for way in (0..=30).flat_map(|people| ways(3, people)) {
            for (cell, amount) in parts(&way).into_iter().zip(&way) {
                assert!(cell.is_none_or(|cell| cell % 5 == 0 && (*amount == 0 || *amount >= 5)), "{way:?}");
            }
        }
        assert_eq!(parts(&[40, 3, 12]), [Some(40), None, None]);
        assert_eq!(parts(&[0, 4, 4]), [None, None, None], "that two are small would tell both");
        assert_eq!((alone(4), alone(0), alone(7)), (None, Some(0), Some(5)));
    }
}
