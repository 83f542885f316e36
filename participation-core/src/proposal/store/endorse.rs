//! Counts voices for proposals.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{PURPOSE, listed, open_offer};
use crate::{StoreError, Timestamp};
use crate::contribution::{Reference, State, Step};
use crate::language::Language;
use crate::notification::{Message, Outgoing};
use crate::procedure::{Procedure, Voice};
use crate::proposal::{EndorseRefused, Endorsed, Endorsement, Status, SubmitRefused, VoiceProof};
use crate::storage::{Act, Keys};
use crate::storage::schema::{contribution, endorsement, procedure, proposal};
use crate::voice::{Asked, Hashed, email_hash};

pub(crate) fn endorse(
    db: &mut Db,
    act: &Act,
    wanted: &Endorsement,
    hashed: &Hashed,
) -> Result<Endorsed, EndorseRefused> {
    let (id, title, procedure) = listed(db, &wanted.proposal)?;
    endorsable(db, &procedure, act.now)?;
    undecided(db, id)?;
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

fn undecided(db: &mut Db, id: i64) -> Result<(), EndorseRefused> {
    let status: Status = proposal::table.find(id).select(proposal::status).first(db).map_err(StoreError::from)?;
    if status.collects() { Ok(()) } else { Err(EndorseRefused::Decided) }
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
    rooms::notification::queue_asked(db, act.ids.next(), &mail, act.now)?;
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
    undecided(db, proposal)?;
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
    count_voices(db, act, proposal, voice, std::slice::from_ref(hash))
}

/// The same for several voices; the answer is that of the last.
pub(crate) fn count_voices(
    db: &mut Db,
    act: &Act,
    proposal: i64,
    voice: Voice,
    hashes: &[[u8; 32]],
) -> Result<Endorsed, StoreError> {
    let (mut fresh, mut last) = (0, 0);
    for hash in hashes {
        last = diesel::insert_into(endorsement::table)
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
        fresh += i32::try_from(last).unwrap_or(0);
    }
    if fresh > 0 {
        let (now, of): (i32, i64) = diesel::update(proposal::table.find(proposal))
            .set(proposal::endorsements.eq(proposal::endorsements + fresh))
            .returning((proposal::endorsements, proposal::procedure_id))
            .get_result(db)?;
        let goal: Option<i32> = procedure::table.find(of).select(procedure::support_goal).first(db)?;
        if let Some(goal) = goal.filter(|goal| (now - fresh + 1..=now).contains(goal)) {
            diesel::update(proposal::table.find(proposal))
                .filter(proposal::status.eq(Status::New))
                .set(proposal::status.eq(Status::Examined))
                .execute(db)?;
            rooms::contribution::record(db, act, proposal, &Step::GoalReached { endorsements: goal }, "", true)?;
        }
    }
    Ok(if last == 0 { Endorsed::CountedBefore } else { Endorsed::Counted })
}
