//! Asks back, takes the reply, and hands contributions over to another office.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{asked, audit, listed, office_name, tell};
use crate::{PlainText, StoreError};
use crate::contribution::{Reference, Secret, State, Step};
use crate::language::Language;
use crate::notification::Message;
use crate::outcome::{AnswerRefused, ReplyRefused};
use crate::staff::{Actor, Deed, Permission};
use crate::storage::Act;
use crate::storage::schema::{ask_back, contribution, duty};

pub(crate) fn ask(
    db: &mut Db,
    act: &Act,
    reference: &Reference,
    (body, language): (&PlainText, Language),
    by: &Actor,
) -> Result<i64, AnswerRefused> {
    let role = by.role_for(Permission::DraftAnswers)?;
    let of = asked(db, reference)?;
    if !matches!(of.state, State::Listed | State::Unread) {
        return Err(AnswerRefused::NotListed(of.state));
    }
    let id = act.ids.next();
    diesel::insert_into(ask_back::table)
        .values((
            ask_back::id.eq(id),
            ask_back::contribution_id.eq(of.id),
            ask_back::body.eq(body.as_str()),
            ask_back::language.eq(language),
            ask_back::asked_by.eq(by.staff),
            ask_back::asked_at.eq(act.now),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    rooms::contribution::record(db, act, of.id, &Step::AskedBack { question: id }, "office", true)?;
    tell(db, act, &[of.id], |contact| Message::AskedBack {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        question: body.to_string(),
    })?;
    audit(db, act, by, (role, Deed::AskedBack), &of)?;
    Ok(id)
}

/// The contribution of a reference, if the secret is its own.
pub(crate) fn owned(db: &mut Db, reference: &Reference, secret: &Secret) -> Result<i64, ReplyRefused> {
    if !rooms::contribution::holds_secret(db, reference, secret)? {
        return Err(ReplyRefused::NotYours);
    }
    Ok(asked(db, reference)?.id)
}

pub(crate) fn reply(
    db: &mut Db,
    act: &Act,
    (reference, secret): (&Reference, &Secret),
    question: i64,
    text: &PlainText,
) -> Result<(), ReplyRefused> {
    let id = owned(db, reference, secret)?;
    let taken = diesel::update(ask_back::table.find(question))
        .filter(ask_back::contribution_id.eq(id))
        .filter(ask_back::replied_at.is_null())
        .set((ask_back::reply.eq(Some(text.as_str())), ask_back::replied_at.eq(Some(act.now))))
        .execute(db)
        .map_err(StoreError::from)?;
    if taken == 0 {
        return Err(ReplyRefused::NothingAsked);
    }
    Ok(rooms::contribution::record(db, act, id, &Step::Replied { question }, "", true)?)
}

pub(crate) fn hand_over(
    db: &mut Db,
    act: &Act,
    reference: &Reference,
    to: i64,
    by: &Actor,
) -> Result<(), AnswerRefused> {
    let role = by.role_for(Permission::HandOver)?;
    let of = listed(db, reference)?;
    let name = office_name(db, to)?;
    diesel::update(contribution::table.find(of.id))
        .set(contribution::office_id.eq(Some(to)))
        .execute(db)
        .map_err(StoreError::from)?;
    // Whoever had taken it in the office before is free of it.
    diesel::delete(duty::table.find(of.id)).execute(db).map_err(StoreError::from)?;
    rooms::contribution::record(db, act, of.id, &Step::HandedOver { office: name.clone() }, "office", true)?;
    audit(db, act, by, (role, Deed::HandedOver), &of)?;
    Ok(tell(db, act, &[of.id], |contact| Message::HandedOver {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        office: name.clone(),
    })?)
}
