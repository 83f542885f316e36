//! Responses: sent, typed in, confirmed, counted, withdrawn.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::contribution::{Envelope, Kind, NewContribution, Reference, Secret, State, Submitted};
use crate::notification::{Message, Outgoing};
use crate::procedure::{Closed, Procedure, ProcedureState, Voice};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::schema::{
    contribution, survey, survey_answer, survey_draft, survey_draft_answer, survey_response, survey_voice,
};
use crate::storage::{Act, Keys};
use crate::survey::draft::release_hash;
use crate::survey::{
    Answer, Answers, ConfirmRefused, Confirmed, Entry, QuestionId, SendRefused, Sending, Sent, Survey, first_open, kept,
};
use crate::voice::{Asked, Hashed, VoiceProof, code_hash, email_hash};
use crate::{Channel, Language, StoreError, Timestamp};

/// What a confirming mail of this room is for.
const PURPOSE: &str = "survey";

pub(crate) fn send(
    db: &mut Db,
    act: &Act,
    sending: &Sending,
    voice: &Hashed,
    secret: &Secret,
) -> Result<Sent, SendRefused> {
    let key = &sending.idempotency_key;
    if let Some(earlier) = sent_before(db, key, secret)? {
        return Ok(earlier);
    }
    let Some((procedure, answers, photos)) = take_draft(db, act, sending)? else {
        // Another request with the same key may have taken it meanwhile.
        return sent_before(db, key, secret)?.ok_or(SendRefused::Gone);
    };
    super::draft::offer(db, &procedure)??.open_at(act.now)?;
    lock(db, procedure.id)?;
    let answers = complete(db, procedure.id, answers)?;
    store_photos(db, act, &answers, &photos)?;
    let awaits_mail = !voiced(db, &procedure, voice, secret)?;
    let state = first_state(&procedure, &answers);
    let envelope = envelope(key, sending.channel, sending.language);
    let submitted = insert(db, act, &procedure, (&envelope, state), &answers, !awaits_mail, secret)?;
    if let (true, VoiceProof::Email(address)) = (awaits_mail, &sending.proof) {
        ask_by_mail(db, act, &procedure, &submitted, address, sending.language, &voice.mail_token)?;
    }
    Ok(Sent { submitted, awaits_mail })
}

pub(crate) fn enter(
    db: &mut Db,
    act: &Act,
    by: Option<&Actor>,
    entry: &Entry,
    secret: &Secret,
) -> Result<Submitted, SendRefused> {
    let role = by.map(|by| by.role_for(Permission::KeyIn)).transpose()?;
    if by.is_some() && entry.channel == Channel::Paper {
        return Err(SendRefused::OnPaper);
    }
    if let Some(earlier) = rooms::contribution::earlier(db, &entry.idempotency_key, secret)? {
        return Ok(earlier);
    }
    let procedure = rooms::procedure::by_id(db, entry.procedure)?;
    if procedure.state != ProcedureState::Published {
        return Err(StoreError::NotFound.into());
    }
    // Paper that arrived in time is typed in afterwards too.
    let offer = super::draft::offer(db, &procedure)??;
    if act.now < offer.opens_at {
        return Err(Closed::NotYet(offer.opens_at).into());
    }
    lock(db, procedure.id)?;
    let (questions, _) = super::questions(db, procedure.id)?;
    let answers = kept(&questions, &entry.answers);
    if answers.is_empty() {
        return Err(SendRefused::Empty);
    }
    if let Some(code) = &entry.code {
        let hash = code_hash(code);
        if procedure.voice != Voice::Code {
            return Err(SendRefused::OtherVoice(procedure.voice));
        }
        count_code(db, procedure.id, &hash, secret)?;
    }
    let envelope = envelope(&entry.idempotency_key, entry.channel, entry.language);
    // Who typed it has read it.
    let submitted = insert(db, act, &procedure, (&envelope, first_state(&procedure, &answers)), &answers, true, secret)?;
    if let Some((by, role)) = by.zip(role) {
        let object = Object::contribution(submitted.id, &submitted.reference);
        rooms::staff::audit(db, act, by, role, Deed::ResponseEntered, &object)?;
    }
    Ok(submitted)
}

