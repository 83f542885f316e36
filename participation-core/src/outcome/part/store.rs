//! Stores what was taken from a proposal.

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Envelope, Kind, Origin, Position, Reference, Secret, State, Step};
use crate::language::Language;
use crate::notification::Message;
use crate::outcome::part::{NewPart, PART_LIMIT, PartKind, PartRefused, not_theirs, spaced};
use crate::procedure::{Format, Procedure};
use crate::proposal::{NewProposal, SubmitRefused, answer_due};
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{contribution, contribution_origin, proposal};
use crate::{Channel, StoreError, Timestamp};

#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
struct Source {
    id: i64,
    reference: Reference,
    procedure_id: i64,
    kind: Kind,
    channel: Channel,
    language: Language,
    state: State,
    submitted_at: Timestamp,
    author_name: Option<String>,
    contact_email: Option<String>,
    district_id: Option<i64>,
    place: Option<String>,
    longitude: Option<f64>,
    latitude: Option<f64>,
    answer_due: Option<Timestamp>,
    secret_hash: Vec<u8>,
}

impl Source {
    fn envelope(&self, key: &str) -> Envelope {
        Envelope {
            idempotency_key: key.to_owned(),
            channel: self.channel,
            language: self.language,
            author_name: self.author_name.clone(),
            contact_email: self.contact_email.clone(),
            district: self.district_id,
            place: self.place.clone(),
            position: self.longitude.zip(self.latitude).map(|(longitude, latitude)| Position { longitude, latitude }),
        }
    }
}

