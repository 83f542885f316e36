mod council;

use super::dataset;
use super::openapi::schema_name;
use crate::application::Application;
use crate::clock::Clock;
use crate::config::Config;
use crate::server::{configure, front};
use actix_web::body::BoxBody;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::header::{ETAG, HeaderMap, IF_NONE_MATCH};
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::Data;
use actix_web::{App, Error};
use participation_core::contribution::{Position, withdraw};
use participation_core::demo;
use participation_core::procedure::{Format, ModerationRule, ProcedureState};
use participation_core::storage::City;
use participation_core::{Language, Storage};
use serde_json::Value;
use std::collections::BTreeSet;
use tempfile::TempDir;

/// Each stands in something that nobody may see.
const SECRETS: [&str; 6] = ["Geheimname", "geheim@example.org", "ungelesen", "zurueckgezogen", "entwurf", "MS-"];

async fn town() -> (Data<Application>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let city = City { tenant: "muenster".into(), prefix: "MS".into() };
    let storage = Storage::open(&format!("sqlite://{}/city.db", folder.path().display()), city).await.unwrap();
    storage.migrate().await.unwrap();
    storage.start().await.unwrap();
    let config = Config::read_text("base_url = \"https://mitmachen.example\"").unwrap();
    let app = Data::new(Application::new(config, Clock::real(), storage));
    let now = app.clock.now();
    let open = demo::procedure("radweg")
        .text("title", Language::De, "Radweg an der Promenade")
        .text("title", Language::En, "Cycle path on the Promenade")
        .text("summary", Language::De, "Wo soll er hin?")
        .open(Format::Proposals, -1, 9)
        .topic("list", "Verkehr");
    let open = open.store(&app.storage, now).await.unwrap();
    let at = Some(Position { longitude: 7.625, latitude: 51.962 });
    let mut listed = Vec::new();
    for (title, place) in [("=1+1", at), ("Mehr Bänke", None), ("Breiter", at)] {
        let new = demo::proposal(open, title).author("Geheimname", Some("geheim@example.org"));
        let new = new.place("Promenade", place, None).submit(&app.storage, now).await.unwrap();
        listed.push(new.reference.clone());
        let mut comment = demo::comment(new.reference, "@Alle: gut so").unwrap();
        comment.envelope.author_name = Some("Geheimname".to_owned());
        participation_core::proposal::comment(&app.storage, comment, now).await.unwrap();
    }
    let gone = demo::proposal(open, "zurueckgezogen").submit(&app.storage, now).await.unwrap();
    withdraw(&app.storage, gone.reference, gone.secret, now).await.unwrap();
    let read_first = demo::procedure("vorher").moderation(ModerationRule::Before).open(Format::Proposals, -1, 9);
    let read_first = read_first.store(&app.storage, now).await.unwrap();
    demo::proposal(read_first, "ungelesen").submit(&app.storage, now).await.unwrap();
    let draft = demo::procedure("entwurf").state(ProcedureState::Draft).store(&app.storage, now).await.unwrap();
    council::take_up(&app, &listed, draft).await;
    (app, folder)
}

