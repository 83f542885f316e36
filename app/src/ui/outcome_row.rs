//! What came of it: a large figure or a *Nein*, the story with its reason, the way from idea to building in ticks.

use super::icon::Icon;
use maud::{Markup, html};

#[derive(Clone, Debug)]
pub struct Outcome<'a> {
    /// "41", "30 km/h", "Nein".
    pub figure: &'a str,
    /// "von 87 vorgeschlagenen Bänken", "und warum".
    pub figure_words: &'a str,
    pub title: &'a str,
    /// The title's language where it is not the page's.
    pub title_lang: Option<&'a str>,
    pub href: &'a str,
    pub text: Markup,
    pub way: Vec<OutcomeStep>,
}

/// One tick, or the half disc for what is being done.
#[derive(Clone, Debug)]
pub struct OutcomeStep {
    pub words: String,
    pub done: bool,
}

pub fn outcomes(rows: &[Outcome<'_>]) -> Markup {
    html! {
        ul.outcomes {
            @for row in rows {
                li.outcome {
                    p.outcome-figure { strong { (row.figure) } (row.figure_words) }
                    div.outcome-words {
                        h3.card-title { a href=(row.href) lang=[row.title_lang] dir="auto" { (row.title) } }
                        (row.text)
                    }
                    ul.icon-list {
                        @for step in &row.way {
                            li { @if step.done { (Icon::Tick) } @else { (Icon::HalfDisc) } span { (step.words) } }
                        }
                    }
                }
            }
        }
    }
}
