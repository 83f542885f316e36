//! Two questions crossed: how many who answered this answered that. Cells are hidden as in `publish`, and enough of each
//! line's others that nobody works one out of what the two questions show on their own.

use serde::{Deserialize, Serialize};

use super::publish::{Cell, TOGETHER, rounded, small};
use super::question::ChoiceId;

/// Two questions crossed: rows are the first one's choices, columns the second one's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossing {
    pub rows: Vec<ChoiceId>,
    pub columns: Vec<ChoiceId>,
    /// Rounded to five; none where fewer than five people would be seen, or could be worked out.
    pub cells: Vec<Vec<Cell>>,
}

/// Hides small cells, and in every row and column with a hidden one more of them, from the end, until one of those that
/// are hidden is not small and they are nine people together. Lines that nobody chose show that, as the question
/// itself does. Of fewer than five people nothing is shown. The same counts always give the same table.
#[must_use]
pub fn suppressed(counts: &[Vec<i64>]) -> Vec<Vec<Cell>> {
    if small(counts.iter().flatten().sum()) {
        return counts.iter().map(|row| vec![None; row.len()]).collect();
    }
    let lines = lines(counts);
    let mut hidden: Vec<Vec<bool>> = counts.iter().map(|row| row.iter().map(|value| small(*value)).collect()).collect();
    loop {
        let more = lines.iter().filter(|line| hide_beside(counts, &mut hidden, line)).count();
        if more == 0 {
            break;
        }
    }
    let shown = |(value, hidden): (&i64, &bool)| (!hidden).then(|| rounded(*value));
    counts.iter().zip(&hidden).map(|(row, hidden)| row.iter().zip(hidden).map(shown).collect()).collect()
}

type Place = (usize, usize);

/// Rows and columns that anybody chose.
fn lines(counts: &[Vec<i64>]) -> Vec<Vec<Place>> {
    let columns = counts.first().map_or(0, Vec::len);
    let row = |row: usize| -> Vec<Place> { (0..columns).map(|column| (row, column)).collect() };
    let column = |column: usize| -> Vec<Place> { (0..counts.len()).map(|row| (row, column)).collect() };
    let chosen = |line: &[Place]| line.iter().any(|(row, column)| counts[*row][*column] > 0);
    let rows: Vec<usize> = (0..counts.len()).filter(|at| chosen(&row(*at))).collect();
    let columns: Vec<usize> = (0..columns).filter(|at| chosen(&column(*at))).collect();
    let of_row = rows.iter().map(|row| columns.iter().map(|column| (*row, *column)).collect());
    of_row.chain(columns.iter().map(|column| rows.iter().map(|row| (*row, *column)).collect())).collect()
}

/// Whether more of a line had to be hidden.
fn hide_beside(counts: &[Vec<i64>], hidden: &mut [Vec<bool>], line: &[Place]) -> bool {
    let own: Vec<i64> =
        line.iter().filter(|(row, column)| hidden[*row][*column]).map(|at| counts[at.0][at.1]).collect();
    let enough = own.len() > 1 && own.iter().any(|value| !small(*value)) && own.iter().sum::<i64>() >= TOGETHER;
    let next = line.iter().rev().find(|(row, column)| !hidden[*row][*column]);
    let Some((row, column)) = next.filter(|_| !own.is_empty() && !enough) else { return false };
    hidden[*row][*column] = true;
    true
}

#[cfg(test)]
mod tests {
    use super::super::publish::parts;
    use super::super::publish::tests::nobody_works_out;
    use super::*;

    /// Whoever looks knows how many gave both answers, and what each question shows on its own.
    fn nobody_works_out_of(rows: usize, columns: usize, people: i64) {
        nobody_works_out(rows * columns, people, |way| {
            let counts: Vec<Vec<i64>> = way.chunks(columns).map(<[i64]>::to_vec).collect();
            let by_row: Vec<i64> = counts.iter().map(|row| row.iter().sum()).collect();
            let by_column: Vec<i64> = (0..columns).map(|column| counts.iter().map(|row| row[column]).sum()).collect();
            (suppressed(&counts).concat(), (parts(&by_row), parts(&by_column)))
        });
    }

    #[test]
    fn no_hidden_cell_of_two_questions_crossed_can_be_worked_out() {
        for people in 1..=24 {
            nobody_works_out_of(2, 2, people);
        }
        for people in [4, 5, 9, 13] {
            nobody_works_out_of(2, 3, people);
        }
        nobody_works_out_of(3, 3, 7);
    }

    #[test]
    fn tables_in_which_everything_is_large_hide_nothing_and_show_what_nobody_chose() {
        let shown = suppressed(&[vec![12, 0, 7], vec![0, 0, 0], vec![5, 0, 33]]);
        assert_eq!(shown[0], [Some(10), Some(0), Some(5)]);
        assert_eq!(shown[1], [Some(0), Some(0), Some(0)]);
        assert_eq!(shown[2], [Some(5), Some(0), Some(35)]);
        assert_eq!(suppressed(&[vec![4, 0], vec![0, 0]]), [[None, None], [None, None]], "fewer than five together");
    }
}
