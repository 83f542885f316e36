//! Stores the objects of one page: what is new, what has changed, what was taken back. What is as it was is only
//! marked as seen.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use diesel::prelude::*;

use super::super::backend::{self, Db};
use super::children;
use crate::storage::search::Index;
use crate::StoreError;
use crate::council::oparl::{
    Begun, Counts, Kind, Meeting, Object, Oddity, Odds, Organization, Page, Paper, Person, Read, searched_paper,
};
use crate::storage::Act;
use crate::storage::schema::{council_paper, meeting, organization, person};

/// The key, digest and deletion of what is known, by address.
type Known = HashMap<String, (i64, i64, bool)>;

pub(super) fn take(
    db: &mut Db,
    act: &Act,
    begun: &Begun,
    page: &Page,
    odds: &mut Odds,
) -> Result<BTreeMap<Kind, Counts>, StoreError> {
    let mut seen: HashSet<&str> = HashSet::new();
    // From the back, so that of two the last one counts.
    let mut reads: Vec<&Read> = Vec::with_capacity(page.objects.len());
    for read in page.objects.iter().rev() {
        if seen.insert(read.object.url()) {
            reads.push(read);
        } else {
            odds.note(Oddity::Twice, read.object.url());
        }
    }
    reads.reverse();
    let mut counts: BTreeMap<Kind, Counts> = BTreeMap::new();
    for kind in Kind::ALL {
        let own: Vec<&Read> = reads.iter().copied().filter(|read| read.object.kind() == *kind).collect();
        if !own.is_empty() {
            counts.insert(*kind, take_kind(db, act, begun, *kind, &own, odds)?);
        }
    }
    Ok(counts)
}

fn take_kind(
    db: &mut Db,
    act: &Act,
    begun: &Begun,
    kind: Kind,
    reads: &[&Read],
    odds: &mut Odds,
) -> Result<Counts, StoreError> {
    let urls: Vec<&str> = reads.iter().map(|read| read.object.url()).collect();
    let Some(known) = known(db, kind, &urls)? else {
        return children::take(db, kind, reads, odds);
    };
    let mut counts = Counts::default();
    let (mut same, mut fresh) = (Vec::new(), Fresh::default());
    for read in reads {
        let url = read.object.url();
        match (&read.object, known.get(url)) {
            (Object::Deleted { .. }, Some((id, _, false))) => {
                counts.deleted += 1;
                forget(db, act, kind, &[(*id, url.to_owned())])?;
                same.push(url);
            }
            (Object::Deleted { .. }, Some(_)) => same.push(url),
            (Object::Deleted { .. }, None) => {}
            (_, Some((_, digest, false))) if *digest == read.digest => {
                counts.same += 1;
                same.push(url);
            }
            (object, Some((id, ..))) => {
                counts.changed += 1;
                fresh.add(object, read.digest, (*id, true));
            }
            (object, None) => {
                counts.new += 1;
                fresh.add(object, read.digest, (act.ids.next(), false));
            }
        }
    }
    mark(db, kind, begun, &same)?;
    fresh.store(db, act, begun, odds)?;
    Ok(counts)
}

/// What is known of a kind that has rows of its own; `None` for what belongs to another object.
fn known(db: &mut Db, kind: Kind, urls: &[&str]) -> Result<Option<Known>, StoreError> {
    macro_rules! of {
        ($table:ident) => {{
            let mut known = Known::new();
            for chunk in urls.chunks(children::CHUNK) {
                let rows: Vec<(String, i64, i64, Option<crate::Timestamp>)> = $table::table
                    .filter($table::url.eq_any(chunk.iter().copied()))
                    .select(($table::url, $table::id, $table::digest, $table::deleted_at))
                    .load(db)?;
                known.extend(rows.into_iter().map(|(url, id, digest, gone)| (url, (id, digest, gone.is_some()))));
            }
            Some(known)
        }};
    }
    Ok(match kind {
        Kind::Organization => of!(organization),
        Kind::Person => of!(person),
        Kind::Meeting => of!(meeting),
        Kind::Paper => of!(council_paper),
        Kind::Membership | Kind::AgendaItem | Kind::Consultation | Kind::File => None,
    })
}

