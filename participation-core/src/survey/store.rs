//! Stores surveys: here the questions; drafts, responses and results in files of their own.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::language::{Language, NewText, ObjectKind};
use crate::procedure::ProcedurePage;
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::{choice, district, question, survey, survey_draft_answer, text_variant};
use crate::survey::build::Texts;
use crate::survey::{
    BuildRefused, ChoiceDraft, ChoiceId, Edit, Move, Question, QuestionDraft, QuestionId, QuestionKind, Saved, Survey,
    Workshop, flaws,
};
use crate::{PlainText, StoreError};

#[path = "store/draft.rs"]
mod draft;
#[path = "store/release.rs"]
mod release;
#[path = "store/response.rs"]
mod response;
#[path = "store/results.rs"]
mod results;

pub(crate) use draft::{begin, draft, forget, keep, leave, resume};
pub(crate) use response::{confirm, enter, enter_many, erase, follow, has_answered, lock, release_voice, response, send};
pub(crate) use release::{release, release_due, to_release};
pub(crate) use results::{crossed, results};

pub(crate) fn published(db: &mut Db, slug: &str, language: Language) -> Result<Survey, StoreError> {
    let page = rooms::procedure::published(db, slug, language)?;
    let survey = of_page(db, page, language)?;
    if survey.questions.is_empty() { Err(StoreError::NotFound) } else { Ok(survey) }
}

pub(crate) fn preview(db: &mut Db, procedure: i64, language: Language) -> Result<Survey, StoreError> {
    let procedure = rooms::procedure::by_id(db, procedure)?;
    let page = rooms::procedure::page(db, procedure, language)?;
    of_page(db, page, language)
}

fn of_page(db: &mut Db, page: ProcedurePage, language: Language) -> Result<Survey, StoreError> {
    let (questions, districts) = questions(db, page.procedure.id)?;
    let texts = rooms::language::texts(db, &objects(&questions), language)?;
    Ok(Survey { procedure: page, questions, texts, districts })
}

/// What of a survey carries texts.
fn objects(questions: &[Question]) -> Vec<(ObjectKind, i64)> {
    let own = questions.iter().map(|question| (ObjectKind::Question, question.id.0));
    let choices = questions.iter().filter(|question| question.kind.has_choices()).flat_map(|q| &q.choices);
    own.chain(choices.map(|choice| (ObjectKind::Choice, choice.0))).collect()
}

type Districts = Vec<(ChoiceId, String)>;

/// A procedure's questions in order, and the districts where one asks for a place: three queries.
pub(crate) fn questions(db: &mut Db, procedure: i64) -> Result<(Vec<Question>, Districts), StoreError> {
    let rows: Vec<(QuestionId, i32, String, bool, Option<String>)> = question::table
        .filter(question::procedure_id.eq(procedure))
        .order((question::position, question::id))
        .select((question::id, question::position, question::kind, question::required, question::shown_if))
        .load(db)?;
    let ids: Vec<QuestionId> = rows.iter().map(|row| row.0).collect();
    let choices: Vec<(QuestionId, ChoiceId)> = choice::table
        .filter(choice::question_id.eq_any(ids))
        .order((choice::question_id, choice::position))
        .select((choice::question_id, choice::id))
        .load(db)?;
    let questions: Vec<Question> = rows
        .into_iter()
        .map(|(id, position, kind, required, shown_if)| {
            let own = choices.iter().filter(|(of, _)| *of == id).map(|(_, choice)| *choice).collect();
            let shown_if = shown_if.map(|text| serde_json::from_str(&text)).transpose()?;
            Ok(Question { id, position, kind: serde_json::from_str(&kind)?, required, shown_if, choices: own })
        })
        .collect::<Result<_, StoreError>>()?;
    with_districts(db, questions)
}

fn with_districts(db: &mut Db, mut questions: Vec<Question>) -> Result<(Vec<Question>, Districts), StoreError> {
    if !questions.iter().any(|question| matches!(question.kind, QuestionKind::Place { .. })) {
        return Ok((questions, Vec::new()));
    }
    let districts: Districts = district::table
        .filter(district::borough.ne(""))
        .order((district::name, district::id))
        .select((district::id, district::name))
        .load(db)?;
    for question in questions.iter_mut().filter(|question| matches!(question.kind, QuestionKind::Place { .. })) {
        question.choices = districts.iter().map(|(id, _)| *id).collect();
    }
    Ok((questions, districts))
}

