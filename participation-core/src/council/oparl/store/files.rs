//! Files of papers, meetings and agenda items. Whatever changes about a paper's, changes what a search finds it by.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::super::super::backend::{self, Db};
use super::CHUNK;
use crate::StoreError;
use crate::council::oparl::{File, searched_paper};
use crate::storage::schema::{agenda_item, council_file, council_paper};
use crate::storage::search::Index;

/// Files by their owners. One that its owner's namesake has brought already stands once.
pub(super) fn store(db: &mut Db, owners: &[(&str, &[File])]) -> Result<(), StoreError> {
    let all =
        owners.iter().flat_map(|(owner, files)| files.iter().zip(0_i32..).map(move |(own, at)| (*owner, own, at)));
    let rows = all.map(|(owner, own, position)| {
        (
            (council_file::url.eq(&own.url), council_file::owner_url.eq(owner)),
            (council_file::kind.eq(own.kind.as_str()), council_file::position.eq(position)),
            (council_file::name.eq(&own.name), council_file::mime.eq(&own.mime)),
            (council_file::size.eq(own.size), council_file::link.eq(&own.link)),
            council_file::words.eq(&own.words),
        )
    });
    let mut rows: Vec<_> = rows.collect();
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(CHUNK));
        diesel::insert_into(council_file::table)
            .values(rows)
            .on_conflict((council_file::owner_url, council_file::url, council_file::kind))
            .do_nothing()
            .execute(db)?;
        rows = rest;
    }
    Ok(())
}

pub(super) fn forget_of_items(db: &mut Db, meetings: &[&str]) -> Result<(), StoreError> {
    for chunk in meetings.chunks(CHUNK) {
        let items =
            agenda_item::table.filter(agenda_item::meeting_url.eq_any(chunk.iter().copied())).select(agenda_item::url);
        diesel::delete(council_file::table.filter(council_file::owner_url.eq_any(items))).execute(db)?;
    }
    Ok(())
}

/// Takes files back, and their words out of the search.
pub(super) fn forget(db: &mut Db, urls: &[&str]) -> Result<(), StoreError> {
    let mut owners: BTreeSet<String> = BTreeSet::new();
    for chunk in urls.chunks(CHUNK) {
        let own = council_file::table.filter(council_file::url.eq_any(chunk.iter().copied()));
        owners.extend(own.select(council_file::owner_url).load::<String>(db)?);
    }
    delete!(db, council_file, url, urls);
    index_papers(db, &owners)
}

/// What files are called and say. To whom one belongs stands where it is named.
pub(super) fn rename<'a>(db: &mut Db, files: impl Iterator<Item = &'a File>) -> Result<(), StoreError> {
    let mut owners: BTreeSet<String> = BTreeSet::new();
    for own in files {
        let there = council_file::table.filter(council_file::url.eq(&own.url));
        let otherwise = there.filter(council_file::name.ne(&own.name).or(council_file::words.ne(&own.words)));
        owners.extend(otherwise.select(council_file::owner_url).load::<String>(db)?);
        diesel::update(there)
            .set((
                council_file::name.eq(&own.name),
                council_file::mime.eq(&own.mime),
                council_file::size.eq(own.size),
                council_file::link.eq(&own.link),
                council_file::words.eq(&own.words),
            ))
            .execute(db)?;
    }
    index_papers(db, &owners)
}

/// Makes the words for the search anew of those of these addresses that are papers.
fn index_papers(db: &mut Db, urls: &BTreeSet<String>) -> Result<(), StoreError> {
    type Row = (i64, (String, String, String, String));
    for url in urls {
        let paper: Option<Row> = council_paper::table
            .filter(council_paper::url.eq(url))
            .filter(council_paper::deleted_at.is_null())
            .select((
                council_paper::id,
                (council_paper::reference, council_paper::name, council_paper::kind, council_paper::place),
            ))
            .first(db)
            .optional()?;
        let Some((id, (reference, name, kind, place))) = paper else { continue };
        let files: Vec<(String, String)> = council_file::table
            .filter(council_file::owner_url.eq(url))
            .order((council_file::position, council_file::url))
            .select((council_file::name, council_file::words))
            .load(db)?;
        let files = files.iter().map(|(name, words)| (name.as_str(), words.as_str()));
        let words = searched_paper([&reference, &name, &kind, &place].map(String::as_str), files);
        backend::index_words(db, Index::Papers, id, &words)?;
    }
    Ok(())
}
