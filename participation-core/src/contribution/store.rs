//! Stores what every input shares. Each function belongs into a transaction of its caller.

use std::collections::HashSet;

use diesel::dsl::not;
use diesel::prelude::*;

use super::backend::{self, Db, rooms};
use crate::storage::search::Index;
use crate::contribution::{
    Action, Event, HiddenReason, Kind, MergeFailed, NewContribution, Receipt, Reference, Secret, State, Step, Submitted,
};
use crate::language::{Language, ObjectKind};
use crate::storage::Act;
use crate::storage::schema::{contribution, contribution_event, procedure, tally};
use crate::transparency_log::{Content, Leaf, LeafKind, Salt, commitment};
use crate::{Channel, StoreError, Timestamp};

#[path = "store/many.rs"]
mod many;
#[path = "store/separate.rs"]
mod separate;
#[path = "store/withdraw.rs"]
mod withdraw;

pub(crate) use many::insert_many;
pub(crate) use separate::separate;
pub(crate) use withdraw::withdraw;

/// The first answer to this key, if there was one.
pub(crate) fn earlier(db: &mut Db, key: &str, secret: &Secret) -> Result<Option<Submitted>, StoreError> {
    let row: Option<(i64, Reference)> = contribution::table
        .filter(contribution::idempotency_key.eq(key))
        .select((contribution::id, contribution::reference))
        .first(db)
        .optional()?;
    Ok(row.map(|(id, reference)| Submitted { id, reference, secret: secret.clone() }))
}

/// Stores the shared row, its leaf, its first event and its count. Returns the earlier answer when the
/// same key won a race.
pub(crate) fn insert(db: &mut Db, act: &Act, new: &NewContribution<'_>) -> Result<Submitted, StoreError> {
    let salt = Salt::random();
    let scope = act.scope(new.procedure);
    let committed = commitment(&salt, &content(new, &scope))?;
    let id = act.ids.next();
    let Some(reference) = insert_row(db, act, new, (id, &salt, &committed))? else {
        return earlier(db, &new.envelope.idempotency_key, new.secret)?.ok_or(StoreError::NotFound);
    };
    let mut own = leaf(act, LeafKind::Contribution, (id, 1), scope, committed);
    if let Some(origin) = new.origin {
        own.refers_to = rooms::transparency_log::first_leaf(db, origin.of)?.into_iter().collect();
        record(db, act, id, &origin.step, origin.role, true)?;
    } else {
        record(db, act, id, &Step::Submitted { channel: new.envelope.channel }, "", true)?;
    }
    rooms::transparency_log::queue(db, act.ids.next(), &own)?;
    count(db, act, (new.procedure, new.kind, new.envelope.channel), new.state, 1)?;
    Ok(Submitted { id, reference, secret: new.secret.clone() })
}

fn content<'a>(new: &'a NewContribution<'_>, scope: &'a str) -> Content<'a> {
    Content {
        kind: new.kind.as_str(),
        scope,
        text: &new.text,
        geometry: new
            .envelope
            .position
            .map(|at| serde_json::json!({"type": "Point", "coordinates": [at.longitude, at.latitude]})),
        attachments: &new.attachments,
        category: new.category.clone(),
    }
}

fn leaf(act: &Act, kind: LeafKind, object: (i64, i32), scope: String, commitment: [u8; 32]) -> Leaf {
    Leaf { kind, scope, at: act.now, object: object.0, version: object.1, commitment, refers_to: Vec::new(), reason: None }
}

/// The shared row as it is first stored.
#[derive(Insertable)]
#[diesel(table_name = contribution, treat_none_as_default_value = false)]
struct NewRow {
    id: i64,
    version: i32,
    reference: Reference,
    procedure_id: i64,
    kind: Kind,
    channel: Channel,
    language: Language,
    state: State,
    submitted_at: Timestamp,
    headline: String,
    author_name: Option<String>,
    contact_email: Option<String>,
    district_id: Option<i64>,
    place: Option<String>,
    longitude: Option<f64>,
    latitude: Option<f64>,
    answer_due: Option<Timestamp>,
    idempotency_key: String,
    secret_hash: Vec<u8>,
    salt: Vec<u8>,
    commitment: Vec<u8>,
}

