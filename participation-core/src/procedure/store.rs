//! Reads and stores procedures with what belongs to them.

use chrono::NaiveDate;
use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::backend::{Db, rooms};
use crate::contribution::{Kind, State};
use crate::language::{Language, NewText, ObjectKind};
use crate::procedure::{CHUNK, 
    Count, Decides, Document, Format, Level, ModerationRule, NewDocument, NewProcedure, NewTopic, Offer, Overview, Phase,
    PhaseKind, Procedure, ProcedureId, ProcedureKind, ProcedurePage, ProcedureState, Topic, Voice, draft::Translations,
};
use crate::storage::among::among;
use crate::storage::Act;
use crate::storage::schema::{blob, blob_chunk, document, offer, phase, procedure, tally, topic};
use crate::{Channel, StoreError, Timestamp};

#[derive(Queryable, Selectable)]
#[diesel(table_name = procedure)]
pub(crate) struct Row {
    id: i64,
    version: i32,
    slug: String,
    state: ProcedureState,
    kind: ProcedureKind,
    level: Level,
    decides: Decides,
    voice: Voice,
    moderation: ModerationRule,
    support_goal: Option<i32>,
    answer_days: i32,
    minimum_age: Option<i32>,
    drawing: String,
    contact_name: String,
    contact_phone: String,
    contact_email: String,
    office_id: Option<i64>,
    area: String,
    paper_reference: Option<String>,
    starts_at: Timestamp,
    ends_at: Timestamp,
    published_at: Option<Timestamp>,
}

impl From<Row> for Procedure {
    fn from(row: Row) -> Self {
        let Row { id, version, slug, state, kind, level, decides, voice, moderation, support_goal, .. } = row;
        let Row { answer_days, minimum_age, drawing, contact_name, contact_phone, contact_email, .. } = row;
        let Row { office_id, area, paper_reference, starts_at, ends_at, published_at, .. } = row;
        Self {
            id,
            version,
            slug,
            state,
            kind,
            level,
            decides,
            voice,
            moderation,
            support_goal,
            answer_days,
            minimum_age,
            drawing,
            contact_name,
            contact_phone,
            contact_email,
            office: office_id,
            area,
            paper_reference,
            starts_at,
            ends_at,
            published_at,
        }
    }
}

/// A procedure's own row, whatever its state.
pub(crate) fn by_id(db: &mut Db, id: i64) -> Result<Procedure, StoreError> {
    Ok(procedure::table.find(id).select(Row::as_select()).first(db)?.into())
}

/// Every procedure's own row, those last begun first.
pub(crate) fn every(db: &mut Db) -> Result<Vec<Procedure>, StoreError> {
    let rows: Vec<Row> = procedure::table.order(procedure::id.desc()).select(Row::as_select()).load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The own row of a procedure that anybody can read.
pub(crate) fn published_row(db: &mut Db, slug: &str) -> Result<Procedure, StoreError> {
    Ok(procedure::table
        .filter(procedure::slug.eq(slug))
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .select(Row::as_select())
        .first(db)?
        .into())
}

pub(crate) fn published(db: &mut Db, slug: &str, language: Language) -> Result<ProcedurePage, StoreError> {
    let procedure = published_row(db, slug)?;
    page(db, procedure, language)
}

/// All that belongs to a procedure: eight queries.
pub(crate) fn page(db: &mut Db, procedure: Procedure, language: Language) -> Result<ProcedurePage, StoreError> {
    let id = procedure.id;
    let (phases, documents, topics) = (phases(db, id)?, documents(db, id)?, topics(db, id)?);
    let events = rooms::event::shown(db, id)?;
    let objects: Vec<(ObjectKind, i64)> = std::iter::once((ObjectKind::Procedure, id))
        .chain(phases.iter().map(|phase| (ObjectKind::Phase, phase.id)))
        .chain(documents.iter().map(|document| (ObjectKind::Document, document.id)))
        .chain(topics.iter().map(|topic| (ObjectKind::Topic, topic.id)))
        .chain(events.iter().map(|event| (ObjectKind::Event, event.id)))
        .collect();
    Ok(ProcedurePage {
        offers: offers(db, &[id])?.into_iter().map(|(_, offer)| offer).collect(),
        counts: counts(db, &[id])?.into_iter().map(|(_, count)| count).collect(),
        texts: rooms::language::texts(db, &objects, language)?,
        procedure,
        phases,
        documents,
        topics,
        events,
    })
}

fn phases(db: &mut Db, id: i64) -> Result<Vec<Phase>, StoreError> {
    let rows: Vec<(i64, i32, PhaseKind, Timestamp, Option<Timestamp>)> = phase::table
        .filter(phase::procedure_id.eq(id))
        .order(phase::position)
        .select((phase::id, phase::position, phase::kind, phase::starts_at, phase::ends_at))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, position, kind, starts_at, ends_at)| Phase { id, position, kind, starts_at, ends_at })
        .collect())
}

