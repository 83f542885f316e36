//! Reads what a server sent, leniently: what is wrong is noted, what is there is taken. Never fails on one object.

#[path = "read/bound.rs"]
mod bound;
#[path = "read/look.rs"]
mod look;
#[path = "read/place.rs"]
mod place;
#[path = "read/session.rs"]
mod session;

use map::Bounds;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use self::look::Look;
use super::object::{Kind, Membership, Object, Organization, Person};
use super::odd::{Oddity, Odds};

/// One page of a list, or a file's contents.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    pub objects: Vec<Read>,
    /// The address of the next page, unchanged.
    pub next: Option<String>,
    /// How many elements the whole list says it has.
    pub total: Option<u64>,
    /// How many elements stood on this page, read or not.
    pub elements: u64,
    pub odds: Odds,
}

/// An object, and a number that tells whether the server says the same as before.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub object: Object,
    pub digest: i64,
}

/// Raised when other fields are kept than before, so that what is known is read again.
pub(super) const READING: u8 = 4;

/// What is known before an answer is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given<'a> {
    /// Where places of the city may lie.
    pub around: Option<&'a Bounds>,
    /// Holds for objects that say nothing of their own (OParl 1.1, `license` of Body and System).
    pub license: &'a str,
}

/// Why an answer is no OParl.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("the answer is no JSON: {0}")]
    Json(String),
    #[error("the answer is neither a list nor an object of OParl")]
    Shape,
    /// It would take many times its bytes to read.
    #[error("the answer has more values than are read at once")]
    TooLarge,
}

/// Reads a page of a list: `{"data": […], "links": {"next": …}}`, or a bare array or object as some servers send.
///
/// # Errors
/// [`Unreadable`] when it is no JSON, too large or nothing of OParl; nothing is taken then.
pub fn page(bytes: &[u8], given: &Given<'_>) -> Result<Page, Unreadable> {
    whole(bounded(bytes)?, given)
}

fn whole(value: Value, given: &Given<'_>) -> Result<Page, Unreadable> {
    let mut page = Page::default();
    match value {
        Value::Array(values) => take_all(&values, given, &mut page),
        Value::Object(own) => match own.get("data") {
            Some(Value::Array(values)) => {
                let link = own.get("links").and_then(|links| links.get("next")).and_then(Value::as_str);
                page.next = link.filter(|link| !link.is_empty()).map(str::to_owned);
                let said = own.get("pagination").and_then(|pagination| pagination.get("totalElements"));
                page.total = said.and_then(Value::as_u64);
                take_all(values, given, &mut page);
            }
            Some(_) => return Err(Unreadable::Shape),
            None if own.contains_key("id") || own.contains_key("type") => {
                take_all(&[Value::Object(own)], given, &mut page);
            }
            None => return Err(Unreadable::Shape),
        },
        _ => return Err(Unreadable::Shape),
    }
    Ok(page)
}

/// Reads a file's contents: one JSON text as in [`page`], or one object a line. Whoever runs the program has it at hand, so
/// it may be of any size.
///
/// # Errors
/// As for [`page`]; names the line.
pub fn file(bytes: &[u8], given: &Given<'_>) -> Result<Page, Unreadable> {
    let many = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
        && bytes.split(|byte| *byte == b'\n').nth(1).is_some_and(|line| line.first() == Some(&b'{'));
    if !many {
        return whole(json(bytes)?, given);
    }
    let mut page = Page::default();
    for (number, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let value = json(line).map_err(|why| Unreadable::Json(format!("line {}: {why}", number + 1)))?;
        take_all(&[value], given, &mut page);
    }
    Ok(page)
}

/// What a server sent as JSON, where it has no more values than fit into memory.
///
/// # Errors
/// [`Unreadable`] when it is no JSON or too large.
pub fn bounded(bytes: &[u8]) -> Result<Value, Unreadable> {
    bound::check(without_mark(bytes), bound::MOST_VALUES)?;
    json(bytes)
}

/// Whether a server says of an object that it is gone.
#[must_use]
pub fn is_deleted(object: &Value) -> bool {
    object.get("deleted").and_then(look::truth) == Some(true)
}

