//! The description of the interface (OpenAPI 3.1), made of the same list as its answers, so that the two cannot part.

use actix_web::HttpResponse;
use participation_core::open_data::Called;
use serde_json::{Map, Value as Json, json};

use super::dataset::{self, Dataset, Filtered};
use super::field::{Column, Kind};
use super::query::{HIGHEST, LONGEST, LONGEST_ADDRESS, PRESET};
use super::reply::json_answer;
use super::site::Site;
use crate::Language;
use crate::key;
use crate::locale::{Key, Locale};
use crate::request::Visit;

/// The version of the interface, not of the program: its first number moves when a field goes or changes its meaning, its
/// second when there is more.
const VERSION: &str = "1.2.0";
/// What a name may hold: no control characters.
const NAME: &str = "^[^\\u0000-\\u001f\\u007f-\\u009f]+$";

/// `/api/v1/openapi.json`.
pub async fn document(visit: Visit) -> HttpResponse {
    json_answer(&description(&Site::new(&visit.app.config)))
}

/// The whole description.
pub fn description(site: &Site) -> Json {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    for dataset in dataset::ALL {
        let name = schema_name(dataset);
        schemas.insert(name.clone(), line(&(dataset.columns)()));
        if dataset.of_city() {
            paths.insert(format!("/{}", dataset.name), list(dataset, &name, &[]));
            paths.insert(format!("/{}/{{id}}", dataset.name), one(dataset, &name));
        } else if dataset.of_paper() {
            paths.insert(format!("/{}", dataset.name), list(dataset, &name, &[]));
        } else {
            let path = format!("/{}/{{procedure}}", dataset.name);
            paths.insert(path, list(dataset, &name, &[in_path("procedure")]));
        }
    }
    schemas.insert("Links".to_owned(), links());
    schemas.insert("Problem".to_owned(), problem());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": format!("Beteiligung: {}", site.config.city),
            "summary": english(key!("open-data-api-summary")),
            "version": VERSION,
            "license": { "name": site.license().name(), "url": site.license().link() },
            "contact": { "name": site.config.contact.office, "email": site.config.contact.email },
        },
        "servers": [{ "url": site.at("/api/v1") }],
        "externalDocs": { "url": site.page("open-data") },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

fn english(key: Key) -> String {
    Locale::plain(&Locale::of(Language::En).text(key))
}

/// `survey-results` is `SurveyResults`.
pub fn schema_name(dataset: &Dataset) -> String {
    let words = dataset.name.split('-').map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_ascii_uppercase() + rest
    });
    words.collect()
}

fn list(dataset: &Dataset, schema: &str, path: &[Json]) -> Json {
    let mut parameters = path.to_vec();
    parameters.extend(dataset.filters.iter().map(|filter| parameter(*filter)));
    parameters.push(json!({
        "name": "limit", "in": "query",
        "schema": { "type": "integer", "minimum": 1, "maximum": HIGHEST, "default": PRESET },
    }));
    parameters.push(json!({
        "name": "after", "in": "query", "description": english(key!("open-data-api-after")),
        "schema": { "type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": NAME },
    }));
    let page = json!({
        "type": "object",
        "required": ["data", "links"],
        "additionalProperties": false,
        "properties": {
            "data": { "type": "array", "maxItems": HIGHEST, "items": reference(schema) },
            "links": reference("Links"),
        },
    });
    let mut responses = responses(&page);
    responses.insert("400".to_owned(), refused(key!("open-data-api-refused")));
    responses.insert("404".to_owned(), refused(key!("open-data-api-missing")));
    operation(dataset, &format!("list{schema}"), &parameters, &responses)
}

fn one(dataset: &Dataset, schema: &str) -> Json {
    let mut responses = responses(&reference(schema));
    if dataset.called == Called::Reference {
        responses.insert("308".to_owned(), went_on());
    }
    responses.insert("404".to_owned(), refused(key!("open-data-api-missing")));
    operation(dataset, &format!("read{schema}"), &[in_path("id")], &responses)
}

fn operation(dataset: &Dataset, id: &str, parameters: &[Json], responses: &Map<String, Json>) -> Json {
    json!({
        "get": {
            "operationId": id,
            "tags": [dataset.name],
            "summary": english(dataset.title),
            "description": english(dataset.about),
            "parameters": parameters,
            "responses": responses,
        },
    })
}

fn in_path(name: &str) -> Json {
    json!({
        "name": name, "in": "path", "required": true,
        "schema": { "type": "string", "minLength": 1, "maxLength": LONGEST },
    })
}

