//! Check your answers before they are sent: each with its question and a way to change it.

use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};

pub struct Answered<'a> {
    pub question: &'a str,
    pub answer: Markup,
    /// Where it can be changed; none for what cannot.
    pub change: Option<&'a str>,
}

pub fn check_answers(locale: &'static Locale, answers: &[Answered<'_>]) -> Markup {
    html! {
        dl.facts {
            @for answered in answers {
                div.fact {
                    dt { (answered.question) }
                    dd { (answered.answer) }
                    @if let Some(href) = answered.change {
                        dd.fact-change { a href=(href) { (t!(locale, "ui-change")) span.hidden-visually { ": " (answered.question) } } }
                    }
                }
            }
        }
    }
}
