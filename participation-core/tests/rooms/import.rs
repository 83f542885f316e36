//! Imports: the same file again doubles nothing, an interrupted one goes on, what is odd is counted.

use crate::database::{self, Database};
use participation_core::contribution::Kind;
use participation_core::import::{self, ImportRefused};
use participation_core::procedure::{Format, ModerationRule};
use participation_core::proposal::{self, Filter, Sort};
use participation_core::{Language, Storage, Timestamp, demo, district, procedure};

const NOW: i64 = 1_795_430_545;

async fn city() -> (Storage, Database) {
    let (storage, database) = database::open().await;
    let now = Timestamp::from_unix(NOW);
    let builder = demo::procedure("rad").open(Format::Proposals, -5, 5).moderation(ModerationRule::Before);
    builder.store(&storage, now).await.unwrap();
    (storage, database)
}

async fn run(storage: &Storage, file: &str) -> Result<import::Report, ImportRefused> {
    import::proposals(storage, file.as_bytes(), "rad", Timestamp::from_unix(NOW), |_, _| {}).await
}

fn feature(url: &str, title: &str, comments: &str) -> String {
    format!(
        r#"{{"type":"Feature","geometry":{{"type":"Point","coordinates":[7.1,50.7]}},"properties":{{"url":"{url}",
        "title":"{title}","text":"Text","category":"Ampeln","date":"18.10.2017","votes":16,"comments":[{comments}]}}}}"#
    )
}

fn file(features: &[String]) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
}

const THREAD: &str = r#"{"date":"24. Sep. 2017","time":"18:41","title":"Ja","text":"Gut","answers":[
    {"date":"25. Sep. 2017","time":"9:00","title":"","text":"Nein","answers":[]}]},{"date":"","title":"","text":" ","answers":[]}"#;

#[tokio::test]
async fn a_second_run_doubles_nothing_and_an_interrupted_one_goes_on() {
    let (storage, _folder) = city().await;
    let part = file(&[feature("a", "Erster", THREAD)]);
    let whole = file(&[feature("a", "Erster", THREAD), feature("b", "Zweiter", ""), feature("b", "Zweiter", "")]);
    let first = run(&storage, &part).await.unwrap();
    assert_eq!((first.new, first.known, first.attached), (1, 0, 2));
    let second = run(&storage, &whole).await.unwrap();
    assert_eq!((second.new, second.known, second.attached), (1, 1, 0));
    assert_eq!(second.odd.count("the same address or id once more, left out"), 1);
    let third = run(&storage, &whole).await.unwrap();
    assert_eq!((third.new, third.known, third.attached), (0, 2, 0));
    let page = procedure::published(&storage, "rad", Language::De).await.unwrap();
    assert_eq!((page.listed(Kind::Proposal), page.listed(Kind::Comment), page.topics.len()), (2, 2, 1));
}

#[tokio::test]
async fn dates_threads_and_votes_stay_what_they_were() {
    let (storage, _folder) = city().await;
    run(&storage, &file(&[feature("a", "Erster", THREAD)])).await.unwrap();
    let filter = Filter { sort: Some(Sort::Discussed), ..Filter::default() };
    let list = proposal::list(&storage, "rad", filter, Language::De).await.unwrap();
    let shown = proposal::show(&storage, list.cards[0].reference.clone(), Language::De).await.unwrap();
    assert_eq!(shown.proposal.submitted_at.to_string(), "2017-10-18T10:00:00Z");
    assert_eq!((shown.proposal.endorsements, shown.proposal.answer_due), (0, None));
    assert_eq!((shown.proposal.earlier_voices, list.cards[0].earlier_voices), (Some(16), Some(16)));
    assert_eq!(shown.comments[1].parent, Some(shown.comments[0].id));
    assert_eq!(shown.comments[0].body, "Ja\n\nGut");
    assert!(shown.proposal.position.is_some() && shown.proposal.district.is_none());
}

