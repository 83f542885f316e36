//! The items of a meeting as a file: each begins on a page of its own that is whole by itself ([`sheet`]); what does not
//! stand there, or not in full, follows as its annex ([`annex`]), with tables where the page on the screen has charts.

mod annex;
mod sheet;

use std::borrow::Cow;

use participation_core::Language;
use participation_core::council::briefing::{Briefing, Briefings, QUOTE, QUOTED, Voice};
use participation_core::council::session::Stop;
use participation_core::council::{Decision, FIELDS, Uptake};
use participation_core::language::Text as Written;

use super::content::Told;
use super::{occasion, voices};
use crate::council::session::disposition_words;
use crate::council::session::way as stops;
use crate::council::{map, stances};
use crate::locale::Locale;
use crate::outcome::story::{early_words, result_words};
use crate::pdf::{Block, Document, Text, Version};
use crate::request::Visit;
use crate::t;
use crate::ui::shortened;

/// Millimetres of the map where it has a place of its own.
const MAP: u16 = 62;

/// How much of an item its first page has: what it leaves out or cuts, the annex has whole.
#[derive(Clone, Copy)]
struct Room {
    /// Voices of each side.
    voices: usize,
    /// Characters of a voice or a reason.
    words: usize,
    /// Lines of each list.
    lines: usize,
    /// Millimetres of the map; without any, the annex has it.
    map: Option<u16>,
}

/// The fullest first. The last one has to fit whatever was written.
const ROOMS: [Room; 12] = [
    Room { voices: QUOTED, words: QUOTE, lines: 9, map: Some(52) },
    Room { voices: 3, words: QUOTE, lines: 8, map: Some(52) },
    Room { voices: 2, words: QUOTE, lines: 8, map: Some(52) },
    Room { voices: 2, words: 200, lines: 7, map: Some(48) },
    Room { voices: 1, words: QUOTE, lines: 6, map: Some(48) },
    Room { voices: 2, words: 120, lines: 6, map: Some(44) },
    Room { voices: 1, words: 200, lines: 5, map: Some(40) },
    Room { voices: 1, words: 120, lines: 4, map: Some(36) },
    Room { voices: 1, words: 80, lines: 3, map: Some(34) },
    Room { voices: 1, words: 50, lines: 2, map: Some(32) },
    Room { voices: 1, words: 50, lines: 2, map: None },
    Room { voices: 1, words: 40, lines: 1, map: None },
];

/// One item, what was told about it, and for whom it is printed.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    visit: &'a Visit,
    all: &'a Briefings,
    own: &'a Briefing,
    told: &'a Told,
}

pub fn document(visit: &Visit, all: &Briefings, told: &Told) -> Document {
    let locale = visit.locale;
    let single = all.items.first().filter(|_| all.items.len() == 1);
    let title = single.map_or_else(|| occasion(visit, all), |own| own.item.name.clone());
    let city = visit.app.config.city.as_str();
    let footer = Text::new(&t!(locale, "briefing-as-of", date = locale.date(visit.now)));
    let mut out = Document::new(&Locale::plain(&title), city, visit.language, visit.now.city_day(), footer);
    for (place, own) in all.items.iter().enumerate() {
        if place > 0 {
            out.push(Block::NewPage);
        }
        out.push(Sheet { visit, all, own, told }.item());
    }
    out
}

impl<'a> Sheet<'a> {
    fn item(self) -> Block {
        let after = self.tables();
        let versions = ROOMS.iter().map(|room| {
            let mut rest = self.rest(*room);
            if !(rest.is_empty() && after.is_empty()) {
                rest.insert(0, Block::heading(2, t!(self.visit.locale, "briefing-annex")));
            }
            Version { page: self.page(*room, !rest.is_empty()), rest }
        });
        Block::OnePage { versions: versions.collect(), after }
    }

    /// The boroughs shaded, where the city has drawn them.
    fn map(self, width: u16) -> Option<Block> {
        let svg = map::drawing(&self.all.outlines, &self.own.boroughs())?;
        let alt = t!(self.visit.locale, "council-map-caption").into();
        Some(Block::Drawing { svg: Text::new(&svg), alt, width })
    }

    /// One office's word on what the paper takes up.
    fn taken(self, taken: &Uptake) -> Block {
        let words = self.visit.locale.text(disposition_words(taken.disposition));
        Block::paragraph(format!("{words} · {}", taken.office_name))
    }

