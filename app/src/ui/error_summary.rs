//! What is missing in a form, first on the page: links to the fields, the same words as at the field.

use super::icon::Icon;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};
use std::borrow::Cow;

/// What is wrong with a form, field by field in the order of the page. Said in the person's language.
#[derive(Clone, Debug, Default)]
pub struct FormErrors {
    fields: Vec<(String, Cow<'static, str>)>,
    title: Option<Cow<'static, str>>,
}

impl FormErrors {
    pub fn add(&mut self, field: impl Into<String>, words: impl Into<Cow<'static, str>>) {
        self.fields.push((field.into(), words.into()));
    }

    /// Says above the list what is wrong, where it is one thing and "missing or does not fit" would not tell.
    pub fn add_titled(
        &mut self,
        title: impl Into<Cow<'static, str>>,
        field: impl Into<String>,
        words: impl Into<Cow<'static, str>>,
    ) {
        self.title = Some(title.into());
        self.add(field, words);
    }

    /// What stands above the list: the words of one thing, else how many there are.
    fn title(&self, locale: &'static Locale) -> Cow<'static, str> {
        match &self.title {
            Some(title) if self.fields.len() == 1 => title.clone(),
            _ => t!(locale, "ui-errors", count = self.fields.len() as u32),
        }
    }

    /// The first error of a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| own == field).map(|(_, words)| words.as_ref())
    }

    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    pub fn len(&self) -> usize {
        self.fields.len()
    }
}

/// The box above the `h1`; nothing where there is no error. Says how many things are missing, and takes the focus.
pub fn error_summary(locale: &'static Locale, errors: &FormErrors) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.error-summary role="alert" tabindex="-1" data-error-summary aria-labelledby="error-summary-title" {
                h2 #error-summary-title { (Icon::Triangle) span { (errors.title(locale)) } }
                ul { @for (field, words) in &errors.fields { li { a href={ "#f-" (field) } { (words) } } } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn one_thing_is_named_above_the_list_and_several_are_counted() {
        let locale = Locale::of(Language::De);
        let mut errors = FormErrors::default();
        errors.add_titled("Dieser Code passt nicht", "code", "Prüfen Sie ihn.");
        assert!(error_summary(locale, &errors).into_string().contains("<span>Dieser Code passt nicht</span>"));
        errors.add("reference", "Sie fehlt.");
        let counted = Locale::plain(&error_summary(locale, &errors).into_string());
        assert!(!counted.contains("Dieser Code passt nicht") && counted.contains("2 Angaben"), "{counted}");
    }
}
