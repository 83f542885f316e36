//! The items of a meeting as a file: each begins on a page of its own, and says what its page says, with tables where that
//! has charts, and the same map.

use participation_core::Language;
use participation_core::council::briefing::{Briefing, Briefings, QUOTED, Voice};
use participation_core::council::session::Stop;
use participation_core::council::uptake::Side;

use super::content::{Told, by_channel, by_kind};
use super::{finding, occasion, open, public_path, reached, role, side_words, voices};
use crate::contribution::receipt::kind_words;
use crate::contribution::story::channel_words;
use crate::council::session::disposition_words;
use crate::council::{map, show, stances};
use crate::locale::{Key, Locale};
use crate::outcome::story::result_words;
use crate::pdf::{Block, Document, Table, Text};
use crate::request::Visit;
use crate::survey;
use crate::t;

/// Voices of each side in the file: fewer than on the page, so that an item fits on one.
const VOICES: usize = 2;
const _: () = assert!(VOICES <= QUOTED);

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
        item(visit, all, (own, told), &mut out);
    }
    out
}

fn item(visit: &Visit, all: &Briefings, (own, told): (&Briefing, &Told), out: &mut Document) {
    let locale = visit.locale;
    out.push(Block::Heading { level: 1, text: Text::of(&own.item.name, Language::De) });
    let item = t!(locale, "outcome-item", item = own.item.number.as_str());
    let number = if own.paper.reference.is_empty() { own.paper.kind.as_str() } else { own.paper.reference.as_str() };
    out.paragraph(format!("{} · {item} · {number} · {}", occasion(visit, all), role(visit, own)));
    if all.page.meeting.cancelled {
        out.paragraph(t!(locale, "council-meeting-cancelled"));
    }
    out.paragraph(finding(visit, own));
    outcome(visit, all, own, out);
    figures(visit, all, own, out);
    said(visit, all, own, out);
    out.heading(2, t!(locale, "briefing-taken-up"));
    for taken in &own.uptakes {
        out.paragraph(format!("{} · {}", locale.text(disposition_words(taken.disposition)), taken.office_name));
        if let Some(reason) = all.texts.get(taken.id, "reason") {
            out.paragraph(Text::of(&reason.body, reason.language));
        }
    }
    reached::print(visit, all, own, &told.reached, out);
    for results in told.surveys(own) {
        out.heading(2, t!(locale, "council-survey"));
        survey::print::print(locale, results, out);
    }
    out.heading(2, t!(locale, "council-paper-way"));
    out.push(Block::List { items: own.way.iter().map(|stop| Text::new(&way(visit, stop))).collect() });
    let url = format!("{}{}", visit.app.config.base_url, visit.link(&public_path(all.page.meeting.id, own.paper.id)));
    out.push(Block::Link { words: t!(locale, "briefing-address").into(), url });
}

/// After the decision what was decided and why; before it, what is open.
fn outcome(visit: &Visit, all: &Briefings, own: &Briefing, out: &mut Document) {
    let locale = visit.locale;
    if !own.decisions.is_empty() {
        out.heading(2, t!(locale, "council-decided"));
    }
    for made in own.decisions.iter().rev() {
        let result = locale.text(result_words(made.result));
        out.paragraph(format!("{}{}{} · {result}", made.body_name, locale.comma(), locale.date(made.meeting_day)));
        if let Some(votes) = made.votes {
            let (pro, contra, abstained) = (votes.for_it, votes.against, votes.abstained);
            out.paragraph(t!(locale, "outcome-votes", pro = pro, contra = contra, abstained = abstained));
        }
        if let Some(from) = made.departs_from {
            out.paragraph(locale.text(stances::departs_words(from)));
        }
        if let Some(reason) = all.texts.get(made.id, "reason").filter(|own| !own.body.is_empty()) {
            out.note(t!(locale, "briefing-why"));
            out.paragraph(Text::of(&reason.body, reason.language));
        }
    }
    for own in all.minutes.iter().filter(|_| !own.decisions.is_empty()) {
        if let Some(link) = &own.link {
            out.push(Block::Link { words: Text::of(&own.name, Language::De), url: link.clone() });
        }
    }
    if own.decided().is_none() {
        out.heading(2, t!(locale, "briefing-open"));
        let points: Vec<Text> = open::points(visit, all, own).iter().map(|own| Text::new(&own.words)).collect();
        if points.is_empty() {
            out.paragraph(t!(locale, "briefing-open-none"));
        } else {
            out.push(Block::List { items: points });
        }
    }
}

/// A table of counts with each one's share; none where nothing was counted.
fn counted(visit: &Visit, caption: &str, first: &str, lines: &[(String, i64)]) -> Option<Table> {
    if lines.is_empty() {
        return None;
    }
    let locale = visit.locale;
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
    Some(Table { caption: Text::new(caption), heads, rows: rows.collect(), bars })
}

