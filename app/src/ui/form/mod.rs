//! Form fields: each with label, hint, error at the field, and what ties them together for a screen reader.
//!
//! A field's control has the id `f-NAME`, so that the error summary can link to it; markup and class names are KERN's.
//! Nothing is marked as required: what may stay empty says so.

mod choice;
mod date;
mod rating;

pub use choice::{Choice, Tile};
pub use date::DateTyped;
pub use rating::{Rating, rating_alone, ratings, ratings_of};

use super::icon::Icon;
use crate::Language;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};

/// A field before it is known of which kind it is: `Field::new(locale, "title", "Worum geht es?").hint("…").error(errors.of("title")).text(&typed.title)`.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    locale: &'static Locale,
    name: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
    error: Option<&'a str>,
    optional: bool,
    heading: bool,
    autocomplete: Option<&'a str>,
    most: Option<u32>,
    width: Width,
    language: Option<Language>,
}

/// How wide a control is, which tells how much is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    Full,
    /// A postcode, a code, a date.
    Short,
    /// A number of one to three digits.
    Narrow,
}

impl<'a> Field<'a> {
    pub fn new(locale: &'static Locale, name: &'a str, label: &'a str) -> Self {
        Self {
            locale,
            name,
            label,
            hint: None,
            error: None,
            optional: false,
            heading: false,
            autocomplete: None,
            most: None,
            width: Width::Full,
            language: None,
        }
    }

    #[must_use]
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// The error of this field, if there is one: `errors.of("title")`.
    #[must_use]
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Adds "(wenn Sie möchten)".
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The label is the page's `h1`: for one question a page.
    #[must_use]
    pub fn heading(mut self) -> Self {
        self.heading = true;
        self
    }