/// Any JSON, without a byte order mark. Nesting is bounded by the reader at 128.
fn json(bytes: &[u8]) -> Result<Value, Unreadable> {
    serde_json::from_slice(without_mark(bytes)).map_err(|error| Unreadable::Json(error.to_string()))
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn take_all(values: &[Value], given: &Given<'_>, page: &mut Page) {
    for value in values {
        page.elements += 1;
        match value {
            Value::Object(own) => take(own, given, page),
            other => page.odds.note(Oddity::NoAddress, &other.to_string()),
        }
    }
}

fn take(own: &Map<String, Value>, given: &Given<'_>, page: &mut Page) {
    let mut look = Look::new(own, &mut page.odds);
    let Some(url) = look.address("id") else {
        return page.odds.note(Oddity::NoAddress, &Value::Object(own.clone()).to_string());
    };
    let Some(kind) = kind(own) else {
        let said = own.get("type").and_then(Value::as_str).unwrap_or("no type");
        return page.odds.note(Oddity::UnknownType, said);
    };
    if own.get("deleted").is_some_and(|deleted| look::truth(deleted) == Some(true)) {
        return page.objects.push(Read { object: Object::Deleted { kind, url }, digest: 0 });
    }
    let object = match kind {
        Kind::Organization => Object::Organization(organization(&mut look, url)),
        Kind::Person => Object::Person(person(&mut look, url)),
        Kind::Membership => {
            let person = look.address("person").unwrap_or_default();
            Object::Membership(membership(&mut look, url, person))
        }
        Kind::Meeting => Object::Meeting(session::meeting(&mut look, url, given)),
        Kind::AgendaItem => {
            let meeting = look.address("meeting").unwrap_or_default();
            Object::AgendaItem(session::item(&mut look, url, meeting, 0))
        }
        Kind::Paper => Object::Paper(session::paper(&mut look, url, given)),
        Kind::Consultation => {
            let paper = look.address("paper").unwrap_or_default();
            Object::Consultation(session::consultation(&mut look, url, paper))
        }
        Kind::File => Object::File(session::file(&mut look, url, super::object::FileKind::Auxiliary)),
    };
    page.objects.push(Read { object, digest: digest(own, given) });
}

/// The first 64 bits of SHA-256 over what is given and the object as JSON with sorted names.
fn digest(own: &Map<String, Value>, given: &Given<'_>) -> i64 {
    let mut hash = Sha256::new();
    hash.update([READING]);
    hash.update(given.license);
    hash.update(serde_json::to_vec(own).unwrap_or_default());
    let bytes: [u8; 32] = hash.finalize().into();
    bytes.first_chunk().map_or(0, |first| i64::from_be_bytes(*first))
}

/// `https://schema.oparl.org/1.1/Paper`, of 1.0 and 1.1 alike.
fn kind(own: &Map<String, Value>) -> Option<Kind> {
    let said = own.get("type")?.as_str()?;
    let name = said.rsplit('/').next()?;
    Some(match name {
        "Organization" => Kind::Organization,
        "Person" => Kind::Person,
        "Membership" => Kind::Membership,
        "Meeting" => Kind::Meeting,
        "AgendaItem" => Kind::AgendaItem,
        "Paper" => Kind::Paper,
        "Consultation" => Kind::Consultation,
        "File" => Kind::File,
        _ => return None,
    })
}

fn organization(look: &mut Look<'_>, url: String) -> Organization {
    Organization {
        name: look.name(&["name", "shortName"], "Gremium"),
        short_name: look.line("shortName"),
        classification: look.line("classification"),
        starts_on: look.day("startDate"),
        ends_on: look.day("endDate"),
        web: look.link("web"),
        url,
    }
}

fn person(look: &mut Look<'_>, url: String) -> Person {
    let mut name = look.name(&["name"], "");
    if name.is_empty() {
        name = format!("{} {}", look.line("givenName"), look.line("familyName")).trim().to_owned();
    }
    let mut memberships = Vec::new();
    look.each("membership", |inner| {
        if let Some(own) = inner.address("id") {
            memberships.push(membership(inner, own, url.clone()));
        }
    });
    Person { name, web: look.link("web"), memberships, url }
}

fn membership(look: &mut Look<'_>, url: String, person: String) -> Membership {
    Membership {
        person,
        organization: look.address("organization").unwrap_or_default(),
        role: look.line("role"),
        voting: look.truth("votingRight"),
        starts_on: look.day("startDate"),
        ends_on: look.day("endDate"),
        url,
    }
}

#[cfg(test)]
#[path = "read/tests.rs"]
mod tests;