pub(crate) fn response(
    db: &mut Db,
    reference: &Reference,
    language: Language,
) -> Result<(Survey, Answers), StoreError> {
    let (procedure, answers): (i64, Option<String>) = survey_response::table
        .inner_join(contribution::table.on(contribution::id.eq(survey_response::id)))
        .filter(contribution::reference.eq(reference))
        .select((survey_response::procedure_id, survey_response::answers))
        .first(db)?;
    let answers = serde_json::from_str(&answers.ok_or(StoreError::NotFound)?)?;
    Ok((super::preview(db, procedure, language)?, answers))
}

/// What [`enter`] stores for many responses at once that nobody at a desk typed in and whose keys are new; each has
/// its own moment. A response without an answer refuses all.
pub(crate) fn enter_many(
    db: &mut Db,
    act: &Act,
    entries: &[(Timestamp, &Entry, Secret)],
) -> Result<Vec<Submitted>, SendRefused> {
    let mut known = HashMap::new();
    let mut read = Vec::with_capacity(entries.len());
    for (at, entry, _) in entries {
        let (opens_at, questions) = match known.entry(entry.procedure) {
            Slot::Occupied(slot) => slot.into_mut(),
            Slot::Vacant(slot) => {
                let procedure = rooms::procedure::by_id(db, entry.procedure)?;
                let offer = super::draft::offer(db, &procedure)??;
                lock(db, procedure.id)?;
                slot.insert((offer.opens_at, super::questions(db, procedure.id)?.0))
            }
        };
        if *at < *opens_at {
            return Err(Closed::NotYet(*opens_at).into());
        }
        let answers = kept(questions, &entry.answers);
        if answers.is_empty() {
            return Err(SendRefused::Empty);
        }
        read.push((envelope(&entry.idempotency_key, entry.channel, entry.language), Written::of(&answers)?, answers));
    }
    let many: Vec<_> = entries
        .iter()
        .zip(&read)
        .map(|((at, entry, secret), (envelope, written, _))| {
            (*at, written.contribution(envelope, entry.procedure, State::Listed, secret))
        })
        .collect();
    let submitted = rooms::contribution::insert_many(db, act, &many)?;
    let rows: Vec<_> = submitted
        .iter()
        .zip(entries.iter().zip(&read))
        .map(|(submitted, ((_, entry, _), (_, written, _)))| {
            (
                survey_response::id.eq(submitted.id),
                survey_response::procedure_id.eq(entry.procedure),
                survey_response::channel.eq(entry.channel),
                survey_response::confirmed.eq(true),
                survey_response::counted.eq(true),
                survey_response::answers.eq(Some(written.json.to_string())),
            )
        })
        .collect();
    for chunk in rows.chunks(1_000) {
        diesel::insert_into(survey_response::table).values(chunk.to_vec()).execute(db).map_err(StoreError::from)?;
    }
    let parts = submitted.iter().zip(entries.iter().zip(&read));
    let parts = parts.map(|(submitted, ((_, entry, _), (_, _, answers)))| (entry.procedure, submitted.id, answers));
    insert_parts(db, &parts.collect::<Vec<_>>(), (true, true))?;
    Ok(submitted)
}

/// Answers as the shared row and its leaf need them.
struct Written {
    json: serde_json::Value,
    headline: String,
    attachments: Vec<String>,
}

impl Written {
    fn of(answers: &Answers) -> Result<Self, StoreError> {
        Ok(Self {
            json: serde_json::to_value(answers)?,
            headline: headline(answers).chars().take(80).collect(),
            attachments: answers.values().filter_map(Answer::photo_hash).map(str::to_owned).collect(),
        })
    }

    fn contribution<'a>(
        &'a self,
        envelope: &'a Envelope,
        procedure: i64,
        state: State,
        secret: &'a Secret,
    ) -> NewContribution<'a> {
        NewContribution {
            envelope,
            procedure,
            kind: Kind::SurveyResponse,
            state,
            headline: &self.headline,
            answer_due: None,
            secret,
            text: self.json.clone(),
            category: None,
            attachments: self.attachments.clone(),
            origin: None,
        }
    }
}

