//! Reads what people said about items of an agenda: a fixed number of queries, however many items there are.

use std::collections::HashSet;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::council::briefing::{Briefing, Briefings, SideCounts};
use crate::council::oparl::FileKind;
use crate::council::session::{Item, MeetingPage, PaperLine};
use crate::council::uptake::Side;
use crate::council::{DistrictCount, Uptake};
use crate::language::{Freshness, Language, ObjectKind, Variant, freshness};
use crate::storage::schema::district;
use crate::{StoreError, Timestamp};

#[path = "store/behind.rs"]
mod behind;
#[path = "store/carried.rs"]
mod carried;
#[path = "store/owed.rs"]
mod owed;
#[path = "store/voices.rs"]
mod voices;

use behind::Behind;

pub(crate) use carried::carried;

pub(crate) fn read(
    db: &mut Db,
    meeting: i64,
    only: Option<i64>,
    language: Language,
    now: Timestamp,
) -> Result<Briefings, StoreError> {
    let page = rooms::session::meeting(db, meeting, language)?;
    let items = carrying(&page, only);
    if only.is_some() && items.is_empty() {
        return Err(StoreError::NotFound);
    }
    let papers: Vec<i64> = items.iter().map(|(_, paper)| paper.id).collect();
    let urls: Vec<&str> = items.iter().map(|(_, paper)| paper.url.as_str()).collect();
    let ways = rooms::session::way(db, &urls)?;
    let uptakes = rooms::uptake::of_papers(db, &papers)?;
    let behind = Behind::read(db, &uptakes)?;
    let quoted = voices::read(db, &uptakes, &behind)?;
    let owed = owed::Asked::read(db, &behind)?;
    let decisions = rooms::council::on_papers(db, &papers)?;
    let variants = rooms::language::variants_among(db, uptakes.iter().map(|own| own.id))?;
    let procedures: Vec<i64> = uptakes.iter().flat_map(|own| &own.procedures).copied().collect();
    let offers = rooms::procedure::offers(db, &procedures)?;
    let (districts, outlines) = districts(db)?;
    let objects: Vec<(ObjectKind, i64)> = (uptakes.iter().map(|own| (ObjectKind::Uptake, own.id)))
        .chain(decisions.iter().map(|own| (ObjectKind::Decision, own.id)))
        .chain(procedures.iter().map(|id| (ObjectKind::Procedure, *id)))
        .chain(quoted.answers().map(|id| (ObjectKind::Answer, id)))
        .collect();
    let texts = rooms::language::texts(db, &objects, language)?;
    let items = items
        .into_iter()
        .map(|(item, paper)| {
            let of_paper: Vec<Uptake> = uptakes.iter().filter(|own| own.paper == paper.id).cloned().collect();
            let part = behind.of(&of_paper);
            let running = running(&of_paper, &offers, now);
            Briefing {
                way: ways.iter().filter(|(url, _)| *url == paper.url).map(|(_, stop)| stop.clone()).collect(),
                counts: part.counts(),
                endorsements: part.endorsements(),
                places: part.places(&districts),
                sides: side_counts(&part),
                voices: quoted.of(&part),
                owed: owed.of(&part, now),
                running,
                outdated: outdated(&of_paper, &variants),
                decisions: decisions.iter().filter(|own| own.paper_id == Some(paper.id)).cloned().collect(),
                uptakes: of_paper,
                item,
                paper,
            }
        })
        .collect();
    let minutes = [FileKind::Results, FileKind::Verbatim];
    let minutes = page.documents.iter().filter(|own| minutes.contains(&own.kind)).cloned().collect();
    Ok(Briefings { items, outlines, minutes, texts, page })
}

/// The items with a paper that carry participation; a paper that stands twice on an agenda counts once.
fn carrying(page: &MeetingPage, only: Option<i64>) -> Vec<(Item, PaperLine)> {
    let mut seen = HashSet::new();
    page.items
        .iter()
        .filter(|item| item.carries)
        .filter_map(|item| Some((item.clone(), item.paper.clone()?)))
        .filter(|(_, paper)| only.is_none_or(|id| paper.id == id) && seen.insert(paper.id))
        .collect()
}

fn side_counts(part: &behind::Part<'_>) -> SideCounts {
    let mut counts = SideCounts::default();
    for own in part.tied() {
        match own.side {
            Some(Side::For) => counts.for_it += 1,
            Some(Side::Against) => counts.against += 1,
            Some(Side::Neutral) => counts.neutral += 1,
            None => counts.unread += 1,
        }
    }
    counts
}

/// Procedures behind the paper that people can still take part in, with the last day.
fn running(
    uptakes: &[Uptake],
    offers: &[(i64, crate::procedure::Offer)],
    now: Timestamp,
) -> Vec<(i64, Timestamp)> {
    let mut ids: Vec<i64> = uptakes.iter().flat_map(|own| &own.procedures).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let last = |id: i64| offers.iter().filter(|(of, _)| *of == id).map(|(_, own)| own.closes_at).max();
    ids.into_iter().filter_map(|id| Some((id, last(id)?))).filter(|(_, last)| *last > now).collect()
}

/// The languages in which some reason is missing or stale.
fn outdated(uptakes: &[Uptake], variants: &[(i64, String, Variant)]) -> Vec<Language> {
    let of = |id: i64, language: Language| {
        variants
            .iter()
            .find(|(of, field, own)| *of == id && field == "reason" && own.language == language)
            .map(|(.., own)| own)
    };
    let fresh = |id: i64, language: Language| {
        of(id, language).is_some_and(|own| freshness(own, of(id, Language::De)) == Freshness::Current)
    };
    Language::ALL
        .iter()
        .copied()
        .filter(|language| uptakes.iter().any(|own| !fresh(own.id, *language)))
        .collect()
}

type Districts = (Vec<DistrictCount>, Vec<(String, String)>);

/// Every district without a count, and the boroughs' outlines: one query.
fn districts(db: &mut Db) -> Result<Districts, StoreError> {
    let rows: Vec<(i64, String, String, String)> = district::table
        .order((district::position, district::name))
        .select((district::id, district::name, district::borough, district::geometry))
        .load(db)?;
    let outlines = rows.iter().filter(|row| row.2.is_empty()).map(|row| (row.1.clone(), row.3.clone())).collect();
    let all = rows
        .into_iter()
        .map(|(id, name, borough, _)| DistrictCount { id, name, borough, contributions: 0 })
        .collect();
    Ok((all, outlines))
}
