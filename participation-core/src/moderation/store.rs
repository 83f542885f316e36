//! Stores decisions, claims and appeals, and reads the queue.

use std::collections::HashMap;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Action, HiddenReason, Kind, Reference, Secret, State, Step};
use crate::language::{Language, ObjectKind};
use crate::moderation::{
    Amount, Appeal, AppealId, AppealRefused, AppealState, CLAIM_SECONDS, COUNT_LIMIT, Claim, Decided, ForAuthor,
    ModerateRefused, Queue, Verdict, Waiting, WaitingAppeal, hints,
};
use crate::notification::{Message, Outgoing};
use crate::staff::{Actor, Deed, FourEyes, Object, Permission, PersonId, Role, StaffId};
use crate::storage::Act;
use crate::storage::schema::{
    appeal, comment, contribution, location_report, moderation, moderation_claim, proposal, staff_account, survey_answer,
};
use crate::{Channel, PlainText, StoreError, Timestamp};

#[path = "store/case.rs"]
mod case;
#[path = "store/overruled.rs"]
mod overruled;

pub(crate) use case::case;

pub(crate) fn decide(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    verdict: &Verdict,
    by: &Actor,
) -> Result<(), ModerateRefused> {
    let role = by.role_for(Permission::Moderate)?;
    let judged = rooms::contribution::judged(db, id, version)?;
    if claims(db, &[id], act.now)?.get(&id).is_some_and(|claim| claim.staff != by.staff.0) {
        return Err(ModerateRefused::Claimed);
    }
    if open_appeal(db, id)?.is_some() {
        return Err(ModerateRefused::AppealOpen);
    }
    let (action, step, reason, decided, deed) = match verdict {
        Verdict::Publish => (Action::Publish, Step::Published, None, Decided::Published, Deed::ContributionPublished),
        Verdict::Hide { reason, .. } => {
            let first = overruled::by_whom(db, id)?;
            first.map(|first| rooms::staff::four_eyes::<ModerateRefused>(db, &[first], by)).transpose()?;
            (Action::Hide, Step::Hidden { reason: *reason }, Some(*reason), Decided::Hidden, Deed::ContributionHidden)
        }
    };
    let next = judged.state().after(action)?;
    rooms::contribution::judge(db, act, &judged, (next, reason), &step, role.as_str())?;
    keep(db, act, id, by, (decided, reason, note_of(verdict)))?;
    release(db, id)?;
    let message = match verdict {
        Verdict::Publish => {
            Message::Published { reference: judged.reference().clone(), headline: judged.headline().to_owned() }
        }
        Verdict::Hide { reason, note } => Message::Hidden {
            reference: judged.reference().clone(),
            headline: judged.headline().to_owned(),
            reason: *reason,
            note: note.as_str().to_owned(),
        },
    };
    tell(db, act, (judged.author_email.clone(), judged.language()), message)?;
    rooms::staff::audit(db, act, by, role, deed, &Object::contribution(id, judged.reference()))?;
    Ok(())
}

fn note_of(verdict: &Verdict) -> Option<&PlainText> {
    match verdict {
        Verdict::Publish => None,
        Verdict::Hide { note, .. } => Some(note),
    }
}

fn keep(
    db: &mut Db,
    act: &Act,
    id: i64,
    by: &Actor,
    (decided, reason, note): (Decided, Option<HiddenReason>, Option<&PlainText>),
) -> Result<(), StoreError> {
    diesel::insert_into(moderation::table)
        .values((
            moderation::id.eq(act.ids.next()),
            moderation::contribution_id.eq(id),
            moderation::at.eq(act.now),
            moderation::staff_id.eq(by.staff),
            moderation::person_id.eq(by.person),
            moderation::decision.eq(decided),
            moderation::reason.eq(reason),
            moderation::note.eq(note.map(PlainText::as_str)),
        ))
        .execute(db)?;
    Ok(())
}

fn tell(
    db: &mut Db,
    act: &Act,
    (recipient, language): (Option<String>, Language),
    message: Message,
) -> Result<(), StoreError> {
    let Some(recipient) = recipient else { return Ok(()) };
    rooms::notification::queue(db, act.ids.next(), &Outgoing { recipient, language, message }, act.now)
}

