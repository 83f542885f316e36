//! Stores invitations and unites voices.

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Kind, MergeFailed, Reference, Secret, State, Step};
use crate::notification::Message;
use crate::outcome::ReplyRefused;
use crate::outcome::merge::{Offer, OfferRefused, OfferState};
use crate::procedure::Voice;
use crate::proposal::Status;
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::schema::{contribution, endorsement, merge_offer, procedure, proposal};
use crate::{StoreError, Timestamp};

#[path = "store/apart.rs"]
mod apart;

pub(crate) use apart::let_go;

/// Rows of one statement: below the number of values a statement may carry.
const CHUNK: i64 = 500;

struct Side {
    id: i64,
    procedure: i64,
    headline: String,
}

fn side(db: &mut Db, reference: &Reference) -> Result<Side, OfferRefused> {
    let (id, procedure, headline, kind, state): (i64, i64, String, Kind, State) = contribution::table
        .filter(contribution::reference.eq(reference))
        .select((
            contribution::id,
            contribution::procedure_id,
            contribution::headline,
            contribution::kind,
            contribution::state,
        ))
        .first(db)
        .map_err(StoreError::from)?;
    match (kind, state) {
        (Kind::Proposal, State::Listed) => Ok(Side { id, procedure, headline }),
        (Kind::Proposal, other) => Err(OfferRefused::NotListed(other)),
        (Kind::Comment | Kind::SurveyResponse | Kind::LocationReport, _) => Err(OfferRefused::NoProposal),
    }
}

pub(crate) fn offer(
    db: &mut Db,
    act: &Act,
    from: &Reference,
    into: &Reference,
    by: &Actor,
) -> Result<(), OfferRefused> {
    let role = by.role_for(Permission::Merge)?;
    let (from_side, into_side) = (side(db, from)?, side(db, into)?);
    if from_side.id == into_side.id {
        return Err(OfferRefused::Itself);
    }
    if from_side.procedure != into_side.procedure {
        return Err(OfferRefused::OtherProcedure);
    }
    let fresh = diesel::insert_into(merge_offer::table)
        .values((
            merge_offer::from_id.eq(from_side.id),
            merge_offer::into_id.eq(into_side.id),
            merge_offer::state.eq(OfferState::Open),
            merge_offer::offered_by.eq(by.staff),
            merge_offer::offered_at.eq(act.now),
        ))
        .on_conflict((merge_offer::from_id, merge_offer::into_id))
        .do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if fresh == 0 {
        return Err(OfferRefused::AskedBefore);
    }
    let step = Step::MergeOffered { into: into.clone() };
    // An invitation is between the office and the author.
    rooms::contribution::record(db, act, from_side.id, &step, "office", false)?;
    rooms::staff::audit(db, act, by, role, Deed::MergeOffered, &Object::contribution(from_side.id, from))?;
    Ok(rooms::outcome::tell(db, act, &[from_side.id], |contact| Message::MergeOffered {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        into: into.clone(),
        into_headline: into_side.headline.clone(),
    })?)
}

/// Answers the open invitation; its row decides between two clicks at once.
fn close(
    db: &mut Db,
    act: &Act,
    (from, secret): (&Reference, &Secret),
    into: &Reference,
    state: OfferState,
) -> Result<(i64, i64), ReplyRefused> {
    let from_id = rooms::outcome::owned(db, from, secret)?;
    let into_id: Option<i64> = contribution::table
        .filter(contribution::reference.eq(into))
        .select(contribution::id)
        .first(db)
        .optional()
        .map_err(StoreError::from)?;
    let into_id = into_id.ok_or(ReplyRefused::NothingAsked)?;
    let closed = diesel::update(merge_offer::table.find((from_id, into_id)))
        .filter(merge_offer::state.eq(OfferState::Open))
        .set((merge_offer::state.eq(state), merge_offer::replied_at.eq(Some(act.now))))
        .execute(db)
        .map_err(StoreError::from)?;
    if closed == 1 { Ok((from_id, into_id)) } else { Err(ReplyRefused::NothingAsked) }
}

pub(crate) fn decline(
    db: &mut Db,
    act: &Act,
    yours: (&Reference, &Secret),
    into: &Reference,
) -> Result<(), ReplyRefused> {
    close(db, act, yours, into, OfferState::Declined).map(|_| ())
}