struct Answer {
    status: u16,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

/// The town's program, made once for a test.
struct Program<S>(S);

impl<S> Program<S>
where
    S: Service<actix_http::Request, Response = ServiceResponse<BoxBody>, Error = Error>,
{
    async fn ask(&self, request: TestRequest) -> Answer {
        let answer = call_service(&self.0, request.to_request()).await;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        Answer { status, headers, body: String::from_utf8(read_body(answer).await.to_vec()).unwrap() }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(TestRequest::get().uri(path)).await
    }
}

async fn program()
-> (Program<impl Service<actix_http::Request, Response = ServiceResponse<BoxBody>, Error = Error>>, TempDir) {
    let (state, folder) = town().await;
    let program = init_service(App::new().wrap(from_fn(front)).configure(|service| configure(service, &state))).await;
    (Program(program), folder)
}

/// Every address that gives data away.
fn addresses() -> Vec<String> {
    let mut all = vec!["/api/v1".to_owned(), "/api/v1/openapi.json".to_owned()];
    for own in dataset::ALL.into_iter().filter(|own| own.of_city()) {
        all.push(format!("/api/v1/{}", own.name));
        for ending in ["csv", "json", "csv-metadata.json"] {
            all.push(format!("/open-data/{}.{ending}", own.name));
        }
        if own.on_map {
            all.push(format!("/open-data/{}.geojson", own.name));
        }
    }
    for name in [
        "proposals",
        "comments",
        "events",
        "reports",
        "answers",
        "papers",
        "meetings",
        "decisions",
        "measures",
        "indicators",
    ] {
        all.push(format!("/open-data/procedures/radweg/{name}.csv"));
    }
    all.push("/api/v1/participation?oparl=https%3A%2F%2Fris.example%2Fpaper%2F7".to_owned());
    all.extend(["/catalog", "/catalog.ttl", "/catalog.jsonld", "/catalog.rdf"].map(str::to_owned));
    all
}

#[actix_web::test]
async fn nothing_that_is_not_public_stands_in_any_answer() {
    let (app, _folder) = program().await;
    let listed: BTreeSet<String> = references(&app.get("/api/v1/proposals").await.json());
    assert_eq!(listed.len(), 3);
    let comments = references(&app.get("/api/v1/comments").await.json());
    assert_eq!(comments.len(), 3);
    let listed: BTreeSet<String> = listed.into_iter().chain(comments).collect();
    for path in addresses() {
        let answer = app.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        let mut text = answer.body;
        for reference in &listed {
            text = text.replace(reference.as_str(), "");
        }
        for secret in SECRETS {
            // The description shows what a reference looks like nowhere, so no other one may stand anywhere.
            assert!(!text.contains(secret), "{path} holds {secret}");
        }
    }
    for path in [
        "/api/v1/procedures/entwurf",
        "/open-data/procedures/entwurf/proposals.csv",
        "/api/v1/survey-results/entwurf",
        "/api/v1/survey-results/radweg",
        "/api/v1/proposals?procedure=entwurf",
        "/api/v1/events?procedure=entwurf",
        "/api/v1/papers?procedure=entwurf",
    ] {
        assert_eq!(app.get(path).await.status, 404, "{path}");
    }
}

fn references(list: &Value) -> BTreeSet<String> {
    list["data"].as_array().unwrap().iter().map(|own| own["id"].as_str().unwrap().to_owned()).collect()
}

#[actix_web::test]
async fn lists_come_page_by_page_with_no_line_missing_and_none_twice() {
    let (app, _folder) = program().await;
    let all = references(&app.get("/api/v1/proposals").await.json());
    let (mut seen, mut next) = (Vec::new(), Some("https://mitmachen.example/api/v1/proposals?limit=1".to_owned()));
    while let Some(address) = next {
        let page = app.get(address.strip_prefix("https://mitmachen.example").unwrap()).await.json();
        seen.extend(references(&page));
        next = page["links"]["next"].as_str().map(str::to_owned);
        assert!(seen.len() <= all.len(), "it ends");
    }
    assert_eq!((seen.len(), seen.into_iter().collect::<BTreeSet<_>>()), (all.len(), all));
    assert_eq!(app.get("/api/v1/proposals?after=MS-2222-2222").await.status, 404, "no line is called so");
}

#[actix_web::test]
async fn what_was_handed_in_is_told_to_the_hour_and_found_by_it() {
    let (app, _folder) = program().await;
    let list = app.get("/api/v1/proposals").await.json();
    let at = list["data"][0]["submitted_at"].as_str().unwrap();
    assert!(at.ends_with(":00:00Z"), "{at}");
    let since = |at: &str| format!("/api/v1/proposals?since={at}");
    assert_eq!(references(&app.get(&since(at)).await.json()).len(), 3);
    let later = at.replace(":00:00Z", ":59:59Z");
    assert_eq!(references(&app.get(&since(&later)).await.json()).len(), 3, "no second can be found out by asking");
    assert_eq!(references(&app.get(&since("2099-01-01")).await.json()).len(), 0);
}

#[actix_web::test]
async fn a_wrong_question_is_answered_with_a_sentence_for_programs() {
    let (app, _folder) = program().await;
    for path in ["/api/v1/proposals?colour=red", "/api/v1/proposals?limit=0", "/api/v1/proposals?limit=1&limit=1"] {
        let answer = app.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (400, "application/problem+json"), "{path}");
        let problem = answer.json();
        assert!(problem["detail"].as_str().unwrap().len() > 20 && problem["parameter"].is_string(), "{problem}");
    }
    for path in
        ["/api/v1/secrets", "/api/v1/proposals/x", "/api/v1/procedures/a%00b", "/open-data/x.csv", "/catalog.xls"]
    {
        let answer = app.get(path).await;
        assert_eq!((answer.status, answer.header("content-type")), (404, "application/problem+json"), "{path}");
    }
}

