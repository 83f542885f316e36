//! What stands in the catalogue: the publisher, each data set with its files, each procedure as a data set of its own,
//! and the interface. DCAT-AP.de 3.0, <https://www.dcat-ap.de/def/dcatde/3.0/spec/>.

use map::Bounds;
use participation_core::Language;
use participation_core::open_data::{Held, Latest, ProcedureLine};

use super::super::bulk::Format;
use super::super::dataset::{self, Dataset};
use super::super::site::Site;
use super::graph::{Graph, Thing};
use crate::key;
use crate::locale::{Key, Locale};

/// The languages that catalogues know; Leichte Sprache is not among the EU's.
const LANGUAGES: [(Language, &str); 3] = [(Language::De, "DEU"), (Language::En, "ENG"), (Language::Ar, "ARA")];
const EU: &str = "http://publications.europa.eu/resource/authority";

/// What every description points to.
struct Shared {
    publisher: Thing,
    contact: Thing,
    place: Thing,
}

/// The whole catalogue.
pub fn catalogue(
    site: &Site,
    latest: &Latest,
    (procedures, held): (&[ProcedureLine], &Held),
    bounds: Option<Bounds>,
) -> Graph {
    let mut graph = Graph::default();
    let shared = shared(&mut graph, site, bounds);
    let catalogue = graph.named(&site.at("/catalog#catalog"), "dcat:Catalog");
    said(&mut graph, &catalogue, "dct:title", key!("open-data-title"));
    said(&mut graph, &catalogue, "dct:description", key!("open-data-lead"));
    graph.tie(&catalogue, "dct:publisher", &shared.publisher);
    graph.tie(&catalogue, "dct:spatial", &shared.place);
    graph.link(&catalogue, "foaf:homepage", &site.page("open-data"));
    graph.link(&catalogue, "dct:license", &site.license().iri());
    graph.link(&catalogue, "dcat:themeTaxonomy", &format!("{EU}/data-theme"));
    for (_, code) in LANGUAGES {
        graph.link(&catalogue, "dct:language", &format!("{EU}/language/{code}"));
    }
    let mut sets = Vec::new();
    for own in dataset::ALL.into_iter().filter(|own| own.of_city()) {
        sets.push(of_city(&mut graph, site, &shared, own, latest));
    }
    sets.extend(procedures.iter().map(|own| of_procedure(&mut graph, site, &shared, (own, held), latest)));
    for set in &sets {
        graph.tie(&catalogue, "dcat:dataset", set);
    }
    let service = interface(&mut graph, site, &shared, &sets);
    graph.tie(&catalogue, "dcat:service", &service);
    graph
}

fn shared(graph: &mut Graph, site: &Site, bounds: Option<Bounds>) -> Shared {
    let contact = &site.config.contact;
    let publisher = graph.named(&site.at("/catalog#publisher"), "foaf:Agent");
    graph.words(&publisher, "foaf:name", Language::De, &site.publisher());
    graph.link(&publisher, "foaf:homepage", &site.page(""));
    graph.link(&publisher, "dct:type", "http://purl.org/adms/publishertype/LocalAuthority");
    let card = graph.named(&site.at("/catalog#contact"), "vcard:Organization");
    graph.link(&card, "rdf:type", "http://www.w3.org/2006/vcard/ns#Kind");
    graph.text(&card, "vcard:fn", &contact.office);
    graph.link(&card, "vcard:hasEmail", &format!("mailto:{}", contact.email));
    let key = &site.config.open_data.municipality_key;
    let place = format!("http://dcat-ap.de/def/politicalGeocoding/municipalityKey/{key}");
    let place = graph.named(&place, "dct:Location");
    graph.words(&place, "skos:prefLabel", Language::De, &site.config.city);
    if let Some(Bounds { south_west, north_east }) = bounds {
        graph.rectangle(&place, "dcat:bbox", (south_west, north_east));
    }
    Shared { publisher, contact: card, place }
}

