//! Reads what the council sees: a fixed number of queries, however much there is.

use std::collections::{BTreeMap, HashMap};

use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Kind, Reference, State};
use crate::council::{
    Answered, Decision, Departure, DistrictCount, Listed, OutcomeRow, ProcedureView, Subject,
    TopProposal, VoiceCount,
};
use crate::language::{Language, ObjectKind, Texts};
use crate::measure::Measure;
use crate::outcome::{AnswerState, Disposition};
use crate::procedure::{Phase, PhaseKind, ProcedureState, Voice};
use crate::proposal::Status;
use crate::storage::schema::{
    answer, contribution, district, endorsement, phase, procedure, proposal, text_variant,
};
use crate::{StoreError, Timestamp};

const TOP: i64 = 10;
const STANCES: i64 = 8;
const WAITING: i64 = 10;
const DECISIONS: i64 = 50;

pub(crate) fn view(db: &mut Db, slug: &str, language: Language, now: Timestamp) -> Result<ProcedureView, StoreError> {
    let page = rooms::procedure::published(db, slug, language)?;
    let id = page.procedure.id;
    let decisions = rooms::council::decisions(db, Some(id), DECISIONS)?;
    let retracted = rooms::council::retracted(db, Some(id), DECISIONS)?;
    let measures = rooms::council::measures(db, &decisions)?;
    let stances = stances(db, id)?;
    let objects: Vec<(ObjectKind, i64)> = (decisions.iter().chain(&retracted))
        .map(|decision| (ObjectKind::Decision, decision.id))
        .chain(measures.iter().flat_map(Measure::objects))
        .chain(stances.iter().map(|stance| (ObjectKind::Answer, stance.answer)))
        .collect();
    Ok(ProcedureView {
        statuses: statuses(db, id)?,
        top: top(db, id)?,
        districts: districts(db, id)?,
        outlines: district::table
            .filter(district::borough.eq(""))
            .order((district::position, district::name))
            .select((district::name, district::geometry))
            .load(db)?,
        voices: voices(db, id)?,
        answered: answered(db, id, now)?,
        texts: rooms::language::texts(db, &objects, language)?,
        concerns: rooms::council::concerns(db, &decisions)?,
        page,
        stances,
        decisions,
        retracted,
        measures,
    })
}

fn statuses(db: &mut Db, id: i64) -> Result<Vec<(Status, i64)>, StoreError> {
    Ok(proposal::table
        .filter(proposal::procedure_id.eq(id))
        .filter(proposal::listed.eq(true))
        .group_by(proposal::status)
        .order(proposal::status)
        .select((proposal::status, count_star()))
        .load(db)?)
}

fn top(db: &mut Db, id: i64) -> Result<Vec<TopProposal>, StoreError> {
    let rows: Vec<(Reference, String, Language, i32, Status, Option<i64>)> = proposal::table
        .inner_join(contribution::table.on(contribution::id.eq(proposal::id)))
        .filter(proposal::procedure_id.eq(id))
        .filter(proposal::listed.eq(true))
        .order((proposal::endorsements.desc(), proposal::id))
        .limit(TOP)
        .select((
            contribution::reference,
            proposal::title,
            contribution::language,
            proposal::endorsements,
            proposal::status,
            proposal::district_id,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(reference, title, language, endorsements, status, district)| TopProposal {
            reference,
            title,
            language,
            endorsements,
            status,
            district,
        })
        .collect())
}

/// Every district, those with nothing included: what is missing is a finding, too.
fn districts(db: &mut Db, id: i64) -> Result<Vec<DistrictCount>, StoreError> {
    let counted: Vec<(Option<i64>, i64)> = contribution::table
        .filter(contribution::procedure_id.eq(id))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .group_by(contribution::district_id)
        .select((contribution::district_id, count_star()))
        .load(db)?;
    let counted: HashMap<i64, i64> =
        counted.into_iter().filter_map(|(district, amount)| Some((district?, amount))).collect();
    let rows: Vec<(i64, String, String)> = district::table
        .order((district::position, district::name))
        .select((district::id, district::name, district::borough))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, name, borough)| DistrictCount {
            contributions: counted.get(&id).copied().unwrap_or_default(),
            id,
            name,
            borough,
        })
        .collect())
}

fn voices(db: &mut Db, id: i64) -> Result<Vec<VoiceCount>, StoreError> {
    let rows: Vec<(Voice, i64)> = endorsement::table
        .inner_join(proposal::table.on(proposal::id.eq(endorsement::proposal_id)))
        .filter(proposal::procedure_id.eq(id))
        .filter(proposal::listed.eq(true))
        .group_by(endorsement::voice)
        .order(endorsement::voice)
        .select((endorsement::voice, count_star()))
        .load(db)?;
    Ok(rows.into_iter().map(|(voice, amount)| VoiceCount { voice, amount }).collect())
}

