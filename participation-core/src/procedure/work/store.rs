//! Reads and writes procedures that are being worked on. Each save takes the next version or nothing.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::language::{Edit, Language, Method, NewText, ObjectKind, Variant};
use crate::procedure::work::{
    Action, DOCUMENTS_LIMIT, LastEdit, Listed, NewDraft, RESERVED, TEXT_FIELDS, TextEdit, TextRow, TextsPage, TopicEdit,
    WorkRefused, Working, gaps,
};
use crate::procedure::{NewDocument, Procedure, ProcedureId, ProcedurePage};
use crate::staff::{Actor, Deed, Object, Permission, StaffId, Work};
use crate::storage::{Act, Keys};
use crate::storage::schema::{
    contribution, document, procedure, procedure_work, proposal, staff_account, topic,
};
use crate::{StoreError, Timestamp};

#[path = "store/change.rs"]
mod change;
#[path = "store/promise.rs"]
mod promise;

pub(crate) use change::{approve, drop_change, for_second_person};
use change::waiting;
pub(crate) use promise::{save_facts, save_schedule};

/// Moved here and there while positions are given anew: the pair of procedure and position is unique.
const ASIDE: i32 = 100_000;

pub(crate) fn begin(db: &mut Db, act: &Act, new: &NewDraft, by: &Actor) -> Result<ProcedureId, WorkRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    slug_free(db, &new.slug, None)?;
    let draft = new.procedure(by);
    let id = rooms::procedure::create(db, act, &draft)?;
    noted(db, act, id.0, by)?;
    rooms::staff::add_hand(db, (Work::Procedure, id.0), by)?;
    rooms::staff::audit(db, act, by, role, Deed::ProcedureBegun, &Object::procedure(id.0, &new.slug))?;
    Ok(id)
}

/// Whether a procedure can have this name in addresses.
fn slug_free(db: &mut Db, slug: &str, but: Option<i64>) -> Result<(), WorkRefused> {
    if RESERVED.contains(&slug) {
        return Err(WorkRefused::SlugReserved);
    }
    let holder: Option<i64> = procedure::table
        .filter(procedure::slug.eq(slug))
        .select(procedure::id)
        .first(db)
        .optional()
        .map_err(StoreError::from)?;
    if holder.is_some() && holder != but { Err(WorkRefused::SlugTaken) } else { Ok(()) }
}

/// Remembers who last changed it; the first to do so is its author.
fn noted(db: &mut Db, act: &Act, id: i64, by: &Actor) -> Result<(), StoreError> {
    let last = (procedure_work::edited_by.eq(by.staff.0), procedure_work::edited_at.eq(act.now));
    diesel::insert_into(procedure_work::table)
        .values((procedure_work::procedure_id.eq(id), procedure_work::author.eq(by.person.0), last))
        .on_conflict(procedure_work::procedure_id)
        .do_update()
        .set(last)
        .execute(db)?;
    Ok(())
}

/// Takes the next version of a procedure that is open for writing, and puts the deed on record.
fn write(db: &mut Db, act: &Act, (id, version): (i64, i32), by: &Actor, deed: Deed) -> Result<Procedure, WorkRefused> {
    let role = by.role_for(Permission::EditProcedures)?;
    let own = rooms::procedure::by_id(db, id)?;
    if own.version != version {
        return Err(StoreError::Changed.into());
    }
    if !own.state.is_writable() {
        return Err(WorkRefused::Closed);
    }
    raise(db, (id, version))?;
    noted(db, act, id, by)?;
    rooms::staff::audit(db, act, by, role, deed, &Object::procedure(id, &own.slug))?;
    Ok(own)
}

