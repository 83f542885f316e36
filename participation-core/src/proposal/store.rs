//! Stores proposals, endorsements and comments.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::{StoreError, Timestamp};
use crate::contribution::{
    Envelope, Kind, NewContribution, Origin, Reference, Secret, State, Submitted, searched,
};
use crate::language::Language;
use crate::notification::{Message, Outgoing};
use crate::procedure::{Format, Offer, Procedure, ProcedureState};
use crate::proposal::{NewComment, NewProposal, Status, SubmitRefused, answer_due};
use crate::storage::Act;
use crate::storage::schema::{comment, contribution, proposal, topic};

#[path = "store/endorse.rs"]
mod endorse;
#[path = "store/list.rs"]
mod list;
#[path = "store/show.rs"]
mod show;

pub(crate) use endorse::{confirm_endorsement, count_voices, endorse};
pub(crate) use list::list_page;
pub(crate) use show::show;

/// What a confirming mail of this room is for.
const PURPOSE: &str = "endorse";

pub(crate) fn submit(
    db: &mut Db,
    act: &Act,
    new: &NewProposal,
    secret: &Secret,
) -> Result<Submitted, SubmitRefused> {
    submit_received(db, act, new, secret, act.now)
}

/// The same for what reached the city earlier than it is keyed in: whether it came in time is asked of that moment.
pub(crate) fn submit_received(
    db: &mut Db,
    act: &Act,
    new: &NewProposal,
    secret: &Secret,
    received: Timestamp,
) -> Result<Submitted, SubmitRefused> {
    if let Some(earlier) = rooms::contribution::earlier(db, &new.envelope.idempotency_key, secret)? {
        return Ok(earlier);
    }
    let procedure = rooms::procedure::by_id(db, new.procedure)?;
    open_offer(db, &procedure, received)?;
    if let Some(wanted) = new.topic {
        let known: i64 = topic::table
            .filter(topic::id.eq(wanted))
            .filter(topic::procedure_id.eq(procedure.id))
            .count()
            .get_result(db)
            .map_err(StoreError::from)?;
        if known == 0 {
            return Err(SubmitRefused::UnknownTopic);
        }
    }
    let state = procedure.moderation.first_state();
    take(db, act, new, secret, (state, Some(answer_due(&procedure, act.now))))
}

/// Stores a proposal whose procedure and topic are known to fit, in the state and with the deadline given.
pub(crate) fn take(
    db: &mut Db,
    act: &Act,
    new: &NewProposal,
    secret: &Secret,
    standing: (State, Option<Timestamp>),
) -> Result<Submitted, SubmitRefused> {
    store(db, act, new, secret, standing, None)
}

/// The same for what was taken from another contribution: no receipt is sent, for its author has one.
pub(crate) fn take_from(
    db: &mut Db,
    act: &Act,
    new: &NewProposal,
    secret: &Secret,
    standing: (State, Option<Timestamp>),
    origin: &Origin,
) -> Result<Submitted, SubmitRefused> {
    store(db, act, new, secret, standing, Some(origin))
}

