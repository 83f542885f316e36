//! Makes the words for the search anew from what is public: they are no export's, since they follow from it.

use diesel::prelude::*;

use super::super::backend::{self, Db};
use crate::StoreError;
use crate::contribution::searched;
use crate::council::oparl::searched_paper;
use crate::storage::schema::{contribution, council_file, council_paper, location_report, proposal};
use crate::storage::search::Index;

/// Rows that are held at once.
const PAGE: i64 = 500;

/// Indexes the words of a page of rows after another; `rows` gives those whose keys come after the one it is given.
fn pages(
    db: &mut Db,
    index: Index,
    mut rows: impl FnMut(&mut Db, i64) -> Result<Vec<(i64, String)>, StoreError>,
) -> Result<(), StoreError> {
    let mut after = i64::MIN;
    loop {
        let page = rows(db, after)?;
        let Some((last, _)) = page.last() else { return Ok(()) };
        after = *last;
        for (id, words) in &page {
            backend::index_words(db, index, *id, words)?;
        }
    }
}

type Listed = (i64, String, String, Option<String>);

fn words((id, title, body, place): Listed) -> (i64, String) {
    (id, searched(&title, &body, place.as_deref()))
}

pub(super) fn fill(db: &mut Db) -> Result<(), StoreError> {
    pages(db, Index::Contributions, |db, after| {
        let rows: Vec<Listed> = proposal::table
            .inner_join(contribution::table.on(contribution::id.eq(proposal::id)))
            .filter(proposal::listed.eq(true))
            .filter(proposal::id.gt(after))
            .order(proposal::id)
            .limit(PAGE)
            .select((proposal::id, proposal::title, proposal::body, contribution::place))
            .load(db)?;
        Ok(rows.into_iter().map(words).collect())
    })?;
    pages(db, Index::Contributions, |db, after| {
        let rows: Vec<Listed> = location_report::table
            .inner_join(contribution::table.on(contribution::id.eq(location_report::id)))
            .filter(location_report::listed.eq(true))
            .filter(location_report::id.gt(after))
            .order(location_report::id)
            .limit(PAGE)
            .select((location_report::id, location_report::title, location_report::description, contribution::place))
            .load(db)?;
        Ok(rows.into_iter().map(words).collect())
    })?;
    pages(db, Index::Papers, papers)
}

fn papers(db: &mut Db, after: i64) -> Result<Vec<(i64, String)>, StoreError> {
    let rows: Vec<(i64, String, [String; 4])> = council_paper::table
        .filter(council_paper::deleted_at.is_null())
        .filter(council_paper::id.gt(after))
        .order(council_paper::id)
        .limit(PAGE)
        .select((
            council_paper::id,
            council_paper::url,
            (council_paper::reference, council_paper::name, council_paper::kind, council_paper::place),
        ))
        .load::<(i64, String, (String, String, String, String))>(db)?
        .into_iter()
        .map(|(id, url, (reference, name, kind, place))| (id, url, [reference, name, kind, place]))
        .collect();
    let mut indexed = Vec::with_capacity(rows.len());
    for (id, url, own) in rows {
        let files: Vec<(String, String)> = council_file::table
            .filter(council_file::owner_url.eq(&url))
            .order((council_file::position, council_file::url))
            .select((council_file::name, council_file::words))
            .load(db)?;
        let files = files.iter().map(|(name, words)| (name.as_str(), words.as_str()));
        indexed.push((id, searched_paper(own.each_ref().map(String::as_str), files)));
    }
    Ok(indexed)
}