/// Numbers with their names.
fn named<T>(visit: &Visit, counts: impl IntoIterator<Item = (T, i64)>, name: fn(T) -> Key) -> Vec<(String, i64)> {
    counts.into_iter().map(|(what, amount)| (visit.locale.text(name(what)).into_owned(), amount)).collect()
}

fn figures(visit: &Visit, all: &Briefings, own: &Briefing, out: &mut Document) {
    let locale = visit.locale;
    out.heading(2, t!(locale, "briefing-figures"));
    let owed = &own.owed;
    let (answered, open, late) = (owed.answered(), owed.open, owed.late);
    let endorsements = t!(locale, "briefing-stat-endorsements", count = own.endorsements);
    let note = t!(locale, "council-answered-note", answered = answered, open = open, late = late);
    out.paragraph(format!("{} {endorsements} · {note}", locale.number(own.endorsements)));
    let what = t!(locale, "council-what");
    let mut answers = named(visit, owed.by_disposition.iter().copied(), disposition_words);
    if owed.open > 0 {
        answers.push((t!(locale, "council-still-open").into_owned(), owed.open));
    }
    let tables = [
        counted(visit, &t!(locale, "council-contributions"), &what, &named(visit, by_kind(own), kind_words)),
        counted(visit, &t!(locale, "council-channels"), &what, &named(visit, by_channel(own), channel_words)),
        counted(visit, &t!(locale, "council-where-caption"), &t!(locale, "council-borough"), &own.boroughs()),
        counted(visit, &t!(locale, "council-answered"), &what, &answers),
    ];
    out.push(Block::Tables { tables: tables.into_iter().flatten().collect() });
    if let Some(svg) = map::drawing(&all.outlines, &own.boroughs()) {
        out.push(Block::Drawing { svg: Text::new(&svg), alt: t!(locale, "council-map-caption").into() });
    }
}

fn said(visit: &Visit, all: &Briefings, own: &Briefing, out: &mut Document) {
    let locale = visit.locale;
    out.heading(2, t!(locale, "briefing-voices"));
    out.note(t!(locale, "briefing-voices-note"));
    for side in [Side::For, Side::Against, Side::Neutral] {
        let (shown, count) = (voices::of(own, Some(side)), voices::count(own, side));
        if side == Side::Neutral && shown.is_empty() {
            continue;
        }
        out.heading(3, format!("{}: {}", locale.text(side_words(side)), locale.number(count)));
        if shown.is_empty() {
            out.paragraph(t!(locale, "briefing-side-none"));
        }
        for voice in shown.into_iter().take(VOICES) {
            quoted(visit, all, voice, out);
        }
    }
    // What nobody has read for a side yet is quoted where there is nothing else.
    let unread = voices::of(own, None);
    if own.sides.for_it + own.sides.against == 0 && !unread.is_empty() {
        out.heading(3, t!(locale, "briefing-unread"));
        for voice in unread.into_iter().take(VOICES) {
            quoted(visit, all, voice, out);
        }
    }
}

fn quoted(visit: &Visit, all: &Briefings, voice: &Voice, out: &mut Document) {
    let locale = visit.locale;
    let mut source = Vec::new();
    if voice.endorsements > 0 {
        source.push(t!(locale, "council-supported-by", count = voice.endorsements).into_owned());
    }
    if let Some((_, said)) = voice.answer {
        source.push(format!("{} {}", t!(locale, "briefing-answer"), locale.text(disposition_words(said))));
    }
    // Last, so that in Arabic no figure stands beside its letters.
    source.push(voice.reference.to_string());
    let source = source.join(" · ");
    let words = format!("{}{}", voice.words, if voice.cut { " …" } else { "" });
    let title = Text::of(&voice.headline, voice.language);
    out.push(Block::Quote { title, words: Text::of(&words, voice.language), source: source.into() });
    let reason =
        voice.answer.filter(|_| voices::departs(voice)).and_then(|(answer, _)| all.texts.get(answer, "reason"));
    if let Some(reason) = reason.filter(|own| !own.body.is_empty()) {
        out.note(t!(locale, "briefing-why"));
        out.paragraph(Text::of(&reason.body, reason.language));
    }
}

/// "9. Dezember 2026, Rat der Stadt Münster: hier wird entschieden"
fn way(visit: &Visit, stop: &Stop) -> String {
    let locale = visit.locale;
    let day = stop.starts_at.map_or_else(|| t!(locale, "council-stop-no-date").into_owned(), |at| locale.date(at));
    let what = if stop.decides { t!(locale, "council-item-decides") } else { t!(locale, "council-item-advises") };
    let mut words = format!("{day}{}{}: {what}", locale.comma(), stop.body);
    if stop.cancelled {
        words = format!("{words} · {}", t!(locale, "council-meeting-cancelled"));
    }
    if !stop.result.is_empty() {
        words = format!("{words} · {} {}", t!(locale, "council-stop-result"), stop.result);
    }
    words
}