fn documents(db: &mut Db, id: i64) -> Result<Vec<Document>, StoreError> {
    let rows: Vec<(i64, String, String, i64, NaiveDate)> = document::table
        .filter(document::procedure_id.eq(id))
        .order(document::position)
        .select((document::id, document::file_name, document::media_type, document::bytes, document::dated))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, file_name, media_type, bytes, dated)| Document { id, file_name, media_type, bytes, dated })
        .collect())
}

pub(crate) fn document_file(db: &mut Db, slug: &str, id: i64) -> Result<(Document, Vec<u8>), StoreError> {
    let procedure = published_row(db, slug)?;
    let (hash, file_name, media_type, bytes, dated) = document::table
        .find(id)
        .filter(document::procedure_id.eq(procedure.id))
        .select((document::blob, document::file_name, document::media_type, document::bytes, document::dated))
        .first::<(Vec<u8>, String, String, i64, NaiveDate)>(db)?;
    Ok((Document { id, file_name, media_type, bytes, dated }, read_blob(db, &hash)?))
}

/// The topics proposals can be sorted under.
pub(crate) fn topics(db: &mut Db, id: i64) -> Result<Vec<Topic>, StoreError> {
    let rows: Vec<(i64, String)> = topic::table
        .filter(topic::procedure_id.eq(id))
        .order(topic::position)
        .select((topic::id, topic::icon))
        .load(db)?;
    Ok(rows.into_iter().map(|(id, icon)| Topic { id, icon }).collect())
}

/// What several procedures offer.
pub(crate) fn offers(db: &mut Db, ids: &[i64]) -> Result<Vec<(i64, Offer)>, StoreError> {
    let rows: Vec<(i64, Format, Timestamp, Timestamp)> = offer::table
        .filter(among(offer::procedure_id, ids.iter().copied()))
        .order((offer::procedure_id, offer::closes_at, offer::format))
        .select((offer::procedure_id, offer::format, offer::opens_at, offer::closes_at))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(id, format, opens_at, closes_at)| (id, Offer { format, opens_at, closes_at }))
        .collect())
}

/// How much arrived in several procedures, summed over the shards.
pub(crate) fn counts(db: &mut Db, ids: &[i64]) -> Result<Vec<(i64, Count)>, StoreError> {
    let rows: Vec<(i64, Kind, State, Channel, i64)> = tally::table
        .filter(among(tally::procedure_id, ids.iter().copied()))
        .filter(tally::state.eq_any(State::ARRIVED))
        .order((tally::procedure_id, tally::kind, tally::state, tally::channel))
        .select((tally::procedure_id, tally::kind, tally::state, tally::channel, tally::amount))
        .load(db)?;
    let mut counts: Vec<(i64, Count)> = Vec::new();
    for (id, kind, state, channel, amount) in rows {
        match counts.last_mut() {
            Some((last, count)) if (*last, count.kind, count.state, count.channel) == (id, kind, state, channel) => {
                count.amount += amount;
            }
            _ => counts.push((id, Count { kind, state, channel, amount })),
        }
    }
    Ok(counts)
}