fn answered(db: &mut Db, id: i64, now: Timestamp) -> Result<Answered, StoreError> {
    let answers: Vec<(i64, Disposition)> = answer::table
        .inner_join(contribution::table.on(contribution::id.eq(answer::contribution_id)))
        .filter(contribution::procedure_id.eq(id))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .filter(answer::state.eq(AnswerState::Released))
        .order(answer::id)
        .select((answer::contribution_id, answer::disposition))
        .load(db)?;
    // The latest answer to each counts.
    let latest: HashMap<i64, Disposition> = answers.into_iter().collect();
    let mut counted: BTreeMap<Disposition, i64> = BTreeMap::new();
    for said in latest.into_values() {
        *counted.entry(said).or_default() += 1;
    }
    let by_disposition = counted.into_iter().collect();
    let owed = contribution::table
        .filter(contribution::procedure_id.eq(id))
        .filter(contribution::state.eq(State::Listed))
        .filter(contribution::answer_due.is_not_null());
    let waiting: Vec<(Reference, String, Language, Option<Timestamp>)> = owed
        .order((contribution::answer_due, contribution::id))
        .limit(WAITING)
        .select((contribution::reference, contribution::headline, contribution::language, contribution::answer_due))
        .load(db)?;
    Ok(Answered {
        by_disposition,
        open: owed.count().get_result(db)?,
        late: owed.filter(contribution::answer_due.lt(now)).count().get_result(db)?,
        waiting: waiting
            .into_iter()
            .filter_map(|(reference, headline, language, due)| Some((reference, headline, language, due?)))
            .collect(),
    })
}

/// Of each proposal the latest answer: an earlier one no longer says where the administration stands.
fn stances(db: &mut Db, id: i64) -> Result<Vec<Departure>, StoreError> {
    let later = diesel::alias!(answer as later_answer);
    let corrected = later
        .filter(later.field(answer::contribution_id).eq(answer::contribution_id))
        .filter(later.field(answer::state).eq(AnswerState::Released))
        .filter(later.field(answer::id).gt(answer::id));
    let rows: Vec<(i64, Disposition, Reference, String, Language, i32)> = answer::table
        .inner_join(contribution::table.on(contribution::id.eq(answer::contribution_id)))
        .inner_join(proposal::table.on(proposal::id.eq(answer::contribution_id)))
        .filter(proposal::procedure_id.eq(id))
        .filter(proposal::listed.eq(true))
        .filter(answer::state.eq(AnswerState::Released))
        .filter(not(exists(corrected)))
        .order((proposal::endorsements.desc(), answer::id.desc()))
        .limit(STANCES)
        .select((
            answer::id,
            answer::disposition,
            contribution::reference,
            contribution::headline,
            contribution::language,
            proposal::endorsements,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(answer, disposition, reference, headline, language, endorsements)| Departure {
            answer,
            reference,
            headline,
            language,
            disposition,
            endorsements,
        })
        .collect())
}

type PhaseRow = (i64, i64, i32, PhaseKind, Timestamp, Option<Timestamp>);

fn phases(db: &mut Db, procedures: &[i64]) -> Result<Vec<(i64, Phase)>, StoreError> {
    let rows: Vec<PhaseRow> = phase::table
        .filter(phase::procedure_id.eq_any(procedures))
        .order((phase::procedure_id, phase::position))
        .select((
            phase::procedure_id,
            phase::id,
            phase::position,
            phase::kind,
            phase::starts_at,
            phase::ends_at,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(of, id, position, kind, starts_at, ends_at)| (of, Phase { id, position, kind, starts_at, ends_at }))
        .collect())
}

pub(crate) fn list(db: &mut Db, language: Language) -> Result<Listed, StoreError> {
    let overview = rooms::procedure::overview(db, language)?;
    let ids: Vec<i64> = overview.procedures.iter().map(|procedure| procedure.id).collect();
    let mut deciding = phases(db, &ids)?;
    deciding.retain(|(_, phase)| phase.kind == PhaseKind::Decision);
    let decisions = rooms::council::decisions(db, None, DECISIONS)?;
    let texts = rooms::council::texts(db, &decisions, &[], language)?;
    let concerns = rooms::council::concerns(db, &decisions)?;
    Ok(Listed { overview, deciding, decisions, concerns, texts })
}

