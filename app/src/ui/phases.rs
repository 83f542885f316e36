//! Where a procedure stands: numbered dots, done, now, next; each says when and what happens.

use super::icon::Icon;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};

/// Whether something is behind us, now, or ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Done,
    Now,
    Next,
}

#[derive(Clone, Debug)]
pub struct Phase {
    /// In the language it was written in.
    pub title: Markup,
    /// "bis 5. Dezember".
    pub date: String,
    /// "214 Vorschläge"; empty is nothing.
    pub what: Markup,
    pub when: When,
}

pub fn phases(locale: &'static Locale, phases: &[Phase]) -> Markup {
    html! {
        ol.phases {
            @for (index, phase) in phases.iter().enumerate() {
                li class=(class(phase.when)) aria-current=[(phase.when == When::Now).then_some("step")] {
                    span.phase-dot aria-hidden="true" {
                        @if phase.when == When::Done { (Icon::Tick) } @else { (index + 1) }
                    }
                    strong dir="auto" {
                        (phase.title)
                        @if phase.when == When::Done { span.hidden-visually { " (" (t!(locale, "ui-step-done")) ")" } }
                    }
                    div.phase-words {
                        span { (phase.date) }
                        @if !phase.what.0.is_empty() { span dir="auto" { (phase.what) } }
                    }
                }
            }
        }
    }
}

fn class(when: When) -> &'static str {
    match when {
        When::Done => "phase phase-done",
        When::Now => "phase phase-now",
        When::Next => "phase phase-next",
    }
}