fn parameter(filter: Filtered) -> Json {
    let (about, schema) = match filter {
        Filtered::Procedure => (
            key!("open-data-api-procedure"),
            json!({ "type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": NAME }),
        ),
        Filtered::District => (
            key!("open-data-api-district"),
            json!({ "type": "string", "minLength": 1, "maxLength": LONGEST, "pattern": NAME }),
        ),
        Filtered::Status(words) => (key!("open-data-api-status"), json!({ "type": "string", "enum": words() })),
        Filtered::Paper => (
            key!("open-data-api-paper"),
            json!({ "type": "string", "maxLength": LONGEST_ADDRESS, "pattern": "^https?://[!-~]+$" }),
        ),
        Filtered::Since => (
            key!("open-data-api-since"),
            json!({ "anyOf": [
                { "type": "string", "format": "date" },
                { "type": "string", "format": "date-time" },
            ] }),
        ),
    };
    let required = matches!(filter, Filtered::Paper);
    json!({ "name": filter.name(), "in": "query", "description": english(about), "schema": schema, "required": required })
}

fn responses(schema: &Json) -> Map<String, Json> {
    let mut responses = Map::new();
    let found = json!({
        "description": "OK",
        "headers": {
            "ETag": { "schema": { "type": "string" } },
            "Access-Control-Allow-Origin": { "schema": { "type": "string", "const": "*" } },
        },
        "content": { "application/json": { "schema": schema } },
    });
    responses.insert("200".to_owned(), found);
    responses.insert("304".to_owned(), json!({ "description": "Not Modified" }));
    responses.insert("429".to_owned(), refused(key!("open-data-api-too-many")));
    responses.insert("503".to_owned(), refused(key!("open-data-api-busy")));
    responses
}

/// What has joined another contribution is told by that one.
fn went_on() -> Json {
    json!({
        "description": english(key!("open-data-api-went-on")),
        "headers": { "Location": { "schema": { "type": "string", "format": "uri-reference" } } },
    })
}

fn refused(about: Key) -> Json {
    json!({
        "description": english(about),
        "content": { "application/problem+json": { "schema": reference("Problem") } },
    })
}

fn reference(schema: &str) -> Json {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

fn links() -> Json {
    json!({
        "type": "object",
        "required": ["self", "next", "license"],
        "additionalProperties": false,
        "properties": {
            "self": { "type": "string", "format": "uri" },
            "next": { "type": ["string", "null"], "format": "uri", "description": english(key!("open-data-api-next")) },
            "license": { "type": "string", "format": "uri" },
        },
    })
}

/// RFC 9457; the type is left out, so it is `about:blank` and the status says what it is.
fn problem() -> Json {
    json!({
        "type": "object",
        "required": ["status", "title", "detail", "number"],
        "properties": {
            "status": { "type": "integer" },
            "title": { "type": "string" },
            "detail": { "type": "string" },
            "number": { "type": "string", "description": english(key!("open-data-api-number")) },
            "parameter": { "type": "string" },
        },
    })
}

/// The schema of a line: every column is there, and no other.
fn line(columns: &[Column]) -> Json {
    let properties: Map<String, Json> =
        columns.iter().map(|column| (column.name.to_owned(), property(column))).collect();
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    json!({ "type": "object", "required": names, "additionalProperties": false, "properties": properties })
}

fn property(column: &Column) -> Json {
    let mut schema = match column.kind {
        Kind::Text | Kind::Id => json!({ "type": "string" }),
        Kind::Word(words) => json!({ "type": "string", "enum": words() }),
        Kind::Whole => json!({ "type": "integer" }),
        Kind::Number => json!({ "type": "number" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Time => json!({ "type": "string", "format": "date-time" }),
        Kind::Day => json!({ "type": "string", "format": "date" }),
        Kind::Link => json!({ "type": "string", "format": "uri" }),
        Kind::Translated => {
            let languages: Map<String, Json> =
                Language::ALL.iter().map(|language| (language.tag().to_owned(), json!({ "type": "string" }))).collect();
            json!({ "type": "object", "additionalProperties": false, "properties": languages })
        }
        Kind::List => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::Parts(columns) => json!({ "type": "array", "items": line(columns) }),
    };
    if let Json::Object(schema) = &mut schema {
        if column.optional {
            let kind = schema.get("type").cloned().unwrap_or_default();
            schema.insert("type".to_owned(), json!([kind, "null"]));
            if let Some(Json::Array(words)) = schema.get_mut("enum") {
                words.push(Json::Null);
            }
        }
        schema.insert("description".to_owned(), Json::from(english(column.about)));
    }
    schema
}
