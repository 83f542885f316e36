//! Stores proposals, endorsements and comments.

use diesel::prelude::*;

use super::backend::{self, Db, rooms};
use crate::contribution::{Envelope, Kind, NewContribution, Position, Reference, Secret, State, Step, Submitted};
use crate::language::{Language, ObjectKind};
use crate::notification::{Message, Outgoing};
use crate::procedure::{Format, Offer, Procedure, ProcedureState, Voice};
use crate::proposal::list::{COUNT_LIMIT, Matches};
use crate::proposal::{
    Card, Comment, EndorseRefused, Endorsed, Endorsement, Filter, NewComment, NewProposal, PAGE_SIZE, Page, Proposal,
    ProposalPage, Sort, Status, SubmitRefused, VoiceProof, answer_due,
};
use crate::storage::schema::{comment, contribution, endorsement, procedure, proposal, topic};
use crate::storage::{Act, Keys};
use crate::values::folded;
use crate::voice::{Asked, Hashed, email_hash};
use crate::{Channel, StoreError, Timestamp};

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
    let state = procedure.moderation.first_state(new.envelope.channel);
    take(db, act, new, secret, (state, Some(answer_due(&procedure, act.now))))
}

/// Stores a proposal whose procedure and topic are known to fit, in the state and with the deadline given.
pub(crate) fn take(
    db: &mut Db,
    act: &Act,
    new: &NewProposal,
    secret: &Secret,
    (state, answer_due): (State, Option<Timestamp>),
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
            proposal::submitted_at.eq(act.now),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    // Nothing is stored when another request with the same key won the race: its row is the answer.
    if stored == 1 {
        if state == State::Listed {
            rooms::contribution::list(db, Kind::Proposal, submitted.id, true)?;
        }
        mail_receipt(db, act, &new.envelope, &submitted, new.title.as_str())?;
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
    rooms::notification::queue(db, act.ids.next(), &mail, act.now)
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
    Ok(format!("{title} {body} {}", place.unwrap_or_default()))
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

#[derive(Queryable, Selectable)]
#[diesel(table_name = proposal)]
struct CardRow {
    id: i64,
    title: String,
    body: String,
    topic_id: Option<i64>,
    district_id: Option<i64>,
    status: Status,
    endorsements: i32,
    comments: i32,
    submitted_at: Timestamp,
}

/// The list's page: the procedure's queries and at most three of its own, whatever the number of rows.
pub(crate) fn list_page(db: &mut Db, slug: &str, filter: &Filter, language: Language) -> Result<Page, StoreError> {
    let procedure = rooms::procedure::published(db, slug, language)?;
    let id = procedure.procedure.id;
    let found = match folded(&filter.words) {
        words if words.is_empty() => None,
        words => Some(backend::matching_words(db, &words, COUNT_LIMIT)?),
    };
    let matches = if filter.is_open() {
        Matches::Exactly(procedure.listed(Kind::Proposal))
    } else {
        let counted: Vec<i64> =
            filtered(id, filter, found.as_deref()).select(proposal::id).limit(COUNT_LIMIT + 1).load(db)?;
        let amount = i64::try_from(counted.len()).unwrap_or(COUNT_LIMIT);
        if amount > COUNT_LIMIT { Matches::MoreThan(COUNT_LIMIT) } else { Matches::Exactly(amount) }
    };
    let query = filtered(id, filter, found.as_deref())
        .select(CardRow::as_select())
        .limit(PAGE_SIZE)
        .offset((filter.page_clamped() - 1) * PAGE_SIZE);
    let rows: Vec<CardRow> = match filter.sort.unwrap_or(Sort::Popular) {
        Sort::Popular => query.order((proposal::endorsements.desc(), proposal::id.desc())).load(db)?,
        Sort::Newest => query.order(proposal::id.desc()).load(db)?,
        Sort::Discussed => query.order((proposal::comments.desc(), proposal::id.desc())).load(db)?,
    };
    Ok(Page { cards: cards(db, rows)?, procedure, matches })
}

type Filtered<'a> = proposal::BoxedQuery<'a, <Db as diesel::Connection>::Backend>;

fn filtered<'a>(procedure: i64, filter: &'a Filter, found: Option<&'a [i64]>) -> Filtered<'a> {
    let mut query =
        proposal::table.filter(proposal::procedure_id.eq(procedure)).filter(proposal::listed.eq(true)).into_boxed();
    if !filter.topics.is_empty() {
        query = query.filter(proposal::topic_id.eq_any(&filter.topics));
    }
    if !filter.districts.is_empty() {
        query = query.filter(proposal::district_id.eq_any(&filter.districts));
    }
    if !filter.statuses.is_empty() {
        query = query.filter(proposal::status.eq_any(&filter.statuses));
    }
    if let Some(found) = found {
        query = query.filter(proposal::id.eq_any(found));
    }
    query
}

fn cards(db: &mut Db, rows: Vec<CardRow>) -> Result<Vec<Card>, StoreError> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let shared: Vec<(i64, Reference, Option<String>, Option<Timestamp>)> = contribution::table
        .filter(contribution::id.eq_any(ids))
        .select((contribution::id, contribution::reference, contribution::place, contribution::answer_due))
        .load(db)?;
    let mut by_id: std::collections::HashMap<i64, _> =
        shared.into_iter().map(|(id, reference, place, due)| (id, (reference, place, due))).collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let (reference, place, answer_due) = by_id.remove(&row.id)?;
            Some(Card {
                reference,
                title: row.title,
                excerpt: row.body.chars().take(280).collect(),
                topic: row.topic_id,
                district: row.district_id,
                place,
                status: row.status,
                endorsements: row.endorsements,
                comments: row.comments,
                submitted_at: row.submitted_at,
                answer_due,
            })
        })
        .collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
