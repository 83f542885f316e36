//! Reads proposals with threaded comments from GeoJSON, as dialogue platforms publish them.

use map::geojson::{Limits, Rules, Spot, read_points};
use serde_json::{Map, Value};

use super::day::moment;
use super::{ImportRefused, Odd};
use crate::contribution::{Envelope, Position};
use crate::district::Gazetteer;
use crate::proposal::{BODY_LIMIT, COMMENT_LIMIT, NewProposal, TITLE_LIMIT};
use crate::{Channel, Language, PlainText, Timestamp};

/// Comments taken of one proposal, replies included, and how deep replies may lie.
const COMMENTS: usize = 1_000;
const DEPTH: usize = 8;

/// A proposal about to be stored, whose key is that of the place it comes from.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub new: NewProposal,
    pub at: Timestamp,
    pub category: Option<String>,
    pub voices: i64,
    pub source: String,
    pub comments: Vec<EntryComment>,
}

/// A comment; `parent` is the place of the comment it replies to in the same list.
#[derive(Debug, Clone)]
pub(crate) struct EntryComment {
    pub body: PlainText,
    pub at: Timestamp,
    pub parent: Option<usize>,
    pub envelope: Envelope,
}

/// Reads the file; oldest first, so that keys and dates have one order.
pub(super) fn read(
    bytes: &[u8],
    procedure: i64,
    gazetteer: &Gazetteer,
    now: Timestamp,
    odd: &mut Odd,
) -> Result<Vec<Entry>, ImportRefused> {
    // Titles are longer than names of places; they are shortened here, with a word about it.
    let limits = Limits { bytes: 64 << 20, values: 5_000_000, name: 100_000, ..Limits::default() };
    let spots = read_points(bytes, &Rules { limits, ..Rules::default() })?.features;
    let mut seen = std::collections::HashSet::new();
    let mut entries: Vec<Entry> = spots.iter().filter_map(|spot| entry(spot, procedure, gazetteer, now, odd)).collect();
    entries.retain(|entry| {
        let key = &entry.new.envelope.idempotency_key;
        let fresh = seen.insert(key.clone());
        if !fresh {
            odd.note("the same address or id once more, left out", key);
        }
        fresh
    });
    entries.sort_by_key(|entry| entry.at);
    Ok(entries)
}

fn entry(spot: &Spot, procedure: i64, gazetteer: &Gazetteer, now: Timestamp, odd: &mut Odd) -> Option<Entry> {
    let number = format!("feature {}", spot.number);
    let raw_title = text(&spot.properties, &["title", "titel", "name"]).or(spot.name.as_deref()).unwrap_or_default();
    let raw_body = text(&spot.properties, &["text", "description", "beschreibung", "body"]).unwrap_or_default();
    let Some(title) = shortened(raw_title, TITLE_LIMIT) else {
        odd.note("without a title, left out", &number);
        return None;
    };
    let long = raw_title.chars().count() > TITLE_LIMIT;
    if long {
        odd.note("title shortened, whole title put before the text", raw_title);
    }
    let body = if long { format!("{raw_title}\n\n{raw_body}") } else { raw_body.to_owned() };
    let body = cut(&body, BODY_LIMIT, odd, &number);
    let date = text(&spot.properties, &["date", "datum", "created_at"]).unwrap_or_default();
    let at = moment(date, None).filter(|at| *at <= now).unwrap_or_else(|| {
        odd.note("date missing, unreadable or to come; today taken", &format!("{number}: {date}"));
        now
    });
    let external = text(&spot.properties, &["url"]).map(str::to_owned).or_else(|| spot.id.clone());
    let external = external.unwrap_or_else(|| {
        odd.note("without an address or id; title and date taken instead", &number);
        format!("{raw_title} {date}")
    });
    let mut envelope = imported(format!("import-{procedure}-{external}"));
    locate(&mut envelope, spot, gazetteer, odd);
    let comments = spot.properties.get("comments").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut taken = Vec::new();
    collect(comments, None, 0, (at, &envelope.idempotency_key), odd, &mut taken);
    Some(Entry {
        voices: votes(&spot.properties, odd, &number),
        category: text(&spot.properties, &["category", "kategorie", "topic"])
            .and_then(|name| shortened(name, 80))
            .map(|name| name.to_string()),
        source: external,
        new: NewProposal { procedure, title, body, topic: None, envelope },
        comments: taken,
        at,
    })
}