pub(crate) fn overview(db: &mut Db, language: Language) -> Result<Overview, StoreError> {
    let rows: Vec<Row> = procedure::table
        .filter(procedure::state.eq(ProcedureState::Published))
        .order((procedure::ends_at, procedure::id))
        .select(Row::as_select())
        .load(db)?;
    let procedures: Vec<Procedure> = rows.into_iter().map(Into::into).collect();
    let ids: Vec<i64> = procedures.iter().map(|procedure| procedure.id).collect();
    let objects: Vec<(ObjectKind, i64)> = ids.iter().map(|id| (ObjectKind::Procedure, *id)).collect();
    Ok(Overview {
        offers: offers(db, &ids)?,
        counts: counts(db, &ids)?,
        texts: rooms::language::texts(db, &objects, language)?,
        procedures,
    })
}

pub(crate) fn create(db: &mut Db, act: &Act, new: &NewProcedure) -> Result<ProcedureId, StoreError> {
    let id = act.ids.next();
    insert_row(db, act, new, id)?;
    for (field, translations) in &new.texts {
        save_texts(db, act, (ObjectKind::Procedure, id), field, translations)?;
    }
    for (position, new) in (1..).zip(&new.phases) {
        let phase_id = act.ids.next();
        diesel::insert_into(phase::table)
            .values((
                phase::id.eq(phase_id),
                phase::procedure_id.eq(id),
                phase::position.eq(position),
                phase::kind.eq(new.kind),
                phase::starts_at.eq(new.starts_at),
                phase::ends_at.eq(new.ends_at),
            ))
            .execute(db)?;
        save_texts(db, act, (ObjectKind::Phase, phase_id), "title", &new.title)?;
        save_texts(db, act, (ObjectKind::Phase, phase_id), "note", &new.note)?;
    }
    for new in &new.offers {
        diesel::insert_into(offer::table)
            .values((
                offer::procedure_id.eq(id),
                offer::format.eq(new.format),
                offer::opens_at.eq(new.opens_at),
                offer::closes_at.eq(new.closes_at),
            ))
            .execute(db)?;
    }
    for (position, new) in (1..).zip(&new.topics) {
        insert_topic(db, act, id, position, new)?;
    }
    for (position, new) in (1..).zip(&new.documents) {
        insert_document(db, act, id, position, new)?;
    }
    Ok(ProcedureId(id))
}

fn insert_topic(db: &mut Db, act: &Act, procedure: i64, position: i32, new: &NewTopic) -> Result<i64, StoreError> {
    let id = act.ids.next();
    diesel::insert_into(topic::table)
        .values((
            topic::id.eq(id),
            topic::procedure_id.eq(procedure),
            topic::position.eq(position),
            topic::icon.eq(&new.icon),
        ))
        .execute(db)?;
    save_texts(db, act, (ObjectKind::Topic, id), "name", &new.name)?;
    Ok(id)
}

/// The topic of that German name, added as the last one when the procedure has none of it.
pub(crate) fn topic_named(db: &mut Db, act: &Act, procedure: i64, name: &str) -> Result<i64, StoreError> {
    let topics = topics(db, procedure)?;
    let objects: Vec<(ObjectKind, i64)> = topics.iter().map(|topic| (ObjectKind::Topic, topic.id)).collect();
    let texts = rooms::language::texts(db, &objects, Language::De)?;
    if let Some(topic) = topics.iter().find(|topic| texts.body(topic.id, "name") == name) {
        return Ok(topic.id);
    }
    let last: Option<i32> = topic::table
        .filter(topic::procedure_id.eq(procedure))
        .select(diesel::dsl::max(topic::position))
        .first(db)?;
    let name = vec![(Language::De, crate::language::Method::Human, name.to_owned())];
    insert_topic(db, act, procedure, last.unwrap_or(0) + 1, &NewTopic { icon: "list".to_owned(), name })
}