#[actix_web::test]
async fn pages_of_any_site_may_read_and_ask_whether_anything_changed() {
    let (app, _folder) = program().await;
    for path in addresses().iter().map(String::as_str).chain(["/api/v1/x", "/api/v1/proposals?x=1"]) {
        assert_eq!(app.get(path).await.header("access-control-allow-origin"), "*", "{path}");
    }
    for path in
        ["/api/v1/proposals", "/open-data/proposals.csv", "/open-data/proposals.csv-metadata.json", "/catalog.ttl"]
    {
        let first = app.get(path).await;
        let tag = first.headers.get(ETAG).unwrap_or_else(|| panic!("{path} has a mark")).clone();
        let second = app.ask(TestRequest::get().uri(path).insert_header((IF_NONE_MATCH, tag))).await;
        assert_eq!((second.status, second.header("access-control-allow-origin")), (304, "*"), "{path}");
        assert!(second.body.is_empty());
    }
}

#[actix_web::test]
async fn files_have_the_columns_that_their_description_names() {
    let (app, _folder) = program().await;
    for own in dataset::ALL.into_iter().filter(|own| own.of_city()) {
        let described = app.get(&format!("/open-data/{}.csv-metadata.json", own.name)).await.json();
        let columns = described["tableSchema"]["columns"].as_array().unwrap();
        let names: Vec<&str> = columns.iter().map(|column| column["name"].as_str().unwrap()).collect();
        let file = app.get(&format!("/open-data/{}.csv", own.name)).await;
        let mut reader = csv::Reader::from_reader(file.body.as_bytes());
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), names, "{}", own.name);
        assert!(reader.records().all(|line| line.is_ok()), "every line has as many cells");
    }
    let proposals = app.get("/open-data/proposals.csv").await;
    assert!(proposals.body.contains("\"'=1+1\""), "what somebody wrote is no formula");
    assert!(proposals.header("link").contains("proposals.csv-metadata.json"));
    let map = app.get("/open-data/proposals.geojson").await.json();
    let placed: Vec<bool> =
        map["features"].as_array().unwrap().iter().map(|feature| feature["geometry"]["type"] == "Point").collect();
    assert_eq!(placed, [true, false, true], "what has no place is a feature without geometry");
    assert_eq!(map["features"][0]["geometry"]["coordinates"], serde_json::json!([7.625, 51.962]));
    let whole = app.get("/open-data/proposals.json").await.json();
    assert_eq!(whole["data"], app.get("/api/v1/proposals").await.json()["data"]);
}

