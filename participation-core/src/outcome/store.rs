//! Stores answers, questions and who is to answer.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::{PlainText, StoreError, Timestamp};
use crate::contribution::{Reference, State, Step};
use crate::language::{Language, Method, NewText, ObjectKind};
use crate::notification::Message;
use crate::outcome::{Answer, AnswerAction, AnswerRefused, AnswerState, Disposition, Draft, FIELDS, Words, days_between};
use crate::proposal::Status;
use crate::staff::{Actor, Deed, Object, Permission, PersonId, Role, Work};
use crate::storage::Act;
use crate::storage::schema::{answer, contribution, office, proposal};
use crate::transparency_log::{Content, Leaf, LeafKind, Salt, commitment};

#[path = "store/ask.rs"]
mod ask;
#[path = "store/charge.rs"]
mod charge;
#[path = "store/kept.rs"]
mod kept;
#[path = "store/read.rs"]
mod read;
#[path = "store/shared.rs"]
mod shared;
#[path = "store/tell.rs"]
mod tell;

pub(crate) use ask::{ask, hand_over, owned, reply};
pub(crate) use charge::{in_charge, in_charge_key};
pub(crate) use kept::{Kept, kept};
pub(crate) use read::{desk, of_contribution, office_named, offices};
pub(crate) use shared::{candidates, share};
pub(crate) use tell::{Worded, tell};

/// Rows of one statement: below the number of values a statement may carry.
pub(crate) const CHUNK: usize = 500;

#[derive(Queryable, Selectable)]
#[diesel(table_name = answer)]
struct Row {
    id: i64,
    version: i32,
    contribution_id: i64,
    state: AnswerState,
    disposition: Disposition,
    office_id: i64,
    link: Option<String>,
    author_id: i64,
    author_person: PersonId,
    edited_at: Timestamp,
    released_at: Option<Timestamp>,
    days: Option<i32>,
    on_time: Option<bool>,
}

fn whole(row: Row, office_name: String) -> Answer {
    Answer {
        id: row.id,
        version: row.version,
        contribution: row.contribution_id,
        state: row.state,
        disposition: row.disposition,
        office: row.office_id,
        office_name,
        link: row.link,
        author: row.author_id,
        author_person: row.author_person,
        edited_at: row.edited_at,
        released_at: row.released_at,
        days: row.days,
        on_time: row.on_time,
    }
}

/// What an act needs of a contribution.
#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
struct Asked {
    id: i64,
    reference: Reference,
    procedure_id: i64,
    state: State,
    submitted_at: Timestamp,
    answer_due: Option<Timestamp>,
}

fn asked(db: &mut Db, reference: &Reference) -> Result<Asked, StoreError> {
    Ok(contribution::table.filter(contribution::reference.eq(reference)).select(Asked::as_select()).first(db)?)
}

fn asked_by_id(db: &mut Db, id: i64) -> Result<Asked, StoreError> {
    Ok(contribution::table.find(id).select(Asked::as_select()).first(db)?)
}

fn audit(db: &mut Db, act: &Act, by: &Actor, (role, deed): (Role, Deed), of: &Asked) -> Result<(), StoreError> {
    rooms::staff::audit(db, act, by, role, deed, &Object::contribution(of.id, &of.reference))
}

fn listed(db: &mut Db, reference: &Reference) -> Result<Asked, AnswerRefused> {
    let found = asked(db, reference)?;
    if found.state == State::Listed { Ok(found) } else { Err(AnswerRefused::NotListed(found.state)) }
}

fn office_name(db: &mut Db, id: i64) -> Result<String, AnswerRefused> {
    let name: Option<String> =
        office::table.find(id).select(office::name).first(db).optional().map_err(StoreError::from)?;
    name.ok_or(AnswerRefused::UnknownOffice)
}

