//! What stands on no first page, and what did not fit on this one, in full.

use participation_core::council::briefing::Voice;
use participation_core::council::uptake::Side;

use super::{MAP, Room, Sheet, way, written};
use crate::council::briefing::{open, reached, side_words, voices};
use crate::pdf::{Block, Text};
use crate::survey;
use crate::t;

impl Sheet<'_> {
    /// What the first page leaves out or cuts in this room.
    pub(super) fn rest(self, room: Room) -> Vec<Block> {
        let Self { visit, all, own, .. } = self;
        let locale = visit.locale;
        let mut out = Vec::new();
        let cut = |id| self.reason(id).is_some_and(|reason| reason.body.chars().count() > room.words);
        let points = open::points(visit, all, own);
        if own.decided().is_none() && points.len() > room.lines {
            out.push(Block::heading(3, open::heading(visit, all)));
            out.push(Block::List { items: points.iter().map(|own| Text::new(&own.words)).collect() });
        }
        if own.decisions.len() > room.lines || own.decisions.iter().any(|made| self.is_long(made, room)) {
            out.push(Block::heading(3, t!(locale, "council-decided")));
            for made in own.decisions.iter().rev() {
                out.extend(self.decided(made));
                out.extend(self.said(made, usize::MAX));
            }
        }
        if let Some(map) = room.map.is_none().then(|| self.map(MAP)).flatten() {
            out.extend([Block::heading(3, t!(locale, "council-where")), map]);
        }
        out.extend(self.voices(room));
        if own.uptakes.len() > room.lines || own.uptakes.iter().any(|taken| cut(taken.id)) {
            out.push(Block::heading(3, t!(locale, "briefing-taken-up")));
            for taken in &own.uptakes {
                out.push(self.taken(taken));
                out.extend(self.reason(taken.id).map(|reason| written(reason, usize::MAX)));
            }
        }
        if own.way.len() > room.lines {
            out.push(Block::heading(3, t!(locale, "council-paper-way")));
            out.push(Block::List { items: own.way.iter().map(|stop| Text::new(&way(visit, stop))).collect() });
        }
        out
    }

    /// Tables that no first page has room for: who was reached, and what surveys add up to.
    pub(super) fn tables(self) -> Vec<Block> {
        let locale = self.visit.locale;
        let mut out = reached::print(self.visit, self.all, self.own, &self.told.reached);
        for results in self.told.surveys(self.own) {
            out.push(Block::heading(3, t!(locale, "council-survey")));
            out.extend(survey::print::print(locale, results));
        }
        out
    }

    /// Those that the page does not quote, or not in full.
    fn voices(self, room: Room) -> Vec<Block> {
        let locale = self.visit.locale;
        let own = self.own;
        let on_page = |side: Option<Side>| match side {
            Some(Side::For | Side::Against) => room.voices,
            None if own.sides.for_it + own.sides.against == 0 => room.voices,
            _ => 0,
        };
        let mut out = Vec::new();
        for side in [Some(Side::For), Some(Side::Against), Some(Side::Neutral), None] {
            let left = |(place, voice): (usize, &Voice)| place >= on_page(side) || self.is_cut(voice, room);
            let left: Vec<&Voice> = voices::of(own, side)
                .into_iter()
                .enumerate()
                .filter(|(n, own)| left((*n, own)))
                .map(|(_, own)| own)
                .collect();
            if left.is_empty() {
                continue;
            }
            let words = side.map_or_else(|| t!(locale, "briefing-unread"), |side| locale.text(side_words(side)));
            out.push(Block::heading(4, words));
            out.extend(left.into_iter().flat_map(|voice| self.quoted(voice, usize::MAX)));
            let shown = voices::of(own, side).len();
            if side.is_some_and(|side| voices::count(own, side) > i64::try_from(shown).unwrap_or(i64::MAX)) {
                out.push(Block::note(t!(locale, "briefing-most-supported", count = shown)));
            }
        }
        if !out.is_empty() {
            let head = Block::heading(3, t!(locale, "briefing-annex-voices"));
            out.splice(0..0, [head, Block::note(t!(locale, "briefing-voices-note"))]);
        }
        out
    }

    fn is_cut(self, voice: &Voice, room: Room) -> bool {
        let long = |words: &str| words.chars().count() > room.words;
        long(&voice.words) || self.answered(voice).is_some_and(|reason| long(&reason.body))
    }
}
