//! Filters of a list: one word per facet that opens a panel over the list; what is chosen stands as removable chips beside the count.

use super::button::{Button, Weight};
use super::form::{Choice, Field};
use super::icon::Icon;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};

/// One facet. Each has its own small GET form; `keep` are the other parameters of the address, so that nothing gets lost.
pub struct Facet<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub choices: &'a [Choice<'a>],
    pub chosen: &'a [&'a str],
    /// One of them or several.
    pub several: bool,
    /// The order of the list, at the end of the bar, showing what is chosen.
    pub is_order: bool,
}

/// A filter in force: its word and the address of the list without it.
pub struct Chosen {
    pub words: String,
    pub without: String,
}

pub fn filter_bar(locale: &'static Locale, action: &str, facets: &[Facet<'_>], keep: &[(&str, &str)]) -> Markup {
    html! {
        div.filter-bar {
            @for facet in facets {
                details.filter.filter-used[!facet.is_order && !facet.chosen.is_empty()].filter-sort[facet.is_order] {
                    summary { span { (summary(locale, facet)) } (Icon::ChevronDown) }
                    form.filter-panel method="get" action=(action) {
                        @for (name, value) in keep.iter().filter(|pair| pair.0 != facet.name) { (super::form::hidden(name, value)) }
                        @let field = Field::new(locale, facet.name, facet.label);
                        @if facet.several { (field.checkboxes(facet.choices, facet.chosen)) }
                        @else { (field.radios(facet.choices, facet.chosen.first().copied().unwrap_or_default())) }
                        (Button::new(&t!(locale, "ui-filter-apply"), Weight::Main).small().about(facet.label).submit())
                    }
                }
            }
        }
    }
}

fn summary(locale: &'static Locale, facet: &Facet<'_>) -> Markup {
    let label_of = |value: &str| facet.choices.iter().find(|choice| choice.value == value).map(|choice| choice.label);
    let only = facet.chosen.first().and_then(|value| label_of(value));
    html! {
        @match (facet.is_order, only, facet.chosen.len()) {
            (true, Some(order), _) => { span.hidden-visually { (facet.label) ": " } (order) }
            (false, Some(_), count) if facet.several => { (facet.label) ": " (locale.number(u32::try_from(count).unwrap_or(u32::MAX))) }
            (false, Some(label), _) => { (facet.label) ": " (label) }
            _ => { (facet.label) }
        }
    }
}

/// The count in words, the chosen filters as chips, and "Alle Filter entfernen" last.
pub fn filter_chosen(locale: &'static Locale, count: &Markup, chosen: &[Chosen], none_href: &str) -> Markup {
    html! {
        div.filter-chosen {
            h2.filter-count { (count) }
            @if !chosen.is_empty() {
                ul {
                    @for filter in chosen {
                        li {
                            a.pill.pill-chosen href=(filter.without) {
                                span { span.hidden-visually { (t!(locale, "ui-filter-remove")) " " } (filter.words) } (Icon::Cross)
                            }
                        }
                    }
                }
                a href=(none_href) { (t!(locale, "ui-filter-none")) }
            }
        }
    }
}
