//! Reads papers, meetings and agendas: a fixed number of queries for a page.

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::backend::{self, Db, rooms};
use crate::storage::search::Index;
use crate::contribution::{Kind, Reference, State};
use crate::council::oparl::{FileKind, Tie};
use crate::council::session::{
    Document, FOUND, MeetingLine, NAMED, PAGE, PaperLine, PaperPage, Said, ToConfirm, When,
};
use crate::language::{Language, ObjectKind};
use crate::storage::among::among;
use crate::storage::schema::{
    contribution, council_file, council_paper, council_paper_tie, decision, meeting, meeting_organization, membership,
    organization, person, uptake, uptake_of,
};
use crate::Wanted;
use crate::{StoreError, Timestamp};

#[path = "store/agenda.rs"]
mod agenda;
#[path = "store/dated.rs"]
mod dated;
#[path = "store/of_procedure.rs"]
mod of_procedure;
#[path = "store/way.rs"]
mod way;

pub(crate) use agenda::meeting;
pub(crate) use dated::dated;
pub(crate) use of_procedure::of_procedure;
pub(crate) use way::way;

/// Days back in which results are looked for that nobody has recorded.
const LOOK_BACK_DAYS: i64 = 180;

#[derive(Queryable, Selectable, Clone)]
#[diesel(table_name = council_paper)]
pub(super) struct PaperRow {
    pub(super) id: i64,
    pub(super) url: String,
    reference: String,
    name: String,
    kind: String,
    dated: Option<chrono::NaiveDate>,
    pub(super) deleted_at: Option<Timestamp>,
}

impl From<PaperRow> for PaperLine {
    fn from(row: PaperRow) -> Self {
        let withdrawn = row.deleted_at.is_some();
        Self { id: row.id, url: row.url, reference: row.reference, name: row.name, kind: row.kind, dated: row.dated, withdrawn }
    }
}

/// Cuts what was read beyond the page off, and says whether there was more.
fn cut<T>(mut rows: Vec<T>) -> (Vec<T>, bool) {
    let more = rows.len() as i64 > PAGE;
    rows.truncate(usize::try_from(PAGE).unwrap_or_default());
    (rows, more)
}

pub(crate) fn papers(db: &mut Db, words: &str, page: i64) -> Result<(Vec<PaperLine>, bool), StoreError> {
    let wanted = Wanted::of(words);
    let mut query = council_paper::table
        .filter(council_paper::deleted_at.is_null())
        .order((council_paper::dated.desc(), council_paper::id.desc()))
        .offset((page - 1) * PAGE)
        .limit(PAGE + 1)
        .select(PaperRow::as_select())
        .into_boxed();
    if !wanted.is_nothing() {
        let found = backend::matching_words(db, Index::Papers, &wanted, FOUND)?;
        query = query.filter(among(council_paper::id, found));
    }
    let (rows, more) = cut(query.load(db)?);
    Ok((rows.into_iter().map(Into::into).collect(), more))
}

