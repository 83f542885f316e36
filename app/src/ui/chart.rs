//! Horizontal bars that start at zero on one scale, with the same numbers as a table on the same page.

use super::flow::bar;
use super::table::{Column, table};
use maud::{Markup, html};

/// One bar. `value` is what is drawn; `shown` and `beside` are what is read: "47 %" and "866".
#[derive(Clone, Debug)]
pub struct Bar {
    pub label: Markup,
    pub value: f64,
    pub shown: String,
    /// The count behind a share; the table's middle column.
    pub beside: String,
    pub strength: Strength,
}

/// How a bar is drawn; never the only sign of what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    Strong,
    /// Not the largest, not the asked one.
    Lesser,
    /// Not elected, not chosen: striped.
    Out,
}

/// The heads of the chart's table: what, how many, share.
#[derive(Clone, Copy, Debug)]
pub struct Heads<'a> {
    pub what: &'a str,
    pub count: &'a str,
    pub share: &'a str,
}

/// Bars up to `full` (100 for percentages, else the largest value), then the table in a fold named `table_words`.
pub fn chart(caption: &str, bars: &[Bar], full: f64, heads: Heads<'_>, table_words: &str) -> Markup {
    let columns = [Column::words(heads.what), Column::figure(heads.count), Column::figure(heads.share)];
    let rows: Vec<Vec<Markup>> =
        bars.iter().map(|bar| vec![bar.label.clone(), html! { (bar.beside) }, html! { (bar.shown) }]).collect();
    html! {
        div.chart {
            (chart_bars(bars, full))
            details.fold { summary { (table_words) } (table(caption, &columns, &rows)) }
        }
    }
}

/// The bars alone, where the page has their table elsewhere.
pub fn chart_bars(bars: &[Bar], full: f64) -> Markup {
    let striped = bars.iter().any(|bar| bar.strength == Strength::Out);
    html! {
        @if striped { (stripes()) }
        ul.chart-bars {
            @for own in bars {
                li class=(class(own.strength)) {
                    span.chart-label { (own.label) }
                    span.chart-value { (own.shown) }
                    (bar(if full > 0.0 { own.value / full } else { 0.0 }))
                }
            }
        }
    }
}

fn class(strength: Strength) -> &'static str {
    match strength {
        Strength::Strong => "chart-bar",
        Strength::Lesser => "chart-bar chart-bar-lesser",
        Strength::Out => "chart-bar chart-bar-out",
    }
}

fn stripes() -> Markup {
    html! {
        svg.hidden-visually width="0" height="0" aria-hidden="true" {
            defs {
                pattern #chart-stripes width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)" {
                    path.stripe d="M0 2h8" stroke-width="4" {}
                }
            }
        }
    }
}
