//! Stores uptakes, and tells what happens to their papers.

use diesel::dsl::not;
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Kind, Reference, State, Step};
use crate::council::DecideRefused;
use crate::council::uptake::{NewUptake, OnItsWay, UPTAKE_LIMIT, Uptake, UptakeRefused};
use crate::language::{Language, Method, NewText, ObjectKind};
use crate::notification::Message;
use crate::outcome::Disposition;
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{
    contribution, council_paper, office, procedure, proposal, uptake, uptake_of,
};
use crate::{StoreError, Timestamp};

use rooms::outcome::CHUNK;

#[path = "store/again.rs"]
mod again;
#[path = "store/candidates.rs"]
mod candidates;
#[path = "store/end.rs"]
mod end;
#[path = "store/log.rs"]
mod log;
#[path = "store/side.rs"]
mod side;
#[path = "store/tell.rs"]
mod tell;
#[path = "store/ways.rs"]
mod ways;

use log::Logged;

pub(crate) use candidates::{for_contribution, for_paper};
pub(crate) use end::end;
pub(crate) use side::{say_sides, sides};
pub(crate) use tell::{remember_tied, tell_changes};
pub(crate) use ways::off_agendas;

pub(crate) fn take_up(db: &mut Db, act: &Act, new: &NewUptake, by: &Actor) -> Result<i64, UptakeRefused> {
    let role = by.role_for(Permission::RecordDecisions)?;
    if let Some(earlier) = again::earlier(db, new)? {
        return Ok(earlier);
    }
    if new.contributions.is_empty() && new.topic.is_none() && new.procedure.is_none() {
        return Err(UptakeRefused::OfNothing);
    }
    let (reference, gone): (String, Option<Timestamp>) = council_paper::table
        .find(new.paper)
        .select((council_paper::reference, council_paper::deleted_at))
        .first(db)
        .map_err(StoreError::from)?;
    if gone.is_some() {
        return Err(UptakeRefused::Withdrawn);
    }
    let known: Option<i64> =
        office::table.find(new.office).select(office::id).first(db).optional().map_err(StoreError::from)?;
    known.ok_or(UptakeRefused::UnknownOffice)?;
    if let Some(own) = new.scope()
        && !rooms::council::is_public(db, own)?
    {
        return Err(UptakeRefused::NotPublic);
    }
    let ids = contributions(db, new)?;
    if new.topic.is_none() && new.procedure.is_none() {
        let before = answered_before(db, new.paper, &ids)?;
        if !before.is_empty() {
            return Err(UptakeRefused::AnsweredBefore(before));
        }
    }
    let id = act.ids.next();
    let inserted = diesel::insert_into(uptake::table)
        .values((
            (uptake::id.eq(id), uptake::version.eq(1), uptake::paper_id.eq(new.paper)),
            (uptake::reference.eq(&reference), uptake::disposition.eq(new.disposition)),
            (uptake::procedure_id.eq(new.scope())),
            (uptake::topic_id.eq(new.topic.map(|(_, topic)| topic)), uptake::office_id.eq(new.office)),
            (uptake::role.eq(role.as_str()), uptake::linked_by.eq(by.staff), uptake::linked_at.eq(act.now)),
            uptake::idempotency_key.eq(&new.idempotency_key),
        ))
        .on_conflict(uptake::idempotency_key)
        .do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if inserted == 0 {
        return Ok(again::earlier(db, new)?.ok_or(StoreError::NotFound)?);
    }
    tell::remember(db, &[new.paper], act.now)?;
    tie(db, act, new, (id, &reference), &ids, role.as_str())?;
    rooms::staff::audit(db, act, by, role, Deed::TakenUp, &Object::decision(id, &reference))?;
    Ok(id)
}

/// Stores reason, ties and leaf, and tells everyone whose contribution it is.
fn tie(
    db: &mut Db,
    act: &Act,
    new: &NewUptake,
    (id, reference): (i64, &str),
    ids: &[i64],
    role: &str,
) -> Result<(), StoreError> {
    save_reason(db, act, id, new)?;
    let scope = new.scope();
    let own = Logged {
        id,
        version: 1,
        procedure: scope.map_or_else(|| first_procedure(db, ids), |own| Ok(Some(own)))?,
        disposition: new.disposition,
        contributions: ids,
    };
    log::recorded(db, act, &own, new, reference)?;
    for chunk in ids.chunks(CHUNK) {
        let rows: Vec<_> =
            chunk.iter().map(|of| (uptake_of::uptake_id.eq(id), uptake_of::contribution_id.eq(*of))).collect();
        diesel::insert_into(uptake_of::table).values(rows).execute(db)?;
    }
    let step = Step::InPaper { uptake: id, paper: reference.to_owned() };
    rooms::contribution::record_many(db, act, ids, &step, role)?;
    rooms::outcome::tell(db, act, ids, |contact| Message::InPaper {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        paper: reference.to_owned(),
    })
}