fn row(
    new: &NewContribution<'_>,
    (id, reference): (i64, &Reference),
    at: Timestamp,
    (salt, committed): (&Salt, &[u8; 32]),
) -> NewRow {
    let envelope = new.envelope;
    NewRow {
        id,
        version: 1,
        reference: reference.clone(),
        procedure_id: new.procedure,
        kind: new.kind,
        channel: envelope.channel,
        language: envelope.language,
        state: new.state,
        submitted_at: at,
        headline: new.headline.to_owned(),
        author_name: envelope.author_name.clone(),
        contact_email: envelope.contact_email.clone(),
        district_id: envelope.district,
        place: envelope.place.clone(),
        longitude: envelope.position.map(|at| at.longitude),
        latitude: envelope.position.map(|at| at.latitude),
        answer_due: new.answer_due,
        idempotency_key: envelope.idempotency_key.clone(),
        secret_hash: new.origin.map_or_else(|| new.secret.hash().to_vec(), |origin| origin.secret_hash.clone()),
        salt: salt.as_bytes().to_vec(),
        commitment: committed.to_vec(),
    }
}

/// Tries fresh references until one is free; `None` when the key is taken.
fn insert_row(
    db: &mut Db,
    act: &Act,
    new: &NewContribution<'_>,
    (id, salt, committed): (i64, &Salt, &[u8; 32]),
) -> Result<Option<Reference>, StoreError> {
    loop {
        let reference = Reference::random(&act.city.prefix);
        let stored = diesel::insert_into(contribution::table)
            .values(row(new, (id, &reference), new.origin.map_or(act.now, |of| of.submitted_at), (salt, committed)))
            .on_conflict_do_nothing()
            .execute(db)?;
        if stored == 1 {
            return Ok(Some(reference));
        }
        if earlier(db, &new.envelope.idempotency_key, new.secret)?.is_some() {
            return Ok(None);
        }
    }
}

/// Adds a step to a contribution's story.
pub(crate) fn record(
    db: &mut Db,
    act: &Act,
    id: i64,
    step: &Step,
    role: &str,
    public: bool,
) -> Result<(), StoreError> {
    diesel::insert_into(contribution_event::table)
        .values((
            contribution_event::id.eq(act.ids.next()),
            contribution_event::contribution_id.eq(id),
            contribution_event::at.eq(act.now),
            contribution_event::step.eq(serde_json::to_string(step)?),
            contribution_event::role.eq(role),
            contribution_event::public.eq(public),
        ))
        .execute(db)?;
    Ok(())
}

/// Rows of one statement: below the number of values a statement may carry.
const CHUNK: usize = 500;

/// Adds the same public step to the stories of many contributions, in few statements.
pub(crate) fn record_many(db: &mut Db, act: &Act, ids: &[i64], step: &Step, role: &str) -> Result<(), StoreError> {
    let step = serde_json::to_string(step)?;
    for chunk in ids.chunks(CHUNK) {
        let rows: Vec<_> = chunk
            .iter()
            .map(|id| {
                (
                    contribution_event::id.eq(act.ids.next()),
                    contribution_event::contribution_id.eq(*id),
                    contribution_event::at.eq(act.now),
                    contribution_event::step.eq(&step),
                    contribution_event::role.eq(role),
                    contribution_event::public.eq(true),
                )
            })
            .collect();
        diesel::insert_into(contribution_event::table).values(rows).execute(db)?;
    }
    Ok(())
}

/// Lets a contribution go on as part of another one: it leaves the lists, its page and receipt stay. What had joined it
/// goes along.
pub(crate) fn merge(db: &mut Db, act: &Act, id: i64, into: i64) -> Result<(), MergeFailed> {
    let row: Row = contribution::table.find(id).select(Row::as_select()).first(db).map_err(StoreError::from)?;
    let next = row.state.after(Action::Merge)?;
    change_state(db, act, &row, next, None)?;
    diesel::update(contribution::table.find(id))
        .set((contribution::merged_into.eq(Some(into)), contribution::answer_due.eq(None::<Timestamp>)))
        .execute(db)
        .map_err(StoreError::from)?;
    diesel::update(contribution::table.filter(contribution::merged_into.eq(id)))
        .set(contribution::merged_into.eq(Some(into)))
        .execute(db)
        .map_err(StoreError::from)?;
    Ok(log(db, act, LeafKind::Edit, &row, None)?)
}

/// Adds to the count of a kind in a state.
pub(crate) fn count(
    db: &mut Db,
    act: &Act,
    (procedure, kind, channel): (i64, Kind, Channel),
    state: State,
    by: i64,
) -> Result<(), StoreError> {
    diesel::insert_into(tally::table)
        .values((
            tally::procedure_id.eq(procedure),
            tally::kind.eq(kind),
            tally::state.eq(state),
            tally::channel.eq(channel),
            tally::shard.eq(act.ids.shard()),
            tally::amount.eq(by),
        ))
        .on_conflict((tally::procedure_id, tally::kind, tally::state, tally::channel, tally::shard))
        .do_update()
        .set(tally::amount.eq(tally::amount + by))
        .execute(db)?;
    Ok(())
}

