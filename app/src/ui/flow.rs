//! One question a page: progress in words and as a bar, one main button, back, and the ways to stop or to ask for help.

use super::error_summary::{FormErrors, error_summary};
use super::icon::Icon;
use super::layout::telephone;
use crate::config::Contact;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};

/// How far a person has come.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// "Frage 3 von 7".
    pub words: &'a str,
    /// "noch etwa 3 Minuten", or what was chosen so far.
    pub beside: &'a str,
    pub step: u32,
    pub of: u32,
}

/// A page of a flow. `body` holds the `h1` (often the legend of the field) and the form.
pub fn flow(locale: &'static Locale, progress: Option<Progress<'_>>, errors: &FormErrors, body: &Markup) -> Markup {
    html! {
        div.flow {
            @if let Some(progress) = progress { (progress_bar(progress)) }
            (error_summary(locale, errors))
            (body)
        }
    }
}

fn progress_bar(progress: Progress<'_>) -> Markup {
    html! {
        div.flow-progress {
            p.flow-progress-words { strong { (progress.words) } span { (progress.beside) } }
            (bar(f64::from(progress.step) / f64::from(progress.of.max(1))))
        }
    }
}

/// A bar filled from the inline start; `share` between 0 and 1. The number stands in words beside it, so it is hidden from screen readers.
pub fn bar(share: f64) -> Markup {
    let width = format!("{:.2}%", share.clamp(0.0, 1.0) * 100.0);
    html! {
        svg.bar width="100%" height="8" aria-hidden="true" { rect width=(width) height="100%" {} }
    }
}

/// Save and go on later, and the telephone: under the same line on every page of a flow.
pub fn help(locale: &'static Locale, contact: &Contact, save_href: Option<&str>) -> Markup {
    html! {
        div.flow-help {
            @if let Some(href) = save_href {
                p.with-icon { (Icon::Clock) span { a href=(href) { (t!(locale, "ui-flow-save")) } (locale.between()) (t!(locale, "ui-flow-save-how")) } }
            }
            (telephone(locale, contact))
        }
    }
}

/// Where the steps of a longer task are few and have names: done, now, to come.
pub fn steps(locale: &'static Locale, names: &[&str], now: usize) -> Markup {
    html! {
        ol.steps aria-label=(t!(locale, "ui-steps")) {
            @for (index, name) in names.iter().enumerate() {
                li.step-done[index < now] aria-current=[(index == now).then_some("step")] {
                    (name) @if index < now { span.hidden-visually { " (" (t!(locale, "ui-step-done")) ")" } }
                }
            }
        }
    }
}
