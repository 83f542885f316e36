//! What a decision is about, beside the decision: its procedures and the published contributions it is tied to, each
//! with the way to its page.

use maud::{Markup, html};
use participation_core::council::Concern;

use crate::outcome::impact::page_of;
use crate::request::Visit;
use crate::t;
use crate::ui::code;

/// The contributions by title and number; of many, the first and how many more there are.
pub fn contributions(visit: &Visit, concern: &Concern) -> Markup {
    let locale = visit.locale;
    let more = concern.total - i64::try_from(concern.named.len()).unwrap_or_default();
    html! {
        @if !concern.named.is_empty() {
            p.small.muted { (t!(locale, "council-concerned", count = concern.total)) }
            ul.line-list {
                @for own in &concern.named {
                    li {
                        a href=(visit.link(&format!("/{}/{}", page_of(own.kind), own.reference))) lang=(own.language.tag()) dir="auto" { (own.headline) }
                        span.small.muted { (code(&own.reference)) }
                    }
                }
                @if more > 0 { li { span.muted { (t!(locale, "council-concerned-more", count = more)) } } }
            }
        }
    }
}

/// The procedures, already as links.
pub fn procedures(visit: &Visit, links: &[Markup]) -> Markup {
    html! {
        @for link in links {
            p { span.small.muted { (t!(visit.locale, "council-procedure")) } " · " (link) }
        }
    }
}