/// The contribution itself, and those that have joined it, as a query of keys. What was withdrawn since has left its
/// voices, papers and decisions there.
#[diesel::dsl::auto_type]
pub(crate) fn with_joined(id: i64) -> _ {
    let joined = contribution::merged_into.eq(id);
    contribution::table.filter(contribution::id.eq(id).or(joined.assume_not_null())).select(contribution::id)
}

/// What a contribution has joined, as a query of keys.
#[diesel::dsl::auto_type]
pub(crate) fn joined_by(id: i64) -> _ {
    let merged: State = State::Merged;
    let of = contribution::id.eq(id).and(contribution::state.eq(merged));
    contribution::table.filter(of).select(contribution::merged_into.assume_not_null())
}

/// The story of a contribution, oldest first. What a council and its offices did with what has joined it belongs to it,
/// and so do the answers to what it has joined itself.
pub(crate) fn events(db: &mut Db, id: i64) -> Result<Vec<Event>, StoreError> {
    let of = contribution_event::contribution_id;
    let answered = || contribution_event::step.like("{\"step\":\"answered\"%");
    let from_joined = of.eq_any(with_joined(id)).and(not(answered()));
    let rows: Vec<(i64, Timestamp, String, String, bool)> = contribution_event::table
        .filter(of.eq(id).or(from_joined).or(of.eq_any(joined_by(id)).and(answered())))
        .order(contribution_event::id)
        .select((
            contribution_event::contribution_id,
            contribution_event::at,
            contribution_event::step,
            contribution_event::role,
            contribution_event::public,
        ))
        .load(db)?;
    let mut told: HashSet<(Timestamp, String)> =
        rows.iter().filter(|row| row.0 == id).map(|row| (row.1, row.2.clone())).collect();
    let mut events = Vec::new();
    for (of, at, words, role, public) in rows {
        let step: Step = serde_json::from_str(&words)?;
        let belongs = step.is_of_the_chain() || matches!(step, Step::Answered { .. });
        // What is tied to both is told once.
        if of == id || public && belongs && told.insert((at, words)) {
            events.push(Event { at, step, role, public });
        }
    }
    Ok(events)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
struct Row {
    id: i64,
    version: i32,
    reference: Reference,
    procedure_id: i64,
    kind: Kind,
    channel: Channel,
    language: Language,
    state: State,
    submitted_at: Timestamp,
    headline: String,
    answer_due: Option<Timestamp>,
    hidden_reason: Option<HiddenReason>,
    merged_into: Option<i64>,
    commitment: Vec<u8>,
    secret_hash: Vec<u8>,
    author_name: Option<String>,
}

fn row_by_reference(db: &mut Db, reference: &Reference) -> Result<Row, StoreError> {
    Ok(contribution::table
        .filter(contribution::reference.eq(reference))
        .select(Row::as_select())
        .first(db)?)
}

/// All a receipt shows, in at most eight queries.
pub(crate) fn receipt(db: &mut Db, reference: &Reference, language: Language) -> Result<Receipt, StoreError> {
    let row = row_by_reference(db, reference)?;
    let merged_into = match row.merged_into.filter(|_| row.state == State::Merged) {
        Some(id) => Some(contribution::table.find(id).select(contribution::reference).first(db)?),
        None => None,
    };
    let about = match row.kind {
        Kind::Comment => rooms::proposal::commented(db, row.id)?,
        Kind::Proposal | Kind::SurveyResponse | Kind::LocationReport => None,
    };
    Ok(Receipt {
        about,
        named: row.author_name.is_some(),
        procedure_slug: procedure::table.find(row.procedure_id).select(procedure::slug).first(db)?,
        events: events(db, row.id)?,
        moderation: rooms::moderation::for_author(db, row.id)?,
        texts: rooms::language::texts(db, &[(ObjectKind::Procedure, row.procedure_id)], language)?,
        merged_into,
        id: row.id,
        version: row.version,
        reference: row.reference,
        procedure: row.procedure_id,
        kind: row.kind,
        channel: row.channel,
        language: row.language,
        state: row.state,
        submitted_at: row.submitted_at,
        headline: row.headline,
        answer_due: row.answer_due,
        hidden_reason: row.hidden_reason,
        commitment: row.commitment,
    })
}

/// Compares by hash: the stored value tells nobody the secret, nor does the time of the comparison.
pub(crate) fn holds_secret(db: &mut Db, reference: &Reference, secret: &Secret) -> Result<bool, StoreError> {
    let found: Option<Vec<u8>> = contribution::table
        .filter(contribution::reference.eq(reference))
        .select(contribution::secret_hash)
        .first(db)
        .optional()?;
    Ok(found.is_some_and(|hash| hash == secret.hash()))
}

/// What a decision about showing a contribution needs to know of it.
pub(crate) struct Judged {
    row: Row,
    pub author_email: Option<String>,
}

impl Judged {
    pub fn id(&self) -> i64 {
        self.row.id
    }

    pub fn state(&self) -> State {
        self.row.state
    }

    pub fn reference(&self) -> &Reference {
        &self.row.reference
    }

    pub fn headline(&self) -> &str {
        &self.row.headline
    }

    pub fn language(&self) -> Language {
        self.row.language
    }
}

/// The contribution of this version.
///
/// # Errors
/// [`StoreError::Changed`] when it has moved on.
pub(crate) fn judged(db: &mut Db, id: i64, version: i32) -> Result<Judged, StoreError> {
    let (row, author_email): (Row, Option<String>) =
        contribution::table.find(id).select((Row::as_select(), contribution::contact_email)).first(db)?;
    if row.version == version { Ok(Judged { row, author_email }) } else { Err(StoreError::Changed) }
}

/// How a contribution stands: its reference, state and version.
pub(crate) fn standing(db: &mut Db, id: i64) -> Result<(Reference, State, i32), StoreError> {
    Ok(contribution::table
        .find(id)
        .select((contribution::reference, contribution::state, contribution::version))
        .first(db)?)
}

/// Shows or hides a contribution, or keeps it as it is after an appeal: its state, a leaf and a step.
pub(crate) fn judge(
    db: &mut Db,
    act: &Act,
    judged: &Judged,
    (next, reason): (State, Option<HiddenReason>),
    step: &Step,
    role: &str,
) -> Result<(), StoreError> {
    change_state(db, act, &judged.row, next, reason)?;
    log(db, act, LeafKind::Moderation, &judged.row, reason)?;
    record(db, act, judged.row.id, step, role, true)?;
    if next == State::Hidden { rooms::merge::let_go(db, act, judged.row.id, &judged.row.reference) } else { Ok(()) }
}

/// Moves a contribution into a state, in the count, the lists and the search alike.
fn change_state(
    db: &mut Db,
    act: &Act,
    row: &Row,
    next: State,
    reason: Option<HiddenReason>,
) -> Result<(), StoreError> {
    let changed = diesel::update(contribution::table)
        .filter(contribution::id.eq(row.id))
        .filter(contribution::version.eq(row.version))
        .set((
            contribution::state.eq(next),
            contribution::hidden_reason.eq(reason),
            contribution::version.eq(row.version + 1),
        ))
        .execute(db)?;
    if changed != 1 {
        return Err(StoreError::Changed);
    }
    let counted = (row.procedure_id, row.kind, row.channel);
    count(db, act, counted, row.state, -1)?;
    count(db, act, counted, next, 1)?;
    list(db, row.kind, row.id, next == State::Listed)
}

/// Shows a contribution in its room's lists and the search, or takes it out of both.
pub(crate) fn list(db: &mut Db, kind: Kind, id: i64, listed: bool) -> Result<(), StoreError> {
    let words = match kind {
        Kind::Proposal => rooms::proposal::set_listed(db, id, listed)?,
        Kind::Comment => rooms::proposal::set_comment_listed(db, id, listed)?,
        Kind::SurveyResponse => {
            rooms::survey::follow(db, id)?;
            String::new()
        }
        Kind::LocationReport => rooms::location_report::set_listed(db, id, listed)?,
    };
    backend::forget_words(db, Index::Contributions, id)?;
    if listed && !words.is_empty() {
        backend::index_words(db, Index::Contributions, id, &words)?;
    }
    Ok(())
}

fn log(
    db: &mut Db,
    act: &Act,
    kind: LeafKind,
    row: &Row,
    reason: Option<HiddenReason>,
) -> Result<(), StoreError> {
    let refers_to = rooms::transparency_log::first_leaf(db, row.id)?.into_iter().collect();
    let commitment = row.commitment.as_slice().try_into().unwrap_or([0; 32]);
    let mut leaf = leaf(act, kind, (row.id, row.version + 1), act.scope(row.procedure_id), commitment);
    leaf.refers_to = refers_to;
    leaf.reason = reason.map(HiddenReason::as_str);
    rooms::transparency_log::queue(db, act.ids.next(), &leaf)
}
