//! Reads and writes text variants.

use diesel::prelude::*;

use super::backend::Db;
use crate::language::{Edit, Language, Method, NewText, ObjectKind, Texts, Variant};
use crate::storage::among::among;
use crate::storage::StoreError;
use crate::storage::schema::{text_source, text_variant};
use crate::Timestamp;

#[derive(Queryable, Selectable)]
#[diesel(table_name = text_variant)]
struct Row {
    object_id: i64,
    field: String,
    language: Language,
    body: String,
    source_revision: i32,
    method: Method,
    reviewer: Option<String>,
    reviewed_at: Option<Timestamp>,
    edited_at: Timestamp,
}

impl From<Row> for (i64, String, Variant) {
    fn from(row: Row) -> Self {
        let variant = Variant {
            language: row.language,
            body: row.body,
            source_revision: row.source_revision,
            method: row.method,
            reviewer: row.reviewer,
            reviewed_at: row.reviewed_at,
            edited_at: row.edited_at,
        };
        (row.object_id, row.field, variant)
    }
}

/// The texts of some objects as a reader of `asked` gets them: one query, whatever their number.
pub(crate) fn texts(db: &mut Db, objects: &[(ObjectKind, i64)], asked: Language) -> Result<Texts, StoreError> {
    if objects.is_empty() {
        return Ok(Texts::default());
    }
    // Keys are unique across kinds, so the kind need not be asked for.
    let rows: Vec<(ObjectKind, Row)> = text_variant::table
        .filter(among(text_variant::object_id, objects.iter().map(|(_, id)| *id)))
        .filter(text_variant::language.eq(Language::De).or(text_variant::language.eq(asked)))
        .select((text_variant::object_kind, Row::as_select()))
        .load(db)?;
    Ok(Texts::chosen(rows.into_iter().map(|(kind, row)| (kind, row.into())).collect(), asked))
}

/// The titles of everything of some kinds, the newest first.
pub(crate) fn titles(
    db: &mut Db,
    kinds: &[ObjectKind],
    asked: Language,
) -> Result<(Vec<(ObjectKind, i64)>, Texts), StoreError> {
    let rows: Vec<(ObjectKind, Row)> = text_variant::table
        .filter(text_variant::object_kind.eq_any(kinds.iter().copied()))
        .filter(text_variant::field.eq("title"))
        .filter(text_variant::language.eq(Language::De).or(text_variant::language.eq(asked)))
        .order((text_variant::object_id.desc(), text_variant::language))
        .select((text_variant::object_kind, Row::as_select()))
        .load(db)?;
    let mut objects: Vec<(ObjectKind, i64)> = rows.iter().map(|(kind, row)| (*kind, row.object_id)).collect();
    objects.dedup();
    Ok((objects, Texts::chosen(rows.into_iter().map(|(kind, row)| (kind, row.into())).collect(), asked)))
}