#[actix_web::test]
async fn every_answer_is_as_the_description_says() {
    let (app, _folder) = program().await;
    let description = app.get("/api/v1/openapi.json").await.json();
    let mut wrong = Vec::new();
    let leads_on = |name: &str| description["paths"][format!("/{name}/{{id}}")]["get"]["responses"]["308"].is_object();
    assert!(leads_on("proposals") && !leads_on("procedures"), "what has joined another leads there");
    for own in dataset::ALL.into_iter().filter(|own| own.of_city()) {
        let path = format!("/{}", own.name);
        let schema = &description["paths"][&path]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        let list = app.get(&format!("/api/v1{path}")).await.json();
        compare(&description, schema, &list, &path, &mut wrong);
        for line in list["data"].as_array().unwrap() {
            let address = line["url"].as_str().unwrap().strip_prefix("https://mitmachen.example").unwrap();
            let single = app.get(address).await.json();
            assert_eq!(&single, line, "{address}");
            compare(
                &description,
                &description["components"]["schemas"][schema_name(own)],
                &single,
                address,
                &mut wrong,
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Compares a value with the parts of JSON Schema that the description uses.
fn compare(root: &Value, schema: &Value, value: &Value, at: &str, wrong: &mut Vec<String>) {
    if let Some(target) = schema["$ref"].as_str() {
        return compare(root, root.pointer(target.trim_start_matches('#')).unwrap(), value, at, wrong);
    }
    let kinds = match &schema["type"] {
        Value::String(kind) => vec![kind.as_str()],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        other => panic!("{at}: {other}"),
    };
    let fits = |kind: &&str| match *kind {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("{at}: {other}"),
    };
    if !kinds.iter().any(fits) {
        wrong.push(format!("{at} is {value}, not {kinds:?}"));
    }
    if schema["enum"].as_array().is_some_and(|words| !words.contains(value)) {
        wrong.push(format!("{at} is {value}, none of {}", schema["enum"]));
    }
    for own in value.as_array().into_iter().flatten() {
        compare(root, &schema["items"], own, &format!("{at}[]"), wrong);
    }
    if let Some(object) = value.as_object() {
        let known = schema["properties"].as_object().unwrap();
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(name) {
                wrong.push(format!("{at} has no {name}"));
            }
        }
        for (name, own) in object {
            match known.get(name) {
                Some(schema) => compare(root, schema, own, &format!("{at}.{name}"), wrong),
                None => wrong.push(format!("{at}.{name} is not described")),
            }
        }
    }
}

#[actix_web::test]
async fn the_catalogue_says_the_same_in_its_three_forms() {
    let (app, _folder) = program().await;
    // Names of things without a name differ from form to form, so they are left out of what is compared.
    let named = |subject: String, predicate: String, object: String| {
        let blank = |text: String| if text.starts_with("_:") { "_".to_owned() } else { text };
        format!("{} {predicate} {}", blank(subject), blank(object))
    };
    let turtle = app.get("/catalog.ttl").await.body;
    let mut in_turtle: Vec<String> = oxttl::TurtleParser::new()
        .for_slice(turtle.as_bytes())
        .map(|triple| triple.unwrap())
        .map(|own| named(own.subject.to_string(), own.predicate.to_string(), own.object.to_string()))
        .collect();
    let rdf = app.get("/catalog.rdf").await.body;
    let mut in_xml: Vec<String> = oxrdfxml::RdfXmlParser::new()
        .for_slice(rdf.as_bytes())
        .map(|triple| triple.unwrap())
        .map(|own| named(own.subject.to_string(), own.predicate.to_string(), own.object.to_string()))
        .collect();
    let json = app.get("/catalog.jsonld").await.body;
    let mut in_json: Vec<String> = oxjsonld::JsonLdParser::new()
        .for_slice(json.as_bytes())
        .map(|quad| quad.unwrap())
        .map(|own| named(own.subject.to_string(), own.predicate.to_string(), own.object.to_string()))
        .collect();
    for statements in [&mut in_turtle, &mut in_xml, &mut in_json] {
        statements.sort();
    }
    assert!(in_turtle.len() > 200, "{}", in_turtle.len());
    assert_eq!(in_turtle, in_xml);
    assert_eq!(in_turtle, in_json);
    assert!(turtle.contains("Cycle path on the Promenade\"@en"));
    let page = app.ask(TestRequest::get().uri("/catalog").insert_header(("accept", "text/html,*/*;q=0.8"))).await;
    assert_eq!((page.status, page.header("location")), (303, "/de/open-data"));
}

#[actix_web::test]
async fn the_catalogue_in_one_form_is_not_taken_for_the_one_in_another() {
    let (app, _folder) = program().await;
    let ask = |form: &str| TestRequest::get().uri("/catalog").insert_header(("accept", form.to_owned()));
    let tag = app.ask(ask("text/turtle")).await.headers.get(ETAG).unwrap().clone();
    let again = app.ask(ask("text/turtle").insert_header((IF_NONE_MATCH, tag.clone()))).await;
    let other = app.ask(ask("application/ld+json").insert_header((IF_NONE_MATCH, tag))).await;
    assert_eq!((again.status, other.status), (304, 200));
    assert!(other.json().is_object());
}

#[actix_web::test]
async fn the_address_of_the_interface_leads_to_every_data_set_and_to_the_description() {
    let (app, _folder) = program().await;
    let index = app.get("/api/v1").await.json();
    let names: Vec<&str> = index["data"].as_array().unwrap().iter().map(|own| own["name"].as_str().unwrap()).collect();
    assert_eq!(names, dataset::ALL.map(|own| own.name));
    assert_eq!(index["links"]["description"], "https://mitmachen.example/api/v1/openapi.json");
    for own in index["data"].as_array().unwrap() {
        let address = own["url"].as_str().unwrap().strip_prefix("https://mitmachen.example").unwrap();
        if !address.contains('{') {
            assert_eq!(app.get(address).await.status, 200, "{address}");
        }
    }
    assert!(app.get("/catalog.ttl").await.body.contains("dcat:endpointURL <https://mitmachen.example/api/v1>"));
}

#[actix_web::test]
async fn a_name_that_nothing_has_is_not_found_and_said_wherever_it_can_be_asked_for() {
    let (app, _folder) = program().await;
    for own in dataset::ALL.into_iter().filter(|own| own.of_city()) {
        for filter in own.filters.iter().map(|filter| filter.name()) {
            if !["procedure", "district"].contains(&filter) {
                continue;
            }
            let answer = app.get(&format!("/api/v1/{}?{filter}=Nirgendwo", own.name)).await;
            assert_eq!(
                (answer.status, answer.header("content-type")),
                (404, "application/problem+json"),
                "{}",
                own.name
            );
            let problem = answer.json();
            assert_eq!(problem["parameter"], filter);
            assert!(problem["detail"].as_str().unwrap().contains("Nirgendwo"), "{problem}");
        }
    }
    assert_eq!(app.get("/api/v1/proposals?procedure=radweg").await.json()["data"].as_array().unwrap().len(), 3);
}

#[actix_web::test]
async fn files_for_spreadsheets_say_how_their_signs_are_written() {
    let (app, _folder) = program().await;
    let file = app.get("/open-data/proposals.csv").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.body.starts_with("\"id\""), "no byte order mark");
    let described = app.get("/open-data/proposals.csv-metadata.json").await.json();
    let note = &described["notes"][0]["dc:description"][0]["@value"];
    assert!(note.as_str().unwrap().contains("UTF-8"), "{note}");
}

#[actix_web::test]
async fn the_page_lists_of_each_procedure_the_files_that_hold_something() {
    let (app, _folder) = program().await;
    let page = app.get("/de/open-data").await.body;
    let linked = |name: &str| page.contains(&format!("/open-data/procedures/radweg/{name}.csv"));
    for filled in ["proposals", "comments", "papers", "meetings"] {
        assert!(linked(filled), "{filled}: {page}");
    }
    for empty in ["reports", "events", "answers", "decisions", "measures", "indicators", "reach"] {
        assert!(!linked(empty), "{empty}");
    }
}
