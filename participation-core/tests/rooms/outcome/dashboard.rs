//! The dashboard: filters, sums, and that it asks as often for two hundred measures as for one.

use super::measures::because;
use super::*;
use participation_core::measure::MeasureState;
use participation_core::measure::overview::{self, Dashboard, Filter, PAGE};

impl Town {
    async fn dashboard(&self, filter: Filter) -> Dashboard {
        overview::dashboard(&self.storage, filter, 1, Language::De).await.unwrap()
    }
}

#[tokio::test]
async fn the_dashboard_costs_the_same_number_of_queries_for_one_measure_and_for_two_hundred() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let first = town.measure_for(&[&of]).await;
    let indicator = town.indicator(vec![first]).await;
    town.measured(indicator, 1, "58").await.unwrap();
    // Watching for other processes' writes asks now and then: the least of several counts is the page's own.
    let cost = async || {
        let (mut page, mut whole, mut one) = (u64::MAX, u64::MAX, u64::MAX);
        for _ in 0..5 {
            let before = town.storage.queries_sent();
            town.dashboard(Filter::default()).await;
            let paged = town.storage.queries_sent();
            overview::whole(&town.storage, Filter::default(), Language::De).await.unwrap();
            let all = town.storage.queries_sent();
            town.shown(first).await;
            page = page.min(paged - before);
            whole = whole.min(all - paged);
            one = one.min(town.storage.queries_sent() - all);
        }
        (page, whole, one)
    };
    let few = cost().await;
    let decision = town.shown(first).await.measure.decision;
    for number in 1..200 {
        let id = if number % 20 == 0 { town.measure_for(&[&of]).await } else { town.measure_of(decision).await };
        if number % 10 == 0 {
            town.measured(town.indicator(vec![id]).await, 1, "58").await.unwrap();
        }
    }
    assert_eq!(cost().await, few);
    let found = town.dashboard(Filter::default()).await;
    assert_eq!((found.rows.len(), found.sums.measures, found.pages(), found.all), (PAGE, 200, 10, 200));
    assert_eq!(found.sums.contributions, 1, "each contribution counts once, however many decisions are tied to it");
    let beyond = overview::dashboard(&town.storage, Filter::default(), 99, Language::De).await.unwrap();
    assert!(beyond.rows.is_empty() && beyond.sums.measures == 200);
}

#[tokio::test]
async fn measures_are_found_by_year_state_borough_and_topic() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let (first, second) = (town.measure_for(&[&of]).await, town.measure_for(&[&of]).await);
    town.moves(first, MeasureAction::Stop, because("Zu teuer.", "Too expensive.")).await;
    let found =
        async |filter| -> Vec<i64> { town.dashboard(filter).await.rows.iter().map(|row| row.measure.id).collect() };
    assert_eq!(found(Filter::default()).await, [second, first], "what is over stands last");
    let stopped = Filter { state: Some(MeasureState::Stopped), ..Filter::default() };
    assert_eq!(found(stopped).await, [first]);
    let all = town.dashboard(Filter::default()).await;
    for year in &all.years {
        assert_eq!(found(Filter { year: Some(*year), ..Filter::default() }).await.len(), 2, "{year}");
    }
    assert!(found(Filter { year: Some(1999), ..Filter::default() }).await.is_empty());
    assert!(found(Filter { topic: Some(17), ..Filter::default() }).await.is_empty());
    let whole_city = found(Filter { borough: Some("Mitte".into()), ..Filter::default() }).await;
    assert_eq!(whole_city.len(), 2, "what concerns the whole city concerns each of its boroughs");
    town.database.execute("INSERT INTO district (id, name, borough, position, geometry, label_longitude, label_latitude) VALUES (901, 'Wolbeck', 'Südost', 1, '{}', 0, 0)");
    town.database.execute(&format!("UPDATE contribution SET district_id = 901 WHERE id = {}", of.id));
    assert_eq!(town.dashboard(Filter::default()).await.boroughs, ["Südost"]);
    assert_eq!(found(Filter { borough: Some("Südost".into()), ..Filter::default() }).await.len(), 2);
    assert!(found(Filter { borough: Some("Mitte".into()), ..Filter::default() }).await.is_empty());
}

