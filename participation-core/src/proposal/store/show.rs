//! A proposal with its comments.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::list::CardRow;
use crate::{Channel, StoreError, Timestamp};
use crate::contribution::{Position, Reference, State};
use crate::language::{Language, ObjectKind};
use crate::proposal::{Comment, Proposal, ProposalPage};
use crate::storage::schema::{comment, contribution, imported_voice, proposal};

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
    let (shared, row, voices): (Shared, CardRow, Option<i64>) = contribution::table
        .inner_join(proposal::table.on(proposal::id.eq(contribution::id)))
        .left_join(imported_voice::table.on(imported_voice::proposal_id.eq(contribution::id)))
        .filter(contribution::reference.eq(reference))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .select((Shared::as_select(), CardRow::as_select(), imported_voice::voices.nullable()))
        .first(db)?;
    let procedure = rooms::procedure::by_id(db, shared.procedure_id)?;
    if !procedure.state.is_public() {
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
        proposal: whole(shared, row, merged_into, voices),
    })
}

fn whole(shared: Shared, row: CardRow, merged_into: Option<Reference>, voices: Option<i64>) -> Proposal {
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
        earlier_voices: voices.filter(|voices| *voices > 0),
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
