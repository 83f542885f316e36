//! Tells a list that repeats itself without an end from one whose pages shift while they are read.

use std::collections::HashSet;

/// Pages in a row with nothing new after which a list is ended: of one that has brought more than it says it has, and of
/// any. Where objects are added while a list is read, one page may repeat another; not so many, one after the other.
const BEYOND_ITS_TOTAL: u32 = 10;
const AT_ALL: u32 = 100;
/// Empty pages in a row after which a list is ended that has not had as many elements as it said, or did not say how many:
/// some servers filter what stands on a page after they have cut it.
const EMPTY_OF_MORE: u32 = 1_000;

/// What a list has brought in this run.
#[derive(Default)]
pub(super) struct Repeats {
    seen: HashSet<String>,
    elements: u64,
    /// Elements that had come before.
    pub(super) repeated: u64,
    in_a_row: u32,
    empty: u32,
}

impl Repeats {
    /// Counts one page; says whether the list is to be ended here. Empty pages are neither new nor repeated.
    pub(super) fn add(&mut self, urls: impl Iterator<Item = String>, elements: u64, total: Option<u64>) -> bool {
        let fresh = urls.filter(|url| self.seen.insert(url.clone())).count() as u64;
        self.elements += elements;
        self.repeated += elements.saturating_sub(fresh);
        self.empty = if elements == 0 { self.empty + 1 } else { 0 };
        if fresh > 0 {
            self.in_a_row = 0;
        } else if elements > 0 {
            self.in_a_row += 1;
        }
        let beyond = total.is_some_and(|total| self.elements > total);
        let more = total.is_none_or(|total| self.elements < total);
        self.in_a_row >= if beyond { BEYOND_ITS_TOTAL } else { AT_ALL }
            || self.empty >= if more { EMPTY_OF_MORE } else { AT_ALL }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(numbers: std::ops::Range<u32>) -> (Vec<String>, u64) {
        let urls: Vec<String> = numbers.map(|number| format!("https://a.example/{number}")).collect();
        let elements = urls.len() as u64;
        (urls, elements)
    }

    /// The page at which it ends, of at most 2000.
    fn ends_at(total: Option<u64>, pages: impl Fn(u32) -> (Vec<String>, u64)) -> Option<u32> {
        let mut repeats = Repeats::default();
        (1..=2_000).find(|number| {
            let (urls, elements) = pages(*number);
            repeats.add(urls.into_iter(), elements, total)
        })
    }

    #[test]
    fn the_same_page_again_and_again_ends_soon_where_the_list_said_that_it_has_less() {
        assert_eq!(ends_at(Some(3), |_| page(0..3)), Some(11));
        assert_eq!(ends_at(Some(1_000_000), |_| page(0..3)), Some(101));
        assert_eq!(ends_at(None, |_| page(0..3)), Some(101));
    }

    #[test]
    fn empty_pages_without_an_end_end_and_later_where_the_list_may_have_more() {
        assert_eq!(ends_at(None, |_| page(0..0)), Some(1_000));
        assert_eq!(ends_at(Some(0), |_| page(0..0)), Some(100));
        assert_eq!(ends_at(Some(3), |_| page(0..0)), Some(1_000));
        let filtered = |number: u32| if number.is_multiple_of(999) { page(number..number + 1) } else { page(0..0) };
        assert_eq!(ends_at(None, filtered), None, "998 empty pages between two that are not");
    }

    #[test]
    fn pages_that_shift_or_bring_one_new_object_each_go_on() {
        assert_eq!(ends_at(Some(30), |number| page(number..number + 10)), None, "one new object a page");
        let every_tenth = |number: u32| page(number / 10 * 10..number / 10 * 10 + 3);
        assert_eq!(ends_at(Some(3), every_tenth), None, "nine repetitions of each page");
    }
}