pub(crate) fn workshop(db: &mut Db, id: i64) -> Result<Workshop, StoreError> {
    let procedure = rooms::procedure::by_id(db, id)?;
    let state: Option<(i32, bool)> =
        survey::table.find(id).select((survey::version, survey::locked)).first(db).optional()?;
    let (version, locked) = state.unwrap_or_default();
    let (questions, _) = questions(db, id)?;
    let variants = rooms::language::variants(db, &objects(&questions))?;
    Ok(Workshop { procedure, version, locked, questions, variants })
}

/// Takes the next version, so that two people's changes cannot mix; a response locks the row for good.
fn claim(db: &mut Db, (procedure, version): (i64, i32)) -> Result<(), BuildRefused> {
    let fresh = (survey::procedure_id.eq(procedure), survey::version.eq(0), survey::locked.eq(false));
    diesel::insert_into(survey::table).values(fresh).on_conflict_do_nothing().execute(db).map_err(StoreError::from)?;
    let changed = diesel::update(survey::table.find(procedure))
        .filter(survey::version.eq(version))
        .filter(survey::locked.eq(false))
        .set(survey::version.eq(version + 1))
        .execute(db)
        .map_err(StoreError::from)?;
    if changed == 1 {
        return Ok(());
    }
    let locked: bool =
        survey::table.find(procedure).select(survey::locked).first(db).map_err(StoreError::from)?;
    Err(if locked { BuildRefused::Locked } else { StoreError::Changed.into() })
}

/// The whole survey must hold together after a change; otherwise the transaction is taken back.
fn sound(db: &mut Db, procedure: i64) -> Result<(), BuildRefused> {
    let found = flaws(&questions(db, procedure)?.0);
    if found.is_empty() { Ok(()) } else { Err(BuildRefused::Flaws(found)) }
}

pub(crate) fn edit(
    db: &mut Db,
    act: &Act,
    by: Option<&Actor>,
    of: (i64, i32),
    edit: &Edit,
) -> Result<Option<Saved>, BuildRefused> {
    if let Some(by) = by {
        let role = by.role_for(Permission::EditProcedures)?;
        let procedure = rooms::procedure::by_id(db, of.0)?;
        rooms::staff::audit(db, act, by, role, Deed::SurveyChanged, &Object::procedure(of.0, &procedure.slug))?;
    }
    match edit {
        Edit::Save(draft) => save_question(db, act, of, draft).map(Some),
        Edit::Move(id, way) => move_question(db, of, *id, *way).map(|()| None),
        Edit::Remove(id) => remove_question(db, of, *id).map(|()| None),
    }
}

fn save_question(
    db: &mut Db,
    act: &Act,
    of: (i64, i32),
    draft: &QuestionDraft,
) -> Result<Saved, BuildRefused> {
    claim(db, of)?;
    let id = question_row(db, act, of.0, draft)?;
    save_texts(db, act, (ObjectKind::Question, id.0), &draft.texts)?;
    let choices = if draft.kind.has_choices() { draft.choices.as_slice() } else { &[] };
    let choices = save_choices(db, act, id, choices)?;
    sound(db, of.0)?;
    Ok(Saved { question: id, choices })
}

fn question_row(db: &mut Db, act: &Act, procedure: i64, draft: &QuestionDraft) -> Result<QuestionId, StoreError> {
    let values = (
        question::kind.eq(serde_json::to_string(&draft.kind)?),
        question::required.eq(draft.required),
        question::shown_if.eq(draft.shown_if.as_ref().map(serde_json::to_string).transpose()?),
    );
    if let Some(id) = draft.id {
        let of_procedure = question::table.filter(question::id.eq(id)).filter(question::procedure_id.eq(procedure));
        let changed = diesel::update(of_procedure).set(values).execute(db)?;
        return if changed == 1 { Ok(id) } else { Err(StoreError::NotFound) };
    }
    let last: Option<i32> = question::table
        .filter(question::procedure_id.eq(procedure))
        .select(diesel::dsl::max(question::position))
        .first(db)?;
    let id = QuestionId(act.ids.next());
    let place = (question::id.eq(id), question::procedure_id.eq(procedure), question::position.eq(last.unwrap_or(0) + 1));
    diesel::insert_into(question::table).values((place, values)).execute(db)?;
    Ok(id)
}

