//! Verfahren as residents see them: front page, overview, a procedure's page, its documents and privacy notice.
//! Rules are in `participation_core::procedure`.

mod becomes;
pub mod calendar;
pub mod closed;
pub mod desk;
pub mod document;
pub mod event;
pub mod front;
pub mod overview;
pub mod privacy;
pub mod search;
pub mod show;
mod statement;
mod teaser;

use maud::{Markup, html};
use participation_core::language::{Freshness, Method, Text, Texts};
use participation_core::procedure::{Decides, Level};

use crate::Language;
use crate::locale::{Key, Locale};
use crate::ui::notice::{TextState, text_banner};
use crate::ui::rich_text;
use crate::ui::weight::Influence;
use crate::{key, t};

fn influence(level: Level) -> Influence {
    match level {
        Level::Informed => Influence::Informed,
        Level::Heard => Influence::Heard,
        Level::Shaping => Influence::Shaping,
        Level::Deciding => Influence::Deciding,
    }
}

/// Who decides, as the bold part of the sentence.
fn decides(who: Decides) -> Key {
    match who {
        Decides::Council => key!("procedure-decides-council"),
        Decides::Committee => key!("procedure-decides-committee"),
        Decides::Borough => key!("procedure-decides-borough"),
        Decides::Administration => key!("procedure-decides-administration"),
        Decides::People => key!("procedure-decides-people"),
    }
}

/// A text in its own language and direction: where it is not the page's, the block says so.
pub(crate) fn block(asked: Language, text: Option<&Text>, view: impl Fn(&str) -> Markup) -> Markup {
    text.map(|text| standing(asked, text, view(&text.body))).unwrap_or_default()
}

/// The same with its paragraphs, lists and links.
pub(crate) fn rich(asked: Language, text: Option<&Text>) -> Markup {
    text.map(|text| standing(asked, text, rich_text::safe(text.html()))).unwrap_or_default()
}

fn standing(asked: Language, text: &Text, view: Markup) -> Markup {
    html! {
        @if text.language == asked { (view) }
        @else { div lang=(text.language.tag()) dir=(text.language.direction()) { (view) } }
    }
}

/// The same within a line: a title in a list, a name beside a number.
pub(crate) fn inline(asked: Language, text: Option<&Text>) -> Markup {
    let Some(text) = text else { return html! {} };
    line(asked, text.language, &text.body)
}

fn line(asked: Language, language: Language, words: &str) -> Markup {
    html! {
        @if language == asked { (words) }
        @else { span lang=(language.tag()) dir=(language.direction()) { (words) } }
    }
}

/// The lines of a text that is a list.
pub(crate) fn lines(asked: Language, text: Option<&Text>) -> Vec<Markup> {
    let Some(text) = text else { return Vec::new() };
    let said = text.body.lines().filter(|words| !words.trim().is_empty());
    said.map(|words| line(asked, text.language, words)).collect()
}

/// One banner for a page whose texts are not the current, human ones of the reader's language: the gravest
/// reason first.
pub(crate) fn banner(locale: &'static Locale, texts: &Texts, original: &str) -> Markup {
    banner_over(locale, texts.all(), original)
}

/// The same for a block of its own, such as an answer.
pub(crate) fn banner_of(locale: &'static Locale, texts: &Texts, of: &[(i64, &str)], original: &str) -> Markup {
    banner_over(locale, of.iter().filter_map(|(id, field)| texts.get(*id, field)), original)
}

fn banner_over<'a>(locale: &'static Locale, texts: impl Iterator<Item = &'a Text>, original: &str) -> Markup {
    let asked = locale.language();
    let mut stale = None;
    let (mut machine, mut fallback, mut draft) = (false, None, false);
    // What says nothing is missing in no language.
    for text in texts.filter(|text| !text.body.is_empty()) {
        if text.language != asked {
            fallback = Some(text.language);
        } else if let Freshness::Stale { german_since } = text.freshness {
            stale = Some(stale.map_or(german_since, |since: crate::Timestamp| since.max(german_since)));
        } else if text.method == Method::Machine {
            machine = true;
        } else if asked == Language::DeSimple && text.method != Method::Reviewed {
            draft = true;
        }
    }
    let state = match (stale, fallback) {
        (Some(since), _) => Some(TextState::Stale { since: locale.date(since) }),
        (None, Some(shown)) => Some(TextState::Fallback { shown }),
        (None, None) if machine => Some(TextState::Machine),
        (None, None) if draft => Some(TextState::SimpleDraft),
        (None, None) => None,
    };
    html! { @if let Some(state) = state { (text_banner(locale, &state, original)) } }
}

/// "5 Minuten, ohne Konto" and the like stand with the action; this names the voice that counts and what it
/// cannot prevent.
pub fn voice_words(voice: participation_core::procedure::Voice) -> (Key, Key) {
    use participation_core::procedure::Voice;
    match voice {
        Voice::ConfirmedEmail => (key!("procedure-voice-email"), key!("procedure-voice-email-limit")),
        Voice::Code => (key!("procedure-voice-code"), key!("procedure-voice-code-limit")),
        Voice::Token => (key!("procedure-voice-token"), key!("procedure-voice-token-limit")),
    }
}

/// "Mitte, West" or "Ganz Münster".
fn area(locale: &'static Locale, city: &str, boroughs: &[&str]) -> String {
    if boroughs.is_empty() { t!(locale, "procedure-whole-city", city = city).into_owned() } else { boroughs.join(", ") }
}
