//! Radios, checkboxes, and tiles whose whole surface is the label.

use super::Field;
use crate::ui::icon::Icon;
use maud::{Markup, html};

/// One possible answer. An empty hint is none.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    pub value: &'a str,
    pub label: &'a str,
    pub hint: &'a str,
}

impl<'a> Choice<'a> {
    pub fn new(value: &'a str, label: &'a str) -> Self {
        Self { value, label, hint: "" }
    }
}

/// One possible answer as a tile; without an icon the tiles stand in rows, as candidates do.
#[derive(Clone, Copy, Debug)]
pub struct Tile<'a> {
    pub value: &'a str,
    pub label: &'a str,
    pub example: &'a str,
    pub icon: Option<Icon>,
}

impl Field<'_> {
    /// One of several.
    pub fn radios(self, choices: &[Choice<'_>], chosen: &str) -> Markup {
        self.checks("radio", choices, &[chosen])
    }

    /// Any of several, sent as the same name repeated.
    pub fn checkboxes(self, choices: &[Choice<'_>], chosen: &[&str]) -> Markup {
        self.checks("checkbox", choices, chosen)
    }

    /// One consent: the label stands beside the box, and says what a tick means. Sends `yes`.
    pub fn consent(self, given: bool) -> Markup {
        let class = if self.error.is_some() {
            "form-field kern-fieldset kern-fieldset--error"
        } else {
            "form-field kern-fieldset"
        };
        html! {
            div class=(class) {
                @if let Some(error) = self.error { (super::error_line(self.locale, self.name, error)) }
                div.kern-form-check {
                    input.kern-form-check__checkbox.kern-form-check__checkbox--error[self.error.is_some()] type="checkbox" id=(self.id())
                        name=(self.name) value="yes" checked[given] aria-invalid=[self.invalid()] aria-describedby=[self.described_by()];
                    label.kern-label for=(self.id()) { (self.label_words()) }
                    @if let Some(hint) = self.hint { p.kern-hint id={ "h-" (self.name) } { (hint) } }
                }
            }
        }
    }

    fn checks(self, kind: &str, choices: &[Choice<'_>], chosen: &[&str]) -> Markup {
        let class = format!(
            "kern-form-check__{kind}{}",
            if self.error.is_some() { format!(" kern-form-check__{kind}--error") } else { String::new() }
        );
        self.around_group(&html! {
            div.choices {
                @for (index, choice) in choices.iter().enumerate() {
                    @let id = self.id_of(index);
                    div.kern-form-check {
                        input class=(class) type=(kind) id=(id) name=(self.name) value=(choice.value) checked[chosen.contains(&choice.value)]
                            aria-describedby=[(!choice.hint.is_empty()).then(|| format!("{id}-hint"))];
                        label.kern-label for=(id) dir="auto" { (choice.label) }
                        @if !choice.hint.is_empty() { p.kern-hint id={ (id) "-hint" } { (choice.hint) } }
                    }
                }
            }
        })
    }

    /// One of several, each with icon, word and example.
    pub fn tiles(self, tiles: &[Tile<'_>], chosen: &str) -> Markup {
        self.tile_group("radio", tiles, &[chosen])
    }

    /// Any of several, as on a ballot.
    pub fn tile_checkboxes(self, tiles: &[Tile<'_>], chosen: &[&str]) -> Markup {
        self.tile_group("checkbox", tiles, chosen)
    }

    fn tile_group(self, kind: &str, tiles: &[Tile<'_>], chosen: &[&str]) -> Markup {
        let rows = tiles.iter().all(|tile| tile.icon.is_none());
        self.around_group(&html! {
            div.tiles.tiles-rows[rows] {
                @for (index, tile) in tiles.iter().enumerate() {
                    label.tile {
                        input type=(kind) id=(self.id_of(index)) name=(self.name) value=(tile.value) checked[chosen.contains(&tile.value)];
                        @if let Some(icon) = tile.icon { span.tile-icon { (icon) } }
                        span.tile-words { strong { (tile.label) } @if !tile.example.is_empty() { " " small { (tile.example) } } }
                    }
                }
            }
        })
    }

    /// The first control has the field's own id, so that the error summary's link reaches it.
    fn id_of(self, index: usize) -> String {
        if index == 0 { self.id() } else { format!("{}-{index}", self.id()) }
    }
}