fn envelope(key: &str, channel: Channel, language: Language) -> Envelope {
    Envelope {
        idempotency_key: key.to_owned(),
        channel,
        language,
        author_name: None,
        contact_email: None,
        district: None,
        place: None,
        position: None,
    }
}

fn sent_before(db: &mut Db, key: &str, secret: &Secret) -> Result<Option<Sent>, StoreError> {
    let Some(submitted) = rooms::contribution::earlier(db, key, secret)? else { return Ok(None) };
    let confirmed: Option<bool> =
        survey_response::table.find(submitted.id).select(survey_response::confirmed).first(db).optional()?;
    // A key of another room's form is no answer of ours.
    Ok(confirmed.map(|confirmed| Sent { submitted, awaits_mail: !confirmed }))
}

type Photos = Vec<(QuestionId, Vec<u8>)>;

/// Takes the draft out: of two requests at once only one gets it.
fn take_draft(
    db: &mut Db,
    act: &Act,
    sending: &Sending,
) -> Result<Option<(Procedure, Answers, Photos)>, StoreError> {
    let found: Option<(i64, i64)> = survey_draft::table
        .filter(survey_draft::token_hash.eq(&sending.token.hash()[..]))
        .filter(survey_draft::expires_on.ge(act.now.city_day()))
        .select((survey_draft::id, survey_draft::procedure_id))
        .first(db)
        .optional()?;
    let Some((id, of)) = found else { return Ok(None) };
    let procedure = rooms::procedure::by_id(db, of)?;
    let own = survey_draft_answer::table.filter(survey_draft_answer::draft_id.eq(id));
    let rows: Vec<(QuestionId, String, Option<Vec<u8>>)> = diesel::delete(own)
        .returning((survey_draft_answer::question_id, survey_draft_answer::answer, survey_draft_answer::photo))
        .get_results(db)?;
    if diesel::delete(survey_draft::table.find(id)).execute(db)? == 0 || procedure.slug != sending.slug {
        return Ok(None);
    }
    let mut answers = Answers::new();
    let mut photos = Photos::new();
    for (question, answer, photo) in rows {
        answers.insert(question, serde_json::from_str(&answer)?);
        photos.extend(photo.map(|jpeg| (question, jpeg)));
    }
    Ok(Some((procedure, answers, photos)))
}

/// From the first response on the questions stay as they are.
/// From the first response on, what is asked stays as it is.
pub(crate) fn lock(db: &mut Db, procedure: i64) -> Result<(), StoreError> {
    diesel::update(survey::table.find(procedure))
        .filter(survey::locked.eq(false))
        .set(survey::locked.eq(true))
        .execute(db)?;
    Ok(())
}

fn complete(db: &mut Db, procedure: i64, answers: Answers) -> Result<Answers, SendRefused> {
    let (questions, _) = super::questions(db, procedure)?;
    if let Some(open) = first_open(&questions, &answers) {
        return Err(SendRefused::Open(open.position));
    }
    let answers = kept(&questions, &answers);
    if answers.is_empty() { Err(SendRefused::Empty) } else { Ok(answers) }
}

fn store_photos(db: &mut Db, act: &Act, answers: &Answers, photos: &Photos) -> Result<(), StoreError> {
    for (question, jpeg) in photos.iter().filter(|(question, _)| answers.contains_key(question)) {
        rooms::procedure::store_blob(db, jpeg, act.now)?;
        tracing::debug!(%question, "A picture was stored.");
    }
    Ok(())
}

/// What the response is called: what was said in words; a street only where there is nothing else.
fn headline(answers: &Answers) -> &str {
    let said = |place: bool| {
        let own = answers.values().filter(|answer| matches!(answer, Answer::Place { .. }) == place);
        own.filter_map(Answer::own_words).next()
    };
    said(false).or_else(|| said(true)).unwrap_or_default()
}

/// Whether words or a picture are in it that a person reads before anyone else does.
fn needs_reading(answers: &Answers) -> bool {
    answers.values().any(|answer| answer.own_words().is_some() || matches!(answer, Answer::Photo { .. }))
}

