//! Buttons and links that look like buttons. One sun button a page.

use super::icon::Icon;
use maud::{Markup, html};

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one action most wanted on the page.
    Sun,
    /// The main action of a form.
    Main,
    /// An action beside others, equal to them.
    Outline,
    /// Back, print, save.
    Quiet,
    /// Withdraw, delete.
    Danger,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Weight::Sun => "button-sun",
            Weight::Main => "button-main",
            Weight::Outline => "button-outline",
            Weight::Quiet => "button-quiet",
            Weight::Danger => "button-danger",
        }
    }
}

/// A button or a link; `Icon::ArrowOn` stands after the words, every other icon before them.
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    words: &'a str,
    weight: Weight,
    icon: Option<Icon>,
    small: bool,
    wide: bool,
    name_value: Option<(&'a str, &'a str)>,
    about: Option<&'a str>,
}

impl<'a> Button<'a> {
    pub fn new(words: &'a str, weight: Weight) -> Self {
        Self { words, weight, icon: None, small: false, wide: false, name_value: None, about: None }
    }

    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    #[must_use]
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// What the form says when this button sent it.
    #[must_use]
    pub fn says(mut self, name: &'a str, value: &'a str) -> Self {
        self.name_value = Some((name, value));
        self
    }

    /// Hidden words after the visible ones, where several buttons on a page say the same: "Unterstützen: Trinkbrunnen …".
    #[must_use]
    pub fn about(mut self, about: &'a str) -> Self {
        self.about = Some(about);
        self
    }

    /// A button that sends the form around it.
    pub fn submit(self) -> Markup {
        html! {
            button type="submit" class=(self.class()) name=[self.name_value.map(|pair| pair.0)] value=[self.name_value.map(|pair| pair.1)] {
                (self.inside())
            }
        }
    }

    /// A link to a page; a link never changes anything.
    pub fn link(self, href: &str) -> Markup {
        html! { a class=(self.class()) href=(href) { (self.inside()) } }
    }

    /// A link to a file to keep.
    pub fn download(self, href: &str) -> Markup {
        html! { a class=(self.class()) href=(href) download { (self.inside()) } }
    }

    /// Prints the page; hidden where JavaScript does not run, since every browser has its own way to print.
    pub fn print(self) -> Markup {
        html! { button type="button" class=(self.class()) data-print hidden { (self.inside()) } }
    }

    fn class(self) -> String {
        let mut class = format!("button {}", self.weight.class());
        if self.small {
            class.push_str(" button-small");
        }
        if self.wide {
            class.push_str(" button-wide");
        }
        class
    }

    fn inside(self) -> Markup {
        let after = self.icon == Some(Icon::ArrowOn);
        html! {
            @if let Some(icon) = self.icon.filter(|_| !after) { (icon) }
            span { (self.words) @if let Some(about) = self.about { span.hidden-visually { ": " bdi { (about) } } } }
            @if after { (Icon::ArrowOn) }
        }
    }
}
