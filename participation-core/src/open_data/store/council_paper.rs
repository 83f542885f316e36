//! The council's papers that carry participation: at most twelve queries for a part, and three for what was tied to them
//! by mistake.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::carried::{Carried, Ties};
use super::{ended, key};
use crate::contribution::{Kind, Reference};
use crate::council::session::Stop;
use crate::open_data::{ConsultationLine, Filter, PaperLine, PaperStatus, Part};
use crate::storage::among::among;
use crate::storage::schema::council_paper;
use crate::{StoreError, Timestamp};

#[derive(Queryable, Selectable)]
#[diesel(table_name = council_paper)]
struct PaperRow {
    id: i64,
    url: String,
    reference: String,
    name: String,
    kind: String,
    dated: Option<NaiveDate>,
    license: String,
    web: Option<String>,
    deleted_at: Option<Timestamp>,
}

pub(crate) fn papers(db: &mut Db, filter: &Filter, part: Part) -> Result<Vec<PaperLine>, StoreError> {
    let carried = Carried::read(db)?;
    let of = filter.procedure.as_deref().map(|slug| carried.procedure(slug));
    let fits = |ties: &Ties| of.is_none_or(|of| of.is_some_and(|of| ties.procedures.contains(&of)));
    // Whoever asks for one paper reads what was tied to it by mistake, even where nothing else is left.
    let before = filter.only.iter().flat_map(|_| &carried.before);
    let fitting = carried.papers.iter().chain(before).filter(|(_, ties)| fits(ties));
    let mut query = council_paper::table
        .filter(council_paper::id.gt(part.after))
        .filter(among(council_paper::id, fitting.clone().map(|(id, _)| *id)))
        .into_boxed();
    if let Some(only) = &filter.only {
        query = query.filter(council_paper::id.eq(key(only)));
    }
    if let Some(status) = &filter.status {
        query = match status.parse() {
            Ok(PaperStatus::Current) => query.filter(council_paper::deleted_at.is_null()),
            Ok(PaperStatus::Withdrawn) => query.filter(council_paper::deleted_at.is_not_null()),
            Err(_) => return Ok(Vec::new()),
        };
    }
    if let Some(since) = filter.since {
        let tied = fitting.filter(|(_, ties)| ties.latest >= Some(since)).map(|(id, _)| *id);
        query = query.filter(among(council_paper::id, tied).or(council_paper::deleted_at.ge(since)));
    }
    let rows: Vec<PaperRow> =
        query.order(council_paper::id).limit(part.limit()).select(PaperRow::as_select()).load(db)?;
    let urls: Vec<&str> = rows.iter().map(|row| row.url.as_str()).collect();
    let mut ways: HashMap<String, Vec<Stop>> = HashMap::new();
    for (url, stop) in rooms::session::way(db, &urls)? {
        ways.entry(url).or_default().push(stop);
    }
    let mut said = contributions(db, &carried, &rows)?;
    let mut ended = ended::of_papers(db, &carried, rows.iter().map(|row| row.id))?;
    let line = |row: PaperRow| {
        let ties = carried.ties(row.id)?;
        let licensed = Licensed(!row.license.is_empty());
        let way = ways.remove(&row.url).unwrap_or_default();
        Some(PaperLine {
            id: row.id,
            reference: row.reference,
            name: licensed.text(row.name),
            kind: licensed.text(row.kind),
            dated: row.dated,
            status: if row.deleted_at.is_some() { PaperStatus::Withdrawn } else { PaperStatus::Current },
            oparl: row.url,
            web: row.web,
            license: row.license,
            consultations: way.into_iter().map(|stop| consulted(stop, licensed)).collect(),
            procedures: carried.named(&ties.procedures),
            contributions: said.remove(&row.id).unwrap_or_default().into_values().collect(),
            decisions: ties.decisions.iter().copied().collect(),
            ended: ended.remove(&row.id).unwrap_or_default(),
            updated_at: ties.latest.max(row.deleted_at),
        })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// Whether a licence is named under which the words of the council's office can be passed on.
#[derive(Clone, Copy)]
pub(super) struct Licensed(pub(super) bool);

impl Licensed {
    pub(super) fn text(self, words: String) -> String {
        if self.0 { words } else { String::new() }
    }
}

/// The result is the meeting's own word, so the meeting has to name a licence, too.
fn consulted(stop: Stop, licensed: Licensed) -> ConsultationLine {
    let minutes = Licensed(licensed.0 && !stop.license.is_empty());
    ConsultationLine {
        body: stop.body,
        role: licensed.text(stop.role),
        decides: stop.decides,
        meeting: stop.meeting,
        day: stop.starts_at.map(Timestamp::city_day),
        cancelled: stop.cancelled,
        agenda_item: stop.number,
        result: minutes.text(stop.result),
    }
}

/// By the paper's key; what was said by its own key, each once.
type Said = HashMap<i64, BTreeMap<i64, (Kind, Reference)>>;

/// The listed contributions behind the papers' uptakes and decisions.
fn contributions(db: &mut Db, carried: &Carried, rows: &[PaperRow]) -> Result<Said, StoreError> {
    let ties: Vec<(i64, &Ties)> = rows.iter().filter_map(|row| Some((row.id, carried.papers.get(&row.id)?))).collect();
    let mut said = Said::new();
    let uptakes: HashMap<i64, i64> = ties.iter().flat_map(|(id, own)| own.uptakes.iter().map(|of| (*of, *id))).collect();
    let ids: Vec<i64> = uptakes.keys().copied().collect();
    for tie in rooms::council::read_uptakes(db, &ids)? {
        if let Some(paper) = uptakes.get(&tie.by) {
            said.entry(*paper).or_default().insert(tie.contribution, (tie.kind, tie.reference));
        }
    }
    let decisions: HashSet<i64> = ties.iter().flat_map(|(_, own)| own.decisions.iter().copied()).collect();
    let decisions: Vec<i64> = decisions.into_iter().collect();
    let mut of: HashMap<i64, Vec<(i64, Kind, Reference)>> = HashMap::new();
    for tie in rooms::council::read_ties(db, &decisions)? {
        of.entry(tie.by).or_default().push((tie.contribution, tie.kind, tie.reference));
    }
    // A number can belong to several papers, so a decision can, too.
    for (paper, own) in ties {
        for (id, kind, reference) in own.decisions.iter().filter_map(|decision| of.get(decision)).flatten() {
            said.entry(paper).or_default().insert(*id, (*kind, reference.clone()));
        }
    }
    Ok(said)
}