pub(crate) fn take(
    db: &mut Db,
    act: &Act,
    new: &NewPart,
    secret: &Secret,
    by: &Actor,
) -> Result<Reference, PartRefused> {
    let role = by.role_for(Permission::Merge)?;
    let key = format!("part/{}", new.idempotency_key);
    if let Some(earlier) = rooms::contribution::earlier(db, &key, secret)? {
        return Ok(earlier.reference);
    }
    let source: Source = contribution::table
        .filter(contribution::reference.eq(&new.of))
        .select(Source::as_select())
        .first(db)
        .map_err(StoreError::from)?;
    let (topic, procedure) = fits(db, new, &source)?;
    let kind = if procedure.id == source.procedure_id { PartKind::Split } else { PartKind::Copied };
    let due = match kind {
        PartKind::Split => source.answer_due.unwrap_or_else(|| answer_due(&procedure, act.now)),
        PartKind::Copied => answer_due(&procedure, act.now),
    };
    let taken = NewProposal {
        procedure: procedure.id,
        title: new.title.clone(),
        body: Some(new.words.clone()),
        topic: topic.filter(|_| kind == PartKind::Split),
        envelope: source.envelope(&key),
    };
    let origin = Origin {
        of: source.id,
        submitted_at: source.submitted_at,
        secret_hash: source.secret_hash.clone(),
        step: Step::TakenFrom { of: source.reference.clone(), kind },
        role: role.as_str(),
    };
    let part = rooms::proposal::take_from(db, act, &taken, secret, (State::Listed, Some(due)), &origin)
        .map_err(|refused| match refused {
            SubmitRefused::Store(error) => PartRefused::Store(error),
            SubmitRefused::Closed(_) | SubmitRefused::UnknownTopic => PartRefused::NoProposalsThere,
        })?;
    diesel::insert_into(contribution_origin::table)
        .values((
            contribution_origin::contribution_id.eq(part.id),
            contribution_origin::of_id.eq(source.id),
            contribution_origin::kind.eq(kind),
            contribution_origin::role.eq(role.as_str()),
            contribution_origin::made_by.eq(by.staff),
            contribution_origin::made_at.eq(act.now),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    tell(db, act, &source, (&part.reference, new, kind), role.as_str())?;
    rooms::staff::audit(db, act, by, role, Deed::PartTaken, &Object::contribution(part.id, &part.reference))?;
    Ok(part.reference)
}

/// Whether this may be taken, and with which topic into which procedure.
fn fits(db: &mut Db, new: &NewPart, source: &Source) -> Result<(Option<i64>, Procedure), PartRefused> {
    match (source.kind, source.state) {
        (Kind::Proposal, State::Listed) => {}
        (Kind::Proposal, other) => return Err(PartRefused::NotListed(other)),
        (Kind::Comment | Kind::SurveyResponse | Kind::LocationReport, _) => return Err(PartRefused::NoProposal),
    }
    let (title, body, topic): (String, String, Option<i64>) = proposal::table
        .find(source.id)
        .select((proposal::title, proposal::body, proposal::topic_id))
        .first(db)
        .map_err(StoreError::from)?;
    if let Some(line) = not_theirs(new.words.as_str(), &format!("{title}\n{body}")) {
        return Err(PartRefused::NotTheirWords(line.to_owned()));
    }
    if new.procedure == source.procedure_id && spaced(new.words.as_str()) == spaced(&body) {
        return Err(PartRefused::Whole);
    }
    let parts: i64 = contribution_origin::table
        .filter(contribution_origin::of_id.eq(source.id))
        .select(count_star())
        .first(db)
        .map_err(StoreError::from)?;
    if parts >= PART_LIMIT {
        return Err(PartRefused::TooMany);
    }
    let procedure = rooms::procedure::by_id(db, new.procedure)?;
    let offers = rooms::procedure::offers(db, &[procedure.id])?;
    if !procedure.state.is_public() || !offers.iter().any(|(_, offer)| offer.format == Format::Proposals) {
        return Err(PartRefused::NoProposalsThere);
    }
    Ok((topic, procedure))
}

/// Says so in the origin's story, and to whoever wrote it.
fn tell(
    db: &mut Db,
    act: &Act,
    source: &Source,
    (into, new, kind): (&Reference, &NewPart, PartKind),
    role: &str,
) -> Result<(), StoreError> {
    let step = Step::GaveRise { to: into.clone(), kind };
    rooms::contribution::record(db, act, source.id, &step, role, true)?;
    rooms::outcome::tell(db, act, &[source.id], |contact| Message::GaveRise {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        to: into.clone(),
        to_headline: new.title.to_string(),
    })
}

/// What each of these contributions was taken from, where it was.
pub(crate) fn origins(db: &mut Db, ids: impl IntoIterator<Item = i64>) -> Result<Vec<(i64, Reference)>, StoreError> {
    Ok(contribution_origin::table
        .inner_join(contribution::table.on(contribution::id.eq(contribution_origin::of_id)))
        .filter(among(contribution_origin::contribution_id, ids))
        .select((contribution_origin::contribution_id, contribution::reference))
        .load(db)?)
}

/// When it was brought here from another procedure, if it was.
pub(crate) fn copied_at(db: &mut Db, id: i64) -> Result<Option<Timestamp>, StoreError> {
    Ok(contribution_origin::table
        .filter(contribution_origin::contribution_id.eq(id))
        .filter(contribution_origin::kind.eq(PartKind::Copied))
        .select(contribution_origin::made_at)
        .first(db)
        .optional()?)
}

/// What was taken from these contributions.
pub(crate) fn taken_from(db: &mut Db, of: &[i64]) -> Result<Vec<i64>, StoreError> {
    Ok(contribution_origin::table
        .filter(among(contribution_origin::of_id, of.iter().copied()))
        .order(contribution_origin::contribution_id)
        .select(contribution_origin::contribution_id)
        .load(db)?)
}

/// What can be read elsewhere and shares words with a contribution: what it was taken from, at any remove, and all that
/// was taken from that.
pub(crate) fn same_words(db: &mut Db, id: i64) -> Result<Vec<(Reference, String, Language)>, StoreError> {
    let mut first = id;
    while let Some(of) = contribution_origin::table
        .find(first)
        .select(contribution_origin::of_id)
        .first::<i64>(db)
        .optional()?
    {
        first = of;
    }
    let mut family = vec![first];
    let mut taken = taken_from(db, &family)?;
    while !taken.is_empty() {
        let next = taken_from(db, &taken)?;
        family.append(&mut taken);
        taken = next;
    }
    family.retain(|own| *own != id);
    Ok(contribution::table
        .filter(among(contribution::id, family))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .order(contribution::id)
        .select((contribution::reference, contribution::headline, contribution::language))
        .load(db)?)
}
