//! What an import changes about papers that are taken up is told to everyone concerned at the import's end, once: from
//! what each paper's way was told to be, and what it is now.

use std::collections::HashMap;

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{concerned, ways};
use crate::contribution::Step;
use crate::council::uptake::News;
use crate::council::uptake::way::Way;
use crate::notification::Message;
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{council_paper, paper_told, uptake};
use crate::{StoreError, Timestamp};

/// Papers of one transaction.
const STEP: i64 = 50;

/// Records what happened to a paper in every story of what it takes up and queues a mail to each.
fn tell(db: &mut Db, act: &Act, (paper, reference): (i64, &str), news: &[News]) -> Result<(), StoreError> {
    let uptakes: Vec<i64> = uptake::table
        .filter(uptake::paper_id.eq(paper))
        .filter(uptake::ended_at.is_null())
        .select(uptake::id)
        .load(db)?;
    let ids = concerned(db, &uptakes)?;
    told(db, act, &ids, (reference, ""), news)
}

/// The same for some contributions, by a role, or by nobody where an import says it.
pub(super) fn told(
    db: &mut Db,
    act: &Act,
    ids: &[i64],
    (reference, role): (&str, &str),
    news: &[News],
) -> Result<(), StoreError> {
    let Some((first, also)) = news.split_first() else { return Ok(()) };
    for news in news {
        let step = Step::Paper { paper: reference.to_owned(), news: news.clone() };
        rooms::contribution::record_many(db, act, ids, &step, role)?;
    }
    rooms::outcome::tell(db, act, ids, |contact| Message::Paper {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        paper: reference.to_owned(),
        news: first.clone(),
        also: also.to_vec(),
    })
}

/// Keeps the ways of papers that were never told of, as they stand: whoever ties one knows them.
pub(super) fn remember(db: &mut Db, papers: &[i64], now: Timestamp) -> Result<(), StoreError> {
    let known: Vec<i64> = paper_told::table
        .filter(among(paper_told::paper_id, papers.iter().copied()))
        .select(paper_told::paper_id)
        .load(db)?;
    let fresh: Vec<i64> = papers.iter().copied().filter(|own| !known.contains(own)).collect();
    for (paper, own) in ways::at(db, &fresh, &HashMap::new(), now)?.ways {
        diesel::insert_into(paper_told::table)
            .values((paper_told::paper_id.eq(paper), paper_told::way.eq(serde_json::to_string(&own)?)))
            .on_conflict(paper_told::paper_id)
            .do_nothing()
            .execute(db)?;
    }
    Ok(())
}

/// The same before an import, for papers that were tied when nothing was kept yet.
pub(crate) fn remember_tied(db: &mut Db, now: Timestamp) -> Result<(), StoreError> {
    loop {
        let kept = paper_told::table.filter(paper_told::paper_id.eq(uptake::paper_id));
        let papers: Vec<i64> = uptake::table
            .filter(uptake::ended_at.is_null())
            .filter(not(exists(kept)))
            .select(uptake::paper_id)
            .distinct()
            .limit(STEP)
            .load(db)?;
        if papers.is_empty() {
            return Ok(());
        }
        remember(db, &papers, now)?;
    }
}

/// Tells what has changed about some papers, those after this one, and keeps what they were told to be. Says which was
/// the last; nothing where none is left. A paper may come from another source than its meetings, so all are looked at,
/// but for those from `half_read` sources: what they say is not whole yet.
pub(crate) fn tell_changes(db: &mut Db, act: &Act, half_read: &[i64], after: i64) -> Result<Option<i64>, StoreError> {
    let rows: Vec<(i64, String, String)> = paper_told::table
        .inner_join(council_paper::table.on(council_paper::id.eq(paper_told::paper_id)))
        .filter(not(among(council_paper::source_id, half_read.iter().copied())))
        .filter(paper_told::paper_id.gt(after))
        .order(paper_told::paper_id)
        .limit(STEP)
        .select((paper_told::paper_id, council_paper::reference, paper_told::way))
        .load(db)?;
    let Some(last) = rows.last().map(|row| row.0) else { return Ok(None) };
    let mut before: HashMap<i64, Way> = HashMap::new();
    let mut said: HashMap<i64, (&str, &str)> = HashMap::new();
    for (paper, reference, way) in &rows {
        before.insert(*paper, serde_json::from_str(way)?);
        said.insert(*paper, (reference, way));
    }
    let ids: Vec<i64> = rows.iter().map(|row| row.0).collect();
    let ways::Now { ways, meets } = ways::at(db, &ids, &before, act.now)?;
    for (paper, now) in ways {
        let (Some(was), Some((reference, text))) = (before.get(&paper), said.get(&paper)) else { continue };
        if *was == now {
            continue;
        }
        // Of two imports that end at once, the one that finds what it has read tells.
        let kept = diesel::update(paper_told::table.find(paper).filter(paper_told::way.eq(text)))
            .set(paper_told::way.eq(serde_json::to_string(&now)?))
            .execute(db)?;
        if kept == 1 {
            tell(db, act, (paper, reference), &was.news(&now, &meets, act.now))?;
        }
    }
    Ok(Some(last))
}
