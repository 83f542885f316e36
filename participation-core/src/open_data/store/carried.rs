//! Which papers of the council carry participation that anybody can read, and why: six queries, however much there is.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::procedure::ProcedureState;
use crate::storage::schema::{council_paper, decision, procedure, uptake};
use crate::{StoreError, Timestamp};

/// What there is on the council's papers.
#[derive(Default)]
pub(super) struct Carried {
    /// By the paper's key.
    pub(super) papers: BTreeMap<i64, Ties>,
    /// Papers that nothing stands on any more, but that something public was tied to.
    pub(super) before: BTreeMap<i64, Ties>,
    /// The procedures that each decision is about, its own and those of listed contributions, by the decision's key.
    pub(super) decided: HashMap<i64, HashSet<i64>>,
    /// The names of public procedures in addresses.
    pub(super) slugs: HashMap<i64, String>,
}

/// Why a paper carries participation.
#[derive(Default)]
pub(super) struct Ties {
    /// Public procedures, the oldest first.
    pub(super) procedures: BTreeSet<i64>,
    pub(super) decisions: BTreeSet<i64>,
    /// Standing uptakes of something public.
    pub(super) uptakes: BTreeSet<i64>,
    /// Uptakes of something public that ended; they are no reason for a paper to be a line.
    pub(super) ended: BTreeSet<i64>,
    /// When it was last taken up or decided on, or something like that ended or was taken back; where only a procedure
    /// names its number, when that was published.
    pub(super) latest: Option<Timestamp>,
}

struct Decided {
    id: i64,
    paper: Option<i64>,
    reference: String,
    /// When it was recorded, or its record taken back.
    at: Timestamp,
    stands: bool,
}

/// The number of a paper that a procedure names, the procedure, and when that was published.
type Named<'a> = (&'a str, i64, Option<Timestamp>);

/// That something happened to a paper's ties, and when.
type Touched = (i64, Option<Timestamp>);

impl Carried {
    pub(super) fn read(db: &mut Db) -> Result<Self, StoreError> {
        let public: Vec<(i64, String, Option<String>, Option<Timestamp>)> = procedure::table
            .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
            .order(procedure::id)
            .select((procedure::id, procedure::slug, procedure::paper_reference, procedure::published_at))
            .load(db)?;
        let (decisions, decided) = decisions(db)?;
        let slugs = public.iter().map(|(id, slug, ..)| (*id, slug.clone())).collect();
        let mut carried = Self { papers: BTreeMap::new(), before: BTreeMap::new(), decided, slugs };
        let mut touched = carried.taken_up(db)?;
        let named: Vec<Named<'_>> =
            public.iter().filter_map(|(id, _, named, at)| Some((named.as_deref()?, *id, *at))).collect();
        touched.extend(carried.numbered(db, &decisions, &named)?);
        carried.settle();
        for (paper, at) in touched {
            let ties = carried.papers.get_mut(&paper);
            if let Some(ties) = ties.or_else(|| carried.before.get_mut(&paper)) {
                ties.latest = ties.latest.max(at);
            }
        }
        Ok(carried)
    }

    /// What ended goes to the paper that something stands on still; papers with nothing else stay apart.
    fn settle(&mut self) {
        let papers = &mut self.papers;
        self.before.retain(|paper, ties| match papers.get_mut(paper) {
            Some(own) => {
                own.ended.append(&mut ties.ended);
                false
            }
            None => true,
        });
    }

    /// Why a paper is a line, or was one.
    pub(super) fn ties(&self, paper: i64) -> Option<&Ties> {
        self.papers.get(&paper).or_else(|| self.before.get(&paper))
    }

    /// The key of a public procedure.
    pub(super) fn procedure(&self, slug: &str) -> Option<i64> {
        self.slugs.iter().find(|(_, known)| *known == slug).map(|(id, _)| *id)
    }

