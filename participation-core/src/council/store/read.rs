//! Reads decisions and measures, and what a decision could be tied to.

use diesel::dsl::{count_star, exists};
use diesel::prelude::*;

use super::super::backend::{self, Db, rooms};
use super::Row;
use crate::storage::search::Index;
use crate::StoreError;
use crate::contribution::{Kind, Reference, State};
use crate::council::{CANDIDATES, Candidate, Decision, Decisions};
use crate::language::{Language, ObjectKind, Texts};
use crate::measure::Measure;
use crate::proposal::Status;
use crate::storage::among::among;
use crate::storage::schema::{contribution, decision, decision_link, proposal};
use crate::Wanted;

/// The decisions on a contribution or what has joined it, oldest first, those whose record was taken back among them, and
/// what is built because of them.
pub(crate) fn of_contribution(db: &mut Db, id: i64) -> Result<(Vec<Decision>, Vec<Measure>), StoreError> {
    let rows: Vec<Row> = decision::table
        .inner_join(decision_link::table.on(decision_link::decision_id.eq(decision::id)))
        .filter(decision_link::contribution_id.eq_any(rooms::contribution::with_joined(id)))
        .order((decision::meeting_day, decision::id))
        .select(Row::as_select())
        .distinct()
        .load(db)?;
    let decisions: Vec<Decision> = rows.into_iter().map(Into::into).collect();
    let measures = measures(db, &decisions)?;
    Ok((decisions, measures))
}

/// What is built because of these decisions.
pub(crate) fn measures(db: &mut Db, decisions: &[Decision]) -> Result<Vec<Measure>, StoreError> {
    let ids: Vec<i64> = decisions.iter().map(|decision| decision.id).collect();
    rooms::measure::of_decisions(db, &ids)
}

/// Standing decisions on a procedure or a published contribution to it, or, without one, of the whole city: latest first.
pub(crate) fn decisions(db: &mut Db, procedure: Option<i64>, limit: i64) -> Result<Vec<Decision>, StoreError> {
    found(db, (procedure, true), limit)
}

/// The same of those whose record was taken back.
pub(crate) fn retracted(db: &mut Db, procedure: Option<i64>, limit: i64) -> Result<Vec<Decision>, StoreError> {
    found(db, (procedure, false), limit)
}