/// Remembers that the server still has these.
fn mark(db: &mut Db, kind: Kind, begun: &Begun, urls: &[&str]) -> Result<usize, StoreError> {
    macro_rules! of {
        ($table:ident) => {{
            let mut marked = 0;
            for chunk in urls.chunks(children::CHUNK) {
                marked += diesel::update($table::table.filter($table::url.eq_any(chunk.iter().copied())))
                    .set(($table::seen_run.eq(begun.run), $table::source_id.eq(begun.source)))
                    .execute(db)?;
            }
            marked
        }};
    }
    Ok(match kind {
        Kind::Organization => of!(organization),
        Kind::Person => of!(person),
        Kind::Meeting => of!(meeting),
        Kind::Paper => of!(council_paper),
        Kind::Membership | Kind::AgendaItem | Kind::Consultation | Kind::File => 0,
    })
}

/// The same for the addresses of a page that was not sent again.
pub(super) fn mark_seen(db: &mut Db, begun: &Begun, urls: &BTreeSet<String>) -> Result<Vec<(Kind, u64)>, StoreError> {
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let mut marked = Vec::new();
    for kind in WITH_ROWS {
        let same = mark(db, kind, begun, &urls)?;
        if same > 0 {
            marked.push((kind, same as u64));
        }
    }
    Ok(marked)
}

/// Kinds that have rows of their own.
const WITH_ROWS: [Kind; 4] = [Kind::Organization, Kind::Person, Kind::Meeting, Kind::Paper];

/// Whether none of these is unknown or taken back.
pub(super) fn all_stand(db: &mut Db, urls: &BTreeSet<String>) -> Result<bool, StoreError> {
    let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
    let mut standing = 0;
    for kind in WITH_ROWS {
        let known = known(db, kind, &urls)?.unwrap_or_default();
        standing += known.values().filter(|(.., gone)| !gone).count();
    }
    Ok(standing == urls.len())
}

/// Takes everything back that an object said; that it was there stays.
pub(super) fn forget(db: &mut Db, act: &Act, kind: Kind, gone: &[(i64, String)]) -> Result<(), StoreError> {
    let urls: Vec<&str> = gone.iter().map(|(_, url)| url.as_str()).collect();
    children::forget(db, kind, &urls)?;
    for (id, _) in gone {
        let at = Some(act.now);
        match kind {
            Kind::Organization => diesel::update(organization::table.find(id))
                .set((organization::deleted_at.eq(at), organization::digest.eq(0)))
                .execute(db)?,
            Kind::Person => diesel::update(person::table.find(id))
                .set((person::deleted_at.eq(at), person::digest.eq(0), person::name.eq(""), person::web.eq(None::<&str>)))
                .execute(db)?,
            Kind::Meeting => diesel::update(meeting::table.find(id))
                .set((
                    (meeting::deleted_at.eq(at), meeting::digest.eq(0), meeting::version.eq(meeting::version + 1)),
                    (meeting::changed_at.eq(act.now), meeting::place.eq(""), meeting::web.eq(None::<&str>)),
                ))
                .execute(db)?,
            Kind::Paper => {
                backend::forget_words(db, Index::Papers, *id)?;
                diesel::update(council_paper::table.find(id))
                    .set((
                        (council_paper::deleted_at.eq(at), council_paper::digest.eq(0), council_paper::name.eq("")),
                        (council_paper::place.eq(""), council_paper::web.eq(None::<&str>)),
                        (council_paper::longitude.eq(None::<f64>), council_paper::latitude.eq(None::<f64>)),
                    ))
                    .execute(db)?
            }
            Kind::Membership | Kind::AgendaItem | Kind::Consultation | Kind::File => 0,
        };
    }
    Ok(())
}