fn known(language: Language) -> bool {
    LANGUAGES.iter().any(|(known, _)| *known == language)
}

/// A text in the languages of catalogues.
fn said(graph: &mut Graph, about: &Thing, property: &str, key: Key) {
    for (language, _) in LANGUAGES {
        graph.words(about, property, language, &Locale::plain(&Locale::of(language).text(key)));
    }
}

/// What every data set says alike.
fn dataset(graph: &mut Graph, site: &Site, shared: &Shared, id: &str) -> Thing {
    let iri = site.at(&format!("/catalog#{id}"));
    let set = graph.named(&iri, "dcat:Dataset");
    graph.text(&set, "dct:identifier", &iri);
    graph.tie(&set, "dct:publisher", &shared.publisher);
    graph.tie(&set, "dcat:contactPoint", &shared.contact);
    graph.tie(&set, "dct:spatial", &shared.place);
    let contributor = &site.config.open_data.contributor;
    graph.link(&set, "dcatde:contributorID", &format!("http://dcat-ap.de/def/contributors/{contributor}"));
    let level = "http://dcat-ap.de/def/politicalGeocoding/Level/municipality";
    graph.link(&set, "dcatde:politicalGeocodingLevelURI", level);
    graph.link(&set, "dct:accessRights", &format!("{EU}/access-right/PUBLIC"));
    set
}

fn of_city(graph: &mut Graph, site: &Site, shared: &Shared, own: &Dataset, latest: &Latest) -> Thing {
    let set = dataset(graph, site, shared, own.name);
    said(graph, &set, "dct:title", own.title);
    said(graph, &set, "dct:description", own.about);
    topics(graph, &set, own);
    for (_, code) in LANGUAGES {
        graph.link(&set, "dct:language", &format!("{EU}/language/{code}"));
    }
    let dates = [("dct:issued", latest.first), ("dct:modified", (own.latest)(latest).or(latest.first))];
    for (property, at) in dates.into_iter().filter_map(|(property, at)| Some((property, at?))) {
        graph.time(&set, property, at);
    }
    // Each contribution changes the files at once; districts change when the council draws them anew.
    let period = if own.name == "districts" { "IRREG" } else { "CONT" };
    graph.link(&set, "dct:accrualPeriodicity", &format!("{EU}/frequency/{period}"));
    graph.link(&set, "dcat:landingPage", &site.page(&format!("open-data#{}", own.name)));
    files(graph, site, &set, own, (own.name, own.name));
    set
}

fn topics(graph: &mut Graph, set: &Thing, own: &Dataset) {
    for theme in own.themes {
        graph.link(set, "dcat:theme", &format!("{EU}/data-theme/{theme}"));
    }
    said(graph, set, "dcat:keyword", key!("open-data-keyword"));
    said(graph, set, "dcat:keyword", own.title);
}

