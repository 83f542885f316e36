//! Pages of a list: the first ones, the neighbours, the last, back and on.

use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};

/// `page` counts from 1; `href` gives the address of a page. Nothing where there is only one.
pub fn pagination(locale: &'static Locale, page: u64, pages: u64, href: impl Fn(u64) -> String) -> Markup {
    html! {
        @if pages > 1 {
            nav.pagination aria-label=(t!(locale, "ui-pages")) {
                ul {
                    @if page > 1 { li { a href=(href(page - 1)) rel="prev" { (t!(locale, "ui-pages-back")) } } }
                    @for shown in shown(page, pages) {
                        li {
                            @match shown {
                                Some(number) => {
                                    a href=(href(number)) aria-current=[(number == page).then_some("page")] {
                                        span.hidden-visually { (t!(locale, "ui-page")) " " } (locale.number(number))
                                    }
                                }
                                None => { span { "…" } }
                            }
                        }
                    }
                    @if page < pages { li { a href=(href(page + 1)) rel="next" { (t!(locale, "ui-pages-on")) } } }
                }
            }
        }
    }
}

/// Which numbers are shown; `None` is a gap.
fn shown(page: u64, pages: u64) -> Vec<Option<u64>> {
    let mut numbers = vec![1, page.saturating_sub(1), page, page + 1, pages];
    if page <= 2 {
        numbers.push(3);
    }
    numbers.retain(|number| (1..=pages).contains(number));
    numbers.sort_unstable();
    numbers.dedup();
    let mut shown = Vec::new();
    let mut last = 0;
    for number in numbers {
        if number > last + 1 {
            shown.push(None);
        }
        shown.push(Some(number));
        last = number;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn first_last_and_neighbours_are_always_within_reach() {
        assert_eq!(shown(1, 22), [Some(1), Some(2), Some(3), None, Some(22)]);
        assert_eq!(shown(10, 22), [Some(1), None, Some(9), Some(10), Some(11), None, Some(22)]);
        assert_eq!(shown(22, 22), [Some(1), None, Some(21), Some(22)]);
        assert_eq!(shown(2, 2), [Some(1), Some(2)]);
    }
}
