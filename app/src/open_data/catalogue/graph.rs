//! Statements, and the three forms they are written in.

use std::io;

use actix_web::http::header::HeaderValue;
use map::Position;
use oxjsonld::JsonLdSerializer;
use oxrdf::vocab::{rdf, xsd};
use oxrdf::{BlankNode, GraphNameRef, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term, Triple};
use oxrdfxml::RdfXmlSerializer;
use oxttl::TurtleSerializer;
use participation_core::Timestamp;

use super::super::field::rfc3339;
use crate::Language;

/// The vocabularies, by the prefix they are written with.
const PREFIXES: [(&str, &str); 8] = [
    ("geo", "http://www.opengis.net/ont/geosparql#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("dcatde", "http://dcat-ap.de/def/dcatde/"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
];

/// A form of RDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Turtle,
    JsonLd,
    RdfXml,
}

impl Form {
    const ALL: [Self; 3] = [Self::Turtle, Self::JsonLd, Self::RdfXml];

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Turtle => "text/turtle",
            Self::JsonLd => "application/ld+json",
            Self::RdfXml => "application/rdf+xml",
        }
    }

    pub const fn address(self) -> HeaderValue {
        match self {
            Self::Turtle => HeaderValue::from_static("/catalog.ttl"),
            Self::JsonLd => HeaderValue::from_static("/catalog.jsonld"),
            Self::RdfXml => HeaderValue::from_static("/catalog.rdf"),
        }
    }

    /// The form that a client likes best, Turtle where it takes anything; none for browsers, which prefer pages.
    pub fn accepted(accept: &str) -> Option<Self> {
        let mut best: (Option<Self>, f32) = (Some(Self::Turtle), 0.0);
        for wish in accept.split(',').take(20) {
            let mut parts = wish.split(';').map(str::trim);
            let kind = parts.next().unwrap_or_default().to_ascii_lowercase();
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or_default());
            let form = match kind.as_str() {
                "text/html" | "application/xhtml+xml" => None,
                "application/xml" | "text/xml" => Some(Self::RdfXml),
                "application/json" => Some(Self::JsonLd),
                "*/*" | "text/*" => Some(Self::Turtle),
                _ => match Self::ALL.into_iter().find(|form| form.media_type() == kind) {
                    Some(form) => Some(form),
                    None => continue,
                },
            };
            if weight > best.1 {
                best = (form, weight);
            }
        }
        best.0
    }
}

/// Statements about things.
#[derive(Default)]
pub struct Graph {
    triples: Vec<Triple>,
    blanks: u32,
}

/// Something that statements are made about.
#[derive(Clone, Debug)]
pub struct Thing(NamedOrBlankNode);

impl Graph {
    /// A thing with a name. A name that is none becomes a thing without one, so that the rest still stands.
    pub fn named(&mut self, iri: &str, class: &str) -> Thing {
        let node = NamedNode::new(iri).map(NamedOrBlankNode::from);
        let thing = node.map(Thing).unwrap_or_else(|_| self.blank());
        self.link(&thing, "rdf:type", &full(class));
        thing
    }

    /// A thing that needs no name.
    pub fn unnamed(&mut self, class: &str) -> Thing {
        let thing = self.blank();
        self.link(&thing, "rdf:type", &full(class));
        thing
    }

    /// Numbered, so that the same catalogue is written the same each time.
    fn blank(&mut self) -> Thing {
        self.blanks += 1;
        let node = BlankNode::new(format!("b{}", self.blanks)).unwrap_or_default();
        Thing(node.into())
    }

    fn say(&mut self, about: &Thing, property: &str, value: impl Into<Term>) {
        if let Ok(property) = NamedNode::new(full(property)) {
            self.triples.push(Triple::new(about.0.clone(), property, value));
        }
    }

    /// Leads to a name; one that is none is left out.
    pub fn link(&mut self, about: &Thing, property: &str, iri: &str) {
        if let Ok(node) = NamedNode::new(iri) {
            self.say(about, property, node);
        }
    }

    /// Leads to another thing.
    pub fn tie(&mut self, about: &Thing, property: &str, other: &Thing) {
        self.say(about, property, Term::from(other.0.clone()));
    }

