//! A scale for each of several statements: one fieldset a statement, five fields, ends in words, "Weiß nicht" always.

use super::error_line;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};

/// One statement to be rated from 1 to 5, or to the last step of its scale.
#[derive(Clone, Copy, Debug)]
pub struct Rating<'a> {
    pub name: &'a str,
    pub statement: &'a str,
    /// `1` to the last step, `unknown`, or empty.
    pub chosen: &'a str,
    pub error: Option<&'a str>,
}

/// The statements below one another in a card; `ends` are the words for 1 and 5.
pub fn ratings(locale: &'static Locale, statements: &[Rating<'_>], ends: (&str, &str)) -> Markup {
    ratings_of(locale, statements, ends, 5)
}

/// The same for a scale of another length; `ends` are the words for 1 and the last.
pub fn ratings_of(locale: &'static Locale, statements: &[Rating<'_>], ends: (&str, &str), steps: u8) -> Markup {
    html! { div.card.ratings { @for statement in statements { (rating(locale, *statement, ends, steps, true)) } } }
}

/// One scale whose statement stands above it as the page's heading: said again for screen readers, not shown twice.
pub fn rating_alone(locale: &'static Locale, statement: Rating<'_>, ends: (&str, &str), steps: u8) -> Markup {
    html! { div.card.ratings { (rating(locale, statement, ends, steps, false)) } }
}

fn rating(locale: &'static Locale, rating: Rating<'_>, ends: (&str, &str), steps: u8, shown: bool) -> Markup {
    let last = steps.to_string();
    let name = rating.name;
    let described = rating.error.map(|_| format!("e-{name}"));
    html! {
        fieldset.rating.rating-error[rating.error.is_some()] aria-describedby=[described] {
                legend.rating-words.hidden-visually[!shown] { (rating.statement) }
                @if let Some(error) = rating.error { (error_line(locale, name, error)) }
                div.rating-answer {
                    div.rating-scale {
                        @for value in 1..=steps {
                            @let value = value.to_string();
                            label.rating-box {
                                input type="radio" name=(name) value=(value) id=[(value == "1").then(|| format!("f-{name}"))]
                                    checked[rating.chosen == value];
                                span {
                                    (value)
                                    @if value == "1" { span.hidden-visually { ", " (ends.0) } }
                                    @if value == last { span.hidden-visually { ", " (ends.1) } }
                                }
                            }
                        }
                    }
                    p.rating-ends aria-hidden="true" { span { (ends.0) } span { (ends.1) } }
                    div.kern-form-check {
                        input.kern-form-check__radio type="radio" id={ "f-" (name) "-unknown" } name=(name) value="unknown"
                            checked[rating.chosen == "unknown"];
                        label.kern-label for={ "f-" (name) "-unknown" } { (t!(locale, "ui-rating-unknown")) }
                    }
                }
        }
    }
}