/// Papers by their keys, those that were taken back too.
pub(crate) fn lines(db: &mut Db, ids: &[i64]) -> Result<Vec<PaperLine>, StoreError> {
    let rows: Vec<PaperRow> = council_paper::table
        .filter(among(council_paper::id, ids.iter().copied()))
        .order(council_paper::id)
        .select(PaperRow::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

pub(crate) fn paper_at(db: &mut Db, url: &str, language: Language) -> Result<PaperPage, StoreError> {
    let id = council_paper::table.filter(council_paper::url.eq(url)).select(council_paper::id).first(db)?;
    paper(db, id, language)
}

pub(crate) fn paper(db: &mut Db, id: i64, language: Language) -> Result<PaperPage, StoreError> {
    let (row, web, license, place): (PaperRow, Option<String>, String, String) = council_paper::table
        .find(id)
        .select((PaperRow::as_select(), council_paper::web, council_paper::license, council_paper::place))
        .first(db)?;
    let paper = PaperLine::from(row);
    let ever = rooms::uptake::ever_of_papers(db, &[id])?;
    let ids: Vec<i64> = ever.iter().map(|link| link.id).collect();
    let decisions = rooms::council::on_paper(db, id)?;
    let retracted = rooms::council::retracted_on(db, id)?;
    let measures = rooms::council::measures(db, &decisions)?;
    let objects: Vec<(ObjectKind, i64)> = (ids.iter().map(|link| (ObjectKind::Uptake, *link)))
        .chain(decisions.iter().chain(&retracted).map(|own| (ObjectKind::Decision, own.id)))
        .chain(measures.iter().map(|own| (ObjectKind::Measure, own.id)))
        .chain(ever.iter().filter_map(|link| Some((ObjectKind::Procedure, link.procedure?))))
        .chain(ever.iter().filter_map(|link| Some((ObjectKind::Topic, link.topic?))))
        .collect();
    let (links, ended) = ever.into_iter().partition(|own| own.ended_at.is_none());
    Ok(PaperPage {
        originators: [named(db, &paper.url, Tie::Originator)?, persons(db, &paper.url)?].concat(),
        in_charge: named(db, &paper.url, Tie::UnderDirection)?,
        way: way(db, &[&paper.url])?.into_iter().map(|(_, stop)| stop).collect(),
        documents: documents(db, &[&paper.url])?,
        related: related(db, &paper.url)?,
        said: said(db, &ids)?,
        counts: uptake_of::table
            .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
            .filter(among(uptake_of::uptake_id, ids.iter().copied()))
            .filter(contribution::state.eq_any(State::PUBLIC))
            .group_by(uptake_of::uptake_id)
            .select((uptake_of::uptake_id, count_star()))
            .load(db)?,
        texts: rooms::language::texts(db, &objects, language)?,
        links,
        ended,
        web,
        license,
        place,
        decisions,
        retracted,
        measures,
        paper,
    })
}

fn named(db: &mut Db, url: &str, tie: Tie) -> Result<Vec<String>, StoreError> {
    Ok(council_paper_tie::table
        .inner_join(organization::table.on(organization::url.eq(council_paper_tie::other_url)))
        .filter(council_paper_tie::paper_url.eq(url))
        .filter(council_paper_tie::kind.eq(tie.as_str()))
        .order(organization::name)
        .select(organization::name)
        .load(db)?)
}

/// The people in a public office who have written a paper. Somebody without one, as who signed a petition, is never named.
fn persons(db: &mut Db, url: &str) -> Result<Vec<String>, StoreError> {
    Ok(council_paper_tie::table
        .inner_join(person::table.on(person::url.eq(council_paper_tie::other_url)))
        .filter(council_paper_tie::paper_url.eq(url))
        .filter(council_paper_tie::kind.eq(Tie::OriginatorPerson.as_str()))
        .filter(person::deleted_at.is_null())
        .filter(exists(membership::table.filter(membership::person_url.eq(person::url))))
        .order(person::name)
        .select(person::name)
        .load(db)?)
}

fn related(db: &mut Db, url: &str) -> Result<Vec<(Tie, PaperLine)>, StoreError> {
    let kinds = [Tie::Superordinated, Tie::Subordinated, Tie::Related];
    let rows: Vec<(Tie, PaperRow)> = council_paper_tie::table
        .inner_join(council_paper::table.on(council_paper::url.eq(council_paper_tie::other_url)))
        .filter(council_paper_tie::paper_url.eq(url))
        .filter(council_paper_tie::kind.eq_any(kinds.map(Tie::as_str)))
        .filter(council_paper::deleted_at.is_null())
        .order((council_paper_tie::kind, council_paper::dated, council_paper::id))
        .select((council_paper_tie::kind, PaperRow::as_select()))
        .load(db)?;
    Ok(rows.into_iter().map(|(tie, row)| (tie, row.into())).collect())
}

pub(super) fn documents(db: &mut Db, owners: &[&str]) -> Result<Vec<Document>, StoreError> {
    let rows: Vec<(String, FileKind, String, String, Option<i64>, Option<String>)> = council_file::table
        .filter(council_file::owner_url.eq_any(owners.iter().copied()))
        .order((council_file::kind.desc(), council_file::position))
        .select((
            council_file::owner_url,
            council_file::kind,
            council_file::name,
            council_file::mime,
            council_file::size,
            council_file::link,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(owner, kind, name, mime, size, link)| Document { owner, kind, name, mime, size, link })
        .collect())
}

fn said(db: &mut Db, links: &[i64]) -> Result<Vec<Said>, StoreError> {
    let mut said = Vec::new();
    for link in links {
        let rows: Vec<(Reference, Kind, String, Language)> = uptake_of::table
            .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
            .filter(uptake_of::uptake_id.eq(link))
            .filter(contribution::state.eq_any(State::PUBLIC))
            .order(contribution::id)
            .limit(NAMED)
            .select((contribution::reference, contribution::kind, contribution::headline, contribution::language))
            .load(db)?;
        said.extend(rows.into_iter().map(|(reference, kind, headline, language)| Said {
            link: *link,
            reference,
            kind,
            headline,
            language,
        }));
    }
    Ok(said)
}

pub(crate) fn meetings(
    db: &mut Db,
    when: When,
    page: i64,
    now: Timestamp,
) -> Result<(Vec<MeetingLine>, bool), StoreError> {
    let today = Timestamp::end_of_day(now.city_day()).plus_days(-1);
    let query = meeting::table.filter(meeting::deleted_at.is_null()).into_boxed();
    let query = match when {
        When::Ahead => query.filter(meeting::starts_at.gt(today)).order((meeting::starts_at.asc(), meeting::id.asc())),
        When::Past => query.filter(meeting::starts_at.le(today)).order((meeting::starts_at.desc(), meeting::id.desc())),
    };
    let rows: Vec<(i64, String, String, Option<Timestamp>, String, bool)> = query
        .offset((page - 1) * PAGE)
        .limit(PAGE + 1)
        .select((
            meeting::id,
            meeting::url,
            meeting::name,
            meeting::starts_at,
            meeting::place,
            meeting::cancelled,
        ))
        .load(db)?;
    let (rows, more) = cut(rows);
    let urls: Vec<&str> = rows.iter().map(|row| row.1.as_str()).collect();
    let carrying = agenda::carrying(db, &urls)?;
    let lines = rows
        .into_iter()
        .map(|(id, url, name, starts_at, place, cancelled)| {
            let carrying = carrying.get(&url).copied().unwrap_or_default();
            MeetingLine { id, url, name, starts_at, place, cancelled, carrying }
        })
        .collect();
    Ok((lines, more))
}

pub(crate) fn to_confirm(db: &mut Db, now: Timestamp) -> Result<Vec<ToConfirm>, StoreError> {
    let rows: Vec<PaperRow> = council_paper::table
        .filter(exists(
            uptake::table.filter(uptake::paper_id.eq(council_paper::id)).filter(uptake::ended_at.is_null()),
        ))
        .filter(council_paper::deleted_at.is_null())
        .order(council_paper::id.desc())
        .limit(FOUND)
        .select(PaperRow::as_select())
        .load(db)?;
    let urls: Vec<&str> = rows.iter().map(|row| row.url.as_str()).collect();
    let stops = way(db, &urls)?;
    let items: Vec<&str> = stops.iter().filter_map(|(_, stop)| stop.item.as_deref()).collect();
    let recorded: Vec<Option<String>> = decision::table
        .filter(decision::item_url.assume_not_null().eq_any(items))
        .filter(decision::retracted_at.is_null())
        .select(decision::item_url)
        .load(db)?;
    let from = now.plus_days(-LOOK_BACK_DAYS);
    Ok(stops
        .into_iter()
        .filter(|(_, stop)| stop.starts_at.is_some_and(|at| at > from && at <= now) && !stop.result.is_empty())
        .filter(|(_, stop)| stop.item.is_some() && !recorded.contains(&stop.item))
        .filter_map(|(url, stop)| {
            let row = rows.iter().find(|row| row.url == url)?;
            Some(ToConfirm { paper: row.clone().into(), stop })
        })
        .collect())
}

/// Names of the bodies that meet.
pub(super) fn bodies(db: &mut Db, url: &str) -> Result<Vec<String>, StoreError> {
    Ok(meeting_organization::table
        .inner_join(organization::table.on(organization::url.eq(meeting_organization::organization_url)))
        .filter(meeting_organization::meeting_url.eq(url))
        .filter(not(organization::name.eq("")))
        .order(organization::name)
        .select(organization::name)
        .load(db)?)
}