struct Shared {
    id: i64,
    reference: Reference,
    procedure_id: i64,
    state: State,
    author_name: Option<String>,
    channel: Channel,
    language: Language,
    place: Option<String>,
    longitude: Option<f64>,
    latitude: Option<f64>,
    answer_due: Option<Timestamp>,
    merged_into: Option<i64>,
}

pub(crate) fn show(db: &mut Db, reference: &Reference, language: Language) -> Result<ProposalPage, StoreError> {
    let (shared, row): (Shared, CardRow) = contribution::table
        .inner_join(proposal::table.on(proposal::id.eq(contribution::id)))
        .filter(contribution::reference.eq(reference))
        .filter(contribution::state.eq_any([State::Listed, State::Merged]))
        .select((Shared::as_select(), CardRow::as_select()))
        .first(db)?;
    let procedure = rooms::procedure::by_id(db, shared.procedure_id)?;
    if procedure.state != ProcedureState::Published {
        return Err(StoreError::NotFound);
    }
    let merged_into = match shared.merged_into {
        Some(id) => Some(contribution::table.find(id).select(contribution::reference).first(db)?),
        None => None,
    };
    let topics: Vec<(ObjectKind, i64)> = row.topic_id.map(|id| (ObjectKind::Topic, id)).into_iter().collect();
    Ok(ProposalPage {
        events: rooms::contribution::events(db, shared.id)?,
        comments: comments(db, shared.id)?,
        texts: rooms::language::texts(db, &topics, language)?,
        procedure: rooms::procedure::page(db, procedure, language)?,
        proposal: whole(shared, row, merged_into),
    })
}

fn whole(shared: Shared, row: CardRow, merged_into: Option<Reference>) -> Proposal {
    let position = shared.longitude.zip(shared.latitude);
    Proposal {
        id: shared.id,
        reference: shared.reference,
        state: shared.state,
        title: row.title,
        body: row.body,
        topic: row.topic_id,
        status: row.status,
        endorsements: row.endorsements,
        comments: row.comments,
        author_name: shared.author_name,
        channel: shared.channel,
        language: shared.language,
        place: shared.place,
        position: position.map(|(longitude, latitude)| Position { longitude, latitude }),
        district: row.district_id,
        submitted_at: row.submitted_at,
        answer_due: shared.answer_due,
        merged_into,
    }
}

/// Most comments on one page; the rest are counted on it.
const COMMENTS_SHOWN: i64 = 200;

fn comments(db: &mut Db, proposal: i64) -> Result<Vec<Comment>, StoreError> {
    let rows: Vec<(i64, Option<i64>, String, Option<String>, Language, Timestamp)> = comment::table
        .inner_join(contribution::table.on(contribution::id.eq(comment::id)))
        .filter(comment::proposal_id.eq(proposal))
        .filter(comment::listed.eq(true))
        .order(comment::id)
        .limit(COMMENTS_SHOWN)
        .select((
            comment::id,
            comment::parent_id,
            comment::body,
            contribution::author_name,
            contribution::language,
            comment::submitted_at,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, parent, body, author_name, language, submitted_at)| Comment {
            id,
            parent,
            body,
            author_name,
            language,
            submitted_at,
        })
        .collect())
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
    let state = procedure.moderation.first_state(new.envelope.channel);
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