    /// Procedures as lines name them.
    pub(super) fn named<'a>(&self, procedures: impl IntoIterator<Item = &'a i64>) -> Vec<String> {
        procedures.into_iter().filter_map(|id| self.slugs.get(id).cloned()).collect()
    }

    fn taken_up(&mut self, db: &mut Db) -> Result<Vec<Touched>, StoreError> {
        type Row = (i64, i64, Option<i64>, Timestamp, Option<Timestamp>);
        let rows: Vec<Row> = uptake::table
            .order(uptake::id)
            .select((uptake::id, uptake::paper_id, uptake::procedure_id, uptake::linked_at, uptake::ended_at))
            .load(db)?;
        let mut behind: HashMap<i64, BTreeSet<i64>> = HashMap::new();
        for tie in rooms::council::all_read_uptakes(db)? {
            behind.entry(tie.by).or_default().insert(tie.procedure);
        }
        for (id, paper, own, _, ended) in &rows {
            let own = own.filter(|own| self.slugs.contains_key(own));
            let procedures: Vec<i64> = own.into_iter().chain(behind.remove(id).unwrap_or_default()).collect();
            if procedures.is_empty() {
                continue;
            }
            if ended.is_some() {
                self.before.entry(*paper).or_default().ended.insert(*id);
            } else {
                let ties = self.papers.entry(*paper).or_default();
                ties.procedures.extend(procedures);
                ties.uptakes.insert(*id);
            }
        }
        Ok(rows.into_iter().map(|(_, paper, _, at, ended)| (paper, ended.max(Some(at)))).collect())
    }

    /// A decision has its paper's key, or the paper's number where it was recorded without the imported paper; a
    /// procedure has the number.
    fn numbered(
        &mut self,
        db: &mut Db,
        decisions: &[Decided],
        named: &[Named<'_>],
    ) -> Result<Vec<Touched>, StoreError> {
        let mut touched = Vec::new();
        let loose = decisions.iter().filter(|own| own.paper.is_none()).map(|own| own.reference.as_str());
        let numbers: HashSet<&str> =
            loose.chain(named.iter().map(|(number, ..)| *number)).filter(|number| !number.is_empty()).collect();
        let known: Vec<(i64, String)> = council_paper::table
            .filter(council_paper::reference.eq_any(numbers))
            .order(council_paper::id)
            .select((council_paper::id, council_paper::reference))
            .load(db)?;
        let called = |number: &str| -> Vec<i64> {
            known.iter().filter(|(_, own)| own == number).map(|(id, _)| *id).collect()
        };
        for own in decisions {
            for paper in own.paper.map_or_else(|| called(&own.reference), |paper| vec![paper]) {
                touched.push((paper, Some(own.at)));
                // A record that was taken back is a line of its own data set still, but no reason for a paper to be one.
                if own.stands {
                    let ties = self.papers.entry(paper).or_default();
                    let about = self.decided.get(&own.id).into_iter().flatten();
                    ties.procedures.extend(about.filter(|id| self.slugs.contains_key(*id)));
                    ties.decisions.insert(own.id);
                }
            }
        }
        for (number, procedure, at) in named {
            for paper in called(number) {
                touched.push((paper, *at));
                self.papers.entry(paper).or_default().procedures.insert(*procedure);
            }
        }
        Ok(touched)
    }
}

fn decisions(db: &mut Db) -> Result<(Vec<Decided>, HashMap<i64, HashSet<i64>>), StoreError> {
    type Row = (i64, Option<i64>, String, Option<i64>, Timestamp, Option<Timestamp>);
    let rows: Vec<Row> = decision::table
        .order(decision::id)
        .select((
            decision::id,
            decision::paper_id,
            decision::paper_reference,
            decision::procedure_id,
            decision::recorded_at,
            decision::retracted_at,
        ))
        .load(db)?;
    let ids: Vec<i64> = rows.iter().map(|row| row.0).collect();
    let tied = rooms::council::read_ties(db, &ids)?.into_iter().map(|tie| (tie.by, tie.procedure));
    let own = rows.iter().filter_map(|(id, _, _, of, ..)| Some((*id, (*of)?)));
    let mut about: HashMap<i64, HashSet<i64>> = HashMap::new();
    for (decision, procedure) in own.chain(tied) {
        about.entry(decision).or_default().insert(procedure);
    }
    let decided = |(id, paper, reference, _, at, back): Row| {
        Decided { id, paper, reference, at: back.unwrap_or(at), stands: back.is_none() }
    };
    Ok((rows.into_iter().map(decided).collect(), about))
}
