//! One answer for several contributions: written and read once, and released to each as its own.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{Asked, Row, asked, asked_by_id, audit, current, in_charge, move_on};
use crate::StoreError;
use crate::contribution::{Kind, Reference, State};
use crate::language::ObjectKind;
use crate::outcome::{AnswerAction, AnswerState, Candidate, ShareRefused, WhyNotShared};
use crate::staff::{Actor, Deed, Permission, Role, Work};
use crate::storage::Act;
use crate::storage::schema::{answer, answer_also, contribution, text_variant};

/// Rows of the list to choose from.
const CANDIDATES: i64 = 40;

pub(crate) fn share(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    also: &[Reference],
    by: &Actor,
) -> Result<(), ShareRefused> {
    let role = by.role_for(Permission::DraftAnswers)?;
    let row = current(db, id, version)?;
    let next = row.state.after(AnswerAction::Edit)?;
    let of = asked_by_id(db, row.contribution_id)?;
    let (mut ids, mut wrong) = (Vec::new(), Vec::new());
    for reference in also {
        match sharable(db, (&row, &of), reference, by)? {
            Ok(found) => ids.push(found),
            Err(why) => wrong.push((reference.clone(), why)),
        }
    }
    if !wrong.is_empty() {
        return Err(ShareRefused::Wrong(wrong));
    }
    ids.sort_unstable();
    ids.dedup();
    move_on(db, &row, next)?;
    diesel::delete(answer_also::table.filter(answer_also::answer_id.eq(id))).execute(db).map_err(StoreError::from)?;
    for other in ids {
        diesel::insert_into(answer_also::table)
            .values((answer_also::answer_id.eq(id), answer_also::contribution_id.eq(other)))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    rooms::staff::add_hand(db, (Work::Answer, id), by)?;
    Ok(audit(db, act, by, (role, Deed::AnswerDrafted), &of)?)
}

/// The contribution's number, or why it does not get this answer. What another office answers is unknown here.
fn sharable(
    db: &mut Db,
    (row, of): (&Row, &Asked),
    reference: &Reference,
    by: &Actor,
) -> Result<Result<i64, WhyNotShared>, StoreError> {
    let found = match asked(db, reference) {
        Ok(found) => found,
        Err(StoreError::NotFound) => return Ok(Err(WhyNotShared::Unknown)),
        Err(error) => return Err(error),
    };
    let office: Option<i64> = contribution::table.find(found.id).select(in_charge()).first(db)?;
    let foreign = !by.roles.contains(&Role::Participation) && office != by.office;
    Ok(if foreign {
        Err(WhyNotShared::Unknown)
    } else if found.id == of.id {
        Err(WhyNotShared::Itself)
    } else if found.procedure_id != of.procedure_id {
        Err(WhyNotShared::OtherProcedure)
    } else if found.state != State::Listed {
        Err(WhyNotShared::NotListed)
    } else if is_being_answered(db, found.id, Some(row.id))? {
        Err(WhyNotShared::Drafted)
    } else {
        Ok(found.id)
    })
}

/// Whether an answer to it is being written, of its own or together with others; `but` leaves one answer out.
pub(super) fn is_being_answered(db: &mut Db, id: i64, but: Option<i64>) -> Result<bool, StoreError> {
    let but = but.unwrap_or_default();
    let own: i64 = answer::table
        .filter(answer::contribution_id.eq(id))
        .filter(answer::state.ne(AnswerState::Released))
        .filter(answer::id.ne(but))
        .count()
        .get_result(db)?;
    let shared: i64 = answer_also::table
        .inner_join(answer::table.on(answer::id.eq(answer_also::answer_id)))
        .filter(answer_also::contribution_id.eq(id))
        .filter(answer::state.ne(AnswerState::Released))
        .filter(answer::id.ne(but))
        .count()
        .get_result(db)?;
    Ok(own + shared > 0)
}

/// The contributions that a released answer goes to as well. What was withdrawn or hidden meanwhile, or is being
/// answered by itself, is left out and stays owed.
pub(super) fn receivers(db: &mut Db, id: i64) -> Result<Vec<Asked>, StoreError> {
    let ids: Vec<i64> = answer_also::table
        .filter(answer_also::answer_id.eq(id))
        .order(answer_also::contribution_id)
        .select(answer_also::contribution_id)
        .load(db)?;
    let mut receivers = Vec::new();
    for other in ids {
        let of = asked_by_id(db, other)?;
        if of.state == State::Listed && !is_being_answered(db, other, Some(id))? {
            receivers.push(of);
        }
    }
    Ok(receivers)
}

/// An answer of its own for another contribution, with the same words.
pub(super) fn copy(db: &mut Db, act: &Act, row: &Row, of: &Asked) -> Result<Row, StoreError> {
    let id = act.ids.next();
    diesel::insert_into(answer::table)
        .values((
            (answer::id.eq(id), answer::version.eq(row.version), answer::contribution_id.eq(of.id)),
            answer::state.eq(row.state),
            answer::disposition.eq(row.disposition),
            answer::office_id.eq(row.office_id),
            answer::link.eq(&row.link),
            answer::author_id.eq(row.author_id),
            answer::author_person.eq(row.author_person),
            answer::drafted_at.eq(row.edited_at),
            answer::edited_at.eq(row.edited_at),
        ))
        .execute(db)?;
    type Text = (String, String, String, i32, String, Option<String>, crate::Timestamp);
    let texts: Vec<Text> = text_variant::table
        .filter(text_variant::object_kind.eq(ObjectKind::Answer))
        .filter(text_variant::object_id.eq(row.id))
        .select((
            text_variant::field,
            text_variant::language,
            text_variant::body,
            text_variant::source_revision,
            text_variant::method,
            text_variant::reviewer,
            text_variant::edited_at,
        ))
        .load(db)?;
    for (field, language, body, revision, method, reviewer, edited_at) in texts {
        diesel::insert_into(text_variant::table)
            .values((
                (text_variant::object_kind.eq(ObjectKind::Answer), text_variant::object_id.eq(id)),
                text_variant::field.eq(field),
                text_variant::language.eq(language),
                text_variant::body.eq(body),
                text_variant::source_revision.eq(revision),
                text_variant::method.eq(method),
                text_variant::reviewer.eq(reviewer),
                text_variant::edited_at.eq(edited_at),
            ))
            .execute(db)?;
    }
    Ok(answer::table.find(id).select(Row::as_select()).first(db)?)
}

/// The contributions that share these answers, as (answer, contribution).
pub(super) fn of_answers(db: &mut Db, answers: &[i64]) -> Result<Vec<(i64, Candidate)>, StoreError> {
    let rows: Vec<(i64, Reference, String, Option<String>)> = answer_also::table
        .inner_join(contribution::table.on(contribution::id.eq(answer_also::contribution_id)))
        .filter(answer_also::answer_id.eq_any(answers))
        .order(contribution::id)
        .select((answer_also::answer_id, contribution::reference, contribution::headline, contribution::place))
        .load(db)?;
    Ok(rows.into_iter().map(|(id, reference, headline, place)| (id, Candidate { reference, headline, place })).collect())
}

/// The contribution in whose case an answer to this one is being written.
pub(super) fn written_at(db: &mut Db, id: i64) -> Result<Option<Reference>, StoreError> {
    Ok(answer_also::table
        .inner_join(answer::table.on(answer::id.eq(answer_also::answer_id)))
        .inner_join(contribution::table.on(contribution::id.eq(answer::contribution_id)))
        .filter(answer_also::contribution_id.eq(id))
        .filter(answer::state.ne(AnswerState::Released))
        .select(contribution::reference)
        .first(db)
        .optional()?)
}

/// Contributions of the same procedure that wait for an answer, those that wait longest first.
pub(crate) fn candidates(db: &mut Db, reference: &Reference, by: &Actor) -> Result<Vec<Candidate>, StoreError> {
    let of = asked(db, reference)?;
    let kind: Kind = contribution::table.find(of.id).select(contribution::kind).first(db)?;
    let mut query = contribution::table
        .filter(contribution::procedure_id.eq(of.procedure_id))
        .filter(contribution::state.eq(State::Listed))
        .filter(contribution::kind.eq(kind))
        .filter(contribution::answer_due.is_not_null())
        .filter(contribution::id.ne(of.id))
        .order((contribution::answer_due, contribution::id))
        .limit(CANDIDATES)
        .select((contribution::id, contribution::reference, contribution::headline, contribution::place))
        .into_boxed();
    if !by.roles.contains(&Role::Participation) {
        query = query.filter(in_charge().eq(by.office));
    }
    let rows: Vec<(i64, Reference, String, Option<String>)> = query.load(db)?;
    let ids: Vec<i64> = rows.iter().map(|(id, ..)| *id).collect();
    let drafted: Vec<i64> = answer::table
        .filter(answer::contribution_id.eq_any(&ids))
        .filter(answer::state.ne(AnswerState::Released))
        .select(answer::contribution_id)
        .load(db)?;
    let rows = rows.into_iter().filter(|(id, ..)| !drafted.contains(id));
    Ok(rows.map(|(_, reference, headline, place)| Candidate { reference, headline, place }).collect())
}
