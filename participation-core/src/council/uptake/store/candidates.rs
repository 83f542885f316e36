//! What suggestions choose from: words of papers and of contributions.

use std::collections::HashSet;

use diesel::dsl::not;
use diesel::prelude::*;

use super::super::backend::{self, Db, rooms};
use super::Words;
use crate::storage::search::Index;
use crate::StoreError;
use crate::contribution::{Reference, State};
use crate::council::session::PaperLine;
use crate::council::uptake::suggest::{Compared, ContributionText, asked_words};
use crate::storage::among::among;
use crate::storage::schema::{contribution, council_file, council_paper, location_report, proposal, uptake, uptake_of};

/// Candidates that are looked at.
const CANDIDATES: i64 = 1_500;
/// Characters of a paper's documents that are compared.
const DOCUMENT: usize = 6_000;

fn compared_papers(db: &mut Db, ids: &[i64]) -> Result<Vec<(PaperLine, Compared)>, StoreError> {
    let lines = rooms::session::lines(db, ids)?;
    let mut found = Vec::with_capacity(lines.len());
    let documents: Vec<(i64, String, String)> = council_file::table
        .inner_join(council_paper::table.on(council_paper::url.eq(council_file::owner_url)))
        .filter(among(council_paper::id, ids.iter().copied()))
        .order((council_file::owner_url, council_file::kind.desc(), council_file::position))
        .select((council_paper::id, council_file::name, council_file::words))
        .load(db)?;
    for line in lines {
        let mut text = String::new();
        for (_, name, words) in documents.iter().filter(|(paper, ..)| *paper == line.id) {
            let room = DOCUMENT.saturating_sub(text.len());
            text.push_str(name);
            text.push(' ');
            text.extend(words.chars().take(room));
            text.push(' ');
        }
        let compared = Compared { title: line.name.clone(), text, day: line.dated };
        found.push((line, compared));
    }
    Ok(found)
}

/// What the paper takes up already.
fn tied(db: &mut Db, paper: i64) -> Result<HashSet<i64>, StoreError> {
    let ids: Vec<i64> = uptake_of::table
        .inner_join(uptake::table.on(uptake::id.eq(uptake_of::uptake_id)))
        .filter(uptake::paper_id.eq(paper))
        .filter(uptake::ended_at.is_null())
        .select(uptake_of::contribution_id)
        .load(db)?;
    Ok(ids.into_iter().collect())
}

/// The procedures that the paper takes up as a whole.
fn whole(db: &mut Db, paper: i64) -> Result<Vec<i64>, StoreError> {
    let ids: Vec<Option<i64>> = uptake::table
        .filter(uptake::paper_id.eq(paper))
        .filter(uptake::ended_at.is_null())
        .filter(uptake::topic_id.is_null())
        .filter(uptake::procedure_id.is_not_null())
        .select(uptake::procedure_id)
        .load(db)?;
    Ok(ids.into_iter().flatten().collect())
}

/// Those that are still to be read, but for those of some procedures.
fn compared_contributions(
    db: &mut Db,
    ids: &[i64],
    but: &[i64],
) -> Result<Vec<ContributionText>, StoreError> {
    let rows: Vec<(i64, Words)> = contribution::table
        .filter(among(contribution::id, ids.iter().copied()))
        .filter(contribution::state.eq(State::Listed))
        .filter(not(among(contribution::procedure_id, but.iter().copied())))
        .order(contribution::id)
        .select((
            contribution::id,
            (
                contribution::reference,
                contribution::kind,
                contribution::language,
                contribution::headline,
                contribution::submitted_at,
            ),
        ))
        .load(db)?;
    let mut bodies: Vec<(i64, String)> = proposal::table
        .filter(among(proposal::id, ids.iter().copied()))
        .select((proposal::id, proposal::body))
        .load(db)?;
    let reports: Vec<(i64, String)> = location_report::table
        .filter(among(location_report::id, ids.iter().copied()))
        .select((location_report::id, location_report::description))
        .load(db)?;
    bodies.extend(reports);
    Ok(rows
        .into_iter()
        .map(|(id, (reference, kind, language, headline, at))| {
            let text = bodies.iter().find(|(own, _)| *own == id).map(|(_, body)| body.clone()).unwrap_or_default();
            let compared = Compared { title: headline.clone(), text, day: Some(at.city_day()) };
            ContributionText { reference, kind, language, headline, compared }
        })
        .collect())
}

/// A paper, and the contributions that have one of its words.
pub(crate) fn for_paper(db: &mut Db, paper: i64) -> Result<(Compared, Vec<ContributionText>), StoreError> {
    let (_, own) = compared_papers(db, &[paper])?.into_iter().next().ok_or(StoreError::NotFound)?;
    let ids = backend::having_words(db, Index::Contributions, &asked_words(&own), CANDIDATES)?;
    let (tied, whole) = (tied(db, paper)?, whole(db, paper)?);
    let ids: Vec<i64> = ids.into_iter().filter(|id| !tied.contains(id)).collect();
    Ok((own, compared_contributions(db, &ids, &whole)?))
}

/// A contribution, and the papers that have one of its words.
pub(crate) fn for_contribution(
    db: &mut Db,
    of: &Reference,
) -> Result<(Compared, Vec<(PaperLine, Compared)>), StoreError> {
    let id: i64 =
        contribution::table.filter(contribution::reference.eq(of)).select(contribution::id).first(db)?;
    let own = compared_contributions(db, &[id], &[])?.into_iter().next().ok_or(StoreError::NotFound)?;
    let ids = backend::having_words(db, Index::Papers, &asked_words(&own.compared), CANDIDATES)?;
    Ok((own.compared, compared_papers(db, &ids)?))
}