/// Ties what a contribution joins to the papers that take it up. On which side it is, nobody has read yet.
pub(crate) fn take_along(db: &mut Db, from: i64, into: i64) -> Result<(), StoreError> {
    let known = diesel::alias!(uptake_of as known);
    let known = known.filter(known.field(uptake_of::contribution_id).eq(into)).select(known.field(uptake_of::uptake_id));
    let standing: Vec<i64> = uptake_of::table
        .inner_join(uptake::table.on(uptake::id.eq(uptake_of::uptake_id)))
        .filter(uptake_of::contribution_id.eq(from))
        .filter(uptake::ended_at.is_null())
        .filter(not(uptake_of::uptake_id.eq_any(known)))
        .select(uptake_of::uptake_id)
        .load(db)?;
    let ties: Vec<_> =
        standing.iter().map(|own| (uptake_of::uptake_id.eq(*own), uptake_of::contribution_id.eq(into))).collect();
    diesel::insert_into(uptake_of::table).values(ties).execute(db)?;
    Ok(())
}

/// Those of these contributions that the paper answers to by name already.
fn answered_before(db: &mut Db, paper: i64, ids: &[i64]) -> Result<Vec<Reference>, StoreError> {
    Ok(uptake_of::table
        .inner_join(uptake::table.on(uptake::id.eq(uptake_of::uptake_id)))
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .filter(uptake::paper_id.eq(paper))
        .filter(uptake::ended_at.is_null())
        .filter(uptake::procedure_id.is_null())
        .filter(among(uptake_of::contribution_id, ids.iter().copied()))
        .order(contribution::reference)
        .select(contribution::reference)
        .distinct()
        .load(db)?)
}

/// Everything that is taken up, those that joined it included.
fn contributions(db: &mut Db, new: &NewUptake) -> Result<Vec<i64>, UptakeRefused> {
    let mut ids = rooms::council::tied(db, &new.contributions).map_err(|refused| match refused {
        DecideRefused::Unknown(unknown) => UptakeRefused::Unknown(unknown),
        DecideRefused::NotPublic(secret) => UptakeRefused::Unread(secret),
        DecideRefused::Store(error) => UptakeRefused::Store(error),
        other => UptakeRefused::Store(StoreError::Unreadable(other.to_string())),
    })?;
    if let Some((of, topic)) = new.topic {
        let listed: Vec<i64> = proposal::table
            .filter(proposal::procedure_id.eq(of))
            .filter(proposal::topic_id.eq(topic))
            .filter(proposal::listed.eq(true))
            .select(proposal::id)
            .load(db)
            .map_err(StoreError::from)?;
        ids.extend(listed);
        ids.sort_unstable();
        ids.dedup();
    }
    if ids.len() > UPTAKE_LIMIT { Err(UptakeRefused::TooMany) } else { Ok(ids) }
}

/// The procedure that an uptake without one of its own is logged with: that of its earliest contribution.
fn first_procedure(db: &mut Db, contributions: &[i64]) -> Result<Option<i64>, StoreError> {
    let Some(first) = contributions.iter().min() else { return Ok(None) };
    Ok(Some(contribution::table.find(*first).select(contribution::procedure_id).first(db)?))
}

fn save_reason(db: &mut Db, act: &Act, object: i64, new: &NewUptake) -> Result<(), StoreError> {
    let german = std::iter::once((Language::De, Method::Human, &new.reason));
    let others = new.translations.iter().filter(|(language, ..)| *language != Language::De);
    for (language, method, body) in german.chain(others.map(|(language, method, body)| (*language, *method, body))) {
        let (object_kind, field) = (ObjectKind::Uptake, "reason".to_owned());
        let body = body.to_string();
        let text = NewText { object_kind, object, field, language, body, method, reviewer: None };
        rooms::language::save(db, &text, act.now)?;
    }
    Ok(())
}

type Row = (
    (i64, i32, i64, String, Option<i64>, Option<i64>),
    (Disposition, String, String, Timestamp, Option<Timestamp>),
);

