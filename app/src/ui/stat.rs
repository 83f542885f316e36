//! Figures with their words. Numbers never break.

use maud::{Markup, html};

#[derive(Clone, Debug)]
pub struct Stat {
    pub figure: String,
    pub words: String,
    /// Overdue: in brick.
    pub late: bool,
}

impl Stat {
    pub fn new(figure: impl Into<String>, words: impl Into<String>) -> Self {
        Self { figure: figure.into(), words: words.into(), late: false }
    }

    #[must_use]
    pub fn late(mut self, late: bool) -> Self {
        self.late = late;
        self
    }
}

/// Figures in cards of their own, as on the desk.
pub fn stats(figures: &[Stat]) -> Markup {
    html! { dl.stats { (each(figures)) } }
}

/// Figures in one band, as on the council's page.
pub fn stats_joined(figures: &[Stat]) -> Markup {
    html! { dl.stats.stats-joined { (each(figures)) } }
}

fn each(figures: &[Stat]) -> Markup {
    html! { @for stat in figures { div.stat.stat-late[stat.late] { dt { (stat.words) } dd { (stat.figure) } } } }
}