/// Brings the choices into the order given; those left out go, with their texts.
fn save_choices(
    db: &mut Db,
    act: &Act,
    of: QuestionId,
    drafts: &[ChoiceDraft],
) -> Result<Vec<ChoiceId>, StoreError> {
    let before: Vec<ChoiceId> = choice::table.filter(choice::question_id.eq(of)).select(choice::id).load(db)?;
    let staying: Vec<ChoiceId> = drafts.iter().filter_map(|draft| draft.id).collect();
    if staying.iter().any(|id| !before.contains(id)) {
        return Err(StoreError::NotFound);
    }
    let going: Vec<ChoiceId> = before.into_iter().filter(|id| !staying.contains(id)).collect();
    forget_texts(db, ObjectKind::Choice, going.iter().map(|id| id.0).collect())?;
    diesel::delete(choice::table.filter(choice::id.eq_any(going))).execute(db)?;
    let mut saved = Vec::new();
    for (position, draft) in (1..).zip(drafts) {
        let id = draft.id.unwrap_or_else(|| ChoiceId(act.ids.next()));
        diesel::insert_into(choice::table)
            .values((choice::id.eq(id), choice::question_id.eq(of), choice::position.eq(position)))
            .on_conflict(choice::id)
            .do_update()
            .set(choice::position.eq(position))
            .execute(db)?;
        save_texts(db, act, (ObjectKind::Choice, id.0), &draft.texts)?;
        saved.push(id);
    }
    Ok(saved)
}

/// Stores each field's languages, German first, so that the others know what they render.
fn save_texts(db: &mut Db, act: &Act, of: (ObjectKind, i64), texts: &Texts) -> Result<(), StoreError> {
    for (field, translations) in texts {
        let mut ordered: Vec<_> = translations.iter().collect();
        ordered.sort_by_key(|(language, ..)| *language != Language::De);
        for (language, method, body) in ordered {
            match body.as_ref().map(PlainText::as_str) {
                Some(body) => {
                    let text = NewText {
                        object_kind: of.0,
                        object: of.1,
                        field: (*field).to_owned(),
                        language: *language,
                        body: body.to_owned(),
                        method: *method,
                        reviewer: None,
                    };
                    rooms::language::save(db, &text, act.now)?;
                }
                None => {
                    let row = text_variant::table.find((of.0, of.1, *field, *language));
                    diesel::delete(row).execute(db)?;
                }
            }
        }
    }
    Ok(())
}

fn forget_texts(db: &mut Db, kind: ObjectKind, objects: Vec<i64>) -> Result<(), StoreError> {
    diesel::delete(
        text_variant::table.filter(text_variant::object_kind.eq(kind)).filter(text_variant::object_id.eq_any(objects)),
    )
    .execute(db)?;
    Ok(())
}

fn move_question(
    db: &mut Db,
    of: (i64, i32),
    id: QuestionId,
    way: Move,
) -> Result<(), BuildRefused> {
    claim(db, of)?;
    let (questions, _) = questions(db, of.0)?;
    let here = questions.iter().position(|question| question.id == id).ok_or(StoreError::NotFound)?;
    let there = match way {
        Move::Up => here.checked_sub(1),
        Move::Down => Some(here + 1),
    };
    let Some(other) = there.and_then(|there| questions.get(there)) else { return Ok(()) };
    for (id, position) in [(id, other.position), (other.id, questions[here].position)] {
        diesel::update(question::table.find(id))
            .set(question::position.eq(position))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    sound(db, of.0)
}

fn remove_question(db: &mut Db, of: (i64, i32), id: QuestionId) -> Result<(), BuildRefused> {
    claim(db, of)?;
    let (questions, _) = questions(db, of.0)?;
    let gone = questions.iter().find(|question| question.id == id).ok_or(StoreError::NotFound)?;
    remove_rows(db, gone)?;
    let after = questions.iter().filter(|question| question.position > gone.position);
    for question in after {
        diesel::update(question::table.find(question.id))
            .set(question::position.eq(question.position - 1))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    sound(db, of.0)
}

fn remove_rows(db: &mut Db, gone: &Question) -> Result<(), StoreError> {
    diesel::delete(survey_draft_answer::table.filter(survey_draft_answer::question_id.eq(gone.id))).execute(db)?;
    if gone.kind.has_choices() {
        forget_texts(db, ObjectKind::Choice, gone.choices.iter().map(|choice| choice.0).collect())?;
    }
    diesel::delete(choice::table.filter(choice::question_id.eq(gone.id))).execute(db)?;
    forget_texts(db, ObjectKind::Question, vec![gone.id.0])?;
    diesel::delete(question::table.find(gone.id)).execute(db)?;
    Ok(())
}