/// The uptakes that stand, of these papers, oldest first.
pub(crate) fn of_papers(db: &mut Db, papers: &[i64]) -> Result<Vec<Uptake>, StoreError> {
    let mut all = ever_of_papers(db, papers)?;
    all.retain(|own| own.ended_at.is_none());
    Ok(all)
}

/// The same with those that ended, for pages that tell of what was.
pub(crate) fn ever_of_papers(db: &mut Db, papers: &[i64]) -> Result<Vec<Uptake>, StoreError> {
    if papers.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = uptake::table
        .inner_join(office::table.on(office::id.eq(uptake::office_id)))
        .filter(among(uptake::paper_id, papers.iter().copied()))
        .order(uptake::id)
        .select((
            (
                uptake::id,
                uptake::version,
                uptake::paper_id,
                uptake::reference,
                uptake::procedure_id,
                uptake::topic_id,
            ),
            (uptake::disposition, office::name, uptake::role, uptake::linked_at, uptake::ended_at),
        ))
        .load(db)?;
    let ids: Vec<i64> = rows.iter().map(|row| row.0.0).collect();
    let procedures: Vec<(i64, i64)> = uptake_of::table
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .inner_join(procedure::table.on(procedure::id.eq(contribution::procedure_id)))
        .filter(among(uptake_of::uptake_id, ids))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .select((uptake_of::uptake_id, contribution::procedure_id))
        .distinct()
        .load(db)?;
    Ok(rows.into_iter().map(|row| whole(row, &procedures)).collect())
}

fn whole(((id, version, paper, reference, own, topic), said): Row, procedures: &[(i64, i64)]) -> Uptake {
    let (disposition, office_name, role, linked_at, ended_at) = said;
    let mut of: Vec<i64> = procedures.iter().filter(|(uptake, _)| *uptake == id).map(|(_, of)| *of).collect();
    of.extend(own.filter(|own| !of.contains(own)));
    of.sort_unstable();
    Uptake {
        id,
        version,
        paper,
        reference,
        procedure: own,
        topic,
        procedures: of,
        disposition,
        office_name,
        role,
        linked_at,
        ended_at,
    }
}

/// The uptakes of one contribution and of what has joined it, those that ended too, with their papers' ways; one query where there is none.
pub(crate) fn of_contribution(db: &mut Db, id: i64) -> Result<Vec<OnItsWay>, StoreError> {
    let papers: Vec<(i64, i64)> = uptake_of::table
        .inner_join(uptake::table.on(uptake::id.eq(uptake_of::uptake_id)))
        .filter(uptake_of::contribution_id.eq_any(rooms::contribution::with_joined(id)))
        .order(uptake::id)
        .select((uptake::id, uptake::paper_id))
        .distinct()
        .load(db)?;
    if papers.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = papers.iter().map(|(_, paper)| *paper).collect();
    let uptakes = ever_of_papers(db, &ids)?;
    let lines = rooms::session::lines(db, &ids)?;
    let urls: Vec<&str> = lines.iter().map(|line| line.url.as_str()).collect();
    let ways = rooms::session::way(db, &urls)?;
    Ok(papers
        .iter()
        .filter_map(|(own, paper)| {
            let uptake = uptakes.iter().find(|uptake| uptake.id == *own)?.clone();
            let paper = lines.iter().find(|line| line.id == *paper)?.clone();
            let way = ways.iter().filter(|(url, _)| *url == paper.url).map(|(_, stop)| stop.clone()).collect();
            Some(OnItsWay { uptake, paper, way })
        })
        .collect())
}

pub(crate) fn references(db: &mut Db, paper: i64) -> Result<Vec<Reference>, StoreError> {
    Ok(uptake_of::table
        .inner_join(uptake::table.on(uptake::id.eq(uptake_of::uptake_id)))
        .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
        .filter(uptake::paper_id.eq(paper))
        .filter(uptake::ended_at.is_null())
        .filter(contribution::state.eq(State::Listed))
        .order(contribution::reference)
        .select(contribution::reference)
        .distinct()
        .limit(UPTAKE_LIMIT as i64)
        .load(db)?)
}

/// The contributions of some uptakes, each once.
pub(super) fn concerned(db: &mut Db, uptakes: &[i64]) -> Result<Vec<i64>, StoreError> {
    let mut ids: Vec<i64> = uptake_of::table
        .filter(among(uptake_of::uptake_id, uptakes.iter().copied()))
        .select(uptake_of::contribution_id)
        .load(db)?;
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// A contribution's kind and words, to be compared.
pub(super) type Words = (Reference, Kind, Language, String, Timestamp);
