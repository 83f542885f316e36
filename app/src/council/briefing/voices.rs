//! Voices for and against in their own words, side by side; then those about the matter, and those that nobody has read
//! for a side yet.

use maud::{Markup, html};
use participation_core::council::briefing::{Briefing, Briefings, QUOTED, Voice};
use participation_core::council::uptake::Side;
use participation_core::outcome::Disposition;

use crate::council::session::disposition_words;
use crate::outcome::impact::page_of;
use crate::procedure::block;
use crate::request::Visit;
use crate::t;
use crate::ui::chip::{Status, chip};
use crate::ui::code;

/// What is shown of each side: its heading, how many there are, and the quoted ones.
pub fn of(own: &Briefing, side: Option<Side>) -> Vec<&Voice> {
    own.voices.iter().filter(|voice| voice.side == side).collect()
}

/// How many tied contributions there are on a side.
pub fn count(own: &Briefing, side: Side) -> i64 {
    match side {
        Side::For => own.sides.for_it,
        Side::Against => own.sides.against,
        Side::Neutral => own.sides.neutral,
    }
}

/// Whether an answer does not do what was asked for.
pub fn departs(voice: &Voice) -> bool {
    voice.answer.is_some_and(|(_, said)| matches!(said, Disposition::No | Disposition::Partly))
}

pub fn section(visit: &Visit, all: &Briefings, own: &Briefing) -> Markup {
    let locale = visit.locale;
    let (neutral, unread) = (of(own, Some(Side::Neutral)), of(own, None));
    let said = own.sides.for_it + own.sides.against > 0;
    html! {
        section.stack.stack-wide {
            h2 { (t!(locale, "briefing-voices")) }
            p.small.muted { (t!(locale, "briefing-voices-note")) }
            @if said {
                div.columns.columns-half {
                    (side(visit, all, own, Side::For))
                    (side(visit, all, own, Side::Against))
                }
            }
            @if !neutral.is_empty() { (side(visit, all, own, Side::Neutral)) }
            @if !unread.is_empty() {
                section.stack {
                    h3 { (t!(locale, "briefing-unread")) }
                    @for voice in unread { (quoted(visit, all, voice)) }
                }
            }
            @if own.voices.is_empty() { p { (t!(locale, "briefing-voices-none")) } }
        }
    }
}

fn side(visit: &Visit, all: &Briefings, own: &Briefing, side: Side) -> Markup {
    let locale = visit.locale;
    let (shown, count) = (of(own, Some(side)), count(own, side));
    html! {
        section.stack {
            h3 { (locale.text(super::side_words(side))) ": " span.number { (locale.number(count)) } }
            @if shown.is_empty() { p { (t!(locale, "briefing-side-none")) } }
            @for voice in &shown { (quoted(visit, all, voice)) }
            @if count > i64::try_from(QUOTED).unwrap_or(i64::MAX) {
                p.small.muted { (t!(locale, "briefing-most-supported", count = shown.len())) }
            }
        }
    }
}

fn quoted(visit: &Visit, all: &Briefings, voice: &Voice) -> Markup {
    let locale = visit.locale;
    let href = visit.link(&format!("/{}/{}", page_of(voice.kind), voice.reference));
    html! {
        article.card.stack {
            h4.card-title { a href=(href) lang=(voice.language.tag()) dir="auto" { (voice.headline) } }
            @if !voice.words.is_empty() {
                blockquote.quote lang=(voice.language.tag()) dir="auto" { (voice.words) @if voice.cut { " …" } }
            }
            p.small.muted {
                (code(&voice.reference))
                @if voice.endorsements > 0 { " · " span.number { (t!(locale, "council-supported-by", count = voice.endorsements)) } }
            }
            @if let Some((answer, said)) = voice.answer {
                div {
                    p { (t!(locale, "briefing-answer")) " " strong { (locale.text(disposition_words(said))) } }
                    @if departs(voice) {
                        (chip(locale, &Status::Departs))
                        (block(visit.language, all.texts.get(answer, "reason"), |text| html! { p { (text) } }))
                    }
                }
            }
        }
    }
}