fn of_procedure(
    graph: &mut Graph,
    site: &Site,
    shared: &Shared,
    (own, held): (&ProcedureLine, &Held),
    latest: &Latest,
) -> Thing {
    let slug = &own.procedure.slug;
    let id = format!("procedure-{slug}");
    let set = dataset(graph, site, shared, &id);
    for (property, texts) in [("dct:title", &own.title), ("dct:description", &own.summary)] {
        // A description is asked for; where there is no summary the title stands for it.
        let texts = if texts.is_empty() { &own.title } else { texts };
        for (language, text) in texts.iter().filter(|(language, _)| known(*language)) {
            graph.words(&set, property, *language, text);
        }
    }
    graph.link(&set, "dcat:theme", &format!("{EU}/data-theme/GOVE"));
    said(graph, &set, "dcat:keyword", key!("open-data-keyword"));
    for (language, topic) in own.topics.iter().flat_map(|topic| &topic.name).filter(|(language, _)| known(*language)) {
        graph.words(&set, "dcat:keyword", *language, topic);
    }
    for (_, code) in LANGUAGES.iter().filter(|(known, _)| own.title.iter().any(|(language, _)| language == known)) {
        graph.link(&set, "dct:language", &format!("{EU}/language/{code}"));
    }
    if let Some(at) = own.procedure.published_at {
        graph.time(&set, "dct:issued", at);
    }
    let changed = latest.of_procedures.get(&own.procedure.id).copied();
    if let Some(at) = changed.max(own.procedure.published_at) {
        graph.time(&set, "dct:modified", at);
    }
    let period = graph.unnamed("dct:PeriodOfTime");
    graph.day(&period, "dcat:startDate", own.procedure.starts_at);
    graph.day(&period, "dcat:endDate", own.procedure.ends_at);
    graph.tie(&set, "dct:temporal", &period);
    graph.link(&set, "dct:accrualPeriodicity", &format!("{EU}/frequency/CONT"));
    graph.link(&set, "dcat:landingPage", &site.page(&format!("procedures/{slug}")));
    for part in dataset::ALL.into_iter().filter(|part| part.holds(own, held)) {
        files(graph, site, &set, part, (&format!("procedures/{slug}/{}", part.name), &format!("{id}-{}", part.name)));
    }
    set
}

/// One distribution for each form of a file.
fn files(graph: &mut Graph, site: &Site, set: &Thing, own: &Dataset, (name, id): (&str, &str)) {
    for format in Format::ALL.into_iter().filter(|format| format.suits(own)) {
        let ending = format.extension();
        let file = graph.named(&site.at(&format!("/catalog#{id}-{ending}")), "dcat:Distribution");
        let address = site.at(&format!("/open-data/{name}.{ending}"));
        for (language, _) in LANGUAGES {
            let title = Locale::plain(&Locale::of(language).text(own.title));
            graph.words(&file, "dct:title", language, &format!("{title} ({})", ending.to_uppercase()));
        }
        graph.link(&file, "dcat:accessURL", &address);
        graph.link(&file, "dcat:downloadURL", &address);
        graph.link(&file, "dct:format", &format!("{EU}/file-type/{}", ending.to_uppercase()));
        let media_type = format!("https://www.iana.org/assignments/media-types/{}", format.media_type());
        graph.link(&file, "dcat:mediaType", &media_type);
        licensed(graph, site, &file);
        graph.link(&file, "dcatap:availability", &format!("{EU}/planned-availability/AVAILABLE"));
        if format == Format::Csv {
            graph.link(&file, "foaf:page", &site.page(&format!("open-data#{}", own.name)));
        }
        graph.tie(set, "dcat:distribution", &file);
    }
}

fn licensed(graph: &mut Graph, site: &Site, file: &Thing) {
    graph.link(file, "dct:license", &site.license().iri());
    if site.license().wants_name() {
        graph.words(file, "dcatde:licenseAttributionByText", Language::De, &site.publisher());
    }
}

fn interface(graph: &mut Graph, site: &Site, shared: &Shared, sets: &[Thing]) -> Thing {
    let service = graph.named(&site.at("/catalog#api"), "dcat:DataService");
    said(graph, &service, "dct:title", key!("open-data-programs"));
    said(graph, &service, "dct:description", key!("open-data-api-summary"));
    graph.link(&service, "dcat:endpointURL", &site.at("/api/v1"));
    graph.link(&service, "dcat:endpointDescription", &site.at("/api/v1/openapi.json"));
    graph.tie(&service, "dct:publisher", &shared.publisher);
    graph.tie(&service, "dcat:contactPoint", &shared.contact);
    graph.link(&service, "dct:license", &site.license().iri());
    graph.link(&service, "dct:accessRights", &format!("{EU}/access-right/PUBLIC"));
    for set in sets {
        graph.tie(&service, "dcat:servesDataset", set);
    }
    service
}
