//! Numbers of people as they may be seen: rounded, or said to be not shown. A hidden one has words, so that a screen
//! reader says them too; a sign would tell nothing.

use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};
use participation_core::survey::Cell;

/// The number, or the words for a hidden one.
pub fn cell(locale: &'static Locale, amount: Cell) -> String {
    amount.map_or_else(|| hidden(locale), |amount| locale.number(amount))
}

/// A share of two numbers that may be seen, from 0 to 1; none where one of them is hidden.
pub fn share(part: Cell, whole: Cell) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
    let of = |part: i64, whole: i64| (whole > 0).then(|| (part as f64 / whole as f64).min(1.0));
    part.zip(whole).and_then(|(part, whole)| of(part, whole))
}

/// A share in words.
pub fn percent(locale: &'static Locale, share: Option<f64>) -> String {
    share.map_or_else(|| hidden(locale), |share| locale.percent(share))
}

/// What stands instead of a number.
pub fn hidden(locale: &'static Locale) -> String {
    t!(locale, "ui-cell-hidden").into_owned()
}

/// Why numbers are rounded and some not shown; once on a page that has any.
pub fn why(locale: &'static Locale) -> Markup {
    html! { p.muted { (t!(locale, "ui-cell-why")) } }
}