fn insert_row(db: &mut Db, act: &Act, new: &NewProcedure, id: i64) -> Result<(), StoreError> {
    let languages: Vec<&str> = new.required_languages.iter().map(|language| language.tag()).collect();
    let published_at = (new.state == ProcedureState::Published).then_some(act.now);
    diesel::insert_into(procedure::table)
        .values((
            (procedure::id.eq(id), procedure::version.eq(1), procedure::slug.eq(&new.slug)),
            procedure::state.eq(new.state),
            procedure::kind.eq(new.kind),
            procedure::level.eq(new.level),
            procedure::decides.eq(new.decides),
            procedure::voice.eq(new.voice),
            procedure::moderation.eq(new.moderation),
            procedure::support_goal.eq(new.support_goal),
            procedure::answer_days.eq(new.answer_days),
            procedure::minimum_age.eq(new.minimum_age),
            procedure::drawing.eq(&new.drawing),
            procedure::contact_name.eq(&new.contact_name),
            procedure::contact_phone.eq(&new.contact_phone),
            (procedure::contact_email.eq(&new.contact_email), procedure::office_id.eq(new.office)),
            procedure::area.eq(new.area.join("\n")),
            procedure::paper_reference.eq(&new.paper_reference),
            procedure::starts_at.eq(new.starts_at),
            procedure::ends_at.eq(new.ends_at),
            procedure::text_revision.eq(1),
            procedure::required_languages.eq(languages.join(",")),
            procedure::created_by.eq(new.created_by),
            (procedure::created_at.eq(act.now), procedure::published_at.eq(published_at)),
        ))
        .execute(db)?;
    Ok(())
}

/// Stores one field in several languages, German first, so that the others know what they render.
pub(crate) fn save_texts(
    db: &mut Db,
    act: &Act,
    (object_kind, object): (ObjectKind, i64),
    field: &str,
    translations: &Translations,
) -> Result<(), StoreError> {
    let mut ordered: Vec<_> = translations.iter().collect();
    ordered.sort_by_key(|(language, ..)| *language != Language::De);
    for (language, method, body) in ordered {
        let text = NewText {
            object_kind,
            object,
            field: field.to_owned(),
            language: *language,
            body: body.clone(),
            method: *method,
            reviewer: None,
        };
        rooms::language::save(db, &text, act.now)?;
    }
    Ok(())
}

/// Stores a file by its hash; the same file twice is stored once.
pub(crate) fn store_blob(db: &mut Db, content: &[u8], now: Timestamp) -> Result<Vec<u8>, StoreError> {
    let hash = Sha256::digest(content).to_vec();
    let bytes = i64::try_from(content.len()).unwrap_or(i64::MAX);
    let fresh = diesel::insert_into(blob::table)
        .values((blob::hash.eq(&hash), blob::bytes.eq(bytes), blob::created_at.eq(now)))
        .on_conflict_do_nothing()
        .execute(db)?;
    if fresh == 1 {
        for (position, chunk) in (0_i32..).zip(content.chunks(CHUNK)) {
            diesel::insert_into(blob_chunk::table)
                .values((blob_chunk::hash.eq(&hash), blob_chunk::position.eq(position), blob_chunk::content.eq(chunk)))
                .execute(db)?;
        }
    }
    Ok(hash)
}

/// A stored file's bytes.
pub(crate) fn read_blob(db: &mut Db, hash: &[u8]) -> Result<Vec<u8>, StoreError> {
    let chunks: Vec<Vec<u8>> = blob_chunk::table
        .filter(blob_chunk::hash.eq(hash))
        .order(blob_chunk::position)
        .select(blob_chunk::content)
        .load(db)?;
    if chunks.is_empty() { Err(StoreError::NotFound) } else { Ok(chunks.concat()) }
}

pub(crate) fn insert_document(
    db: &mut Db,
    act: &Act,
    procedure: i64,
    position: i32,
    new: &NewDocument,
) -> Result<(), StoreError> {
    let id = act.ids.next();
    let hash = store_blob(db, &new.content, act.now)?;
    diesel::insert_into(document::table)
        .values((
            document::id.eq(id),
            document::procedure_id.eq(procedure),
            document::position.eq(position),
            document::file_name.eq(&new.file_name),
            document::media_type.eq(&new.media_type),
            document::bytes.eq(i64::try_from(new.content.len()).unwrap_or(i64::MAX)),
            document::blob.eq(&hash),
            document::dated.eq(new.dated),
        ))
        .execute(db)?;
    save_texts(db, act, (ObjectKind::Document, id), "title", &new.title)?;
    save_texts(db, act, (ObjectKind::Document, id), "note", &new.note)
}
