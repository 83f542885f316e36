//! Reads one contribution with what is needed to judge it.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{bodies, claims, open_appeal};
use crate::contribution::{HiddenReason, Kind, Reference, State};
use crate::language::{Language, ObjectKind};
use crate::moderation::{Appeal, Case, Decided, Past, hints};
use crate::staff::Actor;
use crate::storage::schema::{comment, contribution, moderation, procedure, staff_account};
use crate::{Channel, StoreError, Timestamp};

/// Earlier comments that are shown beside one.
const EARLIER: i64 = 10;

#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
struct CaseRow {
    id: i64,
    version: i32,
    reference: Reference,
    kind: Kind,
    channel: Channel,
    language: Language,
    state: State,
    submitted_at: Timestamp,
    headline: String,
    author_name: Option<String>,
    place: Option<String>,
    procedure_id: i64,
}

pub(crate) fn case(
    db: &mut Db,
    reference: &Reference,
    reader: &Actor,
    language: Language,
    now: Timestamp,
) -> Result<Case, StoreError> {
    let row: CaseRow = contribution::table
        .filter(contribution::reference.eq(reference))
        .filter(contribution::state.ne(State::Erased))
        .select(CaseRow::as_select())
        .first(db)?;
    let body = bodies(db, &[row.id])?.remove(&row.id).unwrap_or_default();
    let (about, earlier) = around(db, row.kind, row.id)?;
    Ok(Case {
        procedure_slug: procedure::table.find(row.procedure_id).select(procedure::slug).first(db)?,
        texts: rooms::language::texts(db, &[(ObjectKind::Procedure, row.procedure_id)], language)?,
        hints: hints(&format!("{}\n{body}", row.headline)),
        history: history(db, row.id)?,
        appeal: open_appeal(db, row.id)?.map(|(appeal, hidden_by)| Appeal {
            own: hidden_by == reader.person,
            ..appeal
        }),
        claim: claims(db, &[row.id], now)?.remove(&row.id),
        same_words: rooms::part::same_words(db, row.id)?,
        about,
        earlier,
        body,
        id: row.id,
        version: row.version,
        reference: row.reference,
        kind: row.kind,
        channel: row.channel,
        language: row.language,
        state: row.state,
        submitted_at: row.submitted_at,
        headline: row.headline,
        author_name: row.author_name,
        place: row.place,
        procedure: row.procedure_id,
    })
}

type Around = (Option<(Reference, String)>, Vec<(Timestamp, String)>);

/// What a comment is about, and the comments before it.
fn around(db: &mut Db, kind: Kind, id: i64) -> Result<Around, StoreError> {
    match kind {
        Kind::Comment => {}
        Kind::Proposal | Kind::SurveyResponse | Kind::LocationReport => return Ok((None, Vec::new())),
    }
    let of: i64 = comment::table.find(id).select(comment::proposal_id).first(db)?;
    let about: (Reference, String) =
        contribution::table.find(of).select((contribution::reference, contribution::headline)).first(db)?;
    let mut earlier: Vec<(Timestamp, String)> = comment::table
        .filter(comment::proposal_id.eq(of))
        .filter(comment::listed.eq(true))
        .filter(comment::id.lt(id))
        .order(comment::id.desc())
        .limit(EARLIER)
        .select((comment::submitted_at, comment::body))
        .load(db)?;
    earlier.reverse();
    Ok((Some(about), earlier))
}

fn history(db: &mut Db, id: i64) -> Result<Vec<Past>, StoreError> {
    let rows: Vec<(Timestamp, String, Decided, Option<HiddenReason>, Option<String>)> = moderation::table
        .inner_join(staff_account::table.on(staff_account::id.eq(moderation::staff_id)))
        .filter(moderation::contribution_id.eq(id))
        .order(moderation::id)
        .select((moderation::at, staff_account::name, moderation::decision, moderation::reason, moderation::note))
        .load(db)?;
    Ok(rows.into_iter().map(|(at, who, decided, reason, note)| Past { at, who, decided, reason, note }).collect())
}