pub(crate) fn endorse(
    db: &mut Db,
    act: &Act,
    wanted: &Endorsement,
    hashed: &Hashed,
) -> Result<Endorsed, EndorseRefused> {
    let (id, title, procedure) = listed(db, &wanted.proposal)?;
    endorsable(db, &procedure, act.now)?;
    if procedure.voice != hashed.voice {
        return Err(EndorseRefused::OtherVoice(procedure.voice));
    }
    match &wanted.proof {
        VoiceProof::Email(address) => ask_by_mail(db, act, id, &title, address, wanted.language, hashed),
        VoiceProof::Code(_) => {
            if !rooms::voice::knows_code(db, procedure.id, &hashed.hash)? {
                return Err(EndorseRefused::UnknownCode);
            }
            Ok(count_voice(db, act, id, hashed.voice, &hashed.hash)?)
        }
        VoiceProof::Token(_) => Ok(count_voice(db, act, id, hashed.voice, &hashed.hash)?),
    }
}

fn endorsable(db: &mut Db, procedure: &Procedure, now: Timestamp) -> Result<(), EndorseRefused> {
    match open_offer(db, procedure, now) {
        Ok(_) => Ok(()),
        Err(SubmitRefused::Closed(closed)) => Err(closed.into()),
        Err(SubmitRefused::Store(error)) => Err(error.into()),
        Err(SubmitRefused::UnknownTopic) => Err(StoreError::NotFound.into()),
    }
}

/// Sends the confirming mail, whether or not this address was counted before: the page must not tell.
fn ask_by_mail(
    db: &mut Db,
    act: &Act,
    proposal: i64,
    title: &str,
    address: &str,
    language: Language,
    hashed: &Hashed,
) -> Result<Endorsed, EndorseRefused> {
    let asked =
        Asked { purpose: PURPOSE, object: proposal, email: address, language, token: &hashed.mail_token };
    rooms::voice::ask(db, &asked, act.now)?;
    let message = Message::ConfirmEndorsement { token: hashed.mail_token.clone(), title: title.to_owned() };
    let mail = Outgoing { recipient: address.trim().to_owned(), language, message };
    rooms::notification::queue(db, act.ids.next(), &mail, act.now)?;
    Ok(Endorsed::AwaitsMail)
}

pub(crate) fn confirm_endorsement(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    token: &str,
) -> Result<(Reference, Endorsed), EndorseRefused> {
    let (proposal, address) = rooms::voice::asked(db, PURPOSE, token, act.now)?.ok_or(EndorseRefused::UnknownToken)?;
    let (reference, of): (Reference, i64) = contribution::table
        .find(proposal)
        .filter(contribution::state.eq(State::Listed))
        .select((contribution::reference, contribution::procedure_id))
        .first(db)
        .map_err(StoreError::from)?;
    let procedure = rooms::procedure::by_id(db, of)?;
    endorsable(db, &procedure, act.now)?;
    // The address is gone since the link was first used: the voice counted then.
    if address.is_empty() {
        return Ok((reference, Endorsed::CountedBefore));
    }
    let counted = count_voice(db, act, proposal, Voice::ConfirmedEmail, &email_hash(keys, &address))?;
    rooms::voice::used(db, token, act.now)?;
    Ok((reference, counted))
}

/// The unique pair counts, not the check before it: fifty at once make one row.
pub(crate) fn count_voice(
    db: &mut Db,
    act: &Act,
    proposal: i64,
    voice: Voice,
    hash: &[u8; 32],
) -> Result<Endorsed, StoreError> {
    let fresh = diesel::insert_into(endorsement::table)
        .values((
            endorsement::id.eq(act.ids.random()),
            endorsement::proposal_id.eq(proposal),
            endorsement::voice.eq(voice),
            endorsement::voice_hash.eq(&hash[..]),
            endorsement::day.eq(act.now.city_day()),
        ))
        .on_conflict((endorsement::proposal_id, endorsement::voice_hash))
        .do_nothing()
        .execute(db)?;
    if fresh == 0 {
        return Ok(Endorsed::CountedBefore);
    }
    let (now, of): (i32, i64) = diesel::update(proposal::table.find(proposal))
        .set(proposal::endorsements.eq(proposal::endorsements + 1))
        .returning((proposal::endorsements, proposal::procedure_id))
        .get_result(db)?;
    let goal: Option<i32> = procedure::table.find(of).select(procedure::support_goal).first(db)?;
    if goal == Some(now) {
        diesel::update(proposal::table.find(proposal))
            .filter(proposal::status.eq(Status::New))
            .set(proposal::status.eq(Status::Examined))
            .execute(db)?;
        rooms::contribution::record(db, act, proposal, &Step::GoalReached { endorsements: now }, "", true)?;
    }
    Ok(Endorsed::Counted)
}
