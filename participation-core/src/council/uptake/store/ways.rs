//! Reads the ways of papers as they are now, in as many queries for fifty papers as for one.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use diesel::prelude::*;

use super::super::backend::Db;
use crate::council::session::is_off;
use crate::council::uptake::way::{Meets, Place, Way};
use crate::storage::among::among;
use crate::storage::schema::{agenda_item, consultation, council_paper, meeting, meeting_organization, paper_told};
use crate::{StoreError, Timestamp};

/// Papers with their ways, and every meeting that they name or named.
pub(super) struct Now {
    pub ways: Vec<(i64, Way)>,
    pub meets: BTreeMap<String, Meets>,
}

/// A consultation with a meeting: its paper, its address, its meeting, its agenda item.
type Named = (i64, String, String, Option<String>);

#[derive(Queryable)]
struct Item {
    url: String,
    meeting: String,
    consultation: Option<String>,
    name: String,
    result: String,
    public: bool,
}

/// The ways as the server says them; `before` knows which items there were.
pub(super) fn at(
    db: &mut Db,
    papers: &[i64],
    before: &HashMap<i64, Way>,
    now: Timestamp,
) -> Result<Now, StoreError> {
    let stand: Vec<(i64, Option<Timestamp>)> = council_paper::table
        .filter(among(council_paper::id, papers.iter().copied()))
        .order(council_paper::id)
        .select((council_paper::id, council_paper::deleted_at))
        .load(db)?;
    let named: Vec<Named> = consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .filter(among(council_paper::id, papers.iter().copied()))
        .order((council_paper::id, consultation::position, consultation::url))
        .select((
            council_paper::id,
            consultation::url,
            consultation::meeting_url.assume_not_null(),
            consultation::agenda_item_url,
        ))
        .filter(consultation::meeting_url.is_not_null())
        .load(db)?;
    let mut urls: BTreeSet<&str> = named.iter().map(|own| own.2.as_str()).collect();
    urls.extend(before.values().flat_map(|own| &own.places).map(|own| own.url.as_str()));
    let meets = meets(db, &urls)?;
    let items: Vec<Item> = agenda_item::table
        .filter(agenda_item::meeting_url.eq_any(urls.iter().copied()))
        .order((agenda_item::position, agenda_item::url))
        .select((
            agenda_item::url,
            agenda_item::meeting_url,
            agenda_item::consultation_url,
            agenda_item::name,
            agenda_item::result,
            agenda_item::public,
        ))
        .load(db)?;
    let ways = stand.into_iter().map(|(id, gone)| {
        let was = before.get(&id);
        let own: Vec<&Named> = named.iter().filter(|own| own.0 == id).collect();
        let mut way = Way { gone: gone.is_some(), places: Vec::new() };
        for (_, _, url, _) in &own {
            if let Some(meets) = meets.get(url).filter(|_| way.place(url).is_none()) {
                way.places.push(place((url, meets), &own, &items, was.and_then(|was| was.place(url)), now));
            }
        }
        if let Some(was) = was {
            way.remember(was);
        }
        (id, way)
    });
    Ok(Now { ways: ways.collect(), meets })
}

fn meets(db: &mut Db, urls: &BTreeSet<&str>) -> Result<BTreeMap<String, Meets>, StoreError> {
    type Row = (String, String, Option<Timestamp>, bool, Option<Timestamp>);
    let rows: Vec<Row> = meeting::table
        .filter(meeting::url.eq_any(urls.iter().copied()))
        .select((meeting::url, meeting::name, meeting::starts_at, meeting::cancelled, meeting::deleted_at))
        .load(db)?;
    let bodies: Vec<(String, String)> = meeting_organization::table
        .filter(meeting_organization::meeting_url.eq_any(urls.iter().copied()))
        .order((meeting_organization::meeting_url, meeting_organization::organization_url))
        .select((meeting_organization::meeting_url, meeting_organization::organization_url))
        .load(db)?;
    let whole = |(url, name, starts_at, cancelled, gone): Row| {
        let own = bodies.iter().filter(|(of, _)| *of == url).map(|(_, body)| body.clone()).collect();
        (url, Meets { name, bodies: own, starts_at, cancelled: is_off(cancelled, starts_at, gone) })
    };
    Ok(rows.into_iter().map(whole).collect())
}

/// What stands of a paper in one meeting, all its consultations there together. What is said to come out of a meeting
/// waits until it was held.
fn place(
    (url, meets): (&str, &Meets),
    named: &[&Named],
    items: &[Item],
    was: Option<&Place>,
    now: Timestamp,
) -> Place {
    let had: &[String] = was.map_or(&[], |was| &was.items);
    // Each side may name the other; a server that makes its items anew may give them other addresses.
    let is_its = |item: &&Item| {
        let linked = named.iter().any(|(_, own, meeting, of)| {
            meeting == url && (of.as_ref() == Some(&item.url) || item.consultation.as_ref() == Some(own))
        });
        item.meeting == url && (linked || (!item.name.is_empty() && had.contains(&item.name)))
    };
    let its: Vec<&Item> = items.iter().filter(is_its).collect();
    let mut names: Vec<String> = its.iter().map(|own| own.name.clone()).collect();
    names.dedup();
    let mut results: Vec<String> = Vec::new();
    if !meets.cancelled && !meets.is_ahead(now) {
        let said = its.iter().filter(|own| own.public && !own.result.is_empty());
        results.extend(said.map(|own| own.result.clone()));
        results.dedup();
    }
    if let Some(was) = was {
        // What is only missing was told all the same.
        let missing: Vec<&String> = was.results.iter().filter(|own| !results.contains(own)).collect();
        let fewer = was.results.len().saturating_sub(results.len());
        results.extend(missing.into_iter().rev().take(fewer).cloned().collect::<Vec<_>>());
    }
    let on = !its.is_empty() || had.is_empty();
    Place { url: url.to_owned(), meets: meets.clone(), on, items: if its.is_empty() { had.to_vec() } else { names }, results }
}

/// The meetings from whose agendas these papers were told to have gone: by the addresses of both.
pub(crate) fn off_agendas(db: &mut Db, papers: &[&str]) -> Result<HashSet<(String, String)>, StoreError> {
    let rows: Vec<(String, String)> = paper_told::table
        .inner_join(council_paper::table.on(council_paper::id.eq(paper_told::paper_id)))
        .filter(council_paper::url.eq_any(papers.iter().copied()))
        .select((council_paper::url, paper_told::way))
        .load(db)?;
    let mut off = HashSet::new();
    for (paper, way) in rows {
        let way: Way = serde_json::from_str(&way)?;
        off.extend(way.places.into_iter().filter(|own| !own.on).map(|own| (paper.clone(), own.url)));
    }
    Ok(off)
}