    pub fn text(&mut self, about: &Thing, property: &str, text: &str) {
        self.say(about, property, Literal::new_simple_literal(text));
    }

    pub fn words(&mut self, about: &Thing, property: &str, language: Language, text: &str) {
        if let Ok(literal) = Literal::new_language_tagged_literal(text, language.tag()) {
            self.say(about, property, literal);
        }
    }

    pub fn time(&mut self, about: &Thing, property: &str, at: Timestamp) {
        self.typed(about, property, rfc3339(at), xsd::DATE_TIME);
    }

    pub fn day(&mut self, about: &Thing, property: &str, at: Timestamp) {
        self.typed(about, property, at.city_day().to_string(), xsd::DATE);
    }

    /// A rectangle as Well-Known Text, longitude first (GeoSPARQL, in CRS84).
    pub fn rectangle(&mut self, about: &Thing, property: &str, (south_west, north_east): (Position, Position)) {
        let (west, south) = (south_west.longitude(), south_west.latitude());
        let (east, north) = (north_east.longitude(), north_east.latitude());
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)];
        let corners: Vec<String> = corners.iter().map(|(east, north)| format!("{east} {north}")).collect();
        let kind = NamedNodeRef::new_unchecked("http://www.opengis.net/ont/geosparql#wktLiteral");
        self.typed(about, property, format!("POLYGON(({}))", corners.join(", ")), kind);
    }

    fn typed(&mut self, about: &Thing, property: &str, text: String, kind: NamedNodeRef<'_>) {
        self.say(about, property, Literal::new_typed_literal(text, kind));
    }

    /// The statements in one of the forms.
    ///
    /// # Errors
    /// Only what a vocabulary's name that is none would cause.
    pub fn written(&self, form: Form) -> io::Result<Vec<u8>> {
        let wrong = |error: oxrdf::IriParseError| io::Error::other(error.to_string());
        match form {
            Form::Turtle => {
                let mut serializer = TurtleSerializer::new();
                for (prefix, iri) in PREFIXES {
                    serializer = serializer.with_prefix(prefix, iri).map_err(wrong)?;
                }
                let mut writer = serializer.for_writer(Vec::new());
                self.triples.iter().try_for_each(|triple| writer.serialize_triple(triple))?;
                writer.finish()
            }
            Form::JsonLd => {
                let mut serializer = JsonLdSerializer::new();
                for (prefix, iri) in PREFIXES {
                    serializer = serializer.with_prefix(prefix, iri).map_err(wrong)?;
                }
                let mut writer = serializer.for_writer(Vec::new());
                let quad = |triple: &Triple| triple.as_ref().in_graph(GraphNameRef::DefaultGraph).into_owned();
                self.triples.iter().try_for_each(|triple| writer.serialize_quad(&quad(triple)))?;
                writer.finish()
            }
            Form::RdfXml => {
                let mut serializer = RdfXmlSerializer::new();
                for (prefix, iri) in PREFIXES {
                    serializer = serializer.with_prefix(prefix, iri).map_err(wrong)?;
                }
                let mut writer = serializer.for_writer(Vec::new());
                self.triples.iter().try_for_each(|triple| writer.serialize_triple(triple))?;
                writer.finish()
            }
        }
    }
}

/// `dct:title` in full.
fn full(name: &str) -> String {
    let (prefix, rest) = name.split_once(':').unwrap_or_default();
    if prefix == "rdf" && rest == "type" {
        return rdf::TYPE.as_str().to_owned();
    }
    let known = PREFIXES.iter().find(|(known, _)| *known == prefix);
    known.map_or_else(|| name.to_owned(), |(_, iri)| format!("{iri}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_gets_the_form_it_likes_best_and_a_browser_the_page() {
        let table = [
            ("", Some(Form::Turtle)),
            ("*/*", Some(Form::Turtle)),
            ("text/turtle;q=0.5, application/ld+json", Some(Form::JsonLd)),
            ("application/rdf+xml, text/turtle;q=0.9", Some(Form::RdfXml)),
            ("image/png", Some(Form::Turtle)),
            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", None),
        ];
        for (accept, form) in table {
            assert_eq!(Form::accepted(accept), form, "{accept}");
        }
    }
}