#[tokio::test]
async fn a_measure_is_found_in_the_years_in_which_it_was_built_and_not_in_those_that_were_planned() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.measure_for(&[&of]).await;
    for (column, at) in [("started_at", "2028-03-01"), ("finished_at", "2029-02-01")] {
        town.database.execute(&format!("UPDATE measure SET {column} = '{at} 12:00:00.000' WHERE id = {id}"));
    }
    let all = town.dashboard(Filter::default()).await;
    assert_eq!(all.years, [2029, 2028]);
    let (from, to) = all.rows[0].measure.span();
    assert_eq!((from.to_string(), to.to_string()), ("2028-03-01".to_owned(), "2029-02-01".to_owned()));
    for (year, expected) in [(2026, 0), (2027, 0), (2028, 1), (2029, 1)] {
        let filter = Filter { year: Some(year), ..Filter::default() };
        let file = overview::whole(&town.storage, filter.clone(), Language::De).await.unwrap();
        assert_eq!((town.dashboard(filter).await.rows.len(), file.rows.len()), (expected, expected), "{year}");
    }
}

#[tokio::test]
async fn a_cited_topic_stays_found_when_an_older_one_of_the_same_name_gets_its_first_decision() {
    let town = Town::new().await;
    let topic = || demo::procedure(&format!("ort-{}", town.storage.ids().next())).topic("tree", "Bäume");
    let mut topics = Vec::new();
    for _ in 0..3 {
        let id = topic().store(&town.storage, town.now).await.unwrap().0;
        let key = town.database.query(&format!("SELECT CAST(id AS TEXT) AS word FROM topic WHERE procedure_id = {id}"));
        topics.push(key[0].parse::<i64>().unwrap());
    }
    let (older, cited, unused) = (topics[0], topics[1], topics[2]);
    let found = async |topic| {
        let filter = Filter { topic: Some(topic), ..Filter::default() };
        let file = overview::whole(&town.storage, filter.clone(), Language::De).await.unwrap();
        let page = town.dashboard(filter).await;
        assert_eq!(page.rows, file.rows);
        (page.rows.len(), page.topic)
    };
    for (measures, of) in [(1, cited), (2, older)] {
        let proposal = town.proposal("Linden", Language::De).await;
        town.database.execute(&format!("UPDATE proposal SET topic_id = {of} WHERE id = {}", proposal.id));
        town.measure_for(&[&proposal]).await;
        for asked in [cited, unused] {
            assert_eq!(found(asked).await, (measures, Some(of)), "asked for {asked}");
        }
    }
    assert_eq!(found(17).await, (0, Some(17)));
}

#[tokio::test]
async fn targets_are_counted_of_everything_found_and_only_where_there_is_one() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let first = town.measure_for(&[&of]).await;
    let decision = town.shown(first).await.measure.decision;
    let other = town.measure_of(decision).await;
    for _ in 1..PAGE {
        town.measure_of(decision).await;
    }
    let reached = town.indicator(vec![first, other]).await;
    town.measured(reached, 1, "39").await.unwrap();
    town.indicator(vec![other]).await;
    let aimless = town.indicator(vec![first]).await;
    let without = format!("UPDATE indicator SET target = NULL, target_on = NULL WHERE id = {aimless}");
    town.database.execute(&without);
    for page in 1..=2 {
        let found = overview::dashboard(&town.storage, Filter::default(), page, Language::De).await.unwrap();
        assert_eq!((found.sums.targets, found.sums.reached), (2, 1), "page {page}");
        let here = found.rows.iter().any(|row| [first, other].contains(&row.measure.id));
        assert_eq!(!found.indicators.is_empty(), here, "the page itself shows its own");
    }
}

#[tokio::test]
async fn sums_are_of_what_was_found_and_nothing_is_no_zero() {
    let town = Town::new().await;
    let empty = town.dashboard(Filter::default()).await;
    assert_eq!((empty.all, empty.sums.planned_cost, empty.pages()), (0, None, 1));
    let of = town.proposal("Linden", Language::De).await;
    let first = town.measure_for(&[&of]).await;
    town.measure_of(town.shown(first).await.measure.decision).await;
    town.moves(first, MeasureAction::Stop, because("Zu teuer.", "Too expensive.")).await;
    let sums = town.dashboard(Filter::default()).await.sums;
    assert_eq!((sums.planned_cost, sums.actual_cost), (Some("76000".parse().unwrap()), None));
    let planned = Filter { state: Some(MeasureState::Planned), ..Filter::default() };
    assert_eq!(town.dashboard(planned).await.sums.planned_cost, Some("38000".parse().unwrap()));
}