/// Objects to be stored: each with its digest, its key, and whether it is there already.
#[derive(Default)]
struct Fresh<'a> {
    organizations: Vec<(&'a Organization, i64, (i64, bool))>,
    persons: Vec<(&'a Person, i64, (i64, bool))>,
    meetings: Vec<(&'a Meeting, i64, (i64, bool))>,
    papers: Vec<(&'a Paper, i64, (i64, bool))>,
}

impl<'a> Fresh<'a> {
    fn add(&mut self, object: &'a Object, digest: i64, key: (i64, bool)) {
        match object {
            Object::Organization(own) => self.organizations.push((own, digest, key)),
            Object::Person(own) => self.persons.push((own, digest, key)),
            Object::Meeting(own) => self.meetings.push((own, digest, key)),
            Object::Paper(own) => self.papers.push((own, digest, key)),
            Object::Membership(_) | Object::AgendaItem(_) | Object::Consultation(_) | Object::File(_) => {}
            Object::Deleted { .. } => {}
        }
    }

    fn store(&self, db: &mut Db, act: &Act, begun: &Begun, odds: &mut Odds) -> Result<(), StoreError> {
        /// Inserts a row, or sets an existing one.
        macro_rules! put {
            ($table:ident, $url:expr, $digest:expr, $key:expr, $values:expr) => {{
                let values = (
                    ($table::source_id.eq(begun.source), $table::seen_run.eq(begun.run), $table::digest.eq($digest)),
                    $table::deleted_at.eq(None::<crate::Timestamp>),
                    $values,
                );
                let (id, there) = $key;
                if there {
                    diesel::update($table::table.find(id)).set(values).execute(db)?;
                } else {
                    diesel::insert_into($table::table)
                        .values(($table::id.eq(id), $table::url.eq($url), values))
                        .execute(db)?;
                }
            }};
        }
        for (own, digest, key) in &self.organizations {
            let names = (organization::name.eq(&own.name), organization::short_name.eq(&own.short_name));
            let days = (organization::starts_on.eq(own.starts_on), organization::ends_on.eq(own.ends_on));
            let rest = (organization::classification.eq(&own.classification), organization::web.eq(&own.web));
            put!(organization, &own.url, digest, *key, (names, days, rest));
        }
        for (own, digest, key) in &self.persons {
            put!(person, &own.url, digest, *key, (person::name.eq(&own.name), person::web.eq(&own.web)));
        }
        for (own, digest, key) in &self.meetings {
            let words = (meeting::name.eq(&own.name), meeting::state.eq(&own.state), meeting::place.eq(&own.place));
            let times = (meeting::starts_at.eq(own.starts_at), meeting::ends_at.eq(own.ends_at));
            let rest =
                (meeting::cancelled.eq(own.cancelled), meeting::license.eq(&own.license), meeting::web.eq(&own.web));
            let version = if key.1 {
                meeting::table.find(key.0).select(meeting::version).first::<i32>(db)? + 1
            } else {
                0
            };
            let stand = (meeting::version.eq(version), meeting::changed_at.eq(act.now));
            put!(meeting, &own.url, digest, *key, (words, times, rest, stand));
        }
        for (own, digest, key) in &self.papers {
            let words =
                (council_paper::name.eq(&own.name), council_paper::reference.eq(&own.reference), council_paper::kind.eq(&own.kind));
            let place = (
                council_paper::place.eq(&own.place),
                council_paper::longitude.eq(own.position.map(map::Position::longitude)),
                council_paper::latitude.eq(own.position.map(map::Position::latitude)),
            );
            let rest =
                (council_paper::dated.eq(own.dated), council_paper::license.eq(&own.license), council_paper::web.eq(&own.web));
            put!(council_paper, &own.url, digest, *key, (words, place, rest));
            backend::index_words(db, Index::Papers, key.0, &searched(own))?;
        }
        let persons: Vec<&Person> = self.persons.iter().map(|(own, ..)| *own).collect();
        children::of_persons(db, &persons, odds)?;
        let meetings: Vec<&Meeting> = self.meetings.iter().map(|(own, ..)| *own).collect();
        children::of_meetings(db, &meetings, odds)?;
        let papers: Vec<&Paper> = self.papers.iter().map(|(own, ..)| *own).collect();
        children::of_papers(db, &papers, odds)
    }
}

fn searched(paper: &Paper) -> String {
    let own = [&paper.reference, &paper.name, &paper.kind, &paper.place].map(String::as_str);
    searched_paper(own, paper.files.iter().map(|file| (file.name.as_str(), file.words.as_str())))
}