/// Counts the voice; false where a mail has to confirm it first.
fn voiced(db: &mut Db, procedure: &Procedure, voice: &Hashed, secret: &Secret) -> Result<bool, SendRefused> {
    if procedure.voice != voice.voice {
        return Err(SendRefused::OtherVoice(procedure.voice));
    }
    match voice.voice {
        Voice::ConfirmedEmail => Ok(false),
        Voice::Code => count_code(db, procedure.id, &voice.hash, secret).map(|()| true),
        Voice::Token => {
            let fresh = count_voice(db, procedure.id, &voice.hash, secret)?;
            if fresh { Ok(true) } else { Err(SendRefused::CountedBefore) }
        }
    }
}

fn count_code(db: &mut Db, procedure: i64, hash: &[u8; 32], secret: &Secret) -> Result<(), SendRefused> {
    if !rooms::voice::knows_code(db, procedure, hash)? {
        return Err(SendRefused::UnknownCode);
    }
    if count_voice(db, procedure, hash, secret)? { Ok(()) } else { Err(SendRefused::CountedBefore) }
}

pub(crate) fn has_answered(db: &mut Db, procedure: i64, hash: &[u8; 32]) -> Result<bool, StoreError> {
    let counted = survey_voice::table
        .filter(survey_voice::procedure_id.eq(procedure))
        .filter(survey_voice::voice_hash.eq(&hash[..]));
    Ok(diesel::select(diesel::dsl::exists(counted)).get_result(db)?)
}

/// The unique pair counts, not a check before it: fifty at once make one row.
fn count_voice(db: &mut Db, procedure: i64, hash: &[u8; 32], secret: &Secret) -> Result<bool, StoreError> {
    let fresh = diesel::insert_into(survey_voice::table)
        .values((
            survey_voice::procedure_id.eq(procedure),
            survey_voice::voice_hash.eq(&hash[..]),
            survey_voice::release_hash.eq(&release_hash(secret)[..]),
        ))
        .on_conflict((survey_voice::procedure_id, survey_voice::voice_hash))
        .do_nothing()
        .execute(db)?;
    Ok(fresh == 1)
}