#[tokio::test]
async fn what_is_imported_is_no_newer_than_its_day() {
    let (storage, _folder) = database::open().await;
    let now = Timestamp::from_unix(NOW);
    let builder = demo::procedure("rad").open(Format::Proposals, -5, 5).moderation(ModerationRule::After);
    let rad = builder.store(&storage, now).await.unwrap();
    let today = demo::proposal(rad, "Von heute").submit(&storage, now).await.unwrap();
    run(&storage, &file(&[feature("a", "Von damals", "")])).await.unwrap();
    let filter = Filter { sort: Some(Sort::Newest), ..Filter::default() };
    let list = proposal::list(&storage, "rad", filter, Language::De).await.unwrap();
    let titles: Vec<&str> = list.cards.iter().map(|card| card.title.as_str()).collect();
    assert_eq!(titles, ["Von heute", "Von damals"], "{today:?}");
    // The same where a filter leaves few of many.
    let filter = Filter { sort: Some(Sort::Newest), statuses: vec![proposal::Status::New], ..Filter::default() };
    let list = proposal::list(&storage, "rad", filter, Language::De).await.unwrap();
    assert_eq!((list.cards[0].title.as_str(), list.cards.len()), ("Von heute", 2));
}

#[tokio::test]
async fn a_file_that_is_no_geojson_and_an_unknown_procedure_are_refused() {
    let (storage, _folder) = city().await;
    assert!(matches!(run(&storage, "{").await, Err(ImportRefused::File(_))));
    let now = Timestamp::from_unix(NOW);
    let refused = import::proposals(&storage, b"{}", "nirgends", now, |_, _| {}).await;
    assert!(matches!(refused, Err(ImportRefused::UnknownProcedure(_))));
}

/// A file of the shared data, beside the repository or where `BETEILIGUNG_DATA` says.
fn shared(name: &str) -> Option<Vec<u8>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data");
    let folder = std::env::var("BETEILIGUNG_DATA").unwrap_or_else(|_| beside.to_owned());
    let read = std::fs::read(std::path::Path::new(&folder).join(name)).ok();
    if read.is_none() {
        println!("skipped: no {name} in {folder}");
    }
    read
}

#[tokio::test]
async fn the_dialogue_of_bonn_is_taken_whole() {
    let Some(bytes) = shared("proposals/raddialog_bonn_2017_no_authors.geojson") else { return };
    let (storage, _folder) = city().await;
    let now = Timestamp::from_unix(NOW);
    let report = import::proposals(&storage, &bytes, "rad", now, |_, _| {}).await.unwrap();
    assert_eq!((report.new, report.known), (2_393, 0));
    assert!(report.attached > 2_300 && report.attached <= 2_321, "{}", report.attached);
    let page = procedure::published(&storage, "rad", Language::De).await.unwrap();
    assert_eq!(page.topics.len(), 8);
}

#[tokio::test]
async fn real_shapes_are_stored_and_read_with_every_digit() {
    let Some(bytes) = shared("muenster/stadtteile45_mit_bevoelkerung.geojson") else { return };
    let (storage, _folder) = city().await;
    let now = Timestamp::from_unix(NOW);
    let boroughs = shared("muenster/stadtbezirke6_abgeleitet.geojson").unwrap();
    for (bytes, level) in [(boroughs, district::Level::Borough), (bytes, district::Level::District)] {
        let areas = map::geojson::read_areas(&bytes, &map::geojson::Rules::default()).unwrap().features;
        let known = district::gazetteer(&storage).await.unwrap();
        let (areas, settled, lost) = district::settle(areas, &known);
        assert_eq!((settled, lost.len()), (level, 0));
        district::store_areas(&storage, areas, level, now).await.unwrap();
    }
    let known = district::gazetteer(&storage).await.unwrap();
    assert_eq!((known.districts.len(), known.boroughs.len()), (45, 6));
    let dom = map::Position::new(7.6257, 51.9631).unwrap();
    assert_eq!(known.locate(dom), known.id_of("Dom"));
    let Some(bytes) = shared("muenster/stadtteile_ebene2.geojson") else { return };
    let areas = map::geojson::read_areas(&bytes, &map::geojson::Rules::default()).unwrap().features;
    let (areas, settled, lost) = district::settle(areas, &known);
    assert_eq!(
        (areas.len(), settled, lost.len()),
        (45, district::Level::District, 0),
        "files without boroughs are districts too"
    );
}
