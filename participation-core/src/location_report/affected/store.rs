//! Stores who is affected, by hash, and who wants mail.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Reference, State};
use crate::language::Language;
use crate::location_report::affected::{Affected, AffectedRefused, Counted, stop_token};
use crate::location_report::{Status, SubmitRefused};
use crate::notification::{Message, Outgoing};
use crate::procedure::Voice;
use crate::storage::among::among;
use crate::storage::schema::{affected, contribution, location_report, report_follower};
use crate::storage::{Act, Keys};
use crate::voice::{Asked, Hashed, VoiceProof, email_hash, token, token_hash};
use crate::{StoreError, Timestamp};

/// What the link in a mail confirms: that it counts and is written to, or only the latter.
const COUNT: &str = "affected";
const FOLLOW: &str = "follow-report";

/// The listed report behind a reference, and what counts as a voice for it.
fn listed(db: &mut Db, reference: &Reference, now: Timestamp) -> Result<(i64, String, i64, Voice), AffectedRefused> {
    let (id, title, of): (i64, String, i64) = contribution::table
        .inner_join(location_report::table.on(location_report::id.eq(contribution::id)))
        .filter(contribution::reference.eq(reference))
        .filter(location_report::listed.eq(true))
        .select((contribution::id, location_report::title, contribution::procedure_id))
        .first(db)
        .map_err(StoreError::from)?;
    let procedure = rooms::procedure::by_id(db, of)?;
    match rooms::location_report::open_offer(db, &procedure, now) {
        Ok(()) => Ok((id, title, of, procedure.voice)),
        Err(SubmitRefused::Closed(closed)) => Err(closed.into()),
        Err(SubmitRefused::Store(error)) => Err(error.into()),
        Err(
            SubmitRefused::UnknownCategory
            | SubmitRefused::Answers(_)
            | SubmitRefused::UnknownPhoto
            | SubmitRefused::NotAllowed(_),
        ) => Err(StoreError::NotFound.into()),
    }
}

pub(crate) fn count(db: &mut Db, act: &Act, new: &Affected, hashed: &Hashed) -> Result<Counted, AffectedRefused> {
    let (id, title, procedure, voice) = listed(db, &new.report, act.now)?;
    if voice != hashed.voice {
        return Err(AffectedRefused::OtherVoice(voice));
    }
    if let VoiceProof::Email(address) = &new.proof {
        ask(db, act, (COUNT, id, &title), address, new.language, &hashed.mail_token)?;
        return Ok(Counted::AwaitsMail);
    }
    if matches!(new.proof, VoiceProof::Code(_)) && !rooms::voice::knows_code(db, procedure, &hashed.hash)? {
        return Err(AffectedRefused::UnknownCode);
    }
    if let Some(address) = &new.follow {
        ask(db, act, (FOLLOW, id, &title), address, new.language, &token())?;
    }
    Ok(add(db, act, id, voice, &hashed.hash)?)
}