fn found(db: &mut Db, (procedure, stands): (Option<i64>, bool), limit: i64) -> Result<Vec<Decision>, StoreError> {
    let mut query = decision::table.filter(decision::retracted_at.is_null().eq(stands)).into_boxed();
    if let Some(procedure) = procedure {
        let tied = decision_link::table
            .inner_join(contribution::table.on(contribution::id.eq(decision_link::contribution_id)))
            .filter(decision_link::decision_id.eq(decision::id))
            .filter(contribution::procedure_id.eq(procedure))
            .filter(contribution::state.eq_any(State::PUBLIC));
        query = query.filter(decision::procedure_id.eq(procedure).or(exists(tied).nullable()));
    }
    let rows: Vec<Row> = query
        .order((decision::meeting_day.desc(), decision::id.desc()))
        .limit(limit)
        .select(Row::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The standing decisions on an imported paper, oldest first.
pub(crate) fn on_paper(db: &mut Db, paper: i64) -> Result<Vec<Decision>, StoreError> {
    on_papers(db, &[paper])
}

/// The same of several papers: one query.
pub(crate) fn on_papers(db: &mut Db, papers: &[i64]) -> Result<Vec<Decision>, StoreError> {
    let rows: Vec<Row> = decision::table
        .filter(among(decision::paper_id.assume_not_null(), papers.iter().copied()))
        .filter(decision::retracted_at.is_null())
        .order((decision::meeting_day, decision::id))
        .select(Row::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Those on an imported paper whose record was taken back, oldest first.
pub(crate) fn retracted_on(db: &mut Db, paper: i64) -> Result<Vec<Decision>, StoreError> {
    let rows: Vec<Row> = decision::table
        .filter(decision::paper_id.eq(paper))
        .filter(decision::retracted_at.is_not_null())
        .order((decision::meeting_day, decision::id))
        .select(Row::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

pub(crate) fn latest(db: &mut Db, language: Language, limit: i64) -> Result<Decisions, StoreError> {
    let (decisions, retracted) = (decisions(db, None, limit)?, retracted(db, None, limit)?);
    complete(db, decisions, retracted, language)
}

pub(crate) fn of_procedure(db: &mut Db, procedure: i64, language: Language) -> Result<Decisions, StoreError> {
    let mut decisions = decisions(db, Some(procedure), CANDIDATES)?;
    let mut retracted = retracted(db, Some(procedure), CANDIDATES)?;
    if decisions.is_empty() && retracted.is_empty() {
        return Ok(Decisions::default());
    }
    decisions.reverse();
    retracted.reverse();
    complete(db, decisions, retracted, language)
}

pub(crate) fn one(db: &mut Db, id: i64, language: Language) -> Result<Decisions, StoreError> {
    let row: Row = decision::table.find(id).select(Row::as_select()).first(db)?;
    complete(db, vec![row.into()], Vec::new(), language)
}

fn complete(
    db: &mut Db,
    decisions: Vec<Decision>,
    retracted: Vec<Decision>,
    language: Language,
) -> Result<Decisions, StoreError> {
    let all: Vec<Decision> = decisions.iter().chain(&retracted).cloned().collect();
    let ids: Vec<i64> = all.iter().map(|decision| decision.id).collect();
    let links: Vec<(i64, i64)> = decision_link::table
        .filter(decision_link::decision_id.eq_any(&ids))
        .group_by(decision_link::decision_id)
        .select((decision_link::decision_id, count_star()))
        .load(db)?;
    let measures = measures(db, &decisions)?;
    Ok(Decisions {
        texts: texts(db, &all, &measures, language)?,
        concerns: super::concerns(db, &decisions)?,
        decisions,
        links,
        measures,
        retracted,
    })
}

pub(crate) fn texts(
    db: &mut Db,
    decisions: &[Decision],
    measures: &[Measure],
    language: Language,
) -> Result<Texts, StoreError> {
    let objects: Vec<(ObjectKind, i64)> = (decisions.iter().map(|decision| (ObjectKind::Decision, decision.id)))
        .chain(measures.iter().flat_map(Measure::objects))
        .collect();
    rooms::language::texts(db, &objects, language)
}

pub(crate) fn candidates(db: &mut Db, procedure: Option<i64>, words: &str) -> Result<Vec<Candidate>, StoreError> {
    let rows: Vec<(Reference, String, Kind, Option<(Status, i32)>)> = match searched(db, words)? {
        Some(ids) => {
            let mut found = contribution::table
                .left_join(proposal::table.on(proposal::id.eq(contribution::id)))
                .filter(contribution::id.eq_any(ids))
                .filter(contribution::state.eq(State::Listed))
                .order(contribution::id)
                .limit(CANDIDATES)
                .select((
                    contribution::reference,
                    contribution::headline,
                    contribution::kind,
                    (proposal::status, proposal::endorsements).nullable(),
                ))
                .into_boxed();
            if let Some(procedure) = procedure {
                found = found.filter(contribution::procedure_id.eq(procedure));
            }
            found.load(db)?
        }
        None => contribution::table
            .inner_join(proposal::table.on(proposal::id.eq(contribution::id)))
            .filter(proposal::procedure_id.nullable().eq(procedure))
            .filter(proposal::listed.eq(true))
            .order((proposal::endorsements.desc(), proposal::id.desc()))
            .limit(CANDIDATES)
            .select((
                contribution::reference,
                contribution::headline,
                contribution::kind,
                (proposal::status, proposal::endorsements).nullable(),
            ))
            .load(db)?,
    };
    Ok(rows
        .into_iter()
        .map(|(reference, headline, kind, of)| Candidate {
            reference,
            headline,
            kind,
            status: of.map(|(status, _)| status),
            endorsements: of.map(|(_, endorsements)| endorsements),
        })
        .collect())
}

/// What the typed words mean: references, or words to search by; nothing typed means everything.
fn searched(db: &mut Db, words: &str) -> Result<Option<Vec<i64>>, StoreError> {
    let references: Vec<Reference> =
        words.split([',', ';', '\n']).filter_map(|typed| typed.trim().parse().ok()).collect();
    if !references.is_empty() {
        let ids = contribution::table
            .filter(contribution::reference.eq_any(references))
            .select(contribution::id)
            .load(db)?;
        return Ok(Some(ids));
    }
    match Wanted::of(words) {
        wanted if wanted.is_nothing() => Ok(None),
        wanted => Ok(Some(backend::matching_words(db, Index::Contributions, &wanted, CANDIDATES)?)),
    }
}
