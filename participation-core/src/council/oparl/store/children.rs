//! What belongs to another object: memberships, agenda items, consultations, files, ties. An object that is read
//! again replaces all of its own.

use std::collections::HashSet;

use diesel::prelude::*;

use super::super::backend::Db;
use crate::StoreError;
use crate::council::oparl::{
    AgendaItem, Consultation, Counts, File, Kind, Meeting, Membership, Object, Oddity, Odds, Paper, Person, Read,
};
use crate::storage::schema::{
    agenda_item, consultation, council_file, council_paper_tie, meeting_organization, membership,
};

/// Rows or addresses of one statement: SQLite takes 32,766 values.
pub(super) const CHUNK: usize = 1_000;

/// Deletes the rows whose column names one of these addresses.
macro_rules! delete {
    ($db:expr, $table:ident, $column:ident, $urls:expr) => {
        for chunk in $urls.chunks(CHUNK) {
            diesel::delete($table::table.filter($table::$column.eq_any(chunk.iter().copied()))).execute($db)?;
        }
    };
}

/// Inserts rows, so many at a time.
macro_rules! insert {
    ($db:expr, $table:ident, $rows:expr) => {{
        let mut rows: Vec<_> = $rows;
        while !rows.is_empty() {
            let rest = rows.split_off(rows.len().min(CHUNK));
            diesel::insert_into($table::table).values(rows).execute($db)?;
            rows = rest;
        }
    }};
}

#[path = "files.rs"]
mod files;

/// Keeps the last of each address and notes the others.
fn once<'a, T>(
    all: impl DoubleEndedIterator<Item = &'a T>,
    url: impl Fn(&'a T) -> &'a str,
    odds: &mut Odds,
) -> Vec<&'a T> {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut kept = Vec::new();
    for own in all.rev() {
        if seen.insert(url(own)) {
            kept.push(own);
        } else {
            odds.note(Oddity::Twice, url(own));
        }
    }
    kept.reverse();
    kept
}

/// Objects of a kind that has no list of its own in a full run, sent alone.
pub(super) fn take(db: &mut Db, kind: Kind, reads: &[&Read], odds: &mut Odds) -> Result<Counts, StoreError> {
    let gone: Vec<&str> = reads
        .iter()
        .filter(|read| matches!(read.object, Object::Deleted { .. }))
        .map(|read| read.object.url())
        .collect();
    let there = there(db, kind, &reads.iter().map(|read| read.object.url()).collect::<Vec<_>>())?;
    match kind {
        Kind::Membership => delete!(db, membership, url, gone),
        Kind::AgendaItem => {
            delete!(db, agenda_item, url, gone);
            delete!(db, council_file, owner_url, gone);
        }
        Kind::Consultation => delete!(db, consultation, url, gone),
        Kind::File => files::forget(db, &gone)?,
        Kind::Organization | Kind::Person | Kind::Meeting | Kind::Paper => {}
    }
    let counts = counted(reads, &there);
    let memberships = reads.iter().filter_map(|read| match &read.object {
        Object::Membership(own) if !own.person.is_empty() => Some(own),
        _ => None,
    });
    store_memberships(db, &once(memberships, |own| &own.url, odds))?;
    let items = reads.iter().filter_map(|read| match &read.object {
        Object::AgendaItem(own) if !own.meeting.is_empty() => Some(own),
        _ => None,
    });
    store_items(db, &once(items, |own| &own.url, odds))?;
    let consultations = reads.iter().filter_map(|read| match &read.object {
        Object::Consultation(own) if !own.paper.is_empty() => Some(own),
        _ => None,
    });
    store_consultations(db, &once(consultations, |own| &own.url, odds))?;
    let files = reads.iter().filter_map(|read| match &read.object {
        Object::File(own) => Some(own),
        _ => None,
    });
    files::rename(db, files)?;
    Ok(counts)
}

/// Which of these are known.
fn there(db: &mut Db, kind: Kind, urls: &[&str]) -> Result<HashSet<String>, StoreError> {
    macro_rules! of {
        ($table:ident) => {{
            let mut there = HashSet::new();
            for chunk in urls.chunks(CHUNK) {
                let own = $table::table.filter($table::url.eq_any(chunk.iter().copied()));
                there.extend(own.select($table::url).load::<String>(db)?);
            }
            there
        }};
    }
    Ok(match kind {
        Kind::Membership => of!(membership),
        Kind::AgendaItem => of!(agenda_item),
        Kind::Consultation => of!(consultation),
        Kind::File => of!(council_file),
        Kind::Organization | Kind::Person | Kind::Meeting | Kind::Paper => HashSet::new(),
    })
}

/// What becomes of objects that are sent alone. One that does not say to whom it belongs is only kept where that is known
/// already: a file, or what names no other object.
fn counted(reads: &[&Read], there: &HashSet<String>) -> Counts {
    let mut counts = Counts::default();
    for read in reads {
        let known = there.contains(read.object.url());
        let kept = match &read.object {
            Object::Membership(own) => !own.person.is_empty(),
            Object::AgendaItem(own) => !own.meeting.is_empty(),
            Object::Consultation(own) => !own.paper.is_empty(),
            Object::File(_) => known,
            Object::Organization(_) | Object::Person(_) | Object::Meeting(_) | Object::Paper(_) => false,
            Object::Deleted { .. } => {
                counts.deleted += u64::from(known);
                continue;
            }
        };
        match (kept, known) {
            (true, true) => counts.changed += 1,
            (true, false) => counts.new += 1,
            (false, _) => {}
        }
    }
    counts
}

