//! The chain of what happened to a contribution, what is now, and what comes with its deadline; and the city's answer in it.

use super::icon::Icon;
use super::phases::When;
use maud::{Markup, Render, html};

/// One link of the chain. `more` may hold a quote or an [`answer_box`].
#[derive(Clone, Debug)]
pub struct Step {
    pub when: When,
    pub icon: Icon,
    /// "8. Mai 2026", "jetzt", "spätestens 4. Januar 2027".
    pub date: String,
    pub what: Markup,
    /// Who, which number, where it can be read.
    pub details: Markup,
    pub more: Markup,
    /// A no: shown in brick, as large as a yes.
    pub refused: bool,
}

impl Step {
    pub fn new(when: When, icon: Icon, date: impl Into<String>, what: impl Render) -> Self {
        Self { when, icon, date: date.into(), what: what.render(), details: html! {}, more: html! {}, refused: false }
    }

    #[must_use]
    pub fn details(mut self, details: Markup) -> Self {
        self.details = details;
        self
    }

    /// Adds to the end of what is said more.
    #[must_use]
    pub fn also(mut self, more: Markup) -> Self {
        self.more = html! { (self.more) (more) };
        self
    }

    #[must_use]
    pub fn more(mut self, more: Markup) -> Self {
        self.more = more;
        self
    }

    #[must_use]
    pub fn refused(mut self) -> Self {
        self.refused = true;
        self
    }
}

/// The whole chain. The step that is now carries `aria-current`.
pub fn story(steps: &[Step]) -> Markup {
    html! {
        ol.story {
            @for step in steps {
                li class=(class(step)) aria-current=[(step.when == When::Now).then_some("step")] {
                    span.story-dot { (step.icon) }
                    div.story-words {
                        @if !step.date.is_empty() { p.story-date { (step.date) } }
                        p.story-what dir="auto" { (step.what) }
                        @if !step.details.0.is_empty() { div { (step.details) } }
                        (step.more)
                    }
                }
            }
        }
    }
}

fn class(step: &Step) -> &'static str {
    match (step.when, step.refused) {
        (When::Done, false) => "story-step story-done",
        (When::Done, true) => "story-step story-done story-refused",
        (When::Now, _) => "story-step story-now",
        (When::Next, _) => "story-step story-next",
    }
}

/// The administration's answer. The first sentence, bold, is the answer; then reason, cost, paper.
pub struct Answer<'a> {
    pub office: &'a str,
    /// "Antwort der Verwaltung, nach 35 Tagen".
    pub about: &'a str,
    pub text: &'a Markup,
}

pub fn answer_box(answer: &Answer<'_>) -> Markup {
    html! {
        div.answer {
            div.answer-head {
                span.icon-box.icon-box-strong { (Icon::Arcade) }
                div { strong { bdi { (answer.office) } } small { (answer.about) } }
            }
            div.prose { (answer.text) }
        }
    }
}