fn raise(db: &mut Db, (id, version): (i64, i32)) -> Result<(), StoreError> {
    let raised = diesel::update(procedure::table)
        .filter(procedure::id.eq(id))
        .filter(procedure::version.eq(version))
        .set(procedure::version.eq(version + 1))
        .execute(db)?;
    if raised == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

fn rules_locked(db: &mut Db, id: i64) -> Result<bool, StoreError> {
    let first: Option<i64> = contribution::table
        .filter(contribution::procedure_id.eq(id))
        .select(contribution::id)
        .first(db)
        .optional()?;
    Ok(first.is_some())
}

pub(crate) fn all(db: &mut Db) -> Result<Listed, StoreError> {
    let procedures = rooms::procedure::every(db)?;
    let objects: Vec<(ObjectKind, i64)> = procedures.iter().map(|own| (ObjectKind::Procedure, own.id)).collect();
    Ok(Listed { texts: rooms::language::texts(db, &objects, Language::De)?, procedures })
}

pub(crate) fn open(db: &mut Db, id: i64) -> Result<Working, StoreError> {
    let own = rooms::procedure::by_id(db, id)?;
    let page = rooms::procedure::page(db, own, Language::De)?;
    let required_languages = required(db, id)?;
    let work: Option<(Option<Timestamp>, String, Timestamp)> = procedure_work::table
        .inner_join(staff_account::table.on(staff_account::id.eq(procedure_work::edited_by)))
        .filter(procedure_work::procedure_id.eq(id))
        .select((procedure_work::submitted_at, staff_account::name, procedure_work::edited_at))
        .first(db)
        .optional()?;
    let rows = rows_of(db, &page)?;
    Ok(Working {
        gaps: gaps(id, &rows, &required_languages),
        changes: waiting(db, Some(id))?,
        rules_locked: rules_locked(db, id)?,
        submitted_at: work.as_ref().and_then(|work| work.0),
        last_edit: work.map(|(_, name, at)| LastEdit { name, at }),
        required_languages,
        page,
    })
}

pub(crate) fn preview(db: &mut Db, id: i64, language: Language) -> Result<ProcedurePage, StoreError> {
    let own = rooms::procedure::by_id(db, id)?;
    rooms::procedure::page(db, own, language)
}

fn required(db: &mut Db, id: i64) -> Result<Vec<Language>, StoreError> {
    let tags: String = procedure::table.find(id).select(procedure::required_languages).first(db)?;
    Ok(tags.split(',').filter_map(|tag| tag.parse().ok()).collect())
}

/// Every text of a procedure and of its events, in the order of its page: two queries.
fn rows_of_all(db: &mut Db, page: &ProcedurePage) -> Result<Vec<TextRow>, StoreError> {
    let events: Vec<i64> = rooms::event::every(db, page.procedure.id)?.into_iter().map(|own| own.id).collect();
    let mut rows = rows_of(db, page)?;
    rows.extend(rooms::event::text_rows(db, &events)?);
    Ok(rows)
}

/// Every text a procedure can have, in the order of its page: one query. Its events are announced by themselves.
fn rows_of(db: &mut Db, page: &ProcedurePage) -> Result<Vec<TextRow>, StoreError> {
    let id = page.procedure.id;
    let mut rows: Vec<TextRow> = Vec::new();
    let mut add = |kind, object, fields: &[&str]| {
        rows.extend(fields.iter().map(|field| TextRow { kind, object, field: (*field).to_owned(), variants: Vec::new() }));
    };
    add(ObjectKind::Procedure, id, TEXT_FIELDS);
    page.phases.iter().for_each(|own| add(ObjectKind::Phase, own.id, &["title", "note"]));
    page.topics.iter().for_each(|own| add(ObjectKind::Topic, own.id, &["name"]));
    page.documents.iter().for_each(|own| add(ObjectKind::Document, own.id, &["title", "note"]));
    let mut objects: Vec<(ObjectKind, i64)> = rows.iter().map(|row| (row.kind, row.object)).collect();
    objects.dedup();
    let mut found: BTreeMap<(i64, String), Vec<Variant>> = BTreeMap::new();
    for (object, field, variant) in rooms::language::variants(db, &objects)? {
        found.entry((object, field)).or_default().push(variant);
    }
    for row in &mut rows {
        row.variants = found.remove(&(row.object, row.field.clone())).unwrap_or_default();
    }
    Ok(rows)
}

pub(crate) fn texts(db: &mut Db, id: i64) -> Result<TextsPage, StoreError> {
    let own = rooms::procedure::by_id(db, id)?;
    let page = rooms::procedure::page(db, own, Language::De)?;
    Ok(TextsPage { rows: rows_of_all(db, &page)?, required_languages: required(db, id)?, procedure: page.procedure })
}

pub(crate) fn earlier_source(
    db: &mut Db,
    object: (ObjectKind, i64),
    field: &str,
    revision: i32,
) -> Result<Option<String>, StoreError> {
    Ok(rooms::language::source(db, object, field, revision)?.map(|(body, _)| body))
}

pub(crate) fn save_topics(
    db: &mut Db,
    act: &Act,
    place: (i64, i32),
    topics: &[TopicEdit],
    by: &Actor,
) -> Result<(), WorkRefused> {
    let id = write(db, act, place, by, Deed::ProcedureEdited)?.id;
    let before: Vec<i64> =
        topic::table.filter(topic::procedure_id.eq(id)).select(topic::id).load(db).map_err(StoreError::from)?;
    let gone: Vec<i64> =
        before.iter().copied().filter(|known| !topics.iter().any(|own| own.id == Some(*known))).collect();
    let used: Option<i64> = proposal::table
        .filter(proposal::topic_id.eq_any(&gone))
        .select(proposal::id)
        .first(db)
        .optional()
        .map_err(StoreError::from)?;
    if used.is_some() {
        return Err(WorkRefused::TopicUsed);
    }
    place_topics(db, act, (id, &before), topics, by)?;
    for own in gone {
        diesel::delete(topic::table.find(own)).execute(db).map_err(StoreError::from)?;
        rooms::language::forget(db, ObjectKind::Topic, own)?;
    }
    Ok(())
}

fn place_topics(
    db: &mut Db,
    act: &Act,
    (id, before): (i64, &[i64]),
    topics: &[TopicEdit],
    by: &Actor,
) -> Result<(), StoreError> {
    diesel::update(topic::table.filter(topic::procedure_id.eq(id)))
        .set(topic::position.eq(topic::position + ASIDE))
        .execute(db)?;
    let mut kept = Vec::new();
    for (position, own) in (1..).zip(topics) {
        let known = own.id.filter(|known| before.contains(known) && !kept.contains(known));
        let values = (topic::position.eq(position), topic::icon.eq(&own.icon));
        let topic_id = known.unwrap_or_else(|| act.ids.next());
        if known.is_some() {
            diesel::update(topic::table.find(topic_id)).set(values).execute(db)?;
        } else {
            diesel::insert_into(topic::table)
                .values((topic::id.eq(topic_id), topic::procedure_id.eq(id), values))
                .execute(db)?;
        }
        kept.push(topic_id);
        save_german(db, act, (ObjectKind::Topic, topic_id), "name", &own.name, by.staff)?;
    }
    Ok(())
}

/// Saves a German text that came with a form of facts; an empty one that never was is not begun.
fn save_german(
    db: &mut Db,
    act: &Act,
    (object_kind, object): (ObjectKind, i64),
    field: &str,
    body: &str,
    by: StaffId,
) -> Result<(), StoreError> {
    let known = rooms::language::variants(db, &[(object_kind, object)])?;
    let german = known.iter().find(|(_, own, variant)| own == field && variant.language == Language::De);
    if german.map_or("", |(_, _, variant)| variant.body.as_str()) == body {
        return Ok(());
    }
    let text = NewText {
        object_kind,
        object,
        field: field.to_owned(),
        language: Language::De,
        body: body.to_owned(),
        method: Method::Human,
        reviewer: None,
    };
    let edit = Edit { staff: by.0, reviewed_at: None };
    rooms::language::save_by(db, &text, Some(&edit), act.now)?;
    Ok(())
}

pub(crate) fn save_text(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    id: i64,
    text: &TextEdit,
    by: &Actor,
) -> Result<(), WorkRefused> {
    let page = texts(db, id)?;
    let row = page
        .rows
        .iter()
        .find(|row| (row.kind, row.object, row.field.as_str()) == (text.kind, text.object, text.field.as_str()))
        .ok_or(StoreError::NotFound)?;
    let stored = row.variants.iter().find(|variant| variant.language == text.language);
    if stored.map(|variant| variant.edited_at) != text.seen {
        return Err(StoreError::Changed.into());
    }
    write(db, act, (id, page.procedure.version), by, Deed::TextSaved)?;
    let new = NewText {
        object_kind: text.kind,
        object: text.object,
        field: text.field.clone(),
        language: text.language,
        body: text.body.clone(),
        method: text.method,
        reviewer: text.reviewer.clone(),
    };
    let edit = Edit { staff: by.staff.0, reviewed_at: text.reviewed_on.map(Timestamp::end_of_day) };
    let german_moved_on = rooms::language::save_by(db, &new, Some(&edit), act.now)?;
    if text.kind == ObjectKind::Event {
        rooms::event::text_saved(db, act, keys, &new, german_moved_on)?;
    }
    if german_moved_on {
        diesel::update(procedure::table.find(id))
            .set(procedure::text_revision.eq(procedure::text_revision + 1))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    Ok(())
}

pub(crate) fn add_document(
    db: &mut Db,
    act: &Act,
    place: (i64, i32),
    new: &NewDocument,
    by: &Actor,
) -> Result<(), WorkRefused> {
    let own = write(db, act, place, by, Deed::DocumentAdded)?;
    let (amount, last): (i64, Option<i32>) = document::table
        .filter(document::procedure_id.eq(own.id))
        .select((diesel::dsl::count_star(), diesel::dsl::max(document::position)))
        .first(db)
        .map_err(StoreError::from)?;
    if amount >= DOCUMENTS_LIMIT {
        return Err(WorkRefused::Frozen);
    }
    rooms::procedure::insert_document(db, act, own.id, last.unwrap_or_default() + 1, new)?;
    Ok(())
}

pub(crate) fn remove_document(
    db: &mut Db,
    act: &Act,
    place: (i64, i32),
    gone: i64,
    by: &Actor,
) -> Result<(), WorkRefused> {
    let own = write(db, act, place, by, Deed::DocumentRemoved)?;
    if own.published_at.is_some() {
        return Err(WorkRefused::Frozen);
    }
    let removed = diesel::delete(document::table)
        .filter(document::id.eq(gone))
        .filter(document::procedure_id.eq(own.id))
        .execute(db)
        .map_err(StoreError::from)?;
    if removed == 0 {
        return Err(StoreError::NotFound.into());
    }
    rooms::language::forget(db, ObjectKind::Document, gone)?;
    Ok(())
}

pub(crate) fn advance(
    db: &mut Db,
    act: &Act,
    (id, version): (i64, i32),
    action: Action,
    by: &Actor,
) -> Result<(), WorkRefused> {
    let permission = match action {
        Action::Publish | Action::Archive | Action::Restore => Permission::PublishProcedures,
        Action::Submit | Action::Return => Permission::EditProcedures,
    };
    let role = by.role_for(permission)?;
    let own = rooms::procedure::by_id(db, id)?;
    if own.version != version {
        return Err(StoreError::Changed.into());
    }
    let next = own.state.after(action)?;
    let deed = match action {
        Action::Submit => Deed::ProcedureSubmitted,
        Action::Return => Deed::ProcedureReturned,
        Action::Publish => {
            may_publish(db, id, by)?;
            Deed::ProcedurePublished
        }
        Action::Archive => {
            let offers = rooms::procedure::offers(db, &[id])?;
            if own.ends_at > act.now || offers.iter().any(|(_, offer)| offer.closes_at > act.now) {
                return Err(WorkRefused::StillRuns);
            }
            Deed::ProcedureArchived
        }
        Action::Restore => Deed::ProcedureRestored,
    };
    raise(db, (id, version))?;
    diesel::update(procedure::table.find(id)).set(procedure::state.eq(next)).execute(db).map_err(StoreError::from)?;
    if action == Action::Publish {
        diesel::update(procedure::table.find(id))
            .set(procedure::published_at.eq(Some(act.now)))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    noted(db, act, id, by)?;
    if action == Action::Submit {
        rooms::staff::add_hand(db, (Work::Procedure, id), by)?;
        diesel::update(procedure_work::table.find(id))
            .set((procedure_work::submitted_by.eq(Some(by.person.0)), procedure_work::submitted_at.eq(Some(act.now))))
            .execute(db)
            .map_err(StoreError::from)?;
    }
    rooms::staff::audit(db, act, by, role, deed, &Object::procedure(id, &own.slug))?;
    Ok(())
}

/// Neither who began it nor who handed it in, and with every required text.
fn may_publish(db: &mut Db, id: i64, by: &Actor) -> Result<(), WorkRefused> {
    rooms::staff::four_eyes_on::<WorkRefused>(db, (Work::Procedure, id), by)?;
    let own = rooms::procedure::by_id(db, id)?;
    let page = rooms::procedure::page(db, own, Language::De)?;
    let found = gaps(id, &rows_of(db, &page)?, &required(db, id)?);
    if found.is_empty() { Ok(()) } else { Err(WorkRefused::Gaps(found)) }
}