pub(crate) fn claim(db: &mut Db, id: i64, by: &Actor, now: Timestamp) -> Result<(), ModerateRefused> {
    by.role_for(Permission::Moderate)?;
    contribution::table.find(id).select(contribution::id).first::<i64>(db).map_err(StoreError::from)?;
    let until = now.plus_seconds(CLAIM_SECONDS);
    let taken = diesel::insert_into(moderation_claim::table)
        .values((
            moderation_claim::contribution_id.eq(id),
            moderation_claim::staff_id.eq(by.staff),
            moderation_claim::until.eq(until),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if taken == 1 {
        return Ok(());
    }
    let taken = diesel::update(moderation_claim::table)
        .filter(moderation_claim::contribution_id.eq(id))
        .filter(moderation_claim::staff_id.eq(by.staff).or(moderation_claim::until.le(now)))
        .set((moderation_claim::staff_id.eq(by.staff), moderation_claim::until.eq(until)))
        .execute(db)
        .map_err(StoreError::from)?;
    if taken == 1 { Ok(()) } else { Err(ModerateRefused::Claimed) }
}

fn release(db: &mut Db, id: i64) -> Result<(), StoreError> {
    diesel::delete(moderation_claim::table.find(id)).execute(db)?;
    Ok(())
}

fn claims(db: &mut Db, ids: &[i64], now: Timestamp) -> Result<HashMap<i64, Claim>, StoreError> {
    let rows: Vec<(i64, i64, String, Timestamp)> = moderation_claim::table
        .inner_join(staff_account::table.on(staff_account::id.eq(moderation_claim::staff_id)))
        .filter(moderation_claim::contribution_id.eq_any(ids))
        .filter(moderation_claim::until.gt(now))
        .select((
            moderation_claim::contribution_id,
            moderation_claim::staff_id,
            staff_account::name,
            moderation_claim::until,
        ))
        .load(db)?;
    Ok(rows.into_iter().map(|(id, staff, name, until)| (id, Claim { staff, name, until })).collect())
}

/// Counts up to a limit: nobody reads further.
pub(crate) fn amount(db: &mut Db) -> Result<Amount, StoreError> {
    let unread: Vec<i64> = contribution::table
        .filter(contribution::state.eq(State::Unread))
        .select(contribution::id)
        .limit(COUNT_LIMIT)
        .load(db)?;
    let appeals: Vec<i64> =
        appeal::table.filter(appeal::decided_at.is_null()).select(appeal::id).limit(COUNT_LIMIT).load(db)?;
    let count = |rows: Vec<i64>| i64::try_from(rows.len()).unwrap_or(COUNT_LIMIT);
    Ok(Amount { unread: count(unread), appeals: count(appeals) })
}

type UnreadRow = (i64, Reference, Kind, Channel, Language, String, i64, Timestamp);

pub(crate) fn queue(
    db: &mut Db,
    reader: &Actor,
    limit: i64,
    language: Language,
    now: Timestamp,
) -> Result<Queue, StoreError> {
    let rows: Vec<UnreadRow> = contribution::table
        .filter(contribution::state.eq(State::Unread))
        .order(contribution::id)
        .limit(limit)
        .select((
            contribution::id,
            contribution::reference,
            contribution::kind,
            contribution::channel,
            contribution::language,
            contribution::headline,
            contribution::procedure_id,
            contribution::submitted_at,
        ))
        .load(db)?;
    let ids: Vec<i64> = rows.iter().map(|row| row.0).collect();
    let procedures: Vec<(ObjectKind, i64)> = rows.iter().map(|row| (ObjectKind::Procedure, row.6)).collect();
    let bodies = bodies(db, &ids)?;
    let mut claims = claims(db, &ids, now)?;
    let unread = rows.into_iter().map(|(id, reference, kind, channel, language, headline, procedure, submitted_at)| {
        let body = bodies.get(&id).map_or("", String::as_str);
        let hints = hints(&format!("{headline}\n{body}"));
        let claim = claims.remove(&id);
        Waiting { id, reference, kind, channel, language, headline, procedure, submitted_at, hints, claim }
    });
    Ok(Queue {
        unread: unread.collect(),
        appeals: open_appeals(db, reader, limit)?,
        waiting: amount(db)?,
        texts: rooms::language::texts(db, &procedures, language)?,
    })
}

/// The long text of proposals, comments and reports and the free answers of surveys, in four queries.
fn bodies(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, String>, StoreError> {
    let mut found: HashMap<i64, String> = proposal::table
        .filter(proposal::id.eq_any(ids))
        .select((proposal::id, proposal::body))
        .load(db)?
        .into_iter()
        .collect();
    let comments: Vec<(i64, String)> =
        comment::table.filter(comment::id.eq_any(ids)).select((comment::id, comment::body)).load(db)?;
    found.extend(comments);
    let reports: Vec<(i64, String)> = location_report::table
        .filter(location_report::id.eq_any(ids))
        .select((location_report::id, location_report::description))
        .load(db)?;
    found.extend(reports);
    let answers: Vec<(i64, Option<String>)> = survey_answer::table
        .filter(survey_answer::response_id.eq_any(ids))
        .filter(survey_answer::words.is_not_null())
        .order((survey_answer::response_id, survey_answer::question_id, survey_answer::part))
        .select((survey_answer::response_id, survey_answer::words))
        .load(db)?;
    for (id, words) in answers {
        let body = found.entry(id).or_default();
        body.push_str(words.as_deref().unwrap_or_default());
        body.push('\n');
    }
    Ok(found)
}

fn open_appeals(db: &mut Db, reader: &Actor, limit: i64) -> Result<Vec<WaitingAppeal>, StoreError> {
    let rows: Vec<(AppealId, Reference, String, Timestamp, PersonId)> = appeal::table
        .inner_join(contribution::table.on(contribution::id.eq(appeal::contribution_id)))
        .inner_join(moderation::table.on(moderation::id.eq(appeal::moderation_id)))
        .filter(appeal::decided_at.is_null())
        .order(appeal::id)
        .limit(limit)
        .select((appeal::id, contribution::reference, contribution::headline, appeal::at, moderation::person_id))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, reference, headline, at, person)| WaitingAppeal {
            id,
            reference,
            headline,
            at,
            own: person == reader.person,
        })
        .collect())
}

