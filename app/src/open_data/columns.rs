//! What the columns of a CSV file mean, for programs: CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).

use actix_web::HttpResponse;
use actix_web::http::header::{ETAG, EntityTag};
use serde_json::{Map, Value as Json, json};

use super::bulk::BETWEEN;
use super::dataset::Dataset;
use super::field::{Column, Kind, in_language};
use super::reply::public;
use super::site::Site;
use crate::Language;
use crate::key;
use crate::locale::{Key, Locale};
use crate::request::Visit;

/// Behind the name of a data set: where a program that knows CSV on the Web looks for the description.
pub const ENDING: &str = "csv-metadata.json";

/// The description of a data set's columns; `name` is the file's without its ending.
pub fn answer(visit: &Visit, dataset: &Dataset, name: &str, mark: EntityTag) -> HttpResponse {
    let site = Site::new(&visit.app.config);
    let columns: Vec<Json> = (dataset.columns)().iter().flat_map(described).collect();
    let key = (dataset.columns)().first().map_or("id", |column| column.name);
    let body = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "de" }],
        "url": site.at(&format!("/open-data/{name}.csv")),
        "dc:title": in_languages(dataset.title),
        "dc:description": in_languages(dataset.about),
        "dc:license": { "@id": site.license().link() },
        "dc:publisher": site.publisher(),
        "dialect": { "delimiter": ",", "encoding": "utf-8", "header": true, "lineTerminators": ["\r\n"] },
        "notes": [{ "dc:description": in_languages(key!("open-data-encoding")) }],
        "tableSchema": { "columns": columns, "primaryKey": key },
    });
    public("application/csvm+json").insert_header((ETAG, mark)).body(body.to_string())
}

fn described(column: &Column) -> Vec<Json> {
    let one = |name: String, more: Json| {
        let mut whole = Map::new();
        whole.insert("name".to_owned(), Json::from(name.as_str()));
        whole.insert("titles".to_owned(), Json::from(name));
        whole.insert("dc:description".to_owned(), in_languages(column.about));
        if let Json::Object(more) = more {
            whole.extend(more);
        }
        Json::from(whole)
    };
    let name = column.name.to_owned();
    match column.kind {
        Kind::Translated => Language::ALL
            .iter()
            .map(|language| {
                one(in_language(column.name, *language), json!({ "datatype": "string", "lang": language.tag() }))
            })
            .collect(),
        Kind::List => vec![one(name, json!({ "datatype": "string", "separator": BETWEEN }))],
        kind => vec![one(name, json!({ "datatype": datatype(kind), "required": !column.optional }))],
    }
}

fn datatype(kind: Kind) -> Json {
    match kind {
        Kind::Text | Kind::Id | Kind::Translated | Kind::List => Json::from("string"),
        Kind::Word(words) => json!({ "base": "string", "format": words().join("|") }),
        Kind::Whole => Json::from("integer"),
        Kind::Number => Json::from("double"),
        Kind::Flag => Json::from("boolean"),
        Kind::Time => Json::from("dateTime"),
        Kind::Day => Json::from("date"),
        Kind::Link => Json::from("anyURI"),
        Kind::Parts(_) => Json::from("json"),
    }
}

/// A text in every language, as JSON-LD has it.
pub fn in_languages(key: Key) -> Json {
    let text = |language: &Language| Locale::plain(&Locale::of(*language).text(key)).to_string();
    let value = |language: &Language| json!({ "@value": text(language), "@language": language.tag() });
    Language::ALL.iter().map(value).collect()
}
