//! What belongs to a paper of the council: by an uptake, by a decision, or by the paper's number in a procedure. At most
//! nine queries, however much there is.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{public_procedures, words};
use crate::StoreError;
use crate::contribution::{Kind, Reference, State};
use crate::language::{Language, ObjectKind};
use crate::open_data::{Belonging, BelongsBy, Translated};
use crate::outcome::Disposition;
use crate::storage::among::among;
use crate::storage::schema::{
    contribution, council_paper, decision, office, procedure, uptake,
};

/// Why something belongs to the paper.
#[derive(Clone)]
struct Tie {
    by: BelongsBy,
    /// Of an uptake: its key, disposition and office.
    uptake: Option<(i64, Disposition, String)>,
}

/// Everything public that belongs to the papers of an address: procedures first, then contributions as they arrived.
pub(crate) fn belonging(db: &mut Db, address: &str) -> Result<Vec<Belonging>, StoreError> {
    let spellings = spellings(address);
    let papers: Vec<(i64, String)> = council_paper::table
        .filter(council_paper::url.eq_any(&spellings).or(council_paper::web.assume_not_null().eq_any(&spellings)))
        .order(council_paper::id)
        .select((council_paper::id, council_paper::reference))
        .load(db)?;
    if papers.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = papers.iter().map(|(id, _)| *id).collect();
    let references: Vec<String> = papers.into_iter().map(|(_, own)| own).filter(|own| !own.is_empty()).collect();
    let slugs: HashMap<i64, String> = public_procedures(db, None)?.into_iter().collect();
    let mut procedures: Vec<(i64, Tie)> = Vec::new();
    let mut contributions: Vec<(i64, Tie)> = Vec::new();
    taken_up(db, &ids, &mut procedures, &mut contributions)?;
    decided(db, &ids, &references, &mut procedures, &mut contributions)?;
    let numbered: Vec<i64> =
        procedure::table.filter(procedure::paper_reference.eq_any(&references)).select(procedure::id).load(db)?;
    procedures.extend(numbered.into_iter().map(|id| (id, Tie { by: BelongsBy::Number, uptake: None })));
    procedures.retain(|(id, _)| slugs.contains_key(id));
    once(&mut procedures);
    once(&mut contributions);
    lines(db, procedures, contributions, &slugs)
}

/// An address with and without encryption and a slash at its end: whoever links it may write it either way.
fn spellings(address: &str) -> Vec<String> {
    let bare = address.trim_end_matches('/');
    let rest = bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://")).unwrap_or(bare);
    ["https://", "http://"].iter().flat_map(|scheme| ["", "/"].map(|end| format!("{scheme}{rest}{end}"))).collect()
}

/// Keeps the first tie of each: what was taken up says most, so it comes first.
fn once(ties: &mut Vec<(i64, Tie)>) {
    let mut seen = HashSet::new();
    ties.retain(|(id, _)| seen.insert(*id));
}

fn taken_up(
    db: &mut Db,
    papers: &[i64],
    procedures: &mut Vec<(i64, Tie)>,
    contributions: &mut Vec<(i64, Tie)>,
) -> Result<(), StoreError> {
    let rows: Vec<(i64, Option<i64>, Option<i64>, Disposition, String)> = uptake::table
        .inner_join(office::table.on(office::id.eq(uptake::office_id)))
        .filter(among(uptake::paper_id, papers.iter().copied()))
        .filter(uptake::ended_at.is_null())
        .order(uptake::id)
        .select((uptake::id, uptake::procedure_id, uptake::topic_id, uptake::disposition, office::name))
        .load(db)?;
    let of = rooms::council::read_uptakes(db, &rows.iter().map(|row| row.0).collect::<Vec<_>>())?;
    for (id, own, topic, disposition, office) in rows {
        let tie = Tie { by: BelongsBy::Uptake, uptake: Some((id, disposition, office)) };
        // A topic is taken up with its proposals; its procedure as a whole is not.
        procedures.extend(own.filter(|_| topic.is_none()).map(|own| (own, tie.clone())));
        contributions.extend(of.iter().filter(|own| own.by == id).map(|own| (own.contribution, tie.clone())));
    }
    Ok(())
}

fn decided(
    db: &mut Db,
    papers: &[i64],
    references: &[String],
    procedures: &mut Vec<(i64, Tie)>,
    contributions: &mut Vec<(i64, Tie)>,
) -> Result<(), StoreError> {
    let on_paper = decision::paper_id.eq_any(papers.iter().copied());
    // A number counts only where no imported paper is tied: other bodies have papers of the same number.
    let by_number = decision::paper_id.is_null().and(decision::paper_reference.eq_any(references));
    let rows: Vec<(i64, Option<i64>)> = decision::table
        .filter(decision::retracted_at.is_null())
        .filter(on_paper.or(by_number))
        .order(decision::id)
        .select((decision::id, decision::procedure_id))
        .load(db)?;
    let of = rooms::council::read_ties(db, &rows.iter().map(|row| row.0).collect::<Vec<_>>())?;
    let tie = Tie { by: BelongsBy::Decision, uptake: None };
    procedures.extend(rows.into_iter().filter_map(|(_, own)| own).map(|own| (own, tie.clone())));
    contributions.extend(of.into_iter().map(|own| (own.contribution, tie.clone())));
    Ok(())
}

fn lines(
    db: &mut Db,
    procedures: Vec<(i64, Tie)>,
    contributions: Vec<(i64, Tie)>,
    slugs: &HashMap<i64, String>,
) -> Result<Vec<Belonging>, StoreError> {
    let listed: Vec<(i64, Reference, Kind, String, Language)> = contribution::table
        .filter(among(contribution::id, contributions.iter().map(|(id, _)| *id)))
        .filter(contribution::state.eq(State::Listed))
        .filter(contribution::kind.eq_any([Kind::Proposal, Kind::LocationReport]))
        .filter(among(contribution::procedure_id, slugs.keys().copied()))
        .order(contribution::id)
        .select((
            contribution::id,
            contribution::reference,
            contribution::kind,
            contribution::headline,
            contribution::language,
        ))
        .load(db)?;
    let uptakes: HashSet<i64> =
        procedures.iter().chain(&contributions).filter_map(|(_, tie)| tie.uptake.as_ref().map(|own| own.0)).collect();
    let objects = (procedures.iter().map(|(id, _)| (ObjectKind::Procedure, *id)))
        .chain(uptakes.into_iter().map(|id| (ObjectKind::Uptake, id)));
    let words = words(db, objects)?;
    let line = |tie: &Tie, (kind, id): (Option<Kind>, i64), reference: String, title: Translated| Belonging {
        place: Belonging::place_of(kind.is_some(), id),
        contribution: kind,
        reference,
        title,
        by: tie.by,
        disposition: tie.uptake.as_ref().map(|(_, disposition, _)| *disposition),
        office: tie.uptake.as_ref().map(|(.., office)| office.clone()),
        reason: tie.uptake.as_ref().map(|(id, ..)| words.get(*id, "reason")).unwrap_or_default(),
    };
    let mut lines: Vec<Belonging> = procedures
        .iter()
        .filter_map(|(id, tie)| Some(line(tie, (None, *id), slugs.get(id)?.clone(), words.get(*id, "title"))))
        .collect();
    let ties: HashMap<i64, Tie> = contributions.into_iter().collect();
    lines.extend(listed.into_iter().filter_map(|(id, reference, kind, headline, language)| {
        Some(line(ties.get(&id)?, (Some(kind), id), reference.to_string(), vec![(language, headline)]))
    }));
    lines.sort_by_key(|own| own.place);
    Ok(lines)
}
