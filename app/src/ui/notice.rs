//! Boxes that tell: a notice among the content, and the banner over a text that is stale, machine-made or in another language.

use super::icon::Icon;
use crate::Language;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, html};

/// The ground of a notice. Sun asks to look, brick is an error, green is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Leaf,
    Sun,
    Brick,
    Green,
    Plain,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Tone::Leaf => "notice",
            Tone::Sun => "notice notice-sun",
            Tone::Brick => "notice notice-brick",
            Tone::Green => "notice notice-green",
            Tone::Plain => "notice notice-plain",
        }
    }
}

pub fn notice(tone: Tone, icon: Icon, body: &Markup) -> Markup {
    html! { div class=(tone.class()) { (icon) div { (body) } } }
}

/// Says that something has just been done, and is read out at once.
pub fn done(words: &str) -> Markup {
    html! { div.notice.notice-green role="status" { (Icon::Tick) div { p { (words) } } } }
}

/// Why a text is not the current, human, own-language one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextState {
    /// The German text has moved on; the date in words.
    Stale {
        since: String,
    },
    Machine,
    /// There is no text in the reader's language, so this one stands in.
    Fallback {
        shown: Language,
    },
    /// Leichte Sprache that no reader's group has looked at.
    SimpleDraft,
}

/// The banner over a block of text; `original` leads to the German text.
pub fn text_banner(locale: &'static Locale, state: &TextState, original: &str) -> Markup {
    let (icon, words) = match state {
        TextState::Stale { since } => (Icon::Swap, t!(locale, "ui-text-stale", since = since.as_str())),
        TextState::Machine => (Icon::Cog, t!(locale, "ui-text-machine")),
        TextState::Fallback { shown } => {
            (Icon::Globe, t!(locale, "ui-text-fallback", language = language_name(locale, *shown)))
        }
        TextState::SimpleDraft => (Icon::Pen, t!(locale, "ui-text-simple-draft")),
    };
    let link = !matches!(state, TextState::Fallback { shown: Language::De } | TextState::SimpleDraft);
    html! {
        div.notice.notice-sun {
            (icon)
            div { p { (words) @if link { (locale.between()) a href=(original) hreflang="de" { (t!(locale, "ui-text-original")) } } } }
        }
    }
}

/// The name of a language in the reader's own.
pub fn language_name(locale: &'static Locale, language: Language) -> std::borrow::Cow<'static, str> {
    match language {
        Language::De => t!(locale, "ui-language-de"),
        Language::DeSimple => t!(locale, "ui-language-de-simple"),
        Language::En => t!(locale, "ui-language-en"),
        Language::Ar => t!(locale, "ui-language-ar"),
    }
}

/// A list without entries: says what could be there and offers it.
pub fn empty(words: &str, offer: &Markup) -> Markup {
    html! { div.empty { p { (words) } (offer) } }
}