fn imported(key: String) -> Envelope {
    Envelope {
        idempotency_key: key,
        channel: Channel::Online,
        language: Language::De,
        author_name: None,
        contact_email: None,
        district: None,
        place: None,
        position: None,
    }
}

fn locate(envelope: &mut Envelope, spot: &Spot, gazetteer: &Gazetteer, odd: &mut Odd) {
    let Some(at) = spot.position else {
        odd.note("without a position", &format!("feature {}", spot.number));
        return;
    };
    envelope.position = Some(Position { longitude: at.longitude(), latitude: at.latitude() });
    envelope.district = gazetteer.locate(at);
    if envelope.district.is_none() {
        odd.note("outside of the city's districts; kept without a district", &at.to_string());
    }
}

fn votes(properties: &Map<String, Value>, odd: &mut Odd, number: &str) -> i64 {
    match properties.get("votes") {
        None | Some(Value::Null) => 0,
        Some(votes) => votes.as_i64().filter(|votes| (0..=100_000_000).contains(votes)).unwrap_or_else(|| {
            odd.note("votes that are no count; none taken", number);
            0
        }),
    }
}

/// Walks comments and their answers; each carries a key made of its proposal's and its place.
fn collect(
    comments: &[Value],
    parent: Option<usize>,
    depth: usize,
    (since, key): (Timestamp, &str),
    odd: &mut Odd,
    taken: &mut Vec<EntryComment>,
) {
    for (place, comment) in comments.iter().enumerate() {
        let Some(comment) = comment.as_object() else { continue };
        if taken.len() >= COMMENTS || depth > DEPTH {
            odd.note("more or deeper comments than are taken", key);
            return;
        }
        let said = [text(comment, &["title"]), text(comment, &["text", "body"])];
        let body = said.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join("\n\n");
        let key = format!("{key}#{place}");
        let Some(body) = cut(&body, COMMENT_LIMIT, odd, &key) else {
            odd.note("empty comment, left out with its replies", &key);
            continue;
        };
        let date = text(comment, &["date"]).unwrap_or_default();
        let at = moment(date, text(comment, &["time"])).unwrap_or_else(|| {
            odd.note("comment's date unreadable; its proposal's taken", &format!("{key}: {date}"));
            since
        });
        taken.push(EntryComment { body, at, parent, envelope: imported(key.clone()) });
        let own = taken.len() - 1;
        let answers = ["answers", "replies"].iter().find_map(|name| comment.get(*name)?.as_array());
        collect(answers.map(Vec::as_slice).unwrap_or_default(), Some(own), depth + 1, (at, &key), odd, taken);
    }
}

fn text<'a>(properties: &'a Map<String, Value>, names: &[&str]) -> Option<&'a str> {
    names.iter().find_map(|name| properties.get(*name)?.as_str())
}

/// One line of at most so many characters, with an ellipsis where it was longer; `None` when nothing is said.
fn shortened(raw: &str, limit: usize) -> Option<PlainText> {
    let whole = PlainText::line(raw, usize::MAX).ok()?;
    if whole.as_str().chars().count() <= limit {
        return Some(whole);
    }
    let cut: String = whole.as_str().chars().take(limit - 1).collect();
    PlainText::line(&format!("{}…", cut.trim_end()), limit).ok()
}

fn cut(raw: &str, limit: usize, odd: &mut Odd, example: &str) -> Option<PlainText> {
    match PlainText::paragraphs(raw, limit) {
        Ok(text) => Some(text),
        Err(crate::TextRefused::Empty) => None,
        Err(crate::TextRefused::TooLong { .. }) => {
            odd.note("text longer than is taken, cut", example);
            let short: String = raw.chars().take(limit - 1).collect();
            PlainText::paragraphs(&format!("{}…", short.trim_end()), limit).ok()
        }
    }
}
