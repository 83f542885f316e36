//! The first page of an item: what was decided or is open, numbers with the map, voices of both sides, what the paper
//! takes up, who was reached, and the paper's way.

use participation_core::Language;
use participation_core::council::uptake::Side;

use super::{Room, Sheet, way, written};
use crate::contribution::receipt::kind_words;
use crate::contribution::story::channel_words;
use crate::council::briefing::content::{by_channel, by_kind};
use crate::council::briefing::{
    finding, here, is_over, minutes, occasion, open, public_path, reached, role, side_words, voices,
};
use crate::council::session::disposition_words;
use crate::council::show;
use crate::locale::Key;
use crate::pdf::{Block, Table, Text};
use crate::survey;
use crate::t;

/// So few lines leave no place to say how voices were chosen; the annex says it then.
const TIGHT: usize = 4;

impl Sheet<'_> {
    /// What fits into this room, and where the rest is.
    pub(super) fn page(self, room: Room, annex: bool) -> Vec<Block> {
        let Self { visit, all, own, .. } = self;
        let locale = visit.locale;
        let mut out = vec![Block::Heading { level: 1, text: Text::of(&own.item.name, Language::De) }];
        let item = t!(locale, "outcome-item", item = own.item.number.as_str());
        let number =
            if own.paper.reference.is_empty() { own.paper.kind.as_str() } else { own.paper.reference.as_str() };
        out.push(Block::paragraph(format!("{} · {item} · {number} · {}", occasion(visit, all), role(visit, all, own))));
        if all.page.meeting.cancelled {
            out.push(Block::paragraph(t!(locale, "council-meeting-cancelled")));
        }
        out.push(Block::paragraph(finding(visit, own)));
        out.extend(self.outcome(room));
        out.extend(self.figures(room));
        out.extend(self.sides(room));
        for results in self.told.surveys(own) {
            out.push(Block::heading(2, t!(locale, "council-survey")));
            out.extend(survey::print::shortly(locale, results, room.lines));
        }
        out.push(Block::heading(2, t!(locale, "briefing-taken-up")));
        for taken in own.uptakes.iter().take(room.lines) {
            out.push(self.taken(taken));
            out.extend(self.reason(taken.id).map(|reason| written(reason, room.words)));
        }
        out.extend(reached::shortly(visit, all, own, &self.told.reached, room.lines));
        out.push(self.headed(&t!(locale, "council-paper-way"), own.way.len(), room));
        // The last ones, since there it is decided.
        let stops = own.way.iter().skip(own.way.len().saturating_sub(room.lines));
        out.push(Block::List { items: stops.map(|stop| Text::new(&way(visit, stop))).collect() });
        if annex {
            out.push(Block::note(t!(locale, "briefing-annex-follows")));
        }
        let url =
            format!("{}{}", visit.app.config.base_url, visit.link(&public_path(all.page.meeting.id, own.paper.id)));
        out.push(Block::Link { words: t!(locale, "briefing-address").into(), url });
        out
    }

    /// After the decision what was decided and why; before it, what is open.
    fn outcome(self, room: Room) -> Vec<Block> {
        let Self { visit, all, own, .. } = self;
        let locale = visit.locale;
        let mut out = Vec::new();
        if !own.decisions.is_empty() {
            out.push(Block::heading(2, t!(locale, "council-decided")));
        }
        for made in own.decisions.iter().rev().take(room.lines) {
            out.extend(self.decided(made));
            out.extend(self.said(made, room.words));
        }
        let links = minutes(all, own);
        out.extend(
            links.map(|(own, link)| Block::Link { words: Text::of(&own.name, Language::De), url: link.to_owned() }),
        );
        if own.decided().is_none() {
            let points = open::points(visit, all, own);
            out.push(self.headed(&open::heading(visit, all), points.len(), room));
            if is_over(visit, all) && own.item.decides && here(all, own).next().is_none() {
                out.push(Block::paragraph(t!(locale, "briefing-not-recorded")));
            }
            let items: Vec<Text> = points.iter().take(room.lines).map(|own| Text::new(&own.words)).collect();
            out.push(match items.is_empty() {
                true => Block::paragraph(t!(locale, "briefing-open-none")),
                false => Block::List { items },
            });
        }
        out
    }

    /// The heading of a list; where the room cuts it, with how much of it is here.
    fn headed(self, heading: &str, of: usize, room: Room) -> Block {
        if of <= room.lines {
            return Block::heading(2, heading.to_owned());
        }
        Block::heading(
            2,
            format!("{heading} ({})", t!(self.visit.locale, "briefing-shown-of", shown = room.lines, count = of)),
        )
    }

    fn figures(self, room: Room) -> Vec<Block> {
        let (locale, own) = (self.visit.locale, self.own);
        let owed = &own.owed;
        let (answered, open, late) = (owed.answered(), owed.open, owed.late);
        let endorsements = t!(locale, "briefing-stat-endorsements", count = own.endorsements);
        let note = t!(locale, "council-answered-note", answered = answered, open = open, late = late);
        let what = t!(locale, "council-what");
        let mut answers = self.named(owed.by_disposition.iter().copied(), disposition_words);
        if owed.open > 0 {
            answers.push((t!(locale, "council-still-open").into_owned(), owed.open));
        }
        let counted = |caption: &str, first: &str, lines: &[(String, i64)]| {
            self.counted(caption, first, lines).map(|table| Block::Tables { tables: vec![table] })
        };
        let kinds = counted(&t!(locale, "council-contributions"), &what, &self.named(by_kind(own), kind_words));
        let channels = counted(&t!(locale, "council-channels"), &what, &self.named(by_channel(own), channel_words));
        let places = counted(&t!(locale, "council-where-caption"), &t!(locale, "council-borough"), &own.boroughs());
        let answers = counted(&t!(locale, "council-answered"), &what, &answers);
        let (start, end) = match room.map.and_then(|width| self.map(width)) {
            Some(map) => ([kinds, channels, answers], [Some(map), places]),
            None => ([kinds, channels, None], [places, answers]),
        };
        let (start, end) = (start.into_iter().flatten().collect(), end.into_iter().flatten().collect());
        vec![
            Block::heading(2, t!(locale, "briefing-figures")),
            Block::paragraph(format!("{} {endorsements} · {note}", locale.number(own.endorsements))),
            Block::Columns { start, end },
        ]
    }

    /// Numbers with their names.
    fn named<T>(self, counts: impl IntoIterator<Item = (T, i64)>, name: fn(T) -> Key) -> Vec<(String, i64)> {
        let words = |what| self.visit.locale.text(name(what)).into_owned();
        counts.into_iter().map(|(what, amount)| (words(what), amount)).collect()
    }

    /// A table of counts with each one's share; none where nothing was counted.
    fn counted(self, caption: &str, first: &str, lines: &[(String, i64)]) -> Option<Table> {
        if lines.is_empty() {
            return None;
        }
        let locale = self.visit.locale;
        let sum: i64 = lines.iter().map(|(_, amount)| amount).sum();
        let bars: Vec<f64> = lines.iter().map(|(_, amount)| show::share(*amount, sum)).collect();
        let rows = lines.iter().zip(&bars).map(|((words, amount), share)| {
            vec![Text::new(words), Text::new(&locale.number(*amount)), Text::new(&locale.percent(*share))]
        });
        let heads = vec![
            Text::new(first),
            Text::new(&t!(locale, "council-contributions")),
            Text::new(&t!(locale, "council-share")),
        ];
        Some(Table { caption: Text::new(caption), note: None, heads, rows: rows.collect(), bars })
    }

    /// Both sides beside each other; what nobody has read for a side yet is quoted where there is nothing else.
    fn sides(self, room: Room) -> Vec<Block> {
        let locale = self.visit.locale;
        let (own, unread) = (self.own, voices::of(self.own, None));
        let mut out = vec![
            Block::heading(2, t!(locale, "briefing-voices")),
            Block::Columns { start: self.side(Side::For, room), end: self.side(Side::Against, room) },
        ];
        if room.lines > TIGHT {
            out.insert(1, Block::note(t!(locale, "briefing-voices-note")));
        }
        if !voices::of(own, Some(Side::Neutral)).is_empty() {
            let count = locale.number(voices::count(own, Side::Neutral));
            out.push(Block::paragraph(format!("{}: {count}", locale.text(side_words(Side::Neutral)))));
        }
        if own.sides.for_it + own.sides.against == 0 && !unread.is_empty() {
            out.push(Block::heading(3, t!(locale, "briefing-unread")));
            out.extend(unread.into_iter().take(room.voices).flat_map(|voice| self.quoted(voice, room.words)));
        }
        out
    }

    fn side(self, side: Side, room: Room) -> Vec<Block> {
        let locale = self.visit.locale;
        let (shown, count) = (voices::of(self.own, Some(side)), voices::count(self.own, side));
        let head = Block::heading(3, format!("{}: {}", locale.text(side_words(side)), locale.number(count)));
        if shown.is_empty() {
            return vec![head, Block::paragraph(t!(locale, "briefing-side-none"))];
        }
        let quoted = shown.into_iter().take(room.voices).flat_map(|voice| self.quoted(voice, room.words));
        [head].into_iter().chain(quoted).collect()
    }
}