fn store(
    db: &mut Db,
    act: &Act,
    new: &NewProposal,
    secret: &Secret,
    (state, answer_due): (State, Option<Timestamp>),
    origin: Option<&Origin>,
) -> Result<Submitted, SubmitRefused> {
    let body = new.body.as_ref().map_or("", |body| body.as_str());
    let submitted = rooms::contribution::insert(
        db,
        act,
        &NewContribution {
            envelope: &new.envelope,
            procedure: new.procedure,
            kind: Kind::Proposal,
            state,
            headline: new.title.as_str(),
            answer_due,
            secret,
            text: serde_json::json!({"title": new.title, "body": body}),
            category: new.topic.map(|topic| topic.to_string()),
            attachments: Vec::new(),
            origin,
        },
    )?;
    let stored = diesel::insert_into(proposal::table)
        .values((
            proposal::id.eq(submitted.id),
            proposal::procedure_id.eq(new.procedure),
            proposal::listed.eq(false),
            proposal::title.eq(new.title.as_str()),
            proposal::body.eq(body),
            proposal::topic_id.eq(new.topic),
            proposal::district_id.eq(new.envelope.district),
            proposal::status.eq(Status::New),
            proposal::endorsements.eq(0),
            proposal::comments.eq(0),
            proposal::submitted_at.eq(origin.map_or(act.now, |origin| origin.submitted_at)),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    // Nothing is stored when another request with the same key won the race: its row is the answer.
    if stored == 1 {
        if state == State::Listed {
            rooms::contribution::list(db, Kind::Proposal, submitted.id, true)?;
        }
        if origin.is_none() {
            mail_receipt(db, act, &new.envelope, &submitted, new.title.as_str())?;
        }
    }
    Ok(submitted)
}

/// Sends the receipt to whoever left an address.
pub(crate) fn mail_receipt(
    db: &mut Db,
    act: &Act,
    envelope: &Envelope,
    submitted: &Submitted,
    headline: &str,
) -> Result<(), StoreError> {
    let Some(recipient) = envelope.contact_email.clone() else { return Ok(()) };
    let message = Message::Receipt { reference: submitted.reference.clone(), headline: headline.to_owned() };
    let mail = Outgoing { recipient, language: envelope.language, message };
    rooms::notification::queue_asked(db, act.ids.next(), &mail, act.now)
}

fn open_offer(db: &mut Db, procedure: &Procedure, now: Timestamp) -> Result<Offer, SubmitRefused> {
    use crate::procedure::Closed;
    if procedure.state != ProcedureState::Published {
        return Err(StoreError::NotFound.into());
    }
    let offers = rooms::procedure::offers(db, &[procedure.id])?;
    let found = offers.into_iter().map(|(_, offer)| offer).find(|offer| offer.format == Format::Proposals);
    let offer = found.ok_or(Closed::NotOffered)?;
    offer.open_at(now)?;
    Ok(offer)
}

/// Shows or hides in lists; returns the words to search by.
pub(crate) fn set_listed(db: &mut Db, id: i64, listed: bool) -> Result<String, StoreError> {
    diesel::update(proposal::table.find(id)).set(proposal::listed.eq(listed)).execute(db)?;
    let (title, body): (String, String) =
        proposal::table.find(id).select((proposal::title, proposal::body)).first(db)?;
    let place: Option<String> = contribution::table.find(id).select(contribution::place).first(db)?;
    Ok(searched(&title, &body, place.as_deref()))
}

/// The proposal that a comment is about, where everybody can see it.
pub(crate) fn commented(db: &mut Db, id: i64) -> Result<Option<(Reference, String, Language)>, StoreError> {
    let of: i64 = comment::table.find(id).select(comment::proposal_id).first(db)?;
    Ok(contribution::table
        .find(of)
        .filter(contribution::state.eq_any(State::PUBLIC))
        .select((contribution::reference, contribution::headline, contribution::language))
        .first(db)
        .optional()?)
}

/// Shows or hides a comment and counts it; comments are not searched.
pub(crate) fn set_comment_listed(db: &mut Db, id: i64, listed: bool) -> Result<String, StoreError> {
    let changed = diesel::update(comment::table.find(id))
        .filter(comment::listed.ne(listed))
        .set(comment::listed.eq(listed))
        .execute(db)?;
    if changed == 1 {
        let of: i64 = comment::table.find(id).select(comment::proposal_id).first(db)?;
        let by = if listed { 1 } else { -1 };
        diesel::update(proposal::table.find(of)).set(proposal::comments.eq(proposal::comments + by)).execute(db)?;
    }
    Ok(String::new())
}

/// Deletes a proposal's words.
pub(crate) fn erase(db: &mut Db, id: i64) -> Result<(), StoreError> {
    diesel::update(proposal::table.find(id)).set((proposal::title.eq(""), proposal::body.eq(""))).execute(db)?;
    Ok(())
}

/// Deletes a comment's words; what others answered to it stays.
pub(crate) fn erase_comment(db: &mut Db, id: i64) -> Result<(), StoreError> {
    diesel::update(comment::table.find(id)).set(comment::body.eq("")).execute(db)?;
    Ok(())
}

/// The listed proposal behind a reference and its procedure.
fn listed(db: &mut Db, reference: &Reference) -> Result<(i64, String, Procedure), StoreError> {
    let (id, title, of): (i64, String, i64) = contribution::table
        .inner_join(proposal::table.on(proposal::id.eq(contribution::id)))
        .filter(contribution::reference.eq(reference))
        .filter(proposal::listed.eq(true))
        .select((contribution::id, proposal::title, contribution::procedure_id))
        .first(db)?;
    Ok((id, title, rooms::procedure::by_id(db, of)?))
}

pub(crate) fn comment(
    db: &mut Db,
    act: &Act,
    new: &NewComment,
    secret: &Secret,
) -> Result<Submitted, SubmitRefused> {
    if let Some(earlier) = rooms::contribution::earlier(db, &new.envelope.idempotency_key, secret)? {
        return Ok(earlier);
    }
    let (proposal_id, _, procedure) = listed(db, &new.proposal)?;
    open_offer(db, &procedure, act.now)?;
    let state = procedure.moderation.first_state();
    take_comment(db, act, new, secret, (proposal_id, procedure.id, state))
}

/// Stores a comment on a proposal that is known to be there.
pub(crate) fn take_comment(
    db: &mut Db,
    act: &Act,
    new: &NewComment,
    secret: &Secret,
    (proposal_id, procedure, state): (i64, i64, State),
) -> Result<Submitted, SubmitRefused> {
    let headline: String = new.body.as_str().chars().take(80).collect();
    let submitted = rooms::contribution::insert(
        db,
        act,
        &NewContribution {
            envelope: &new.envelope,
            procedure,
            kind: Kind::Comment,
            state,
            headline: &headline,
            answer_due: None,
            secret,
            text: serde_json::json!({"body": new.body, "on": new.proposal}),
            category: None,
            attachments: Vec::new(),
            origin: None,
        },
    )?;
    let stored = diesel::insert_into(comment::table)
        .values((
            comment::id.eq(submitted.id),
            comment::proposal_id.eq(proposal_id),
            comment::parent_id.eq(new.parent),
            comment::listed.eq(false),
            comment::body.eq(new.body.as_str()),
            comment::submitted_at.eq(act.now),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if stored == 1 && state == State::Listed {
        rooms::contribution::list(db, Kind::Comment, submitted.id, true)?;
    }
    if stored == 1 {
        mail_receipt(db, act, &new.envelope, &submitted, &headline)?;
    }
    Ok(submitted)
}