    /// What people read as the reason; nothing where none was written.
    fn reason(self, of: i64) -> Option<&'a Written> {
        self.all.texts.get(of, "reason").filter(|own| !own.body.is_empty())
    }

    /// Who decided what and when, with the votes and against whom.
    fn decided(self, made: &Decision) -> Vec<Block> {
        let locale = self.visit.locale;
        let result = locale.text(result_words(made.result));
        let mut words =
            vec![format!("{}{}{} · {result}", made.body_name, locale.comma(), locale.date(made.meeting_day))];
        if let Some(votes) = made.votes {
            let (pro, contra, abstained) = (votes.for_it, votes.against, votes.abstained);
            words.push(t!(locale, "outcome-votes", pro = pro, contra = contra, abstained = abstained).into_owned());
        }
        if let Some(from) = made.departs_from {
            words.push(locale.text(stances::departs_words(from)).into_owned());
        }
        words.into_iter().map(Block::paragraph).collect()
    }

    /// A voice in so many characters of its own words.
    fn quoted(self, voice: &Voice, most: usize) -> Vec<Block> {
        let locale = self.visit.locale;
        let mut source = Vec::new();
        if voice.endorsements > 0 {
            source.push(t!(locale, "council-supported-by", count = voice.endorsements).into_owned());
        }
        if let Some((_, said)) = voice.answer {
            source.push(format!("{} {}", t!(locale, "briefing-answer"), locale.text(disposition_words(said))));
        }
        // Last, so that in Arabic no figure stands beside its letters.
        source.push(voice.reference.to_string());
        let words = format!("{}{}", voice.words, if voice.cut { " …" } else { "" });
        let quote = Block::Quote {
            title: Text::of(&voice.headline, voice.language),
            words: Text::of(&shortened(&words, most), voice.language),
            source: source.join(" · ").into(),
        };
        let reason = self.answered(voice).into_iter().flat_map(|reason| self.why(reason, most));
        [quote].into_iter().chain(reason).collect()
    }

    /// Why a voice's wish was not met, as far as it was not.
    fn answered(self, voice: &Voice) -> Option<&'a Written> {
        voice.answer.filter(|_| voices::departs(voice)).and_then(|(answer, _)| self.reason(answer))
    }

    /// Why, why early, and the wording, as far as they were recorded.
    fn said(self, made: &Decision, most: usize) -> Vec<Block> {
        let locale = self.visit.locale;
        let early = locale.text(early_words(made.result));
        let labels = [t!(locale, "briefing-why"), early.clone(), t!(locale, "outcome-wording")];
        let texts = ["reason", "early", "wording"].map(|field| self.all.texts.get(made.id, field));
        let told = labels.into_iter().zip(texts).filter_map(|(label, text)| Some((label, text?)));
        let mut out: Vec<Block> = told
            .filter(|(_, text)| !text.body.is_empty())
            .flat_map(|(label, text)| [Block::note(label), written(text, most)])
            .collect();
        // Recorded before this was a text with variants.
        if let (Some(reason), None) = (&made.early_reason, texts[1]) {
            let text = Text::of(&shortened(reason, most), Language::De);
            out.extend([Block::note(early), Block::Paragraph { text }]);
        }
        out
    }

    /// Whether anything of it is cut in this room.
    fn is_long(self, made: &Decision, room: Room) -> bool {
        let texts = FIELDS.iter().filter_map(|field| self.all.texts.get(made.id, field));
        texts.into_iter().any(|text| text.body.chars().count() > room.words)
    }

    fn why(self, reason: &Written, most: usize) -> [Block; 2] {
        [Block::note(t!(self.visit.locale, "briefing-why")), written(reason, most)]
    }
}

/// So many characters of somebody's words, in their language.
fn written(words: &Written, most: usize) -> Block {
    Block::Paragraph { text: Text::of(&shortened(&words.body, most), words.language) }
}

/// "9. Dezember 2026, Rat der Stadt Münster: Hier wird entschieden"
fn way(visit: &Visit, stop: &Stop) -> String {
    let locale = visit.locale;
    let day = stop.starts_at.map_or_else(|| t!(locale, "council-stop-no-date"), |at| Cow::Owned(locale.date(at)));
    let mut words = format!("{day}{}{}: {}", locale.comma(), stop.body, stops::what(visit, stop));
    if !stop.cancelled && stop.off && stop.comes(visit.now) {
        words = format!("{words} · {}", t!(locale, "council-stop-off"));
    }
    if let Some(result) = stop.minutes().result(visit.now) {
        words = format!("{words} · {} {result}", t!(locale, "council-stop-result"));
    }
    words
}