fn insert(
    db: &mut Db,
    act: &Act,
    procedure: &Procedure,
    (envelope, state): (&Envelope, State),
    answers: &Answers,
    confirmed: bool,
    secret: &Secret,
) -> Result<Submitted, SendRefused> {
    let written = Written::of(answers)?;
    let new = written.contribution(envelope, procedure.id, state, secret);
    let submitted = rooms::contribution::insert(db, act, &new)?;
    let fresh = diesel::insert_into(survey_response::table)
        .values((
            survey_response::id.eq(submitted.id),
            survey_response::procedure_id.eq(procedure.id),
            survey_response::channel.eq(envelope.channel),
            survey_response::confirmed.eq(confirmed),
            survey_response::counted.eq(confirmed),
            survey_response::answers.eq(Some(written.json.to_string())),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if fresh == 1 {
        insert_parts(
            db,
            &[(procedure.id, submitted.id, answers)],
            (confirmed, confirmed && state == State::Listed),
        )?;
    }
    Ok(submitted)
}

fn insert_parts(
    db: &mut Db,
    responses: &[(i64, i64, &Answers)],
    (counted, listed): (bool, bool),
) -> Result<(), StoreError> {
    let rows: Vec<_> = responses
        .iter()
        .flat_map(|(procedure, response, answers)| answers.iter().map(move |answer| (*procedure, *response, answer)))
        .flat_map(|(procedure, response, (question, answer))| {
            answer.parts().into_iter().map(move |part| (procedure, response, *question, part))
        })
        .map(|(procedure, response, question, part)| {
            (
                survey_answer::response_id.eq(response),
                survey_answer::question_id.eq(question),
                survey_answer::part.eq(part.part),
                survey_answer::procedure_id.eq(procedure),
                survey_answer::counted.eq(counted),
                survey_answer::listed.eq(listed),
                survey_answer::mark.eq(part.mark),
                survey_answer::number.eq(part.number),
                survey_answer::words.eq(part.words),
            )
        })
        .collect();
    // PostgreSQL takes 65,535 values in one statement; a matrix of forty statements has 360.
    for chunk in rows.chunks(500) {
        diesel::insert_into(survey_answer::table).values(chunk.to_vec()).execute(db)?;
    }
    Ok(())
}

fn ask_by_mail(
    db: &mut Db,
    act: &Act,
    procedure: &Procedure,
    submitted: &Submitted,
    address: &str,
    language: Language,
    token: &str,
) -> Result<(), StoreError> {
    let asked = Asked { purpose: PURPOSE, object: submitted.id, email: address, language, token };
    rooms::voice::ask(db, &asked, act.now)?;
    let objects = [(crate::language::ObjectKind::Procedure, procedure.id)];
    let title = rooms::language::texts(db, &objects, language)?.body(procedure.id, "title").to_owned();
    let message = Message::ConfirmSurvey { token: token.to_owned(), title };
    let mail = Outgoing { recipient: address.trim().to_owned(), language, message };
    rooms::notification::queue_asked(db, act.ids.next(), &mail, act.now)
}

pub(crate) fn confirm(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    token: &str,
) -> Result<(Reference, Confirmed), ConfirmRefused> {
    let (id, address) = rooms::voice::asked(db, PURPOSE, token, act.now)?.ok_or(ConfirmRefused::UnknownToken)?;
    let (reference, key, state, procedure): (Reference, String, State, i64) = contribution::table
        .find(id)
        .select((contribution::reference, contribution::idempotency_key, contribution::state, contribution::procedure_id))
        .first(db)
        .map_err(StoreError::from)?;
    if matches!(state, State::Withdrawn | State::Erased) {
        return Err(ConfirmRefused::UnknownToken);
    }
    // The address is gone since the link was first used.
    if address.is_empty() {
        return Ok((reference, Confirmed::CountedBefore));
    }
    let fresh = count_voice(db, procedure, &email_hash(keys, &address), &Secret::derived(keys, &key))?;
    if fresh {
        diesel::update(survey_response::table.find(id))
            .set(survey_response::confirmed.eq(true))
            .execute(db)
            .map_err(StoreError::from)?;
        follow(db, id)?;
    }
    rooms::voice::used(db, token, act.now)?;
    Ok((reference, if fresh { Confirmed::Counted } else { Confirmed::CountedBefore }))
}

/// Brings the counting into line with the contribution's state: whether it counts, whether its words may be
/// read; what is erased loses its words.
pub(crate) fn follow(db: &mut Db, id: i64) -> Result<(), StoreError> {
    let state: State = contribution::table.find(id).select(contribution::state).first(db)?;
    let confirmed: bool = survey_response::table.find(id).select(survey_response::confirmed).first(db)?;
    let counted = confirmed && matches!(state, State::Unread | State::Listed | State::Hidden);
    diesel::update(survey_response::table.find(id)).set(survey_response::counted.eq(counted)).execute(db)?;
    let own = survey_answer::table.filter(survey_answer::response_id.eq(id));
    diesel::update(own)
        .set((survey_answer::counted.eq(counted), survey_answer::listed.eq(counted && state == State::Listed)))
        .execute(db)?;
    Ok(())
}

/// Deletes a response's answers.
pub(crate) fn erase(db: &mut Db, id: i64) -> Result<(), StoreError> {
    diesel::delete(survey_answer::table.filter(survey_answer::response_id.eq(id))).execute(db)?;
    diesel::update(survey_response::table.find(id)).set(survey_response::answers.eq(None::<String>)).execute(db)?;
    Ok(())
}

/// Only own words and pictures are read by a person first; what was ticked says nothing that could break a rule.
fn first_state(procedure: &Procedure, answers: &Answers) -> State {
    if needs_reading(answers) { procedure.moderation.first_state() } else { State::Listed }
}

/// Gives a withdrawn response's voice back, so that the person may answer anew.
pub(crate) fn release_voice(db: &mut Db, secret: &Secret) -> Result<(), StoreError> {
    diesel::delete(survey_voice::table.filter(survey_voice::release_hash.eq(&release_hash(secret)[..]))).execute(db)?;
    Ok(())
}