/// Every variant of some objects, for the editor and for freshness.
pub(crate) fn variants(
    db: &mut Db,
    objects: &[(ObjectKind, i64)],
) -> Result<Vec<(i64, String, Variant)>, StoreError> {
    let rows: Vec<Row> = text_variant::table
        .filter(text_variant::object_kind.eq_any(objects.iter().map(|(kind, _)| *kind).collect::<Vec<_>>()))
        .filter(text_variant::object_id.eq_any(objects.iter().map(|(_, id)| *id).collect::<Vec<_>>()))
        .order((text_variant::object_id, text_variant::field, text_variant::language))
        .select(Row::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Every variant of objects of one kind by their keys: one query, prepared once.
pub(crate) fn variants_among(
    db: &mut Db,
    ids: impl IntoIterator<Item = i64>,
) -> Result<Vec<(i64, String, Variant)>, StoreError> {
    let rows: Vec<Row> = text_variant::table
        .filter(among(text_variant::object_id, ids))
        .order((text_variant::object_id, text_variant::field, text_variant::language))
        .select(Row::as_select())
        .load(db)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Stores a text. A changed German text gets the next revision, which makes its variants stale; a
/// variant takes the German text's current revision as the one it renders.
pub(crate) fn save(db: &mut Db, text: &NewText, now: Timestamp) -> Result<(), StoreError> {
    save_by(db, text, None, now).map(|_| ())
}

/// The same for a text that somebody at the desk wrote; says whether the German text became another.
pub(crate) fn save_by(db: &mut Db, text: &NewText, by: Option<&Edit>, now: Timestamp) -> Result<bool, StoreError> {
    let german: Option<(i32, String)> = text_variant::table
        .find((text.object_kind, text.object, &text.field, Language::De))
        .select((text_variant::source_revision, text_variant::body))
        .first(db)
        .optional()?;
    let revision = match (&german, text.language) {
        (Some((revision, body)), Language::De) if *body == text.body => *revision,
        (Some((revision, _)), Language::De) => revision + 1,
        (Some((revision, _)), _) => *revision,
        (None, _) => 1,
    };
    let moved_on = text.language == Language::De && german.as_ref().is_none_or(|(known, _)| *known != revision);
    if moved_on {
        keep_source(db, text, revision, by, now)?;
    }
    let reviewed_on = by.and_then(|edit| edit.reviewed_at);
    let reviewed_at = (text.method == Method::Reviewed).then_some(reviewed_on.unwrap_or(now));
    let changes = (
        text_variant::body.eq(&text.body),
        text_variant::source_revision.eq(revision),
        text_variant::method.eq(text.method),
        text_variant::reviewer.eq(&text.reviewer),
        text_variant::reviewed_at.eq(reviewed_at),
        text_variant::edited_at.eq(now),
    );
    diesel::insert_into(text_variant::table)
        .values((
            text_variant::object_kind.eq(text.object_kind),
            text_variant::object_id.eq(text.object),
            text_variant::field.eq(&text.field),
            text_variant::language.eq(text.language),
            changes,
        ))
        .on_conflict((
            text_variant::object_kind,
            text_variant::object_id,
            text_variant::field,
            text_variant::language,
        ))
        .do_update()
        .set(changes)
        .execute(db)?;
    Ok(moved_on)
}

fn keep_source(
    db: &mut Db,
    text: &NewText,
    revision: i32,
    by: Option<&Edit>,
    now: Timestamp,
) -> Result<(), StoreError> {
    diesel::insert_into(text_source::table)
        .values((
            text_source::object_kind.eq(text.object_kind),
            text_source::object_id.eq(text.object),
            text_source::field.eq(&text.field),
            text_source::revision.eq(revision),
            text_source::body.eq(&text.body),
            text_source::edited_at.eq(now),
            text_source::staff_id.eq(by.map(|edit| edit.staff)),
        ))
        .on_conflict_do_nothing()
        .execute(db)?;
    Ok(())
}

/// The German text of a field as it was in a revision, with the account that wrote it.
pub(crate) fn source(
    db: &mut Db,
    (object_kind, object): (ObjectKind, i64),
    field: &str,
    revision: i32,
) -> Result<Option<(String, Option<i64>)>, StoreError> {
    Ok(text_source::table
        .find((object_kind, object, field, revision))
        .select((text_source::body, text_source::staff_id))
        .first(db)
        .optional()?)
}

/// Takes away all texts of an object that is gone.
pub(crate) fn forget(db: &mut Db, object_kind: ObjectKind, object: i64) -> Result<(), StoreError> {
    diesel::delete(text_variant::table)
        .filter(text_variant::object_kind.eq(object_kind))
        .filter(text_variant::object_id.eq(object))
        .execute(db)?;
    Ok(())
}

type StaleRow = (ObjectKind, i64, String, Language, Timestamp);

/// Variants whose German text has moved on, the longest stale first: one query.
pub(crate) fn stale(db: &mut Db, kinds: &[ObjectKind], limit: i64) -> Result<Vec<StaleRow>, StoreError> {
    let german = diesel::alias!(text_variant as german);
    Ok(text_variant::table
        .inner_join(
            german.on(german
                .field(text_variant::object_kind)
                .eq(text_variant::object_kind)
                .and(german.field(text_variant::object_id).eq(text_variant::object_id))
                .and(german.field(text_variant::field).eq(text_variant::field))
                .and(german.field(text_variant::language).eq(Language::De))),
        )
        .filter(text_variant::object_kind.eq_any(kinds.to_vec()))
        .filter(text_variant::language.ne(Language::De))
        .filter(text_variant::source_revision.lt(german.field(text_variant::source_revision)))
        .order((german.field(text_variant::edited_at), text_variant::object_id, text_variant::field))
        .limit(limit)
        .select((
            text_variant::object_kind,
            text_variant::object_id,
            text_variant::field,
            text_variant::language,
            german.field(text_variant::edited_at),
        ))
        .load(db)?)
}