/// The objection that waits, and who hid the contribution.
fn open_appeal(db: &mut Db, id: i64) -> Result<Option<(Appeal, PersonId)>, StoreError> {
    let row: Option<(AppealId, Timestamp, String, PersonId)> = appeal::table
        .inner_join(moderation::table.on(moderation::id.eq(appeal::moderation_id)))
        .filter(appeal::contribution_id.eq(id))
        .filter(appeal::decided_at.is_null())
        .select((appeal::id, appeal::at, appeal::words, moderation::person_id))
        .first(db)
        .optional()?;
    Ok(row.map(|(id, at, words, person)| (Appeal { id, at, words, own: false }, person)))
}

type AuthorRow = (i64, Timestamp, Option<HiddenReason>, Option<String>);

/// The latest decision to hide a contribution and what became of an objection to it.
pub(crate) fn for_author(db: &mut Db, id: i64) -> Result<Option<ForAuthor>, StoreError> {
    let row: Option<AuthorRow> = moderation::table
        .filter(moderation::contribution_id.eq(id))
        .filter(moderation::decision.eq(Decided::Hidden))
        .order(moderation::id.desc())
        .select((moderation::id, moderation::at, moderation::reason, moderation::note))
        .first(db)
        .optional()?;
    let Some((moderation_id, at, Some(reason), note)) = row else { return Ok(None) };
    let state: Option<(Timestamp, Option<Timestamp>, Option<bool>, Option<String>)> = appeal::table
        .filter(appeal::moderation_id.eq(moderation_id))
        .select((appeal::at, appeal::decided_at, appeal::upheld, appeal::note))
        .first(db)
        .optional()?;
    let appeal = state.map(|(since, decided_at, upheld, note)| match (decided_at, upheld) {
        (Some(at), Some(upheld)) => AppealState::Decided { at, upheld, note: note.unwrap_or_default() },
        _ => AppealState::Waiting { since },
    });
    Ok(Some(ForAuthor { at, reason, note: note.unwrap_or_default(), appeal }))
}

