//! What is missing in a form, first on the page: links to the fields, the same words as at the field.

use super::icon::Icon;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};
use std::borrow::Cow;

/// What is wrong with a form, field by field in the order of the page. Said in the person's language.
#[derive(Clone, Debug, Default)]
pub struct FormErrors(Vec<(String, Cow<'static, str>)>);

impl FormErrors {
    pub fn add(&mut self, field: impl Into<String>, words: impl Into<Cow<'static, str>>) {
        self.0.push((field.into(), words.into()));
    }

    /// The first error of a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == field).map(|(_, words)| words.as_ref())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }
}

/// The box above the `h1`; nothing where there is no error. Says how many things are missing, and takes the focus.
pub fn error_summary(locale: &'static Locale, errors: &FormErrors) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.error-summary role="alert" tabindex="-1" data-error-summary aria-labelledby="error-summary-title" {
                h2 #error-summary-title { (Icon::Triangle) span { (t!(locale, "ui-errors", count = errors.len() as u32)) } }
                ul { @for (field, words) in &errors.0 { li { a href={ "#f-" (field) } { (words) } } } }
            }
        }
    }
}
