//! Tables: caption, muted heads, thin lines, figures at the end. The first cell of a row is its head.

use maud::{Markup, html};

/// A column; figures stand at the inline end in tabular numerals.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub head: &'a str,
    pub figure: bool,
}

impl<'a> Column<'a> {
    pub fn words(head: &'a str) -> Self {
        Self { head, figure: false }
    }

    pub fn figure(head: &'a str) -> Self {
        Self { head, figure: true }
    }
}

/// A wide table scrolls in its own frame, never the page; the frame can be reached by keyboard.
pub fn table(caption: &str, columns: &[Column<'_>], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div.table-frame tabindex="0" role="region" aria-label=(caption) {
            table.table {
                caption { (caption) }
                thead { tr { @for column in columns { th.figure[column.figure] scope="col" { (column.head) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (index, (cell, column)) in row.iter().zip(columns).enumerate() {
                                @if index == 0 { th.figure[column.figure] scope="row" { (cell) } } @else { td.figure[column.figure] { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