pub(crate) fn accept(
    db: &mut Db,
    act: &Act,
    yours: (&Reference, &Secret),
    into: &Reference,
) -> Result<(), ReplyRefused> {
    let (from_id, into_id) = close(db, act, yours, into, OfferState::Accepted)?;
    let into_state: State =
        contribution::table.find(into_id).select(contribution::state).first(db).map_err(StoreError::from)?;
    if into_state != State::Listed {
        return Err(ReplyRefused::NothingAsked);
    }
    rooms::contribution::merge(db, act, from_id, into_id).map_err(|failed| match failed {
        MergeFailed::NotPossible(why) => ReplyRefused::NotPossible(why),
        MergeFailed::Store(error) => ReplyRefused::Store(error),
    })?;
    unite(db, act, from_id, into_id)?;
    // What became of the one becomes of both: papers, decisions, what is built.
    rooms::uptake::take_along(db, from_id, into_id)?;
    rooms::council::take_along(db, act, from_id, into_id)?;
    rooms::contribution::record(db, act, from_id, &Step::Merged { into: into.clone() }, "", true)?;
    Ok(rooms::contribution::record(db, act, into_id, &Step::Joined { from: yours.0.clone() }, "", true)?)
}

/// Copies the voices that `into` does not have yet. The originals stay with the proposal they were given to.
fn unite(db: &mut Db, act: &Act, from: i64, into: i64) -> Result<(), StoreError> {
    let (before, of): (i32, i64) =
        proposal::table.find(into).select((proposal::endorsements, proposal::procedure_id)).first(db)?;
    let (mut after_id, mut fresh) = (-1_i64, 0_usize);
    loop {
        let voices: Vec<(i64, Voice, Vec<u8>, chrono::NaiveDate)> = endorsement::table
            .filter(endorsement::proposal_id.eq(from))
            .filter(endorsement::id.gt(after_id))
            .order(endorsement::id)
            .limit(CHUNK)
            .select((endorsement::id, endorsement::voice, endorsement::voice_hash, endorsement::day))
            .load(db)?;
        let Some(last) = voices.last() else { break };
        after_id = last.0;
        for (_, voice, hash, day) in voices {
            fresh += diesel::insert_into(endorsement::table)
                .values((
                    endorsement::id.eq(act.ids.random()),
                    endorsement::proposal_id.eq(into),
                    endorsement::voice.eq(voice),
                    endorsement::voice_hash.eq(hash),
                    endorsement::day.eq(day),
                ))
                .on_conflict((endorsement::proposal_id, endorsement::voice_hash))
                .do_nothing()
                .execute(db)?;
        }
    }
    let fresh = i32::try_from(fresh).unwrap_or(i32::MAX);
    diesel::update(proposal::table.find(into))
        .set(proposal::endorsements.eq(proposal::endorsements + fresh))
        .execute(db)?;
    reach_goal(db, act, into, of, (before, before.saturating_add(fresh)))
}

/// Uniting voices may reach the number from which an office examines the proposal.
fn reach_goal(db: &mut Db, act: &Act, id: i64, of: i64, (before, after): (i32, i32)) -> Result<(), StoreError> {
    let goal: Option<i32> = procedure::table.find(of).select(procedure::support_goal).first(db)?;
    if goal.is_some_and(|goal| before < goal && goal <= after) {
        diesel::update(proposal::table.find(id))
            .filter(proposal::status.eq(Status::New))
            .set(proposal::status.eq(Status::Examined))
            .execute(db)?;
        rooms::contribution::record(db, act, id, &Step::GoalReached { endorsements: after }, "", true)?;
    }
    Ok(())
}

/// Invitations that wait for this contribution's author, to what goes on by itself.
pub(crate) fn open_offers(db: &mut Db, from: i64) -> Result<Vec<Offer>, StoreError> {
    let all = found(db, from)?.into_iter();
    let open = all.filter(|(offer, into)| offer.state == OfferState::Open && *into == State::Listed);
    Ok(open.map(|(offer, _)| offer).collect())
}

/// Every invitation this contribution's author got.
pub(crate) fn offers(db: &mut Db, from: i64) -> Result<Vec<Offer>, StoreError> {
    Ok(found(db, from)?.into_iter().map(|(offer, _)| offer).collect())
}

fn found(db: &mut Db, from: i64) -> Result<Vec<(Offer, State)>, StoreError> {
    type Row = (Reference, String, OfferState, Timestamp, State);
    let rows: Vec<Row> = merge_offer::table
        .inner_join(contribution::table.on(contribution::id.eq(merge_offer::into_id)))
        .filter(merge_offer::from_id.eq(from))
        .order(merge_offer::offered_at)
        .select((
            contribution::reference,
            contribution::headline,
            merge_offer::state,
            merge_offer::offered_at,
            contribution::state,
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(into, into_headline, state, offered_at, of)| (Offer { into, into_headline, state, offered_at }, of))
        .collect())
}