/// Takes back what belongs to objects that are gone.
pub(super) fn forget(db: &mut Db, kind: Kind, urls: &[&str]) -> Result<(), StoreError> {
    match kind {
        Kind::Person => delete!(db, membership, person_url, urls),
        Kind::Meeting => {
            files::forget_of_items(db, urls)?;
            delete!(db, agenda_item, meeting_url, urls);
            delete!(db, meeting_organization, meeting_url, urls);
            delete!(db, council_file, owner_url, urls);
        }
        Kind::Paper => {
            delete!(db, consultation, paper_url, urls);
            delete!(db, council_paper_tie, paper_url, urls);
            delete!(db, council_file, owner_url, urls);
        }
        Kind::Organization | Kind::Membership | Kind::AgendaItem | Kind::Consultation | Kind::File => {}
    }
    Ok(())
}

pub(super) fn of_persons(db: &mut Db, persons: &[&Person], odds: &mut Odds) -> Result<(), StoreError> {
    let urls: Vec<&str> = persons.iter().map(|own| own.url.as_str()).collect();
    forget(db, Kind::Person, &urls)?;
    let all = persons.iter().flat_map(|own| &own.memberships);
    store_memberships(db, &once(all, |own| &own.url, odds))
}

fn store_memberships(db: &mut Db, memberships: &[&Membership]) -> Result<(), StoreError> {
    let urls: Vec<&str> = memberships.iter().map(|own| own.url.as_str()).collect();
    delete!(db, membership, url, urls);
    let rows = memberships.iter().map(|own| {
        (
            (membership::url.eq(&own.url), membership::person_url.eq(&own.person)),
            (membership::organization_url.eq(&own.organization), membership::role.eq(&own.role)),
            (membership::voting.eq(own.voting), membership::starts_on.eq(own.starts_on)),
            membership::ends_on.eq(own.ends_on),
        )
    });
    insert!(db, membership, rows.collect());
    Ok(())
}

pub(super) fn of_meetings(db: &mut Db, meetings: &[&Meeting], odds: &mut Odds) -> Result<(), StoreError> {
    let urls: Vec<&str> = meetings.iter().map(|own| own.url.as_str()).collect();
    forget(db, Kind::Meeting, &urls)?;
    let mut organizations: Vec<(&str, &str)> = Vec::new();
    for own in meetings {
        let mut seen: HashSet<&str> = HashSet::new();
        organizations.extend(
            own.organizations.iter().filter(|other| seen.insert(other)).map(|other| (own.url.as_str(), other.as_str())),
        );
    }
    let rows = organizations.into_iter().map(|(meeting, other)| {
        (meeting_organization::meeting_url.eq(meeting), meeting_organization::organization_url.eq(other))
    });
    insert!(db, meeting_organization, rows.collect());
    store_items(db, &once(meetings.iter().flat_map(|own| &own.items), |own| &own.url, odds))?;
    let files: Vec<(&str, &[File])> = meetings.iter().map(|own| (own.url.as_str(), own.files.as_slice())).collect();
    files::store(db, &files)
}

fn store_items(db: &mut Db, items: &[&AgendaItem]) -> Result<(), StoreError> {
    let urls: Vec<&str> = items.iter().map(|own| own.url.as_str()).collect();
    delete!(db, agenda_item, url, urls);
    delete!(db, council_file, owner_url, urls);
    let rows = items.iter().map(|own| {
        (
            (agenda_item::url.eq(&own.url), agenda_item::meeting_url.eq(&own.meeting)),
            (agenda_item::consultation_url.eq(&own.consultation), agenda_item::number.eq(&own.number)),
            (agenda_item::position.eq(own.position), agenda_item::name.eq(&own.name)),
            (agenda_item::public.eq(own.public), agenda_item::result.eq(&own.result)),
            agenda_item::resolution.eq(&own.resolution),
        )
    });
    insert!(db, agenda_item, rows.collect());
    let files: Vec<(&str, &[File])> = items.iter().map(|own| (own.url.as_str(), own.files.as_slice())).collect();
    files::store(db, &files)
}

pub(super) fn of_papers(db: &mut Db, papers: &[&Paper], odds: &mut Odds) -> Result<(), StoreError> {
    let urls: Vec<&str> = papers.iter().map(|own| own.url.as_str()).collect();
    forget(db, Kind::Paper, &urls)?;
    store_consultations(db, &once(papers.iter().flat_map(|own| &own.consultations), |own| &own.url, odds))?;
    let ties = papers.iter().flat_map(|own| own.ties.iter().map(|(tie, other)| (own.url.as_str(), tie, other)));
    let rows = ties.map(|(paper, tie, other)| {
        (
            council_paper_tie::paper_url.eq(paper),
            council_paper_tie::kind.eq(tie.as_str()),
            council_paper_tie::other_url.eq(other),
        )
    });
    insert!(db, council_paper_tie, rows.collect());
    let files: Vec<(&str, &[File])> = papers.iter().map(|own| (own.url.as_str(), own.files.as_slice())).collect();
    files::store(db, &files)
}

fn store_consultations(db: &mut Db, consultations: &[&Consultation]) -> Result<(), StoreError> {
    let urls: Vec<&str> = consultations.iter().map(|own| own.url.as_str()).collect();
    delete!(db, consultation, url, urls);
    let rows = consultations.iter().zip(0_i32..).map(|(own, position)| {
        (
            (consultation::url.eq(&own.url), consultation::paper_url.eq(&own.paper)),
            (consultation::meeting_url.eq(&own.meeting), consultation::agenda_item_url.eq(&own.item)),
            (consultation::organization_url.eq(&own.organization), consultation::authoritative.eq(own.authoritative)),
            (consultation::role.eq(&own.role), consultation::position.eq(position)),
        )
    });
    insert!(db, consultation, rows.collect());
    Ok(())
}
