//! Checks many things on all cores, and stops soon after the first that is wrong.

use rayon::prelude::*;

/// How many are checked together at most: what is checked in vain after one that is wrong.
const TOGETHER: usize = 64;

/// What `check` makes of each item and its place, in order; or the fault of the first item that is wrong.
pub(crate) fn in_order<I: Sync, T: Send, F: Send>(
    items: &[I],
    check: impl Fn(usize, &I) -> Result<T, F> + Sync,
) -> Result<Vec<T>, F> {
    let mut right = Vec::with_capacity(items.len());
    for part in items.chunks(TOGETHER) {
        let before = right.len();
        let checked: Vec<Result<T, F>> =
            part.par_iter().enumerate().map(|(index, item)| check(before + index, item)).collect();
        for item in checked {
            right.push(item?);
        }
    }
    Ok(right)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn the_first_fault_in_order_ends_the_checks_soon() {
        let checked = AtomicUsize::new(0);
        let items: Vec<usize> = (0..10_000).collect();
        let check = |place: usize, item: &usize| {
            checked.fetch_add(1, Ordering::Relaxed);
            if *item % 100 == 99 { Err(place) } else { Ok(2 * place) }
        };
        assert_eq!(in_order(&items, check), Err(99));
        assert!(checked.load(Ordering::Relaxed) <= 2 * TOGETHER);
        assert_eq!(in_order(&items[..99], check), Ok((0..99).map(|place| 2 * place).collect()));
        assert_eq!(in_order(&items[..0], check), Ok(Vec::new()));
    }
}
