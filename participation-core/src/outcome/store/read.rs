//! What became of a contribution, for everyone and for the desk; and the offices.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{Row, in_charge, whole};
use crate::{StoreError, Timestamp};
use crate::contribution::{Kind, Reference, State};
use crate::language::{Language, ObjectKind, Texts};
use crate::outcome::{Answer, AnswerState, Case, Desk, Office, Outcome, Question};
use crate::staff::Work;
use crate::storage::Act;
use crate::storage::schema::{answer, ask_back, comment, contribution, duty, office, procedure, proposal};

pub(crate) fn of_contribution(db: &mut Db, id: i64, language: Language) -> Result<Outcome, StoreError> {
    let mut answers = answers(db, id)?;
    answers.retain(|answer| answer.state == AnswerState::Released);
    let (decisions, measures) = rooms::council::of_contribution(db, id)?;
    let (papers, papers_before): (Vec<_>, Vec<_>) =
        rooms::uptake::of_contribution(db, id)?.into_iter().partition(|own| own.uptake.ended_at.is_none());
    let objects: Vec<(ObjectKind, i64)> = (answers.iter().map(|answer| (ObjectKind::Answer, answer.id)))
        .chain(papers.iter().chain(&papers_before).map(|own| (ObjectKind::Uptake, own.uptake.id)))
        .chain(decisions.iter().map(|decision| (ObjectKind::Decision, decision.id)))
        .chain(measures.iter().flat_map(crate::measure::Measure::objects))
        .collect();
    let texts =
        if objects.is_empty() { Texts::default() } else { rooms::language::texts(db, &objects, language)? };
    let mut questions = questions(db, id)?;
    for question in &mut questions {
        question.reply = None;
    }
    let offers = rooms::merge::open_offers(db, id)?;
    Ok(Outcome { contribution: id, answers, questions, offers, papers, papers_before, decisions, measures, texts })
}

/// Those to a contribution, and to what it has joined.
fn answers(db: &mut Db, contribution: i64) -> Result<Vec<Answer>, StoreError> {
    let rows: Vec<(Row, String)> = answer::table
        .inner_join(office::table.on(office::id.eq(answer::office_id)))
        .filter(
            answer::contribution_id
                .eq(contribution)
                .or(answer::contribution_id.eq_any(rooms::contribution::joined_by(contribution))),
        )
        .order(answer::id)
        .select((Row::as_select(), office::name))
        .load(db)?;
    Ok(rows.into_iter().map(|(row, name)| whole(row, name)).collect())
}

fn questions(db: &mut Db, contribution: i64) -> Result<Vec<Question>, StoreError> {
    let rows: Vec<(i64, String, Language, Timestamp, Option<String>, Option<Timestamp>)> = ask_back::table
        .filter(ask_back::contribution_id.eq(contribution))
        .order(ask_back::id)
        .select((
            ask_back::id,
            ask_back::body,
            ask_back::language,
            ask_back::asked_at,
            ask_back::reply,
            ask_back::replied_at,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, body, language, asked_at, reply, replied_at)| Question {
            id,
            body,
            language,
            asked_at,
            reply,
            replied_at,
        })
        .collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
struct CaseRow {
    id: i64,
    version: i32,
    reference: Reference,
    procedure_id: i64,
    kind: Kind,
    state: State,
    headline: String,
    language: Language,
    submitted_at: Timestamp,
    answer_due: Option<Timestamp>,
    contact_email: Option<String>,
}

pub(crate) fn desk(db: &mut Db, reference: &Reference) -> Result<Desk, StoreError> {
    let (row, office): (CaseRow, Option<i64>) = contribution::table
        .filter(contribution::reference.eq(reference))
        .select((CaseRow::as_select(), in_charge()))
        .first(db)?;
    let case = case(db, row, office)?;
    let mut answers = answers(db, case.contribution)?;
    answers.retain(|answer| answer.contribution == case.contribution);
    let objects: Vec<(ObjectKind, i64)> = answers.iter().map(|answer| (ObjectKind::Answer, answer.id)).collect();
    let ids: Vec<i64> = answers.iter().map(|answer| answer.id).collect();
    Ok(Desk {
        authors: rooms::staff::hands(db, Work::Answer, &ids)?,
        variants: rooms::language::variants(db, &objects)?,
        texts: rooms::language::texts(db, &[(ObjectKind::Procedure, case.procedure)], Language::De)?,
        questions: questions(db, case.contribution)?,
        offers: rooms::merge::offers(db, case.contribution)?,
        shared: super::shared::of_answers(db, &ids)?,
        written_at: super::shared::written_at(db, case.contribution)?,
        offices: offices(db)?,
        answers,
        case,
    })
}

fn case(db: &mut Db, row: CaseRow, office: Option<i64>) -> Result<Case, StoreError> {
    let of_proposal: Option<(String, i32)> =
        proposal::table.find(row.id).select((proposal::body, proposal::endorsements)).first(db).optional()?;
    let of_comment: Option<String> = comment::table.find(row.id).select(comment::body).first(db).optional()?;
    let of_duty: Option<(Option<i64>, i32)> =
        duty::table.find(row.id).select((duty::staff_id, duty::reminders)).first(db).optional()?;
    let (body, endorsements) = of_proposal.map_or((None, None), |(body, count)| (Some(body), Some(count)));
    Ok(Case {
        contribution: row.id,
        version: row.version,
        reference: row.reference,
        procedure: row.procedure_id,
        procedure_slug: procedure::table.find(row.procedure_id).select(procedure::slug).first(db)?,
        kind: row.kind,
        state: row.state,
        headline: row.headline,
        body: body.or(of_comment).unwrap_or_default(),
        language: row.language,
        submitted_at: row.submitted_at,
        answer_due: row.answer_due,
        office,
        has_contact: row.contact_email.is_some(),
        endorsements,
        duty: of_duty.and_then(|(staff, _)| staff),
        reminders: of_duty.map_or(0, |(_, reminders)| reminders),
    })
}

pub(crate) fn offices(db: &mut Db) -> Result<Vec<Office>, StoreError> {
    let rows: Vec<(i64, String)> = office::table.order(office::name).select((office::id, office::name)).load(db)?;
    Ok(rows.into_iter().map(|(id, name)| Office { id, name }).collect())
}

pub(crate) fn office_named(db: &mut Db, act: &Act, name: &str, email: Option<&str>) -> Result<i64, StoreError> {
    diesel::insert_into(office::table)
        .values((office::id.eq(act.ids.next()), office::name.eq(name), office::email.eq(email)))
        .on_conflict(office::name)
        .do_nothing()
        .execute(db)?;
    Ok(office::table.filter(office::name.eq(name)).select(office::id).first(db)?)
}