/// What participation moved: procedures whose result is told, and decisions on single contributions.
pub(crate) fn outcomes(
    db: &mut Db,
    language: Language,
    limit: i64,
) -> Result<(Vec<OutcomeRow>, Texts), StoreError> {
    let told = told(db, limit)?;
    let told_ids: Vec<i64> = told.iter().map(|(id, ..)| *id).collect();
    let mut decisions = rooms::council::decisions(db, None, limit * 4)?;
    decisions.retain(|decision| decision.result.is_final());
    let measures = rooms::council::measures(db, &decisions)?;
    let firsts = first_contributions(db, &decisions)?;
    let phases = phases(db, &told_ids)?;
    let mut dated: Vec<(chrono::NaiveDate, OutcomeRow)> = Vec::new();
    for (id, slug, ends_at) in told {
        let decision = decisions.iter().find(|decision| decision.procedure == Some(id)).cloned();
        let day = decision.as_ref().map_or_else(|| ends_at.city_day(), |decision| decision.meeting_day);
        let phases = phases.iter().filter(|(of, _)| *of == id).map(|(_, phase)| phase.clone()).collect();
        let measure = measure_of(&measures, decision.as_ref());
        dated.push((day, OutcomeRow { subject: Subject::Procedure { id, slug }, decision, measure, phases }));
    }
    for decision in decisions {
        if decision.procedure.is_some_and(|id| told_ids.contains(&id)) {
            continue;
        }
        let Some(subject) = firsts.get(&decision.id).cloned() else { continue };
        let measure = measure_of(&measures, Some(&decision));
        let row = OutcomeRow { subject, measure, phases: Vec::new(), decision: Some(decision) };
        dated.push((row.decision.as_ref().map_or_else(Default::default, |decision| decision.meeting_day), row));
    }
    dated.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    dated.truncate(usize::try_from(limit).unwrap_or_default());
    let rows: Vec<OutcomeRow> = dated.into_iter().map(|(_, row)| row).collect();
    let texts = rooms::language::texts(db, &objects(&rows), language)?;
    Ok((rows, texts))
}

fn measure_of(measures: &[Measure], decision: Option<&Decision>) -> Option<Measure> {
    measures.iter().find(|measure| decision.is_some_and(|decision| decision.id == measure.decision)).cloned()
}

fn objects(rows: &[OutcomeRow]) -> Vec<(ObjectKind, i64)> {
    rows.iter()
        .flat_map(|row| {
            let subject = match &row.subject {
                Subject::Procedure { id, .. } => Some((ObjectKind::Procedure, *id)),
                Subject::Contribution { .. } => None,
            };
            let decision = row.decision.as_ref().map(|decision| (ObjectKind::Decision, decision.id));
            let measure = row.measure.as_ref().map(|measure| (ObjectKind::Measure, measure.id));
            let phases = row.phases.iter().map(|phase| (ObjectKind::Phase, phase.id));
            subject.into_iter().chain(decision).chain(measure).chain(phases)
        })
        .collect()
}

/// Published procedures that tell their result.
fn told(db: &mut Db, limit: i64) -> Result<Vec<(i64, String, Timestamp)>, StoreError> {
    Ok(procedure::table
        .inner_join(text_variant::table.on(text_variant::object_id.eq(procedure::id)))
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .filter(text_variant::object_kind.eq(ObjectKind::Procedure))
        .filter(text_variant::field.eq("result"))
        .filter(text_variant::language.eq(Language::De))
        .filter(text_variant::body.ne(""))
        .order((procedure::ends_at.desc(), procedure::id))
        .limit(limit)
        .select((procedure::id, procedure::slug, procedure::ends_at))
        .load(db)?)
}

/// The contribution that came first among those a decision is tied to and everybody may read.
fn first_contributions(db: &mut Db, decisions: &[Decision]) -> Result<HashMap<i64, Subject>, StoreError> {
    let decisions: Vec<i64> = decisions.iter().map(|decision| decision.id).collect();
    let mut firsts: HashMap<i64, i64> = HashMap::new();
    for tie in rooms::council::read_ties(db, &decisions)? {
        firsts.entry(tie.by).or_insert(tie.contribution);
    }
    let ids: Vec<i64> = firsts.values().copied().collect();
    let rows: Vec<(i64, Reference, Kind, String, Language, Timestamp, Option<i32>)> = contribution::table
        .left_join(proposal::table.on(proposal::id.eq(contribution::id)))
        .filter(contribution::id.eq_any(ids))
        .select((
            contribution::id,
            contribution::reference,
            contribution::kind,
            contribution::headline,
            contribution::language,
            contribution::submitted_at,
            proposal::endorsements.nullable(),
        ))
        .load(db)?;
    let subjects: HashMap<i64, Subject> = rows
        .into_iter()
        .map(|(id, reference, kind, headline, language, submitted_at, endorsements)| {
            (id, Subject::Contribution { reference, kind, headline, language, endorsements, submitted_at })
        })
        .collect();
    Ok(firsts
        .into_iter()
        .filter_map(|(decision, first)| Some((decision, subjects.get(&first).cloned()?)))
        .collect())
}