    /// A token of the HTML standard: `email`, `name`, `one-time-code`, `address-line1`, `off`.
    #[must_use]
    pub fn autocomplete(mut self, token: &'a str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// The most characters; a text area counts them aloud. More may be typed, and the server says so, so that nothing pasted is cut off.
    #[must_use]
    pub fn most(mut self, characters: u32) -> Self {
        self.most = Some(characters);
        self
    }

    /// What is typed is of this language, whatever the page is in.
    #[must_use]
    pub fn written_in(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// A line of text.
    pub fn text(self, value: &str) -> Markup {
        self.input("text", None, value)
    }

    pub fn email(self, value: &str) -> Markup {
        Self { autocomplete: self.autocomplete.or(Some("email")), ..self }.input("email", Some("email"), value)
    }

    pub fn telephone(self, value: &str) -> Markup {
        Self { autocomplete: self.autocomplete.or(Some("tel")), ..self }.input("tel", Some("tel"), value)
    }

    /// A code or a reference to copy: from left to right in every language, and no program corrects it.
    pub fn code(self, value: &str) -> Markup {
        self.input("text", Some("text"), value)
    }

    pub fn search(self, value: &str) -> Markup {
        self.input("search", None, value)
    }

    pub fn password(self, autocomplete: &'a str) -> Markup {
        self.autocomplete(autocomplete).input("password", None, "")
    }

    /// A whole number, typed as text, since spin buttons change values by accident.
    pub fn whole_number(self, value: &str) -> Markup {
        self.input("text", Some("numeric"), value)
    }

    /// A date as browsers know it, for staff; residents type three fields, see [`Field::date`].
    pub fn day(self, value: &str) -> Markup {
        self.width(Width::Short).input("date", None, value)
    }

    /// A time of day, for staff: `18:00`.
    pub fn time(self, value: &str) -> Markup {
        self.width(Width::Short).input("time", None, value)
    }

    /// Several lines; counts characters where [`Field::most`] is set.
    pub fn textarea(self, value: &str, rows: u32) -> Markup {
        let count = self.most.map(|_| format!("c-{}", self.name));
        self.around_input(&html! {
            textarea.kern-form-input__input.kern-form-input__input--error[self.error.is_some()] id=(self.id()) name=(self.name)
                rows=(rows) lang=[self.language.map(Language::tag)] dir=(self.language.map_or("auto", Language::direction)) autocomplete=[self.autocomplete] data-count=[count] aria-invalid=[self.invalid()]
                aria-describedby=[self.described_by()] { "\n" (value) }
            @if let Some(most) = self.most {
                p.field-count id={ "c-" (self.name) } data-most=(most) data-left=(t!(self.locale, "ui-count-left"))
                    data-over=(t!(self.locale, "ui-count-over")) { (t!(self.locale, "ui-count-most", count = most)) }
            }
        })
    }

    pub fn select(self, choices: &[Choice<'_>], chosen: &str) -> Markup {
        self.around_input(&html! {
            div.kern-form-input__select-wrapper {
                select.kern-form-input__input.kern-form-input__input--error[self.error.is_some()] id=(self.id()) name=(self.name)
                    autocomplete=[self.autocomplete] aria-invalid=[self.invalid()] aria-describedby=[self.described_by()] {
                    @for choice in choices { option value=(choice.value) selected[choice.value == chosen] { (choice.label) } }
                }
                (Icon::ChevronDown)
            }
        })
    }

    /// A file, or several; the form must be made with [`post_with_files`]. `accept` as in HTML: `image/jpeg,image/png`.
    pub fn file(self, accept: &str, several: bool) -> Markup {
        self.around_input(&html! {
            input.kern-form-input__input type="file" id=(self.id()) name=(self.name) accept=(accept) multiple[several]
                aria-invalid=[self.invalid()] aria-describedby=[self.described_by()];
        })
    }

    fn input(self, kind: &str, mode: Option<&str>, value: &str) -> Markup {
        let direction = match (kind, mode) {
            ("text", None) => Some("auto"),
            ("text", Some("text")) => Some("ltr"),
            _ => None,
        };
        let not_words = matches!(kind, "email" | "password") || direction == Some("ltr");
        self.around_input(&html! {
            input.kern-form-input__input.kern-form-input__input--error[self.error.is_some()] type=(kind) id=(self.id()) name=(self.name)
                value=(value) inputmode=[mode] dir=[direction] autocomplete=[self.autocomplete]
                spellcheck=[not_words.then_some("false")] aria-invalid=[self.invalid()]
                aria-describedby=[self.described_by()];
        })
    }

    /// Label, hint and error around one control.
    fn around_input(self, control: &Markup) -> Markup {
        let width = match self.width {
            Width::Full => "form-field kern-form-input",
            Width::Short => "form-field kern-form-input field-short",
            Width::Narrow => "form-field kern-form-input field-narrow",
        };
        let class = if self.error.is_some() { format!("{width} kern-form-input--error") } else { width.to_owned() };
        html! {
            div class=(class) {
                @if self.heading { h1 { (self.label_of_input()) } } @else { (self.label_of_input()) }
                (self.hint_and_error())
                (control)
            }
        }
    }

    fn label_of_input(self) -> Markup {
        html! { label.kern-label for=(self.id()) dir="auto" { (self.label_words()) } }
    }

    /// Legend, hint and error around several controls.
    fn around_group(self, body: &Markup) -> Markup {
        html! {
            fieldset.form-field.kern-fieldset.kern-fieldset--error[self.error.is_some()] aria-describedby=[self.described_by()] {
                legend.kern-label dir="auto" { @if self.heading { h1 { (self.label_words()) } } @else { (self.label_words()) } }
                (self.hint_and_error())
                (body)
            }
        }
    }

    fn label_words(self) -> Markup {
        html! {
            (self.label)
            @if self.optional { " " span.kern-label__optional { (t!(self.locale, "ui-optional")) } }
        }
    }

    fn hint_and_error(self) -> Markup {
        html! {
            @if let Some(hint) = self.hint { p.kern-hint id={ "h-" (self.name) } { (hint) } }
            @if let Some(error) = self.error { (error_line(self.locale, self.name, error)) }
        }
    }

    fn id(self) -> String {
        format!("f-{}", self.name)
    }

    fn invalid(self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }

    fn described_by(self) -> Option<String> {
        let parts = [
            self.hint.map(|_| format!("h-{}", self.name)),
            self.error.map(|_| format!("e-{}", self.name)),
            self.most.map(|_| format!("c-{}", self.name)),
        ];
        let ids: Vec<_> = parts.into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// The words at a field that is wrong; "Fehler:" is said, not shown, since the icon and the bar show it.
fn error_line(locale: &'static Locale, name: &str, error: &str) -> Markup {
    html! {
        p.kern-error id={ "e-" (name) } {
            (Icon::Triangle)
            span { span.hidden-visually { (t!(locale, "ui-error-word")) " " } (error) }
        }
    }
}

/// A form that changes something. `token` guards against foreign pages; `key` makes a second sending harmless.
pub fn post(action: &str, token: &str, key: Option<&str>, body: &Markup) -> Markup {
    html! {
        form method="post" action=(action) novalidate { (hidden("token", token)) @if let Some(key) = key { (hidden("key", key)) } (body) }
    }
}

/// The same, with files in it.
pub fn post_with_files(action: &str, token: &str, key: Option<&str>, body: &Markup) -> Markup {
    html! {
        form method="post" action=(action) enctype="multipart/form-data" novalidate {
            (hidden("token", token)) @if let Some(key) = key { (hidden("key", key)) } (body)
        }
    }
}

pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}
