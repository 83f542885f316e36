//! Drafts: begun, changed page by page, left and taken up again. Nothing here tells in which order they came.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::language::Language;
use crate::procedure::{Closed, Format, Offer, Procedure};
use crate::storage::Act;
use crate::storage::schema::{question, survey_draft, survey_draft_answer};
use crate::survey::{Answer, Change, DRAFT_DAYS, Draft, DraftRefused, QuestionId, Survey};
use crate::{StoreError, Timestamp};

/// When answers are taken in a published procedure.
pub(super) fn offer(db: &mut Db, procedure: &Procedure) -> Result<Result<Offer, Closed>, StoreError> {
    let offers = rooms::procedure::offers(db, &[procedure.id])?;
    let found = offers.into_iter().map(|(_, offer)| offer).find(|offer| offer.format == Format::Survey);
    Ok(found.ok_or(Closed::NotOffered))
}

fn open(db: &mut Db, slug: &str, now: Timestamp) -> Result<(Procedure, Offer), DraftRefused> {
    let procedure = rooms::procedure::published_row(db, slug)?;
    let offer = offer(db, &procedure)??;
    offer.open_at(now)?;
    Ok((procedure, offer))
}

/// Kept for a month, and not beyond the survey itself.
fn expires_on(offer: &Offer, now: Timestamp) -> NaiveDate {
    now.plus_days(DRAFT_DAYS).city_day().min(offer.closes_at.city_day())
}

pub(crate) fn begin(
    db: &mut Db,
    act: &Act,
    slug: &str,
    id: i64,
    token: &[u8; 32],
    code: &[u8; 32],
) -> Result<(), DraftRefused> {
    let (procedure, offer) = open(db, slug, act.now)?;
    if super::questions(db, procedure.id)?.0.is_empty() {
        return Err(Closed::NotOffered.into());
    }
    forget(db, act.now.city_day())?;
    diesel::insert_into(survey_draft::table)
        .values((
            survey_draft::id.eq(id),
            survey_draft::procedure_id.eq(procedure.id),
            survey_draft::token_hash.eq(Some(&token[..])),
            survey_draft::code_hash.eq(&code[..]),
            survey_draft::expires_on.eq(expires_on(&offer, act.now)),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(())
}

/// Drafts that are forgotten at once; the rest wait for the next time.
const FORGOTTEN: i64 = 200;

/// Forgets drafts that are too old, with their answers and pictures; how many they were.
pub(crate) fn forget(db: &mut Db, today: NaiveDate) -> Result<usize, StoreError> {
    let old: Vec<i64> = survey_draft::table
        .filter(survey_draft::expires_on.lt(today))
        .select(survey_draft::id)
        .limit(FORGOTTEN)
        .load(db)?;
    if !old.is_empty() {
        diesel::delete(survey_draft_answer::table.filter(survey_draft_answer::draft_id.eq_any(&old))).execute(db)?;
        diesel::delete(survey_draft::table.filter(survey_draft::id.eq_any(&old))).execute(db)?;
    }
    Ok(old.len())
}

/// The draft behind a token in this procedure.
fn by_token(db: &mut Db, procedure: i64, token: &[u8; 32], today: NaiveDate) -> Result<(i64, NaiveDate), DraftRefused> {
    survey_draft::table
        .filter(survey_draft::token_hash.eq(&token[..]))
        .filter(survey_draft::procedure_id.eq(procedure))
        .filter(survey_draft::expires_on.ge(today))
        .select((survey_draft::id, survey_draft::expires_on))
        .first(db)
        .optional()
        .map_err(StoreError::from)?
        .ok_or(DraftRefused::Gone)
}

pub(crate) fn draft(
    db: &mut Db,
    slug: &str,
    token: &[u8; 32],
    language: Language,
    now: Timestamp,
) -> Result<(Survey, Draft), DraftRefused> {
    let survey = super::published(db, slug, language)?;
    let procedure = survey.procedure.procedure.id;
    let (id, expires_on) = by_token(db, procedure, token, now.city_day())?;
    let rows: Vec<(QuestionId, String)> = survey_draft_answer::table
        .filter(survey_draft_answer::draft_id.eq(id))
        .select((survey_draft_answer::question_id, survey_draft_answer::answer))
        .load(db)
        .map_err(StoreError::from)?;
    let answers = rows
        .into_iter()
        .map(|(question, answer)| Ok((question, serde_json::from_str(&answer)?)))
        .collect::<Result<_, StoreError>>()?;
    Ok((survey, Draft { id, procedure, expires_on, answers }))
}

pub(crate) fn keep(
    db: &mut Db,
    act: &Act,
    slug: &str,
    token: &[u8; 32],
    change: &Change,
) -> Result<(), DraftRefused> {
    let (procedure, _) = open(db, slug, act.now)?;
    let (draft, _) = by_token(db, procedure.id, token, act.now.city_day())?;
    let (of, answer, photo) = match change {
        Change::Set(of, answer) => (*of, Some(answer.clone()), None),
        Change::Photo(of, jpeg) => (*of, Some(Answer::photo(jpeg)), Some(jpeg.as_slice())),
        Change::Clear(of) => (*of, None, None),
    };
    let known: i64 = question::table
        .filter(question::id.eq(of))
        .filter(question::procedure_id.eq(procedure.id))
        .count()
        .get_result(db)
        .map_err(StoreError::from)?;
    if known == 0 {
        return Err(StoreError::NotFound.into());
    }
    Ok(set(db, (draft, of), answer.as_ref(), photo)?)
}

fn set(
    db: &mut Db,
    (draft, of): (i64, QuestionId),
    answer: Option<&Answer>,
    photo: Option<&[u8]>,
) -> Result<(), StoreError> {
    let Some(answer) = answer else {
        let row = survey_draft_answer::table
            .filter(survey_draft_answer::draft_id.eq(draft))
            .filter(survey_draft_answer::question_id.eq(of));
        diesel::delete(row).execute(db)?;
        return Ok(());
    };
    let values = (
        survey_draft_answer::answer.eq(serde_json::to_string(answer)?),
        survey_draft_answer::photo.eq(photo),
    );
    diesel::insert_into(survey_draft_answer::table)
        .values((survey_draft_answer::draft_id.eq(draft), survey_draft_answer::question_id.eq(of), values.clone()))
        .on_conflict((survey_draft_answer::draft_id, survey_draft_answer::question_id))
        .do_update()
        .set(values)
        .execute(db)?;
    Ok(())
}

pub(crate) fn leave(db: &mut Db, token: &[u8; 32]) -> Result<(), StoreError> {
    diesel::update(survey_draft::table.filter(survey_draft::token_hash.eq(&token[..])))
        .set(survey_draft::token_hash.eq(None::<Vec<u8>>))
        .execute(db)?;
    Ok(())
}

pub(crate) fn resume(
    db: &mut Db,
    act: &Act,
    slug: &str,
    code: &[u8; 32],
    token: &[u8; 32],
) -> Result<(), DraftRefused> {
    let (procedure, offer) = open(db, slug, act.now)?;
    let taken = survey_draft::table
        .filter(survey_draft::code_hash.eq(&code[..]))
        .filter(survey_draft::procedure_id.eq(procedure.id))
        .filter(survey_draft::expires_on.ge(act.now.city_day()));
    let changed = diesel::update(taken)
        .set((
            survey_draft::token_hash.eq(Some(&token[..])),
            survey_draft::expires_on.eq(expires_on(&offer, act.now)),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    if changed == 1 { Ok(()) } else { Err(DraftRefused::Gone) }
}