pub(crate) fn draft(
    db: &mut Db,
    act: &Act,
    reference: &Reference,
    new: &Draft,
    by: &Actor,
) -> Result<i64, AnswerRefused> {
    let role = by.role_for(Permission::DraftAnswers)?;
    let of = listed(db, reference)?;
    office_name(db, new.office)?;
    if shared::is_being_answered(db, of.id, None)? {
        return Err(AnswerRefused::DraftOpen);
    }
    let id = act.ids.next();
    diesel::insert_into(answer::table)
        .values((
            answer::id.eq(id),
            answer::version.eq(1),
            answer::contribution_id.eq(of.id),
            answer::state.eq(AnswerState::Drafted),
            answer::disposition.eq(new.disposition),
            answer::office_id.eq(new.office),
            answer::link.eq(new.link.as_ref().map(|link| link.as_str())),
            answer::author_id.eq(by.staff),
            answer::author_person.eq(by.person),
            answer::drafted_at.eq(act.now),
            answer::edited_at.eq(act.now),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    save_words(db, act, id, new)?;
    rooms::staff::add_hand(db, (Work::Answer, id), by)?;
    audit(db, act, by, (role, Deed::AnswerDrafted), &of)?;
    Ok(id)
}

/// German first, so that the other languages know which text they render. A text that was not touched is not
/// stored again: it would pass for a rendering of the new German one.
fn save_words(db: &mut Db, act: &Act, id: i64, new: &Draft) -> Result<(), StoreError> {
    let before = rooms::language::variants(db, &[(ObjectKind::Answer, id)])?;
    for (field, text) in new.german.fields() {
        save_text(db, act, id, (Language::De, field, Method::Human), text)?;
    }
    for own in new.translations.iter().filter(|own| own.language != Language::De) {
        let fields = own.words.as_ref().map_or_else(|| FIELDS.map(|field| (field, None)), Words::fields);
        for (field, text) in fields {
            let body = text.map_or("", |text| text.as_str());
            let stored = before.iter().find(|(_, known, variant)| known == field && variant.language == own.language);
            let untouched = match stored {
                Some((_, _, variant)) => variant.body == body && variant.method == own.method && !own.confirmed,
                None => body.is_empty(),
            };
            if !untouched {
                save_text(db, act, id, (own.language, field, own.method), text)?;
            }
        }
    }
    Ok(())
}

fn save_text(
    db: &mut Db,
    act: &Act,
    object: i64,
    (language, field, method): (Language, &str, Method),
    text: Option<&PlainText>,
) -> Result<(), StoreError> {
    let text = NewText {
        object_kind: ObjectKind::Answer,
        object,
        field: field.to_owned(),
        language,
        body: text.map_or_else(String::new, ToString::to_string),
        method,
        reviewer: None,
    };
    rooms::language::save(db, &text, act.now)
}

/// The row, if it is the one the caller has seen.
fn current(db: &mut Db, id: i64, version: i32) -> Result<Row, StoreError> {
    let row: Row = answer::table.find(id).select(Row::as_select()).first(db)?;
    if row.version == version { Ok(row) } else { Err(StoreError::Changed) }
}

fn move_on(db: &mut Db, row: &Row, next: AnswerState) -> Result<(), StoreError> {
    let changed = diesel::update(answer::table.find(row.id))
        .filter(answer::version.eq(row.version))
        .set((answer::state.eq(next), answer::version.eq(row.version + 1)))
        .execute(db)?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

pub(crate) fn edit(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    new: &Draft,
    by: &Actor,
) -> Result<(), AnswerRefused> {
    let role = by.role_for(Permission::DraftAnswers)?;
    let row = current(db, id, version)?;
    let next = row.state.after(AnswerAction::Edit)?;
    office_name(db, new.office)?;
    move_on(db, &row, next)?;
    diesel::update(answer::table.find(id))
        .set((
            answer::disposition.eq(new.disposition),
            answer::office_id.eq(new.office),
            answer::link.eq(new.link.as_ref().map(|link| link.as_str())),
            answer::author_id.eq(by.staff),
            answer::author_person.eq(by.person),
            answer::edited_at.eq(act.now),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    save_words(db, act, id, new)?;
    rooms::staff::add_hand(db, (Work::Answer, id), by)?;
    let of = asked_by_id(db, row.contribution_id)?;
    Ok(audit(db, act, by, (role, Deed::AnswerDrafted), &of)?)
}

pub(crate) fn submit(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    by: &Actor,
) -> Result<(), AnswerRefused> {
    let role = by.role_for(Permission::DraftAnswers)?;
    let row = current(db, id, version)?;
    let next = row.state.after(AnswerAction::Submit)?;
    move_on(db, &row, next)?;
    let of = asked_by_id(db, row.contribution_id)?;
    Ok(audit(db, act, by, (role, Deed::AnswerSubmitted), &of)?)
}

pub(crate) fn send_back(db: &mut Db, act: &Act, (id, version): (i64, i32), by: &Actor) -> Result<(), AnswerRefused> {
    let role = by.role_for(Permission::ReleaseAnswers)?;
    let row = current(db, id, version)?;
    let next = row.state.after(AnswerAction::Return)?;
    move_on(db, &row, next)?;
    let of = asked_by_id(db, row.contribution_id)?;
    Ok(audit(db, act, by, (role, Deed::AnswerReturned), &of)?)
}

pub(crate) fn release(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    by: &Actor,
) -> Result<Reference, AnswerRefused> {
    let role = by.role_for(Permission::ReleaseAnswers)?;
    let row = current(db, id, version)?;
    let next = row.state.after(AnswerAction::Release)?;
    rooms::staff::four_eyes_on::<AnswerRefused>(db, (Work::Answer, id), by)?;
    let of = asked_by_id(db, row.contribution_id)?;
    if of.state != State::Listed {
        return Err(AnswerRefused::NotListed(of.state));
    }
    go_out(db, act, (&row, next), &of, by)?;
    audit(db, act, by, (role, Deed::AnswerReleased), &of)?;
    for other in shared::receivers(db, id)? {
        let own = shared::copy(db, act, &row, &other)?;
        go_out(db, act, (&own, next), &other, by)?;
        audit(db, act, by, (role, Deed::AnswerReleased), &other)?;
    }
    Ok(of.reference)
}

/// What becomes of one contribution when its answer is released.
fn go_out(
    db: &mut Db,
    act: &Act,
    (row, next): (&Row, AnswerState),
    of: &Asked,
    by: &Actor,
) -> Result<(), AnswerRefused> {
    move_on(db, row, next)?;
    let (salt, committed) = log(db, act, row, of)?;
    // What was brought here from another procedure was promised its answer from then on.
    let since = rooms::part::copied_at(db, of.id)?.unwrap_or(of.submitted_at);
    diesel::update(answer::table.find(row.id))
        .set((
            answer::released_by.eq(Some(by.staff)),
            answer::released_at.eq(Some(act.now)),
            answer::due_at.eq(of.answer_due),
            answer::days.eq(Some(days_between(since, act.now))),
            answer::on_time.eq(of.answer_due.map(|due| act.now <= due)),
            answer::salt.eq(Some(salt.as_bytes().to_vec())),
            answer::commitment.eq(Some(committed.to_vec())),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(settle(db, act, row, of)?)
}

/// The contribution's side of a release: status, deadline, story, mails.
fn settle(db: &mut Db, act: &Act, row: &Row, of: &Asked) -> Result<(), StoreError> {
    let status = match row.disposition {
        Disposition::TakenUp | Disposition::Partly | Disposition::AlreadyPlanned => Status::Answered,
        Disposition::No => Status::Refused,
    };
    // What the council has decided meanwhile, an answer does not take back.
    diesel::update(proposal::table.find(of.id))
        .filter(proposal::status.eq_any([Status::New, Status::Examined, Status::Deliberated, Status::Answered, Status::Refused]))
        .set(proposal::status.eq(status))
        .execute(db)?;
    diesel::update(contribution::table.find(of.id))
        .set(contribution::answer_due.eq(None::<Timestamp>))
        .execute(db)?;
    rooms::contribution::record(db, act, of.id, &Step::Answered { answer: row.id }, "office", true)?;
    let mut told = vec![of.id];
    told.extend(
        contribution::table.filter(contribution::merged_into.eq(of.id)).select(contribution::id).load::<i64>(db)?,
    );
    let first = Worded::load(db, (ObjectKind::Answer, row.id), "answer")?;
    tell(db, act, &told, |contact| Message::Answered {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        answer: first.body(contact.language),
        in_language: first.other(contact.language),
    })
}

/// The leaf of an answer refers to the leaf of what it answers.
fn log(db: &mut Db, act: &Act, row: &Row, of: &Asked) -> Result<(Salt, [u8; 32]), StoreError> {
    let texts = rooms::language::variants(db, &[(ObjectKind::Answer, row.id)])?;
    let words: serde_json::Map<String, serde_json::Value> = texts
        .into_iter()
        .map(|(_, field, variant)| (format!("{field}.{}", variant.language.tag()), variant.body.into()))
        .collect();
    let text = serde_json::json!({"disposition": row.disposition, "to": of.reference, "words": words});
    let (scope, salt) = (act.scope(of.procedure_id), Salt::random());
    let content = Content {
        kind: LeafKind::Statement.as_str(),
        scope: &scope,
        text: &text,
        geometry: None,
        attachments: &[],
        category: None,
    };
    let committed = commitment(&salt, &content)?;
    let leaf = Leaf {
        kind: LeafKind::Statement,
        at: act.now,
        object: row.id,
        version: row.version + 1,
        commitment: committed,
        refers_to: rooms::transparency_log::first_leaf(db, of.id)?.into_iter().collect(),
        reason: Some(row.disposition.as_str()),
        scope,
    };
    rooms::transparency_log::queue(db, act.ids.next(), &leaf)?;
    Ok((salt, committed))
}
