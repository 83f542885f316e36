//! Public procedures with their phases, offers, topics, documents and counts: nine queries for a whole part.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::words;
use crate::contribution::{Kind, State};
use crate::language::ObjectKind;
use crate::open_data::{DocumentLine, Filter, Part, PhaseLine, ProcedureLine, TopicLine, Words};
use crate::procedure::{PhaseKind, Procedure, ProcedureState};
use crate::storage::among::among;
use crate::storage::schema::{document, phase, procedure, question, reach, topic};
use crate::{StoreError, Timestamp};

pub(crate) fn procedures(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<ProcedureLine>, StoreError> {
    let procedures = rows(db, filter, part)?;
    let ids: Vec<i64> = procedures.iter().map(|own| own.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (phases, topics, documents) = (phases(db, &ids)?, topics(db, &ids)?, documents(db, &ids)?);
    let offers = rooms::procedure::offers(db, &ids)?;
    let counts = rooms::procedure::counts(db, &ids)?;
    let (surveys, reach) = (surveys(db, &ids)?, asks_who(db, &ids)?);
    let objects = (ids.iter().map(|id| (ObjectKind::Procedure, *id)))
        .chain(phases.iter().map(|row| (ObjectKind::Phase, row.1)))
        .chain(topics.iter().map(|row| (ObjectKind::Topic, row.1)))
        .chain(documents.iter().map(|(_, own)| (ObjectKind::Document, own.id)));
    let mut words = words(db, objects)?;
    let mut phases = by_procedure(phases, |(of, id, kind, starts_at, ends_at)| {
        (of, PhaseLine { kind, title: words.take(id, "title"), starts_at, ends_at })
    });
    let mut topics = by_procedure(topics, |(of, id)| (of, TopicLine { id, name: words.take(id, "name") }));
    let mut documents = by_procedure(documents, |(of, own)| (of, titled(own, &mut words)));
    let mut offers = by_procedure(offers, |row| row);
    let listed = |id: i64, kind: Kind| -> i64 {
        let of = |(of, count): &&(i64, crate::procedure::Count)| {
            *of == id && count.kind == kind && count.state == State::Listed
        };
        counts.iter().filter(of).map(|(_, count)| count.amount).sum()
    };
    Ok(procedures
        .into_iter()
        .map(|procedure| {
            let id = procedure.id;
            ProcedureLine {
                title: words.take(id, "title"),
                summary: words.take(id, "summary"),
                about: words.take(id, "about"),
                result: words.take(id, "result"),
                phases: phases.remove(&id).unwrap_or_default(),
                offers: offers.remove(&id).unwrap_or_default(),
                topics: topics.remove(&id).unwrap_or_default(),
                documents: documents.remove(&id).unwrap_or_default(),
                proposals: listed(id, Kind::Proposal),
                reports: listed(id, Kind::LocationReport),
                survey: surveys.contains(&id),
                reach: reach.contains(&id),
                responses: Some(listed(id, Kind::SurveyResponse)),
                procedure,
            }
        })
        .collect())
}

fn rows(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<Procedure>, StoreError> {
    let mut query = procedure::table
        .filter(procedure::id.gt(part.after))
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .into_boxed();
    for slug in filter.only.iter().chain(&filter.procedure) {
        query = query.filter(procedure::slug.eq(slug));
    }
    if let Some(status) = &filter.status {
        let Ok(state) = status.parse::<ProcedureState>() else { return Ok(Vec::new()) };
        query = query.filter(procedure::state.eq(state));
    }
    if let Some(area) = &filter.area {
        query = query.filter(among(procedure::id, about(db, &area.boroughs)?));
    }
    if let Some(since) = filter.since {
        query = query.filter(procedure::published_at.ge(since));
    }
    let rows: Vec<rooms::procedure::Row> = query
        .order(procedure::id)
        .limit(part.limit())
        .select(rooms::procedure::Row::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The procedures about boroughs. Names are compared here, since the databases do not agree on large and small letters.
fn about(db: &mut Db, boroughs: &[String]) -> Result<Vec<i64>, StoreError> {
    let areas: Vec<(i64, String)> = procedure::table
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .select((procedure::id, procedure::area))
        .load(db)?;
    let about = |(id, area): (i64, String)| area.lines().any(|line| boroughs.iter().any(|own| own == line)).then_some(id);
    Ok(areas.into_iter().filter_map(about).collect())
}

fn by_procedure<Row, Line>(rows: Vec<Row>, mut line: impl FnMut(Row) -> (i64, Line)) -> HashMap<i64, Vec<Line>> {
    let mut grouped: HashMap<i64, Vec<Line>> = HashMap::new();
    for row in rows {
        let (of, line) = line(row);
        grouped.entry(of).or_default().push(line);
    }
    grouped
}

type PhaseRow = (i64, i64, PhaseKind, Timestamp, Option<Timestamp>);

fn phases(db: &mut Db, ids: &[i64]) -> Result<Vec<PhaseRow>, StoreError> {
    Ok(phase::table
        .filter(among(phase::procedure_id, ids.iter().copied()))
        .order((phase::procedure_id, phase::position))
        .select((phase::procedure_id, phase::id, phase::kind, phase::starts_at, phase::ends_at))
        .load(db)?)
}

fn surveys(db: &mut Db, ids: &[i64]) -> Result<Vec<i64>, StoreError> {
    Ok(question::table
        .filter(among(question::procedure_id, ids.iter().copied()))
        .select(question::procedure_id)
        .distinct()
        .load(db)?)
}

/// Those that ask, and those that have stopped and whose figures stay published.
fn asks_who(db: &mut Db, ids: &[i64]) -> Result<Vec<i64>, StoreError> {
    Ok(reach::table
        .filter(among(reach::procedure_id, ids.iter().copied()))
        .filter(reach::offered.eq(true).or(reach::released.gt(0)))
        .select(reach::procedure_id)
        .load(db)?)
}

fn topics(db: &mut Db, ids: &[i64]) -> Result<Vec<(i64, i64)>, StoreError> {
    Ok(topic::table
        .filter(among(topic::procedure_id, ids.iter().copied()))
        .order((topic::procedure_id, topic::position))
        .select((topic::procedure_id, topic::id))
        .load(db)?)
}

fn documents(db: &mut Db, ids: &[i64]) -> Result<Vec<(i64, DocumentLine)>, StoreError> {
    let rows: Vec<(i64, i64, String, String, i64, NaiveDate)> = document::table
        .filter(among(document::procedure_id, ids.iter().copied()))
        .order((document::procedure_id, document::position))
        .select((
            document::procedure_id,
            document::id,
            document::file_name,
            document::media_type,
            document::bytes,
            document::dated,
        ))
        .load(db)?;
    let line = |(of, id, file_name, media_type, bytes, dated)| {
        (of, DocumentLine { id, title: Vec::new(), file_name, media_type, bytes, dated })
    };
    Ok(rows.into_iter().map(line).collect())
}

fn titled(document: DocumentLine, words: &mut Words) -> DocumentLine {
    DocumentLine { title: words.take(document.id, "title"), ..document }
}
