//! Cards: drawing, chip, title as the one stretched link, two lines, meta with icons, a foot pinned to the bottom.

use super::chip::{Status, chip_saying};
use super::drawing::Drawing;
use super::flow::bar;
use super::icon::Icon;
use crate::locale::Locale;
use maud::{Markup, Render, html};

/// A fact with its icon: a date, a place, a topic.
#[derive(Clone, Debug)]
pub struct Meta {
    pub icon: Icon,
    pub words: String,
}

impl Meta {
    pub fn new(icon: Icon, words: impl Into<String>) -> Self {
        Self { icon, words: words.into() }
    }
}

/// The line of facts under a title or at the foot of a card.
pub fn meta(facts: &[Meta]) -> Markup {
    html! {
        @if !facts.is_empty() {
            ul.meta { @for fact in facts { li { (fact.icon) span dir="auto" { (fact.words) } } } }
        }
    }
}

/// A card that leads to one page.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    pub drawing: Option<Drawing>,
    pub status: Option<&'a Status>,
    /// Words on the chip; the status's own where empty.
    pub status_words: &'a str,
    pub title: &'a str,
    /// The title's language where it is not the page's, so that it is read out rightly.
    pub title_lang: Option<&'a str>,
    pub href: &'a str,
    pub text: Markup,
    pub meta: Vec<Meta>,
    pub foot: Foot,
}

/// What stands at the bottom of a card.
#[derive(Clone, Debug)]
pub enum Foot {
    None,
    /// A bar and its words: how many answered.
    Progress {
        share: f64,
        words: Markup,
    },
    /// A count with the hand at the start, a button or a word at the end.
    Support {
        count: String,
        action: Markup,
    },
}

/// The card of a list, three beside each other.
pub fn card(locale: &'static Locale, card: &Card<'_>) -> Markup {
    html! {
        article.card.card-linked {
            @if let Some(drawing) = card.drawing { div.card-picture { (drawing) } }
            (words(locale, card))
        }
    }
}

/// The one card over the whole width, its drawing beside the words.
pub fn lead_card(locale: &'static Locale, card: &Card<'_>) -> Markup {
    html! {
        article.card.card-linked.card-lead {
            @if let Some(drawing) = card.drawing { div.card-picture { (drawing) } }
            div.card-words { (words(locale, card)) }
        }
    }
}

fn words(locale: &'static Locale, card: &Card<'_>) -> Markup {
    html! {
        @if let Some(status) = card.status {
            @if card.status_words.is_empty() { (chip_saying(status, &status.word(locale))) } @else { (chip_saying(status, card.status_words)) }
        }
        h3.card-title { a href=(card.href) lang=[card.title_lang] dir="auto" { (card.title) } }
        div.card-text { (card.text) }
        (meta(&card.meta))
        @match &card.foot {
            Foot::None => {}
            Foot::Progress { share, words } => { div.card-foot { (bar(*share)) p.small.muted { (words) } } }
            Foot::Support { count, action } => {
                div.card-foot-line { span.count { (Icon::Hand) span { (count) } } (action) }
            }
        }
    }
}

/// Cards beside each other, as many as fit.
pub fn card_grid(cards: impl IntoIterator<Item = Markup>) -> Markup {
    html! { ul.card-grid { @for card in cards { li { (card) } } } }
}

/// A thing one can do now: icon, word, two lines, one button.
pub struct ActionCard<'a> {
    pub icon: Icon,
    /// The most wanted one has its icon on the sun.
    pub wanted: bool,
    pub title: &'a str,
    pub text: Markup,
    pub button: Markup,
}

impl Render for ActionCard<'_> {
    fn render(&self) -> Markup {
        html! {
            div.card {
                div.card-action-head {
                    span.icon-box.icon-box-sun[self.wanted] { (self.icon) }
                    h3 { (self.title) }
                }
                div.card-text { (self.text) }
                (self.button)
            }
        }
    }
}

/// A card with a heading and anything in it, beside the main column.
pub fn side_card(title: &str, body: &Markup) -> Markup {
    html! { section.card { h2.card-title { (title) } (body) } }
}