pub(crate) fn appeal(
    db: &mut Db,
    act: &Act,
    (reference, secret): (&Reference, &Secret),
    words: &PlainText,
) -> Result<(), AppealRefused> {
    if !rooms::contribution::holds_secret(db, reference, secret)? {
        return Err(AppealRefused::NotYours);
    }
    let (id, state): (i64, State) = contribution::table
        .filter(contribution::reference.eq(reference))
        .select((contribution::id, contribution::state))
        .first(db)
        .map_err(StoreError::from)?;
    let hidden: Option<i64> = moderation::table
        .filter(moderation::contribution_id.eq(id))
        .filter(moderation::decision.eq(Decided::Hidden))
        .order(moderation::id.desc())
        .select(moderation::id)
        .first(db)
        .optional()
        .map_err(StoreError::from)?;
    let Some(hidden) = hidden.filter(|_| state == State::Hidden) else { return Err(AppealRefused::NotHidden) };
    let stored = diesel::insert_into(appeal::table)
        .values((
            appeal::id.eq(act.ids.next()),
            appeal::contribution_id.eq(id),
            appeal::moderation_id.eq(hidden),
            appeal::at.eq(act.now),
            appeal::words.eq(words.as_str()),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if stored == 0 {
        return Err(AppealRefused::Before);
    }
    rooms::contribution::record(db, act, id, &Step::Appealed, "", true)?;
    Ok(())
}

pub(crate) fn decide_appeal(
    db: &mut Db,
    act: &Act,
    id: AppealId,
    (upheld, note): (bool, &PlainText),
    by: &Actor,
) -> Result<(), ModerateRefused> {
    let role = by.role_for(Permission::DecideAppeals)?;
    let (contribution_id, hidden_by, decided): (i64, StaffId, Option<Timestamp>) = appeal::table
        .inner_join(moderation::table.on(moderation::id.eq(appeal::moderation_id)))
        .filter(appeal::id.eq(id))
        .select((appeal::contribution_id, moderation::staff_id, appeal::decided_at))
        .first(db)
        .map_err(StoreError::from)?;
    if decided.is_some() {
        return Err(ModerateRefused::Decided);
    }
    let both = rooms::staff::four_eyes::<ModerateRefused>(db, &[hidden_by], by)?;
    settle(db, act, (id, contribution_id), (upheld, note), by, role, both)
}

/// Writes what a second person decided.
fn settle(
    db: &mut Db,
    act: &Act,
    (id, contribution_id): (AppealId, i64),
    (upheld, note): (bool, &PlainText),
    by: &Actor,
    role: Role,
    _both: FourEyes,
) -> Result<(), ModerateRefused> {
    let changed = diesel::update(appeal::table)
        .filter(appeal::id.eq(id))
        .filter(appeal::decided_at.is_null())
        .set((
            appeal::decided_at.eq(Some(act.now)),
            appeal::decided_by.eq(Some(by.staff.0)),
            appeal::upheld.eq(Some(upheld)),
            appeal::note.eq(Some(note.as_str())),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    if changed != 1 {
        return Err(ModerateRefused::Decided);
    }
    let (version, reason): (i32, Option<HiddenReason>) = contribution::table
        .find(contribution_id)
        .select((contribution::version, contribution::hidden_reason))
        .first(db)
        .map_err(StoreError::from)?;
    let judged = rooms::contribution::judged(db, contribution_id, version)?;
    let next = match (upheld, judged.state()) {
        (true, State::Hidden) => (State::Listed, None),
        // Withdrawn or erased meanwhile: the objection is answered, nothing is shown.
        (true | false, state) => (state, reason),
    };
    rooms::contribution::judge(db, act, &judged, next, &Step::AppealDecided { upheld }, role.as_str())?;
    if upheld {
        keep(db, act, contribution_id, by, (Decided::Published, None, Some(note)))?;
    }
    let message = Message::AppealDecided {
        reference: judged.reference().clone(),
        headline: judged.headline().to_owned(),
        upheld,
        note: note.as_str().to_owned(),
    };
    tell(db, act, (judged.author_email.clone(), judged.language()), message)?;
    let deed = if upheld { Deed::AppealGranted } else { Deed::AppealRefused };
    rooms::staff::audit(db, act, by, role, deed, &Object::contribution(judged.id(), judged.reference()))?;
    Ok(())
}