fn ask(
    db: &mut Db,
    act: &Act,
    (purpose, report, title): (&'static str, i64, &str),
    address: &str,
    language: Language,
    token: &str,
) -> Result<(), StoreError> {
    let asked = Asked { purpose, object: report, email: address, language, token };
    rooms::voice::ask(db, &asked, act.now)?;
    let message = Message::ConfirmAffected { token: token.to_owned(), title: title.to_owned() };
    let mail = Outgoing { recipient: address.trim().to_owned(), language, message };
    rooms::notification::queue_asked(db, act.ids.next(), &mail, act.now)
}

/// The unique pair counts, not a check before it: fifty at once make one row.
fn add(db: &mut Db, act: &Act, report: i64, voice: Voice, hash: &[u8; 32]) -> Result<Counted, StoreError> {
    let fresh = diesel::insert_into(affected::table)
        .values((
            affected::id.eq(act.ids.random()),
            affected::report_id.eq(report),
            affected::voice.eq(voice),
            affected::voice_hash.eq(&hash[..]),
            affected::day.eq(act.now.city_day()),
        ))
        .on_conflict((affected::report_id, affected::voice_hash))
        .do_nothing()
        .execute(db)?;
    if fresh == 0 {
        return Ok(Counted::Before);
    }
    diesel::update(location_report::table.find(report))
        .set(location_report::affected.eq(location_report::affected + 1))
        .execute(db)?;
    Ok(Counted::Now)
}

pub(crate) fn confirm(db: &mut Db, act: &Act, keys: &Keys, token: &str) -> Result<Reference, AffectedRefused> {
    let (counts, (report, address)) = match rooms::voice::asked(db, COUNT, token, act.now)? {
        Some(found) => (true, found),
        None => (false, rooms::voice::asked(db, FOLLOW, token, act.now)?.ok_or(AffectedRefused::UnknownToken)?),
    };
    let reference: Reference = contribution::table
        .find(report)
        .filter(contribution::state.eq(State::Listed))
        .select(contribution::reference)
        .first(db)
        .map_err(StoreError::from)?;
    // The address is gone since the link was first used: all was done then.
    if address.is_empty() {
        return Ok(reference);
    }
    if counts {
        add(db, act, report, Voice::ConfirmedEmail, &email_hash(keys, &address))?;
    }
    let language = language_asked(db, token)?;
    follow(db, keys, report, &address, language)?;
    rooms::voice::used(db, token, act.now)?;
    Ok(reference)
}

fn language_asked(db: &mut Db, token: &str) -> Result<Language, StoreError> {
    use crate::storage::schema::confirmation;
    let hash = token_hash(token);
    Ok(confirmation::table.find(&hash[..]).select(confirmation::language).first(db)?)
}

fn follow(db: &mut Db, keys: &Keys, report: i64, address: &str, language: Language) -> Result<(), StoreError> {
    let address = address.trim().to_lowercase();
    let stop = token_hash(&stop_token(keys, report, &address));
    diesel::insert_into(report_follower::table)
        .values((
            report_follower::stop_hash.eq(&stop[..]),
            report_follower::report_id.eq(report),
            report_follower::email.eq(&address),
            report_follower::language.eq(language),
        ))
        .on_conflict_do_nothing()
        .execute(db)?;
    Ok(())
}

pub(crate) fn stop(db: &mut Db, hash: &[u8; 32]) -> Result<(), StoreError> {
    diesel::delete(report_follower::table.filter(report_follower::stop_hash.eq(&hash[..]))).execute(db)?;
    Ok(())
}

/// Ends the mail about reports of these procedures, at most `limit` addresses; how many they were.
pub(crate) fn forget_followers(db: &mut Db, procedures: &[i64], limit: i64) -> Result<usize, StoreError> {
    let over: Vec<Vec<u8>> = report_follower::table
        .inner_join(location_report::table.on(location_report::id.eq(report_follower::report_id)))
        .filter(among(location_report::procedure_id, procedures.iter().copied()))
        .select(report_follower::stop_hash)
        .limit(limit)
        .load(db)?;
    Ok(diesel::delete(report_follower::table.filter(report_follower::stop_hash.eq_any(&over))).execute(db)?)
}

/// Writes to the report's author, who has a receipt, and to its followers, whose mail carries the way out.
pub(crate) fn tell(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    (report, reference, headline): (i64, &Reference, &str),
    status: Status,
) -> Result<(), StoreError> {
    let author: (Option<String>, Language) =
        contribution::table.find(report).select((contribution::contact_email, contribution::language)).first(db)?;
    let followers: Vec<(String, Language)> = report_follower::table
        .filter(report_follower::report_id.eq(report))
        .select((report_follower::email, report_follower::language))
        .load(db)?;
    let (reference, headline, status) = (reference.clone(), headline.to_owned(), status.as_str().to_owned());
    let mut mails = Vec::new();
    if let (Some(recipient), language) = author {
        let message = Message::ReportMoved {
            reference: reference.clone(),
            headline: headline.clone(),
            status: status.clone(),
            stop: None,
        };
        mails.push(Outgoing { recipient, language, message });
    }
    for (recipient, language) in followers {
        let stop = Some(stop_token(keys, report, &recipient));
        let message = Message::ReportMoved {
            reference: reference.clone(),
            headline: headline.clone(),
            status: status.clone(),
            stop,
        };
        mails.push(Outgoing { recipient, language, message });
    }
    rooms::notification::queue_many(db, || act.ids.next(), &mails, act.now)
}
